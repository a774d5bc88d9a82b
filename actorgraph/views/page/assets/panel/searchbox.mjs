/** The search box with its list of results: a combobox that arrow keys walk. */

import { element, isolated } from "../element.mjs";
import { counted, t } from "../strings.mjs";
import { kindOf } from "../words.mjs";

const MOST_RESULTS = 12;

/**
 * Wire an input and the box of its results; `find(text)` says what a query finds, `where(id)` whether that is drawn, `hidden` or
 * `out`, `told(id)` gives it as it was known by the day asked about, or nothing. Choosing a result calls `choose(target)`, the last entry `showAll(ids)`. Return what closes the list and says whether there was anything to close,
 * and what takes over a query from elsewhere.
 */
export function makeSearchBox(input, box, scene, { find, where, told, choose, showAll, query, say }) {
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]));
  const tally = box.querySelector("p"), list = box.querySelector("[role=listbox]");
  let entries = [], at = -1;

  function hide() {
    box.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function close() {
    const open = !box.hidden || input.value !== "";
    input.value = "";
    if (open) query("");
    hide();
    return open;
  }

  /** Whatever is chosen takes the query away in the same change. */
  function pick({ act, keep }) {
    if (!keep) {
      input.value = "";
      hide();
      input.blur();
    }
    act();
  }

  function show() {
    const found = find(input.value.trim());
    entries = entriesOf(found);
    at = entries.length && entries[0].sure ? 0 : -1; // Enter never takes somebody who types Iraq to Iran
    list.replaceChildren(...entries.map(({ inside }, place) => element("li", {
      id: `result-${place}`, role: "option", "aria-selected": "false",
      onpointerdown: (event) => { event.preventDefault(); pick(entries[place]); },
    }, inside)));
    tally.textContent = tallyOf(found, where);
    list.hidden = entries.length === 0;
    box.hidden = !input.value.trim();
    input.setAttribute("aria-expanded", String(!box.hidden && entries.length > 0));
    mark();
    say(tally.textContent);
  }

  function entriesOf({ offers, unknown, replaces, records, lines, hits }) {
    const words = [...offers, ...unknown.flatMap(({ nearest }) => nearest)].slice(0, MOST_RESULTS).map((offer, place) => offerEntry(offer, place === 0 && replaces.name !== ""));
    const things = [...lines.map(lineEntry), ...records.map(recordEntry)].slice(0, MOST_RESULTS);
    return [...words, ...things, ...allEntry([...hits].filter((id) => nodes.has(id)), lines)];
  }

  /** Return the entry that draws all that was found, where that is more than choosing one would. */
  function allEntry(ids, lines) {
    const hidden = ids.filter((id) => where(id) === "hidden").length;
    if (hidden === 0 && (lines.length > 0 || ids.length < 2)) return [];
    const text = lines.length ? t("search.all-lines") : counted("search.all", ids.length);
    return [{ sure: false, keep: true, act: () => { hide(); showAll(ids); }, inside: [element("span", { class: "all" }, text), hidden > 0 && element("span", { class: "what" }, t("search.all-hidden", { count: hidden }))] }];
  }

  function offerEntry({ text, facet }, sure) {
    return { sure, keep: true, act: () => complete(text), inside: [element("span", { class: "name" }, text), element("span", { class: "what" }, t(`facet.${facet.key}`))] };
  }

  /** Put a whole term in place of the one that is being typed, or of the first that nothing is called by. */
  function complete(text) {
    const { replaces } = find(input.value.trim());
    input.value = `${input.value.trim().slice(0, replaces.from)}${text} ${input.value.trim().slice(replaces.to).trim()}`;
    show();
    query(input.value.trim());
  }

  function recordEntry({ id, matched, near, far }) {
    const node = told(id) ?? { name: nodes.get(id).name, what: "" }, place = where(id);
    return { sure: !far, act: () => choose({ node: id }), inside: [
      element("span", { class: "name" }, isolated(node.name)),
      matched !== node.name && element("bdi", { class: "alias" }, matched),
      element("span", { class: "what" }, [node.what, near && t("search.near"), place && t(`search.${place}`)].filter(Boolean).join(" · ")),
    ] };
  }

  function lineEntry(edge) {
    const place = where(edge.id);
    return { sure: true, act: () => choose({ edge: edge.id }), inside: [
      element("span", { class: "name" }, isolated(nodes.get(edge.source).name), ` ${kindOf(edge)} ${edge.symmetric ? "–" : "→"} `, isolated(nodes.get(edge.target).name)),
      element("span", { class: "what" }, [told(edge.id)?.firmness, place && t(`search.${place}`)].filter(Boolean).join(" · ")),
    ] };
  }

  function mark() {
    [...list.children].forEach((item, place) => {
      item.setAttribute("aria-selected", String(place === at));
      if (place === at) item.scrollIntoView({ block: "nearest" });
    });
    if (at >= 0) input.setAttribute("aria-activedescendant", `result-${at}`);
    else input.removeAttribute("aria-activedescendant");
  }

  input.addEventListener("input", () => { show(); query(input.value.trim().slice(0, 200)); });
  input.addEventListener("blur", hide);
  input.addEventListener("focus", () => { if (input.value.trim()) show(); });
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && entries.length) {
      event.preventDefault();
      if (box.hidden) show();
      at = at < 0 ? (step > 0 ? 0 : entries.length - 1) : (at + step + entries.length) % entries.length;
      mark();
    } else if (event.key === "Enter" && entries[at] && !box.hidden) {
      event.preventDefault();
      pick(entries[at]);
    }
  });
  return {
    close,
    update(text) {
      if (input !== document.activeElement) input.value = text;
    },
  };
}

/** Return how much a query finds, in words, or what is not known of it. */
function tallyOf({ typing, offers, unknown, records, lines, words }, where) {
  if (unknown.length) return unknown.map(({ prefix, name, nearest }) => t(nearest.length ? "search.unknown-near" : "search.unknown", { term: `${prefix}:${name}` })).join(" ");
  if (typing && !records.length && !lines.length) return t(offers.length ? "search.offers" : "search.none");
  if (!records.length && !lines.length) return t(words ? "search.none" : "search.none-of-kind");
  if (lines.length) {
    const out = lines.filter(({ id }) => where(id) === "out").length;
    return [counted("search.lines", lines.length), out && t("search.tally-out", { count: out })].filter(Boolean).join(", ");
  }
  const near = records.filter((record) => record.near).length, hidden = records.filter(({ id }) => where(id) === "hidden").length;
  return [counted("search.records", records.length - near), near && counted("search.similar", near), hidden && t("search.tally-hidden", { count: hidden })].filter(Boolean).join(", ");
}
