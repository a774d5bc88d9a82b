/** The ground of the map: bands with captions, the pen for what has no day, the dates. Knows the scene's ground only. */

import { vector } from "../element.mjs";
import { t } from "../strings.mjs";
import { textShape } from "./labels.mjs";

const FAR = 20000;
const DATED = ["attacks", "sites", "words"];
const BEHIND = ["attacks", "words"];

/** Return what stands behind all lines, for the bands that are open. */
export function groundShapes(ground, bands) {
  const dated = bands.filter(({ name }) => DATED.includes(name));
  return [
    bands.filter(({ name }) => BEHIND.includes(name)).map(({ top, bottom }) => areaShape("band", -FAR, top, FAR, bottom)),
    dated.length > 0 && timeShapes(ground, dated[0].top, dated.at(-1).bottom),
    bands.map((band) => captionShape(band, ground)),
  ];
}

function areaShape(name, left, top, right, bottom) {
  return vector("rect", { class: name, x: left, y: top, width: right - left, height: bottom - top });
}

function timeShapes(ground, top, bottom) {
  return [
    ground.pen !== null && [areaShape("pen", -FAR, top, ground.pen, bottom), textShape(t("map.pen"), { x: 12, y: top + 15, size: 10, class: "caption" })],
    ground.ticks.map(({ x, left, right, label }) => [
      vector("path", { class: "tick", d: `M${left} ${top + 22}V${bottom}${left < right ? `H${right}V${top + 22}` : ""}` }),
      textShape(label, { x, y: bottom + 14, size: 11, anchor: "middle", class: "date" }),
    ]),
  ];
}

function captionShape({ name, caption, note, top }, { pen }) {
  const x = pen !== null && DATED.includes(name) ? pen + 12 : 12;
  const made = textShape(caption, { x, y: top + 15, size: 10, class: "caption" });
  if (note) made.append(vector("tspan", { class: "in-order", dx: 8 }, note));
  return made;
}
