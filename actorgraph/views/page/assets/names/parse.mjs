/** A name as its parts: words that tell who is meant, and those that only accompany them. */

import { scriptOf, scriptsOf, shortened, translated, wordsOf } from "./written.mjs";
import { wordOf } from "./word.mjs";

const MOST_WORDS = 24, LEAST_TOGETHER = 6;
const OF_GOD = /(?<=..)[auo]ll+ah?$/;
const OF_RELIGION = /(?<=...)[aeiou]d?d(?:i|ee|ei|î|ī)ne?$/;
const SERVANT_OF = "abd'";

/** Return a name's parts, as Python's `parsed` does. */
export function parseName(tables, text) {
  const name = shortened(text);
  const scripts = scriptsOf(tables, name);
  const spelled = wordsOf(tables, name).slice(0, MOST_WORDS)
    .map((word) => (scriptOf(tables, [...word][0]) === "CYRILLIC" ? translated(word, tables.cyrillic) : word)).filter(Boolean);
  const together = writtenTogether(tables, spelled.flatMap((word) => tables.writtenAsOne.get(word) ?? [word]));
  let { aside, titles, core } = sortedOut(tables, together);
  if (!core.length) [core, titles] = [titles.length ? titles : together, []];
  const foreign = [...scripts].some((script) => script !== "LATIN") || aside.some((word) => !tables.joining.has(word));
  return partsOf(tables, { words: core, titles, comma: /[,،]/.test(name), foreign, scripts });
}

/** Return a name's parts from what is known of it: its words, titles and scripts, and whether it has a comma or is foreign. */
export function partsOf(tables, { words, titles, comma, foreign, scripts }) {
  const known = words.map((word) => wordOf(tables, word));
  return {
    words: known,
    titles,
    offices: new Set(titles.map((word) => tables.titles.get(word))),
    comma,
    foreign: foreign || known.some((word) => word.foreign),
    person: known.some((word) => word.role === "name" && word.is.size > 0),
    scripts,
    plain: known.map((word) => word.plain).sort().join(" "),
  };
}

function sortedOut(tables, words) {
  const aside = [], titles = [], core = [];
  words.forEach((word, place) => {
    const next = words[place + 1];
    const isTitle = tables.titles.has(word) && !tables.joining.has(next ?? "of");
    (isAside(tables, word, place, next ?? "") ? aside : isTitle ? titles : core).push(word);
  });
  return { aside, titles, core };
}

function isAside(tables, word, place, next) {
  if (tables.articles.has(word) || tables.joining.has(word) || (tables.particles.has(word) && place > 0)) return true;
  return tables.agreeing.has(word) && next.startsWith(word.slice(1));
}

function isArticle(tables, word) {
  return tables.articles.has(word) || tables.agreeing.has(word);
}

/** Return words with what is often written as one put together, and the article within left out. */
function writtenTogether(tables, words) {
  const kept = [];
  let servant = false;
  for (const word of words) {
    if (servant && isArticle(tables, word)) continue;
    if (servant) kept[kept.length - 1] = servantOf(tables, word);
    else if (kept.length && (tables.allah.has(word) || tables.din.has(word))) endWith(tables, kept, word);
    else if (kept.length && tables.bakr.has(word) && tables.kunya.get(kept.at(-1)) === "abu") kept[kept.length - 1] = "abubakr";
    else kept.push(inOneWord(tables, word));
    servant = !servant && tables.servant.has(word);
  }
  return kept;
}

function endWith(tables, kept, word) {
  while (kept.length > 1 && isArticle(tables, kept.at(-1))) kept.pop();
  const arabic = word[0] > "\u0600";
  const end = tables.allah.has(word) ? (arabic ? "اله" : "allah") : (arabic ? "دین" : "uddin");
  kept[kept.length - 1] += end;
}

function servantOf(tables, word) {
  if (word[0] > "\u0600") return tables.allah.has(word) ? "عبداله" : `عبد${word.replace(/^ال/, "")}`;
  return tables.allah.has(word) ? "abdallah" : `${SERVANT_OF}${word}`;
}

function inOneWord(tables, written) {
  const word = written.replace(/الله$/, "اله").replace(/الدین$/, "دین");
  if ([...word].length < LEAST_TOGETHER) return word;
  if (/^(?:abd|عبد)/.test(word)) return servantInWord(tables, word);
  return word.replace(OF_GOD, "allah").replace(OF_RELIGION, "uddin");
}

function servantInWord(tables, word) {
  if (word === "عبداله" || ["lah", "la", "lahi", "lai"].includes(word.slice(4).replace(/^l/, ""))) {
    return word[0] > "\u0600" ? "عبداله" : "abdallah";
  }
  const start = tables.abd.find((each) => word.startsWith(each) && word.length > each.length);
  if (start) return (/^[\x00-\x7f]*$/.test(word) ? SERVANT_OF : word.slice(0, 3)) + word.slice(start.length); // eslint-disable-line no-control-regex
  const agrees = tables.abdAgreeing.some((each) => word.startsWith(each)) && !"aeiou".includes(word.slice(4, 5));
  return agrees ? SERVANT_OF + word.slice(4) : word;
}
