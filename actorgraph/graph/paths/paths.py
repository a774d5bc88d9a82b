"""Paths between two records as arguments: each hop sourced, the weakest named, and what the path is not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from actorgraph.graph.answers import Hop, Path, PathsAnswer
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.graph.path_options import MAX_HOPS, PathOptions
from actorgraph.graph.paths.fitting import links_that_fit
from actorgraph.graph.paths.quest import SearchCutError
from actorgraph.graph.paths.question import quest_of
from actorgraph.graph.paths.search import Nodes, first_paths, paths_in_order
from actorgraph.graph.searches import searches_for
from actorgraph.graph.through import THROUGH, WHY, apart
from actorgraph.graph.unsaid import unsaid
from actorgraph.graph.wording.paths import ORDERS, conditions_in_words
from actorgraph.model import Link
from actorgraph.model.characters import isolated

_HINTED = 10
"""A hint may take the tenth part of the steps of an answer: it is looked for only to help."""


def paths_of(book: EvidenceBook, start: str, goal: str, options: PathOptions) -> PathsAnswer:
    """Return the best paths from one record to another.

    Raises:
        QuestionError: where the pattern can't be read, or the ends, the waypoints and what to avoid exclude each other.
    """
    return PathFinder(book, start, goal, options).answer()


class PathFinder:
    """Finds paths over the links that a question admits, and tells what each stands on."""

    def __init__(self, book: EvidenceBook, start: str, goal: str, options: PathOptions) -> None:
        self._book = book
        self._nodes = book.dataset.nodes
        self._options = options
        self._quest = quest_of(book, start, goal, options)

    def answer(self) -> PathsAnswer:
        """Return the best paths, and what they are not."""
        options, (start, goal) = self._options, (self._quest.start, self._quest.goal)
        told = unsaid(self._book, start, goal)
        found = first_paths(self._quest, limit=options.limit, steps=options.steps)
        return PathsAnswer(
            start=start,
            goal=goal,
            start_name=self._nodes[start].name,
            goal_name=self._nodes[goal].name,
            pattern=options.pattern,
            conditions=tuple(conditions_in_words(self._book.dataset, options)),
            paths=tuple(map(self._path, found.paths)),
            truncated=found.cut and len(found.paths) < options.limit,
            more=found.another or found.cut,
            cut=found.cut,
            order=ORDERS[options.order],
            not_said=told.words,
            not_said_links=tuple(map(self._book.link, told.links)),
            searches=searches_for(self._book.dataset, start, goal),
            hints=() if found.paths else tuple(self._hints()),
        )

    def finds_any(self) -> bool:
        """Return whether a path is found at all."""
        try:
            return next(paths_in_order(self._quest, steps=self._options.steps), None) is not None
        except SearchCutError:
            return False

    def _path(self, nodes: Nodes) -> Path:
        moves = [self._quest.out[here][there] for here, there in pairwise(nodes)]
        links = links_that_fit(self._quest.walk, moves)
        strengths = [self._book.status(first).strength for first, *_ in links]
        weakest = tuple(number for number, each in enumerate(strengths, 1) if each == min(strengths))
        hops = tuple(self._hop(*ends, each) for ends, each in zip(pairwise(nodes), links, strict=True))
        return Path(
            nodes=nodes,
            names=tuple(self._nodes[key].name for key in nodes),
            hops=hops,
            weakest_hops=weakest,
            weakest=_weakest_in_words(hops, weakest),
            passes_through=tuple(self._passed(nodes, links)),
            order_unknown=self._orders_left_open(links) if self._options.in_time else (),
        )

    def _hop(self, here: str, there: str, links: tuple[Link, ...]) -> Hop:
        return Hop(here, there, tuple(map(self._book.link, links)))

    def _orders_left_open(self, links: list[tuple[Link, ...]]) -> tuple[str, ...]:
        from actorgraph.graph.paths.times import orders_left_open

        return tuple(orders_left_open(self._book.ledger, links))

    def _passed(self, nodes: Nodes, links: list[tuple[Link, ...]]) -> Iterator[str]:
        for key in nodes[1:-1]:
            for why in apart(self._nodes[key]):
                yield f"{isolated(self._nodes[key].name)} ({WHY[why]})"
        if len(links) > 1:
            for number, parallel in enumerate(links, 1):
                if not any(self._book.dataset.vocabulary[link.kind].bridges for link in parallel):
                    yield f"hop {number} ({WHY['non-bridging']})"

    def _hints(self) -> Iterator[str]:
        for option, wider in wider_options(self._options):
            options = replace(wider, limit=1, order="hops", steps=self._options.steps // _HINTED)
            if PathFinder(self._book, self._quest.start, self._quest.goal, options).finds_any():
                yield f"With {option} there are paths, which say less than they may seem to."


def wider_options(options: PathOptions) -> Iterator[tuple[str, PathOptions]]:
    """Yield what would widen a search, with the options that it makes."""
    yield "--through all", replace(options, through=frozenset(THROUGH))
    yield "--include-denied", replace(options, include_denied=True)
    yield "--include-hypothetical", replace(options, include_hypothetical=True)
    if options.directed:
        yield "no --directed", replace(options, directed=False)
    if options.via or options.not_via:
        yield "no --via and --not-via", replace(options, via=frozenset(), not_via=frozenset())
    if options.pattern is not None:
        yield "no --pattern", replace(options, pattern=None)
    if options.waypoints:
        yield "no --waypoint", replace(options, waypoints=())
    if options.avoid:
        yield "no --avoid", replace(options, avoid=())
    if options.in_time:
        yield "no --in-time", replace(options, in_time=False)
    if options.max_hops < MAX_HOPS:
        yield f"--max-hops {MAX_HOPS}", replace(options, max_hops=MAX_HOPS)


def _weakest_in_words(hops: tuple[Hop, ...], weakest: tuple[int, ...]) -> str:
    alike: dict[str, list[str]] = {}
    for number in weakest:
        alike.setdefault(hops[number - 1].links[0].worth, []).append(str(number))
    return "; ".join(f"{_numbered(numbers)} ({why})" for why, numbers in alike.items())


def _numbered(numbers: list[str]) -> str:
    *most, last = numbers
    return f"hops {', '.join(most)} and {last}" if most else f"hop {last}"
