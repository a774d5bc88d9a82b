/** The map: a drawing, or on narrow screens a list along time. Chooses between the two and draws neither. */

import { element } from "../element.mjs";
import { t } from "../strings.mjs";
import { makeDrawing } from "./drawing.mjs";
import { makePrinted } from "./legend.mjs";
import { makeRail } from "./rail.mjs";

const NARROW = "(max-width: 700px)";
const FORMS = { list: makeRail, drawing: makeDrawing };

/** Return the map in a container and what can be done with it. */
export function makeMap(container, scene, tools) {
  const narrow = window.matchMedia(NARROW), made = new Map();
  const buttons = Object.keys(FORMS).map((name) => element("button", { type: "button", "data-form": name, onclick: () => turn(name) }, t(`map.${name}`)));
  const printed = makePrinted(scene);
  let wanted = "list", latest = null;
  container.append(element("div", { class: "forms", role: "group", "aria-label": t("map.forms") }, buttons), printed.element);

  const name = () => (narrow.matches ? wanted : "drawing");

  function current() {
    if (!made.has(name())) made.set(name(), FORMS[name()](container, scene, tools));
    return made.get(name());
  }

  function update(frame, state) {
    latest = [frame, state];
    const now = current();
    for (const each of made.values()) each.element.hidden = each !== now;
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.form === name()));
    now.update(frame, state);
    printed.update(frame, state);
  }

  function turn(next = wanted) {
    wanted = next;
    update(...latest);
    current().begin(0, []);
  }

  narrow.addEventListener("change", () => turn());
  return {
    update,
    begin: (...all) => current().begin(...all),
    show: (...all) => current().show(...all),
    fit: (...all) => current().fit(...all),
    zoom: (...all) => current().zoom(...all),
    spot: (id) => current().spot(id),
  };
}
