/** The two clocks under the drawing: as of a day in the world, with play, and as known by a day. */

import { canTurn, daysOf, nextStop, recordStops, standsAt, stopsOf } from "../asking/clocks.mjs";
import { element } from "../element.mjs";
import { t } from "../strings.mjs";
import { dayWords } from "../words.mjs";
import { makeDial } from "./clockdial.mjs";
import { asOfWords, knownByWords, stopWords } from "./clockwords.mjs";

const BEAT = 900;
const STRONGEST = ["attack", "foiled"];

/**
 * Put both clocks into an element; `onChange(patch, merge)` takes over a day, and one `merge` stands for one movement.
 * What comes back brings them up to date with a state, and with what `clockCounts` says of it.
 */
export function makeClockBar(container, scene, { onChange }) {
  const can = canTurn(scene);
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]));
  const days = stopsOf(scene), record = recordStops(scene);
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  let gesture = 0, beat = null, shown = { asOf: "", knownBy: "" };

  const settle = () => { gesture += 1; };
  const turner = (key, part) => (day) => {
    if (key === "asOf") pause();
    onChange({ [key]: day }, `${part}-${gesture}`);
  };
  const asOf = makeDial("as-of", {
    stops: days, marks: markOf, aloud: (stop, day) => (stop.day === day ? stopWords(stop, names) : dayWords(day)), settle, turn: turner("asOf", "as-of"),
  });
  const knownBy = makeDial("known-by", {
    stops: record, marks: (stop) => (stop.day ? "step" : "any"), aloud: (stop, day) => `${dayWords(day)}: ${stop.words}`,
    latest: scene.known_by, settle, turn: turner("knownBy", "known-by"),
  });
  const names = new Map(scene.nodes.map((node) => [node.id, node.label.join(" ")]));
  const play = element("button", { type: "button", class: "clock-play", onclick: press });
  const words = { asOf: element("p", { class: "clock-words as-of", "aria-live": "polite" }), knownBy: element("p", { class: "clock-words known-by", "aria-live": "polite" }) };
  const now = element("span", { class: "clock-now", "aria-hidden": "true" });
  const more = element("div", { id: "clock-more", class: "clock-more" });
  const fold = element("button", {
    type: "button", class: "clock-fold", "aria-expanded": "false", "aria-controls": more.id, "aria-label": t("clock.fold"), title: t("clock.fold"), onclick: unfold,
  }, element("span", { "aria-hidden": "true" }, "⋯"));

  function markOf({ day, nodes: ids }) {
    const marks = ids.map((id) => nodes.get(id).mark);
    return day ? STRONGEST.find((mark) => marks.includes(mark)) ?? "words" : "any";
  }

  function press() {
    if (beat) {
      pause();
    } else if (calm.matches) {
      step();
      settle();
    } else {
      beat = window.setInterval(step, BEAT);
      step();
      setPlay();
    }
  }

  function step() {
    const { day } = nextStop(days, shown.asOf);
    onChange({ asOf: day }, `play-${gesture}`);
    if (day === "") pause();
  }

  function pause() {
    if (!beat) return;
    window.clearInterval(beat);
    beat = null;
    settle();
    setPlay();
  }

  /** While it plays, what each day leaves is not read out: the next comes before it is said. */
  function setPlay() {
    const text = t(beat ? "clock.pause" : calm.matches ? "clock.next" : "clock.play");
    play.replaceChildren(element("i", { class: beat ? "pause" : calm.matches ? "next" : "play", "aria-hidden": "true" }));
    play.setAttribute("aria-label", text);
    play.title = text;
    words.asOf.setAttribute("aria-live", beat ? "off" : "polite");
  }

  function unfold() {
    const open = container.classList.toggle("unfolded");
    fold.setAttribute("aria-expanded", String(open));
  }

  function update(state, counts) {
    const { asOf: day, turned } = daysOf(scene, state);
    shown = { asOf: day, knownBy: turned.knownBy };
    container.classList.toggle("turned", Boolean(shown.asOf || shown.knownBy));
    sayIn(words.asOf, can.asOf ? asOfWords(scene, state, counts) : fixedWords(state, counts));
    const stop = record[standsAt(record, shown.knownBy)];
    sayIn(words.knownBy, [knownWords(state, counts, stop), scene.clocks.note].filter(Boolean).join(" "));
    words.knownBy.title = shown.knownBy ? stop.uncounted : "";
    now.textContent = shown.asOf ? dayWords(shown.asOf) : t("clock.any");
    asOf.update(shown.asOf, words.asOf.textContent);
    knownBy.update(shown.knownBy, words.knownBy.textContent);
  }

  const fixedWords = (state, counts) => `${t("clock.as-of.fixed", { day: dayWords(scene.as_of) })} ${asOfWords(scene, state, counts)}`;

  function knownWords(state, counts, stop) {
    if (shown.knownBy) return knownByWords(scene, state, counts, stop);
    return scene.known_by ? t("clock.known-by.fixed", { day: dayWords(scene.known_by) }) : t("clock.known-by.any");
  }

  const row = (key, dial, turns, first) => element("div", { class: `clock ${key}`, role: "group", "aria-label": t(`clock.${key}`) },
    dial.name, turns && [dial.stops > 1 && [first, dial.track], dial.exact, dial.wrong]);
  more.append(row("known-by", knownBy, can.knownBy && record.length > 1), words.asOf, words.knownBy);
  container.classList.add("clockbar");
  container.setAttribute("role", "group");
  container.setAttribute("aria-label", t("clock.title"));
  container.replaceChildren(row("as-of", asOf, can.asOf, play), now, fold, more);
  calm.addEventListener("change", () => { pause(); setPlay(); });
  setPlay();
  return { update };
}

function sayIn(place, text) {
  if (place.textContent !== text) place.textContent = text;
}
