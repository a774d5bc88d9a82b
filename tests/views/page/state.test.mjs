import assert from "node:assert/strict";
import { test } from "node:test";

import { firstTheme, formatHash, parseHash, recall, remember } from "../../../actorgraph/views/page/assets/state.mjs";

test("An address leads back to the record or line that it was made for.", () => {
  assert.deepEqual(parseHash(formatHash({ record: "qais-al-khazali" })), { record: "qais-al-khazali" });
  assert.deepEqual(parseHash(formatHash({ link: "a--ordered--x" })), { link: "a--ordered--x" });
  assert.deepEqual(parseHash(formatHash({})), {});
});

test("An address that is no address of ours means nothing.", () => {
  for (const hash of ["", "#", "#record=", "#other=1", "#record=%E0%A4%A", "#<script>"]) {
    assert.deepEqual(parseHash(hash), {}, hash);
  }
});

test("The remembered theme comes before the system's, and nonsense in memory is ignored.", () => {
  assert.equal(firstTheme("dark", false), "dark");
  assert.equal(firstTheme("light", true), "light");
  assert.equal(firstTheme(null, true), "dark");
  assert.equal(firstTheme("purple", false), "light");
});

test("Where memory is forbidden nothing is remembered and nothing breaks.", () => {
  const forbidden = () => { throw new Error("sandboxed"); };
  assert.equal(recall("theme", forbidden), null);
  assert.doesNotThrow(() => remember("theme", "dark", forbidden));
});

test("What is remembered is recalled.", () => {
  const kept = new Map();
  const storage = () => ({ getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value) });
  remember("theme", "dark", storage);
  assert.equal(recall("theme", storage), "dark");
});
