/** All names of the page by how they sound: candidates first, then the comparing, as Python's `Blocks` does. */

import { alignNames, lettersAlike, scoreOf } from "./alike.mjs";
import { wordLikeness } from "./word.mjs";

const MOST_COMPARED = 50, LEAST_FRACTION = 0.2, SHORTEST_JOINED = 2;

function addTo(map, key, value) {
  if (map.has(key)) map.get(key).push(value);
  else map.set(key, [value]);
}

function joinedKeys({ words }) {
  const keys = words.slice(1).map((word, at) => words[at].sounds.key + word.sounds.key);
  return keys.filter((key) => key.length > SHORTEST_JOINED);
}

/** Return what tells which of some names a name is like: their places, how well each fits, and whether in all words. */
export function makeBlocks(tables, names) {
  const places = new Map(), joined = new Map(), byKey = new Map();
  names.forEach((name, place) => {
    for (const word of new Set(name.words)) addTo(places, word, place);
    for (const key of joinedKeys(name)) addTo(joined, key, place);
  });
  for (const word of places.keys()) for (const key of word.keys) addTo(byKey, key, word);
  const telling = names.map(({ words }) => 1 / (3 + words.length));
  const rarity = (word) => Math.log(2 + names.length / places.get(word).length);

  function worthOf(word) {
    const found = new Map();
    const others = new Set([...word.keys].sort().flatMap((key) => byKey.get(key) ?? []));
    for (const other of others) {
      const likeness = wordLikeness(tables, word, other);
      if (likeness < tables.scores.MATCHED) continue;
      const worth = likeness ** 2 * rarity(other) * word.weight;
      for (const place of places.get(other)) if (worth > (found.get(place) ?? 0)) found.set(place, worth);
    }
    for (const place of joined.get(word.sounds.key) ?? []) {
      if (!found.has(place)) found.set(place, word.weight * Math.log(2 + names.length));
    }
    return found;
  }

  /** Return the places of the names to compare, those that share the most and the rarest words first. */
  function candidates(wanted) {
    const shared = new Map();
    const add = (place, worth) => shared.set(place, (shared.get(place) ?? 0) + worth);
    for (const found of [...new Set(wanted.words)].map(worthOf).sort((a, b) => a.size - b.size)) {
      const few = shared.size < MOST_COMPARED;
      for (const [place, worth] of found) if (few || shared.has(place)) add(place, worth);
    }
    for (const key of joinedKeys(wanted)) {
      for (const other of byKey.get(key) ?? []) for (const place of places.get(other)) add(place, rarity(other));
    }
    const told = [...shared].map(([place, worth]) => ({ place, worth: worth * telling[place] }));
    const least = LEAST_FRACTION * told.reduce((most, { worth }) => Math.max(most, worth), 0);
    const kept = told.filter(({ worth }) => worth >= least).sort((a, b) => b.worth - a.worth || a.place - b.place);
    return kept.slice(0, MOST_COMPARED).map(({ place }) => place);
  }

  /** Return the places of the names whose letters as a whole are most like a name's. */
  function alikeInLetters({ plain }) {
    const least = tables.scores.WITHOUT_A_WORD + tables.scores.LETTERS;
    const can = ({ plain: other }) => 2 * Math.min(plain.length, other.length) >= least * (plain.length + other.length);
    const found = names.map((name, place) => ({ place, likeness: can(name) ? lettersAlike(plain, name.plain) : 0 }));
    const kept = found.filter(({ likeness }) => likeness >= least).sort((a, b) => b.likeness - a.likeness || a.place - b.place);
    return kept.slice(0, MOST_COMPARED).map(({ place }) => place);
  }

  function compared(wanted, among) {
    const { SURE, FLOOR, WITHOUT_A_WORD } = tables.scores;
    return among.flatMap((place) => {
      const both = alignNames(tables, wanted, names[place]);
      const score = scoreOf(tables, both);
      const least = both.pairs.some(({ likeness }) => likeness >= SURE) ? FLOOR : WITHOUT_A_WORD;
      return score >= least ? [{ place, score, all: both.pairs.length === both.left.words.length }] : [];
    });
  }

  /** Return the names that a name is like; by all their letters only where no words are. */
  return function namesLike(wanted) {
    const found = compared(wanted, candidates(wanted));
    return found.every(({ score }) => score < tables.scores.WEAK) ? [...found, ...compared(wanted, alikeInLetters(wanted))] : found;
  };
}
