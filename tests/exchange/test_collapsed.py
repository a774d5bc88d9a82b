"""Collapsed views as networkx holds them: nothing on an edge is without its claims."""

import json
from pathlib import Path

import networkx as nx
import pytest

from actorgraph import ActorGraph, load

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module", params=["data", "tests/data/harbour"])
def asked(request: pytest.FixtureRequest) -> ActorGraph:
    """Return the questions of each dataset in turn."""
    return load(ROOT / request.param)


@pytest.mark.parametrize("view", ["actors", "occasions"])
def test_edges_of_actors(asked: ActorGraph, view: str) -> None:
    """Each has links and claims of the dataset, and a sentence for each link."""
    graph = asked.collapsed_to_networkx(view)
    claims = {claim.id for claim in asked.claims()}
    assert type(graph) is nx.Graph
    assert graph.graph["caution"]
    for one, other, fields in graph.edges(data=True):
        assert {one, other} <= set(asked.dataset.actors)
        assert fields["links"]
        assert set(fields["links"]) <= set(asked.dataset.links)
        assert set(fields["incidents"]) <= set(asked.dataset.incidents)
        assert set(fields["claims"]) <= claims
        assert fields["sentences"] == [asked.link(key).sentence for key in fields["links"]]


def test_edges_from_sources(asked: ActorGraph) -> None:
    """They run from the document to whom it cites, with all that the answer says."""
    graph, view = asked.collapsed_to_networkx("sources"), asked.collapsed("sources")
    assert isinstance(graph, nx.MultiDiGraph)
    assert sorted((fields for *_, fields in graph.edges(data=True)), key=str) == sorted(
        (edge.to_dict() for edge in view.edges), key=str
    )
    assert all(fields["source"] == one and fields["voice"] == other for one, other, fields in graph.edges(data=True))


@pytest.mark.parametrize("view", ["actors", "sources", "occasions"])
def test_it_travels_as_json(asked: ActorGraph, view: str) -> None:
    """Plain data only, so that networkx's own JSON takes it."""
    graph = asked.collapsed_to_networkx(view)
    json.dumps(nx.node_link_data(graph, name="node", source="from", target="to", edges="edges"), allow_nan=False)
    assert all(fields["name"] == asked.dataset.name(key) for key, fields in graph.nodes(data=True))


def test_at_one_actor(asked: ActorGraph) -> None:
    """It can be asked for the edges of one."""
    key = min(asked.collapsed_to_networkx("actors"))
    graph = asked.collapsed_to_networkx("actors", of=key)
    assert set(graph) == {key, *graph[key]}
