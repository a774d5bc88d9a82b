/** Finds records by any of their names, in any script. */

import { fold } from "./fold.mjs";

const WHOLE = 4, START = 3, WORD = 2, INSIDE = 1;

/** Return what a search looks through: every name and alias of every record, folded once. */
export function indexNames(nodes) {
  return nodes.map((node) => ({
    id: node.id,
    shown: node.shown,
    names: [node.name, ...node.aliases].map((text) => ({ text, folded: fold(text) })),
  }));
}

/** Return how well a folded name fits, 0 for not at all: every word of the query must begin or lie in it. */
export function rankName(folded, query) {
  if (folded === query) return WHOLE;
  if (folded.startsWith(query)) return START;
  const words = query.split(" ");
  if (!words.every((word) => folded.includes(word))) return 0;
  return words.every((word) => ` ${folded}`.includes(` ${word}`)) ? WORD : INSIDE;
}

/** Return the records that a text may mean, best first, each with the name that fits. */
export function searchNames(index, text, limit = 12) {
  const query = fold(text);
  if (!query) return [];
  const found = [];
  for (const { id, shown, names } of index) {
    let best = { rank: 0, matched: "" };
    for (const { text: name, folded } of names) {
      const rank = rankName(folded, query);
      if (rank > best.rank) best = { rank, matched: name };
    }
    if (best.rank) found.push({ id, shown, ...best });
  }
  found.sort((a, b) => b.rank - a.rank || Number(b.shown) - Number(a.shown) || (a.matched < b.matched ? -1 : 1));
  return found.slice(0, limit);
}
