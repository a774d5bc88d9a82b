import assert from "node:assert/strict";
import { test } from "node:test";

import { claimOwners, endsOfChoice, neighboursOf, unfolded, withDrawn } from "../../../../actorgraph/views/page/assets/asking/focus.mjs";
import { frameOf, hiddenGroups, leftBy, waitingLines } from "../../../../actorgraph/views/page/assets/asking/frame.mjs";
import { firstState } from "../../../../actorgraph/views/page/assets/asking/state.mjs";
import { useStrings } from "../../../../actorgraph/views/page/assets/strings.mjs";
import { known, scene } from "./small.mjs";

const all = { nodes: known.nodes, edges: new Map(scene.edges.map((edge) => [edge.id, edge])) };
const certain = () => "certain";
const frame = (given = {}, { held = certain, ...more } = {}) => {
  const state = { ...firstState(), ...given };
  return frameOf(scene, state, { left: leftBy(scene, state, { known: all, held }), held, ...more });
};
const drawn = (given) => [[...given.nodes.keys()], [...given.edges.keys()]];
const faint = (given) => [...given.nodes.values(), ...given.edges.values()].filter((each) => each.faint).map(({ node, edge }) => (node ?? edge).id);

test("At first what is hidden waits, and a withdrawn line is never drawn.", () => {
  assert.deepEqual(drawn(frame()), [["n0", "n1", "n2"], ["e0", "e1", "e2"]]);
  assert.deepEqual(drawn(frame({ revealed: ["n3"] })), [["n0", "n1", "n2", "n3"], ["e0", "e1", "e2", "e3"]]);
});

test("A withdrawn line is drawn where its status is asked for, or where it is chosen.", () => {
  assert.deepEqual(drawn(frame({ only: { status: ["withdrawn"] } }))[1], ["e4"]);
  assert.ok(frame({ revealed: ["n3"], chosen: { edge: "e4" } }).edges.has("e4"));
});

test("In the network no line waits, and no bracket stands for one.", () => {
  const waiting = { ...all, edges: new Map([...all.edges].map(([id, each]) => [id, { ...each, quiet: id === "e0", drawn: id !== "e1" }])) };
  const linesIn = (view) => {
    const state = { ...firstState(), view };
    return [...frameOf(scene, state, { left: leftBy(scene, state, { known: waiting, held: certain }), held: certain }).edges.keys()];
  };
  assert.deepEqual(linesIn("map"), ["e2"]);
  assert.deepEqual(linesIn("network"), ["e0", "e1", "e2"]);
});

test("What a filter asks for is drawn wherever it was, and all else grows faint.", () => {
  const asked = frame({ only: { hue: ["support"] } });
  assert.deepEqual(drawn(asked), [["n0", "n1", "n2", "n3"], ["e3"]]);
  assert.deepEqual(faint(asked), ["n1", "n2"]);
});

test("Beside a chosen record stay its lines and their other ends.", () => {
  assert.deepEqual(faint(frame({ chosen: { node: "n1" } })), ["e0"]);
  assert.deepEqual(faint(frame({ chosen: { edge: "e2" } })), ["n2", "e0", "e1"]);
  assert.deepEqual(faint(frame({ chosen: { pair: ["n0", "n2"] } })), ["n1", "e1", "e2"]);
});

test("As of a day what is excluded is gone, with its lines, and what is possible says so.", () => {
  const held = (thing) => ({ n2: "excluded", e2: "possible" })[thing.id] ?? "certain";
  const then = frame({}, { held });
  assert.deepEqual(drawn(then), [["n0", "n1"], ["e2"]]);
  assert.equal(then.edges.get("e2").possible, true);
  assert.equal(then.nodes.get("n0").possible, false);
});

test("A path is drawn whole, though its records were hidden, and all else grows faint.", () => {
  const way = { nodes: new Set(["n1", "n0", "n3"]), edges: new Set(["e2", "e3"]), hops: [{ links: ["e2"] }, { links: ["e3"] }] };
  const shown = frame({ side: "path" }, { way });
  assert.ok(shown.nodes.has("n3"));
  assert.ok(shown.edges.get("e3").onPath);
  assert.deepEqual(["e0", "e2", "e3"].map((id) => shown.edges.get(id).hop), [0, 1, 2]);
  assert.deepEqual(faint(shown), ["n2", "e0", "e1"]);
});

test("What a search finds stands out: everything else grows faint.", () => {
  const shown = frame({}, { hits: new Set(["n1"]) });
  assert.equal(shown.nodes.get("n1").hit, true);
  assert.deepEqual(faint(shown), ["n0", "n2", "e0"]);
});

test("Hidden records are counted by their groups, and once shown in full.", () => {
  assert.deepEqual(hiddenGroups(frame(), firstState()), [{ group: "people", open: false, size: 1 }]);
  assert.deepEqual(hiddenGroups(frame({ groups: ["people"] }), { ...firstState(), groups: ["people"] }), [{ group: "people", open: true, size: 1 }]);
  assert.deepEqual(hiddenGroups(frame({ revealed: ["n3"] }), firstState()), []);
});

test("What was folded away is hidden, whatever its group, and keeps that from counting as shown.", () => {
  const folded = { folded: ["n0"] }, both = { groups: ["people"], folded: ["n0"] };
  assert.deepEqual(hiddenGroups(frame(folded), { ...firstState(), ...folded }), [{ group: "people", open: false, size: 2 }]);
  assert.deepEqual(hiddenGroups(frame(both), { ...firstState(), ...both }), [{ group: "people", open: false, size: 1 }]);
});

test("Lines between drawn records that are not drawn are counted by their reason.", () => {
  assert.deepEqual(waitingLines(frame({ revealed: ["n3"] })), { out: 1, elsewhere: 0, waiting: 0 });
});

test("A record's surroundings unfold, and fold again to what hangs on it alone.", () => {
  const open = unfolded(frame(), firstState(), "n0");
  assert.deepEqual(open, { revealed: ["n2", "n1", "n3"], folded: [] });
  const folded = unfolded(frame(open), { ...firstState(), ...open }, "n0");
  assert.deepEqual(folded, { revealed: ["n2", "n1"], folded: ["n3"] });
  assert.ok(!frame(folded).nodes.has("n3"));
});

test("A choice is about a record, the two ends of a line, or two records.", () => {
  assert.deepEqual(endsOfChoice(scene, { node: "n1" }), ["n1"]);
  assert.deepEqual(endsOfChoice(scene, { edge: "e2" }), ["n0", "n1"]);
  assert.deepEqual(endsOfChoice(scene, { pair: ["n0", "n3"] }), ["n0", "n3"]);
  assert.deepEqual(endsOfChoice(scene, {}), []);
  assert.deepEqual(neighboursOf(all.edges, "n3"), ["n0"]);
});

test("Every claim belongs to the line or record in whose ledger it stands.", () => {
  const small = {
    nodes: [{ id: "n0", claims: [{ id: "c1" }], attributes: [{ claims: [{ id: "c2" }] }] }],
    edges: [{ id: "e0", claims: [{ id: "c3" }] }],
  };
  assert.deepEqual(Object.fromEntries(claimOwners(small)), { c1: { node: "n0" }, c2: { node: "n0" }, c3: { edge: "e0" } });
});

test("An attack says so where all who are named for it are left out, and is the same thing to draw each time.", () => {
  useStrings({ "mark.named-left-out": "named: left out here" });
  const accused = { ...all, nodes: new Map([...all.nodes].map(([id, each]) => [id, { remark: "", ...each }])), edges: new Map([...all.edges].map(([id, each]) => [id, id === "e0" || id === "e1" ? { ...each, accused: each.source } : each])) };
  const drawnWith = (given, held = certain) => {
    const state = { ...firstState(), ...given };
    return frameOf(scene, state, { left: leftBy(scene, state, { known: accused, held }), held }).nodes.get("n2").node;
  };
  const without = { not: { hue: ["attack"] } };
  assert.equal(drawnWith({}).remark, "");
  assert.equal(drawnWith({ not: { voice: ["own:p"] } }).remark, "", "one of two is still named");
  assert.equal(drawnWith(without).remark, "named: left out here");
  assert.equal(drawnWith(without), drawnWith(without));
  assert.equal(drawnWith({}, ({ id }) => (id === "e0" || id === "e1" ? "excluded" : "certain")).remark, "named: left out here");
});

test("Where nothing of what is chosen is left, nothing grows faint.", () => {
  for (const chosen of [{ node: "n3" }, { edge: "e3" }, { pair: ["n3", "n4"] }]) assert.deepEqual(faint(frame({ chosen })), [], JSON.stringify(chosen));
});

test("What is chosen is drawn: revealed where it was hidden, and not folded away.", () => {
  const hidden = frame({ folded: ["n1"] });
  assert.deepEqual(withDrawn(hidden, { revealed: [], folded: ["n1", "n2"] }, ["n0", "n1", "n3"]), { revealed: ["n1", "n3"], folded: ["n2"] });
});
