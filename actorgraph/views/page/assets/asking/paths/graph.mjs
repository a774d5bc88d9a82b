/** Which lines lead from record to record under a question's conditions, and what each hop costs. Records are numbers here. */

const HOP_BASE = 16; // more than a path has hops, so that no digit of a cost overflows
const EXACT_DIGITS = 13; // as many digits of that base a plain number holds exactly

/** Return an order of texts as Python has it: ids are of plain ASCII. */
export function idOrder(one, other) {
  return one < other ? -1 : Number(one > other);
}

/** Return the records and lines of a scene as a search needs them, the records numbered in the order of their own ids. */
export function pathGround({ nodes, edges, reach }) {
  const records = [...nodes].sort((a, b) => idOrder(a.record, b.record));
  const places = new Map(records.map(({ id }, place) => [id, place]));
  const lines = edges.filter(({ source, target }) => places.has(source) && places.has(target));
  return { records, places, lines, reach, costs: hopCosts(lines) };
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

/** Return for each record the records one hop away: with what joins the two, the strongest first, and what the hop costs. */
export function hopsUnder({ records, places, lines, costs, reach }, { start, goal, kinds, allowed }) {
  const rows = records.map(() => new Map());
  const may = mayUse(reach, kinds, allowed);
  const direct = mayUse(reach, kinds, new Set([...allowed, "non-bridging"])); // a line that is the whole path joins its own two
  for (const line of lines) {
    const ends = [places.get(line.source), places.get(line.target)];
    if (ends.includes(start) && ends.includes(goal) ? direct(line) : may(line)) {
      addLine(rows[ends[0]], ends[1], line);
      addLine(rows[ends[1]], ends[0], line);
    }
  }
  return rows.map((row) => new Map([...row].map(([other, joined]) => [other, hopOver(joined, costs)])));
}

function mayUse(reach, kinds, allowed) {
  const names = new Set(kinds);
  return (line) => line.reach.withheld.every((why) => allowed.has(why)) && !reach.kinds[line.kind].some((name) => names.has(name));
}

function addLine(row, other, line) {
  const joined = row.get(other);
  if (joined) joined.push(line);
  else row.set(other, [line]);
}

function hopOver(joined, costs) {
  const best = joined.sort((a, b) => b.reach.strength - a.reach.strength || idOrder(a.link, b.link));
  return { lines: best, cost: costs.of.get(best[0].reach.strength) };
}
