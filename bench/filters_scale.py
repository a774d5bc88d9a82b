"""What a filter costs at 10,000 links, against networkx taking the same links out of the same graph in the same run.

networkx removes edges by an attribute and computes nothing more. A filter lets claims fall with all that rests on them
and computes the status of every link again; the same without any filter is shown beside it.
"""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable

import networkx as nx

from actorgraph import ActorGraph
from actorgraph.dataset import Dataset
from actorgraph.dataset.dataset import Descriptor, Resource
from actorgraph.model import Actor, Claim, Link, Source, link_id

ACTORS, LINKS, SOURCES, ROUNDS = 3_000, 10_000, 40, 5


def main() -> None:
    """Ask the same ways in turn and print the ratios."""
    dataset = _dataset(random.Random(1))  # noqa: S311 - the same graph every time
    multi: nx.MultiDiGraph[str] = nx.MultiDiGraph(
        (link.subject, link.object, {"sources": {claim.source for claim in link.claims}})
        for link in dataset.links.values()
    )
    ways: dict[str, Callable[[], object]] = {
        "networkx, edges of one source out": lambda: _taken_out(multi),
        "all statuses, no filter": lambda: ActorGraph(dataset).stats(),
        "all statuses, without a source": lambda: ActorGraph(dataset).without(sources="s0").stats(),
        "all statuses, as known by a day": lambda: ActorGraph(dataset).known_by("2020").stats(),
        "all statuses, as of a day": lambda: ActorGraph(dataset).as_of("2020").stats(),
    }
    seconds: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(ROUNDS):
        for name, way in ways.items():
            before = time.perf_counter()
            way()
            seconds[name].append(time.perf_counter() - before)
    base = statistics.median(seconds["all statuses, no filter"])
    print(f"{LINKS} links, {ACTORS} actors, {SOURCES} sources; medians of {ROUNDS}")
    for name, each in seconds.items():
        median = statistics.median(each)
        print(f"{name}: {median * 1000:.0f} ms, {median / base:.2f} times all statuses without a filter")


def _taken_out(graph: nx.MultiDiGraph[str]) -> nx.MultiDiGraph[str]:
    left = graph.copy()
    left.remove_edges_from(
        [(a, b, key) for a, b, key, data in graph.edges(keys=True, data=True) if data["sources"] == {"s0"}]
    )
    return left


def _dataset(chance: random.Random) -> Dataset:
    """Return a dataset in which a link has one to three claims of as many sources, a third of them dated."""
    keys = [f"a{number}" for number in range(ACTORS)]
    links: dict[str, Link] = {}
    while len(links) < LINKS:
        first, second = sorted(chance.sample(keys, 2))
        key = link_id(subject=first, kind="allied_with", object=second)
        claims = tuple(_claim(key, number, chance) for number in range(chance.randint(1, 3)))
        links[key] = Link(id=key, kind="allied_with", subject=first, object=second, claims=claims)
    return Dataset(
        descriptor=Descriptor(
            profile="actorgraph-dataset",
            format=1,
            name="scale",
            title="Invented",
            version="1",
            resources=(Resource(name="links", path="links.json"),),
        ),
        sources={f"s{number}": _source(number) for number in range(SOURCES)},
        actors={key: Actor(id=key, kind="group", name=key) for key in keys},
        incidents={},
        links=links,
    )


def _source(number: int) -> Source:
    published = f"20{number % 25 + 1:02d}-06-01"
    fields = {"id": f"s{number}", "title": "Invented", "publisher": f"Paper {number}", "kind": "book"}
    return Source.model_validate({**fields, "published": published})


def _claim(key: str, number: int, chance: random.Random) -> Claim:
    when = {"when": f"20{chance.randint(1, 24):02d}/.."} if chance.random() < 1 / 3 else {}
    fields = {"id": f"c{number}-{key.replace('--', '.')}", "source": f"s{chance.randrange(SOURCES)}", "at": {"page": 1}}
    return Claim.model_validate({**fields, **when, "recorded": "2031-01-01"})


if __name__ == "__main__":
    main()
