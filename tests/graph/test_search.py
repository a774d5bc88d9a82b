import itertools
import json
import os
import random
import re
import subprocess
import sys
from collections.abc import Callable, Sequence
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
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.graph.path_options import PathOptions
from actorgraph.graph.paths.blocks import on_simple_paths
from actorgraph.graph.paths.paths import paths_of

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
KINDS = ("funds", "backs", "allied_with", "leads")
LETTERS = {"funds": "f", "backs": "b", "allied_with": "t", "leads": "l"}
"""How each kind is spelt, in small letters from subject to object and in capitals the other way."""
PATTERNS = {
    "any+": "[fbtl]+",
    "(any|^any)+": "[fbtlFBTL]+",
    "funds backs": "fb",
    "support+ allied_with?": "[fb]+[tT]?",
    "^support / (leads|tie)*": "[FB][ltT]*",
    "^(leads funds){1,2} any*": "(FL){1,2}[fbtl]*",
    "(funds|^backs|tie){2}": "[fBtT]{2}",
    "(funds backs | backs funds | any leads) ^any*": "(fb|bf|[fbtl]l)[FBTL]*",
    "((^any)? tie){1,3}": "([FBTL]?[tT]){1,3}",
}
"""Patterns, and what they mean in Python's own notation, by hand. An alliance runs both ways: it is T as well as t."""
DAYS = (None, "2031-01-01", "2031-01-05", "2031-01-09", "2031-01-01/2031-01-05", "2031-01-04/..", "../2031-01-03")

edges = st.lists(
    st.tuples(
        st.sampled_from(PAIRS),
        st.booleans(),
        st.sampled_from(KINDS),
        st.integers(0, len(LEDGERS) - 1),
        st.sampled_from(DAYS),
    ),
    min_size=1,
    max_size=18,
    unique_by=lambda edge: (edge[0], edge[1] and edge[2] != "allied_with", edge[2]),
)
inner = st.lists(st.sampled_from("bcdef"), max_size=2, unique=True)
asked = st.fixed_dictionaries(
    {
        "directed": st.booleans(),
        "include_denied": st.booleans(),
        "include_hypothetical": st.booleans(),
        "max_hops": st.integers(1, 6),
        "order": st.sampled_from(["hops", "evidence"]),
    },
    optional={
        "pattern": st.sampled_from([*PATTERNS]),
        "waypoints": inner,
        "avoid": inner,
        "in_time": st.just(True),  # noqa: FBT003 - a value
        "via": st.just("support"),
        "not_via": st.just("backs"),
    },
)


def strength(link: LinkAnswer) -> tuple[int, ...]:
    """Return how strong a link is by the model: support, origins, dispute, reading; larger is stronger."""
    evidence = link.evidence
    clear = evidence.reading == "clear"
    return SUPPORT.index(evidence.support), evidence.origins, -DISPUTE[evidence.dispute], clear


def ends_of(day: str | None) -> tuple[str, str]:
    """Return the first and the last day that a date allows, as texts that compare like days."""
    first, _, last = (day or "../..").partition("/")
    last = last or first
    return (first if first != ".." else "0001"), (last if last != ".." else "9999")


def in_time(reading: Sequence[LinkAnswer]) -> bool:
    """Return whether there are days in order, one for each link: no link ends before an earlier one can begin."""
    spans = [ends_of(link.claims[0].when) for link in reading]
    return all(before[0] <= after[1] for before, after in itertools.combinations(spans, 2))


def spelling(reading: Sequence[LinkAnswer], nodes: Sequence[str]) -> list[str]:
    """Return every word that a reading spells; an alliance can be spelt both ways."""
    letters = []
    for link, here in zip(reading, nodes, strict=False):
        letter = LETTERS[link.kind]
        letters.append(letter + letter.upper() if letter == "t" else letter if link.subject == here else letter.upper())
    return ["".join(word) for word in itertools.product(*letters)]


def readings(small: Questions, options: Fields, nodes: Sequence[str]) -> list[tuple[LinkAnswer, ...]]:
    """Return each choice of one link a hop that the options allow, tried one by one."""
    hops = []
    for here, there in pairwise(nodes):
        joined = [link for link in small.links() if {link.subject, link.object} == {here, there}]
        hops.append([link for link in joined if admitted(link, options) and runs(link, here, options)])
    return [each for each in itertools.product(*hops) if fits(each, nodes, options)]


def admitted(link: LinkAnswer, options: Fields) -> bool:
    """Return whether a link may be used, whichever way it runs."""
    if ("via" in options and link.family != "support") or ("not_via" in options and link.kind == "backs"):
        return False
    if link.status == "hypothetical":
        return bool(options["include_hypothetical"])
    return link.status not in ("denied", "doubted") or bool(options["include_denied"])


def runs(link: LinkAnswer, here: str, options: Fields) -> bool:
    """Return whether a link may be taken from this end."""
    return not options["directed"] or link.kind == "allied_with" or link.subject == here


def fits(reading: Sequence[LinkAnswer], nodes: Sequence[str], options: Fields) -> bool:
    """Return whether a reading spells what was asked for, in the order of time where that was asked for."""
    if options.get("in_time") and not in_time(reading):
        return False
    pattern = PATTERNS.get(options.get("pattern", ""))
    return pattern is None or any(re.fullmatch(pattern, word) for word in spelling(reading, nodes))


Cost = tuple[object, ...]


def cost(reading: Sequence[LinkAnswer], order: str) -> Cost:
    """Return what orders readings by the model: hops first or not at all, then the strengths, the worst first."""
    worst_first = [tuple(-part for part in each) for each in sorted(map(strength, reading))]
    return (len(reading), worst_first) if order == "hops" else (worst_first,)


def brute_force(small: Questions, options: Fields) -> list[tuple[tuple[str, ...], list[tuple[LinkAnswer, ...]]]]:
    """Return all simple paths from a to g with their readings, in the order of the model, found by networkx."""
    plain: nx.Graph[str] = nx.Graph()
    plain.add_nodes_from(NAMES)
    plain.add_edges_from((link.subject, link.object) for link in small.links())
    plain.remove_nodes_from(options.get("avoid", ()))
    found = {}
    for path in map(tuple, nx.all_simple_paths(plain, "a", "g", cutoff=options["max_hops"])):
        if set(options.get("waypoints", ())) <= set(path) and (read := readings(small, options, path)):
            found[path] = read

    def order(path: tuple[str, ...]) -> Cost:
        return (*min(cost(each, options["order"]) for each in found[path]), path)

    return [(path, found[path]) for path in sorted(found, key=order)]


def small_graph(ask: Ask, drawn: list[Any]) -> Questions:
    """Return a graph of what was drawn."""
    links = []
    for (first, last), turned, kind, ledger, day in drawn:
        ends = (last, first) if turned and kind != "allied_with" else (first, last)
        links.append(
            (ends[0], kind, ends[1], [{**claim, **({"when": day} if day else {})} for claim in LEDGERS[ledger]])
        )
    return ask(*links, actors={name: {"kind": "group"} for name in NAMES}, sources={"s1": {}, "s2": {}})


def kept_apart(options: Fields) -> bool:
    """Return whether no record is asked for that is to be avoided."""
    return not set(options.get("waypoints", ())) & set(options.get("avoid", ()))


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(drawn=edges, options=asked.filter(kept_apart), limit=st.integers(1, 5))
def test_as_brute_force(ask: Ask, drawn: list[Any], options: Fields, limit: int) -> None:
    """On any small graph the paths are those that trying everything finds, in the order of the model, and no others."""
    small = small_graph(ask, drawn)
    expected = brute_force(small, options)
    answer = small.paths("a", "g", limit=limit, **options)
    assert [path.nodes for path in answer.paths] == [nodes for nodes, _ in expected[:limit]]
    assert (answer.truncated, answer.more, answer.cut) == (False, len(expected) > limit, False)
    for path, (_, read) in zip(answer.paths, expected, strict=False):
        for hop, links in zip(path.hops, zip(*read, strict=True), strict=True):
            assert {link.id for link in hop.links} == {link.id for link in links}
            for some in (hop.links[1:], *([] if options.keys() & {"pattern", "in_time"} else [hop.links])):
                assert list(some) == sorted(some, key=lambda link: ([-part for part in strength(link)], link.id))
        best = [hop.links[0] for hop in path.hops]
        assert tuple(best) in read
        assert cost(best, options["order"]) == min(cost(each, options["order"]) for each in read)
        worst = min(map(strength, best))
        assert path.weakest_hops == tuple(number for number, each in enumerate(best, 1) if strength(each) == worst)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(drawn=edges, options=asked.filter(kept_apart), steps=st.integers(0, 120), limit=st.integers(1, 5))
def test_cut_anywhere(ask: Ask, drawn: list[Any], options: Fields, steps: int, limit: int) -> None:
    """Wherever a search is cut, what it shows are the first of all paths, and it says that it was cut."""
    small = small_graph(ask, drawn)
    full = small.paths("a", "g", limit=limit, **options)
    named: Fields = {key: frozenset({options[key]}) for key in ("via", "not_via") if key in options}
    many = {key: tuple(options.get(key, ())) for key in ("waypoints", "avoid")}
    fields: Fields = {**options, **named, **many, "limit": limit, "steps": steps}
    asked_for = PathOptions(**fields)
    answer = paths_of(EvidenceBook(small.dataset), "a", "g", asked_for)
    assert answer.paths == full.paths[: len(answer.paths)]
    assert answer.cut or (answer.paths, answer.more) == (full.paths, full.more)
    assert answer.truncated == (answer.cut and len(answer.paths) < limit)
    assert answer.more or not answer.cut


@settings(max_examples=200, deadline=None)
@given(drawn=st.lists(st.sampled_from(PAIRS), unique=True))
def test_blocks(drawn: list[tuple[str, str]]) -> None:
    """The records on simple paths between two are those that networkx finds on any of them."""
    graph: nx.Graph[str] = nx.Graph(drawn)
    graph.add_nodes_from("ag")
    found = on_simple_paths(lambda key: sorted(graph[key]), "a", "g")
    assert found == {"a", "g"}.union(*nx.all_simple_paths(graph, "a", "g"))


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
