/** The tables of names as the page's data gives them, made ready to be asked. Holds no table of its own. */

const MADE_SETS = ["articles", "joining", "agreeing", "servant", "allah", "din", "bakr", "particles", "ranks", "numbers", "keyArticles"];
const MADE_MAPS = ["latin", "vowels", "arabic", "arabicVowels", "hebrew", "hebrewVowels", "cyrillic", "forms", "roughLetters", "kunya", "writtenAsOne", "folded"];

/** Return tables that can be asked, from those that the data holds. */
export function readTables(data) {
  const made = { ...data, given: readGiven(data.given), groups: readInverted(data.groups), titles: new Map() };
  for (const name of MADE_SETS) made[name] = new Set(data[name].split(" "));
  for (const name of MADE_MAPS) made[name] = new Map(Object.entries(data[name]));
  for (const [word, kinds] of readInverted(data.titles)) made.titles.set(word, [...kinds][0]);
  made.ascii = new Map(Object.entries(data.ascii).flatMap(([plain, letters]) => [...letters].map((letter) => [letter, plain])));
  made.bit = Object.fromEntries(data.sounds.split(" ").map((sound, place) => [sound, 2 ** place]));
  made.lookAlikes = new Map(Object.entries(data.lookAlikes).map(([script, letters]) => [script, new Map(Object.entries(letters))]));
  made.pieces = readPieces(made);
  made.words = new Map();
  return made;
}

function readGiven(rows) {
  const found = new Map();
  for (const row of rows.split("\n")) {
    const [name, spellings] = row.split(": ");
    for (const spelling of spellings.split(" ")) found.set(spelling, (found.get(spelling) ?? new Set()).add(name));
  }
  return found;
}

function readInverted(lists) {
  const found = new Map();
  for (const [name, words] of Object.entries(lists)) {
    for (const word of words.split(" ")) found.set(word, (found.get(word) ?? new Set()).add(name));
  }
  return found;
}

/** Return what cuts a Latin word into spellings of sounds, the longest first; a j that ends a word after e or i is a y. */
function readPieces({ latin, vowels }) {
  const all = [...new Set([...latin.keys(), ...vowels.keys()])].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return new RegExp(all.map((piece) => (/^.j$/.test(piece) && vowels.has(piece) ? `${piece}(?![a-z])` : piece)).join("|"), "g");
}
