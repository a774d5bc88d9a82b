/** The keys of the page and their overview. Keys of one letter can be switched off, for those who speak to their computer. */

import { element } from "../element.mjs";
import { recall, remember } from "../memory.mjs";
import { t } from "../strings.mjs";

const LETTERS_KEY = "actorgraph-letters";

/** Return what a key press is called: `Ctrl+Z` and the like, or the key itself. */
function nameOf({ key, ctrlKey, metaKey, shiftKey }) {
  if (!ctrlKey && !metaKey) return key;
  return `Ctrl+${shiftKey ? "Shift+" : ""}${key.toUpperCase()}`;
}

/** Return what handles a key press, and what opens the overview in a dialog. */
export function makeKeys(dialog, bindings) {
  const acts = new Map(bindings.flatMap(({ keys, act }) => keys.map((key) => [key, act])));
  const letters = element("input", { type: "checkbox", id: "letters", checked: recall(LETTERS_KEY) !== "no" });
  letters.addEventListener("change", () => remember(LETTERS_KEY, letters.checked ? "yes" : "no"));

  function press(event) {
    if (document.querySelector("dialog[open]") || event.defaultPrevented || event.altKey) return;
    const act = acts.get(nameOf(event));
    if (!act || (event.target.closest?.("input, textarea, select") && event.key !== "Escape")) return;
    if (nameOf(event).length === 1 && !letters.checked) return;
    event.preventDefault();
    act(event.key);
  }

  const heading = element("h2", { id: "help-title", tabindex: -1 }, t("help.title"));
  dialog.append(
    heading,
    element("table", {}, element("tbody", {}, bindings.map(({ keys, text }) => element("tr", {},
      element("th", { scope: "row" }, keys.map((key, at) => [at > 0 && " ", element("kbd", {}, key)])), element("td", {}, text)))),
    ),
    element("p", {}, t("help.drawing")),
    element("p", {}, t("help.search")),
    element("p", {}, element("label", { for: "letters" }, letters, " ", t("help.letters"))),
    element("button", { type: "button", onclick: () => dialog.close() }, t("help.close")),
  );
  return { press, open: () => { dialog.showModal(); heading.focus(); } };
}
