"""How a path reads: of the parallel links at each hop, those that fit, and the strongest that fit together."""

from __future__ import annotations

from collections.abc import Sequence

from actorgraph.graph.paths.moves import Move
from actorgraph.graph.paths.walk import Mark, Marks, Walk
from actorgraph.model import Link

HopMoves = Sequence[tuple[Move, ...]]


def links_that_fit(walk: Walk, hops: HopMoves) -> list[tuple[Link, ...]]:
    """Return for each hop the links of all readings: first that of the strongest reading, then the others best first.

    Two strong links that fit no reading together are not a strong path. So the link that stands first belongs to the
    reading of least cost; where several cost the same, to the one whose links come first by strength and id.

    Args:
        walk: how readings go on.
        hops: the moves of each hop, best first; some reading fits.
    """
    reached = [walk.begin()]
    for moves in hops:
        reached.append(walk.onward(reached[-1], moves))
    rest = _rest(walk, hops, reached)
    at = set(rest[0])
    found = []
    for number, moves in enumerate(hops):
        fitting = [move for move in moves if _leads(walk, rest, number, set(rest[number]), move)]
        chosen, at = _strongest(walk, rest, number, at, fitting)
        found.append((chosen.link, *(move.link for move in fitting if move is not chosen)))
    return found


def _rest(walk: Walk, hops: HopMoves, reached: list[Marks]) -> list[Marks]:
    """Return for each place on the path the marks from which a reading arrives, with the least cost from there."""
    rest: list[Marks] = [{mark: 0 for mark in reached[-1] if mark.state in walk.words.accepting}]
    for moves, marks in zip(reversed(hops), reversed(reached[:-1]), strict=True):
        costs: Marks = {}
        for mark in marks:
            onward = [
                move.cost + walk.per_hop + rest[0][each]
                for move in moves
                for each in walk.step(mark, move)
                if each in rest[0]
            ]
            if onward:
                costs[mark] = min(onward)
        rest.insert(0, costs)
    return rest


def _leads(walk: Walk, rest: list[Marks], number: int, marks: set[Mark], move: Move) -> set[Mark]:
    """Return the marks from which a reading arrives that a move leads to from some marks."""
    return {each for mark in marks for each in walk.step(mark, move) if each in rest[number + 1]}


def _strongest(
    walk: Walk, rest: list[Marks], number: int, marks: set[Mark], moves: list[Move]
) -> tuple[Move, set[Mark]]:
    """Return the first move of a reading of least cost, and the marks that it leads to on such readings."""

    def onward(move: Move) -> set[Mark]:
        return {
            each
            for mark in marks
            for each in _leads(walk, rest, number, {mark}, move)
            if rest[number][mark] == move.cost + walk.per_hop + rest[number + 1][each]
        }

    return next((move, then) for move in moves if (then := onward(move)))
