"""Fills the pen for what has no day: attacks staggered, their lines beside each other. Knows boxes only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from actorgraph.views.layout.boxes import Box, Row, Span, Tie
from actorgraph.views.layout.rows import GAP

LANE = 9
"""Pixels between two lines on their way down."""

_CLEAR, _MARGIN, _END, _SHORTEST = 5, 8, 5, 24


@dataclass
class Pen:
    """Where things stand in the pen.

    Attributes:
        at: row in their band, and x, by id.
        spans: how far the lifelines of its sites reach.
        lanes: the x at which a line comes down, by tie.
        right: its right edge.
    """

    at: dict[str, tuple[int, int]] = field(default_factory=dict)
    spans: dict[str, Span] = field(default_factory=dict)
    lanes: dict[str, int] = field(default_factory=dict)
    right: int = 0


def lay_pen(boxes: Iterable[Box], ties: Iterable[Tie]) -> Pen | None:
    """Return the places of all that stands in the pen; None where nothing does."""
    inside = {box.id: box for box in sorted(boxes, key=lambda box: box.id)}
    if not inside:
        return None
    rows: dict[Row, list[Box]] = defaultdict(list)
    for box in inside.values():
        rows[box.row].append(box)
    aimed: dict[str, list[Tie]] = defaultdict(list)
    for tie in sorted(ties, key=lambda tie: (tie.end, tie.id)):
        if (
            {tie.start, tie.end} <= inside.keys()
            and inside[tie.start].row == "attacks"
            and inside[tie.end].row == "sites"
        ):
            aimed[tie.start].append(tie)
    pen = Pen()
    _lay_attacks(pen, rows["attacks"], aimed)
    _lay_sites(pen, rows["sites"], [tie for each in aimed.values() for tie in each])
    edges = [pen.at[box.id][1] - box.left for box in (*rows["attacks"], *rows["sites"])]
    by = GAP - min(edges, default=0)
    pen.at = {key: (row, x + by) for key, (row, x) in pen.at.items()}
    pen.lanes = {key: x + by for key, x in pen.lanes.items()}
    rights = [pen.at[box.id][1] + box.right for box in rows["attacks"]]
    rights += [pen.at[box.id][1] + pen.spans[box.id].right for box in rows["sites"]]
    rights += [GAP + box.width for box in rows["words"]] + list(pen.lanes.values())
    pen.right = max(rights) + _MARGIN
    for row, box in enumerate(rows["words"]):
        pen.at[box.id] = (row, pen.right - _MARGIN - box.right)
    return pen


def _lay_attacks(pen: Pen, attacks: Sequence[Box], aimed: dict[str, list[Tie]]) -> None:
    """Give attacks their rows from the bottom up, each further to the right than those below it."""
    x: int | None = None
    ordered = sorted(attacks, key=lambda box: (-len(aimed[box.id]), box.id))
    for row, box in enumerate(reversed(ordered)):
        pen.at[box.id] = (row, 0)
    for box in ordered:
        ties = aimed[box.id]
        if ties:
            half = (len(ties) - 1) * LANE // 2
            centre = half if x is None else x + half
            for number, tie in enumerate(ties):
                pen.lanes[tie.id] = centre - half + number * LANE
            x = max(centre + box.size + _CLEAR, centre + half + LANE)
            pen.at[box.id] = (pen.at[box.id][0], centre)


def _lay_sites(pen: Pen, sites: Sequence[Box], ties: Sequence[Tie]) -> None:
    """Give sites their rows, those first whose lines come down furthest inside."""
    lanes = {box.id: [pen.lanes[tie.id] for tie in ties if tie.end == box.id] or [0] for box in sites}
    for row, box in enumerate(sorted(sites, key=lambda box: (max(lanes[box.id]), box.id))):
        first, last = min(lanes[box.id]) - _END, max(lanes[box.id]) + _END
        first = min(first, last - _SHORTEST)
        x = first + box.size
        pen.at[box.id] = (row, x)
        pen.spans[box.id] = Span(first - x, last - x)
