/** The question after paths that a state holds, answered again only when something that bears on it has changed. */

import { findPaths } from "./find.mjs";

const MOST = 5;

/**
 * Return a function that answers the question of a state over what is left of the page.
 *
 * It returns `{key, answer}`: the answer with its paths, and a key that changes with it; an answer of null where nothing is asked.
 * `parts` gives what filters and clocks leave out, in words.
 */
export function makeAsked() {
  let last = { key: "", answer: null };
  return ({ path, only, not, asOf, knownBy }, { left, held, reach, parts }) => {
    if (!path?.from || !path.to) return (last = { key: "", answer: null });
    const { at, via, avoid, kinds, ...asked } = path, key = JSON.stringify([via, avoid, kinds, asked, only, not, asOf, knownBy]);
    if (key === last.key) return last;
    const nodes = [...left.nodes.values()], edges = [...left.edges.values()];
    const possible = new Set(edges.filter((edge) => held(edge) === "possible").map(({ id }) => id));
    const answer = findPaths({ nodes, edges, reach, possible, isPart: parts().length > 0 }, { ...asked, via, avoid: { nodes: avoid, kinds }, limit: MOST });
    return (last = { key, answer });
  };
}
