/** The filters of the panel: what is set, what is left, and all that can be filtered by. Knows elements and counts. */

import { countValues, countWithout } from "../asking/facets.mjs";
import { leavesNothing, setFilters } from "../asking/wayout.mjs";
import { element } from "../element.mjs";
import { t } from "../strings.mjs";
import { filterInWords, leftInWords } from "../words.mjs";
import { makeFacet } from "./facet.mjs";
import { wayOut } from "./wayout.mjs";

/** Facets under headings; one that is in none stands under the last. */
const CHAPTERS = {
  what: ["imputes", "family", "kind", "hue"],
  firm: ["status", "support", "origins", "dispute", "reply", "reading"],
  word: ["basis", "voice", "source", "form"],
  who: ["mark", "record", "standing", "happened", "named"],
  when: ["when"],
};
const OPEN = ["imputes", "status", "basis"];
const NO_FILTERS = { only: {}, not: {} };

/** Fill a container; `turn(part, facet, value)` switches a value, `change(patch)` changes the state. Return what brings it up to date. */
export function makeFilters(container, scene, { turn, change, clear }) {
  const chips = element("ul", { class: "chips" }), left = element("p", { class: "left", role: "status" }), way = element("div");
  const all = element("button", { type: "button", class: "clear", onclick: clear }, t("filters.clear"));
  const made = new Map(scene.facets.map((facet) => [facet.key, makeFacet(facet, { turn, opened: refresh, open: OPEN.includes(facet.key) })]));
  let frame = null, state = null;
  container.append(...[
    element("h2", { tabindex: -1 }, t("filters.title")),
    left, chips, all, way,
    element("p", { class: "hint" }, t("filters.hint")),
    chaptersOf(scene.facets).map(([chapter, keys]) => [element("h3", {}, t(`filters.${chapter}`)), keys.map((key) => made.get(key).details)]),
  ].flat(Infinity));

  function refresh() {
    if (!frame || container.hidden) return;
    const things = frame.matching.clocked, open = [...made.values()].filter(({ details }) => details.open).map(({ facet }) => facet);
    const counts = {
      counts: countValues(scene.facets, things, state, open),
      without: countWithout(scene.facets, things, state, open),
      totals: countValues(scene.facets, things, NO_FILTERS, open),
    };
    for (const each of made.values()) each.update(state, counts);
  }

  return (now, asked) => {
    [frame, state] = [now, asked];
    if (container.hidden) return;
    const set = setFilters(scene.facets, state);
    left.textContent = leftInWords(scene, frame);
    chips.replaceChildren(...set.flatMap((each) => each.values.map((value) => chipFor(each, value, turn))));
    all.hidden = set.length === 0;
    way.replaceChildren(...(leavesNothing(scene, frame, state) ? [wayOut(scene, frame, state, change)] : []));
    refresh();
  };
}

function chaptersOf(facets) {
  const keys = facets.map(({ key }) => key), placed = Object.values(CHAPTERS).flat();
  return Object.entries({ ...CHAPTERS, when: [...CHAPTERS.when, ...keys.filter((key) => !placed.includes(key))] })
    .map(([chapter, inside]) => [chapter, inside.filter((key) => keys.includes(key))])
    .filter(([, inside]) => inside.length > 0);
}

function chipFor({ part, facet }, { value, label }, turn) {
  const words = filterInWords(part, facet, [label]);
  return element("li", {}, element("button", { type: "button", title: t("filters.remove", { filter: words }), onclick: () => turn(part, facet.key, value) },
    element("bdi", {}, words), element("span", { "aria-hidden": "true" }, " ×")));
}
