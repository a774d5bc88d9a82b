/** The tooltip: what lies under the pointer, in attributed words. */

/** Return what shows a text beside a point of the drawing, and what hides it. */
export function makeTip(drawing, tip) {
  const hide = () => { tip.hidden = true; };
  drawing.addEventListener("pointerleave", hide);
  drawing.addEventListener("pointerdown", hide);
  return {
    hide,
    show(text, point) {
      tip.hidden = !text;
      tip.textContent = text;
      if (text) moveBeside(tip, point, drawing.getBoundingClientRect());
    },
  };
}

function moveBeside(tip, { x, y }, box) {
  const left = Math.max(4, Math.min(x + 14, box.width - tip.offsetWidth - 8));
  const below = y + 18 + tip.offsetHeight < box.height;
  tip.style.transform = `translate(${left}px, ${below ? y + 18 : Math.max(4, y - tip.offsetHeight - 10)}px)`;
}
