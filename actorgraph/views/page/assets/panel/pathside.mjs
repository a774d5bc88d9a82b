/** The side of the panel that asks for paths: filled again when its question or answer changes, the keyboard where it was. */

import { pathQuestion } from "../asking/fragment.mjs";
import { pathPanel } from "./path.mjs";

/**
 * Return what fills the side; `ask(path)` asks anew, and `find(text)` gives the ids of the records that are so called,
 * `aloud(text)` is for those who hear the page.
 */
export function makePathSide(body, scene, { go, ask, find, aloud }) {
  let filled = "";
  const unfolded = () => body.querySelector(".conditions")?.open;
  const held = () => (body.contains(document.activeElement) ? document.activeElement : null);
  const byId = (id) => document.getElementById(id);

  /** `key` changes with the answer; `shown` is whether the side is in view; `nodes` and `edges` are what it speaks of, `parts` gives what is left out of it. */
  return ({ path, key, answer, shown, nodes, edges, parts }) => {
    const asked = path ?? pathQuestion(), now = JSON.stringify([asked, key]);
    if (now === filled) return;
    filled = now;
    const panel = pathPanel(asked, answer, { scene, parts: parts(), nodes, edges, unfolded: unfolded(), find }, go, ask), focused = held();
    body.replaceChildren(panel);
    if (focused) ([focused.id, focused.dataset.then].map(byId).find((each) => each && !each.disabled) ?? body.querySelector("h2")).focus();
    if (shown && answer?.words.headline) aloud(answer.words.headline);
  };
}
