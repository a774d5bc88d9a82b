import assert from "node:assert/strict";
import { test } from "node:test";

import { countValues, countWithout, endsFit, isFiltered, leftOf, lifted, lineFits, readFilters, toggled } from "../../../../actorgraph/views/page/assets/asking/facets.mjs";
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
  assert.equal(counts.get("mark:person"), 2); // n3 has no line of that hue
});

test("A count of leaving out says how many there would be without the value.", () => {
  const counts = countWithout(scene.facets, known, { only: { hue: ["attack"] }, not: {} });
  assert.equal(counts.get("hue:command"), 2);
  assert.equal(counts.get("hue:attack"), 2); // of four lines
  assert.equal(counts.get("voice:own:p"), 1); // e1 has another voice
  assert.equal(counts.get("mark:attack"), 0); // without the attack no line is left, and so nobody on one
});

test("Only the facets that are asked about are counted.", () => {
  const some = scene.facets.filter(({ key }) => key === "hue");
  assert.deepEqual([...countValues(scene.facets, known, NONE, some).keys()], ["hue:attack", "hue:command", "hue:support"]);
});

test("A line that is quoted and disputed goes with either, for its form says both of it.", () => {
  const facets = [{ key: "form", on: "line", values: [{ value: "quoted" }, { value: "disputed" }] }];
  const both = { ...edge("e0", "n0", "n1", "x"), facets: { form: ["quoted", "disputed"] } };
  const fits = (filters) => lineFits(both, readFilters(facets, { ...NONE, ...filters }).line);
  assert.equal(fits({ not: { form: ["disputed"] } }), false);
  assert.equal(fits({ not: { form: ["quoted"] } }), false);
  assert.equal(fits({ only: { form: ["disputed"] } }), true);
});

test("Of two facets of records both are asked of the same end, as far as it can have them.", () => {
  const facets = ["mark", "standing", "when"].map((key) => ({ key, on: "record", values: [] }));
  const [person, group, attack] = [["person", "named"], ["group", "unnamed"]].map(([mark, standing]) => ({ facets: { mark: [mark], standing: [standing], when: [] } }))
    .concat({ facets: { mark: ["attack"], standing: [], when: ["undated"] } });
  const fits = (one, other, only) => endsFit(one, other, readFilters(facets, { only, not: {} }).record);
  assert.equal(fits(person, group, { mark: ["person"], standing: ["unnamed"] }), false);
  assert.equal(fits(group, person, { mark: ["group"], standing: ["unnamed"] }), true);
  assert.equal(fits(person, attack, { mark: ["person"], when: ["undated"] }), true);
  assert.equal(fits(person, attack, { mark: ["attack"], standing: ["named"] }), true);
  assert.equal(fits(person, attack, { mark: ["attack"], standing: ["unnamed"] }), false);
});

test("The records that are left fit themselves, and stand on a line that is left where lines are asked for.", () => {
  const records = (filters) => [...left(filters).records.keys()];
  assert.deepEqual(records({}), ["n0", "n1", "n2", "n3"]);
  assert.deepEqual(records({ only: { mark: ["person"] } }), ["n0", "n1", "n3"]);
  assert.deepEqual(records({ only: { hue: ["attack"] } }), ["n0", "n1", "n2"]);
  assert.deepEqual(records({ only: { hue: ["attack"], mark: ["person"] } }), ["n0", "n1"]);
  assert.deepEqual(records({ only: { when: ["undated"] } }), ["n0", "n1", "n2"]);
  assert.deepEqual(records({ not: { hue: ["support"] } }), ["n0", "n1", "n2"]);
});

test("A record without any line stays where lines are only left out, and goes where some are asked for.", () => {
  const alone = { nodes: new Map([...known.nodes, ["n9", node("n9")]]), edges: known.edges };
  const has = (filters) => leftOf(readFilters(scene.facets, { ...NONE, ...filters }), alone).records.has("n9");
  assert.deepEqual([has({}), has({ not: { hue: ["support"] } }), has({ only: { hue: ["support"] } })], [true, true, false]);
});

test("A facet's filter is taken away without the others.", () => {
  const set = { only: { hue: ["attack"], mark: ["person"] }, not: { hue: ["command"] } };
  assert.deepEqual(lifted(set, "only", "hue"), { only: { mark: ["person"] }, not: { hue: ["command"] } });
  assert.deepEqual(lifted(set, "not", "hue"), { only: set.only, not: {} });
});

test("A facet of no value, or of a value called like a property of every object, filters as any other.", () => {
  const odd = { ...edge("e9", "n0", "n1", "__proto__"), id: "e9" };
  const counts = countValues([{ key: "hue", on: "line", values: [{ value: "__proto__" }] }], { nodes: new Map([["n0", node("n0")], ["n1", node("n1")]]), edges: new Map([["e9", odd]]) }, NONE);
  assert.equal(counts.get("hue:__proto__"), 1);
});
