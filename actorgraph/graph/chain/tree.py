"""Who is said to be above whom, as a tree. Knows no incident and no distance."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from actorgraph.errors import QuestionError
from actorgraph.graph.answers import ChainAnswer, ChainEntry
from actorgraph.graph.chain.command import Command, Move, State
from actorgraph.graph.chain.roots import circles, roots_of
from actorgraph.graph.chain.steps import Steps
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.graph.wording.chains import circle_words, mark_words, nobody_words

Progress = Callable[[int, int], None]
"""Is told how many entries of how many are made."""
_CAUTION = (
    "A tree joins separate claims; that somebody stands above another at several removes is itself no claim of any"
    " source."
)


def chain_of(  # noqa: PLR0913 - the options of the question
    book: EvidenceBook,
    key: str | None,
    *,
    up: bool,
    depth: int | None,
    through: frozenset[str],
    progress: Progress | None = None,
) -> ChainAnswer:
    """Return who is said to be under an actor, or above it; without one, everybody who is said to be above another.

    Args:
        book: the evidence.
        key: id of the actor; None for everybody.
        up: True for who is said to be above it.
        depth: how many steps to follow, 1 or more; None for all.
        through: of `THROUGH`, what may be passed through.
        progress: is told how many entries of how many are made.

    Raises:
        QuestionError: where the depth is out of range, or everybody is asked for from below.
    """
    if depth is not None and depth < 1:
        raise QuestionError(f"A chain is followed for 1 step or more, not {depth}.")
    if key is None and up:
        raise QuestionError("From below it is asked of somebody.", hint="Name an actor.")
    command = Command(book, through)
    tree = _Tree(command, roots_of(command) if key is None else (key,), up=up, depth=depth)
    entries, steps = tuple(tree.entries(progress)), Steps(command)
    shown = list(dict.fromkeys([*((key,) if key else ()), *(entry.id for entry in entries)]))
    found = circles(command, shown, up=up)
    return ChainAnswer(
        of=key,
        name=book.dataset.name(key) if key is not None else None,
        direction="up" if up else "down",
        depth=depth,
        entries=entries,
        passes_through=tuple(steps.passed(_passed(entries))),
        beside=tuple(steps.beside(shown, up=up)),
        circles=tuple(circle_words([book.dataset.name(each) for each in circle]) for circle in found),
        rests=steps.rests(((entry.number, entry.step) for entry in entries if entry.step), "step"),
        not_said="" if any(entry.step for entry in entries) else nobody_words(book.dataset, key, up=up),
        caution=_CAUTION if len(entries) > 1 else "",
    )


def _passed(entries: tuple[ChainEntry, ...]) -> list[str]:
    """Return the ids of all that something hangs on, and that hang on something."""
    parents = {entry.parent for entry in entries}
    return list(dict.fromkeys(entry.id for entry in entries if entry.parent and entry.number in parents))


class _Place(NamedTuple):
    """Where a record stands in the tree: the number of the place that it hangs on, and the move to it."""

    state: State
    level: int
    parent: int | None
    move: Move | None


class _Tree:
    """Lays the records that a chain reaches out as a tree; each is told in full once, at its nearest place."""

    def __init__(self, command: Command, roots: Iterable[str], *, up: bool, depth: int | None) -> None:
        self._command = command
        self._roots = tuple(roots)
        self._up = up
        self._depth = depth
        self._home = self._nearest()

    def entries(self, progress: Progress | None) -> Iterator[ChainEntry]:
        """Yield the entries, each followed by those that hang on it."""
        places = self._places()
        numbers = {place.state: at for at, place in enumerate(places, 1) if self._is_home(places, place)}
        steps = Steps(self._command)
        for number, place in enumerate(places, 1):
            key, _ = place.state
            node = self._command.book.dataset.nodes[key]
            stop, see = self._stop(places, number, numbers)
            if progress:
                progress(number, len(places))
            here = places[place.parent - 1].state[0] if place.parent else key
            yield ChainEntry(
                number=number,
                level=place.level,
                parent=place.parent,
                id=key,
                kind=node.kind,
                name=node.name,
                mark=mark_words(node),
                step=steps.step(here, place.move, up=self._up) if place.move else None,
                stop=stop,
                see=see,
            )

    def _nearest(self) -> dict[State, tuple[State | None, Move | None]]:
        """Return for each record from where it is reached in the fewest steps, and by which move."""
        home: dict[State, tuple[State | None, Move | None]] = {(key, False): (None, None) for key in self._roots}
        frontier, level = list(home), 0
        while frontier:
            further: list[State] = []
            for state in frontier:  # grows while it is gone through: over an office the level stays the same
                for move in self._onward(state, level):
                    new = (move.to, move.held)
                    if new in home or (move.to, False) in home:
                        continue
                    home[new] = (state, move)
                    (frontier if move.held else further).append(new)
            frontier, level = further, level + 1
        return home

    def _onward(self, state: State, level: int) -> tuple[Move, ...]:
        """Return the moves that are told of a record at a level."""
        if not self._is_followed(state[0]):
            return ()
        moves = self._command.moves(state, up=self._up)
        return tuple(move for move in moves if move.held) if level == self._depth else moves

    def _is_followed(self, key: str) -> bool:
        return key in self._roots or self._command.is_passable(key)

    def _places(self) -> list[_Place]:
        """Return the places from the top down, each followed by those that hang on it."""
        places: list[_Place] = []
        waiting = [_Place((key, False), 0, None, None) for key in reversed(self._roots)]
        while waiting:
            place = waiting.pop()
            places.append(place)
            if self._is_home(places, place):
                waiting += reversed(list(self._hanging(place, len(places))))
        return places

    def _hanging(self, place: _Place, number: int) -> Iterator[_Place]:
        for move in self._onward(place.state, place.level):
            yield _Place((move.to, move.held), place.level + (not move.held), number, move)

    def _is_home(self, places: list[_Place], place: _Place) -> bool:
        above = places[place.parent - 1].state if place.parent else None
        return self._home.get(place.state) == (above, place.move)

    def _stop(self, places: list[_Place], number: int, numbers: dict[State, int]) -> tuple[str, int | None]:
        """Return why nothing hangs on a place though something might, and where it is told instead."""
        place = places[number - 1]
        moves = self._command.moves(place.state, up=self._up)
        if not moves:
            return "", None
        if place.parent and not self._command.is_passable(place.state[0]):
            return "apart", self._root_number(numbers, place)
        if numbers.get(place.state) != number:
            see = numbers.get((place.state[0], False)) or numbers[place.state]
            return ("circle" if see in self._above(places, place) else "told elsewhere"), see
        return ("depth" if len(self._onward(place.state, place.level)) < len(moves) else ""), None

    def _root_number(self, numbers: dict[State, int], place: _Place) -> int | None:
        """Return where what is not passed through is told for itself."""
        return numbers[place.state] if place.state[0] in self._roots else None

    def _above(self, places: list[_Place], place: _Place) -> Iterator[int]:
        """Yield the numbers of the places above one."""
        while place.parent:
            yield place.parent
            place = places[place.parent - 1]
