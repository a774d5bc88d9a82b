/** The table's sheets as a reader asked for them: filtered by a text, sorted, in pages. Knows rows, no elements. */

import { SHEETS } from "../asking/state.mjs";
import { fold } from "../names/fold.mjs";
import { rowsOf, textOf } from "./rows.mjs";

/** How many rows stand on a page. */
export const PAGE_ROWS = 50;

/** What a sheet is sorted by until somebody asks otherwise. */
const FIRST_SORT = { actors: "name", incidents: "date", links: "subject" };

/** Return the columns of a sheet; a link's time is told where a day is asked about. */
export function columnsOf(sheet, day) {
  return SHEETS[sheet].filter((column) => column !== "time" || day);
}

/** Return by what a sheet is sorted. */
export function sortOf({ sheet, sort }, day) {
  return columnsOf(sheet, day).includes(sort) ? sort : FIRST_SORT[sheet];
}

/** Return all rows of a sheet, on whatever page, in their order. */
export function sheetOf(scene, frame, table, day = "") {
  const drawn = (row) => !table.drawn || frame.nodes.has(row.id) || frame.edges.has(row.id);
  const rows = rowsOf(table.sheet, scene, frame).filter((row) => drawn(row) && hasWords(row, table.text));
  return sortedBy(rows, sortOf(table, day), table.down);
}

function hasWords(row, text) {
  const words = fold(text).split(" ").filter(Boolean);
  if (!words.length) return true;
  const whole = fold(row.columns.map((column) => textOf(row.cell(column))).join(" "));
  return words.every((word) => whole.includes(word));
}

/** Return rows sorted by a column, ties by id; what has no date comes last, whichever way dates are sorted. */
export function sortedBy(rows, column, down) {
  const folded = new Map();
  const keyed = rows.map((row) => ({ row, order: orderKey(row.cell(column).order, folded), last: column === "date" && row.undated }));
  return keyed
    .sort((a, b) => Number(a.last) - Number(b.last) || (down ? -1 : 1) * compareKeys(a.order, b.order) || compareKeys([a.row.key], [b.row.key]))
    .map(({ row }) => row);
}

/** Texts are compared as a search folds them, and by nothing that hangs on the reader's language or machine. */
function orderKey(order, folded) {
  if (typeof order === "number") return [order];
  if (!folded.has(order)) folded.set(order, fold(order));
  return [order === "" ? 1 : 0, folded.get(order), order];
}

function compareKeys(one, other) {
  const at = one.findIndex((each, place) => each !== other[place]);
  if (at < 0) return 0;
  return one[at] < other[at] ? -1 : 1;
}

/** Return how many pages some rows take, at least one. */
export function pageCount(rows) {
  return Math.max(1, Math.ceil(rows.length / PAGE_ROWS));
}

/** Return the page on which a chosen record, line or pair of records stands, or -1 where it has no row. */
export function pageOf(rows, chosen) {
  const place = rows.findIndex((row) => isChosenRow(row, chosen));
  return place < 0 ? -1 : Math.floor(place / PAGE_ROWS);
}

/** Return whether a row is what is chosen, or a line between the two that are. */
export function isChosenRow(row, { node, edge, pair }) {
  return row.id === node || row.id === edge || (pair !== undefined && row.ends !== undefined && row.ends.every((end) => pair.includes(end)));
}

/** Return the sheet in which something chosen stands: the one that is open, where that has it. */
export function sheetWith(scene, { node, edge, pair }, open) {
  if (edge || pair) return "links";
  const record = scene.nodes.find(({ id }) => id === node);
  if (!record) return open;
  return record.type === "incident" ? "incidents" : "actors";
}

/** Return the texts of a sheet with its provenance in columns of their own, which every row keeps when it is copied alone. */
export function csvRows(sheet, rows, { columns, titles, about }) {
  const ids = sheet === "links" ? ["link", "from", "to"] : sheet === "incidents" ? ["record", "edtf"] : ["record"];
  const head = [...columns, ...ids, ...Object.keys(about)].map((key) => titles(key));
  return [head, ...rows.map((row) => [...columns.map((column) => textOf(row.cell(column))), ...ids.map((id) => row.ids[id]), ...Object.values(about)])];
}
