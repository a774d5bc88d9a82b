/** The panel before anything is chosen: whose claims these are, what they say and do not say, how a line is read. */

import { addressOf } from "../asking/fragment.mjs";
import { element } from "../element.mjs";
import { counted, t } from "../strings.mjs";
import { followed, toRecord } from "./claim.mjs";
import { titleOf } from "./line.mjs";

/** A gap names so many of the records that it is about; the rest unfold. */
const MOST_NAMED = 8;

/**
 * Return the panel as it is before anything is chosen. `edges` are the lines that filters and clocks leave, `parts` says what
 * they leave out: then only what is left is quoted, as it was known, and what is counted and not said is that of the whole page.
 */
export function openingPanel(scene, go, legend, { known, edges, parts }) {
  const { lead, filters, counts, gaps } = scene.opening, says = saidOf(scene, edges);
  const part = filters.length + parts.length > 0 ? "-part" : "", lacking = parts.length > 0 ? "-whole" : part;
  return element("div", {},
    element("h2", {}, lead),
    filters.length > 0 && [
      element("h3", {}, t("text.part")),
      element("ul", { class: "filters" }, filters.map((sentence) => element("li", {}, sentence))),
    ],
    parts.length > 0 && [element("h3", {}, t("text.part-shown")), element("ul", { class: "filters" }, parts.map((text) => element("li", {}, text)))],
    counts && element("p", { class: "counts" }, parts.length ? t("text.whole", { text: counts }) : counts),
    sourceList(sourcesOf(scene, known)),
    says.length > 0 && [
      element("h3", {}, t(`text.says${part}`)),
      element("ul", { class: "said" }, says.map((said) => element("li", {}, said.text, " ", statusOf(said), " ", toEvidence(said, scene, go)))),
    ],
    gaps.length > 0 && [
      element("h3", {}, t(`text.does-not-say${lacking}`)),
      element("ul", { class: "gaps" }, gaps.map((gap) => gapItem(gap, scene, go))),
    ],
    scene.legend.length > 0 && [
      element("h3", {}, t("legend.title")),
      element("p", { class: "hint" }, t("legend.hint")),
      legend,
    ],
  );
}

/** Return what is quoted of what is left, in the version of the day by which it was known. That nobody answered holds of the whole page. */
function saidOf({ opening, edges: own }, edges) {
  const isOwn = (id) => own.some((edge) => edge === edges.get(id));
  const left = opening.says.filter(({ edge }) => edges.has(edge)), whole = left.length === opening.says.length && left.every(({ edge }) => isOwn(edge));
  return whole ? left : left.map(({ edge, unanswered }) => ({ edge, text: edges.get(edge).short, firmness: edges.get(edge).firmness, unanswered }));
}

/** Return the names of the sources of whatever was known by the day asked about. */
function sourcesOf({ opening }, { nodes, edges }) {
  const claims = [...[...nodes.values()].flatMap((node) => [node, ...node.attributes]), ...edges.values()].flatMap((each) => each.claims);
  const claiming = new Set(claims.map(({ source }) => source));
  return opening.sources.filter((label) => claiming.has(label));
}

function toEvidence(said, scene, go) {
  const edge = scene.edges.find(({ id }) => id === said.edge), [source, target] = [edge.source, edge.target].map((end) => scene.nodes.find(({ id }) => id === end));
  return followed(t("panel.evidence"), addressOf(edge), () => go({ edge: said.edge }), t("panel.evidence-of", { line: titleOf(edge, source, target) }));
}

function statusOf({ firmness, unanswered }) {
  return [element("span", { class: "chip" }, firmness), unanswered && element("span", { class: "chip" }, unanswered)];
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
