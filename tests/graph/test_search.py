import itertools
import json
import os
import random
import subprocess
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actorgraph.graph import Questions
from actorgraph.graph.adjacency import adjacency
from actorgraph.graph.answers import LinkAnswer

Ask = Callable[..., Questions]
Fields = dict[str, Any]

SUPPORT = ("none", "inferred", "stated")
DISPUTE = {"none": 0, "doubted": 1, "denied by implication": 1, "denied": 2}
LEDGERS: tuple[list[Fields], ...] = (
    [{}],
    [{}, {"source": "s2"}],
    [{"basis": "inferred_by_source"}],
    [{"reading": "unclear"}],
    [{}, {"stance": "doubts"}],
    [{}, {"stance": "denies"}],
    [{"stance": "denies"}],
    [{"modality": "conditional"}],
)
"""From single-source over corroborated to denied only and hypothetical: every strength a link can have."""
NAMES = "abcdefg"
PAIRS = list(itertools.combinations(NAMES, 2))

ledgers = st.integers(0, len(LEDGERS) - 1)
edges = st.lists(
    st.tuples(st.sampled_from(PAIRS), st.booleans(), st.sampled_from(["funds", "backs", "allied_with"]), ledgers),
    min_size=1,
    max_size=16,
    unique_by=lambda edge: (edge[0], edge[1] and edge[2] != "allied_with", edge[2]),
)


def strength(link: LinkAnswer) -> tuple[int, ...]:
    """Return how strong a link is by the model: support, origins, dispute, reading; larger is stronger."""
    evidence = link.evidence
    clear = evidence.reading == "clear"
    return SUPPORT.index(evidence.support), evidence.origins, -DISPUTE[evidence.dispute], clear


def brute_force(small: Questions, options: Fields) -> list[tuple[str, ...]]:
    """Return all simple paths from a to g in the order of the model, found by networkx."""
    plain: nx.DiGraph[str] = nx.DiGraph()
    plain.add_nodes_from(NAMES)
    for link in small.links():
        if link.status == "denied" and not options["include_denied"]:
            continue
        if link.status == "hypothetical" and not options["include_hypothetical"]:
            continue
        ways = [(link.subject, link.object)]
        if not options["directed"] or link.kind == "allied_with":
            ways.append((link.object, link.subject))
        for way in ways:
            best = plain.edges[way]["best"] if plain.has_edge(*way) else strength(link)
            plain.add_edge(*way, best=max(best, strength(link)))
    found = [tuple(path) for path in nx.all_simple_paths(plain, "a", "g", cutoff=options["max_hops"])]

    def order(path: tuple[str, ...]) -> tuple[object, ...]:
        worst_first = sorted(plain.edges[hop]["best"] for hop in pairwise(path))
        return len(path), [[-part for part in each] for each in worst_first], path

    return sorted(found, key=order)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    drawn=edges,
    options=st.fixed_dictionaries(
        {
            "directed": st.booleans(),
            "include_denied": st.booleans(),
            "include_hypothetical": st.booleans(),
            "max_hops": st.integers(1, 6),
        }
    ),
    limit=st.integers(1, 5),
)
def test_as_brute_force(ask: Ask, drawn: list[Any], options: Fields, limit: int) -> None:
    """On any small graph the paths are those that networkx finds, in the order of the model, and no others."""
    links = []
    for (first, last), turned, kind, ledger in drawn:
        ends = (last, first) if turned and kind != "allied_with" else (first, last)
        links.append((ends[0], kind, ends[1], LEDGERS[ledger]))
    small = ask(*links, actors={name: {} for name in NAMES}, sources={"s1": {}, "s2": {}})
    expected = brute_force(small, options)
    answer = small.paths("a", "g", limit=limit, **options)
    assert [path.nodes for path in answer.paths] == expected[:limit]
    assert (answer.truncated, answer.more) == (False, len(expected) > limit)
    for path in answer.paths:
        best = [max(strength(link) for link in hop.links) for hop in path.hops]
        assert path.weakest_hops == tuple(number for number, each in enumerate(best, 1) if each == min(best))
        for hop in path.hops:
            assert list(hop.links) == sorted(hop.links, key=lambda link: ([-part for part in strength(link)], link.id))


def test_links_by_id(ask: Ask) -> None:
    """Whatever the order of the links, those that join the same two come by id, in both directions."""
    links = [
        *ask(
            ("a", "trains", "b", ["c1"]), ("b", "backs", "a", ["c2"]), ("a", "funds", "b", ["c3"])
        ).dataset.links.values()
    ]
    for order in itertools.permutations(links):
        table = adjacency(order, directed=False, symmetric=frozenset())
        assert [link.kind for link in table["a"]["b"]] == ["funds", "trains", "backs"]
        assert table["b"]["a"] == table["a"]["b"]


ASK_ALL = """
import json, sys
from actorgraph import load
g = load(sys.argv[1])
pairs = [("mara-dorvane", "salt-brigade"), ("tarsk", "harbour-blast"), ("ada-fenwick", "tarsk"), ("velmora", "ostrel")]
answers = [g.paths(a, b, limit=9, through=["all"], include_denied=True, include_hypothetical=True) for a, b in pairs]
answers += [g.show(key) for key in sorted(g.dataset.nodes)] + [*g.timeline(include_hypothetical=True)]
answers += [*g.find("dawn"), *g.find("mara"), *g.sources(), *g.kinds(), g.neighbors("tarsk", hops=3)]
stats = g.stats().to_dict()
del stats["digest"]
print(json.dumps([answer.to_dict() for answer in answers] + [stats]))
"""


def answers(folder: Path, seed: str) -> bytes:
    """Return many answers from a dataset, as bytes, from a Python with this hash seed."""
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    return subprocess.run(
        [sys.executable, "-c", ASK_ALL, str(folder)], env=environment, check=True, capture_output=True
    ).stdout


def test_same_bytes_on_any_hash_seed(harbour: Path) -> None:
    """The same question of the same data gives the same bytes on any hash seed."""
    assert len({answers(harbour, seed) for seed in ("0", "1", "2", "4242")}) == 1


@pytest.mark.parametrize("seed", [1, 2])
def test_same_bytes_in_any_order(harbour: Path, copied: Path, seed: int) -> None:
    """The order of records in the files changes no answer."""
    shuffle = random.Random(seed).shuffle  # noqa: S311 - an order, not a secret
    for file in ("sources.json", "actors.json", "incidents.json", "links.json"):
        records = json.loads((copied / file).read_text(encoding="utf-8"))
        shuffle(records)
        (copied / file).write_text(json.dumps(records, ensure_ascii=False), encoding="utf-8")
    assert answers(copied, "7") == answers(harbour, "0")


@pytest.mark.parametrize("seed", [1, 2])
def test_same_answers_with_claims_in_any_order(harbour: Path, copied: Path, seed: int) -> None:
    """The order of claims within a link changes neither its status nor its sentence."""
    records = json.loads((copied / "links.json").read_text(encoding="utf-8"))
    shuffle = random.Random(seed).shuffle  # noqa: S311 - an order, not a secret
    for record in records:
        shuffle(record["claims"])
    (copied / "links.json").write_text(json.dumps(records, ensure_ascii=False), encoding="utf-8")

    def said(folder: Path) -> list[tuple[str, str, str]]:
        from actorgraph import load

        return [(link.id, link.status, link.sentence) for link in load(folder).links()]

    assert said(copied) == said(harbour)
