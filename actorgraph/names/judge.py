"""What an alignment of two names is worth, and whether it makes them one. Knows names, not records."""

from __future__ import annotations

from actorgraph.names.align import Pair, in_order
from actorgraph.names.parse import Parsed
from actorgraph.names.parts import RANKS
from actorgraph.names.scores import ANOTHER_NUMBER, ANOTHER_ORDER, BOTH_HAVE_MORE, EXACT, LETTERS, NEARLY, WEAK, WHOLLY


def score_of(left: Parsed, right: Parsed, pairs: list[Pair]) -> float:
    """Return the score of an alignment; where few words go together, what the letters as a whole are worth counts."""
    score = _score_of(left, right, pairs)
    return score if score >= WEAK else round(max(score, min(likeness_as_a_whole(left, right) - LETTERS, WEAK)), 4)


def likeness_as_a_whole(left: Parsed, right: Parsed) -> float:
    """Return how alike the letters of two names are, 0 to 1, whatever the order of the words."""
    from rapidfuzz import fuzz  # what is known by its sounds needs no likeness of letters

    return fuzz.ratio(left.plain, right.plain) / 100


def _score_of(left: Parsed, right: Parsed, pairs: list[Pair]) -> float:
    if not pairs:
        return 0.0
    one, other = sum(word.weight for word in left.words), sum(word.weight for word in right.words)
    agreed = sum(min(left.words[pair.left].weight, right.words[pair.right].weight) * pair.likeness**2 for pair in pairs)
    score = agreed / (0.7 * min(one, other) + 0.3 * max(one, other))
    if is_same(left, right, pairs):
        return EXACT
    wholly = len(pairs) == min(len(left.words), len(right.words)) and all(pair.likeness >= EXACT for pair in pairs)
    return round(max(WHOLLY if wholly else 0.0, min(score * _doubt(left, right, pairs), NEARLY)), 4)


def is_same(left: Parsed, right: Parsed, pairs: list[Pair]) -> bool:
    """Return whether nothing differs but what differs when one name is written by two hands."""
    return (
        len(pairs) == len(left.words) == len(right.words)
        and all(pair.likeness >= EXACT for pair in pairs)
        and (in_order(pairs) or left.comma != right.comma)
        and _one_office(left, right)
        and (left.foreign or right.foreign or _as_written(left, right))
    )


def _one_office(left: Parsed, right: Parsed) -> bool:
    """Return whether titles let two names be one: not of two kinds; a rank is left out of persons' names only."""
    if left.offices and right.offices and left.offices.isdisjoint(right.offices):
        return False
    return left.titles == right.titles or left.person or RANKS.isdisjoint(left.offices ^ right.offices)


def _as_written(left: Parsed, right: Parsed) -> bool:
    return [word.written for word in left.words] == [word.written for word in right.words]


def _doubt(left: Parsed, right: Parsed, pairs: list[Pair]) -> float:
    """Return what speaks against one person, as a factor: another order, a number, a kunya on one side only."""
    factor = 1.0 if in_order(pairs) else ANOTHER_ORDER
    rights, lefts = {pair.right for pair in pairs}, {pair.left for pair in pairs}
    spare = [word for place, word in enumerate(left.words) if place not in lefts]
    spare += [word for place, word in enumerate(right.words) if place not in rights]
    if any(word.role == "number" for word in spare):
        factor *= ANOTHER_NUMBER
    if len(lefts) < len(left.words) and len(rights) < len(right.words):
        factor *= BOTH_HAVE_MORE
    return factor
