"""Names of all records, and which of them a text may mean. Knows names and ids, not what the records are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from math import log
from typing import NamedTuple

from actorgraph.names.align import MATCHED, Pair, aligned, score_of, word_likeness
from actorgraph.names.keys import name_key
from actorgraph.names.parse import Parsed, Word, parsed
from actorgraph.names.reasons import reason_of

EXACT = 1.0
FLOOR = 0.5
"""Scores under this are no match."""
MARGIN = 0.1
"""How far behind the next record must be for a name to mean one alone."""
_COMPARED = 50
"""How many names are compared word by word: those that share the rarest words."""
_SHORTEST = 2


Aligned = tuple[Parsed, Parsed, list[Pair]]


class NameMatch(NamedTuple):
    """A record that a text may mean, the name that fits best, how well from 0 to 1, and why."""

    id: str
    name: str
    score: float
    reason: str


class _Entry(NamedTuple):
    id: str
    name: str
    key: tuple[str, ...]


class NameIndex:
    """Looks names up by key, by part and by likeness."""

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        """Take pairs of record id and name; a record has as many as it likes."""
        self._entries = [_Entry(key, name, name_key(name)) for key, name in names]

    def exact(self, text: str) -> tuple[str, ...]:
        """Return the ids of the records with just this name but for case, accents, script and joining words."""
        wanted = name_key(text)
        # A name of signs alone has no key; only the very same signs name it.
        return _once(entry.id for entry in self._entries if entry.key == wanted and (wanted or entry.name == text))

    def containing(self, text: str) -> tuple[str, ...]:
        """Return the ids of the records with a name that holds all words of the text."""
        wanted = set(name_key(text))
        return _once(entry.id for entry in self._entries if wanted and wanted <= set(entry.key))

    def same(self, text: str) -> tuple[NameMatch, ...]:
        """Return whom a text may mean where it is a record's name written otherwise, else nobody.

        One match says that it means this record: it fits the automatic threshold, and no other record comes within
        `MARGIN` of it. Several are all that come that near.
        """
        near = [match for match in self.like(text) if match.score >= EXACT - MARGIN]
        return tuple(near) if near and near[0].score >= EXACT else ()

    def like(self, text: str, *, limit: int | None = None) -> tuple[NameMatch, ...]:
        """Return what the text may mean, best first, one match a record, with the reason."""
        wanted, key = parsed(text), name_key(text)
        best: dict[str, tuple[float, int, Aligned]] = {}
        for place in self._blocks.places(wanted) if key else ():
            entry, both = self._entries[place], aligned(wanted, self._blocks.parsed[place])
            score = EXACT if entry.key == key else score_of(*both)
            if score >= FLOOR and (entry.id not in best or score > best[entry.id][0]):
                best[entry.id] = (score, place, both)
        ordered = sorted(best.items(), key=lambda item: (-item[1][0], item[0]))[:limit]
        return tuple(
            NameMatch(key, self._entries[place].name, score, reason_of(*both))
            for key, (score, place, both) in ordered
        )

    @cached_property
    def _blocks(self) -> Blocks:
        return Blocks(entry.name for entry in self._entries)


class Blocks:
    """Which names hold a word like one that is asked for, found by the words' keys without going through all."""

    def __init__(self, names: Iterable[str]) -> None:
        self.parsed = [parsed(name) for name in names]
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        self._joined: defaultdict[str, list[int]] = defaultdict(list)
        known: dict[str, Word] = {}
        for place, name in enumerate(self.parsed):
            for word in dict.fromkeys(name.words):
                known[word.written] = word
                self._places[word.written].append(place)
            for key in _joined_keys(name):
                self._joined[key].append(place)
        self._words: defaultdict[str, list[Word]] = defaultdict(list)
        for word in known.values():
            for key in word.keys:
                self._words[key].append(word)

    def places(self, wanted: Parsed) -> list[int]:
        """Return the places of the names to compare, those that share the most and the rarest words first."""
        shared: defaultdict[int, float] = defaultdict(float)
        for word in dict.fromkeys(wanted.words):
            for place, worth in self._worth(word).items():
                shared[place] += worth
        for key in _joined_keys(wanted):
            for other in self._words.get(key, ()):
                for place in self._places[other.written]:
                    shared[place] += self._rarity(other)
        ordered = sorted(shared, key=lambda place: (-shared[place] / (3 + len(self.parsed[place].words)), place))
        return ordered[:_COMPARED]

    def _worth(self, word: Word) -> dict[int, float]:
        """Return the names that hold a word like one, and what that is worth."""
        found: dict[int, float] = {}
        for other, likeness in self._like(word):
            worth = likeness**2 * self._rarity(other) * word.weight
            for place in self._places[other.written]:
                if worth > found.get(place, 0.0):
                    found[place] = worth
        for place in self._joined.get(word.sounds.key, ()):
            found.setdefault(place, word.weight * log(2 + len(self.parsed)))
        return found

    def _rarity(self, word: Word) -> float:
        return log(2 + len(self.parsed) / len(self._places[word.written]))

    def _like(self, word: Word) -> Iterator[tuple[Word, float]]:
        tried = {other.written: other for key in sorted(word.keys) for other in self._words.get(key, ())}
        for other in tried.values():
            if (likeness := word_likeness(word, other)) >= MATCHED:
                yield other, likeness


def _joined_keys(name: Parsed) -> Iterator[str]:
    for one, other in zip(name.words, name.words[1:], strict=False):
        if len(key := one.sounds.key + other.sounds.key) > _SHORTEST:
            yield key


def _once(keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(keys))
