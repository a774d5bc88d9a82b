/** The network as dots and thin lines, where more is drawn than can be read. Knows what is to be drawn, decides nothing. */

import { steppedScale } from "./camera.mjs";
import { distanceTo } from "./curves.mjs";
import { batchesOfDots, batchesOfLines, levelOf, mostLinked } from "./dots.mjs";
import { onGestures } from "./gestures.mjs";
import { labelsFor, makeRuler, paintLabel } from "./labels.mjs";
import { isChosenRecord } from "./look.mjs";
import { inkOf, traceDot } from "./marks.mjs";
import { makeSquares, squareAround } from "./squares.mjs";

const FARTHEST_OFF = 0.004, CLOSEST = 4;
const NAMED = 60, LINE_REACH = 4, SQUARE = 400;
const LINE_STRENGTH = [0.05, 0.25, 0.5], DOT_STRENGTH = [0.2, 0.45, 1];
const SLOW = 30, PAUSE = 120;

/** Return the drawing in a holder, with the same functions as the one by vis-network. */
export function makeOverview(holder) {
  const canvas = document.createElement("canvas"), still = document.createElement("canvas");
  const ctx = canvas.getContext("2d"), ink = still.getContext("2d"), measure = makeRuler(document.createElement("canvas").getContext("2d"));
  let wanted = null, view = { x: 0, y: 0, scale: 1 }, stillView = view;
  let nodes = [], lines = [], ends = new Float64Array(), dots = [], strokes = [], squares = makeSquares(SQUARE), named = [];
  let size = { width: 1, height: 1, ratio: 1 }, asked = 0, pause = 0, cost = 0;
  holder.append(canvas);
  onGestures(holder, {
    pan: (dx, dy) => turnTo({ ...view, x: view.x - dx / view.scale, y: view.y - dy / view.scale }),
    scale: (factor, point) => scaleAround(factor, point),
  });

  /** Draw what is wanted: `{frame, state, places, palette}`. */
  function update(next) {
    wanted = next;
    nodes = [...next.frame.nodes.values()];
    lines = [...next.frame.edges.values()];
    dots = batchesOfDots(nodes);
    strokes = batchesOfLines(lines);
    named = namesFor();
    place(next.places);
  }

  /** Return the records whose names are written where there is room: what is chosen, found, in focus, and most linked. */
  function namesFor() {
    const { frame, state } = wanted, idsOf = (entries) => entries.map(({ node }) => node.id);
    const first = idsOf(nodes.filter(({ node }) => isChosenRecord(node.id, state.chosen))), found = idsOf(nodes.filter(({ hit }) => hit));
    const bright = idsOf(nodes.filter(({ faint }) => !faint));
    const focus = bright.length <= NAMED ? bright : [];
    return [...new Set([...first, ...found, ...focus, ...mostLinked(frame, NAMED)])].map((id) => ({ ...frame.nodes.get(id), forced: first.includes(id) }));
  }

  function place(places) {
    wanted.places = places;
    stillView = { ...stillView, fresh: false };
    ends = Float64Array.from(lines.flatMap(({ edge }) => [edge.source, edge.target].flatMap((id) => [places.get(id).x, places.get(id).y])));
    squares = makeSquares(SQUARE);
    for (const { node } of nodes) squares.add(squareAround(places.get(node.id), node.size), node);
    ask();
  }

  function ask() {
    if (!asked) asked = requestAnimationFrame(paint);
  }

  function turnTo(next) {
    view = next;
    ask();
  }

  function scaleAround(factor, point) {
    const scale = Math.min(CLOSEST, Math.max(FARTHEST_OFF, view.scale * factor)), spot = fromScreen(point);
    turnTo({ scale, x: spot.x - (point.x - size.width / 2) / scale, y: spot.y - (point.y - size.height / 2) / scale });
  }

  /** Show the view: drawn anew where that is quick; else moved as a picture, and drawn anew once the movement rests. */
  function paint() {
    asked = 0;
    if (!wanted) return;
    clearTimeout(pause);
    if (cost > SLOW && view !== stillView && stillView.fresh) {
      copy();
      pause = setTimeout(() => { draw(); copy(); }, PAUSE);
      return;
    }
    draw();
    copy();
  }

  function copy() {
    const factor = view.scale / stillView.scale;
    const x = size.width / 2 + (stillView.x - view.x) * view.scale - (size.width / 2) * factor;
    const y = size.height / 2 + (stillView.y - view.y) * view.scale - (size.height / 2) * factor;
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, canvas.width, canvas.height);
    ctx.drawImage(still, x * size.ratio, y * size.ratio, still.width * factor, still.height * factor);
  }

  function draw() {
    const began = performance.now(), k = view.scale * size.ratio;
    ink.setTransform(1, 0, 0, 1, 0, 0);
    ink.clearRect(0, 0, still.width, still.height);
    ink.setTransform(k, 0, 0, k, still.width / 2 - view.x * k, still.height / 2 - view.y * k);
    for (const batch of strokes) drawLines(batch);
    for (const batch of dots) drawDots(batch);
    drawRings();
    drawNames();
    stillView = { ...view, fresh: true };
    view = stillView;
    cost = performance.now() - began;
  }

  /** Return the part of the drawing that is in view. */
  function inView() {
    const half = { x: size.width / 2 / view.scale, y: size.height / 2 / view.scale };
    return { left: view.x - half.x, right: view.x + half.x, top: view.y - half.y, bottom: view.y + half.y };
  }

  function drawLines({ level, what, indexes }) {
    const { palette } = wanted, area = inView(), inFocus = level === 2 && strokes[0].level === 0;
    ink.globalAlpha = inFocus ? 1 : LINE_STRENGTH[level];
    ink.strokeStyle = palette[what];
    ink.lineWidth = (inFocus ? 2 : 1) / view.scale;
    ink.beginPath();
    for (const index of indexes) {
      const x = ends[4 * index], y = ends[4 * index + 1], toX = ends[4 * index + 2], toY = ends[4 * index + 3];
      if ((x < area.left && toX < area.left) || (x > area.right && toX > area.right)) continue;
      if ((y < area.top && toY < area.top) || (y > area.bottom && toY > area.bottom)) continue;
      ink.moveTo(x, y);
      ink.lineTo(toX, toY);
    }
    ink.stroke();
  }

  function drawDots({ level, what, indexes }) {
    const { places, palette } = wanted, area = inView(), { fill, line } = inkOf(what, palette);
    ink.globalAlpha = DOT_STRENGTH[level];
    ink.beginPath();
    for (const index of indexes) {
      const { node } = nodes[index], { x, y } = places.get(node.id);
      if (x < area.left || x > area.right || y < area.top || y > area.bottom) continue;
      traceDot(ink, what, x, y, reachOf(node));
    }
    ink.fillStyle = fill;
    ink.fill();
    ink.strokeStyle = line;
    ink.lineWidth = 1 / view.scale;
    ink.stroke();
  }

  /** Return how large a dot is: as its mark, but never too small to be seen. */
  function reachOf({ size: own }) {
    return Math.max(own, 2.2 / view.scale);
  }

  function drawRings() {
    const { state, places, palette } = wanted;
    ink.globalAlpha = 1;
    for (const { node, hit } of nodes) {
      const isChosen = isChosenRecord(node.id, state.chosen);
      if (!hit && !isChosen) continue;
      const { x, y } = places.get(node.id);
      ink.strokeStyle = isChosen ? palette.text : palette.focus;
      ink.lineWidth = 3 / view.scale;
      ink.beginPath();
      ink.arc(x, y, reachOf(node) + 5 / view.scale, 0, 2 * Math.PI);
      ink.stroke();
    }
  }

  function drawNames() {
    const { places, palette } = wanted;
    for (const [id, label] of labelsFor(named, places, steppedScale(view.scale), measure)) {
      paintLabel(ink, label, { palette, measure, opacity: DOT_STRENGTH[levelOf(wanted.frame.nodes.get(id))] });
    }
  }

  /** Return what is at a point: `{node}`, `{edge}` or an empty object. */
  function at(point) {
    const spot = fromScreen(point), node = nodeNear(spot);
    if (node) return { node: node.id };
    const edge = lineNear(spot);
    return edge ? { edge: edge.id } : {};
  }

  function nodeNear(spot) {
    const near = squares.meeting(squareAround(spot, 6 / view.scale));
    const away = ({ id }) => Math.hypot(wanted.places.get(id).x - spot.x, wanted.places.get(id).y - spot.y);
    return near.sort((a, b) => away(a) - away(b) || (a.id < b.id ? -1 : 1)).find((node) => away(node) <= reachOf(node) + 3 / view.scale);
  }

  function lineNear(spot) {
    let nearest = null, least = LINE_REACH / view.scale;
    lines.forEach(({ edge, faint }, index) => {
      const from = { x: ends[4 * index], y: ends[4 * index + 1] }, to = { x: ends[4 * index + 2], y: ends[4 * index + 3] };
      const away = faint ? Infinity : distanceTo(from, to, spot);
      if (away < least) [nearest, least] = [edge, away];
    });
    return nearest;
  }

  function fromScreen({ x, y }) {
    return { x: view.x + (x - size.width / 2) / view.scale, y: view.y + (y - size.height / 2) / view.scale };
  }

  function resize() {
    size = { width: Math.max(holder.clientWidth, 1), height: Math.max(holder.clientHeight, 1), ratio: globalThis.devicePixelRatio || 1 };
    for (const each of [canvas, still]) Object.assign(each, { width: Math.round(size.width * size.ratio), height: Math.round(size.height * size.ratio) });
    stillView = { ...stillView, fresh: false };
    ask();
  }

  return {
    update,
    place,
    at,
    areasAt: () => [],
    look: turnTo,
    view: () => view,
    toScreen: ({ x, y }) => ({ x: size.width / 2 + (x - view.x) * view.scale, y: size.height / 2 + (y - view.y) * view.scale }),
    resize,
  };
}
