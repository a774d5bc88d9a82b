"""Which links lead from record to record, which way, when, and what each costs a path. Knows no question.

Paths are compared by the strengths of their hops, the worst first. That is the same as comparing how many hops each
path has of the weakest class of strength, then of the next weakest, and so on: fewer are better. Numbers of hops add
up, so a hop costs ``BASE`` to the power of its class, the strongest class being 0, and a path the sum of its hops. No
digit overflows, since a path has fewer than ``BASE`` hops, and sums compare as the lists of strengths do.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property, lru_cache
from typing import NamedTuple

from actorgraph.graph.admitted import withheld
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.graph.through import apart
from actorgraph.model import Link

BASE = 16
FORWARD, INVERSE = 1, 2
_KEPT = 8
"""Sets of conditions."""
LONG_AGO, NEVER = -1, 10**9
"""Before and after every day, as ordinals."""


class Move(NamedTuple):
    """A link as a step: its kind, the way in which it is taken (both where that is symmetric), and what it costs."""

    link: Link
    kind: str
    way: int
    cost: int


Rows = Mapping[str, Mapping[str, tuple[Move, ...]]]
"""For each record: each record one hop away, with the moves between the two, the strongest first, then by id."""


class Conditions(NamedTuple):
    """Which links may be used: of which kinds, whether one way only, and what may be used though it joins nobody."""

    kinds: frozenset[str]
    directed: bool
    allowed: frozenset[str]


class Table(NamedTuple):
    """All moves under one set of conditions, by the record that they leave and by the one that they reach."""

    out: Rows
    into: Rows

    def with_moves(self, start: str, goal: str, moves: tuple[Move, ...]) -> Table:
        """Return the table with these moves, and no others, from one record to another."""
        return Table(_with(self.out, start, goal, moves), _with(self.into, goal, start, moves))


class Moves:
    """The moves of a dataset, arranged once for each set of conditions and kept for the next question."""

    def __init__(self, book: EvidenceBook) -> None:
        self._book = book
        self._days: dict[str, tuple[int, int]] = {}
        self.under = lru_cache(maxsize=_KEPT)(self._under)
        self.closed = lru_cache(maxsize=_KEPT)(self._closed)

    @cached_property
    def _costs(self) -> Mapping[tuple[int, ...], int]:
        strengths = {self._book.status(link).strength for link in self._book.dataset.links.values()}
        return {strength: BASE**place for place, strength in enumerate(sorted(strengths, reverse=True))}

    @cached_property
    def per_hop(self) -> int:
        """What each hop costs besides, where fewest hops come before the strongest evidence."""
        return int(BASE ** len(self._costs))

    def days(self, link: Link) -> tuple[int, int]:
        """Return the first and the last day on which what a link says can have been, as ordinals.

        Where there is no bound, it is `LONG_AGO` or `NEVER`.
        """
        if link.id not in self._days:
            from actorgraph.graph.claims.held import span_of

            earliest, latest = span_of(self._book.ledger, link)
            self._days[link.id] = (
                earliest.toordinal() if earliest else LONG_AGO,
                latest.toordinal() if latest else NEVER,
            )
        return self._days[link.id]

    def _closed(self, allowed: frozenset[str]) -> frozenset[str]:
        """Return the records that a path does not run through, because they join nobody and were not asked for."""
        nodes = self._book.dataset.nodes
        return frozenset(key for key in nodes if not allowed.issuperset(apart(nodes[key])))

    def _under(self, conditions: Conditions) -> Table:
        """Return the moves that some conditions allow."""
        rows: defaultdict[str, defaultdict[str, list[Move]]] = defaultdict(lambda: defaultdict(list))
        for link in self._book.dataset.links.values():
            for here, there, move in self._moves(link, conditions):
                rows[here][there].append(move)
        out = {key: {other: _best_first(rows[key][other]) for other in sorted(rows[key])} for key in sorted(rows)}
        return Table(out, _turned(out))

    def between(self, start: str, goal: str, conditions: Conditions) -> tuple[Move, ...]:
        """Return the moves from one record to another that some conditions allow."""
        links = self._book.dataset.links_at[start]
        moves = [each for link in links for each in self._moves(link, conditions) if each[:2] == (start, goal)]
        return _best_first([move for _, _, move in moves])

    def _moves(self, link: Link, conditions: Conditions) -> list[tuple[str, str, Move]]:
        if link.kind not in conditions.kinds or not conditions.allowed.issuperset(withheld(self._book, link)):
            return []
        cost, here, there = self._costs[self._book.status(link).strength], link.subject, link.object
        if self._book.dataset.vocabulary[link.kind].symmetric:
            both = Move(link, link.kind, FORWARD | INVERSE, cost)
            return [(here, there, both), (there, here, both)]
        onward = (here, there, Move(link, link.kind, FORWARD, cost))
        back = (there, here, Move(link, link.kind, INVERSE, cost))
        return [onward] if conditions.directed else [onward, back]


def _best_first(moves: list[Move]) -> tuple[Move, ...]:
    return tuple(sorted(moves, key=lambda move: (move.cost, move.link.id)))


def _turned(rows: Rows) -> Rows:
    table: defaultdict[str, dict[str, tuple[Move, ...]]] = defaultdict(dict)
    for key, row in rows.items():
        for other, moves in row.items():
            table[other][key] = moves
    return dict(table)


def _with(rows: Rows, key: str, other: str, moves: tuple[Move, ...]) -> Rows:
    return {**rows, key: {**rows.get(key, {}), other: moves}}
