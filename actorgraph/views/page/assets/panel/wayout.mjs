/** Says why nothing is left, and what brings something back, each with a button. */

import { NOTHING_SET, clocksOut, waysOut, withoutWay } from "../asking/wayout.mjs";
import { element } from "../element.mjs";
import { counted, t } from "../strings.mjs";
import { setInWords } from "../words.mjs";

/** Return the ways out of filters and clocks that leave no line; `change(patch)` changes the state. */
export function wayOut(scene, { matching }, state, change) {
  const ways = [...waysOut(scene.facets, matching.clocked, state), ...clocksOut(scene, state)];
  const helpful = ways.filter(({ lines, records }) => lines > 0 || records > 0), why = matching.records.size > 0 ? "empty.no-line" : "empty.why";
  return element("div", { class: "way-out" },
    element("p", {}, t(helpful.length ? why : "empty.together", { causes: ways.map(setInWords).join(t("and")) })),
    helpful.length > 0 && element("ul", {}, helpful.map((way) => element("li", {}, comingBack(way), " ",
      element("button", { type: "button", onclick: () => change(withoutWay(state, way)) }, t(way.clock ? "clock.any" : "empty.remove"))))),
    ways.length > 1 && element("button", { type: "button", onclick: () => change(NOTHING_SET) }, t("filters.clear")));
}

function comingBack(way) {
  const [key, count] = way.lines > 0 ? ["empty.lines", way.lines] : ["empty.records", way.records];
  return counted(key, count, { filter: setInWords(way) });
}
