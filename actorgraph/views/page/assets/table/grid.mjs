/** The table element of one sheet: headings that sort, rows that open their evidence. Knows elements and rows. */

import { element, isolated } from "../element.mjs";
import { t } from "../strings.mjs";
import { isChosenRow } from "./sheets.mjs";

/** The column in which a row's button stands, and the one that names the row. */
const BUTTON = { actors: "name", incidents: "name", links: "said" };
const NAMING = { actors: "name", incidents: "name", links: "subject" };

/** Return an empty table, its caption, and what fills it: `sort(column)` is asked for by a heading, `open(row)` by a row. */
export function makeGrid({ sort, open, menu }) {
  const caption = element("caption"), head = element("thead"), bodies = element("tbody");
  const table = element("table", {}, caption, head, bodies);
  let titled = "", kept = new Map();

  function headings(columns) {
    if (titled === columns.join()) return;
    titled = columns.join();
    head.replaceChildren(element("tr", {}, columns.map((column) => element("th", { scope: "col", "data-column": column },
      element("button", { type: "button", onclick: () => sort(column) }, t(`column.${column}`), element("span", { class: "arrow", "aria-hidden": "true" }))))));
  }

  function markSort(column, down) {
    for (const each of head.querySelectorAll("th")) {
      const on = each.dataset.column === column;
      if (on) each.setAttribute("aria-sort", down ? "descending" : "ascending");
      else each.removeAttribute("aria-sort");
      each.querySelector(".arrow").textContent = on ? (down ? " ▼" : " ▲") : "";
    }
  }

  function rowElement(row, { sheet, columns, chosen, reached }) {
    const cells = columns.map((column) => element(column === NAMING[sheet] ? "th" : "td", { scope: column === NAMING[sheet] ? "row" : null, class: `column-${column}` },
      column === BUTTON[sheet] ? buttonOf(row, column) : piecesOf(row.cell(column))));
    return element("tr", {
      "data-row": row.id,
      class: [row.hit && "hit", row.possible && "possible", row.id === reached && "reached"].filter(Boolean).join(" ") || null,
      "aria-current": isChosenRow(row, chosen) ? "true" : null,
      onclick: (event) => { if (!event.target.closest("button") && document.getSelection().isCollapsed) open(row); },
      oncontextmenu: row.ends ? null : (event) => { event.preventDefault(); menu(row, event); },
    }, cells);
  }

  function buttonOf(row, column) {
    const [first, ...more] = row.cell(column).pieces;
    return [
      row.hit && element("span", { class: "found" }, t("table.hit"), " "),
      element("button", { type: "button", class: "line", title: t("menu.evidence"), onclick: () => open(row) }, piecesOf({ pieces: [first] })),
      piecesOf({ pieces: more }),
    ];
  }

  return {
    table,
    /** Fill the table with a page of rows; the row that had the keyboard keeps it. */
    fill({ sheet, columns, column, down, rows, chosen, reached, title, note }) {
      const held = document.activeElement?.closest?.("[data-row]")?.dataset.row;
      headings(columns);
      markSort(column, down);
      caption.replaceChildren(element("div", {}, element("strong", {}, title), " ", element("span", { class: "hint" }, note)));
      const split = column === "date" ? rows.findIndex(({ undated }) => undated) : -1;
      kept = new Map(rows.map((row) => [row.id, rowElement(row, { sheet, columns, chosen, reached })]));
      const made = [...kept.values()];
      if (split >= 0) made.splice(split, 0, element("tr", { class: "group" }, element("th", { scope: "colgroup", colspan: columns.length }, t("table.undated"))));
      bodies.replaceChildren(...made);
      kept.get(held)?.querySelector("button")?.focus({ preventScroll: true });
    },
    rowOf: (id) => kept.get(id),
  };
}

function piecesOf({ pieces }) {
  return pieces.map((piece) => [piece.before, pieceElement(piece)]);
}

function pieceElement({ text, is }) {
  if (is === "name") return isolated(text);
  if (is === "clock") return element("span", { class: "chip" }, element("span", { "aria-hidden": "true" }, "◷ "), text);
  return is === "text" ? text : element("span", { class: `piece-${is}` }, text);
}
