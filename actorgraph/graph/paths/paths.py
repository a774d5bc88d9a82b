"""Paths between two records as arguments: each hop sourced, the weakest named, and what the path is not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from actorgraph.graph.answers import Hop, Path, PathsAnswer
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.graph.path_options import HINTED, MAX_HOPS, PathOptions
from actorgraph.graph.paths.fitting import links_that_fit
from actorgraph.graph.paths.not_said import of_the_ends, on_the_way
from actorgraph.graph.paths.quest import SearchCutError
from actorgraph.graph.paths.question import quest_of
from actorgraph.graph.paths.search import Nodes, first_paths, paths_in_order
from actorgraph.graph.searches import searches_for
from actorgraph.graph.through import THROUGH, WHY, apart
from actorgraph.graph.wording.path_texts import OPTIONS, TEXTS
from actorgraph.graph.wording.paths import conditions_in_words, hop_in_words, in_brackets, weakest_in_words
from actorgraph.model import Link
from actorgraph.model.characters import isolated


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
        found = first_paths(self._quest, limit=options.limit, steps=options.steps)
        paths = tuple(map(self._path, found.paths))
        told = of_the_ends(self._book, start, goal, [path.hops for path in paths])
        return PathsAnswer(
            start=start,
            goal=goal,
            start_name=self._nodes[start].name,
            goal_name=self._nodes[goal].name,
            pattern=options.pattern,
            conditions=tuple(conditions_in_words(self._book.dataset, options)),
            paths=paths,
            truncated=found.cut and len(found.paths) < options.limit,
            more=found.another or found.cut,
            cut=found.cut,
            order=TEXTS[f"by_{options.order}"],
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
        unsaid = list(on_the_way(self._book, nodes))
        return Path(
            nodes=nodes,
            names=tuple(self._nodes[key].name for key in nodes),
            hops=hops,
            weakest_hops=weakest,
            weakest=weakest_in_words([(number, hops[number - 1].links[0].worth) for number in weakest]),
            passes_through=tuple(self._passed(nodes, links)),
            order_unknown=self._orders_left_open(links) if self._options.in_time else (),
            not_said=tuple(each.words for each in unsaid),
            not_said_links=tuple(map(self._book.link, dict.fromkeys(link for each in unsaid for link in each.links))),
        )

    def _hop(self, here: str, there: str, links: tuple[Link, ...]) -> Hop:
        return Hop(here, there, tuple(map(self._book.link, links)))

    def _orders_left_open(self, links: list[tuple[Link, ...]]) -> tuple[str, ...]:
        from actorgraph.graph.paths.times import orders_left_open

        return tuple(orders_left_open(self._book.ledger, links))

    def _passed(self, nodes: Nodes, links: list[tuple[Link, ...]]) -> Iterator[str]:
        for key in nodes[1:-1]:
            for why in apart(self._nodes[key]):
                yield in_brackets(isolated(self._nodes[key].name), WHY[why])
        if len(links) > 1:
            for number, parallel in enumerate(links, 1):
                if not any(self._book.dataset.vocabulary[link.kind].bridges for link in parallel):
                    yield in_brackets(hop_in_words(number), WHY["non-bridging"])

    def _hints(self) -> Iterator[str]:
        for key, wider in wider_options(self._options):
            options = replace(wider, limit=1, order="hops", steps=self._options.steps // HINTED)
            if PathFinder(self._book, self._quest.start, self._quest.goal, options).finds_any():
                yield TEXTS["wider"].format(option=OPTIONS[key])


def wider_options(options: PathOptions) -> Iterator[tuple[str, PathOptions]]:
    """Yield what would widen a search, as a key of `OPTIONS`, with the options that it makes."""
    yield "through", replace(options, through=frozenset(THROUGH))
    yield "denied", replace(options, include_denied=True)
    yield "hypothetical", replace(options, include_hypothetical=True)
    if options.directed:
        yield "directed", replace(options, directed=False)
    if options.via or options.not_via:
        yield "kinds", replace(options, via=frozenset(), not_via=frozenset())
    if options.pattern is not None:
        yield "pattern", replace(options, pattern=None)
    if options.waypoints:
        yield "waypoints", replace(options, waypoints=())
    if options.avoid:
        yield "avoid", replace(options, avoid=())
    if options.in_time:
        yield "in_time", replace(options, in_time=False)
    if options.max_hops < MAX_HOPS:
        yield "max_hops", replace(options, max_hops=MAX_HOPS)
