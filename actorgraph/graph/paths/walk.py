"""One step at a time along a path: which words of kinds fit so far, by when, and at what cost. Knows no graph.

A path has parallel links at a hop, so there are several ways to read it: a reading takes one link a hop. Only readings
count that fit the words asked for and, where asked, the order of time.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import NamedTuple, Protocol

from actorgraph.graph.paths.moves import LONG_AGO, Move
from actorgraph.model import Link


class Words(Protocol):
    """Which words of kinds a path may spell, one kind a hop: states, and moves between them."""

    start: int
    accepting: frozenset[int]

    def after(self, state: int, kind: str, way: int) -> Collection[int]:
        """Return the states that a hop of this kind, taken this way, leads to."""
        ...

    def before(self, state: int, kind: str, way: int) -> Collection[int]:
        """Return the states from which such a hop leads to this one."""
        ...


class AnyWords:
    """Every word: a path may take each hop as the table of moves allows."""

    start = 0
    accepting = frozenset({0})

    def after(self, state: int, kind: str, way: int) -> Collection[int]:  # noqa: ARG002 - every hop fits
        """Return the only state."""
        return (0,)

    before = after


class Mark(NamedTuple):
    """How far a reading has come: the state of its words, and the first day on which its last hop can be."""

    state: int
    day: int


Marks = dict[Mark, int]
"""The marks that the readings of a path reach, with the least cost of each."""


class Walk:
    """How readings go on from hop to hop."""

    def __init__(self, words: Words, per_hop: int, span: Callable[[Link], tuple[int, int]] | None = None) -> None:
        """Take what makes a reading.

        Args:
            words: the words that fit.
            per_hop: what a hop costs besides its link.
            span: the first and the last day on which what a link says can have been, as ordinals; None where the order
                of time is not asked for.
        """
        self.words = words
        self.per_hop = per_hop
        self.span = span
        self.is_plain = span is None and isinstance(words, AnyWords)
        """Whether every reading fits, so that of parallel moves the first, the cheapest, will do."""

    def begin(self) -> Marks:
        """Return where every reading begins."""
        return {Mark(self.words.start, LONG_AGO): 0}

    def onward(self, marks: Marks, moves: Iterable[Move]) -> Marks:
        """Return the marks after one more hop, empty where no reading fits."""
        found: Marks = {}
        for move in moves:
            for mark, cost in marks.items():
                for each in self.step(mark, move):
                    total = cost + move.cost + self.per_hop
                    if total < found.get(each, total + 1):
                        found[each] = total
        return found

    def step(self, mark: Mark, move: Move) -> list[Mark]:
        """Return the marks that one move leads to from one mark."""
        day = mark.day
        if self.span is not None:
            first, last = self.span(move.link)
            if day > last:
                return []
            day = max(day, first)
        return [Mark(state, day) for state in self.words.after(mark.state, move.kind, move.way)]
