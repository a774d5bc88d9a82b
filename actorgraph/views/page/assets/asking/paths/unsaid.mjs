/** What paths are not: what no source says of their two ends, nor of the incidents on the way, as it is asked in Python. */

import { idOrder } from "./graph.mjs";
import { filledText } from "./told.mjs";

const COMMANDING = ["leads", "commands"], BELONGING = ["member_of", "part_of"];

/** Return whether any source says directly that the first did, ordered or controlled the last, and from which lines that is. */
export function notSaid(ground, { from, to }) {
  const [start, goal] = endsIn(ground, from, to), turned = start.type === "incident" && goal.type !== "incident";
  const [first, last] = turned ? [goal, start] : [start, goal];
  return toldOf(ground.reach, "control", first, last, `${first.reach.manner} ${last.reach.manner}`);
}

/** Return what no source says of the two ends of paths; of two actors that are joined by no chain of command, that none ties them. */
export function notSaidOfEnds(ground, { from, to }, paths) {
  const ends = endsIn(ground, from, to);
  if (!ends.every(isActor)) return notSaid(ground, { from, to });
  for (const { hops } of paths) {
    if (isChain(ground, hops.map(({ from: above, to: below, lines }) => ({ above, below, lines })))) return notSaid(ground, { from, to });
    if (isChain(ground, hops.map(({ from: below, to: above, lines }) => ({ above, below, lines })))) return notSaid(ground, { from: to, to: from });
  }
  const [one, other] = ends.sort((a, b) => idOrder(a.record, b.record));
  return toldOf(ground.reach, "tie", one, other, "tie");
}

/** Return of each incident on the way what no source says of it and the first actor among the ends; what one says is left out. */
export function notSaidOnTheWay(ground, nodes) {
  const first = [nodes[0], nodes.at(-1)].find(isActor);
  const incidents = first ? nodes.slice(1, -1).filter(({ type }) => type === "incident") : [];
  return incidents.map(({ id }) => notSaid(ground, { from: first.id, to: id })).filter(({ said }) => !said);
}

function endsIn({ records, places }, ...ids) {
  return ids.map((id) => records[places.get(id)]);
}

function toldOf({ pairs, nothing }, asks, first, last, kind) {
  const told = pairs.find((pair) => pair.asks === asks && pair.first === first.id && pair.last === last.id);
  return told ?? { words: filledText(nothing[kind], { a: first.reach.subject, b: last.reach.closing }), links: [], said: false };
}

function isActor({ type, reach }) {
  return type !== "incident" && reach.manner !== "thing";
}

/** Return whether of every hop the one above leads the one below, or that belongs to it; and at least one leads. */
function isChain({ reach }, steps) {
  const has = (lines, kinds, subject) => lines.some(({ kind, source }) => source === subject && kinds.some((each) => reach.kinds[kind].includes(each)));
  const led = steps.map(({ above, lines }) => has(lines, COMMANDING, above));
  return led.some(Boolean) && steps.every(({ below, lines }, at) => led[at] || has(lines, BELONGING, below));
}
