/** Builds the panel: the opening, one record's evidence, one line's evidence. Knows elements and the scene. */

import { addressOf } from "../asking/fragment.mjs";
import { anchor, element, isolated } from "../element.mjs";
import { kindOf, limitsOf, stanceOf } from "./words.mjs";

const HUE_ORDER = ["attack", "command", "support", "answer", "structure"];

/** Return the panel as it is before anything is chosen. */
export function openingPanel(scene, go, legend) {
  const { lead, filters, counts, sources, says, gaps } = scene.opening;
  const it = filters.length > 0 ? "this part" : "it";
  return element("div", {},
    element("h2", {}, lead),
    filters.length > 0 && [
      element("h3", {}, "Only a part of the dataset is in this page"),
      element("ul", { class: "filters" }, filters.map((sentence) => element("li", {}, sentence))),
    ],
    counts && element("p", { class: "counts" }, counts),
    sourceList(sources),
    says.length > 0 && [
      element("h3", {}, `What ${it} says`),
      element("ul", { class: "said" }, says.map((said) =>
        element("li", {}, said.text, " ", statusOf(said), " ", more("evidence", linkOf(said.edge, scene), () => go({ edge: said.edge }))))),
    ],
    gaps.length > 0 && [
      element("h3", {}, `What ${it} does not say`),
      element("ul", { class: "gaps" }, gaps.map((gap) => gapItem(gap, scene, go))),
    ],
    scene.legend.length > 0 && [
      element("h3", {}, "How to read a line"),
      element("p", { class: "hint" }, "A click shows only what matches; the numbers count what is drawn."),
      legend,
    ],
  );
}

function statusOf({ status, unanswered }) {
  return [element("span", { class: "chip" }, status), unanswered && element("span", { class: "chip" }, unanswered)];
}

function sourceList(sources) {
  if (!sources.length) return null;
  if (sources.length <= 3) return element("p", { class: "sources" }, sources.join("; "));
  return element("details", { class: "sources" },
    element("summary", {}, `${sources.length} sources`),
    element("ul", {}, sources.map((source) => element("li", {}, source))));
}

function gapItem(gap, scene, go) {
  const named = gap.nodes.map((id) => scene.nodes.find((node) => node.id === id));
  return element("li", {}, gap.text, named.map((node, at) => [at > 0 ? "; " : " ", toNode(node, go)]));
}

function linkOf(id, scene) {
  return addressOf({ link: scene.edges.find((edge) => edge.id === id).link });
}

function more(text, href, follow) {
  const onclick = (event) => {
    event.preventDefault();
    follow();
  };
  return element("a", { href, class: "more", onclick }, text);
}

function toNode(node, go) {
  return more(isolated(node.label.join(" ")), addressOf({ record: node.record }), () => go({ node: node.id }));
}

/** Return the evidence panel of one record. */
export function nodePanel(node, context, go) {
  const { nodes, edges } = context;
  const own = edges.filter((edge) => edge.source === node.id || edge.target === node.id);
  return element("article", {},
    element("p", { class: "what" }, [node.what, node.when].filter(Boolean).join(" · ")),
    element("h2", { tabindex: -1 }, isolated(node.name)),
    node.aliases.length > 0 && element("p", { class: "aliases" }, "also ", node.aliases.map((alias, at) =>
      [at > 0 && " · ", isolated(alias)])),
    node.description && element("p", { dir: "auto" }, node.description),
    node.identifiers.map(({ register, key, url }) => element("p", { class: "hint" }, `${register} `, anchor(key, url))),
    node.not_said.map((text) => element("p", { class: "unsaid" }, text)),
    node.claims.length > 0 && [element("h3", {}, "What is said of it"), node.claims.map((each) => claimCard(each, context, go))],
    node.attributes.length > 0 && [
      element("h3", {}, "Particulars"),
      element("ul", {}, node.attributes.map(({ sentence }) => element("li", {}, sentence))),
    ],
    HUE_ORDER.map((hue) => lineGroup(node, hue, own.filter((edge) => edge.hue === hue), nodes, go)),
  );
}

const HUE_TITLES = { attack: "Attacks", command: "Command", support: "Support and alliance", answer: "Words and answers", structure: "Membership, place, other ties" };

function lineGroup(node, hue, edges, nodes, go) {
  if (!edges.length) return null;
  return [
    element("h3", { class: `hue-${hue}` }, `${HUE_TITLES[hue]} (${edges.length})`),
    element("ul", { class: "lines" }, edges.map((edge) => {
      const other = nodes.get(edge.source === node.id ? edge.target : edge.source);
      const arrow = edge.symmetric ? "–" : edge.source === node.id ? "→" : "←";
      return element("li", {},
        element("button", { type: "button", class: "line", onclick: () => go({ edge: edge.id }) },
          element("span", { class: "kind" }, `${kindOf(edge)} ${arrow} `), isolated(other.name)),
        element("p", {}, edge.short));
    })),
  ];
}

/** Return the evidence panel of one line. */
export function edgePanel(edge, context, go) {
  const { nodes } = context;
  const [source, target] = [nodes.get(edge.source), nodes.get(edge.target)];
  return element("article", {},
    element("p", { class: "what" }, edge.imputes ? "A line: an allegation" : "A line: what is said"),
    element("h2", { tabindex: -1, class: "ends" },
      element("button", { type: "button", class: "end", onclick: () => go({ node: source.id }) }, isolated(source.name)),
      element("span", { class: `kind hue-${edge.hue}` }, ` ${kindOf(edge)} ${edge.symmetric ? "–" : "→"} `),
      element("button", { type: "button", class: "end", onclick: () => go({ node: target.id }) }, isolated(target.name))),
    element("ul", { class: "sentences" }, edge.sentences.map((text) => element("li", {}, text))),
    element("p", { class: "status" }, element("strong", {}, edge.status), edge.standing.map((text) => element("span", {}, text))),
    element("h3", {}, `Claims (${edge.claims.length})`),
    edge.claims.map((claim) => claimCard(claim, context, go)),
    edge.replies.length > 0 && [element("h3", {}, "Replies elsewhere"), edge.replies.map((claim) => claimCard(claim, context, go))],
  );
}

function claimCard(claim, context, go) {
  return element("section", { class: `claim ${claim.stance}` },
    element("p", { class: "tags" }, element("strong", {}, stanceOf(claim)), limitsOf(claim).map((tag) => element("span", {}, tag))),
    element("p", {}, claim.sentence),
    element("p", { class: "place" }, anchor(claim.source, claim.url), ` ${claim.at} · ${claim.voice}`, claim.when && ` · of ${claim.when}`),
    claim.notes.map((note) => element("p", { class: "note" }, note)),
    claimLinks("rests on", claim.rests_on, context, go),
    claimLinks("answers", claim.answers, context, go),
  );
}

function claimLinks(label, ids, context, go) {
  const known = ids.filter((id) => context.owners.has(id));
  if (!known.length) return null;
  return element("p", { class: "note" }, `${label} `, known.map((id, at) => [at > 0 && "; ", toClaim(context.owners.get(id), context, go)]));
}

function toClaim(owner, context, go) {
  const node = context.nodes.get(owner.node);
  if (node) return toNode(node, go);
  const edge = context.edges.find(({ id }) => id === owner.edge);
  const [source, target] = [context.nodes.get(edge.source), context.nodes.get(edge.target)];
  return more([isolated(source.name), ` – ${kindOf(edge)} – `, isolated(target.name)], addressOf({ link: edge.link }), () => go(owner));
}
