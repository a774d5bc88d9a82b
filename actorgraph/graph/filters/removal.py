"""Which claims fall when sources, voices or publishers are taken away, or were not known yet. Knows no status."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import NamedTuple

from actorgraph.graph.claims.held import Held, published_span
from actorgraph.graph.claims.ledger import Ledger
from actorgraph.graph.filters.conditions import Filters, Taken
from actorgraph.model import Claim, Source
from actorgraph.model.reach import reached


class Fallen(NamedTuple):
    """Ids of the claims that are out, each in the first set that applies.

    Attributes:
        taken: fell with a source, voice or publisher, or with a claim that they rest on.
        unknown: had certainly not been published.
        apart: may have been published, or not.
    """

    taken: frozenset[str]
    unknown: frozenset[str]
    apart: frozenset[str]

    @property
    def all(self) -> frozenset[str]:
        """All of them."""
        return self.taken | self.unknown | self.apart


class Removal:
    """Takes claims from a ledger, and with each all that rest on it."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._sources = ledger.dataset.sources

    def fallen(self, filters: Filters) -> Fallen:
        """Return the claims that filters take away."""
        taken = self._ledger.fallen_with(self._taken(filters))
        unknown, apart = self._unknown(filters.known_by) if filters.known_by else (set[str](), set[str]())
        if filters.possible:
            apart = set()
        return Fallen(frozenset(taken), frozenset(unknown - taken), frozenset(apart - unknown - taken))

    def fallen_sources(self, taken: Taken) -> frozenset[str]:
        """Return the sources that fall: those taken, and those that repeat as a whole only what fell.

        With one member of a circle of documents that repeat each other the whole circle falls.
        """
        fallen = {key for key in self._sources if self._is_taken(key, taken)}
        while True:
            more = {key for key in self._sources if key not in fallen and self._falls(key, fallen)}
            if not more:
                return frozenset(fallen)
            fallen |= more

    def _is_taken(self, key: str, taken: Taken) -> bool:
        source = self._sources[key]
        return key in taken.sources or source.publisher in taken.publishers or source.reliability in taken.reliability

    def _falls(self, key: str, fallen: set[str]) -> bool:
        circle = {other for other in self._reach[key] if key in self._reach[other]}
        if not circle.isdisjoint(fallen):
            return True
        parents = {parent for each in circle for parent in self._sources[each].derived_from} - circle
        return bool(parents) and parents <= fallen

    @cached_property
    def _reach(self) -> Mapping[str, set[str]]:
        return {key: reached([key], lambda each: self._sources[each].derived_from) for key in self._sources}

    def _taken(self, filters: Filters) -> Iterator[str]:
        sources = self.fallen_sources(filters.taken) if filters.taken else frozenset[str]()
        gone = sources | filters.taken.voices
        for claim in self._ledger.claims.values():
            last_voice = bool(claim.claimed_by) and gone.issuperset(claim.claimed_by)
            if claim.source in sources or last_voice or not all(self._is_heard(claim, each) for each in filters.heard):
                yield claim.id

    def _is_heard(self, claim: Claim, heard: Taken) -> bool:
        """Return whether a claim comes from what is heard: its source, a voice, or a document on whose word it is."""
        cited = (key for key in claim.claimed_by if key in self._sources)
        heard_from = any(self._is_taken(key, heard) for key in (claim.source, *cited))
        return heard_from or not heard.voices.isdisjoint(claim.claimed_by)

    def _unknown(self, day: date) -> tuple[set[str], set[str]]:
        """Return the claims not published by a day, and those of which that is open; each with what rests on it."""
        held = {key: published_by(source, day) for key, source in self._sources.items()}
        found: dict[Held, set[str]] = {"certain": set(), "possible": set(), "excluded": set()}
        for claim in self._ledger.claims.values():
            found[held[claim.source]].add(claim.id)
        return self._ledger.fallen_with(found["excluded"]), self._ledger.fallen_with(found["possible"])


def published_by(source: Source, day: date) -> Held:
    """Return whether a source had certainly, or possibly, been published by a day, or certainly had not."""
    earliest, latest = published_span(source)
    if earliest is not None and day < earliest:
        return "excluded"
    return "certain" if latest is not None and day >= latest else "possible"
