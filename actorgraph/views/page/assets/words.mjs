/** Short texts made from the scene. An allegation is never worded as a fact. */

const STANCES = { asserts: "says so", denies: "denies it", doubts: "doubts it", comments: "replies, neither admitting nor denying" };

/** Return what a line is, before its kind: an allegation says that it is one. */
export function kindOf(edge) {
  return edge.imputes ? `alleged: ${edge.label}` : `said: ${edge.label}`;
}

/** Return what a claim does, in words. */
export function stanceOf(claim) {
  const said = STANCES[claim.stance] ?? claim.stance;
  return claim.voice.startsWith("implied") ? `implied: ${said}` : said;
}

/** Return the tags of a claim that limit it. */
export function limitsOf(claim) {
  if (claim.withdrawn) return ["withdrawn"];
  return claim.counts ? [] : ["not counted"];
}

/** Return what is read aloud when a record is reached. */
export function announce(node, edges) {
  const lines = edges.filter((edge) => edge.source === node.id || edge.target === node.id).length;
  const parts = [node.name, node.what, node.when, node.remark, `${lines} ${lines === 1 ? "line" : "lines"}`];
  return `${parts.filter(Boolean).join(", ")}. Enter opens its evidence.`;
}

/** Return what the tooltip says of a record. */
export function tipOf(node) {
  return [node.name, node.what, node.when, node.remark].filter(Boolean).join(" · ");
}

/** Return the line under the drawing: how much is shown. */
export function showing(scene, seen) {
  return `Showing ${seen.nodes.size} of ${scene.nodes.length} records and ${seen.edges.size} of ${scene.edges.length} lines`;
}

const ONE = { "people": "person", "bodies, offices": "body or office", "other events": "other event", "places": "place", "weapons, documents": "weapon or document" };

/** Return what a group's button says: how many are hidden, or that they are shown. */
export function chipOf({ group, size, open }) {
  return `${size} ${size === 1 ? ONE[group] ?? group : group}${open ? " shown" : ""}`;
}

/** Return why lines between shown records are not drawn, or nothing where all are. */
export function whyNotDrawn({ waiting, elsewhere, out }) {
  const reasons = [
    waiting && `${waiting} drawn when an end is chosen`,
    elsewhere && `${elsewhere} shown by a bracket or the axis`,
    out && `${out} withdrawn or unsupported`,
  ].filter(Boolean);
  return reasons.length ? `Not drawn here: ${reasons.join(", ")}.` : "";
}

/** Return why nothing is left, in words. */
export function emptyBecause(scene, filters) {
  if (scene.nodes.length === 0) return "This dataset holds no records yet.";
  const chosen = scene.legend.filter(({ group, key }) => filters[group].has(key)).map(({ text }) => `“${text}”`);
  if (chosen.length === 0) return "No line and nobody tied by one is left to show; the groups below hold the names.";
  return `Nothing matches ${chosen.join(" and ")}.`;
}
