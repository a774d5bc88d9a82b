import assert from "node:assert/strict";
import { test } from "node:test";

import { angleAtEnd, courseOf, cutAtEnd, pathData, placesApart, placesOn, spotAlong } from "../../../../actorgraph/views/page/assets/map/course.mjs";

const near = ({ x, y }, [wx, wy], within = 0.01) => assert.ok(Math.hypot(x - wx, y - wy) < within, `${x}, ${y}`);
const node = (x, y, more = {}) => ({ x, y, size: 10, teeth: [], lifeline: null, ...more });
const line = (more = {}) => ({ path: [], smooth: false, ...more });

test("A line without a path runs straight from the edge of one mark to the edge of the other.", () => {
  assert.deepEqual(courseOf(line(), node(0, 0), node(100, 0)), { points: [[13, 0], [87, 0]], smooth: false });
  assert.deepEqual(courseOf(line(), node(0, 100), node(0, 0)).points, [[0, 87], [0, 13]]);
});

test("Marks that touch leave a line of no length, and nothing that is not a number.", () => {
  for (const [x, y] of courseOf(line(), node(5, 5), node(5, 5)).points) assert.ok(Number.isFinite(x) && Number.isFinite(y));
});

test("A line to a bracket or a lifeline ends on it, at the nearest place.", () => {
  const bracket = node(200, 50, { teeth: [{ x: -100 }, { x: 100 }] });
  assert.deepEqual(courseOf(line(), node(150, 0), bracket).points[1], [150, 46]);
  assert.deepEqual(courseOf(line(), node(20, 0), bracket).points[1], [100, 46]);
  const site = node(200, 50, { lifeline: { left: 0, right: 80 } });
  assert.deepEqual(courseOf(line(), node(500, 90), site).points[1], [280, 54]);
});

test("A path of its own is kept as it is.", () => {
  const path = [[0, 0], [50, 0], [50, 50]];
  assert.deepEqual(courseOf(line({ path }), node(9, 9), node(9, 9)), { points: path, smooth: false });
});

test("Corners are rounded, and curves are cubic.", () => {
  assert.equal(pathData({ points: [[0, 0], [100, 0], [100, 100]], smooth: false }), "M0 0L91 0Q100 0 100 9L100 100");
  assert.equal(pathData({ points: [[0, 0], [10, 0], [20, 10], [20, 20]], smooth: true }), "M0 0C10 0 20 10 20 20");
  assert.equal(pathData({ points: [[0, 0], [4, 0], [4, 100]], smooth: false }), "M0 0L2 0Q4 0 4 9L4 100");
});

test("An arrowhead looks where the line arrives, also when the last two points are one.", () => {
  assert.equal(angleAtEnd([[0, 0], [100, 0], [100, 100]]), Math.PI / 2);
  assert.equal(angleAtEnd([[0, 0], [100, 0], [100, 0]]), 0);
  near({ x: cutAtEnd({ points: [[0, 0], [100, 0]], smooth: false }, 7).points[1][0], y: 0 }, [93, 0]);
});

test("A course is walked at an even pace, over corners and along a curve.", () => {
  const corner = { points: [[0, 0], [100, 0], [100, 100]], smooth: false };
  near(spotAlong(corner, 0), [0, 0]);
  near(spotAlong(corner, 0.25), [50, 0]);
  near(spotAlong(corner, 0.75), [100, 50]);
  near(spotAlong(corner, 1), [100, 100]);
  assert.equal(spotAlong(corner, 0.75).angle, 90);
  const curve = { points: [[0, 0], [30, 0], [70, 0], [100, 0]], smooth: true };
  near(spotAlong(curve, 0.5), [50, 0], 0.5);
});

test("Marks on a line take the places that were kept for them, and further ones stand beside the last.", () => {
  const course = { points: [[0, 0], [100, 0]], smooth: false };
  const spots = [{ x: 20, y: 0, angle: 0 }, { x: 60, y: 0, angle: 0 }];
  assert.deepEqual(placesOn(course, spots, 1), [spots[0]]);
  assert.deepEqual(placesOn(course, spots, 3).map(({ x }) => x), [20, 60, 75]);
});

test("Without places that were kept, marks stand about the middle, none on another.", () => {
  const course = { points: [[0, 0], [100, 0]], smooth: false };
  assert.deepEqual(placesOn(course, [], 2).map(({ x }) => x), [42.5, 57.5]);
  assert.deepEqual(placesOn(course, [], 0), []);
});

const BAR = { along: 3, across: 8, first: true }, DISC = { along: 7.5, across: 7.5, first: false }, HOP = { along: 9, across: 9, first: false };
const straight = (long) => ({ points: [[0, 0], [long, 0]], smooth: false });
const far = (one, other) => Math.hypot(one.x - other.x, one.y - other.y);

test("Signs that have room stand where places were kept for them, and a further one in line with them.", () => {
  const spots = [{ x: 40, y: 0, angle: 0 }, { x: 60, y: 0, angle: 0 }];
  assert.deepEqual(placesApart(straight(120), spots, [BAR, DISC]), spots);
  const [bar, disc, hop] = placesApart(straight(120), spots, [BAR, DISC, HOP]);
  assert.deepEqual([bar, disc], spots);
  assert.ok(hop.y === 0 && hop.x >= 60 + 16.5 && hop.x < 90);
});

test("On a line too short for its signs the crossbar stays on it, and the others stand aside, none on another.", () => {
  const crowded = [{ x: 14, y: 0, angle: 0 }, { x: 16, y: 0, angle: 0 }];
  const [disc, bar, hop] = placesApart(straight(30), crowded, [DISC, BAR, HOP]);
  assert.deepEqual(bar, crowded[1]);
  assert.ok(far(disc, bar) >= 15.5 && far(hop, bar) >= 15.5 && far(hop, disc) >= 16.5);
  assert.ok(Math.abs(disc.y) > 10 && Math.abs(hop.y) > 10);
});

test("Of a line without kept places none stands beyond its ends or on another, and one of no length has them all the same.", () => {
  const places = placesApart(straight(60), [], [DISC, BAR, DISC, HOP]);
  assert.ok(places.every(({ x }) => x > 0 && x < 60));
  places.forEach((one, at) => places.slice(at + 1).forEach((other) => assert.ok(far(one, other) >= 10.5)));
  for (const { x, y } of placesApart(straight(0), [], [DISC, BAR])) assert.ok(Number.isFinite(x) && Number.isFinite(y));
});
