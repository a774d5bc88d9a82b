/** Footnotes: the claims under a path, numbered as they are met, as under an answer in the terminal. */

/**
 * Return the claims of the lines that a path, or several, runs over, and the replies to them, each with its number in the order
 * in which they are met; under each path those from which is what it is not, and at the end those of the lines `more`. `edges`
 * are by id.
 */
export function footnotesOf(paths, edges, more = []) {
  const links = [...[paths].flat().flatMap(({ hops, unsaidLinks }) => [...hops.flatMap((hop) => hop.links), ...unsaidLinks]), ...more], claims = new Map();
  for (const claim of links.flatMap((link) => claimsUnder(edges.get(link)))) if (!claims.has(claim.id)) claims.set(claim.id, claim);
  return [...claims.values()].map((claim, at) => ({ number: at + 1, claim }));
}

/** Return the numbers under a line's sentences, in the order in which its claims are told. */
export function numbersUnder(edge, footnotes) {
  const numbers = new Map(footnotes.map(({ number, claim }) => [claim.id, number]));
  return [...new Set(claimsUnder(edge).map(({ id }) => numbers.get(id)))];
}

function claimsUnder(edge) {
  return edge ? [...edge.claims, ...edge.replies] : [];
}
