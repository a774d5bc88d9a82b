import assert from "node:assert/strict";
import { test } from "node:test";

import { countValues, isFiltered, toggled } from "../../../../actorgraph/views/page/assets/asking/facets.mjs";
import { leftBy } from "../../../../actorgraph/views/page/assets/asking/frame.mjs";
import { firstState } from "../../../../actorgraph/views/page/assets/asking/state.mjs";
import { edge, known, node, scene } from "./small.mjs";

const NONE = { only: {}, not: {} };
const certain = () => "certain";
const left = (filters) => leftBy(scene, { ...firstState(), ...filters }, { known, held: certain });
const edges = (filters) => [...left(filters).edges.keys()];

test("A value stands in what is asked for or in what is left out, never in both.", () => {
  const only = toggled(NONE, "only", "hue", "attack");
  assert.deepEqual(only, { only: { hue: ["attack"] }, not: {} });
  assert.deepEqual(toggled(only, "not", "hue", "attack"), { only: {}, not: { hue: ["attack"] } });
  assert.deepEqual(toggled(only, "only", "hue", "attack"), NONE);
  assert.ok(isFiltered(only));
  assert.ok(!isFiltered(NONE));
});

test("Several values of one facet are alternatives, several facets are conditions.", () => {
  assert.deepEqual(edges({ only: { hue: ["attack", "command"] } }), ["e0", "e1", "e2"]);
  assert.deepEqual(edges({ only: { hue: ["attack"], voice: ["b"] } }), ["e1"]);
});

test("All but one value: a line with several is left out only when none of its others is left.", () => {
  assert.deepEqual(edges({ not: { voice: ["b"] } }), ["e0", "e1", "e2", "e3"]);
  assert.deepEqual(edges({ not: { voice: ["b", "own:p"] } }), ["e2"]);
});

test("What is asked of records is asked of either end of a line, and what is left out of both.", () => {
  assert.deepEqual(edges({ only: { mark: ["attack"] } }), ["e0", "e1"]);
  assert.deepEqual(edges({ not: { mark: ["attack"] } }), ["e2", "e3"]);
  assert.deepEqual([...left({ not: { mark: ["attack"] } }).nodes.keys()], ["n0", "n1", "n3"]);
});

test("A filter on what a record has not leaves it alone: actors have no date to be without.", () => {
  assert.deepEqual([...left({ not: { when: ["undated"] } }).nodes.keys()], ["n0", "n1", "n3"]);
  assert.deepEqual([...left({ not: { when: ["dated"] } }).nodes.keys()], ["n0", "n1", "n2", "n3"]);
});

test("A count says what its value would leave with the other facets as they are.", () => {
  const counts = countValues(scene.facets, known, { only: { hue: ["attack"] }, not: {} });
  assert.equal(counts.get("hue:command"), 1);
  assert.equal(counts.get("hue:attack"), 2);
  assert.equal(counts.get("voice:own:p"), 2);
  assert.equal(counts.get("voice:b"), 1);
  assert.equal(counts.get("mark:person"), 3);
});

test("A facet of no value, or of a value called like a property of every object, filters as any other.", () => {
  const odd = { ...edge("e9", "n0", "n1", "__proto__"), id: "e9" };
  const counts = countValues([{ key: "hue", on: "line", values: [{ value: "__proto__" }] }], { nodes: new Map([["n0", node("n0")], ["n1", node("n1")]]), edges: new Map([["e9", odd]]) }, NONE);
  assert.equal(counts.get("hue:__proto__"), 1);
});
