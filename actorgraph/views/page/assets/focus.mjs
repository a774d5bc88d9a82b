/** What is chosen: one record or one line, with all that stays bright beside it. */

/** Return the focus on a record or line of the scene, or an empty one; with the ids of what must be in view. */
export function focusOn(scene, { node, edge } = {}) {
  const line = scene.edges.find(({ id }) => id === edge);
  if (line) return { edge, linked: new Set([line.source, line.target]), ends: [line.source, line.target] };
  if (!scene.nodes.some(({ id }) => id === node)) return { ends: [] };
  const own = scene.edges.filter(({ source, target }) => source === node || target === node);
  return { node, linked: new Set([node, ...own.flatMap(({ source, target }) => [source, target])]), ends: [node] };
}

/** Return the focus that an address asks for, in the scene's ids. */
export function targetOf(scene, { record, link }) {
  return {
    node: scene.nodes.find((each) => each.record === record)?.id,
    edge: scene.edges.find((each) => each.link === link)?.id,
  };
}

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
