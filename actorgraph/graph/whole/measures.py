"""How central a node of a simple graph is, by measures that others have defined and networkx computes.

Knows graphs and numbers, no record and no evidence.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from math import isnan
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from actorgraph.graph.whole.intervals import DIGITS

if TYPE_CHECKING:
    import networkx as nx

N = TypeVar("N", bound=Hashable)
Values = Mapping[N, float | None]
"""A value for each node; None where it is not defined."""


class Measure(NamedTuple):
    """A measure of how central a node is.

    Attributes:
        of: the measure; see its function.
        definition: what the value is, in words, and by whom it was defined.
        lowest_first: True where a low value is what puts a node first.
    """

    of: Callable[[nx.Graph[N]], Values[N]]
    definition: str
    lowest_first: bool = False


def degree(graph: nx.Graph[N]) -> Values[N]:
    """Return the number of neighbours of each node."""
    return dict(graph.degree())


def betweenness(graph: nx.Graph[N]) -> Values[N]:
    """Return the share of shortest paths between two others that run through each node, averaged over all such two.

    Freeman (1977), A Set of Measures of Centrality Based on Betweenness, Sociometry 40: sum over pairs s, t of
    g_st(v) / g_st, divided by (n - 1)(n - 2) / 2. Computed as by Brandes (2001).
    """
    import networkx as nx

    return _rounded(nx.betweenness_centrality(graph))


def closeness(graph: nx.Graph[N]) -> Values[N]:
    """Return how near each node is to those it can reach, weighed by how many they are.

    Freeman (1979), Centrality in Social Networks, Social Networks 1: (r - 1) / (sum of distances), with r the number
    of nodes in its component; times (r - 1) / (n - 1), as by Wasserman and Faust (1994), page 201, so that a small
    component apart does not come first.
    """
    import networkx as nx

    return _rounded(nx.closeness_centrality(graph))


def pagerank(graph: nx.Graph[N]) -> Values[N]:
    """Return how often a walker is at each node who goes on along a link at random, or in 15 of 100 steps anywhere.

    Brin and Page (1998), The Anatomy of a Large-Scale Hypertextual Web Search Engine, with d = 0.85; each link runs
    both ways. Values sum to 1.
    """
    import networkx as nx

    return _rounded(nx.pagerank(graph, alpha=0.85, tol=1e-12, max_iter=10_000))


def constraint(graph: nx.Graph[N]) -> Values[N]:
    """Return how far the neighbours of each node are joined among themselves: low for a broker, None for a single node.

    Burt (1992), Structural Holes, chapter 2: sum over neighbours j of (p_ij + sum over q of p_iq p_qj) squared, with
    p_ij the share of i's links that goes to j.
    """
    import networkx as nx

    return _rounded(nx.constraint(graph) if graph else {})


def _rounded(values: Mapping[N, float]) -> Values[N]:
    return {node: None if isnan(value) else round(value, DIGITS) for node, value in values.items()}


MEASURES: Mapping[str, Measure] = {
    "degree": Measure(degree, "the number of records that one is joined with directly"),
    "betweenness": Measure(
        betweenness, "the share of the shortest ways between two others that run through a record (Freeman 1977)"
    ),
    "closeness": Measure(closeness, "how few steps it takes from a record to the others (Freeman 1979)"),
    "pagerank": Measure(pagerank, "how often one comes to a record who follows links at random (Brin and Page 1998)"),
    "constraint": Measure(
        constraint,
        "how far those that a record is joined with are joined among themselves: low where it is a broker between them"
        " (Burt 1992)",
        lowest_first=True,
    ),
}
"""The measures that can be asked for, by name."""


def graph_of(size: int, edges: Iterable[tuple[int, int]]) -> nx.Graph[int]:
    """Return a graph of nodes 0 to ``size - 1``: whole numbers, so that no order hangs on how texts are hashed."""
    import networkx as nx

    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(size))
    graph.add_edges_from(edges)
    return graph


class Partition(NamedTuple):
    """The nodes of a graph in communities.

    Attributes:
        groups: the largest first, then by number; the nodes of each sorted.
        modularity: None where no node is joined with another.
    """

    groups: tuple[tuple[int, ...], ...]
    modularity: float | None


def louvain(graph: nx.Graph[int], *, seed: int) -> Partition:
    """Return the communities that Louvain finds.

    Blondel, Guillaume, Lambiotte and Lefebvre (2008), Fast unfolding of communities in large networks, Journal of
    Statistical Mechanics P10008; modularity as by Newman and Girvan (2004), Physical Review E 69, 026113.
    """
    import networkx as nx

    if not graph.number_of_edges():
        return Partition(tuple((node,) for node in sorted(graph)), None)
    found = nx.community.louvain_communities(graph, seed=seed)
    groups = sorted((tuple(sorted(group)) for group in found), key=lambda group: (-len(group), group))
    return Partition(tuple(groups), round(nx.community.modularity(graph, found), DIGITS))
