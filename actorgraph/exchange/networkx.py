"""The graph as networkx holds it. Everything in the dataset is on the graph, its nodes or its edges."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import networkx as nx

from actorgraph.graph import Questions
from actorgraph.model.record import Record


def to_networkx(questions: Questions) -> nx.MultiDiGraph[str]:
    """Return a ``MultiDiGraph``: record ids as nodes, link ids as edge keys.

    Nodes carry ``type`` and all fields of their record. Edges carry all fields of their link, ``family``, ``status``,
    ``time``, ``sentence``, ``origins``, and ``symmetric``: an edge of a symmetric kind stands once, in the order of the
    ids. The graph carries ``descriptor``, ``sources``, ``vocabulary``, ``judgements``, ``searches``, ``empty_spans``,
    None where the dataset keeps none, and ``filters``, None where it stands under none.
    """
    dataset = questions.dataset
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(
        descriptor=dataset.descriptor.model_dump(mode="json"),
        digest=dataset.digest,
        filters=filters.to_dict() if (filters := questions.filters) else None,
        sources=_dumped(dataset.sources),
        vocabulary=_dumped(dataset.vocabulary),
        judgements=_dumped(dataset.judgements),
        searches=_dumped(dataset.searches),
        empty_spans=None if dataset.empty_spans is None else _dumped(dataset.empty_spans),
    )
    for type_, table in (("actor", dataset.actors), ("incident", dataset.incidents)):
        for key in sorted(table):
            graph.add_node(key, type=type_, **table[key].model_dump(mode="json"))
    for answer in questions.links():
        link = dataset.links[answer.id]
        graph.add_edge(
            link.subject,
            link.object,
            key=link.id,
            family=answer.family,
            symmetric=dataset.vocabulary[link.kind].symmetric,
            status=answer.status,
            time=answer.time,
            origins=answer.evidence.origins,
            sentence=answer.sentence,
            **link.model_dump(mode="json"),
        )
    return graph


def _dumped(table: Mapping[str, Record]) -> dict[str, Any]:
    return {key: record.model_dump(mode="json") for key, record in table.items()}
