"""The ways in which a line may run between two points: straight, bent, S-shaped, or round corners. Knows points only.

Whole numbers throughout: a curve's points come of whole shares of its length.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Whole = NDArray[np.int64]

_BENDS = (0, -7, 7, -16, 16, -28, 28, -44, 44)
"""How far aside a control may stand, in hundredths of the line's length."""

_FURTHEST = 190
_PAIRS = [(one, two) for one in _BENDS for two in _BENDS if abs(one - two) <= 36]  # noqa: PLR2004 - no sharper S
_UPRIGHT = (25, 45, 70)
_FEWEST, _MOST, _APART = 16, 256, 8


@dataclass(frozen=True, slots=True)
class Ways:
    """Several ways of one kind.

    Attributes:
        points: for each way, its start, controls and end, or its corners.
        smooth: whether they are controls of a curve.
        bent: how far from straight each is.
    """

    points: Whole
    smooth: bool
    bent: Whole

    def sampled(self) -> Whole:
        """Return points along each way, no more than some pixels apart."""
        longest = int(np.abs(np.diff(self.points, axis=1)).max(axis=2).sum(axis=1).max(initial=0))
        count = _FEWEST
        while count < _MOST and count * _APART < longest:
            count *= 2
        return _along_curve(self.points, count) if self.smooth else _along_corners(self.points, count)


def _along_curve(points: Whole, count: int) -> Whole:
    t = np.arange(count + 1)
    rest = count - t
    shares = np.stack([rest**3, 3 * rest**2 * t, 3 * rest * t**2, t**3])
    found: Whole = sum(points[:, None, number] * shares[number][None, :, None] for number in range(4)) // count**3
    return found


def _along_corners(points: Whole, count: int) -> Whole:
    t = np.arange(count)[None, :, None]
    legs = [
        points[:, None, number] + (points[:, None, number + 1] - points[:, None, number]) * t // count
        for number in range(points.shape[1] - 1)
    ]
    return np.concatenate([*legs, points[:, None, -1]], axis=1)


def bent(start: tuple[int, int], end: tuple[int, int]) -> Ways:
    """Return curves that leave the straight line to either side, or first to one and then to the other."""
    a, b = np.array(start, np.int64), np.array(end, np.int64)
    way = b - a
    aside = np.array([-way[1], way[0]])
    long = max(int(np.abs(way).max()), 1)
    bends = np.array([pair for pair in _PAIRS if max(map(abs, pair)) * long <= 100 * _FURTHEST])
    first = a + way // 3 + aside * bends[:, :1] // 100
    second = a + way * 2 // 3 + aside * bends[:, 1:] // 100
    ends = np.zeros_like(first)
    points = np.stack([a + ends, first, second, b + ends], axis=1)
    turned = np.abs(bends).sum(axis=1) + np.abs(bends[:, 0] - bends[:, 1])
    return Ways(points, smooth=True, bent=turned * long // 100)


def upright(start: tuple[int, int], end: tuple[int, int]) -> Ways:
    """Return curves that leave and arrive upright."""
    (ax, ay), (bx, by) = start, end
    high = by - ay
    points = [
        ((ax, ay), (ax, ay + high * one // 100), (bx, by - high * two // 100), (bx, by))
        for one in _UPRIGHT
        for two in _UPRIGHT
    ]
    return Ways(np.array(points, np.int64), smooth=True, bent=np.full(len(points), abs(bx - ax) // 4))


def cornered(paths: Sequence[Sequence[tuple[int, int]]], cost: int = 0) -> Ways:
    """Return ways round corners, all with equally many."""
    points = np.array(paths, np.int64)
    return Ways(points, smooth=False, bent=np.full(len(points), cost))


def joined(several: Sequence[Ways]) -> Ways:
    """Return the ways of one kind together."""
    points = np.concatenate([ways.points for ways in several])
    return Ways(points, several[0].smooth, np.concatenate([ways.bent for ways in several]))


def trimmed(ways: Ways, start: int, end: int) -> Ways:
    """Return the ways, each begun so far from its start and ended so far from its end, along itself."""
    points = ways.points.copy()
    points[:, 0] += _towards(points[:, 1] - points[:, 0], start)
    points[:, -1] += _towards(points[:, -2] - points[:, -1], end)
    return Ways(points, ways.smooth, ways.bent)


def _towards(way: Whole, by: int) -> Whole:
    long = np.maximum(np.sqrt((way**2).sum(axis=1).astype(float)), 1)[:, None]
    step: Whole = np.rint(way / long * by).astype(np.int64)
    return step
