import assert from "node:assert/strict";
import { test } from "node:test";

import { flattened } from "../../../../actorgraph/views/page/assets/map/course.mjs";
import { coursesOf, makeCourses } from "../../../../actorgraph/views/page/assets/map/passing.mjs";

const node = (id, x, y, more = {}) => [id, { id, x, y, size: 10, teeth: [], lifeline: null, socket: false, label_at: [-10, 12, 20, 10], ...more }];
const line = (more = {}) => ({ id: "e0", source: "a", target: "b", path: [], smooth: false, ...more });
const ENDS = [node("a", 0, 0), node("b", 0, 400)];
const course = (...others) => coursesOf([line()], new Map([...ENDS, ...others])).get("e0");
const among = (points, [left, top, right, bottom]) => points.some(([x, y]) => left < x && x < right && top < y && y < bottom);

test("A line between two that nothing stands between is straight.", () => {
  assert.deepEqual(course(node("c", 200, 200)), { points: [[0, 13], [0, 387]], smooth: false });
});

test("A line bends past a mark that it does not concern, on whichever side is nearer.", () => {
  const { points, smooth } = course(node("c", 4, 200), node("w", 300, 200), node("v", -300, 200));
  assert.ok(smooth);
  assert.ok(!among(flattened({ points, smooth }), [-6, 190, 14, 210]));
  assert.ok(points[1][0] < 0 && points[2][0] < 0);
});

test("A line keeps clear of the empty socket over an attack, so that it seems to end in none.", () => {
  const aside = { label_at: [200, 0, 1, 1] }, ends = [node("a", 0, 0, aside), node("d", -60, 186, aside)];
  const beside = [node("w", 300, 200), node("v", -300, 200)], attack = (socket) => node("c", -14, 204, { socket, ...aside });
  const high = (socket) => coursesOf([line({ target: "d" })], new Map([...ends, attack(socket), ...beside])).get("e0");
  assert.equal(high(false).smooth, false);
  assert.ok(!among(flattened(high(true)), [-24, 182, -4, 214]));
});

test("A line to a lifeline ends elsewhere on it where a mark stands before the nearest place.", () => {
  const site = node("b", 0, 400, { lifeline: { left: -200, right: 200 } }), wall = [-40, -20, 0, 20, 40].map((x, at) => node(`c${at}`, x, 380));
  const { points, smooth } = coursesOf([line()], new Map([node("a", 0, 0), site, ...wall])).get("e0");
  assert.equal(points.at(-1)[1], 396);
  assert.ok(!among(flattened({ points, smooth }), [-50, 370, 50, 390]));
});

test("A path of its own is kept, and a course that stays as it was is the same object.", () => {
  const courses = makeCourses(), edges = [line(), line({ id: "e1", path: [[0, 0], [9, 9]] })];
  const first = courses(edges, new Map(ENDS)), again = courses(edges, new Map(ENDS)), more = courses(edges, new Map([...ENDS, node("c", 0, 200)]));
  assert.deepEqual(first.get("e1"), { points: [[0, 0], [9, 9]], smooth: false });
  assert.equal(again.get("e0"), first.get("e0"));
  assert.equal(more.get("e1"), first.get("e1"));
  assert.notEqual(more.get("e0"), first.get("e0"));
});

test("A line comes from the side where its arrowhead would lie under the name of its goal.", () => {
  const goal = node("b", 0, 400, { label_at: [-60, -26, 120, 13] }), others = [node("w", 300, 200), node("v", -300, 200)];
  const { points } = coursesOf([line()], new Map([node("a", 0, 0), goal, ...others])).get("e0"), [x, y] = points.at(-1);
  assert.ok(y > 391, `it ends above, under the name: ${x}, ${y}`);
});
