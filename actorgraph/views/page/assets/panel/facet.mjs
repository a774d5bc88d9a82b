/** One facet of the filters: its values, each with what it would leave, and "all but this one". Knows elements and counts. */

import { element, isolated } from "../element.mjs";
import { fold } from "../names/fold.mjs";
import { t } from "../strings.mjs";

const FEW = 12;

/** Return a facet that folds, and what brings it up to date; `turn(part, facet, value)` switches a value, `opened()` follows unfolding. */
export function makeFacet(facet, { turn, opened, open }) {
  const set = element("span", { class: "count" }), inside = element("div", { class: "values" });
  const title = t(`facet.${facet.key}`);
  const details = element("details", { class: "facet", "data-facet": facet.key, open, ontoggle: opened },
    element("summary", {}, element("span", { class: "title" }, title), set), inside);
  let rows = [], all = false;
  const field = element("input", { type: "search", "aria-label": t("filters.find", { facet: title }), placeholder: t("filters.find", { facet: title }), autocomplete: "off", spellcheck: "false", oninput: narrow });
  const more = element("button", { type: "button", class: "more-values", onclick: () => { all = true; narrow(); } });

  function fill() {
    rows = facet.values.map((value) => makeValue(facet, value, title, turn));
    const many = facet.values.length > FEW;
    inside.replaceChildren(...(many ? [field] : []), ...rows.map(({ row }) => row), ...(many ? [more] : []));
  }

  /** Show the values that a text asks for; without one the first few, and all that are set. */
  function narrow() {
    const words = fold(field.value).split(" ").filter(Boolean);
    rows.forEach((each, at) => {
      each.row.hidden = words.length ? !words.every((word) => each.folded.includes(word)) : !all && at >= FEW && !each.isSet();
    });
    more.hidden = words.length > 0 || rows.every(({ row }) => !row.hidden);
    more.textContent = t("filters.all", { count: rows.length });
  }

  return {
    details,
    facet,
    update(state, { counts, without, totals }) {
      const [only, not] = [state.only[facet.key] ?? [], state.not[facet.key] ?? []];
      set.textContent = only.length + not.length > 0 ? t("filters.set", { count: only.length + not.length }) : t("filters.values", { count: facet.values.length });
      details.classList.toggle("is-set", only.length + not.length > 0);
      if (!details.open) return;
      if (!rows.length) fill();
      for (const row of rows) row.update({ only, not, counts, without, totals });
      narrow();
    },
  };
}

function makeValue(facet, { value, label }, title, turn) {
  const count = element("span", { class: "count" }), id = `${facet.key}:${value}`;
  const pick = element("button", { type: "button", class: "pick", "aria-pressed": "false", onclick: () => turn("only", facet.key, value) },
    element("span", { class: "box", "aria-hidden": "true" }), element("span", { class: "text" }, isolated(label)), " ", count);
  const but = element("button", { type: "button", class: "but", "aria-pressed": "false", onclick: () => turn("not", facet.key, value) },
    element("span", { "aria-hidden": "true" }, "−"));
  const isSet = () => [pick, but].some((button) => button.getAttribute("aria-pressed") === "true");
  return {
    row: element("div", { class: "value" }, pick, but),
    folded: fold(label),
    isSet,
    update({ only, not, counts, without, totals }) {
      const [left, total] = [counts.get(id), totals.get(id)];
      count.textContent = left === total ? String(total) : t("filters.of", { count: left, total });
      pick.classList.toggle("nothing", left === 0);
      pick.setAttribute("aria-pressed", String(only.includes(value)));
      but.setAttribute("aria-pressed", String(not.includes(value)));
      but.title = t(`filters.but-${facet.on}`, { facet: title, value: label, count: without.get(id) });
      but.setAttribute("aria-label", but.title);
    },
  };
}
