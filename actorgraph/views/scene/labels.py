"""Sizes of marks and labels: what a record needs of room. Knows records and fonts, no positions of anything else."""

from __future__ import annotations

import re
from dataclasses import dataclass

from actorgraph.model.characters import escape_unsafe
from actorgraph.views.layout import Box
from actorgraph.views.measure import width, wrap
from actorgraph.views.scene.axis import Axis
from actorgraph.views.scene.drawn import BandName
from actorgraph.views.style import Mark

_DATED_TAIL = re.compile(r",[^,]*(\b[0-9]{4}|\bundated)$")
REMARK_SIZE = 10
_MARGIN = 4
SOCKET = 12


@dataclass(frozen=True, slots=True)
class _Style:
    limit: int
    lines: int
    font: int
    bold: bool
    beside: bool = False


_STYLES: dict[BandName, _Style] = {
    "actors": _Style(limit=108, lines=3, font=13, bold=True, beside=True),
    "attacks": _Style(limit=88, lines=4, font=13, bold=True),
    "sites": _Style(limit=150, lines=2, font=12, bold=False),
    "words": _Style(limit=84, lines=3, font=11, bold=False),
    "lesser": _Style(limit=112, lines=3, font=12, bold=False),
}
_PEN = _Style(limit=94, lines=4, font=11, bold=False, beside=True)
_PEN_ATTACK = _Style(limit=94, lines=4, font=13, bold=True, beside=True)
_BRACKET = _Style(limit=420, lines=1, font=13, bold=True)
_SIZES: dict[Mark, int] = {
    "person": 13,
    "group": 13,
    "state": 12,
    "collective": 13,
    "attack": 11,
    "foiled": 11,
    "planned": 11,
    "words": 5,
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be shown of a record.

    Attributes:
        remark: a line in small type under the label.
        fold: a further such line, for those who are folded into an occasion.
        socket: whether the mark carries an empty socket.
        counts: ids of the attacks that a bracket spans; empty where there is no bracket.
        pen: whether it stands among what has no day.
        group: number of its shelf while it is hidden.
        closed_by: of a site, the id of what closed it, or empty.
        note: of a closed site, what stands at the end of its lifeline.
    """

    name: str
    band: BandName
    mark: Mark
    remark: str
    socket: bool
    counts: tuple[str, ...]
    pen: bool
    group: int
    fold: str = ""
    closed_by: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """A label and its box, relative to the mark's centre: left, top, width, height."""

    lines: tuple[str, ...]
    at: tuple[int, int, int, int]
    bold: bool
    font: int
    size: int


def label_of(wanted: Wanted) -> Label:
    """Return the label of a record, wrapped, and where it stands beside the mark."""
    style = _style_of(wanted)
    bold = style.bold and wanted.mark != "collective"
    size = 6 if wanted.counts else _SIZES.get(wanted.mark, 7)
    lines = wrap(escape_unsafe(wanted.name), style.limit, style.font, lines=style.lines, bold=bold)
    small = [text for text in (wanted.remark, wanted.fold) if text]
    wide = max([width(line, style.font, bold=bold) for line in lines] + [width(text, REMARK_SIZE) for text in small])
    high = len(lines) * (style.font + 2) + len(small) * (REMARK_SIZE + 3)
    return Label(lines, (*_corner(wanted, style, size, (wide, high)), wide, high), bold, style.font, size)


def _corner(wanted: Wanted, style: _Style, size: int, room: tuple[int, int]) -> tuple[int, int]:
    wide, high = room
    if wanted.counts:
        return (-wide // 2, -high - _MARGIN)
    if wanted.pen:
        return (-size - _MARGIN - 2 - wide, -high // 2)
    if style.beside:
        return (size + _MARGIN + 2, -high // 2)
    return (-wide // 2, size + _MARGIN)


def _style_of(wanted: Wanted) -> _Style:
    if wanted.counts:
        return _BRACKET
    if wanted.pen:
        return _PEN_ATTACK if wanted.band == "attacks" else _PEN
    return _STYLES[wanted.band]


def box_of(key: str, label: Label, wanted: Wanted, axis: Axis) -> Box:
    """Return the room that a mark and its label take, and its place in time."""
    left, top, wide, high = label.at
    day = axis.days.get(key)
    movable = wanted.band == "actors" or bool(wanted.counts) or (wanted.band == "sites" and not wanted.pen)
    return Box(
        id=key,
        row=wanted.band,
        left=max(label.size, -left) + 1,
        right=max(label.size, left + wide) + 1,
        above=max(label.size + (SOCKET if wanted.socket else 0), -top) + 1,
        below=max(label.size, top + high) + 1,
        day=day,
        order=axis.order.get(key, 0),
        date=axis.ticks.get(day, "") if day is not None else "",
        pen=wanted.pen,
        group=wanted.group,
        counts=wanted.counts,
        size=label.size,
        label=(wide, high),
        label_at=(left, top),
        free=movable,
        closed_by=wanted.closed_by,
        note=(width(wanted.note, REMARK_SIZE), REMARK_SIZE + 3) if wanted.note else (0, 0),
    )


def without_date(name: str) -> str:
    """Return a name without the date at its end, which the axis shows already.

    >>> without_date("Rocket near the embassy, 19 May 2019")
    'Rocket near the embassy'
    """
    return _DATED_TAIL.sub("", name) or name
