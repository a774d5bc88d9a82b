"""Two names compared. Knows names, not records."""

from __future__ import annotations

from typing import NamedTuple

from actorgraph.names.align import aligned
from actorgraph.names.judge import score_of
from actorgraph.names.parse import parsed
from actorgraph.names.reasons import reason_of
from actorgraph.names.scores import EXACT


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


def compare(one: str, other: str) -> Comparison:
    """Return how well two names agree, whatever their scripts, and why.

    >>> compare("Qasim Suleymany", "Касем Сулеймани").same
    True
    """
    left, right, pairs = aligned(parsed(one), parsed(other))
    score = score_of(left, right, pairs)
    return Comparison(score, reason_of(left, right, pairs), score >= EXACT)
