"""What whoever searches paths without us must know: a page. All that is worded there of evidence is worded here."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import get_args

from actorgraph.graph.admitted import withheld
from actorgraph.graph.answers import LinkReach, PairReach, ReachAnswer, RecordReach, SearchAnswer, SearchReach
from actorgraph.graph.campaigns import counted_in, named_for
from actorgraph.graph.claims.status import Status
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.graph.searches import all_searches, searches_for
from actorgraph.graph.through import WHY, apart
from actorgraph.graph.unsaid import Unsaid, unsaid, untied
from actorgraph.graph.wording import nothing_says
from actorgraph.graph.wording.names import ended, node_words, subject_words
from actorgraph.graph.wording.paths import in_brackets
from actorgraph.graph.wording.questions import DIRECT_TIE, NOTHING, Manner, manner_of, nothing_ties, suggested
from actorgraph.model import Incident, Link
from actorgraph.model.characters import isolated

_MOST_ORIGINS = 99_999


def reach_of(book: EvidenceBook) -> ReachAnswer:
    """Return what a search for paths over the links of a book must know."""
    dataset = book.dataset
    return ReachAnswer(
        links={key: _link(book, dataset.links[key]) for key in sorted(dataset.links)},
        records={key: _record(book, key) for key in sorted(dataset.nodes)},
        pairs=tuple(_pairs(book)),
        searches=tuple(_searches(book)),
        nothing=dict(_nothing(dataset.scope)),
        kinds=dict(_kinds(book)),
    )


def strength_number(status: Status) -> int:
    """Return the strength of a status as one whole number, which compares as `Status.strength` does."""
    support, origins, undisputed, clear = status.strength
    return support * 1_000_000 + min(origins, _MOST_ORIGINS) * 10 + (undisputed + 2) * 2 + clear


def _link(book: EvidenceBook, link: Link) -> LinkReach:
    return LinkReach(strength_number(book.status(link)), book.link(link).worth, tuple(withheld(book, link)))


def _record(book: EvidenceBook, key: str) -> RecordReach:
    node, why = book.dataset.nodes[key], tuple(apart(book.dataset.nodes[key]))
    name = isolated(node.name)
    return RecordReach(
        name=name,
        subject=subject_words(book.dataset, key),
        closing=ended(node_words(book.dataset, key)),
        manner=manner_of(node),
        apart=why,
        passed=tuple(in_brackets(name, WHY[each]) for each in why),
    )


def _pairs(book: EvidenceBook) -> Iterator[PairReach]:
    """Yield the pairs of which more is said than that no source says it, by what is asked of them and their ends."""
    near = sorted(set(_near(book)))
    for first, last in near:
        told = unsaid(book, first, last)
        if told.words != nothing_says(book.dataset, first, (), last):
            yield _pair("control", first, last, told)
    for one, other in near:
        if one > other or not _are_actors(book, one, other):
            continue
        told = untied(book, one, other)
        if told.words != nothing_ties(book.dataset, one, other):
            yield _pair("tie", one, other, told)


def _pair(asks: str, first: str, last: str, told: Unsaid) -> PairReach:
    return PairReach(asks, first, last, told.words, tuple(link.id for link in told.links), told.is_said)


def _are_actors(book: EvidenceBook, *keys: str) -> bool:
    return all(manner_of(book.dataset.nodes[key]) in ("one", "several") for key in keys)


def _near(book: EvidenceBook) -> Iterator[tuple[str, str]]:
    """Yield the pairs of which more can be said: joined by a link, be it left out here, or by a campaign."""
    nodes, whole = book.dataset.nodes, book.ledger.whole or book.ledger
    for link in whole.dataset.links.values():
        if link.subject in nodes and link.object in nodes:
            for first, last in ((link.subject, link.object), (link.object, link.subject)):
                if not isinstance(nodes[first], Incident) or isinstance(nodes[last], Incident):
                    yield first, last
    for incident in book.dataset.incidents:
        for counted in counted_in(book, incident):
            yield from ((link.subject, incident) for link in named_for(book, counted.object))


def _searches(book: EvidenceBook) -> Iterator[SearchReach]:
    for search in all_searches(book.dataset):
        kinds = tuple(sorted(_other_kinds(book, search)))
        if kinds:
            last, others = search.object or "", () if search.object else kinds
            yield SearchReach(search.id, search.subject, last, others, search.sentence, isolated(search.note))


def _other_kinds(book: EvidenceBook, search: SearchAnswer) -> set[str]:
    """Return of which kinds a second record is with which a search is told; its own where it has one."""
    nodes = book.dataset.nodes
    one_of_each = {node.kind: key for key, node in nodes.items() if key != search.subject}
    ends = [search.object] if search.object else one_of_each.values()
    told = {key: searches_for(book.dataset, search.subject, key) for key in ends}
    return {nodes[key].kind for key, found in told.items() if any(each.id == search.id for each in found)}


def _nothing(scope: str) -> Iterator[tuple[str, str]]:
    for first, last in product(get_args(Manner), repeat=2):
        yield f"{first} {last}", NOTHING.format(scope=scope, what=suggested(first, last))
    yield "tie", NOTHING.format(scope=scope, what=DIRECT_TIE)


def _kinds(book: EvidenceBook) -> Iterator[tuple[str, tuple[str, ...]]]:
    vocabulary = book.dataset.vocabulary
    for kind in sorted(vocabulary):
        meant = (kind, *vocabulary.broader(kind))
        yield kind, (*meant, *sorted({vocabulary[each].family for each in meant}))
