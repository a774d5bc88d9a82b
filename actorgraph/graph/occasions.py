"""A link as far as it speaks of one incident: its claims about others neither count for it nor are told with it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from actorgraph.graph.answers import LinkAnswer
from actorgraph.graph.claims.ledger import Ledger
from actorgraph.graph.claims.status import Status
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.model import Claim, Link

if TYPE_CHECKING:
    from actorgraph.graph.claims.held import Held


class Occasions:
    """Links by those of their claims alone that are about one incident or another."""

    def __init__(self, book: EvidenceBook) -> None:
        self._book = book
        self._ledgers: dict[str, Ledger] = {}

    def on(self, link: Link, incident: str) -> tuple[LinkAnswer, Status]:
        """Return a link and its status, by those of its claims alone that are about an incident."""
        book = self._book
        told = (*link.claims, *book.ledger.supporting(link), *book.ledger.replies(link))
        if all(claim.about == incident for claim in told):
            return book.link(link), book.status(link)
        own = link.model_copy(update={"claims": tuple(claim for claim in link.claims if claim.about == incident)})
        ledger = self._ledgers.setdefault(incident, _OccasionLedger(book.ledger, incident))
        narrow = EvidenceBook(book.dataset, ledger, day=book.day, times=_times(ledger, own, book.day))
        return narrow.link(own), narrow.status(own)


def _times(ledger: Ledger, link: Link, day: date | None) -> Mapping[str, Held]:
    if day is None:
        return {}
    from actorgraph.graph.claims.held import held_on  # asked of a day only

    return {link.id: held_on(ledger, link, day)}


class _OccasionLedger(Ledger):
    """Counts for a link what is about one incident, and against it what is about no other."""

    def __init__(self, ledger: Ledger, incident: str) -> None:
        whole = _OccasionLedger(ledger.whole, incident) if ledger.whole else None
        super().__init__(ledger.dataset, known_by=ledger.known_by, whole=whole)
        self._incident = incident

    def supporting(self, link: Link) -> tuple[Claim, ...]:
        """Return the claims that count for a link and are about the incident, by id."""
        return tuple(claim for claim in super().supporting(link) if claim.about == self._incident)

    def disputing(self, link: Link) -> tuple[Claim, ...]:
        """Return the claims that dispute a link and are not about another incident, by id."""
        return tuple(claim for claim in super().disputing(link) if self._concerns(claim, link))

    def replies(self, link: Link, *, own: bool = False) -> tuple[Claim, ...]:
        """Return the claims that answer or dispute a link and are not about another incident, by id."""
        return tuple(claim for claim in super().replies(link, own=own) if self._concerns(claim, link))

    def _concerns(self, claim: Claim, link: Link) -> bool:
        answered = not {own.id for own in link.claims}.isdisjoint(claim.answers)
        return answered or claim.about in (None, self._incident)
