/** The panel before anything is chosen: whose claims these are, what they say and do not say, how a line is read. */

import { addressOf } from "../asking/fragment.mjs";
import { element } from "../element.mjs";
import { counted, t } from "../strings.mjs";
import { followed, toRecord } from "./claim.mjs";

/** A gap names so many of the records that it is about; the rest unfold. */
const MOST_NAMED = 8;

/**
 * Return the panel as it is before anything is chosen. `edges` are the lines that filters and clocks leave, `parts` says what
 * they leave out: then only what is left is quoted, as it was known, and what is not said is not claimed of a part.
 */
export function openingPanel(scene, go, legend, { edges, parts }) {
  const { lead, filters, counts, sources } = scene.opening;
  const says = parts.length ? saidOf(scene.opening.says, edges) : scene.opening.says, gaps = parts.length ? [] : scene.opening.gaps;
  const part = filters.length + parts.length > 0 ? "-part" : "";
  return element("div", {},
    element("h2", {}, lead),
    filters.length > 0 && [
      element("h3", {}, t("text.part")),
      element("ul", { class: "filters" }, filters.map((sentence) => element("li", {}, sentence))),
    ],
    parts.length > 0 && [element("h3", {}, t("text.part-shown")), element("ul", { class: "filters" }, parts.map((text) => element("li", {}, text)))],
    counts && parts.length === 0 && element("p", { class: "counts" }, counts),
    sourceList(sources),
    says.length > 0 && [
      element("h3", {}, t(`text.says${part}`)),
      element("ul", { class: "said" }, says.map((said) => element("li", {}, said.text, " ", statusOf(said), " ", toEvidence(said, scene, go)))),
    ],
    gaps.length > 0 && [
      element("h3", {}, t(`text.does-not-say${part}`)),
      element("ul", { class: "gaps" }, gaps.map((gap) => gapItem(gap, scene, go))),
    ],
    scene.legend.length > 0 && [
      element("h3", {}, t("legend.title")),
      element("p", { class: "hint" }, t("legend.hint")),
      legend,
    ],
  );
}

function saidOf(says, edges) {
  return says.filter(({ edge }) => edges.has(edge)).map(({ edge }) => ({ edge, text: edges.get(edge).short, status: edges.get(edge).status, unanswered: "" }));
}

function toEvidence(said, scene, go) {
  const { link } = scene.edges.find((edge) => edge.id === said.edge);
  return followed(t("panel.evidence"), addressOf({ link }), () => go({ edge: said.edge }));
}

function statusOf({ status, unanswered }) {
  return [element("span", { class: "chip" }, status), unanswered && element("span", { class: "chip" }, unanswered)];
}

function sourceList(sources) {
  if (!sources.length) return null;
  if (sources.length <= 3) return element("p", { class: "sources" }, sources.join("; "));
  return element("details", { class: "sources" },
    element("summary", {}, counted("sources", sources.length)),
    element("ul", {}, sources.map((source) => element("li", {}, source))));
}

function gapItem(gap, scene, go) {
  const named = gap.nodes.map((id) => scene.nodes.find((node) => node.id === id));
  const listed = (nodes) => nodes.map((node, at) => [at > 0 ? "; " : " ", toRecord(node, go, node.label.join(" "))]);
  const first = named.length > MOST_NAMED + 1 ? named.slice(0, MOST_NAMED) : named, rest = named.slice(first.length);
  return element("li", {}, gap.text, listed(first),
    rest.length > 0 && element("details", { class: "rest" }, element("summary", {}, t("text.and-more", { count: rest.length })), listed(rest)));
}
