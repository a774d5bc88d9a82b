import assert from "node:assert/strict";
import { test } from "node:test";

import { linesAt } from "../../../../actorgraph/views/page/assets/asking/parties.mjs";
import { foldWords, leftIn, membersOf, openedOrClosed } from "../../../../actorgraph/views/page/assets/map/opening.mjs";
import { useStrings } from "../../../../actorgraph/views/page/assets/strings.mjs";

useStrings({ "map.fold-part": "{count} of {words}" });

const meeting = { id: "m", fold: { nodes: ["a", "b", "c"], words: "3 people +" } };
const attended = (id, source, status = "single-source") => ({ id, source, target: "m", status });
const frameOver = (edges, drawn = []) => ({ nodes: new Map(drawn.map((id) => [id, {}])), matching: { nodes: new Map([["a"], ["b"]]), at: linesAt(edges) } });

test("A fold holds whoever a line that is left still ties to the occasion.", () => {
  assert.deepEqual(membersOf(meeting, frameOver([attended("e0", "a"), attended("e1", "c", "withdrawn"), attended("e2", "b")])), ["a", "b"]);
  assert.deepEqual(membersOf(meeting, frameOver([])), []);
});

test("It says how many of how many, and whether it is open.", () => {
  assert.equal(foldWords(meeting, ["a", "b", "c"], false), "3 people +");
  assert.equal(foldWords(meeting, ["a", "b", "c"], true), "3 people −");
  assert.equal(foldWords(meeting, ["a"], false), "1 of 3 people +");
});

test("Of a stack all that is left opens, and closes once all of it is drawn.", () => {
  const ids = leftIn({ nodes: ["a", "b", "c"] }, frameOver([]));
  assert.deepEqual(ids, ["a", "b"]);
  const state = { revealed: ["x"], folded: ["a"] };
  assert.deepEqual(openedOrClosed(ids, frameOver([], ["b"]), state), { revealed: ["x", "a", "b"], folded: [] });
  assert.deepEqual(openedOrClosed(ids, frameOver([], ["a", "b"]), { revealed: ["x", "a"], folded: [] }), { revealed: ["x"], folded: ["a", "b"] });
});
