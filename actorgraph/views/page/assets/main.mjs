/** Ties the page together: one state, the views of it, the panel, the keys. The only place that changes the state. */

import { makeAddress } from "./address.mjs";
import { astrayIn } from "./asking/astray.mjs";
import { clockCounts, heldAt, versionAt } from "./asking/clocks.mjs";
import { countValues, toggled } from "./asking/facets.mjs";
import { makeFinder } from "./asking/find.mjs";
import { claimOwners, endsOfChoice, unfolded, withDrawn } from "./asking/focus.mjs";
import { directoryOf, formatFragment, parseFragment, pathQuestion } from "./asking/fragment.mjs";
import { frameOf, hiddenGroups, leftBy } from "./asking/frame.mjs";
import { amended, changed, historyOf, steppedOn, steppedBack } from "./asking/history.mjs";
import { makeAsked } from "./asking/paths/asked.mjs";
import { SIDES, withAll } from "./asking/state.mjs";
import { leavesNothing } from "./asking/wayout.mjs";
import { element } from "./element.mjs";
import { makeMap } from "./map/map.mjs";
import { makeNetwork } from "./network/network.mjs";
import { appendixOf } from "./panel/appendix.mjs";
import { astrayWords } from "./panel/astray.mjs";
import { makeClockBar } from "./panel/clockbar.mjs";
import { say } from "./panel/copy.mjs";
import { chosenAloud, evidencePanel } from "./panel/evidence.mjs";
import { makeFilters } from "./panel/filters.mjs";
import { makeFooter } from "./panel/footer.mjs";
import { makeKeys } from "./panel/keys.mjs";
import { partsInWords, whyInWords } from "./panel/leftout.mjs";
import { makeLegend } from "./panel/legend.mjs";
import { makeMenu } from "./panel/menu.mjs";
import { unfoldForPaper } from "./panel/paper.mjs";
import { wayOf } from "./panel/path.mjs";
import { makePathSide } from "./panel/pathside.mjs";
import { makeSearchBox } from "./panel/searchbox.mjs";
import { makeSheet } from "./panel/sheet.mjs";
import { markTab, wireTabs } from "./panel/tabs.mjs";
import { makeTheme } from "./panel/theme.mjs";
import { makeTip } from "./panel/tip.mjs";
import { wayOut } from "./panel/wayout.mjs";
import { t, useStrings } from "./strings.mjs";
import { makeTable } from "./table/table.mjs";
import { tipOf } from "./words.mjs";

/** Start the page. */
export function start(vis, document, window) {
  const by = (id) => document.getElementById(id);
  const { scene, names, strings } = JSON.parse(by("scene-data").textContent);
  useStrings(strings);
  const directory = directoryOf(scene), owners = claimOwners(scene);
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  const views = new Map(), trail = [];
  let history = historyOf(parseFragment(window.location.hash, directory, scene.opens));
  let known, frame, typed = null, filled = "", paths = null, wayShown = "";

  const turnTheme = makeTheme(by("theme"), scene.opens.theme, window.matchMedia("(prefers-color-scheme: dark)").matches);
  const address = makeAddress(window), askPaths = makeAsked();
  const tip = makeTip(by("drawing"), by("tip"));
  const sheet = makeSheet(by("panel"), by("sheet"));
  const menu = makeMenu(by("menu"), menuOf);
  const { legend, update: updateLegend } = makeLegend(scene.legend, ({ group, key }) => filter("only", group, key));
  const find = makeFinder(scene, names);
  const search = makeSearchBox(by("search"), by("results"), scene, { find, where, told: (id) => known.nodes.get(id) ?? known.edges.get(id), choose: (target) => go(target, { also: { query: "" } }), showAll, say: (text) => { by("found").textContent = text; }, query: askSoon });
  const clear = () => change({ only: {}, not: {} });
  const updateFilters = makeFilters(by("panel-filters"), scene, { turn: filter, change, clear });
  const fillPath = makePathSide(by("panel-path"), scene, { go, ask: (path) => change({ path, side: "path" }), aloud, find: (text) => find(text).records.map(({ id }) => id) });
  const drawFooter = makeFooter(document.querySelector("footer"), scene, turnGroup);
  const clocks = makeClockBar(by("clocks"), scene, { onChange: change });
  const MAKERS = { map: makeMap, network: makeNetwork, table: makeTable };

  const state = () => history.now;
  const parts = () => partsInWords(scene, state());

  /** Tell something to those who hear the page. */
  function aloud(text) {
    by("live").textContent = text;
  }

  /** Return the history with what was typed in it, also in the frame that is not drawn yet. */
  function withTyped() {
    const text = typed ?? state().query;
    typed = null;
    return changed(history, { query: text }, "query");
  }

  function change(patch, merge = "") {
    history = changed(withTyped(), patch, merge);
    redraw();
  }

  /** Search in the drawing too, once a frame however fast somebody types; whatever is done before that follows it. */
  function askSoon(query) {
    if (typed === null) window.requestAnimationFrame(() => { if (typed !== null) change({}); });
    typed = query;
  }

  function step(move) {
    history = move(withTyped());
    redraw();
    aloud(t("undo.done"));
  }

  function filter(part, facet, value) {
    change(toggled(state(), part, facet, value));
  }

  function redraw() {
    known = versionAt(scene, state().knownBy);
    const held = heldAt(scene, state());
    const left = leftBy(scene, state(), { known, held });
    paths = askPaths(state(), { left, held, reach: known.reach, parts });
    const way = wayOf(state().path, paths.answer);
    frame = frameOf(scene, state(), { left, held, way, hits: find(state().query).hits });
    const fresh = drawView();
    drawSide();
    drawFooter(frame, state());
    drawEmpty();
    clocks.update(state(), clockCounts(scene, state()));
    search.update(state().query);
    by("undo").disabled = history.past.length === 0;
    by("redo").disabled = history.future.length === 0;
    address.write(formatFragment(state(), directory, scene.opens));
    if (fresh) begin();
    const before = wayShown;
    wayShown = [...way?.nodes ?? []].join();
    if (wayShown !== before) showWay();
  }

  /** Bring all of the path that is shown into view. */
  function showWay() {
    if (wayShown) view().show(wayShown.split(","), { covered: covered(), onlyIfHidden: true, whole: true });
  }

  /** Bring the view up to date, and return whether it had to be made for that. */
  function drawView() {
    const fresh = !views.has(state().view);
    markTab(by("views"), `tab-${state().view}`);
    by("drawing").dataset.view = state().view;
    for (const name of Object.keys(MAKERS)) by(`view-${name}`).hidden = name !== state().view;
    if (fresh) views.set(state().view, MAKERS[state().view](by(`view-${state().view}`), scene, { vis, choose, hover, menu: menu.openAt, calm: () => calm.matches, change, state, unfold }));
    view().update(frame, state());
    return fresh;
  }

  const view = () => views.get(state().view);

  function drawSide() {
    const legendFacets = scene.facets.filter(({ key }) => scene.legend.some(({ group }) => group === key));
    updateLegend(countValues(scene.facets, frame.matching.clocked, state(), legendFacets), state());
    fillPanel();
    fillPath({ path: state().path, ...paths, shown: state().side === "path", parts, nodes: known.nodes, edges: frame.matching.edges });
    drawSides();
  }

  /** Show one side of the panel; one that nobody has filled is not offered. */
  function drawSides() {
    const chosen = sideBody(state().side).hasChildNodes() ? state().side : "evidence";
    const set = [state().only, state().not].flatMap((part) => Object.values(part)).flat().length;
    for (const side of SIDES) {
      by(`side-${side}`).hidden = !sideBody(side).hasChildNodes();
      sideBody(side).hidden = side !== chosen;
    }
    markTab(by("sides"), `side-${chosen}`);
    by("side-filters").textContent = set ? t("side.filters-set", { count: set }) : t("side.filters");
    for (const id of ["text", "about"]) by(id).hidden = chosen !== "evidence";
    updateFilters(frame, state());
  }

  const sideBody = (side) => by(side === "evidence" ? "panel-body" : `panel-${side}`);

  function turnGroup(group) {
    const { groups, folded } = state(), isOpen = hiddenGroups(frame, state()).find((each) => each.group === group).open;
    const inside = (id) => frame.matching.nodes.get(id)?.group === group;
    change(isOpen ? { groups: groups.filter((each) => each !== group) } : { groups: withAll(groups, [group]), folded: folded.filter((id) => !inside(id)) });
    view().fit(covered());
    [...by("hidden").children].find((chip) => chip.dataset.group === group)?.focus();
  }

  function drawEmpty() {
    const nothing = leavesNothing(scene, frame, state());
    by("empty").hidden = state().view === "table" || !(nothing || frame.nodes.size === 0);
    by("empty").replaceChildren(nothing
      ? wayOut(scene, frame, state(), change)
      : element("p", {}, t(scene.nodes.length === 0 ? "empty.dataset" : "empty.selection")));
  }

  /** Return where a record or line that was found is: `hidden`, `out` where filters or clocks leave it out, or drawn, which needs no word. */
  function where(id) {
    const isIn = ({ nodes, edges }) => nodes.has(id) || edges.has(id);
    return isIn(frame) ? "" : isIn(frame.matching) ? "hidden" : "out";
  }

  /** Draw all that a search found. */
  function showAll(ids) {
    change(withDrawn(frame, state(), ids));
    view().show(ids, { covered: covered() });
  }

  /** Show the evidence of a record, a line or two records; without any, the opening. */
  function go(target, { keep = true, keepView = false, merge = "", also = {} } = {}) {
    if (keep && Object.keys(state().chosen).length) trail.push(state().chosen);
    const ends = endsOfChoice(scene, target);
    if (ends.length) sheet.set(false);
    tip.hide();
    if (also.query === "") typed = null;
    change({ chosen: target, side: "evidence", ...withDrawn(frame, state(), ends), ...also }, merge);
    if (ends.length) view().show(ends, { covered: covered(), onlyIfHidden: keepView });
  }

  /** Take over what was pointed at in a view, or reached by its arrow keys: a record, a line, or nothing. `read` goes on into the panel. */
  function choose(target, { walked = false, read = false } = {}) {
    if (target.node || target.edge) go(target, { keep: !walked, keepView: true, merge: walked ? "walk" : "" });
    else if (Object.keys(state().chosen).length) close();
    if (read) by("panel-body").querySelector("h2")?.focus();
  }

  function hover({ node, edge }, point) {
    const thing = edge ? known.edges.get(edge) : frame.nodes.get(node)?.node;
    const why = thing ? whyInWords(thing, { scene, state: state(), known, matching: frame.matching }) : [];
    tip.show(thing ? [edge ? thing.short : tipOf(thing), ...why].join(edge ? " " : " · ") : "", point);
  }

  /** Return what can be done with a record, as the entries of its menu. */
  function menuOf(id) {
    const path = state().path ?? pathQuestion(), chosen = state().chosen.node;
    return [
      { text: t("menu.evidence"), act: () => go({ node: id }) },
      { text: t("menu.surroundings"), act: () => unfold(id) },
      { text: t("menu.from"), act: () => change({ path: { ...path, from: id, at: 0 }, side: "path" }) },
      { text: t("menu.to"), act: () => change({ path: { ...path, to: id, at: 0 }, side: "path" }) },
      chosen && chosen !== id && { text: t("menu.pair"), act: () => go({ pair: [chosen, id] }) },
      { text: t("menu.hide"), act: () => change({ folded: withAll(state().folded, [id]), revealed: state().revealed.filter((each) => each !== id) }) },
    ].filter(Boolean);
  }

  /** Draw a record's surroundings, or hide those that hang on it alone. */
  function unfold(id) {
    const { revealed, folded } = state(), next = unfolded(frame, { revealed, folded }, id);
    if (JSON.stringify(next) === JSON.stringify({ revealed, folded })) say(t("surroundings.none"));
    else change(next);
  }

  function fillPanel() {
    const { node, edge, pair } = state().chosen;
    by("panel-nav").hidden = !node && !edge && !pair;
    by("back").hidden = trail.length === 0;
    const key = JSON.stringify([state().chosen, state().only, state().not, state().asOf, state().knownBy]);
    if (filled === key) return;
    filled = key;
    by("panel-body").replaceChildren(evidencePanel(scene, state(), { known, matching: frame.matching, owners, legend, goToClaim, pathFrom }, go));
    by("panel").scrollTop = 0;
    aloud(isOnMark(node) ? "" : chosenAloud(state().chosen, known, frame.matching));
  }

  /** Whoever walks a drawing with the keyboard hears the mark itself. */
  function isOnMark(id) {
    return id !== undefined && document.activeElement?.dataset?.stop === id;
  }

  /** Show one claim in the ledger where it stands. */
  function goToClaim(owner, id) {
    go(owner);
    const card = [...by("panel-body").querySelectorAll("[data-claim]")].find((each) => each.dataset.claim === id);
    if (!card) return;
    const closed = card.closest("details");
    if (closed) closed.open = true;
    card.scrollIntoView({ block: "center" });
    card.focus({ preventScroll: true });
  }

  /** Fill the appendix for print, and empty it again; paper has no folds and no second page of rows. */
  function printing({ matches }) {
    by("appendix").replaceChildren(...(matches ? [appendixOf(scene, frame, parts())] : []));
    unfoldForPaper(sideBody(state().side), matches);
    view().printing?.(matches);
  }

  /** Ask for paths from one record, or between two. */
  function pathFrom(from, to = "") {
    change({ path: pathQuestion({ from, to }), side: "path" });
    by("panel-path").querySelector(to ? "h2" : "input")?.focus();
  }

  /** Begin a path with the chosen record, or end one with it that has begun with another. */
  function pathByKey() {
    const { path, chosen } = state(), from = path?.from;
    if (chosen.node && from && from !== chosen.node && !path.to) pathFrom(from, chosen.node);
    else pathFrom(chosen.node ?? "");
  }

  function back() {
    go(trail.pop() ?? {}, { keep: false });
    by("panel-body").querySelector("h2")?.focus({ preventScroll: true });
  }

  function close() {
    trail.length = 0;
    go({}, { keep: false });
    by("drawing").querySelector(".view:not([hidden]) [data-keys]")?.focus({ preventScroll: true });
  }

  function openHash() {
    const hash = address.strange();
    if (hash === null) return;
    history = changed(history, parseFragment(hash, directory, scene.opens));
    opened(hash);
    showChosen();
  }

  /** Draw what an address asks for with all that it has chosen, and say what of it is not here. */
  function opened(hash) {
    redraw();
    const before = history;
    history = amended(history, withDrawn(frame, state(), endsOfChoice(scene, state().chosen)));
    if (history !== before) redraw();
    const astray = astrayIn(hash, directory);
    by("astray").hidden = astray.length === 0;
    by("astray").replaceChildren(...astrayWords(astray), element("button", { type: "button", "aria-label": t("astray.close"), onclick: () => { by("astray").hidden = true; } }, "×"));
  }

  /** Show a view that was just made; what an address has chosen is in it. */
  function begin() {
    const said = scene.edges.find(({ id }) => id === scene.opening.says[0]?.edge);
    by("pan").hidden = view().begin(covered(), said ? [said.source, said.target] : []);
    showChosen();
  }

  function showChosen() {
    const ends = endsOfChoice(scene, state().chosen);
    if (ends.length) view().show(ends, { covered: covered() });
    else showWay();
  }

  /** Return how many pixels of the drawing the panel covers, which it does on narrow screens only. */
  function covered() {
    const panel = by("panel").getBoundingClientRect(), drawing = by("drawing").getBoundingClientRect();
    return panel.top > drawing.top && panel.left <= drawing.left ? Math.max(0, drawing.bottom - panel.top) : 0;
  }

  function turnTo(name) {
    if (!MAKERS[name] || name === state().view) return;
    change({ view: name });
    showChosen();
  }

  const CLICKS = {
    back,
    close,
    fit: () => view().fit(covered()),
    nearer: () => view().zoom(1.25),
    farther: () => view().zoom(0.8),
    clear,
    sheet: () => sheet.turn(),
    theme: turnTheme,
    undo: () => step(steppedBack),
    redo: () => step(steppedOn),
    "help-open": () => keys.open(),
    "side-evidence": () => change({ side: "evidence" }),
    "side-filters": () => change({ side: "filters" }),
    "side-path": () => change({ side: "path" }),
    "tab-map": () => turnTo("map"),
    "tab-network": () => turnTo("network"),
    "tab-table": () => turnTo("table"),
  };

  const keys = makeKeys(by("help"), [
    { keys: ["/"], text: t("key.search"), act: () => by("search").focus() },
    { keys: ["?"], text: t("key.help"), act: () => keys.open() },
    { keys: ["1", "2", "3"], text: t("key.views"), act: (key) => turnTo(["map", "network", "table"][Number(key) - 1]) },
    { keys: ["f"], text: t("key.filters"), act: () => { change({ side: "filters" }); by("side-filters").focus(); } },
    { keys: ["p"], text: t("key.path"), act: pathByKey },
    { keys: ["u", "Ctrl+Z"], text: t("key.undo"), act: () => step(steppedBack) },
    { keys: ["U", "Ctrl+Shift+Z", "Ctrl+Y"], text: t("key.redo"), act: () => step(steppedOn) },
    { keys: ["m"], text: t("key.menu"), act: () => state().chosen.node && menu.openAt(state().chosen.node, view().spot(state().chosen.node)) },
    { keys: ["e"], text: t("key.surroundings"), act: () => frame.nodes.has(state().chosen.node) && unfold(state().chosen.node) },
    { keys: ["0"], text: t("key.fit"), act: () => view().fit(covered()) },
    { keys: ["+", "="], text: t("key.nearer"), act: () => view().zoom(1.25) },
    { keys: ["-"], text: t("key.farther"), act: () => view().zoom(0.8) },
    { keys: ["Escape"], text: t("key.close"), act: () => menu.close() || search.close() || close() },
  ]);

  let width = window.innerWidth;
  function onResize() {
    // A keyboard that slides in changes the height alone; what the reader looks at must not move then.
    if (window.innerWidth !== width && !Object.keys(state().chosen).length) begin();
    width = window.innerWidth;
  }

  for (const name of ["network", "table"]) by(`tab-${name}`).hidden = !MAKERS[name];
  opened(window.location.hash);
  showChosen();
  by("text").removeAttribute("open");
  document.documentElement.classList.remove("waiting");
  by("drawing").addEventListener("pointerdown", () => { by("pan").hidden = true; });
  document.addEventListener("keydown", keys.press);
  window.addEventListener("beforeprint", () => printing({ matches: true }));
  window.addEventListener("afterprint", () => printing({ matches: false }));
  window.matchMedia("print").addEventListener("change", printing);
  window.addEventListener("hashchange", openHash);
  window.addEventListener("resize", onResize);
  for (const id of ["views", "sides"]) wireTabs(by(id));
  for (const [id, act] of Object.entries(CLICKS)) by(id).addEventListener("click", act);
}
