"""What is drawn behind the lines: bands with their captions, the pen, the dates. Knows the layout only."""

from __future__ import annotations

from collections.abc import Sequence

from actorgraph.views.layout import Date, Layout, Row, Strip
from actorgraph.views.scene.drawn import Band, Ground, Plan, Tick

_CAPTIONS: dict[Row, str] = {
    "actors": "ACTORS",
    "attacks": "ATTACKS",
    "sites": "SITES AIMED AT",
    "words": "WORDS AND ANSWERS",
}
_TREE = "ACTORS AND INCIDENTS"
_NOTES: dict[Plan, str] = {
    "map": "in order of date, not to scale",
    "months": "taken together by date, not to scale; click to open",
}


def ground_of(layout: Layout, plan: Plan, shelves: Sequence[str]) -> Ground:
    """Return the bands, the pen and the dates of a layout.

    Args:
        layout: the layout.
        plan: how it was put together.
        shelves: the names of the shelves, by their numbers.
    """
    bands = tuple(_band(strip, plan, shelves, dated=bool(layout.dates)) for strip in layout.strips)
    return Ground(layout.left, layout.right, layout.pen, bands, _ticks(layout.dates))


def _band(strip: Strip, plan: Plan, shelves: Sequence[str], *, dated: bool) -> Band:
    if strip.row == "lesser":
        shelf = shelves[strip.group]
        return Band("lesser", shelf, shelf.upper(), "hidden at first", strip.top, strip.bottom)
    note = _NOTES[plan] if strip.row == "attacks" and dated else ""
    caption = _TREE if plan == "tree" else _CAPTIONS[strip.row]
    return Band(strip.row, "", caption, note, strip.top, strip.bottom)


def _ticks(dates: tuple[Date, ...]) -> tuple[Tick, ...]:
    """Return the dates, the year said only where it changes; a doubt stays."""
    ticks: list[Tick] = []
    last = ""
    for date in dates:
        words, _, year = date.text.rstrip("?").rpartition(" ")
        doubt = date.text[len(date.text.rstrip("?")) :]
        label = f"{words}{doubt}" if words and year == last else date.text
        ticks.append(Tick((date.left + date.right) // 2, date.left, date.right, label))
        last = year
    return tuple(ticks)
