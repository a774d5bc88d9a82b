/** Filters: which lines and records have the values that are asked for, and how many each value would leave. */

/** What several claims of a line may differ in; it is left out only where all that it has of these is left out. */
const GROUNDS = ["basis", "voice", "source"];

/** Return whether a line stands on nothing any more: it is drawn only where it is asked for. */
export function isOut({ status }) {
  return status === "withdrawn" || status === "unsupported";
}

/** Return whether a line accuses another of what a record is about, and still stands on something. */
export function accusesIn(record, edge) {
  return edge.accused !== "" && edge.accused !== record.id && !isOut(edge);
}

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

/** Return filters without one facet's values in `only` or in `not`. */
export function lifted({ only, not }, part, facet) {
  return { only, not, [part]: withValues({ only, not }[part], facet, []) };
}

/** Return filters in which one value alone is asked for of a facet, or it alone is left out beside what was. */
function askedAlone(filters, part, facet, value) {
  const { only, not } = filters;
  if (part === "only") return { only: { ...only, [facet]: [value] }, not: withValues(not, facet, without(not[facet], value)) };
  return not[facet]?.includes(value) ? filters : toggled(filters, "not", facet, value);
}

function without(values = [], value) {
  return values.filter((each) => each !== value);
}

function withValues(part, facet, values) {
  const { [facet]: _, ...rest } = part;
  return values.length ? { ...rest, [facet]: values } : rest;
}

/** Return what decides between lines and records: of either the facets that are filtered by, and which values. */
export function readFilters(facets, filters) {
  const isSet = ({ only, not }) => only.size + not.size > 0;
  const read = (on) => facets.filter((facet) => facet.on === on).map(({ key }) => ruleOf(key, filters)).filter(isSet);
  return { line: read("line"), record: read("record") };
}

function ruleOf(key, { only, not }) {
  return { key, only: new Set(only[key]), not: new Set(not[key]), every: GROUNDS.includes(key) };
}

function valuesOf(thing, key) {
  return thing.facets[key] ?? [];
}

function isLeft(values, { not, every }) {
  return not.size === 0 || values.length === 0 || !values[every ? "every" : "some"]((value) => not.has(value));
}

function isAskedFor(values, { only }) {
  return only.size === 0 || values.some((value) => only.has(value));
}

/** Return whether a line's own values are asked for, and none or not all of them are left out. */
export function lineFits(edge, rules) {
  return rules.every((rule) => isLeft(valuesOf(edge, rule.key), rule) && isAskedFor(valuesOf(edge, rule.key), rule));
}

/** Return whether a record is left in: none of its values is left out. */
function recordStays(node, rules) {
  return rules.every((rule) => isLeft(valuesOf(node, rule.key), rule));
}

/** Return whether a record has what is asked for, as far as it can have it: an actor has no date. */
function recordFits(node, rules) {
  return rules.every((rule) => valuesOf(node, rule.key).length === 0 || isAskedFor(valuesOf(node, rule.key), rule));
}

/** Return whether a line is left by the filters on records: both ends stay, one fits, and what that cannot have the other has. */
export function endsFit(source, target, rules) {
  return recordStays(source, rules) && recordStays(target, rules) && (together(source, target, rules) || together(target, source, rules));
}

function together(one, other, rules) {
  return rules.every((rule) => isAskedFor(valuesOf(valuesOf(one, rule.key).length ? one : other, rule.key), rule));
}

/**
 * Return what filters leave of records and lines: `nodes` that may be drawn, `edges`, and `records`, the nodes that are asked for.
 *
 * Those are all that fit, and are an end of a line that is left and stands where more is asked than they can have themselves.
 * Where lines are only left out, a record that had none before stays.
 */
export function leftOf(rules, things) {
  return leftAmong([...things.edges.values()].filter((edge) => lineFits(edge, rules.line)), rules, things);
}

function leftAmong(fitting, { line, record }, { nodes, edges }) {
  const left = fitting.filter(({ source, target }) => endsFit(nodes.get(source), nodes.get(target), record));
  const touched = endsOf(left.filter((edge) => !isOut(edge) || line.some(({ key, only }) => key === "status" && only.has(edge.status)))), isAsked = line.some(({ only }) => only.size > 0);
  const tied = line.some(({ not }) => not.size > 0) ? endsOf(edges.values()) : new Set();
  const isAlone = (node) => !isAsked && !tied.has(node.id) && !lacks(node, record);
  const staying = [...nodes].filter(([, node]) => recordStays(node, record));
  return {
    nodes: new Map(staying),
    edges: new Map(left.map((edge) => [edge.id, edge])),
    records: new Map(staying.filter(([id, node]) => recordFits(node, record) && (touched.has(id) || isAlone(node)))),
  };
}

/** Return the ids of the records at the ends of lines. */
export function endsOf(edges) {
  return new Set([...edges].flatMap(({ source, target }) => [source, target]));
}

function lacks(node, rules) {
  return rules.some(({ key, only }) => only.size > 0 && valuesOf(node, key).length === 0);
}

/**
 * Return for each value of some facets how many lines or records would be left with it, were it alone asked for of its facet,
 * the others as they are. Keys are `facet:value`; `things` is what the clocks leave.
 */
export function countValues(facets, things, filters, some = facets) {
  return countEach(facets, things, filters, some, "only", (left, key, value) => left.filter((thing) => valuesOf(thing, key).includes(value)).length);
}

/** Return the same for leaving each value out. */
export function countWithout(facets, things, filters, some = facets) {
  return countEach(facets, things, filters, some, "not", (left) => left.length);
}

function countEach(facets, things, filters, some, part, count) {
  const rules = readFilters(facets, filters), counts = new Map();
  const fitting = [...things.edges.values()].filter((edge) => lineFits(edge, rules.line));
  for (const { key, on, values } of some) {
    const others = on === "line" ? linesBut(rules, things, key) : [];
    for (const { value } of values) {
      const then = askedAlone(filters, part, key, value), rule = ruleOf(key, then);
      const left = on === "line"
        ? others.filter((edge) => lineFits(edge, [rule]))
        : [...leftAmong(fitting, { line: rules.line, record: readFilters(facets, then).record }, things).records.values()];
      counts.set(`${key}:${value}`, count(left, key, value));
    }
  }
  return counts;
}

function linesBut({ line, record }, { nodes, edges }, key) {
  const others = line.filter((rule) => rule.key !== key);
  return [...edges.values()].filter((edge) => lineFits(edge, others) && endsFit(nodes.get(edge.source), nodes.get(edge.target), record));
}
