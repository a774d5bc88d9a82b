"""What a path was asked to be, how it stands, and how paths are ordered, in words. Searches nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date

from actorgraph.dataset import Dataset
from actorgraph.graph.path_options import PathOptions
from actorgraph.graph.wording.dates import date_in_words
from actorgraph.graph.wording.path_texts import CONDITIONS, TEXTS
from actorgraph.model import EdtfDate
from actorgraph.model.characters import isolated


def conditions_in_words(dataset: Dataset, options: PathOptions) -> Iterator[str]:
    """Yield under which conditions paths were looked for, each as a phrase."""
    waypoints, avoid = _names(dataset, options.waypoints), _names(dataset, options.avoid)
    asked = {
        "at_most": True,
        "pattern": options.pattern is not None,
        "only_over": options.via,
        "not_over": options.not_via,
        "directed": options.directed,
        "through": len(options.waypoints) == 1,
        "through_all": len(options.waypoints) > 1,
        "not_through": options.avoid,
        "in_time": options.in_time,
        "also_through": options.through,
        "denied": options.include_denied,
        "hypothetical": options.include_hypothetical,
    }
    holes = {
        "at_most": {"hops": hops_in_words(options.max_hops)},
        "pattern": {"pattern": isolated(options.pattern or "")},
        "only_over": {"kinds": _listed(options.via)},
        "not_over": {"kinds": _listed(options.not_via)},
        "through": {"names": waypoints},
        "through_all": {"names": waypoints},
        "not_through": {"names": avoid},
        "also_through": {"what": _listed(options.through)},
    }
    yield from (CONDITIONS[key].format(**holes.get(key, {})) for key, is_asked in asked.items() if is_asked)


def hops_in_words(number: int) -> str:
    """Return a number of hops: ``1 hop``, ``2 hops``."""
    return TEXTS["one_hop" if number == 1 else "hops"].format(number=number)


def weakest_in_words(worths: Sequence[tuple[int, str]]) -> str:
    """Return which hops are the weakest and what they are worth, those of the same worth together.

    Args:
        worths: number and worth of each of the weakest hops.
    """
    alike: dict[str, list[str]] = {}
    for number, worth in worths:
        alike.setdefault(worth, []).append(str(number))
    return "; ".join(in_brackets(_numbered(numbers), worth) for worth, numbers in alike.items())


def _numbered(numbers: list[str]) -> str:
    *most, last = numbers
    return TEXTS["these_hops"].format(most=", ".join(most), last=last) if most else hop_in_words(last)


def hop_in_words(number: int | str) -> str:
    """Return a hop by its number."""
    return TEXTS["hop"].format(number=number)


def in_brackets(what: str, why: str) -> str:
    """Return something with what is to be known of it."""
    return TEXTS["why"].format(what=what, why=why)


def order_left_open(hop: int, first: str, second: str) -> str:
    """Return that the dates leave open which of two hops, one after the other, was earlier."""
    return f"The dates leave open whether hop {hop} ({first}) was before hop {hop + 1} ({second})."


def days_in_words(earliest: date | None, latest: date | None) -> str:
    """Return between which days something lies."""
    if earliest is None and latest is None:
        return "not dated, or not all of it"
    if earliest == latest:
        return _day(earliest)
    if latest is None:
        return f"not before {_day(earliest)}"
    return f"not after {_day(latest)}" if earliest is None else f"between {_day(earliest)} and {_day(latest)}"


def _day(day: date | None) -> str:
    return date_in_words(EdtfDate.parse(day.isoformat())) if day else ""


def _names(dataset: Dataset, keys: Iterable[str]) -> str:
    return CONDITIONS["and"].join(isolated(dataset.name(key)) for key in keys)


def _listed(names: Collection[str]) -> str:
    return ", ".join(sorted(names))
