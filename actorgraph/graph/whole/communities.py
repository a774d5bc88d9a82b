"""How what sources say falls into communities, and how far the data decide who belongs together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from actorgraph.graph.answers.ranks import CommunitiesAnswer, Community, Member
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.graph.whole.ground import Ground, GroundOptions
from actorgraph.graph.whole.intervals import DECIDED
from actorgraph.graph.whole.measures import Partition, graph_of, louvain
from actorgraph.graph.whole.ranks import spread
from actorgraph.graph.wording.rankings import CAUTION, CLUSTER, undecided_communities

_METHOD = "Louvain, which seeks the highest modularity (Blondel and others 2008)"


def communities_of(book: EvidenceBook, options: GroundOptions) -> CommunitiesAnswer:
    """Return the communities, the largest first, with how often their members stay together over the draws."""
    ground = Ground(book, options)
    size = len(ground.joined.records)
    found = ground.measure(lambda edges: louvain(graph_of(size, edges), seed=options.seed))
    marks = [_marks(partition) for partition in found.drawn]
    communities = tuple(_community(book, ground, group, marks) for group in found.all.groups)
    loose = [
        number
        for number, each in enumerate(communities, 1)
        if 100 * min(member.stays for member in each.members) < DECIDED
    ]
    return CommunitiesAnswer(
        method=_METHOD,
        communities=communities,
        modularity=spread(found.of(lambda partition: partition.modularity)),
        many=spread(found.of(lambda partition: len(partition.groups))),
        undecided=(undecided_communities(loose, book.dataset.scope),) if loose else (),
        ranked_on=ground.answer(),
        cautions=(CLUSTER, CAUTION),
    )


def _marks(partition: Partition) -> dict[int, int]:
    """Return for each node the number of its community."""
    return {node: number for number, group in enumerate(partition.groups) for node in group}


def _community(book: EvidenceBook, ground: Ground, group: Sequence[int], marks: Sequence[dict[int, int]]) -> Community:
    stays = _stays(group, marks)
    records = ground.joined.records
    ordered = sorted(group, key=lambda each: (-stays[each], records[each]))
    return Community(
        members=tuple(_member(book, records[each], stays[each]) for each in ordered),
        together=sum(stays.values()) / len(stays),
        rests_on=ground.rests_on(ground.links_among({records[each] for each in group})),
    )


def _member(book: EvidenceBook, key: str, stays: float) -> Member:
    node = book.dataset.nodes[key]
    return Member(key, node.name, node.kind, stays)


def _stays(group: Sequence[int], marks: Sequence[dict[int, int]]) -> dict[int, float]:
    """Return for each node the share of the others, averaged over the draws, that are in its community there."""
    met = Counter[int]()
    for drawn in marks:
        sizes = Counter(drawn[each] for each in group)
        for each in group:
            met[each] += sizes[drawn[each]] - 1
    most = max(len(marks) * (len(group) - 1), 1)
    return {each: met[each] / most for each in group}
