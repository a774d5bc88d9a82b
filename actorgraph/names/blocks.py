"""All names of an index by how they sound: candidates first, then the comparing. Knows names, not records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from math import log
from typing import NamedTuple

from actorgraph.names.align import Pair, aligned
from actorgraph.names.alike import word_likeness
from actorgraph.names.judge import score_of
from actorgraph.names.parse import Parsed, parsed
from actorgraph.names.reasons import reason_of
from actorgraph.names.scores import FLOOR, LETTERS, MATCHED, SURE, WEAK, WITHOUT_A_WORD
from actorgraph.names.words import Word

_COMPARED = 50
"""How many names are compared word by word: those that share the rarest words."""
_FRACTION = 0.2
"""What a name must share, beside the one that shares the most, to be compared."""
_SHORTEST = 2


class Likeness(NamedTuple):
    """A name that a text is like: its place, how well it fits and which words go together."""

    score: float
    place: int
    aligned: tuple[Parsed, Parsed, list[Pair]]

    @property
    def reason(self) -> str:
        """Return why, for a person to read."""
        return reason_of(*self.aligned)

    @property
    def one_script(self) -> bool:
        """Return whether both names are written in one script."""
        left, right, _ = self.aligned
        return not left.scripts.isdisjoint(right.scripts)


class Blocks:
    """Which names hold a word like one that is asked for, found by the words' keys without going through all."""

    def __init__(self, names: Iterable[str]) -> None:
        self.parsed = [parsed(name) for name in names]
        self._plain = [name.plain for name in self.parsed]
        self._places: defaultdict[Word, list[int]] = defaultdict(list)
        self._joined: defaultdict[str, list[int]] = defaultdict(list)
        for place, name in enumerate(self.parsed):
            for word in dict.fromkeys(name.words):
                self._places[word].append(place)
            for key in _joined_keys(name):
                self._joined[key].append(place)
        self._telling = [1 / (3 + len(name.words)) for name in self.parsed]
        self._words: defaultdict[str, list[Word]] = defaultdict(list)
        for word in self._places:
            for key in word.keys:
                self._words[key].append(word)

    def like(self, text: str) -> Iterator[Likeness]:
        """Yield the names that a text is like; by all their letters only where no words are."""
        wanted = parsed(text)
        found = list(self._compared(wanted, self.places(wanted)))
        yield from found
        if all(each.score < WEAK for each in found):
            yield from self._compared(wanted, self.alike(wanted))

    def _compared(self, wanted: Parsed, places: Iterable[int]) -> Iterator[Likeness]:
        for place in places:
            both = aligned(wanted, self.parsed[place])
            score = score_of(*both)
            if score >= (FLOOR if any(pair.likeness >= SURE for pair in both[2]) else WITHOUT_A_WORD):
                yield Likeness(score, place, both)

    def places(self, wanted: Parsed) -> list[int]:
        """Return the places of the names to compare, those that share the most and the rarest words first."""
        shared: dict[int, float] = {}
        for found in sorted(map(self._worth, dict.fromkeys(wanted.words)), key=len):
            if len(shared) < _COMPARED:
                for place, worth in found.items():
                    shared[place] = shared.get(place, 0.0) + worth
            else:  # what many share tells only between those that share what few do
                for place in shared.keys() & found.keys():
                    shared[place] += found[place]
        for key in _joined_keys(wanted):
            for other in self._words.get(key, ()):
                for place in self._places[other]:
                    shared[place] = shared.get(place, 0.0) + self._rarity(other)
        told = {place: worth * self._telling[place] for place, worth in shared.items()}
        least = _FRACTION * max(told.values(), default=0.0)
        ordered = sorted((-worth, place) for place, worth in told.items() if worth >= least)
        return [place for _, place in ordered[:_COMPARED]]

    def alike(self, wanted: Parsed) -> list[int]:
        """Return the places of the names whose letters as a whole are most like a name's."""
        from rapidfuzz import fuzz, process

        least = 100 * (WITHOUT_A_WORD + LETTERS)
        found = process.extract(wanted.plain, self._plain, scorer=fuzz.ratio, score_cutoff=least, limit=_COMPARED)
        return [place for _, _, place in found]

    def _worth(self, word: Word) -> dict[int, float]:
        """Return the names that hold a word like one, and what that is worth."""
        found: dict[int, float] = {}
        for other, likeness in self._like(word):
            worth = likeness**2 * self._rarity(other) * word.weight
            for place in self._places[other]:
                if worth > found.get(place, 0.0):
                    found[place] = worth
        for place in self._joined.get(word.sounds.key, ()):
            found.setdefault(place, word.weight * log(2 + len(self.parsed)))
        return found

    def _rarity(self, word: Word) -> float:
        return log(2 + len(self.parsed) / len(self._places[word]))

    def _like(self, word: Word) -> Iterator[tuple[Word, float]]:
        for other in {other: None for key in sorted(word.keys) for other in self._words.get(key, ())}:
            if (likeness := word_likeness(word, other)) >= MATCHED:
                yield other, likeness


def _joined_keys(name: Parsed) -> Iterator[str]:
    for one, other in pairwise(name.words):
        if len(key := one.sounds.key + other.sounds.key) > _SHORTEST:
            yield key
