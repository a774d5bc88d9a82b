/** Three persons and an undated attack: n0 is accused twice of n2, leads n1, and knows n3, who is hidden at first. */

/** Return a record with what filters and frames read of it. */
export function node(id, mark = "person", more = {}) {
  const incident = mark === "attack";
  return {
    id, record: `record-${id}`, times: [], shown: true, group: "people", mark,
    facets: { mark: [mark], record: [mark], standing: incident ? [] : ["named"], happened: incident ? ["yes"] : [], when: incident ? ["undated"] : [] },
    ...more,
  };
}

/** Return a line with what filters and frames read of it. */
export function edge(id, source, target, hue, voice = ["own:p"], more = {}) {
  return {
    id, link: `link-${id}`, source, target, kind: hue, status: "single-source", accused: "", drawn: true, quiet: false,
    facets: { hue: [hue], voice, status: [more.status ?? "single-source"] }, ...more,
  };
}

export const scene = {
  as_of: "",
  known_by: "",
  clocks: { steps: [{ day: "2019-05-19" }, { day: "2019-05-20" }] },
  nodes: [node("n0"), node("n1"), node("n2", "attack", { group: "other events" }), node("n3", "person", { shown: false })],
  edges: [
    edge("e0", "n0", "n2", "attack"),
    edge("e1", "n1", "n2", "attack", ["b", "own:p"]),
    edge("e2", "n0", "n1", "command", ["c"]),
    edge("e3", "n0", "n3", "support", ["own:p"]),
    edge("e4", "n1", "n3", "support", ["own:p"], { status: "withdrawn" }),
  ],
  facets: [
    { key: "hue", on: "line", values: ["attack", "command", "support"].map((value) => ({ value, label: value })) },
    { key: "status", on: "line", values: ["single-source", "withdrawn"].map((value) => ({ value, label: value })) },
    { key: "voice", on: "line", values: ["own:p", "b", "c"].map((value) => ({ value, label: value })) },
    { key: "mark", on: "record", values: ["person", "attack"].map((value) => ({ value, label: value })) },
    { key: "when", on: "record", values: ["dated", "undated"].map((value) => ({ value, label: value })) },
  ],
};

export const known = {
  nodes: new Map(scene.nodes.map((each) => [each.id, each])),
  edges: new Map(scene.edges.filter(({ status }) => status !== "withdrawn").map((each) => [each.id, each])),
};
