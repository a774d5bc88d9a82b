"""Two names compared: which word goes with which, how well, and why. Knows names, not records."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from actorgraph.names.consonants import Sounds, sounds_of
from actorgraph.names.letters import BIT, LONG, NEAR, SILENT, UNWRITTEN
from actorgraph.names.parse import Parsed, Word, joined, parsed

SAME = 1.0
"""The automatic threshold: at this score two names are one name, written otherwise."""
NEARLY = 0.98
"""The most that names score which are not the same."""
MATCHED = 0.62
"""Words alike less than this do not go together."""
_JOINED = 0.85
"""Two words are put together for a third that is at least so like them."""
_WEAK = BIT["h"] | BIT["v"] | BIT["w"] | BIT["y"] | BIT["ḥ"]
_VOWELS = 7
_NEAR, _WEAK_COST, _OTHER = 0.4, 0.3, 1.0
_VOWEL, _FIRST, _LAST, _WRITTEN, _SILENT = 0.45, 0.35, 0.4, 0.25, 0.05


class Comparison(NamedTuple):
    """How well two names agree.

    Attributes:
        score: 0 to 1; 1 where they are one name but for how it is written.
        reason: why, for a person to read.
        same: whether the score reaches the automatic threshold.
    """

    score: float
    reason: str
    same: bool


class Pair(NamedTuple):
    """A word of one name and the word of the other that it goes with."""

    left: int
    right: int
    likeness: float


def compare(one: str, other: str) -> Comparison:
    """Return how well two names agree, whatever their scripts, and why.

    >>> compare("Qasim Suleymany", "Касем Сулеймани").same
    True
    """
    from actorgraph.names.reasons import reason_of

    left, right, pairs = aligned(parsed(one), parsed(other))
    score = score_of(left, right, pairs)
    return Comparison(score, reason_of(left, right, pairs), score >= SAME)


def aligned(left: Parsed, right: Parsed) -> tuple[Parsed, Parsed, list[Pair]]:
    """Return two names and which words go together, with words put together that the other name writes as one."""
    pairs = align(left, right)
    if len(left.words) != len(right.words) and len(pairs) < min(len(left.words), len(right.words)):
        left, right = _as_one(left, right), _as_one(right, left)
        pairs = align(left, right)
    return left, right, pairs


def _as_one(name: Parsed, other: Parsed) -> Parsed:
    """Return a name with two neighbouring words as one, where the other name has that one and neither of the two."""
    for place, (first, second) in enumerate(zip(name.words, name.words[1:], strict=False)):
        if "name" not in (first.role, second.role):
            continue
        whole = joined(first, second)
        for word in other.words:
            if whole.sounds.key in word.keys and word_likeness(whole, word) > max(_JOINED, word_likeness(first, word), word_likeness(second, word)):
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


def score_of(left: Parsed, right: Parsed, pairs: list[Pair]) -> float:
    """Return the score of an alignment."""
    if not pairs:
        return 0.0
    one, other = sum(word.weight for word in left.words), sum(word.weight for word in right.words)
    agreed = sum(
        min(left.words[pair.left].weight, right.words[pair.right].weight) * pair.likeness**2 for pair in pairs
    )
    score = agreed / (0.7 * min(one, other) + 0.3 * max(one, other))
    if is_same(left, right, pairs):
        return SAME
    return round(max(0.0, min(score * _doubt(left, right, pairs), NEARLY)), 4)


def is_same(left: Parsed, right: Parsed, pairs: list[Pair]) -> bool:
    """Return whether nothing differs but what differs when one name is written by two hands."""
    return (
        len(pairs) == len(left.words) == len(right.words)
        and all(pair.likeness >= SAME for pair in pairs)
        and (in_order(pairs) or left.comma != right.comma)
        and not (left.offices and right.offices and left.offices.isdisjoint(right.offices))
        and (left.foreign or right.foreign or _as_written(left, right))
    )


def in_order(pairs: list[Pair]) -> bool:
    """Return whether the words stand in the same order in both names; pairs are sorted by the first."""
    return all(one.right < other.right for one, other in zip(pairs, pairs[1:], strict=False))


def _as_written(left: Parsed, right: Parsed) -> bool:
    return [word.written for word in left.words] == [word.written for word in right.words]


def _doubt(left: Parsed, right: Parsed, pairs: list[Pair]) -> float:
    """Return what speaks against one person, as a factor: another order, a number, a kunya on one side only."""
    factor = 1.0 if in_order(pairs) else 0.96
    rights, lefts = {pair.right for pair in pairs}, {pair.left for pair in pairs}
    spare = [word for place, word in enumerate(left.words) if place not in lefts]
    spare += [word for place, word in enumerate(right.words) if place not in rights]
    if any(word.role == "number" for word in spare):
        factor *= 0.85
    if len(lefts) < len(left.words) and len(rights) < len(right.words):
        factor *= 0.95
    return factor


@lru_cache(maxsize=1 << 18)
def word_likeness(one: Word, other: Word) -> float:
    """Return how alike two words are, 0 to 1; 1 where they may be two spellings of one."""
    if one.written == other.written:
        return 1.0
    if one.role != other.role and not {one.role, other.role} <= {"name", "group", "initial"}:
        return 0.0
    if "initial" in (one.role, other.role):
        return _initial(one, other)
    if one.role == other.role and one.role != "name":
        return _of_one_table(one, other)
    likeness = sound_likeness(one.sounds, other.sounds, one.abjad, other.abjad)
    if one.is_ and other.is_ and one.role == other.role:
        return _of_given(one, other, likeness)
    if one.bare or other.bare:
        likeness = max(likeness, _without_article(one, other))
    return likeness


def _of_one_table(one: Word, other: Word) -> float:
    if not one.is_.isdisjoint(other.is_):
        return 1.0
    return 0.0


def _of_given(one: Word, other: Word, likeness: float) -> float:
    """Return the likeness of two known given names: the table knows better than the sounds."""
    if one.is_.isdisjoint(other.is_):
        return min(likeness, 0.6)
    return likeness if one.abjad and other.abjad else 1.0


def _initial(one: Word, other: Word) -> float:
    short, long = (one, other) if one.role == "initial" else (other, one)
    if long.role == "initial":
        first = bool(short.sounds.masks and long.sounds.masks and short.sounds.masks[0] & long.sounds.masks[0])
    else:
        first = long.written[:1] == short.written or bool(
            short.sounds.masks and not long.sounds.vowels[0] & _VOWELS and long.sounds.masks[:1]
            and short.sounds.masks[0] & long.sounds.masks[0]
        )
    return 0.8 if first else 0.0


def _without_article(one: Word, other: Word) -> float:
    """Return the best likeness where an article written onto a word is left off; never quite certain."""
    best = 0.0
    for first, second in ((one.bare, other.written), (one.written, other.bare), (one.bare, other.bare)):
        if first and second:
            alike = sound_likeness(sounds_of(first), sounds_of(second), one.abjad, other.abjad)
            best = max(best, alike)
    return best


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
    cost += 0.1 + _vowel_cost_of(one.vowels, other.vowels, aligned, abjad)
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
    drop = [_WEAK_COST if mask & _WEAK else _OTHER for mask in one]
    add = [_WEAK_COST if mask & _WEAK else _OTHER for mask in other]
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
    return sum(_between(a, b, place, last, abjad) for place, (a, b) in enumerate(zip(one, other, strict=True)) if a != b)


def _vowel_cost_of(
    one: tuple[int, ...], other: tuple[int, ...], aligned: list[tuple[int, int]], abjad: tuple[bool, ...]
) -> float:
    """Return the cost of vowels between consonants that go together on both sides."""
    inner = [(i, j) for (i, j), (k, n) in zip(aligned, aligned[1:], strict=False) if k == i + 1 and n == j + 1]
    return sum(_between(one[i + 1], other[j + 1], 1, 2, abjad) for i, j in inner)


def _between(one: int, other: int, place: int, last: int, abjad: tuple[bool, ...]) -> float:
    """Return the cost of two vowels at one place; what a script leaves out agrees with any short one."""
    if one & other & _VOWELS:
        return 0.0
    if (one & UNWRITTEN) or (other & UNWRITTEN):
        written = (one | other) & LONG
        both = all(abjad)
        if place == 0:
            return 0.0
        long = other if one & UNWRITTEN else one
        if both:
            return _WRITTEN if long & _VOWELS else 0.0
        return _WRITTEN if written and long & ~LONG & _VOWELS not in (1, 2, 4) else 0.0
    if one & _VOWELS and other & _VOWELS:
        return _VOWEL
    if place == 0:
        return _FIRST
    if (one | other) & SILENT:
        return _SILENT
    return _LAST if place == last else (0.0 if not ((one | other) & LONG) else _WRITTEN)
