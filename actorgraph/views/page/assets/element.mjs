/** Makes elements. Text only ever becomes a text node, so nothing in the data can become markup. */

const SVG = "http://www.w3.org/2000/svg";

/** Return an element with attributes, listeners (`onclick` and so on) and children; strings become text. */
export function element(tag, attributes = {}, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

/** Return the same for a part of an SVG drawing. */
export function vector(tag, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, tag), attributes, children);
}

function filled(made, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value !== undefined && value !== null) made.setAttribute(name, value);
  }
  made.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false && child !== ""));
  return made;
}

/** Return an element that holds a name in any script; it has its own direction, and moves nothing around it. */
export function isolated(text) {
  return element("bdi", {}, text);
}

/** Return a link to an address on the web; anything else stays text. */
export function anchor(text, url) {
  if (!/^https?:\/\//.test(url)) return text;
  return element("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, text);
}
