/** Ways out of filters and clocks: what each that is set keeps away. */

import { daysOf, heldAt, versionAt } from "./clocks.mjs";
import { isFiltered, leftOf, lifted, readFilters } from "./facets.mjs";
import { leftBy } from "./frame.mjs";

/** Return each facet that is filtered by: `{part, facet, values}`, in the order of the facets. */
export function setFilters(facets, state) {
  return facets.flatMap((facet) => ["only", "not"]
    .filter((part) => state[part][facet.key]?.length)
    .map((part) => ({ part, facet, values: facet.values.filter(({ value }) => state[part][facet.key].includes(value)) })));
}

/** Return each set filter with what there would be without it: `lines` and `records` that come back. */
export function waysOut(facets, things, state) {
  const left = leftOf(readFilters(facets, state), things);
  return setFilters(facets, state).map((set) => {
    const then = leftOf(readFilters(facets, lifted(state, set.part, set.facet.key)), things);
    return { ...set, lines: then.edges.size - left.edges.size, records: then.records.size - left.records.size };
  });
}

/** Return the same of each clock that is turned: `{clock, day}`, which is the key of the state, and what there would be at any time. */
export function clocksOut(scene, state) {
  const count = (asked) => leftBy(scene, asked, { known: versionAt(scene, asked.knownBy), held: heldAt(scene, asked) });
  const left = count(state);
  return Object.entries(daysOf(scene, state).turned).filter(([, day]) => day).map(([clock, day]) => {
    const then = count({ ...state, [clock]: "" });
    return { clock, day, lines: then.edges.size - left.edges.size, records: then.records.size - left.records.size };
  });
}

/** Return what a state changes to without one filter or clock. */
export function withoutWay(state, { clock, part, facet }) {
  return clock ? { [clock]: "" } : lifted(state, part, facet.key);
}

/** What a state changes to without any of them. */
export const NOTHING_SET = { only: {}, not: {}, asOf: "", knownBy: "" };

/** Return whether filters or clocks leave no line of a page that has some. */
export function leavesNothing(scene, { matching }, state) {
  const { turned } = daysOf(scene, state);
  return matching.edges.size === 0 && scene.edges.length > 0 && (isFiltered(state) || turned.asOf !== "" || turned.knownBy !== "");
}
