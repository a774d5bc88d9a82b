/** Paths between two records of the scene: the answer that `paths` gives in Python, as far as the page can ask it. */

import { pathGround } from "./graph.mjs";
import { questOf, refusalOf, wholeQuestion, widerQuestions } from "./question.mjs";
import { firstPaths } from "./search.mjs";
import { searchesFor, wordsOfAnswer, wordsOfPath } from "./told.mjs";
import { notSaidOfEnds, notSaidOnTheWay } from "./unsaid.mjs";

const NO_ANSWER = {
  paths: [], more: false, truncated: false, cut: false, unsaid: [], unsaidLinks: [], searches: [], caution: "", none: [], words: {},
};

/**
 * Return the best paths from one record to another, and what they are not.
 *
 * Paths run over the `nodes` and `edges` that are given; `reach` is the scene's, or that of the version which they are of.
 * `possible` holds the ids of lines that are merely possible as of the day asked about, `isPart` says whether filters or
 * clocks took anything out. The question is `{from, to, via,
 * avoid: {nodes, kinds}, through, denied, hypothetical, by, limit, maxHops}`: ids of records, and of kinds and families.
 *
 * What no source says is told of all that the scene carries, also where filters took lines out of `edges`: of a line that
 * is only hidden it would be false.
 */
export function findPaths({ nodes, edges, reach, possible = new Set(), isPart = false }, asked) {
  const ground = { ...pathGround({ nodes, edges, reach }), possible, isPart };
  const question = wholeQuestion(ground, asked), refused = refusalOf(ground, question);
  if (refused) return { ...NO_ANSWER, question, refused };
  const quest = questOf(ground, question), found = firstPaths(quest, question.limit, question.steps);
  const ways = found.paths.map((places) => wayOver(ground, quest, places));
  const paths = ways.map((way, at) => foundPath(ground, way, at + 1));
  const ends = { truncated: found.cut && paths.length < question.limit, cut: found.cut, more: found.another || found.cut };
  return {
    question, refused, paths, ...ends, ...toldBelow(ground, question, ways),
    none: paths.length ? [] : hintsFor(ground, question),
    words: wordsOfAnswer(ground, question, { ...ends, count: paths.length }),
  };
}

/** Return a path as records, and as hops with their lines. */
function wayOver({ records }, { hopsFrom }, places) {
  const nodes = places.map((place) => records[place]);
  const lines = places.slice(1).map((there, at) => hopsFrom(places[at]).find(({ to }) => to === there).lines);
  return { nodes, hops: lines.map((each, at) => ({ from: nodes[at].id, to: nodes[at + 1].id, lines: each })) };
}

function foundPath(ground, { nodes, hops: over }, number) {
  const { reach, possible } = ground, unsaid = notSaidOnTheWay(ground, nodes);
  const hops = over.map(({ from, to, lines }) => ({ from, to, links: lines.map(({ id }) => id), strength: lines[0].reach.strength }));
  const least = Math.min(...hops.map(({ strength }) => strength));
  const weakest = hops.flatMap(({ strength }, at) => (strength === least ? [at + 1] : []));
  const worths = over.map(({ lines: [best] }) => worthOf(best, possible, reach.texts));
  return {
    nodes: nodes.map(({ id }) => id), hops, weakest, words: wordsOfPath(reach, number, { nodes, hops: over, weakest, worths }),
    unsaid: unsaid.map(({ words }) => words), unsaidLinks: [...new Set(unsaid.flatMap(({ links }) => links))],
  };
}

function worthOf({ id, reach: { worth } }, possible, texts) {
  return possible.has(id) && !worth.endsWith(texts.possible) ? `${worth}, ${texts.possible}` : worth;
}

/** Return what stands below the paths of an answer: what they are not, and what was looked for and not found. */
function toldBelow(ground, question, paths) {
  const { words, links } = notSaidOfEnds(ground, question, paths), searches = searchesFor(ground, question), { texts } = ground.reach;
  const joins = paths.some(({ hops }) => hops.length > 1) ? [texts.joins] : [];
  return { unsaid: [...joins, words], unsaidLinks: links, searches, caution: searches.length ? texts.caution : "" };
}

/** Return what would widen a search that found nothing: a key, the sentence, and the question to ask then. */
function hintsFor(ground, question) {
  const steps = Math.floor(question.steps / ground.reach.bounds.hinted);
  const finds = (wider) => firstPaths(questOf(ground, { ...wider, by: "hops" }), 0, steps).another;
  return widerQuestions(ground, question)
    .filter(({ question: wider }) => finds(wider))
    .map(({ key, question: wider }) => ({ key, words: ground.reach.wider[key], question: wider }));
}
