"""Where incidents stand in time: on the axis, or in the pen for what has no day. Knows dates, no positions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from actorgraph.dataset import Dataset
from actorgraph.graph.answers import LinkAnswer
from actorgraph.model import EdtfDate
from actorgraph.views.scene.choose import Choice, is_aimed

FEWEST_DATES = 3
"""With fewer dated incidents there is no axis: what has no date follows what has one."""

_LONGEST_STRETCH = 62
"""Days; what may have happened in a longer stretch has no place on the axis."""

MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()  # noqa: SIM905 - reads as a calendar
_AFTER_ALL = 10_000_000


@dataclass(frozen=True, slots=True)
class Axis:
    """The order of incidents in time.

    Attributes:
        days: a growing number for every incident on the axis.
        order: place of an incident in the timeline, by which those of one day are ordered.
        ticks: text under the axis by the same number.
        pen: ids of all that stands in the pen, sites included.
    """

    days: Mapping[str, int]
    order: Mapping[str, int]
    ticks: Mapping[int, str]
    pen: frozenset[str]

    def shows(self, first: str, second: str) -> bool:
        """Return whether both stand on the axis, the first before the second."""
        if not {first, second} <= self.days.keys():
            return False
        return (self.days[first], self.order[first]) < (self.days[second], self.order[second])


def axis_of(dataset: Dataset, choice: Choice, links: Iterable[LinkAnswer], timeline: Iterable[str]) -> Axis:
    """Return the order in time of the incidents that are shown, those of one day as in the timeline."""
    shown = [key for key in sorted(dataset.incidents) if choice.bands[key] in ("attacks", "words")]
    dated = {key: day for key in shown if (day := day_of(dataset.incidents[key].when)) is not None}
    undated = [key for key in shown if key not in dated]
    order = {key: place for place, key in enumerate(timeline)}
    if len(dated) < FEWEST_DATES:
        later = {key: _AFTER_ALL + number for number, key in enumerate(undated)}
        return Axis(dated | later, order, {}, frozenset())
    dates = [(day, when) for key, day in dated.items() if (when := dataset.incidents[key].when)]
    dates.sort(key=lambda each: is_exact(each[1]))
    ticks = {day: words_of(when) for day, when in dates}
    return Axis(dated, order, ticks, frozenset(undated) | _sites_in_pen(choice, links, undated))


def _sites_in_pen(choice: Choice, links: Iterable[LinkAnswer], undated: Iterable[str]) -> frozenset[str]:
    """Return the sites that only undated attacks were aimed at."""
    aimed = [link for link in links if is_aimed(link) and choice.bands[link.subject] == "attacks"]
    inside = {link.object for link in aimed if link.subject in undated}
    outside = {link.object for link in aimed if link.subject not in undated and link.subject not in choice.counted}
    return frozenset(key for key in inside - outside if choice.bands[key] == "sites")


def day_of(when: EdtfDate | None) -> int | None:
    """Return the place of a date on the axis, or None where it is too vague for one.

    What is about a day stands at that day. A month stands before its first day, so that the two are told apart.

    >>> day_of(EdtfDate.parse("2018")) is None
    True
    """
    if when is None or when.earliest is None or when.latest_start is None:
        return None
    if (when.latest_start - when.earliest).days > _LONGEST_STRETCH:
        return None
    named = EdtfDate.parse(_named(when)[0])
    first = named.earliest or when.earliest
    return first.toordinal() * 2 + (named.precision != "month")


def is_exact(when: EdtfDate) -> bool:
    """Return whether the axis says all there is to the date."""
    return when.shape == "single" and when.precision in ("day", "month") and not when.qualifier


def _named(when: EdtfDate) -> list[str]:
    """Return the dates that a text names, without what it says of their certainty; open ends left out."""
    return [part for part in re.split(r"[^0-9X-]+", when.text) if part]


def words_of(when: EdtfDate) -> str:
    """Return what is known of a date and no more: a doubt as a sign, of several days the first and the last.

    >>> [words_of(EdtfDate.parse(text)) for text in ("2019-03-14~", "2019-04-08?", "[2019-05-20,2019-05-21]")]
    ['≈14 Mar 2019', '8 Apr 2019?', '20 or 21 May 2019']
    """
    dates = _named(when)
    first, last = _words(dates[0]), _words(dates[-1])
    either = when.shape == "set" and "," in when.text and len(dates) == 2  # noqa: PLR2004
    words = last if len(dates) == 1 else f"{_without_same_end(first, last)}{' or ' if either else '–'}{last}"
    about = "≈" if re.search("[~%]", when.text) else ""
    since = "from " if when.shape == "duration" and when.text.endswith(("/", "..")) else ""
    return f"{since}{about}{words}{'?' if re.search('[?%]', when.text) else ''}"


def _words(date: str) -> str:
    year, *rest = date.split("-")
    month = [MONTHS[int(rest[0]) - 1]] if rest else []
    day = [str(int(rest[1]))] if len(rest) > 1 else []
    return " ".join((*day, *month, year))


def _without_same_end(first: str, last: str) -> str:
    """Return the first of two dates without the month and year that the second says too."""
    own, other = first.split(), last.split()
    while len(own) > 1 and len(other) > 1 and own[-1] == other[-1]:
        own.pop()
        other.pop()
    return " ".join(own)
