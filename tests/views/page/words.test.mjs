import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { announce, chipOf, filtersInWords, kindFrom, kindOf, limitsOf, listing, showing, stanceOf, tipOf, whyNotDrawn } from "../../../actorgraph/views/page/assets/words.mjs";
import { counted, t, useStrings } from "../../../actorgraph/views/page/assets/strings.mjs";

useStrings(JSON.parse(readFileSync(new URL("../../../actorgraph/views/page/assets/strings.json", import.meta.url), "utf8")));

test("A text has its holes filled once, and what fills them is not read as a text again.", () => {
  assert.equal(t("line.alleged", { label: "{label}" }), "alleged: {label}");
  assert.equal(counted("lines", 1), "1 line");
  assert.equal(counted("lines", 2), "2 lines");
});

test("A kind that imputes is called alleged wherever it is named, any other is called said.", () => {
  assert.equal(kindOf({ imputes: true, forms: ["own-voice"], label: "ordered" }), "alleged: ordered");
  const leads = { source: "a", target: "b", imputes: true, forms: ["quoted"], label: "leads", inverse: "led by" };
  assert.deepEqual(["a", "b"].map((id) => kindFrom(leads, id)), ["alleged: leads", "alleged: led by"]);
  assert.equal(kindOf({ imputes: false, forms: ["quoted", "disputed"], label: "attended" }), "said: attended");
});

test("What nobody here says is called neither alleged nor said, but what is said against it.", () => {
  const line = (status) => kindOf({ imputes: true, forms: ["denied-only", "disputed"], status, label: "harmed" });
  assert.deepEqual(["denied", "doubted", "unsupported"].map(line), ["denied: harmed", "doubted: harmed", "said by nobody here: harmed"]);
});

test("A denial that is only implied is called that.", () => {
  assert.equal(stanceOf({ stance: "denies", basis: "quoted" }), "denies it");
  assert.equal(stanceOf({ stance: "denies", basis: "inferred_by_source" }), "implied: denies it");
});

test("A claim that bears on nothing says so.", () => {
  assert.deepEqual(limitsOf({ withdrawn: true, counts: false }), ["withdrawn"]);
  assert.deepEqual(limitsOf({ withdrawn: false, counts: false }), ["not counted"]);
  assert.deepEqual(limitsOf({ withdrawn: false, counts: true }), []);
});

test("A record is announced with what it is, how many lines it has, and how many of these accuse it.", () => {
  const node = { id: "a", name: "A", what: "person", when: "", remark: "", mark: "person", facets: { happened: [] } };
  const line = (accused, status = "denied") => ({ source: "a", target: "b", accused, status });
  assert.equal(announce(node, [line("")]), "A, person, 1 line. Enter opens its evidence.");
  assert.equal(announce(node, [line("a"), line("b"), line("a", "withdrawn")]), "A, person, 3 lines, 1 of them an allegation against it. Enter opens its evidence.");
  assert.equal(announce(node, [line("a"), line("a")]), "A, person, 2 lines, 2 of them allegations against it. Enter opens its evidence.");
});

test("A date that a name has in it is said once, and a hollow mark in words.", () => {
  const raid = { id: "r", name: "Raid, 1 May 2019", what: "attack", when: "1 May 2019", remark: "none named", mark: "foiled", facets: { happened: ["yes"] } };
  assert.equal(tipOf(raid), "Raid, 1 May 2019 · attack · foiled or intercepted · none named");
  assert.equal(tipOf({ ...raid, name: "Raid", what: "attack, foiled", facets: { happened: ["foiled"] } }), "Raid · attack, foiled · 1 May 2019 · none named");
});

test("What is shown is said in numbers.", () => {
  const scene = { nodes: [1, 2, 3], edges: [1, 2] };
  const frame = (asked) => ({ nodes: new Map([[1, 1], [2, 2]]), edges: new Map([[1, 1]]), matching: { records: new Map(asked.map((id) => [id, id])), edges: new Map([[1, 1], [2, 2]]) } });
  assert.equal(showing(scene, frame([1, 2, 3])), "Showing 2 of 3 records and 1 of 2 lines");
  assert.equal(showing(scene, frame([1])), "Showing 1 of 3 records and 1 of 2 lines, beside 1 record that does not match");
  assert.equal(listing(scene, frame([1, 2, 3])), "The table lists 3 of 3 records and 2 of 2 lines");
});

test("Filters are told by what each is called.", () => {
  const facets = [{ key: "hue", values: [{ value: "a", label: "attack" }, { value: "c", label: "commands" }] }];
  assert.deepEqual(filtersInWords(facets, { only: { hue: ["a", "c"] }, not: {} }), ["colour “attack” or “commands”"]);
  assert.deepEqual(filtersInWords(facets, { only: {}, not: { hue: ["a"] } }), ["not colour “attack”"]);
});

test("A group's button counts in the singular and the plural, and says when the group is shown.", () => {
  assert.equal(chipOf({ group: "places", size: 1, open: false }), "1 place");
  assert.equal(chipOf({ group: "places", size: 2, open: false }), "2 places");
  assert.equal(chipOf({ group: "people", size: 8, open: true }), "8 people shown");
});

test("Lines that are not drawn are explained, and nothing is said where all are drawn.", () => {
  assert.equal(whyNotDrawn({ waiting: 8, elsewhere: 2, out: 0 }), "Not drawn here: 8 drawn when an end is chosen, 2 shown by a bracket or the axis.");
  assert.equal(whyNotDrawn({ waiting: 0, elsewhere: 0, out: 0 }), "");
});
