import assert from "node:assert/strict";
import { test } from "node:test";

import { astrayIn } from "../../../../actorgraph/views/page/assets/asking/astray.mjs";
import { directoryOf, formatFragment, parseFragment, pathQuestion } from "../../../../actorgraph/views/page/assets/asking/fragment.mjs";
import { firstState } from "../../../../actorgraph/views/page/assets/asking/state.mjs";
import { scene } from "./small.mjs";

const directory = directoryOf(scene);

test("Nothing of an address that the page itself wrote is astray.", () => {
  const full = {
    ...firstState(), view: "table", side: "path", chosen: { pair: ["n0", "n3"] }, only: { hue: ["attack"] }, not: { mark: ["person"] }, asOf: "2019-05", knownBy: "2020",
    revealed: ["n3"], groups: ["people"], folded: ["n1"], query: "<b>", tree: true, pins: { n0: [-12, 40] }, treePins: { n2: [0, 0] },
    path: pathQuestion({ from: "n0", to: "n2", via: ["n1"], avoid: ["n3"], kinds: ["support"], through: true, by: "evidence", maxHops: 9, at: 2 }),
    table: { sheet: "incidents", sort: "named", down: true, page: 3, text: "a", drawn: true },
  };
  assert.deepEqual(astrayIn(formatFragment(full, directory), directory), []);
  assert.deepEqual(astrayIn("", directory), []);
  assert.deepEqual(astrayIn("#view=map&no-path=yes&link=link-e0&record=record-n1", directory), []);
});

test("Whatever is not known to the page is astray, as it was written.", () => {
  const words = ["record=nobody", "link=none", "only.imputes=none", "only.hue=pink", "not.hue", "as-of=2019-13", "view=globe", "constructor=x", "only.__proto__=x", "page=x", "pin=nobody,1,2", "top"];
  assert.deepEqual(astrayIn(`#${words.join("&")}&record=record-n0`, directory), words);
  assert.deepEqual(astrayIn("#record=%3Cimg%20src%3Dx%3E", directory), ["record=<img src=x>"]);
});

test("One of a pair alone, or three, are no pair.", () => {
  const pair = (...records) => astrayIn(`#${records.map((record) => `pair=record-${record}`).join("&")}`, directory).length;
  assert.deepEqual([pair("n0"), pair("n0", "n0"), pair("n0", "nobody"), pair("n0", "n1"), pair("n0", "n1", "n2")], [1, 2, 2, 0, 3]);
});

test("A day to which the page can't be turned is astray, and turns nothing.", () => {
  const daysIn = (given, hash) => {
    const found = directoryOf({ ...scene, ...given }), { asOf, knownBy } = parseFragment(hash, found);
    return [asOf, knownBy, astrayIn(hash, found)];
  };
  const both = "#as-of=2040-01-01&known-by=2040";
  assert.deepEqual(daysIn({}, both), ["2040-01-01", "2040", []]);
  assert.deepEqual(daysIn({ clocks: { steps: [] } }, both), ["2040-01-01", "", ["known-by=2040"]]);
  assert.deepEqual(daysIn({ as_of: "2019-05-20", known_by: "2019-12-31" }, both), ["", "", ["as-of=2040-01-01", "known-by=2040"]]);
  assert.deepEqual(daysIn({ as_of: "2019-05-20", known_by: "2019-12-31" }, "#as-of=2019-05-20&known-by=2019"), ["2019-05-20", "2019", []]);
});
