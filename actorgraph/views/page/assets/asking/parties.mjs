/** Who is accused in connection with a record, how many of such lines filters and clocks leave out; what was aimed at. Knows lines only. */

import { accusesIn, isOut } from "./facets.mjs";

const ATTACKS = ["attack", "foiled", "planned", "campaign"];

/** Return lines by the id of each record that they end at. */
export function linesAt(edges) {
  const found = new Map();
  for (const edge of edges) {
    for (const id of new Set([edge.source, edge.target])) {
      if (!found.has(id)) found.set(id, []);
      found.get(id).push(edge);
    }
  }
  return found;
}

/**
 * Return who is accused in connection with an incident: lines that name somebody for it, lines by which it implicates somebody, as
 * images may, and of how many more filters and clocks leave nothing. `all` are its lines before these.
 */
export function accusedOver(node, lines = [], all = lines) {
  const found = lines.filter((edge) => accusesIn(node, edge)), points = ({ source }) => source === node.id;
  return {
    named: found.filter((edge) => !points(edge)),
    implicated: found.filter(points),
    lost: all.filter((edge) => accusesIn(node, edge)).length - found.length,
  };
}

/** Return whether an attack would stand there with nobody, because filters and clocks leave out all who are named for it. */
export function hidesNamed(node, lines, all) {
  const { named, implicated, lost } = accusedOver(node, lines, all);
  return ATTACKS.includes(node.mark) && lost > 0 && named.length + implicated.length === 0;
}

/** Return the lines that say what an incident was aimed at; of what was only harmed, nobody says so. */
export function aimedAt({ id }, lines) {
  return lines.filter((edge) => edge.kind === "targeted" && edge.source === id && !isOut(edge));
}

/** Return the lines that accuse a record of something, and of how many more filters and clocks leave nothing. */
export function allegedOf(node, lines = [], all = lines) {
  const accuses = (edge) => edge.accused === node.id && !isOut(edge), found = lines.filter(accuses);
  return { found, lost: all.filter(accuses).length - found.length };
}
