/**
 * The best simple paths in the order of their costs, proven to be the first: A*Prune, as in Python (graph/paths/search.py).
 * Always the beginning of a path is continued whose cost, with what is ahead of it at best, is least.
 */

import { OUT_OF_STEPS, stepsOf, wayAhead } from "./ahead.mjs";

/** Return the first paths by cost, then by ids, as lists of records; whether another exists, and whether the search was cut. */
export function firstPaths(quest, limit, steps) {
  const paths = [];
  try {
    const search = beginSearch(quest, stepsOf(steps));
    for (let nodes = search.next(); nodes; nodes = search.next()) {
      if (paths.length === limit) return { paths, another: true, cut: false };
      paths.push(nodes);
    }
  } catch (error) {
    if (error !== OUT_OF_STEPS) throw error;
    return { paths, another: false, cut: true };
  }
  return { paths, another: false, cut: false };
}

function beginSearch(quest, spend) {
  const ahead = wayAhead(quest, spend), waiting = [];

  const weighed = (nodes, passed, cost) => {
    const rest = ahead.cost(nodes.at(-1), passed, quest.maxHops - nodes.length + 1);
    return rest && { atLeast: cost + rest.atLeast, nodes, passed, cost, sure: rest.sure };
  };

  const add = (nodes, passed, cost) => {
    const beginning = weighed(nodes, passed, cost);
    if (beginning) pushBeginning(waiting, beginning);
  };

  /** Put a beginning back where more is known by now than when it was weighed, or more can be had cheaply. */
  const lookedFurtherBack = ({ sure, nodes, passed, cost, atLeast }) => {
    if (sure) return false;
    if (ahead.width() > waiting.length + 1) {
      if (weighed(nodes, passed, cost)?.atLeast === atLeast) return false;
    } else {
      ahead.grow();
    }
    add(nodes, passed, cost);
    return true;
  };

  const goOn = ({ nodes, passed, cost }) => {
    for (const { to, cost: more } of quest.hopsFrom(nodes.at(-1))) {
      if (quest.closed.has(to) || nodes.includes(to)) continue;
      spend();
      add([...nodes, to], passed | (quest.bits.get(to) ?? 0), cost + more + quest.perHop);
    }
  };

  const next = () => {
    while (waiting.length) {
      const beginning = popBeginning(waiting);
      if (beginning.nodes.at(-1) === quest.goal) return beginning.nodes;
      if (!lookedFurtherBack(beginning)) goOn(beginning);
    }
    return null;
  };

  add([quest.start], 0, quest.zero);
  return { next };
}

/** Return whether a beginning comes before another: it costs less, or as much, and its records come first by their ids. */
function comesFirst(one, other) {
  if (one.atLeast !== other.atLeast) return one.atLeast < other.atLeast;
  const at = one.nodes.findIndex((node, place) => node !== other.nodes[place]);
  return at === -1 || (at < other.nodes.length && one.nodes[at] < other.nodes[at]);
}

function pushBeginning(heap, beginning) {
  let at = heap.push(beginning) - 1;
  while (at) {
    const above = (at - 1) >> 1;
    if (!comesFirst(beginning, heap[above])) break;
    heap[at] = heap[above];
    at = above;
  }
  heap[at] = beginning;
}

function popBeginning(heap) {
  const [first] = heap, last = heap.pop();
  if (!heap.length) return first;
  let at = 0;
  for (let below = 1; below < heap.length; below = 2 * at + 1) {
    if (below + 1 < heap.length && comesFirst(heap[below + 1], heap[below])) below += 1;
    if (!comesFirst(heap[below], last)) break;
    heap[at] = heap[below];
    at = below;
  }
  heap[at] = last;
  return first;
}
