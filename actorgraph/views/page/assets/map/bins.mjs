/** Incidents taken together by month or year, and the lines to them, where there are too many to draw each. */

import { isOut } from "../asking/facets.mjs";
import { neighboursOf } from "../asking/focus.mjs";
import { vector } from "../element.mjs";
import { counted, t } from "../strings.mjs";
import { pathData } from "./course.mjs";
import { labelShape } from "./labels.mjs";
import { markShape } from "./marks.mjs";
import { stopAttributes } from "./records.mjs";
import { signShape } from "./signs.mjs";

const STEP = 3, BESIDE = 13;
const COUNTED = ["corroborated", "disputed", "inferred", "denied-only", "quoted", "unclear", "conditional"];

/** Return the ids in a bin that the filters leave and that are not drawn themselves. */
export function waitingIn(bin, frame) {
  return bin.nodes.filter((id) => frame.matching.nodes.has(id) && !frame.nodes.has(id));
}

/** Return a bundle's lines that stand, that the filters leave and that are not drawn themselves. */
export function waitingOn(bundle, frame) {
  const left = bundle.edges.filter((id) => frame.matching.edges.has(id) && !frame.edges.has(id)).map((id) => frame.matching.edges.get(id));
  return left.filter((edge) => !isOut(edge));
}

/** Return how a bundle is drawn: only in forms that every one of its lines has, so that it never looks better known than one of them. */
export function formsOfAll(lines) {
  return lines[0].forms.filter((form) => lines.every(({ forms }) => forms.includes(form)));
}

/** Return what stands in a stack: how many wait in it, of how many where filters leave only some. */
export function countIn(waiting, all) {
  return waiting === all ? String(all) : `${waiting}/${all}`;
}

/** Return what stands under a stack: its own label, or how much of it is left where filters or clocks changed anything in it. */
export function labelOfBin(bin, waiting, { nodes }, own) {
  const whole = waiting.length === bin.nodes.length && waiting.every((id) => nodes.get(id) === own.get(id));
  return whole ? bin.label : [t("map.bin-part", { count: waiting.length, all: bin.nodes.length })];
}

function binShape(bin, count, label) {
  const mark = bin.band === "words" ? "words" : bin.foiled === bin.nodes.length ? "foiled" : "attack";
  const stop = vector("g", { class: "stop" },
    vector("path", { class: "ring", d: `M${-bin.size - 9} ${-bin.size - 9}H${bin.size + 9}V${bin.size + 9}H${-bin.size - 9}z` }),
    vector("g", { class: "body" }, [2, 1, 0].map((at) =>
      vector("g", { transform: `translate(${at * STEP} ${-at * STEP})` }, markShape(mark, bin.size)))));
  return [
    stop,
    vector("text", { "aria-hidden": "true", class: `count ${mark}`, y: 4, "font-size": count.length > 3 ? 9 : 11, "text-anchor": "middle" }, count),
    labelShape({ ...bin, label, font: 11, bold: true, remark: "" }),
  ];
}

function bundleShape({ path, smooth, spot }, lines, words) {
  const data = pathData({ points: path, smooth }), disputed = lines.some(({ forms }) => forms.includes("disputed"));
  return [
    vector("title", {}, words),
    vector("path", { class: "catch", d: data }),
    vector("path", { class: "stroke", d: data }),
    disputed && signShape("disputed", { ...spot, x: spot.x + BESIDE * Math.cos(radians(spot)), y: spot.y + BESIDE * Math.sin(radians(spot)) }),
    vector("g", { class: "sign-at number", transform: `translate(${spot.x} ${spot.y})` },
      vector("circle", { class: "disc", r: 8 }), vector("text", { class: "letter", y: 3.5, "text-anchor": "middle" }, String(lines.length))),
  ];
}

const radians = ({ angle }) => (angle * Math.PI) / 180;

/** Say how many lines a bundle stands for, and how many of them are denied, implied, another's word or unclear. */
export function bundleWords(lines) {
  const told = COUNTED.map((form) => [form, lines.filter(({ forms }) => forms.includes(form)).length]).filter(([, count]) => count > 0);
  return [counted("lines", lines.length), ...told.map(([form, count]) => t(`map.bundle.${form}`, { count }))].join(", ");
}

/** Return what the layer of bins is to draw, as pairs; `own` are the records as the page tells them, by their ids. */
export function wantedBins(bins, frame, own) {
  const dim = isDim(frame), near = nearChosen(frame);
  return bins.map((bin) => [bin, waitingIn(bin, frame)]).filter(([, waiting]) => waiting.length > 0).map(([bin, waiting]) => {
    const count = countIn(waiting.length, bin.nodes.length), hit = waiting.some((id) => frame.hits.has(id));
    const label = labelOfBin(bin, waiting, frame.matching, own);
    return [bin.id, {
      key: [bin, count, label.join()],
      make: () => binShape(bin, count, label),
      attributes: {
        class: ["mark bin", hit && "hit", dim && !hit && !waiting.some((id) => near.has(id)) && "faint"].filter(Boolean).join(" "),
        transform: `translate(${bin.x} ${bin.y})`,
        "data-open": bin.id,
      },
      stop: stopAttributes(bin.id, t("map.bin", { when: bin.when, label: label.join(", "), count: waiting.length })),
    }];
  });
}

/** Return what the layer of bundles is to draw. */
export function wantedBundles(bundles, frame) {
  const dim = isDim(frame), { node } = frame.chosen;
  const drawn = bundles.filter(({ quiet, source, target }) => !quiet || [source, target].includes(node));
  return new Map(drawn.map((bundle) => [bundle, waitingOn(bundle, frame)]).filter(([, lines]) => lines.length > 0).map(([bundle, lines]) => {
    const words = bundleWords(lines), faint = dim && bundle.source !== node && bundle.target !== node;
    const possible = lines.every(({ id }) => frame.matching.possible.has(id));
    return [bundle.id, {
      key: [bundle, words],
      make: () => bundleShape(bundle, lines, words),
      attributes: { class: ["edge bundle", bundle.hue, ...formsOfAll(lines), faint && "faint", possible && "possible"].filter(Boolean).join(" ") },
    }];
  }));
}

function isDim({ nodes }) {
  return [...nodes.values()].some(({ faint }) => faint);
}

/** Return the ids of all that the chosen record has a line to, drawn or not. */
function nearChosen({ chosen, matching }) {
  return new Set(chosen.node ? neighboursOf(matching.edges, chosen.node) : []);
}
