"""What is around a record, hop by hop."""

from __future__ import annotations

from actorgraph.errors import QuestionError
from actorgraph.graph.adjacency import adjacency, distances
from actorgraph.graph.answers import Neighbor, NeighborsAnswer
from actorgraph.graph.evidence import EvidenceBook

MAX_HOPS = 6


def neighbors_of(book: EvidenceBook, key: str, *, hops: int) -> NeighborsAnswer:
    """Return every record within some hops of one, nearest first, with the links that lead to it.

    All links are shown with their status, the denied and withdrawn too: being near says nothing of anybody.

    Raises:
        QuestionError: where the number of hops is out of range.
    """
    if not 1 <= hops <= MAX_HOPS:
        raise QuestionError(f"Neighbours are 1 to {MAX_HOPS} hops away, not {hops}.")
    dataset = book.dataset
    graph = adjacency(dataset.links.values(), directed=False, symmetric=frozenset())
    away = distances(graph, key, limit=hops)
    neighbors = []
    for other in sorted(away, key=lambda each: (away[each], each)):
        if other != key:
            links = [link for near, row in graph[other].items() if away.get(near) == away[other] - 1 for link in row]
            node = dataset.nodes[other]
            answers = tuple(book.link(link) for link in sorted(links, key=lambda link: link.id))
            neighbors.append(Neighbor(other, dataset.type_of(other), node.kind, node.name, away[other], answers))
    return NeighborsAnswer(key, dataset.name(key), hops, tuple(neighbors))
