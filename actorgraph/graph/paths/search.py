"""The best simple paths in the order of their costs, one after another. Knows numbers, not their meaning.

The algorithm is A*Prune (G. Liu and K. G. Ramakrishnan, "A*Prune: an algorithm for finding K shortest paths subject to
multiple constraints", IEEE INFOCOM 2001, pages 743-749). The beginning of a path stands for all simple paths that
continue it, as in the partition of J. Y. Yen ("Finding the K shortest loopless paths in a network", Management Science
17, 1971, pages 712-716). Always the beginning is continued whose cost, with what is ahead of it at best, is least; one
that can't be continued within the conditions is dropped. What is ahead is never made out to cost more than it does, and
so complete paths come out in their exact order. The words that a path spells are followed in the product of records and
states (C. Barrett, R. Jacob and M. Marathe, "Formal-language-constrained path problems", SIAM Journal on Computing 30,
2000, pages 809-837).

Bounded by counted steps, never by the clock: the same question gives the same answer anywhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from heapq import heappop, heappush
from typing import NamedTuple

from actorgraph.graph.paths.ahead import Ahead
from actorgraph.graph.paths.quest import Budget, Quest, SearchCutError
from actorgraph.graph.paths.walk import Marks

Nodes = tuple[str, ...]


class Found(NamedTuple):
    """The first paths in their proven order; whether another is known to exist, and whether the search was cut."""

    paths: tuple[Nodes, ...]
    another: bool
    cut: bool


class _Beginning(NamedTuple):
    """The beginning of a path, with what a whole path that goes on from it costs at least.

    Equal costs are told apart by the ids of the records. Where ``is_least`` is False, nothing is known of what is ahead
    but that the goal is far.
    """

    at_least: int
    nodes: Nodes
    passed: int
    marks: Marks
    is_least: bool


def first_paths(quest: Quest, *, limit: int, steps: int) -> Found:
    """Return the first simple paths by cost, then by ids.

    Args:
        quest: what is looked for.
        limit: how many paths to return.
        steps: how many hops the search may look at, from both ends together.
    """
    found: list[Nodes] = []
    try:
        for nodes in paths_in_order(quest, steps=steps):
            if len(found) == limit:
                return Found(tuple(found), another=True, cut=False)
            found.append(nodes)
    except SearchCutError:
        return Found(tuple(found), another=False, cut=True)
    return Found(tuple(found), another=False, cut=False)


def paths_in_order(quest: Quest, *, steps: int) -> Iterator[Nodes]:
    """Yield all simple paths by cost, then by ids, each as soon as it is proven to be the next.

    Raises:
        SearchCutError: where the steps are used up.
    """
    search = _Search(quest, Budget(steps))
    while (beginning := search.pop()) is not None:
        if beginning.nodes[-1] == quest.goal:
            yield beginning.nodes
        elif not search.looked_further_back(beginning):
            search.continue_(beginning)


class _Search:
    """The beginnings of paths that wait to be continued, the one that costs least at the front."""

    def __init__(self, quest: Quest, budget: Budget) -> None:
        self._quest = quest
        self._budget = budget
        self._ahead = Ahead(quest, budget)
        self._waiting: list[_Beginning] = []
        self._add((quest.start,), 0, quest.walk.begin())

    def pop(self) -> _Beginning | None:
        """Take the beginning that costs least; None where none is left."""
        return heappop(self._waiting) if self._waiting else None

    def looked_further_back(self, beginning: _Beginning) -> bool:
        """Put a beginning back where more is known by now than when it was weighed, or more can be had cheaply.

        The search goes on from the end of the path while that is the narrower one.
        """
        if beginning.is_least:
            return False
        if self._ahead.width > len(self._waiting) + 1:
            again = self._weighed(beginning.nodes, beginning.passed, beginning.marks)
            if again is not None and again.at_least == beginning.at_least:
                return False
        else:
            self._ahead.grow()
        self._add(beginning.nodes, beginning.passed, beginning.marks)
        return True

    def continue_(self, beginning: _Beginning) -> None:
        """Add every beginning that is one hop longer and can still arrive."""
        quest, nodes = self._quest, beginning.nodes
        for other, moves in quest.out.get(nodes[-1], {}).items():
            if other not in quest.closed and other not in nodes:
                self._budget.spend()
                reached = quest.walk.onward(beginning.marks, moves[:1] if quest.walk.is_plain else moves)
                self._add((*nodes, other), beginning.passed | quest.bits.get(other, 0), reached)

    def _add(self, nodes: Nodes, passed: int, marks: Marks) -> None:
        beginning = self._weighed(nodes, passed, marks)
        if beginning is not None:
            heappush(self._waiting, beginning)

    def _weighed(self, nodes: Nodes, passed: int, marks: Marks) -> _Beginning | None:
        """Return a beginning with what is known of its cost; None where it can't arrive."""
        hops, here = self._quest.max_hops - len(nodes) + 1, nodes[-1]
        known = [
            (cost + rest[0], not rest[1])
            for (state, day), cost in marks.items()
            if (rest := self._ahead.cost(here, state, passed, hops)) is not None
            and (self._quest.walk.span is None or self._ahead.is_in_time(here, state, passed, hops, day))
        ]
        at_least, guessed = min(known, default=(0, True))
        return _Beginning(at_least, nodes, passed, marks, not guessed) if known else None
