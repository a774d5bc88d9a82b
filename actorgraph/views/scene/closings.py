"""Which sites were closed, and when, as sources assert it. Knows records and links, no positions."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from actorgraph.dataset import Dataset
from actorgraph.graph.answers import LinkAnswer
from actorgraph.model import EdtfDate
from actorgraph.views.scene.axis import Axis, words_of
from actorgraph.views.scene.choose import Choice

_YEAR = re.compile(r" [0-9]{4}(?=\??$)")


@dataclass(frozen=True, slots=True)
class Closing:
    """That a site was closed.

    Attributes:
        incident: id of the closure.
        link: id of the link from the closure to the site.
        note: such as ``closed 29 Sep``.
    """

    incident: str
    link: str
    note: str


def closings_of(dataset: Dataset, links: Iterable[LinkAnswer], choice: Choice, axis: Axis) -> dict[str, Closing]:
    """Return the first closure on the axis of each site that is shown.

    Only what a source states, and nobody disputes, ends a lifeline; all the rest is a line and no more.
    """
    found: dict[str, tuple[int, str, Closing]] = {}
    for link in links:
        incident = dataset.incidents.get(link.subject)
        stated = link.evidence.support == "stated" and link.evidence.dispute == "none"
        if incident is None or incident.kind != "closure" or link.kind != "affected" or not stated:
            continue
        day = axis.days.get(incident.id)
        if incident.happened == "yes" and incident.when and day is not None and choice.bands[link.object] == "sites":
            closing = Closing(incident.id, link.id, f"closed {_day(incident.when)}")
            found[link.object] = min(
                found.get(link.object, (day, link.id, closing)), (day, link.id, closing), key=_first
            )
    return {key: closing for key, (_, _, closing) in found.items()}


def _first(each: tuple[int, str, Closing]) -> tuple[int, str]:
    return each[:2]


def _day(when: EdtfDate) -> str:
    """Return a date without its year, which the axis says."""
    return _YEAR.sub("", words_of(when))
