/** Answers what is said of pairs: a scene and pairs of records come in, the page's answers go out. */

import { readFileSync } from "node:fs";

import { saidBetween } from "../../actorgraph/views/page/assets/asking/said.mjs";

const { scene, pairs } = JSON.parse(readFileSync(0, "utf8"));
const ids = new Map(scene.nodes.map(({ id, record }) => [record, id]));
const known = { nodes: new Map(scene.nodes.map((node) => [node.id, node])), edges: new Map(scene.edges.map((edge) => [edge.id, edge])) };

const told = pairs.map(([first, last]) => {
  const { answer, ties, nearest, notSaid } = saidBetween(scene, known, ids.get(first), ids.get(last));
  return {
    answer,
    ties: ties.map(({ edge, answer: words }) => [edge.link, ...words]),
    nearest: nearest.map(({ edge, relation }) => [edge.link, relation]),
    not_said: notSaid,
  };
});
process.stdout.write(JSON.stringify(told));
