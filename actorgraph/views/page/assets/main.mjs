/** Ties the page together: state, drawing, panel, search, keys. The only place that changes state. */

import { element } from "./element.mjs";
import { countRows, hiddenGroups, isFiltered, noFilters, toggled, toggledIn, totalRows, visible, waitingLines } from "./filter.mjs";
import { claimOwners, focusOn, targetOf } from "./focus.mjs";
import { nextTowards } from "./geometry.mjs";
import { makeGraph } from "./graph.mjs";
import { makeLegend } from "./legend.mjs";
import { edgePanel, nodePanel, openingPanel } from "./panel.mjs";
import { makeSearchBox } from "./searchbox.mjs";
import { firstTheme, formatHash, parseHash, recall, remember } from "./state.mjs";
import { makeTip } from "./tip.mjs";
import { announce, chipOf, emptyBecause, showing, tipOf, whyNotDrawn } from "./words.mjs";

const THEME_KEY = "actorgraph-theme";

/** Start the page. */
export function start(vis, document, window) {
  const by = (id) => document.getElementById(id);
  const { scene, palettes, names } = JSON.parse(by("scene-data").textContent);
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]));
  const edges = new Map(scene.edges.map((edge) => [edge.id, edge]));
  const context = { nodes, edges: scene.edges, owners: claimOwners(scene) };
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  const totals = totalRows(scene);
  const past = [];
  let theme = firstTheme(recall(THEME_KEY), window.matchMedia("(prefers-color-scheme: dark)").matches);
  let state = { filters: noFilters(), revealed: new Set(), groups: new Set(), focus: focusOn(scene) };
  let seen = visible(scene, state);
  let ownHash = "";
  let walked;
  let hideTip = () => {};

  // The drawing takes its size from the page, which has its final form only with this class.
  document.documentElement.classList.add("js");
  by("text").removeAttribute("open");
  const graph = makeGraph(vis, by("graph"), scene, JSON.parse(by("network-data").textContent));
  const { legend, update: updateLegend } = makeLegend(scene.legend, ({ group, key }) =>
    change({ filters: toggled(state.filters, group, key) }));
  const opening = openingPanel(scene, go, legend);
  const search = makeSearchBox(by("search"), by("results"), { scene, names }, (id) => go({ node: id }));

  function change(more) {
    state = { ...state, ...more };
    redraw();
  }

  function redraw() {
    seen = visible(scene, state);
    graph.update({ palette: palettes[theme], seen, focus: state.focus });
    updateLegend(countRows(scene, state), totals, state.filters, palettes[theme]);
    drawFooter();
    drawEmpty();
  }

  function drawFooter() {
    const groups = hiddenGroups(scene, state);
    const why = isFiltered(state.filters) ? "" : whyNotDrawn(waitingLines(scene, seen));
    by("showing").textContent = showing(scene, seen);
    by("showing").title = why;
    by("why").textContent = groups.every(({ open }) => open) ? why : "";
    by("clear").hidden = !isFiltered(state.filters);
    by("hidden-label").hidden = groups.length === 0;
    by("hidden-label").textContent = groups.some(({ open }) => open) ? "hidden, or shown:" : "hidden:";
    by("hidden").replaceChildren(...groups.map((each) => element("button", {
      type: "button",
      "data-group": each.group,
      "aria-pressed": String(each.open),
      title: each.open ? "Hide them again" : "Show them",
      onclick: () => turnGroup(each.group),
    }, chipOf(each))));
  }

  function turnGroup(group) {
    change({ groups: toggledIn(state.groups, group) });
    graph.fit(covered());
    [...by("hidden").children].find((chip) => chip.dataset.group === group)?.focus();
  }

  function drawEmpty() {
    const onLines = state.filters.form.size + state.filters.hue.size > 0;
    const empty = seen.nodes.size === 0 || (onLines && seen.edges.size === 0);
    by("empty").hidden = !empty;
    by("empty-clear").hidden = !isFiltered(state.filters);
    if (empty) by("empty-why").textContent = emptyBecause(scene, state.filters);
  }

  /** Show the evidence of a record or line; without either, the opening. */
  function go(target, { keep = true, keepView = false } = {}) {
    if (keep && (state.focus.node || state.focus.edge)) past.push(state.focus);
    const focus = focusOn(scene, target);
    walked = focus.node ?? walked;
    const hidden = focus.ends.filter((id) => !seen.nodes.has(id));
    if (focus.ends.length) setSheet(false);
    change({ focus, revealed: new Set([...state.revealed, ...hidden]) });
    fillPanel();
    hideTip();
    if (focus.node || !focus.ends.every((id) => graph.isInView(id, covered()))) bringIntoView(focus.ends, keepView);
    setHash(formatHash({ record: nodes.get(focus.node)?.record, link: edges.get(focus.edge)?.link }));
  }

  /** Move the drawing so that a choice is seen; a choice by mouse or arrow key moves it only where it must. */
  function bringIntoView(ends, keepView) {
    if (!ends.length || (keepView && ends.every((id) => graph.isInView(id, covered())))) return;
    graph.show(ends[0], { smooth: !calm.matches, covered: covered() });
  }

  function fillPanel() {
    const edge = edges.get(state.focus.edge), node = nodes.get(state.focus.node);
    const content = edge ? edgePanel(edge, context, go) : node ? nodePanel(node, context, go) : opening;
    by("panel-body").replaceChildren(content);
    by("panel").scrollTop = 0;
    by("panel-nav").hidden = !edge && !node;
    by("back").hidden = past.length === 0;
    by("live").textContent = edge ? edge.short : node ? announce(node, scene.edges) : "";
  }

  function back() {
    go(past.pop() ?? {}, { keep: false });
    by("panel-body").querySelector("h2")?.focus({ preventScroll: true });
  }

  function close() {
    past.length = 0;
    go({}, { keep: false });
    by("graph").focus({ preventScroll: true });
  }

  function setHash(hash) {
    ownHash = hash;
    try {
      window.history.replaceState(null, "", hash === "#" ? window.location.pathname + window.location.search : hash);
    } catch {
      window.location.hash = hash;
    }
  }

  function openHash() {
    if (window.location.hash === ownHash) return;
    const target = targetOf(scene, parseHash(window.location.hash));
    if (target.node || target.edge) go(target);
  }

  /** Show the first view; where not all fits, the two ends of the first accusation, and that there is more. */
  function begin() {
    const said = edges.get(scene.opening.says[0]?.edge);
    by("pan").hidden = graph.begin(covered(), said ? [said.source, said.target] : []);
  }

  /** Return how many pixels of the drawing the panel covers, which it does on narrow screens only. */
  function covered() {
    const panel = by("panel").getBoundingClientRect(), drawing = by("graph").getBoundingClientRect();
    return panel.top > drawing.top && panel.left <= drawing.left ? Math.max(0, drawing.bottom - panel.top) : 0;
  }

  function setSheet(tall) {
    by("panel").classList.toggle("tall", tall);
    by("sheet").setAttribute("aria-expanded", String(tall));
  }

  function setTheme(next) {
    theme = next;
    document.documentElement.dataset.theme = theme;
    by("theme").setAttribute("aria-pressed", String(theme === "dark"));
  }

  function turnTheme() {
    setTheme(theme === "dark" ? "light" : "dark");
    remember(THEME_KEY, theme);
    redraw();
  }

  function walk(key) {
    const shown = graph.placed.filter(({ id }) => seen.nodes.has(id));
    const here = shown.find(({ id }) => id === (state.focus.node ?? walked));
    const next = here ? nextTowards(shown, focusOn(scene, { node: here.id }).linked, here, key) : shown.find(({ band }) => band === "actors") ?? shown[0];
    if (next) go({ node: next.id }, { keepView: true });
  }

  const GRAPH_KEYS = {
    ...Object.fromEntries(["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"].map((key) => [key, () => walk(key)])),
    "Enter": () => by("panel-body").querySelector("h2")?.focus(),
    "+": () => graph.zoom(1.25),
    "=": () => graph.zoom(1.25),
    "-": () => graph.zoom(0.8),
    "0": () => graph.fit(covered()),
  };

  function onGraphKey(event) {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : GRAPH_KEYS[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  function onKey(event) {
    const typing = event.target.closest?.("input, textarea");
    if (event.key === "/" && !typing) {
      event.preventDefault();
      by("search").focus();
    } else if (event.key === "Escape" && !search.close()) {
      close();
    }
  }

  function onClick({ pointer }) {
    const found = graph.at(pointer.DOM);
    if (found.node || found.edge) go(found, { keepView: true });
    else if (state.focus.node || state.focus.edge) close();
  }

  function textAt(point) {
    const { node, edge } = graph.at(point);
    return edge ? edges.get(edge).short : node ? tipOf(nodes.get(node)) : "";
  }

  let width = window.innerWidth;
  function onResize() {
    // A keyboard that slides in changes the height alone; what the reader looks at must not move then.
    if (window.innerWidth !== width && !state.focus.ends.length) begin();
    width = window.innerWidth;
  }

  const CLICKS = {
    back,
    close,
    fit: () => graph.fit(covered()),
    nearer: () => graph.zoom(1.25),
    farther: () => graph.zoom(0.8),
    clear: () => change({ filters: noFilters() }),
    "empty-clear": () => change({ filters: noFilters() }),
    sheet: () => setSheet(!by("panel").classList.contains("tall")),
    theme: turnTheme,
  };

  setTheme(theme);
  redraw();
  fillPanel();
  begin();
  openHash();
  graph.network.on("click", onClick);
  hideTip = makeTip(by("graph"), by("tip"), textAt);
  by("graph").addEventListener("keydown", onGraphKey);
  by("graph").addEventListener("pointerdown", () => { by("pan").hidden = true; });
  document.addEventListener("keydown", onKey);
  window.addEventListener("hashchange", openHash);
  window.addEventListener("resize", onResize);
  for (const [id, act] of Object.entries(CLICKS)) by(id).addEventListener("click", act);
}
