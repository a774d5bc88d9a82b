"""Bends lines: those between the same two apart from each other, single ones past marks in their way. Knows no record.

A bend is what vis-network calls roundness: above 0 a line swerves to its left on the way from start to end, below 0 to
its right.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np
from scipy.spatial import cKDTree

from actorgraph.views.layout.boxes import Box, Place, Tie

if TYPE_CHECKING:
    from numpy.typing import NDArray

_WHOLE = 10_000
"""Of these parts a bend of 1 is counted, so that bends are whole numbers until they are told."""

_STEP, _WIDEST = 2_000, 8_000
"""From one of several lines to the next, and of the outermost."""

_BENDS = (1_400, -1_400, 2_600, -2_600)
"""What is tried for a line that is alone between its ends, and straight would run over a mark."""

_SAMPLES = np.arange(1, 24) / 24
_CLEAR = 5
"""Pixels to be kept between a line and a mark that it passes."""

_NEAREST = 6
"""So many marks are looked at for each point of a line; more do not come so near."""


def bends(ties: Iterable[Tie], boxes: Iterable[Box], places: Mapping[str, Place]) -> dict[str, float]:
    """Return the bend of every line between two that have a place; of those between the same two, all differ."""
    groups: dict[tuple[str, str], list[Tie]] = defaultdict(list)
    for tie in sorted(ties, key=lambda tie: tie.id):
        if tie.start in places and tie.end in places:
            groups[min(tie.start, tie.end), max(tie.start, tie.end)].append(tie)
    found = _past_marks([group[0] for group in groups.values() if len(group) == 1], boxes, places)
    for (first, _), group in groups.items():
        if len(group) > 1:
            fanned = zip(group, fan(len(group)), strict=True)
            found |= {tie.id: bend if tie.start == first else -bend for tie, bend in fanned}
    return {key: bend / _WHOLE for key, bend in sorted(found.items())}


def fan(count: int) -> list[int]:
    """Return in ten-thousandths how so many lines between the same two bend, seen from the same end.

    >>> fan(3)
    [-2000, 0, 2000]
    >>> fan(2)
    [-1000, 1000]
    """
    half = min(_STEP // 2, _WIDEST // max(count - 1, 1))
    return [half * (2 * number - count + 1) for number in range(count)]


def _past_marks(ties: Sequence[Tie], boxes: Iterable[Box], places: Mapping[str, Place]) -> dict[str, int]:
    """Return for each line the bend with which it runs over the fewest marks, the first of these."""
    marks = _Marks([box for box in sorted(boxes, key=lambda box: box.id) if box.id in places], places)
    best = dict.fromkeys((tie.id for tie in ties), 0)
    least = dict(zip(best, marks.passed(ties, 0), strict=True))
    for bend in _BENDS:
        ties = [tie for tie in ties if least[tie.id]]
        for tie, over in zip(ties, marks.passed(ties, bend), strict=True):
            if over < least[tie.id]:
                best[tie.id], least[tie.id] = bend, over
    return best


class _Marks:
    """Marks as circles, to be asked how many of them a line runs over."""

    def __init__(self, boxes: Sequence[Box], places: Mapping[str, Place]) -> None:
        self.places = places
        self.number = {box.id: number for number, box in enumerate(boxes)}
        self.reach = np.array([box.size + _CLEAR for box in boxes], np.int64)
        self.tree = cKDTree(np.array([(places[box.id].x, places[box.id].y) for box in boxes], np.int64).reshape(-1, 2))

    def passed(self, ties: Sequence[Tie], bend: int) -> list[int]:
        """Return for each line, with a bend, over how many marks it runs besides those of its ends."""
        if not ties:
            return []
        points = np.concatenate([points_on(self.places[tie.start], self.places[tie.end], bend) for tie in ties])
        away, near = self.tree.query(points, k=_NEAREST, distance_upper_bound=int(self.reach.max()) + 1)
        line = np.repeat(np.arange(len(ties)), len(_SAMPLES))[:, None]
        ends = np.array([(self.number[tie.start], self.number[tie.end]) for tie in ties], np.int64)[line[:, 0]]
        hit = away < np.append(self.reach, 0)[near]
        hit &= (near != ends[:, :1]) & (near != ends[:, 1:])
        pairs = np.unique((line * (len(self.number) + 1) + near)[hit])
        counts = np.bincount(pairs // (len(self.number) + 1), minlength=len(ties))
        return [int(count) for count in counts]


def points_on(start: Place, end: Place, whole: int) -> NDArray[np.int64]:
    """Return points on the curve that vis-network draws from start to end, in whole pixels."""
    bend = whole / _WHOLE
    turn, reach = bend * np.pi / 2, 0.5 + abs(bend) / 2
    dx, dy = (end.x - start.x) * reach, (end.y - start.y) * reach
    via = (start.x + dx * np.cos(turn) + dy * np.sin(turn), start.y + dy * np.cos(turn) - dx * np.sin(turn))
    rest = 1 - _SAMPLES
    parts = [
        rest * rest * first + 2 * _SAMPLES * rest * middle + _SAMPLES * _SAMPLES * last
        for first, middle, last in zip((start.x, start.y), via, (end.x, end.y), strict=True)
    ]
    return np.asarray(np.rint(np.stack(parts, axis=1)), np.int64)
