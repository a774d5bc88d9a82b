"""What is said of a campaign as a whole, beside what is said of an incident that it counts. Never carries one over."""

from __future__ import annotations

from actorgraph.graph.evidence import EvidenceBook
from actorgraph.model import Link
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
    kinds = book.dataset.vocabulary.with_narrower(ATTRIBUTED)
    return [link for link in book.dataset.links_at[incident] if link.object == incident and link.kind in kinds]


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
