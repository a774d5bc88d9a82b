/** Answers questions after paths, one a line: a scene and what is asked of it come in, the page's answer goes out. */

import { createInterface } from "node:readline";

import { answerTo, footnotesUnder } from "./answer.mjs";

for await (const line of createInterface({ input: process.stdin })) {
  const { scene, ask, footnotes } = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(footnotes ? footnotesUnder(scene, ask) : answerTo(scene, ask))}\n`);
}
