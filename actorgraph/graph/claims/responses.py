"""Answers beside non-answers: who is said to have responded to what another record says went unanswered."""

from __future__ import annotations

from collections import defaultdict

from actorgraph.graph.claims.ledger import Ledger
from actorgraph.model import Claim, Link
from actorgraph.model.kinds import BELONGING, SILENCE
from actorgraph.model.reach import reached

_CLASH = {"responded_to": SILENCE, SILENCE: "responded_to"}
_STANDS_FOR = ("holds_office", *BELONGING)


class Responses:
    """Finds the clash between ``responded_to`` and ``did_not_respond_to``, through offices and memberships too."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._above: defaultdict[str, set[str]] = defaultdict(set)
        self._issuers: defaultdict[str, set[str]] = defaultdict(set)
        self._answers: defaultdict[str, list[Link]] = defaultdict(list)
        for link in ledger.dataset.links.values():
            if link.kind in _CLASH:
                self._answers[link.object].append(link)
            if link.kind in _STANDS_FOR and ledger.supporting(link):
                self._above[link.subject].add(link.object)
            if link.kind == "issued" and ledger.supporting(link):
                self._issuers[link.object].add(link.subject)

    def clashing(self, link: Link) -> tuple[Claim, ...]:
        """Return a claim for each record that clashes with this link, by id."""
        if link.kind not in _CLASH:
            return ()
        found: list[Claim] = []
        for other in self._answers[link.object]:
            if other.kind == _CLASH[link.kind] and self._same_party(link, other):
                found.extend(self._ledger.supporting(other)[:1])
        return tuple(sorted(found, key=lambda claim: claim.id))

    def _same_party(self, link: Link, other: Link) -> bool:
        mine, theirs = self._parties(link.subject), self._parties(other.subject)
        return not mine.isdisjoint(theirs & {link.subject, other.subject})

    def _parties(self, key: str) -> set[str]:
        """Return a record, who issued it where it is a statement, and all they belong to, at any remove."""
        return reached([key], lambda each: self._above[each] | self._issuers[each])
