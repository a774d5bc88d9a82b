/** Reads tables, and pairs of names, from its input; writes the score of each pair as the page's script computes it. */

import { readFileSync } from "node:fs";

import { alignNames, scoreOf } from "../../../actorgraph/views/page/assets/names/alike.mjs";
import { parseName } from "../../../actorgraph/views/page/assets/names/parse.mjs";
import { readTables } from "../../../actorgraph/views/page/assets/names/tables.mjs";

const { tables: data, pairs } = JSON.parse(readFileSync(0, "utf8"));
const tables = readTables(data);
const scores = pairs.map(([one, other]) => scoreOf(tables, alignNames(tables, parseName(tables, one), parseName(tables, other))));
process.stdout.write(JSON.stringify(scores));
