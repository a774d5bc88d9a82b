/**
 * Makes the panel of every record, every line and many pairs of a scene under filters and clocks, without a browser; what goes
 * wrong comes out: an exception, or a panel that does not say how much it leaves out.
 */

import { readFileSync } from "node:fs";

import { heldAt, versionAt } from "../../../actorgraph/views/page/assets/asking/clocks.mjs";
import { claimOwners } from "../../../actorgraph/views/page/assets/asking/focus.mjs";
import { leftBy } from "../../../actorgraph/views/page/assets/asking/frame.mjs";
import { firstState } from "../../../actorgraph/views/page/assets/asking/state.mjs";
import { chosenAloud, evidencePanel } from "../../../actorgraph/views/page/assets/panel/evidence.mjs";
import { useStrings } from "../../../actorgraph/views/page/assets/strings.mjs";
import { withoutBrowser } from "./elements.mjs";

const { scene, strings } = JSON.parse(readFileSync(0, "utf8"));
const kept = withoutBrowser(), wrong = [], owners = claimOwners(scene);
useStrings(strings);

const FILTERS = [{}, { not: { imputes: ["alleged"] } }, { not: { record: ["person"] } }, { only: { imputes: ["alleged"] } }, { only: { status: ["denied"] }, not: { mark: ["attack"] } }];
const days = [...scene.clocks.steps.map(({ day }) => day).filter(Boolean), "1900-01-01"], worldly = [...scene.clocks.stops.map(({ day }) => day), "1900-01-01"];
const middle = (list) => list[Math.floor(list.length / 2)];
const CLOCKS = [{}, { asOf: middle(worldly) }, { asOf: "1900-01-01" }, { knownBy: middle(days) }, { knownBy: "1900-01-01" }, { asOf: middle(worldly), knownBy: middle(days) }];
const PAIRS = scene.nodes.flatMap((node, at) => [1, 7, 29].map((step) => ({ pair: [node.id, scene.nodes[(at + step) % scene.nodes.length].id] }))).filter(({ pair: [a, b] }) => a !== b);
const CHOICES = [{}, ...scene.nodes.map(({ id }) => ({ node: id })), ...scene.edges.map(({ id }) => ({ edge: id })), ...PAIRS];

const more = (text) => [...text.matchAll(/(\d+) more lines? (?:here|certainly|w)/g)].reduce((sum, [, count]) => sum + Number(count), 0);

async function check(state, given) {
  const panel = evidencePanel(scene, state, { ...given, owners }, () => {});
  chosenAloud(state.chosen, given.known, given.matching);
  const { node } = state.chosen;
  if (node && given.known.nodes.has(node)) {
    const own = scene.edges.filter(({ source, target }) => source === node || target === node).length;
    const told = panel.classed("lines").reduce((sum, { children }) => sum + children.length, 0);
    if (told + more(panel.textContent) !== own) wrong.push({ ...state.chosen, told, more: more(panel.textContent), own });
  }
  const [copy] = panel.classed("copy");
  if (!copy) return;
  copy.acts.click();
  await null;
  if (more(kept.text) !== more(panel.textContent)) wrong.push({ ...state.chosen, copied: more(kept.text), shown: more(panel.textContent) });
}

for (const filters of FILTERS) {
  for (const clocks of CLOCKS) {
    const asked = { ...firstState(), ...filters, ...clocks }, known = versionAt(scene, asked.knownBy);
    const matching = leftBy(scene, asked, { known, held: heldAt(scene, asked) });
    for (const chosen of CHOICES) {
      try {
        await check({ ...asked, chosen }, { known, matching });
      } catch (error) {
        wrong.push({ chosen, filters, clocks, error: String(error.stack).slice(0, 300) });
      }
    }
  }
}
process.stdout.write(JSON.stringify(wrong.slice(0, 5)));
