/** Says why nothing is left, and what brings something back, each with a button. */

import { element } from "../element.mjs";
import { counted, t } from "../strings.mjs";
import { setInWords } from "./words.mjs";

/** Return the ways out of filters that leave nothing; `lift(part, facet)` takes one away, `clear()` all. */
export function wayOut(ways, { lift, clear }) {
  const helpful = ways.filter(({ lines, records }) => lines > 0 || records > 0);
  return element("div", { class: "way-out" },
    element("p", {}, t(helpful.length ? "empty.why" : "empty.together", { causes: ways.map(setInWords).join(t("and")) })),
    helpful.length > 0 && element("ul", {}, helpful.map((way) => element("li", {}, comingBack(way), " ",
      element("button", { type: "button", onclick: () => lift(way.part, way.facet.key) }, t("empty.remove"))))),
    ways.length > 1 && element("button", { type: "button", onclick: clear }, t("filters.clear")));
}

function comingBack(way) {
  const [key, count] = way.lines > 0 ? ["empty.lines", way.lines] : ["empty.records", way.records];
  return counted(key, count, { filter: setInWords(way) });
}
