/**
 * The two clocks: what is certain, possible or excluded as of a day, and what everything was as known by a day.
 * Python told all of it beforehand; here it is only looked up, and no status is computed.
 */

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const ANY = { day: "", nodes: [] };

/** Return the day that a text names, of a month or a year the last; nothing where it names no certain one. */
export function readDay(text) {
  const [, year, month = "12", day] = DATE.exec(text) ?? [];
  if (year === undefined || year === "0000" || month < "01" || month > "12") return "";
  const last = lastOf(Number(year), Number(month));
  if (day !== undefined && (day < "01" || Number(day) > last)) return "";
  return `${year}-${month}-${day ?? last}`;
}

function lastOf(year, month) {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** Return what a thing is on a day, by its stretches: certain, possible or excluded; nothing where it has none. */
export function timeAt(times, day) {
  return times.findLast(([first]) => first <= day)?.[1] ?? "";
}

/**
 * Return the days on which both clocks really stand: `turned` in this page, and so `asOf` and `knownBy`, the page's own days
 * where it was made for some. A page that holds nothing of other days can't be turned to them, whatever its address says.
 */
export function daysOf(scene, { asOf, knownBy }) {
  const turned = { asOf: canTurn(scene).asOf ? readDay(asOf) : "", knownBy: turnedBack(scene, readDay(knownBy)) };
  return { turned, asOf: scene.as_of || turned.asOf, knownBy: turned.knownBy || scene.known_by };
}

/** Where not each day is told apart, what was known is that of the last stop before. */
function turnedBack(scene, day) {
  if (!day || !canTurn(scene).knownBy || (scene.known_by && day >= scene.known_by)) return "";
  const stops = recordStops(scene);
  return scene.clocks.exact ? day : stops[standsAt(stops, day)].day;
}

function placeOf(stops, day) {
  let low = 0, high = stops.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (stops[middle].day <= day) low = middle;
    else high = middle - 1;
  }
  return low;
}

const turned = new WeakMap();

/**
 * Return the records and lines by id, each as it is told of the day by which it was known, without those that were not.
 * `possible` holds the ids of what was merely possibly published by then, `reach` is what was known of paths.
 */
export function versionAt(scene, knownBy) {
  const day = readDay(knownBy), { steps } = scene.clocks;
  const step = day && steps.length ? placeOf(steps, day) : null;
  const made = turned.get(scene) ?? new Map();
  turned.set(scene, made);
  if (!made.has(step)) made.set(step, turnedTo(scene, step));
  return made.get(step);
}

function turnedTo({ nodes, edges, reach, clocks }, step) {
  const possible = new Set();
  const at = (versions) => (step === null ? undefined : versions?.findLast((each) => each.step <= step));
  const then = (things, versions) => new Map(things.flatMap((own) => {
    const version = at(versions[own.id]);
    if (version?.known === "absent") return [];
    if (version?.known === "possible") possible.add(own.id);
    return [[own.id, asTold(own, version)]];
  }));
  return { nodes: then(nodes, clocks.nodes), edges: then(edges, clocks.edges), possible, reach: reachThen(reach, clocks, at) };
}

/** Of pairs of records that more is said of than the page itself says, the places follow those of its own. */
function reachThen(reach, { reach: versions, pairs: more }, at) {
  const rest = asTold(reach, at(versions.rest)), places = at(versions.pairs)?.items.pairs;
  if (!places) return rest;
  const pairs = [...reach.pairs, ...more];
  return { ...rest, pairs: places.map((place) => pairs[place]) };
}

/** A list that differs names the places of what it shares with the page's own. */
function asTold(own, { fields, items } = { fields: {}, items: {} }) {
  const lists = Object.entries(items);
  if (!lists.length && !Object.keys(fields).length) return own;
  return { ...own, ...fields, ...Object.fromEntries(lists.map(([name, list]) => [name, list.map((item) => (Number.isInteger(item) ? own[name][item] : item))])) };
}

/**
 * Return whether each thing is certain, possible or excluded under both clocks, as a function of the thing.
 * An incident that had not happened stays as long as a line to it is not excluded: it is `told`, and neither of the others.
 */
export function heldAt(scene, state) {
  const known = versionAt(scene, state.knownBy), day = daysOf(scene, state).asOf, held = new Map();
  const own = ({ id, times }) => {
    const time = day && times.length ? timeAt(times, day) : "certain";
    return time === "certain" && known.possible.has(id) ? "possible" : time;
  };
  for (const edge of known.edges.values()) held.set(edge.id, own(edge));
  const told = new Set([...known.edges.values()].filter(({ id }) => held.get(id) !== "excluded").flatMap(({ source, target }) => [source, target]));
  for (const node of known.nodes.values()) {
    const time = own(node);
    held.set(node.id, time === "excluded" && told.has(node.id) ? "told" : time);
  }
  return ({ id }) => held.get(id) ?? "excluded";
}

/**
 * Return how many lines and incidents each clock leaves: `asOf` how many are certain, possible, undated (possible, because no
 * date is given) and excluded, `knownBy` how many are certain, possible and absent; nothing for a clock that names no day.
 */
export function clockCounts(scene, state) {
  const known = versionAt(scene, state.knownBy), { asOf: day, turned } = daysOf(scene, state);
  const incidents = ({ nodes }) => [...nodes.values()].filter(({ times }) => times.length > 0);
  const all = { nodes: new Map(scene.nodes.map((node) => [node.id, node])) };
  return {
    asOf: day ? { lines: timesOf([...known.edges.values()], day), incidents: timesOf(incidents(known), day) } : null,
    knownBy: turned.knownBy ? {
      lines: knownOf(known, [...known.edges.values()], scene.edges.length),
      incidents: knownOf(known, incidents(known), incidents(all).length),
    } : null,
  };
}

function timesOf(things, day) {
  const counts = { certain: 0, possible: 0, undated: 0, excluded: 0 };
  for (const { times, dated } of things) {
    const time = timeAt(times, day);
    counts[time === "possible" && !dated ? "undated" : time] += 1;
  }
  return counts;
}

function knownOf({ possible }, things, all) {
  const open = things.filter(({ id }) => possible.has(id)).length;
  return { certain: things.length - open, possible: open, absent: all - things.length };
}

/** Return why what is shown is merely possible on a day, or told, as a sentence with `{day}` for it; nothing where it is neither. */
export function reasonFor(scene, thing, state) {
  const day = daysOf(scene, state).asOf;
  const time = day && timeAt(thing.times, day);
  if (time === "excluded") return scene.clocks.reasons.told;
  return time === "possible" ? scene.clocks.reasons[thing.ahead ? "ahead" : thing.dated ? "dated" : "undated"] : "";
}

/** Return whether either clock can be turned: not as of a day where the page is made as of one, nor by what it lacks. */
export function canTurn({ as_of, clocks }) {
  return { asOf: as_of === "", knownBy: clocks.steps.length > 0 };
}

/** Return the stops of the as-of clock: the days of incidents, in order, and after them any time. */
export function stopsOf(scene) {
  return canTurn(scene).asOf ? [...scene.clocks.stops, ANY] : [ANY];
}

/** Return the stops of the known-by clock: a day on which something became known, or the day before all, and any time. */
export function recordStops({ clocks }) {
  return [...clocks.steps.filter(({ day }) => day), ANY];
}

/** Return the place of the stop at which a clock stands on a day; any time is the last. */
export function standsAt(stops, day) {
  const last = readDay(day);
  return last && stops.length > 1 ? placeOf(stops.slice(0, -1), last) : stops.length - 1;
}

/** Return the next stop after a day; after any time the first, and after the last day any time. */
export function nextStop(stops, day) {
  const last = readDay(day);
  return (last && stops.find((stop) => stop.day > last)) || (last ? stops.at(-1) : stops[0]);
}
