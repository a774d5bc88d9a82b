/** Draws the marks of records on a canvas, and what a mark may carry. Colours come from a palette. */

export const LETTER_FONT = '-apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", "DejaVu Sans Condensed", sans-serif';
const FAINT_MARK = 0.22, POSSIBLE = 0.45;

const TRACES = {
  person: (ctx, size) => ctx.arc(0, 0, size, 0, 2 * Math.PI),
  group: sixSides,
  collective: sixSides,
  state: (ctx, size) => ctx.rect(-size, -size, 2 * size, 2 * size),
  attack: onePoint,
  foiled: onePoint,
  planned: onePoint,
  words: (ctx, size) => ctx.rect(-size, -size, 2 * size, 2 * size),
  site: (ctx, size) => ctx.rect(-size * 1.6, -size / 2, size * 3.2, size),
  thing: (ctx, size) => ctx.arc(0, 0, size * 0.7, 0, 2 * Math.PI),
};

function sixSides(ctx, size) {
  for (let corner = 0; corner < 6; corner += 1) ctx.lineTo(size * Math.cos((corner * Math.PI) / 3), size * Math.sin((corner * Math.PI) / 3));
  ctx.closePath();
}

function onePoint(ctx, size) {
  ctx.moveTo(0, -size);
  ctx.lineTo(size, 0);
  ctx.lineTo(0, size);
  ctx.lineTo(-size, 0);
  ctx.closePath();
}

/** Return fill and outline of a mark. */
export function inkOf(mark, palette) {
  if (mark === "attack") return { fill: palette.attack, line: palette.attack };
  if (mark === "foiled" || mark === "planned") return { fill: palette.background, line: palette.attack };
  if (mark === "words") return { fill: palette.answer, line: palette.answer };
  if (mark === "site") return { fill: palette.muted, line: palette.muted };
  const fill = { person: palette.person, group: palette.body, collective: palette.body, state: palette.state }[mark];
  return { fill: fill ?? palette.background, line: fill ? palette.text : palette.muted };
}

/** Return how strongly a record or line is drawn. */
export function opacityOf({ faint, possible }, least = FAINT_MARK) {
  if (faint) return least;
  return possible ? POSSIBLE : 1;
}

/** Draw a record's mark at a place, with what it carries: socket, ring, clock, pin, number of neighbours not drawn. */
export function paintRecord(ctx, node, { x, y }, look) {
  ctx.save();
  ctx.translate(x, y);
  ctx.globalAlpha = opacityOf(look);
  paintMark(ctx, node, look);
  if (node.socket) arcOver(ctx, node.size, look.palette);
  if (look.possible) grown(ctx, -node.size - 4 * look.growth, -node.size - 4 * look.growth, look.growth, () => paintClock(ctx, 0, 0, look.palette));
  if (look.pinned) grown(ctx, node.size + 7, 1, look.growth, () => paintPin(ctx, look.palette));
  if (look.more) paintBadge(ctx, node.size, look);
  if (look.hit) ring(ctx, node.size + 6, 3.5, look.palette.focus);
  if (look.chosen) ring(ctx, node.size + (look.hit ? 11 : 7), 2, look.palette.text);
  ctx.restore();
}

/** Draw something small as large as it must be to be seen. */
function grown(ctx, x, y, growth, paint) {
  ctx.save();
  ctx.translate(x, y);
  ctx.scale(growth, growth);
  paint();
  ctx.restore();
}

function paintMark(ctx, { mark, size }, { palette, chosen }) {
  const { fill, line } = inkOf(mark, palette);
  ctx.beginPath();
  if (mark === "campaign") return comb(ctx, palette);
  (TRACES[mark] ?? onePoint)(ctx, size);
  // Of what is pale, lines under it must not show through.
  ctx.fillStyle = palette.background;
  ctx.fill();
  ctx.fillStyle = fill;
  ctx.fill();
  ctx.strokeStyle = line;
  ctx.lineWidth = chosen ? 3 : mark === "foiled" || mark === "planned" ? 2.2 : 1.5;
  ctx.setLineDash(mark === "collective" ? [3, 2.5] : mark === "planned" ? [2.6, 2] : []);
  ctx.stroke();
  ctx.setLineDash([]);
}

function comb(ctx, palette) {
  ctx.moveTo(-18, -3);
  ctx.lineTo(18, -3);
  for (const x of [-18, 0, 18]) {
    ctx.moveTo(x, -4);
    ctx.lineTo(x, 5);
  }
  ctx.strokeStyle = palette.attack;
  ctx.lineWidth = 2.2;
  ctx.stroke();
}

function arcOver(ctx, size, palette) {
  ctx.strokeStyle = palette.text;
  ctx.lineWidth = 1.8;
  ctx.beginPath();
  ctx.arc(0, -size - 8, 8, 0.1 * Math.PI, 0.9 * Math.PI);
  ctx.stroke();
}

function ring(ctx, radius, width, colour) {
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.beginPath();
  ctx.arc(0, 0, radius, 0, 2 * Math.PI);
  ctx.stroke();
}

/** Draw a rule over all that stands below it. */
export function paintDivide(ctx, { left, right, top }, palette) {
  ctx.strokeStyle = palette.rule;
  ctx.lineWidth = 1.5;
  ctx.beginPath();
  ctx.moveTo(left, top);
  ctx.lineTo(right, top);
  ctx.stroke();
}

/** Write what the rule says, over the lines that cross it. */
export function paintDivideText(ctx, { left, top, text }, { palette, growth }) {
  ctx.font = `bold ${11 * growth}px ${LETTER_FONT}`;
  ctx.textAlign = "left";
  ctx.textBaseline = "bottom";
  ctx.fillStyle = palette.background;
  ctx.fillRect(left - 2, top - 3 - 13 * growth, ctx.measureText(text).width + 4, 13 * growth + 1);
  ctx.fillStyle = palette.muted;
  ctx.fillText(text, left, top - 3);
}

/** Draw a small clock: not certain to have held on the day that is asked about. */
export function paintClock(ctx, x, y, { background, text }) {
  ctx.save();
  ctx.globalAlpha = 1;
  ctx.fillStyle = background;
  ctx.strokeStyle = text;
  ctx.lineWidth = 1.2;
  ctx.beginPath();
  ctx.arc(x, y, 6, 0, 2 * Math.PI);
  ctx.fill();
  ctx.moveTo(x, y - 4);
  ctx.lineTo(x, y);
  ctx.lineTo(x + 3, y + 1.5);
  ctx.stroke();
  ctx.restore();
}

function paintPin(ctx, { background, text }) {
  ctx.fillStyle = text;
  ctx.strokeStyle = background;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(0, 8);
  ctx.lineTo(-1, 0);
  ctx.lineTo(1, 0);
  ctx.closePath();
  ctx.fill();
  ctx.beginPath();
  ctx.arc(0, -2, 4, 0, 2 * Math.PI);
  ctx.fill();
  ctx.stroke();
}

/** Return where a record's badge stands, from the middle of its mark: left, top, width, height. */
export function badgeArea(size, more, growth) {
  const high = 13 * growth;
  return [size - 2, -size - high + 4, (12 + 5 * String(more).length) * growth, high];
}

function paintBadge(ctx, size, { more, palette, growth }) {
  const [left, top, width, height] = badgeArea(size, more, growth);
  ctx.fillStyle = palette.background;
  ctx.strokeStyle = palette.muted;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.roundRect(left, top, width, height, height / 2);
  ctx.fill();
  ctx.stroke();
  ctx.fillStyle = palette.text;
  ctx.font = `bold ${9 * growth}px ${LETTER_FONT}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.fillText(`+${more}`, left + width / 2, top + height / 2 + 0.5);
}

/** Add a small mark around a point to a path. */
export function traceDot(ctx, mark, x, y, size) {
  if (["attack", "foiled", "planned", "campaign"].includes(mark)) {
    ctx.moveTo(x, y - size);
    ctx.lineTo(x + size, y);
    ctx.lineTo(x, y + size);
    ctx.lineTo(x - size, y);
    ctx.closePath();
  } else if (mark === "state" || mark === "words" || mark === "site") {
    ctx.rect(x - size, y - size, 2 * size, 2 * size);
  } else {
    ctx.moveTo(x + size, y);
    ctx.arc(x, y, size, 0, 2 * Math.PI);
  }
}
