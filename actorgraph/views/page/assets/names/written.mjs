/** A name's text before it is compared: one form for each letter, no marks, no look-alikes. */

const LONGEST_NAME = 400;
const ELIDED = /['`’‘ʼʿʾ´ʹʺ"“”״׳]/gu;
const ELIDED_IN_KEY = /['`’‘ʼʿʾ´]/gu;
const AN_INITIAL = /(?<![\p{L}\p{N}_])([\p{L}\p{N}_])\.(?=[\p{L}\p{N}_](?![\p{L}\p{N}_]))/gu;
const UNSEEN = /\u0640|\p{Cf}|(?![\u0300-\u036f])\p{Mn}/gu;
const A_DIGIT = /\p{Nd}/gu;
const IN_ONE_WORD = /[\p{L}\p{N}]+/gu;

/** Return a text whose letters are replaced as a table says. */
export function translated(text, table) {
  return [...text].map((letter) => table.get(letter) ?? letter).join("");
}

/** Return whether a text is of ASCII characters only. */
export function isAscii(text) {
  return !/[^\x00-\x7f]/.test(text); // eslint-disable-line no-control-regex
}

/** Return the start of a name that is compared; what is longer is no name. */
export function shortened(name) {
  return [...name].slice(0, LONGEST_NAME).join("");
}

function caseFolded(tables, text) {
  return [...text].map((letter) => tables.folded.get(letter) ?? letter.toLowerCase()).join("");
}

/** Return the figure that a decimal digit of any script stands for; digits come in tens. */
function figureOf(digit) {
  let least = digit.codePointAt(0);
  const first = least;
  while (first - least < 9 && /\p{Nd}/u.test(String.fromCodePoint(least - 1))) least -= 1;
  return isAscii(digit) ? digit : String(first - least);
}

/** Return the words of a name in their own script, as Python's `words_of` does. */
export function wordsOf(tables, name) {
  const text = caseFolded(tables, shortened(name).normalize("NFKC")).replace(UNSEEN, "").replace(A_DIGIT, figureOf);
  const plain = translated(text.replace(ELIDED, "").replace(AN_INITIAL, "$1").normalize("NFC"), tables.forms);
  return (plain.match(IN_ONE_WORD) ?? []).map((word) => undone(tables, word));
}

/** Return a word with letters of another script that only look like its own replaced by its own. */
function undone(tables, word) {
  const found = [...word].map((letter) => scriptOf(tables, letter)).filter((script) => tables.lookAlikes.has(script));
  const scripts = [...new Set(found)].sort().reverse();
  if (isAscii(word) || scripts.length < 2) return word;
  const count = (script) => found.filter((each) => each === script).length;
  const most = scripts.reduce((best, script) => (count(script) > count(best) ? script : best));
  return translated(word, tables.lookAlikes.get(most));
}

/** Return the script that a letter belongs to, or nothing for what is no letter. */
export function scriptOf(tables, letter) {
  if (!/\p{L}/u.test(letter)) return "";
  const code = letter.codePointAt(0);
  return tables.scripts.find(([first, last]) => first <= code && code <= last)?.[2] ?? "OTHER";
}

/** Return the scripts that a name is written in. */
export function scriptsOf(tables, name) {
  const found = new Set([...shortened(name)].map((letter) => scriptOf(tables, letter)));
  found.delete("");
  return found;
}

function inAscii(tables, text) {
  const plain = (letter) => (isAscii(letter) ? letter : tables.ascii.get(letter));
  return [...text].map((letter) => plain(letter) ?? [...letter.normalize("NFKD")].map((part) => plain(part) ?? "").join("")).join("");
}

/** Return a word in lower-case Latin letters. */
export function latinOf(tables, word) {
  return isAscii(word) ? word : inAscii(tables, word).replace(/[^0-9a-z]/g, "");
}

/** Return the words of a name by which it is the same as another but for case, accents and joining words. */
export function keyOf(tables, name) {
  const joined = name.normalize("NFKC").replace(ELIDED_IN_KEY, "").replace(AN_INITIAL, "$1");
  const words = inAscii(tables, caseFolded(tables, joined)).replace(ELIDED_IN_KEY, "").split(/[^0-9a-z]+/).filter(Boolean);
  const told = words.filter((word) => !tables.keyArticles.has(word));
  return (told.length ? told : words).join(" ");
}
