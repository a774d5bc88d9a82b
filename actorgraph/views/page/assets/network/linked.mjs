/** The network drawn by vis-network, with our marks, names and signs. Knows what is to be drawn, decides nothing. */

import { signsOf } from "../map/signs.mjs";
import { growthAt, steppedScale } from "./camera.mjs";
import { degreesIn } from "./dots.mjs";
import { badgeArea, opacityOf, paintDivide, paintDivideText, paintRecord } from "./marks.mjs";
import { labelsFor, makeRuler, paintLabel } from "./labels.mjs";
import { FAINT_LINE, isChosenRecord, lookOfLine, strengthOf } from "./look.mjs";
import { fixedSigns, paintSigns, piecesOf, sharesFor } from "./signs.mjs";
import { makeSquares, squareAround } from "./squares.mjs";

const NEAR_MARK = 9, BESIDE = 120, MOST_LINES = 600;

/** Return the drawing in a holder: what is asked of it is told in screen pixels of the holder. */
export function makeLinked(vis, holder, { options, bends, leading, pin, tellUnnamed }) {
  const records = new vis.DataSet(), lines = new vis.DataSet();
  const looks = new Map();
  const network = new vis.Network(holder, { nodes: records, edges: lines }, options);
  const measure = makeRuler(document.createElement("canvas").getContext("2d"));
  // While things are taken out and put in, the library draws in between.
  let isReady = false, dragged = null;
  let wanted = null, places = new Map(), drawn = new Set(), ordered = [], signed = [], labels = new Map(), labelled = 0;

  // The library's own element would be a second stop of the Tab key, and has no name.
  for (const inner of holder.querySelectorAll("[tabindex]")) inner.tabIndex = -1;
  network.on("beforeDrawing", (ctx) => { if (isReady && wanted.divide) paintDivide(ctx, wanted.divide, wanted.palette); });
  network.on("afterDrawing", paintOver);
  network.on("dragStart", ({ nodes: [id] }) => { dragged = id ?? null; });
  network.on("dragEnd", () => {
    if (dragged !== null) pin(dragged, network.getPosition(dragged));
    dragged = null;
    network.unselectAll();
  });

  function lookOf(id, { faint, possible, hit }) {
    const { palette, state, more, pins } = wanted, growth = growthAt(network.getScale());
    return { palette, growth, faint, possible, hit, chosen: isChosenRecord(id, state.chosen), more: more.get(id), pinned: id in pins };
  }

  /** Draw what is wanted: `{frame, state, places, more, pins, divide, palette}`. */
  function update(next) {
    wanted = next;
    isReady = false;
    takeOut();
    putIn();
    dress();
    ordered = inOrder();
    isReady = true;
    place(next.places);
  }

  function takeOut() {
    const { nodes, edges } = wanted.frame;
    const gone = [...looks.keys()].filter((id) => !edges.has(id));
    lines.remove(gone);
    for (const id of gone) looks.delete(id);
    records.remove([...drawn].filter((id) => !nodes.has(id)));
  }

  function putIn() {
    const fresh = [...wanted.frame.nodes.keys()].filter((id) => !drawn.has(id));
    records.add(fresh.map((id) => ({ id, size: wanted.frame.nodes.get(id).node.size, ...wanted.places.get(id) })));
    for (const id of fresh) places.set(id, wanted.places.get(id));
    drawn = new Set(wanted.frame.nodes.keys());
  }

  /** Give each line its look; only those that changed go through the library. */
  function dress() {
    const changed = [];
    for (const [id, entry] of wanted.frame.edges) {
      const look = lookOfLine(entry, strengthOf(entry, wanted.state, leading), wanted.palette, wanted.state.chosen.edge === id);
      const key = JSON.stringify(look);
      if (looks.get(id) !== key) changed.push({ id, from: entry.edge.source, to: entry.edge.target, smooth: bends.get(id).smooth, ...look });
      looks.set(id, key);
    }
    lines.update(changed);
  }

  /** Return the records with those first whose names matter most. */
  function inOrder() {
    const { frame, state, pins } = wanted, degrees = degreesIn(frame);
    const rank = ({ node, faint, hit }) => [isChosenRecord(node.id, state.chosen), hit, node.id in pins, !faint, node.bold].reduce((sum, each) => 2 * sum + Number(each), 0);
    return [...frame.nodes.values()]
      .map((entry) => ({ ...entry, forced: isChosenRecord(entry.node.id, state.chosen), rank: rank(entry) }))
      .sort((a, b) => b.rank - a.rank || degrees.get(b.node.id) - degrees.get(a.node.id) || (a.node.id < b.node.id ? -1 : 1));
  }

  /** Put the records where they belong, and names and signs with them; signs find their room once the movement is over. */
  function place(next, isMoving = false) {
    const moved = [...drawn].filter((id) => places.get(id).x !== next.get(id).x || places.get(id).y !== next.get(id).y);
    places = new Map([...drawn].map((id) => [id, next.get(id)]));
    records.update(moved.map((id) => ({ id, ...places.get(id) })));
    if (isMoving) for (const each of signed) Object.assign(each, endsOfLine(each.entry.edge));
    else signed = withSigns();
    labelled = 0;
    network.redraw();
  }

  function withSigns() {
    return [...wanted.frame.edges.values()]
      .map((entry) => ({ entry, signs: signsOf(entry.edge, entry), share: 0.5, ...endsOfLine(entry.edge) }))
      .filter(({ signs }) => signs.length);
  }

  function labelsAt(scale) {
    const signs = fixedSigns(signLines(), scale, growthAt(scale)), strokes = piecesOf(strongLines());
    return labelsFor(ordered.map((each) => ({ ...each, badge: badgeOf(each.node) })), places, scale, measure, { signs, strokes });
  }

  /** Return the lines that a name must not hide: those that are not faint, unless they are so many that most are hidden anyhow. */
  function strongLines() {
    const strong = [...wanted.frame.edges.values()].filter((entry) => strengthOf(entry, wanted.state, leading) > FAINT_LINE);
    return strong.length > MOST_LINES ? [] : strong.map(({ edge }) => ({ id: edge.id, ...endsOfLine(edge) }));
  }

  function signLines() {
    return signed.map(({ entry, signs, ...ends }) => ({ id: entry.edge.id, count: signs.length, ...ends }));
  }

  /** Find room for names, and then for signs, at a scale. */
  function findRoom(scale) {
    const marks = makeSquares(64), names = makeSquares(64);
    labels = labelsAt(scale);
    for (const { node } of ordered) marks.add(squareAround(places.get(node.id), node.size), node.id);
    for (const [id, { area }] of labels) names.add(area, id);
    const shares = sharesFor(signLines(), { marks, names }, growthAt(scale));
    for (const each of signed) each.share = shares.get(each.entry.edge.id);
    labelled = scale;
    tellUnnamed(ordered.length - labels.size);
  }

  function endsOfLine({ id, source, target }) {
    return { from: places.get(source), to: places.get(target), bend: bends.get(id).bend };
  }

  function moveTo(id, { x, y }) {
    places.set(id, { x, y });
    for (const each of signed) {
      const { source, target } = each.entry.edge;
      if (source === id || target === id) Object.assign(each, endsOfLine(each.entry.edge));
    }
    labelled = 0;
  }

  /** Draw marks, names and signs over the lines. Marks of its own making the library draws only while it has zero in view. */
  function paintOver(ctx) {
    if (!isReady) return;
    if (dragged !== null) moveTo(dragged, network.getPosition(dragged));
    const scale = steppedScale(network.getScale());
    if (labelled !== scale) findRoom(scale);
    const seen = areaInView();
    if (wanted.divide) paintDivideText(ctx, wanted.divide, { palette: wanted.palette, growth: growthAt(network.getScale()) });
    for (const { node } of ordered) if (isInside(seen, places.get(node.id))) paintRecord(ctx, node, places.get(node.id), lookOf(node.id, wanted.frame.nodes.get(node.id)));
    paintNames(ctx, seen);
    paintAllSigns(ctx);
  }

  function areaInView() {
    const { x: left, y: top } = network.DOMtoCanvas({ x: -BESIDE, y: -BESIDE });
    const { x: right, y: bottom } = network.DOMtoCanvas({ x: holder.clientWidth + BESIDE, y: holder.clientHeight + BESIDE });
    return { left, top, right, bottom };
  }

  function paintNames(ctx, seen) {
    const { palette, frame } = wanted;
    for (const [id, label] of labels) if (isInside(seen, places.get(id))) paintLabel(ctx, label, { palette, measure, opacity: opacityOf(frame.nodes.get(id)) });
  }

  function paintAllSigns(ctx) {
    const { palette, state } = wanted, growth = growthAt(network.getScale());
    for (const { entry, signs, ...where } of signed) {
      ctx.globalAlpha = strengthOf(entry, state, leading);
      paintSigns(ctx, signs, where, { palette, growth, colour: palette[entry.edge.hue] });
    }
    ctx.globalAlpha = 1;
  }

  /** Return what is at a point: `{more}` on a badge, `{node}`, `{edge}`, or an empty object. */
  function at(point) {
    const spot = network.DOMtoCanvas(point), found = [...ordered];
    const badge = found.find(({ node }) => isInside(badgeOf(node), spot));
    if (badge) return { more: badge.node.id };
    const record = found.find(({ node }) => isOnMark(node, spot)) ?? found.find(({ node }) => isInside(labels.get(node.id)?.area, spot));
    if (record) return { node: record.node.id };
    const edge = network.getEdgeAt(point);
    return edge === undefined ? {} : { edge };
  }

  /** Return the room that a record's badge takes, if it has one. */
  function badgeOf({ id, size }) {
    const more = wanted.more.get(id), { x, y } = places.get(id);
    if (!more) return undefined;
    const [left, top, width, height] = badgeArea(size, more, growthAt(network.getScale()));
    return { left: x + left, top: y + top, right: x + left + width, bottom: y + top + height };
  }

  function isOnMark({ id, size }, { x, y }) {
    const here = places.get(id), reach = Math.max(size + 3, NEAR_MARK / network.getScale());
    return Math.hypot(here.x - x, here.y - y) <= reach;
  }

  return {
    update,
    place,
    at,
    areasAt: (scale) => [...labelsAt(steppedScale(scale)).values()].map(({ area }) => area),
    look: ({ x, y, scale }, smooth) => network.moveTo({ position: { x, y }, scale, animation: smooth ? { duration: 350, easingFunction: "easeInOutQuad" } : false }),
    view: () => ({ ...network.getViewPosition(), scale: network.getScale() }),
    toScreen: (point) => network.canvasToDOM(point),
    resize: () => { network.setSize("100%", "100%"); network.redraw(); },
  };
}

function isInside(area, { x, y }) {
  return area !== undefined && x >= area.left && x <= area.right && y >= area.top && y <= area.bottom;
}
