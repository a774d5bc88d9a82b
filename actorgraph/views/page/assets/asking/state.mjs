/** What the page shows, as one plain value that is never changed in place. Everything in it can be undone and addressed. */

/** Views of the same state, in the order of their tabs. */
export const VIEWS = ["map", "network", "table"];

/** How far from the middle of the network, in pixels, a record may be put. */
export const FARTHEST = 100000;

/** What the panel shows beside them. */
export const SIDES = ["evidence", "filters", "path"];

/** The sheets of the table with their columns, each sheet's own order first. */
export const SHEETS = {
  actors: ["name", "aliases", "what", "lines", "alleged"],
  incidents: ["date", "name", "kind", "happened", "named", "aimed"],
  links: ["subject", "said", "object", "status", "time", "sentence", "dispute", "support", "basis", "source"],
};

/** Return the state in which a page opens. */
export function firstState(opens = {}) {
  return {
    view: opens.view ?? "map",
    side: "evidence",
    chosen: {}, // {node}, {edge}, {pair: [node, node]} or nothing
    only: {}, // facet: values, of which a line or record must have one
    not: {}, // facet: values, which none may have
    asOf: "", // a day in the world, or any
    knownBy: "", // a day by which sources had been published, or any
    revealed: [], // ids of records that are drawn though they are hidden at first
    groups: [], // groups of such records that are drawn
    folded: [], // ids of records that are hidden, though they would be drawn
    query: "", // what is searched for
    path: null, // {from, to, via, avoid, ...} or nothing
    pins: {}, // id: [x, y] of what was moved in the network
    treePins: {}, // the same of what was moved while it is arranged by who leads whom
    tree: false, // whether the network is arranged by who leads whom
    table: { sheet: "links", sort: "", down: false, page: 0, text: "", drawn: false }, // of the table: `drawn` keeps it to what the drawings show
  };
}

/** Return a list with further values, each once. */
export function withAll(list, values) {
  return [...new Set([...list, ...values])];
}
