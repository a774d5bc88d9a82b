import assert from "node:assert/strict";
import { test } from "node:test";

import { fileName, toCsv } from "../../../../actorgraph/views/page/assets/table/csv.mjs";

test("Rows end in CR and LF, and only cells that need it stand in quotation marks.", () => {
  assert.equal(toCsv([["a", "b c", 3], ["x,y", 'say "so"', "two\r\nlines"]]), 'a,b c,3\r\n"x,y","say ""so""","two\r\nlines"\r\n');
  assert.equal(toCsv([["", " lead", "trail "]]), '," lead","trail "\r\n');
  assert.equal(toCsv([]), "");
});

test("A cell that a spreadsheet would run is text, in wide signs too.", () => {
  const hostile = ['=HYPERLINK("http://x","y")', "+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠x"];
  for (const text of hostile) {
    const [line] = [toCsv([[text]])];
    assert.match(line, /^"?'/, JSON.stringify(text));
    assert.ok(line.includes(text.replaceAll('"', '""')), "and nothing of it is lost");
  }
  assert.equal(toCsv([["a=b", "1-2", "سليماني", "'quoted'"]]), "a=b,1-2,سليماني,'quoted'\r\n");
});

test("A cell can't end its cell, its row or its file early.", () => {
  assert.equal(toCsv([['",\r\n"=cmd|x']]), '""",\r\n""=cmd|x"\r\n');
});

test("A file's name is made of letters, digits, dots and hyphens alone.", () => {
  assert.equal(fileName("harbour", "1.2", "links"), "harbour-1.2-links.csv");
  assert.equal(fileName("../../etc/<b>", "", "links"), "etc-b-links.csv");
  assert.equal(fileName("قاسم", "1", "actors"), "1-actors.csv");
  assert.ok(fileName("x".repeat(5000)).length < 130);
});
