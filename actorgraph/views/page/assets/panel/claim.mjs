/** One claim as a card: its stance, its words, where it stands, on whose word, and what it hangs together with. */

import { addressOf } from "../asking/fragment.mjs";
import { anchor, element, isolated } from "../element.mjs";
import { t } from "../strings.mjs";
import { kindOf, limitsOf, stanceOf } from "../words.mjs";

/** Return the claims of a ledger as cards; what speaks against a claim, or answers it, stands right under that. */
export function ledger(claims, context) {
  const said = claims.filter(({ stance }) => stance === "asserts"), against = claims.filter(({ stance }) => stance !== "asserts");
  const answering = (claim) => against.filter(({ answers }) => answers.includes(claim.id));
  const placed = new Set(said.flatMap(answering));
  return [
    said.map((claim) => [claimCard(claim, context), answering(claim).map((reply) => claimCard(reply, context, { reply: true }))]),
    against.filter((claim) => !placed.has(claim)).map((claim) => claimCard(claim, context, { reply: said.length > 0 })),
  ];
}

/** Return one claim as a card. */
export function claimCard(claim, context, { reply = false } = {}) {
  return element("section", { class: `claim ${claim.stance}${reply ? " reply" : ""}`, "data-claim": claim.id, tabindex: -1 },
    element("p", { class: "tags" }, element("strong", {}, stanceOf(claim)), limitsOf(claim).map((tag) => element("span", {}, tag))),
    element("p", {}, claim.sentence),
    element("p", { class: "place" }, anchor(claim.source, claim.url), ` ${claim.at} · ${claim.voice}`, claim.when && ` · ${t("claim.when", { when: claim.when })}`),
    claim.notes.map((note) => element("p", { class: "note" }, note)),
    claimLinks(t("claim.rests-on"), claim.rests_on, context),
    claimLinks(t("claim.answers"), claim.answers, context),
  );
}

function claimLinks(label, ids, context) {
  const known = ids.filter((id) => context.owners.has(id));
  if (!known.length) return null;
  return element("p", { class: "note" }, `${label} `, known.map((id, at) => [at > 0 && "; ", toClaim(id, context)]));
}

function toClaim(id, context) {
  const owner = context.owners.get(id);
  const follow = () => context.goToClaim(owner, id);
  if (owner.node) return followed(isolated(context.nodes.get(owner.node)?.name ?? ""), addressOf({ record: context.nodes.get(owner.node)?.record ?? "" }), follow);
  const edge = context.edges.get(owner.edge) ?? context.scene.edges.find((each) => each.id === owner.edge);
  const [source, target] = [context.nodes.get(edge.source), context.nodes.get(edge.target)];
  return followed([isolated(source?.name ?? ""), ` – ${kindOf(edge)} – `, isolated(target?.name ?? "")], addressOf({ link: edge.link }), follow);
}

/** Return a link inside the page, which is followed by the page itself; `aloud` is what it is called where its text is not enough. */
export function followed(text, href, follow, aloud = null) {
  const onclick = (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    follow();
  };
  return element("a", { href, class: "more", "aria-label": aloud, onclick }, text);
}

/** Return a link to a record. */
export function toRecord(node, go, text = node.name) {
  return followed(isolated(text), addressOf({ record: node.record }), () => go({ node: node.id }));
}

/** Return the documents that claims stand on, as they are cited. */
export function cited(claims, { sources }) {
  const ids = new Set(claims.flatMap(({ documents }) => documents));
  const found = sources.filter(({ id }) => ids.has(id));
  return found.length > 0 && [
    element("h3", {}, t("panel.sources")),
    element("ul", { class: "cited" }, found.map((source) => element("li", {}, source.line,
      source.url && [" ", anchor(t("panel.source-open"), source.url)],
      source.archive_url && [" ", anchor(t("panel.source-archive"), source.archive_url)]))),
  ];
}
