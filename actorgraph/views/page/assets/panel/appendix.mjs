/** The appendix that is printed with a drawing: the evidence of every line that is drawn, its claims numbered, its sources. */

import { footnotes } from "../asking/markdown.mjs";
import { element } from "../element.mjs";
import { counted, t } from "../strings.mjs";

/** Return the appendix to a frame; `parts` are sentences on what filters and clocks leave out. */
export function appendixOf(scene, frame, parts) {
  const notes = footnotes();
  const edges = [...frame.edges.values()].map(({ edge }) => edge);
  const chapters = [true, false].flatMap((imputes) => familiesOf(scene.facets).map(({ value, label }) => ({
    title: t(imputes ? "appendix.alleged" : "appendix.said", { family: label }),
    edges: edges.filter((edge) => edge.imputes === imputes && edge.family === value),
  }))).filter((chapter) => chapter.edges.length > 0);
  const told = chapters.map(({ title, edges: lines }) => [element("h3", {}, title), element("ul", {}, lines.map((edge) => lineItem(edge, notes)))]);
  const claims = notes.claims(), documents = new Set(claims.flatMap((claim) => claim.documents));
  return element("div", {},
    element("h2", {}, t("appendix.title")),
    element("p", {}, scene.opening.lead),
    element("p", {}, counted("appendix.lines", edges.length, { all: scene.edges.length })),
    [...scene.opening.filters, ...parts].map((text) => element("p", {}, text)),
    told,
    element("h3", {}, t("path.claims")),
    element("ol", { class: "notes" }, claims.map((claim) => element("li", {}, claim.facts))),
    element("h3", {}, t("panel.sources")),
    element("ul", {}, scene.sources.filter(({ id }) => documents.has(id)).map(({ line }) => element("li", {}, line))),
  );
}

function familiesOf(facets) {
  return facets.find(({ key }) => key === "family")?.values ?? [];
}

function lineItem(edge, notes) {
  const [said, ...limits] = edge.sentences;
  return element("li", {}, said, notes.numbers([edge]).map((number) => element("sup", {}, ` [${number}]`)),
    limits.length > 0 && ` ${limits.join(" ")}`, element("em", {}, ` (${edge.status})`));
}
