"""Pushes boxes apart until none overlap, each no further than it must. Knows extents and places only."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

Whole = NDArray[np.int64]

GAP = 14
"""Pixels kept free between two boxes."""

_ROUNDS_BEFORE_STRETCH = 12


def moved_apart(places: Whole, sizes: Whole) -> Whole:
    """Return places near these at which no two boxes overlap; where pushing does not do, all is stretched a little.

    Args:
        places: x and y of each box, around zero.
        sizes: how far each reaches from there: left, above, right, below.
    """
    widest = (sizes[:, :2] + sizes[:, 2:]).max(axis=0) + GAP
    rounds = 0
    while True:
        first, second, lacking, away = _overlaps(places, sizes, widest)
        if not len(first):
            return places
        along = (lacking[:, 0] * widest[1] > lacking[:, 1] * widest[0]).astype(np.int64)
        each = np.arange(len(along))
        by = (lacking[each, along] + 1) // 2 * np.where(away[each, along] < 0, -1, 1)
        places = places + _mean_moves(places.shape, along, (first, -by), (second, by))
        rounds += 1
        if rounds % _ROUNDS_BEFORE_STRETCH == 0:
            places = places * 21 // 20


def _overlaps(places: Whole, sizes: Whole, widest: Whole) -> tuple[Whole, Whole, Whole, Whole]:
    """Return the pairs that come too near, by how much in x and in y, and which way the second lies."""
    near = cKDTree(places / widest).query_pairs(1.0, p=np.inf, output_type="ndarray")
    first, second = near.astype(np.int64).T
    away = places[second] - places[first]
    rightward = sizes[first, 2:] + sizes[second, :2]
    leftward = sizes[first, :2] + sizes[second, 2:]
    lacking = np.where(away < 0, leftward, rightward) + GAP - np.abs(away)
    close = (lacking > 0).all(axis=1)
    return first[close], second[close], lacking[close], away[close]


def _mean_moves(shape: tuple[int, ...], along: Whole, *moves: tuple[Whole, Whole]) -> Whole:
    """Return how far each box goes: as its neighbours push it, taken together."""
    total, pushes = np.zeros(shape, np.int64), np.zeros(shape, np.int64)
    for boxes, by in moves:
        np.add.at(total, (boxes, along), by)
        np.add.at(pushes, (boxes, along), 1)
    return total // np.maximum(pushes, 1)
