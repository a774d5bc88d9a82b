from collections.abc import Callable

import networkx as nx
import pytest

from actorgraph import ActorGraph
from actorgraph.errors import QuestionError
from actorgraph.graph import Questions


def test_one_hop(graph: ActorGraph) -> None:
    """Around Ada Fenwick is the union that she is said to be a member of, and nothing else."""
    [neighbor] = graph.neighbors("Ada Fenwick").neighbors
    assert (neighbor.id, neighbor.type, neighbor.hops) == ("mooring-union", "actor", 1)
    assert [link.id for link in neighbor.links] == ["ada-fenwick--member_of--mooring-union"]


def test_two_hops(graph: ActorGraph) -> None:
    """Two hops from her is the cooperative, by the link that leads there from the union."""
    neighbors = graph.neighbors("ada-fenwick", hops=2).neighbors
    assert [(each.id, each.hops) for each in neighbors] == [("mooring-union", 1), ("quay-cooperative", 2)]
    assert [link.id for link in neighbors[1].links] == ["mooring-union--allied_with--quay-cooperative"]


def test_denied_are_shown(graph: ActorGraph) -> None:
    """The denied are shown too, as denied: being near says nothing of anybody."""
    [neighbor] = graph.neighbors("hollow-circle").neighbors
    assert [link.status for link in neighbor.links] == ["denied"]


def test_nobody(ask: Callable[..., Questions]) -> None:
    """Around a record without links is nothing."""
    small = ask(("a", "trains", "b", ["c1"]), actors={"alone": {}})
    assert small.neighbors("alone", hops=6).neighbors == ()


@pytest.mark.parametrize("hops", [1, 2, 3, 6])
def test_as_networkx(graph: ActorGraph, hops: int) -> None:
    """From every record the neighbours and their distances are those that networkx finds."""
    plain = nx.Graph((link.subject, link.object) for link in graph.dataset.links.values())
    plain.add_nodes_from(graph.dataset.nodes)
    for key in graph.dataset.nodes:
        expected = nx.single_source_shortest_path_length(plain, key, cutoff=hops)
        found = {each.id: each.hops for each in graph.neighbors(key, hops=hops).neighbors}
        assert found == {other: away for other, away in expected.items() if away}


@pytest.mark.parametrize("hops", [0, 7, -1])
def test_refused(graph: ActorGraph, hops: int) -> None:
    """A number of hops that is out of range is refused with the range."""
    with pytest.raises(QuestionError, match="1 to 6"):
        graph.neighbors("tarsk", hops=hops)
