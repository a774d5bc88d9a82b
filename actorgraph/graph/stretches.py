"""Dates as stretches of hours between which a thing lies: how far apart two can be, and in which order.

Knows dates only. A day is the 24 hours from its midnight on, its end left out; no time zone is known.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from itertools import product
from math import inf
from typing import Literal, NamedTuple

from actorgraph.model import EdtfDate

Order = Literal["before", "after", "during", "unknown"]
Within = Literal["certain", "possible", "no"]

_DAY = 24


class Stretch(NamedTuple):
    """When a thing begins and when it ends, in hours: each not before the first bound, and before the second.

    What took place on one of several days begins and ends between the same two bounds.
    """

    begins: tuple[float, float]
    ends: tuple[float, float]


def stretches_of(when: EdtfDate, *, still_on: date | None = None) -> tuple[Stretch, ...]:
    """Return the stretches in one of which a date lies: several where it is one of several days.

    Args:
        when: the date.
        still_on: of what is still going on: a day at whose beginning that is known.

    >>> stretches_of(EdtfDate.parse("0001-01-01"))
    (Stretch(begins=(24, 48), ends=(24, 48)),)
    """
    if when.shape == "duration":
        return (_lasting(when, still_on),)
    if when.shape == "set" and ".." not in when.text:
        return tuple(_somewhere(EdtfDate.parse(part)) for part in when.text[1:-1].split(","))
    return (_somewhere(when),)


def _somewhere(when: EdtfDate) -> Stretch:
    bounds = _from(when.earliest), _until(when.latest)
    return Stretch(bounds, bounds)


def _lasting(when: EdtfDate, still_on: date | None) -> Stretch:
    """Return a duration; where one of its ends is open, only the other bounds it."""
    first, last = _from(when.earliest), _until(when.latest)
    known = still_on if when.ongoing else when.earliest_end
    return Stretch((first, min(_until(when.latest_start), last)), (max(_from(known), first), last))


def _from(day: date | None) -> float:
    return -inf if day is None else day.toordinal() * _DAY


def _until(day: date | None) -> float:
    return inf if day is None else (day.toordinal() + 1) * _DAY


def within(hours: int, some: Iterable[Stretch], others: Iterable[Stretch]) -> Within:
    """Return whether two dates lie within so many hours of each other; of what lasts, its nearer end counts.

    It is certain where they do however far apart they are, possible where they do however near.
    """
    pairs = list(product(some, others))
    if all(_farthest(one, other) <= hours for one, other in pairs):
        return "certain"
    return "possible" if any(_nearest(one, other) < hours for one, other in pairs) else "no"


def _nearest(one: Stretch, other: Stretch) -> float:
    return max(0, other.begins[0] - one.ends[1], one.begins[0] - other.ends[1])


def _farthest(one: Stretch, other: Stretch) -> float:
    return max(0, other.begins[1] - one.ends[0], one.begins[1] - other.ends[0])


def order_of(some: Iterable[Stretch], others: Iterable[Stretch]) -> Order:
    """Return how the first lies to the second, where the dates leave no choice.

    It is ``during`` where one of the two goes on for as long as the other lasts.
    """
    pairs = list(product(some, others))
    for order, holds in _ORDERS.items():
        if all(holds(one, other) for one, other in pairs):
            return order
    return "unknown"


def can_begin_first(some: Iterable[Stretch], others: Iterable[Stretch]) -> bool:
    """Return whether the first can have begun before the second did."""
    return any(one.begins[0] < other.begins[1] for one, other in product(some, others))


def goes_on_throughout(one: Stretch, other: Stretch) -> bool:
    """Return whether the first began before the second can have, and ended after it must have."""
    return one.begins[1] <= other.begins[0] and one.ends[0] >= other.ends[1]


def go_on_at_once(some: Iterable[Stretch], others: Iterable[Stretch]) -> bool:
    """Return whether two lasted at the same time for a while, however their dates are taken."""
    pairs = product(some, others)
    return all(one.begins[1] <= other.ends[0] and other.begins[1] <= one.ends[0] for one, other in pairs)


_ORDERS: dict[Order, Callable[[Stretch, Stretch], bool]] = {
    "before": lambda one, other: one.ends[1] <= other.begins[0],
    "after": lambda one, other: other.ends[1] <= one.begins[0],
    "during": lambda one, other: goes_on_throughout(one, other) or goes_on_throughout(other, one),
}
