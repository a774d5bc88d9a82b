/** The table: actors, incidents and links in sheets, for checking, for copying, and for those who do not see the drawing. */

import { daysOf } from "../asking/clocks.mjs";
import { SHEETS } from "../asking/state.mjs";
import { leavesNothing } from "../asking/wayout.mjs";
import { element } from "../element.mjs";
import { copyText } from "../panel/copy.mjs";
import { wayOut } from "../panel/wayout.mjs";
import { counted, t } from "../strings.mjs";
import { filtersInWords } from "../words.mjs";
import { BYTE_ORDER_MARK, fileName, toCsv } from "./csv.mjs";
import { makeGrid } from "./grid.mjs";
import { PAGE_ROWS, columnsOf, csvRows, isChosenRow, pageCount, pageOf, sheetOf, sheetWith, sortOf } from "./sheets.mjs";

/** Return the table in a container and what can be done with it. */
export function makeTable(container, scene, { choose, menu, change }) {
  let frame, state, table, rows = [], chosen = {}, reached = null, isPaper = false;
  // Where a choice made elsewhere turned the table to; whatever the reader asks of the table itself comes after it.
  let turned = { of: null };

  const sheets = Object.keys(SHEETS).map((sheet) => element("button", { type: "button", "aria-pressed": "false", onclick: () => ask({ sheet, sort: "", down: false, page: 0 }) }, t(`sheet.${sheet}`), " ", element("span", { class: "count" })));
  const text = element("input", { type: "search", "aria-label": t("table.text"), placeholder: t("table.text"), autocomplete: "off", spellcheck: "false", oninput: () => ask({ text: text.value.slice(0, 200), page: 0 }, "table.text") });
  const drawn = element("input", { type: "checkbox", id: "table-drawn", onchange: () => ask({ drawn: drawn.checked, page: 0 }) });
  const next = element("button", { type: "button", class: "next-hit", onclick: nextHit });
  const grid = makeGrid({ sort, open: (row) => choose(row.ends ? { edge: row.id } : { node: row.id }), menu: openMenu });
  const none = element("div", { class: "none" });
  const region = element("div", { class: "region", role: "region", tabindex: 0, "data-keys": true, "aria-label": t("table.region") }, grid.table, none);
  const back = element("button", { type: "button", onclick: () => turn(-1) }, t("table.previous"));
  const on = element("button", { type: "button", onclick: () => turn(1) }, t("table.next"));
  const place = element("p", { role: "status" });
  container.append(
    element("div", { class: "tools" },
      element("div", { role: "group", class: "sheets", "aria-label": t("table.sheets") }, sheets),
      text,
      element("label", { for: "table-drawn" }, drawn, " ", t("table.drawn")),
      next,
      element("span", { class: "save" },
        element("button", { type: "button", onclick: () => copyText(csv(), t("copy.table")) }, t("table.copy")),
        element("button", { type: "button", onclick: save }, t("table.save")))),
    region,
    element("div", { class: "pager" }, back, place, on));

  const day = () => daysOf(scene, state).asOf;

  function ask(patch, merge = "") {
    change({ table: { ...table, ...patch } }, merge);
  }

  function sort(column) {
    ask({ sort: column, down: column === sortOf(table, day()) && !table.down, page: 0 });
  }

  function turn(step) {
    ask({ page: pageShown() + step });
    region.scrollTop = 0;
    if (document.activeElement.disabled || document.activeElement === document.body) (step < 0 ? on : back).focus();
  }

  const pageShown = () => Math.min(table.page, pageCount(rows) - 1);

  function openMenu(row, event) {
    const box = container.getBoundingClientRect();
    menu(row.id, { x: event.clientX - box.left, y: event.clientY - box.top });
  }

  /** Take over where the reader, or a choice that was made elsewhere, turned the table to. */
  function read() {
    table = turned.of === state.table ? { ...state.table, sheet: turned.sheet, page: turned.page } : state.table;
    rows = sheetOf(scene, frame, table, day());
  }

  function turnTo(sheet, target) {
    if (sheet !== table.sheet) {
      turned = { of: state.table, sheet, page: 0 };
      read();
    }
    const page = pageOf(rows, target);
    if (page < 0) return;
    turned = { of: state.table, sheet, page };
    read();
  }

  function draw() {
    const page = pageShown(), shown = isPaper ? rows : rows.slice(page * PAGE_ROWS, (page + 1) * PAGE_ROWS);
    const { sheet, down } = table;
    grid.fill({
      sheet, down, chosen: state.chosen, rows: shown,
      reached, columns: columnsOf(sheet, day()),
      column: sortOf(table, day()),
      title: t("table.caption", { sheet: t(`sheet.${sheet}`), count: rows.length, all: sizeOf(sheet) }),
      note: [...limits(), scene.opening.lead].join(" "),
    });
    drawTools(sheet, shown, page);
  }

  function drawTools(sheet, shown, page) {
    const hits = rows.filter(({ hit }) => hit).length;
    for (const [at, button] of sheets.entries()) {
      const name = Object.keys(SHEETS)[at];
      button.setAttribute("aria-pressed", String(name === sheet));
      button.querySelector(".count").textContent = String(leftIn(name));
    }
    if (text !== document.activeElement) text.value = table.text;
    drawn.checked = table.drawn;
    next.hidden = hits === 0;
    next.textContent = counted("table.next-hit", hits);
    none.replaceChildren(...(rows.length ? [] : [emptyBecause()]));
    place.textContent = rows.length ? t("table.place", { first: page * PAGE_ROWS + 1, last: page * PAGE_ROWS + shown.length, all: rows.length }) : "";
    back.disabled = page === 0;
    on.disabled = page >= pageCount(rows) - 1;
  }

  function emptyBecause() {
    if (leavesNothing(scene, frame, state)) return wayOut(scene, frame, state, change);
    return element("p", {}, t(table.text || table.drawn ? "table.none-here" : "table.none"));
  }

  function sizeOf(sheet) {
    return sheet === "links" ? scene.edges.length : scene.nodes.filter(({ type }) => (type === "incident") === (sheet === "incidents")).length;
  }

  function leftIn(sheet) {
    const { records, edges } = frame.matching;
    return sheet === "links" ? edges.size : [...records.values()].filter(({ type }) => (type === "incident") === (sheet === "incidents")).length;
  }

  /** Return what keeps rows away, in words, each a sentence. */
  function limits() {
    return [
      ...filtersInWords(scene.facets, state).map((words) => t("table.limit", { words })),
      table.text && t("table.limit.text", { text: table.text }),
      table.drawn && t("table.limit.drawn"),
    ].filter(Boolean);
  }

  function csv() {
    const columns = columnsOf(table.sheet, day());
    const about = {
      "as-of": day(), "known-by": daysOf(scene, state).knownBy, filters: [...scene.opening.filters, ...limits()].join(" "),
      dataset: scene.dataset, version: scene.version, digest: scene.digest,
    };
    return toCsv(csvRows(table.sheet, rows, { columns, titles: (key) => t(`column.${key}`), about }));
  }

  function save() {
    const url = URL.createObjectURL(new Blob([BYTE_ORDER_MARK, csv()], { type: "text/csv;charset=utf-8" }));
    element("a", { href: url, download: fileName(scene.dataset, scene.version, table.sheet) }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000); // the browser reads it after the click
  }

  /** Go to the next row that a search found, on whatever page. */
  function nextHit() {
    const after = rows.findIndex(({ id }) => id === reached) + 1;
    const row = rows.find(({ hit }, at) => hit && at >= after) ?? rows.find(({ hit }) => hit);
    reached = row.id;
    turned = { of: state.table, sheet: table.sheet, page: Math.floor(rows.indexOf(row) / PAGE_ROWS) };
    read();
    draw();
    reach(row.id);
  }

  function reach(id) {
    grid.rowOf(id)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  function showChosen() {
    const row = rows.find((each) => isChosenRow(each, state.chosen));
    if (row) reach(row.id);
  }

  return {
    update(given, now) {
      const fresh = now.chosen !== chosen;
      [frame, state, chosen] = [given, now, now.chosen];
      read();
      if (fresh) turnTo(table.sheet, chosen);
      draw();
    },
    begin() {
      showChosen();
      return true;
    },
    /** Show what is chosen, in the sheet that has it. */
    show(ids, { onlyIfHidden = false } = {}) {
      if (!onlyIfHidden) turnTo(sheetWith(scene, state.chosen, table.sheet), state.chosen);
      draw();
      showChosen();
    },
    fit() {},
    zoom() {},
    /** Show all rows while they are printed. */
    printing(matches) {
      isPaper = matches;
      draw();
    },
    /** Return where in the drawing the menu of a record opens: at its row, if that is on this page. */
    spot(id) {
      const box = container.getBoundingClientRect(), row = grid.rowOf(id)?.getBoundingClientRect();
      return row ? { x: row.left - box.left + 40, y: Math.max(0, row.bottom - box.top) } : { x: 40, y: 80 };
    },
  };
}
