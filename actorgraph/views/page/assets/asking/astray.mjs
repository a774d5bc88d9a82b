/** What of an address is not in a page: words that it does not know, and days to which it can't be turned. */

import { PIN } from "./fragment.mjs";
import { SHEETS, SIDES, VIEWS } from "./state.mjs";

const RECORDS = ["record", "pair", "revealed", "folded", "from", "to", "via", "avoid"];
const YES = ["no-path", "through", "denied", "hypothetical", "tree", "down", "drawn"];
const NUMBERS = ["hops", "way", "page"];
const TEXTS = ["query", "find"];
const LISTS = { view: VIEWS, side: SIDES, sheet: Object.keys(SHEETS), sort: Object.values(SHEETS).flat(), by: ["hops", "evidence"] };

/** Return what of an address is not known to a page, each word as it was written. */
export function astrayIn(hash, directory) {
  const words = [...new URLSearchParams(hash.replace(/^#/, ""))];
  const pair = new Set(words.filter(([key, value]) => key === "pair" && directory.nodes.has(value)).map(([, value]) => value));
  const isAlone = (key) => key === "pair" && pair.size !== 2;
  return words.filter(([key, value]) => isAlone(key) || !isKnown(key, value, directory)).map(([key, value]) => (value ? `${key}=${value}` : key));
}

function isKnown(key, value, { nodes, edges, groups, kinds, values, days }) {
  if (RECORDS.includes(key)) return nodes.has(value);
  if (YES.includes(key)) return value === "yes";
  if (NUMBERS.includes(key)) return /^\d{1,4}$/.test(value);
  if (TEXTS.includes(key)) return true;
  if (Object.hasOwn(LISTS, key)) return LISTS[key].includes(value);
  if (days.has(key)) return days.get(key)(value);
  const known = { link: edges, group: groups, "avoid-kind": kinds };
  if (Object.hasOwn(known, key)) return known[key].has(value);
  if (["pin", "tree-pin"].includes(key)) return nodes.has(PIN.exec(value)?.[1]);
  const [part, facet] = key.split(/\.(.*)/s);
  return ["only", "not"].includes(part) && (values.get(facet)?.has(value) ?? false);
}
