"""Names of all records, and which of them a text may mean. Knows names and ids, not what the records are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from actorgraph.names.keys import name_key

EXACT = 100.0
FLOOR = 70.0
"""Scores under this are no match."""


class NameMatch(NamedTuple):
    """A record that a text may mean, the name that fits best, and how well on a scale from 0 to 100."""

    id: str
    name: str
    score: float


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

    def like(self, text: str, *, limit: int | None = None) -> tuple[NameMatch, ...]:
        """Return what the text may mean, best first, one match a record; small misspellings forgiven."""
        wanted = name_key(text)
        best: dict[str, NameMatch] = {}
        for entry in self._entries:
            score = _likeness(wanted, entry.key)
            if score >= FLOOR and (entry.id not in best or score > best[entry.id].score):
                best[entry.id] = NameMatch(entry.id, entry.name, score)
        return tuple(sorted(best.values(), key=lambda match: (-match.score, match.id))[:limit])


def _once(keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(keys))


def _likeness(wanted: tuple[str, ...], key: tuple[str, ...]) -> float:
    """Return how well the words wanted are found among a name's, 0 to 100; words left over cost a little."""
    if not wanted or not key:
        return 0.0
    if wanted == key:
        return EXACT
    from rapidfuzz import fuzz  # a name that is known needs no likeness

    spelled_as_one = fuzz.ratio("".join(wanted), "".join(key))
    found = sum(max(fuzz.ratio(word, other) for other in key) * len(word) for word in wanted)
    by_words = found / sum(map(len, wanted))
    spare = max(0, len(key) - len(wanted))
    return round(min(max(spelled_as_one, by_words - 2.0 * spare), EXACT - 1), 1)
