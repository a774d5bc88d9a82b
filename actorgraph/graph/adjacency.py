"""Which links leave a record, in both directions: our own small graph. Knows ids and directions, no evidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from actorgraph.model import Link

Adjacency = Mapping[str, Mapping[str, tuple[Link, ...]]]
"""For each record: each record one hop away, with the links that join the two, by id."""


def adjacency(links: Iterable[Link], *, directed: bool, symmetric: frozenset[str]) -> Adjacency:
    """Return who can be reached from whom in one hop.

    Args:
        links: the links that may be used.
        directed: True to follow links from subject to object only.
        symmetric: kinds whose links run both ways in any case.
    """
    table: defaultdict[str, defaultdict[str, list[Link]]] = defaultdict(lambda: defaultdict(list))
    for link in sorted(links, key=lambda each: each.id):
        table[link.subject][link.object].append(link)
        if not directed or link.kind in symmetric:
            table[link.object][link.subject].append(link)
    return {key: {other: tuple(joined) for other, joined in sorted(row.items())} for key, row in sorted(table.items())}


def distances(graph: Adjacency, start: str, *, limit: int) -> dict[str, int]:
    """Return the number of hops from a record to each one within the limit, breadth first."""
    found = {start: 0}
    frontier = [start]
    hops = 0
    while frontier and hops < limit:
        hops += 1
        frontier = [other for key in frontier for other in graph.get(key, {}) if other not in found]
        frontier = list(dict.fromkeys(frontier))
        found.update(dict.fromkeys(frontier, hops))
    return found
