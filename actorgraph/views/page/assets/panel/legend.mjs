/** Builds the legend, each row a filter with a live count and a small drawing. */

import { element } from "../element.mjs";
import { rowSample } from "../map/legend.mjs";
import { t } from "../strings.mjs";

const WIDTH = 56, HEIGHT = 20;

/** Return the legend and a function that brings its counts and pressed states up to date. */
export function makeLegend(rows, onToggle) {
  const made = rows.map((row) => {
    const count = element("span", { class: "count" });
    const button = element("button", { type: "button", "aria-pressed": "false", class: "row", onclick: () => onToggle(row) },
      rowSample(row, WIDTH, HEIGHT), element("span", { class: "text" }, row.text), count);
    return { row, button, count };
  });
  const groups = ["form", "hue", "mark"].map((group) => {
    const inside = made.filter(({ row }) => row.group === group);
    return inside.length > 0 && element("div", { role: "group", "aria-label": t(`legend.${group}`) },
      element("h4", {}, t(`legend.${group}`)), inside.map(({ button }) => button));
  });
  const update = (counts, { only }) => {
    for (const { row, button, count } of made) {
      count.textContent = String(counts.get(`${row.group}:${row.key}`));
      button.setAttribute("aria-pressed", String(only[row.group]?.includes(row.key) ?? false));
    }
  };
  return { legend: element("div", { class: "legend" }, groups), update };
}
