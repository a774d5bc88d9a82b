/** The page's English, from one table: `strings.json`. The template reads the same table. */

const table = {};

/** Take over a table of texts by key. */
export function useStrings(texts) {
  Object.assign(table, texts);
}

/** Return a text with its holes filled; a key without a text is a fault of ours, and is shown as it is. */
export function t(key, holes = {}) {
  return (table[key] ?? key).replace(/\{(\w+)\}/g, (hole, name) => String(holes[name] ?? hole));
}

/** Return the text for a count, from the keys `key.one` and `key.other`; the count fills the hole `{count}`. */
export function counted(key, count, holes = {}) {
  return t(`${key}.${count === 1 ? "one" : "other"}`, { count, ...holes });
}
