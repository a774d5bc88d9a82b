/** What an overview draws, in batches that a canvas takes at once: dots by their marks, lines by their hues. Knows no canvas. */

/** Return the indexes of records by how they are drawn: the same mark, as strong. Strong ones come last, over the others. */
export function batchesOfDots(entries) {
  return grouped(entries.map(({ node, ...entry }) => `${levelOf(entry)} ${node.mark}`));
}

/** Return the same of lines: the same hue, as strong. */
export function batchesOfLines(entries) {
  return grouped(entries.map(({ edge, ...entry }) => `${levelOf(entry)} ${edge.hue}`));
}

/** Return how strongly something is drawn: 0 faint, 1 possible, 2 as it is. */
export function levelOf({ faint, possible }) {
  if (faint) return 0;
  return possible ? 1 : 2;
}

function grouped(keys) {
  const found = new Map();
  keys.forEach((key, index) => {
    if (!found.has(key)) found.set(key, []);
    found.get(key).push(index);
  });
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, indexes]) => {
    const [level, what] = key.split(" ");
    return { level: Number(level), what, indexes };
  });
}

/** Return how many lines each drawn record has. */
export function degreesIn(frame) {
  const degrees = new Map([...frame.nodes.keys()].map((id) => [id, 0]));
  for (const { edge } of frame.edges.values()) {
    for (const id of [edge.source, edge.target]) degrees.set(id, degrees.get(id) + 1);
  }
  return degrees;
}

/** Return ids of the most linked records, the most linked first. */
export function mostLinked(frame, count) {
  return [...degreesIn(frame)].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, count).map(([id]) => id);
}
