"""Between what a number lies over the draws, who comes in which place, and whether that is decided. Knows numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

DIGITS = 9
"""Decimals to which values are rounded: what differs only by how a sum was rounded is equal."""
DECIDED = 95
"""Of 100 draws, in how many one must be ahead of another for the order of the two to be decided."""
_LOW, _HIGH = 5, 95
_PERCENT = 100

Value = float | None
V = TypeVar("V", int, Value)


def interval(values: Iterable[V]) -> tuple[V, V]:
    """Return the 5th and the 95th percentile, each a value that occurs (nearest rank).

    What is not defined counts as larger than any number.
    """
    ordered = sorted(values, key=lambda value: (value is None, value or 0))
    return _percentile(ordered, _LOW), _percentile(ordered, _HIGH)


def _percentile(ordered: Sequence[V], percent: int) -> V:
    return ordered[-(-percent * len(ordered) // _PERCENT) - 1]


def places(values: Sequence[Value], *, lowest_first: bool) -> tuple[int, ...]:
    """Return the place of each value, from 1; equal ones share the first of their places."""
    keys = [(value is None, (value or 0) if lowest_first else -(value or 0)) for value in values]
    first: dict[tuple[bool, float], int] = {}
    for place, key in enumerate(sorted(keys), 1):
        first.setdefault(key, place)
    return tuple(first[key] for key in keys)


def order_of(first: Sequence[int], second: Sequence[int]) -> tuple[int, str]:
    """Return in how many draws one comes before another, by their places, and whether that decides their order."""
    ahead = sum(one < other for one, other in zip(first, second, strict=True))
    if all(one == other for one, other in zip(first, second, strict=True)):
        return ahead, "tied"
    return ahead, "decided" if _PERCENT * ahead >= DECIDED * len(first) else "not decided"


def open_runs(places_drawn: Sequence[Sequence[int]]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last index of each run of records whose order is not decided.

    Between two runs lies a cut: each record before it is ahead of each one behind it in at least `DECIDED` of 100
    draws. Two that are equal in every draw share their place, and leave nothing open between them.

    Args:
        places_drawn: for each draw, the places of the records, in the order that is judged.
    """
    import numpy as np

    table = np.array(places_drawn, dtype=np.int64).T
    start, reach = 0, 0
    for index, row in enumerate(table):
        if index > reach:
            if reach > start:
                yield start, reach
            start = index
        behind = table[index + 1 :]
        is_open = (_PERCENT * (row < behind).sum(axis=1) < DECIDED * len(row)) & (row != behind).any(axis=1)
        reach = max(reach, index, *(index + 1 + np.flatnonzero(is_open)[-1:]).tolist())
    if reach > start:
        yield start, reach
