/** What the table of cases can't show of the page's search for paths: its parts, and what is given to it in another way. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { OUT_OF_STEPS, stepsOf } from "../../actorgraph/views/page/assets/asking/paths/ahead.mjs";
import { onSimplePaths } from "../../actorgraph/views/page/assets/asking/paths/blocks.mjs";
import { findPaths } from "../../actorgraph/views/page/assets/asking/paths/find.mjs";
import { footnotesOf, numbersUnder } from "../../actorgraph/views/page/assets/asking/paths/footnotes.mjs";
import { pathGround } from "../../actorgraph/views/page/assets/asking/paths/graph.mjs";
import { filledText, labelFrom, worthFrom } from "../../actorgraph/views/page/assets/asking/paths/told.mjs";
import { answerTo } from "./answer.mjs";

const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
const SCENES = read("scenes.json"), CASES = read("cases.json").cases;

test("In which order records and lines are given makes no difference.", () => {
  const { ways, article } = SCENES, turned = (scene) => ({ ...scene, nodes: scene.nodes.toReversed(), edges: scene.edges.toReversed() });
  for (const { in: name, ask } of CASES.filter((each) => each.in === "ways" || each.in === "article")) {
    const scene = name === "ways" ? ways : article;
    assert.deepEqual(answerTo(turned(scene), ask), answerTo(scene, ask));
  }
});

test("A line reads one way from its subject, and the other way from its object.", () => {
  const leads = { source: "n0", target: "n1", label: "leads", inverse: "led by", worth: "leads (alleged, single-source)" };
  assert.deepEqual(["n0", "n1", ""].map((id) => labelFrom(leads, id)), ["leads", "led by", "leads"]);
  assert.deepEqual(["n0", "n1"].map((id) => worthFrom(leads, id)), ["leads (alleged, single-source)", "led by (alleged, single-source)"]);
});

test("What is given is left as it was.", () => {
  const before = JSON.stringify(SCENES.ways);
  answerTo(SCENES.ways, { from: "fig-a", to: "fig-goal", via: ["fig-end"] });
  assert.equal(JSON.stringify(SCENES.ways), before);
});

test("A path never has a record twice, and each hop has a line that joins its two ends.", () => {
  const { nodes, edges, reach } = SCENES.harbour;
  const ends = new Map(edges.map(({ id, source, target }) => [id, [source, target].sort().join()]));
  for (const [from, to] of [["n0", "n20"], ["n5", "n30"], ["n11", "n40"]]) {
    for (const { nodes: on, hops } of findPaths({ nodes, edges, reach }, { from, to, through: true, denied: true, limit: 30 }).paths) {
      assert.equal(new Set(on).size, on.length);
      for (const hop of hops) for (const link of hop.links) assert.equal(ends.get(link), [hop.from, hop.to].sort().join());
    }
  }
});

test("Over lines that a filter left, paths are other ones, and what a source says of the two ends is still told.", () => {
  const scene = { ...SCENES.ways, edges: SCENES.ways.edges.filter(({ link }) => link !== "inn-fire--targeted--inn-yard") };
  const answer = answerTo(scene, { from: "inn-fire", to: "inn-yard" });
  assert.deepEqual(answer.paths, []);
  assert.ok(answer.unsaid[0].startsWith("Said directly: Paper One"), answer.unsaid[0]);
});

test("A line that is merely possible on a day is worth that, and a record that a filter took is not there.", () => {
  const scene = SCENES.ways, id = (link) => scene.edges.find((edge) => edge.link === link).id;
  const ends = { from: "ash-b", to: "ash-c" }, possible = [id("ash-b--trains--ash-c")];
  assert.equal(answerTo({ ...scene, possible }, ends).paths[0].words.weakest, "Weakest: hop 1 (inferred, possible as of that day).");
  assert.equal(answerTo({ ...scene, nodes: scene.nodes.filter(({ record }) => record !== "ash-b") }, ends).refused, "unknown");
});

test("A question that widens one that found nothing finds something, with what is asked besides as it was.", () => {
  const scene = SCENES.ways, id = (record) => scene.nodes.find((node) => node.record === record).id;
  const answer = findPaths(scene, { from: id("fig-a"), to: id("fig-goal"), via: [id("fig-end")], by: "evidence" });
  const [{ question }] = answer.none;
  assert.deepEqual([question.via, question.by], [[], "evidence"]);
  assert.equal(findPaths(scene, question).paths.length, 3);
});

test("Costs are plain numbers where they hold every digit exactly, and large ones where they would not.", () => {
  const { number: harbour, of } = pathGround(SCENES.harbour).costs, { number: ways, perHop } = pathGround(SCENES.ways).costs;
  assert.equal(harbour, Number);
  assert.ok(Math.max(...of.values()) * 16 * 12 < Number.MAX_SAFE_INTEGER);
  assert.equal(ways, BigInt);
  assert.ok(perHop > BigInt(Number.MAX_SAFE_INTEGER));
});

test("A hole is filled once: a name that looks like a hole stays a name.", () => {
  assert.equal(filledText("{a} and {b} {c}", { a: "{b}", b: "$&" }), "{b} and $& {c}");
});

test("On simple paths between two are both ends and what lies between, not what hangs on one record alone.", () => {
  // a-b-g and a-c-g, with b-d-e a triangle that hangs on b, and h on g.
  const lines = ["ab", "bg", "ac", "cg", "bd", "de", "eb", "gh"];
  const near = (at) => lines.filter((line) => line.includes(at)).map((line) => line.replace(at, ""));
  assert.deepEqual([...onSimplePaths(near, "a", "g")].sort(), ["a", "b", "c", "g"]);
  assert.deepEqual([...onSimplePaths(near, "d", "e")].sort(), ["b", "d", "e"]);
  assert.deepEqual([...onSimplePaths(() => [], "a", "g")].sort(), ["a", "g"]);
});

test("Steps are counted down, and the one too many ends the search.", () => {
  const spend = stepsOf(2);
  spend();
  spend();
  assert.throws(spend, OUT_OF_STEPS);
});

test("Claims are numbered by their first use, replies after the claims of a line, each once.", () => {
  const line = (id, claims, replies) => [id, { claims: claims.map((each) => ({ id: each, under: id })), replies: replies.map((each) => ({ id: each, under: id })) }];
  const edges = new Map([line("e1", ["x"], ["y"]), line("e2", ["z", "x"], []), line("e3", ["w"], ["y"])]);
  const path = { hops: [{ links: ["e2"] }, { links: ["e1", "gone"] }], unsaidLinks: [] };
  assert.deepEqual(footnotesOf(path, edges).map(({ number, claim }) => number + claim.id), ["1z", "2x", "3y"]);
  assert.deepEqual(footnotesOf(path, edges).map(({ claim }) => claim.under), ["e2", "e2", "e1"]);
  const notes = footnotesOf([path, path], edges, ["e3"]);
  assert.deepEqual(notes.map(({ number, claim }) => number + claim.id), ["1z", "2x", "3y", "4w"]);
  assert.deepEqual(numbersUnder(edges.get("e3"), notes), [4, 3]);
  const denied = footnotesOf([{ ...path, unsaidLinks: ["e3"] }], edges);
  assert.deepEqual(denied.map(({ claim }) => claim.id), ["z", "x", "y", "w"]);
});
