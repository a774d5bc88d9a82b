/** Moves and scales the drawing inside its window, which scrolls. Knows sizes and pointers, nothing of what is drawn. */

import { firstView, roomOf, viewOf, wholeView } from "./geometry.mjs";

const LEAST_SCALE = 0.1, MOST_SCALE = 4, CLICK_REACH = 5, WHEEL = 0.0016;

/** Return what moves and scales an SVG drawing in a scrolling window, given what returns the edges of all that is drawn. */
export function makeView(window_, svg, { boundsOf, calm, scaled }) {
  let scale = 1, bounds = { left: 0, right: 1, top: 0, bottom: 1 };
  const fingers = new Map();
  let moved = false, spread = 0, whole = null;

  /** Take over new edges of the drawing. */
  function resize() {
    bounds = boundsOf();
    const width = bounds.right - bounds.left, height = bounds.bottom - bounds.top;
    svg.setAttribute("viewBox", `${bounds.left} ${bounds.top} ${width} ${height}`);
    svg.setAttribute("width", Math.floor(width * scale));
    svg.setAttribute("height", Math.floor(height * scale));
    scaled(scale);
  }

  function size(covered = 0) {
    return { width: window_.clientWidth, height: Math.max(window_.clientHeight - covered, 1) };
  }

  /** Return where a point of the drawing is, in pixels of the window. */
  function spot({ x, y }) {
    const box = svg.getBoundingClientRect(), outer = window_.getBoundingClientRect();
    return { x: box.left - outer.left + (x - bounds.left) * scale, y: box.top - outer.top + (y - bounds.top) * scale };
  }

  function pointAt({ x, y }) {
    const zero = spot({ x: 0, y: 0 });
    return { x: (x - zero.x) / scale, y: (y - zero.y) / scale };
  }

  /** Set the scale; the point of the drawing that is at a place of the window stays there. */
  function scaleTo(wanted, place = { x: window_.clientWidth / 2, y: window_.clientHeight / 2 }) {
    const kept = pointAt(place);
    whole = null;
    scale = Math.min(MOST_SCALE, Math.max(LEAST_SCALE, wanted));
    resize();
    const now = spot(kept);
    window_.scrollBy({ left: now.x - place.x, top: now.y - place.y, behavior: "instant" });
  }

  function move(view, covered, smooth = false) {
    if (view.scale !== scale) {
      scale = view.scale;
      resize();
    }
    const { width, height } = size(covered), now = spot(view);
    window_.scrollBy({ left: now.x - width / 2, top: now.y - height / 2, behavior: smooth && !calm() ? "smooth" : "instant" });
  }

  function isInView(point, covered = 0) {
    const { x, y } = spot(point), { width, height } = size(covered);
    return x > 12 && x < width - 12 && y > 12 && y < height - 12;
  }

  /** Show the first view; return whether all is in it. */
  function begin(covered, records) {
    resize();
    whole = () => begin(covered, records);
    const room = records.length ? roomOf(records) : bounds;
    move(firstView(bounds, size(covered), { x: (room.left + room.right) / 2, y: room.top, width: room.right - room.left + 12 }), covered);
    return (bounds.right - bounds.left) * scale <= window_.clientWidth + 1;
  }

  function fit(covered = 0) {
    resize();
    whole = () => fit(covered);
    move(wholeView(bounds, size(covered)), covered);
  }

  /** Bring records into view, around the first of them, or all of them. */
  function show(records, covered = 0, all = false) {
    const [{ x, y }] = records;
    whole = null;
    move(viewOf(roomOf(records), bounds, size(covered), { scale, x, y, least: all ? LEAST_SCALE : undefined }), covered, true);
  }

  function placeOf({ clientX, clientY }) {
    const box = window_.getBoundingClientRect();
    return { x: clientX - box.left, y: clientY - box.top };
  }

  function spreadOf() {
    const [a, b] = [...fingers.values()];
    return { middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, apart: Math.hypot(a.x - b.x, a.y - b.y) || 1 };
  }

  function onDown(event) {
    if (event.button !== 0) return;
    if (fingers.size === 0) moved = false;
    fingers.set(event.pointerId, { ...placeOf(event), from: placeOf(event) });
    if (fingers.size === 2) spread = spreadOf().apart;
  }

  function onMove(event) {
    const finger = fingers.get(event.pointerId);
    if (!finger) return;
    const now = placeOf(event);
    if (!moved && Math.hypot(now.x - finger.from.x, now.y - finger.from.y) < CLICK_REACH) return;
    if (!moved) window_.setPointerCapture(event.pointerId);
    moved = true;
    whole = null;
    window_.classList.add("dragged");
    fingers.set(event.pointerId, { ...finger, ...now });
    if (fingers.size === 1) window_.scrollBy({ left: finger.x - now.x, top: finger.y - now.y, behavior: "instant" });
    else if (fingers.size === 2) pinch();
  }

  function pinch() {
    const { middle, apart } = spreadOf();
    scaleTo(scale * (apart / spread), middle);
    spread = apart;
  }

  function onUp(event) {
    fingers.delete(event.pointerId);
    if (fingers.size === 0) window_.classList.remove("dragged");
  }

  function onWheel(event) {
    if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) return;
    event.preventDefault();
    const pixels = event.deltaMode === 0 ? event.deltaY : event.deltaY * 30;
    scaleTo(scale * Math.exp(-pixels * WHEEL * (event.ctrlKey ? 4 : 1)), placeOf(event));
  }

  // What was shown whole stays so when the window changes, until the reader moves it.
  new ResizeObserver(() => { if (whole && window_.clientWidth) whole(); }).observe(window_);
  window_.addEventListener("pointerdown", onDown);
  window_.addEventListener("pointermove", onMove);
  for (const end of ["pointerup", "pointercancel"]) window_.addEventListener(end, onUp);
  window_.addEventListener("wheel", onWheel, { passive: false });
  return {
    begin, fit, show, resize, spot, isInView,
    zoom: (factor) => scaleTo(scale * factor),
    pan: (left, top) => window_.scrollBy({ left, top, behavior: "instant" }),
    /** Return whether what ended just now was a drag and no click. */
    wasMoved: () => moved,
  };
}
