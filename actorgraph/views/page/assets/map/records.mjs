/** A record as SVG: its mark, bracket or lifeline, its socket, its label, and what shows that it is found or chosen. */

import { vector } from "../element.mjs";
import { t } from "../strings.mjs";
import { spokenOf } from "../words.mjs";
import { spanOf } from "./course.mjs";
import { anchorOf, labelShape, labelRows, labelledAsTold, textShape } from "./labels.mjs";
import { combShape, markShape, socketShape } from "./marks.mjs";
import { areDrawn, foldWords, membersOf } from "./opening.mjs";
import { clockShape } from "./signs.mjs";

const LEAST_TARGET = 12;

function recordShape(node) {
  const stop = vector("g", { class: "stop" },
    vector("path", { class: "glow", d: ringData(node, 7) }),
    vector("path", { class: "ring", d: ringData(node, 6) }),
    vector("path", { class: "catch", d: ringData(node, Math.max(3, LEAST_TARGET - node.size)) }),
    bodyShape(node),
    node.socket && socketShape(node.size),
    vector("g", { class: "clock", transform: clockPlace(node) }, clockShape()));
  return [stop, labelShape(node)];
}

function bodyShape(node) {
  if (node.teeth.length) return vector("g", { class: "body" }, combShape(node.teeth));
  if (node.lifeline) return lifelineShape(node.lifeline);
  return vector("g", { class: "body" }, markShape(node.mark, node.size));
}

function lifelineShape({ left, right }) {
  return vector("g", { class: "body" }, vector("path", { class: "lifeline", d: `M${left} 0H${right}` }));
}

function endingShape(node) {
  const { x, note, note_at: [left, top, room, high] } = node.lifeline.ending;
  return [
    vector("path", { class: "end-bar", d: `M${x} -8V8` }),
    textShape(note, { x: left, y: top + high * 0.75, size: 10, room, class: "remark" }),
  ];
}

/** Return a line around a mark: a circle, or a frame around a bracket or lifeline. */
function ringData(node, gap) {
  const span = spanOf(node);
  if (!span) return circleAround(node.size + gap);
  const [left, right] = span, high = 5 + gap;
  return `M${left - gap} ${-high}H${right + gap}V${high}H${left - gap}z`;
}

function circleAround(reach) {
  return `M${-reach} 0a${reach} ${reach} 0 1 0 ${2 * reach} 0a${reach} ${reach} 0 1 0 ${-2 * reach} 0z`;
}

function clockPlace(node) {
  const span = spanOf(node);
  return span ? `translate(${span[1] + 6} -8)` : `translate(${node.size + 1} ${-node.size - 1})`;
}

function recordClasses(node, { faint, possible, hit }, { chosen, ground }) {
  return ["mark", ground, faint && !chosen && "faint", possible && "possible", hit && "hit", chosen && "chosen"].filter(Boolean).join(" ");
}

/** Return on what ground a record stands, which is the colour of its label's halo. */
function groundOf(node, pen) {
  if (pen !== null && node.x < pen && !["actors", "lesser"].includes(node.band)) return "on-pen";
  return ["attacks", "words"].includes(node.band) ? "on-band" : "";
}

function foldShape(node, words) {
  const { anchor, x } = anchorOf(node);
  const top = node.label_at[1] + labelRows(node).reduce((sum, { high }) => sum + high, 0);
  const text = textShape(words, { x, y: top + 10, size: 10, anchor, room: node.label_at[2], class: "words" });
  const left = { start: x, middle: x - node.label_at[2] / 2, end: x - node.label_at[2] }[anchor];
  const stop = vector("g", { class: "stop" }, vector("rect", { class: "catch", x: left, y: top - 2, width: node.label_at[2], height: 17 }));
  return [stop, vector("g", { class: "lettering", "aria-hidden": "true" }, text)];
}

function spokenName(text, entry) {
  return [text, timeWord(entry), entry.hit && t("mark.hit")].filter(Boolean).join(", ");
}

/** Return in words what the clock beside a record means; nothing where there is none. */
export function timeWord({ possible, told }) {
  if (told) return t("mark.told");
  return possible ? t("mark.possible") : "";
}

/** Return what the layer of marks is to draw. */
export function wantedRecords(frame, placed, pen) {
  const { at } = frame.matching;
  return new Map([...frame.nodes].map(([id, entry]) => {
    const node = entry.told ? labelledAsTold(placed.get(id)) : placed.get(id), looks = node.teeth.map(({ edge }) => lookOfTooth(edge, frame.matching));
    return [id, {
      key: [entry.node, entry.told, ...looks],
      make: () => recordShape({ ...node, teeth: node.teeth.map((tooth, at) => ({ ...tooth, look: looks[at] })) }),
      attributes: {
        class: recordClasses(node, entry, { chosen: frame.chosen.node === id, ground: groundOf(node, pen) }),
        transform: `translate(${node.x} ${node.y})`,
        "data-node": id,
      },
      stop: { ...stopAttributes(id, spokenName(spokenOf(node, at.get(id) ?? []), entry)), "aria-pressed": String(frame.chosen.node === id) },
    }];
  }));
}

/** Return how the tooth looks that stands for a line: as firm as that line; nothing where it is left out, or drawn itself. */
function lookOfTooth(id, { edges, possible }) {
  const edge = edges.get(id);
  if (!edge || edge.drawn) return "";
  return ["comb", edge.forms.includes("inferred") && "implied", possible.has(id) && "possible"].filter(Boolean).join(" ");
}

/** Return the attributes of what the keyboard can reach. */
export function stopAttributes(id, label) {
  return { "data-stop": id, role: "button", tabindex: "-1", "aria-label": label };
}

/** Return what the layer of endings is to draw: where lifelines end, as far as the lines that say so are left. */
export function wantedEndings(frame, placed) {
  const ended = [...placed.values()].filter(({ lifeline }) => lifeline?.ending && frame.matching.edges.has(lifeline.ending.edge));
  return new Map(ended.map((node) => [node.id, {
    key: [frame.nodes.get(node.id).node],
    make: () => endingShape(node),
    attributes: {
      class: ["ending", frame.nodes.get(node.id).faint && "faint", frame.matching.possible.has(node.lifeline.ending.edge) && "possible"].filter(Boolean).join(" "),
      transform: `translate(${node.x} ${node.y})`,
      "data-edge": node.lifeline.ending.edge,
    },
  }]));
}

/** Return what the layer of folds is to draw, for the occasions that have one. */
export function wantedFolds(occasions, frame) {
  return new Map(occasions.map((node) => {
    const id = `fold-${node.id}`, { faint } = frame.nodes.get(node.id);
    const members = membersOf(node, frame), open = areDrawn(members, frame), words = foldWords(node, members, open);
    return [id, {
      key: [frame.nodes.get(node.id).node, words],
      make: () => foldShape(node, words),
      attributes: {
        class: faint ? "fold faint" : "fold",
        transform: `translate(${node.x} ${node.y})`,
        "data-open": id,
      },
      stop: {
        ...stopAttributes(id, t("map.fold", { words: words.replace(/ [+−]$/, ""), name: node.name })),
        "aria-expanded": String(open),
      },
    }];
  }));
}
