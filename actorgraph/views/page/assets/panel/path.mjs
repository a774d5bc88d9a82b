/** The panel on paths: what is asked, the path as an argument, what it is not, and the other paths. */

import { pathQuestion } from "../asking/fragment.mjs";
import { pathMarkdown } from "../asking/markdown.mjs";
import { footnotesOf, numbersUnder } from "../asking/paths/footnotes.mjs";
import { worthFrom } from "../asking/paths/told.mjs";
import { element, isolated } from "../element.mjs";
import { t } from "../strings.mjs";
import { toRecord } from "./claim.mjs";
import { copyButton } from "./copy.mjs";
import { makePicker } from "./picker.mjs";

/**
 * Return the panel; `path` is what is asked, as it stands in the state, `answer` what `findPaths` gives, or null while an end
 * is missing, and `ask(path)` asks anew. `context` holds what the page knows and leaves.
 */
export function pathPanel(path, answer, context, go, ask) {
  return element("article", { class: "paths" },
    element("h2", { tabindex: -1 }, t("path.title")),
    endsAsked(path, context, ask),
    conditionsAsked(path, context, ask),
    answer ? answered(path, answer, context, go, ask) : element("p", { class: "hint" }, t("path.ends-missing")),
  );
}

function endsAsked(path, context, ask) {
  const field = (key, other) => path[key] && context.nodes.has(path[key])
    ? element("p", {}, element("span", { class: "label" }, t(`path.${key}`)), " ",
      chip(context.nodes.get(path[key]), `path-${key}`, () => ask({ ...path, [key]: "", at: 0 })))
    : makePicker(`path-${key}`, t(`path.${key}`), { ...picking(context, (id) => ask({ ...path, [key]: id, at: 0 }), path), then: `path-${other}` });
  return element("div", { class: "ends-asked" }, field("from", "to"), field("to", "from"),
    path.from && path.to && element("button", { type: "button", id: "path-swap", onclick: () => ask({ ...path, from: path.to, to: path.from, at: 0 }) }, t("path.swap")));
}

function picking(context, pick, { from, to, via, avoid }) {
  const taken = new Set([from, to, ...via, ...avoid]);
  return { nodes: context.nodes, find: context.find, pick, keep: (id) => !taken.has(id) };
}

/** Return a name that was taken, with what takes it out; `then` is the id of where the keyboard goes on. */
function chip({ name }, then, remove) {
  return element("span", { class: "taken" }, isolated(name), " ",
    element("button", { type: "button", "data-then": then, "aria-label": t("path.remove", { name }), onclick: remove }, "×"));
}

function conditionsAsked(path, context, ask) {
  const open = context.unfolded || [path.via, path.avoid, path.kinds].some((list) => list.length > 0) || path.through || path.denied || path.hypothetical || path.by !== "hops";
  const list = (key) => element("div", {},
    path[key].map((id) => context.nodes.has(id) && chip(context.nodes.get(id), `path-${key}`, () => ask({ ...path, [key]: path[key].filter((each) => each !== id), at: 0 }))),
    makePicker(`path-${key}`, t(`path.${key}`), picking(context, (id) => ask({ ...path, [key]: [...path[key], id], at: 0 }), path)));
  const turn = (key) => element("label", { class: "turn" },
    element("input", { type: "checkbox", id: `path-${key}`, checked: path[key], onchange: () => ask({ ...path, [key]: !path[key], at: 0 }) }), " ", t(`path.${key}`));
  return element("details", { class: "conditions", open },
    element("summary", {}, t("path.conditions")),
    list("via"), list("avoid"), kindsOf(path, context, ask),
    turn("through"), turn("denied"), turn("hypothetical"),
    element("label", { class: "turn" },
      element("input", { type: "checkbox", id: "path-by-evidence", checked: path.by === "evidence", onchange: () => ask({ ...path, by: path.by === "hops" ? "evidence" : "hops", at: 0 }) }), " ", t("path.by-evidence")));
}

function kindsOf(path, { scene }, ask) {
  const kinds = scene.facets.find(({ key }) => key === "kind")?.values ?? [];
  const select = element("select", { id: "path-kinds" },
    element("option", { value: "" }, t("path.kind-choose")),
    kinds.filter(({ value }) => !path.kinds.includes(value)).map(({ value, label }) => element("option", { value }, label)));
  const named = new Map(kinds.map(({ value, label }) => [value, label]));
  return element("div", { class: "picker" }, element("label", { for: "path-kinds" }, t("path.kinds")),
    path.kinds.map((kind) => chip({ name: named.get(kind) ?? kind }, "path-kinds", () => ask({ ...path, kinds: path.kinds.filter((each) => each !== kind), at: 0 }))), select, " ",
    element("button", { type: "button", id: "path-kinds-add", onclick: () => select.value && ask({ ...path, kinds: [...path.kinds, select.value], at: 0 }) }, t("path.kind-add")));
}

function answered(path, answer, context, go, ask) {
  if (answer.refused) return element("p", { class: "unsaid" }, t(`path.refused.${answer.refused}`));
  const shown = answer.paths[Math.min(path.at, answer.paths.length - 1)];
  const notes = footnotesOf(shown ? [shown] : [], context.edges, answer.unsaidLinks);
  return [
    element("p", { class: "answer" }, element("strong", {}, answer.words.headline)),
    element("p", { class: "hint" }, answer.words.asked),
    context.parts.map((text) => element("p", { class: "hint" }, t("path.over-what-is-left", { text }))),
    element("div", { class: "unsaid" }, answer.unsaid.map((text) => element("p", {}, text))),
    answer.paths.length > 1 && stepper(path, answer, ask),
    shown && toldPath(shown, notes, context, go),
    answer.searches.map(({ sentence, note }) => element("p", { class: "note" }, [sentence, note].filter(Boolean).join(" "))),
    answer.caution && element("p", { class: "note" }, answer.caution),
    answer.none.length > 0 && element("ul", { class: "wider" }, answer.none.map(({ words, question }) =>
      element("li", {}, words, " ", element("button", { type: "button", onclick: () => ask(askedAs(question, path)) }, t("path.ask-so"))))),
    answer.paths.length > 1 && [element("h3", {}, t("path.others")), othersOf(path, answer, ask)],
    element("p", { class: "acts" }, copyButton(() => pathMarkdown(context.scene, answer, context.edges, context.parts))),
    notes.length > 0 && [
      element("h3", {}, t("path.claims")),
      element("ol", { class: "notes" }, notes.map(({ claim }) => element("li", {}, claim.sentence, " ", element("span", { class: "place" }, claim.facts),
        claim.notes.map((note) => element("p", { class: "note" }, note))))),
    ],
  ];
}

/** Return buttons that go from path to path. */
function stepper(path, answer, ask) {
  const at = Math.min(path.at, answer.paths.length - 1), last = answer.paths.length - 1;
  const step = (to, key, then, sign) => element("button", { type: "button", id: `path-${key}`, "data-then": `path-${then}`, disabled: to < 0 || to > last, "aria-label": t(`path.${key}`), onclick: () => ask({ ...path, at: to }) }, sign);
  return element("p", { class: "stepper" }, step(at - 1, "previous", "next", "‹"), " ", t("path.of", { at: at + 1, all: answer.paths.length }), " ", step(at + 1, "next", "previous", "›"));
}

/** Return a question of the engine as it stands in the state. */
function askedAs({ via, avoid, through, denied, hypothetical, by, maxHops }, { from, to }) {
  return pathQuestion({ from, to, via, avoid: avoid.nodes, kinds: avoid.kinds, through, denied, hypothetical, by, maxHops });
}

function toldPath(found, notes, context, go) {
  return [
    found.words.limits.map((text) => element("p", { class: "limit" }, text)),
    element("ol", { class: "way" }, found.nodes.map((id, at) => [
      element("li", { class: "stop" }, toRecord(context.nodes.get(id), go)),
      found.hops[at] && element("li", { class: `hop${found.weakest.includes(at + 1) ? " weakest" : ""}` }, hopLines(found.hops[at], at + 1, notes, context, go)),
    ])),
    element("p", { class: "weakest-words" }, found.words.weakest),
    found.unsaid.length > 0 && element("p", { class: "unsaid" }, found.unsaid.join(" ")),
  ];
}

function hopLines({ from, links }, number, notes, context, go) {
  return [element("span", { class: "number", "aria-hidden": "true" }, number), links.map((id) => {
    const edge = context.edges.get(id), [said, ...limits] = edge.sentences;
    return element("div", { class: "told" },
      element("button", { type: "button", class: "line", onclick: () => go({ edge: id }) }, worthFrom(edge, from)),
      element("p", {}, said, " ", numbersUnder(edge, notes).map((note) => element("sup", {}, `[${note}]`))),
      limits.map((text) => element("p", { class: "note" }, text)));
  })];
}

function othersOf(path, answer, ask) {
  return element("ul", { class: "alternatives" }, answer.paths.map(({ words }, at) => element("li", {},
    element("button", { type: "button", id: `path-way-${at}`, "aria-pressed": String(at === Math.min(path.at, answer.paths.length - 1)), onclick: () => ask({ ...path, at }) },
      words.title), element("p", { class: "note" }, words.weakest))));
}

/** Return the ids of the records and lines of the path that is shown, or null where there is none. */
export function wayOf(path, answer) {
  const shown = answer?.paths[Math.min(path.at, answer.paths.length - 1)];
  return shown ? { nodes: new Set(shown.nodes), edges: new Set(shown.hops.flatMap(({ links }) => links)), hops: shown.hops } : null;
}
