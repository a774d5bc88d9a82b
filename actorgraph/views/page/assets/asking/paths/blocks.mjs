/** Which records lie on any simple path between two at all: the block that holds both ends, were these joined. */

/** Return the records on simple paths between two, both ends among them; `neighbours` gives those one hop from one. */
export function onSimplePaths(neighbours, start, goal) {
  const number = new Map([[start, 0], [goal, 1]]), lowest = new Map(number);
  const kept = [goal], walk = [{ node: goal, above: start, others: neighbours(goal)[Symbol.iterator]() }];
  const lower = (node, by) => lowest.set(node, Math.min(lowest.get(node), by));
  while (walk.length) {
    const { node, above, others } = walk.at(-1);
    const { value: other, done } = others.next();
    if (!done && !number.has(other)) {
      lowest.set(other, number.size);
      number.set(other, number.size);
      kept.push(other);
      walk.push({ node: other, above: node, others: neighbours(other)[Symbol.iterator]() });
    } else if (!done) {
      if (other !== above) lower(node, number.get(other));
    } else {
      walk.pop();
      if (!walk.length) break;
      lower(above, lowest.get(node));
      if (lowest.get(node) >= number.get(above)) while (kept.pop() !== node);
    }
  }
  return new Set([start, ...kept]);
}
