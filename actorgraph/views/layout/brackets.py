"""Stacks the brackets of campaigns over their attacks, each of those that overlap on a row of its own. Knows x only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from actorgraph.views.layout.boxes import Box

_APART = 16


def stack_brackets(brackets: Sequence[Box], teeth: Mapping[str, Sequence[int]]) -> dict[str, int]:
    """Return the row of every bracket, 0 nearest to the attacks: a campaign inside another stands below it."""
    rows: list[list[tuple[int, int]]] = []
    found: dict[str, int] = {}
    for box in sorted(brackets, key=lambda box: (max(teeth[box.id]) - min(teeth[box.id]), box.id)):
        first, last = _taken(box, teeth[box.id])
        clashing = [row for row, taken in enumerate(rows) if any(a < last and first < b for a, b in taken)]
        row = max(clashing, default=-1) + 1
        rows += [[] for _ in range(row + 1 - len(rows))]
        rows[row].append((first, last))
        found[box.id] = row
    return found


def _taken(box: Box, teeth: Sequence[int]) -> tuple[int, int]:
    """Return the stretch that a bracket takes with its caption."""
    first, last = min(teeth), max(teeth)
    middle, half = (first + last) // 2, box.label[0] // 2
    return min(first, middle - half) - _APART, max(last, middle + half) + _APART
