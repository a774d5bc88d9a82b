"""What a drawing has besides records and lines: bands, dates, lifelines, bins. Knows no question and no HTML."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from actorgraph.views.style import Hue

BandName = Literal["actors", "attacks", "sites", "words", "lesser"]
Plan = Literal["map", "tree", "months", "overview"]
"""How the drawing is put together: bands over an axis of days; who leads whom, without an axis; bands over an axis of
months or years, incidents in bins; or dots, where more is shown than can be read."""


@dataclass(frozen=True, slots=True)
class Tooth:
    """A tooth of a campaign's bracket, over an attack that is counted in it.

    Attributes:
        edge: id of the line for which it stands, as long as that is not drawn itself; it looks as firm as that line.
        x: of the attack, relative to the bracket's own.
    """

    edge: str
    x: int


@dataclass(frozen=True, slots=True)
class Ending:
    """That a site was closed, as a claim asserts it: a bar across the end of its lifeline, and a note beside it.

    Attributes:
        x: of the bar, relative to the site's own, like everything here.
        note: such as ``closed 29 Sep``.
        note_at: left, top, width and height of the note.
        edge: id of the line that says which site it closed.
    """

    x: int
    note: str
    note_at: tuple[int, int, int, int]
    edge: str


@dataclass(frozen=True, slots=True)
class Lifeline:
    """A site as a thick line below the attacks that were aimed at it.

    Attributes:
        left: its left end, relative to the site's own x; likewise ``right``.
        ending: where it ends because the site was closed, or None.
    """

    left: int
    right: int
    ending: Ending | None


@dataclass(frozen=True, slots=True)
class Fold:
    """Lesser persons folded into their occasion; it counts whom the dataset links to it and claims nothing.

    Attributes:
        nodes: their ids.
        words: such as ``6 officials +``, drawn in small type under the label and the remark.
    """

    nodes: tuple[str, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Spot:
    """A place for a mark on a line.

    Attributes:
        angle: direction of the line there, in whole degrees clockwise from rightwards.
    """

    x: int
    y: int
    angle: int


@dataclass(frozen=True, slots=True)
class Bin:
    """The incidents of one month or year, where there are too many to draw each; a click shows them.

    Attributes:
        id: ``b0`` and so on.
        nodes: ids of its incidents, in the order of their dates; each is drawn on its shelf once it is revealed.
        label: lines such as ``12 attacks``; the month stands under the axis.
        label_at: left, top, width and height of the label, relative to the bin's centre.
        foiled: how many of them were foiled or intercepted.
    """

    id: str
    band: BandName
    when: str
    nodes: tuple[str, ...]
    x: int
    y: int
    size: int
    label: tuple[str, ...]
    label_at: tuple[int, int, int, int]
    foiled: int


@dataclass(frozen=True, slots=True)
class Bundle:
    """All lines of one hue between a record and a bin, or two bins, drawn as one; it carries their number.

    Attributes:
        id: ``l0`` and so on.
        source: id of a record or a bin; likewise ``target``.
        edges: ids of the lines.
        quiet: whether it waits until one of its ends is chosen, since others have more lines.
        path: as of a line.
        spot: where the number stands.
    """

    id: str
    source: str
    target: str
    hue: Hue
    edges: tuple[str, ...]
    quiet: bool
    path: tuple[tuple[int, int], ...]
    smooth: bool
    spot: Spot


@dataclass(frozen=True, slots=True)
class Band:
    """A horizontal band and its caption; what is hidden at first has a band for every group."""

    name: BandName
    group: str
    caption: str
    note: str
    top: int
    bottom: int


@dataclass(frozen=True, slots=True)
class Tick:
    """A date on the axis; it spans all attacks that it dates."""

    x: int
    left: int
    right: int
    label: str


@dataclass(frozen=True, slots=True)
class Ground:
    """What is drawn behind the lines.

    Attributes:
        pen: right edge of the pen for what has no day, or None where there is no pen.
    """

    left: int
    right: int
    pen: int | None
    bands: tuple[Band, ...]
    ticks: tuple[Tick, ...]
