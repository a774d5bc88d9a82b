/** Where records stand in the network: spread, or by who leads whom; and where a reader put them. Pure functions. */

import { FARTHEST } from "../asking/state.mjs";

/** Return what in a state holds the records that a reader has put somewhere: each arrangement has its own. */
export function pinsIn({ tree }) {
  return tree ? "treePins" : "pins";
}

/** Return places by id, from where each record stands in both arrangements. */
export function placesFor(given, state) {
  const pins = state[pinsIn(state)];
  return new Map(given.map(({ id, x, y, tree }) => {
    const [left, top] = pins[id] ?? (state.tree ? tree : [x, y]);
    return [id, { x: left, y: top }];
  }));
}

/** Return pins with one more, in whole pixels and not out of all bounds. */
export function pinned(pins, id, { x, y }) {
  const kept = (value) => Math.max(-FARTHEST, Math.min(FARTHEST, Math.round(value)));
  return { ...pins, [id]: [kept(x), kept(y)] };
}

/** Return the rule over those who are in no chain of command, where there are any and others above them. */
export function divideOf(nodes, places, chained, text) {
  const others = nodes.filter(({ id }) => !chained.has(id));
  if (!others.length || others.length === nodes.length) return null;
  const { left, right } = roomAt(nodes, places);
  return { left, right, top: roomAt(others, places).top - 12, text };
}

/** Return the places at a share of the way from some to others, slow at both ends. */
export function between(before, after, share) {
  const eased = share < 0.5 ? 2 * share * share : 1 - 2 * (1 - share) ** 2;
  return new Map([...after].map(([id, { x, y }]) => {
    const from = before.get(id) ?? { x, y };
    return [id, { x: from.x + (x - from.x) * eased, y: from.y + (y - from.y) * eased }];
  }));
}

/** Return those of some places that others do not have. */
export function movedPlaces(before, after) {
  return new Map([...after].filter(([id, { x, y }]) => before.has(id) && (before.get(id).x !== x || before.get(id).y !== y)));
}

/** Return the room that marks with their labels take at some places. */
export function roomAt(nodes, places) {
  return roomAround(nodes.map((node) => areaAt(node, places.get(node.id))));
}

/** Return the room around some areas. */
export function roomAround(areas) {
  const most = (side, choose) => areas.reduce((found, area) => choose(found, area[side]), choose === Math.min ? Infinity : -Infinity);
  return { left: most("left", Math.min), top: most("top", Math.min), right: most("right", Math.max), bottom: most("bottom", Math.max) };
}

/** Return the room of one mark with its label under it. */
function areaAt({ size, socket, label_at: [, , wide, high] }, { x, y }) {
  const half = Math.max(size, wide / 2);
  return { left: x - half, top: y - size - (socket ? 16 : 0), right: x + half, bottom: y + size + 4 + high };
}
