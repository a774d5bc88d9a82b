/** Filters: which lines and records have the values that are asked for, and how many each value would leave. */

/** Return whether any filter is set. */
export function isFiltered({ only, not }) {
  return [only, not].some((part) => Object.values(part).some((values) => values.length > 0));
}

/** Return filters with one value of a facet switched on or off, in `only` or in `not`; it never stands in both. */
export function toggled({ only, not }, part, facet, value) {
  const other = part === "only" ? "not" : "only";
  const sets = { only, not };
  const had = sets[part][facet]?.includes(value);
  return {
    [part]: withValues(sets[part], facet, [...without(sets[part][facet], value), ...(had ? [] : [value])]),
    [other]: withValues(sets[other], facet, without(sets[other][facet], value)),
  };
}

function without(values = [], value) {
  return values.filter((each) => each !== value);
}

function withValues(part, facet, values) {
  const { [facet]: _, ...rest } = part;
  return values.length ? { ...rest, [facet]: values } : rest;
}

/** Return what decides between lines and records: the facets of either, and which values are asked for. */
export function readFilters(facets, { only, not }) {
  const read = (on) => facets
    .filter((facet) => facet.on === on)
    .map(({ key }) => ({ key, only: new Set(only[key]), not: new Set(not[key]) }));
  return { line: read("line"), record: read("record") };
}

function has(thing, key, values) {
  return (thing.facets[key] ?? []).some((value) => values.has(value));
}

/** Return whether a line's own values are asked for; one with several values is left out only when all of them are. */
export function lineFits(edge, rules, but) {
  return rules.every(({ key, only, not }) => {
    if (key === but) return true;
    const values = edge.facets[key] ?? [];
    const left = not.size === 0 || values.length === 0 || values.some((value) => !not.has(value));
    return left && (only.size === 0 || has(edge, key, only));
  });
}

/** Return whether a record is left in: none of its values is left out. */
export function recordStays(node, rules, but) {
  return rules.every(({ key, not }) => key === but || not.size === 0 || !has(node, key, not));
}

/** Return whether a record has what is asked for, of each facet of records. */
export function recordFits(node, rules, but) {
  return rules.every(({ key, only }) => key === but || only.size === 0 || has(node, key, only));
}

/** Return whether a line is left by the filters on records: both ends stay, and one of them has what is asked for. */
export function endsFit(source, target, rules, but) {
  const stay = recordStays(source, rules, but) && recordStays(target, rules, but);
  return stay && rules.every(({ key, only }) => key === but || only.size === 0 || has(source, key, only) || has(target, key, only));
}

/**
 * Return for each facet how many lines or records each value would leave with the other facets as they are.
 * Keys are `facet:value`; `nodes` and `edges` are what the clocks leave.
 */
export function countValues(facets, { nodes, edges }, filters) {
  const rules = readFilters(facets, filters);
  const counts = new Map();
  for (const { key, on, values } of facets) {
    for (const { value } of values) counts.set(`${key}:${value}`, 0);
    const things = on === "line" ? linesBut(rules, nodes, edges, key) : recordsBut(rules, nodes, key);
    for (const thing of things) {
      for (const value of thing.facets[key] ?? []) counts.set(`${key}:${value}`, (counts.get(`${key}:${value}`) ?? 0) + 1);
    }
  }
  return counts;
}

function linesBut(rules, nodes, edges, key) {
  return [...edges.values()].filter((edge) =>
    lineFits(edge, rules.line, key) && endsFit(nodes.get(edge.source), nodes.get(edge.target), rules.record));
}

function recordsBut(rules, nodes, key) {
  return [...nodes.values()].filter((node) => recordStays(node, rules.record, key) && recordFits(node, rules.record, key));
}
