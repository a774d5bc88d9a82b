/** What a line's form puts on it: a quotation disc, a question mark, "if", a crossbar; a clock, and the number of a hop. */

import { vector } from "../element.mjs";

const ORDER = ["quoted", "disputed", "unclear", "conditional"];
const DISC = 7;
const COMMA = "a1.8 1.8 0 1 1 3.5 .4c0 2.1-1.1 3.6-2.9 4.3l-.5-.9c1-.5 1.6-1.2 1.7-2a1.8 1.8 0 0 1-1.8-1.8z";
const LETTERS = { unclear: "?", conditional: "if" };

/** Return the signs of a line in the order in which they stand on it. */
export function signsOf({ forms }, { possible = false, hop = 0 } = {}) {
  return [...ORDER.filter((form) => forms.includes(form)), ...(possible ? ["possible"] : []), ...(hop ? [hop] : [])];
}

/** Return how far a sign reaches along its line and across it; that something is disputed must be seen first of all. */
export function roomOfSign(sign) {
  if (sign === "disputed") return { along: 3, across: 8, first: true };
  const reach = typeof sign === "number" ? DISC + 2 : sign === "possible" ? 6.5 : DISC + 0.5;
  return { along: reach, across: reach, first: false };
}

/** Return a sign at its place on a line. */
export function signShape(sign, { x, y, angle }) {
  const turn = sign === "disputed" ? ` rotate(${angle})` : "";
  return vector("g", { class: `sign-at ${typeof sign === "number" ? "hop" : sign}`, transform: `translate(${x} ${y})${turn}` }, signParts(sign));
}

function signParts(sign) {
  if (sign === "disputed") return vector("path", { class: "bar", d: "M0 -8V8" });
  if (sign === "possible") return clockShape();
  const disc = vector("circle", { class: "disc", r: typeof sign === "number" ? DISC + 1.5 : DISC });
  if (sign === "quoted") return [disc, vector("path", { class: "commas", d: `M-4.4 -1.6${COMMA}M.8 -1.6${COMMA}` })];
  const text = LETTERS[sign] ?? String(sign);
  return [disc, vector("text", { class: "letter", y: 4, "text-anchor": "middle" }, text)];
}

/** Return a small clock around the origin: this may have been so, but is not certain. */
export function clockShape() {
  return [vector("circle", { class: "dial", r: 5.5 }), vector("path", { class: "hands", d: "M0 -3.4V0L2.4 1.6" })];
}

/** Return a small drawing of that clock on its own. */
export function clockSample({ width, height }) {
  return vector("svg", { class: "sample-of", width, height, viewBox: `${-width / 2} ${-height / 2} ${width} ${height}`, "aria-hidden": "true" }, clockShape());
}
