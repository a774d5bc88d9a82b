/** The drawing: vis-network with our own marks. Knows the scene, says what was pointed at, decides nothing. */

import { drawGround, drawLineMarks, drawNode, drawPath, withAlpha } from "./draw.mjs";
import { firstView, isOnPath, nodeAt, roomOf, settle, viewOf, wholeView } from "./geometry.mjs";

const FAINT = 0.13;

/** Return how vis-network draws a line: its colour, width and dashes. */
export function lookOf(edge, palette, { chosen, faint }) {
  const colour = faint ? withAlpha(palette[edge.hue], FAINT) : palette[edge.hue];
  const wide = edge.forms.includes("corroborated") ? 4 : edge.kind === "issued" ? 1.3 : 1.8;
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
  // The library's own element would be a second stop of the Tab key, and has no name.
  for (const inner of container.querySelectorAll("[tabindex]")) inner.tabIndex = -1;
  const led = scene.edges.filter(({ path }) => path.length > 0);
  network.on("beforeDrawing", (ctx) => {
    drawGround(ctx, scene.ground, bands, state.palette);
    for (const edge of led) if (state.seen.edges.has(edge.id)) drawPath(ctx, edge, look(edge));
  });
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

  function look(edge) {
    return lookOf(edge, state.palette, { chosen: edge.id === state.focus.edge, faint: isFaint(edge) });
  }

  function update(next) {
    state = next;
    const { seen } = state;
    const settled = settle(scene.ground, scene.nodes, (id) => seen.nodes.has(id));
    bands = settled.bands;
    for (const node of placed) node.y = settled.heights.get(node.id);
    data.nodes.update(placed.map(({ id, x, y }) => ({ id, x, y, hidden: !seen.nodes.has(id) })));
    data.edges.update(scene.edges.map((edge) => ({
      id: edge.id,
      hidden: edge.path.length > 0 || !seen.edges.has(edge.id),
      ...look(edge),
    })));
    network.redraw();
  }

  /** Return what is under a point of the container: `{node}`, `{edge}` or an empty object. */
  function at(point) {
    const drawn = placed.filter(({ id }) => state.seen.nodes.has(id));
    const node = nodeAt(drawn, network.DOMtoCanvas(point));
    if (node) return { node: node.id };
    const spot = network.DOMtoCanvas(point);
    const edge = network.getEdgeAt(point) ?? led.find(({ id, path }) => state.seen.edges.has(id) && isOnPath(path, spot, 6))?.id;
    return edge === undefined ? {} : { edge };
  }

  function size() {
    return { width: container.clientWidth, height: container.clientHeight };
  }

  /** Return the edges of all that is shown, the ground and every record with its label. */
  function bounds() {
    const bottom = Math.max(1, ...bands.map((band) => band.bottom)) + (scene.ground.ticks.length ? 22 : 0);
    const ground = { left: scene.ground.left, right: scene.ground.right, top: 0, bottom };
    const drawn = placed.filter(({ id }) => state.seen.nodes.has(id));
    if (!drawn.length) return ground;
    const room = roomOf(drawn);
    return {
      left: Math.min(ground.left, room.left), right: Math.max(ground.right, room.right),
      top: Math.min(ground.top, room.top), bottom: Math.max(ground.bottom, room.bottom),
    };
  }

  function free(covered) {
    const { width, height } = size();
    return { width, height: Math.max(height - covered, 1) };
  }

  function move({ x, y, scale }, covered, smooth) {
    const animation = smooth ? { duration: 350, easingFunction: "easeInOutQuad" } : false;
    network.moveTo({ position: { x, y: y + covered / 2 / scale }, scale, animation });
  }

  /** Show the first view: all of it where that is legible, else the part around some records; return whether it is all. */
  function begin(covered, ids) {
    // vis-network notices a new size late, and then scales what was set in the meantime.
    network.setSize("100%", "100%");
    const all = bounds(), room = ids.length ? roomOf(ids.map((id) => nodes.get(id))) : all;
    const focus = { x: (room.left + room.right) / 2, y: room.top, width: room.right - room.left + 12 };
    const view = firstView(all, free(covered), focus);
    move(view, covered);
    return (all.right - all.left) * view.scale <= container.clientWidth + 1;
  }

  /** Show everything. */
  function fit(covered = 0) {
    move(wholeView(bounds(), free(covered)), covered);
  }

  /** Bring a record and what it is linked to into view; move nothing where they are. */
  function show(id, { smooth, covered = 0 }) {
    const near = new Set([id]);
    for (const edge of scene.edges) {
      if (!state.seen.edges.has(edge.id)) continue;
      if (edge.source === id) near.add(edge.target);
      if (edge.target === id) near.add(edge.source);
    }
    if ([...near].every((each) => isInView(each, covered))) return;
    const here = nodes.get(id);
    const room = roomOf([...near].map((each) => nodes.get(each)));
    move(viewOf(room, bounds(), free(covered), { scale: network.getScale(), x: here.x, y: here.y }), covered, smooth);
  }

  function isInView(id, covered = 0) {
    const { x, y } = nodes.get(id);
    const point = network.canvasToDOM({ x, y });
    const { width, height } = free(covered);
    return point.x > 12 && point.x < width - 12 && point.y > 12 && point.y < height - 12;
  }

  function zoom(factor) {
    network.moveTo({ scale: Math.min(4, Math.max(0.1, network.getScale() * factor)), animation: false });
  }

  return { network, placed, update, at, begin, fit, show, zoom, isInView };
}
