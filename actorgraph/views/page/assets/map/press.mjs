/** A long press of one finger, which does what a right click does with a mouse. Knows pointers, nothing of what is drawn. */

const LONG = 500, SLACK = 8;

/** Call back with the event of a finger that stays where it came down. The click that ends it is none. */
export function onLongPress(holder, act) {
  let timer = 0, came = null, isLong = false;

  function end() {
    clearTimeout(timer);
    came = null;
  }

  function begin(event) {
    end();
    isLong = false;
    if (event.pointerType !== "touch" || !event.isPrimary) return;
    came = event;
    timer = setTimeout(() => { isLong = true; act(event); }, LONG);
  }

  /** Some systems tell of a long press themselves, too: it is answered once. */
  function swallow(event) {
    if (event.type === "contextmenu" ? event.pointerType !== "touch" && !came && !isLong : !isLong) return;
    event.preventDefault();
    event.stopPropagation();
  }

  holder.addEventListener("pointerdown", begin);
  holder.addEventListener("pointermove", (event) => { if (came && Math.hypot(event.clientX - came.clientX, event.clientY - came.clientY) > SLACK) end(); });
  for (const name of ["pointerup", "pointercancel"]) holder.addEventListener(name, end);
  for (const name of ["click", "contextmenu"]) holder.addEventListener(name, swallow, { capture: true });
}
