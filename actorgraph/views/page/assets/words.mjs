/** Short texts made from the scene. An allegation is never worded as a fact. */

import { allegedOf } from "./asking/parties.mjs";
import { labelFrom } from "./asking/paths/told.mjs";
import { setFilters } from "./asking/wayout.mjs";
import { counted, t } from "./strings.mjs";

/** Return whether nobody here says what a line tells: it is only denied, doubted or commented on. */
export function isOnlyAnswered({ forms }) {
  return forms.includes("denied-only");
}

/** Return a day as a reader says it. */
export function dayWords(day) {
  const [year, month, date] = day.split("-").map(Number);
  return `${date} ${t("clock.months").split(" ")[month - 1]} ${year}`;
}

/** Return what a line is, before its kind: an allegation says that it is one, and what is only denied says that. */
export function kindOf(edge) {
  if (isOnlyAnswered(edge)) return t(`line.${edge.status}`, { label: edge.label });
  return t(edge.imputes ? "line.alleged" : "line.said", { label: edge.label });
}

/** Return the same as the line reads from one of its two ends to the other. */
export function kindFrom(edge, id) {
  return kindOf({ ...edge, label: labelFrom(edge, id) });
}

/** Return what a claim does, in words. */
export function stanceOf(claim) {
  const said = t(`stance.${claim.stance}`);
  return claim.basis.startsWith("inferred_by_source") ? t("stance.implied", { said }) : said;
}

/** Return the tags of a claim that limit it. */
export function limitsOf(claim) {
  if (claim.withdrawn) return [t("claim.withdrawn")];
  return claim.counts ? [] : [t("claim.not-counted")];
}

/** Return what is read aloud when a record is reached. */
export function announce(node, edges) {
  const lines = edges.filter((edge) => edge.source === node.id || edge.target === node.id);
  return t("record.announced", { parts: spokenOf(node, lines) });
}

/** Return what a record is called aloud: what it is, how many lines it has, and how many of these accuse it. */
export function spokenOf(node, lines) {
  const alleged = allegedOf(node, lines).found.length;
  return [...partsOf(node), counted("lines", lines.length), alleged > 0 && counted("record.alleged", alleged)].filter(Boolean).join(", ");
}

/** Return what the tooltip says of a record. */
export function tipOf(node) {
  return partsOf(node).join(" · ");
}

/** A hollow mark is told too where its word for a record does not say so, and a date once. */
function partsOf({ name, what, when, remark, mark, facets }) {
  const stopped = mark === "foiled" && facets.happened[0] === "yes" && t("record.stopped");
  return [name, what, stopped, !name.includes(when) && when, remark].filter(Boolean);
}

/** Return how much is drawn: of the records those that are asked for, and beside them how many that are not. */
export function showing(scene, { nodes, edges, matching }) {
  const others = [...nodes.keys()].filter((id) => !matching.records.has(id)).length;
  const first = t("footer.showing", { nodes: nodes.size - others, edges: edges.size, ...wholeOf(scene) });
  return others ? `${first}, ${counted("footer.beside", others)}` : first;
}

/** Return how much the table lists, drawn or not. */
export function listing(scene, { matching }) {
  return t("footer.listing", { nodes: matching.records.size, edges: matching.edges.size, ...wholeOf(scene) });
}

function wholeOf({ nodes, edges }) {
  return { all_nodes: nodes.length, all_edges: edges.length };
}

/** Return what a group's button says: how many are hidden, or that they are shown. */
export function chipOf({ group, size, open }) {
  const text = counted(`group.${group}`, size);
  return open ? t("group.shown", { text }) : text;
}

/** Return why lines between shown records are not drawn, or nothing where all are. */
export function whyNotDrawn({ waiting, elsewhere, out }) {
  const reasons = [
    waiting && t("not-drawn.waiting", { count: waiting }),
    elsewhere && t("not-drawn.elsewhere", { count: elsewhere }),
    out && t("not-drawn.out", { count: out }),
  ].filter(Boolean);
  return reasons.length ? t("not-drawn", { reasons: reasons.join(", ") }) : "";
}

/** Return one facet's filter in words: what is asked for, or left out. */
export function filterInWords(part, { key }, labels) {
  return t(`filters.${part}`, { facet: t(`facet.${key}`), values: labels.map((label) => `“${label}”`).join(t("or")) });
}

/** Return a filter or a clock that is set in words. */
export function setInWords({ part, facet, values, clock, day }) {
  if (clock) return t(`empty.${clock}`, { day: dayWords(day) });
  return filterInWords(part, facet, values.map(({ label }) => label));
}

/** Return the values that filters ask for and leave out, in words, each facet's own. */
export function filtersInWords(facets, state) {
  return setFilters(facets, state).map(setInWords);
}

/** Return how much the filters and clocks leave, drawn or not. */
export function leftInWords(scene, { matching }) {
  return t("filters.left", { nodes: matching.records.size, edges: matching.edges.size, ...wholeOf(scene) });
}
