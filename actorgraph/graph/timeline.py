"""Incidents in the order of their dates: who is named, by whom, with what reply, and whether it was answered."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from actorgraph.graph.answers import NamedEnd, TimelineEntry
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.graph.wording import date_in_words
from actorgraph.model import Incident, Link

_ATTRIBUTED = "attributed_attack"


def timeline_of(book: EvidenceBook, *, attacks: bool, include_hypothetical: bool) -> tuple[TimelineEntry, ...]:
    """Return the incidents by date, those without a date last.

    Args:
        book: the evidence.
        attacks: only attacks.
        include_hypothetical: planned and expected incidents too.
    """
    incidents = [
        incident
        for incident in book.dataset.incidents.values()
        if (not attacks or incident.kind == "attack")
        and (include_hypothetical or incident.happened in ("yes", "foiled"))
    ]
    return tuple(_entry(book, incident) for incident in sorted(incidents, key=_by_date))


def _by_date(incident: Incident) -> tuple[bool, date, date, str]:
    when = incident.when
    earliest = (when.earliest or when.latest) if when else None
    latest = (when.latest or when.earliest) if when else None
    return earliest is None, earliest or date.min, latest or date.min, incident.id


def _entry(book: EvidenceBook, incident: Incident) -> TimelineEntry:
    named = named_for(book, incident.id)
    around = book.dataset.links_at[incident.id]
    live = [claim for claim in incident.claims if book.ledger.is_live(claim)]
    claim = min(live, key=lambda claim: (not book.ledger.counts(claim), claim.id), default=None)
    return TimelineEntry(
        id=incident.id,
        name=incident.name,
        kind=incident.kind,
        when=str(incident.when) if incident.when else None,
        when_words=date_in_words(incident.when) if incident.when else "no date given",
        happened=incident.happened,
        named=tuple(_named(book, link, link.subject) for link in named),
        none_named=incident.kind == "attack" and not named,
        replies=_replies(book, named),
        answered=tuple(
            book.link(link).sentence
            for link in around
            if link.kind in ("responded_to", "did_not_respond_to") and link.object == incident.id
        ),
        targets=_objects(book, around, incident, "targeted"),
        places=_objects(book, around, incident, "took_place_in"),
        weapons=_objects(book, around, incident, "used_weapon"),
        statement=book.wording.sentence(claim) if claim else "",
    )


def named_for(book: EvidenceBook, incident: str) -> tuple[Link, ...]:
    """Return the links by which a source says that somebody did, ordered, instigated or claimed an incident, by id."""
    kinds = {_ATTRIBUTED, *book.dataset.vocabulary.narrower(_ATTRIBUTED)}
    return tuple(
        link
        for link in book.dataset.links_at[incident]
        if link.object == incident and link.kind in kinds and book.status(link).support
    )


def _named(book: EvidenceBook, link: Link, end: str) -> NamedEnd:
    answer = book.link(link)
    return NamedEnd(
        id=end,
        name=book.dataset.name(end),
        kind=link.kind,
        status=answer.status,
        reading=answer.evidence.reading,
        sentence=answer.sentence,
        sentences=answer.sentences,
    )


def _replies(book: EvidenceBook, links: Iterable[Link]) -> tuple[str, ...]:
    """Return the sentences by which anybody disputes or answers these links, each once."""
    claims = {claim.id: claim for link in links for claim in book.ledger.replies(link, own=True)}
    return tuple(book.wording.sentence(claims[key]) for key in sorted(claims))


def _objects(book: EvidenceBook, links: Iterable[Link], incident: Incident, kind: str) -> tuple[NamedEnd, ...]:
    found = (link for link in links if link.kind == kind and link.subject == incident.id)
    return tuple(_named(book, link, link.object) for link in found)
