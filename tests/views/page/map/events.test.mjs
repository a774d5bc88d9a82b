import assert from "node:assert/strict";
import { test } from "node:test";

import { linesAt } from "../../../../actorgraph/views/page/assets/asking/parties.mjs";
import { actorsOf, eventsOf, evidenceInBrief, saidOf } from "../../../../actorgraph/views/page/assets/map/events.mjs";

const incident = (id, order, more = {}) => ({ id, type: "incident", band: "attacks", name: id, order, edtf: "2031-05", ...more });
const actor = (id, more = {}) => ({ id, type: "actor", band: "actors", name: id, order: null, ...more });
const line = (id, source, kind, target, more = {}) => ({ id, source, kind, target, imputes: false, accused: "", status: "single-source", firmness: "single-source", label: kind, ...more });

function frameOver(nodes, edges = []) {
  const all = new Map(nodes.map((node) => [node.id, node]));
  const lines = new Map(edges.map((edge) => [edge.id, edge]));
  const at = linesAt(edges);
  return { nodes: new Map(nodes.map((node) => [node.id, { node }])), matching: { nodes: all, edges: lines, at, before: at, clocked: { nodes: all, edges: lines } } };
}

test("Events stand in the order of their dates; what has no day is apart, attacks first.", () => {
  const frame = frameOver([incident("late", 7), incident("early", 2), incident("note", 8, { band: "words", edtf: "" }), incident("raid", 9, { edtf: "" }), actor("him")]);
  assert.deepEqual(eventsOf(frame, []), { undated: ["raid", "note"], dated: ["early", "late"] });
});

test("A bin stands where the first of what waits in it would.", () => {
  const frame = frameOver([incident("early", 2), incident("late", 7)]);
  frame.matching.nodes.set("x", incident("x", 4));
  const bin = { id: "b0", band: "attacks", when: "May", nodes: ["gone", "x"] };
  assert.deepEqual(eventsOf(frame, [bin]).dated, ["early", "b0", "late"]);
});

test("Actors come by name, and sites after them.", () => {
  assert.deepEqual(actorsOf(frameOver([actor("embassy", { band: "sites" }), actor("zoe"), actor("amir"), incident("raid", 1)])), ["amir", "zoe", "embassy"]);
});

test("Of an attack it is said whom lines accuse and what it was aimed at, which what it harmed need not have been; nobody is named by another kind of line.", () => {
  const raid = incident("raid", 1);
  const edges = [
    line("e0", "him", "ordered", "raid", { imputes: true, accused: "him" }),
    line("e1", "raid", "targeted", "embassy"),
    line("e2", "raid", "harmed", "embassy"),
    line("e3", "raid", "harmed", "guards"),
    line("e4", "her", "visited", "raid"),
  ];
  const said = saidOf(raid, frameOver([raid, actor("him"), actor("her"), actor("embassy"), actor("guards")], edges));
  assert.deepEqual(said.named.map(({ id }) => id), ["e0"]);
  assert.deepEqual(said.aimed.map(({ id }) => id), ["e1"]);
  assert.deepEqual(said.parties, []);
});

test("Of a meeting its parties are told, and no other incident.", () => {
  const meeting = incident("meeting", 3, { band: "words" }), raid = incident("raid", 1);
  const edges = [line("e0", "her", "attended", "meeting"), line("e1", "raid", "preceded", "meeting")];
  assert.deepEqual(saidOf(meeting, frameOver([meeting, raid, actor("her")], edges)).parties.map(({ id }) => id), ["e0"]);
});

test("Who is named only in lines that filters leave out is counted, and what was withdrawn names nobody.", () => {
  const raid = incident("raid", 1);
  const ordered = line("e0", "him", "ordered", "raid", { accused: "him" });
  const gone = line("e1", "her", "ordered", "raid", { accused: "her", status: "withdrawn" });
  const frame = frameOver([raid, actor("him"), actor("her")], [ordered, gone]);
  assert.deepEqual(saidOf(raid, frame).named.map(({ id }) => id), ["e0"]);
  frame.matching.at = new Map();
  assert.deepEqual([saidOf(raid, frame).named, saidOf(raid, frame).lost], [[], 1]);
});

test("A name never stands without what kind of word it is, and how firmly it stands.", () => {
  const ordered = line("e0", "him", "ordered", "raid", { forms: ["own-voice"], imputes: true, firmness: "single-source; denied by implication" });
  assert.equal(evidenceInBrief(ordered), "line.alleged; single-source; denied by implication");
  assert.equal(evidenceInBrief({ ...ordered, imputes: false }), "line.said; single-source; denied by implication");
});
