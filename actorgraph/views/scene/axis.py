"""Where incidents stand in time: on the axis, or in the pen for what has no day. Knows dates, no positions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from actorgraph.dataset import Dataset
from actorgraph.graph.answers import LinkAnswer
from actorgraph.model import EdtfDate
from actorgraph.views.scene.choose import AIMED, Choice

FEWEST_DATES = 3
"""With fewer dated incidents there is no axis: what has no date follows what has one."""

_LONGEST_STRETCH = 62
"""Days; what may have happened in a longer stretch has no place on the axis."""

_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()  # noqa: SIM905 - reads as a calendar
_LONGEST_CHAIN = 8
_AFTER_ALL = 10_000_000


@dataclass(frozen=True, slots=True)
class Axis:
    """The order of incidents in time.

    Attributes:
        days: a growing number for every incident on the axis.
        order: place of an incident among those of its day: what is said to come before another stands before it.
        ticks: text under the axis by the same number.
        pen: ids of all that stands in the pen, sites included.
    """

    days: Mapping[str, int]
    order: Mapping[str, int]
    ticks: Mapping[int, str]
    pen: frozenset[str]


def axis_of(dataset: Dataset, choice: Choice, links: Iterable[LinkAnswer]) -> Axis:
    """Return the order in time of the incidents that are shown."""
    shown = [key for key in sorted(dataset.incidents) if choice.bands[key] in ("attacks", "words")]
    dated = {key: day for key in shown if (day := day_of(dataset.incidents[key].when)) is not None}
    undated = [key for key in shown if key not in dated]
    order = _order(links)
    if len(dated) < FEWEST_DATES:
        later = {key: _AFTER_ALL + number for number, key in enumerate(undated)}
        return Axis(dated | later, order, {}, frozenset())
    ticks = {day: _tick(dataset.incidents[key].when) for key, day in dated.items()}
    return Axis(dated, order, ticks, frozenset(undated) | _sites_in_pen(choice, links, undated))


def _order(links: Iterable[LinkAnswer]) -> dict[str, int]:
    """Return how long a chain of incidents is said to come before each; a circle ends after a few steps."""
    before = [(link.subject, link.object) for link in links if link.kind == "preceded"]
    found: dict[str, int] = {}
    for _ in range(_LONGEST_CHAIN):
        for earlier, later in before:
            found[later] = min(max(found.get(later, 0), found.get(earlier, 0) + 1), _LONGEST_CHAIN)
    return found


def _sites_in_pen(choice: Choice, links: Iterable[LinkAnswer], undated: Iterable[str]) -> frozenset[str]:
    """Return the sites that only undated attacks were aimed at."""
    aimed = [link for link in links if link.kind in AIMED and choice.bands[link.subject] == "attacks"]
    inside = {link.object for link in aimed if link.subject in undated}
    outside = {link.object for link in aimed if link.subject not in undated and link.subject not in choice.counted}
    return frozenset(key for key in inside - outside if choice.bands[key] == "sites")


def day_of(when: EdtfDate | None) -> int | None:
    """Return the place of a date on the axis, or None where it is too vague for one.

    A month stands before its first day, so that the two are told apart.

    >>> day_of(EdtfDate.parse("2018")) is None
    True
    """
    if when is None or when.earliest is None or when.latest_start is None:
        return None
    if (when.latest_start - when.earliest).days > _LONGEST_STRETCH:
        return None
    return when.earliest.toordinal() * 2 + (when.precision != "month")


def is_exact(when: EdtfDate) -> bool:
    """Return whether the axis says all there is to the date."""
    return when.shape == "single" and when.precision in ("day", "month") and not when.qualifier


def _tick(when: EdtfDate | None) -> str:
    if when is None or when.earliest is None:
        return ""
    month = f"{_MONTHS[when.earliest.month - 1]} {when.earliest.year:04d}"
    return month if when.precision == "month" else f"{when.earliest.day} {month}"
