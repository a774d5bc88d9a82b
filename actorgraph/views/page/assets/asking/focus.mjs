/** Who owns which claim, and what a record stands beside. */

import { isOut } from "./facets.mjs";
import { withAll } from "./state.mjs";

/** Return, for every claim, the line or record in whose ledger it stands. */
export function claimOwners(scene) {
  const owners = new Map();
  for (const node of scene.nodes) {
    const claims = [...node.claims, ...node.attributes.flatMap((attribute) => attribute.claims)];
    for (const claim of claims) owners.set(claim.id, { node: node.id });
  }
  for (const edge of scene.edges) for (const claim of edge.claims) owners.set(claim.id, { edge: edge.id });
  return owners;
}

/** Return the ids of the records that a choice is about: a record itself, the ends of a line, the two of a pair. */
export function endsOfChoice(scene, { node, edge, pair }) {
  if (node) return [node];
  if (pair) return pair;
  const line = scene.edges.find(({ id }) => id === edge);
  return line ? [line.source, line.target] : [];
}

/** Return the lists of a state by which some records are drawn. */
export function withDrawn(frame, { revealed, folded }, ids) {
  return { revealed: withAll(revealed, ids.filter((id) => !frame.nodes.has(id))), folded: folded.filter((id) => !ids.includes(id)) };
}

/** Return ids of the records that a record has lines to, in the order of the lines that stand. */
export function neighboursOf(edges, id) {
  const found = [...edges.values()].filter((edge) => !isOut(edge) && (edge.source === id || edge.target === id));
  return [...new Set(found.map(({ source, target }) => (source === id ? target : source)))];
}

/** Return ids of the records that a drawn record has drawn lines to. */
export function drawnNeighboursOf(frame, id) {
  return neighboursOf(new Map([...frame.edges].map(([key, { edge }]) => [key, edge])), id);
}

/** Return for each drawn record how many of its neighbours are not drawn, where there are any. */
export function hiddenNeighbours(frame) {
  const hidden = new Map();
  for (const edge of frame.matching.edges.values()) {
    if (isOut(edge)) continue;
    const { source, target } = edge;
    for (const [id, other] of [[source, target], [target, source]]) {
      if (!frame.nodes.has(id) || frame.nodes.has(other)) continue;
      if (!hidden.has(id)) hidden.set(id, new Set());
      hidden.get(id).add(other);
    }
  }
  return new Map([...hidden].map(([id, others]) => [id, others.size]));
}

/**
 * Return the state with a record's surroundings drawn, or hidden where all are drawn: then those that hang on it alone go,
 * and come back with it.
 */
export function unfolded(frame, { revealed, folded }, id) {
  const near = neighboursOf(frame.matching.edges, id);
  if (near.some((each) => !frame.nodes.has(each))) {
    return { revealed: [...new Set([...revealed, ...near])], folded: folded.filter((each) => !near.includes(each)) };
  }
  const alone = near.filter((each) => neighboursOf(frame.matching.edges, each).every((other) => other === id || !frame.nodes.has(other)));
  return { revealed: revealed.filter((each) => !alone.includes(each)), folded: [...new Set([...folded, ...alone])] };
}
