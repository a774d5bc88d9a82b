/** The menu of a record: what can be done with it, by mouse and by keyboard. */

import { element } from "../element.mjs";

/** Return what opens a menu in a container at a point of the drawing, and what closes it and says whether it was open. */
export function makeMenu(container, entriesOf) {
  let came = null;

  function close() {
    if (container.hidden) return false;
    container.hidden = true;
    came?.focus?.({ preventScroll: true });
    return true;
  }

  function openAt(id, { x, y }) {
    came = document.activeElement;
    container.replaceChildren(...entriesOf(id).map(({ text, act }) => element("button", {
      type: "button",
      role: "menuitem",
      tabindex: -1,
      onclick: () => { close(); act(); },
    }, text)));
    container.hidden = false;
    const room = container.parentElement.getBoundingClientRect();
    container.style.left = `${Math.max(4, Math.min(x, room.width - container.offsetWidth - 4))}px`;
    container.style.top = `${Math.max(4, Math.min(y, room.height - container.offsetHeight - 4))}px`;
    container.firstElementChild.focus();
  }

  function onKey(event) {
    const items = [...container.children], at = items.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to !== undefined) items[(to + items.length) % items.length].focus();
    else if (event.key === "Escape" || event.key === "Tab") close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  container.addEventListener("keydown", onKey);
  document.addEventListener("pointerdown", (event) => { if (!container.contains(event.target)) container.hidden = true; });
  return { openAt, close };
}
