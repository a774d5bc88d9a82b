"""What else happened within so many hours of an incident, and in which order, as far as dates and sources go."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from actorgraph.errors import QuestionError
from actorgraph.graph.answers import AroundAnswer, AroundEntry, Undated
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.graph.precedence import Told
from actorgraph.graph.stretches import (
    Order,
    Stretch,
    Within,
    can_begin_first,
    go_on_at_once,
    goes_on_throughout,
    order_of,
    stretches_of,
    within,
)
from actorgraph.graph.timeline import chosen, entry_of, in_order
from actorgraph.graph.wording import when_in_words
from actorgraph.graph.wording.names import node_words
from actorgraph.model import Claim, Incident, Link

MOST_HOURS = 100_000

_ZONES = "Days are taken as the sources give them, without time zones."
_SETTLED = "The dates given settle it."
_GOING_ON = "By the dates given it was going on then."
_SAME_DAY = "Order unknown: the sources give no more than the day."
_OPEN = "Order unknown: the dates given leave it open."
_AT_ONCE = "Order unknown: by the dates given both were going on at the same time for a while."
_DISPUTED = "Order unknown: what is said of it is disputed."
_BOTH_WAYS = "Order unknown: what is said of it does not agree."
_AGAINST_DATES = "Order unknown: what is said of it does not agree with the dates given."


def around_of(book: EvidenceBook, key: str, *, hours: int, attacks: bool, include_hypothetical: bool) -> AroundAnswer:
    """Return what else happened within some hours before or after an incident.

    Args:
        book: the evidence.
        key: id of the incident.
        hours: how far to look, 1 to 100000.
        attacks: only attacks.
        include_hypothetical: planned and expected incidents too.

    Raises:
        QuestionError: where the number of hours is out of range.
    """
    if not 1 <= hours <= MOST_HOURS:
        raise QuestionError(f"What is around an incident is 1 to {MOST_HOURS} hours away, not {hours}.")
    incident = book.dataset.incidents[key]
    others = [each for each in chosen(book, include_hypothetical=include_hypothetical) if each.id != key]
    place = _Place(book, incident, others)
    listed = [each for each in in_order(book, others) if not attacks or each.kind == "attack"]
    dated = [each for each in listed if place.is_dated(each)]
    tied = [each for each in listed if not place.is_dated(each) and place.is_tied(each)]
    left = sorted((each.id, each.name) for each in listed if each.when is None and not place.is_tied(each))
    return AroundAnswer(
        incident=key,
        name=incident.name,
        kind=incident.kind,
        when=str(incident.when) if incident.when else None,
        when_words=when_in_words(incident.when),
        happened=incident.happened,
        hours=hours,
        entries=tuple(
            place.entry(each, how) for each in dated if (how := within(hours, place.when(each), place.here)) != "no"
        ),
        undated=tuple(place.entry(each, "possible") for each in tied),
        without_date=tuple(Undated(*each) for each in left),
        notes=tuple(_notes(book, incident, hours, len(left))),
    )


def _notes(book: EvidenceBook, incident: Incident, hours: int, left: int) -> Iterable[str]:
    yield _ZONES
    if incident.when is None:
        words = node_words(book.dataset, incident.id)
        span = f"{hours} hour{'s'[: hours != 1]}"
        yield f"No date is given for {words}: what happened within {span} of it is not known."
    if left:
        yield f"{left} incident{'s'[: left != 1]} without a date may fall within it too."


class _Place:
    """How other incidents lie to one, by their dates and by what sources say of the order."""

    def __init__(self, book: EvidenceBook, incident: Incident, others: Iterable[Incident]) -> None:
        self._book = book
        self._key = incident.id
        self._whens: dict[str, tuple[Stretch, ...]] = {}
        self._incidents = {each.id: each for each in (incident, *others)}
        self._told = Told(book, incident.id, self._incidents, self._can_be)
        self.here = self.when(incident)

    def when(self, incident: Incident) -> tuple[Stretch, ...]:
        """Return the stretches in one of which an incident lies; none where it has no date."""
        if incident.id not in self._whens:
            self._whens[incident.id] = tuple(_stretches(self._book, incident))
        return self._whens[incident.id]

    def is_dated(self, incident: Incident) -> bool:
        """Return whether both an incident and this one have a date."""
        return bool(self.when(incident) and self.here)

    def is_tied(self, incident: Incident) -> bool:
        """Return whether a source says anything of how an incident lies in time to this one."""
        return incident.id in self._told.disputed or bool(self._told.of(incident.id))

    def entry(self, incident: Incident, how: Within) -> AroundEntry:
        """Return an incident with its order and what settles it."""
        order, because = self._order(incident)
        return AroundEntry(entry_of(self._book, incident), how, order, because)

    def _order(self, other: Incident) -> tuple[Order, str]:
        by_date = order_of(self.when(other), self.here) if self.is_dated(other) else "unknown"
        told = self._told.of(other.id)
        if len(told) > 1:
            return "unknown", " ".join([_BOTH_WAYS, *told.values()])
        for order, said in told.items():
            if not self._fits(other, order, by_date):
                return "unknown", f"{_AGAINST_DATES} {said}"
        if by_date != "unknown":
            return by_date, self._by_date(other, by_date)
        if other.id in self._told.disputed:
            return "unknown", f"{_DISPUTED} {self._told.disputed[other.id]}"
        return next(iter(told.items()), ("unknown", self._open(other)))

    def _fits(self, other: Incident, told: Order, by_date: Order) -> bool:
        """Return whether dates allow what is said; of what lasts, that it came first says only that it began first."""
        if not self.is_dated(other):
            return True
        if told == "before":
            return can_begin_first(self.when(other), self.here)
        return can_begin_first(self.here, self.when(other)) if told == "after" else by_date in ("during", "unknown")

    def _can_be(self, link: Link) -> bool:
        """Return whether dates allow that the first end of a link came before the last."""
        first, last = self.when(self._incidents[link.subject]), self.when(self._incidents[link.object])
        return not first or not last or can_begin_first(first, last)

    def _by_date(self, other: Incident, order: Order) -> str:
        if order != "during":
            return _SETTLED
        if all(goes_on_throughout(one, here) for one in self.when(other) for here in self.here):
            return _GOING_ON
        return f"It falls within the dates given for {node_words(self._book.dataset, self._key)}."

    def _open(self, other: Incident) -> str:
        if self.is_dated(other) and go_on_at_once(self.when(other), self.here):
            return _AT_ONCE
        dates = (other.when, self._incidents[self._key].when)
        to_the_day = all(when and when.is_day for when in dates) and len((*self.when(other), *self.here)) == len(dates)
        return _SAME_DAY if to_the_day else _OPEN


def _stretches(book: EvidenceBook, incident: Incident) -> Iterable[Stretch]:
    """Yield the stretches of an incident's date, and of those that a source gives and that cannot be the same."""
    if incident.when is None:
        return
    yield from stretches_of(incident.when, still_on=_known_on(book, incident.claims))
    for claim in incident.claims:
        if claim.when and book.ledger.supports(claim) and not claim.when.can_overlap(incident.when):
            yield from stretches_of(claim.when, still_on=_known_on(book, (claim,)))


def _known_on(book: EvidenceBook, claims: Iterable[Claim]) -> date | None:
    """Return the latest day by which a source, as early as it can have come out, calls a thing still going on."""
    published = [
        book.dataset.sources[claim.source].published
        for claim in claims
        if claim.when and claim.when.ongoing and book.ledger.supports(claim)
    ]
    return max((each.earliest for each in published if each and each.earliest), default=None)
