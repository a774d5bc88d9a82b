import assert from "node:assert/strict";
import { test } from "node:test";

import { clocksOut, leavesNothing, setFilters, waysOut, withoutWay } from "../../../../actorgraph/views/page/assets/asking/wayout.mjs";
import { heldAt, versionAt } from "../../../../actorgraph/views/page/assets/asking/clocks.mjs";
import { leftBy } from "../../../../actorgraph/views/page/assets/asking/frame.mjs";
import { firstState } from "../../../../actorgraph/views/page/assets/asking/state.mjs";
import { known, scene } from "./small.mjs";

const brief = (ways) => ways.map(({ part, facet, values, lines, records }) => [part, facet.key, values.map(({ value }) => value), lines, records]);

test("Each set filter says how many lines and records come back without it.", () => {
  const state = { only: { hue: ["command"], voice: ["b"] }, not: {} };
  assert.deepEqual(brief(waysOut(scene.facets, known, state)), [["only", "hue", ["command"], 1, 2], ["only", "voice", ["b"], 1, 2]]);
});

test("Where no single filter brings anything back, each says so.", () => {
  const state = { only: { hue: ["support"], voice: ["b"] }, not: { mark: ["person"] } };
  assert.deepEqual(brief(waysOut(scene.facets, known, state)).map(([part, key, , lines]) => [part, key, lines]), [["only", "hue", 0], ["only", "voice", 0], ["not", "mark", 0]]);
});

test("Filters are listed in the order of the facets, with the values that are set and known.", () => {
  const state = { only: { mark: ["person"], hue: ["support", "attack", "gone"] }, not: { hue: ["command"] } };
  assert.deepEqual(setFilters(scene.facets, state).map(({ part, facet, values }) => [part, facet.key, values.map(({ value }) => value)]), [
    ["only", "hue", ["attack", "support"]], ["not", "hue", ["command"]], ["only", "mark", ["person"]],
  ]);
});

const absent = [{ step: 0, known: "absent", fields: {}, items: {} }, { step: 1, known: "certain", fields: {}, items: {} }];
const clocked = {
  ...scene,
  clocks: { ...scene.clocks, exact: true, nodes: {}, edges: Object.fromEntries(scene.edges.map(({ id }) => [id, absent])), reach: {}, pairs: [] },
};
const nothingIn = (given) => {
  const state = { ...firstState(), ...given };
  return leavesNothing(clocked, { matching: leftBy(clocked, state, { known: versionAt(clocked, state.knownBy), held: heldAt(clocked, state) }) }, state);
};

test("Each turned clock says what comes back at any time.", () => {
  const ways = clocksOut(clocked, { ...firstState(), only: { hue: ["attack"] }, knownBy: "2018" });
  assert.deepEqual(ways, [{ clock: "knownBy", day: "2018-12-31", lines: 2, records: 3 }]);
  assert.deepEqual(withoutWay(firstState(), ways[0]), { knownBy: "" });
  assert.deepEqual(clocksOut(clocked, firstState()), []);
});

test("Nothing is left where no line is, by a filter or a clock, of a page that has some.", () => {
  assert.deepEqual([{}, { knownBy: "2018" }, { knownBy: "2020" }, { only: { hue: ["support"], voice: ["b"] } }].map(nothingIn), [false, true, false, true]);
  assert.equal(leavesNothing({ ...clocked, edges: [] }, { matching: { edges: new Map(), records: new Map() } }, { ...firstState(), knownBy: "2018" }), false);
});
