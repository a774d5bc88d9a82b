/** What stands in the table's sheets: a row for each actor, incident or link that is left. Knows the frame, no elements. */

import { accusesIn, isOut } from "../asking/facets.mjs";
import { t } from "../strings.mjs";
import { kindOf } from "../panel/words.mjs";

const AIMED = ["targeted"];

/**
 * A cell is made of pieces, each a text of its own: a `name` in any script, a `status`, which never stands far from the name
 * that it limits, a clock, plain text, or a status `again`, for where the screen is too narrow for its column. `order` is what the
 * cell is sorted by.
 */
function cell(pieces, order = textOf({ pieces })) {
  return { pieces, order };
}

const pieceOf = (is, text, before = "") => ({ text: String(text), is, before });
const textCell = (text) => cell(text === "" ? [] : [pieceOf("text", text)]);

/** Return what a cell says as one text. */
export function textOf({ pieces }) {
  return pieces.filter(({ is }) => is !== "again").map(({ text, before }) => before + text).join("");
}

/** Return the rows of a sheet, as they come. `frame` holds what filters and clocks leave. */
export function rowsOf(sheet, scene, frame) {
  const labels = labelsOf(scene);
  const nodes = [...frame.matching.records.values()], edges = [...frame.matching.edges.values()];
  if (sheet === "links") return edges.map((edge) => linkRow(edge, frame, labels));
  const incidents = sheet === "incidents", at = linesAt(edges), before = linesAt(frame.matching.clocked.edges.values());
  return nodes.filter(({ type }) => (type === "incident") === incidents).map((node) => (incidents
    ? incidentRow(node, frame, labels, at.get(node.id) ?? [], before.get(node.id) ?? [])
    : actorRow(node, frame, at.get(node.id) ?? [])));
}

function labelsOf(scene) {
  const labels = new Map(scene.facets.map(({ key, values }) => [key, new Map(values.map(({ value, label }, place) => [value, { label, place }]))]));
  return (facet, value) => labels.get(facet)?.get(value) ?? { label: value, place: Infinity };
}

function linesAt(edges) {
  const found = new Map();
  for (const edge of edges) {
    for (const id of new Set([edge.source, edge.target])) {
      if (!found.has(id)) found.set(id, []);
      found.get(id).push(edge);
    }
  }
  return found;
}

/** `cells` says how each column's cell is made: only when it is asked for, since most rows stand on another page. */
function rowOf(thing, frame, ids, cells) {
  const hit = ["id", "source", "target"].some((end) => frame.hits.has(thing[end]));
  return {
    id: thing.id, key: ids.record ?? ids.link, ids, hit, possible: frame.matching.possible.has(thing.id), undated: false,
    columns: Object.keys(cells), cell: (column) => cells[column](),
  };
}

function clockOf(thing, frame) {
  return frame.matching.possible.has(thing.id) ? [pieceOf("clock", t("table.possible"), " ")] : [];
}

function actorRow(node, frame, lines) {
  return rowOf(node, frame, { record: node.record }, {
    name: () => cell([pieceOf("name", node.name), ...clockOf(node, frame)], node.name),
    aliases: () => cell(node.aliases.map((alias, at) => pieceOf("name", alias, at ? " · " : ""))),
    what: () => textCell(node.what),
    lines: () => cell([pieceOf("text", lines.length)], lines.length),
    alleged: () => allegedCell(lines.filter((edge) => edge.accused === node.id && !isOut(edge))),
  });
}

/** Return how many lines impute something, by their status: a number alone would weigh what is denied as what is corroborated. */
function allegedCell(lines) {
  const each = new Map();
  for (const { firmness } of lines) each.set(firmness, (each.get(firmness) ?? 0) + 1);
  const words = [...each].sort(([a], [b]) => (a < b ? -1 : 1)).map(([firmness, count]) => t("table.alleged.each", { count, firmness }));
  const pieces = [pieceOf("text", t("table.alleged", { count: lines.length })), pieceOf("status", words.join("; "), " ")];
  return cell(lines.length ? pieces : [pieceOf("text", t("table.alleged.none"))], lines.length);
}

function incidentRow(node, frame, labels, lines, before) {
  const happened = labels("happened", node.facets.happened[0]);
  const aimed = () => lines.filter(({ kind, source }) => AIMED.includes(kind) && source === node.id);
  const row = rowOf(node, frame, { record: node.record, edtf: node.edtf }, {
    date: () => cell([pieceOf("text", node.when), ...clockOf(node, frame)], node.order),
    name: () => cell([pieceOf("name", node.name)]),
    kind: () => textCell(node.kind),
    happened: () => cell([pieceOf("text", happened.label)], happened.place),
    named: () => namedCell(node, frame, lines, before),
    aimed: () => endsCell(aimed(), frame, ({ target }) => target, ({ firmness }) => firmness),
  });
  return { ...row, undated: node.edtf === "" };
}

/** Return who is accused in connection with an incident, each with the kind of accusation and how firmly it stands. */
function namedCell(node, frame, lines, before) {
  const accuses = (edge) => accusesIn(node, edge);
  const found = lines.filter(accuses), lost = before.filter(accuses).length - found.length;
  const none = node.none_named && [pieceOf("text", t("table.named.none"))];
  const hidden = lost > 0 && [pieceOf("text", t("table.named.left-out", { count: lost }))];
  const named = found.length > 0 && endsCell(found, frame, ({ accused }) => accused, (edge) => `${kindOf(edge)}; ${edge.firmness}`).pieces;
  const parts = [none, named, hidden].filter(Boolean).map((pieces, at) => pieces.map((piece, place) => (at && !place ? { ...piece, before: "; " } : piece)));
  return cell(parts.flat());
}

function endsCell(lines, frame, endOf, words) {
  return cell(lines.flatMap((edge, at) => [
    pieceOf("name", frame.matching.clocked.nodes.get(endOf(edge)).name, at ? "; " : ""),
    pieceOf("status", `(${words(edge)})`, " "),
    ...clockOf(edge, frame),
  ]));
}

function linkRow(edge, frame, labels) {
  const { nodes } = frame.matching.clocked, { facets } = edge;
  const [source, target] = [nodes.get(edge.source), nodes.get(edge.target)];
  const labelled = (facet) => facets[facet].map((value) => labels(facet, value).label).join("; ");
  const first = (facet) => Math.min(...facets[facet].map((value) => labels(facet, value).place), Infinity);
  const reply = () => (facets.reply.includes("none") ? [pieceOf("status", labels("reply", "none").label, "; ")] : []);
  const row = rowOf(edge, frame, { link: edge.link, from: source.record, to: target.record }, {
    subject: () => cell([pieceOf("name", source.name)]),
    said: () => cell([pieceOf("text", kindOf(edge)), pieceOf("again", `(${edge.firmness})`, " ")], edge.label),
    object: () => cell([pieceOf("name", target.name)]),
    status: () => cell([pieceOf("status", edge.firmness), ...reply(), ...clockOf(edge, frame)], first("status")),
    time: () => textCell(t(frame.matching.possible.has(edge.id) ? "table.time.possible" : "table.time.certain")),
    sentence: () => textCell(edge.short),
    dispute: () => cell([pieceOf("text", labelled("dispute"))], first("dispute")),
    support: () => cell([pieceOf("text", edge.standing[0])], -edge.origins),
    basis: () => textCell(labelled("basis")),
    source: () => textCell(labelled("source")),
  });
  return { ...row, ends: [edge.source, edge.target] };
}
