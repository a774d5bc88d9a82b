/** Dragging, the wheel and two fingers on a canvas of ours, as changes of the view. */

const WHEEL_STEP = 0.0016;

/** Tell `pan(dx, dy)` and `scale(factor, point)`, in screen pixels, what pointers do on an element. */
export function onGestures(holder, { pan, scale }) {
  const fingers = new Map();

  function placeOf({ clientX, clientY }) {
    const box = holder.getBoundingClientRect();
    return { x: clientX - box.left, y: clientY - box.top };
  }

  function apart() {
    const [a, b] = [...fingers.values()];
    return { far: Math.hypot(a.x - b.x, a.y - b.y) || 1, middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } };
  }

  function onDown(event) {
    if (event.button === 0) fingers.set(event.pointerId, placeOf(event));
  }

  function onMove(event) {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const was = fingers.size === 2 ? apart() : null, now = placeOf(event);
    fingers.set(event.pointerId, now);
    if (was) scale(apart().far / was.far, apart().middle);
    else pan(now.x - before.x, now.y - before.y);
  }

  function onWheel(event) {
    event.preventDefault();
    const pixels = event.deltaMode === 0 ? event.deltaY : event.deltaY * 30;
    scale(Math.exp(-pixels * WHEEL_STEP * (event.ctrlKey ? 4 : 1)), placeOf(event));
  }

  const end = (event) => fingers.delete(event.pointerId);
  holder.addEventListener("pointerdown", onDown);
  holder.ownerDocument.addEventListener("pointermove", onMove);
  for (const name of ["pointerup", "pointercancel"]) holder.ownerDocument.addEventListener(name, end);
  holder.addEventListener("wheel", onWheel, { passive: false });
}
