/** Which part of the network is looked at. Pure functions of rooms and sizes, in the drawing's own pixels. */

const ENOUGH = 0.42, NEARBY = 0.55, CLOSEST = 1.3, EDGE = 20, LEGIBLE_SIGNS = 0.78, LARGEST_SIGNS = 2.5;

/** Return the scale and middle at which a room is seen whole. */
export function wholeRoom({ left, top, right, bottom }, { width, height }) {
  const wide = Math.max(width - 2 * EDGE, 1) / Math.max(right - left, 1), high = Math.max(height - 2 * EDGE, 1) / Math.max(bottom - top, 1);
  return { scale: Math.min(wide, high, CLOSEST), x: (left + right) / 2, y: (top + bottom) / 2 };
}

/** Return the view of a whole room that grows, with the letters in it, the smaller it is drawn; `roomAt` gives it by its scale. */
export function wholeGrown(roomAt, size) {
  const first = wholeRoom(roomAt(1), size);
  return wholeRoom(roomAt(first.scale), size);
}

/** Return the first view: the whole, or where marks would be too small the part around some room. */
export function firstLook(whole, size, focus) {
  if (whole.scale >= ENOUGH) return whole;
  const near = wholeRoom(focus, size);
  return { ...near, scale: Math.max(NEARBY, Math.min(near.scale, 0.8)) };
}

/** Return the view in which a room is seen that is not in view: as near as before, or as far as it takes. */
export function roomInView(room, size, { scale }) {
  const whole = wholeRoom(room, size);
  return { ...whole, scale: Math.min(whole.scale, Math.max(scale, ENOUGH)) };
}

/** Return a scale in coarse steps, no larger than it is: names keep their sides while one zooms a little. */
export function steppedScale(scale) {
  return 2 ** (Math.floor(Math.log2(scale) * 6) / 6);
}

/** Return how much larger than at full scale signs are drawn, so that they can be read from afar. */
export function growthAt(scale) {
  return Math.min(LARGEST_SIGNS, Math.max(1, LEGIBLE_SIGNS / scale));
}

/** Return whether a point of the screen is in view, with a margin. */
export function isSeen({ x, y }, { width, height }) {
  return x > 12 && x < width - 12 && y > 12 && y < height - 12;
}
