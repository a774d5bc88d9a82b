/** What every view draws, and how: made from the scene, the state, and what the clocks leave. */

import { t } from "../strings.mjs";
import { hidesNamed, linesAt } from "./parties.mjs";
import { endsOf, isFiltered, isOut, leftOf, readFilters } from "./facets.mjs";

/**
 * Return the records and lines that filters and clocks leave, by id, drawn or not: `nodes` that may be drawn, `edges`, and
 * `records`, the nodes that are asked for. `clocked` holds what the clocks alone leave, `possible` the ids of what is merely
 * possible in that, `at` the lines that are left by the records they end at, `before` the same of all that was known.
 *
 * `known` holds all of them, each in the version of the day by which it was known; `held(thing)` says whether it is certain,
 * possible, told or excluded as of the day asked about.
 */
export function leftBy(scene, state, { known, held }) {
  const clocked = clockedOf(known, held);
  const possible = [...clocked.nodes.values(), ...clocked.edges.values()].filter((thing) => held(thing) === "possible");
  const left = leftOf(readFilters(scene.facets, state), clocked);
  return { ...left, clocked, possible: new Set(possible.map(({ id }) => id)), at: linesAt(left.edges.values()), before: linesAt(known.edges.values()) };
}

function clockedOf(known, held) {
  const nodes = new Map([...known.nodes].filter(([, node]) => held(node) !== "excluded"));
  const stands = (edge) => nodes.has(edge.source) && nodes.has(edge.target) && held(edge) !== "excluded";
  return { nodes, edges: new Map([...known.edges].filter(([, edge]) => stands(edge))) };
}

/**
 * Return what is drawn of what `left` holds: `nodes` and `edges` by id, each with `{node | edge, faint, possible}`, a record
 * also with `hit` and `told` (it had not happened, and is drawn like what is possible); an attack says so where all who are named
 * for it are left out. `matching` is all that is left, `chosen` and `hits` are as they came.
 *
 * `hits` are ids that a search found, `way` is the path that is shown: ids of its records and lines, or nothing.
 */
export function frameOf(scene, state, { left, held, hits = new Set(), way = null }) {
  const filtered = isFiltered(state);
  const asked = isAsking(state) ? new Set([...left.records.keys(), ...endsOf(left.edges.values())]) : new Set();
  const shown = shownNodes(left.nodes, state, asked, way);
  const lines = [...left.edges.values()].filter((edge) => isDrawn(edge, shown, state, filtered, way));
  const touched = endsOf(lines), found = [...shown.keys()].some((id) => hits.has(id));
  const focus = focusOf(state, lines, shown, way), hops = hopNumbers(way);
  return {
    nodes: new Map([...shown.values()].map((node) => [node.id, {
      node: asDrawn(node, left),
      faint: (!left.records.has(node.id) && !touched.has(node.id)) || (focus !== null && !focus.nodes.has(node.id)) || (found && !hits.has(node.id)),
      possible: held(node) === "possible" || held(node) === "told",
      told: held(node) === "told",
      hit: hits.has(node.id),
    }])),
    edges: new Map(lines.map((edge) => [edge.id, {
      edge,
      faint: (focus !== null && !focus.edges.has(edge.id)) || (found && !isFound(edge, hits)),
      possible: held(edge) === "possible",
      hit: hits.has(edge.id),
      onPath: way?.edges.has(edge.id) ?? false,
      hop: hops.get(edge.id) ?? 0,
    }])),
    matching: left,
    chosen: state.chosen,
    hits,
  };
}

const remarked = new WeakMap();

/** Return a record as it is drawn: the very same thing each time, for what is drawn is made anew only for another. */
function asDrawn(node, { at, before }) {
  if (!hidesNamed(node, at.get(node.id), before.get(node.id))) return node;
  if (!remarked.has(node)) remarked.set(node, { ...node, remark: t("mark.named-left-out") });
  return remarked.get(node);
}

/** Return the number of the hop for each line of a path, from 1. */
function hopNumbers(way) {
  return new Map((way?.hops ?? []).flatMap(({ links }, at) => links.map((id) => [id, at + 1])));
}

function isFound({ id, source, target }, hits) {
  return hits.has(id) || hits.has(source) || hits.has(target);
}

/** Return whether a filter asks for something, rather than leave something out; what it asks for is drawn wherever it was. */
export function isAsking({ only }) {
  return Object.keys(only).length > 0;
}

function shownNodes(nodes, { revealed, groups, folded }, asked, way) {
  const more = new Set(revealed), open = new Set(groups), away = new Set(folded);
  return new Map([...nodes].filter(([id, node]) =>
    way?.nodes.has(id) || (!away.has(id) && (node.shown || more.has(id) || open.has(node.group) || asked.has(id)))));
}

/** Return whether a line is drawn. On the map some wait until they are asked for, or a bracket stands for them; not in the network. */
function isDrawn(edge, shown, { chosen, only, view }, filtered, way) {
  if (!shown.has(edge.source) || !shown.has(edge.target)) return false;
  if (chosen.edge === edge.id || way?.edges.has(edge.id)) return true;
  if (isOut(edge) && !only.status?.includes(edge.status)) return false;
  if (view === "network") return true;
  const touched = edge.source === chosen.node || edge.target === chosen.node;
  return edge.drawn && (!edge.quiet || filtered || touched);
}

/** Return the records and lines that stay bright beside what is chosen, or null where nothing of that is drawn. */
function focusOf({ chosen, side }, lines, shown, way) {
  if (way && (side === "path" || (!chosen.node && !chosen.edge && !chosen.pair))) return way;
  const mine = lines.filter((edge) => isChosen(edge, chosen)), own = [chosen.node, ...(chosen.pair ?? [])].filter((id) => shown.has(id));
  if (!mine.length && !own.length) return null;
  return { nodes: new Set([...own, ...mine.flatMap(({ source, target }) => [source, target])]), edges: new Set(mine.map(({ id }) => id)) };
}

function isChosen({ id, source, target }, { node, edge, pair }) {
  if (pair) return pair.includes(source) && pair.includes(target);
  return id === edge || (node !== undefined && (source === node || target === node));
}

/** Return the groups with how many of their records are hidden, the largest first; one that is shown whole is open, and counts in full. */
export function hiddenGroups(frame, { groups, folded }) {
  const sizes = new Map(), hidden = new Map(), away = new Set(folded);
  for (const { id, shown, group } of frame.matching.nodes.values()) {
    if (shown && !away.has(id)) continue;
    sizes.set(group, (sizes.get(group) ?? 0) + 1);
    if (!frame.nodes.has(id)) hidden.set(group, (hidden.get(group) ?? 0) + 1);
  }
  return [...sizes]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([group, size]) => (groups.includes(group) && !hidden.has(group) ? { group, open: true, size } : { group, open: false, size: hidden.get(group) ?? 0 }))
    .filter(({ size }) => size > 0);
}

/** Return how many lines between drawn records wait until an end is chosen, are shown by another mark, or are out. */
export function waitingLines(frame) {
  const inside = [...frame.matching.edges.values()].filter(({ id, source, target }) =>
    !frame.edges.has(id) && frame.nodes.has(source) && frame.nodes.has(target));
  const out = inside.filter(isOut).length;
  const elsewhere = inside.filter((edge) => !isOut(edge) && !edge.drawn).length;
  return { out, elsewhere, waiting: inside.length - out - elsewhere };
}
