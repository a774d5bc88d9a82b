// Run in Chromium by network_scale.py, after vis-network and the page's own modules. `given` and `ends` stand before it.
/* global vis, makeOverview, given, ends, fitted */

const holder = document.getElementById("holder");
const nextFrame = (act) => requestAnimationFrame(act);
const PALETTE = { background: "#ffffff", text: "#1b2330", muted: "#566170", person: "#e6eef7", support: "#8e2bd0", focus: "#1a62d6" };

/** Return the mean time of a step, each begun when the one before is on the screen. */
function timed(count, step, then) {
  return new Promise((done) => {
    const began = performance.now();
    let left = count;
    const next = () => {
      if (left === 0) return done((performance.now() - began) / count);
      left -= 1;
      step(left);
      return then(next);
    };
    next();
  });
}

function frameOfAll() {
  const nodes = given.map((_, at) => ({ node: { id: `n${at}`, mark: "person", size: 13, label: [`Actor ${at}`], font: 12 }, faint: false, possible: false, hit: false }));
  const edges = ends.map(([a, b], at) => ({ edge: { id: `e${at}`, source: `n${a}`, target: `n${b}`, hue: "support" }, faint: false, possible: false }));
  return { nodes: new Map(nodes.map((each) => [each.node.id, each])), edges: new Map(edges.map((each) => [each.edge.id, each])) };
}

async function ours(count) {
  const began = performance.now(), overview = makeOverview(holder);
  overview.resize();
  overview.look({ x: 0, y: 0, scale: fitted });
  overview.update({ frame: frameOfAll(), state: { chosen: {} }, places: new Map(given.map(([x, y], at) => [`n${at}`, { x, y }])), palette: PALETTE });
  await new Promise((done) => nextFrame(() => nextFrame(done)));
  const load = performance.now() - began;
  const drag = await timed(count, (at) => overview.look({ x: at / fitted, y: 0, scale: fitted }), nextFrame);
  const anew = await timed(count, () => overview.resize(), nextFrame);
  return { load, drag, anew };
}

async function theirs(count) {
  const began = performance.now();
  const nodes = given.map(([x, y], at) => ({ id: at, x, y })), edges = ends.map(([from, to], at) => ({ id: at, from, to }));
  const options = { physics: false, nodes: { shape: "dot", size: 13 }, edges: { smooth: false }, layout: { improvedLayout: false } };
  const network = new vis.Network(holder, { nodes, edges }, options);
  network.moveTo({ position: { x: 0, y: 0 }, scale: fitted });
  await new Promise((done) => network.once("afterDrawing", done));
  const load = performance.now() - began;
  const drag = await timed(count, (at) => network.moveTo({ position: { x: at / fitted, y: 0 }, scale: fitted }), (next) => network.once("afterDrawing", () => nextFrame(next)));
  return { load, drag, anew: drag };
}
