/** The evidence of what is chosen: of a record, a line or two records; without any, the opening. Changes no state. */

import { saidBetween } from "../asking/said.mjs";
import { element } from "../element.mjs";
import { t } from "../strings.mjs";
import { announce } from "../words.mjs";
import { partsInWords } from "./leftout.mjs";
import { linePanel } from "./line.mjs";
import { openingPanel } from "./opening.mjs";
import { pairPanel } from "./pair.mjs";
import { recordPanel } from "./record.mjs";

/**
 * Return the panel. `known` is what was known by the day asked about, `matching` what filters and clocks leave of it; `acts` are
 * what its buttons do, whose claims they are (`owners`), and the legend.
 */
export function evidencePanel(scene, state, { known, matching, ...acts }, go) {
  const { node, edge, pair } = state.chosen;
  const context = { scene, state, known, matching, nodes: known.nodes, edges: matching.edges, parts: partsInWords(scene, state), ...acts };
  if (!node && !edge && !pair) return openingPanel(scene, go, acts.legend, context);
  if (pair?.every((id) => known.nodes.has(id))) {
    const given = { nodes: known.nodes, edges: matching.clocked.edges, left: matching.edges, reach: known.reach };
    return pairPanel(pair.map((id) => known.nodes.get(id)), saidBetween(scene, given, ...pair), context, go);
  }
  if (known.edges.has(edge)) return linePanel(known.edges.get(edge), context, go);
  if (known.nodes.has(node)) return recordPanel(known.nodes.get(node), context, go);
  return element("p", { class: "unsaid" }, t("panel.not-known"));
}

/** Return what is read aloud when something is chosen; nothing where it was not known by the day asked about. */
export function chosenAloud({ node, edge }, known, matching) {
  if (edge) return known.edges.get(edge)?.short ?? "";
  return known.nodes.has(node) ? announce(known.nodes.get(node), [...matching.edges.values()]) : "";
}
