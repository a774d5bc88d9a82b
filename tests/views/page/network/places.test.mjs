import assert from "node:assert/strict";
import { test } from "node:test";

import { firstLook, growthAt, isSeen, roomInView, steppedScale, wholeGrown, wholeRoom } from "../../../../actorgraph/views/page/assets/network/camera.mjs";
import { between, divideOf, movedPlaces, pinned, pinsIn, placesFor, roomAround, roomAt } from "../../../../actorgraph/views/page/assets/network/places.mjs";

const GIVEN = [{ id: "n0", x: 10, y: 20, tree: [0, 0] }, { id: "n1", x: 30, y: 40, tree: [0, 100] }];
const node = (id, more = {}) => ({ id, size: 10, socket: false, label_at: [0, 0, 60, 30], ...more });

test("Records stand where they were spread, by who leads whom, or where a reader put them in that arrangement.", () => {
  const pins = { n1: [7, 8] };
  assert.deepEqual(placesFor(GIVEN, { tree: false, pins, treePins: {} }), new Map([["n0", { x: 10, y: 20 }], ["n1", { x: 7, y: 8 }]]));
  assert.deepEqual(placesFor(GIVEN, { tree: true, pins, treePins: {} }), new Map([["n0", { x: 0, y: 0 }], ["n1", { x: 0, y: 100 }]]));
  assert.equal(pinsIn({ tree: true }), "treePins");
});

test("A pin is kept in whole pixels, and within bounds however far somebody drags.", () => {
  assert.deepEqual(pinned({ n0: [1, 2] }, "n1", { x: 3.6, y: -1e9 }), { n0: [1, 2], n1: [4, -100000] });
});

test("Half of the way is the middle, and the whole way is the end.", () => {
  const before = new Map([["n0", { x: 0, y: 0 }]]), after = new Map([["n0", { x: 10, y: 20 }], ["n1", { x: 5, y: 5 }]]);
  assert.deepEqual(between(before, after, 0.5), new Map([["n0", { x: 5, y: 10 }], ["n1", { x: 5, y: 5 }]]));
  assert.deepEqual(between(before, after, 1), after);
});

test("Moved are those that stood elsewhere, and no new ones.", () => {
  const before = new Map([["n0", { x: 0, y: 0 }], ["n1", { x: 1, y: 1 }]]);
  const after = new Map([["n0", { x: 0, y: 0 }], ["n1", { x: 2, y: 1 }], ["n2", { x: 9, y: 9 }]]);
  assert.deepEqual([...movedPlaces(before, after).keys()], ["n1"]);
});

test("A mark takes room with its label under it and its socket above.", () => {
  const places = new Map([["n0", { x: 0, y: 0 }], ["n1", { x: 100, y: 50 }]]);
  assert.deepEqual(roomAt([node("n0"), node("n1", { socket: true })], places), { left: -30, top: -10, right: 130, bottom: 94 });
  assert.deepEqual(roomAround([{ left: 0, top: 0, right: 1, bottom: 1 }, { left: -5, top: 3, right: 0, bottom: 9 }]), { left: -5, top: 0, right: 1, bottom: 9 });
});

test("A rule stands over those who are in no chain of command, where there are both.", () => {
  const nodes = [node("n0"), node("n1")], places = new Map([["n0", { x: 0, y: 0 }], ["n1", { x: 0, y: 100 }]]);
  assert.deepEqual(divideOf(nodes, places, new Set(["n0"]), "words"), { left: -30, right: 30, top: 78, text: "words" });
  assert.equal(divideOf(nodes, places, new Set(), "words"), null);
  assert.equal(divideOf(nodes, places, new Set(["n0", "n1"]), "words"), null);
});

test("A room is seen whole, with a margin, and never larger than is good.", () => {
  const size = { width: 540, height: 340 };
  assert.deepEqual(wholeRoom({ left: 0, right: 1000, top: 0, bottom: 100 }, size), { scale: 0.5, x: 500, y: 50 });
  assert.equal(wholeRoom({ left: 0, right: 10, top: 0, bottom: 10 }, size).scale, 1.3);
});

test("Where letters grow the smaller all is drawn, their room is counted.", () => {
  const grown = (scale) => ({ left: 0, right: 1000 / scale, top: 0, bottom: 10 });
  assert.equal(wholeGrown(grown, { width: 540, height: 340 }).scale, 0.25);
});

test("What would be too small is first seen in part, around what matters.", () => {
  const size = { width: 540, height: 340 }, focus = { left: 100, right: 200, top: 0, bottom: 50 };
  assert.deepEqual(firstLook({ scale: 0.6, x: 1, y: 2 }, size, focus), { scale: 0.6, x: 1, y: 2 });
  assert.deepEqual(firstLook({ scale: 0.2, x: 1, y: 2 }, size, focus), { scale: 0.8, x: 150, y: 25 });
  assert.equal(firstLook({ scale: 0.2, x: 1, y: 2 }, size, { left: 0, right: 5000, top: 0, bottom: 50 }).scale, 0.55);
});

test("What is brought into view comes no nearer than one was, and goes as far off as it takes.", () => {
  const size = { width: 540, height: 340 };
  assert.equal(roomInView({ left: 0, right: 100, top: 0, bottom: 50 }, size, { scale: 0.9 }).scale, 0.9);
  assert.equal(roomInView({ left: 0, right: 1000, top: 0, bottom: 50 }, size, { scale: 0.9 }).scale, 0.5);
  assert.ok(isSeen({ x: 20, y: 20 }, size) && !isSeen({ x: 5, y: 20 }, size) && !isSeen({ x: 20, y: 335 }, size));
});

test("Names keep their size over a small change of scale, and signs grow from afar to a limit.", () => {
  assert.equal(steppedScale(0.52), steppedScale(0.55));
  assert.ok(steppedScale(0.52) <= 0.52 && steppedScale(1) === 1);
  assert.equal(growthAt(1), 1);
  assert.equal(growthAt(0.39), 2);
  assert.equal(growthAt(0.01), 2.5);
});
