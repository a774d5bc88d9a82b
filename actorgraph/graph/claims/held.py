"""When what a link says held or happened: whether it is certain, possible or excluded on a day. Changes no status.

A state is certain while it must have lasted, never after its source can have been written; an event is certain from
the last day on which it can have happened. What the dates leave open is possible, and is never called more.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal, NamedTuple

from actorgraph.graph.claims.ledger import Ledger
from actorgraph.model import Claim, EdtfDate, Incident, Link, Source
from actorgraph.model.kinds import CLAIMED, SILENCE

Held = Literal["certain", "possible", "excluded"]

_FOLLOWING = frozenset({"responded_to", SILENCE, CLAIMED})
"""Kinds of what an actor does after an incident, which therefore does not date it but bounds it."""

_APART = _FOLLOWING | {"assessed"}
"""Kinds of what an actor does that is no part of the incident: one may judge it before it comes."""

_WEAKER: dict[Held, int] = {"certain": 2, "possible": 1, "excluded": 0}


class Span(NamedTuple):
    """The days between which a thing held or happened, both included; None where there is no bound."""

    earliest: date | None
    latest: date | None

    def meets(self, other: Span) -> bool:
        """Return whether there can be a day that is in both."""
        return not (_before_all(self, other) or _before_all(other, self))


def _before_all(one: Span, other: Span) -> bool:
    return one.latest is not None and _before(one.latest, other.earliest)


_ANY = Span(None, None)


def span_of(ledger: Ledger, link: Link) -> Span:
    """Return the days between which what a link says can have held or happened, by any of the claims that date it.

    An event without a date came before its source can last have been published; a state without one has no bounds.
    """
    spans = [_span(ledger, link, claim) for claim in dating(ledger, link)]
    if not spans:
        return _ANY
    earliest = [span.earliest for span in spans]
    latest = [span.latest for span in spans]
    return Span(
        None if None in earliest else min(day for day in earliest if day),
        None if None in latest else max(day for day in latest if day),
    )


def held_on(ledger: Ledger, link: Link, day: date) -> Held:
    """Return whether what a link says held, or had happened, on a day: the strongest of the claims that date it.

    What is only planned or expected, or said only of what would be, is never certain.
    """
    held = _strongest(_claim_held(ledger, link, claim, day) for claim in dating(ledger, link))
    return _weakest([held, "possible"]) if is_to_come(ledger, link) else held


def is_to_come(ledger: Ledger, link: Link) -> bool:
    """Return whether what a link says is said only of what would be, or of what was only planned or expected."""
    if all(claim.modality == "conditional" for claim in dating(ledger, link)):
        return True
    ends = (ledger.dataset.incidents.get(key) for key in (link.subject, link.object))
    return ledger.dataset.vocabulary[link.kind].time == "occurs" and any(map(is_ahead, filter(None, ends)))


def is_ahead(incident: Incident) -> bool:
    """Return whether an incident was only planned or expected."""
    return incident.happened in ("planned", "expected")


def incident_on(ledger: Ledger, incident: Incident, day: date) -> Held:
    """Return whether an incident had happened on a day, by its record; where that has no date, by the claims on it."""
    claims = (claim for claim in incident.claims if ledger.supports(claim))
    undated = (_undated_event_on(ledger.dataset.sources[claim.source], day) for claim in claims)
    found = _strongest([_event_on(when, day) for when in _whens(ledger, incident)] or [*undated, "possible"])
    return _weakest([found, "possible"]) if is_ahead(incident) else found


def _whens(ledger: Ledger, incident: Incident) -> list[EdtfDate]:
    given = (claim.when for claim in incident.claims if ledger.supports(claim))
    return [incident.when] if incident.when else [when for when in given if when is not None]


def is_dated(ledger: Ledger, link: Link) -> bool:
    """Return whether any claim by which a link is dated gives a date, its own or an incident's."""
    return any(_when(ledger, link, claim) is not None for claim in dating(ledger, link))


def is_incident_dated(ledger: Ledger, incident: Incident) -> bool:
    """Return whether an incident's record, or a claim on it, gives it a date."""
    return bool(_whens(ledger, incident))


def dating(ledger: Ledger, link: Link) -> tuple[Claim, ...]:
    """Return the claims that date a link: those that count for it, else those of narrower kinds, else all.

    What is only denied, doubted, conditional or our reading is dated by the claims that say so.
    """
    live = tuple(claim for claim in link.claims if ledger.is_live(claim))
    return tuple(filter(ledger.supports, link.claims)) or ledger.supporting(link) or live or link.claims


def published_span(source: Source) -> Span:
    """Return the days between which a source was published; the day of access closes an open end."""
    published, accessed = source.published, source.accessed
    latest = published.latest if published else None
    return Span(published.earliest if published else None, latest or (accessed.latest if accessed else None))


def _span(ledger: Ledger, link: Link, claim: Claim) -> Span:
    if (when := _when(ledger, link, claim)) is not None:
        return Span(when.earliest, when.latest)
    if ledger.dataset.vocabulary[link.kind].time == "holds":
        return _ANY
    return Span(_not_before(ledger, link), published_span(ledger.dataset.sources[claim.source]).latest)


def _claim_held(ledger: Ledger, link: Link, claim: Claim, day: date) -> Held:
    source, when = ledger.dataset.sources[claim.source], _when(ledger, link, claim)
    if ledger.dataset.vocabulary[link.kind].time == "holds":
        return _state_on(when, source, day)
    if when is not None:
        return _event_on(when, day)
    return "excluded" if _before(day, _not_before(ledger, link)) else _undated_event_on(source, day)


def _when(ledger: Ledger, link: Link, claim: Claim) -> EdtfDate | None:
    """Return the date of a claim: its own; of an event else that of its incident, where the event is part of that.

    Of two incidents the later counts, for what ties them had happened when both had; a campaign only if alone.
    """
    if claim.when is not None or ledger.dataset.vocabulary[link.kind].time == "holds":
        return claim.when
    ends = _incidents(ledger, link)
    if _is_any(ledger, link, _APART) and link.subject not in ledger.dataset.incidents:
        return None
    parts = [end for end in ends if end.kind != "campaign"] or ends
    dates = [end.when for end in parts if end.when]
    return max(dates, key=lambda when: (when.latest is None, when.latest or date.max, when.text), default=None)


def _not_before(ledger: Ledger, link: Link) -> date | None:
    """Return the first day on which an answer to an incident, a silence on it, or a word of who did it can be."""
    if not _is_any(ledger, link, _FOLLOWING):
        return None
    bounds = [end.when.earliest for end in _incidents(ledger, link) if end.when and end.when.earliest]
    return max(bounds, default=None)


def _incidents(ledger: Ledger, link: Link) -> list[Incident]:
    incidents = ledger.dataset.incidents
    return [incidents[key] for key in (link.subject, link.object) if key in incidents]


def _is_any(ledger: Ledger, link: Link, kinds: frozenset[str]) -> bool:
    return not kinds.isdisjoint((link.kind, *ledger.dataset.vocabulary.broader(link.kind)))


def _state_on(when: EdtfDate | None, source: Source, day: date) -> Held:
    cap = published_span(source).earliest
    if when is None:
        exact = source.published is not None and source.published.is_day and source.published.earliest == day
        return "certain" if exact else "possible"
    if when.shape != "duration":
        certain = when.is_day and when.earliest == day and not _after(day, cap)
        return "certain" if certain else "possible"
    if _before(day, when.earliest) or _after(day, when.latest):
        return "excluded"
    known_until = cap if when.ongoing else when.earliest_end
    if when.latest_start is None or known_until is None or _after(day, cap):
        return "possible"
    return "certain" if when.latest_start <= day <= known_until else "possible"


def _event_on(when: EdtfDate, day: date) -> Held:
    if _before(day, when.earliest):
        return "excluded"
    return "certain" if when.latest is not None and day >= when.latest else "possible"


def _undated_event_on(source: Source, day: date) -> Held:
    latest = published_span(source).latest
    return "certain" if latest is not None and day >= latest else "possible"


def _before(day: date, bound: date | None) -> bool:
    return bound is not None and day < bound


def _after(day: date, bound: date | None) -> bool:
    return bound is not None and day > bound


def _strongest(found: Iterable[Held]) -> Held:
    return max(found, key=_WEAKER.__getitem__)


def _weakest(found: Iterable[Held]) -> Held:
    return min(found, key=_WEAKER.__getitem__)
