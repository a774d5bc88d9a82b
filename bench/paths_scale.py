"""How long finding paths takes at 10,000 links, against networkx on the same graph in the same run.

Two questions are asked of the same pairs. The one people ask: the first three paths, of six hops at most; networkx's
`shortest_simple_paths` takes no multigraph, so it is given the simple graph. And a hard one: the first three paths of
exactly five hops, for which networkx has nothing but `all_simple_paths`. Ours are whole answers, with their sentences
and what the path is not; theirs are lists of ids. That both find paths of the same lengths is checked.
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
from actorgraph.model import Actor, Claim, Link, Source, link_id

_T = TypeVar("_T")
ACTORS, LINKS, QUESTIONS, HARD, LIMIT, HOPS = 3_000, 10_000, 20, 5, 3, 5


def main() -> None:
    """Ask the same questions both ways and print the ratios."""
    chance = random.Random(1)  # noqa: S311 - the same graph every time
    dataset = _dataset(chance)
    simple: nx.Graph[str] = nx.Graph((link.subject, link.object) for link in dataset.links.values())
    asked = [tuple(chance.sample(sorted(simple), 2)) for _ in range(QUESTIONS)]
    asker = ActorGraph(dataset)
    seconds, _ = _timed(partial(asker.paths, *asked[0]))
    print(
        f"{LINKS} links, {ACTORS} actors, the first {LIMIT} paths; {seconds * 1000:.0f} ms once for statuses and moves"
    )
    print(f"{QUESTIONS} questions, 6 hops at most:")
    _compare(
        "shortest_simple_paths",
        [_timed(partial(_ours, asker, start, goal)) for start, goal in asked],
        [_timed(partial(_first, simple, start, goal)) for start, goal in asked],
    )
    print(f"{HARD} questions, exactly {HOPS} hops:")
    pattern = f"any{{{HOPS}}}"  # every link of this graph is symmetric
    _compare(
        "all_simple_paths",
        [_timed(partial(_ours, asker, start, goal, pattern=pattern)) for start, goal in asked[:HARD]],
        [_timed(partial(_all, simple, start, goal)) for start, goal in asked[:HARD]],
    )


def _compare(name: str, ours: list[tuple[float, list[int]]], theirs: list[tuple[float, list[int]]]) -> None:
    """Print medians and their ratio; end where the two found paths of other lengths."""
    if [lengths for _, lengths in ours] != [lengths for _, lengths in theirs]:
        raise SystemExit(f"{name} found paths of other lengths")
    base = statistics.median(seconds for seconds, _ in ours)
    for label, answers in (("our whole answer", ours), (f"networkx {name}", theirs)):
        each = [seconds for seconds, _ in answers]
        median, worst = statistics.median(each), max(each)
        print(f"  {label}: {median * 1000:.2f} ms, {median / base:.2f} times ours; worst {worst * 1000:.1f} ms")


def _ours(asker: ActorGraph, start: str, goal: str, pattern: str | None = None) -> list[int]:
    return [len(path.hops) for path in asker.paths(start, goal, limit=LIMIT, pattern=pattern).paths]


def _first(graph: nx.Graph[str], start: str, goal: str) -> list[int]:
    return [len(path) - 1 for path in islice(nx.shortest_simple_paths(graph, start, goal), LIMIT)]


def _all(graph: nx.Graph[str], start: str, goal: str) -> list[int]:
    """Return the lengths of the first paths of five hops; all must be looked at to know which come first."""
    found = sorted(path for path in nx.all_simple_paths(graph, start, goal, HOPS) if len(path) == HOPS + 1)
    return [len(path) - 1 for path in found[:LIMIT]]


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
