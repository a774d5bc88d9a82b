/** The map on narrow screens: a list along time, a card an event, under a strip of all actors. Decides nothing. */

import { element, isolated, vector } from "../element.mjs";
import { t } from "../strings.mjs";
import { labelOfBin, waitingIn } from "./bins.mjs";
import { actorsOf, eventsOf, evidenceInBrief, saidOf } from "./events.mjs";
import { makeLayer } from "./layer.mjs";
import { markSample } from "./marks.mjs";
import { areDrawn, foldWords, leftIn, membersOf, openedOrClosed } from "./opening.mjs";
import { onLongPress } from "./press.mjs";
import { timeWord } from "./records.mjs";
import { clockShape } from "./signs.mjs";

const MOST_PARTIES = 3;
const LEAST_SIZE = 0.8, MOST_SIZE = 2;

/** Return the list in a container, with what can be done with it. */
export function makeRail(container, scene, { choose, hover, menu, change, state }) {
  const strip = element("ul", { class: "strip", "aria-label": t("rail.actors") });
  const undated = element("ol", { class: "cards" }), dated = element("ol", { class: "cards along" });
  const heading = element("h2", {}, t("rail.undated"));
  const list = element("div", { class: "rail", role: "region", "aria-label": t("rail"), tabindex: -1 }, strip, dated, heading, undated);
  const layers = [strip, undated, dated].map((root) => makeLayer(root, () => element("li")));
  const bins = new Map(scene.bins.map((bin) => [bin.id, bin])), own = new Map(scene.nodes.map((node) => [node.id, node]));
  let frame, size = 1;

  function update(next) {
    frame = next;
    const waiting = scene.bins.filter((bin) => waitingIn(bin, frame).length > 0), events = eventsOf(frame, waiting);
    const [chips, without, along] = layers;
    fill(chips, actorsOf(frame), wantedChip);
    fill(without, events.undated, wantedCard);
    fill(along, events.dated, wantedCard);
    heading.hidden = events.undated.length === 0;
    strip.hidden = strip.querySelector("li:not([hidden])") === null;
  }

  function fill(layer, ids, wanted) {
    layer.draw(new Map(ids.map((id) => [id, wanted(id)])));
    layer.order(ids);
  }

  function wantedChip(id) {
    const entry = frame.nodes.get(id);
    return { key: [entry.node, timeWord(entry)], make: () => opener(entry.node, entry, isolated(entry.node.name)), attributes: attributesOf(id, entry, "actor-chip") };
  }

  function attributesOf(id, { faint, possible, hit, node }, name) {
    const classes = [name, node.band, faint && "faint", possible && "possible", hit && "hit", frame.chosen.node === id && "chosen"];
    return { class: classes.filter(Boolean).join(" "), "data-card": id, "aria-current": String(frame.chosen.node === id) };
  }

  function wantedCard(id) {
    if (bins.has(id)) return wantedBin(bins.get(id));
    const entry = frame.nodes.get(id), said = saidOf(entry.node, frame), members = entry.node.fold ? membersOf(entry.node, frame) : [];
    const open = areDrawn(members, frame);
    const lines = [...said.named, ...said.implicated, ...said.aimed, ...said.parties];
    return {
      key: [entry.node, open, members.length, timeWord(entry), said.lost, ...lines, ...lines.map((edge) => hopOf(edge))],
      make: () => cardShape(entry, said, members, open),
      attributes: attributesOf(id, entry, "card"),
    };
  }

  const hopOf = ({ id }) => frame.edges.get(id)?.hop ?? 0;

  function cardShape({ node, ...entry }, { named, implicated, lost, aimed, parties }, members, open) {
    return [
      opener(node, entry, [node.when && element("span", { class: "when" }, node.when), element("strong", {}, isolated(node.name))]),
      remarkOf(node, lost) && element("p", { class: "remark" }, remarkOf(node, lost)),
      linesShape(t("rail.named"), named, node),
      linesShape(t("table.implicated"), implicated, node, ({ firmness }) => t("table.implicated.each", { firmness })),
      lost > 0 && element("p", { class: "rest" }, t("rail.named"), " ", t("table.named.left-out", { count: lost })),
      linesShape(t("rail.aimed"), aimed, node),
      linesShape("", parties.slice(0, MOST_PARTIES), node),
      parties.length > MOST_PARTIES && element("p", { class: "rest" }, t("rail.more", { count: parties.length - MOST_PARTIES })),
      members.length > 0 && folder(node.id, foldWords(node, members, open), open),
    ];
  }

  function remarkOf({ remark, none_named }, lost) {
    if (lost > 0 && remark === t("mark.named-left-out")) return "";
    return remark || (none_named ? t("table.named.none") : "");
  }

  function opener(node, entry, inside) {
    return element("button", { type: "button", class: "opener", "data-node": node.id },
      markSample(node.mark, { width: 22, height: 22 }), element("span", { class: "words-of" }, clock(timeWord(entry)), inside));
  }

  function clock(words) {
    return words && element("span", { class: "clock-of" },
      vector("svg", { class: "sample-of", width: 13, height: 13, viewBox: "-6.5 -6.5 13 13", "aria-hidden": "true" }, clockShape()), " ", words);
  }

  function folder(id, words, open) {
    return element("button", { type: "button", class: "folder", "data-open": id, "aria-expanded": String(open) }, words);
  }

  /** Return lines with the names at their other ends, each with how far its evidence goes. */
  function linesShape(label, edges, node, words = evidenceInBrief) {
    if (!edges.length) return null;
    return element("div", { class: "said-of" }, label && element("span", { class: "label-of" }, label),
      element("ul", {}, edges.map((edge) => element("li", {},
        hopOf(edge) > 0 && element("span", { class: "hop-of" }, String(hopOf(edge))),
        element("button", { type: "button", "data-edge": edge.id }, isolated(nameAcross(edge, node))),
        element("span", { class: "how" }, ` (${words(edge)})`)))));
  }

  function nameAcross({ source, target }, node) {
    return frame.matching.clocked.nodes.get(source === node.id ? target : source).name;
  }

  function wantedBin(bin) {
    const waiting = waitingIn(bin, frame), hit = waiting.some((id) => frame.hits.has(id));
    const label = labelOfBin(bin, waiting, frame.matching, own).join(", ");
    return {
      key: [bin, label],
      make: () => element("button", { type: "button", class: "opener", "data-open": bin.id },
        markSample(bin.band === "words" ? "words" : "attack", { width: 22, height: 22 }),
        element("span", { class: "words-of" }, element("span", { class: "when" }, bin.when), element("strong", {}, label))),
      attributes: { class: hit ? "card bin hit" : "card bin", "data-card": bin.id },
    };
  }

  /** Draw who is folded into an occasion or waits in a bin; hide them where they are drawn. */
  function openOrClose(id) {
    const ids = bins.has(id) ? leftIn(bins.get(id), frame) : membersOf(frame.nodes.get(id).node, frame);
    change(openedOrClosed(ids, frame, state()));
  }

  function cardOf(id) {
    return layers.map((layer) => layer.shapeOf(id)).find((shape) => shape && !shape.hasAttribute("hidden"));
  }

  function show(ids, { onlyIfHidden = false } = {}) {
    const cards = ids.map(cardOf).filter(Boolean), firsts = [true, false].map((above) => cards.find((card) => strip.contains(card) === above));
    // At once: a movement this long would be cut off by whatever the page does next.
    for (const card of firsts) card?.scrollIntoView({ block: onlyIfHidden || strip.contains(card) ? "nearest" : "start", inline: "nearest", behavior: "instant" });
  }

  function spot(id) {
    const card = cardOf(id)?.getBoundingClientRect(), outer = container.getBoundingClientRect();
    return card ? { x: card.left - outer.left + 40, y: card.top - outer.top + 24 } : { x: 0, y: 0 };
  }

  function onClick(event) {
    const { node, edge, open } = event.target.closest("[data-node], [data-edge], [data-open]")?.dataset ?? {};
    if (open) openOrClose(open);
    else if (node || edge) choose(node ? { node } : { edge });
  }

  function onPoint(event) {
    const { edge } = event.target.closest("[data-edge]")?.dataset ?? {}, box = container.getBoundingClientRect();
    if (event.pointerType === "mouse") hover(edge ? { edge } : {}, { x: event.clientX - box.left, y: event.clientY - box.top });
  }

  function onMenu(event) {
    const id = event.target.closest("[data-card]")?.dataset.card;
    if (!id || !frame.nodes.has(id)) return;
    event.preventDefault();
    menu(id, spot(id));
  }

  list.addEventListener("click", onClick);
  list.addEventListener("pointermove", onPoint);
  list.addEventListener("contextmenu", onMenu);
  onLongPress(list, onMenu);
  container.append(list);
  return {
    element: list, update, show, spot,
    begin: () => true,
    fit: () => list.scrollTo({ top: 0 }),
    zoom(factor) {
      size = Math.min(MOST_SIZE, Math.max(LEAST_SIZE, size * factor));
      list.style.fontSize = `${size}rem`;
    },
  };
}
