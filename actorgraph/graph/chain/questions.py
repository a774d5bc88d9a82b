"""The questions on chains of command: who is said to be above whom, and how far somebody is from an attack.

What a question needs is imported when it is asked, so that one that asks for none of this starts quickly.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from actorgraph.graph.filters.filtered import Filtered
from actorgraph.graph.through import asked_through

if TYPE_CHECKING:
    from actorgraph.graph.answers import ChainAnswer, ChainToAnswer
    from actorgraph.graph.chain.tree import Progress


class Chains(Filtered):
    """Asks who is said to be above whom."""

    def chain(
        self,
        name: str | None = None,
        *,
        up: bool = False,
        depth: int | None = None,
        through: str | Iterable[str] = (),
        progress: Progress | None = None,
    ) -> ChainAnswer:
        """Return who is said to be above whom, as a tree, and where that rests on one voice.

        Args:
            name: an actor, to tell who is said to be under it; None for everybody.
            up: True for who is said to be above it instead.
            depth: how many steps to follow, 1 or more; None for all.
            through: what may be passed through though it joins nobody by itself; see `paths`.
            progress: is told how many entries of the tree of how many are made.

        Raises:
            QuestionError: where the depth is out of range, or everybody is asked for from below.
        """
        from actorgraph.graph.chain.tree import chain_of

        key = self._directory.resolve_as("actor", name) if name is not None else None
        return self._told(
            chain_of(self._book, key, up=up, depth=depth, through=asked_through(through), progress=progress)
        )

    def chain_to(
        self, name: str, incident: str, *, through: str | Iterable[str] = (), limit: int = 10
    ) -> ChainToAnswer:
        """Return how far an actor is from an incident down the chain of command, and what that is not.

        Args:
            name: the actor.
            incident: the incident.
            through: what may be passed through though it joins nobody by itself; see `paths`.
            limit: how many of the shortest chains, 1 to 100.

        Raises:
            QuestionError: where the limit is out of range.
        """
        from actorgraph.graph.chain.distance import chain_to

        start, goal = self._directory.resolve_as("actor", name), self._directory.resolve_as("incident", incident)
        return self._told(chain_to(self._book, start, goal, through=asked_through(through), limit=limit))
