"""How long finding paths takes at 10,000 links, against networkx on the same graph in the same run.

The question is the one people ask: the first three paths between two records. networkx's `shortest_simple_paths`
takes no multigraph, so it is given the simple graph; its `all_simple_paths` is given the length of the third path.
Neither computes a status or weighs evidence, so the search alone is compared, and the whole answer is shown beside it.
"""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable
from functools import partial
from itertools import islice
from typing import TypeVar

import networkx as nx

from actorgraph import ActorGraph
from actorgraph.dataset import Dataset
from actorgraph.dataset.dataset import Descriptor, Resource
from actorgraph.graph.adjacency import Adjacency, adjacency
from actorgraph.graph.search import first_paths
from actorgraph.model import Actor, Claim, Link, Source, link_id

_T = TypeVar("_T")
ACTORS, LINKS, QUESTIONS, LIMIT, MAX_HOPS = 3_000, 10_000, 20, 3, 6


def main() -> None:
    """Ask the same questions both ways and print the ratios."""
    chance = random.Random(1)  # noqa: S311 - the same graph every time
    dataset = _dataset(chance)
    simple: nx.Graph[str] = nx.Graph((link.subject, link.object) for link in dataset.links.values())
    graph = adjacency(dataset.links.values(), directed=False, symmetric=frozenset())
    asked = [chance.sample(sorted(simple), 2) for _ in range(QUESTIONS)]
    ours: list[float] = []
    shortest: list[float] = []
    every: list[float] = []
    answers: list[float] = []
    asker = ActorGraph(dataset)
    asker.paths(asked[0][0], asked[0][1])  # statuses are computed once, as in any session
    for start, goal in asked:
        seconds, found = _timed(partial(_ours, graph, start, goal))
        ours.append(seconds)
        seconds, theirs = _timed(partial(_first, simple, start, goal))
        shortest.append(seconds)
        if [len(path) for path in theirs] != [len(path) for path in found]:
            raise SystemExit(f"{start} to {goal}: networkx found paths of other lengths")
        cutoff = max(len(path) for path in found) - 1
        every.append(_timed(partial(_all, simple, start, goal, cutoff))[0])
        answers.append(_timed(partial(asker.paths, start, goal, limit=LIMIT))[0])
    print(f"{LINKS} links, {ACTORS} actors, {QUESTIONS} questions, first {LIMIT} paths; medians")
    base = statistics.median(ours)
    rows = {
        "our search": ours,
        "shortest_simple_paths": shortest,
        "all_simple_paths": every,
        "our whole answer": answers,
    }
    for name, seconds_each in rows.items():
        median, worst = statistics.median(seconds_each), max(seconds_each)
        print(f"{name}: {median * 1000:.2f} ms, {median / base:.2f} times our search; worst {worst * 1000:.1f} ms")


def _ours(graph: Adjacency, start: str, goal: str) -> tuple[tuple[str, ...], ...]:
    return first_paths(
        graph,
        start,
        goal,
        max_hops=MAX_HOPS,
        limit=LIMIT,
        expansions=200_000,
        passable=lambda _: True,
        sort_key=lambda nodes: (nodes,),
    ).paths


def _first(graph: nx.Graph[str], start: str, goal: str) -> list[list[str]]:
    return list(islice(nx.shortest_simple_paths(graph, start, goal), LIMIT))


def _all(graph: nx.Graph[str], start: str, goal: str, cutoff: int) -> int:
    return sum(1 for _ in nx.all_simple_paths(graph, start, goal, cutoff))


def _timed(question: Callable[[], _T]) -> tuple[float, _T]:
    before = time.perf_counter()
    answer = question()
    return time.perf_counter() - before, answer


def _dataset(chance: random.Random) -> Dataset:
    """Return a graph in which few have many links and most have few, as real ones are."""
    keys = [f"a{number}" for number in range(ACTORS)]
    weights = [1 / (number + 10) ** 0.7 for number in range(ACTORS)]
    links: dict[str, Link] = {}
    while len(links) < LINKS:
        first, second = sorted(chance.choices(keys, weights, k=2))
        key = link_id(subject=first, kind="allied_with", object=second)
        if first != second and key not in links:
            links[key] = _link(key, first, second)
    return Dataset(
        descriptor=Descriptor(
            profile="actorgraph-dataset",
            format=1,
            name="scale",
            title="Invented",
            version="1",
            resources=(Resource(name="links", path="links.json"),),
        ),
        sources={"s": Source(id="s", title="Invented", publisher="Nobody", kind="book")},
        actors={key: Actor(id=key, kind="group", name=key) for key in keys},
        incidents={},
        links=links,
    )


def _link(key: str, first: str, second: str) -> Link:
    claim = Claim.model_validate(
        {"id": f"c-{first}-{second}", "source": "s", "at": {"page": 1}, "recorded": "2031-01-01"}
    )
    return Link(id=key, kind="allied_with", subject=first, object=second, claims=(claim,))


if __name__ == "__main__":
    main()
