/** Lines as SVG: the stroke, its arrowhead, its signs, and a broad stroke that is seen by the pointer alone. */

import { vector } from "../element.mjs";
import { angleAtEnd, pathData, placesApart, cutAtEnd } from "./course.mjs";
import { roomOfSign, signShape, signsOf } from "./signs.mjs";

const HEAD = 9, WIDE_HEAD = 12;

/** The kind of line that says that somebody did not respond: its arrow is open, so that silence does not look like an answer. */
export const SILENCE = "did_not_respond_to";

/** Return a line: what the pointer finds, its stroke, its arrowhead. */
function lineShape(edge, course) {
  const data = pathData(course);
  return [vector("path", { class: "aura", d: data }), vector("path", { class: "catch", d: data }), strokeShape(course, edge)];
}

/** Return the signs on a line, in one version of it and with what the state adds: a clock, the number of a hop. */
function lineSigns(edge, course, entry = {}) {
  const signs = signsOf(edge, entry), places = placesApart(course, edge.spots, signs.map(roomOfSign));
  return signs.map((sign, at) => signShape(sign, places[at]));
}

function strokeShape(course, { forms, symmetric, kind }) {
  const head = forms.includes("corroborated") ? WIDE_HEAD : HEAD, open = kind === SILENCE;
  const drawn = symmetric ? course : cutAtEnd(course, open ? 1 : head - 2);
  return [
    vector("path", { class: "stroke", d: pathData(drawn) }),
    !symmetric && headShape(course.points, head, open),
  ];
}

function headShape(points, size, open) {
  const [x, y] = points.at(-1), angle = (angleAtEnd(points) * 180) / Math.PI;
  const half = size * (open ? 0.55 : 0.42), d = open ? `M${-size} ${-half}L0 0L${-size} ${half}` : `M0 0L${-size} ${-half}L${-size} ${half}z`;
  return vector("path", { class: open ? "head open" : "head", d, transform: `translate(${x} ${y}) rotate(${Math.round(angle * 10) / 10})` });
}

function lineClasses({ hue, forms, kind }) {
  return ["edge", hue, ...forms, ...(kind === "issued" ? ["thin"] : [])].join(" ");
}

/** Return a small drawing of a line of some forms and one hue on its own. */
export function lineSample({ forms = ["own-voice"], hue = "plain", kind = "", width = 56, height = 20 }) {
  const edge = { forms, hue, kind, symmetric: false, spots: [] }, course = { points: [[2, height / 2], [width - 2, height / 2]], smooth: false };
  return vector("svg", { class: "sample-of", width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" },
    vector("g", { class: lineClasses(edge) }, strokeShape(course, edge), lineSigns(edge, course)));
}

/** Return what the layer of lines is to draw, by their courses. */
export function wantedLines(frame, courses) {
  return new Map([...frame.edges].map(([id, entry]) => {
    const { edge } = entry, course = courses.get(id);
    return [id, {
      key: [edge, course],
      make: () => lineShape(edge, course),
      attributes: { class: `${lineClasses(edge)} ${stateClasses(entry, frame.chosen.edge === id)}`, "data-edge": id },
    }];
  }));
}

/** Return what the layer of signs is to draw: only lines that have any. */
export function wantedSigns(frame, courses) {
  const signed = [...frame.edges].filter(([, entry]) => signsOf(entry.edge, entry).length > 0);
  return new Map(signed.map(([id, entry]) => {
    const { edge, possible, hop = 0 } = entry, course = courses.get(id);
    return [id, {
      key: [edge, possible, hop, course],
      make: () => lineSigns(edge, course, entry),
      attributes: { class: `signs ${edge.hue} ${stateClasses(entry, frame.chosen.edge === id)}`, "data-edge": id },
    }];
  }));
}

function stateClasses({ faint, possible, hit, onPath }, chosen) {
  return [faint && "faint", hit && "hit", possible && "possible", onPath && "on-path", chosen && "chosen"].filter(Boolean).join(" ");
}
