"""Chooses on which side of its mark a label stands, clear of lines and other labels. Knows boxes and the field only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from actorgraph.views.layout.boxes import Box
from actorgraph.views.layout.crossings import Rectangle, overlap
from actorgraph.views.layout.field import Field
from actorgraph.views.layout.ports import BAR, Joints

MARGIN = 2
_NEAR, _APART = 6, 4
_STEP = 12
_ON_OTHERS, _OUTSIDE, _THROUGH, _BY, _ELSEWHERE = 200_000, 100_000, 60, 1, 3


class Sides:
    """The labels of a drawing, and where they may stand.

    Args:
        joints: what is drawn and where it stands; its boxes get their labels turned.
        field: where lines run, and where labels are written.
        room: left, top, right and bottom of what labels may cover.
    """

    def __init__(self, joints: Joints, field: Field, room: Rectangle) -> None:
        self.joints = joints
        self.field = field
        self.room = room
        self.keys = sorted(joints.boxes)
        self.bodies = {key: joints.body(key) for key in self.keys}
        self.labels = {key: joints.label(key) for key in self.keys}
        self.written = {key for key in self.keys if not joints.boxes[key].free}
        self.notes = [area for key in self.keys for area in joints.note(key)]
        field.write(map(_grown, self.notes))
        field.write(_grown(self.labels[key]) for key in sorted(self.written))

    def turn(self, *, only_hit: bool = False) -> None:
        """Turn every label that may be turned to the side where the fewest lines run.

        What has not been turned yet keeps its first place free, so that there always is one.
        """
        for key in self.keys:
            box, here = self.joints.boxes[key], self.labels[key]
            if box.free and not (only_hit and not self.field.lines_in(here)[0]):
                if key in self.written:
                    self.field.write([_grown(here)], -1)
                self.joints.boxes[key] = replace(box, label_at=self._best(box))
                self.labels[key] = self.joints.label(key)
                self.field.write([_grown(self.labels[key])])
                self.written.add(key)

    def _best(self, box: Box) -> tuple[int, int]:
        others = list(self.notes)
        others += [area for key, area in self.labels.items() if key != box.id]
        others += [area for key, area in self.bodies.items() if key != box.id or box.row == "sites"]
        found: list[tuple[int, int, tuple[int, int]]] = []
        for number, at in enumerate(self._options(box)):
            area = self._area(box, at)
            near = sum(overlap(area, other, _APART) for other in others)
            outside = not (
                self.room[0] <= area[0]
                and area[2] <= self.room[2]
                and self.room[1] <= area[1]
                and area[3] <= self.room[3]
            )
            through, by = self.field.lines_in(_grown(area))
            cost = near * _ON_OTHERS + outside * _OUTSIDE + through * _THROUGH + by * _BY + number * _ELSEWHERE
            found.append((cost, number, at))
        return min(found)[2]

    def _area(self, box: Box, at: tuple[int, int]) -> Rectangle:
        place = self.joints.places[box.id]
        return (place.x + at[0], place.y + at[1], place.x + at[0] + box.label[0], place.y + at[1] + box.label[1])

    def _options(self, box: Box) -> Iterator[tuple[int, int]]:
        """Yield where a label can stand, best first where lines do not decide."""
        bar = self.joints.bar(box.id)
        if bar and box.row == "attacks":
            yield from self._along(box, bar, [-box.label[1] - BAR - 1], inside=True)
            x, (wide, high) = self.joints.places[box.id].x, box.label
            yield from ((left, -high // 2) for left in (bar[0] - x - wide - _NEAR, bar[1] - x + _NEAR))
            yield from self._along(box, bar, [-high - BAR - 1], inside=False)
        elif bar:
            yield from self._along(box, bar, [BAR + 4, -box.label[1] - BAR - 3], inside=False)
        else:
            yield from _around(box)

    def _along(self, box: Box, bar: tuple[int, int], tops: Sequence[int], *, inside: bool) -> Iterator[tuple[int, int]]:
        """Yield where a label can stand along a bar, its middle first."""
        wide, x = box.label[0], self.joints.places[box.id].x
        first, last = bar[0] - x, bar[1] - x - wide
        if not inside or last < first:
            first, last = (
                min(first, last) - (0 if inside else wide // 2),
                max(first, last) + (0 if inside else wide // 2),
            )
        middle = (first + last) // 2
        lefts = sorted(
            range(middle - (middle - first) // _STEP * _STEP, last + 1, _STEP),
            key=lambda left: (abs(left - middle), left),
        )
        yield from ((left, top) for top in tops for left in lefts)


def _around(box: Box) -> Iterator[tuple[int, int]]:
    wide, high = box.label
    beside, middle = box.size + _NEAR, -high // 2
    over, under = -box.size - _APART - high, box.size + _APART
    yield (beside, middle)
    yield (-beside - wide, middle)
    yield (-wide // 2, over)
    yield (-wide // 2, under)
    right, left = box.size + 2, -box.size - 2 - wide
    raised, lowered = 7 - box.size - high, box.size - 7
    yield from ((right, raised), (left, raised), (right, lowered), (left, lowered))


def _grown(area: Rectangle) -> Rectangle:
    left, top, right, bottom = area
    return (left - MARGIN, top - MARGIN, right + MARGIN, bottom + MARGIN)
