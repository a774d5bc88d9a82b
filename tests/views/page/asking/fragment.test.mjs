import assert from "node:assert/strict";
import { test } from "node:test";

import { addressOf, directoryOf, formatFragment, parseFragment, pathQuestion } from "../../../../actorgraph/views/page/assets/asking/fragment.mjs";
import { firstState } from "../../../../actorgraph/views/page/assets/asking/state.mjs";
import { scene } from "./small.mjs";

const directory = directoryOf(scene);
const FULL = {
  ...firstState(),
  view: "table",
  side: "path",
  chosen: { pair: ["n0", "n3"] },
  only: { hue: ["attack", "command"] },
  not: { mark: ["person"] },
  asOf: "2019-05",
  knownBy: "2020",
  revealed: ["n3"],
  groups: ["people"],
  folded: ["n1"],
  query: "a & b",
  path: pathQuestion({ from: "n0", to: "n2", via: ["n1"], avoid: ["n3"], kinds: ["support"], through: true, by: "evidence", maxHops: 9, at: 2 }),
  tree: true,
  pins: { n0: [-12, 40] },
  treePins: { n2: [100000, 0] },
  table: { sheet: "incidents", sort: "named", down: true, page: 3, text: "a=b&c", drawn: true },
};

test("The state in which a page opens has an empty address.", () => {
  assert.equal(formatFragment(firstState(), directory), "#");
  assert.deepEqual(parseFragment("", directory), firstState());
});

test("Whatever a state holds comes back from its address.", () => {
  assert.deepEqual(parseFragment(formatFragment(FULL, directory), directory), FULL);
});

test("An address names records and links by their ids in the dataset.", () => {
  assert.equal(addressOf({ record: "a b&c" }), "#record=a+b%26c");
  assert.equal(formatFragment({ ...firstState(), chosen: { node: "n1" } }, directory), "#record=record-n1");
  assert.deepEqual(parseFragment("#link=link-e2", directory).chosen, { edge: "e2" });
});

test("A page that opens otherwise says in its address only what differs from that.", () => {
  const opens = { view: "network" };
  assert.equal(formatFragment(firstState(opens), directory, opens), "#");
  assert.equal(formatFragment({ ...firstState(opens), view: "map" }, directory, opens), "#view=map");
});

test("A page that opens with paths shows them, and its address says only where others are asked for, or none.", () => {
  const opens = { path: { from: "n0", to: "n2" } }, first = parseFragment("", directory, opens);
  assert.deepEqual(first, { ...firstState(), side: "path", path: pathQuestion({ from: "n0", to: "n2" }) });
  assert.equal(formatFragment(first, directory, opens), "#");
  const others = [
    { ...first, side: "evidence" },
    { ...first, path: null },
    { ...first, path: pathQuestion({ from: "n1" }) },
    { ...first, path: pathQuestion({ from: "n0", to: "n2", at: 1 }) },
    { ...first, chosen: { node: "n1" } },
  ];
  for (const state of others) assert.deepEqual(parseFragment(formatFragment(state, directory, opens), directory, opens), state);
  assert.equal(formatFragment({ ...first, path: null }, directory, opens), "#no-path=yes");
  assert.equal(parseFragment(formatFragment({ ...first, path: pathQuestion() }, directory, opens), directory, opens).path, null);
});

test("What an address asks for and the scene does not know is left out.", () => {
  const hostile = [
    "#record=<script>", "#record=__proto__", "#link=constructor", "#view=evil", "#side=%00", "#only.hue=__proto__", "#only.__proto__=x",
    "#not.hue=nothing", "#as-of=2019-05-20'", "#as-of=99999", "#as-of=2019-02-30", "#known-by=2019-13", "#known-by=javascript:1", "#revealed=nobody", "#group=__proto__", "#pair=record-n0",
    "#pair=record-n0&pair=record-n0", "#tree=no", "#sheet=__proto__", "#sort=evil", "#sort=date", "#page=-1", "#page=x", "#drawn=no", "#%", "#%E0%A4%A",
    "#pin=nobody,1,2", "#pin=__proto__,1,2", "#pin=record-n0,1", "#pin=record-n0,1e3,2",
    "#pin=record-n0,100001,0", "#tree-pin=record-n0,NaN,0", "#tree-pin=record-n0,1,2,x",
  ];
  for (const hash of hostile) assert.deepEqual(parseFragment(hash, directory), firstState(), hash);
  assert.deepEqual(parseFragment("#from=nobody&to=<b>&way=-3&by=x", directory).path, { ...pathQuestion(), at: 0 });
  assert.equal(parseFragment(`#query=${"x".repeat(10_000)}`, directory).query.length, 200);
  assert.equal(parseFragment(`#find=${"x".repeat(10_000)}`, directory).table.text.length, 200);
  assert.equal(parseFragment("#page=99999999999999", directory).table.page, 9998);
  assert.equal(parseFragment("#sheet=incidents&sort=date", directory).table.sort, "date");
});
