"""Dates as sources give them: the subset of EDTF (ISO 8601-2) in use. Knows the calendar and nothing else.

Read here rather than by the ``edtf`` package because its fuzzy bounds were wrong when tried and it costs
milliseconds a date; it serves as an oracle in the tests. Format: https://www.loc.gov/standards/datetime/
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import Any, Literal

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from actorgraph.errors import DateError

Shape = Literal["single", "duration", "set"]
Precision = Literal["day", "month", "year", "decade"]

_PLAIN = re.compile(r"([0-9]{3})(?:(X)|([0-9])(?:-([0-9]{2})(?:-([0-9]{2}))?)?)([~?%]?)")
_HINT = "Write 2019, 2019-05, 2019-05-20 or 201X, each with ~ ? or %; a/b, a/.., a/; [a,b], [a..b], [a..] or [..b]."


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """A date, a duration or an uncertain day, with the days between which it lies.

    Attributes:
        text: the date as written.
        shape: ``single`` date, ``duration`` or ``set`` (one of several days, not known which).
        earliest: first day on which it can begin; None where unbounded.
        latest_start: last day on which it can begin; None where unbounded.
        earliest_end: first day on which it can end; None where unbounded.
        latest: last day on which it can end; None where unbounded.
        ongoing: True for ``a/..``: still going on when it was written.
        precision: of a single date; None for other shapes.
        qualifier: ``~`` approximate, ``?`` uncertain, ``%`` both, or empty.
    """

    text: str
    shape: Shape
    earliest: date | None
    latest_start: date | None
    earliest_end: date | None
    latest: date | None
    ongoing: bool = False
    precision: Precision | None = None
    qualifier: str = ""

    @classmethod
    def parse(cls, text: object) -> EdtfDate:
        """Return the date that an EDTF text stands for.

        Raises:
            DateError: where the text is not in the subset, or names an impossible or reversed date.

        >>> EdtfDate.parse("2019-05").latest
        datetime.date(2019, 5, 31)
        >>> EdtfDate.parse("2019-05-20?").earliest
        datetime.date(2019, 5, 19)
        """
        if not isinstance(text, str):
            raise DateError("A date is written as text.", hint=_HINT)
        return _parse(text)

    @property
    def is_day(self) -> bool:
        """True for a single, certain calendar day."""
        return self.precision == "day" and not self.qualifier

    def can_overlap(self, other: EdtfDate) -> bool:
        """Return whether the two can speak of the same time at all.

        >>> EdtfDate.parse("2018").can_overlap(EdtfDate.parse("2019-01-01/.."))
        False
        """
        return _not_after(self.earliest, other.latest) and _not_after(other.earliest, self.latest)

    def __str__(self) -> str:
        return self.text

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:  # noqa: ANN401
        return core_schema.no_info_plain_validator_function(cls.parse, serialization=core_schema.to_string_ser_schema())


def _not_after(first: date | None, second: date | None) -> bool:
    return first is None or second is None or first <= second


@lru_cache(maxsize=4096)
def _parse(text: str) -> EdtfDate:
    if text.startswith("[") and text.endswith("]"):
        return _parse_set(text, text[1:-1])
    if "/" in text:
        return _parse_duration(text)
    return _parse_single(text)


def _parse_single(text: str) -> EdtfDate:
    match = _PLAIN.fullmatch(text)
    if match is None:
        raise DateError(f"{text!r} is not a date that the model reads.", hint=_HINT)
    decade, unknown, digit, month, day, qualifier = match.groups()
    precision: Precision = "decade" if unknown else "day" if day else "month" if month else "year"
    year = int(decade + (digit or "0"))
    try:
        first = date(max(year, 1) if unknown else year, int(month or 1), int(day or 1))
    except ValueError:
        raise DateError(f"{text!r} is not a day that exists; years run from 0001 to 9999.") from None
    last = _last_day(year, first, precision)
    if qualifier:
        first, last = _widen(first, last, precision)
    return EdtfDate(text, "single", first, last, first, last, precision=precision, qualifier=qualifier)


def _last_day(year: int, first: date, precision: Precision) -> date:
    if precision == "day":
        return first
    if precision == "month":
        return first.replace(day=monthrange(first.year, first.month)[1])
    return date(year + 9 if precision == "decade" else year, 12, 31)


def _widen(first: date, last: date, precision: Precision) -> tuple[date, date]:
    """Widen by one unit of the date's own precision on both sides, clamped to the years 0001-9999."""
    if precision == "day":
        return (
            first - timedelta(days=1) if first > date.min else first,
            last + timedelta(days=1) if last < date.max else last,
        )
    if precision == "month":
        before = first - timedelta(days=1) if first > date.min else first
        after = last + timedelta(days=1) if last < date.max else last
        return before.replace(day=1), after.replace(day=monthrange(after.year, after.month)[1])
    years = 10 if precision == "decade" else 1
    return date(max(1, first.year - years), 1, 1), date(min(9999, last.year + years), 12, 31)


def _parse_duration(text: str) -> EdtfDate:
    start_text, _, end_text = text.partition("/")
    unbounded = ("", "..")
    if "/" in end_text or (start_text in unbounded and end_text in unbounded):
        raise DateError(f"{text!r} is not a duration with at least one known end.", hint=_HINT)
    start = None if start_text in unbounded else _parse_single(start_text)
    end = None if end_text in unbounded else _parse_single(end_text)
    if start and end and not _not_after(start.earliest, end.latest):
        raise DateError(f"{text!r} ends before it begins.", hint=f"Did you mean {end_text}/{start_text}?")
    return EdtfDate(
        text,
        "duration",
        start.earliest if start else None,
        start.latest if start else None,
        end.earliest if end else None,
        end.latest if end else None,
        ongoing=end_text == "..",
    )


def _parse_set(text: str, inside: str) -> EdtfDate:
    first_text, dots, last_text = inside.partition("..")
    parts = [first_text, last_text] if dots else inside.split(",")
    days = [_plain(part, text) if part or not dots else None for part in parts]
    if days == [None, None] or len(days) < 2:  # noqa: PLR2004 - a set of one day is a day
        raise DateError(f"{text!r} does not say between which days the date lies.", hint=_HINT)
    for before, after in pairwise(days):
        if before and after and not (before.earliest < after.earliest if before.earliest and after.earliest else True):
            raise DateError(f"{text!r} is not in order.", hint="The earlier day comes first.")
    first, last = days[0], days[-1]
    earliest = first.earliest if first else None
    latest = max(day.latest for day in days if day and day.latest) if last else None
    return EdtfDate(text, "set", earliest, latest, earliest, latest)


def _plain(part: str, whole: str) -> EdtfDate:
    day = _parse_single(part)
    if day.qualifier:
        raise DateError(f"{whole!r}: a day in a set takes no ~ ? or %.", hint=_HINT)
    return day
