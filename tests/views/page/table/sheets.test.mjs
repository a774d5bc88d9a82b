import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { frameOf, leftBy } from "../../../../actorgraph/views/page/assets/asking/frame.mjs";
import { firstState } from "../../../../actorgraph/views/page/assets/asking/state.mjs";
import { useStrings } from "../../../../actorgraph/views/page/assets/strings.mjs";
import { textOf } from "../../../../actorgraph/views/page/assets/table/rows.mjs";
import { PAGE_ROWS, columnsOf, csvRows, isChosenRow, pageCount, pageOf, sheetOf, sheetWith, sortedBy, sortOf } from "../../../../actorgraph/views/page/assets/table/sheets.mjs";

useStrings(JSON.parse(readFileSync(new URL("../../../../actorgraph/views/page/assets/strings.json", import.meta.url), "utf8")));

const facet = (key, on, values) => ({ key, on, values: Object.entries(values).map(([value, label]) => ({ value, label })) });

function actor(id, name, more = {}) {
  return { id, record: `r-${name}`, type: "actor", kind: "person", what: "person", name, aliases: [], shown: true, group: "people", facets: { mark: ["person"], happened: [], when: [] }, ...more };
}

function incident(id, name, order, more = {}) {
  const when = more.when ?? "";
  return {
    id, record: `r-${name}`, type: "incident", kind: "attack", what: "attack", name, aliases: [], shown: true, group: "other events", order, none_named: false, claims: [],
    edtf: when, facets: { mark: ["attack"], happened: ["yes"], when: [when ? "dated" : "undated"] }, ...more, when,
  };
}

function line(id, source, target, kind, more = {}) {
  const status = more.status ?? "single-source";
  return {
    id, link: `l-${id}`, source, target, kind, label: kind, forms: [], imputes: false, accused: "", status, firmness: status, origins: 1, standing: ["stated; one origin"],
    short: `P says ${id}.`, drawn: true, quiet: false,
    facets: { status: [status], dispute: ["none"], basis: ["stated"], source: ["paper"], reply: [] }, ...more,
  };
}

const accusation = (id, source, target, status, more = {}) => line(id, source, target, "ordered", { imputes: true, accused: source, status, ...more });

const scene = {
  dataset: "small", version: "1", digest: "abc",
  nodes: [
    actor("n0", "Zoë", { aliases: ["Zoe", "زويا"] }), actor("n1", "adam"),
    incident("n2", "Blast", 1, { when: "2020-02" }), incident("n3", "Arson", 0, { when: "2019" }), incident("n4", "Raid", 2, { none_named: true }),
  ],
  edges: [
    accusation("e0", "n0", "n2", "contested", { firmness: "contested, denied by implication" }),
    accusation("e1", "n1", "n2", "single-source", { facets: { status: ["single-source"], dispute: ["none"], basis: ["stated"], source: ["paper"], reply: ["none"] } }),
    accusation("e2", "n0", "n3", "withdrawn"),
    line("e3", "n2", "n1", "targeted"),
    accusation("e4", "n0", "n4", "denied"),
  ],
  facets: [
    facet("status", "line", { "single-source": "single-source", contested: "contested", denied: "denied", withdrawn: "withdrawn" }),
    facet("dispute", "line", { none: "no dispute recorded" }),
    facet("basis", "line", { stated: "in the source's own voice" }),
    facet("source", "line", { paper: "The Paper" }),
    facet("reply", "line", { none: "no response by the accused is recorded" }),
    facet("mark", "record", { person: "person", attack: "attack" }),
    facet("happened", "record", { yes: "happened" }),
    facet("when", "record", { dated: "with a date", undated: "without a date" }),
  ],
};

function framed(given = {}, { hits = new Set(), held = () => "certain", of = scene } = {}) {
  const state = { ...firstState(), ...given };
  const known = { nodes: new Map(of.nodes.map((each) => [each.id, each])), edges: new Map(of.edges.map((each) => [each.id, each])) };
  return frameOf(of, state, { left: leftBy(of, state, { known, held }), held, hits });
}

const ask = (sheet, more = {}) => ({ ...firstState().table, sheet, ...more });
const rows = (table, frame = framed(), day = "") => sheetOf(scene, frame, table, day);
const ids = (found) => found.map(({ id }) => id);
const rowOf = (found, id) => found.find((row) => row.id === id);
const cellsOf = (found, id) => Object.fromEntries(rowOf(found, id).columns.map((column) => [column, textOf(rowOf(found, id).cell(column))]));

test("Actors are listed by name, whatever their case and accents, with what is alleged against each by status.", () => {
  const found = rows(ask("actors"));
  assert.deepEqual(ids(found), ["n1", "n0"]);
  assert.deepEqual(cellsOf(found, "n0"), { name: "Zoë", aliases: "Zoe · زويا", what: "person", lines: "3", alleged: "2 alleged: 1 contested, denied by implication; 1 denied" });
  assert.equal(cellsOf(found, "n1").alleged, "1 alleged: 1 single-source");
});

test("Incidents are listed by date; what has none comes last, whichever way dates are sorted.", () => {
  assert.deepEqual(ids(rows(ask("incidents"))), ["n3", "n2", "n4"]);
  assert.deepEqual(ids(rows(ask("incidents", { down: true }))), ["n2", "n3", "n4"]);
  assert.deepEqual(ids(rows(ask("incidents", { sort: "name", down: true }))), ["n4", "n2", "n3"]);
});

test("Beside every name that is named for an incident stands that it is alleged, and how firmly.", () => {
  const found = rows(ask("incidents"));
  assert.equal(cellsOf(found, "n2").named, "Zoë (alleged: ordered; contested, denied by implication); adam (alleged: ordered; single-source)");
  assert.equal(cellsOf(found, "n2").aimed, "adam (single-source)");
  assert.equal(cellsOf(found, "n4").named, "none named; Zoë (alleged: ordered; denied)");
});

test("A withdrawn accusation names nobody, and is told in its own row alone.", () => {
  assert.equal(cellsOf(rows(ask("incidents")), "n3").named, "");
  assert.equal(cellsOf(rows(ask("links")), "e2").status, "withdrawn");
});

test("Where filters hide who is named, that is said: it must not look as if nobody were.", () => {
  const found = rows(ask("incidents"), framed({ not: { status: ["contested"] } }));
  assert.equal(cellsOf(found, "n2").named, "adam (alleged: ordered; single-source); 1 left out by filters or clocks");
});

test("Where filters hide what is alleged against somebody, that is said: it must not look as if nothing were.", () => {
  assert.equal(cellsOf(rows(ask("actors"), framed({ not: { status: ["contested"] } })), "n0").alleged, "1 alleged: 1 denied; 1 left out by filters or clocks");
  const of = { ...scene, edges: [...scene.edges, line("e6", "n0", "n1", "knows")] };
  assert.equal(cellsOf(rows(ask("actors"), framed({ not: { status: ["contested", "denied"] } }, { of })), "n0").alleged, "2 left out by filters or clocks");
});

test("Where the page itself leaves out who is named, that is said as the map says it.", () => {
  const of = { ...scene, nodes: [incident("n7", "Siege", 5, { remark: "named: left out here" })], edges: [] };
  assert.equal(cellsOf(rows(ask("incidents"), framed({}, { of })), "n7").named, "named: left out here");
});

test("A clock that leaves out who is accused is told as a filter is.", () => {
  const then = framed({}, { held: ({ id }) => (id === "e0" || id === "e1" ? "excluded" : "certain") });
  assert.equal(cellsOf(rows(ask("incidents"), then), "n2").named, "2 left out by filters or clocks");
  assert.equal(cellsOf(rows(ask("actors"), then), "n1").alleged, "1 left out by filters or clocks");
});

test("Whom an incident implicates itself is not named for it, and does not read as if it implicated anybody.", () => {
  const images = incident("n5", "Images", 3), points = line("e5", "n5", "n0", "incriminates", { imputes: true, accused: "n0" });
  const more = { ...scene, nodes: [...scene.nodes, images], edges: [...scene.edges, points] };
  assert.equal(cellsOf(rows(ask("incidents"), framed({}, { of: more })), "n5").named, "implicated by it: Zoë (alleged; single-source)");
});

test("That an incident happened is said by somebody: on whose word, whether the text is clear, and who speaks against it.", () => {
  const claim = (stance, voice, reading = "clear") => ({ stance, voice, reading, basis: "stated", withdrawn: false });
  const happened = (value, claims) => {
    const of = { ...scene, nodes: [incident("n6", "Fire", 4, { claims, facets: { mark: ["attack"], happened: [value], when: ["undated"] } })], edges: [] };
    return cellsOf(rows(ask("incidents"), framed({}, { of })), "n6").happened;
  };
  assert.equal(happened("yes", []), "said to have happened (in what lines say of it)");
  assert.equal(happened("foiled", [claim("asserts", "quoting A"), claim("asserts", "quoting A", "unclear")]), "said to have been foiled (quoting A)");
  assert.equal(happened("planned", [claim("asserts", "quoting A", "unclear"), claim("doubts", "quoting B")]), "said to be planned (quoting A; unclear text; 1 doubts it)");
  assert.equal(happened("expected", [{ ...claim("asserts", "quoting A"), withdrawn: true }, claim("denies", "quoting B")]), "said to be expected (1 denies it)");
});

test("A link's status stands with the reply that is lacking, and again beside the kind where its column may not be seen.", () => {
  const found = rows(ask("links"));
  const { cell } = rowOf(found, "e1");
  assert.equal(textOf(cell("status")), "single-source; no response by the accused is recorded");
  assert.equal(textOf(cell("said")), "alleged: ordered");
  assert.deepEqual(cell("said").pieces.map(({ is, text }) => [is, text]), [["text", "alleged: ordered"], ["again", "(single-source)"]]);
  assert.equal(cellsOf(found, "e3").said, "said: targeted");
});

test("All that filters leave has a row, drawn or not, unless only what is drawn is asked for.", () => {
  const hidden = framed({ folded: ["n1"] });
  assert.deepEqual(ids(rows(ask("actors"), hidden)), ["n1", "n0"]);
  assert.deepEqual(ids(rows(ask("actors", { drawn: true }), hidden)), ["n0"]);
  assert.deepEqual(ids(rows(ask("links"), framed({ only: { status: ["denied"] } }))), ["e4"]);
  assert.deepEqual(ids(rows(ask("actors"), framed({ only: { status: ["denied"] } }))), ["n0"]);
});

test("A text leaves the rows that have all its words, whatever their accents.", () => {
  assert.deepEqual(ids(rows(ask("actors", { text: "ZOE" }))), ["n0"]);
  assert.deepEqual(ids(rows(ask("links", { text: "zoe denied" }))), ["e0", "e4"]);
  assert.deepEqual(ids(rows(ask("links", { text: "nothing such" }))), []);
});

test("Rows that are sorted alike keep the order of their ids, up and down.", () => {
  const same = ["c", "a", "b"].map((key) => ({ key, cell: () => ({ order: "same" }) }));
  assert.deepEqual(sortedBy(same, "x", false).map(({ key }) => key), ["a", "b", "c"]);
  assert.deepEqual(sortedBy(same, "x", true).map(({ key }) => key), ["a", "b", "c"]);
});

test("Numbers are sorted as numbers, statuses as Python lists them, and what is empty comes last.", () => {
  const by = (...orders) => sortedBy(orders.map((order, at) => ({ key: String(at), cell: () => ({ order }) })), "x", false).map(({ cell }) => cell().order);
  assert.deepEqual(by(10, 9, 2), [2, 9, 10]);
  assert.deepEqual(by("", "b", "A"), ["A", "b", ""]);
  assert.deepEqual(ids(rows(ask("links", { sort: "status" }))), ["e1", "e3", "e0", "e4", "e2"]);
});

test("A column that a sheet has not sorts nothing: the sheet keeps its own order.", () => {
  assert.equal(sortOf(ask("actors", { sort: "date" }), ""), "name");
  assert.equal(sortOf(ask("links", { sort: "time" }), ""), "subject");
  assert.equal(sortOf(ask("links", { sort: "time" }), "2020"), "time");
  assert.ok(!columnsOf("links", "").includes("time"));
});

test("What is merely possible says so, in its cell and in the column for the day.", () => {
  const held = ({ id }) => (["n2", "e1"].includes(id) ? "possible" : "certain");
  const frame = framed({}, { held });
  assert.equal(cellsOf(rows(ask("incidents"), frame), "n2").date, "2020-02 possible");
  assert.equal(cellsOf(rows(ask("links"), frame, "2020"), "e1").time, "possible");
  assert.equal(cellsOf(rows(ask("links"), frame, "2020"), "e0").time, "certain");
  assert.match(cellsOf(rows(ask("links"), frame), "e1").status, /possible$/);
});

test("A row is found by a search for itself or, where it is a link, for one of its ends.", () => {
  const frame = framed({}, { hits: new Set(["n1"]) });
  const hits = (sheet) => ids(rows(ask(sheet), frame).filter(({ hit }) => hit)).sort();
  assert.deepEqual([hits("actors"), hits("incidents"), hits("links")], [["n1"], [], ["e1", "e3"]]);
});

test("Pages hold fifty rows, and the one with a chosen record, link or pair is known.", () => {
  const many = Array.from({ length: 2 * PAGE_ROWS + 1 }, (_, at) => ({ id: `n${at}` }));
  assert.equal(PAGE_ROWS, 50);
  assert.deepEqual([pageCount([]), pageCount(many.slice(0, 50)), pageCount(many.slice(0, 51)), pageCount(many)], [1, 1, 2, 3]);
  assert.deepEqual([pageOf(many, { node: "n49" }), pageOf(many, { node: "n50" }), pageOf(many, { node: "gone" }), pageOf(many, {})], [0, 1, -1, -1]);
  assert.equal(isChosenRow({ id: "e0", ends: ["a", "b"] }, { pair: ["b", "a"] }), true);
  assert.equal(isChosenRow({ id: "e0", ends: ["a", "c"] }, { pair: ["b", "a"] }), false);
});

test("What is chosen is looked for in the sheet that has it.", () => {
  assert.equal(sheetWith(scene, { node: "n0" }, "links"), "actors");
  assert.equal(sheetWith(scene, { node: "n2" }, "links"), "incidents");
  assert.equal(sheetWith(scene, { edge: "e0" }, "actors"), "links");
  assert.equal(sheetWith(scene, { pair: ["n0", "n1"] }, "actors"), "links");
  assert.equal(sheetWith(scene, {}, "actors"), "actors");
});

test("What is copied has every column, the ids, and in each row what it stands on.", () => {
  const about = { "as-of": "2020", filters: "Filter: x." };
  const [head, ...body] = csvRows("links", rows(ask("links", { text: "denied by" })), { columns: columnsOf("links", ""), titles: (key) => key, about });
  assert.deepEqual(head, [...columnsOf("links", ""), "link", "from", "to", "as-of", "filters"]);
  assert.equal(body.length, 1);
  assert.deepEqual(body[0].slice(0, 4), ["Zoë", "alleged: ordered", "Blast", "contested, denied by implication"]);
  assert.deepEqual(body[0].slice(-5), ["l-e0", "r-Zoë", "r-Blast", "2020", "Filter: x."]);
});
