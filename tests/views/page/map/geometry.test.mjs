import assert from "node:assert/strict";
import { test } from "node:test";

import { firstView, nextTowards, roomOf, settle, viewOf, wholeView } from "../../../../actorgraph/views/page/assets/map/geometry.mjs";

const node = (id, x, y, more = {}) => ({ id, x, y, size: 10, label_at: [12, -8, 60, 16], band: "actors", ...more });

test("An arrow key goes to the nearest linked record in its direction, else to the nearest of all.", () => {
  const here = node("here", 0, 0);
  const nodes = [here, node("near", 50, 0), node("linked", 300, 20), node("below", 5, 90)];
  assert.equal(nextTowards(nodes, new Set(["linked"]), here, "ArrowRight").id, "linked");
  assert.equal(nextTowards(nodes, new Set(), here, "ArrowRight").id, "near");
  assert.equal(nextTowards(nodes, new Set(["linked"]), here, "ArrowDown").id, "below");
  assert.equal(nextTowards(nodes, new Set(), here, "ArrowLeft"), undefined);
});

test("What fits legibly is shown whole.", () => {
  const view = firstView({ left: 0, right: 1000, top: 0, bottom: 700 }, { width: 950, height: 700 }, { x: 0, y: 0 });
  assert.equal(view.scale, 0.95);
  assert.equal(view.x, 500);
});

test("On a narrow screen letters stay legible and the view keeps to the drawing's edges.", () => {
  const bounds = { left: 0, right: 1000, top: 0, bottom: 700 };
  const view = firstView(bounds, { width: 390, height: 420 }, { x: 20, y: 0 });
  assert.ok(view.scale >= 0.77);
  assert.equal(view.x, 390 / view.scale / 2);
  assert.equal(view.y, 420 / view.scale / 2);
});

test("Shelves that are not opened leave no gap.", () => {
  const ground = { bands: [
    { name: "actors", group: "", top: 0, bottom: 100 },
    { name: "lesser", group: "people", top: 100, bottom: 180 },
    { name: "lesser", group: "places", top: 180, bottom: 240 },
  ] };
  const nodes = [node("a", 0, 50), node("p", 0, 140, { band: "lesser", group: "people", shelf: "people" }), node("q", 0, 200, { band: "lesser", group: "places", shelf: "places" })];
  const { bands, heights } = settle(ground, nodes, (id) => id !== "p");
  assert.deepEqual(bands.map(({ top, bottom }) => [top, bottom]), [[0, 100], [100, 160]]);
  assert.equal(heights.get("q"), 120);
  assert.equal(heights.get("a"), 50);
});

test("On a narrow screen the two ends of the first accusation are both in view.", () => {
  const bounds = { left: 0, right: 1000, top: 0, bottom: 700 };
  const view = firstView(bounds, { width: 390, height: 420 }, { x: 690, y: 0, width: 500 });
  assert.ok(view.x - 390 / view.scale / 2 <= 440 && view.x + 390 / view.scale / 2 >= 940);
});

test("Everything is shown however small, and a room takes labels in.", () => {
  assert.equal(wholeView({ left: 0, right: 1000, top: 0, bottom: 2000 }, { width: 500, height: 500 }).scale, 0.25);
  assert.deepEqual(roomOf([node("a", 0, 0), node("b", 100, 50)]), { left: -10, right: 172, top: -10, bottom: 60 });
  assert.deepEqual(roomOf([node("site", 0, 0, { lifeline: { left: -40, right: 300 } })]), { left: -40, right: 300, top: -10, bottom: 10 });
});

test("A record and its neighbours are shown together, and nothing blank beside the drawing.", () => {
  const bounds = { left: 0, right: 1000, top: 0, bottom: 700 }, size = { width: 500, height: 350 };
  const view = viewOf({ left: 0, right: 100, top: 0, bottom: 80 }, bounds, size, { scale: 1, x: 50, y: 40 });
  assert.deepEqual(view, { scale: 1, x: 250, y: 175 });
  const wide = viewOf({ left: 0, right: 500, top: 0, bottom: 300 }, bounds, size, { scale: 1, x: 0, y: 0 });
  assert.ok(500 / wide.scale >= 540 && wide.x - 250 / wide.scale >= -0.01);
});

test("A room may be shown whole, however small that makes it.", () => {
  const wide = { left: 0, right: 5000, top: 0, bottom: 100 }, window_ = { width: 500, height: 400 }, now = { scale: 1, x: 0, y: 0 };
  assert.ok(viewOf(wide, wide, window_, now).scale * 5000 > 500);
  assert.ok(viewOf(wide, wide, window_, { ...now, least: 0.01 }).scale * 5000 <= 500);
});
