import assert from "node:assert/strict";
import { test } from "node:test";

import { countRows, hiddenGroups, isFiltered, noFilters, passes, toggled, totalRows, visible, waitingLines } from "../../../actorgraph/views/page/assets/filter.mjs";

const node = (id, mark, shown = true, group = "people") => ({ id, mark, shown, group });
const edge = (id, source, target, hue, forms, more = {}) => ({ id, source, target, hue, forms, drawn: true, quiet: false, status: "single-source", ...more });

const SCENE = {
  nodes: [node("a", "person"), node("b", "group"), node("x", "attack"), node("h", "person", false), node("w", "thing", false, "weapons")],
  edges: [
    edge("e0", "a", "b", "command", ["own-voice"]),
    edge("e1", "a", "x", "attack", ["quoted", "disputed"]),
    edge("e2", "b", "x", "attack", ["inferred"]),
    edge("e3", "h", "x", "answer", ["own-voice"]),
    edge("e4", "a", "x", "answer", ["own-voice"], { quiet: true }),
    edge("e5", "a", "b", "attack", ["own-voice"], { status: "withdrawn" }),
    edge("e6", "a", "b", "attack", ["own-voice"], { drawn: false }),
  ],
  legend: [
    { group: "form", key: "disputed", text: "denied" },
    { group: "hue", key: "attack", text: "attack" },
    { group: "hue", key: "command", text: "command" },
    { group: "mark", key: "person", text: "person" },
  ],
};
const state = (more = {}) => ({ filters: noFilters(), revealed: new Set(), groups: new Set(), ...more });
const lines = (more) => [...visible(SCENE, state(more)).edges];

test("At first all but hidden records, quiet, withdrawn and otherwise shown lines are drawn.", () => {
  assert.deepEqual(lines(), ["e0", "e1", "e2"]);
  assert.deepEqual([...visible(SCENE, state()).nodes], ["a", "b", "x"]);
});

test("A revealed record, and a revealed group, bring their lines.", () => {
  assert.deepEqual(lines({ revealed: new Set(["h"]) }), ["e0", "e1", "e2", "e3"]);
  assert.ok(visible(SCENE, state({ groups: new Set(["weapons"]) })).nodes.has("w"));
});

test("A quiet line is drawn while one of its ends is chosen, or while a filter asks for its hue.", () => {
  assert.deepEqual(lines({ focus: { node: "a" } }), ["e0", "e1", "e2", "e4"]);
  assert.deepEqual(lines({ filters: toggled(noFilters(), "hue", "answer") }), ["e4"]);
});

test("A line that another mark shows is drawn while it is chosen itself.", () => {
  assert.ok(lines({ focus: { edge: "e6" } }).includes("e6"));
});

test("Rows of one group add up, and groups narrow each other.", () => {
  let filters = toggled(toggled(noFilters(), "hue", "attack"), "hue", "command");
  assert.deepEqual(lines({ filters }), ["e0", "e1", "e2"]);
  filters = toggled(filters, "form", "disputed");
  assert.deepEqual(lines({ filters }), ["e1"]);
});

test("A second click on a row takes the filter away, and the first filters stay as they were.", () => {
  const first = noFilters();
  const on = toggled(first, "hue", "attack");
  assert.ok(isFiltered(on));
  assert.ok(!isFiltered(toggled(on, "hue", "attack")));
  assert.ok(!isFiltered(first));
});

test("A filter on marks keeps the lines of such records and dims the others.", () => {
  const seen = visible(SCENE, state({ filters: toggled(noFilters(), "mark", "group") }));
  assert.deepEqual([...seen.edges], ["e0", "e2"]);
  assert.deepEqual([...seen.bright].sort(), ["a", "b", "x"]);
});

test("A filter on lines dims the records that none of them touches.", () => {
  const seen = visible(SCENE, state({ filters: toggled(noFilters(), "hue", "command") }));
  assert.deepEqual([...seen.bright], ["a", "b"]);
});

test("Each row counts what a click on it would leave.", () => {
  const counts = countRows(SCENE, state());
  assert.equal(counts.get("form:disputed"), 1);
  assert.equal(counts.get("hue:attack"), 2);
  assert.equal(counts.get("mark:person"), 1);
  const narrowed = countRows(SCENE, state({ filters: toggled(noFilters(), "form", "disputed") }));
  assert.equal(narrowed.get("hue:command"), 0);
});

test("Hidden records are counted by group, the largest first.", () => {
  assert.deepEqual(hiddenGroups(SCENE, state()), [
    { group: "people", open: false, size: 1 }, { group: "weapons", open: false, size: 1 },
  ]);
});

test("A record that was revealed is hidden no more, and a group that is shown counts all of its own.", () => {
  assert.deepEqual(hiddenGroups(SCENE, state({ revealed: new Set(["h"]) })), [{ group: "weapons", open: false, size: 1 }]);
  const open = hiddenGroups(SCENE, state({ revealed: new Set(["h"]), groups: new Set(["people"]) }));
  assert.deepEqual(open[0], { group: "people", open: true, size: 1 });
});

test("Lines that are not drawn between shown records are counted by their reason.", () => {
  assert.deepEqual(waitingLines(SCENE, visible(SCENE, state())), { waiting: 1, elsewhere: 1, out: 1 });
});

test("A row's total counts all lines or records, drawn or not.", () => {
  assert.equal(totalRows(SCENE).get("hue:attack"), 4);
  assert.equal(totalRows(SCENE).get("mark:person"), 2);
});

test("A line passes when any of its forms is asked for.", () => {
  assert.ok(passes(SCENE.edges[1], toggled(noFilters(), "form", "disputed")));
  assert.ok(!passes(SCENE.edges[0], toggled(noFilters(), "form", "disputed")));
});
