/** Draws on the canvas: the ground, the marks of records, the marks of lines. Colours come from a palette. */

import { spotOn } from "./geometry.mjs";

export const FONT = '-apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", "DejaVu Sans Condensed", sans-serif';
const FAR = 100000;
const DISC = 7;

/** Return a colour `#rrggbb` with an opacity. */
export function withAlpha(colour, alpha) {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return `rgba(${red}, ${green}, ${blue}, ${alpha})`;
}

/** Draw bands, pen, dates and captions. */
export function drawGround(ctx, ground, bands, palette) {
  for (const band of bands) {
    if (band.name === "attacks" || band.name === "words") {
      ctx.fillStyle = palette.band;
      ctx.fillRect(-FAR, band.top, 2 * FAR, band.bottom - band.top);
    }
  }
  const timed = bands.filter((band) => band.name === "attacks" || band.name === "sites" || band.name === "words");
  if (timed.length) drawTime(ctx, ground, timed, palette);
  for (const band of bands) drawCaption(ctx, ground, band, palette);
}

function drawTime(ctx, ground, bands, palette) {
  const top = bands[0].top, bottom = bands[bands.length - 1].bottom;
  if (ground.pen !== null) {
    ctx.fillStyle = palette.pen;
    ctx.fillRect(-FAR, top, FAR + ground.pen, bottom - top);
    write(ctx, "NO DAY GIVEN", 12, top + 15, { palette, bold: true, size: 10 });
  }
  ctx.strokeStyle = palette.rule;
  ctx.lineWidth = 1;
  for (const tick of ground.ticks) {
    for (const x of new Set([tick.left, tick.right])) stroke(ctx, [x, top + 22], [x, bottom]);
    if (tick.left < tick.right) stroke(ctx, [tick.left, bottom], [tick.right, bottom]);
    write(ctx, tick.label, tick.x, bottom + 14, { palette, bold: true, size: 11, align: "center" });
  }
}

function drawCaption(ctx, ground, band, palette) {
  const left = ground.pen !== null && band.name !== "actors" && band.name !== "lesser" ? ground.pen + 12 : 12;
  write(ctx, band.caption, left, band.top + 15, { palette, bold: true, size: 10 });
  if (!band.note) return;
  ctx.font = `bold 10px ${FONT}`;
  const width = ctx.measureText(band.caption).width;
  write(ctx, band.note, left + width + 8, band.top + 15, { palette, size: 10 });
}

function write(ctx, text, x, y, { palette, size, bold = false, align = "left" }) {
  ctx.font = `${bold ? "bold " : ""}${size}px ${FONT}`;
  ctx.fillStyle = palette.muted;
  ctx.textAlign = align;
  ctx.textBaseline = "alphabetic";
  ctx.fillText(text, x, y);
}

const SHAPES = {
  person: (ctx, size) => ctx.arc(0, 0, size, 0, 2 * Math.PI),
  group: hexagon,
  collective: hexagon,
  state: (ctx, size) => ctx.rect(-size, -size, 2 * size, 2 * size),
  attack: diamond,
  foiled: diamond,
  words: (ctx, size) => ctx.rect(-size, -size, 2 * size, 2 * size),
  site: (ctx, size) => ctx.rect(-size * 1.6, -size / 2, size * 3.2, size),
  thing: (ctx, size) => ctx.arc(0, 0, size * 0.7, 0, 2 * Math.PI),
};

function hexagon(ctx, size) {
  for (let corner = 0; corner < 6; corner += 1) {
    ctx.lineTo(size * Math.cos((corner * Math.PI) / 3), size * Math.sin((corner * Math.PI) / 3));
  }
  ctx.closePath();
}

function diamond(ctx, size) {
  ctx.moveTo(0, -size);
  ctx.lineTo(size, 0);
  ctx.lineTo(0, size);
  ctx.lineTo(-size, 0);
  ctx.closePath();
}

/** Return fill and outline of a mark. */
export function coloursOf(mark, palette) {
  if (mark === "attack") return { fill: palette.attack, line: palette.attack };
  if (mark === "foiled") return { fill: palette.background, line: palette.attack };
  if (mark === "words") return { fill: palette.answer, line: palette.answer };
  if (mark === "site") return { fill: palette.muted, line: palette.muted };
  const fill = { person: palette.person, group: palette.body, collective: palette.body, state: palette.state }[mark];
  return { fill: fill ?? palette.background, line: fill ? palette.text : palette.muted };
}

/** Trace and fill a mark around the origin. */
export function drawMark(ctx, mark, size, palette, { lineWidth = 1.5 } = {}) {
  const { fill, line } = coloursOf(mark, palette);
  ctx.beginPath();
  (SHAPES[mark] ?? diamond)(ctx, size);
  ctx.fillStyle = fill;
  ctx.fill();
  ctx.strokeStyle = line;
  ctx.lineWidth = mark === "foiled" ? 2.2 : lineWidth;
  ctx.setLineDash(mark === "collective" ? [3, 2.5] : []);
  ctx.stroke();
  ctx.setLineDash([]);
}

/** Draw a record: its mark, its socket or bracket, its label. */
export function drawNode(ctx, node, palette, { ground, chosen, faint }) {
  ctx.save();
  ctx.translate(node.x, node.y);
  ctx.globalAlpha = faint ? 0.22 : 1;
  if (node.teeth.length) drawBracket(ctx, node.teeth, palette);
  else drawMark(ctx, node.mark, node.size, palette, { lineWidth: chosen ? 3 : 1.5 });
  if (node.socket) drawSocket(ctx, node.size, palette);
  if (chosen) drawHalo(ctx, node, palette);
  drawLabel(ctx, node, palette, ground);
  ctx.restore();
}

function drawBracket(ctx, teeth, palette) {
  const ends = teeth.map(({ x }) => x);
  ctx.strokeStyle = palette.attack;
  ctx.lineWidth = 2;
  stroke(ctx, [Math.min(...ends), 0], [Math.max(...ends), 0]);
  for (const { x, implied } of teeth) {
    ctx.setLineDash(implied ? [2, 2.5] : []);
    stroke(ctx, [x, 1], [x, 10]);
  }
  ctx.setLineDash([]);
}

function stroke(ctx, from, to) {
  ctx.beginPath();
  ctx.moveTo(...from);
  ctx.lineTo(...to);
  ctx.stroke();
}

function drawSocket(ctx, size, palette) {
  ctx.strokeStyle = palette.text;
  ctx.lineWidth = 1.8;
  ctx.beginPath();
  ctx.arc(0, -size - 8, 8, 0.1 * Math.PI, 0.9 * Math.PI);
  ctx.stroke();
}

function drawHalo(ctx, node, palette) {
  ctx.strokeStyle = palette.text;
  ctx.lineWidth = 1.5;
  ctx.setLineDash([2, 2]);
  ctx.beginPath();
  ctx.arc(0, 0, node.size + 6, 0, 2 * Math.PI);
  ctx.stroke();
  ctx.setLineDash([]);
}

function drawLabel(ctx, node, palette, ground) {
  const [left, top, width] = node.label_at;
  const align = left >= node.size - 2 ? "left" : left + width <= 2 - node.size ? "right" : "center";
  const x = { left, right: left + width, center: left + width / 2 }[align];
  const rows = node.label.map((text) => ({ text, size: node.font, bold: node.bold, high: node.font + 2 }));
  if (node.remark) rows.push({ text: node.remark, size: 10, italic: true, high: 13 });
  ctx.textAlign = align;
  ctx.textBaseline = "middle";
  let y = top;
  for (const row of rows) {
    ctx.font = `${row.italic ? "italic " : ""}${row.bold ? "bold " : ""}${row.size}px ${FONT}`;
    const wide = Math.min(ctx.measureText(row.text).width, width) + 4;
    ctx.fillStyle = withAlpha(ground, 0.9);
    ctx.fillRect({ left: x - 2, right: x + 2 - wide, center: x - wide / 2 }[align], y, wide, row.high);
    ctx.fillStyle = row.italic ? palette.muted : palette.text;
    ctx.fillText(row.text, x, y + row.high / 2, width);
    y += row.high;
  }
}

/** Draw a line that is led past other things, its corners rounded, with an arrowhead. */
export function drawPath(ctx, { path, symmetric }, { color: { color }, width, dashes }) {
  ctx.save();
  ctx.strokeStyle = color;
  ctx.fillStyle = color;
  ctx.lineWidth = width;
  ctx.setLineDash(dashes || []);
  ctx.beginPath();
  ctx.moveTo(...path[0]);
  for (let at = 1; at < path.length - 1; at += 1) ctx.arcTo(...path[at], ...path[at + 1], 8);
  ctx.lineTo(...path.at(-1));
  ctx.stroke();
  const [[beforeX, beforeY], [x, y]] = path.slice(-2);
  ctx.translate(x, y);
  ctx.rotate(Math.atan2(y - beforeY, x - beforeX));
  ctx.setLineDash([]);
  ctx.beginPath();
  ctx.moveTo(0, 0);
  ctx.lineTo(-8, -3.5);
  ctx.lineTo(-8, 3.5);
  if (!symmetric) ctx.fill();
  ctx.restore();
}

/** Draw what a line's form puts on it: a quotation disc, a question mark, "if", a crossbar. */
export function drawLineMarks(ctx, edge, from, to, palette, colour) {
  const { angle, ...middle } = spotOn(edge, from, to);
  const signs = [];
  if (edge.forms.includes("quoted")) signs.push("”");
  if (edge.forms.includes("unclear")) signs.push("?");
  if (edge.forms.includes("conditional")) signs.push("if");
  if (edge.forms.includes("disputed")) signs.push("|");
  signs.forEach((sign, number) => {
    const along = (number - (signs.length - 1) / 2) * (2 * DISC + 1);
    const x = middle.x + along * Math.cos(angle), y = middle.y + along * Math.sin(angle);
    if (sign === "|") drawBar(ctx, x, y, angle, colour);
    else drawDisc(ctx, x, y, sign, palette, colour);
  });
}

function drawBar(ctx, x, y, angle, colour) {
  ctx.save();
  ctx.translate(x, y);
  ctx.rotate(angle);
  ctx.strokeStyle = colour;
  ctx.lineWidth = 3.5;
  ctx.beginPath();
  ctx.moveTo(0, -8);
  ctx.lineTo(0, 8);
  ctx.stroke();
  ctx.restore();
}

function drawDisc(ctx, x, y, sign, palette, colour) {
  ctx.fillStyle = palette.background;
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1.3;
  ctx.beginPath();
  ctx.arc(x, y, DISC, 0, 2 * Math.PI);
  ctx.fill();
  ctx.stroke();
  ctx.fillStyle = colour;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.font = sign === "”" ? `bold 15px Georgia, "DejaVu Serif", serif` : `bold ${sign === "if" ? 9 : 11}px ${FONT}`;
  ctx.fillText(sign, x, sign === "”" ? y + 4.5 : y + 0.5);
}
