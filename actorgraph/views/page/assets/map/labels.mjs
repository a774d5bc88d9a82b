/** Labels: lines of text with a halo, each in its own direction, none wider than the room that was kept for it. */

import { vector } from "../element.mjs";
import { t } from "../strings.mjs";

const SMALL = 10, SMALL_HIGH = 13, TOLD_WIDE = 84;

/** Return the rows of a record's label with their heights: its lines, then its remark. */
export function labelRows({ label, remark = "", font, bold }) {
  const lines = label.map((text) => ({ text, size: font, high: font + 2, class: bold ? "bold" : "" }));
  return remark ? [...lines, { text: remark, size: SMALL, high: SMALL_HIGH, class: "remark" }] : lines;
}

/** Return an incident that had not happened, whose label says so instead of what else it remarks; above its mark it grows upwards. */
export function labelledAsTold(node) {
  const [left, top, width, high] = node.label_at, more = node.remark ? 0 : SMALL_HIGH, wider = Math.max(0, TOLD_WIDE - width);
  const moved = { start: 0, middle: wider / 2, end: wider }[anchorOf(node).anchor];
  return { ...node, remark: t("mark.told-brief"), label_at: [left - moved, top + high <= 0 ? top - more : top, width + wider, high + more] };
}

/** Return where a label's rows are anchored: at its left where it stands right of the mark, at its right on the other side, else in its middle. */
export function anchorOf({ size, label_at: [left, , width] }) {
  if (left >= size - 2) return { anchor: "start", x: left };
  if (left + width <= 2 - size) return { anchor: "end", x: left + width };
  return { anchor: "middle", x: left + width / 2 };
}

/** Return where the rows of a label begin. What a state adds to it grows away from the mark: up over it, up and down beside it. */
export function topOf({ label_at: [, top, , height] }, rows) {
  const more = Math.max(0, rows.reduce((sum, { high }) => sum + high, 0) - height);
  if (top + height <= 0) return top - more;
  return top < 0 ? top - more / 2 : top;
}

/** Return the label of a record, placed relative to its mark. */
export function labelShape(node) {
  const { anchor, x } = anchorOf(node), rows = labelRows(node);
  let y = topOf(node, rows);
  return vector("g", { class: "lettering", "aria-hidden": "true" }, rows.map((row) => {
    const text = textShape(row.text, { x, y: y + row.high - row.size * 0.22 - 1, size: row.size, anchor, room: node.label_at[2], class: row.class });
    y += row.high;
    return text;
  }));
}

/** Return one line of text in its own direction. */
export function textShape(text, { x, y, size, anchor = "start", room = 0, class: name = "" }) {
  return vector("text", { class: name, x, y: Math.round(y * 10) / 10, "font-size": size, "text-anchor": anchor, "data-room": room || undefined }, text);
}

/** Press together what a font made wider than the room that was kept for it; what is not drawn waits until it is. */
export function fitTexts(root) {
  const waiting = [...root.querySelectorAll("text[data-room]")].filter((text) => text.getClientRects().length > 0);
  const widths = waiting.map((text) => text.getComputedTextLength());
  waiting.forEach((text, at) => {
    const room = Number(text.dataset.room);
    if (widths[at] > room) {
      text.setAttribute("textLength", room);
      text.setAttribute("lengthAdjust", "spacingAndGlyphs");
    }
    text.removeAttribute("data-room");
  });
}
