// Returns every text that is drawn in a colour too close to the ground under it, as far as style sheets tell: also in a
// drawing, and in colours that a reader forces on every page, both of which axe-core leaves undecided.
() => {
  const brush = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const known = new Map();
  // A colour may be given in many ways; drawn on a canvas it is red, green, blue and alpha.
  const drawnAs = (colour) => {
    brush.clearRect(0, 0, 1, 1);
    brush.fillStyle = colour;
    brush.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = brush.getImageData(0, 0, 1, 1).data;
    return { parts: [red, green, blue], alpha: alpha / 255 };
  };
  const parsed = (colour) => {
    if (!known.has(colour)) known.set(colour, drawnAs(colour));
    return known.get(colour);
  };
  const over = (top, below) => top.parts.map((part, place) => part * top.alpha + below[place] * (1 - top.alpha));
  const luminance = (parts) => {
    const [red, green, blue] = parts.map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ratio = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const chain = (element) => element ? [...chain(element.parentElement), element] : [];
  const inside = (box, x, y) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
  // What is behind a text: the grounds of all it stands in, from the root, and in a drawing the areas drawn before it.
  const ground = (element, x, y) => {
    let colour = [255, 255, 255];
    for (const each of chain(element)) {
      if (!(each instanceof SVGElement)) colour = over(parsed(getComputedStyle(each).backgroundColor), colour);
    }
    for (const area of element.ownerSVGElement?.querySelectorAll("rect, path, polygon, circle") ?? []) {
      const before = area.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
      const { fill, fillOpacity } = getComputedStyle(area);
      if (!before || fill === "none" || !area.checkVisibility() || !inside(area.getBoundingClientRect(), x, y)) continue;
      const spot = new DOMPoint(x, y).matrixTransform(area.getScreenCTM().inverse());
      if (!area.isPointInFill(spot)) continue;
      const { parts, alpha } = parsed(fill);
      colour = over({ parts, alpha: alpha * fillOpacity * opacity(area) }, colour);
    }
    return colour;
  };
  const opacity = (element) => chain(element).reduce((product, each) => product * getComputedStyle(each).opacity, 1);
  const isWritten = (element) => [...element.childNodes].some(({ nodeType, data }) => nodeType === Node.TEXT_NODE && /[\p{L}\p{N}]/u.test(data));
  const found = [];
  for (const element of document.body.querySelectorAll("*")) {
    if (!isWritten(element) || !element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true })) continue;
    const { left, top, width, height } = element.getBoundingClientRect();
    if (element.closest("script, style, [inert], :disabled") || width < 2 || height < 2) continue;
    const style = getComputedStyle(element), behind = ground(element, left + width / 2, top + height / 2);
    const { parts, alpha } = parsed(element instanceof SVGElement ? style.fill : style.color);
    const drawn = over({ parts, alpha: alpha * opacity(element) }, behind);
    const size = parseFloat(style.fontSize), large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
    const measured = ratio(drawn, behind);
    if (measured < (large ? 3 : 4.5)) {
      const text = element.textContent.trim().slice(0, 40), [front, back] = [drawn, behind].map((parts) => parts.map(Math.round));
      found.push(`${element.tagName.toLowerCase()} “${text}”: ${measured.toFixed(2)}, rgb(${front}) on rgb(${back})`);
    }
  }
  return found;
}
