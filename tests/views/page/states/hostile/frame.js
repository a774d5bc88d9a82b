// Returns what is out of place in the page's frame: a part outside the window or over another, something to scroll
// sideways, a drawing without room.
() => {
  const wrong = [], edge = 1;
  const boxes = (selectors) => selectors.flatMap((selector) => [...document.querySelectorAll(selector)]
    .filter((each) => each.checkVisibility()).map((each) => ({ selector, box: each.getBoundingClientRect() })));
  const apart = (one, other) => one.right <= other.left + edge || other.right <= one.left + edge || one.bottom <= other.top + edge || other.bottom <= one.top + edge;
  const none = (found) => {
    found.forEach(({ selector, box }, at) => found.slice(at + 1).forEach((other) => {
      if (!apart(box, other.box)) wrong.push(`${selector} and ${other.selector} overlap`);
    }));
  };
  const parts = boxes(["header", "main", "footer", "#drawing", "#panel"]);
  for (const { selector, box } of parts) {
    const inside = box.left >= -edge && box.top >= -edge && box.right <= innerWidth + edge && box.bottom <= innerHeight + edge;
    if (!inside) wrong.push(`${selector} is partly outside the window: ${[box.left, box.top, box.right, box.bottom].map(Math.round)}`);
  }
  none(boxes(["header", "main", "footer"]));
  none(boxes(document.querySelector("#panel.tall") ? ["#panel"] : ["#drawing", "#panel"]));
  none(boxes(["h1", ".find", ".tabs", "header > button"]));
  none(boxes([".under > button"]));
  for (const selector of ["html", "body", "header", "main", "footer", "#panel"]) {
    const { scrollWidth, clientWidth } = document.querySelector(selector);
    if (scrollWidth > clientWidth + edge && selector !== "footer") wrong.push(`${selector} is wider than its place: ${scrollWidth} > ${clientWidth}`);
  }
  const drawing = document.getElementById("drawing").getBoundingClientRect();
  if (drawing.height < innerHeight / 4) wrong.push(`the drawing has ${Math.round(drawing.height)} of ${innerHeight} pixels`);
  return wrong;
}
