/** The course of a line: where it begins and ends, its corners or curves, and what lies along it. Knows numbers only. */

const CORNER = 9;
const STEPS = 12;

/** Return the course of a line: its own path, or straight from the edge of one mark to the edge of the other. */
export function courseOf({ path, smooth }, from, to) {
  if (path.length) return { points: path, smooth };
  return { points: [rimOf(from, goalOf(to, from)), rimOf(to, goalOf(from, to))], smooth: false };
}

/** Return what a line from another mark makes for: the middle of a mark, or the nearest place of a bracket or lifeline. */
export function goalOf(node, other) {
  if (!spanOf(node)) return node;
  const [x, y] = rimOf(node, other);
  return { x, y };
}

/** Return the point of a mark at which a line towards somewhere begins. */
export function rimOf(node, other) {
  const span = spanOf(node);
  if (span) return [clamped(other.x, node.x + span[0], node.x + span[1]), node.y + (other.y < node.y ? -4 : 4)];
  const dx = other.x - node.x, dy = other.y - node.y, length = Math.hypot(dx, dy) || 1;
  const reach = Math.min(node.size + 3, length / 2);
  return [node.x + (dx / length) * reach, node.y + (dy / length) * reach];
}

/** Return how far a mark reaches to the left and to the right if it is a bracket or a lifeline, or nothing. */
export function spanOf({ teeth = [], lifeline }) {
  if (lifeline) return [lifeline.left, lifeline.right];
  if (!teeth.length) return null;
  return [Math.min(...teeth.map(({ x }) => x)), Math.max(...teeth.map(({ x }) => x))];
}

function clamped(value, least, most) {
  return Math.min(Math.max(value, least), most);
}

/** Return a course cut off before its end, which an arrowhead then covers. */
export function cutAtEnd({ points, smooth }, by) {
  const [x, y] = points.at(-1), angle = angleAtEnd(points);
  const end = [x - by * Math.cos(angle), y - by * Math.sin(angle)];
  return { points: [...points.slice(0, -1), end], smooth };
}

/** Return the direction in which a course arrives, in radians. */
export function angleAtEnd(points) {
  const [x, y] = points.at(-1);
  const [bx, by] = points.findLast(([px, py]) => Math.hypot(px - x, py - y) > 0.5) ?? [x - 1, y];
  return Math.atan2(y - by, x - bx);
}

/** Return a course as the data of an SVG path, corners rounded. */
export function pathData({ points, smooth }) {
  const [first, ...rest] = points;
  if (smooth) return `M${first.join(" ")}C${rest.map((point) => point.map(tenths).join(" ")).join(" ")}`;
  const corners = rest.slice(0, -1).map((point, at) => cornerData(points[at], point, points[at + 2]));
  return `M${first.map(tenths).join(" ")}${corners.join("")}L${points.at(-1).map(tenths).join(" ")}`;
}

function cornerData(before, [x, y], after) {
  const towards = ([px, py]) => {
    const length = Math.hypot(px - x, py - y) || 1, reach = Math.min(CORNER, length / 2);
    return [x + ((px - x) / length) * reach, y + ((py - y) / length) * reach].map(tenths).join(" ");
  };
  return `L${towards(before)}Q${tenths(x)} ${tenths(y)} ${towards(after)}`;
}

function tenths(number) {
  return Math.round(number * 10) / 10;
}

/** Return a course as points that straight pieces join. */
export function flattened({ points, smooth }) {
  if (!smooth) return points;
  const found = [points[0]];
  for (let at = 0; at + 3 < points.length; at += 3) {
    for (let step = 1; step <= STEPS; step += 1) found.push(bezierPoint(points.slice(at, at + 4), step / STEPS));
  }
  return found;
}

function bezierPoint([a, b, c, d], share) {
  const rest = 1 - share;
  const weights = [rest ** 3, 3 * rest ** 2 * share, 3 * rest * share ** 2, share ** 3];
  return [0, 1].map((axis) => a[axis] * weights[0] + b[axis] * weights[1] + c[axis] * weights[2] + d[axis] * weights[3]);
}

/** Return the point at a share of a course, 0 to 1, and the direction of the course there, in degrees. */
export function spotAlong(course, share) {
  const points = flattened(course);
  const lengths = points.slice(1).map(([x, y], at) => Math.hypot(x - points[at][0], y - points[at][1]));
  let rest = share * lengths.reduce((sum, length) => sum + length, 0);
  const last = lengths.length - 1;
  const at = Math.max(0, lengths.findIndex((length, place) => rest <= length || place === last || ((rest -= length), false)));
  const part = lengths[at] ? rest / lengths[at] : 0;
  const [[ax, ay], [bx, by]] = [points[at], points[at + 1]];
  return { x: ax + (bx - ax) * part, y: ay + (by - ay) * part, angle: (Math.atan2(by - ay, bx - ax) * 180) / Math.PI };
}

const NEXT_SIGN = 15, STEP = 3, START = 7, TIP = 12, ASIDE = 16;

/** Return as many places for marks on a line as are wanted: those that were kept for them, then further ones beside these. */
export function placesOn(course, spots, count) {
  if (count <= spots.length) return spots.slice(0, count);
  if (!spots.length) {
    const middle = spotAlong(course, 0.5);
    return Array.from({ length: count }, (_, at) => beside(middle, (at - (count - 1) / 2) * NEXT_SIGN));
  }
  return [...spots, ...Array.from({ length: count - spots.length }, (_, at) => beside(spots.at(-1), (at + 1) * NEXT_SIGN))];
}

function beside({ x, y, angle }, by) {
  const turn = (angle * Math.PI) / 180;
  return { x: x + by * Math.cos(turn), y: y + by * Math.sin(turn), angle };
}

/**
 * Return places for signs, each of which reaches so far `along` its line and `across` it, so that none hides another: where they
 * were wished, else elsewhere on the line, else aside of it. What must be `first` is placed before all others.
 */
export function placesApart(course, spots, signs) {
  const wished = placesOn(course, spots, signs.length), line = walked(course), placed = [];
  const isOn = (place) => line.some((point) => apart(point, place) <= STEP);
  for (const [at, sign] of [...signs.entries()].sort(([a, one], [b, other]) => Number(other.first) - Number(one.first) || a - b)) {
    const near = (places) => places.sort((a, b) => apart(a, wished[at]) - apart(b, wished[at]));
    const isFree = (place) => placed.every((each) => isClear({ place, sign }, each));
    const likely = [wished[at]].filter((place) => (at < spots.length || isOn(place)) && isFree(place));
    const place = likely[0] ?? near(line.filter(isFree))[0] ?? near(line.flatMap(asideOf).filter(isFree))[0] ?? wished[at];
    placed.push({ at, sign, place });
  }
  return placed.sort((a, b) => a.at - b.at).map(({ place }) => place);
}

/** Return points along a course, a few pixels apart, its ends left out. */
function walked(course) {
  const found = [], points = flattened(course);
  let ahead = START;
  for (let at = 1; at < points.length; at += 1) {
    const [[ax, ay], [bx, by]] = [points[at - 1], points[at]], long = Math.hypot(bx - ax, by - ay), angle = (Math.atan2(by - ay, bx - ax) * 180) / Math.PI;
    for (; ahead <= long; ahead += STEP) found.push({ x: ax + ((bx - ax) * ahead) / long, y: ay + ((by - ay) * ahead) / long, angle });
    ahead -= long;
  }
  const line = found.slice(0, -Math.ceil(TIP / STEP));
  return line.length ? line : [spotAlong(course, 0.5)];
}

function asideOf(place) {
  return [90, -90].map((turn) => ({ ...beside({ ...place, angle: place.angle + turn }, ASIDE), angle: place.angle, aside: true }));
}

function isClear(one, other) {
  const reach = one.place.aside || other.place.aside ? "across" : "along";
  return apart(one.place, other.place) >= one.sign[reach] + other.sign[reach];
}

function apart(one, other) {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
