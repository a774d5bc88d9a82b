import assert from "node:assert/strict";
import { test } from "node:test";

import { fold } from "../../../actorgraph/views/page/assets/fold.mjs";
import { editDistance, indexNames, rankName, searchNames } from "../../../actorgraph/views/page/assets/search.mjs";

const NODES = [
  { id: "n0", name: "Qassem Soleimani", aliases: ["قاسم سلیمانی", "Касем Сулеймани"], shown: true },
  { id: "n1", name: "Kata'ib Hezbollah", aliases: ["كتائب حزب الله"], shown: true },
  { id: "n2", name: "Hezbollah", aliases: [], shown: true },
  { id: "n3", name: "Soleimani Street", aliases: [], shown: false },
  { id: "n4", name: "Łódź Brigade", aliases: ["Brigade de l’Est"], shown: false },
];
const find = (text) => searchNames(indexNames(NODES), text).map(({ id }) => id);

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
  assert.deepEqual(find("سليماني"), ["n0"]);
  assert.deepEqual(find("сулеймани"), ["n0"]);
  assert.equal(searchNames(indexNames(NODES), "сулеймани")[0].matched, "Касем Сулеймани");
});

test("The same name comes first, then one that begins so, then one with such a word.", () => {
  assert.deepEqual(find("hezbollah"), ["n2", "n1"]);
  assert.deepEqual(find("soleimani"), ["n3", "n0"]);
});

test("All words of the query must fit, in any order.", () => {
  assert.deepEqual(find("soleimani qas"), ["n0"]);
  assert.deepEqual(find("soleimani hezbollah"), []);
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
  assert.deepEqual(find("Quassem Solaimani"), ["n0"]);
  assert.ok(searchNames(indexNames(NODES), "Solemani").every(({ near }) => near));
  assert.deepEqual(find("katiab"), ["n1"]);
});

test("A short word must be spelt right, for another letter makes another name of it.", () => {
  assert.equal(rankName("iran", "iraq"), 0);
  assert.equal(editDistance("iran", "iraq"), 1);
  assert.equal(editDistance("ab", "ba"), 1);
});
