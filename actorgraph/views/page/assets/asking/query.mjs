/** What is typed into the search box: a name, and `kind:` or `is:` before a word that says what is looked for. */

import { lettersAlike } from "../names/alike.mjs";

/** Which facets a prefix speaks of; a word means the first of them that has it. */
const PREFIXES = { kind: ["record", "kind", "family"], is: ["standing", "happened", "when", "named"] };
const TERM = /(?:^|(?<=\s))(kind|is):\s*(?:"([^"]*)("?)|(\S*))/giu;
const NEAREST = 3, ALIKE = 0.6;

/**
 * Return the words of a query, and its terms: `{prefix, name, open, from, to}`. A term is open while it may still be typed; it
 * stands from one place of the query to another.
 */
export function parseQuery(text) {
  const terms = [...text.matchAll(TERM)].map(({ 0: whole, 1: prefix, 2: quoted, 3: closed, 4: word, index }) => ({
    prefix: prefix.toLowerCase(), name: quoted ?? word, open: closed !== '"' && index + whole.length === text.length, from: index, to: index + whole.length,
  }));
  return { words: text.replace(TERM, " ").trim(), terms };
}

/** Names are compared as `actorgraph` compares them: case is nothing, blanks and hyphens stand for the sign between words. */
function plainName(name) {
  return name.trim().replace(/[\s-]+/gu, "_").toLowerCase();
}

function namesOf(facets, prefix) {
  const found = PREFIXES[prefix].map((key) => facets.find((facet) => facet.key === key)).filter(Boolean);
  return found.flatMap((facet) => facet.values.map(({ value, label }) => ({ facet, value, label, names: [plainName(value), plainName(label)] })));
}

/** Return what a term means: `{facet, values}`, or nothing where no value is called so. */
export function meantBy(facets, { prefix, name }) {
  const wanted = plainName(name), known = namesOf(facets, prefix);
  for (const { key } of facets.filter(({ key: each }) => PREFIXES[prefix].includes(each)).sort((a, b) => PREFIXES[prefix].indexOf(a.key) - PREFIXES[prefix].indexOf(b.key))) {
    for (const at of [0, 1]) {
      const values = known.filter(({ facet, names }) => facet.key === key && names[at] === wanted);
      if (values.length) return { facet: values[0].facet, values: values.map(({ value }) => value) };
    }
  }
  return null;
}

/** Return what a term may become, those that begin so first: `{text, facet, value}`. */
export function completions(facets, { prefix, name }) {
  const typed = plainName(name), seen = new Set();
  const begins = ({ names }) => names.some((each) => each.startsWith(typed));
  const found = namesOf(facets, prefix).filter((each) => begins(each) || each.names.some((text) => text.includes(typed)));
  const fresh = found.filter(({ names }) => !seen.has(names[0]) && seen.add(names[0]));
  return [...fresh.filter(begins), ...fresh.filter((each) => !begins(each))].map((each) => ({ ...each, text: termText(prefix, each.value) }));
}

/** Return the names that are most like one that nothing is called by, best first. */
export function nearestNames(facets, { prefix, name }) {
  const wanted = plainName(name);
  const scored = namesOf(facets, prefix).map(({ facet, value, names }) => ({ facet, value, score: Math.max(...names.map((each) => lettersAlike(wanted, each))) }));
  const best = scored.filter(({ score }) => score >= ALIKE).sort((a, b) => b.score - a.score || (a.value < b.value ? -1 : 1));
  const first = best.filter(({ value }, at) => best.findIndex((each) => each.value === value) === at);
  return first.slice(0, NEAREST).map(({ facet, value }) => ({ facet, value, text: termText(prefix, value) }));
}

function termText(prefix, value) {
  return `${prefix}:${/\s/u.test(value) ? `"${value}"` : value}`;
}
