"""What no source says, what nobody answered, and where one voice or one unclear passage carries it all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from actorgraph.graph.answers import ClaimAnswer, GapsAnswer, IncidentGap, TimelineEntry, Unanswered
from actorgraph.graph.contradictions import contradictions_in
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.graph.records import what_is_missing
from actorgraph.graph.timeline import timeline_of
from actorgraph.model import Link
from actorgraph.model.kinds import ATTRIBUTED

_SILENCE = "did_not_respond_to"


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
        return GapsAnswer(
            of=self._of(asked),
            links=len(self.supported),
            nobody_named=tuple(self._nobody(entry) for entry in entries if entry.none_named and self._of_attacks()),
            no_reply=tuple(self._no_reply()),
            said_unanswered=tuple(self._unanswered(entries)),
            one_origin=tuple(book.link(link) for link in self.supported if book.status(link).origins == 1),
            no_origin=tuple(book.link(link) for link in self.supported if not book.status(link).origins),
            unclear=tuple(self._unclear()),
            contradictions=tuple(each for each in contradictions_in(book) if each.record in self.records),
        )

    def _incidents(self) -> list[TimelineEntry]:
        """Return the incidents that are looked at, by date."""
        entries = timeline_of(self.book, attacks=False, include_hypothetical=False)
        return [entry for entry in entries if entry.id in self.around]

    def _of(self, asked: tuple[str, ...]) -> str:
        """Return what is looked at, in words."""
        what = f"links of kind {' or '.join(asked)}" if asked else "everything"
        return what if self.near is None else f"{what} at {self.book.dataset.name(self.near)}"

    def _of_attacks(self) -> bool:
        """Return whether it belongs to what is looked at who is named for an attack."""
        return not self.kinds or ATTRIBUTED in self.kinds

    def _nobody(self, entry: TimelineEntry) -> IncidentGap:
        missing = tuple(what_is_missing(self.book, self.book.dataset.incidents[entry.id]))
        return IncidentGap(entry.id, entry.name, entry.when_words, missing)

    def _no_reply(self) -> Iterator[Unanswered]:
        """Yield the accused of whom no reply to an accusation is recorded, most accusations first."""
        silent: defaultdict[str, list[Link]] = defaultdict(list)
        for link in self.supported:
            if self.book.link(link).evidence.no_reply:
                silent[self.book.accused(link)].append(link)
        for key in sorted(silent, key=lambda key: (-len(silent[key]), key)):
            looked_for = sum(any(claim.sought for claim in link.claims) for link in silent[key])
            yield Unanswered(key, self.book.dataset.name(key), tuple(map(self.book.link, silent[key])), looked_for)

    def _unanswered(self, entries: list[TimelineEntry]) -> Iterator[IncidentGap]:
        for entry in entries:
            links = [link for link in self.supported if (link.kind, link.object) == (_SILENCE, entry.id)]
            if links:
                told = tuple(sentence for link in links for sentence in self.book.link(link).sentences)
                yield IncidentGap(entry.id, entry.name, entry.when_words, told)

    def _unclear(self) -> Iterator[ClaimAnswer]:
        ledger = self.book.ledger
        for key in sorted(ledger.claims):
            claim = ledger.claims[key]
            if ledger.homes[key] in self.records and ledger.is_live(claim) and ledger.reading(claim) == "unclear":
                yield self.book.claim(claim)
