"""Where one voice contradicts itself: in a link, in a silence beside an answer, in values, dates and statements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import combinations

from actorgraph.graph.answers import Contradiction
from actorgraph.graph.claims.ledger import speak_of_the_same
from actorgraph.graph.claims.status import Voice, voice_name, voices_of
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.model import Attribute, Claim, Link
from actorgraph.model.attribute import CONTENT
from actorgraph.model.kinds import SILENCE

_EXCLUSIVE = frozenset({"when", "happened", "outcome"})
"""Attributes of which an incident can have one value only."""
_Differ = Callable[[Claim, Claim], bool]


def contradictions_in(book: EvidenceBook) -> tuple[Contradiction, ...]:
    """Return the places where one voice says what its own words elsewhere gainsay, by record."""
    found = [*_of_links(book), *_of_silence(book), *_of_values(book), *_of_dates(book), *_of_statements(book)]
    return tuple(sorted(found, key=lambda each: (each.record, each.voice)))


def _of_links(book: EvidenceBook) -> Iterator[Contradiction]:
    """Yield links that one voice both asserts and denies, or doubts."""
    for link in book.dataset.links.values():
        status = book.status(link)
        yield from _at_odds(book, link.id, (*status.supporting, *status.disputing), _for_and_against)


def _of_silence(book: EvidenceBook) -> Iterator[Contradiction]:
    """Yield silences beside which the same voice tells of an answer."""
    for link in book.dataset.links.values():
        if link.kind == SILENCE:
            claims = (*book.status(link).supporting, *book.clashing(link))
            yield from _at_odds(book, link.id, claims, partial(_silent_and_not, book))


def _of_values(book: EvidenceBook) -> Iterator[Contradiction]:
    """Yield numbers, dates and outcomes of which one voice gives several; other words may well stand side by side."""
    for key, node in book.dataset.nodes.items():
        given: defaultdict[str, list[Claim]] = defaultdict(list)
        for attribute in node.attributes:
            if attribute.name in _EXCLUSIVE or isinstance(attribute.value, int):
                given[attribute.name].extend(_counting(book, attribute.claims))
        for claims in given.values():
            yield from _at_odds(book, key, claims, partial(_of_another_value, book))


def _of_dates(book: EvidenceBook) -> Iterator[Contradiction]:
    """Yield incidents that one voice dates to days that cannot be one; a campaign may be told of on many."""
    for key, incident in book.dataset.incidents.items():
        if incident.kind != "campaign":
            yield from _at_odds(book, key, _counting(book, incident.claims), _cannot_be_one_day)


def _of_statements(book: EvidenceBook) -> Iterator[Contradiction]:
    """Yield statements of one actor that a source says contradict each other."""
    supported = [link for link in book.dataset.links.values() if book.status(link).support]
    issuers: defaultdict[str, set[str]] = defaultdict(set)
    for link in supported:
        if link.kind == "issued":
            issuers[link.object].add(link.subject)
    for link in supported:
        if link.kind == "contradicts":
            for actor in sorted(issuers[link.subject] & issuers[link.object]):
                said = [*book.link(link).sentences, *_contents(book, link.object), *_contents(book, link.subject)]
                yield Contradiction(link.id, book.dataset.name(actor), tuple(said))


def _at_odds(book: EvidenceBook, record: str, claims: Iterable[Claim], differ: _Differ) -> Iterator[Contradiction]:
    """Yield, for each voice, those of its claims that are at odds with another of its own."""
    found: defaultdict[Voice, dict[str, Claim]] = defaultdict(dict)
    for one, other in combinations(sorted(claims, key=lambda claim: claim.id), 2):
        if differ(one, other):
            for voice in voices_of(one, book.ledger) & voices_of(other, book.ledger):
                found[voice] |= {one.id: one, other.id: other}
    for voice, both in sorted(found.items()):
        yield _told(book, record, voice_name(voice, book.ledger), both.values())


def _told(book: EvidenceBook, record: str, voice: str, claims: Iterable[Claim]) -> Contradiction:
    return Contradiction(record, voice, tuple(book.wording.sentence(claim) for claim in claims))


def _counting(book: EvidenceBook, claims: Iterable[Claim]) -> list[Claim]:
    return list(filter(book.ledger.supports, claims))


def _contents(book: EvidenceBook, incident: str) -> Iterator[str]:
    """Yield what was said in a statement, as far as a source gives it."""
    for attribute in book.dataset.nodes[incident].attributes:
        if attribute.name == CONTENT:
            yield book.attribute(attribute).sentence


def _for_and_against(one: Claim, other: Claim) -> bool:
    return (one.stance == "asserts") != (other.stance == "asserts") and speak_of_the_same(one, other)


def _silent_and_not(book: EvidenceBook, one: Claim, other: Claim) -> bool:
    kinds = {owner.kind for owner in map(book.ledger.owners.get, (one.id, other.id)) if isinstance(owner, Link)}
    return len(kinds) > 1 and speak_of_the_same(one, other)


def _of_another_value(book: EvidenceBook, one: Claim, other: Claim) -> bool:
    owners = [book.ledger.owners[claim.id] for claim in (one, other)]
    values = {owner.value for owner in owners if isinstance(owner, Attribute)}
    return len(values) > 1 and speak_of_the_same(one, other)


def _cannot_be_one_day(one: Claim, other: Claim) -> bool:
    return one.when is not None and other.when is not None and not one.when.can_overlap(other.when)
