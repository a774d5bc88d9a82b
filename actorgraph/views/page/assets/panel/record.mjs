/** The evidence of one record: what is said of it, what is not, and its lines by what they are about. */

import { edgesMarkdown } from "../asking/markdown.mjs";
import { anchor, element, isolated } from "../element.mjs";
import { t } from "../strings.mjs";
import { kindFrom } from "../words.mjs";
import { cited, claimCard } from "./claim.mjs";
import { copyButton } from "./copy.mjs";
import { leftOutOfRecord, moreInWords, notesOf, whyInWords } from "./leftout.mjs";

const HUE_ORDER = ["attack", "command", "support", "answer", "structure"];

/** Return the evidence panel of one record. */
export function recordPanel(node, context, go) {
  const isOwn = (edge) => edge.source === node.id || edge.target === node.id;
  const own = [...context.edges.values()].filter(isOwn), { scene, parts } = context;
  const why = whyInWords(node, context), more = [...leftOutOfRecord(node, context), ...moreInWords(context, isOwn)];
  const claims = [...node.claims, ...node.attributes.flatMap((attribute) => attribute.claims)];
  return element("article", {},
    element("p", { class: "what" }, [node.what, node.when].filter(Boolean).join(" · ")),
    element("h2", { tabindex: -1 }, isolated(node.name)),
    node.aliases.length > 0 && element("p", { class: "aliases" }, t("record.also"), " ", node.aliases.map((alias, at) =>
      [at > 0 && " · ", isolated(alias)])),
    node.description && element("p", { dir: "auto" }, node.description),
    node.identifiers.map(({ register, key, url }) => element("p", { class: "hint" }, `${register} `, anchor(key, url))),
    node.not_said.map((text) => element("p", { class: "unsaid" }, text)),
    notesOf({ why, parts, more }),
    element("p", { class: "acts" },
      own.length > 0 && copyButton(() => edgesMarkdown(scene, { title: node.name, edges: own, from: node.id, unsaid: node.not_said, parts: [...parts, ...why, ...more] })),
      element("button", { type: "button", onclick: () => context.pathFrom(node.id) }, t("record.paths"))),
    claims.length > 0 && [element("h3", {}, t("record.said")), node.claims.map((each) => claimCard(each, context))],
    node.attributes.map(({ name, sentence, claims: given }) => element("details", { class: "attribute" },
      element("summary", {}, element("bdi", {}, name), ": ", sentence), given.map((each) => claimCard(each, context)))),
    HUE_ORDER.map((hue) => lineGroup(node, hue, own.filter((edge) => edge.hue === hue), context, go)),
    cited(claims, scene),
  );
}

function lineGroup(node, hue, edges, context, go) {
  if (!edges.length) return null;
  return [
    element("h3", { class: `hue-${hue}` }, t(`hue.${hue}.title`, { count: edges.length })),
    element("ul", { class: "lines" }, edges.map((edge) => {
      const other = context.nodes.get(edge.source === node.id ? edge.target : edge.source);
      return element("li", {}, lineButton(edge, [`${kindFrom(edge, node.id)} `, isolated(other.name)], go),
        context.matching.possible.has(edge.id) && [" ", element("span", { class: "chip" }, t("mark.possible"))], element("p", {}, edge.short));
    })),
  ];
}

/** Return a button that opens the evidence of a line, with what the line is worth. */
export function lineButton(edge, [kind, other], go) {
  return element("button", { type: "button", class: "line", onclick: () => go({ edge: edge.id }) },
    element("span", { class: "kind" }, kind), other, " ", element("span", { class: "chip" }, edge.status));
}
