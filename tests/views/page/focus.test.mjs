import assert from "node:assert/strict";
import { test } from "node:test";

import { claimOwners, focusOn, targetOf } from "../../../actorgraph/views/page/assets/focus.mjs";

const claim = (id) => ({ id });
const SCENE = {
  nodes: [
    { id: "n0", record: "a", claims: [], attributes: [{ claims: [claim("age")] }] },
    { id: "n1", record: "b", claims: [claim("happened")], attributes: [] },
    { id: "n2", record: "c", claims: [], attributes: [] },
  ],
  edges: [{ id: "e0", link: "a--leads--b", source: "n0", target: "n1", claims: [claim("leads")] }],
};

test("A chosen record keeps itself and its neighbours bright.", () => {
  assert.deepEqual(focusOn(SCENE, { node: "n0" }), { node: "n0", linked: new Set(["n0", "n1"]), ends: ["n0"] });
});

test("A chosen line keeps its two ends bright, and both must be in view.", () => {
  assert.deepEqual(focusOn(SCENE, { edge: "e0" }), { edge: "e0", linked: new Set(["n0", "n1"]), ends: ["n0", "n1"] });
});

test("What is not in the scene cannot be chosen.", () => {
  assert.deepEqual(focusOn(SCENE, { node: "n9" }), { ends: [] });
  assert.deepEqual(focusOn(SCENE), { ends: [] });
});

test("An address is found again by the dataset's own ids.", () => {
  assert.deepEqual(targetOf(SCENE, { record: "b" }), { node: "n1", edge: undefined });
  assert.deepEqual(targetOf(SCENE, { link: "a--leads--b" }), { node: undefined, edge: "e0" });
  assert.deepEqual(targetOf(SCENE, {}), { node: undefined, edge: undefined });
});

test("Every claim leads to the ledger in which it stands.", () => {
  const owners = claimOwners(SCENE);
  assert.deepEqual(owners.get("age"), { node: "n0" });
  assert.deepEqual(owners.get("happened"), { node: "n1" });
  assert.deepEqual(owners.get("leads"), { edge: "e0" });
});
