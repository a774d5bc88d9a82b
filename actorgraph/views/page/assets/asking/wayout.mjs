/** Ways out of filters: what each that is set keeps away. */

import { leftOf, lifted, readFilters } from "./facets.mjs";

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

/** Return whether filters are set and nothing is left by them. */
export function leavesNothing({ matching }, { only, not }) {
  return matching.records.size + matching.edges.size === 0 && Object.keys(only).length + Object.keys(not).length > 0;
}
