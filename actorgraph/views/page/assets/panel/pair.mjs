/** What is said between two records, and what only comes near. */

import { edgesMarkdown } from "../asking/markdown.mjs";
import { element, isolated } from "../element.mjs";
import { counted, t } from "../strings.mjs";
import { kindOf } from "../words.mjs";
import { cited, toRecord } from "./claim.mjs";
import { copyButton } from "./copy.mjs";
import { moreInWords, notesOf } from "./leftout.mjs";
import { sentencesOf } from "./line.mjs";
import { lineButton } from "./record.mjs";

/** Return the panel on two records; `said` is what `saidBetween` answers of them. */
export function pairPanel([first, second], said, context, go) {
  const told = said.ties.map(({ edge }) => edge);
  const unsaid = said.notSaid ? [said.notSaid] : [], ends = [first.id, second.id];
  const more = moreInWords(context, (edge) => said.hidden.has(edge.id) || (ends.includes(edge.source) && ends.includes(edge.target)));
  return element("article", {},
    element("p", { class: "what" }, t("pair.what")),
    element("h2", { tabindex: -1 }, toRecord(first, go), " … ", toRecord(second, go)),
    element("p", { class: "answer" }, element("strong", {}, t("pair.answer", { answer: said.answer.join(", ") }))),
    said.notSaid && element("p", { class: "unsaid" }, said.notSaid),
    notesOf({ parts: context.parts, more }),
    element("p", { class: "acts" },
      copyButton(() => edgesMarkdown(context.scene, { title: `${first.name} … ${second.name}`, edges: told, unsaid, parts: [...context.parts, ...more] })),
      element("button", { type: "button", onclick: () => context.pathFrom(first.id, second.id) }, t("pair.paths"))),
    said.ties.length > 0 && element("h3", {}, counted("pair.lines", said.ties.length)),
    said.ties.map((tie) => tieOf(tie, context, go)),
    said.nearest.length > 0 && [element("h3", {}, t("pair.nearest")), said.nearest.map((near) => tieOf(near, context, go))],
    cited(told.flatMap((edge) => [...edge.claims, ...edge.replies]), context.scene),
  );
}

function tieOf({ edge, answer, relation }, context, go) {
  const [source, target] = [context.nodes.get(edge.source), context.nodes.get(edge.target)];
  return element("section", { class: "tie" },
    element("p", { class: "what" }, relation ?? answer.join(", ")),
    lineButton(edge, [[isolated(source.name), ` ${kindOf(edge)} → `], isolated(target.name)], go),
    sentencesOf(edge));
}
