/** Incidents taken together by month or year, and the lines to them, where there are too many to draw each. */

import { neighboursOf } from "../asking/focus.mjs";
import { vector } from "../element.mjs";
import { t } from "../strings.mjs";
import { pathData } from "./course.mjs";
import { labelShape } from "./labels.mjs";
import { markShape } from "./marks.mjs";
import { stopAttributes } from "./records.mjs";

const STEP = 3;

/** Return the ids in a bin that the filters leave and that are not drawn themselves. */
export function waitingIn(bin, frame) {
  return bin.nodes.filter((id) => frame.matching.nodes.has(id) && !frame.nodes.has(id));
}

/** Return the ids of a bundle's lines that the filters leave and that are not drawn themselves. */
export function waitingOn(bundle, frame) {
  return bundle.edges.filter((id) => frame.matching.edges.has(id) && !frame.edges.has(id));
}

/** Return what a stack says: how many wait in it, of how many where filters leave only some. */
export function countIn(waiting, all) {
  return waiting === all ? String(all) : `${waiting}/${all}`;
}

function binShape(bin, count) {
  const mark = bin.band === "words" ? "words" : bin.foiled === bin.nodes.length ? "foiled" : "attack";
  const stop = vector("g", { class: "stop" },
    vector("path", { class: "ring", d: `M${-bin.size - 9} ${-bin.size - 9}H${bin.size + 9}V${bin.size + 9}H${-bin.size - 9}z` }),
    vector("g", { class: "body" }, [2, 1, 0].map((at) =>
      vector("g", { transform: `translate(${at * STEP} ${-at * STEP})` }, markShape(mark, bin.size)))));
  return [
    stop,
    vector("text", { "aria-hidden": "true", class: `count ${mark}`, y: 4, "font-size": count.length > 3 ? 9 : 11, "text-anchor": "middle" }, count),
    labelShape({ ...bin, font: 11, bold: true, remark: "" }),
  ];
}

function bundleShape({ path, smooth, spot }, count) {
  const data = pathData({ points: path, smooth });
  return [
    vector("path", { class: "catch", d: data }),
    vector("path", { class: "stroke", d: data }),
    vector("g", { class: "sign-at number", transform: `translate(${spot.x} ${spot.y})` },
      vector("circle", { class: "disc", r: 8 }), vector("text", { class: "letter", y: 3.5, "text-anchor": "middle" }, String(count))),
  ];
}

/** Return what the layer of bins is to draw, as pairs. */
export function wantedBins(bins, frame) {
  const dim = isDim(frame), near = nearChosen(frame);
  return bins.map((bin) => [bin, waitingIn(bin, frame)]).filter(([, waiting]) => waiting.length > 0).map(([bin, waiting]) => {
    const count = countIn(waiting.length, bin.nodes.length), hit = waiting.some((id) => frame.hits.has(id));
    return [bin.id, {
      key: [bin, count],
      make: () => binShape(bin, count),
      attributes: {
        class: ["mark bin", hit && "hit", dim && !hit && !waiting.some((id) => near.has(id)) && "faint"].filter(Boolean).join(" "),
        transform: `translate(${bin.x} ${bin.y})`,
        "data-open": bin.id,
      },
      stop: stopAttributes(bin.id, t("map.bin", { when: bin.when, label: bin.label.join(" "), count: waiting.length })),
    }];
  });
}

/** Return what the layer of bundles is to draw. */
export function wantedBundles(bundles, frame) {
  const dim = isDim(frame), { node } = frame.chosen;
  const drawn = bundles.filter(({ quiet, source, target }) => !quiet || [source, target].includes(node));
  return new Map(drawn.map((bundle) => [bundle, waitingOn(bundle, frame)]).filter(([, waiting]) => waiting.length > 0).map(([bundle, waiting]) =>
    [bundle.id, {
      key: [bundle, waiting.length],
      make: () => bundleShape(bundle, waiting.length),
      attributes: { class: `edge bundle ${bundle.hue} ${dim && bundle.source !== node && bundle.target !== node ? "faint" : ""}` },
    }]));
}

function isDim({ nodes }) {
  return [...nodes.values()].some(({ faint }) => faint);
}

/** Return the ids of all that the chosen record has a line to, drawn or not. */
function nearChosen({ chosen, matching }) {
  return new Set(chosen.node ? neighboursOf(matching.edges, chosen.node) : []);
}
