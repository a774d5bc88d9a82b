import assert from "node:assert/strict";
import { test } from "node:test";

import { bundleWords, countIn, formsOfAll, labelOfBin, waitingIn, waitingOn } from "../../../../actorgraph/views/page/assets/map/bins.mjs";
import { useStrings } from "../../../../actorgraph/views/page/assets/strings.mjs";
import { anchorOf, labelRows } from "../../../../actorgraph/views/page/assets/map/labels.mjs";
import { signsOf } from "../../../../actorgraph/views/page/assets/map/signs.mjs";
import { readingOrder } from "../../../../actorgraph/views/page/assets/map/walk.mjs";

test("Forms combine: whatever is said of a line's evidence has a sign, in one order.", () => {
  assert.deepEqual(signsOf({ forms: ["unclear", "disputed", "quoted"] }), ["quoted", "disputed", "unclear"]);
  assert.deepEqual(signsOf({ forms: ["own-voice"] }), []);
  assert.deepEqual(signsOf({ forms: ["corroborated", "conditional"] }), ["conditional"]);
});

test("What is only possible gets a clock, and a hop of a path its number.", () => {
  assert.deepEqual(signsOf({ forms: ["inferred", "disputed"] }, { possible: true, hop: 2 }), ["disputed", "possible", 2]);
});

test("A label stands on the side of its mark where it was put.", () => {
  assert.deepEqual(anchorOf({ size: 13, label_at: [19, -8, 60, 16] }), { anchor: "start", x: 19 });
  assert.deepEqual(anchorOf({ size: 13, label_at: [-79, -8, 60, 16] }), { anchor: "end", x: -19 });
  assert.deepEqual(anchorOf({ size: 13, label_at: [-30, 17, 60, 16] }), { anchor: "middle", x: 0 });
});

test("A remark stands under the lines of a label, in small type.", () => {
  const rows = labelRows({ label: ["Two", "rounds"], remark: "none named", font: 13, bold: true });
  assert.deepEqual(rows.map(({ text, size, high }) => [text, size, high]), [["Two", 13, 15], ["rounds", 13, 15], ["none named", 10, 13]]);
  assert.equal(labelRows({ label: ["Two"], font: 12, bold: false }).length, 1);
});

test("What is visited one by one comes by bands from the top, in each from the left.", () => {
  const stop = (id, band, x, y = 0) => ({ id, band, x, y });
  const stops = [stop("w", "words", 10), stop("b", "attacks", 90), stop("a", "attacks", 5), stop("p", "actors", 400), stop("c", "attacks", 5, 9)];
  assert.deepEqual(readingOrder(stops).map(({ id }) => id), ["p", "a", "c", "b", "w"]);
});

test("A stack counts what waits in it: what filters leave and is not drawn itself; a line to it, links that stand.", () => {
  const frame = {
    nodes: new Map([["n1", {}]]), edges: new Map(),
    matching: {
      nodes: new Map([["n0", {}], ["n1", {}]]),
      edges: new Map([["e0", { id: "e0" }], ["e2", { id: "e2", status: "withdrawn" }], ["e3", { id: "e3", status: "unsupported" }]]),
    },
  };
  assert.deepEqual(waitingIn({ nodes: ["n0", "n1", "n2"] }, frame), ["n0"]);
  assert.deepEqual(waitingOn({ edges: ["e0", "e1", "e2", "e3"] }, frame), [{ id: "e0" }]);
  assert.equal(countIn(3, 3), "3");
  assert.equal(countIn(1, 3), "1/3");
});

test("A line to a stack has only the forms that all its links have, and its words count those of some.", () => {
  const implied = { forms: ["inferred"] }, denied = { forms: ["inferred", "disputed"] }, own = { forms: ["own-voice"] };
  assert.deepEqual(formsOfAll([implied, denied]), ["inferred"]);
  assert.deepEqual(formsOfAll([implied, own]), []);
  useStrings({ "lines.other": "{count} lines", "map.bundle.disputed": "{count} denied", "map.bundle.inferred": "{count} implied" });
  assert.equal(bundleWords([implied, denied, own]), "3 lines, 1 denied, 2 implied");
});

test("A stack keeps its label while all of it is as the page tells it; else it says how much is left.", () => {
  const one = { id: "n0" }, two = { id: "n1" }, bin = { nodes: ["n0", "n1"], label: ["2 attacks", "1 none named"] };
  const own = new Map([["n0", one], ["n1", two]]);
  useStrings({ "map.bin-part": "{count} of {all} left" });
  assert.deepEqual(labelOfBin(bin, ["n0", "n1"], { nodes: own }, own), bin.label);
  assert.deepEqual(labelOfBin(bin, ["n1"], { nodes: own }, own), ["1 of 2 left"]);
  assert.deepEqual(labelOfBin(bin, ["n0", "n1"], { nodes: new Map([["n0", { ...one }], ["n1", two]]) }, own), ["2 of 2 left"]);
});
