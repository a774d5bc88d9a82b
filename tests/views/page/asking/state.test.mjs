import assert from "node:assert/strict";
import { test } from "node:test";

import { amended, changed, historyOf, steppedBack, steppedOn } from "../../../../actorgraph/views/page/assets/asking/history.mjs";
import { firstTheme, recall, remember } from "../../../../actorgraph/views/page/assets/memory.mjs";
import { firstState, withAll } from "../../../../actorgraph/views/page/assets/asking/state.mjs";

test("A page opens on the map, with nothing chosen and nothing left out.", () => {
  const state = firstState();
  assert.equal(state.view, "map");
  assert.deepEqual([state.chosen, state.only, state.not, state.asOf, state.knownBy], [{}, {}, {}, "", ""]);
  assert.equal(firstState({ view: "table" }).view, "table");
});

test("Every change can be taken back, and what was taken back done again.", () => {
  const one = changed(historyOf({ a: 1, b: 1 }), { a: 2 }), two = changed(one, { b: 5 });
  assert.deepEqual(two.now, { a: 2, b: 5 });
  assert.deepEqual(steppedBack(two).now, { a: 2, b: 1 });
  assert.deepEqual(steppedBack(steppedBack(two)).now, { a: 1, b: 1 });
  assert.deepEqual(steppedOn(steppedBack(two)).now, { a: 2, b: 5 });
  assert.equal(steppedBack(historyOf({ a: 1 })).now.a, 1);
  assert.equal(steppedOn(two), two);
});

test("A new change forgets what was taken back.", () => {
  const back = steppedBack(changed(historyOf({ a: 1 }), { a: 2 }));
  assert.equal(steppedOn(changed(back, { a: 3 })).now.a, 3);
});

test("What changes nothing is no step, and forgets nothing that was taken back.", () => {
  const back = steppedBack(changed(historyOf({ list: [], a: 1 }), { a: 2 }));
  assert.equal(changed(back, { list: [], a: 1 }), back);
  assert.equal(amended(back, { a: 1 }), back);
  assert.equal(steppedOn(changed(back, { list: [] })).now.a, 2);
});

test("What belongs to a state already is amended without a step.", () => {
  const history = amended(changed(historyOf({ a: 1 }), { a: 2 }), { b: 3 });
  assert.deepEqual(history.now, { a: 2, b: 3 });
  assert.deepEqual(steppedBack(history).now, { a: 1 });
});

test("The steps of one slider are taken back as one, and not with another's.", () => {
  const slid = ["x", "y", "z"].reduce((history, day) => changed(history, { day }, "day"), historyOf({ day: "" }));
  assert.equal(steppedBack(slid).now.day, "");
  const other = changed(slid, { known: "k" }, "known");
  assert.deepEqual(steppedBack(other).now, { day: "z" });
});

test("No more states are kept than anybody would take back.", () => {
  let history = historyOf({ n: 0 });
  for (let n = 1; n <= 500; n += 1) history = changed(history, { n });
  assert.equal(history.past.length, 200);
  assert.equal(history.past[0].n, 300);
});

test("Values are put into a list once.", () => {
  assert.deepEqual(withAll(["a"], ["b", "a", "b"]), ["a", "b"]);
});

test("A theme that was remembered wins over the system's, and nothing else does.", () => {
  assert.equal(firstTheme("dark", false), "dark");
  assert.equal(firstTheme("light", true), "light");
  assert.equal(firstTheme(null, true), "dark");
  assert.equal(firstTheme("<b>", false), "light");
});

test("Where memory is forbidden the page goes on without.", () => {
  const forbidden = () => { throw new Error("sandboxed"); };
  assert.equal(recall("theme", forbidden), null);
  assert.doesNotThrow(() => remember("theme", "dark", forbidden));
});
