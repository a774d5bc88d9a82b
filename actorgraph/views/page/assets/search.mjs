/** Finds records by any of their names, in any script. */

import { fold } from "./fold.mjs";

const WHOLE = 5, START = 4, WORD = 3, INSIDE = 2, NEAR = 1;
const FORGIVEN_FROM = 5, TWICE_FROM = 8;

/** Return what a search looks through: every name and alias of every record, folded once. */
export function indexNames(nodes) {
  return nodes.map((node) => ({
    id: node.id,
    shown: node.shown,
    names: [node.name, ...node.aliases].map((text) => ({ text, folded: fold(text) })),
  }));
}

/** Return how many letters must be put in, left out, changed or swapped with the next to make one word of another. */
export function editDistance(first, second) {
  const rows = [[...Array(second.length + 1).keys()]];
  for (let i = 1; i <= first.length; i += 1) {
    rows.push([i]);
    for (let j = 1; j <= second.length; j += 1) {
      const other = first[i - 1] === second[j - 1] ? 0 : 1;
      let least = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + other);
      const swapped = i > 1 && j > 1 && first[i - 1] === second[j - 2] && first[i - 2] === second[j - 1];
      if (swapped) least = Math.min(least, rows[i - 2][j - 2] + 1);
      rows[i].push(least);
    }
  }
  return rows[first.length][second.length];
}

/** Return whether a word may be another one misspelt; short words must be right, long ones may have two faults. */
function isNear(word, name) {
  if (name.includes(word)) return true;
  if (word.length < FORGIVEN_FROM) return false;
  const most = word.length < TWICE_FROM ? 1 : 2;
  return Math.abs(word.length - name.length) <= most && editDistance(word, name) <= most;
}

/** Return how well a folded name fits, 0 for not at all: every word of the query must begin or lie in it, or nearly be a word of it. */
export function rankName(folded, query) {
  if (folded === query) return WHOLE;
  if (folded.startsWith(query)) return START;
  const words = query.split(" ");
  if (!words.every((word) => folded.includes(word))) {
    const own = folded.split(" ");
    return words.every((word) => own.some((name) => isNear(word, name))) ? NEAR : 0;
  }
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
    if (best.rank) found.push({ id, shown, near: best.rank === NEAR, ...best });
  }
  found.sort((a, b) => b.rank - a.rank || Number(b.shown) - Number(a.shown) || (a.matched < b.matched ? -1 : 1));
  return found.slice(0, limit);
}
