"""A part of a graph: which records it keeps, and the graph without all others. It changes the status of nothing.

A part is taken of what the other filters leave, whichever was named first; of several parts a record must be in each.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from actorgraph.dataset import Dataset
from actorgraph.errors import NoPathError, QuestionError
from actorgraph.graph.adjacency import adjacency, distances
from actorgraph.graph.answers import PartAnswer
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.graph.filters.conditions import Along, Among, Linked, Near, Part
from actorgraph.graph.wording.filters import no_path_words
from actorgraph.model import Link

Record = TypeVar("Record")

KINDS = ("linked", "near", "along", "among")
"""Of parts, in the order in which they are told."""


class FirstPaths(NamedTuple):
    """The first paths from one record to another, as `paths` tells of them where no option is given.

    Attributes:
        nodes: of each path the ids of its records.
        more: whether other paths exist, or can't be ruled out.
        cut: whether the search was cut before it could rule them out.
        hints: what would widen the search, where there is no path.
    """

    nodes: tuple[tuple[str, ...], ...]
    more: bool
    cut: bool
    hints: tuple[str, ...]


Finder = Callable[[EvidenceBook, str, str], FirstPaths]
"""Finds the paths along which a part lies: filters know of links, and not how they join to paths."""


class Kept(NamedTuple):
    """The records that a part keeps; of paths, how many they lie on, and whether there are others.

    Attributes:
        records: their ids.
        paths: number of paths; None where the part is not made of any.
        more: whether other paths exist, or can't be ruled out.
    """

    records: frozenset[str]
    paths: int | None = None
    more: bool | None = None


def in_parts(parts: Iterable[Part], book: EvidenceBook, find: Finder) -> tuple[Dataset, tuple[PartAnswer, ...]]:
    """Return what is in every one of some parts of what there is to see, and what each keeps of that.

    Raises:
        NoPathError: where no path joins the two ends that a part is named by.
        QuestionError: where a record that a part is named by is not there.
    """
    dataset, asked = book.dataset, frozenset(parts)
    named = {key for part in asked for key in _ids(part)}
    kept = {part: _kept_by(part, book, find, named) for part in asked}
    answers = [_answer(part, each, dataset) for part, each in kept.items()]
    records = frozenset(dataset.nodes).intersection(*(each.records for each in kept.values()))
    return _without_the_rest(dataset, records), tuple(sorted(answers, key=_order))


def _order(answer: PartAnswer) -> tuple[int, tuple[str, ...], int]:
    return KINDS.index(answer.kind), answer.ids, answer.hops or 0


def _linked(book: EvidenceBook, named: Collection[str]) -> Kept:
    """Keep whoever has a link, never had one, or is named by another part."""
    ever, now = book.ledger.whole or book.ledger, book.dataset.links_at
    gone = {key for key in book.dataset.actors if not now[key] and ever.dataset.links_at[key]}
    return Kept(frozenset(book.dataset.nodes.keys() - gone.difference(named)))


def _kept_by(part: Part, book: EvidenceBook, find: Finder, named: Collection[str]) -> Kept:
    if isinstance(part, Linked):
        return _linked(book, named)
    if isinstance(part, Among):
        return Kept(part.keys & book.dataset.nodes.keys())
    return _near(part, book) if isinstance(part, Near) else _along(part, book, find)


def _near(part: Near, book: EvidenceBook) -> Kept:
    """Keep what `neighbors` tells of: over every link, those that are denied or withdrawn too."""
    _require(part.key, book)
    graph = adjacency(book.dataset.links.values(), directed=False, symmetric=frozenset())
    return Kept(frozenset(distances(graph, part.key, limit=part.hops)))


def _along(part: Along, book: EvidenceBook, find: Finder) -> Kept:
    for key in (part.start, part.goal):
        _require(key, book)
    if part.start == part.goal:
        raise QuestionError(f"Both ends of the paths are told as one here, as {part.start}.", hint="Name two records.")
    found = find(book, part.start, part.goal)
    if not found.nodes:
        hint = f"Ask `paths` for others: {' '.join(found.hints)}" if found.hints else ""
        raise NoPathError(no_path_words(book.dataset, part.start, part.goal, cut=found.cut), hint=hint)
    return Kept(frozenset(key for nodes in found.nodes for key in nodes), len(found.nodes), found.more)


def _require(key: str, book: EvidenceBook) -> None:
    if key not in book.dataset.nodes:
        name = book.ledger.dataset.name(key)
        raise QuestionError(f"{name!r} ({key}) is not in this selection.", hint="Ask with other filters, or none.")


def _without_the_rest(dataset: Dataset, keys: frozenset[str]) -> Dataset:
    """Return a dataset with some records and the links between any two of them, and nothing else that names others.

    A link between two of them stays even where no path ran over it: to hide it could hide what speaks against one.
    """
    if keys.issuperset(dataset.nodes):
        return dataset
    return replace(
        dataset,
        actors=_some(dataset.actors, keys),
        incidents=_some(dataset.incidents, keys),
        links=MappingProxyType({key: each for key, each in dataset.links.items() if keys.issuperset(_ends(each))}),
        judgements={
            key: each for key, each in dataset.judgements.items() if keys.issuperset((each.first, each.second))
        },
        searches={
            key: each
            for key, each in dataset.searches.items()
            if keys.issuperset((each.subject, each.object or each.subject))
        },
        is_selection=True,
    )


def _answer(part: Part, kept: Kept, dataset: Dataset) -> PartAnswer:
    """Return a part as an answer tells it, with how much it keeps of a dataset."""
    links = sum(kept.records.issuperset(_ends(link)) for link in dataset.links.values())
    return PartAnswer(
        kind=type(part).__name__.lower(),
        ids=_ids(part),
        hops=part.hops if isinstance(part, Near) else None,
        paths=kept.paths,
        more=kept.more,
        records=len(kept.records),
        of_records=len(dataset.nodes),
        links=links,
        of_links=len(dataset.links),
    )


def _ids(part: Part) -> tuple[str, ...]:
    if isinstance(part, Among | Linked):
        return tuple(sorted(part.keys)) if isinstance(part, Among) else ()
    return (part.key,) if isinstance(part, Near) else (part.start, part.goal)


def _some(records: Mapping[str, Record], keys: Iterable[str]) -> Mapping[str, Record]:
    return MappingProxyType({key: records[key] for key in records if key in keys})


def _ends(link: Link) -> tuple[str, str]:
    return link.subject, link.object
