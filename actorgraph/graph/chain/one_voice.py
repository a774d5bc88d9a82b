"""Without whose word links would not stand, and through whom alone they are known. Knows no tree and no chain."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache, reduce
from typing import TypeVar

from actorgraph.graph.claims.status import Voice, voices_of
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.graph.filters.conditions import Taken
from actorgraph.graph.filters.removal import Removal
from actorgraph.model import Claim, Link
from actorgraph.model.reach import reached

Found = TypeVar("Found")


class OneVoice:
    """Finds the single voices and the single publishers behind links: those without whom nothing would support them.

    A claim needs a voice that is the only one for it, or for any claim that it rests on. A paper that repeats another
    as a whole needs the other's voice too.
    """

    def __init__(self, book: EvidenceBook) -> None:
        self._book = book
        self._ledger = book.ledger
        self._sources = book.dataset.sources
        self._removal = Removal(book.ledger)
        self._falling = cache(self._find_falling)

    def voices(self, links: Iterable[Link]) -> frozenset[Voice]:
        """Return the voices without whose word nothing would support any of the links."""
        return self._shared(links, self._voices)

    def publishers(self, links: Iterable[Link]) -> frozenset[str]:
        """Return the publishers without whose documents nothing would support any of the links."""
        return self._shared(links, self._publishers)

    def _shared(self, links: Iterable[Link], needs: Callable[[Claim], Iterable[Found]]) -> frozenset[Found]:
        """Return what every supporting claim needs, for itself or for a claim that it rests on."""
        claims = {claim.id: claim for link in links for claim in self._book.status(link).supporting}
        each = [
            frozenset(need for part in (claim, *self._ledger.grounds(claim)) for need in needs(part))
            for claim in claims.values()
        ]
        return reduce(frozenset.intersection, each) if each else frozenset()

    def _voices(self, claim: Claim) -> Iterable[Voice]:
        if not claim.claimed_by:
            return [(True, publisher) for publisher in self._publishers(claim)]
        voices = voices_of(claim, self._ledger)
        return voices if len(voices) == 1 else ()

    def _publishers(self, claim: Claim) -> Iterable[str]:
        """Return the publishers with whose documents a claim falls: its own, those of all it repeats or goes by."""
        named = [claim.source, *(key for key in claim.claimed_by if key in self._sources)]
        behind = reached(named, lambda key: self._sources[key].derived_from)
        publishers = {self._sources[key].publisher for key in behind}
        return (publisher for publisher in publishers if self._falls(claim, self._falling(publisher)))

    def _falls(self, claim: Claim, fallen: frozenset[str]) -> bool:
        return claim.source in fallen or (bool(claim.claimed_by) and fallen.issuperset(claim.claimed_by))

    def _find_falling(self, publisher: str) -> frozenset[str]:
        return self._removal.fallen_sources(Taken(publishers=frozenset({publisher})))
