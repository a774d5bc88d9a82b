"""A number as far as a text gives it: one, or the bounds between which it lies. Knows nothing of what is counted."""

from __future__ import annotations

import re
from typing import NamedTuple

_RANGE = re.compile(r"([1-9][0-9]{0,8})\.\.([1-9][0-9]{0,8})?")


class Count(NamedTuple):
    """Bounds of a number; ``at_most`` is None where there is no upper one."""

    at_least: int
    at_most: int | None


def read_count(value: str | int) -> Count:
    """Return the bounds that a value gives: a whole number from 1 on, ``1..2``, or ``2..``.

    >>> read_count("2..")
    Count(at_least=2, at_most=None)

    Raises:
        ValueError: the value is none of these.
    """
    if isinstance(value, int):
        if value >= 1:
            return Count(value, value)
    elif match := _RANGE.fullmatch(value):
        count = Count(int(match[1]), int(match[2]) if match[2] else None)
        if count.at_most is None or count.at_least < count.at_most:
            return count
    raise ValueError(f"{value!r} is neither a whole number from 1 on nor a range of them")
