"""Measures on the classic graphs equal the values that were published for them."""

from collections.abc import Mapping

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from actorgraph.graph.whole.measures import MEASURES, degree, graph_of, louvain

KITE = ("Andre", "Beverly", "Carol", "Diane", "Ed", "Fernando", "Garth", "Heather", "Ike", "Jane")


def published(table: str) -> dict[str, float]:
    """Return names and numbers as they stand in a table."""
    words = table.split()
    return dict(zip(words[::2], map(float, words[1::2]), strict=True))


def measured(name: str, graph: "nx.Graph[str]", digits: int) -> dict[str, float]:
    """Return the values of a measure, rounded as a table gives them."""
    values = MEASURES[name].of(graph)
    return {node: round(value, digits) for node, value in values.items() if value is not None}


@pytest.fixture(scope="module")
def kite() -> "nx.Graph[str]":
    """Return Krackhardt's kite with its names."""
    return nx.Graph([(KITE[one], KITE[other]) for one, other in nx.krackhardt_kite_graph().edges()])


@pytest.mark.parametrize(
    ("measure", "table"),
    [
        ("degree", "Diane 6 Fernando 5 Garth 5 Andre 4 Beverly 4 Carol 3 Ed 3 Heather 3 Ike 2 Jane 1"),
        (
            "betweenness",
            "Heather .389 Fernando .231 Garth .231 Ike .222 Diane .102 Andre .023 Beverly .023 Carol 0 Ed 0 Jane 0",
        ),
        (
            "closeness",
            "Fernando .643 Garth .643 Diane .6 Heather .6 Andre .529 Beverly .529 Carol .5 Ed .5 Ike .429 Jane .31",
        ),
    ],
)
def test_krackhardts_kite(kite: "nx.Graph[str]", measure: str, table: str) -> None:
    """Krackhardt (1990), Assessing the Political Landscape, ASQ 35: each measure puts somebody else first."""
    assert measured(measure, kite, 3) == published(table)


def test_florentine_families() -> None:
    """Padgett and Ansell (1993); numbers as in Jackson (2008), Social and Economic Networks, section 1.2.1.

    Marriages of 15 families: the Medici have 6, Strozzi and Guadagni 4, and the betweenness is .522, .103 and .255.
    """
    graph = nx.florentine_families_graph()
    marriages, between = measured("degree", graph, 0), measured("betweenness", graph, 3)
    assert [marriages[key] for key in ("Medici", "Strozzi", "Guadagni")] == [6, 4, 4]
    assert [between[key] for key in ("Medici", "Strozzi", "Guadagni")] == [0.522, 0.103, 0.255]
    assert sorted(between, key=lambda key: -between[key])[:2] == ["Medici", "Guadagni"]


def test_karate_club() -> None:
    """Zachary (1977), An Information Flow Model for Conflict and Fission in Small Groups.

    The instructor (1) has 16 friends and the officer (34) has 17. The best modularity there is was proven to be .4198,
    in four communities: Brandes and others (2008), On Modularity Clustering, table 1.
    """
    graph = graph_of(34, nx.karate_club_graph().edges())
    friends = degree(graph)
    assert (friends[0], friends[33]) == (16, 17)
    assert max(friends.values(), key=lambda value: value or 0) == 17
    found = louvain(graph, seed=1)
    assert found.modularity is not None
    assert 0.40 < found.modularity <= 0.41979
    assert len(found.groups) == 4
    assert not any({0, 33} <= set(group) for group in found.groups)


def test_les_miserables() -> None:
    """Knuth (1993), The Stanford GraphBase: 77 characters, 254 encounters, Valjean with 36 of them.

    Newman and Girvan (2004) found communities with a modularity of .54 in it, by a method that Louvain betters.
    """
    graph = nx.les_miserables_graph()
    met = measured("degree", graph, 0)
    assert (len(graph), graph.number_of_edges(), met["Valjean"], met["Gavroche"]) == (77, 254, 36, 22)
    for measure in ("degree", "betweenness", "closeness", "pagerank"):
        values = measured(measure, graph, 9)
        assert max(values, key=lambda key: values[key]) == "Valjean"
    numbers = {key: number for number, key in enumerate(sorted(graph))}
    found = louvain(graph_of(77, [(numbers[one], numbers[other]) for one, other in graph.edges()]), seed=1)
    assert found.modularity is not None
    assert found.modularity >= 0.54


def test_southern_women() -> None:
    """Davis, Gardner and Gardner (1941), Deep South, page 148: who of 18 women was at which of 14 events."""
    graph = nx.davis_southern_women_graph()
    met = measured("degree", graph, 0)
    events = [met[f"E{number}"] for number in range(1, 15)]
    assert events == [3, 3, 6, 4, 8, 8, 10, 14, 12, 5, 4, 6, 3, 3]
    women = {key.split()[0]: value for key, value in met.items() if " " in key}
    women["Katherine"] = women.pop("Katherina")  # as networkx spells her
    assert women == published(
        "Evelyn 8 Laura 7 Theresa 8 Brenda 7 Charlotte 4 Frances 4 Eleanor 4 Pearl 3 Ruth 4 Verne 4 Myra 4"
        " Katherine 6 Sylvia 7 Nora 8 Helen 5 Dorothy 2 Olivia 2 Flora 2"
    )


def test_constraint_by_hand() -> None:
    """Who joins three strangers has 3 (1/3)² = 1/3, each of the three 1; in a triangle it is 2 (1/2 + 1/4)²."""
    star = MEASURES["constraint"].of(nx.star_graph(3))
    assert star == {0: pytest.approx(1 / 3), 1: 1, 2: 1, 3: 1}
    assert set(MEASURES["constraint"].of(nx.complete_graph(3)).values()) == {1.125}
    assert MEASURES["constraint"].of(graph_of(1, [])) == {0: None}


def test_pagerank_by_hand() -> None:
    """Between two leaves: c = .05 + .85 · 2l and l = .05 + .85 · c / 2, so that c = .135 / .2775."""
    values = MEASURES["pagerank"].of(nx.path_graph(3))
    assert values[1] == pytest.approx(0.135 / 0.2775, abs=1e-9)
    assert values[0] == values[2] == pytest.approx((1 - 0.135 / 0.2775) / 2, abs=1e-9)


def test_a_small_component_apart_is_not_near() -> None:
    """Two that know only each other are one step apart and reach one of three: 1 · 1/3."""
    assert MEASURES["closeness"].of(graph_of(4, [(0, 1)])) == {0: 0.333333333, 1: 0.333333333, 2: 0, 3: 0}


@st.composite
def graphs(draw: st.DrawFn) -> "nx.Graph[int]":
    """Return small graphs, joined or not."""
    size = draw(st.integers(1, 8))
    pairs = [(one, other) for one in range(size) for other in range(one)]
    return graph_of(size, draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else [])


@given(graphs())
def test_betweenness_is_what_it_is_said_to_be(graph: "nx.Graph[int]") -> None:
    """Counted out over all shortest paths, it is the same."""
    assert MEASURES["betweenness"].of(graph) == pytest.approx(counted(graph), abs=1e-8)


def counted(graph: "nx.Graph[int]") -> Mapping[int, float]:
    """Return the betweenness of each node, by listing the shortest paths."""
    found = dict.fromkeys(graph, 0.0)
    pairs = [(one, other) for one in graph for other in range(one) if nx.has_path(graph, one, other)]
    for one, other in pairs:
        ways = list(nx.all_shortest_paths(graph, one, other))
        for node in found:
            found[node] += sum(node in way[1:-1] for way in ways) / len(ways)
    others = max((len(graph) - 1) * (len(graph) - 2) / 2, 1)
    return {node: value / others for node, value in found.items()}


@given(graphs(), st.sampled_from(sorted(MEASURES)))
def test_every_node_has_a_value(graph: "nx.Graph[int]", measure: str) -> None:
    """Whatever the graph; only constraint is not defined, where a node has no neighbour."""
    values = MEASURES[measure].of(graph)
    assert values.keys() == set(graph)
    for node, value in values.items():
        assert (value is None) == (measure == "constraint" and not graph.degree(node))


@given(graphs())
def test_communities_are_a_partition(graph: "nx.Graph[int]") -> None:
    """Each node is in one of them, and the same seed finds the same."""
    found = louvain(graph, seed=3)
    assert sorted(node for group in found.groups for node in group) == sorted(graph)
    assert found == louvain(graph, seed=3)
    assert (found.modularity is None) == (not graph.number_of_edges())
