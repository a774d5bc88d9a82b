"""Where a line may begin or end: around a mark, under a label, anywhere along a bar. Knows boxes only."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from actorgraph.views.layout.boxes import Box, Place, Span
from actorgraph.views.layout.crossings import Rectangle

GAP = 3
UNDER = 6
"""Pixels between a mark and its lines, and between a label and the lines that begin under it."""

BAR = 3
"""Half the thickness of a lifeline, and of a bracket."""

DROPS_APART = 15
"""Pixels between two lines that leave an attack downwards, so that their marks do not touch."""

_MOST_DROPS = 2
_ALONG = (0, -24, 24, -60, 60, -110, 110)


@dataclass(frozen=True, slots=True)
class Port:
    """A point at which a line may begin or end.

    Attributes:
        reach: how far from the point it begins: the size of a mark around it.
        leaves: 1 if it must leave downwards, -1 if upwards, 0 if it may leave anywhere.
        cost: how much worse this port is than the best.
    """

    x: int
    y: int
    reach: int = 0
    leaves: int = 0
    cost: int = 0


@dataclass(frozen=True, slots=True)
class Joints:
    """All that lines may end at, where it stands.

    Attributes:
        boxes: by id, those that are drawn.
        places: where they stand.
        spans: how far the lifelines of sites reach.
        teeth: the x of the attacks that each bracket counts.
    """

    boxes: dict[str, Box]
    places: Mapping[str, Place]
    spans: Mapping[str, Span]
    teeth: Mapping[str, tuple[int, ...]]

    def label(self, key: str) -> Rectangle:
        """Return where a label stands."""
        box, place = self.boxes[key], self.places[key]
        left, top = place.x + box.label_at[0], place.y + box.label_at[1]
        return (left, top, left + box.label[0], top + box.label[1])

    def note(self, key: str) -> list[Rectangle]:
        """Return where the note at the end of a lifeline stands, if there is one."""
        box, place, span = self.boxes[key], self.places[key], self.spans.get(key)
        if span is None or span.end is None:
            return []
        left, top = place.x + span.note_at[0], place.y + span.note_at[1]
        return [(left, top, left + box.note[0], top + box.note[1])]

    def body(self, key: str) -> Rectangle:
        """Return where a mark, a lifeline or a bracket stands."""
        box, place = self.boxes[key], self.places[key]
        bar = self.bar(key)
        if bar:
            return (bar[0], place.y - BAR, bar[1], place.y + BAR)
        return (place.x - box.size, place.y - box.size, place.x + box.size, place.y + box.size)

    def bar(self, key: str) -> tuple[int, int] | None:
        """Return the ends of a lifeline or a bracket; None for a mark."""
        if key in self.teeth:
            return (min(self.teeth[key]), max(self.teeth[key]))
        if key in self.spans:
            x = self.places[key].x
            return (x + self.spans[key].left, x + self.spans[key].right)
        return None

    def ports(self, key: str, towards: Place) -> list[Port]:
        """Return the ports of a box for a line to or from somewhere, the likeliest first."""
        box, place = self.boxes[key], self.places[key]
        bar = self.bar(key)
        if bar:
            return list(self._along(bar, place.y, towards))
        around = Port(place.x, place.y, box.size + GAP)
        if box.row != "attacks" or box.pen or towards.y <= self.label(key)[3]:
            return [around]
        return [*self._under(key), Port(around.x, around.y, around.reach, 0, 40)]

    def _under(self, key: str) -> Iterable[Port]:
        """Yield the ports under the label of an attack, the middle one first."""
        left, _, right, bottom = self.label(key)
        x = self.places[key].x
        steps = [step * side for step in range(_MOST_DROPS + 1) for side in (1, -1)][1:]
        for step in steps:
            if left - DROPS_APART < x + step * DROPS_APART < right + DROPS_APART:
                yield Port(x + step * DROPS_APART, bottom + UNDER, 0, 1, abs(step) * 4)

    @staticmethod
    def _along(bar: tuple[int, int], y: int, towards: Place) -> Iterable[Port]:
        """Yield ports along a bar, those nearest to where the line comes from first."""
        side = 1 if towards.y > y else -1
        edge = min(8, (bar[1] - bar[0]) // 4)
        nearest = min(max(towards.x, bar[0] + edge), bar[1] - edge)
        xs = dict.fromkeys(min(max(nearest + step, bar[0] + edge), bar[1] - edge) for step in _ALONG)
        for x in xs:
            yield Port(x, y + side * (BAR + 1), 0, side, abs(x - nearest) // 8)
