import assert from "node:assert/strict";
import { test } from "node:test";

import { setFilters, waysOut } from "../../../../actorgraph/views/page/assets/asking/wayout.mjs";
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
