/** A word of a name: what it sounds like, what the tables know of it, and how alike two of them are. */

import { meet, soundLikeness, soundsOf } from "./sounds.mjs";
import { isAscii, latinOf, translated } from "./written.mjs";

const LEAVES_VOWELS_OUT = /^[\u0590-\u08ff]/;
const LEAST_BARE = 4, LEAST_KEY = 2;
const LIKE_AN_INITIAL = 0.8;

/** Return a word with all that is known of it; the same text is the same object. */
export function wordOf(tables, text) {
  if (!tables.words.has(text)) tables.words.set(text, makeWord(tables, text));
  return tables.words.get(text);
}

function makeWord(tables, text) {
  const abjad = LEAVES_VOWELS_OUT.test(text);
  const written = abjad ? withoutArticle(text) : text;
  const plain = roughly(tables, latinOf(tables, written));
  const { role, is } = roleOf(tables, written, plain, abjad);
  const sounds = soundsOf(tables, written);
  const otherwise = [...otherReadings(text, written, role)].map((reading) => soundsOf(tables, reading));
  const germanic = written.includes("ch") ? [soundsOf(tables, written.replaceAll("ch", "ĥ"))] : [];
  const keys = new Set([...is, ...[sounds, ...otherwise, ...germanic].flatMap(({ key }) => nearKeys(key))]);
  const weight = tables.weights[role] * (role === "name" && is.size ? tables.known : 1);
  return { written, plain, sounds, role, is, abjad, otherwise, keys, weight, foreign: isForeign(tables, written, role, is), like: new Map() };
}

function* otherReadings(text, written, role) {
  if (written !== text) yield text;
  const rest = text.slice(2);
  if (role === "name" && /^[ae]l/.test(text) && rest.length >= LEAST_BARE && !/^[aeiou]/.test(rest)) yield rest;
  if (text.endsWith("ah")) yield `${text}h`;
  if (text.includes("x")) yield text.replaceAll("x", "ks");
}

function nearKeys(key) {
  if (key.length <= LEAST_KEY) return [key];
  return [key, ...[...key].map((_, at) => key.slice(0, at) + key.slice(at + 1))];
}

/** Return two words as one. */
export function joinedWord(tables, one, other) {
  return wordOf(tables, one.written + other.written);
}

function withoutArticle(text) {
  return !text.startsWith("ال") || text.length < LEAST_BARE || text === "الله" || text === "اله" ? text : text.slice(2);
}

function roughly(tables, latin) {
  const meant = tables.rough.reduce((word, [from, to]) => word.replaceAll(from, to), latin);
  const word = translated(meant, tables.roughLetters).replace(/(.)\1/g, "$1");
  return word.endsWith("ah") ? word.slice(0, -1) : word;
}

function roleOf(tables, word, plain, abjad) {
  if (tables.kunya.has(word)) return { role: "kunya", is: new Set([tables.kunya.get(word)]) };
  if (tables.numbers.has(word) || /\p{Nd}/u.test(word)) return { role: "number", is: new Set([word]) };
  if (tables.groups.has(word)) return { role: "group", is: tables.groups.get(word) };
  if ([...word].length === 1) return { role: "initial", is: new Set() };
  const spelled = abjad ? word : plain;
  const french = !tables.given.has(spelled) && /[ia]ne$/.test(spelled);
  return { role: "name", is: tables.given.get(french ? spelled.slice(0, -1) : spelled) ?? new Set() };
}

function isForeign({ signs }, word, role, is) {
  if (role === "kunya" || !isAscii(word)) return true;
  const shows = is.size > 0 || signs.some((sign) => word.includes(sign)) || (word.includes("q") && !word.includes("qu"));
  return role === "name" && shows;
}

/** Return how alike two words are, 0 to 1; 1 where they may be two spellings of one. */
export function wordLikeness(tables, one, other) {
  if (!one.like.has(other)) one.like.set(other, likenessOf(tables, one, other));
  return one.like.get(other);
}

function likenessOf(tables, one, other) {
  if (one.written === other.written) return 1;
  if (one.role === "initial" || other.role === "initial") return likenessOfInitial(one, other);
  return knownLikeness(one, other) ?? heardLikeness(tables, one, other);
}

function isNoName({ role }) {
  return role === "kunya" || role === "number";
}

function knownLikeness(one, other) {
  if (one.role !== other.role) return isNoName(one) || isNoName(other) ? 0 : undefined;
  const both = [...one.is].some((each) => other.is.has(each));
  if (one.role !== "name") return Number(both);
  if (!one.is.size || !other.is.size) return undefined;
  if (!both) return 0;
  return one.abjad && other.abjad ? undefined : 1;
}

function heardLikeness(tables, one, other) {
  const readings = [one.sounds, ...one.otherwise].flatMap((first) => [other.sounds, ...other.otherwise].map((second) => [first, second]));
  return Math.max(...readings.map(([first, second]) => soundLikeness(tables, first, second, one.abjad && other.abjad)));
}

function likenessOfInitial(one, other) {
  if (one.role === other.role) return Math.max(beginsWith(one, other), beginsWith(other, one));
  return one.role === "initial" ? beginsWith(one, other) : beginsWith(other, one);
}

function beginsWith(short, long) {
  if (isNoName(long)) return 0;
  if (long.written.startsWith(short.written)) return LIKE_AN_INITIAL;
  const begins = short.sounds.masks.length && long.sounds.masks.length && !long.sounds.vowels[0];
  return begins && meet(short.sounds.masks[0], long.sounds.masks[0]) ? LIKE_AN_INITIAL : 0;
}
