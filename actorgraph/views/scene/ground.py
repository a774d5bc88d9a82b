"""What is drawn behind the lines: bands with their captions, the pen, the dates. Knows the layout only."""

from __future__ import annotations

from actorgraph.views.layout import Date, Layout, Row, Strip
from actorgraph.views.scene.choose import GROUPS
from actorgraph.views.scene.drawn import Band, Ground, Tick

_CAPTIONS: dict[Row, str] = {
    "actors": "ACTORS",
    "attacks": "ATTACKS",
    "sites": "SITES AIMED AT",
    "words": "WORDS AND ANSWERS",
}
_IN_ORDER = "in order of date, not to scale"


def ground_of(layout: Layout) -> Ground:
    """Return the bands, the pen and the dates of a layout."""
    bands = tuple(_band(strip, dated=bool(layout.dates)) for strip in layout.strips)
    bottom = max((strip.bottom for strip in layout.strips if strip.row != "lesser"), default=0)
    return Ground(layout.left, layout.right, bottom, layout.pen, bands, _ticks(layout.dates))


def _band(strip: Strip, *, dated: bool) -> Band:
    if strip.row == "lesser":
        group = GROUPS[strip.group]
        return Band("lesser", group, group.upper(), "hidden at first", strip.top, strip.bottom)
    note = _IN_ORDER if strip.row == "attacks" and dated else ""
    return Band(strip.row, "", _CAPTIONS[strip.row], note, strip.top, strip.bottom)


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
