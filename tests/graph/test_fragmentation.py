"""What falls apart without some nodes, held to hand-worked numbers and to a count over all sets."""

from itertools import combinations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from actorgraph.graph.whole.fragmentation import Fragments, all_can_be_tried
from actorgraph.graph.whole.measures import graph_of


def test_by_hand() -> None:
    """The pairs of a path of three add up to 2 (1 + 1 + 1/2) = 5 of 6; without its middle nothing is joined."""
    path = Fragments(3, [(0, 1), (1, 2)])
    assert path.without() == pytest.approx(1 / 6)
    assert (path.without(1), path.without(0)) == (1, 0)
    assert path.worst(1, exact=True).nodes == path.worst(1, exact=False).nodes == (1,)


def test_two_stars() -> None:
    """Without the hubs of two stars that share a go-between nothing is left joined; without the go-between much is."""
    edges = [(0, each) for each in (1, 2, 3, 8)] + [(4, each) for each in (5, 6, 7, 8)]
    both = Fragments(9, edges).worst(2, exact=True)
    assert both.nodes == (0, 4)
    assert both.fragmentation == 1


def test_among_equals_the_first() -> None:
    """In a ring all do the same, and the lowest number is taken."""
    assert Fragments(5, [(each, (each + 1) % 5) for each in range(5)]).worst(1, exact=False).nodes == (0,)


def test_more_nodes_than_bits_in_a_word() -> None:
    """A path of 200 nodes breaks in its middle."""
    path = Fragments(200, [(each, each + 1) for each in range(199)])
    assert path.worst(1, exact=False).nodes == (99,)
    assert path.without() == pytest.approx(slow(nx.path_graph(200), ()))


def test_how_many_sets_can_be_tried() -> None:
    """All of them where they are no more than 200000, over all graphs."""
    assert all_can_be_tried(2, 100, 40)
    assert not all_can_be_tried(2, 100, 41)


@st.composite
def graphs(draw: st.DrawFn) -> "nx.Graph[int]":
    """Return graphs of four to eight nodes."""
    size = draw(st.integers(4, 8))
    pairs = [(one, other) for one in range(size) for other in range(one)]
    return graph_of(size, draw(st.lists(st.sampled_from(pairs), unique=True)))


def slow(graph: "nx.Graph[int]", out: tuple[int, ...]) -> float:
    """Return the fragmentation by the formula, over the distances that networkx finds."""
    left = graph.copy()
    left.remove_nodes_from(out)
    near: float = sum(
        1 / steps for _, row in nx.all_pairs_shortest_path_length(left) for steps in row.values() if steps
    )
    return 1 - near / (len(left) * (len(left) - 1))


@given(graphs(), st.integers(1, 2))
def test_the_worst_is_the_worst(graph: "nx.Graph[int]", size: int) -> None:
    """No set does more than the one found by trying all; greed does no more, and with one it does as much."""
    fragments = Fragments(len(graph), graph.edges())
    worst, greedy = fragments.worst(size, exact=True), fragments.worst(size, exact=False)
    by_set = {nodes: slow(graph, nodes) for nodes in combinations(range(len(graph)), size)}
    assert worst.fragmentation == pytest.approx(max(by_set.values()), abs=1e-8)
    assert worst.fragmentation == pytest.approx(by_set[worst.nodes], abs=1e-8)
    assert greedy.fragmentation == pytest.approx(by_set[greedy.nodes], abs=1e-8)
    assert greedy.fragmentation <= worst.fragmentation
    if size == 1:
        assert greedy == worst
