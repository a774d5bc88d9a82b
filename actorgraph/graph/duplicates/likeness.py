"""Which records have names so alike that they may be one. Knows names, kinds and dates; judges nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from actorgraph.dataset import Dataset
from actorgraph.model import Actor
from actorgraph.names.blocks import Blocks
from actorgraph.names.compare import compare
from actorgraph.names.parse import parsed
from actorgraph.names.scores import OTHER_SCRIPT

Progress = Callable[[int, int], None]
Pair = tuple[str, str]
_SORTS = (
    ("person",),
    ("group", "government", "agency", "military", "media"),
    ("office",),
    ("facility", "place"),
    ("weapon",),
    ("document",),
)
"""Kinds of which two records may be one: a person is no body, and who holds an office is not the office."""
_STANDINGS = (("named", "role"), ("collective",), ("type",))
"""Standings, likewise; what a text does not name is known by our words alone, and they are nobody's name."""


class Alike(NamedTuple):
    """How alike the names of two records are: the score, the two names that agree best, and why."""

    score: float
    first_name: str
    second_name: str
    reason: str


def alike_pairs(
    dataset: Dataset, *, near: str | None, floor: float, progress: Progress | None = None
) -> Mapping[Pair, Alike]:
    """Return the pairs of records with names at least so alike, each in the order of its ids.

    Args:
        dataset: whose actors and incidents are compared.
        near: id of a record that must be one of the two; None for all pairs.
        floor: least score, 0 to 1.
        progress: is told how many names of how many are compared.
    """
    found: dict[Pair, Alike] = {}
    rows = [row for group in _groups(dataset) for row in group.rows(near)]
    for done, (group, place) in enumerate(rows):
        for pair, alike in group.like(place):
            if alike.score >= floor and _can_be_one(dataset, *pair) and _is_better(alike, found.get(pair)):
                found[pair] = alike
        if progress:
            progress(done + 1, len(rows))
    return found


def likeness(dataset: Dataset, first: str, second: str) -> Alike:
    """Return how alike the names of two records are, whatever that is."""
    names = [dataset.names(key) for key in (first, second)]
    scripts = [scripts_of(each) for each in names]
    every = (_compared(one, other, *scripts) for one in names[0] for other in names[1])
    return max(every, key=lambda alike: (alike.score, alike.first_name, alike.second_name))


def scripts_of(names: Iterable[str]) -> frozenset[str]:
    """Return the scripts that names are written in."""
    return frozenset(script for name in names for script in parsed(name).scripts)


def is_proposed(actor: Actor) -> bool:
    """Return whether an actor has a name by which it could be another."""
    return any(actor.standing in each for each in _STANDINGS)


class _Group:
    """Records of one sort, with their names in the order of their ids."""

    def __init__(self, dataset: Dataset, keys: Iterable[str]) -> None:
        names = {key: dataset.names(key) for key in keys}
        self._names = [(key, name) for key, each in names.items() for name in dict.fromkeys(each)]
        self._scripts = {key: scripts_of(each) for key, each in names.items()}
        self._blocks = Blocks(name for _, name in self._names)
        self._seen: set[tuple[int, int]] = set()

    def rows(self, near: str | None) -> Iterator[tuple[_Group, int]]:
        """Yield the places of the names to compare: all, or those of one record."""
        return ((self, place) for place, (key, _) in enumerate(self._names) if near in (None, key))

    def like(self, place: int) -> Iterator[tuple[Pair, Alike]]:
        """Yield what a name is like, without what was yielded for another name before."""
        for other in self._blocks.places(self._blocks.parsed[place]):
            both = (min(place, other), max(place, other))
            (one, one_name), (two, two_name) = sorted((self._names[place], self._names[other]))
            if one != two and both not in self._seen:
                self._seen.add(both)
                yield (one, two), _compared(one_name, two_name, self._scripts[one], self._scripts[two])


def _compared(one: str, other: str, of_one: frozenset[str], of_other: frozenset[str]) -> Alike:
    """Return how alike two names are; in two scripts it counts less, where the two records share one."""
    score, reason, _ = compare(one, other)
    across = parsed(one).scripts.isdisjoint(parsed(other).scripts) and not of_one.isdisjoint(of_other)
    return Alike(round(score * OTHER_SCRIPT if across else score, 4), one, other, reason)


def _is_better(alike: Alike, than: Alike | None) -> bool:
    return than is None or (-alike.score, alike[1:]) < (-than.score, than[1:])


def _groups(dataset: Dataset) -> Iterator[_Group]:
    sorts: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
    for key in sorted(dataset.actors):
        actor = dataset.actors[key]
        if is_proposed(actor):
            sorts[_place(_SORTS, actor.kind), _place(_STANDINGS, actor.standing)].append(key)
    yield from (_Group(dataset, sorts[sort]) for sort in sorted(sorts))
    yield _Group(dataset, sorted(dataset.incidents))


def _place(rows: Sequence[tuple[str, ...]], word: str) -> int:
    return next(place for place, row in enumerate(rows) if word in row)


def _can_be_one(dataset: Dataset, first: str, second: str) -> bool:
    """Return whether the dates of two incidents let them be one."""
    if first not in dataset.incidents:
        return True
    one, other = dataset.incidents[first].when, dataset.incidents[second].when
    return one is None or other is None or one.can_overlap(other)
