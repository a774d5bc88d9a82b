"""What a layout is given and what it returns: boxes, ties, positions, routes. Knows no record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Row = Literal["actors", "attacks", "sites", "words", "lesser"]


@dataclass(frozen=True, slots=True)
class Box:
    """A mark with its label, around the mark's centre.

    Attributes:
        day: where it stands on the axis, any growing number; attacks and words have one unless they are in the pen.
        order: its place among those of the same day.
        date: the text under the axis, or empty; boxes of one day share it.
        pen: whether it stands in the pen for what has no day.
        left: pixels from the centre to the left edge; likewise ``right``, ``above`` and ``below``.
        group: number of its shelf in the band ``lesser``.
        counts: ids of the attacks that a bracket spans.
        size: half the width of the mark.
        label: width and height of the label.
        label_at: where the label stands, left and top from the centre.
        free: whether the label may stand on any side of the mark.
        closed_by: of a site, the id of the incident that closed it, or empty.
        note: width and height of the note at the end of a closed site.
    """

    id: str
    row: Row
    left: int
    right: int
    above: int
    below: int
    day: int | None = None
    order: int = 0
    date: str = ""
    pen: bool = False
    group: int = 0
    counts: tuple[str, ...] = ()
    size: int = 0
    label: tuple[int, int] = (0, 0)
    label_at: tuple[int, int] = (0, 0)
    free: bool = False
    closed_by: str = ""
    note: tuple[int, int] = (0, 0)

    @property
    def width(self) -> int:
        """Return the whole width in pixels."""
        return self.left + self.right

    @property
    def height(self) -> int:
        """Return the whole height in pixels."""
        return self.above + self.below


@dataclass(frozen=True, slots=True)
class Tie:
    """A line between two boxes.

    Attributes:
        leads: whether the first stands above the second among the actors.
        hangs: whether the second stands below the first where there is no axis: an attack, or what it was aimed at.
        marks: how many marks the line carries, which need room on it.
        quiet: whether it is drawn only when asked for, and so moves nothing.
        aside: whether it moves nothing too, and is drawn only where a way past everything else is found.
    """

    id: str
    start: str
    end: str
    leads: bool = False
    hangs: bool = False
    marks: int = 0
    quiet: bool = False
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where a box's centre is."""

    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Date:
    """A date on the axis: its text, and the x of the first and the last that it dates."""

    left: int
    right: int
    text: str


@dataclass(frozen=True, slots=True)
class Strip:
    """The height that a band takes, or one shelf of the band ``lesser``."""

    row: Row
    group: int
    top: int
    bottom: int


@dataclass(frozen=True, slots=True)
class Spot:
    """A place for a mark on a line; the angle is the line's there, in whole degrees clockwise from rightwards."""

    x: int
    y: int
    angle: int


@dataclass(frozen=True, slots=True)
class Route:
    """How a line runs.

    Attributes:
        path: the points that it runs through, from the edge of one mark to that of the other; none if straight.
        smooth: whether these are a start, two controls, an end, and so on, of a curve; else they are corners.
        spots: places for its marks.
        clear: whether it runs through nothing that is written.
    """

    path: tuple[tuple[int, int], ...] = ()
    smooth: bool = False
    spots: tuple[Spot, ...] = ()
    clear: bool = True


@dataclass(frozen=True, slots=True)
class Span:
    """How far the lifeline of a site reaches, from the site's own x.

    Attributes:
        end: where a bar ends it, or None.
        note_at: left and top of the note at this bar.
    """

    left: int
    right: int
    end: int | None = None
    note_at: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Layout:
    """Everything placed.

    Attributes:
        labels: left and top of every label, from its mark's centre.
        spans: how far the lifeline of each site reaches.
        bottom: lower edge of what is shown first.
        pen: right edge of the pen for what has no day; None where there is none.
        dates: the dates on the axis, in their order.
    """

    places: Mapping[str, Place]
    labels: Mapping[str, tuple[int, int]]
    spans: Mapping[str, Span]
    routes: Mapping[str, Route]
    strips: tuple[Strip, ...]
    left: int
    right: int
    bottom: int
    pen: int | None
    dates: tuple[Date, ...]
