"""Where the trees of everybody begin, and who is said to be above each other. Knows no evidence."""

from __future__ import annotations

from collections.abc import Iterable

from actorgraph.graph.chain.command import Command, State
from actorgraph.model.reach import reached


def roots_of(command: Command) -> tuple[str, ...]:
    """Return the records to begin at, so that every step is told: first those above whom nobody is said to be.

    What stands below a collective alone begins at the collective, which is not passed through; what stands in a circle,
    or below one, begins at the first of the circle.
    """
    in_circle = {key for circle in circles(command, command.records, up=False) for key in circle}
    told: set[State] = set()
    roots: list[str] = []
    for key in sorted(command.records, key=lambda each: _order(command, each, in_circle)):
        if _tells_more(command, key, told):
            roots.append(key)
            _tell(command, key, told)
    return tuple(sorted(roots, key=lambda key: (not _leads_on(command, key), key)))


def _order(command: Command, key: str, in_circle: set[str]) -> tuple[object, ...]:
    is_office = command.book.dataset.nodes[key].kind == "office"
    if not _leads_on(command, key, up=True):
        return False, False, False, not is_office, key
    return True, command.is_passable(key), key not in in_circle, not is_office, key


def _leads_on(command: Command, key: str, *, up: bool = False) -> bool:
    """Return whether anybody is a step further."""
    return next(command.next((key, False), up=up), None) is not None


def _tells_more(command: Command, key: str, told: set[State]) -> bool:
    """Return whether a step goes on from a record that nothing told so far holds."""
    if (key, False) in told:
        return False
    moves = command.moves((key, False), up=False)
    return any(not _is_told(key, move.to, move.held, told) for move in moves)


def _is_told(key: str, other: str, held: bool, told: set[State]) -> bool:  # noqa: FBT001 - of a move
    return (other, False) in told if held else (key, True) in told


def _tell(command: Command, key: str, told: set[State]) -> None:
    """Add all that a tree that begins at a record tells in full, itself included; what was told before ends it."""
    step: list[State] = [(key, False)]
    while step:
        state = step.pop()
        if state not in told and (state[0] == key or command.is_passable(state[0])):
            told.add(state)
            step.extend((move.to, move.held) for move in command.moves(state, up=False))


def circles(command: Command, among: Iterable[str], *, up: bool) -> tuple[tuple[str, ...], ...]:
    """Return who is said to be above each other, among some records: each circle by id, the first first."""
    passable = [key for key in among if command.is_passable(key)]
    onward = {key: set(command.next((key, False), up=up)) for key in passable}
    core = _core(onward)
    back = _turned(core)
    found: dict[str, tuple[str, ...]] = {}
    for key in sorted(core):
        if key not in found:
            both = reached(core[key], core.__getitem__) & reached([key], back.__getitem__)
            found |= dict.fromkeys(both, tuple(sorted(both)))
    return tuple(dict.fromkeys(found[key] for key in sorted(found)))


def _core(onward: dict[str, set[str]]) -> dict[str, set[str]]:
    """Return what is left when all that leads nowhere, or is come to from nowhere, has been taken away."""
    left = {key: others & onward.keys() for key, others in onward.items()}
    return _turned(_leading_on(_turned(_leading_on(left))))


def _leading_on(onward: dict[str, set[str]]) -> dict[str, set[str]]:
    """Return what is left when all that leads nowhere has been taken away."""
    back, left = _turned(onward), {key: len(others) for key, others in onward.items()}
    dead = [key for key, many in left.items() if not many]
    for key in dead:  # grows while it is gone through
        for near in back[key]:
            left[near] -= 1
            if not left[near]:
                dead.append(near)
    alive = onward.keys() - set(dead)
    return {key: onward[key] & alive for key in alive}


def _turned(onward: dict[str, set[str]]) -> dict[str, set[str]]:
    back: dict[str, set[str]] = {key: set() for key in onward}
    for key, others in onward.items():
        for other in others:
            back[other].add(key)
    return back
