"""The graph as networkx holds it. Everything in the dataset is on the graph, its nodes or its edges."""

from __future__ import annotations

import networkx as nx

from actorgraph.graph import Questions


def to_networkx(questions: Questions) -> nx.MultiDiGraph[str]:
    """Return a ``MultiDiGraph``: record ids as nodes, link ids as edge keys.

    Nodes carry ``type`` and all fields of their record. Edges carry all fields of their link, ``family``, ``status``,
    ``sentence``, ``origins``, and ``symmetric``: an edge of a symmetric kind stands once, in the order of the ids.
    The graph carries ``descriptor``, ``sources`` and ``vocabulary``.
    """
    dataset = questions.dataset
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(
        descriptor=dataset.descriptor.model_dump(mode="json"),
        digest=dataset.digest,
        sources={key: source.model_dump(mode="json") for key, source in dataset.sources.items()},
        vocabulary={key: kind.model_dump(mode="json") for key, kind in dataset.vocabulary.items()},
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
            origins=answer.evidence.origins,
            sentence=answer.sentence,
            **link.model_dump(mode="json"),
        )
    return graph
