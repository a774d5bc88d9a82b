/** The marks of records as SVG, for the map, the legend, the panel and the table. Knows shapes, no scene. */

import { vector } from "../element.mjs";

const SIZES = { person: 7, group: 7.5, collective: 7.5, state: 6.5, attack: 7.5, foiled: 7.5, planned: 7.5, words: 5, site: 6, thing: 6 };

const OUTLINES = {
  person: circleData,
  group: hexagonData,
  collective: hexagonData,
  state: squareData,
  attack: diamondData,
  foiled: diamondData,
  planned: diamondData,
  campaign: diamondData,
  words: squareData,
  site: (size) => `M${-1.6 * size} ${-size / 2}h${3.2 * size}v${size}h${-3.2 * size}z`,
  thing: (size) => circleData(0.7 * size),
};

function circleData(size) {
  return `M${-size} 0a${size} ${size} 0 1 0 ${2 * size} 0a${size} ${size} 0 1 0 ${-2 * size} 0z`;
}

function squareData(size) {
  return `M${-size} ${-size}h${2 * size}v${2 * size}h${-2 * size}z`;
}

function diamondData(size) {
  return `M0 ${-size}L${size} 0L0 ${size}L${-size} 0z`;
}

function hexagonData(size) {
  const corners = [0, 60, 120, 180, 240, 300].map((turn) => (turn * Math.PI) / 180);
  return `M${corners.map((turn) => `${fine(size * Math.cos(turn))} ${fine(size * Math.sin(turn))}`).join("L")}z`;
}

function fine(number) {
  return Math.round(number * 100) / 100;
}

/** Return the shape of a mark around the origin. */
export function markShape(mark, size) {
  return vector("path", { class: `shape ${mark}`, d: (OUTLINES[mark] ?? diamondData)(size) });
}

/** Return the comb over a campaign's attacks, its line at height 0, each tooth with its look, or left out where it has none. */
export function combShape(teeth, long = 10) {
  const ends = teeth.map(({ x }) => x);
  return [
    vector("path", { class: "comb", d: `M${Math.min(...ends)} 0H${Math.max(...ends)}` }),
    teeth.filter(({ look }) => look !== "").map((tooth) => toothShape(tooth, long)),
  ];
}

function toothShape({ x, look = "comb", edge }, long) {
  const d = `M${x} 1V${long}`;
  return vector("g", { "data-edge": edge }, vector("path", { class: "catch", d: `M${x - 5} -3H${x + 5}V${long}H${x - 5}z` }),
    vector("path", { class: look, d }));
}

/** Return a small drawing of a mark on its own, to stand beside its name. */
export function markSample(mark, { width = 20, height = 20 } = {}) {
  const inside = mark === "campaign"
    ? vector("g", { transform: "translate(0 -4)" }, combShape([{ x: 3 - width / 2 }, { x: 0 }, { x: width / 2 - 3 }]))
    : markShape(mark, SIZES[mark] ?? 7);
  return vector("svg", { class: "sample-of", width, height, viewBox: `${-width / 2} ${-height / 2} ${width} ${height}`, "aria-hidden": "true" }, inside);
}

/** Return the empty socket over a mark of some size: nobody is named for it. */
export function socketShape(size) {
  const reach = 7.6, height = -size - 5.5;
  return vector("path", { class: "socket", d: `M${-reach} ${height}A8 8 0 0 0 ${reach} ${height}` });
}

/** Return a small drawing of an attack under its empty socket. */
export function socketSample({ width, height }) {
  const size = 5.5, inside = vector("g", { transform: `translate(0 ${height / 2 - size - 1})` }, markShape("attack", size), socketShape(size));
  return vector("svg", { class: "sample-of", width, height, viewBox: `${-width / 2} ${-height / 2} ${width} ${height}`, "aria-hidden": "true" }, inside);
}
