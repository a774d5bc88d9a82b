/** The state in the address, after the `#`. What an address says is hostile until it was looked up. */

import { canTurn, readDay } from "./clocks.mjs";
import { FARTHEST, SHEETS, SIDES, VIEWS, firstState } from "./state.mjs";

const FACETS = ["only", "not"];
const LISTS = ["revealed", "folded"];
const NO_PATH = "no-path"; // where a page would open with one
const PATH_LISTS = ["via", "avoid"];
const USUAL_HOPS = 6, MOST_HOPS = 12;
const MOST_LETTERS = 200, MOST_PAGES = 9999;
const PINS = { pins: "pin", treePins: "tree-pin" };

/** How an address says where a record was put. */
export const PIN = /^(.+),(-?\d{1,6}),(-?\d{1,6})$/s;

/** Return what is known of a scene by the words that an address may hold. */
export function directoryOf(scene) {
  return {
    nodes: new Map(scene.nodes.map(({ id, record }) => [record, id])),
    edges: new Map(scene.edges.map(({ id, link }) => [link, id])),
    records: new Map(scene.nodes.map(({ id, record }) => [id, record])),
    links: new Map(scene.edges.map(({ id, link }) => [id, link])),
    groups: new Set(scene.nodes.map(({ group }) => group)),
    kinds: new Set(scene.edges.map(({ kind }) => kind)),
    values: new Map(scene.facets.map(({ key, values }) => [key, new Set(values.map(({ value }) => value))])),
    days: daysThatCanBe(scene),
  };
}

/** Return for each clock whether a page can be turned to what a text names, or stands there anyway. */
function daysThatCanBe(scene) {
  const can = canTurn(scene), { as_of, known_by } = scene;
  return new Map([
    ["as-of", (text) => readDay(text) !== "" && (can.asOf || readDay(text) === as_of)],
    ["known-by", (text) => readDay(text) !== "" && (readDay(text) === known_by || (can.knownBy && !(known_by && readDay(text) > known_by)))],
  ]);
}

/** Return the state in which a page opens; one of what lies along the paths between two records shows these. */
function openingState(opens) {
  const first = firstState(opens);
  return opens?.path ? { ...first, side: "path", path: pathQuestion(opens.path) } : first;
}

/** Return the address of a state: only what differs from the one in which the page opens. */
export function formatFragment(state, directory, opens) {
  const first = openingState(opens), words = new URLSearchParams();
  const put = (key, value) => { if (value) words.append(key, value); };
  if (state.view !== first.view) put("view", state.view);
  if (state.side !== first.side) put("side", state.side);
  put("record", directory.records.get(state.chosen.node));
  put("link", directory.links.get(state.chosen.edge));
  if (state.chosen.pair) for (const id of state.chosen.pair) put("pair", directory.records.get(id));
  for (const part of FACETS) for (const [facet, values] of Object.entries(state[part])) for (const value of values) put(`${part}.${facet}`, value);
  put("as-of", state.asOf);
  put("known-by", state.knownBy);
  for (const list of LISTS) for (const id of state[list]) put(list, directory.records.get(id));
  for (const group of state.groups) put("group", group);
  put("query", state.query);
  putPath(state.path, first.path, directory, put);
  if (state.tree) put("tree", "yes");
  for (const [part, key] of Object.entries(PINS)) {
    for (const [id, [x, y]] of Object.entries(state[part])) if (directory.records.has(id)) put(key, `${directory.records.get(id)},${x},${y}`);
  }
  putTable(state.table, first.table, put);
  return words.size ? `#${words}` : "#";
}

function putPath(path, first, directory, put) {
  if (JSON.stringify(path) === JSON.stringify(first)) return;
  if (!path?.from && !path?.to) put(NO_PATH, first && "yes");
  if (!path) return;
  put("from", directory.records.get(path.from));
  put("to", directory.records.get(path.to));
  for (const list of PATH_LISTS) for (const id of path[list]) put(list, directory.records.get(id));
  for (const kind of path.kinds) put("avoid-kind", kind);
  for (const key of ["through", "denied", "hypothetical"]) if (path[key]) put(key, "yes");
  if (path.by !== "hops") put("by", path.by);
  if (path.maxHops !== USUAL_HOPS) put("hops", String(path.maxHops));
  if (path.at) put("way", String(path.at));
}

function putTable(table, first, put) {
  if (table.sheet !== first.sheet) put("sheet", table.sheet);
  put("sort", table.sort);
  put("find", table.text);
  if (table.page) put("page", String(table.page + 1));
  for (const key of ["down", "drawn"]) if (table[key]) put(key, "yes");
}

/** Return the state that an address asks for: whatever in it is not known to the scene is left out. */
export function parseFragment(hash, directory, opens) {
  const words = new URLSearchParams(hash.replace(/^#/, "")), state = openingState(opens);
  const one = (key, known) => known.get(words.get(key));
  const many = (key, known) => [...new Set(words.getAll(key).map((word) => known.get(word)).filter(Boolean))];
  const among = (key, list, usual) => (list.includes(words.get(key)) ? words.get(key) : usual);
  const pair = many("pair", directory.nodes);
  const day = (key) => (words.has(key) && directory.days.get(key)(words.get(key)) ? words.get(key) : "");
  return {
    ...state,
    view: among("view", VIEWS, state.view),
    side: among("side", SIDES, state.side),
    chosen: chosenOf(one("record", directory.nodes), one("link", directory.edges), pair),
    only: facetsOf("only", words, directory),
    not: facetsOf("not", words, directory),
    asOf: day("as-of"),
    knownBy: day("known-by"),
    revealed: many("revealed", directory.nodes),
    folded: many("folded", directory.nodes),
    groups: [...new Set(words.getAll("group"))].filter((group) => directory.groups.has(group)),
    query: (words.get("query") ?? "").slice(0, MOST_LETTERS),
    path: words.has("from") || words.has("to") ? pathOf(words, directory, one, many) : words.has(NO_PATH) ? null : state.path,
    tree: words.get("tree") === "yes",
    pins: pinsOf(words.getAll(PINS.pins), directory),
    treePins: pinsOf(words.getAll(PINS.treePins), directory),
    table: tableOf(words, state.table, among),
  };
}

function tableOf(words, first, among) {
  const sheet = among("sheet", Object.keys(SHEETS), first.sheet);
  return {
    sheet,
    sort: among("sort", SHEETS[sheet], first.sort),
    down: words.get("down") === "yes",
    page: numberOf(words.get("page"), MOST_PAGES, 1) - 1,
    text: (words.get("find") ?? "").slice(0, MOST_LETTERS),
    drawn: words.get("drawn") === "yes",
  };
}

function numberOf(text, most, least = 0) {
  return Math.max(least, Math.min(Number.parseInt(text ?? "", 10) || 0, most));
}

/** Return where records were put: whole pixels not out of all bounds, of records that there are. */
function pinsOf(texts, { nodes }) {
  return Object.fromEntries(texts
    .map((text) => PIN.exec(text) ?? [])
    .map(([, record, x, y]) => [nodes.get(record), [Number(x), Number(y)]])
    .filter(([id, spot]) => id && spot.every((each) => Math.abs(each) <= FARTHEST)));
}

function chosenOf(node, edge, pair) {
  if (node) return { node };
  if (edge) return { edge };
  return pair.length === 2 ? { pair } : {};
}

function facetsOf(part, words, directory) {
  const found = {};
  for (const [facet, known] of directory.values) {
    const values = [...new Set(words.getAll(`${part}.${facet}`))].filter((value) => known.has(value));
    if (values.length) found[facet] = values;
  }
  return found;
}

/** Return the question after paths with which a path begins. */
export function pathQuestion(ends = {}) {
  return { from: "", to: "", via: [], avoid: [], kinds: [], through: false, denied: false, hypothetical: false, by: "hops", maxHops: USUAL_HOPS, at: 0, ...ends };
}

function pathOf(words, directory, one, many) {
  return pathQuestion({
    from: one("from", directory.nodes) ?? "",
    to: one("to", directory.nodes) ?? "",
    via: many("via", directory.nodes),
    avoid: many("avoid", directory.nodes),
    kinds: [...new Set(words.getAll("avoid-kind"))].filter((kind) => directory.kinds.has(kind)),
    through: words.get("through") === "yes",
    denied: words.get("denied") === "yes",
    hypothetical: words.get("hypothetical") === "yes",
    by: words.get("by") === "evidence" ? "evidence" : "hops",
    maxHops: numberOf(words.get("hops"), MOST_HOPS) || USUAL_HOPS,
    at: numberOf(words.get("way"), 99),
  });
}

/** Return the address at which one record or line is chosen. */
export function addressOf({ record, link }) {
  return `#${new URLSearchParams(record ? { record } : { link })}`;
}
