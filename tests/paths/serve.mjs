/** Answers questions after paths, one a line: a scene and what is asked of it come in, the page's answer goes out. */

import { createInterface } from "node:readline";

import { answerTo } from "./answer.mjs";

for await (const line of createInterface({ input: process.stdin })) {
  const { scene, ask } = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(answerTo(scene, ask))}\n`);
}
