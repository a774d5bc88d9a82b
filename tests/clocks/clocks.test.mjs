import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { canTurn, clockCounts, daysOf, heldAt, nextStop, readDay, reasonFor, recordStops, standsAt, stopsOf, timeAt, versionAt } from "../../actorgraph/views/page/assets/asking/clocks.mjs";

const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
const CASES = read("cases.json"), DAYS = read("days.json");
const short = (text) => createHash("sha256").update(text).digest("hex").slice(0, 6);

for (const [name, { scene, known, told, turns, held }] of Object.entries(CASES)) {
  test(`As known by each day the lines of the ${name} dataset say what the filter says, in its words.`, () => {
    known.forEach((day, place) => {
      const { edges, possible } = versionAt(scene, day);
      const found = Object.fromEntries(scene.edges.map(({ id, link }) => {
        const then = edges.get(id);
        return [link, then ? `${possible.has(id) ? "?" : ""}${then.status} ${short(then.sentences.join(" "))}` : ""];
      }));
      assert.deepEqual(found, Object.fromEntries(Object.entries(told).map(([link, each]) => [link, each[place]])), day);
    });
  });

  test(`Under both clocks the ${name} dataset is left as the filters leave it.`, () => {
    turns.forEach(([asOf, knownBy], place) => {
      const time = heldAt(scene, { asOf, knownBy });
      const letter = { certain: "c", possible: "p", excluded: "x" };
      const incidents = scene.nodes.filter(({ times }) => times.length > 0);
      const found = [
        ...scene.edges.map((edge) => [edge.link, letter[time(edge)]]),
        ...incidents.map((node) => [node.record, time(node) === "excluded" ? "x" : "i"]),
      ];
      assert.deepEqual(Object.fromEntries(found), Object.fromEntries(Object.entries(held).map(([key, each]) => [key, each[place]])), `${asOf} | ${knownBy}`);
    });
  });
}

test("A text names the same day for the page as for a filter.", () => {
  for (const [text, day] of DAYS) assert.equal(readDay(text), day ?? "", text);
});

test("A stretch begins on its day and ends before the next.", () => {
  const times = [["", "excluded"], ["2019-05-19", "possible"], ["2019-05-21", "certain"]];
  const days = [["0001-01-01", "excluded"], ["2019-05-18", "excluded"], ["2019-05-19", "possible"], ["2019-05-20", "possible"], ["2019-05-21", "certain"], ["9999-12-31", "certain"]];
  for (const [day, held] of days) assert.equal(timeAt(times, day), held, day);
  assert.equal(timeAt([], "2019-05-20"), "");
});

const thing = (id, times, more = {}) => ({ id, times, dated: true, ahead: false, ...more });
const event = (day) => [["", "excluded"], [day, "certain"]];
const SCENE = {
  as_of: "",
  known_by: "",
  nodes: [
    thing("n0", []), thing("n1", event("2031-03-10")), thing("n2", [["", "possible"]], { dated: false }), thing("n3", event("2031-05-01")),
  ],
  edges: [
    thing("e0", event("2031-03-10"), { source: "n0", target: "n1", status: "single-source", claims: ["a", "b"], sentences: ["one"] }),
    thing("e1", [["", "possible"]], { source: "n0", target: "n2", dated: false, status: "inferred" }),
    thing("e2", [["", "excluded"], ["2031-02-01", "possible"]], { source: "n0", target: "n3", ahead: true, status: "single-source" }),
  ],
  reach: { pairs: ["p0", "p1"], nothing: "in this dataset" },
  clocks: {
    reach: { rest: [{ step: 0, known: "certain", fields: { nothing: "in this selection" }, items: {} }], pairs: [{ step: 1, known: "certain", fields: {}, items: { pairs: [2, 1] } }] },
    pairs: ["p2"],
    stops: [{ day: "2031-03-10", nodes: ["n1"] }, { day: "2031-05-01", nodes: ["n3"] }],
    steps: [{ day: "2031-03-14", words: "none" }, { day: "2031-03-15", words: "one" }, { day: "2031-04-01", words: "two" }],
    exact: true,
    note: "",
    reasons: { dated: "dated {day}", undated: "undated {day}", ahead: "ahead {day}", told: "told {day}" },
    edges: {
      e0: [
        { step: 0, known: "absent", fields: {}, items: {} },
        { step: 1, known: "possible", fields: { status: "inferred" }, items: { claims: ["c", 1], sentences: [] } },
        { step: 2, known: "certain", fields: {}, items: {} },
      ],
    },
    nodes: { n3: [{ step: 0, known: "absent", fields: {}, items: {} }, { step: 1, known: "certain", fields: {}, items: {} }] },
  },
};
const at = (asOf, knownBy = "") => ({ asOf, knownBy });

test("A line is told as it was known: not at all, possibly and with other claims, then as the page tells it.", () => {
  assert.equal(versionAt(SCENE, "2031-03-14").edges.has("e0"), false);
  const then = versionAt(SCENE, "2031-03");
  assert.deepEqual(then.edges.get("e0"), { ...SCENE.edges[0], status: "inferred", claims: ["c", "b"], sentences: [] });
  assert.deepEqual([...then.possible], ["e0"]);
  assert.equal(versionAt(SCENE, "2031-04-01").edges.get("e0"), SCENE.edges[0]);
  assert.equal(versionAt(SCENE, "").edges.get("e0"), SCENE.edges[0]);
  assert.equal(versionAt(SCENE, "2031-03-20"), then, "one answer for all days of a step");
});

test("What is known of paths is that of the day: which pairs more is said of, and in what nothing is said.", () => {
  assert.deepEqual(versionAt(SCENE, "2031-03-20").reach, { pairs: ["p2", "p1"], nothing: "in this selection" });
  assert.deepEqual(versionAt(SCENE, "2030").reach, { pairs: ["p0", "p1"], nothing: "in this selection" });
  assert.deepEqual(versionAt(SCENE, "").reach, SCENE.reach);
});

test("What is no day turns no clock.", () => {
  for (const text of ["May 2031", "2031-13", "__proto__", "2031-02-30"]) {
    assert.equal(versionAt(SCENE, text).edges.size, 3);
    assert.equal(heldAt(SCENE, at(text))(SCENE.edges[0]), "certain");
  }
});

test("An incident that had not happened is told with what is said of it, and goes without.", () => {
  const time = heldAt(SCENE, at("2031-03-01"));
  assert.deepEqual(SCENE.nodes.map(time), ["certain", "excluded", "possible", "told"]);
  assert.deepEqual(SCENE.edges.map(time), ["excluded", "possible", "possible"]);
  assert.equal(heldAt(SCENE, at("2031-01"))(SCENE.nodes[3]), "excluded");
});

test("What was only possibly known is possible, and what was not known is excluded, whatever the dates say.", () => {
  const time = heldAt(SCENE, at("2031-06", "2031-03-15"));
  assert.equal(time(SCENE.edges[0]), "possible");
  assert.equal(heldAt(SCENE, at("2031-06", "2030"))(SCENE.edges[0]), "excluded");
  assert.equal(heldAt(SCENE, at("", "2031-03-15"))(SCENE.edges[0]), "possible");
});

test("What each clock leaves is counted, the undated apart; a clock that names no day counts nothing.", () => {
  assert.deepEqual(clockCounts(SCENE, at("2031-03-10")), {
    asOf: { lines: { certain: 1, possible: 1, undated: 1, excluded: 0 }, incidents: { certain: 1, possible: 0, undated: 1, excluded: 1 } },
    knownBy: null,
  });
  assert.deepEqual(clockCounts(SCENE, at("2031-01", "2031-03-20")), {
    asOf: { lines: { certain: 0, possible: 0, undated: 1, excluded: 2 }, incidents: { certain: 0, possible: 0, undated: 1, excluded: 2 } },
    knownBy: { lines: { certain: 2, possible: 1, absent: 0 }, incidents: { certain: 3, possible: 0, absent: 0 } },
  });
  assert.deepEqual(clockCounts(SCENE, at("", "2030")).knownBy, { lines: { certain: 2, possible: 0, absent: 1 }, incidents: { certain: 2, possible: 0, absent: 1 } });
});

test("Why a thing is merely possible is said: to come, dated loosely, or not dated at all.", () => {
  const reasons = SCENE.edges.map((edge) => reasonFor(SCENE, edge, at("2031-03-10")));
  assert.deepEqual(reasons, ["", "undated {day}", "ahead {day}"]);
  assert.equal(reasonFor(SCENE, SCENE.nodes[3], at("2031-03-10")), "told {day}");
  assert.equal(reasonFor(SCENE, SCENE.edges[1], at("")), "");
  assert.equal(reasonFor(SCENE, SCENE.nodes[0], at("2031-03-10")), "", "an actor");
});

test("A clock stops at each day in order and then at any time, and goes round.", () => {
  const stops = stopsOf(SCENE);
  assert.deepEqual(stops.map(({ day }) => day), ["2031-03-10", "2031-05-01", ""]);
  assert.deepEqual(["", "2031-03-10", "2031-03-11", "2031-05-01", "2040"].map((day) => nextStop(stops, day).day), ["2031-03-10", "2031-05-01", "2031-05-01", "", ""]);
  assert.deepEqual(["", "2030", "2031-03-10", "2031-04", "2031-05", "2040"].map((day) => standsAt(stops, day)), [2, 0, 0, 0, 1, 1]);
});

test("The record can be turned back to the day before anything was known.", () => {
  assert.deepEqual(recordStops(SCENE).map(({ day, words }) => [day, words]), [["2031-03-14", "none"], ["2031-03-15", "one"], ["2031-04-01", "two"], ["", undefined]]);
  const undated = { ...SCENE, clocks: { ...SCENE.clocks, steps: [{ day: "", words: "none" }] } };
  assert.deepEqual(recordStops(undated).map(({ day }) => day), [""]);
});

test("A page that is made as of a day stays there, and one that can't be turned back is as it is.", () => {
  const fixed = { ...SCENE, as_of: "2031-03-10", edges: [thing("e0", [["", "possible"]], { source: "n0", target: "n1" })], clocks: { ...SCENE.clocks, steps: [] } };
  assert.deepEqual(canTurn(fixed), { asOf: false, knownBy: false });
  assert.deepEqual(canTurn(SCENE), { asOf: true, knownBy: true });
  assert.deepEqual(stopsOf(fixed).map(({ day }) => day), [""]);
  for (const asOf of ["", "2020", "2040"]) assert.equal(heldAt(fixed, at(asOf, "2020"))(fixed.edges[0]), "possible");
  assert.equal(clockCounts(fixed, at("")).asOf.lines.possible, 1);
});

test("The clocks stand where the page can be turned to: on no day that it lacks, and at its own where it has one.", () => {
  const standing = (scene, asOf, knownBy) => {
    const { turned, ...days } = daysOf(scene, at(asOf, knownBy));
    return [days.asOf, days.knownBy, turned.asOf, turned.knownBy];
  };
  const fixed = { ...SCENE, clocks: { ...SCENE.clocks, steps: [] } }, bound = { ...SCENE, as_of: "2031-03-10", known_by: "2031-03-31" };
  assert.deepEqual(standing(SCENE, "2031-03", "2031-03-20"), ["2031-03-31", "2031-03-20", "2031-03-31", "2031-03-20"]);
  assert.deepEqual(standing(SCENE, "", "no day"), ["", "", "", ""]);
  assert.deepEqual(standing(fixed, "", "1900-01-01"), ["", "", "", ""]);
  assert.equal(clockCounts(fixed, at("", "1900-01-01")).knownBy, null);
  assert.deepEqual(standing(bound, "2040-01-01", "2040"), ["2031-03-10", "2031-03-31", "", ""]);
  assert.deepEqual(standing(bound, "", "2031-03-20"), ["2031-03-10", "2031-03-20", "", "2031-03-20"]);
});

test("Where not every day is told apart, the record stands at the last stop before the day that is asked for.", () => {
  const coarse = { ...SCENE, clocks: { ...SCENE.clocks, exact: false } };
  assert.deepEqual(["2031-03-20", "2031-05"].map((day) => daysOf(coarse, at("", day)).knownBy), ["2031-03-15", "2031-04-01"]);
});
