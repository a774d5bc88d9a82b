import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const ASSETS = new URL("../../../actorgraph/views/page/assets/", import.meta.url);
const SCHEMA = JSON.parse(readFileSync(new URL("../../../actorgraph/views/page/scene.schema.json", import.meta.url), "utf8"));
const modules = readdirSync(ASSETS, { recursive: true }).filter((name) => name.endsWith(".mjs")).sort();
const read = (name) => readFileSync(new URL(name, ASSETS), "utf8");
const uses = (word) => new Set(modules.flatMap((name) => [...read(name).replace(/"[^"]*"/g, "").matchAll(new RegExp(`\\b${word}\\.([a-z_]+)\\b`, "g"))].map(([, field]) => field)));

test("Imports stand on one line each, name nothing anew, and lead to a module of ours that exports that name.", () => {
  for (const name of modules) {
    const text = read(name);
    for (const [line] of text.matchAll(/^import.*$/gm)) {
      const match = /^import \{ ([\w, ]+) \} from "(\.\.?\/[\w./]+\.mjs)";$/.exec(line);
      assert.ok(match, `${name}: ${line}`);
      for (const each of match[1].split(", ")) {
        assert.match(readFileSync(new URL(match[2], new URL(name, ASSETS)), "utf8"), new RegExp(`^export (?:async )?(function|const) ${each}\\b`, "m"), `${name}: ${each}`);
      }
    }
  }
});

test("Every field that the scripts read of a record is in the scene's schema.", () => {
  const known = Object.keys(SCHEMA.$defs.SceneNode.properties);
  for (const field of uses("node")) assert.ok(known.includes(field), `node.${field}`);
});

test("Every field that the scripts read of a line or claim is in the scene's schema.", () => {
  const own = new Set(["text", "edge"]);
  for (const [word, type] of [["edge", "SceneEdge"], ["claim", "SceneClaim"]]) {
    const known = Object.keys(SCHEMA.$defs[type].properties);
    for (const field of uses(word)) assert.ok(known.includes(field) || own.has(field), `${word}.${field}`);
  }
});

test("No script makes markup of text or reaches for the network.", () => {
  for (const name of modules) {
    assert.doesNotMatch(read(name), /innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function|fetch\(|XMLHttp|WebSocket/, name);
  }
});
