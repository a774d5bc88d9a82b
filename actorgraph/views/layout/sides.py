"""Chooses on which side of its mark a label stands, clear of lines and of other labels. Knows boxes and ties only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from actorgraph.views.layout.boxes import Box, Place, Tie
from actorgraph.views.layout.crossings import Rectangle, Segment, hits, overlap

_NEAR, _APART = 6, 4
_PASSES = 2
_STEP = 16


def choose_sides(
    boxes: Sequence[Box], places: Mapping[str, Place], ties: Sequence[Tie], *, width: int, top: int
) -> dict[str, Box]:
    """Return the boxes by id, those with a movable label turned to the side where the fewest lines cross it.

    Args:
        boxes: all that is drawn.
        places: where it stands.
        ties: lines whose ends are both drawn.
        width: right edge of the drawing.
        top: upper edge of what labels may cover.
    """
    found = {box.id: box for box in boxes}
    lines = [_segment(tie, places) for tie in ties]
    for _ in range(_PASSES):
        for key in sorted(key for key, box in found.items() if box.label):
            others = [_rectangle(box, places[box.id]) for box in found.values() if box.id != key]
            options = [
                (sum(hits(line, area) for line in lines), number, turned)
                for number, (turned, area) in enumerate(_options(found[key], places))
                if area[0] >= 0
                and area[2] <= width
                and area[1] >= top
                and not any(overlap(area, other, _APART) for other in others)
            ]
            if options:
                found[key] = min(options, key=lambda option: option[:2])[2]
    return found


def _options(box: Box, places: Mapping[str, Place]) -> Iterator[tuple[Box, Rectangle]]:
    """Yield the box with its label on each side, best first where lines do not decide, and where the label then is."""
    if box.label is None:
        return
    wide, high = box.label
    place = places[box.id]
    beside, middle = box.size + _NEAR, -high // 2
    sides = [
        (beside, middle),
        (-beside - wide, middle),
        (-wide // 2, -box.size - _APART - high),
        (-wide // 2, box.size + _APART),
        (box.size - 2, -box.size - high + 4),
        (2 - box.size - wide, -box.size - high + 4),
        (box.size - 2, box.size - 4),
        (2 - box.size - wide, box.size - 4),
    ]
    for left, top in _along_bracket(box, places) if box.counts else sides:
        turned = replace(
            box,
            left=max(box.size, -left) + 1,
            right=max(box.size, left + wide) + 1,
            above=max(box.size, -top) + 1,
            below=max(box.size, top + high) + 1,
            label_at=(left, top),
        )
        yield turned, (place.x + left, place.y + top, place.x + left + wide, place.y + top + high)


def _along_bracket(box: Box, places: Mapping[str, Place]) -> list[tuple[int, int]]:
    """Return where a label can stand above a bracket, its middle first."""
    wide, high = box.label or (0, 0)
    teeth = [places[key].x - places[box.id].x for key in box.counts]
    lefts = range(min(teeth), max(teeth) - wide + 1, _STEP)
    ordered = sorted(lefts, key=lambda left: (abs(left + wide // 2), left))
    return [(left, -high - _APART) for left in (-wide // 2, *ordered)]


def _rectangle(box: Box, place: Place) -> Rectangle:
    return (place.x - box.left, place.y - box.above, place.x + box.right, place.y + box.below)


def _segment(tie: Tie, places: Mapping[str, Place]) -> Segment:
    start, end = places[tie.start], places[tie.end]
    return ((start.x, start.y), (end.x, end.y))
