/** Elements without a browser: they hold what was put into them, and can be clicked. */

/** An element as far as panels use one. */
class Held {
  constructor(tag) {
    Object.assign(this, { tag, attributes: {}, children: [], acts: {} });
  }

  setAttribute(name, value) { this.attributes[name] = String(value); }

  addEventListener(name, act) { this.acts[name] = act; }

  append(...children) { this.children.push(...children); }

  get textContent() { return this.children.map((each) => each.textContent ?? String(each)).join(""); }

  /** Return all elements inside that fit, in their order. */
  all(fits) {
    const inside = this.children.filter((each) => each instanceof Held);
    return inside.flatMap((each) => [...(fits(each) ? [each] : []), ...each.all(fits)]);
  }

  /** Return all elements inside that have a class. */
  classed(name) { return this.all(({ attributes }) => (attributes.class ?? "").split(" ").includes(name)); }
}

/** Put these elements, and a clipboard that keeps the last text, where scripts look for them. */
export function withoutBrowser() {
  const kept = { text: "" }, spare = new Map();
  globalThis.document = {
    createElement: (tag) => new Held(tag),
    createElementNS: (_, tag) => new Held(tag),
    getElementById: (id) => spare.get(id) ?? spare.set(id, {}).get(id),
  };
  Object.defineProperty(globalThis, "navigator", { configurable: true, value: { clipboard: { writeText: async (text) => { kept.text = text; } } } });
  return kept;
}
