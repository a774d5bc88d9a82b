"""Incidents in the order of their dates: who is named, by whom, with what reply, and whether it was answered."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from actorgraph.graph.answers import NamedEnd, TimelineEntry
from actorgraph.graph.campaigns import named_for, named_out_of_sight, only_disputed, said_of_the_whole
from actorgraph.graph.claims.status import Status
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.graph.records import out_of_sight
from actorgraph.graph.searches import DOERS, searches_with_anybody
from actorgraph.graph.wording import when_in_words
from actorgraph.model import Claim, Incident, Link
from actorgraph.model.kinds import SILENCE

_ALL_GONE = "All that was said of it is withdrawn, or has fallen with what is."
_NOT_SAID = ("withdrawn", "unsupported")


def timeline_of(book: EvidenceBook, *, attacks: bool, include_hypothetical: bool) -> tuple[TimelineEntry, ...]:
    """Return the incidents by date, those without a date last.

    Args:
        book: the evidence.
        attacks: only attacks.
        include_hypothetical: planned and expected incidents too.
    """
    incidents = chosen(book, include_hypothetical=include_hypothetical)
    listed = [incident for incident in incidents if not attacks or incident.kind == "attack"]
    return tuple(entry_of(book, incident) for incident in in_order(book, listed))


def chosen(book: EvidenceBook, *, include_hypothetical: bool) -> list[Incident]:
    """Return the incidents that took place or were foiled; on request the planned and expected too."""
    return [
        incident
        for incident in book.dataset.incidents.values()
        if include_hypothetical or incident.happened in ("yes", "foiled")
    ]


def in_order(book: EvidenceBook, incidents: Iterable[Incident]) -> list[Incident]:
    """Return incidents by date, and where dates leave it open by what sources say preceded what."""
    wanted = {incident.id: incident for incident in incidents}
    when = {key: _by_date(incident) for key, incident in wanted.items()}
    steps = dict.fromkeys(wanted, 0)
    told = [(earlier, later) for earlier, later in book.kept(_preceding) if earlier in wanted and later in wanted]
    before = [(earlier, later) for earlier, later in told if _can_precede(when[earlier], when[later])]
    for _ in wanted:  # no chain is longer; in a circle the dates decide
        old = dict(steps)
        for earlier, later in before:
            when[earlier] = min(when[earlier], when[later])
            steps[later] = max(steps[later], steps[earlier] + 1)
        if steps == old:
            break
    return sorted(wanted.values(), key=lambda incident: (when[incident.id], steps[incident.id], incident.id))


def _preceding(book: EvidenceBook) -> tuple[tuple[str, str], ...]:
    """Return the pairs of incidents of which more says than denies that the first preceded the second."""
    links = (link for link in book.dataset.links.values() if link.kind == "preceded")
    return tuple((link.subject, link.object) for link in links if book.status(link).is_firm)


class _Place(NamedTuple):
    unknown: bool
    earliest: date
    latest: date


def _can_precede(earlier: _Place, later: _Place) -> bool:
    return not earlier.unknown and not later.unknown and earlier.earliest <= later.latest


def _by_date(incident: Incident) -> _Place:
    when = incident.when
    earliest = (when.earliest or when.latest) if when else None
    latest = (when.latest or when.earliest) if when else None
    return _Place(earliest is None, earliest or date.min, latest or date.min)


def entry_of(book: EvidenceBook, incident: Incident) -> TimelineEntry:
    """Return one incident with who is named for it, by whom, and with what reply."""
    named, disputed = named_for(book, incident.id), only_disputed(book, incident.id)
    around = book.dataset.links_at[incident.id]
    live = [claim for claim in incident.claims if book.ledger.is_live(claim)]
    unnamed = incident.kind == "attack" and not named
    whole = incident.kind == "campaign" and not named
    nobody = unnamed and not named_out_of_sight(book, incident.id).claims
    claim = min(live, key=lambda each: _best_to_tell(book, incident, each), default=None)
    return TimelineEntry(
        id=incident.id,
        name=incident.name,
        kind=incident.kind,
        when=str(incident.when) if incident.when else None,
        when_words=when_in_words(incident.when),
        happened=incident.happened,
        named=tuple(_named(book, link, link.subject) for link in named),
        only_disputed=tuple(_named(book, link, link.subject) for link in disputed),
        none_named=nobody,
        out_of_sight=tuple(out_of_sight(book, incident.id)) if unnamed or whole else (),
        searches=searches_with_anybody(book.dataset, incident.id, DOERS) if nobody else (),
        of_the_whole=said_of_the_whole(book, incident.id),
        replies=_replies(book, (*named, *disputed)),
        answered=tuple(
            book.link(link).sentence
            for link in around
            if link.kind in ("responded_to", SILENCE) and link.object == incident.id
        ),
        targets=_objects(book, around, incident, "targeted"),
        places=_objects(book, around, incident, "took_place_in"),
        weapons=_objects(book, around, incident, "used_weapon"),
        outcomes=tuple(
            book.attribute(attribute).sentence for attribute in incident.attributes if attribute.name == "outcome"
        ),
        statement=book.wording.sentence(claim) if claim else _ALL_GONE if book.is_gone(incident) else "",
    )


def _best_to_tell(book: EvidenceBook, incident: Incident, claim: Claim) -> tuple[bool, bool, bool, str]:
    """Return a key by which the claim comes first that counts, gives the very date of the record, and is clear."""
    ledger = book.ledger
    return not ledger.counts(claim), claim.when != incident.when, ledger.reading(claim) == "unclear", claim.id


def _named(book: EvidenceBook, link: Link, end: str) -> NamedEnd:
    answer = book.link(link)
    return NamedEnd(
        id=end,
        name=book.dataset.name(end),
        kind=link.kind,
        status=answer.status,
        worth=answer.worth,
        reading=answer.evidence.reading,
        sentence=answer.sentence,
        sentences=answer.sentences,
        voices=tuple(map(book.wording.voice_name, _only_voices(book.status(link)))),
    )


def _only_voices(status: Status) -> tuple[str, ...]:
    """Return the ids of those on whose word alone a link stands; empty where a source says it in its own voice."""
    if not status.supporting or not all(claim.claimed_by for claim in status.supporting):
        return ()
    return tuple(dict.fromkeys(voice for claim in status.supporting for voice in claim.claimed_by))


def _replies(book: EvidenceBook, links: Iterable[Link]) -> tuple[str, ...]:
    """Return the sentences by which anybody disputes or answers these links, each once."""
    claims = {claim.id: claim for link in links for claim in book.ledger.replies(link, own=True)}
    return tuple(book.wording.sentence(claims[key]) for key in sorted(claims))


def _objects(book: EvidenceBook, links: Iterable[Link], incident: Incident, kind: str) -> tuple[NamedEnd, ...]:
    found = (link for link in links if link.kind == kind and link.subject == incident.id)
    return tuple(_named(book, link, link.object) for link in found if book.status(link).word not in _NOT_SAID)
