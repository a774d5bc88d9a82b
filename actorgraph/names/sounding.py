"""How alike two words sound: consonants that may be the same, and the vowels between. Knows sounds, not names."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from actorgraph.names.consonants import Sounds
from actorgraph.names.letters import BIT, LONG, NEAR, SILENT, UNWRITTEN, A, I, U
from actorgraph.names.scores import MATCHED

_WEAK = BIT["h"] | BIT["v"] | BIT["w"] | BIT["y"] | BIT["ḥ"]
"""Consonants that come and go."""
_VOWELS = 7
_NEAR, _DROPPED, _OTHER = 0.4, 0.3, 1.0
"""What it costs that a consonant is one often taken for the other, comes or goes, or is another."""
_VOWEL, _FIRST, _LAST, _WRITTEN, _SILENT = 0.45, 0.35, 0.4, 0.25, 0.05
"""What it costs that a vowel is another, is only in one word, first, last or long within, or is a final e."""
_UNEVEN = 0.1
"""What it costs that one word has more consonants."""


def sound_likeness(one: Sounds, other: Sounds, *abjad: bool) -> float:
    """Return how alike two words sound, 0 to 1."""
    if other < one:
        one, other, abjad = other, one, abjad[::-1]
    n, m = len(one.masks), len(other.masks)
    if not n or not m:
        return _vowels_alone(one, other) if n == m else 0.0
    longest = max(n, m, 2) + 0.5
    if abs(n - m) > 0.45 * longest + 1:
        return 0.0
    if n == m:
        cost = sum(_cost(a, b) for a, b in zip(one.masks, other.masks, strict=True))
        if cost < _OTHER:
            cost += _vowel_cost(one.vowels, other.vowels, abjad)
            return max(0.0, 1.0 - cost / longest)
    if _strangers(one, other) > (1 - MATCHED) * longest:
        return 0.0
    aligned, cost = aligned_sounds(one.masks, other.masks)
    if cost > 0.45 * longest:
        return max(0.0, 1.0 - cost / longest)
    cost += _UNEVEN + _vowel_cost_of(one.vowels, other.vowels, aligned, abjad)
    return max(0.0, 1.0 - cost / longest)


def _strangers(one: Sounds, other: Sounds) -> int:
    """Return at least how many consonants of one are like none of the other's, whichever has more of them."""
    return max(
        sum(not mask & other.near for mask in one.masks if not mask & _WEAK),
        sum(not mask & one.near for mask in other.masks if not mask & _WEAK),
    )


def _vowels_alone(one: Sounds, other: Sounds) -> float:
    return 0.9 if one.vowels[0] & other.vowels[0] & _VOWELS else 0.0


@lru_cache(maxsize=1 << 14)
def _cost(one: int, other: int) -> float:
    if one & other:
        return 0.0
    return _NEAR if any(one & near and other & near for near in NEAR) else _OTHER


def aligned_sounds(one: tuple[int, ...], other: tuple[int, ...]) -> tuple[list[tuple[int, int]], float]:
    """Return which consonants go together, and what the others cost."""
    n, m = len(one), len(other)
    drop = [_DROPPED if mask & _WEAK else _OTHER for mask in one]
    add = [_DROPPED if mask & _WEAK else _OTHER for mask in other]
    table = [[0.0] * (m + 1) for _ in range(n + 1)]
    for j in range(m):
        table[0][j + 1] = table[0][j] + add[j]
    for i in range(n):
        row, above = table[i + 1], table[i]
        row[0] = above[0] + drop[i]
        for j in range(m):
            row[j + 1] = min(above[j] + _cost(one[i], other[j]), above[j + 1] + drop[i], row[j] + add[j])
    i, j = n, m
    aligned = []
    while i and j:
        if table[i][j] == table[i - 1][j - 1] + _cost(one[i - 1], other[j - 1]):
            i, j = i - 1, j - 1
            aligned.append((i, j))
        elif table[i][j] == table[i - 1][j] + drop[i - 1]:
            i -= 1
        else:
            j -= 1
    return aligned[::-1], table[n][m]


def _vowel_cost(one: tuple[int, ...], other: tuple[int, ...], abjad: tuple[bool, ...]) -> float:
    if one == other:
        return 0.0
    last = len(one) - 1
    return sum(
        _between(a, b, place, last, abjad) for place, (a, b) in enumerate(zip(one, other, strict=True)) if a != b
    )


def _vowel_cost_of(
    one: tuple[int, ...], other: tuple[int, ...], aligned: list[tuple[int, int]], abjad: tuple[bool, ...]
) -> float:
    """Return the cost of vowels between consonants that go together on both sides."""
    inner = [(i, j) for (i, j), (k, n) in pairwise(aligned) if k == i + 1 and n == j + 1]
    return sum(_between(one[i + 1], other[j + 1], 1, 2, abjad) for i, j in inner)


def _between(one: int, other: int, place: int, last: int, abjad: tuple[bool, ...]) -> float:
    """Return the cost of two vowels at one place; what a script leaves out agrees with any short one."""
    if one & other & _VOWELS or (place == 0 and (one | other) & UNWRITTEN):
        return 0.0
    if (one | other) & UNWRITTEN:
        return _of_unwritten(other if one & UNWRITTEN else one, all(abjad))
    if one & _VOWELS and other & _VOWELS:
        return _VOWEL
    return _of_one_only(one | other, place, last)


def _of_unwritten(vowel: int, both: bool) -> float:  # noqa: FBT001 - whether both words leave vowels out
    """Return the cost of a vowel where the other word has none written: Arabic writes a diphthong, and so may Latin."""
    diphthong = vowel & LONG and vowel & _VOWELS not in (A, I, U)
    return _WRITTEN if diphthong or (both and vowel & _VOWELS) else 0.0


def _of_one_only(vowel: int, place: int, last: int) -> float:
    """Return the cost of a vowel that only one word has; within a word it is often only heard."""
    if place == 0:
        return _FIRST
    if vowel & SILENT:
        return _SILENT
    if place == last:
        return _LAST
    return _WRITTEN if vowel & LONG else 0.0
