/** Asks the page's search for paths in the words of the table: records and links by their own ids, as Python does. */

import { findPaths } from "../../actorgraph/views/page/assets/asking/paths/find.mjs";
import { footnotesOf, numbersUnder } from "../../actorgraph/views/page/assets/asking/paths/footnotes.mjs";

/** Return the answer to a question after paths, with the ids of records and links. */
export function answerTo(scene, { from, to, via = [], avoid = {}, ...more }) {
  const ids = new Map(scene.nodes.map(({ id, record }) => [record, id]));
  const records = new Map(scene.nodes.map(({ id, record }) => [id, record]));
  const links = new Map(scene.edges.map(({ id, link }) => [id, link]));
  const id = (record) => ids.get(record) ?? record;
  const nodes = (avoid.nodes ?? []).map(id);
  const { question, none, ...answer } = findPaths({ ...scene, possible: new Set(scene.possible) }, { ...more, from: id(from), to: id(to), via: via.map(id), avoid: { ...avoid, nodes } });
  return {
    ...answer,
    none: none.map(({ key, words }) => ({ key, words })),
    unsaidLinks: answer.unsaidLinks.map((edge) => links.get(edge)),
    paths: answer.paths.map((path) => ({
      ...path,
      unsaidLinks: path.unsaidLinks.map((edge) => links.get(edge)),
      nodes: path.nodes.map((node) => records.get(node)),
      hops: path.hops.map(({ from: here, to: there, links: edges }) => ({
        from: records.get(here), to: records.get(there), links: edges.map((edge) => links.get(edge)),
      })),
    })),
  };
}

/** Return the footnotes under an answer as numbers and ids of claims, and the numbers under each link of its paths. */
export function footnotesUnder(scene, { from, to }) {
  const ids = new Map(scene.nodes.map(({ id, record }) => [record, id]));
  const edges = new Map(scene.edges.map((edge) => [edge.id, edge]));
  const { paths, unsaidLinks } = findPaths(scene, { from: ids.get(from), to: ids.get(to) });
  const notes = footnotesOf(paths, edges, unsaidLinks), links = paths.flatMap(({ hops }) => hops.flatMap((hop) => hop.links));
  return {
    notes: notes.map(({ number, claim }) => [number, claim.id]),
    marks: links.map((link) => [edges.get(link).link, numbersUnder(edges.get(link), notes)]),
  };
}

/** Return every text of an answer. */
export function textsOf(value) {
  if (typeof value === "string") return [value];
  return value && typeof value === "object" ? Object.values(value).flatMap(textsOf) : [];
}
