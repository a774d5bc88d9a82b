"""What a search for paths looks for, in which graph, and how long. Knows ids and moves, no option and no data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from actorgraph.graph.paths.moves import Rows
from actorgraph.graph.paths.walk import Walk


class Quest(NamedTuple):
    """What is looked for.

    Attributes:
        out: moves by the record that they leave.
        into: moves by the record that they reach.
        closed: records that no path runs through; the ends and the waypoints are not among them.
        bits: for each waypoint a bit of its own.
        max_hops: the longest path.
    """

    out: Rows
    into: Rows
    start: str
    goal: str
    walk: Walk
    closed: frozenset[str]
    bits: Mapping[str, int]
    max_hops: int

    @property
    def all_passed(self) -> int:
        """The bits of all waypoints together."""
        return sum(self.bits.values())


class SearchCutError(Exception):
    """The steps that a search may take are used up."""


class Budget:
    """Steps that are left; counted, since a clock would give one answer here and another there."""

    def __init__(self, steps: int) -> None:
        self._left = steps

    def spend(self) -> None:
        """Take a step.

        Raises:
            SearchCutError: where none is left.
        """
        if not self._left:
            raise SearchCutError
        self._left -= 1
