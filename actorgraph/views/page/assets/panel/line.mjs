/** The evidence of one line: what is said, what stands against it, and every claim. */

import { edgesMarkdown } from "../asking/markdown.mjs";
import { element, isolated } from "../element.mjs";
import { counted, t } from "../strings.mjs";
import { isOnlyAnswered, kindOf } from "../words.mjs";
import { cited, claimCard, ledger } from "./claim.mjs";
import { copyButton } from "./copy.mjs";
import { leftOutOfLine, notesOf, whyOfLine } from "./leftout.mjs";

/** Return the evidence panel of one line. */
export function linePanel(edge, context, go) {
  const [source, target] = [context.nodes.get(edge.source), context.nodes.get(edge.target)], { scene, parts } = context;
  const why = whyOfLine(edge, [source, target], context), more = leftOutOfLine(edge, context);
  return element("article", {},
    element("p", { class: "what" }, t(`line.what-${isOnlyAnswered(edge) ? "denied" : edge.imputes ? "alleged" : "said"}`)),
    element("h2", { tabindex: -1, class: "ends" },
      element("button", { type: "button", class: "end", onclick: () => go({ node: source.id }) }, isolated(source.name)),
      element("span", { class: `kind hue-${edge.hue}` }, ` ${kindOf(edge)} ${edge.symmetric ? "–" : "→"} `),
      element("button", { type: "button", class: "end", onclick: () => go({ node: target.id }) }, isolated(target.name))),
    sentencesOf(edge),
    element("p", { class: "status" }, element("strong", {}, edge.status), edge.standing.map((text) => element("span", {}, text))),
    notesOf({ why, parts, more }),
    element("p", { class: "acts" },
      copyButton(() => edgesMarkdown(scene, { title: titleOf(edge, source, target), edges: [edge], parts: [...parts, ...why, ...more] })),
      element("button", { type: "button", onclick: () => go({ pair: [source.id, target.id] }) }, t("line.pair"))),
    element("h3", {}, counted("claims", edge.claims.length)),
    ledger(edge.claims, context),
    edge.replies.length > 0 && [element("h3", {}, t("line.replies")), edge.replies.map((claim) => claimCard(claim, context, { reply: true }))],
    cited([...edge.claims, ...edge.replies], scene),
  );
}

/** Return a line's sentences: what is said first, then what limits it. */
export function sentencesOf(edge) {
  return element("ul", { class: "sentences" }, edge.sentences.map((text) => element("li", {}, text)));
}

/** Return what a line says between which two, for a heading without markup. */
export function titleOf(edge, source, target) {
  return `${source.name} – ${kindOf(edge)} – ${target.name}`;
}
