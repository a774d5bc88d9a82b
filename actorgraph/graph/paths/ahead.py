"""What is left of a path at best: the least cost, and the latest day, from any record to the goal. Knows numbers only.

Computed backwards from the goal over records, states of the words and waypoints still ahead, a layer for each hop.
Records may repeat in it, so that it is never more than what a path without repeats has to pay: a lower bound. Where
fewest hops come first, layers are computed only as far as a search needs them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property

from actorgraph.graph.paths.moves import LONG_AGO, NEVER, Move
from actorgraph.graph.paths.quest import Budget, Quest

_State = tuple[str, int, int]
"""A record, the state of the words there, and which waypoints have been passed, as bits."""
_Best = dict[_State, list[tuple[int, int]]]
"""For each state, what is best within so many hops: hops upwards, values downwards."""


class Ahead:
    """What any record has before it at best."""

    def __init__(self, quest: Quest, budget: Budget) -> None:
        self._quest = quest
        self._budget = budget
        self._per_hop = quest.walk.per_hop
        self._costs = _Layers(quest, budget, 0, self._paid, settles=self._per_hop > 0)
        if not self._per_hop:
            self._costs.grow_whole()

    def _paid(self, cost: int, move: Move) -> int:
        return cost + move.cost + self._per_hop

    @property
    def width(self) -> int:
        """How many states one more layer starts from; 0 where all is computed."""
        return len(self._costs.layer)

    def grow(self) -> None:
        """Compute one more layer."""
        self._costs.grow()

    def cost(self, node: str, state: int, passed: int, hops: int) -> tuple[int, bool] | None:
        """Return what reaching the goal within some hops costs at least, and whether that is the least cost.

        None where it can't be reached.
        """
        known = self._costs.value((node, state, passed), hops)
        if known is not None:
            return known, True
        further = self._costs.hops + 1
        arrived = node == self._quest.goal
        if arrived or not self.width or further > hops or (node, state, passed) in self._costs.best:
            return None
        return further * (self._per_hop + 1), False

    def is_in_time(self, node: str, state: int, passed: int, hops: int, day: int) -> bool:
        """Return whether the goal can be reached within some hops by somebody who arrives here on a day."""
        latest = self._latest.value((node, state, passed), hops)
        return latest is not None and day <= -latest

    @cached_property
    def _latest(self) -> _Layers:
        """The latest day on which one may arrive, turned round so that less is better."""
        layers = _Layers(self._quest, self._budget, -NEVER, self._leave_by, settles=False)
        layers.grow_whole()
        return layers

    def _leave_by(self, latest: int, move: Move) -> int | None:
        first, last = self._quest.walk.span(move.link) if self._quest.walk.span else (LONG_AGO, NEVER)
        by = min(last, -latest)
        return -by if first <= by else None


class _Layers:
    """What is best from every state that leads to the goal, computed a layer of hops at a time."""

    def __init__(
        self, quest: Quest, budget: Budget, at_goal: int, earlier: Callable[[int, Move], int | None], *, settles: bool
    ) -> None:
        """Start from the goal.

        Args:
            quest: what is looked for.
            budget: pays for each move that is looked at.
            at_goal: the value at the goal.
            earlier: the value before a move, from the one behind it; None where it can't be made. Less is better.
            settles: True where more hops are never better, so that a state is settled by the layer that comes to it.
        """
        self._quest = quest
        self._budget = budget
        self._earlier = earlier
        self.hops = 0
        self.layer = {(quest.goal, state, quest.all_passed): at_goal for state in quest.walk.words.accepting}
        self.best: _Best = {state: [(0, value)] for state, value in self.layer.items()}
        self._settled = self.best if settles else {}

    def value(self, state: _State, hops: int) -> int | None:
        """Return what is best from a state within some hops; None where nothing is known."""
        for taken, value in reversed(self.best.get(state, ())):
            if taken <= hops:
                return value
        return None

    def grow_whole(self) -> None:
        """Compute all layers that a path can have."""
        while self.layer:
            self.grow()

    def grow(self) -> None:
        """Compute one more layer; none beyond the longest path."""
        new: dict[_State, int] = {}
        if self.hops < self._quest.max_hops:
            for state, value in self.layer.items():
                for before, move in self._moves_into(state):
                    self._budget.spend()
                    found = self._earlier(value, move)
                    if found is not None and found < new.get(before, found + 1) and self._improves(before, found):
                        new[before] = found
            self.hops += 1
        for state, value in new.items():
            self.best.setdefault(state, []).append((self.hops, value))
        self.layer = new

    def _improves(self, state: _State, found: int) -> bool:
        known = self.best.get(state)
        return known is None or found < known[-1][1]

    def _moves_into(self, state: _State) -> Iterator[tuple[_State, Move]]:
        """Yield every move to a state, with the state before it, unless that one is settled."""
        quest, (node, after, passed) = self._quest, state
        if node == quest.start:
            return
        words, plain = quest.walk.words, quest.walk.is_plain
        closed, bits, settled = quest.closed, quest.bits, self._settled
        passed &= ~bits.get(node, 0)
        for other, moves in quest.into.get(node, {}).items():
            if other in closed or other == quest.goal or (bits and bits.get(other, 0) & ~passed):
                continue
            for move in moves[:1] if plain else moves:
                for before in words.before(after, move.kind, move.way):
                    if (earlier := (other, before, passed)) not in settled:
                        yield earlier, move
