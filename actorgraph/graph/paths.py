"""Paths between two records as arguments: each hop sourced, the weakest named, and what the path is not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from actorgraph.errors import QuestionError
from actorgraph.graph.adjacency import Adjacency, adjacency
from actorgraph.graph.admitted import allowed, withheld
from actorgraph.graph.answers import Hop, Path, PathsAnswer
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.graph.search import Found, Nodes, first_paths
from actorgraph.graph.searches import searches_for
from actorgraph.graph.through import THROUGH, WHY, apart
from actorgraph.graph.unsaid import what_is_not_said
from actorgraph.model import Link
from actorgraph.model.characters import isolated

MAX_HOPS = 12
MAX_PATHS = 100
EXPANSIONS = 200_000
_ORDER = "fewest hops first; among equals the strongest evidence, worst hop compared first; then ids"
_Strength = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class PathOptions:
    """What a path may use.

    Attributes:
        via: kinds or families of link that may be used; empty for all.
        not_via: kinds or families that may not.
        directed: True to follow links from subject to object only.
        max_hops: longest path, 1 to `MAX_HOPS`.
        limit: how many paths, 1 to `MAX_PATHS`.
        through: of `THROUGH`, what may be passed through.
        include_denied: use links that are denied, doubted, withdrawn, unsupported or our own reading.
        include_hypothetical: use conditional links, and pass through planned or expected incidents.
        expansions: how many steps the search may take.
    """

    via: frozenset[str] = frozenset()
    not_via: frozenset[str] = frozenset()
    directed: bool = False
    max_hops: int = 6
    limit: int = 3
    through: frozenset[str] = frozenset()
    include_denied: bool = False
    include_hypothetical: bool = False
    expansions: int = EXPANSIONS

    def __post_init__(self) -> None:
        """Refuse bounds under which no answer is possible.

        Raises:
            QuestionError: with the range that is right.
        """
        if not 1 <= self.max_hops <= MAX_HOPS:
            raise QuestionError(f"A path has 1 to {MAX_HOPS} hops, not {self.max_hops}.")
        if not 1 <= self.limit <= MAX_PATHS:
            raise QuestionError(f"1 to {MAX_PATHS} paths are listed, not {self.limit}.")


class PathFinder:
    """Finds paths over the links that a question admits."""

    def __init__(self, book: EvidenceBook, options: PathOptions) -> None:
        self._book = book
        self._nodes = book.dataset.nodes
        self._vocabulary = book.dataset.vocabulary
        self._options = options
        self._allowed = allowed(
            options.through, include_denied=options.include_denied, include_hypothetical=options.include_hypothetical
        )
        self._symmetric = frozenset(kind.id for kind in self._vocabulary.values() if kind.symmetric)

    def answer(self, start: str, goal: str) -> PathsAnswer:
        """Return the best paths from one record to another."""
        graph, found = self.find(start, goal)
        return PathsAnswer(
            start=start,
            goal=goal,
            paths=tuple(self._path(graph, nodes) for nodes in found.paths),
            truncated=found.truncated,
            more=found.more,
            order=_ORDER,
            not_said=what_is_not_said(self._book, start, goal),
            searches=searches_for(self._book.dataset, start, goal),
            hints=() if found.paths else tuple(self._hints(start, goal)),
        )

    def find(self, start: str, goal: str) -> tuple[Adjacency, Found]:
        """Return the graph that was searched and the paths found in it."""
        links = (link for link in self._book.dataset.links.values() if self._admits(link, start, goal))
        graph = adjacency(links, directed=self._options.directed, symmetric=self._symmetric)
        found = first_paths(
            graph,
            start,
            goal,
            max_hops=self._options.max_hops,
            limit=self._options.limit,
            expansions=self._options.expansions,
            passable=self._is_passable,
            sort_key=lambda nodes: self._sort_key(graph, nodes),
        )
        return graph, found

    def _admits(self, link: Link, start: str, goal: str) -> bool:
        kind, options = self._vocabulary[link.kind], self._options
        labels = {kind.id, kind.family}
        if (options.via and not labels & options.via) or labels & options.not_via:
            return False
        whole = {"non-bridging"} if {link.subject, link.object} == {start, goal} else set()
        return self._allowed.union(whole).issuperset(withheld(self._book, link))

    def _is_passable(self, key: str) -> bool:
        """Return whether a path may run through a record under the options asked for."""
        return self._allowed.issuperset(apart(self._nodes[key]))

    def _sort_key(self, graph: Adjacency, nodes: Nodes) -> tuple[object, ...]:
        worst_first = sorted(self._strengths(graph, nodes))
        return tuple(tuple(-part for part in strength) for strength in worst_first), nodes

    def _strengths(self, graph: Adjacency, nodes: Nodes) -> list[_Strength]:
        return [max(self._book.status(link).strength for link in graph[here][there]) for here, there in pairwise(nodes)]

    def _path(self, graph: Adjacency, nodes: Nodes) -> Path:
        strengths = self._strengths(graph, nodes)
        weakest = tuple(number for number, each in enumerate(strengths, 1) if each == min(strengths))
        hops = tuple(self._hop(graph, here, there) for here, there in pairwise(nodes))
        return Path(
            nodes=nodes,
            names=tuple(self._nodes[key].name for key in nodes),
            hops=hops,
            weakest_hops=weakest,
            weakest=_weakest_in_words(hops, weakest),
            passes_through=tuple(self._passed(nodes, hops)),
        )

    def _hop(self, graph: Adjacency, here: str, there: str) -> Hop:
        links = sorted(graph[here][there], key=self._best_first)
        return Hop(here, there, tuple(self._book.link(link) for link in links))

    def _best_first(self, link: Link) -> tuple[tuple[int, ...], str]:
        return tuple(-part for part in self._book.status(link).strength), link.id

    def _passed(self, nodes: Nodes, hops: tuple[Hop, ...]) -> Iterator[str]:
        for key in nodes[1:-1]:
            for why in apart(self._nodes[key]):
                yield f"{isolated(self._nodes[key].name)} ({WHY[why]})"
        if len(hops) > 1:
            for number, hop in enumerate(hops, 1):
                if not any(self._vocabulary[link.kind].bridges for link in hop.links):
                    yield f"hop {number} ({WHY['non-bridging']})"

    def _hints(self, start: str, goal: str) -> Iterator[str]:
        wider = {
            "--through all": replace(self._options, through=frozenset(THROUGH)),
            "--include-denied": replace(self._options, include_denied=True),
            "--include-hypothetical": replace(self._options, include_hypothetical=True),
        }
        if self._options.directed:
            wider["no --directed"] = replace(self._options, directed=False)
        if self._options.via or self._options.not_via:
            wider["no --via and --not-via"] = replace(self._options, via=frozenset(), not_via=frozenset())
        if self._options.max_hops < MAX_HOPS:
            wider[f"--max-hops {MAX_HOPS}"] = replace(self._options, max_hops=MAX_HOPS)
        for option, options in wider.items():
            _, found = PathFinder(self._book, options).find(start, goal)
            if found.paths:
                yield f"With {option} there are paths, which say less than they may seem to."


def _weakest_in_words(hops: tuple[Hop, ...], weakest: tuple[int, ...]) -> str:
    alike: dict[str, list[str]] = {}
    for number in weakest:
        alike.setdefault(hops[number - 1].links[0].worth, []).append(str(number))
    return "; ".join(f"{_numbered(numbers)} ({why})" for why, numbers in alike.items())


def _numbered(numbers: list[str]) -> str:
    *most, last = numbers
    return f"hops {', '.join(most)} and {last}" if most else f"hop {last}"
