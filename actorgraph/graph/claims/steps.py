"""From which day on a link or incident is certain, possible or excluded. Changes no status.

What `held` says of a day hangs on which bounds of dates it lies before, on or after, and on nothing else. So it can
change only on such a bound and on the day after one; from one of these days to the next it is the same on every day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from itertools import groupby
from operator import itemgetter

from actorgraph.graph.claims.held import Held, dating, held_on, incident_on, published_span
from actorgraph.graph.claims.ledger import Ledger
from actorgraph.model import EdtfDate, Incident, Link, Source

Steps = tuple[tuple[date | None, Held], ...]
"""The first day of each stretch and what holds in it; None in the first, which has no beginning."""


def link_steps(ledger: Ledger, link: Link) -> Steps:
    """Return what a link is on every day, in stretches; no two neighbours are the same."""
    return _steps(link_days(ledger, link), lambda day: held_on(ledger, link, day))


def incident_steps(ledger: Ledger, incident: Incident) -> Steps:
    """Return what an incident is on every day, in stretches; no two neighbours are the same."""
    return _steps(incident_days(ledger, incident), lambda day: incident_on(ledger, incident, day))


def link_days(ledger: Ledger, link: Link) -> tuple[date, ...]:
    """Return the days on which it can change what a link is; before the first, and between them, it is the same."""
    claims, incidents = dating(ledger, link), ledger.dataset.incidents
    ends = [incidents[key].when for key in (link.subject, link.object) if key in incidents]
    sources = (ledger.dataset.sources[claim.source] for claim in claims)
    return _turning((*(claim.when for claim in claims), *ends), sources)


def incident_days(ledger: Ledger, incident: Incident) -> tuple[date, ...]:
    """Return the days on which it can change what an incident is, as `link_days` does."""
    sources = (ledger.dataset.sources[claim.source] for claim in incident.claims)
    return _turning((incident.when, *(claim.when for claim in incident.claims)), sources)


def _turning(whens: Iterable[EdtfDate | None], sources: Iterable[Source]) -> tuple[date, ...]:
    bounds = {day for when in whens if when for day in _bounds(when)}
    bounds |= {day for source in sources for day in published_span(source)}
    days = {day for day in bounds if day}
    return tuple(sorted(days | {day + timedelta(days=1) for day in days if day < date.max}))


def _bounds(when: EdtfDate) -> tuple[date | None, ...]:
    return when.earliest, when.latest_start, when.earliest_end, when.latest


def _steps(days: tuple[date, ...], held: Callable[[date], Held]) -> Steps:
    stretches = groupby(_stretches(days, held), key=itemgetter(1))
    return tuple(next(alike) for _, alike in stretches)


def _stretches(days: tuple[date, ...], held: Callable[[date], Held]) -> Iterator[tuple[date | None, Held]]:
    first = min(days, default=date.max)
    yield None, held(first - timedelta(days=1) if first > date.min else first)
    yield from ((day, held(day)) for day in days)
