"""Who is named for an incident, and what is said of a campaign that counts it as a whole. Never carries one over."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from actorgraph.dataset import Dataset
from actorgraph.graph.claims.ledger import Ledger
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.model import Claim, Link
from actorgraph.model.kinds import ATTRIBUTED


def named_for(book: EvidenceBook, incident: str) -> tuple[Link, ...]:
    """Return the links by which a source says that somebody did, ordered, instigated or claimed an incident, by id.

    What stands on a narrower kind with the same ends alone is left out: that one is listed itself.
    """
    return tuple(link for link in _attributions(book, incident) if _is_asserted(book, link))


def _is_asserted(book: EvidenceBook, link: Link) -> bool:
    return any(map(book.ledger.supports, link.claims))


def only_disputed(book: EvidenceBook, incident: str) -> tuple[Link, ...]:
    """Return the links of that kind that are denied or doubted here, while nothing here asserts them, by id."""
    links = _attributions(book, incident)
    return tuple(link for link in links if book.status(link).dispute and not book.status(link).support)


def _attributions(book: EvidenceBook, incident: str) -> list[Link]:
    return list(_attributed(book.dataset, incident))


def _attributed(dataset: Dataset, incident: str) -> Iterator[Link]:
    kinds = dataset.vocabulary.with_narrower(ATTRIBUTED)
    return (link for link in dataset.links_at[incident] if link.object == incident and link.kind in kinds)


class NamedOutOfSight(NamedTuple):
    """Who is named for an incident on links that filters only hide: it must not look as if nobody were.

    Attributes:
        claims: number of claims that name somebody for it, and count.
        as_a_whole: whether somebody is named for a campaign that counts it, and that or this is hidden.
    """

    claims: int
    as_a_whole: bool


def named_out_of_sight(book: EvidenceBook, incident: str) -> NamedOutOfSight:
    """Return who is named for an incident on links that are hidden."""
    told, seen = book.ledger, book.dataset.links
    if len(told.dataset.links) == len(seen):
        return NamedOutOfSight(0, as_a_whole=False)
    return NamedOutOfSight(
        claims=sum(link.id not in seen for link, _ in _naming(told, incident)),
        as_a_whole=any(not seen.keys() >= {link.id for link in pair} for pair in _of_a_campaign(told, incident)),
    )


def _naming(ledger: Ledger, incident: str) -> Iterator[tuple[Link, Claim]]:
    """Yield the claims that name somebody for an incident, each with its link."""
    for link in _attributed(ledger.dataset, incident):
        yield from ((link, claim) for claim in filter(ledger.supports, link.claims))


def _of_a_campaign(ledger: Ledger, incident: str) -> Iterator[tuple[Link, Link]]:
    """Yield the links by which an incident is counted in a campaign, each with one that names somebody for that."""
    for link in ledger.dataset.links_at[incident]:
        if link.subject == incident and link.kind == "counted_in" and ledger.supporting(link):
            yield from ((link, each) for each, _ in _naming(ledger, link.object))


def counted_in(book: EvidenceBook, incident: str) -> tuple[Link, ...]:
    """Return the links by which a source counts an incident in a campaign, by id."""
    return tuple(
        link
        for link in book.dataset.links_at[incident]
        if link.subject == incident and link.kind == "counted_in" and book.status(link).support
    )


def said_of_the_whole(book: EvidenceBook, incident: str, actor: str | None = None) -> tuple[str, ...]:
    """Return what is said of the campaigns that count an incident, of one actor or of all who are named for them.

    The sentences speak of the campaign; that a source counts the incident in it is said too, with how firmly.
    """
    found = []
    for link in links_of_the_whole(book, incident, actor):
        how = "It is counted in a campaign" if link.subject == incident else "Of the campaign as a whole, not of this"
        found.append(f"{how}: {book.link(link).sentences[0]}")
    return tuple(found)


def links_of_the_whole(book: EvidenceBook, incident: str, actor: str | None = None) -> tuple[Link, ...]:
    """Return the links from which that is: by which an incident is counted in a campaign, each before its accusations.

    A campaign for which nobody is named, or not this actor, is left out.
    """
    found: list[Link] = []
    for link in counted_in(book, incident):
        named = [each for each in named_for(book, link.object) if actor in (None, each.subject)]
        found.extend([link, *named] if named else [])
    return tuple(found)
