/** The table of cases: what paths there are, and what is said of them. Python's `paths` is held to the same table. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { answerTo, textsOf } from "./answer.mjs";

const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
const SCENES = read("scenes.json");

for (const { about, in: name, ask, refused = "", paths = [], weakest, links, unsaid, more = false, truncated = false, none = [], says = [] } of read("cases.json").cases) {
  test(`${about} (${name}: ${ask.from} to ${ask.to})`, () => {
    const answer = answerTo(SCENES[name], ask), texts = textsOf(answer);
    assert.equal(answer.refused, refused);
    assert.deepEqual(answer.paths.map(({ nodes }) => nodes.join(" ")), paths);
    if (weakest) assert.deepEqual(answer.paths.map((path) => path.weakest), weakest);
    if (links) assert.deepEqual(answer.paths.map(({ hops }) => hops.map((hop) => hop.links)), links);
    if (unsaid) assert.deepEqual(answer.paths.map((path) => path.unsaid), unsaid);
    assert.deepEqual([answer.more, answer.truncated], [more, truncated]);
    assert.deepEqual(answer.none.map(({ key }) => key), none);
    for (const text of says) assert.ok(texts.includes(text), `${text}\nis not among\n${texts.join("\n")}`);
  });
}
