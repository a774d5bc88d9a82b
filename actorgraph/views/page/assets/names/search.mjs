/** Finds records by any of their names, in any script: as they are written, and as Python's `find` finds them. */

import { makeBlocks } from "./blocks.mjs";
import { fold } from "./fold.mjs";
import { parseName, partsOf } from "./parse.mjs";
import { readTables } from "./tables.mjs";
import { keyOf } from "./written.mjs";

const WHOLE = 4, START = 3, WORD = 2, INSIDE = 1;
const TO_PLACES = 1e4;

/** Return what a search looks through: every name of every record, read in Python, and folded once. */
export function indexNames(nodes, { tables: data, known }) {
  const tables = readTables(data);
  const names = nodes.flatMap((node) => [node.name, ...node.aliases].map((text, at) => {
    const [words = "", titles = "", signs = 0, scripts = "LATIN", key = ""] = known[node.id][at];
    const parts = { words: listed(words), titles: listed(titles), comma: (signs & 1) > 0, foreign: (signs & 2) > 0, scripts: new Set(listed(scripts || "LATIN")) };
    return { id: node.id, record: node.record, shown: node.shown, text, folded: fold(text), key: key || words, parsed: partsOf(tables, parts) };
  }));
  const scripts = new Map();
  for (const { id, parsed } of names) scripts.set(id, new Set([...(scripts.get(id) ?? []), ...parsed.scripts]));
  return { tables, names, scripts, like: makeBlocks(tables, names.map(({ parsed }) => parsed)) };
}

function listed(text) {
  return text ? text.split(" ") : [];
}

function meets(one, other) {
  return [...one].some((each) => other.has(each));
}

/** Return how well a folded name fits as it is written, 0 for not at all: every word of the query must begin or lie in it. */
export function rankName(folded, query) {
  if (folded === query) return WHOLE;
  if (folded.startsWith(query)) return START;
  const words = query.split(" ");
  if (!words.every((word) => folded.includes(word))) return 0;
  return words.every((word) => ` ${folded}`.includes(` ${word}`)) ? WORD : INSIDE;
}

/** Return for each name that a text is like its place and score, as Python's `NameIndex.like` scores them. */
export function likeNames({ tables, names, scripts, like }, text) {
  const key = keyOf(tables, text);
  if (!key) return [];
  const wanted = parseName(tables, text);
  return like(wanted).map(({ place, score, all }) => {
    const name = names[place];
    const one = meets(wanted.scripts, name.parsed.scripts);
    const sure = one || !meets(wanted.scripts, scripts.get(name.id));
    const counted = sure ? score : Math.round(score * tables.scores.OTHER_SCRIPT * TO_PLACES) / TO_PLACES;
    return { place, one, all, score: name.key === key ? tables.scores.EXACT : counted };
  });
}

/** Return which of two finds comes first: a name written just so, then one name written otherwise, then parts, then the like. */
function byFit(a, b) {
  const [whole, sure] = [Number(b.rank === WHOLE) - Number(a.rank === WHOLE), Number(b.sure) - Number(a.sure)];
  const order = a.record < b.record ? -1 : Number(a.record > b.record);
  if (whole || sure) return whole || sure;
  if (a.sure) return order || Number(b.one) - Number(a.one);
  return b.rank - a.rank || b.score - a.score || Number(b.one) - Number(a.one) || Number(b.shown) - Number(a.shown) || order;
}

/** Return the records that a text may mean, best first, each with the name that fits: near where another name is written, far where not all words are like its. */
export function searchNames(index, text, limit = 12) {
  const query = fold(text);
  if (!query) return [];
  const alike = new Map(likeNames(index, text).map((found) => [found.place, found]));
  const found = index.names.flatMap(({ id, record, shown, text: matched, folded }, place) => {
    const { score, one, all } = alike.get(place) ?? { score: 0, one: false, all: false };
    const rank = rankName(folded, query), sure = score >= index.tables.scores.EXACT;
    const near = !rank && !sure, far = near && (!all || score < index.tables.scores.WEAK);
    return rank || score ? [{ id, record, shown, matched, rank, score, sure, one, near, far }] : [];
  });
  const best = new Map();
  for (const each of found.sort(byFit)) if (!best.has(each.id)) best.set(each.id, each);
  return [...best.values()].slice(0, limit);
}
