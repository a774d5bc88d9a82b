/** Where things are: points on lines, labels under a pointer, the next record in a direction, the view that fits. */

/** Return the point at a share of a line, 0 to 1, on the curve that vis-network draws for `curvedCW`. */
export function pointOn(from, to, curve, share) {
  const turn = (curve * Math.PI) / 2;
  const reach = 0.5 + Math.abs(curve) / 2;
  const dx = (to.x - from.x) * reach, dy = (to.y - from.y) * reach;
  const via = {
    x: from.x + dx * Math.cos(turn) + dy * Math.sin(turn),
    y: from.y + dy * Math.cos(turn) - dx * Math.sin(turn),
  };
  const rest = 1 - share;
  return {
    x: rest * rest * from.x + 2 * share * rest * via.x + share * share * to.x,
    y: rest * rest * from.y + 2 * share * rest * via.y + share * share * to.y,
  };
}

/** Return the direction of a line at a share of it, in radians. */
export function angleOn(from, to, curve, share) {
  const before = pointOn(from, to, curve, share - 0.02), after = pointOn(from, to, curve, share + 0.02);
  return Math.atan2(after.y - before.y, after.x - before.x);
}

/** Return the record whose mark or label is at a point, or undefined. */
export function nodeAt(nodes, { x, y }) {
  return nodes.find((node) => {
    const [left, top, width, height] = node.label_at;
    const dx = x - node.x, dy = y - node.y;
    const onMark = Math.abs(dx) <= node.size + 3 && Math.abs(dy) <= node.size + 3;
    return onMark || (dx >= left && dx <= left + width && dy >= top && dy <= top + height);
  });
}

const TOWARDS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

/** Return the nearest record in the direction of an arrow key: a linked one if there is any, or undefined. */
export function nextTowards(nodes, linked, here, key) {
  const [ux, uy] = TOWARDS[key];
  const ahead = nodes
    .filter((node) => node.id !== here.id)
    .map((node) => ({ node, along: (node.x - here.x) * ux + (node.y - here.y) * uy, dx: node.x - here.x, dy: node.y - here.y }))
    .filter(({ along, dx, dy }) => along > 0 && along >= 0.5 * Math.hypot(dx, dy));
  const near = (found) => found.sort((a, b) => Math.hypot(a.dx, a.dy) - Math.hypot(b.dx, b.dy) || (a.node.id < b.node.id ? -1 : 1));
  const first = near(ahead.filter(({ node }) => linked.has(node.id)))[0] ?? near(ahead)[0];
  return first?.node;
}

const LEGIBLE = 0.86, LARGEST = 1.5;

/** Return scale and centre of the first view: all of it where it stays legible, else its upper part around a focus. */
export function firstView(bounds, size, focus) {
  const width = bounds.right - bounds.left, height = bounds.bottom - bounds.top;
  const fitting = Math.min(size.width / width, size.height / height, LARGEST);
  if (fitting >= LEGIBLE) {
    return { scale: fitting, x: bounds.left + width / 2, y: bounds.top + height / 2 };
  }
  const scale = Math.min(1, Math.max(LEGIBLE, size.height / height));
  const half = { x: size.width / scale / 2, y: size.height / scale / 2 };
  const wish = width * scale <= size.width ? bounds.left + width / 2 : focus.x;
  const x = Math.min(Math.max(wish, bounds.left + half.x), Math.max(bounds.right - half.x, bounds.left + half.x));
  return { scale, x, y: bounds.top + half.y };
}

/** Return the bands that are drawn, those of hidden groups moved up to close the gaps, with the records' heights. */
export function settle(ground, nodes, isShown) {
  const used = new Set(nodes.filter(({ id, band }) => band === "lesser" && isShown(id)).map(({ group }) => group));
  const rise = new Map();
  const bands = [];
  let closed = 0;
  for (const band of ground.bands) {
    const open = band.name !== "lesser" || used.has(band.group);
    if (open) bands.push({ ...band, top: band.top - closed, bottom: band.bottom - closed });
    if (band.name === "lesser") rise.set(band.group, closed);
    if (!open) closed += band.bottom - band.top;
  }
  const heights = new Map(nodes.map((node) => [node.id, node.y - (node.band === "lesser" ? rise.get(node.group) ?? 0 : 0)]));
  return { bands, heights };
}
