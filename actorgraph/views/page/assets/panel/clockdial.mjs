/** One clock: a slider over its stops, a field for any day, and the way back to any time. Knows days, and no evidence. */

import { readDay, standsAt } from "../asking/clocks.mjs";
import { element } from "../element.mjs";
import { t } from "../strings.mjs";
import { typedDay } from "./clockwords.mjs";

/** More marks than this run together, and are drawn as strokes. */
const MOST_MARKS = 40;

/**
 * Return a clock.
 *
 * `key` is `as-of` or `known-by`, `stops` has a day each, the last any time; `marks` gives the class of the mark over a stop;
 * `aloud` words a stop; `turn(day)` is called with a day, and `settle` when a movement is over.
 */
export function makeDial(key, { stops, marks, aloud, latest, turn, settle }) {
  const id = `clock-${key}`;
  const slider = element("input", {
    id, type: "range", min: 0, max: stops.length - 1, step: 1, "aria-label": t(`clock.${key}.slider`),
    oninput: () => turn(stops[slider.value].day), onchange: settle,
  });
  const wrong = element("p", { id: `${id}-wrong`, class: "clock-wrong", role: "alert", hidden: true });
  const field = element("input", {
    type: "text", class: "clock-field", inputmode: "numeric", autocomplete: "off", spellcheck: "false", maxlength: 20,
    placeholder: t("clock.placeholder"), "aria-label": t(`clock.${key}.field`), "aria-describedby": wrong.id, onchange: read,
  });
  const any = element("button", { type: "button", class: "clock-any", onclick: () => set("") }, t("clock.any"));
  const track = element("div", { class: "clock-track" }, stripOf(stops, marks), slider);

  function read() {
    const text = field.value.trim(), day = readDay(typedDay(text));
    const refused = text && !day ? t("clock.bad-day", { text }) : latest && day > latest ? t("clock.late", { day: latest }) : "";
    say(refused);
    if (refused) return;
    field.value = day;
    set(day);
  }

  function set(day) {
    turn(day);
    settle();
  }

  function say(text) {
    wrong.textContent = text;
    wrong.hidden = text === "";
    field.setAttribute("aria-invalid", String(text !== ""));
  }

  function update(day, words) {
    const place = standsAt(stops, day);
    slider.value = place;
    slider.setAttribute("aria-valuetext", day ? aloud(stops[place], day) : t("clock.any"));
    track.classList.toggle("between", day !== "" && stops[place].day !== day);
    if (document.activeElement !== field) {
      field.value = day;
      say("");
    }
    any.disabled = day === "";
    field.title = words;
  }

  const exact = element("div", { class: "clock-set" }, field, any);
  return { stops: stops.length, name: element("label", { class: "clock-name", for: id, title: t(`clock.${key}.help`) }, t(`clock.${key}`)), track, exact, wrong, update };
}

/** The marks lie over the slider, each where its hand stands at that stop. */
function stripOf(stops, marks) {
  const strip = element("div", { class: stops.length > MOST_MARKS ? "clock-strip dense" : "clock-strip", "aria-hidden": "true" });
  stops.forEach((stop, place) => {
    const mark = element("i", { class: marks(stop) });
    mark.style.setProperty("--at", String(stops.length > 1 ? place / (stops.length - 1) : 1));
    strip.append(mark);
  });
  return strip;
}
