/** A field that takes a record by any of its names: a combobox, as the search is. */

import { element, isolated } from "../element.mjs";
import { t } from "../strings.mjs";

/**
 * Return a labelled field with the id `key`; `find(text)` gives ids, best first, `pick(id)` takes one. `then` is the id of where the
 * keyboard goes on where the field is gone afterwards.
 */
export function makePicker(key, label, { nodes, find, pick, then, keep = () => true }) {
  const list = element("ul", { id: `${key}-list`, role: "listbox", "aria-label": label, hidden: true });
  const input = element("input", {
    type: "text", id: key, role: "combobox", autocomplete: "off", spellcheck: "false", placeholder: t("search"),
    "aria-expanded": "false", "aria-controls": `${key}-list`, "aria-autocomplete": "list", "data-then": then,
  });
  let found = [], at = -1;

  function show() {
    found = input.value.trim() ? find(input.value.trim()).filter((id) => nodes.has(id) && keep(id)).slice(0, 8) : [];
    at = found.length ? 0 : -1;
    list.replaceChildren(...found.map(option));
    if (!found.length && input.value.trim()) list.append(element("li", { class: "none", role: "option", "aria-disabled": "true", "aria-selected": "false" }, t("search.none")));
    setOpen(input.value.trim() !== "");
    mark();
  }

  function option(id, place) {
    const onpointerdown = (event) => { event.preventDefault(); take(id); };
    return element("li", { id: `${key}-${place}`, role: "option", "aria-selected": "false", onpointerdown },
      isolated(nodes.get(id).name), " ", element("span", { class: "what" }, nodes.get(id).what));
  }

  function setOpen(open) {
    list.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
  }

  function mark() {
    [...list.querySelectorAll("[role=option]")].forEach((item, place) => item.setAttribute("aria-selected", String(place === at)));
    if (at >= 0) input.setAttribute("aria-activedescendant", `${key}-${at}`);
    else input.removeAttribute("aria-activedescendant");
  }

  function take(id) {
    input.value = "";
    setOpen(false);
    pick(id);
  }

  input.addEventListener("input", show);
  input.addEventListener("blur", () => setOpen(false));
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && found.length) {
      event.preventDefault();
      at = (at + step + found.length) % found.length;
      mark();
    } else if (event.key === "Enter" && found[at] && !list.hidden) {
      take(found[at]);
    } else if (event.key === "Escape" && !list.hidden) {
      event.stopPropagation();
      setOpen(false);
    }
  });
  return element("div", { class: "picker" }, element("label", { for: key }, label), input, list);
}
