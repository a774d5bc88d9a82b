/** From what is asked of paths to what is searched; and what is no question, because no path can answer it. */

import { onSimplePaths } from "./blocks.mjs";
import { hopsUnder } from "./graph.mjs";

/** Return a question with all that it leaves open as `paths` takes it. */
export function wholeQuestion({ reach }, { via = [], avoid = {}, ...asked }) {
  const { hops, paths, steps } = reach.bounds;
  const usual = { through: false, denied: false, hypothetical: false, by: "hops", limit: paths, maxHops: hops, steps };
  return { ...usual, ...asked, via: [...new Set(via)], avoid: { nodes: [...new Set(avoid.nodes)], kinds: [...new Set(avoid.kinds)] } };
}

/** Return why a question has no answer, as a key, or nothing where it may have one. */
export function refusalOf({ places, reach }, { from, to, via, avoid, by, limit, maxHops }) {
  const { most_hops: mostHops, most_paths: mostPaths, most_waypoints: mostWaypoints } = reach.bounds;
  const known = (id) => places.has(id), within = (number, most) => Number.isInteger(number) && number >= 1 && number <= most;
  const names = new Set(Object.values(reach.kinds).flat());
  if (![...via, ...avoid.nodes].every(known)) return "unknown";
  if (!avoid.kinds.every((name) => names.has(name))) return "unknown-kind";
  if (!within(maxHops, mostHops)) return "hops";
  if (!within(limit, mostPaths)) return "limit";
  if (by !== "hops" && by !== "evidence") return "order";
  if (via.length > mostWaypoints) return "waypoints";
  if (!known(from) || !known(to)) return "unknown";
  if (from === to) return "same";
  for (const end of [from, to]) {
    if (via.includes(end)) return "end-as-waypoint";
    if (avoid.nodes.includes(end)) return "end-avoided";
  }
  return via.some((id) => avoid.nodes.includes(id)) ? "waypoint-avoided" : "";
}

/** Return what is searched for a question. */
export function questOf(ground, { from, to, via, avoid, through, denied, hypothetical, by, maxHops }) {
  const { records, places, costs, reach } = ground;
  const place = (id) => places.get(id);
  const [start, goal] = [place(from), place(to)], waypoints = via.map(place), asked = new Set([start, goal, ...waypoints]);
  const allowed = new Set([...(through ? reach.through : []), ...(denied ? ["denied"] : []), ...(hypothetical ? ["hypothetical"] : [])]);
  const hopsFrom = hopsUnder(ground, { start, goal, kinds: avoid.kinds, allowed });
  const apart = records.flatMap((node, at) => (node.reach.apart.every((why) => allowed.has(why)) ? [] : [at]));
  const closed = new Set([...apart, ...avoid.nodes.map(place)].filter((at) => !asked.has(at)));
  if (waypoints.length) for (const at of aside(records, hopsFrom, start, goal, closed)) closed.add(at);
  return {
    hopsFrom, start, goal, closed, maxHops,
    bits: new Map(waypoints.map((at, bit) => [at, 1 << bit])),
    all: (1 << waypoints.length) - 1,
    number: costs.number,
    zero: costs.number(0),
    perHop: by === "hops" ? costs.perHop : costs.number(0),
  };
}

/** Return the records on no simple path: a waypoint at a dead end would look as if it could be passed. */
function aside(records, hopsFrom, start, goal, closed) {
  const on = onSimplePaths((at) => hopsFrom(at).map(({ to }) => to).filter((to) => !closed.has(to)), start, goal);
  return [...records.keys()].filter((at) => !on.has(at));
}

/** Return the questions that ask for less than one does, each with the key of what it gives up, in the order of `paths`. */
export function widerQuestions({ reach }, question) {
  const { via, avoid, maxHops } = question, most = reach.bounds.most_hops;
  return [
    ["through", { through: true }],
    ["denied", { denied: true }],
    ["hypothetical", { hypothetical: true }],
    avoid.kinds.length && ["kinds", { avoid: { ...avoid, kinds: [] } }],
    via.length && ["waypoints", { via: [] }],
    avoid.nodes.length && ["avoid", { avoid: { ...avoid, nodes: [] } }],
    maxHops < most && ["max_hops", { maxHops: most }],
  ].filter(Boolean).map(([key, change]) => ({ key, question: { ...question, ...change } }));
}
