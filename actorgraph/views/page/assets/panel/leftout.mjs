/** What filters and clocks leave out of what the panel tells, and why something is merely possible, in words. */

import { daysOf, reasonFor } from "../asking/clocks.mjs";
import { element } from "../element.mjs";
import { counted, t } from "../strings.mjs";
import { dayWords, filtersInWords } from "../words.mjs";
import { clocksInWords } from "./clockwords.mjs";

/** Return what filters and clocks leave out, in words, for whatever is told or copied out of the page. */
export function partsInWords(scene, state) {
  const causes = filtersInWords(scene.facets, state);
  return [...clocksInWords(scene, state), ...(causes.length ? [t("parts.filters", { causes: causes.join("; ") })] : [])];
}

/** Return how many lines that the panel would tell are left out, by filters and by each clock, each a sentence. */
export function moreInWords({ scene, state, known, matching }, isTold) {
  const { asOf, knownBy } = daysOf(scene, state).turned, { clocked } = matching;
  const lost = (all, left) => [...all].filter((edge) => isTold(edge) && !left.has(edge.id));
  return [
    lostInWords("filters", lost(clocked.edges.values(), matching.edges)),
    lostInWords("as-of", lost(known.edges.values(), clocked.edges), asOf),
    lostInWords("known-by", lost(scene.edges, known.edges), knownBy),
  ].filter(Boolean);
}

function lostInWords(cause, edges, day = "") {
  const alleged = edges.filter(({ imputes }) => imputes).length, holes = { day: day && dayWords(day) };
  return edges.length > 0 && `${counted(`left-out.${cause}`, edges.length, holes)}${alleged ? ` ${t("left-out.alleged", { count: alleged })}` : ""}.`;
}

/** Return that a record itself is left out of what is drawn, as a sentence, or nothing. */
export function leftOutOfRecord({ id }, { scene, state, matching }) {
  const { asOf } = daysOf(scene, state);
  if (!matching.clocked.nodes.has(id)) return [t("left-out.record.as-of", { day: dayWords(asOf) })];
  return matching.nodes.has(id) ? [] : [t("left-out.record.filters")];
}

/** Return that a line itself is left out, and how many of its claims and replies came out later, each a sentence. */
export function leftOutOfLine(edge, { scene, state, matching }) {
  const { asOf, knownBy } = daysOf(scene, state).turned, { clocked } = matching;
  const size = ({ claims, replies }) => claims.length + replies.length;
  const later = size(scene.edges.find(({ id }) => id === edge.id)) - size(edge);
  return [
    !clocked.edges.has(edge.id) && asOf && t("left-out.this.as-of", { day: dayWords(asOf) }),
    clocked.edges.has(edge.id) && !matching.edges.has(edge.id) && t("left-out.this.filters"),
    later > 0 && knownBy && counted("left-out.claims", later, { day: dayWords(knownBy) }),
  ].filter(Boolean);
}

/** Return why a record or line that is left is merely possible, or is told though it had not happened, each a sentence. */
export function whyInWords(thing, { scene, state, known, matching }) {
  const { asOf, knownBy } = daysOf(scene, state), { nodes, edges } = matching.clocked;
  return [
    asOf && (nodes.has(thing.id) || edges.has(thing.id)) && reasonFor(scene, thing, state).replace("{day}", dayWords(asOf)),
    known.possible.has(thing.id) && knownBy && t("left-out.possibly-known", { day: dayWords(knownBy) }),
  ].filter(Boolean);
}

/** Return the same of a line, and of its ends that had not happened. */
export function whyOfLine(edge, ends, context) {
  const { scene, state } = context;
  const told = ends.filter((end) => reasonFor(scene, end, state) === scene.clocks.reasons.told);
  return [...whyInWords(edge, context), ...told.flatMap((end) => whyInWords(end, context).map((text) => t("left-out.of", { name: end.name, text })))];
}

/** Return a panel's notes on clocks and filters: why what it tells is merely possible, under which it tells it, and what they keep from it. */
export function notesOf({ why = [], parts, more }) {
  return [
    why.map((text) => element("p", { class: "why-possible" }, text)),
    parts.map((text) => element("p", { class: "hint" }, text)),
    more.map((text) => element("p", { class: "left-out" }, text)),
  ];
}
