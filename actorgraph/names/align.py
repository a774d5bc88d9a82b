"""Which words of two names go together. Knows names, not records."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from actorgraph.names.alike import word_likeness
from actorgraph.names.parse import Parsed
from actorgraph.names.scores import JOINED, MATCHED
from actorgraph.names.words import joined


class Pair(NamedTuple):
    """A word of one name and the word of the other that it goes with."""

    left: int
    right: int
    likeness: float


def aligned(left: Parsed, right: Parsed) -> tuple[Parsed, Parsed, list[Pair]]:
    """Return two names and which words go together, with words put together that the other name writes as one."""
    pairs = align(left, right)
    sure = sum(pair.likeness >= JOINED for pair in pairs)
    if len(left.words) != len(right.words) and sure < min(len(left.words), len(right.words)):
        left, right = _as_one(left, right), _as_one(right, left)
        pairs = align(left, right)
    return left, right, pairs


def _as_one(name: Parsed, other: Parsed) -> Parsed:
    """Return a name with two neighbouring words as one, where the other name has that one and neither of the two."""
    for place, (first, second) in enumerate(pairwise(name.words)):
        if "name" not in (first.role, second.role):
            continue
        whole = joined(first, second)
        for word in other.words:
            if whole.sounds.key in word.keys and word_likeness(whole, word) > max(
                JOINED, word_likeness(first, word), word_likeness(second, word)
            ):
                return name._replace(words=(*name.words[:place], whole, *name.words[place + 2 :]))
    return name


def align(left: Parsed, right: Parsed) -> list[Pair]:
    """Return which words go together, the most alike first; of equals those in the same place."""
    found = [
        (-likeness, abs(i - j), i + j, min(i, j), i, j)
        for i, one in enumerate(left.words)
        for j, other in enumerate(right.words)
        if (likeness := word_likeness(one, other)) >= MATCHED
    ]
    if len(found) > 1:
        found.sort()
    lefts: set[int] = set()
    rights: set[int] = set()
    pairs: list[Pair] = []
    for negative, _, _, _, i, j in found:
        if i not in lefts and j not in rights:
            lefts.add(i)
            rights.add(j)
            pairs.append(Pair(i, j, -negative))
    pairs.sort()
    return pairs


def in_order(pairs: list[Pair]) -> bool:
    """Return whether the words stand in the same order in both names; pairs are sorted by the first."""
    return all(one.right < other.right for one, other in pairwise(pairs))
