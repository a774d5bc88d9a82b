import assert from "node:assert/strict";
import { test } from "node:test";

import { topOf } from "../../../../actorgraph/views/page/assets/map/labels.mjs";

test("A remark that a state adds grows away from the mark, and what was there at first stays where it was.", () => {
  const rows = [{ high: 15 }, { high: 13 }];
  assert.equal(topOf({ label_at: [-20, -34, 40, 28] }, rows), -34);
  assert.equal(topOf({ label_at: [-20, -19, 40, 15] }, rows), -32, "over a bracket");
  assert.equal(topOf({ label_at: [-60, -8, 40, 15] }, rows), -14.5, "beside a mark");
  assert.equal(topOf({ label_at: [-20, 15, 40, 15] }, rows), 15, "under a mark");
});
