import assert from "node:assert/strict";
import { test } from "node:test";

import { hiddenNeighbours } from "../../../../actorgraph/views/page/assets/asking/focus.mjs";
import { bendOf, directionOfLine, distanceTo, pointOfLine } from "../../../../actorgraph/views/page/assets/network/curves.mjs";
import { batchesOfDots, batchesOfLines, mostLinked } from "../../../../actorgraph/views/page/assets/network/dots.mjs";
import { labelsFor } from "../../../../actorgraph/views/page/assets/network/labels.mjs";
import { lookOfLine, strengthOf } from "../../../../actorgraph/views/page/assets/network/look.mjs";
import { fixedSigns, piecesOf, sharesFor } from "../../../../actorgraph/views/page/assets/network/signs.mjs";
import { makeSquares, squareAround } from "../../../../actorgraph/views/page/assets/network/squares.mjs";

const near = (point, x, y) => assert.ok(Math.hypot(point.x - x, point.y - y) < 0.01, `${point.x}, ${point.y}`);
const ends = { from: { x: 0, y: 0 }, to: { x: 100, y: 0 } };
const edge = (id, source, target, more = {}) => ({ id, source, target, hue: "attack", kind: "ordered", forms: ["own-voice"], symmetric: false, status: "single-source", ...more });

test("A bend is one number: upward on the way to the right is above 0, as vis-network bends clockwise.", () => {
  assert.equal(bendOf({ enabled: false }), 0);
  assert.equal(bendOf({ enabled: true, type: "curvedCW", roundness: 0.2 }), 0.2);
  assert.equal(bendOf({ enabled: true, type: "curvedCCW", roundness: 0.2 }), -0.2);
  near(pointOfLine(ends.from, ends.to, 0, 0.5), 50, 0);
  near(pointOfLine(ends.from, ends.to, 0.3, 1), 100, 0);
  assert.ok(pointOfLine(ends.from, ends.to, 0.2, 0.5).y < 0 && pointOfLine(ends.from, ends.to, -0.2, 0.5).y > 0);
  assert.equal(directionOfLine(ends.from, ends.to, 0, 0.5), 0);
});

test("A line is as far as its nearest point, its ends included.", () => {
  assert.equal(distanceTo(ends.from, ends.to, { x: 50, y: 7 }), 7);
  assert.equal(distanceTo(ends.from, ends.to, { x: -3, y: 4 }), 5);
});

test("Rectangles are found where they meet, also across squares and left of zero.", () => {
  const squares = makeSquares(10);
  squares.add({ left: -25, right: -5, top: -5, bottom: 5 }, "a");
  squares.add({ left: 30, right: 40, top: 0, bottom: 10 }, "b");
  assert.deepEqual(squares.meeting(squareAround({ x: -10, y: 0 }, 2)), ["a"]);
  assert.deepEqual(squares.meeting({ left: -30, right: 35, top: -50, bottom: 50 }), ["a", "b"]);
  assert.deepEqual(squares.meeting({ left: -5, right: 30, top: 0, bottom: 10 }), []);
});

test("Of two names that would meet the one that matters more is under its mark, the other finds another side or is not written.", () => {
  const record = (id, more = {}) => ({ node: { id, size: 10, socket: false, label: [id], font: 12, bold: false, remark: "" }, ...more });
  const measure = () => 60, at = (x, y) => ({ x, y });
  const two = labelsFor([record("a"), record("b")], new Map([["a", at(0, 0)], ["b", at(40, 0)]]), 1, measure);
  assert.deepEqual(two.get("a").area, { left: -32, right: 32, top: 14, bottom: 28 });
  assert.deepEqual(two.get("b").area, { left: 8, right: 72, top: -28, bottom: -14 });
  const crowd = Array.from({ length: 9 }, (_, number) => record(`c${number}`));
  const places = new Map(crowd.map(({ node }, number) => [node.id, at((number % 3) * 24, Math.floor(number / 3) * 24)]));
  const found = labelsFor(crowd, places, 1, measure);
  assert.ok(found.size < 9);
  assert.equal(labelsFor([...crowd.slice(0, 8), { ...crowd[8], forced: true }], places, 1, measure).has("c8"), true);
});

test("A name leaves the signs of short lines free where another side has room.", () => {
  const [record] = [{ node: { id: "a", size: 10, socket: false, label: ["a"], font: 12, bold: false, remark: "" } }];
  const places = new Map([["a", { x: 0, y: 0 }]]), measure = () => 60;
  const short = (id, x, y) => ({ id, from: { x: 0, y: 0 }, to: { x, y }, bend: 0, count: 1 });
  const signs = fixedSigns([short("e0", 0, 40), short("e1", 10, 40), short("e2", 0, 900)], 1, 1);
  assert.deepEqual(signs.meeting({ left: -100, right: 100, top: -100, bottom: 900 }), ["e0", "e1"]);
  assert.ok(labelsFor([record], places, 1, measure, { signs }).get("a").area.bottom < 0);
  assert.ok(labelsFor([record], places, 1, measure).get("a").area.top > 0);
});

test("A name leaves a short line in sight where another side has room, and minds little of a long one.", () => {
  const [record] = [{ node: { id: "a", size: 10, socket: false, label: ["a"], font: 12, bold: false, remark: "" } }];
  const places = new Map([["a", { x: 0, y: 0 }]]), measure = () => 60;
  const under = (length) => labelsFor([record], places, 1, measure, { strokes: piecesOf([{ id: "e0", from: { x: 0, y: 0 }, to: { x: 0, y: length }, bend: 0 }]) }).get("a").area.top > 0;
  assert.equal(under(40), false);
  assert.equal(under(400), true);
});

test("A name goes to no other side where one that matters would stand, though that is written later.", () => {
  const record = (id, bold) => ({ node: { id, size: 10, socket: false, label: [id], font: 12, bold, remark: "" } });
  const places = new Map([["a", { x: 0, y: 0 }], ["b", { x: 20, y: -45 }]]), measure = () => 60;
  const strokes = piecesOf([{ id: "e0", from: { x: 0, y: 0 }, to: { x: 0, y: 40 }, bend: 0 }]);
  assert.ok(labelsFor([record("a", true), record("b", true)], places, 1, measure, { strokes }).get("b"));
});

test("Names are legible from afar: at a quarter of the scale they take four times the room, near enough.", () => {
  const [record] = [{ node: { id: "a", size: 10, socket: false, label: ["a"], font: 12, bold: false, remark: "none named" } }];
  const { rows } = labelsFor([record], new Map([["a", { x: 0, y: 0 }]]), 0.25, ({ size }) => size).get("a");
  assert.deepEqual(rows.map(({ size }) => size * 0.25), [10, 10 * (10 / 12)]);
});

test("Signs stand in the middle of a line, or beside what is there.", () => {
  const lines = [{ id: "e0", ...ends, bend: 0, count: 1 }, { id: "e1", ...ends, bend: 0, count: 1 }];
  const shares = sharesFor(lines, { marks: makeSquares(64), names: makeSquares(64) }, 1);
  assert.equal(shares.get("e0"), 0.5);
  assert.ok(Math.abs(shares.get("e1") - 0.5) * 100 >= 16 - 2);
});

test("Lines are faint beside what is chosen, and among chains of command unless they lead or are asked for.", () => {
  const entry = { edge: edge("e0", "n0", "n1"), faint: false, possible: false, onPath: false };
  const strength = (more, state = {}) => strengthOf({ ...entry, ...more }, { chosen: {}, tree: false, ...state }, new Set(["e9"]));
  assert.equal(strength({}), 1);
  assert.equal(strength({ possible: true }), 0.45);
  assert.equal(strength({ faint: true, possible: true }), 0.13);
  assert.equal(strength({}, { tree: true }), 0.13);
  assert.equal(strength({ edge: edge("e9", "n0", "n1") }, { tree: true }), 1);
  assert.equal(strength({}, { tree: true, chosen: { node: "n1" } }), 1);
});

test("A line is broad by its origins, dotted where only implied, and has no head where neither end is the first.", () => {
  const palette = { attack: "#c2570c" };
  const plain = lookOfLine({ edge: edge("e0", "n0", "n1") }, 1, palette, false);
  assert.deepEqual([plain.width, plain.dashes, plain.arrows.to.enabled, plain.color.color], [1.8, false, true, "rgba(194, 87, 12, 1)"]);
  const strong = lookOfLine({ edge: edge("e0", "n0", "n1", { forms: ["corroborated"], symmetric: true }), onPath: true }, 1, palette, false);
  assert.deepEqual([strong.width, strong.arrows.to.enabled], [6, false]);
  assert.deepEqual(lookOfLine({ edge: edge("e0", "n0", "n1", { forms: ["inferred"] }) }, 1, palette, true).dashes, [2, 4]);
  assert.deepEqual([plain, lookOfLine({ edge: edge("e0", "n0", "n1", { kind: "did_not_respond_to" }) }, 1, palette, false)].map(({ arrows }) => arrows.to.type), ["arrow", "vee"]);
});

test("An overview draws faint things first, each mark and hue at once.", () => {
  const dot = (mark, faint) => ({ node: { mark }, faint, possible: false });
  assert.deepEqual(batchesOfDots([dot("person", false), dot("attack", true), dot("person", false)]), [
    { level: 0, what: "attack", indexes: [1] }, { level: 2, what: "person", indexes: [0, 2] },
  ]);
  const line = { edge: { hue: "answer" }, faint: false, possible: true };
  assert.deepEqual(batchesOfLines([line]), [{ level: 1, what: "answer", indexes: [0] }]);
});

test("The most linked come first, and ties by id.", () => {
  const frame = {
    nodes: new Map(["n0", "n1", "n2", "n3"].map((id) => [id, {}])),
    edges: new Map([["e0", { edge: edge("e0", "n1", "n3") }], ["e1", { edge: edge("e1", "n3", "n2") }]]),
  };
  assert.deepEqual(mostLinked(frame, 3), ["n3", "n1", "n2"]);
});

test("Of a drawn record are counted the neighbours that are not drawn, each once, none over a withdrawn line.", () => {
  const edges = [edge("e0", "n0", "n1"), edge("e1", "n1", "n0"), edge("e2", "n2", "n0", { status: "withdrawn" }), edge("e3", "n0", "n3")];
  const frame = { nodes: new Map([["n0", {}], ["n3", {}]]), matching: { edges: new Map(edges.map((each) => [each.id, each])) } };
  assert.deepEqual(hiddenNeighbours(frame), new Map([["n0", 1]]));
});
