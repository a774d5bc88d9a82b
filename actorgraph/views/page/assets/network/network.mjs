/** The network: what is shown, spread or by who leads whom, to be dragged, opened up and walked through. */

import { drawnNeighboursOf, hiddenNeighbours } from "../asking/focus.mjs";
import { endsOf, isOut } from "../asking/facets.mjs";
import { hiddenGroups } from "../asking/frame.mjs";
import { element } from "../element.mjs";
import { nextTowards } from "../map/geometry.mjs";
import { onLongPress } from "../map/press.mjs";
import { counted, t } from "../strings.mjs";
import { firstLook, isSeen, roomInView, wholeGrown } from "./camera.mjs";
import { bendOf } from "./curves.mjs";
import { makeLinked } from "./linked.mjs";
import { makeOverview } from "./overview.mjs";
import { onTheme, readPalette } from "./palette.mjs";
import { between, divideOf, movedPlaces, pinned, pinsIn, placesFor, roomAround, roomAt } from "./places.mjs";
import { makeToolbar } from "./toolbar.mjs";

const MOST_MOVED = 600, MOVE = 400, NUDGE = 20, CLICK_SLACK = 5;

/** Return the network in a container and what can be done with it. */
export function makeNetwork(container, scene, { vis, choose, hover, menu, calm, change, state, unfold }) {
  // More records than `most` are drawn as an overview.
  const { nodes: given, edges: tied, options, most } = JSON.parse(document.getElementById("network-data").textContent);
  const bends = new Map(tied.map(({ id, smooth }) => [id, { smooth, bend: bendOf(smooth) }]));
  const leading = new Set(tied.filter(({ leads }) => leads).map(({ id }) => id));
  // Whom a line may put over another, or under one: there they stand, also while filters or clocks leave that line out.
  const above = new Set(tied.filter(({ leads }) => leads).flatMap(({ from, to }) => [from, to]));
  const holders = { linked: element("div", { class: "holder" }), overview: element("div", { class: "holder", hidden: true }) };
  const field = element("div", { class: "field", tabindex: 0, "data-keys": true, role: "application" }, holders.linked, holders.overview);
  const toolbar = makeToolbar({ tree: turnTree, unpin: () => change({ [pinsIn(now())]: {} }), all: drawAll, first: () => change({ revealed: [], groups: [], folded: [] }) });
  container.append(toolbar.bar, field);
  const painters = { linked: makeLinked(vis, holders.linked, { options, bends, leading, pin, tellUnnamed: toolbar.tellUnnamed }), overview: null };
  let palette = readPalette(), frame = null, places = new Map(), isOverview = false, walked = null, moving = 0, pressed = null, looked = null;

  /** Return the state as it is shown: without a chain of command there is no arrangement by them. */
  const now = () => ({ ...state(), tree: state().tree && above.size > 0 });
  const pinsNow = () => now()[pinsIn(now())];

  const painter = () => (isOverview ? painters.overview : painters.linked);

  function update(next) {
    frame = next;
    walked = frame.chosen.node ?? walked;
    const isOther = choosePainter(), before = places;
    places = placesFor(given, now());
    if (isOther) painter().resize();
    painter().update(wantedAt(startOf(before)));
    if (isOther) turnTo(whole(), 0);
    field.setAttribute("aria-label", t("network.label", { records: counted("records", frame.nodes.size), lines: counted("lines", frame.edges.size) }));
    updateBar();
  }

  /** Turn to the overview where more is drawn than can be read, and back; return whether that changed. */
  function choosePainter() {
    const before = isOverview;
    isOverview = frame.nodes.size > most;
    holders.linked.hidden = isOverview;
    holders.overview.hidden = !isOverview;
    if (isOverview) toolbar.tellUnnamed(0);
    if (isOverview) painters.overview ??= makeOverview(holders.overview);
    return isOverview !== before;
  }

  /** Return where records are drawn first, and lead them on to where they belong, if anything moves and may be seen to. */
  function startOf(before) {
    cancelAnimationFrame(moving);
    const moved = [...movedPlaces(before, places).keys()].filter((id) => frame.nodes.has(id));
    if (!moved.length || moved.length > MOST_MOVED || isOverview || calm()) return places;
    const began = performance.now(), ends = places;
    const step = (time) => {
      const share = Math.min(1, Math.max(0, time - began) / MOVE);
      painter().place(between(before, ends, share), share < 1);
      if (share < 1) moving = requestAnimationFrame(step);
    };
    moving = requestAnimationFrame(step);
    return between(before, ends, 0);
  }

  function wantedAt(at) {
    const nodes = [...frame.nodes.values()].map(({ node }) => node);
    const divide = now().tree ? divideOf(nodes, places, above, t("network.others")) : null;
    return { frame, state: now(), places: at, palette, more: hiddenNeighbours(frame), pins: pinsNow(), divide };
  }

  function updateBar() {
    const { tree, revealed, groups, folded } = now();
    toolbar.update({
      tree,
      hasChains: above.size > 0,
      pins: Object.keys(pinsNow()).length,
      matching: frame.matching.records.size,
      areAllDrawn: [...frame.matching.records.keys()].every((id) => frame.nodes.has(id)),
      isFirst: revealed.length + groups.length + folded.length === 0,
      note: noteOf(tree),
    });
  }

  function noteOf(tree) {
    if (isOverview) return t("network.overview", { count: frame.nodes.size.toLocaleString("en"), most: most.toLocaleString("en") });
    if (!tree) return "";
    const chained = inChains(), standing = [...frame.nodes.keys()].filter((id) => above.has(id));
    const lost = standing.filter((id) => !chained.has(id)).length;
    const told = t("network.chains", { chained: standing.length - lost, others: frame.nodes.size - standing.length });
    return lost ? `${told} ${counted("network.chains.left-out", lost)}` : told;
  }

  /** Return who leads or is led by a line that filters and clocks leave. */
  function inChains() {
    return endsOf([...frame.matching.edges.values()].filter((edge) => leading.has(edge.id) && !isOut(edge)));
  }

  function turnTree() {
    change({ tree: !state().tree });
    fit();
  }

  function drawAll() {
    change({ groups: [...new Set([...state().groups, ...hiddenGroups(frame, state()).map(({ group }) => group)])], folded: [] });
    fit();
  }

  function pin(id, spot) {
    const pins = pinned(pinsNow(), id, spot);
    // It is there already: nothing is to move when the state says so.
    places = new Map(places).set(id, { x: pins[id][0], y: pins[id][1] });
    change({ [pinsIn(now())]: pins });
  }

  function size(covered = 0) {
    return { width: Math.max(field.clientWidth, 1), height: Math.max(field.clientHeight - covered, 1) };
  }

  function roomFor(ids) {
    const drawn = ids.filter((id) => frame.nodes.has(id)).map((id) => frame.nodes.get(id).node);
    return drawn.length ? roomAt(drawn, places) : { left: -1, top: -1, right: 1, bottom: 1 };
  }

  /** Return the view of everything, with names as large as they are then. */
  function whole(covered = 0) {
    const all = roomFor([...frame.nodes.keys()]);
    return wholeGrown((scale) => roomAround([all, ...painter().areasAt(scale)]), size(covered));
  }

  function turnTo({ x, y, scale }, covered, smooth = false) {
    painter().look({ x, y: y + covered / 2 / scale, scale }, smooth && !calm());
  }

  function begin(covered = 0, ids = []) {
    painter().resize();
    const all = whole(covered), ends = (now().tree ? [...above] : ids).filter((id) => frame.nodes.has(id));
    const first = isOverview ? all : firstLook(all, size(covered), roomFor(ends.length ? ends : [...frame.nodes.keys()]));
    turnTo(first, covered);
    return first.scale === all.scale;
  }

  function fit(covered = 0) {
    turnTo(whole(covered), covered, true);
  }

  function show(ids, { covered = 0, onlyIfHidden = false } = {}) {
    const near = onlyIfHidden || isOverview ? ids : [...new Set([...ids, ...ids.flatMap((id) => drawnNeighboursOf(frame, id))])];
    const drawn = near.filter((id) => frame.nodes.has(id));
    if (!drawn.length || drawn.every((id) => isSeen(painter().toScreen(places.get(id)), size(covered)))) return;
    turnTo(roomInView(roomFor(drawn), size(covered), painter().view()), covered, true);
  }

  /** Draw all in the colours and in the room of paper, and afterwards what was looked at. */
  function printing(isPaper) {
    if (isPaper) looked ??= painter().view();
    if (!looked) return;
    palette = readPalette();
    painter().resize();
    painter().update(wantedAt(places));
    turnTo(isPaper ? whole() : looked, 0);
    painter().resize();
    if (!isPaper) looked = null;
  }

  function zoom(factor) {
    const { x, y, scale } = painter().view();
    turnTo({ x, y, scale: Math.min(4, Math.max(0.01, scale * factor)) }, 0);
  }

  /** Return where a record is, in pixels of the drawing. */
  function spot(id) {
    const { x, y } = painter().toScreen(places.get(id) ?? { x: 0, y: 0 });
    return { x: x + field.offsetLeft, y: y + field.offsetTop };
  }

  function placeIn({ clientX, clientY }, { left, top }) {
    return { x: clientX - left, y: clientY - top };
  }

  function targetAt(event) {
    return painter().at(placeIn(event, field.getBoundingClientRect()));
  }

  function onPoint(event) {
    const { more, ...target } = event.buttons ? {} : targetAt(event);
    field.classList.toggle("over", Boolean(more ?? target.node ?? target.edge));
    field.title = more ? counted("network.more", hiddenNeighbours(frame).get(more)) : "";
    hover(target, placeIn(event, container.getBoundingClientRect()));
  }

  function onClick(event) {
    if (pressed && Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > CLICK_SLACK) return;
    const { more, ...target } = targetAt(event);
    // The second of two clicks opens up what the first has chosen.
    if (more) unfold(more);
    else if (event.detail % 2 === 0 && target.node) unfold(target.node);
    else choose(target);
  }

  function onMenu(event) {
    const { node, more } = targetAt(event);
    if (!node && !more) return;
    event.preventDefault();
    menu(node ?? more, placeIn(event, container.getBoundingClientRect()));
  }

  function here() {
    return frame.nodes.has(frame.chosen.node) ? frame.chosen.node : frame.nodes.has(walked) ? walked : null;
  }

  function onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = actFor(event);
    if (!act) return;
    event.preventDefault();
    act();
  }

  function actFor({ key, shiftKey }) {
    const id = here();
    if (key.startsWith("Arrow")) return shiftKey && id && !isOverview ? () => nudge(id, key) : () => walk(id, key);
    if (key === "Enter" && id) return () => choose({ node: id }, { read: true });
    if (key === " " && id) return () => menu(id, spot(id));
    return null;
  }

  function walk(id, key) {
    const stops = [...frame.nodes.values()].map(({ node }) => ({ id: node.id, ...places.get(node.id) }));
    const from = stops.find((stop) => stop.id === id);
    const next = from ? nextTowards(stops, new Set(drawnNeighboursOf(frame, id)), from, key) : stops[0];
    if (!next) return;
    choose({ node: next.id }, { walked: true });
    show([next.id], { onlyIfHidden: true });
  }

  /** Move a record a little with the keyboard, as a mouse would. */
  function nudge(id, key) {
    const { x, y } = places.get(id), [dx, dy] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
    change({ [pinsIn(now())]: pinned(pinsNow(), id, { x: x + dx * NUDGE, y: y + dy * NUDGE }) }, `pin ${id}`);
    show([id], { onlyIfHidden: true });
  }

  onTheme(() => {
    palette = readPalette();
    if (frame) painter().update(wantedAt(places));
  });
  new ResizeObserver(() => { if (field.clientWidth) painter().resize(); }).observe(field);
  field.addEventListener("pointerdown", (event) => { pressed = { x: event.clientX, y: event.clientY }; });
  field.addEventListener("pointermove", onPoint);
  field.addEventListener("click", onClick);
  field.addEventListener("contextmenu", onMenu);
  onLongPress(field, onMenu);
  field.addEventListener("keydown", onKey);
  return { update, begin, show, fit, zoom, spot, printing };
}
