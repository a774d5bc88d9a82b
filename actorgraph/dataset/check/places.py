"""Where each claim stands in the files, for messages that a person can follow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from actorgraph.dataset.dataset import Dataset
from actorgraph.model import Actor, Claim, Incident

ClaimPlace = tuple[Claim, str, str, str]
"""A claim, its file, its record's id, and its path inside the record (``claims.0``)."""


def claim_places(dataset: Dataset) -> Iterator[ClaimPlace]:
    """Yield every claim with its place, in the order of the files."""
    for link in dataset.links.values():
        yield from _numbered(link.claims, "links.json", link.id, "claims")
    for incident in dataset.incidents.values():
        yield from _numbered(incident.claims, "incidents.json", incident.id, "claims")
    owners: list[tuple[str, Iterable[Actor | Incident]]] = [
        ("actors.json", dataset.actors.values()),
        ("incidents.json", dataset.incidents.values()),
    ]
    for file, table in owners:
        for owner in table:
            for index, attribute in enumerate(owner.attributes):
                yield from _numbered(attribute.claims, file, owner.id, f"attributes.{index}.claims")


def _numbered(claims: Iterable[Claim], file: str, record: str, path: str) -> Iterator[ClaimPlace]:
    for index, claim in enumerate(claims):
        yield claim, file, record, f"{path}.{index}"
