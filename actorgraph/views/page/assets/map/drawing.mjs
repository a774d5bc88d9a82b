/** The map as one SVG drawing: made once for what is drawn, afterwards only classes change. Decides nothing. */

import { drawnNeighboursOf } from "../asking/focus.mjs";
import { isAsking } from "../asking/frame.mjs";
import { withAll } from "../asking/state.mjs";
import { element, vector } from "../element.mjs";
import { t } from "../strings.mjs";
import { wantedBins, wantedBundles } from "./bins.mjs";
import { roomOf, settle } from "./geometry.mjs";
import { groundShapes } from "./ground.mjs";
import { fitTexts } from "./labels.mjs";
import { makeLayer } from "./layer.mjs";
import { wantedLines, wantedSigns } from "./lines.mjs";
import { leftIn, membersOf, openedOrClosed } from "./opening.mjs";
import { onLongPress } from "./press.mjs";
import { makeCourses } from "./passing.mjs";
import { wantedEndings, wantedFolds, wantedRecords } from "./records.mjs";
import { makeView } from "./view.mjs";
import { makeWalk, readingOrder } from "./walk.mjs";

const DATES = 22, MARGIN = 24;
const FAR_OFF = 0.6, NEAR_BY = 1.5, LEGIBLE_NAMES = 0.8;
const LAYERS = ["bundles", "lines", "endings", "signs", "bins", "marks", "folds"];

/** Return the drawing in a container, with what can be done with it. */
export function makeDrawing(container, scene, { choose, hover, menu, calm, change, state }) {
  const ground = vector("g", { class: "ground", "aria-hidden": "true" });
  const roots = Object.fromEntries(LAYERS.map((name) => [name, vector("g", { class: name, "aria-hidden": ["bins", "marks", "folds"].includes(name) ? undefined : "true" })]));
  const layers = Object.fromEntries(LAYERS.map((name) => [name, makeLayer(roots[name])]));
  const svg = vector("svg", { class: `map ${scene.plan}` }, ground, LAYERS.map((name) => roots[name]));
  const window_ = element("div", { class: "window", role: "application", "aria-label": t("view.map") }, element("div", { class: "sheet" }, svg));
  const folds = scene.nodes.filter(({ fold }) => fold), bins = new Map(scene.bins.map((bin) => [bin.id, bin])), own = new Map(scene.nodes.map((node) => [node.id, node]));
  const walk = makeWalk(window_, { stops, stopOf, linked: (id) => new Set(drawnNeighboursOf(frame, id)), walk: walkTo, enter, menu: openMenu, pan: (left, top) => view.pan(left, top) });
  const view = makeView(window_, svg, { boundsOf, calm, scaled });
  const coursesIn = makeCourses();
  let frame, placed, bands = [], opened = null, foldable = [], waiting = [], lastFound = "", lastAsked = "";

  function update(next) {
    const before = placed;
    frame = next;
    place();
    const courses = coursesIn([...frame.edges.values()].map(({ edge }) => edge), placed);
    layers.lines.draw(wantedLines(frame, courses));
    layers.signs.draw(wantedSigns(frame, courses));
    layers.marks.draw(wantedRecords(frame, placed, scene.ground.pen));
    layers.endings.draw(wantedEndings(frame, placed));
    foldable = folds.filter(({ id }) => placed.has(id)).map(({ id }) => placed.get(id)).filter((node) => membersOf(node, frame).length > 0);
    layers.folds.draw(wantedFolds(foldable, frame));
    waiting = wantedBins(scene.bins, frame, own);
    layers.bins.draw(new Map(waiting));
    layers.bundles.draw(wantedBundles(scene.bundles, frame));
    svg.classList.toggle("focused", [...frame.nodes.values()].some(({ faint }) => faint));
    raise();
    walk.update(frame.chosen.node);
    view.resize();
    fitTexts(svg);
    showFound();
    if (before) showAsked(before);
  }

  /** Whatever a new search finds comes into view. */
  function showFound() {
    const found = [...frame.hits].filter((id) => placed.has(id)).sort().join();
    if (found && found !== lastFound) show(found.split(","), { onlyIfHidden: true });
    lastFound = found;
  }

  /** So does what a new filter draws that was hidden before. */
  function showAsked(before) {
    const asked = JSON.stringify(state().only), fresh = [...placed.values()].filter(({ id }) => !before.has(id) && !frame.nodes.get(id).faint);
    if (asked !== lastAsked && isAsking(state())) show(readingOrder(fresh).map(({ id }) => id), { onlyIfHidden: true });
    lastAsked = asked;
  }

  /** Put records where they stand while some shelves are closed; the ground follows. */
  function place() {
    const settled = settle(scene.ground, scene.nodes, (id) => frame.nodes.has(id));
    placed = new Map([...frame.nodes].map(([id, { node }]) => [id, { ...node, y: settled.heights.get(id) }]));
    const open = settled.bands.map(({ name, group }) => `${name} ${group}`).join();
    if (open !== opened) ground.replaceChildren(...groundShapes(scene.ground, settled.bands).flat(Infinity).filter(Boolean));
    opened = open;
    bands = settled.bands;
  }

  /** What stays bright is drawn over what is faint. */
  function raise() {
    const bright = [...frame.edges.values()].filter(({ faint }) => !faint);
    if (bright.length === frame.edges.size) return;
    for (const layer of [layers.lines, layers.signs]) layer.raise(bright.map(({ edge }) => edge.id));
  }

  function boundsOf() {
    const { left, right, ticks } = scene.ground, drawn = [...placed.values(), ...waiting.map(([id]) => bins.get(id))];
    const base = { left, right, top: 0, bottom: Math.max(1, ...bands.map((band) => band.bottom)) + (ticks.length ? DATES : 0) };
    if (!drawn.length) return base;
    const room = roomOf(drawn);
    if (!bands.length) return { left: room.left - MARGIN, right: room.right + MARGIN, top: room.top - MARGIN, bottom: room.bottom + MARGIN };
    return {
      left: Math.min(base.left, room.left), right: Math.max(base.right, room.right),
      top: Math.min(base.top, room.top), bottom: Math.max(base.bottom, room.bottom),
    };
  }

  function scaled(scale) {
    svg.classList.toggle("far", scale < FAR_OFF);
    svg.classList.toggle("near", scale >= NEAR_BY);
    svg.style.setProperty("--grown", Math.max(1, LEGIBLE_NAMES / scale));
  }

  function stops() {
    const under = foldable.map((node) => ({ id: `fold-${node.id}`, band: node.band, x: node.x, y: node.y + node.label_at[1] + node.label_at[3] }));
    return [...placed.values(), ...under, ...waiting.map(([id]) => bins.get(id))];
  }

  function stopOf(id) {
    return layers.marks.stopOf(id) ?? layers.folds.stopOf(id) ?? layers.bins.stopOf(id);
  }

  function walkTo(id) {
    if (placed.has(id)) choose({ node: id }, { walked: true });
    const place = stops().find((stop) => stop.id === id);
    if (place && !view.isInView(place)) view.show([place]);
  }

  function enter(id) {
    if (placed.has(id)) choose({ node: id }, { read: true });
    else openOrClose(id);
  }

  /** Draw who is folded into an occasion or waits in a bin; hide them where they are drawn. */
  function openOrClose(id) {
    const ids = bins.has(id) ? leftIn(bins.get(id), frame) : membersOf(placed.get(id.replace("fold-", "")), frame);
    change(openedOrClosed(ids, frame, state()));
    show(ids, { onlyIfHidden: true });
  }

  function openMenu(id) {
    if (placed.has(id)) menu(id, spot(id));
    else openOrClose(id);
  }

  function spot(id) {
    return view.spot(stops().find((stop) => stop.id === id) ?? { x: 0, y: 0 });
  }

  /** Bring records into view; `whole` shows all of them, however small. */
  function show(ids, { covered = 0, onlyIfHidden = false, whole = false } = {}) {
    const near = onlyIfHidden ? ids : withAll(ids, ids.flatMap((id) => drawnNeighboursOf(frame, id)));
    const records = near.map((id) => placed.get(id)).filter(Boolean);
    if (records.length && !records.every((record) => view.isInView(record, covered))) view.show(records, covered, whole);
  }

  /** Return what an event of the pointer is about: a record, a line, or something to open. */
  function targetOf(event) {
    const { node, edge, open } = event.target.closest("[data-node], [data-edge], [data-open]")?.dataset ?? {};
    return { ...(node && { node }), ...(edge && { edge }), ...(open && { open }) };
  }

  function onClick(event) {
    if (view.wasMoved()) return;
    const { open, ...target } = targetOf(event);
    if (open) openOrClose(open);
    else choose(target);
    if (target.node) walk.focusOn(target.node);
  }

  function onPoint(event) {
    const box = container.getBoundingClientRect(), { open, ...target } = targetOf(event);
    hover(event.buttons ? {} : target, { x: event.clientX - box.left, y: event.clientY - box.top });
  }

  function onMenu(event) {
    const { node } = targetOf(event);
    if (!node) return;
    event.preventDefault();
    openMenu(node);
  }

  window_.addEventListener("click", onClick);
  window_.addEventListener("pointermove", onPoint);
  window_.addEventListener("contextmenu", onMenu);
  onLongPress(window_, onMenu);
  container.append(window_);
  return {
    element: window_, update, show, spot, fit: view.fit, zoom: view.zoom,
    begin: (covered, ids) => view.begin(covered, ids.map((id) => placed.get(id)).filter(Boolean)),
  };
}
