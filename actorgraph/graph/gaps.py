"""What no source says, what nobody answered, and where one voice or one unclear passage carries it all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from actorgraph.graph.answers import (
    ClaimAnswer,
    Contradiction,
    GapsAnswer,
    IncidentGap,
    SearchAnswer,
    TimelineEntry,
    Unanswered,
)
from actorgraph.graph.claims.ledger import place_in_source
from actorgraph.graph.contradictions import contradictions_in
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.graph.records import what_is_missing
from actorgraph.graph.searches import ANSWERS, all_searches, searches_at, searches_with_anybody
from actorgraph.graph.timeline import chosen, entry_of, in_order
from actorgraph.model import Link
from actorgraph.model.kinds import ATTRIBUTED, SILENCE

_OF_INCIDENTS = {"nobody_named": ATTRIBUTED, "said_unanswered": SILENCE}
"""What is told of incidents, and the kind of link without which it is not looked at."""


def gaps_of(book: EvidenceBook, *, near: str | None, kinds: tuple[str, ...], asked: tuple[str, ...]) -> GapsAnswer:
    """Return the gaps of a dataset, or of a part of it.

    Args:
        book: the evidence.
        near: id of an actor or incident: only its links, and the incidents that they join it to; None for all.
        kinds: kinds of link to look at; empty for all, and for what incidents and attributes lack too.
        asked: the kinds and families by which those were named.
    """
    return _Gaps(book, near, kinds).answer(asked)


class _Gaps:
    """The gaps among the links, incidents and values that are looked at."""

    def __init__(self, book: EvidenceBook, near: str | None, kinds: tuple[str, ...]) -> None:
        self.book, self.near, self.kinds = book, near, kinds
        chosen = book.dataset.links.values() if near is None else book.dataset.links_at[near]
        links = [link for link in sorted(chosen, key=lambda link: link.id) if not kinds or link.kind in kinds]
        self.supported = [link for link in links if book.status(link).support]
        nodes = set(book.dataset.nodes) if near is None else {near}
        self.around = nodes | {end for link in links for end in (link.subject, link.object)}
        self.records = {link.id for link in links} | (set() if kinds else nodes)

    def answer(self, asked: tuple[str, ...]) -> GapsAnswer:
        """Return the answer."""
        book, entries = self.book, self._incidents()
        skipped = tuple(name for name, kind in _OF_INCIDENTS.items() if self.kinds and kind not in self.kinds)
        return GapsAnswer(
            of=self._of(asked),
            not_looked_at=skipped,
            links=len(self.supported),
            nobody_named=() if "nobody_named" in skipped else tuple(self._nobody_named(entries)),
            no_reply=tuple(self._no_reply()),
            said_unanswered=() if "said_unanswered" in skipped else tuple(self._unanswered(entries)),
            one_origin=tuple(book.link(link) for link in self.supported if book.status(link).origins == 1),
            no_origin=tuple(book.link(link) for link in self.supported if not book.status(link).origins),
            unclear=tuple(self._unclear()),
            contradictions=tuple(filter(self._is_here, contradictions_in(book))),
            searches=self._searches(),
        )

    def _searches(self) -> tuple[SearchAnswer, ...]:
        """Return what was looked for in what is looked at, and not found."""
        dataset = self.book.dataset
        return all_searches(dataset, self.kinds) if self.near is None else searches_at(dataset, self.near, self.kinds)

    def _incidents(self) -> list[TimelineEntry]:
        """Return the incidents that are looked at, by date."""
        incidents = in_order(self.book, chosen(self.book, include_hypothetical=False))
        return [entry_of(self.book, incident) for incident in incidents if incident.id in self.around]

    def _of(self, asked: tuple[str, ...]) -> str:
        """Return what is looked at, in words."""
        what = f"links of kind {' or '.join(asked)}" if asked else "everything"
        return what if self.near is None else f"{what} at {self.book.dataset.name(self.near)}"

    def _is_here(self, contradiction: Contradiction) -> bool:
        """Return whether a contradiction belongs to what is looked at: by its record, or by who contradicts himself."""
        of_the_voice = self.near is not None and contradiction.voice == self.book.dataset.name(self.near)
        return contradiction.record in self.records or (of_the_voice and not self.kinds)

    def _nobody_named(self, entries: list[TimelineEntry]) -> Iterator[IncidentGap]:
        for entry in entries:
            if entry.none_named and not self.book.is_gone(self.book.dataset.incidents[entry.id]):
                missing = what_is_missing(self.book, self.book.dataset.incidents[entry.id])
                yield IncidentGap(entry.id, entry.name, entry.when_words, tuple(missing), entry.searches)

    def _no_reply(self) -> Iterator[Unanswered]:
        """Yield the accused of whom no reply to an accusation is recorded, most accusations first."""
        silent: defaultdict[str, list[Link]] = defaultdict(list)
        for link in self.supported:
            if self.book.link(link).evidence.no_reply:
                silent[self.book.accused(link)].append(link)
        for key in sorted(silent, key=lambda key: (-len(silent[key]), key)):
            not_yet = tuple(link.id for link in silent[key] if not self.book.sought(link))
            yield Unanswered(
                id=key,
                name=self.book.dataset.name(key),
                links=tuple(map(self.book.link, silent[key])),
                looked_for=len(silent[key]) - len(not_yet),
                not_yet=not_yet,
                silences=tuple(map(self.book.no_reply, silent[key])),
            )

    def _unanswered(self, entries: list[TimelineEntry]) -> Iterator[IncidentGap]:
        for entry in entries:
            links = [link for link in self.book.dataset.links_at[entry.id] if self._is_silence(link, entry.id)]
            if links:
                told = tuple(sentence for link in links for sentence in self.book.link(link).sentences)
                looked = searches_with_anybody(self.book.dataset, entry.id, ANSWERS)
                yield IncidentGap(entry.id, entry.name, entry.when_words, told, looked)

    def _is_silence(self, link: Link, incident: str) -> bool:
        return (link.kind, link.object) == (SILENCE, incident) and self.book.status(link).support > 0

    def _unclear(self) -> Iterator[ClaimAnswer]:
        ledger = self.book.ledger
        for claim in sorted(ledger.claims.values(), key=place_in_source):
            if ledger.homes[claim.id] in self.records and ledger.is_live(claim) and ledger.reading(claim) == "unclear":
                yield self.book.claim(claim)
