"""Gives every site a lifeline: as long as the attacks aimed at it are apart, in rows. Knows boxes and x only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations

from actorgraph.views.layout.boxes import Box, Span

GAP = 14
_END, _SHORTEST, _BESIDE = 10, 52, 5
_MOST_TRIED = 6
"""Rows are tried in every order while there are no more."""


@dataclass(frozen=True, slots=True)
class Lifelines:
    """Where lifelines stand.

    Attributes:
        at: row, and x of the middle, by id.
        spans: how far each reaches from there.
    """

    at: Mapping[str, tuple[int, int]]
    spans: Mapping[str, Span]


@dataclass(frozen=True, slots=True)
class Aims:
    """What decides how far lifelines reach.

    Attributes:
        drops: the x at which lines come down on each site from attacks.
        ends: the x at which a site was closed.
        wishes: x for a site that nothing comes down on.
    """

    drops: Mapping[str, Sequence[int]]
    ends: Mapping[str, int]
    wishes: Mapping[str, int]


def lay_lifelines(sites: Sequence[Box], aims: Aims, edges: tuple[int, int]) -> Lifelines:
    """Return rows and reaches, no lifeline, label or note on another in its row.

    Args:
        sites: the boxes of the sites.
        aims: what decides how far they reach.
        edges: left and right edge of the drawing.
    """
    spans = {box.id: _span(box, aims, edges) for box in sites}
    rows = _reordered(_rows(sites, spans), spans, aims.drops)
    at = {box.id: (number, spans[box.id][0]) for number, row in enumerate(rows) for box in row}
    return Lifelines(at, {key: span for key, (_, span) in spans.items()})


def _span(box: Box, aims: Aims, edges: tuple[int, int]) -> tuple[int, Span]:
    """Return the middle of a lifeline and its reach; a short one is lengthened to where it hides the fewest others."""
    end, drops = aims.ends.get(box.id), aims.drops.get(box.id, ())
    others = [x for key, xs in aims.drops.items() if key != box.id for x in xs]
    xs = [*drops, *([end] if end is not None else [])] or [aims.wishes[box.id]]
    first, last = min(xs) - _END, max(xs) + (_END if end is None or end < max(xs) else 0)
    lacking = max(_SHORTEST - (last - first), 0)
    shares = (lacking,) if end == last else (lacking // 2, lacking, 0)
    by = min(shares, key=lambda left: sum(first - left - 4 <= x <= last + lacking - left + 4 for x in others))
    first, last = first - by, last + lacking - by
    inside = max(edges[0] - first, 0) - max(last - edges[1], 0)
    first, last = first + inside, last + inside
    middle = (first + last) // 2
    if end is None:
        return middle, Span(first - middle, last - middle)
    beside = (end - middle + _BESIDE, -box.note[1] // 2 if end == last else -box.note[1] - _BESIDE)
    return middle, Span(first - middle, last - middle, end - middle, beside)


def _taken(box: Box, span: tuple[int, Span]) -> tuple[int, int]:
    """Return the stretch that a lifeline takes of its row, with its label under it and its note beside it."""
    x, reach = span
    half = box.label[0] // 2
    right = max(reach.right, half)
    if reach.end is not None:
        right = max(right, reach.note_at[0] + box.note[0])
    return x + min(reach.left, -half), x + right


def _rows(sites: Sequence[Box], spans: Mapping[str, tuple[int, Span]]) -> list[list[Box]]:
    rows: list[list[Box]] = []
    ends: list[int] = []
    for box in sorted(sites, key=lambda box: (_taken(box, spans[box.id]), box.id)):
        first, last = _taken(box, spans[box.id])
        free = next((row for row, end in enumerate(ends) if end + GAP <= first), len(rows))
        if free == len(rows):
            rows.append([])
            ends.append(0)
        rows[free].append(box)
        ends[free] = last
    return rows


def _reordered(
    rows: list[list[Box]], spans: Mapping[str, tuple[int, Span]], aimed: Mapping[str, Sequence[int]]
) -> list[list[Box]]:
    """Return the rows in the order in which the fewest lines on their way down cross a lifeline."""
    if not 1 < len(rows) <= _MOST_TRIED:
        return rows
    over = [[_crossed(upper, lower, spans, aimed) for lower in rows] for upper in rows]

    def crossings(order: Sequence[int]) -> int:
        return sum(over[upper][lower] for at, upper in enumerate(order) for lower in order[at + 1 :])

    best = min(permutations(range(len(rows))), key=lambda order: (crossings(order), order))
    return [rows[number] for number in best]


def _crossed(
    upper: Sequence[Box],
    lower: Sequence[Box],
    spans: Mapping[str, tuple[int, Span]],
    aimed: Mapping[str, Sequence[int]],
) -> int:
    """Return how often lines on their way down to a lower row cross a lifeline of an upper one."""
    bars = [(x + span.left, x + span.right) for x, span in (spans[box.id] for box in upper)]
    drops = [x for box in lower for x in aimed.get(box.id, ())]
    return sum(first <= x <= last for x in drops for first, last in bars)
