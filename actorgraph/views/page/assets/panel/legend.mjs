/** Builds the legend, each row a filter with a live count and a small drawing. */

import { element } from "../element.mjs";
import { rowSample } from "../map/legend.mjs";
import { t } from "../strings.mjs";

const WIDTH = 56, HEIGHT = 20;
const SECTIONS = { form: ["form", "sign"], hue: ["hue"], mark: ["mark", "named"] };

/** Return the legend and a function that brings its counts and pressed states up to date. */
export function makeLegend(rows, onToggle) {
  const made = rows.map((row) => {
    const parts = [rowSample(row, WIDTH, HEIGHT), element("span", { class: "text" }, row.text)];
    if (row.group === "sign") return { row, shape: element("p", { class: "note" }, parts) };
    const count = element("span", { class: "count" });
    const button = element("button", { type: "button", "aria-pressed": "false", class: "row", onclick: () => onToggle(row) }, parts, count);
    return { row, shape: button, count };
  });
  const groups = Object.entries(SECTIONS).map(([group, within]) => {
    const inside = made.filter(({ row }) => within.includes(row.group));
    return inside.length > 0 && element("div", { role: "group", "aria-label": t(`legend.${group}`) },
      element("h4", {}, t(`legend.${group}`)), inside.map(({ shape }) => shape));
  });
  const update = (counts, { only }) => {
    for (const { row, shape: button, count } of made.filter((each) => each.count)) {
      count.textContent = String(counts.get(`${row.group}:${row.key}`));
      button.setAttribute("aria-pressed", String(only[row.group]?.includes(row.key) ?? false));
    }
  };
  return { legend: element("div", { class: "legend" }, groups), update };
}
