"""How alike two words are: by the tables where they are known, else by their sounds. Knows words, not names."""

from __future__ import annotations

from functools import lru_cache

from actorgraph.names.sounding import sound_likeness
from actorgraph.names.words import Word

_INITIAL = 0.8
"""How alike an initial and a word that begins with it are."""
_NOT_NAMES = frozenset({"kunya", "number"})
"""Roles of words that go with their own role only."""


@lru_cache(maxsize=1 << 18)
def word_likeness(one: Word, other: Word) -> float:
    """Return how alike two words are, 0 to 1; 1 where they may be two spellings of one."""
    if one.written == other.written:
        return 1.0
    if "initial" in (one.role, other.role):
        return _of_initial(one, other)
    known = _known(one, other)
    return _by_sounds(one, other) if known is None else known


def _known(one: Word, other: Word) -> float | None:
    """Return what the tables say, which know better than the sounds; None where they say nothing."""
    if one.role != other.role:
        return 0.0 if one.role in _NOT_NAMES or other.role in _NOT_NAMES else None
    if one.role != "name":
        return float(not one.is_.isdisjoint(other.is_))
    if not one.is_ or not other.is_:
        return None
    if one.is_.isdisjoint(other.is_):
        return 0.0
    return None if one.abjad and other.abjad else 1.0  # Arabic tells apart what Latin may not


def _by_sounds(one: Word, other: Word) -> float:
    return max(
        sound_likeness(first, second, one.abjad, other.abjad)
        for first in (one.sounds, *one.otherwise)
        for second in (other.sounds, *other.otherwise)
    )


def _of_initial(one: Word, other: Word) -> float:
    if one.role == other.role:
        return max(_begins(one, other), _begins(other, one))
    return _begins(one, other) if one.role == "initial" else _begins(other, one)


def _begins(short: Word, long: Word) -> float:
    if long.role in _NOT_NAMES:
        return 0.0
    if long.written.startswith(short.written):
        return _INITIAL
    begins = short.sounds.masks[:1], long.sounds.masks[:1]
    both = all(begins) and begins[0][0] & begins[1][0] and not long.sounds.vowels[0]
    return _INITIAL if both else 0.0
