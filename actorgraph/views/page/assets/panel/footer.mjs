/** The footer: how much is shown, what is hidden at first and can be drawn by a click, and why something is not drawn. */

import { isFiltered } from "../asking/facets.mjs";
import { hiddenGroups, waitingLines } from "../asking/frame.mjs";
import { element } from "../element.mjs";
import { t } from "../strings.mjs";
import { chipOf, listing, showing, whyNotDrawn } from "../words.mjs";

/** Return what brings the footer up to date; `turn(group)` draws or hides a group of records. */
export function makeFooter(footer, scene, turn) {
  const [count, clear, label, chips, reason] = ["showing", "clear", "hidden-label", "hidden", "why"].map((id) => footer.querySelector(`#${id}`));

  return (frame, state) => {
    const listed = state.view === "table" && !state.table.drawn, filtered = isFiltered(state);
    const groups = listed ? [] : hiddenGroups(frame, state), why = listed ? "" : whyNotDrawn(waitingLines(frame));
    count.textContent = (listed ? listing : showing)(scene, frame);
    count.title = why;
    reason.textContent = filtered || groups.every(({ open }) => open) ? why : "";
    clear.hidden = !filtered;
    label.hidden = groups.length === 0;
    label.textContent = t(groups.some(({ open }) => open) ? "footer.hidden-or-shown" : "footer.hidden");
    chips.replaceChildren(...groups.map((each) => element("button", {
      type: "button",
      "data-group": each.group,
      "aria-pressed": String(each.open),
      title: t(each.open ? "group.hide" : "group.show"),
      onclick: () => turn(each.group),
    }, chipOf(each))));
  };
}
