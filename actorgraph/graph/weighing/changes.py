"""What changed between two states of a dataset: two days of the record, two folders, two revisions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from actorgraph.graph.answers import (
    ChangesAnswer,
    ClaimAnswer,
    ClaimChange,
    FiltersAnswer,
    LinkAnswer,
    LinkChange,
    RecordChange,
    State,
)
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.model import Claim, Link
from actorgraph.model.record import Record

_TABLES = (
    *(("source", "sources"), ("actor", "actors"), ("incident", "incidents")),
    *(("judgement", "judgements"), ("search", "searches"), ("kind", "vocabulary")),
)
_CLAIMS = frozenset({"claims", "attributes"})
"""Fields of a record whose changes are told claim by claim."""


@dataclass(frozen=True)
class Changes:
    """Two states of a dataset."""

    old: EvidenceBook
    new: EvidenceBook

    def answer(self, old: State, new: State) -> ChangesAnswer:
        """Return what changed from the old state to the new one."""
        before, after = self._old_links, self._new_links
        both = [after[key] for key in sorted(before.keys() & after.keys())]
        return ChangesAnswer(
            old=old,
            new=new,
            new_records=tuple(self._only_in(self.new, self.old)),
            gone_records=tuple(self._only_in(self.old, self.new)),
            changed_records=tuple(self._changed_records()),
            new_links=tuple(self.new.link(after[key]) for key in sorted(after.keys() - before.keys())),
            gone_links=tuple(self.old.link(before[key]) for key in sorted(before.keys() - after.keys())),
            new_claims=tuple(self._new_claims()),
            gone_claims=tuple(self._gone_claims()),
            changed_claims=tuple(self._changed_claims()),
            withdrawn=tuple(self._withdrawn()),
            newly_contested=tuple(self._change(link) for link in both if self._is_newly_contested(link)),
            newly_answered=tuple(self._change(link) for link in both if self._is_newly_answered(link)),
            changed=tuple(self._change(link) for link in both if self._was(link).worth != self.new.link(link).worth),
        )

    def _only_in(self, here: EvidenceBook, there: EvidenceBook) -> Iterator[RecordChange]:
        for type_, table in _TABLES:
            records, others = _table(here, table), _table(there, table)
            yield from (RecordChange(type_, key, _name(records[key]), ()) for key in sorted(records.keys() - others))

    def _changed_records(self) -> Iterator[RecordChange]:
        for type_, table in _TABLES:
            before, after = _table(self.old, table), _table(self.new, table)
            for key in sorted(before.keys() & after.keys()):
                if fields := _differing(before[key], after[key], _CLAIMS):
                    yield RecordChange(type_, key, _name(after[key]), fields)

    @cached_property
    def _old_links(self) -> Mapping[str, Link]:
        return self._links(self.old)

    @cached_property
    def _new_links(self) -> Mapping[str, Link]:
        return self._links(self.new)

    def _links(self, book: EvidenceBook) -> Mapping[str, Link]:
        """Return the links that can be seen in either state, as this one has them: what it only hides is there too."""
        seen, nodes = self.old.dataset.links.keys() | self.new.dataset.links.keys(), book.dataset.nodes
        told = book.ledger.dataset.links
        links = (told[key] for key in sorted(seen & told.keys()))
        return {link.id: link for link in links if link.subject in nodes and link.object in nodes}

    @cached_property
    def _before(self) -> Mapping[str, Claim]:
        return _claims(self.old, self._old_links)

    @cached_property
    def _after(self) -> Mapping[str, Claim]:
        return _claims(self.new, self._new_links)

    def _new_claims(self) -> Iterator[ClaimAnswer]:
        for key in sorted(self._after.keys() - self._before.keys()):
            home = self.new.ledger.homes[key]
            if home in self._old_links or home not in self._new_links:
                yield self.new.claim(self._after[key])

    def _gone_claims(self) -> Iterator[ClaimAnswer]:
        for key in sorted(self._before.keys() - self._after.keys()):
            home = self.old.ledger.homes[key]
            if home in self._new_links or home not in self._old_links:
                yield self.old.claim(self._before[key])

    def _changed_claims(self) -> Iterator[ClaimChange]:
        for key in sorted(self._before.keys() & self._after.keys()):
            before, after = self._before[key], self._after[key]
            fields = _differing(before, after, frozenset({"withdrawn"}))
            if self.old.ledger.homes[key] != self.new.ledger.homes[key]:
                fields = ("record", *fields)
            if fields:
                yield ClaimChange(self.old.claim(before), self.new.claim(after), fields)

    def _withdrawn(self) -> Iterator[ClaimAnswer]:
        for key in sorted(self._before.keys() & self._after.keys()):
            if self.old.ledger.is_live(self._before[key]) and not self.new.ledger.is_live(self._after[key]):
                yield self.new.claim(self._after[key])

    def _was(self, link: Link) -> LinkAnswer:
        return self.old.link(self._old_links[link.id])

    def _change(self, link: Link) -> LinkChange:
        return LinkChange(self._was(link).worth, self.new.link(link))

    def _is_newly_contested(self, link: Link) -> bool:
        before, after = self.old.status(self._old_links[link.id]), self.new.status(link)
        return after.dispute > before.dispute

    def _is_newly_answered(self, link: Link) -> bool:
        before = {claim.id for claim in self.old.ledger.replies(self._old_links[link.id], own=True)}
        return any(claim.id not in before for claim in self.new.ledger.replies(link, own=True))


def state_of(book: EvidenceBook, label: str, filters: FiltersAnswer | None) -> State:
    """Return a state as it is named in an answer."""
    descriptor = book.dataset.descriptor
    told = filters.sentences if filters else ()
    return State(label, descriptor.name, descriptor.version, book.dataset.digest, told)


def _claims(book: EvidenceBook, links: Mapping[str, Link]) -> Mapping[str, Claim]:
    """Return the claims on some links, and on all that is no link."""
    own = {claim.id: claim for link in links.values() for claim in link.claims}
    return own | {claim.id: claim for claim, _ in book.dataset.claims()}


def _table(book: EvidenceBook, table: str) -> Mapping[str, Record]:
    found: Mapping[str, Record] = getattr(book.dataset, table)
    return found


def _name(record: Record) -> str:
    name: str = getattr(record, "name", "") or getattr(record, "title", "") or getattr(record, "label", "")
    return name or str(record.to_dict()["id"])


def _differing(before: Record, after: Record, but: frozenset[str]) -> tuple[str, ...]:
    fields = type(after).model_fields.keys() - but
    return tuple(sorted(field for field in fields if getattr(before, field) != getattr(after, field)))
