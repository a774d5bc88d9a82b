/** Times the page's search for paths over a scene, with questions of several sorts, and a plain walk over the same lines. */

import { readFileSync } from "node:fs";

import { findPaths } from "../actorgraph/views/page/assets/asking/paths/find.mjs";

const { scene, pairs, waypoints } = JSON.parse(readFileSync(0, "utf8"));

function walk(from, to) {
  const near = new Map(scene.nodes.map(({ id }) => [id, []]));
  for (const { source, target } of scene.edges) {
    near.get(source).push(target);
    near.get(target).push(source);
  }
  const far = new Map([[from, 0]]);
  for (const id of far.keys()) for (const other of near.get(id)) if (!far.has(other)) far.set(other, far.get(id) + 1);
  return far.get(to);
}

function timed(ask) {
  const times = pairs.map(([from, to], at) => {
    const started = performance.now();
    ask(from, to, at);
    return performance.now() - started;
  }).sort((a, b) => a - b);
  return { median: times[times.length >> 1], worst: times.at(-1) };
}

function same(from, to) {
  const [path] = findPaths(scene, { from, to, maxHops: 12 }).paths;
  if (path?.hops.length !== walk(from, to)) throw new Error("the walk found another distance");
}

for (const [from, to] of pairs) same(from, to);
const paths = (more) => timed((from, to, at) => findPaths(scene, { from, to, ...more(at) }));
console.log(JSON.stringify({
  "a plain walk": timed(walk),
  "three paths": paths(() => ({})),
  "twenty paths": paths(() => ({ limit: 20 })),
  "by evidence": paths(() => ({ by: "evidence" })),
  "over two waypoints": paths((at) => ({ via: waypoints[at] })),
  "by evidence over two waypoints": paths((at) => ({ via: waypoints[at], by: "evidence" })),
  "none found": paths((at) => ({ via: waypoints[at], maxHops: 2 })),
}));
