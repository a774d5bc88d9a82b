/** What is said between two records, and what comes nearest: as `said` answers in Python where no kind is named. */

import { pathGround } from "./paths/graph.mjs";
import { notSaid } from "./paths/unsaid.mjs";

const FOR = ["said", "attributed", "implied"];

/**
 * Return `{answer, ties, nearest, hidden, notSaid}` of two records by their ids: what applies of the words of `said`, the lines that
 * tell it, the firmest first, where nothing speaks for a tie what is said of just these two and comes nearest, and what it
 * does not amount to, where that is not told already. `nodes` and
 * `edges` are what the clocks leave, of which the answer tells; the lines are those that filters leave too, `left`.
 */
export function saidBetween(scene, { nodes, edges, left = edges, reach = scene.reach }, first, last) {
  const all = [...edges.values()];
  const between = firmestFirst(all.filter(({ source, target }) => isPair(source, target, first, last)));
  const ties = between.filter(({ tells }) => tells.length > 0).map((edge) => ({ edge, answer: edge.tells }));
  const words = new Set(ties.flatMap(({ answer }) => answer));
  const answer = scene.said.order.filter((word) => words.has(word));
  const supported = FOR.some((word) => words.has(word));
  const nearest = supported ? [] : nearestTo(scene.said, nodes, all, between, first, last);
  const isLeft = ({ edge }) => left.has(edge.id), shown = ties.filter(isLeft);
  return {
    answer: answer.length ? answer : [scene.said.nothing],
    ties: shown,
    nearest: nearest.filter(isLeft),
    hidden: new Set([...ties, ...nearest].filter((each) => !isLeft(each)).map(({ edge }) => edge.id)),
    notSaid: notTold(notSaid(pathGround({ nodes: scene.nodes, edges: [], reach }), { from: first, to: last }).words, shown),
  };
}

/** Return the words unless a sentence of a tie that is told stands in them. */
function notTold(words, ties) {
  return ties.some(({ edge }) => edge.sentences.some((sentence) => words.includes(sentence))) ? "" : words;
}

function isPair(source, target, first, last) {
  return (source === first && target === last) || (source === last && target === first);
}

function nearestTo(said, nodes, all, between, first, last) {
  const of = (edges, relation) => edges.map((edge) => ({ edge, relation: relation ?? edge.near }));
  const silent = byLink(between.filter(({ tells }) => tells.length === 0));
  const about = byLink(all.filter((edge) => touches(edge, first) && !touches(edge, last) && edge.about.includes(last)));
  return [...of(silent), ...of(about, said.connected), ...ofTheWhole(said, nodes, all, first, last)];
}

function ofTheWhole(said, nodes, all, first, last) {
  if (nodes.get(last).type !== "incident") return [];
  const counted = byLink(all.filter(({ source, kind, tells }) => source === last && kind === "counted_in" && FOR.some((word) => tells.includes(word))));
  return counted.flatMap((edge) => {
    const named = byLink(all.filter((each) => each.source === first && each.target === edge.target && said.attributing.includes(each.kind) && isAsserted(each)));
    return named.length ? [{ edge, relation: said.counted }, ...named.map((each) => ({ edge: each, relation: said.whole }))] : [];
  });
}

function isAsserted({ claims }) {
  return claims.some(({ stance, counts }) => stance === "asserts" && counts);
}

function touches({ source, target }, id) {
  return source === id || target === id;
}

function byLink(edges) {
  return [...edges].sort((a, b) => (a.link < b.link ? -1 : 1));
}

function firmestFirst(edges) {
  return [...edges].sort((a, b) => b.reach.strength - a.reach.strength || (a.link < b.link ? 1 : -1));
}
