/** What a query finds: records by their names and kinds, lines by their kinds. */

import { indexNames, searchNames } from "../names/search.mjs";
import { completions, meantBy, nearestNames, parseQuery } from "./query.mjs";

/** Return what finds things in a scene; its names are read when somebody first searches. What was found last is kept. */
export function makeFinder(scene, names) {
  let index, last = { text: null };
  const indexed = () => (index ??= indexNames(scene.nodes, names));
  return (text) => {
    if (text !== last.text) last = { text, ...found(scene, indexed, text) };
    return last;
  };
}

/**
 * Return `records`, best first, each with the name that fits; `lines`, where a kind of line is asked for; `hits`, the ids of what
 * stands out in the views; `offers` for a term that is being typed; `unknown` terms with the nearest names; and which part of the
 * query an offer or such a name `replaces`.
 */
function found(scene, indexed, text) {
  const { words, terms } = parseQuery(text);
  const meant = terms.map((term) => ({ term, meaning: meantBy(scene.facets, term) }));
  const typing = meant.find(({ term, meaning }) => term.open && !meaning)?.term;
  const unknown = meant.filter(({ term, meaning }) => !meaning && !term.open).map(({ term }) => ({ ...term, nearest: nearestNames(scene.facets, term) }));
  const rules = rulesOf(meant.flatMap(({ meaning }) => meaning ?? []));
  const said = { words, typing: typing !== undefined, offers: typing ? offersFor(scene.facets, typing) : [], unknown, replaces: typing ?? unknown[0] };
  if ((!words && !rules.size) || unknown.length) return { ...said, records: [], lines: [], hits: new Set() };
  const records = recordsOf(scene, indexed, words, rules), lines = linesOf(scene, records, words, rules);
  return { ...said, records: lines ? [] : records, lines: lines ?? [], hits: hitsOf(records, lines) };
}

function offersFor(facets, term) {
  const begun = completions(facets, term);
  return begun.length ? begun : nearestNames(facets, term);
}

/** Return the values that are asked for, by facet; several of one facet are alternatives. */
function rulesOf(meanings) {
  const rules = new Map();
  for (const { facet, values } of meanings) rules.set(facet, [...(rules.get(facet) ?? []), ...values]);
  return rules;
}

function fitsAll(thing, rules, on) {
  return [...rules].every(([{ key, on: of }, values]) => of !== on || thing.facets[key].some((value) => values.includes(value)));
}

function recordsOf(scene, indexed, words, rules) {
  const fitting = new Set(scene.nodes.filter((node) => fitsAll(node, rules, "record")).map(({ id }) => id));
  if (words) return searchNames(indexed(), words, Infinity).filter(({ id }) => fitting.has(id));
  return scene.nodes.filter(({ id }) => fitting.has(id)).map(({ id, name }) => ({ id, matched: name, near: false, far: false }));
}

/** Return the lines of the kinds that are asked for, with an end among the records found; nothing where no kind of line is. */
function linesOf(scene, records, words, rules) {
  if (![...rules.keys()].some(({ on }) => on === "line")) return null;
  const ends = new Set(likely(records).map(({ id }) => id)), free = !words && [...rules.keys()].every(({ on }) => on === "line");
  return scene.edges.filter((edge) => fitsAll(edge, rules, "line") && (free || ends.has(edge.source) || ends.has(edge.target)));
}

/** Return the records that fit; where none does, those with similar names. */
function likely(records) {
  const sure = records.filter(({ near }) => !near);
  return sure.length ? sure : records.filter(({ far }) => !far);
}

function hitsOf(records, lines) {
  return new Set(lines ? lines.flatMap(({ id, source, target }) => [id, source, target]) : likely(records).map(({ id }) => id));
}
