/** Which words of two names go together, and what that is worth. */

import { joinedWord, wordLikeness } from "./word.mjs";

const IN_SHORTER = 0.7, IN_LONGER = 0.3, FOUR_PLACES = 1e4;

/** Return two names and which words go together, with words put together that the other name writes as one. */
export function alignNames(tables, left, right) {
  const pairs = pairsOf(tables, left, right);
  const sure = pairs.filter(({ likeness }) => likeness >= tables.scores.JOINED).length;
  if (left.words.length === right.words.length || sure >= Math.min(left.words.length, right.words.length)) return { left, right, pairs };
  const one = asOne(tables, left, right);
  const other = asOne(tables, right, left);
  return { left: one, right: other, pairs: pairsOf(tables, one, other) };
}

/** Return a name with two neighbouring words as one, where the other name has that one and neither of the two. */
function asOne(tables, name, other) {
  for (let place = 0; place + 1 < name.words.length; place += 1) {
    const [first, second] = name.words.slice(place, place + 2);
    if (first.role !== "name" && second.role !== "name") continue;
    const whole = joinedWord(tables, first, second);
    const likeness = (one, word) => wordLikeness(tables, one, word);
    const found = other.words.some((word) => word.keys.has(whole.sounds.key)
      && likeness(whole, word) > Math.max(tables.scores.JOINED, likeness(first, word), likeness(second, word)));
    if (found) return { ...name, words: [...name.words.slice(0, place), whole, ...name.words.slice(place + 2)] };
  }
  return name;
}

/** Return which words go together, the most alike first; of equals those in the same place. */
function pairsOf(tables, left, right) {
  const found = [];
  left.words.forEach((one, i) => right.words.forEach((other, j) => {
    const likeness = wordLikeness(tables, one, other);
    if (likeness >= tables.scores.MATCHED) found.push({ i, j, likeness });
  }));
  found.sort((a, b) => b.likeness - a.likeness || Math.abs(a.i - a.j) - Math.abs(b.i - b.j)
    || a.i + a.j - b.i - b.j || Math.min(a.i, a.j) - Math.min(b.i, b.j) || a.i - b.i);
  const lefts = new Set(), rights = new Set();
  const pairs = found.filter(({ i, j }) => {
    const free = !lefts.has(i) && !rights.has(j);
    if (free) [lefts, rights].forEach((taken, side) => taken.add(side ? j : i));
    return free;
  });
  return pairs.sort((a, b) => a.i - b.i);
}

function isInOrder(pairs) {
  return pairs.every(({ j }, at) => at === 0 || pairs[at - 1].j < j);
}

/** Return the score of an alignment; where few words go together, what the letters as a whole are worth counts. */
export function scoreOf(tables, { left, right, pairs }) {
  const { WEAK, LETTERS } = tables.scores;
  const score = scoreOfWords(tables, left, right, pairs);
  return score >= WEAK ? score : rounded(Math.max(score, Math.min(lettersAlike(left.plain, right.plain) - LETTERS, WEAK)));
}

/** Return how alike the letters of two texts are, 0 to 1: twice what is common in order, of all. */
export function lettersAlike(one, other) {
  if (!one && !other) return 1;
  let row = new Uint16Array(other.length + 1);
  for (const letter of one) {
    const next = new Uint16Array(other.length + 1);
    for (let j = 0; j < other.length; j += 1) next[j + 1] = letter === other[j] ? row[j] + 1 : Math.max(row[j + 1], next[j]);
    row = next;
  }
  return (2 * row[other.length]) / (one.length + other.length);
}

/** Return a number to four places; one between two goes to the even, as in Python. */
export function rounded(number) {
  const scaled = number * FOUR_PLACES;
  if (Number.isInteger(number * 32) && scaled % 1 === 0.5) return (2 * Math.round(scaled / 2)) / FOUR_PLACES;
  return Number(number.toFixed(4));
}

function scoreOfWords(tables, left, right, pairs) {
  const { EXACT, NEARLY, WHOLLY } = tables.scores;
  if (!pairs.length) return 0;
  if (isSame(tables, left, right, pairs)) return EXACT;
  const [one, other] = [left, right].map(({ words }) => words.reduce((sum, { weight }) => sum + weight, 0));
  const agreed = pairs.reduce((sum, { i, j, likeness }) => sum + Math.min(left.words[i].weight, right.words[j].weight) * likeness ** 2, 0);
  const score = agreed / (IN_SHORTER * Math.min(one, other) + IN_LONGER * Math.max(one, other));
  const wholly = pairs.length === Math.min(left.words.length, right.words.length) && pairs.every(({ likeness }) => likeness >= EXACT);
  return rounded(Math.max(wholly ? WHOLLY : 0, Math.min(score * doubt(tables, left, right, pairs), NEARLY)));
}

function isSame(tables, left, right, pairs) {
  return pairs.length === left.words.length && pairs.length === right.words.length
    && pairs.every(({ likeness }) => likeness >= tables.scores.EXACT)
    && (isInOrder(pairs) || left.comma !== right.comma)
    && isOneOffice(tables, left, right)
    && (left.foreign || right.foreign || left.words.every((word, at) => word.written === right.words[at].written));
}

function isOneOffice({ ranks }, left, right) {
  const shared = [...left.offices].some((office) => right.offices.has(office));
  if (left.offices.size && right.offices.size && !shared) return false;
  if (left.person || left.titles.join(" ") === right.titles.join(" ")) return true;
  return ![...ranks].some((rank) => left.offices.has(rank) !== right.offices.has(rank));
}

/** Return what speaks against one person, as a factor: another order, a number, words that only one has. */
function doubt({ scores }, left, right, pairs) {
  const lefts = new Set(pairs.map(({ i }) => i)), rights = new Set(pairs.map(({ j }) => j));
  const spare = [...left.words.filter((_, at) => !lefts.has(at)), ...right.words.filter((_, at) => !rights.has(at))];
  let factor = isInOrder(pairs) ? 1 : scores.ANOTHER_ORDER;
  if (spare.some(({ role }) => role === "number")) factor *= scores.ANOTHER_NUMBER;
  if (lefts.size < left.words.length && rights.size < right.words.length) factor *= scores.BOTH_HAVE_MORE;
  return factor;
}
