import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { makeFinder } from "../../../../actorgraph/views/page/assets/asking/find.mjs";
import { completions, meantBy, nearestNames, parseQuery } from "../../../../actorgraph/views/page/assets/asking/query.mjs";

const facet = (key, on, values) => ({ key, on, values: Object.entries(values).map(([value, label]) => ({ value, label })) });
const FACETS = [
  facet("family", "line", { attack: "Attacks", command: "Command and membership" }),
  facet("kind", "line", { attributed_attack: "accused of", holds_office: "holds office", ordered: "ordered" }),
  facet("record", "record", { attack: "attack", group: "group", person: "person" }),
  facet("standing", "record", { named: "named", unnamed: "not named" }),
  facet("when", "record", { dated: "with a date", undated: "without a date" }),
];
const brief = (text) => { const { words, terms } = parseQuery(text); return [words, terms.map(({ prefix, name, open }) => [prefix, name, open])]; };
const meant = (text) => { const found = meantBy(FACETS, parseQuery(text).terms[0]); return found && [found.facet.key, found.values]; };

test("A prefix takes the word after it, or several in quotation marks; the rest is a name.", () => {
  assert.deepEqual(brief("kind:person soleimani"), ["soleimani", [["kind", "person", false]]]);
  assert.deepEqual(brief("qassem KIND: person"), ["qassem", [["kind", "person", true]]]);
  assert.deepEqual(brief('kind:"holds office" trump'), ["trump", [["kind", "holds office", false]]]);
  assert.deepEqual(brief('kind:"holds off'), ["", [["kind", "holds off", true]]]);
  assert.deepEqual(brief("kind:"), ["", [["kind", "", true]]]);
});

test("A name that only looks like a prefix stays a name.", () => {
  assert.deepEqual(brief("mankind:x"), ["mankind:x", []]);
  assert.deepEqual(brief("is it so"), ["is it so", []]);
  assert.deepEqual(brief("http://kind"), ["http://kind", []]);
});

test("A kind is called by its id or its label, whatever its case, with blanks or hyphens for its sign.", () => {
  assert.deepEqual(meant("kind:PERSON"), ["record", ["person"]]);
  assert.deepEqual(meant("kind:holds-office"), ["kind", ["holds_office"]]);
  assert.deepEqual(meant('kind:"Accused of"'), ["kind", ["attributed_attack"]]);
  assert.deepEqual(meant("kind:command"), ["family", ["command"]]);
  assert.deepEqual(meant("is:undated"), ["when", ["undated"]]);
  assert.equal(meant("kind:nothing"), null);
  assert.equal(meant("kind:undated"), null);
});

test("A word that names kinds of records and of lines means the records.", () => {
  assert.deepEqual(meant("kind:attack"), ["record", ["attack"]]);
});

test("What is being typed is completed, first by what begins so.", () => {
  const texts = (text) => completions(FACETS, parseQuery(text).terms[0]).map((each) => each.text);
  assert.deepEqual(texts("kind:att"), ["kind:attack", "kind:attributed_attack"]);
  assert.deepEqual(texts("kind:or"), ["kind:ordered"]);
  assert.deepEqual(texts("is:"), ["is:named", "is:unnamed", "is:dated", "is:undated"]);
});

test("For what nothing is called by, the nearest names are given.", () => {
  assert.deepEqual(nearestNames(FACETS, { prefix: "kind", name: "persn" }).map(({ text }) => text), ["kind:person"]);
  assert.deepEqual(nearestNames(FACETS, { prefix: "kind", name: "zzz" }), []);
});

const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
const KINDS = { n0: "person", n1: "group", n2: "group", n3: "person", n4: "group", n5: "person" };
const NODES = read("../nodes.json").map((node) => ({ ...node, facets: { record: [KINDS[node.id] ?? "group"], standing: ["named"], when: [] } }));
const EDGES = [
  { id: "e0", source: "n0", target: "n1", facets: { kind: ["ordered"], family: ["attack"] } },
  { id: "e1", source: "n3", target: "n2", facets: { kind: ["holds_office"], family: ["command"] } },
];
const find = makeFinder({ facets: FACETS, nodes: NODES, edges: EDGES }, read("../names.json"));
const ids = ({ records, lines }) => [records.map(({ id }) => id), lines.map(({ id }) => id)];

test("A kind alone finds all that are of it, a kind and a name those that are both.", () => {
  assert.deepEqual(ids(find("kind:person")), [["n0", "n3", "n5"], []]);
  assert.deepEqual(ids(find("kind:person hezbollah")), [[], []]);
  assert.deepEqual(find("kind:person soleimani").records.map(({ id }) => id), ["n3", "n0"]);
});

test("Two kinds of records are alternatives, a kind and a standing are conditions.", () => {
  assert.equal(find("kind:person kind:group").records.length, NODES.length);
  assert.equal(find("kind:person is:unnamed").records.length, 0);
});

test("A kind of line finds lines, with a name those with such an end; their ends stand out.", () => {
  assert.deepEqual(ids(find("kind:ordered")), [[], ["e0"]]);
  assert.deepEqual([...find("kind:ordered").hits], ["e0", "n0", "n1"]);
  assert.deepEqual(ids(find("kind:command hezbollah")), [[], ["e1"]]);
  assert.deepEqual(ids(find("kind:ordered тбилиси")), [[], []]);
});

test("What stands out is what fits; similar names only where nothing does.", () => {
  assert.deepEqual([...find("hezbollah").hits].sort(), ["n1", "n2"]);
  assert.deepEqual([...find("Solemani").hits].sort(), ["n0", "n3"]);
  assert.equal(find("").hits.size, 0);
});

test("A kind that is not finished finds nothing yet, and one that is unknown says so.", () => {
  const typing = find("kind:per");
  assert.deepEqual([typing.typing, typing.hits.size, typing.offers.map(({ text }) => text)], [true, 0, ["kind:person"]]);
  const unknown = find("kind:persn sol");
  assert.deepEqual(unknown.unknown.map(({ name, nearest }) => [name, nearest.map(({ text }) => text)]), [["persn", ["kind:person"]]]);
  assert.deepEqual([unknown.records, unknown.lines], [[], []]);
});
