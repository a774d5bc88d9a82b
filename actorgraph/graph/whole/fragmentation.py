"""How far a graph falls apart without some of its nodes, and without which it does most. Knows whole numbers only.

Borgatti (2006), Identifying sets of key players in a social network, Computational and Mathematical Organization
Theory 12, equation 9: the distance-weighted fragmentation is 1 - (sum over all ordered pairs of 1 / d_ij) / (n(n - 1)),
with n the number of nodes that are left and 1 / d_ij = 0 where there is no path; 0 where all are joined directly, 1
where none are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain, combinations, islice
from math import comb
from typing import TYPE_CHECKING, NamedTuple

from actorgraph.graph.whole.intervals import DIGITS

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MOST_SETS = 200_000
"""How many sets are tried at most where all of a size are."""
_WORD = 64
_AT_ONCE = 1_000_000
"""How many words the searches of one batch may take."""


class Without(NamedTuple):
    """Some nodes, and how far what is left falls apart without them."""

    nodes: tuple[int, ...]
    fragmentation: float


class Fragments:
    """A simple graph of nodes 0 to ``size - 1``.

    All searches go breadth first at once, for many sets of nodes taken out: which nodes each one has reached are the
    bits of a few words, and a step joins to them what its neighbours had reached.
    """

    def __init__(self, size: int, edges: Iterable[tuple[int, int]]) -> None:
        import numpy as np

        self._size = size
        self._near: list[list[int]] = [[] for _ in range(size)]
        for one, other in edges:
            self._near[one].append(other)
            self._near[other].append(one)
        around = [[each, *near] for each, near in enumerate(self._near)]
        self._around = np.array(list(chain.from_iterable(around)), dtype=np.intp)
        self._starts = np.array([0, *accumulate(map(len, around))][:-1], dtype=np.intp)
        numbers = np.arange(size)
        self._own = np.zeros((size, size // _WORD + 1), dtype=np.uint64)
        self._own[numbers, numbers // _WORD] = np.uint64(1) << (numbers % _WORD).astype(np.uint64)

    def without(self, *nodes: int) -> float:
        """Return the fragmentation of what is left without some nodes."""
        return next(self._each([nodes])).fragmentation

    def worst(self, size: int, *, exact: bool) -> Without:
        """Return the set of a size without which most falls apart; among equals the one that is first by number.

        Args:
            size: how many nodes, at least two fewer than there are.
            exact: True to try every set; False to take out one node after another, each time the best.
        """
        return self._best(combinations(range(self._size), size)) if exact else self._greedy(size)

    def _best(self, sets: Iterable[tuple[int, ...]]) -> Without:
        return min(self._each(sets), key=lambda each: (-each.fragmentation, each.nodes))

    def _greedy(self, size: int) -> Without:
        chosen: tuple[int, ...] = ()
        for _ in range(size):
            others = [each for each in range(self._size) if each not in chosen]
            joints = [each for each in others if sum(near not in chosen for near in self._near[each]) > 1]
            # More falls apart without the one neighbour of a node than without the node itself.
            chosen = self._best(tuple(sorted((*chosen, each))) for each in joints or others).nodes
        return Without(chosen, self.without(*chosen))

    def _each(self, sets: Iterable[tuple[int, ...]]) -> Iterator[Without]:
        for batch in _batches(sets, max(1, _AT_ONCE // (self._own[:1].size * len(self._around) + 1))):
            for nodes, cohesion in zip(batch, self._cohesions(batch).tolist(), strict=True):
                left = self._size - len(nodes)
                yield Without(nodes, round(1 - cohesion / (left * (left - 1)), DIGITS))

    def _cohesions(self, sets: Sequence[tuple[int, ...]]) -> NDArray[np.float64]:
        """Return for each set the sum of 1 / d over all ordered pairs of the nodes that are left without it."""
        import numpy as np

        kept = np.full((len(sets), self._size, 1), ~np.uint64(0))
        for row, nodes in enumerate(sets):
            kept[row, list(nodes)] = 0
        reached = self._own & kept
        total, distance = np.zeros(len(sets)), 0
        left = np.bitwise_count(reached).sum(axis=(1, 2), dtype=np.int64)
        pairs = np.zeros_like(left)
        while True:
            distance += 1
            reached = np.bitwise_or.reduceat(reached[:, self._around], self._starts, axis=1) & kept
            now = np.bitwise_count(reached).sum(axis=(1, 2), dtype=np.int64) - left
            if (now == pairs).all():
                return total
            total += (now - pairs) / distance
            pairs = now


def _batches(sets: Iterable[tuple[int, ...]], many: int) -> Iterator[list[tuple[int, ...]]]:
    left = iter(sets)
    while batch := list(islice(left, many)):
        yield batch


def all_can_be_tried(size: int, of: int, graphs: int) -> bool:
    """Return whether the sets of a size are few enough to try them all in some graphs."""
    return comb(of, size) * graphs <= MOST_SETS
