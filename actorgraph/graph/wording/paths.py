"""What a path was asked to be, and how paths are ordered, in words. Knows ids and dates, and searches nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from actorgraph.dataset import Dataset
from actorgraph.graph.path_options import PathOptions
from actorgraph.graph.wording.dates import date_in_words
from actorgraph.model import EdtfDate
from actorgraph.model.characters import isolated

ORDERS = {
    "hops": "fewest hops first; among equals the strongest evidence, worst hop compared first; then ids",
    "evidence": "strongest evidence first: fewest hops of the weakest, then of the next weakest, and so on; then ids",
}
_NARROWER = "narrower kinds included"


def conditions_in_words(dataset: Dataset, options: PathOptions) -> Iterator[str]:
    """Yield under which conditions paths were looked for, each as a phrase."""
    any_order = ", in any order" if len(options.waypoints) > 1 else ""
    phrases = {
        f"at most {options.max_hops} hop{'s'[: options.max_hops != 1]}": True,
        f"kinds as in the pattern “{isolated(options.pattern or '')}”, {_NARROWER}": options.pattern is not None,
        f"only over {_listed(options.via)}, {_NARROWER}": options.via,
        f"not over {_listed(options.not_via)}, {_NARROWER}": options.not_via,
        "links followed from subject to object only": options.directed,
        f"through {_names(dataset, options.waypoints)}{any_order}": options.waypoints,
        f"not through {_names(dataset, options.avoid)}": options.avoid,
        "no hop certain to be earlier than the one before it": options.in_time,
        f"also through {_listed(options.through)}, although they join nobody by themselves": options.through,
        "also over links that are denied, doubted, withdrawn, unsupported or our own reading": options.include_denied,
        "also over what is conditional, planned or expected": options.include_hypothetical,
    }
    yield from (phrase for phrase, is_asked in phrases.items() if is_asked)


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
    return " and ".join(isolated(dataset.name(key)) for key in keys)


def _listed(names: Collection[str]) -> str:
    return ", ".join(sorted(names))
