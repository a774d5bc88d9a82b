/** One word as the sounds it may stand for, and how alike two such words sound. */

import { isAscii, latinOf } from "./written.mjs";

const VOWEL_A = 1, VOWEL_I = 2, VOWEL_U = 4, VOWEL_LONG = 8, VOWEL_UNWRITTEN = 16, VOWEL_SILENT = 32, ANY_VOWEL = 7;
const HIGH = 2 ** 32;
const COST_NEAR = 0.4, COST_DROPPED = 0.3, COST_OTHER = 1;
const COST_VOWEL = 0.45, COST_FIRST = 0.35, COST_LAST = 0.4, COST_WRITTEN = 0.25, COST_SILENT = 0.05, COST_UNEVEN = 0.1;

/** Return whether two sets of sounds meet; there are more sounds than a number of JavaScript has bits for. */
export function meet(one, other) {
  return (one & other) !== 0 || (Math.floor(one / HIGH) & Math.floor(other / HIGH)) !== 0;
}

function union(one, other) {
  return ((one | other) >>> 0) + HIGH * (Math.floor(one / HIGH) | Math.floor(other / HIGH));
}

/** Return the sounds of a word: how each consonant is written, what it may stand for, the vowels between, and the key. */
export function soundsOf(tables, word) {
  if (isAscii(word)) return ofLatin(tables, word);
  if (/^[\u0600-\u06ff]/.test(word)) {
    const read = tables.arabicForOne.reduce((text, [two, one]) => text.replaceAll(two, one), word);
    return ofAbjad(tables, read, tables.arabic, tables.arabicVowels);
  }
  if (/^[\u05d0-\u05ea]/.test(word)) return ofAbjad(tables, word, tables.hebrew, tables.hebrewVowels);
  const spelled = (letter) => (tables.latin.has(letter) || tables.vowels.has(letter) ? letter : latinOf(tables, letter));
  return ofLatin(tables, [...word].map(spelled).join(""));
}

function ofLatin(tables, word) {
  const letters = [], masks = [], vowels = [0];
  const read = word.replace(/^ou(?=[aei])/, "w").replace(/(?<=[gq])u(?=[eiéè])/g, "").replace(/c(?=[eiyéèêîí])/g, "ċ");
  const pieces = read.match(tables.pieces) ?? [];
  pieces.forEach((piece, place) => {
    const at = vowels.length - 1;
    if (tables.vowels.has(piece) || ("yw".includes(piece) && (masks.length || vowels[0]))) {
      vowels[at] |= tables.vowels.get(piece) ?? (piece === "y" ? VOWEL_I : VOWEL_U);
      return;
    }
    if (piece === "h" && masks.length && vowels[at] && place === pieces.length - 1) return;
    const mask = tables.latin.get(piece);
    if (letters.length && vowels[at] === 0 && (piece === letters.at(-1) || mask === masks.at(-1))) return;
    letters.push(piece);
    masks.push(mask);
    vowels.push(0);
  });
  if (pieces.at(-1) === "e" && masks.length) vowels[vowels.length - 1] |= VOWEL_SILENT;
  return withKey(tables, letters, masks, vowels);
}

/** Read a word of a script that leaves short vowels out; w and y are also vowels, but for the first letter. */
function ofAbjad(tables, word, consonants, weak) {
  const letters = [], masks = [], vowels = [VOWEL_UNWRITTEN];
  const { w, v, y } = tables.bit;
  const add = (letter, mask) => {
    letters.push(letter);
    masks.push(mask);
    vowels.push(VOWEL_UNWRITTEN);
  };
  const all = [...word];
  all.forEach((letter, place) => {
    const last = place === all.length - 1, at = vowels.length - 1;
    if ("ویוי".includes(letter) && place === 0) {
      add(letter, "וو".includes(letter) ? union(w, v) : y);
    } else if (weak.has(letter)) {
      vowels[at] = (vowels[at] & ~VOWEL_UNWRITTEN) | weak.get(letter);
      if ((last && "یי".includes(letter)) || (place === 0 && letter === "ا")) vowels[at] = VOWEL_A | VOWEL_I | (place ? 0 : VOWEL_U);
    } else if ("هה".includes(letter) && last && masks.length) {
      vowels[at] |= VOWEL_A | VOWEL_I;
    } else if (consonants.has(letter) && !(letters.at(-1) === letter && vowels[at] === 0)) {
      add(letter, consonants.get(letter));
    }
  });
  if (vowels.at(-1) === VOWEL_UNWRITTEN) vowels[vowels.length - 1] = 0;
  return withKey(tables, letters, masks, vowels);
}

function withKey(tables, letters, masks, vowels) {
  const near = masks.reduce((found, mask) => tables.near.reduce((all, group) => (meet(mask, group) ? union(all, group) : all), union(found, mask)), 0);
  return { letters, masks, vowels, key: masks.map((mask) => classOf(tables, mask)).join(""), near };
}

function classOf({ bit, classes }, mask) {
  if (meet(mask, bit.x) && meet(mask, bit.h)) return "";
  if (meet(mask, bit.j) && !meet(mask, bit.q)) return "j";
  return classes.find(([sound]) => meet(sound, mask))?.[1] ?? "";
}

function before(one, other) {
  for (const part of ["letters", "masks", "vowels"]) {
    const least = Math.min(one[part].length, other[part].length);
    for (let at = 0; at < least; at += 1) {
      if (one[part][at] !== other[part][at]) return one[part][at] < other[part][at];
    }
    if (one[part].length !== other[part].length) return one[part].length < other[part].length;
  }
  return false;
}

/** Return how alike two words sound, 0 to 1; the words' scripts may leave vowels out. */
export function soundLikeness(tables, first, second, abjad) {
  const [one, other] = before(second, first) ? [second, first] : [first, second];
  const n = one.masks.length, m = other.masks.length;
  if (!n || !m) return n === m && one.vowels[0] & other.vowels[0] & ANY_VOWEL ? 0.9 : 0;
  const longest = Math.max(n, m, 2) + 0.5;
  if (Math.abs(n - m) > 0.45 * longest + 1) return 0;
  if (n === m) {
    let cost = one.masks.reduce((sum, mask, at) => sum + costOf(tables, mask, other.masks[at]), 0);
    if (cost < COST_OTHER) {
      cost += one.vowels.reduce((sum, vowel, at) => sum + costBetween(vowel, other.vowels[at], at, n, abjad), 0);
      return Math.max(0, 1 - cost / longest);
    }
  }
  if (strangers(tables, one, other) > (1 - tables.scores.MATCHED) * longest) return 0;
  const { together, cost } = consonantsTogether(tables, one.masks, other.masks);
  if (cost > 0.45 * longest) return Math.max(0, 1 - cost / longest);
  const inner = together.slice(0, -1).filter(([i, j], at) => together[at + 1][0] === i + 1 && together[at + 1][1] === j + 1);
  const vowels = inner.reduce((sum, [i, j]) => sum + costBetween(one.vowels[i + 1], other.vowels[j + 1], 1, 2, abjad), 0);
  return Math.max(0, 1 - (cost + (COST_UNEVEN + vowels)) / longest);
}

function isWeak({ bit }, mask) {
  return [bit.h, bit.v, bit.w, bit.y, bit["ḥ"]].some((sound) => meet(mask, sound));
}

function strangers(tables, one, other) {
  const count = (masks, near) => masks.filter((mask) => !isWeak(tables, mask) && !meet(mask, near)).length;
  return Math.max(count(one.masks, other.near), count(other.masks, one.near));
}

function costOf({ near }, one, other) {
  if (meet(one, other)) return 0;
  return near.some((group) => meet(one, group) && meet(other, group)) ? COST_NEAR : COST_OTHER;
}

/** Return which consonants go together, and what the others cost. */
function consonantsTogether(tables, one, other) {
  const drop = one.map((mask) => (isWeak(tables, mask) ? COST_DROPPED : COST_OTHER));
  const add = other.map((mask) => (isWeak(tables, mask) ? COST_DROPPED : COST_OTHER));
  const rows = [add.reduce((row, cost) => [...row, row.at(-1) + cost], [0])];
  for (let i = 0; i < one.length; i += 1) {
    const above = rows[i], row = [above[0] + drop[i]];
    for (let j = 0; j < other.length; j += 1) {
      row.push(Math.min(above[j] + costOf(tables, one[i], other[j]), above[j + 1] + drop[i], row[j] + add[j]));
    }
    rows.push(row);
  }
  const together = [];
  for (let i = one.length, j = other.length; i && j;) {
    if (rows[i][j] === rows[i - 1][j - 1] + costOf(tables, one[i - 1], other[j - 1])) together.unshift([(i -= 1), (j -= 1)]);
    else if (rows[i][j] === rows[i - 1][j] + drop[i - 1]) i -= 1;
    else j -= 1;
  }
  return { together, cost: rows[one.length][other.length] };
}

/** Return the cost of two vowels at one place; what a script leaves out agrees with any short one. */
function costBetween(one, other, place, last, abjad) {
  const either = one | other;
  if (one === other) return 0;
  if (one & other & ANY_VOWEL || (place === 0 && either & VOWEL_UNWRITTEN)) return 0;
  if (either & VOWEL_UNWRITTEN) return ofUnwritten(one & VOWEL_UNWRITTEN ? other : one, abjad);
  if (one & ANY_VOWEL && other & ANY_VOWEL) return COST_VOWEL;
  return ofOneOnly(either, place, last);
}

function ofUnwritten(vowel, abjad) {
  const diphthong = vowel & VOWEL_LONG && ![VOWEL_A, VOWEL_I, VOWEL_U].includes(vowel & ANY_VOWEL);
  return diphthong || (abjad && vowel & ANY_VOWEL) ? COST_WRITTEN : 0;
}

function ofOneOnly(vowel, place, last) {
  if (place === 0) return COST_FIRST;
  if (vowel & VOWEL_SILENT) return COST_SILENT;
  if (place === last) return COST_LAST;
  return vowel & VOWEL_LONG ? COST_WRITTEN : 0;
}
