/** Builds the legend, each row a filter with a live count and a small drawing. */

import { drawLineMarks, drawMark } from "../map/draw.mjs";
import { element } from "../element.mjs";

const TITLES = { form: "Form: how it is known", hue: "Colour: what it is about", mark: "Mark: who or what" };
const WIDTH = 56, HEIGHT = 20;

/** Return the legend and a function that brings its counts, pressed states and colours up to date. */
export function makeLegend(rows, onToggle) {
  const made = rows.map((row) => {
    const canvas = element("canvas", { width: WIDTH * 2, height: HEIGHT * 2, "aria-hidden": "true" });
    const count = element("span", { class: "count" });
    const button = element("button", { type: "button", "aria-pressed": "false", class: "row", onclick: () => onToggle(row) },
      canvas, element("span", { class: "text" }, row.text), count);
    return { row, button, canvas, count };
  });
  const groups = ["form", "hue", "mark"].map((group) => {
    const inside = made.filter(({ row }) => row.group === group);
    return inside.length > 0 && element("div", { role: "group", "aria-label": TITLES[group] },
      element("h4", {}, TITLES[group]), inside.map(({ button }) => button));
  });
  const update = (counts, { only }) => {
    const palette = paletteOf();
    for (const { row, button, canvas, count } of made) {
      const id = `${row.group}:${row.key}`;
      count.textContent = String(counts.get(id));
      button.setAttribute("aria-pressed", String(only[row.group]?.includes(row.key) ?? false));
      drawSample(canvas, row, palette);
    }
  };
  return { legend: element("div", { class: "legend" }, groups), update };
}

function paletteOf() {
  const styles = getComputedStyle(document.documentElement);
  return new Proxy({}, { get: (_, key) => styles.getPropertyValue(`--${key}`).trim() });
}

function drawSample(canvas, { group, key }, palette) {
  const ctx = canvas.getContext("2d");
  ctx.setTransform(2, 0, 0, 2, 0, 0);
  ctx.clearRect(0, 0, WIDTH, HEIGHT);
  if (group === "mark") {
    ctx.translate(WIDTH / 2, HEIGHT / 2);
    if (key === "campaign") drawComb(ctx, palette);
    else drawMark(ctx, key, key === "words" ? 5 : 7, palette);
    return;
  }
  drawLine(ctx, group === "form" ? key : "own-voice", group === "hue" ? palette[key] : palette.text, palette);
}

function drawComb(ctx, palette) {
  ctx.strokeStyle = palette.attack;
  ctx.lineWidth = 2;
  ctx.beginPath();
  ctx.moveTo(-22, -4);
  ctx.lineTo(22, -4);
  for (const x of [-22, 0, 22]) {
    ctx.moveTo(x, -4);
    ctx.lineTo(x, 5);
  }
  ctx.stroke();
}

function drawLine(ctx, form, colour, palette) {
  const y = HEIGHT / 2;
  ctx.strokeStyle = colour;
  ctx.fillStyle = colour;
  ctx.lineWidth = form === "corroborated" ? 4 : 1.8;
  ctx.setLineDash(form === "inferred" ? [2, 4] : []);
  ctx.beginPath();
  ctx.moveTo(2, y);
  ctx.lineTo(WIDTH - 8, y);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.beginPath();
  ctx.moveTo(WIDTH - 2, y);
  ctx.lineTo(WIDTH - 10, y - 4);
  ctx.lineTo(WIDTH - 10, y + 4);
  ctx.fill();
  drawLineMarks(ctx, { forms: [form], mark_at: 46, curve: 0 }, { x: 2, y }, { x: WIDTH - 4, y }, palette, colour);
}
