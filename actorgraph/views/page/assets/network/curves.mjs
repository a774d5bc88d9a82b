/** The curves that vis-network draws, for what we put on them: points, directions. Knows no canvas. */

/** Return the bend of a line as one number, from the settings that vis-network takes. */
export function bendOf({ enabled, type, roundness }) {
  if (!enabled) return 0;
  return type === "curvedCW" ? roundness : -roundness;
}

/** Return the point at a share of a line, 0 to 1. */
export function pointOfLine(from, to, bend, share) {
  const turn = (bend * Math.PI) / 2, reach = 0.5 + Math.abs(bend) / 2;
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
export function directionOfLine(from, to, bend, share) {
  const before = pointOfLine(from, to, bend, share - 0.02), after = pointOfLine(from, to, bend, share + 0.02);
  return Math.atan2(after.y - before.y, after.x - before.x);
}

/** Return how far a point is from the straight between two others. */
export function distanceTo(from, to, { x, y }) {
  const dx = to.x - from.x, dy = to.y - from.y;
  const share = Math.max(0, Math.min(1, ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - from.x - share * dx, y - from.y - share * dy);
}
