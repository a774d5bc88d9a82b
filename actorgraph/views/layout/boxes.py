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
        label: width and height of a label that may stand on any side of the mark, or None.
        label_at: where that label stands, left and top from the centre, once its side is chosen.
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
    label: tuple[int, int] | None = None
    label_at: tuple[int, int] | None = None

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
        marked: whether the line carries a mark, which needs room on it.
        quiet: whether it is drawn only when asked for, and so moves nothing.
        aside: whether it moves nothing too, and is drawn only where a way past everything else is found.
    """

    id: str
    start: str
    end: str
    leads: bool = False
    marked: bool = False
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
class Route:
    """How a line runs.

    Attributes:
        curve: its bend, where it has no path.
        mark_at: where on it, in hundredths, a mark finds room.
        path: its corners where it runs past things at their side, or nothing.
        clear: whether it runs through nothing that is written.
    """

    curve: float = 0.0
    mark_at: int = 50
    path: tuple[tuple[int, int], ...] = ()
    clear: bool = True


@dataclass(frozen=True, slots=True)
class Layout:
    """Everything placed.

    Attributes:
        labels: left and top, from the mark's centre, of the labels whose side was chosen.
        pen: right edge of the pen for what has no day; None where there is none.
        dates: the dates on the axis, in their order.
    """

    places: Mapping[str, Place]
    labels: Mapping[str, tuple[int, int]]
    routes: Mapping[str, Route]
    strips: tuple[Strip, ...]
    left: int
    right: int
    pen: int | None
    dates: tuple[Date, ...]
