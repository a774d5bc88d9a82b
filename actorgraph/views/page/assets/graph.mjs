/** The drawing: vis-network with our own marks. Knows the scene, says what was pointed at, decides nothing. */

import { drawGround, drawLineMarks, drawNode, withAlpha } from "./draw.mjs";
import { firstView, nodeAt, settle } from "./geometry.mjs";

const FAINT = 0.13;

/** Return how vis-network draws a line: its colour, width and dashes. */
export function lookOf(edge, palette, { chosen, faint }) {
  const colour = faint ? withAlpha(palette[edge.hue], FAINT) : palette[edge.hue];
  const wide = edge.forms.includes("corroborated") ? 4 : 1.8;
  return {
    color: { color: colour, highlight: colour, hover: colour, inherit: false },
    width: chosen ? wide + 2 : wide,
    dashes: edge.forms.includes("inferred") ? [2, 4] : false,
    arrows: { to: { enabled: !edge.symmetric, scaleFactor: wide === 4 ? 0.45 : 0.6 } },
  };
}

/** Return the drawing and what can be done with it. */
export function makeGraph(vis, container, scene, { nodes: given, edges: lines, options }) {
  const placed = scene.nodes.map((node) => ({ ...node }));
  const nodes = new Map(placed.map((node) => [node.id, node]));
  let bands = scene.ground.bands;
  let state = { palette: null, seen: null, focus: {} };
  const ctxRenderer = ({ ctx, id }) => ({
    drawNode: () => drawNode(ctx, nodes.get(id), state.palette, nodeState(nodes.get(id))),
    nodeDimensions: { width: 2 * nodes.get(id).size + 2, height: 2 * nodes.get(id).size + 2 },
  });
  const data = { nodes: new vis.DataSet(given), edges: new vis.DataSet(lines) };
  const network = new vis.Network(container, data, { ...options, nodes: { ...options.nodes, ctxRenderer } });
  network.on("beforeDrawing", (ctx) => drawGround(ctx, scene.ground, bands, state.palette));
  network.on("afterDrawing", (ctx) => scene.edges.forEach((edge) => drawFormOf(ctx, edge)));

  function isFaint(edge) {
    const { node, edge: line } = state.focus;
    if (line) return edge.id !== line;
    return node !== undefined && edge.source !== node && edge.target !== node;
  }

  function nodeState(node) {
    const { focus, seen, palette } = state;
    const linked = focus.linked ? focus.linked.has(node.id) : true;
    const inPen = scene.ground.pen !== null && node.x < scene.ground.pen && node.band !== "actors" && node.band !== "lesser";
    const banded = node.band === "attacks" || node.band === "words" ? palette.band : palette.background;
    return { ground: inPen ? palette.pen : banded, chosen: node.id === focus.node, faint: !linked || !seen.bright.has(node.id) };
  }

  function drawFormOf(ctx, edge) {
    if (!state.seen.edges.has(edge.id)) return;
    ctx.globalAlpha = isFaint(edge) ? FAINT : 1;
    drawLineMarks(ctx, edge, nodes.get(edge.source), nodes.get(edge.target), state.palette, state.palette[edge.hue]);
    ctx.globalAlpha = 1;
  }

  function update(next) {
    state = next;
    const { seen, palette, focus } = state;
    const settled = settle(scene.ground, scene.nodes, (id) => seen.nodes.has(id));
    bands = settled.bands;
    for (const node of placed) node.y = settled.heights.get(node.id);
    data.nodes.update(placed.map(({ id, x, y }) => ({ id, x, y, hidden: !seen.nodes.has(id) })));
    data.edges.update(scene.edges.map((edge) => ({
      id: edge.id,
      hidden: !seen.edges.has(edge.id),
      ...lookOf(edge, palette, { chosen: edge.id === focus.edge, faint: isFaint(edge) }),
    })));
    network.redraw();
  }

  /** Return what is under a point of the container: `{node}`, `{edge}` or an empty object. */
  function at(point) {
    const drawn = placed.filter(({ id }) => state.seen.nodes.has(id));
    const node = nodeAt(drawn, network.DOMtoCanvas(point));
    if (node) return { node: node.id };
    const edge = network.getEdgeAt(point);
    return edge === undefined ? {} : { edge };
  }

  function size() {
    return { width: container.clientWidth, height: container.clientHeight };
  }

  function fit(covered = 0) {
    const bottom = Math.max(0, ...bands.map((band) => band.bottom)) + (scene.ground.ticks.length ? 22 : 0);
    const { width, height } = size();
    const counted = (node) => scene.edges.filter((edge) => edge.source === node.id || edge.target === node.id).length;
    const first = scene.nodes.filter(({ band }) => band === "actors").sort((a, b) => counted(b) - counted(a))[0];
    const bounds = { left: scene.ground.left, right: scene.ground.right, top: 0, bottom: Math.max(bottom, 1) };
    const view = firstView(bounds, { width, height: height - covered }, first ?? { x: 0, y: 0 });
    network.moveTo({ position: { x: view.x, y: view.y + covered / 2 / view.scale }, scale: view.scale, animation: false });
  }

  function show(id, { smooth, covered = 0 }) {
    const scale = Math.max(network.getScale(), 0.9);
    const animation = smooth ? { duration: 350, easingFunction: "easeInOutQuad" } : false;
    const point = nodes.get(id);
    network.moveTo({ position: { x: point.x, y: point.y + covered / 2 / scale }, scale, animation });
  }

  function isInView(id, covered = 0) {
    const { x, y } = nodes.get(id);
    const point = network.canvasToDOM({ x, y });
    const { width, height } = size();
    return point.x > 40 && point.x < width - 40 && point.y > 30 && point.y < height - covered - 30;
  }

  function zoom(factor) {
    network.moveTo({ scale: Math.min(4, Math.max(0.15, network.getScale() * factor)), animation: false });
  }

  return { network, placed, update, at, fit, show, zoom, isInView };
}
