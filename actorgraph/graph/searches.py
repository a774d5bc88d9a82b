"""Which searches looked for what is asked, and found nothing. Shown beside what was found; changes no status."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from actorgraph.dataset import Dataset
from actorgraph.graph.answers import SearchAnswer
from actorgraph.graph.wording.searches import search_words
from actorgraph.model import Link
from actorgraph.model.kinds import ATTRIBUTED, SILENCE

if TYPE_CHECKING:
    from actorgraph.model.search import Search

DOERS = (ATTRIBUTED,)
"""Kinds of link that say who did, ordered, instigated or claimed an incident, narrower ones included."""

ANSWERS = ("responded_to", SILENCE)
"""Kinds of link that say whether somebody responded to an incident."""


def searches_for(dataset: Dataset, subject: str, object_: str, kinds: tuple[str, ...] = ()) -> tuple[SearchAnswer, ...]:
    """Return the searches for a tie of two records, and those for such a tie of either with anybody, oldest first.

    A search counts where a kind that it looked for is one of those asked about, or narrower or broader than one.

    Args:
        dataset: the records.
        subject: id of the first.
        object_: id of the second.
        kinds: kinds of link from the first to the second; empty for any, either way.
    """
    return _answers(dataset, _between(dataset, subject, object_, kinds))


def searches_on(dataset: Dataset, link: Link) -> tuple[SearchAnswer, ...]:
    """Return the searches for what a link says between its own two ends, oldest first."""
    found = _between(dataset, link.subject, link.object, (link.kind,))
    return _answers(dataset, (search for search in found if search.object is not None))


def searches_at(dataset: Dataset, key: str, kinds: tuple[str, ...] = ()) -> tuple[SearchAnswer, ...]:
    """Return the searches that name a record, oldest first; of some kinds only where kinds are given."""
    return _answers(dataset, (each for each in _all(dataset) if key in _ends(each) and _meets(dataset, each, kinds)))


def searches_with_anybody(dataset: Dataset, key: str, kinds: tuple[str, ...]) -> tuple[SearchAnswer, ...]:
    """Return the searches for some kinds of link of a record with anybody, oldest first.

    Those that name a second record are left out: below an attack for which nobody is named stands no name.
    """
    found = (each for each in _all(dataset) if _ends(each) == (key,))
    return _answers(dataset, (search for search in found if _meets(dataset, search, kinds)))


def all_searches(dataset: Dataset, kinds: tuple[str, ...] = ()) -> tuple[SearchAnswer, ...]:
    """Return all searches, oldest first; of some kinds only where kinds are given."""
    return _answers(dataset, (search for search in _all(dataset) if _meets(dataset, search, kinds)))


def _all(dataset: Dataset) -> Iterator[Search]:
    """Yield the searches whose ends are in what is asked."""
    return (search for search in dataset.searches.values() if dataset.nodes.keys() >= set(_ends(search)))


def _ends(search: Search) -> tuple[str, ...]:
    return (search.subject,) if search.object is None else (search.subject, search.object)


def _meets(dataset: Dataset, search: Search, kinds: Iterable[str]) -> bool:
    """Return whether a search looked for one of some kinds, or for a narrower or broader one; none stands for any."""
    vocabulary, asked = dataset.vocabulary, set(kinds)
    if not asked or not search.kinds:
        return True
    return not set(vocabulary.with_narrower(*search.kinds)).isdisjoint(vocabulary.with_narrower(*asked))


def _between(dataset: Dataset, subject: str, object_: str, kinds: tuple[str, ...]) -> Iterator[Search]:
    directed = any(not dataset.vocabulary[kind].symmetric for kind in kinds)
    for search in _all(dataset):
        one_way = directed and bool(search.kinds)
        ways = [(subject, object_)] if one_way else [(subject, object_), (object_, subject)]
        meant = search.covers(subject, object_, directed=one_way) and _meets(dataset, search, kinds)
        if meant and any(_can_join(dataset, search, *ends) for ends in ways):
            yield search


def _can_join(dataset: Dataset, search: Search, subject: str, object_: str) -> bool:
    """Return whether what was looked for could run from one record to another: none funds an attack."""
    ends = dataset.nodes[subject].kind, dataset.nodes[object_].kind
    kinds = (dataset.vocabulary[kind] for kind in search.kinds)
    return not search.kinds or any(kind.can_join(subject=ends[0], object=ends[1]) for kind in kinds)


def _answers(dataset: Dataset, searches: Iterable[Search]) -> tuple[SearchAnswer, ...]:
    ordered = sorted(searches, key=lambda search: (str(search.date), search.id))
    return tuple(_answer(dataset, search) for search in ordered)


def _answer(dataset: Dataset, search: Search) -> SearchAnswer:
    return SearchAnswer(
        id=search.id,
        subject=search.subject,
        object=search.object,
        kinds=search.kinds,
        where=search.where,
        date=str(search.date),
        by=search.by,
        period=str(search.period) if search.period else None,
        note=search.note,
        sentence=search_words(dataset, search),
    )
