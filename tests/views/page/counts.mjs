/**
 * Reads `{scene, seed, tries}`, sets filters by chance, and writes where a number that the panel would show is not what is left
 * when its filter is really set. What is left is found here line by line and record by record, from the definitions.
 */

import { readFileSync } from "node:fs";

import { countValues, countWithout, toggled } from "../../../actorgraph/views/page/assets/asking/facets.mjs";
import { frameOf, isAsking, leftBy } from "../../../actorgraph/views/page/assets/asking/frame.mjs";
import { firstState } from "../../../actorgraph/views/page/assets/asking/state.mjs";
import { waysOut } from "../../../actorgraph/views/page/assets/asking/wayout.mjs";

const { scene, seed, tries } = JSON.parse(readFileSync(0, "utf8"));
const known = { nodes: new Map(scene.nodes.map((each) => [each.id, each])), edges: new Map(scene.edges.map((each) => [each.id, each])) };
const held = () => "certain";
const SEVERAL = ["basis", "voice", "source"];
const out = (edge) => ["withdrawn", "unsupported"].includes(edge.status);
const wrong = [];

let last = seed;
function chance(most) {
  last = (Math.imul(last, 1103515245) + 12345) & 0x7fffffff;
  return (last >> 8) % most;
}

function someFilters() {
  let filters = { only: {}, not: {} };
  for (let count = chance(4); count > 0; count -= 1) {
    const facet = scene.facets[chance(scene.facets.length)], { value } = facet.values[chance(facet.values.length)];
    filters = toggled(filters, chance(2) ? "only" : "not", facet.key, value);
  }
  return filters;
}

/** Return what filters leave, by the definitions in docs/page.md. */
function naive({ only, not }) {
  const keys = (on) => scene.facets.filter((facet) => facet.on === on).map(({ key }) => key);
  const kept = (thing, key) => {
    const values = thing.facets[key], gone = values.filter((value) => not[key]?.includes(value));
    return gone.length === 0 || (SEVERAL.includes(key) && gone.length < values.length);
  };
  const meets = (values, key) => !only[key] || values.some((value) => only[key].includes(value));
  const records = keys("record"), stays = (node) => records.every((key) => kept(node, key));
  const pair = (one, other) => records.every((key) => meets(one.facets[key].length ? one.facets[key] : other.facets[key], key));
  const edges = scene.edges.filter((edge) => {
    const [source, target] = [known.nodes.get(edge.source), known.nodes.get(edge.target)];
    return keys("line").every((key) => kept(edge, key) && meets(edge.facets[key], key)) && stays(source) && stays(target) && (pair(source, target) || pair(target, source));
  });
  const asked = keys("line").some((key) => only[key]), fewer = keys("line").some((key) => not[key]);
  const at = (node, lines) => lines.some(({ source, target }) => [source, target].includes(node.id));
  const standing = edges.filter((edge) => !out(edge) || only.status?.includes(edge.status));
  const nodes = scene.nodes.filter((node) => {
    const lacks = records.some((key) => only[key] && node.facets[key].length === 0);
    const fits = stays(node) && records.every((key) => node.facets[key].length === 0 || meets(node.facets[key], key));
    return fits && (at(node, standing) || (!lacks && !asked && (!fewer || !at(node, scene.edges))));
  });
  return { line: edges, record: nodes };
}

function compare(what, told, found) {
  if (told !== found) wrong.push({ what, told, found });
}

for (let at = 0; at < tries; at += 1) {
  const filters = someFilters(), state = { ...firstState(), ...filters };
  const left = leftBy(scene, state, { known, held }), frame = frameOf(scene, state, { left, held }), expected = naive(filters);
  compare(["lines", filters], [...left.edges.keys()].join(), expected.line.map(({ id }) => id).join());
  compare(["records", filters], [...left.records.keys()].join(), expected.record.map(({ id }) => id).join());
  if (isAsking(state)) compare(["drawn", filters], [...frame.edges.keys()].join(), expected.line.filter((edge) => edge.drawn && (!out(edge) || filters.only.status?.includes(edge.status))).map(({ id }) => id).join());
  const only = countValues(scene.facets, left.clocked, filters), without = countWithout(scene.facets, left.clocked, filters);
  const facet = scene.facets[chance(scene.facets.length)];
  for (const { value } of facet.values) {
    const alone = { only: { ...filters.only, [facet.key]: [value] }, not: toggled({ only: {}, not: filters.not }, "only", facet.key, value).not };
    compare(["only", facet.key, value, filters], only.get(`${facet.key}:${value}`), naive(alone)[facet.on].filter((thing) => thing.facets[facet.key].includes(value)).length);
    const fewer = filters.not[facet.key]?.includes(value) ? filters : toggled(filters, "not", facet.key, value);
    compare(["not", facet.key, value, filters], without.get(`${facet.key}:${value}`), naive(fewer)[facet.on].length);
  }
  for (const { part, facet: { key }, lines, records } of waysOut(scene.facets, left.clocked, state)) {
    const { [key]: _, ...rest } = filters[part], then = naive({ ...filters, [part]: rest });
    compare(["way out", part, key, filters], `${lines} ${records}`, `${then.line.length - expected.line.length} ${then.record.length - expected.record.length}`);
  }
}
process.stdout.write(JSON.stringify(wrong.slice(0, 5)));
