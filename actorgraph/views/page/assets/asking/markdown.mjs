/** Evidence as Markdown with footnotes, so that it can be pasted with what it stands on. The same rules as in Python. */

import { t } from "../strings.mjs";
import { filledText, worthFrom } from "./paths/told.mjs";

const SIGNS = /[\\`*_<>|#&~!]|\[(?!(?:¶\d+|p\. \d+)\])|\](?=[[(:])/g;
const LEADING = /^(\d*)([-+=.)])/;

/** Return text that stays text in Markdown: signs that could make markup are written as signs. */
function plainText(text) {
  return text.trimStart().replace(SIGNS, "\\$&").replace(LEADING, "$1\\$2");
}

/** Return what numbers claims in the order in which a text comes to them. */
export function footnotes() {
  const claims = new Map();
  return {
    /** Return the numbers of all claims of lines and the replies to them, each once. */
    numbers(edges) {
      const all = edges.flatMap(({ claims: own, replies }) => [...own, ...replies]);
      for (const claim of all) if (!claims.has(claim.id)) claims.set(claim.id, claim);
      const order = [...claims.keys()];
      return [...new Set(all.map(({ id }) => order.indexOf(id) + 1))];
    },
    claims: () => [...claims.values()],
  };
}

/** Return lines that tell edges one after another, as they read from one record, each with its marks and under it what limits it. */
function toldEdges(edges, notes, from = "") {
  return edges.flatMap((edge) => {
    const [said, ...limits] = edge.sentences.map(plainText);
    const marks = notes.numbers([edge]).map((number) => `[^${number}]`).join("");
    return ["", `${plainText(worthFrom(edge, from))}: ${said}${marks}`, ...(limits.length ? ["", ...limits.map((limit) => `- ${limit}`)] : [])];
  });
}

/** Return the lines that end a text: its sources, and its footnotes. */
function citedLines(scene, notes) {
  const claims = notes.claims();
  const sources = scene.sources.filter(({ id }) => claims.some(({ documents }) => documents.includes(id)));
  return [
    ...(sources.length ? ["", `## ${t("markdown.sources")}`, "", ...sources.map(({ line }) => `- ${plainText(line)}`)] : []),
    "",
    ...claims.map((claim, at) => `[^${at + 1}]: ${plainText([`${claim.id}: ${claim.facts}`, ...claim.notes].join(" "))}`),
  ];
}

/** Return what a text stands on: the dataset, what the page leaves out, and what filters and clocks leave out of that. */
function standsOn(scene, parts) {
  const dataset = filledText(scene.reach.texts.stands_on, scene);
  return [dataset, ...scene.opening.filters, ...parts].map((text) => `- ${plainText(text)}`);
}

/** Return the evidence of some lines as one text; those of one record as they read `from` it. */
export function edgesMarkdown(scene, { title, edges, from = "", unsaid = [], parts = [] }) {
  const notes = footnotes();
  const told = toldEdges(edges, notes, from);
  const rest = unsaid.length ? ["", ...unsaid.map((text) => `**${plainText(text)}**`)] : [];
  return `${[`# ${plainText(title)}`, "", ...standsOn(scene, parts), ...told, ...rest, ...citedLines(scene, notes)].join("\n").trimEnd()}\n`;
}

function marksOf(links, edges, notes) {
  return notes.numbers(links.map((id) => edges.get(id)).filter(Boolean)).map((number) => `[^${number}]`).join("");
}

/** Return an answer on paths as one text, as `paths_markdown` writes it in Python. */
export function pathMarkdown(scene, answer, edges, parts = []) {
  const notes = footnotes(), { words } = answer;
  const asked = [words.asked, ...(answer.paths.length ? [words.order] : []), ...answer.none.map((hint) => hint.words)];
  const lines = [`# ${plainText(words.headline)}`, "", ...standsOn(scene, [...parts, ...asked])];
  for (const path of answer.paths) {
    lines.push("", `## ${plainText(path.words.title)}`, ...path.words.limits.flatMap((text) => ["", plainText(text)]));
    path.hops.forEach(({ from, links }, at) => lines.push("", `### ${plainText(path.words.hops[at])}`, ...toldEdges(links.map((id) => edges.get(id)), notes, from)));
    lines.push("", plainText(path.words.weakest));
    if (path.unsaid.length) lines.push("", plainText(path.unsaid.join(" ")) + marksOf(path.unsaidLinks, edges, notes));
  }
  const told = answer.unsaid.map(plainText);
  lines.push("", [...told.slice(0, -1), `**${told.at(-1)}**${marksOf(answer.unsaidLinks, edges, notes)}`].join(" "));
  if (answer.searches.length) lines.push("", `## ${t("markdown.searches")}`, "", ...[...answer.searches.map(({ sentence }) => sentence), answer.caution].map((text) => `- ${plainText(text)}`));
  return `${[...lines, ...citedLines(scene, notes)].join("\n").trimEnd()}\n`;
}
