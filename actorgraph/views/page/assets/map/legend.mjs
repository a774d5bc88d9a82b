/** The legend that is printed under the map, and from which data it is drawn. */

import { daysOf } from "../asking/clocks.mjs";
import { element } from "../element.mjs";
import { t } from "../strings.mjs";
import { filtersInWords, showing } from "../words.mjs";
import { lineSample, SILENCE } from "./lines.mjs";
import { markSample, socketSample } from "./marks.mjs";
import { clockSample } from "./signs.mjs";

/** What is only denied is never without what says so. */
const SAMPLED = { "denied-only": ["denied-only", "disputed"] };

/** Return the small drawing of one row of the legend. */
export function rowSample({ group, key }, width, height) {
  if (group === "mark") return markSample(key, { width, height });
  if (group === "named") return socketSample({ width, height });
  if (group === "sign") return clockSample({ width, height });
  if (key === "silence") return lineSample({ hue: "structure", kind: SILENCE, width, height });
  return lineSample(group === "hue" ? { hue: key, width, height } : { forms: SAMPLED[key] ?? [key], width, height });
}

/** Return the whole legend, which only paper shows, since on screen it stands in the panel; and what says below it what is drawn. */
export function makePrinted(scene) {
  const line = element("p", {});
  const made = element("div", { class: "printed", "aria-hidden": "true" },
    element("ul", {}, scene.legend.map((row) => element("li", {}, rowSample(row, 44, 16), element("span", {}, row.text)))), line);
  return {
    element: made,
    update(frame, state) {
      const { asOf, knownBy } = daysOf(scene, state);
      line.textContent = [
        showing(scene, frame), ...filtersInWords(scene.facets, state),
        t("clocks.as-of", { day: asOf || t("clocks.any-day") }),
        t("clocks.known-by", { day: knownBy || t("clocks.any-publication") }),
        t("map.data", scene),
      ].join(" | ");
    },
  };
}
