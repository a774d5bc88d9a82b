/** What stands for others on the map, folds and stacks: for how many, and what opening or closing one changes. Knows no elements. */

import { isOut } from "../asking/facets.mjs";
import { withAll } from "../asking/state.mjs";
import { t } from "../strings.mjs";

/** Return who is folded into an occasion, as far as filters and clocks leave a line between them. */
export function membersOf({ id, fold }, { matching }) {
  const lines = (matching.at.get(id) ?? []).filter((edge) => !isOut(edge));
  const there = new Set(lines.flatMap(({ source, target }) => [source, target]));
  return fold.nodes.filter((each) => there.has(each));
}

/** Return who is in a stack, as far as filters and clocks leave them, drawn or not. */
export function leftIn({ nodes }, { matching }) {
  return nodes.filter((id) => matching.nodes.has(id));
}

/** Return whether all of some records are drawn. */
export function areDrawn(ids, { nodes }) {
  return ids.every((id) => nodes.has(id));
}

/** Return what a fold says: how many it holds, of how many where some are left out, and with a sign whether it is open. */
export function foldWords({ fold }, members, open) {
  const words = `${fold.words.replace(/\+$/, "")}${open ? "−" : "+"}`;
  return members.length === fold.nodes.length ? words : t("map.fold-part", { count: members.length, words });
}

/** Return what changes in a state where records are drawn, or hidden if all of them are drawn already. */
export function openedOrClosed(ids, frame, { revealed, folded }) {
  if (areDrawn(ids, frame)) return { revealed: revealed.filter((each) => !ids.includes(each)), folded: withAll(folded, ids) };
  return { revealed: withAll(revealed, ids), folded: folded.filter((each) => !ids.includes(each)) };
}
