"""From what is asked of paths to what is searched: which links and records may be used, and how hops follow."""

from __future__ import annotations

from actorgraph.errors import QuestionError
from actorgraph.graph.admitted import allowed
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.graph.kind_names import KindNames
from actorgraph.graph.path_options import PathOptions
from actorgraph.graph.paths.moves import Conditions, Moves, Table
from actorgraph.graph.paths.quest import Quest
from actorgraph.graph.paths.walk import AnyWords, Walk, Words


def quest_of(book: EvidenceBook, start: str, goal: str, options: PathOptions) -> Quest:
    """Return what is searched.

    Raises:
        QuestionError: where the pattern can't be read, or the ends, the waypoints and what to avoid exclude each other.
    """
    _check_ends(book, start, goal, options)
    kinds = KindNames(book.dataset.vocabulary)
    table = _table(book, start, goal, options, kinds)
    moves = book.kept(Moves)
    walk = Walk(
        words=_words(options, kinds),
        per_hop=moves.per_hop if options.order == "hops" else 0,
        span=moves.days if options.in_time else None,
    )
    closed = moves.closed(_allowed(options)).union(options.avoid) - {start, goal, *options.waypoints}
    if options.waypoints:
        # Without a limit to how often a record comes, a waypoint at a dead end looks as if it could be passed.
        closed = closed.union(_aside(table, start, goal, closed))
    return Quest(
        out=table.out,
        into=table.into,
        start=start,
        goal=goal,
        walk=walk,
        closed=closed,
        bits={key: 1 << place for place, key in enumerate(options.waypoints)},
        max_hops=options.max_hops,
    )


def _check_ends(book: EvidenceBook, start: str, goal: str, options: PathOptions) -> None:
    name = book.dataset.name
    for key in (start, goal):
        if key in options.waypoints or key in options.avoid:
            role = "a waypoint of it" if key in options.waypoints else "avoided"
            raise QuestionError(f"{name(key)!r} ({key}) is an end of the path, and can't be {role} too.")
    for key in options.waypoints:
        if key in options.avoid:
            raise QuestionError(f"{name(key)!r} ({key}) can't be a waypoint and avoided.")


def _table(book: EvidenceBook, start: str, goal: str, options: PathOptions, kinds: KindNames) -> Table:
    """Return the moves that may be made. A link that is itself the whole path may be of a kind that joins nobody."""
    via = kinds.with_narrower(options.via) if options.via else tuple(book.dataset.vocabulary)
    usable = frozenset(via) - frozenset(kinds.with_narrower(options.not_via))
    moves, conditions = book.kept(Moves), Conditions(usable, options.directed, _allowed(options))
    table = moves.under(conditions)
    direct = moves.between(start, goal, conditions._replace(allowed=conditions.allowed | {"non-bridging"}))
    return table.with_moves(start, goal, direct) if direct else table


def _allowed(options: PathOptions) -> frozenset[str]:
    return allowed(
        options.through, include_denied=options.include_denied, include_hypothetical=options.include_hypothetical
    )


def _words(options: PathOptions, kinds: KindNames) -> Words:
    if options.pattern is None:
        return AnyWords()
    from actorgraph.graph.paths.pattern_text import read_pattern

    return read_pattern(options.pattern, lambda name: frozenset(kinds.with_narrower(name)))


def _aside(table: Table, start: str, goal: str, closed: frozenset[str]) -> frozenset[str]:
    """Return the records that lie on no simple path between two."""
    from actorgraph.graph.paths.blocks import on_simple_paths

    def neighbors(key: str) -> list[str]:
        return [other for rows in (table.out, table.into) for other in rows.get(key, ()) if other not in closed]

    return frozenset(table.out).union(table.into) - on_simple_paths(neighbors, start, goal)
