/** Which lines lead from record to record under a question's conditions, and what each hop costs. Records are numbers here. */

const HOP_BASE = 16; // more than a path has hops, so that no digit of a cost overflows
const EXACT_DIGITS = 13; // as many digits of that base a plain number holds exactly

/** Return which of two ids comes first, as Python has it: they are of plain ASCII. */
export function idOrder(one, other) {
  return one < other ? -1 : Number(one > other);
}

/** Return the records and lines of a scene as a search needs them: records numbered in the order of their own ids, and all lines between two together. */
export function pathGround({ nodes, edges, reach }) {
  const records = [...nodes].sort((a, b) => idOrder(a.record, b.record));
  const places = new Map(records.map(({ id }, place) => [id, place]));
  const lines = edges.filter(({ source, target }) => places.has(source) && places.has(target));
  return { records, places, reach, near: nearBy(records, places, lines), costs: hopCosts(lines) };
}

/** Return for each record what joins it to the records one hop away, the strongest line first, equal ones by their ids. */
function nearBy(records, places, lines) {
  const near = records.map(() => []), joined = new Map();
  for (const line of lines) {
    const one = places.get(line.source), other = places.get(line.target);
    const key = Math.min(one, other) * records.length + Math.max(one, other), tie = joined.get(key);
    if (tie) tie.lines.push(line);
    else joined.set(key, { ends: [one, other], lines: [line] });
  }
  for (const tie of joined.values()) {
    if (tie.lines.length > 1) tie.lines.sort((a, b) => b.reach.strength - a.reach.strength || idOrder(a.link, b.link));
    for (const end of tie.ends) near[end].push(tie);
  }
  return near;
}

/**
 * Return what a hop costs for each strength, the strongest least, so that sums of costs compare as lists of strengths do,
 * the weakest first; and what each hop costs besides where fewest hops come first.
 */
function hopCosts(lines) {
  const strengths = [...new Set(lines.map((line) => line.reach.strength))].sort((a, b) => b - a);
  const number = strengths.length < EXACT_DIGITS ? Number : BigInt;
  const power = (place) => number(HOP_BASE) ** number(place);
  return { number, of: new Map(strengths.map((strength, place) => [strength, power(place)])), perHop: power(strengths.length) };
}

/** Return a function that gives the hops from a record: where each leads, the lines that may be used, and what it costs. */
export function hopsUnder({ near, costs, reach }, { start, goal, kinds, allowed }) {
  const may = mayUse(reach, kinds, allowed);
  const direct = mayUse(reach, kinds, new Set([...allowed, "non-bridging"])); // a line that is the whole path joins its own two
  const rows = [], hopsOf = (from) => {
    const hops = [];
    for (const { ends: [one, other], lines } of near[from]) {
      const fits = (one === start && other === goal) || (one === goal && other === start) ? direct : may;
      const usable = lines.every(fits) ? lines : lines.filter(fits);
      if (usable.length) hops.push({ to: one === from ? other : one, lines: usable, cost: costs.of.get(usable[0].reach.strength) });
    }
    return hops;
  };
  return (from) => (rows[from] ??= hopsOf(from));
}

function mayUse({ kinds: namesOf }, kinds, allowed) {
  const avoided = new Set(Object.keys(namesOf).filter((kind) => namesOf[kind].some((name) => kinds.includes(name))));
  const may = ({ reach: { withheld } }) => withheld.length === 0 || withheld.every((why) => allowed.has(why));
  return avoided.size ? (line) => may(line) && !avoided.has(line.kind) : may;
}
