/** What the form of a line puts on it in the network: where there is room for its signs, and how they look on a canvas. */

import { directionOfLine, pointOfLine } from "./curves.mjs";
import { LETTER_FONT, paintClock } from "./marks.mjs";
import { makeSquares, squareAround } from "./squares.mjs";

const SIGN_REACH = 7, SHORT = 90, PIECE = 10, MOST_PIECES = 30;
const SHARES = [0.5, 0.43, 0.57, 0.36, 0.64, 0.29, 0.71, 0.22, 0.78];
const WRITTEN = { quoted: "”", unclear: "?", conditional: "if" };

/** Return by id the share of each line at which its signs stand: near the middle, off marks, and off names and other signs. */
export function sharesFor(lines, { marks, names }, growth) {
  return new Map(lines.map(({ id, from, to, bend, count }) => {
    const areaOf = (share) => squareAround(pointOfLine(from, to, bend, share), growth * SIGN_REACH * count + 1);
    const share = leastTaken(SHARES, (each) => 4 * marks.meeting(areaOf(each)).length + names.meeting(areaOf(each)).length);
    names.add(areaOf(share), id);
    return [id, share];
  }));
}

/** Return where signs of lines must stand that have no other room: those of short lines, in the middle. */
export function fixedSigns(lines, scale, growth) {
  const found = makeSquares(64);
  for (const { id, from, to, bend, count } of lines) {
    const isShort = Math.hypot(to.x - from.x, to.y - from.y) * scale < SHORT;
    if (isShort) found.add(squareAround(pointOfLine(from, to, bend, SHARES[0]), growth * SIGN_REACH * count), id);
  }
  return found;
}

/** Return the pieces of lines, as rectangles, each with its line and how much of it it is. */
export function piecesOf(lines) {
  const found = makeSquares(64);
  for (const { id, from, to, bend } of lines) {
    const count = Math.min(MOST_PIECES, Math.max(4, Math.round(Math.hypot(to.x - from.x, to.y - from.y) / PIECE)));
    for (let at = 0; at < count; at += 1) found.add(squareAround(pointOfLine(from, to, bend, (at + 0.5) / count), 1), { line: id, share: 1 / count });
  }
  return found;
}

/** Return the first of some shares at which nothing is met, else the one at which least is. */
function leastTaken(shares, count) {
  let best = shares[0], least = Infinity;
  for (const share of shares) {
    const met = count(share);
    if (met < least) [best, least] = [share, met];
    if (!least) break;
  }
  return best;
}

/** Draw the signs of a line side by side along it. */
export function paintSigns(ctx, signs, { from, to, bend, share }, colours) {
  const middle = pointOfLine(from, to, bend, share), angle = directionOfLine(from, to, bend, share);
  ctx.save();
  ctx.translate(middle.x, middle.y);
  ctx.scale(colours.growth, colours.growth);
  signs.forEach((sign, number) => {
    const along = (number - (signs.length - 1) / 2) * (2 * SIGN_REACH + 1);
    const x = along * Math.cos(angle), y = along * Math.sin(angle);
    if (sign === "disputed") paintCrossbar(ctx, x, y, angle, colours);
    else if (sign === "possible") paintClock(ctx, x, y, colours.palette);
    else paintDisc(ctx, x, y, sign, colours);
  });
  ctx.restore();
}

function paintCrossbar(ctx, x, y, angle, { colour }) {
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

/** Draw a disc with what it says; the number of a hop stands out, dark on light turned round. */
function paintDisc(ctx, x, y, sign, { palette, colour }) {
  const isHop = typeof sign === "number";
  ctx.fillStyle = isHop ? palette.text : palette.background;
  ctx.strokeStyle = isHop ? palette.background : colour;
  ctx.lineWidth = 1.3;
  ctx.beginPath();
  ctx.arc(x, y, isHop ? SIGN_REACH + 1.5 : SIGN_REACH, 0, 2 * Math.PI);
  ctx.fill();
  ctx.stroke();
  ctx.fillStyle = isHop ? palette.background : colour;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.font = sign === "quoted" ? `bold 15px Georgia, "DejaVu Serif", serif` : `bold ${sign === "conditional" ? 9 : 11}px ${LETTER_FONT}`;
  ctx.fillText(WRITTEN[sign] ?? String(sign), x, sign === "quoted" ? y + 4.5 : y + 0.5);
}
