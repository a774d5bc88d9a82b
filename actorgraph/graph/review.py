"""Sheets to read before publication: for each accused what is alleged, on whose word, and what nobody says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from actorgraph.errors import QuestionError
from actorgraph.graph.answers import Accusation, ReviewAnswer, ReviewSheet, TimelineEntry
from actorgraph.graph.campaigns import counted_in, named_for
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.graph.said import what_is_not_said
from actorgraph.graph.timeline import timeline_of
from actorgraph.model import Actor, Claim, Link

_TIES = ("command", "tie", "support")
"""Families of link by which one may be taken to answer for what another is accused of."""


def review_of(book: EvidenceBook, key: str | None = None) -> ReviewAnswer:
    """Return the sheet of an accused; of an incident those of all accused of it; of None those of everybody accused.

    Raises:
        QuestionError: where nobody is accused.
    """
    sheets = _Sheets(book)
    keys = sheets.accused_of(key)
    if not keys:
        who = book.dataset.name(key) if key else "anybody"
        raise QuestionError(f"Nothing here is alleged of {who}.", hint="A sheet is made for an accused only.")
    descriptor = book.dataset.descriptor
    return ReviewAnswer(
        dataset=descriptor.title,
        version=descriptor.version,
        digest=book.dataset.digest,
        contact=descriptor.contact,
        of=book.dataset.name(key) if key else None,
        sheets=tuple(map(sheets.sheet, keys)),
    )


class _Sheets:
    """Makes the sheets of one dataset."""

    def __init__(self, book: EvidenceBook) -> None:
        self.book = book
        self.accusing: defaultdict[str, list[Link]] = defaultdict(list)
        for link in sorted(book.dataset.links.values(), key=lambda link: link.id):
            if book.wording.link_imputes(link):
                self.accusing[book.accused(link)].append(link)

    def accused_of(self, key: str | None) -> Sequence[str]:
        """Return the ids of the accused to make sheets for, by id."""
        if key is None:
            return sorted(self.accusing)
        if key in self.book.dataset.incidents:
            links = [link for link in self.book.dataset.links_at[key] if link.object == key]
            return sorted({link.subject for link in links if link in self.accusing[link.subject]})
        return [key] if self.accusing[key] else []

    def sheet(self, key: str) -> ReviewSheet:
        """Return the sheet of one accused."""
        node = self.book.dataset.nodes[key]
        actor = node if isinstance(node, Actor) else None
        return ReviewSheet(
            id=key,
            name=node.name,
            kind=node.kind,
            standing=actor.standing if actor else "named",
            marking=actor.marking if actor else None,
            called=tuple(self._called(key)),
            accusations=self._of_words(key, "corroborated", "single-source", "contested", "inferred"),
            disputed=self._of_words(key, "denied", "doubted", "unsupported"),
            hypothetical=self._of_words(key, "hypothetical"),
            withdrawn=self._of_words(key, "withdrawn"),
            not_said=tuple(self._not_said(key)),
        )

    def _of_words(self, key: str, *words: str) -> tuple[Accusation, ...]:
        links = [link for link in self.accusing[key] if self.book.status(link).word in words]
        firmest = sorted(links, key=lambda link: self.book.status(link).strength, reverse=True)
        return tuple(self._accusation(link) for link in firmest)

    def _accusation(self, link: Link) -> Accusation:
        book = self.book
        claims = [claim for claim in link.claims if claim.stance == "asserts"]
        grounds = {each.id: each for claim in claims for each in book.ledger.grounds(claim)}
        return Accusation(
            link=book.link(link),
            whose_word=tuple(book.claim(claim) for claim in sorted(claims, key=_own_voice_first)),
            rests_on=tuple(map(book.claim, grounds.values())),
            unclear=tuple(self._unclear([*claims, *grounds.values()])),
            replies=tuple(map(book.claim, book.ledger.replies(link, own=True))),
            no_reply=book.no_reply(link),
            limits=book.limits(link),
        )

    def _unclear(self, claims: Iterable[Claim]) -> Iterator[str]:
        """Yield the passages whose text is unclear, each once."""
        unclear = [claim for claim in claims if claim.reading == "unclear"]
        wording = self.book.wording
        yield from dict.fromkeys(f"{wording.source_label(claim.source)} {wording.place(claim)}" for claim in unclear)

    def _called(self, key: str) -> Iterator[str]:
        """Yield the words by which sources mean an accused, aliases first, each once."""
        node = self.book.dataset.nodes[key]
        words = [alias.name for alias in node.aliases] if isinstance(node, Actor) else []
        for link in self.book.dataset.links_at[key]:
            end = "subject" if link.subject == key else "object"
            words += [getattr(claim.named, end) for claim in link.claims if claim.named]
        yield from dict.fromkeys(word for word in words if word and word != node.name)

    def _not_said(self, key: str) -> Iterator[str]:
        """Yield, for each attack that one may lay to the accused by a chain, that nobody says it."""
        near = self._near(key)
        for entry in self._attacks:
            if self._accuses(key, entry.id):
                continue
            accused = {named.id for named in entry.named}
            if not near.isdisjoint(accused) or self._of_a_campaign(key, entry.id):
                yield what_is_not_said(self.book, key, entry.id)

    @cached_property
    def _attacks(self) -> tuple[TimelineEntry, ...]:
        return timeline_of(self.book, attacks=True, include_hypothetical=False)

    def _near(self, key: str) -> set[str]:
        """Return those whom a source ties to the accused by command, alliance or support, one hop away."""
        vocabulary, found = self.book.dataset.vocabulary, set()
        for link in self.book.dataset.links_at[key]:
            if vocabulary[link.kind].family in _TIES and self.book.status(link).support:
                found |= {link.subject, link.object}
        return found - {key}

    def _accuses(self, key: str, incident: str) -> bool:
        return any(link.subject == key for link in named_for(self.book, incident))

    def _of_a_campaign(self, key: str, incident: str) -> bool:
        return any(self._accuses(key, link.object) for link in counted_in(self.book, incident))


def _own_voice_first(claim: Claim) -> tuple[bool, bool, str]:
    return claim.basis.startswith("inferred"), bool(claim.claimed_by), claim.id
