"""Incidents by month: in which months each certainly lies, and in which it may. Months count from the year 0."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from actorgraph.graph.answers import MonthRun
from actorgraph.model import EdtfDate

if TYPE_CHECKING:
    from actorgraph.model.search import Search

_YEAR = 12


class Span(NamedTuple):
    """Months from the first to the last, both included."""

    first: int
    last: int


def runs_of(dates: Mapping[str, EdtfDate], searches: Iterable[Search]) -> tuple[MonthRun, ...]:
    """Return the months from the first that a date names to the last, those on end together of which the same is told.

    Args:
        dates: of incidents, by id.
        searches: those that may cover months.
    """
    named = [month_of(day) for when in dates.values() for day in _bounds(when)]
    if not named:
        return ()
    whole = Span(min(named), max(named))
    certain = {key: _within(certain_months(when), whole) for key, when in dates.items()}
    possible = {key: _within([_possible_months(when, whole)], whole) for key, when in dates.items()}
    covered = {search.id: _within(_covered_months(search), whole) for search in searches}
    return tuple(_runs(whole, (certain, possible, covered)))


def month_of(day: date) -> int:
    """Return the number of the month in which a day lies."""
    return day.year * _YEAR + day.month - 1


def month_text(month: int) -> str:
    """Return a month as ``YYYY-MM``."""
    return f"{month // _YEAR:04d}-{month % _YEAR + 1:02d}"


def certain_months(when: EdtfDate) -> Iterator[Span]:
    """Yield the months in which what has this date certainly lies, wholly or in part.

    That is the month in which it must have begun, the month in which it must have ended, and all months from the last
    day on which it can have begun to the first on which it can have ended.
    """
    for first, last in ((when.earliest, when.latest_start), (when.earliest_end, when.latest)):
        if first and last and month_of(first) == month_of(last):
            yield Span(month_of(first), month_of(last))
    if when.latest_start and when.earliest_end:  # reversed where it can have been over before the last such day
        yield Span(month_of(when.latest_start), month_of(when.earliest_end))


def _possible_months(when: EdtfDate, whole: Span) -> Span:
    first = month_of(when.earliest) if when.earliest else whole.first
    last = month_of(when.latest) if when.latest else whole.last
    return Span(first, last)


def _covered_months(search: Search) -> Iterator[Span]:
    """Yield the months that a search covered wholly: none where its period is not known from the first to the last day.

    What went on when it was made it covered up to that day, and nothing after it.
    """
    period, made = search.period, search.date.latest
    if period is None or period.earliest is None or made is None:
        return
    last = made if period.ongoing else period.latest
    if last is not None:
        last = min(last, made)
        cut = last.day < monthrange(last.year, last.month)[1]
        yield Span(month_of(period.earliest) + (period.earliest.day > 1), month_of(last) - cut)


def _bounds(when: EdtfDate) -> Iterator[date]:
    return filter(None, (when.earliest, when.latest_start, when.earliest_end, when.latest))


def _within(spans: Iterable[Span], whole: Span) -> list[Span]:
    """Return what of some spans lies within the whole; one that would end before it begins is none."""
    cut = [Span(max(span.first, whole.first), min(span.last, whole.last)) for span in spans]
    return [span for span in cut if span.first <= span.last]


def _runs(whole: Span, tables: tuple[Mapping[str, list[Span]], ...]) -> Iterator[MonthRun]:
    """Yield runs of months: cut wherever something begins or ends, and joined where nothing changes."""
    spans = [(number, key, span) for number, table in enumerate(tables) for key in table for span in table[key]]
    cuts = sorted({each for span in (whole, *(span for _, _, span in spans)) for each in (span.first, span.last + 1)})
    place = {cut: index for index, cut in enumerate(cuts)}
    told: list[list[set[str]]] = [[set() for _ in tables] for _ in cuts]
    for number, key, span in spans:
        for index in range(place[span.first], place[span.last + 1]):
            told[index][number].add(key)
    stretches = zip(pairwise(cuts), told, strict=False)
    for same, group in groupby(stretches, key=lambda stretch: _told_of(*stretch[1])):
        ends = [span for span, _ in group]
        first, after = ends[0][0], ends[-1][1]
        yield MonthRun(month_text(first), month_text(after - 1), after - first, *same)


def _told_of(certain: set[str], possible: set[str], covered: set[str]) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted(certain)), tuple(sorted(possible - certain)), tuple(sorted(covered))
