/** The keyboard on the drawing: one mark takes the Tab key, arrow keys walk to the next. Knows marks and keys, no state. */

import { nextTowards } from "./geometry.mjs";

const PAN_STEP = 80;

/** Return the order in which all marks are visited: by bands from the top, in each from the left. */
export function readingOrder(stops) {
  const order = ["actors", "attacks", "sites", "words", "lesser"];
  return [...stops].sort((a, b) => order.indexOf(a.band) - order.indexOf(b.band) || a.x - b.x || a.y - b.y || (a.id < b.id ? -1 : 1));
}

/**
 * Walk a drawing with the keyboard. `stops()` gives what can be reached, each `{id, x, y, band}`, `stopOf(id)` its element,
 * `linked(id)` the ids of those it has lines to; `walk`, `enter` and `menu` act on an id. Return what keeps one stop in the
 * order of the Tab key, given the one that is chosen.
 */
export function makeWalk(container, { stops, stopOf, linked, walk, enter, menu, pan }) {
  let here = null;

  function stopAt(id) {
    if (here !== null) mark(here, false);
    here = id;
    if (id !== null) mark(id, true);
  }

  function mark(id, on) {
    stopOf(id)?.setAttribute("tabindex", on ? "0" : "-1");
    stopOf(id)?.toggleAttribute("data-keys", on);
  }

  function update(chosen) {
    const all = stops(), known = new Set(all.map(({ id }) => id));
    const lost = container.contains(document.activeElement) && !known.has(document.activeElement.dataset.stop);
    stopAt([chosen, here].find((id) => known.has(id)) ?? readingOrder(all)[0]?.id ?? null);
    if (lost) focusOn(here);
  }

  function focusOn(id) {
    stopOf(id)?.focus({ preventScroll: true });
  }

  function go(id) {
    stopAt(id);
    focusOn(id);
    walk(id);
  }

  function idOf(event) {
    return event.target.closest("[data-stop]")?.dataset.stop;
  }

  function onKey(event) {
    const id = idOf(event);
    if (!id || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = actOf(event, id);
    if (!act) return;
    event.preventDefault();
    act();
  }

  function actOf({ key, shiftKey }, id) {
    const aside = { ArrowLeft: [-PAN_STEP, 0], ArrowRight: [PAN_STEP, 0], ArrowUp: [0, -PAN_STEP], ArrowDown: [0, PAN_STEP] }[key];
    if (aside && shiftKey) return () => pan(...aside);
    if (aside) return () => step(nextTowards(stops(), linked(id), stops().find((stop) => stop.id === id), key)?.id);
    const all = readingOrder(stops()), at = all.findIndex((stop) => stop.id === id);
    const place = { Home: 0, End: all.length - 1, PageUp: at - 1, PageDown: at + 1 }[key];
    if (place !== undefined) return () => step(all.at(place % all.length)?.id);
    if (key === "Enter") return () => enter(id);
    if (key === " " || key === "m") return () => menu(id);
    return null;
  }

  function step(id) {
    if (id) go(id);
  }

  container.addEventListener("keydown", onKey);
  container.addEventListener("focusin", (event) => { if (idOf(event)) stopAt(idOf(event)); });
  return { update, focusOn };
}
