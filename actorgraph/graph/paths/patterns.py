"""The words of kinds that a pattern allows, as states. Knows kinds and ways, no notation and no graph.

A position automaton (V. M. Glushkov, "The abstract theory of automata", Russian Mathematical Surveys 16:5, 1961, pages
1-53): a state for each name in the pattern, entered by a hop of that kind, and one to start from.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from actorgraph.errors import QuestionError
from actorgraph.graph.paths.moves import FORWARD, INVERSE

MAX_STATES = 200


class Symbol(NamedTuple):
    """A hop: of which kinds, None for any, and whether it is taken from object to subject."""

    kinds: frozenset[str] | None
    inverse: bool

    def fits(self, kind: str, way: int) -> bool:
        """Return whether a hop of a kind, taken a way, is one of these."""
        return bool(way & (INVERSE if self.inverse else FORWARD)) and (self.kinds is None or kind in self.kinds)


class Part(NamedTuple):
    """Part of a pattern: the states in which it can begin and end, and whether it can be no hop at all."""

    first: frozenset[int]
    last: frozenset[int]
    can_be_empty: bool

    def or_(self, other: Part) -> Part:
        """Return either of two parts."""
        return Part(self.first | other.first, self.last | other.last, self.can_be_empty or other.can_be_empty)

    def or_nothing(self) -> Part:
        """Return the part, or no hop at all."""
        return self._replace(can_be_empty=True)


NOTHING = Part(frozenset(), frozenset(), can_be_empty=True)


class Pattern:
    """A pattern, put together part by part; then the words that it allows, as `Words` of `paths.walk`."""

    def __init__(self) -> None:
        self.start = 0
        self.accepting: frozenset[int] = frozenset()
        self._symbols: list[Symbol | None] = [None]
        self._follow: list[set[int]] = [set()]
        self._known: dict[tuple[str, int, str, int], tuple[int, ...]] = {}

    def add(self, symbol: Symbol) -> Part:
        """Return a new state, entered by a hop.

        Raises:
            QuestionError: where the pattern grows beyond all use.
        """
        if len(self._symbols) > MAX_STATES:
            raise QuestionError(f"With its counts written out, the pattern has more than {MAX_STATES} names.")
        state = frozenset({len(self._symbols)})
        self._symbols.append(symbol)
        self._follow.append(set())
        return Part(state, state, can_be_empty=False)

    def then(self, one: Part, other: Part) -> Part:
        """Return one part followed by another."""
        self._join(one, other)
        return Part(
            one.first | other.first if one.can_be_empty else one.first,
            one.last | other.last if other.can_be_empty else other.last,
            one.can_be_empty and other.can_be_empty,
        )

    def again(self, part: Part) -> Part:
        """Return a part once or more often."""
        self._join(part, part)
        return part

    def _join(self, one: Part, other: Part) -> None:
        for state in one.last:
            self._follow[state] |= other.first

    def close(self, whole: Part) -> None:
        """Make a part the whole pattern. A path has a hop, so that it can be no hop at all does not matter."""
        self._follow[self.start] |= whole.first
        self.accepting = whole.last

    def after(self, state: int, kind: str, way: int) -> Collection[int]:
        """Return the states that a hop of this kind, taken this way, leads to."""
        key = ("after", state, kind, way)
        if key not in self._known:
            self._known[key] = tuple(each for each in sorted(self._follow[state]) if self._fits(each, kind, way))
        return self._known[key]

    def before(self, state: int, kind: str, way: int) -> Collection[int]:
        """Return the states from which such a hop leads to this one."""
        key = ("before", state, kind, way)
        if key not in self._known:
            fits = self._fits(state, kind, way)
            self._known[key] = tuple(each for each, then in enumerate(self._follow) if fits and state in then)
        return self._known[key]

    def _fits(self, state: int, kind: str, way: int) -> bool:
        symbol = self._symbols[state]
        return symbol is not None and symbol.fits(kind, way)
