"""The graph as networkx holds it: every record can be made again from it."""

import copy
import json
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from actorgraph import ActorGraph, load
from actorgraph.model import Actor, Incident, Kind, Link, Source
from actorgraph.model.empty_span import EmptySpan
from actorgraph.model.judgement import Judgement
from actorgraph.model.record import Record
from actorgraph.model.search import Search

ROOT = Path(__file__).parents[2]
EDGE = {"family", "symmetric", "status", "time", "origins", "sentence"}


@pytest.fixture(scope="module", params=["data", "tests/data/harbour", "tests/data/hostile"])
def asked(request: pytest.FixtureRequest) -> ActorGraph:
    """Return the questions of each dataset in turn."""
    return load(ROOT / request.param)


def made(record_type: type[Record], fields: dict[str, Any]) -> Record:
    """Return a record made again from plain data."""
    return record_type.model_validate_json(json.dumps(fields))


def test_nothing_is_lost(asked: ActorGraph) -> None:
    """All records, the vocabulary and the descriptor, made again from the graph alone, equal those of the dataset."""
    graph, dataset = asked.to_networkx(), asked.dataset
    types: dict[str, type[Record]] = {"actor": Actor, "incident": Incident}
    nodes = {key: (fields["type"], {**fields}) for key, fields in graph.nodes(data=True)}
    rebuilt = {key: made(types[fields.pop("type")], fields) for key, (_, fields) in nodes.items()}
    assert rebuilt == dict(dataset.nodes)
    links = {
        key: made(Link, {name: value for name, value in fields.items() if name not in EDGE})
        for _, _, key, fields in graph.edges(keys=True, data=True)
    }
    assert links == dict(dataset.links)
    assert {key: made(Source, fields) for key, fields in graph.graph["sources"].items()} == dict(dataset.sources)
    assert {key: made(Kind, fields) for key, fields in graph.graph["vocabulary"].items()} == dict(dataset.vocabulary)
    judgements = {key: made(Judgement, fields) for key, fields in graph.graph["judgements"].items()}
    assert judgements == dict(dataset.judgements)
    searches = {key: made(Search, fields) for key, fields in graph.graph["searches"].items()}
    assert searches == dict(dataset.searches)
    spans = graph.graph["empty_spans"]
    assert (spans is None) == (dataset.empty_spans is None)
    assert {key: made(EmptySpan, fields) for key, fields in (spans or {}).items()} == dict(dataset.empty_spans or {})
    assert made(type(dataset.descriptor), graph.graph["descriptor"]) == dataset.descriptor
    assert graph.graph["digest"] == dataset.digest


def test_ids_are_the_keys(asked: ActorGraph) -> None:
    """Nodes are record ids, an edge's key is its link's id, and its ends are the subject and the object."""
    graph = asked.to_networkx()
    assert isinstance(graph, nx.MultiDiGraph)
    assert list(graph) == [*sorted(asked.dataset.actors), *sorted(asked.dataset.incidents)]
    for subject, object_, key, fields in graph.edges(keys=True, data=True):
        assert key == fields["id"] == f"{subject}--{fields['kind']}--{object_}"


def test_edges_carry_what_was_computed(asked: ActorGraph) -> None:
    """An edge taken out of the graph still says what it is worth and who says it."""
    graph = asked.to_networkx()
    for answer in asked.links():
        edge = graph.edges[answer.subject, answer.object, answer.id]
        assert (edge["status"], edge["sentence"], edge["family"]) == (answer.status, answer.sentence, answer.family)
        assert edge["origins"] == answer.evidence.origins


def test_parallel_links_are_parallel_edges() -> None:
    """Three links between the same two are three edges, and a symmetric one stands once."""
    graph = load(ROOT / "tests" / "data" / "harbour").to_networkx()
    assert sorted(graph["coast-corps"]["dawn-brigade"]) == [
        "coast-corps--commands--dawn-brigade",
        "coast-corps--supplies_weapons_to--dawn-brigade",
        "coast-corps--trains--dawn-brigade",
    ]
    assert graph.edges["tarsk", "velmora", "tarsk--rival_of--velmora"]["symmetric"] is True
    assert not graph.has_edge("velmora", "tarsk", "tarsk--rival_of--velmora")


def test_the_graph_is_a_copy(asked: ActorGraph) -> None:
    """What somebody does to it changes neither the next one nor the dataset."""
    first = asked.to_networkx()
    before = copy.deepcopy(nx.node_link_data(first, edges="links"))
    for _, fields in first.nodes(data=True):
        fields["name"] = "changed"
    for *_, fields in first.edges(data=True):
        fields["claims"].clear()
    first.graph["sources"].clear()
    assert nx.node_link_data(asked.to_networkx(), edges="links") == before


def test_it_travels_as_json(asked: ActorGraph) -> None:
    """Plain data only, so that networkx's own JSON takes it and gives it back, our field ``id`` included."""
    graph = asked.to_networkx()
    data = json.loads(json.dumps(nx.node_link_data(graph, name="node", edges="links"), allow_nan=False))
    again = nx.node_link_graph(data, name="node", edges="links")
    assert nx.utils.graphs_equal(graph, again)
