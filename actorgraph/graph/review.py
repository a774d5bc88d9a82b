"""Sheets to read before publication: for each accused what is alleged, on whose word, and what nobody says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Literal

from actorgraph.graph.answers import (
    Accusation,
    AlsoSaid,
    CitedSource,
    IncidentFacts,
    NotSaid,
    ReviewAnswer,
    ReviewSheet,
    SearchAnswer,
)
from actorgraph.graph.campaigns import counted_in, named_for
from actorgraph.graph.cited import cited_by
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.graph.searches import DOERS, searches_at, searches_for
from actorgraph.graph.timeline import chosen, in_order
from actorgraph.graph.unsaid import nothing_said
from actorgraph.graph.wording import when_in_words
from actorgraph.graph.wording.names import ended, node_words
from actorgraph.model import Actor, Claim, Incident, Link

_TIES = ("command", "tie", "support")
"""Families of link by which one may be taken to answer for what another is accused of."""

_BESIDES = (*_TIES, "attack", "words")
"""Families of link that tie an accused to others though they do not accuse this one, in the order of a sheet."""

_LAID = ("attack", "campaign", "operation")
"""Kinds of incident that are laid to somebody."""

Group = Literal["accusations", "disputed", "hypothetical", "withdrawn"]
"""The parts of a sheet in which allegations stand."""

_WITHOUT_SUPPORT: Mapping[str, Group] = {
    "denied": "disputed",
    "doubted": "disputed",
    "unsupported": "disputed",
    "hypothetical": "hypothetical",
    "withdrawn": "withdrawn",
}
"""For the word of a status without support, the part in which the link stands; our reading alleges nothing."""


def review_of(book: EvidenceBook, key: str | None = None) -> ReviewAnswer:
    """Return the sheet of an accused; of an incident those of all accused in it; of None those of everybody accused."""
    descriptor = book.dataset.descriptor
    incident = book.dataset.incidents.get(key) if key else None
    sheets = _Sheets(book, incident)
    keys = [each for each in sorted(sheets.accusing) if key is None or incident or each == key]
    return ReviewAnswer(
        dataset=descriptor.title,
        version=descriptor.version,
        digest=book.dataset.digest,
        contact=descriptor.contact,
        of=book.dataset.name(key) if key else None,
        incident=_facts(book, incident) if incident else None,
        nothing="" if keys else _nothing(book, key),
        sheets=tuple(map(sheets.sheet, keys)),
    )


def _facts(book: EvidenceBook, incident: Incident) -> IncidentFacts:
    """Return what an incident is, and what sources say of itself."""
    return IncidentFacts(
        id=incident.id,
        kind=incident.kind,
        happened=incident.happened,
        when_words=when_in_words(incident.when),
        claims=tuple(map(book.claim, _on_itself(book, incident))),
    )


def _on_itself(book: EvidenceBook, incident: Incident) -> list[Claim]:
    """Return the claims that stand on an incident and on its attributes, such as rival dates."""
    on_values = [claim for attribute in incident.attributes for claim in attribute.claims]
    return [claim for claim in (*incident.claims, *on_values) if book.ledger.is_live(claim)]


def _nothing(book: EvidenceBook, key: str | None) -> str:
    here = f"in {book.dataset.scope}" if book.dataset.is_selection else "here"
    said = f"Nobody is accused {here} of" if key in book.dataset.incidents else f"Nothing {here} is alleged of"
    return ended(f"{said} {node_words(book.dataset, key) if key else 'anybody'}")


class _Sheets:
    """Makes the sheets of one dataset; those of an incident hold only what concerns it."""

    def __init__(self, book: EvidenceBook, incident: Incident | None) -> None:
        self.book = book
        self.incident = incident.id if incident else None
        self.on_itself = _on_itself(book, incident) if incident else []
        self.accusing: defaultdict[str, defaultdict[Group, list[Link]]] = defaultdict(lambda: defaultdict(list))
        for link in sorted(book.dataset.links.values(), key=lambda link: link.id):
            if book.wording.link_imputes(link) and self._concerns(link) and (group := self._group(link)):
                self.accusing[book.accused(link)][group].append(link)

    def sheet(self, key: str) -> ReviewSheet:
        """Return the sheet of one accused."""
        node = self.book.dataset.nodes[key]
        actor = node if isinstance(node, Actor) else None
        names = tuple(alias.name for alias in actor.aliases) if actor else ()
        accusations = self._of_group(key, "accusations")
        disputed = self._of_group(key, "disputed")
        hypothetical = self._of_group(key, "hypothetical")
        withdrawn = self._of_group(key, "withdrawn")
        also_said, not_said = tuple(self._also_said(key)), tuple(self._not_said(key))
        told = [claim for each in (*accusations, *disputed, *hypothetical, *withdrawn) for claim in each.claims]
        told += [claim for each in also_said for claim in each.claims]
        told += [claim.id for each in not_said for claim in each.counted_in]
        return ReviewSheet(
            id=key,
            name=node.name,
            in_text=node_words(self.book.dataset, key),
            kind=node.kind,
            standing=actor.standing if actor else "named",
            marking=actor.marking if actor else None,
            names=names,
            words=tuple(word for word in self._words(key) if word not in (node.name, *names)),
            accusations=accusations,
            disputed=disputed,
            hypothetical=hypothetical,
            withdrawn=withdrawn,
            also_said=also_said,
            not_said=not_said,
            searches=self._searches(key),
            sources=self._sources(told),
        )

    def _concerns(self, link: Link) -> bool:
        """Return whether a link belongs to what was asked for: it joins the incident, or a claim is about it."""
        if self.incident in (None, link.subject, link.object):
            return True
        return any(claim.about == self.incident and self.book.ledger.is_live(claim) for claim in link.claims)

    def _own(self, link: Link) -> list[Claim]:
        """Return the claims of a link's own ledger by which a source asserts it, where these concern the incident."""
        anything = self.incident in (None, link.subject, link.object)
        return [
            claim
            for claim in link.claims
            if claim.stance == "asserts"
            and claim.basis != "inferred_by_curator"
            and (anything or claim.about == self.incident)
        ]

    def _group(self, link: Link) -> Group | None:
        """Return where on a sheet a link belongs; None where narrower kinds tell it, or it is our reading only."""
        status, own = self.book.status(link), self._own(link)
        if any(claim in status.supporting for claim in own):
            return "accusations"
        if not status.supporting:
            return _WITHOUT_SUPPORT.get(status.word)
        if any(map(self.book.ledger.is_live, own)):
            return "hypothetical"
        return "withdrawn" if own else None

    def _of_group(self, key: str, group: Group) -> tuple[Accusation, ...]:
        links = self.accusing[key][group]
        firmest = sorted(links, key=lambda link: self.book.status(link).strength, reverse=True)
        return tuple(self._accusation(link, group) for link in firmest)

    def _accusation(self, link: Link, group: Group) -> Accusation:
        book, own = self.book, sorted(self._own(link), key=_own_voice_first)
        told = own if group == "withdrawn" else [claim for claim in own if book.ledger.is_live(claim)]
        grounds = {each.id: each for claim in told for each in book.ledger.grounds(claim) if each not in told}
        return Accusation(
            link=book.link(link),
            whose_word=tuple(map(book.claim, told)),
            withdrawn=tuple(book.claim(claim) for claim in own if claim not in told),
            rests_on=tuple(map(book.claim, grounds.values())),
            unclear=tuple(self._unclear([*told, *grounds.values()])),
            replies=tuple(map(book.claim, book.ledger.replies(link, own=True))),
            no_reply=book.no_reply(link),
            limits=book.limits(link),
        )

    def _unclear(self, claims: Iterable[Claim]) -> Iterator[str]:
        """Yield the passages whose text is unclear, each once."""
        unclear = [claim for claim in claims if claim.reading == "unclear"]
        wording = self.book.wording
        yield from dict.fromkeys(f"{wording.source_label(claim.source)} {wording.place(claim)}" for claim in unclear)

    def _words(self, key: str) -> Iterator[str]:
        """Yield the words by which texts mean an accused, each once."""
        links = self.book.dataset.links_at[key]
        named = [(link, claim.named) for link in links for claim in link.claims if claim.named]
        words = [words.subject if link.subject == key else words.object for link, words in named]
        yield from dict.fromkeys(word for word in words if word)

    def _also_said(self, key: str) -> Iterator[AlsoSaid]:
        """Yield what ties the accused to others, by family; what stands on a narrower kind is told there."""
        book = self.book
        links = [link for link in book.dataset.links_at[key] if self._family(link) in _BESIDES and self._concerns(link)]
        for link in sorted(links, key=lambda link: _BESIDES.index(self._family(link))):
            accuses = book.wording.link_imputes(link) and book.accused(link) == key
            supporting = book.status(link).supporting
            if not accuses and any(claim in supporting for claim in link.claims):
                grounds = [book.ledger.claims[ground] for claim in supporting for ground in claim.rests_on]
                told = [*supporting, *grounds, *book.ledger.replies(link, own=True)]
                yield AlsoSaid(book.link(link), tuple(dict.fromkeys(claim.id for claim in told)))

    def _family(self, link: Link) -> str:
        return self.book.dataset.vocabulary[link.kind].family

    def _not_said(self, key: str) -> Iterator[NotSaid]:
        """Yield what one may lay to the accused by a chain, and no source does; of an incident, whether one does."""
        near = self._near(key)
        for incident in self._laid:
            named = {link.subject for link in named_for(self.book, incident)}
            counted = [link for link in counted_in(self.book, incident) if self._accusing_of(key, link.object)]
            if key not in named and (counted or self.incident or not near.isdisjoint(named)):
                yield self._not_said_of(key, incident, counted)

    def _not_said_of(self, key: str, incident: str, counted: Sequence[Link]) -> NotSaid:
        book = self.book
        return NotSaid(
            incident=incident,
            sentence=nothing_said(book, key, (), incident),
            counted_in=tuple(book.claim(claim) for link in counted for claim in book.status(link).supporting),
            of_the_whole=tuple(each.id for link in counted for each in self._accusing_of(key, link.object)),
        )

    @cached_property
    def _laid(self) -> tuple[str, ...]:
        """Ids of the incidents, by date, that can be laid to somebody: that which was asked for, or what took place."""
        asked = [self.book.dataset.incidents[self.incident]] if self.incident else None
        incidents = asked or chosen(self.book, include_hypothetical=False)
        return tuple(each.id for each in in_order(self.book, incidents) if each.kind in _LAID)

    def _near(self, key: str) -> set[str]:
        """Return those whom a source ties to the accused by command, alliance or support, one hop away."""
        links = [link for link in self.book.dataset.links_at[key] if self._family(link) in _TIES]
        return {end for link in links if self.book.status(link).support for end in (link.subject, link.object)} - {key}

    def _accusing_of(self, key: str, incident: str) -> list[Link]:
        return [link for link in named_for(self.book, incident) if link.subject == key]

    def _searches(self, key: str) -> tuple[SearchAnswer, ...]:
        """Return what was looked for of the accused and not found; of an incident, whether they or anybody did it."""
        dataset = self.book.dataset
        return searches_for(dataset, key, self.incident, DOERS) if self.incident else searches_at(dataset, key)

    def _sources(self, claims: Iterable[str]) -> tuple[CitedSource, ...]:
        """Return the documents that claims come from and cite, those on the incident itself included, by id."""
        return cited_by(self.book, [*self.on_itself, *(self.book.ledger.claims[key] for key in claims)])


def _own_voice_first(claim: Claim) -> tuple[bool, bool, str]:
    return claim.basis.startswith("inferred"), bool(claim.claimed_by), claim.id
