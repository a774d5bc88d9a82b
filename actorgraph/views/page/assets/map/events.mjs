/** What a list along time holds: events in the order of their dates, and what is said of each. Knows no elements. */

import { accusedOver, aimedAt } from "../asking/parties.mjs";
import { isOut } from "../asking/facets.mjs";
import { kindOf } from "../words.mjs";

const OTHERS = ["actors", "lesser", "sites"];
const FIRST_TOLD = ["attacks", "words", "lesser"];

/** Return the incidents that are drawn and the bins that wait, what has no day apart, each in the order of dates. */
export function eventsOf(frame, bins) {
  const incidents = [...frame.nodes.values()].map(({ node }) => node).filter(({ type }) => type === "incident");
  const drawn = incidents.map(({ id, band, name, order, edtf }) => ({ id, band, name, order, dated: edtf !== "" }));
  const waiting = bins.map(({ id, band, when, nodes }) => ({ id, band, name: when, order: firstOrder(nodes, frame), dated: true }));
  const all = [...drawn, ...waiting];
  return {
    undated: ids(all.filter((each) => !each.dated).sort((a, b) => among(FIRST_TOLD, a, b) || byName(a, b))),
    dated: ids(all.filter((each) => each.dated).sort((a, b) => a.order - b.order || byName(a, b))),
  };
}

function firstOrder(nodes, { matching }) {
  return matching.nodes.get(nodes.find((id) => matching.nodes.has(id))).order;
}

function ids(records) {
  return records.map(({ id }) => id);
}

function among(bands, a, b) {
  return bands.indexOf(a.band) - bands.indexOf(b.band);
}

function byName(a, b) {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** Return the ids of all else that is drawn, actors first, each kind in the order of names. */
export function actorsOf(frame) {
  const others = [...frame.nodes.values()].map(({ node }) => node).filter(({ type }) => type !== "incident");
  return ids(others.sort((a, b) => among(OTHERS, a, b) || byName(a, b)));
}

/**
 * Return what is said of an event: whom lines accuse of it, whom it implicates itself, and how many such lines filters and clocks
 * leave out; what it was aimed at; or, where nothing of that is said, its parties.
 */
export function saidOf(node, { matching }) {
  const own = (matching.at.get(node.id) ?? []).filter((edge) => !isOut(edge));
  const accused = accusedOver(node, own, matching.before.get(node.id)), aimed = aimedAt(node, own);
  const across = ({ source, target }) => matching.clocked.nodes.get(source === node.id ? target : source);
  const isTold = accused.named.length + accused.implicated.length + aimed.length > 0;
  return { ...accused, aimed, parties: isTold ? [] : own.filter((edge) => across(edge).type === "actor") };
}

/** Return how far a line's evidence goes, in a few words: that it is alleged or said, its status, what stands against it. */
export function evidenceInBrief(edge) {
  return `${kindOf(edge)}; ${edge.firmness}`;
}
