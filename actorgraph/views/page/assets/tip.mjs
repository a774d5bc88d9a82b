/** The tooltip: what lies under the pointer, in attributed words. */

/** Show beside the pointer what `textAt` says of a point of the drawing; nothing while dragging or touching. Return what hides it. */
export function makeTip(drawing, tip, textAt) {
  drawing.addEventListener("pointermove", (event) => {
    const box = drawing.getBoundingClientRect();
    const point = { x: event.clientX - box.left, y: event.clientY - box.top };
    const text = event.pointerType === "touch" || event.buttons ? "" : textAt(point);
    drawing.classList.toggle("over", Boolean(text));
    tip.hidden = !text;
    tip.textContent = text;
    if (text) moveBeside(tip, point, box);
  });
  const hide = () => { tip.hidden = true; };
  drawing.addEventListener("pointerleave", hide);
  drawing.addEventListener("pointerdown", hide);
  return hide;
}

function moveBeside(tip, point, box) {
  const left = Math.max(4, Math.min(point.x + 14, box.width - tip.offsetWidth - 8));
  const below = point.y + 18 + tip.offsetHeight < box.height;
  tip.style.transform = `translate(${left}px, ${below ? point.y + 18 : point.y - tip.offsetHeight - 10}px)`;
}
