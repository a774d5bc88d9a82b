"""What lines and records were as known by earlier days, told as what differs from the page's own. Plain data.

Of a line that differs, only the fields that differ are kept; of a list that differs, the places of what it shares with
the page's own, and what it does not share.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any, Literal

Known = Literal["certain", "possible", "absent"]


@dataclass(frozen=True, slots=True)
class Version:
    """What a line or record was from one step of the record on, until its next version.

    Attributes:
        step: number of the step.
        known: ``possible`` where all that it says was merely possibly published by then; ``absent`` where none was.
        fields: whole fields that differ.
        items: lists that differ, each item as its place in the page's own list, or itself where it is not in that.
    """

    step: int
    known: Known
    fields: dict[str, Any]
    items: dict[str, tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Stop:
    """A day on which shown incidents happened, or began."""

    day: str
    nodes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RecordStep:
    """A day on which it changed what was known.

    Attributes:
        day: the first on which it is so, of the first step the last before anything was known; where the page does not
            tell each day apart, one of those on which it is so; empty where it is so on any.
        words: how many sources had been published, without the day.
        uncounted: how many claims do not count by then, or nothing.
    """

    day: str
    words: str
    uncounted: str


@dataclass(frozen=True, slots=True)
class Reasons:
    """Why a thing is merely possible on a day, each a sentence with ``{day}`` where the day is to stand.

    Attributes:
        told: why an incident is shown that had not happened.
    """

    dated: str
    undated: str
    ahead: str
    told: str


@dataclass(frozen=True, slots=True)
class Clocks:
    """The two clocks, and what they change.

    Attributes:
        stops: in the order of their days.
        steps: in the order of their days; none where this page can't be turned back.
        exact: whether there is a step for every day on which anything changed.
        note: why there is no step, or not each, or nothing.
        edges: of each line that ever was different, its versions by its id.
        nodes: the same of records.
        reach: the versions of what is known of paths: of ``pairs`` of records, and of the ``rest``.
        pairs: what earlier versions have of pairs, and the page's own has not; their places follow those of its own.
    """

    stops: tuple[Stop, ...]
    steps: tuple[RecordStep, ...]
    exact: bool
    note: str
    reasons: Reasons
    edges: dict[str, tuple[Version, ...]]
    nodes: dict[str, tuple[Version, ...]]
    reach: dict[str, tuple[Version, ...]]
    pairs: tuple[Any, ...]


def version_of(step: int, own: Any, now: Any, known: Known) -> Version:  # noqa: ANN401 - a line or a record
    """Return a version: the fields in which what was told then differs from the page's own."""
    names = [each.name for each in fields(own) if getattr(own, each.name) != getattr(now, each.name)]
    values = {name: getattr(now, name) for name in names}
    lists = {name: _items(getattr(own, name), value) for name, value in values.items() if _is_list(value)}
    shared = {name: items for name, items in lists.items() if any(isinstance(item, int) for item in items)}
    return Version(step, known, {name: value for name, value in values.items() if name not in shared}, shared)


def _is_list(value: object) -> bool:
    """Return whether a value is a list whose items can't be taken for places in another."""
    return isinstance(value, tuple) and not any(isinstance(item, int | float) for item in value)


def _items(own: tuple[Any, ...], now: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(own.index(item) if item in own else item for item in now)


def pooled(versions: tuple[Version, ...], name: str, own: int) -> tuple[tuple[Version, ...], tuple[Any, ...]]:
    """Return versions with all items of one list as places, and what stands at the places after the page's own.

    Args:
        versions: of one thing.
        name: of the list.
        own: how many items it has in the page itself.
    """
    places: dict[Any, int] = {}

    def placed(version: Version) -> Version:
        items = version.items.get(name, version.fields.get(name))
        if items is None:
            return version
        at = tuple(item if isinstance(item, int) else places.setdefault(item, own + len(places)) for item in items)
        fields = {key: value for key, value in version.fields.items() if key != name}
        return replace(version, fields=fields, items={**version.items, name: at})

    return tuple(map(placed, versions)), tuple(places)
