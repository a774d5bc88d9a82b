/** The panel as a sheet at the bottom of a narrow screen: low or tall, turned by a button that can be dragged too. */

const REACH = 6;

/** Return what makes a panel tall or low, and what turns it. */
export function makeSheet(panel, handle) {
  let from = null, dragged = false;

  function set(tall) {
    panel.classList.toggle("tall", tall);
    handle.setAttribute("aria-expanded", String(tall));
  }

  function onDown(event) {
    from = { y: event.clientY, height: panel.offsetHeight };
    dragged = false;
    handle.setPointerCapture(event.pointerId);
  }

  function onMove(event) {
    if (!from || (!dragged && Math.abs(event.clientY - from.y) < REACH)) return;
    dragged = true;
    const room = panel.parentElement.offsetHeight;
    panel.style.height = `${Math.min(0.9 * room, Math.max(0.1 * room, from.height + from.y - event.clientY))}px`;
  }

  function onUp() {
    if (dragged) set(panel.offsetHeight > 0.65 * panel.parentElement.offsetHeight);
    panel.style.height = "";
    from = null;
  }

  handle.addEventListener("pointerdown", onDown);
  handle.addEventListener("pointermove", onMove);
  for (const end of ["pointerup", "pointercancel"]) handle.addEventListener(end, onUp);
  return { set, turn: () => { if (!dragged) set(!panel.classList.contains("tall")); dragged = false; } };
}
