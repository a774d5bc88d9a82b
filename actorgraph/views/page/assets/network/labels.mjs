/** Names in the network: which are written, and how large. None stands on another, or on a mark that is not its own. */

import { t } from "../strings.mjs";
import { LETTER_FONT } from "./marks.mjs";
import { clear } from "./palette.mjs";
import { makeSquares, squareAround } from "./squares.mjs";

const LEGIBLE_LETTERS = 10, REMARK = 10;
// Another side than the usual one is nearly as bad as a sign that is covered; far worse is a line that is covered whole, or
// where a name that matters would stand that is not written yet.
const UNUSUAL = 0.9, HIDDEN = 8, BOLD = 4;
const SIDES_OF_MARK = ["under", "over", "right", "left"];

/** Return the rows of a label, as large as they must be to stay legible at a scale: texts, sizes, heights. */
function nameRows({ label, font, bold, remark }, scale) {
  const grown = Math.max(1, LEGIBLE_LETTERS / (scale * font));
  const rows = label.map((text) => ({ text, size: font * grown, bold, italic: false, high: (font + 2) * grown }));
  if (remark) rows.push({ text: remark, size: REMARK * grown, bold: false, italic: true, high: (REMARK + 3) * grown });
  return rows;
}

/** Return what measures a row: texts are measured once, at one size. */
export function makeRuler(ctx) {
  const known = new Map();
  return ({ text, size, bold, italic }) => {
    const key = `${bold ? "b" : ""}${italic ? "i" : ""}${text}`;
    if (!known.has(key)) {
      ctx.font = `${italic ? "italic " : ""}${bold ? "bold " : ""}100px ${LETTER_FONT}`;
      known.set(key, ctx.measureText(text).width / 100);
    }
    return known.get(key) * size;
  };
}

/**
 * Return by id which labels find room, and where. Records come with what matters most first; `forced` ones are written
 * wherever they are. `signs` are rectangles where signs must stand, which a name leaves free if it can, as it does `strokes`: pieces
 * of lines, each with its line and how much of that it is.
 */
export function labelsFor(records, places, scale, measure, { signs = makeSquares(64), strokes = makeSquares(64) } = {}) {
  const taken = makeSquares(48 / scale), wished = makeSquares(48 / scale), found = new Map();
  for (const { node, badge } of records) {
    taken.add(squareAround(places.get(node.id), node.size), node.id);
    if (badge) taken.add(badge, "badge");
  }
  const wishes = records.map(({ node, told, forced }) => {
    const rows = nameRows(told ? { ...node, remark: t("mark.told") } : node, scale);
    const room = [Math.max(...rows.map(measure), 0) + 4, rows.reduce((sum, { high }) => sum + high, 0)];
    const sides = SIDES_OF_MARK.map((side) => areaBeside(side, node, places.get(node.id), room));
    wished.add(sides[0], node);
    return { node, forced, rows, sides };
  });
  for (const { node, forced, rows, sides } of wishes) {
    const free = sides.filter((each) => taken.meeting(each).every((other) => other === node.id));
    const others = (each) => wished.meeting(each).filter(({ id }) => id !== node.id && !found.has(id)).reduce((sum, { bold }) => sum + (bold ? BOLD : 1), 0);
    const covered = (each) => signs.meeting(each).length + hiddenIn(strokes.meeting(each)) + (each === sides[0] ? 0 : UNUSUAL + others(each));
    const costs = new Map(free.map((each) => [each, covered(each)]));
    const area = free.sort((a, b) => costs.get(a) - costs.get(b))[0] ?? (forced && sides[0]);
    if (!area) continue;
    taken.add(area, node.id);
    found.set(node.id, { rows, area });
  }
  return found;
}

/** Return how bad it is to cover some pieces of lines: little for a small part of each, much for the most of a short one. */
function hiddenIn(pieces) {
  const shares = new Map();
  for (const { line, share } of pieces) shares.set(line, (shares.get(line) ?? 0) + share);
  return HIDDEN * [...shares.values()].reduce((sum, share) => sum + share ** 2, 0);
}

/** Return the room of a label beside a mark; under it is its own, where the arrangement keeps room for it. */
function areaBeside(side, { size, socket }, { x, y }, [wide, high]) {
  const left = { right: x + size + 4, left: x - size - 4 - wide }[side] ?? x - wide / 2;
  const top = { under: y + size + 4, over: y - size - 4 - high - (socket ? 12 : 0) }[side] ?? y - high / 2;
  return { left, right: left + wide, top, bottom: top + high };
}

/** Write a label. */
export function paintLabel(ctx, { rows, area }, { palette, opacity, measure }) {
  const x = (area.left + area.right) / 2;
  ctx.save();
  ctx.globalAlpha = opacity;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  let y = area.top;
  for (const row of rows) {
    const wide = measure(row) + 4;
    ctx.fillStyle = clear(palette.background, 0.88);
    ctx.fillRect(x - wide / 2, y, wide, row.high);
    ctx.font = `${row.italic ? "italic " : ""}${row.bold ? "bold " : ""}${row.size}px ${LETTER_FONT}`;
    ctx.fillStyle = row.italic ? palette.muted : palette.text;
    ctx.fillText(row.text, x, y + row.high / 2);
    y += row.high;
  }
  ctx.restore();
}
