"""Gives bands and shelves their heights: rows one below another. Knows boxes and their rows only."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from actorgraph.views.layout.boxes import Box, Place, Strip
from actorgraph.views.layout.rows import GAP, pack

CAPTION = 22
"""Height of the line in which a band or shelf is named."""

ROW_GAP = 7
At = Mapping[str, tuple[int, int]]
"""Row and x by id."""


def stack(boxes: Sequence[Box], at: At, y: int, *, gap: int = ROW_GAP) -> tuple[dict[str, Place], int]:
    """Return the places of rows of boxes one below another from y on, and where they end."""
    places: dict[str, Place] = {}
    for row in range(max((at[box.id][0] for box in boxes), default=-1) + 1):
        inside = [box for box in boxes if at[box.id][0] == row]
        centre = y + max((box.above for box in inside), default=0)
        places |= {box.id: Place(at[box.id][1], centre) for box in inside}
        y = centre + max((box.below for box in inside), default=0) + gap
    return places, y


def shelve(
    lesser: Iterable[Box], wishes: Mapping[str, int], *, top: int, width: int
) -> tuple[dict[str, Place], list[Strip]]:
    """Return the places of what is hidden at first, each group on a shelf of its own, from the top on."""
    lesser = list(lesser)
    places: dict[str, Place] = {}
    strips: list[Strip] = []
    for group in sorted({box.group for box in lesser}):
        boxes = [box for box in lesser if box.group == group]
        at = pack(boxes, wishes, left=GAP, right=width - GAP)
        found, bottom = stack(boxes, at, top + CAPTION)
        places |= found
        strips.append(Strip("lesser", group, top, bottom))
        top = bottom
    return places, strips


def wishes(
    boxes: Iterable[Box], near: Mapping[str, Sequence[str]], known: Mapping[str, int], usual: int
) -> dict[str, int]:
    """Return the mean x of what each is linked to; thrice over, so that those linked to none placed follow.

    Args:
        boxes: what is to be placed.
        near: what each is linked to, by id.
        known: the x of what is placed.
        usual: x for what is linked to nothing.
    """
    boxes = list(boxes)
    known = dict(known)
    found: dict[str, int] = {}
    for _ in range(3):
        for box in boxes:
            xs = [known[key] for key in near.get(box.id, ()) if key in known]
            if xs:
                found[box.id] = sum(xs) // len(xs)
        known |= found
    return {box.id: found.get(box.id, usual) for box in boxes}
