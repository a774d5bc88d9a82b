/** Tables as comma-separated values, as RFC 4180 has them. Knows rows of texts only. */

/** What makes a spreadsheet take a cell for a formula, in its wide forms too. */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const QUOTED = /[",\r\n]|^\s|\s$/;

/** The mark by which spreadsheets know that a saved file is UTF-8. */
export const BYTE_ORDER_MARK = "\ufeff";

/** Return rows as text with CR and LF after each. A cell that a spreadsheet would run gets an apostrophe before it. */
export function toCsv(rows) {
  return rows.map((cells) => `${cells.map(cellOf).join(",")}\r\n`).join("");
}

function cellOf(value) {
  const text = String(value), safe = FORMULA.test(text) ? `'${text}` : text;
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Return a name for a file: of what is given, all but letters, digits, dots and hyphens is left out. */
export function fileName(...parts) {
  return `${parts.map((part) => part.replace(/[^A-Za-z0-9.]+/g, "-").replace(/^[-.]+|[-.]+$/g, "")).filter(Boolean).join("-").slice(0, 120)}.csv`;
}
