"""Simple paths between two records, shortest first, strongest first among equals. Knows numbers, not their meaning.

A depth-first search of one length at a time, pruned by the distance that is left to the goal, so that it never
enters a branch that can't arrive. Bounded by counted expansions, never by the clock: the same question gives the
same answer anywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from actorgraph.graph.adjacency import Adjacency, distances
from actorgraph.model import Link

Nodes = tuple[str, ...]
SortKey = tuple[object, ...]


class Found(NamedTuple):
    """The first paths, and whether they are proven the first and all."""

    paths: tuple[Nodes, ...]
    truncated: bool
    more: bool


class _OutOfBudgetError(Exception):
    pass


class _Budget:
    def __init__(self, left: int) -> None:
        self.left = left

    def spend(self) -> None:
        if self.left <= 0:
            raise _OutOfBudgetError
        self.left -= 1


def first_paths(  # noqa: PLR0913 - a search has these bounds
    graph: Adjacency,
    start: str,
    goal: str,
    *,
    max_hops: int,
    limit: int,
    expansions: int,
    passable: Callable[[str], bool],
    sort_key: Callable[[Nodes], SortKey],
) -> Found:
    """Return the first simple paths by hops, then by the sort key.

    Args:
        graph: who can be reached from whom.
        start: where paths begin.
        goal: where they end.
        max_hops: longest path to look for; ``more`` speaks of paths within it.
        limit: how many paths to return.
        expansions: how many steps the search may take.
        passable: whether a path may run through a record.
        sort_key: orders paths of the same length, smallest first; must tell any two apart.
    """
    inner = _without_impassable(graph, start, goal, passable)
    left = distances(_reversed(inner), goal, limit=max_hops)
    budget = _Budget(expansions)
    found: list[Nodes] = []
    for hops in range(left.get(start, max_hops + 1), max_hops + 1):
        paths = _of_length(inner, (start,), goal, hops, left, budget)
        same: list[Nodes] = []
        try:
            if len(found) >= limit:
                if next(paths, None) is not None:
                    return Found(tuple(found[:limit]), truncated=False, more=True)
                continue
            same.extend(paths)
        except _OutOfBudgetError:
            # Of this length not all are known, so none of them is proven to come next.
            every = [*found, *sorted(same, key=sort_key)]
            return Found(tuple(every[:limit]), truncated=len(found) < limit, more=True)
        found.extend(sorted(same, key=sort_key))
    return Found(tuple(found[:limit]), truncated=False, more=len(found) > limit)


def _of_length(  # noqa: PLR0913, PLR0917 - the state of the search
    graph: Adjacency, path: Nodes, goal: str, hops: int, left: dict[str, int], budget: _Budget
) -> Iterator[Nodes]:
    budget.spend()
    if hops == 0:
        yield path
        return
    for other in graph.get(path[-1], {}):
        if left.get(other, hops) <= hops - 1 and other not in path and (other != goal or hops == 1):
            yield from _of_length(graph, (*path, other), goal, hops - 1, left, budget)


def _without_impassable(graph: Adjacency, start: str, goal: str, passable: Callable[[str], bool]) -> Adjacency:
    keep = {key for key in graph if key in (start, goal) or passable(key)}
    keep |= {start, goal}
    return {
        key: {other: links for other, links in row.items() if other in keep}
        for key, row in graph.items()
        if key in keep
    }


def _reversed(graph: Adjacency) -> Adjacency:
    table: dict[str, dict[str, tuple[Link, ...]]] = {}
    for key, row in graph.items():
        for other, links in row.items():
            table.setdefault(other, {})[key] = links
    return table
