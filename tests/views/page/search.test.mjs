import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { fold } from "../../../actorgraph/views/page/assets/names/fold.mjs";
import { indexNames, likeNames, rankName, searchNames } from "../../../actorgraph/views/page/assets/names/search.mjs";

const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
const NAMES = read("names.json");
const INDEX = indexNames(read("nodes.json"), NAMES);
const TABLE = read("../../names/cases.json");
const CASES = indexNames(TABLE.records.map(({ id, names: [name, ...aliases] }) => ({ id, record: id, name, aliases, shown: true })), NAMES);
const find = (text) => searchNames(INDEX, text).map(({ id }) => id);

test("Case, accents, apostrophes and hyphens make no difference.", () => {
  assert.equal(fold("Kata’ib  Ḥezbollāh"), "kataib hezbollah");
  assert.equal(fold("Asa'ib Ahl al-Haq"), "asaib ahl al haq");
  assert.equal(fold("Łódź"), "lodz");
});

test("Persian and Arabic letters that look alike are the same.", () => {
  assert.equal(fold("سلیمانی"), fold("سليماني"));
  assert.equal(fold("أحمد"), fold("احمد"));
});

test("A record is found by an alias in another script, and the answer says which name fits.", () => {
  assert.deepEqual(find("سليماني"), ["n0", "n3"]);
  assert.deepEqual(find("сулеймани"), ["n0", "n3"]);
  assert.equal(searchNames(INDEX, "сулеймани")[0].matched, "Касем Сулеймани");
});

test("The same name comes first, then one that begins so, then one with such a word.", () => {
  assert.deepEqual(find("hezbollah"), ["n2", "n1"]);
  assert.deepEqual(find("soleimani"), ["n3", "n0"]);
});

test("All words of the query must fit, in any order; what has only some of them is no more than similar.", () => {
  const fitting = (text) => searchNames(INDEX, text).filter(({ near }) => !near).map(({ id }) => id);
  assert.deepEqual(fitting("soleimani qas"), ["n0"]);
  assert.deepEqual(fitting("soleimani hezbollah"), []);
});

test("The beginning of a word counts more than its inside.", () => {
  assert.ok(rankName("asaib ahl al haq", "haq") > rankName("asaib ahl al haq", "aib"));
});

test("Nothing is found for nothing, and special characters break nothing.", () => {
  assert.deepEqual(find(""), []);
  assert.deepEqual(find("  "), []);
  assert.deepEqual(find("(.*)[\\"), []);
});

test("A misspelt name is found, after those that are spelt so.", () => {
  assert.deepEqual(find("Solemani"), ["n0", "n3"]);
  assert.deepEqual(find("Quassem Solaimani"), ["n0", "n3"]);
  assert.ok(searchNames(INDEX, "Solemani").every(({ near }) => near));
  assert.deepEqual(find("katiab"), ["n1"]);
});

for (const { text, first } of TABLE.cases) {
  test(`${text} finds first what find finds first.`, () => {
    assert.equal(searchNames(CASES, text)[0]?.id ?? null, first);
  });
}

test("A short word must be spelt right, for another letter makes another name of it: such a one is far.", () => {
  assert.deepEqual(searchNames(CASES, "Iraq").map(({ id, far }) => [id, far]), [["iran", true]]);
  assert.equal(searchNames(CASES, "Solemani")[0].far, false);
});

test("Who types is not made to wait for the end of a name, and what is written so comes before what is alike.", () => {
  assert.deepEqual(searchNames(CASES, "solei").map(({ id }) => id), ["soleimani-i", "soleimani-q"]);
  assert.equal(searchNames(CASES, "Munif")[0].near, false);
});

test("A name written otherwise is one, and a similar name is said to be only that.", () => {
  assert.equal(searchNames(CASES, "Касем Сулеймани")[0].near, false);
  assert.equal(searchNames(CASES, "Unit 191")[0].near, true);
  assert.equal(Math.max(...likeNames(CASES, "Kassem Soleimani").map(({ score }) => score)), 1);
});

test("A name in a script without a table is found by its own letters.", () => {
  assert.deepEqual(find("თბილისი"), ["n5"]);
  assert.deepEqual(find("თბილ"), ["n5"]);
  assert.deepEqual(find("tbilisi"), ["n5"]);
});

test("Typing stays fast: a search among the table's records takes under ten milliseconds.", () => {
  const started = performance.now();
  for (const { text } of TABLE.cases) searchNames(CASES, text);
  assert.ok(performance.now() - started < 10 * TABLE.cases.length);
});
