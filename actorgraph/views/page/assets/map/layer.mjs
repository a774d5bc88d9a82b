/** Parts of a drawing or list that are made once, made anew when what they show changes, and otherwise only change attributes. */

import { vector } from "../element.mjs";

/**
 * Return a layer that shows, in an element, what it is asked for by id, each `{key, make, attributes}`, and `stop`: the attributes
 * of that of its parts which takes the keyboard, if any does.
 */
export function makeLayer(root, begin = () => vector("g")) {
  const parts = new Map();

  function put(id, { key, make, attributes, stop = {} }) {
    const part = parts.get(id) ?? begun(id);
    if (!isSameKey(part.key, key)) fill(part, make);
    setChanged(part.shape, part.attributes, attributes);
    setChanged(part.stopShape, part.stop, stop);
    if (part.hidden) part.shape.removeAttribute("hidden");
    Object.assign(part, { key, attributes, stop, hidden: false });
  }

  function fill(part, make) {
    part.shape.replaceChildren(...[make()].flat(Infinity).filter(Boolean));
    Object.assign(part, { stopShape: part.shape.querySelector(".stop"), stop: {} });
  }

  function begun(id) {
    const part = { shape: begin(), key: [], attributes: {}, stopShape: null, stop: {}, hidden: false };
    parts.set(id, part);
    root.append(part.shape);
    return part;
  }

  function hide(part) {
    if (!part.hidden) part.shape.setAttribute("hidden", "");
    part.hidden = true;
  }

  return {
    /** Show what is wanted, and hide the rest. */
    draw(wanted) {
      for (const [id, each] of wanted) put(id, each);
      for (const [id, part] of parts) if (!wanted.has(id)) hide(part);
    },
    /** Put what is shown into an order; what stands right stays untouched, and keeps the keyboard. */
    order(ids) {
      ids.forEach((id, at) => { if (root.children[at] !== parts.get(id).shape) root.insertBefore(parts.get(id).shape, root.children[at]); });
    },
    /** Put some parts over all others. */
    raise: (ids) => root.append(...ids.filter((id) => parts.has(id)).map((id) => parts.get(id).shape)),
    shapeOf: (id) => parts.get(id)?.shape,
    stopOf: (id) => parts.get(id)?.stopShape,
  };
}

function setChanged(shape, before, now) {
  for (const [name, value] of Object.entries(now)) if (before[name] !== value) shape.setAttribute(name, value);
}

function isSameKey(one, other) {
  return one.length === other.length && one.every((value, at) => value === other[at]);
}
