/** Decides what is seen: what was revealed, what the legend's filters leave, and how much each row would leave. */

const OUT = ["withdrawn", "unsupported"];

/** Return filters that let everything through. */
export function noFilters() {
  return { form: new Set(), hue: new Set(), mark: new Set() };
}

/** Return whether any filter is set. */
export function isFiltered(filters) {
  return Object.values(filters).some((keys) => keys.size > 0);
}

/** Return a set with one key put in, or taken out where it was in. */
export function toggledIn(set, key) {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
}

/** Return filters with one row switched on or off. */
export function toggled(filters, group, key) {
  return { ...filters, [group]: toggledIn(filters[group], key) };
}

/** Return whether a line passes the filters on lines; within a group any set row will do. */
export function passes(edge, filters) {
  const form = filters.form.size === 0 || edge.forms.some((key) => filters.form.has(key));
  return form && (filters.hue.size === 0 || filters.hue.has(edge.hue));
}

function touches(edge, { node, edge: line }) {
  return edge.id === line || edge.source === node || edge.target === node;
}

/** Return ids of the records and lines that are drawn, and of the records that the filters leave bright. */
export function visible(scene, { filters, revealed, groups, focus = {} }) {
  const nodes = new Map();
  for (const node of scene.nodes) {
    if (node.shown || revealed.has(node.id) || groups.has(node.group)) nodes.set(node.id, node);
  }
  const marked = (id) => filters.mark.size === 0 || filters.mark.has(nodes.get(id).mark);
  const asked = (edge) => !edge.quiet || isFiltered(filters) || touches(edge, focus);
  const edges = scene.edges.filter(
    (edge) => (edge.drawn || focus.edge === edge.id) && !OUT.includes(edge.status) && nodes.has(edge.source) && nodes.has(edge.target) && asked(edge),
  );
  const left = edges.filter((edge) => passes(edge, filters) && (marked(edge.source) || marked(edge.target)));
  const touched = new Set(left.flatMap((edge) => [edge.source, edge.target]));
  const onLines = filters.form.size + filters.hue.size > 0;
  const bright = [...nodes.keys()].filter((id) => (onLines ? touched.has(id) : marked(id) || touched.has(id)));
  return {
    nodes: new Set(nodes.keys()),
    edges: new Set(left.map((edge) => edge.id)),
    bright: new Set(isFiltered(filters) ? bright : nodes.keys()),
  };
}

/** Return how many lines or records each row of the legend would leave, given the other groups' filters. */
export function countRows(scene, state) {
  const counts = new Map();
  for (const { group, key } of scene.legend) {
    const alone = visible(scene, { ...state, filters: { ...state.filters, [group]: new Set([key]) } });
    const nodes = scene.nodes.filter((node) => node.mark === key && alone.bright.has(node.id));
    counts.set(`${group}:${key}`, group === "mark" ? nodes.length : alone.edges.size);
  }
  return counts;
}

/** Return how many lines or records of each row the whole scene has, drawn or not. */
export function totalRows(scene) {
  const own = ({ group, key }) => {
    if (group === "mark") return scene.nodes.filter(({ mark }) => mark === key);
    return scene.edges.filter(({ hue, forms }) => (group === "hue" ? hue === key : forms.includes(key)));
  };
  return new Map(scene.legend.map((row) => [`${row.group}:${row.key}`, own(row).length]));
}

/** Return the groups with how many of their records are hidden yet, the largest first; shown ones count in full. */
export function hiddenGroups(scene, { revealed, groups }) {
  const sizes = new Map(), hidden = new Map();
  for (const { id, shown, group } of scene.nodes) {
    if (shown) continue;
    sizes.set(group, (sizes.get(group) ?? 0) + 1);
    if (!revealed.has(id)) hidden.set(group, (hidden.get(group) ?? 0) + 1);
  }
  return [...sizes]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([group, size]) => ({ group, open: groups.has(group), size: groups.has(group) ? size : hidden.get(group) ?? 0 }))
    .filter(({ size }) => size > 0);
}

/** Return how many lines between shown records wait until an end is chosen, are shown by another mark, or are out. */
export function waitingLines(scene, seen) {
  const inside = scene.edges.filter(({ id, source, target }) => !seen.edges.has(id) && seen.nodes.has(source) && seen.nodes.has(target));
  const out = inside.filter(({ status }) => OUT.includes(status)).length;
  const elsewhere = inside.filter(({ status, drawn }) => !OUT.includes(status) && !drawn).length;
  return { out, elsewhere, waiting: inside.length - out - elsewhere };
}
