"""How many independent origins stand behind claims. Documents that repeat each other are one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property

from actorgraph.graph.claims.ledger import Ledger, speak_of_the_same
from actorgraph.model import Claim
from actorgraph.model.reach import reached


class Origins:
    """Traces claims back to root documents, voices and publishers."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._marks: dict[str, frozenset[str]] = {}

    def independent(self, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
        """Return a set of pairwise independent claims among these, picked greedily by id: a lower bound.

        Two are independent when they speak of the same thing and share no root document, no voice and, in their own
        voice, no publisher; roots and voices of what they rest on included.
        """
        return self._picked(claims, speak_of_the_same)

    def unrelated(self, claims: Iterable[Claim]) -> tuple[Claim, ...]:
        """Return claims of which no two share a root document, a voice or a publisher, whatever they speak of.

        They are picked as `independent` picks them: a lower bound too.
        """
        return self._picked(claims, lambda _, __: True)

    def _picked(self, claims: Iterable[Claim], akin: Callable[[Claim, Claim], bool]) -> tuple[Claim, ...]:
        picked: list[Claim] = []
        for claim in sorted(claims, key=lambda each: each.id):
            if claim.basis not in ("inferred_by_source", "inferred_by_curator") and all(
                akin(claim, other) and self._of(claim).isdisjoint(self._of(other)) for other in picked
            ):
                picked.append(claim)
        return tuple(picked)

    def roots(self, source: str) -> frozenset[str]:
        """Return the documents from which a source derives at the last remove; a cycle counts as one, its first id."""
        return frozenset(min(self._cycle(root)) for root in self._reach[source] if self._is_root(root))

    def _is_root(self, source: str) -> bool:
        return self._reach[source] == self._cycle(source)

    def _cycle(self, source: str) -> frozenset[str]:
        return frozenset(other for other in self._reach[source] if source in self._reach[other])

    @cached_property
    def _reach(self) -> dict[str, frozenset[str]]:
        """For each source, itself and every document it derives from."""
        sources = self._ledger.dataset.sources
        return {key: frozenset(reached([key], lambda each: sources[each].derived_from)) for key in sources}

    def _of(self, claim: Claim) -> frozenset[str]:
        """Return the marks by which two claims can turn out to share an origin."""
        if claim.id not in self._marks:
            chain = (claim, *self._ledger.grounds(claim))
            self._marks[claim.id] = frozenset(mark for each in chain for mark in self._own(each))
        return self._marks[claim.id]

    def _own(self, claim: Claim) -> list[str]:
        sources = self._ledger.dataset.sources
        marks = [f"document {root}" for root in self.roots(claim.source)]
        for voice in claim.claimed_by:
            marks.append(f"voice {voice}")
            if voice in sources:
                marks.extend(f"document {root}" for root in self.roots(voice))
        if not claim.claimed_by:
            marks.append(f"publisher {sources[claim.source].publisher}")
        return marks
