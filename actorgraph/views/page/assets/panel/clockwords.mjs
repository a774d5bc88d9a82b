/** The clocks in words: days, and what each leaves. Knows counts and what Python said of the sources. */

import { daysOf } from "../asking/clocks.mjs";
import { t } from "../strings.mjs";
import { dayWords } from "../words.mjs";

const MOST_NAMES = 3;

/** Return the day, month or year that is typed, as it stands in an address: a day may be written as a reader says it. */
export function typedDay(text) {
  const [, date, name, year] = /^(\d{1,2}) (\p{L}+) (\d{4})$/u.exec(text) ?? [];
  const month = t("clock.months").split(" ").findIndex((each) => each.toLowerCase() === name?.toLowerCase()) + 1;
  return month ? `${year}-${String(month).padStart(2, "0")}-${date.padStart(2, "0")}` : text;
}

/** Return what the as-of clock leaves; each part that is not nothing. */
export function asOfWords(scene, state, counts) {
  if (!counts.asOf) return t("clock.as-of.any");
  const { certain, possible, undated, excluded } = counts.asOf.lines;
  const rest = [["possible", possible], ["excluded", excluded]].filter(([, count]) => count > 0).map(([key, count]) => t(`clock.as-of.${key}`, { count }));
  const first = [t("clock.as-of.certain", { day: dayWords(daysOf(scene, state).asOf), count: certain }), ...rest].join(", ");
  return `${undated > 0 ? `${first}; ${t("clock.as-of.undated", { count: undated })}` : first}.`;
}

/** Return what the known-by clock leaves: how many sources there were, which Python says, and how many lines not yet. */
export function knownByWords(scene, state, counts, step) {
  if (!counts.knownBy) return t("clock.known-by.any");
  const { possible, absent } = counts.knownBy.lines;
  const rest = [["absent", absent], ["possible", possible]].filter(([, count]) => count > 0).map(([key, count]) => t(`clock.known-by.${key}`, { count }));
  const first = t("clock.known-by.certain", { day: dayWords(daysOf(scene, state).knownBy), words: step.words });
  return `${rest.length > 0 ? `${first}; ${t("clock.known-by.lines", { parts: rest.join(", ") })}` : first}.`;
}

/** Return what is said aloud at a stop of the as-of clock: the day, and what happened on it. */
export function stopWords(stop, names) {
  const few = stop.nodes.slice(0, MOST_NAMES).map((id) => names.get(id)).join(", ");
  const more = stop.nodes.length - MOST_NAMES;
  return t("clock.stop", { day: dayWords(stop.day), names: more > 0 ? t("clock.more", { names: few, count: more }) : few });
}

/** Return as of which day, and as known by which, everything is told; a sentence for each clock that is turned in the page. */
export function clocksInWords(scene, state) {
  const { asOf, knownBy } = daysOf(scene, state).turned;
  return [asOf && t("parts.as-of", { day: dayWords(asOf) }), knownBy && t("parts.known-by", { day: dayWords(knownBy) })].filter(Boolean);
}
