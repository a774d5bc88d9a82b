/** What stands in the table's sheets: a row for each actor, incident or link that is left. Knows the frame, no elements. */

import { accusedOver, aimedAt, allegedOf } from "../asking/parties.mjs";
import { t } from "../strings.mjs";
import { kindOf, stanceOf } from "../words.mjs";

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
  const incidents = sheet === "incidents", { at, before } = frame.matching, rowFor = incidents ? incidentRow : actorRow;
  return nodes.filter(({ type }) => (type === "incident") === incidents).map((node) => rowFor(node, frame, at.get(node.id) ?? [], before.get(node.id), labels));
}

function labelsOf(scene) {
  const labels = new Map(scene.facets.map(({ key, values }) => [key, new Map(values.map(({ value, label }, place) => [value, { label, place }]))]));
  return (facet, value) => labels.get(facet)?.get(value) ?? { label: value, place: Infinity };
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

function actorRow(node, frame, lines, before) {
  return rowOf(node, frame, { record: node.record }, {
    name: () => cell([pieceOf("name", node.name), ...clockOf(node, frame)], node.name),
    aliases: () => cell(node.aliases.map((alias, at) => pieceOf("name", alias, at ? " · " : ""))),
    what: () => textCell(node.what),
    lines: () => cell([pieceOf("text", lines.length)], lines.length),
    alleged: () => allegedCell(allegedOf(node, lines, before)),
  });
}

/** Return how many lines impute something, by their status: a number alone would weigh what is denied as what is corroborated. */
function allegedCell({ found, lost }) {
  const each = new Map();
  for (const { firmness } of found) each.set(firmness, (each.get(firmness) ?? 0) + 1);
  const words = [...each].sort(([a], [b]) => (a < b ? -1 : 1)).map(([firmness, count]) => t("table.alleged.each", { count, firmness }));
  const alleged = found.length > 0 && [pieceOf("text", t("table.alleged", { count: found.length })), pieceOf("status", words.join("; "), " ")];
  const parts = [alleged, hiddenPiece(lost)].filter(Boolean);
  return cell(parts.length ? joined(parts) : [pieceOf("text", t("table.alleged.none"))], found.length);
}

function hiddenPiece(lost) {
  return lost > 0 && [pieceOf("text", t("table.named.left-out", { count: lost }))];
}

/** Return the pieces of several parts as those of one. */
function joined(parts) {
  return parts.flatMap((pieces, at) => pieces.map((piece, place) => (at && !place ? { ...piece, before: "; " } : piece)));
}

function incidentRow(node, frame, lines, before, labels) {
  const row = rowOf(node, frame, { record: node.record, edtf: node.edtf }, {
    date: () => cell([pieceOf("text", node.when), ...clockOf(node, frame)], node.order),
    name: () => cell([pieceOf("name", node.name)]),
    kind: () => textCell(node.kind),
    happened: () => happenedCell(node, labels),
    named: () => namedCell(node, frame, lines, before),
    aimed: () => endsCell(aimedAt(node, lines), frame, ({ target }) => target, ({ firmness }) => firmness),
  });
  return { ...row, undated: node.edtf === "" };
}

/** Return what is said of whether an incident happened, on whose word, and how many speak against it; never that it did. */
function happenedCell({ claims, facets: { happened: [value] } }, labels) {
  const standing = claims.filter(({ withdrawn }) => !withdrawn), saying = standing.filter(({ stance }) => stance === "asserts");
  const others = standing.filter(({ stance }) => stance === "denies" || stance === "doubts").map(stanceOf);
  const words = [
    ...new Set(saying.map(({ voice }) => voice)),
    claims.length === 0 && t("table.happened.lines"),
    saying.length > 0 && saying.every(({ reading }) => reading === "unclear") && t("table.happened.unclear"),
    ...[...new Set(others)].sort().map((said) => t("table.happened.against", { count: others.filter((each) => each === said).length, said })),
  ];
  return cell([pieceOf("text", t(`table.happened.${value}`)), pieceOf("status", `(${words.filter(Boolean).join("; ")})`, " ")], labels("happened", value).place);
}

/**
 * Return who is accused in connection with an incident, each with the kind of accusation and how firmly it stands. Whom it
 * implicates itself, as images may, is not named for it. Whoever the page itself leaves out is not counted in it, and told.
 */
function namedCell(node, frame, lines, before) {
  const { named, implicated, lost } = accusedOver(node, lines, before);
  const isOutside = lost === 0 && node.remark === t("mark.named-left-out");
  const none = (node.none_named || isOutside) && [pieceOf("text", isOutside ? node.remark : t("table.named.none"))];
  const ends = (edges, words) => edges.length > 0 && endsCell(edges, frame, ({ accused }) => accused, words).pieces;
  const those = ends(implicated, ({ firmness }) => t("table.implicated.each", { firmness }));
  const parts = [none, ends(named, (edge) => `${kindOf(edge)}; ${edge.firmness}`), those && [pieceOf("text", t("table.implicated")), pieceOf("text", " "), ...those], hiddenPiece(lost)];
  return cell(joined(parts.filter(Boolean)));
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
