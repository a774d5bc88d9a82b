/** Bends a line that has no path of its own past the marks, sockets and names that it does not concern. Knows places only. */

import { courseOf, goalOf, pathData, rimOf, spanOf } from "./course.mjs";
import { roomOf } from "./geometry.mjs";

const MOST = 1500;
const CELL = 6, CLEAR = 5, SOCKET = 14;
const MARK = 1000, OUTSIDE = 100, NAME = 6;
/** Within this many pixels of its end a line has its arrowhead, which a name would hide: that weighs so many times. */
const TIP = 15, HIDDEN = 10;
const SEVERAL = -1;
const BENDS = [0, -4, 4, -8, 8, -12, 12, -17, 17, -23, 23, -30, 30, -40, 40, -55, 55], SHARPEST = 55;
const ALONG = [-24, 24, -60, 60, -110, 110];

/** How far aside of the straight line the two controls of a curve stand, in hundredths of its length, the least bent first. */
const CURVES = BENDS.flatMap((one) => BENDS.map((two) => [one, two]))
  .filter(([one, two]) => Math.abs(one - two) <= SHARPEST)
  .map(([one, two]) => ({ one: one / 100, two: two / 100, turned: (Math.abs(one) + Math.abs(two) + Math.abs(one - two)) / 1000 }))
  .sort((a, b) => a.turned - b.turned);

/**
 * Return a function that returns the courses of lines `{id, source, target, path, smooth}` between placed records, by their ids.
 * A course that stays as it was is the same object as before; while the records stay, none is sought again.
 */
export function makeCourses() {
  let known = new Map(), before = "";
  return (edges, placed) => {
    const now = [...placed.values()].map(({ id, y, socket }) => [id, y, socket]).join();
    const old = known, stays = now === before, found = coursesOf(edges.filter(({ id }) => !stays || !old.has(id)), placed);
    known = new Map(edges.map(({ id }) => [id, kept(old.get(id), found.get(id))]));
    before = now;
    return known;
  };
}

function kept(old, made) {
  return old && (!made || pathData(old) === pathData(made)) ? old : made;
}

/** Return the courses of lines by their ids; of very many, those without a path run straight. */
export function coursesOf(edges, placed) {
  const loose = edges.filter(({ path }) => !path.length).length, taken = loose > 0 && loose <= MOST ? takenBy(placed) : null;
  return new Map(edges.map((edge) => {
    const from = placed.get(edge.source), to = placed.get(edge.target);
    return [edge.id, edge.path.length || !taken ? courseOf(edge, from, to) : passing(from, to, taken)];
  }));
}

/** Return what stands where, in small squares: by its number whose mark, of which there may be several; and how much else. */
function takenBy(placed) {
  const room = roomOf([...placed.values()]), wide = Math.ceil((room.right - room.left) / CELL) + 1, high = Math.ceil((room.bottom - room.top) / CELL) + 1;
  const marks = new Int16Array(wide * high), rest = new Uint8Array(wide * high), numbers = new Map([...placed.keys()].map((id, at) => [id, at + 1]));
  const each = ([left, top, right, bottom], act) => {
    const [first, last] = [left - CLEAR - room.left, right + CLEAR - room.left].map((x) => Math.floor(x / CELL));
    const [upper, lower] = [top - CLEAR - room.top, bottom + CLEAR - room.top].map((y) => Math.floor(y / CELL));
    for (let row = Math.max(upper, 0); row <= Math.min(lower, high - 1); row += 1) {
      for (let column = Math.max(first, 0); column <= Math.min(last, wide - 1); column += 1) act(row * wide + column);
    }
  };
  for (const node of placed.values()) {
    const number = numbers.get(node.id), { x, y, size, label_at: [left, top, long, tall] } = node, span = spanOf(node);
    if (span) each([x + span[0], y, x + span[1], y], (at) => { rest[at] += 1; });
    else each([x - size, y - size - (node.socket ? SOCKET : 0), x + size, y + size], (at) => { marks[at] = marks[at] && marks[at] !== number ? SEVERAL : number; });
    each([x + left, y + top, x + left + long, y + top + tall], (at) => { rest[at] += NAME; });
  }
  return { room, wide, marks, rest, numbers };
}

/** Return the least costly way, of several the least bent: straight where nothing is between. */
function passing(from, to, taken) {
  let best = { cost: Infinity };
  for (const ends of goalsOf(from, to)) {
    best = bestBetween(ends, [from, to], taken, best);
    if (best.cost < MARK) break;
  }
  const { ends, bend } = best, [a, b, c, d] = controls(ends, bend);
  const start = spanOf(from) ? a : rimOf(from, pointAt(b)), end = spanOf(to) ? d : rimOf(to, pointAt(c));
  return bend === CURVES[0] ? { points: [start, end], smooth: false } : { points: [start, b, c, end], smooth: true };
}

/** Return between which points a line may run, the likeliest first: along a bracket or lifeline it may end anywhere. */
function goalsOf(from, to) {
  const likely = [goalOf(from, to), goalOf(to, from)];
  const along = (node, { x, y }) => (spanOf(node) ? ALONG.map((by) => ({ x: Math.min(Math.max(x + by, node.x + spanOf(node)[0]), node.x + spanOf(node)[1]), y })) : []);
  return [likely, ...along(from, likely[0]).map((goal) => [goal, likely[1]]), ...along(to, likely[1]).map((goal) => [likely[0], goal])];
}

function bestBetween(ends, joined, taken, before) {
  const long = Math.hypot(ends[1].x - ends[0].x, ends[1].y - ends[0].y);
  let best = before;
  for (const bend of CURVES) {
    const turned = bend.turned * long;
    if (turned >= best.cost) break;
    const cost = turned + costOf(controls(ends, bend), long, joined, taken, best.cost);
    if (cost < best.cost) best = { cost, ends, bend };
  }
  return best;
}

function controls([a, b], { one, two }) {
  const dx = b.x - a.x, dy = b.y - a.y;
  return [[a.x, a.y], [a.x + dx / 3 - dy * one, a.y + dy / 3 + dx * one], [a.x + (dx * 2) / 3 - dy * two, a.y + (dy * 2) / 3 + dx * two], [b.x, b.y]];
}

const pointAt = ([x, y]) => ({ x, y });

/** Return what a curve costs by all that it runs over; more than `most` need not be told. */
function costOf([a, b, c, d], long, ends, { room, wide, marks, rest, numbers }, most) {
  const [first, last] = ends.map(({ id }) => numbers.get(id)), steps = Math.ceil((long * 1.3) / CELL), tip = ends[1].size + TIP;
  let cost = 0;
  for (let step = 1; step < steps && cost < most; step += 1) {
    const t = step / steps, u = 1 - t, p = u * u * u, q = 3 * u * u * t, r = 3 * u * t * t, s = t * t * t;
    const x = a[0] * p + b[0] * q + c[0] * r + d[0] * s, y = a[1] * p + b[1] * q + c[1] * r + d[1] * s;
    if (x < room.left || x > room.right || y < room.top || y > room.bottom) cost += OUTSIDE;
    else {
      const at = Math.floor((y - room.top) / CELL) * wide + Math.floor((x - room.left) / CELL), mark = marks[at];
      const weight = Math.abs(x - d[0]) < tip && Math.abs(y - d[1]) < tip ? HIDDEN : 1;
      cost += rest[at] * weight + (mark && mark !== first && mark !== last ? MARK : 0);
    }
  }
  return cost;
}
