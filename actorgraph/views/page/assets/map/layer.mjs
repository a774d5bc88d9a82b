/** Parts of a drawing or list that are made once, made anew when what they show changes, and otherwise only change attributes. */

import { vector } from "../element.mjs";

/** Return a layer that shows, in an element, what it is asked for, each `{key, make, attributes}` by id and in that order. */
export function makeLayer(root, begin = () => vector("g")) {
  const parts = new Map();

  function put(id, { key, make, attributes }) {
    const part = parts.get(id) ?? begun(id);
    if (!isSameKey(part.key, key)) part.shape.replaceChildren(...[make()].flat(Infinity).filter(Boolean));
    for (const [name, value] of Object.entries(attributes)) {
      if (part.attributes[name] !== value) part.shape.setAttribute(name, value);
    }
    if (part.hidden) part.shape.removeAttribute("hidden");
    Object.assign(part, { key, attributes, hidden: false });
  }

  function begun(id) {
    const part = { shape: begin(), key: [], attributes: {}, hidden: false };
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
  };
}

function isSameKey(one, other) {
  return one.length === other.length && one.every((value, at) => value === other[at]);
}
