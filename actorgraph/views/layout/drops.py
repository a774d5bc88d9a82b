"""The lines that need no search: straight down from attacks to sites, or up from what closed one. Knows boxes only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from actorgraph.views.layout.boxes import Place, Tie
from actorgraph.views.layout.ports import BAR, DROPS_APART, GAP, UNDER, Joints

_END_BAR = 11
"""How far below a lifeline the bar across its end reaches, with room for an arrow."""

_MARK, _ONE_MARK = 17, 42
_PATH = tuple[int, int]


def drops_of(ties: Iterable[Tie], x_of: Mapping[str, int], sites: Iterable[str]) -> dict[str, int]:
    """Return the x at which each line from a dated attack to a site comes down, those of one attack side by side.

    What is aimed at a site that is hit further to the left comes down on the left, so that fewer cross.

    Args:
        ties: the lines that are drawn.
        x_of: x of each attack on the axis.
        sites: ids of the sites below the axis.
    """
    known = set(sites)
    down: dict[str, list[Tie]] = defaultdict(list)
    aimed: dict[str, list[int]] = defaultdict(list)
    for tie in sorted(ties, key=lambda tie: (tie.end, tie.id)):
        if tie.end in known and tie.start in x_of:
            down[tie.start].append(tie)
            aimed[tie.end].append(x_of[tie.start])
    middle = {key: sum(xs) // len(xs) for key, xs in aimed.items()}
    found = {}
    for start, lines in down.items():
        lines.sort(key=lambda tie: (middle[tie.end], tie.id))
        for number, tie in enumerate(lines):
            found[tie.id] = x_of[start] + (2 * number - len(lines) + 1) * DROPS_APART // 2
    return found


def ways_of(ties: Iterable[Tie], drops: Mapping[str, int], joints: Joints) -> dict[str, list[_PATH]]:
    """Return the corners of the lines that run straight to a lifeline."""
    found: dict[str, list[_PATH]] = {}
    for tie in ties:
        span = joints.spans.get(tie.end)
        if tie.id in drops:
            found[tie.id] = _down(tie, drops[tie.id], joints)
        elif span and span.end is not None and joints.boxes[tie.end].closed_by == tie.start:
            start, end = joints.places[tie.start], joints.places[tie.end]
            x = end.x + span.end
            found[tie.id] = [(x, start.y - joints.boxes[tie.start].size - GAP), (x, end.y + _END_BAR)]
    return found


def _down(tie: Tie, x: int, joints: Joints) -> list[_PATH]:
    """Return the way of a line down: from under its attack's label; in the pen, with labels aside, from its mark."""
    box, start = joints.boxes[tie.start], joints.places[tie.start]
    tip = (x, joints.places[tie.end].y - BAR - 1)
    if not box.pen:
        return [(x, joints.label(tie.start)[3] + UNDER), tip]
    aside = min(abs(x - start.x), box.size - 2)
    near = start.x + (aside if x > start.x else -aside)
    bend = [] if near == x else [(x, start.y + box.size + UNDER)]
    return [(near, start.y + box.size - aside + GAP), *bend, tip]


def lowered(ties: Iterable[Tie], drops: Mapping[str, int], joints: Joints, sites: Sequence[str]) -> dict[str, Place]:
    """Return the places of sites, lower where a line that comes down on one has no room for its marks."""
    lacking = 0
    for tie in ties:
        if tie.id in drops and tie.marks:
            under = joints.places[tie.start].y + joints.boxes[tie.start].size
            if not joints.boxes[tie.start].pen:
                under = joints.label(tie.start)[3]
            lacking = max(lacking, (tie.marks - 1) * _MARK + _ONE_MARK - (joints.places[tie.end].y - under))
    return {key: Place(joints.places[key].x, joints.places[key].y + lacking) for key in sites}
