"""Collapsed views as networkx holds them: ids as nodes, and on each edge the ids of what it was made from."""

from __future__ import annotations

from typing import Any

import networkx as nx

from actorgraph.graph.answers import ActorsEdge, ActorsView, CompanyEdge, OccasionsView, SourcesView


def collapsed_to_networkx(view: ActorsView | SourcesView | OccasionsView) -> nx.Graph[str]:
    """Return a ``Graph`` of actors or persons, or a ``MultiDiGraph`` from sources to those they cite.

    Nodes carry ``name``. Edges between actors or persons carry ``links``, ``claims`` and ``incidents``, the ids of all
    they were made from, and the links' ``sentences``. Edges from sources carry all fields of `Cited`, with ``how`` as
    their key. The graph carries ``caution``.
    """
    return _of_sources(view) if isinstance(view, SourcesView) else _of_actors(view)


def _of_sources(view: SourcesView) -> nx.MultiDiGraph[str]:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(caution=view.caution)
    for cited in view.edges:
        graph.add_node(cited.source, name=cited.source_title)
        graph.add_node(cited.voice, name=cited.voice_name)
        graph.add_edge(cited.source, cited.voice, key=cited.how, **cited.to_dict())
    return graph


def _of_actors(view: ActorsView | OccasionsView) -> nx.Graph[str]:
    graph: nx.Graph[str] = nx.Graph(caution=view.caution)
    for edge in view.edges:
        graph.add_node(edge.first, name=edge.first_name)
        graph.add_node(edge.second, name=edge.second_name)
        graph.add_edge(edge.first, edge.second, **_fields(edge))
    return graph


def _fields(edge: ActorsEdge | CompanyEdge) -> dict[str, Any]:
    direct, shared = (edge.links, edge.shared) if isinstance(edge, ActorsEdge) else ((), edge.occasions)
    found = [*direct, *(link for each in shared for link in (*each.first, *each.second))]
    links = list({link.id: link for link in found}.values())
    return {
        "links": [link.id for link in links],
        "claims": [claim.id for link in links for claim in link.claims],
        "incidents": [each.id for each in shared],
        "sentences": [link.sentence for link in links],
    }
