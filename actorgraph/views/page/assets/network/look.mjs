/** How strongly, how broadly and in what colour lines of the network are drawn. Pure functions. */

import { SILENCE } from "../map/lines.mjs";
import { clear } from "./palette.mjs";

/** How strongly a faint line is drawn. */
export const FAINT_LINE = 0.13;
const POSSIBLE_LINE = 0.45;

/** Return whether a record is chosen, alone or as one of two. */
export function isChosenRecord(id, { node, pair }) {
  return node === id || (pair?.includes(id) ?? false);
}

/** Return how strongly a line is drawn; among chains of command, what leads nobody stays faint until it is asked for. */
export function strengthOf({ edge, faint, possible, onPath }, { chosen, tree }, leading) {
  const asked = onPath || chosen.edge === edge.id || isChosenRecord(edge.source, chosen) || isChosenRecord(edge.target, chosen);
  if (faint || (tree && !asked && !leading.has(edge.id))) return FAINT_LINE;
  return possible ? POSSIBLE_LINE : 1;
}

function isThin({ kind, forms }) {
  return kind === "issued" || forms.includes("denied-only");
}

/** Return how vis-network is to draw a line. */
export function lookOfLine({ edge, onPath }, strength, palette, isChosen) {
  const colour = clear(palette[edge.hue], strength);
  const broad = edge.forms.includes("corroborated"), width = broad ? 4 : isThin(edge) ? 1.3 : 1.8;
  return {
    color: { color: colour, highlight: colour, hover: colour, inherit: false },
    width: width + (isChosen || onPath ? 2 : 0),
    dashes: edge.forms.includes("inferred") ? [2, 4] : false,
    arrows: { to: { enabled: !edge.symmetric, scaleFactor: broad ? 0.45 : 0.6, type: edge.kind === SILENCE ? "vee" : "arrow" } },
  };
}
