/** Where things are: the next record in a direction, the room that records take, the view that fits, shelves that close. */

import { spanOf } from "./course.mjs";

/** How straight ahead a record must lie, as the cosine of the angle: a linked one, and any. */
const ASIDE = 0.4, AHEAD = 0.5;
const TOWARDS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

/** Return the nearest record in the direction of an arrow key: a linked one if there is any, also farther aside, or undefined. */
export function nextTowards(nodes, linked, here, key) {
  const [ux, uy] = TOWARDS[key];
  const others = nodes.filter(({ id }) => id !== here.id).map((node) => {
    const dx = node.x - here.x, dy = node.y - here.y, far = Math.hypot(dx, dy);
    return { node, far, straight: far ? (dx * ux + dy * uy) / far : 0 };
  });
  const nearest = (found) => found.sort((a, b) => a.far - b.far || (a.node.id < b.node.id ? -1 : 1))[0]?.node;
  return nearest(others.filter(({ node, straight }) => linked.has(node.id) && straight >= ASIDE)) ?? nearest(others.filter(({ straight }) => straight >= AHEAD));
}

const LEGIBLE = 0.77, SMALLEST = 0.74, LARGEST = 1.5;

/** Return scale and centre of the first view: all of it where it stays legible, else its upper part around a focus, which may have a width. */
export function firstView(bounds, size, focus) {
  const width = bounds.right - bounds.left, height = bounds.bottom - bounds.top;
  const fitting = Math.min(size.width / width, size.height / height, LARGEST);
  if (fitting >= LEGIBLE) {
    return { scale: fitting, x: bounds.left + width / 2, y: bounds.top + height / 2 };
  }
  const least = focus.width ? Math.max(SMALLEST, Math.min(LEGIBLE, size.width / focus.width)) : LEGIBLE;
  const scale = least < LEGIBLE ? least : Math.min(1, Math.max(LEGIBLE, size.height / height));
  const half = { x: size.width / scale / 2, y: size.height / scale / 2 };
  const wish = width * scale <= size.width ? bounds.left + width / 2 : focus.x;
  const x = Math.min(Math.max(wish, bounds.left + half.x), Math.max(bounds.right - half.x, bounds.left + half.x));
  return { scale, x, y: bounds.top + half.y };
}

/** Return scale and centre of a view of everything, however small. */
export function wholeView(bounds, size) {
  const width = bounds.right - bounds.left, height = bounds.bottom - bounds.top;
  const scale = Math.min(size.width / width, size.height / height, LARGEST);
  return { scale, x: bounds.left + width / 2, y: bounds.top + height / 2 };
}

/** Return the room that records take with their labels. */
export function roomOf(nodes) {
  const areas = nodes.map((node) => {
    const { x, y, size, label_at: [left, top, width, height] } = node, [first, last] = spanOf(node) ?? [-size, size];
    return {
      left: x + Math.min(left, first), right: x + Math.max(left + width, last),
      top: y + Math.min(top, -size), bottom: y + Math.max(top + height, size),
    };
  });
  return {
    left: Math.min(...areas.map(({ left }) => left)), right: Math.max(...areas.map(({ right }) => right)),
    top: Math.min(...areas.map(({ top }) => top)), bottom: Math.max(...areas.map(({ bottom }) => bottom)),
  };
}

/**
 * Return the view of a room with a margin: legible, or no smaller than `least`, around the record where the room is too large,
 * nothing blank beside the drawing.
 */
export function viewOf(room, bounds, size, { scale: now, x, y, least = LEGIBLE / 2 }) {
  const margin = 40;
  const fitting = Math.min(size.width / (room.right - room.left + margin), size.height / (room.bottom - room.top + margin));
  const whole = wholeView(bounds, size).scale;
  const scale = Math.max(Math.min(fitting, Math.max(now, LEGIBLE)), Math.min(whole, LEGIBLE), least);
  const middle = fitting >= scale ? { x: (room.left + room.right) / 2, y: (room.top + room.bottom) / 2 } : { x, y };
  const half = { x: size.width / scale / 2, y: size.height / scale / 2 };
  return {
    scale,
    x: kept(middle.x, bounds.left, bounds.right, half.x),
    y: kept(middle.y, bounds.top, bounds.bottom, half.y),
  };
}

function kept(wish, first, last, half) {
  return last - first <= 2 * half ? (first + last) / 2 : Math.min(Math.max(wish, first + half), last - half);
}

/** Return the bands that are drawn, those of closed shelves moved up to close the gaps, with the records' heights. */
export function settle(ground, nodes, isShown) {
  const used = new Set(nodes.filter(({ id, band }) => band === "lesser" && isShown(id)).map(({ shelf }) => shelf));
  const rise = new Map();
  const bands = [];
  let closed = 0;
  for (const band of ground.bands) {
    const open = band.name !== "lesser" || used.has(band.group);
    if (open) bands.push({ ...band, top: band.top - closed, bottom: band.bottom - closed });
    if (band.name === "lesser") rise.set(band.group, closed);
    if (!open) closed += band.bottom - band.top;
  }
  const heights = new Map(nodes.map((node) => [node.id, node.y - (node.band === "lesser" ? rise.get(node.shelf) ?? 0 : 0)]));
  return { bands, heights };
}
