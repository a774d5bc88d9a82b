/** The network's own buttons, and the line that says how it is drawn. Knows texts and counts, no drawing. */

import { element } from "../element.mjs";
import { counted, t } from "../strings.mjs";

/** Return the bar and a function that brings it up to date; `acts` are `tree`, `unpin`, `all` and `first`. */
export function makeToolbar(acts) {
  const button = (name) => element("button", { type: "button", "data-act": name, onclick: acts[name] });
  const buttons = Object.fromEntries(["tree", "unpin", "all", "first"].map((name) => [name, button(name)]));
  const note = element("p", { class: "note", role: "status" }), unnamed = element("p", { class: "unnamed" });

  /** Show what can be done: `{hasChains, tree, pins, matching, areAllDrawn, isFirst, note}`. */
  function update(now) {
    const { tree, unpin, all, first } = buttons;
    tree.textContent = t("network.tree");
    tree.setAttribute("aria-pressed", String(now.tree));
    unpin.textContent = counted("network.unpin", now.pins);
    all.textContent = t("network.all", { count: now.matching });
    first.textContent = t("network.first");
    tree.hidden = !now.hasChains;
    unpin.hidden = now.pins === 0;
    all.hidden = now.areAllDrawn;
    first.hidden = now.isFirst;
    if (note.textContent !== now.note) note.textContent = now.note;
  }

  /** Say how many names are not written; not aloud, since it changes with every step of zooming. */
  function tellUnnamed(count) {
    unnamed.textContent = count ? counted("network.unnamed", count) : "";
  }

  return { tellUnnamed, bar: element("div", { class: "network-bar", role: "group", "aria-label": t("network.bar") }, Object.values(buttons), note, unnamed), update };
}
