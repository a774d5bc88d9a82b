"""Where one voice contradicts itself: in a link, in a silence beside an answer, in values, dates and statements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import combinations

from actorgraph.graph.answers import Contradiction
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.graph.ledger import speak_of_the_same
from actorgraph.graph.status import Voice, voice_name, voices_of
from actorgraph.model import Claim, Link

_SILENCE = "did_not_respond_to"
_Differ = Callable[[Claim, Claim], bool]


def contradictions_in(book: EvidenceBook) -> tuple[Contradiction, ...]:
    """Return the places where one voice says what its own words elsewhere gainsay, by record."""
    found = [*_of_links(book), *_of_silence(book), *_of_values(book), *_of_dates(book), *_of_statements(book)]
    return tuple(sorted(found, key=lambda each: (each.record, each.voice)))


def _of_links(book: EvidenceBook) -> Iterator[Contradiction]:
    """Yield links that one voice both asserts and denies."""
    for link in book.dataset.links.values():
        status = book.status(link)
        for name in status.self_contradicted:
            claims = [claim for claim in (*status.supporting, *status.disputing) if name in _names(book, claim)]
            yield _told(book, link.id, name, claims)


def _of_silence(book: EvidenceBook) -> Iterator[Contradiction]:
    """Yield silences beside which the same voice tells of an answer."""
    for link in book.dataset.links.values():
        if link.kind == _SILENCE:
            claims = (*book.status(link).supporting, *book.clashing(link))
            yield from _at_odds(book, link.id, claims, partial(_silent_and_not, book))


def _of_values(book: EvidenceBook) -> Iterator[Contradiction]:
    """Yield attributes of which one voice gives several values."""
    for key, node in book.dataset.nodes.items():
        given: defaultdict[str, list[Claim]] = defaultdict(list)
        for attribute in node.attributes:
            given[attribute.name].extend(_counting(book, attribute.claims))
        for claims in given.values():
            yield from _at_odds(book, key, claims, partial(_of_another_value, book))


def _of_dates(book: EvidenceBook) -> Iterator[Contradiction]:
    """Yield incidents that one voice dates to days that cannot be one."""
    for key, incident in book.dataset.incidents.items():
        yield from _at_odds(book, key, _counting(book, incident.claims), _cannot_be_one_day)


def _of_statements(book: EvidenceBook) -> Iterator[Contradiction]:
    """Yield statements of one actor that a source says contradict each other."""
    supported = [link for link in book.dataset.links.values() if book.status(link).support]
    issued = {(link.subject, link.object) for link in supported if link.kind == "issued"}
    for link in supported:
        if link.kind == "contradicts":
            for actor in sorted(actor for actor, words in issued if words == link.subject):
                if (actor, link.object) in issued:
                    yield Contradiction(link.id, book.dataset.name(actor), book.link(link).sentences)


def _at_odds(book: EvidenceBook, record: str, claims: Iterable[Claim], differ: _Differ) -> Iterator[Contradiction]:
    """Yield, for each voice, those of its claims that are at odds with another of its own."""
    found: defaultdict[Voice, dict[str, Claim]] = defaultdict(dict)
    for one, other in combinations(sorted(claims, key=lambda claim: claim.id), 2):
        if differ(one, other):
            for voice in voices_of(one, book.ledger) & voices_of(other, book.ledger):
                found[voice] |= {one.id: one, other.id: other}
    for voice, both in found.items():
        yield _told(book, record, voice_name(voice, book.ledger), both.values())


def _told(book: EvidenceBook, record: str, voice: str, claims: Iterable[Claim]) -> Contradiction:
    return Contradiction(record, voice, tuple(book.wording.sentence(claim) for claim in claims))


def _counting(book: EvidenceBook, claims: Iterable[Claim]) -> list[Claim]:
    return [claim for claim in claims if claim.stance == "asserts" and book.ledger.counts(claim)]


def _names(book: EvidenceBook, claim: Claim) -> set[str]:
    return {voice_name(voice, book.ledger) for voice in voices_of(claim, book.ledger)}


def _silent_and_not(book: EvidenceBook, one: Claim, other: Claim) -> bool:
    kinds = {owner.kind for owner in map(book.ledger.owners.get, (one.id, other.id)) if isinstance(owner, Link)}
    return len(kinds) > 1 and speak_of_the_same(one, other)


def _of_another_value(book: EvidenceBook, one: Claim, other: Claim) -> bool:
    owners = [book.ledger.owners[claim.id] for claim in (one, other)]
    return owners[0] is not owners[1] and speak_of_the_same(one, other)


def _cannot_be_one_day(one: Claim, other: Claim) -> bool:
    return one.when is not None and other.when is not None and not one.when.can_overlap(other.when)
