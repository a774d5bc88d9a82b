/** What is left of a path at best: the least that any record has to pay to the goal. Computed backwards, a layer for each hop. */

/** Return steps that are counted down; taking one where none is left ends the search with `OUT_OF_STEPS`. */
export function stepsOf(steps) {
  let left = steps;
  return () => {
    if (!left) throw OUT_OF_STEPS;
    left -= 1;
  };
}

export const OUT_OF_STEPS = new Error("The steps that a search may take are used up.");

/** Return what is known of the way ahead, a layer more whenever `grow` is called; records may repeat, so it is a lower bound. */
export function wayAhead(quest, spend) {
  const { goal, perHop, maxHops, all } = quest;
  const settles = perHop > 0; // where more hops are never better, a state is settled by the layer that comes to it
  const best = new Map([[stateKey(quest, goal, all), [[0, quest.zero]]]]);
  let layer = new Map([[stateKey(quest, goal, all), quest.zero]]), hops = 0;

  const improves = (key, found) => !best.has(key) || found < best.get(key).at(-1)[1];

  const grow = () => {
    const next = new Map();
    if (hops < maxHops) {
      for (const [key, value] of layer) {
        eachStateBefore(quest, key, (before, cost) => {
          if (settles && best.has(before)) return;
          spend();
          const found = value + cost + perHop;
          if ((!next.has(before) || found < next.get(before)) && improves(before, found)) next.set(before, found);
        });
      }
      hops += 1;
    }
    for (const [key, value] of next) best.set(key, [...(best.get(key) ?? []), [hops, value]]);
    layer = next;
  };

  const value = (key, within) => best.get(key)?.findLast(([taken]) => taken <= within)?.[1];

  /** Return what reaching the goal costs at least within some hops, and whether that is the least; null where it can't be. */
  const cost = (node, passed, within) => {
    const key = stateKey(quest, node, passed), known = value(key, within), further = hops + 1;
    if (known !== undefined) return { atLeast: known, sure: true };
    if (node === goal || !layer.size || further > within || best.has(key)) return null;
    return { atLeast: quest.number(further) * (perHop + quest.number(1)), sure: false };
  };

  if (!settles) while (layer.size) grow();
  return { grow, cost, width: () => layer.size };
}

function stateKey({ all }, node, passed) {
  return node * (all + 1) + passed;
}

/** Call back with every state from which one hop leads to a state, and what the hop costs. */
function eachStateBefore(quest, key, found) {
  const { start, goal, hopsFrom, closed, bits, all } = quest;
  const node = Math.floor(key / (all + 1)), passed = (key % (all + 1)) & ~(bits.get(node) ?? 0);
  if (node === start) return;
  for (const { to: other, cost } of hopsFrom(node)) {
    if (!closed.has(other) && other !== goal && !((bits.get(other) ?? 0) & ~passed)) found(stateKey(quest, other, passed), cost);
  }
}
