/** The search box with its list of results: a combobox that arrow keys walk. */

import { element, isolated } from "../element.mjs";
import { indexNames, searchNames } from "../names/search.mjs";
import { t } from "../strings.mjs";

/** Wire an input and a list; names are read when somebody first types. Return what closes the list and says whether there was anything to close. */
export function makeSearchBox(input, list, { scene, names }, { choose, query }) {
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]));
  let found = [], at = -1, index;

  let last = { text: null, found: [] };
  const look = (text) => {
    index ??= indexNames(scene.nodes, names);
    if (last.text !== text) last = { text, found: searchNames(index, text) };
    return last.found;
  };

  function close() {
    const open = !list.hidden || input.value !== "";
    input.value = "";
    if (open) query("");
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
    return open;
  }

  function pick(id) {
    close();
    input.blur();
    choose(id);
  }

  function show() {
    found = look(input.value.trim());
    at = found.length && !found[0].far ? 0 : -1; // Enter never takes somebody who types Iraq to Iran
    list.replaceChildren(...found.map((each, place) => option(each, place)));
    if (!found.length && input.value.trim()) list.append(element("li", { class: "none" }, t("search.none")));
    list.hidden = !input.value.trim();
    input.setAttribute("aria-expanded", String(!list.hidden));
    mark();
  }

  function option({ id, matched, shown, near }, place) {
    const node = nodes.get(id);
    const onpointerdown = (event) => {
      event.preventDefault();
      pick(id);
    };
    return element("li", { id: `result-${place}`, role: "option", "aria-selected": "false", onpointerdown },
      element("span", { class: "name" }, isolated(node.name)),
      matched !== node.name && element("bdi", { class: "alias" }, matched),
      element("span", { class: "what" }, [node.what, near && "similar name", !shown && "hidden"].filter(Boolean).join(" · ")));
  }

  function mark() {
    [...list.querySelectorAll("[role=option]")].forEach((item, place) => {
      item.setAttribute("aria-selected", String(place === at));
      if (place === at) item.scrollIntoView({ block: "nearest" });
    });
    if (at >= 0) input.setAttribute("aria-activedescendant", `result-${at}`);
    else input.removeAttribute("aria-activedescendant");
  }

  input.addEventListener("input", () => { show(); query(input.value.trim()); });
  input.addEventListener("blur", () => { list.hidden = true; });
  input.addEventListener("focus", () => { if (input.value.trim()) show(); });
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && found.length) {
      event.preventDefault();
      at = (at + step + found.length) % found.length;
      mark();
    } else if (event.key === "Enter" && found[at] && !list.hidden) {
      pick(found[at].id);
    }
  });
  return {
    close,
    /** Return the ids of the records that a query finds; none for an empty one. */
    hits(text) {
      return new Set(text ? look(text).map(({ id }) => id) : []);
    },
  };
}
