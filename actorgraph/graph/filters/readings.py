"""An incident's date and outcome, read again where claims that gave them fell: neither stands on what is left out.

Knows claims and no status. What no claim ever gave is the record's own and stays.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from types import MappingProxyType

from actorgraph.dataset import Dataset
from actorgraph.errors import DateError
from actorgraph.graph.claims.ledger import Ledger
from actorgraph.model import Claim, EdtfDate, Incident

_LEAST_FIRST = ("expected", "planned", "foiled", "yes")
"""What an incident came to, by how much it says that something happened."""

Dated = tuple[Claim, EdtfDate]


def read_again(left: Dataset, ledger: Ledger, gone: frozenset[str]) -> Dataset:
    """Return a dataset without some claims, with the date and outcome that each incident has without them.

    Args:
        left: the dataset from which the claims were taken.
        ledger: with all claims.
        gone: ids of the claims that fell.
    """
    if not gone:
        return left
    incidents = {key: _reread(each, ledger, gone) for key, each in left.incidents.items()}
    return replace(left, incidents=MappingProxyType(incidents))


def _reread(left: Incident, ledger: Ledger, gone: frozenset[str]) -> Incident:
    before = ledger.dataset.incidents[left.id]
    read = {"when": _when(ledger, before, gone), "happened": _happened(ledger, before, gone)}
    return left if read == {"when": left.when, "happened": left.happened} else left.model_copy(update=read)


def _when(ledger: Ledger, incident: Incident, gone: frozenset[str]) -> EdtfDate | None:
    """Return the date that claims still give; the record's own as long as one of them lies within it."""
    own = list(_own_dates(ledger, incident))
    given = own or list(_dates_at(ledger, incident))
    left = [when for claim, when in given if claim.id not in gone]
    if incident.when is None or len(left) == len(given) or any(_gives(when, incident.when) for when in left):
        return incident.when
    return left[0] if own and left else None


def _own_dates(ledger: Ledger, incident: Incident) -> Iterator[Dated]:
    """Yield the dates that claims on an incident, and on its values, give it."""
    yield from ((claim, claim.when) for claim in incident.claims if claim.when and ledger.supports(claim))
    for attribute in incident.attributes:
        if attribute.name == "when" and (when := _read(attribute.value)):
            yield from ((claim, when) for claim in attribute.claims if ledger.supports(claim))


def _dates_at(ledger: Ledger, incident: Incident) -> Iterator[Dated]:
    """Yield the dates of events at an incident that can be its own: where nothing else dates it, they do."""
    for link in ledger.dataset.links_at[incident.id]:
        if ledger.dataset.vocabulary[link.kind].time == "occurs":
            for claim in filter(ledger.supports, link.claims):
                if claim.when and incident.when and claim.when.can_overlap(incident.when):
                    yield claim, claim.when


def _gives(when: EdtfDate, record: EdtfDate) -> bool:
    """Return whether a date that is left bears a record's out: it is the same, or lies within an uncertain one."""
    if when.text == record.text:
        return True
    early = record.earliest is None or (when.earliest is not None and when.earliest >= record.earliest)
    late = record.latest is None or (when.latest is not None and when.latest <= record.latest)
    return record.shape != "duration" and early and late


def _happened(ledger: Ledger, incident: Incident, gone: frozenset[str]) -> str:
    """Return what claims still say an incident came to; the record's own where none says otherwise."""
    said = [
        (claim, str(attribute.value))
        for attribute in incident.attributes
        if attribute.name == "happened"
        for claim in filter(ledger.supports, attribute.claims)
    ]
    left = {value for claim, value in said if claim.id not in gone}.intersection(_LEAST_FIRST)
    fell = any(value == incident.happened for claim, value in said if claim.id in gone)
    if not fell or not left or incident.happened in left:
        return incident.happened
    return min(left, key=_LEAST_FIRST.index)


def _read(value: str | int) -> EdtfDate | None:
    try:
        return EdtfDate.parse(str(value))
    except DateError:
        return None
