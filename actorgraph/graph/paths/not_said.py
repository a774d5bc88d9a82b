"""What paths are not: what no source says of their two ends, nor of the incidents on the way. Knows no search."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from operator import or_

from actorgraph.graph.answers import Hop
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.graph.unsaid import Unsaid, unsaid, untied
from actorgraph.graph.wording.questions import is_thing
from actorgraph.model import Actor, Vocabulary
from actorgraph.model.kinds import BELONGING, COMMANDING


def of_the_ends(book: EvidenceBook, start: str, goal: str, paths: Sequence[tuple[Hop, ...]]) -> Unsaid:
    """Return whether a source says directly what paths may suggest of their two ends.

    Of an incident that is who did, ordered or controlled it, and of two actors, where a path is a chain of command, who
    leads or commands. Of others it is whether they are tied at all.
    """
    if not (_is_actor(book, start) and _is_actor(book, goal)):
        return unsaid(book, start, goal)
    for hops in paths:
        if _is_chain(book.dataset.vocabulary, [(hop, hop.from_, hop.to) for hop in hops]):
            return unsaid(book, start, goal)
        if _is_chain(book.dataset.vocabulary, [(hop, hop.to, hop.from_) for hop in hops]):
            return unsaid(book, goal, start)
    return untied(book, start, goal)


def on_the_way(book: EvidenceBook, nodes: Sequence[str]) -> Iterator[Unsaid]:
    """Yield of each incident between the ends of a path what is not said of it and the first actor among the ends.

    An incident that a source lays to that actor is left out.
    """
    first = next((key for key in (nodes[0], nodes[-1]) if _is_actor(book, key)), None)
    for key in nodes[1:-1] if first else ():
        if key in book.dataset.incidents:
            told = unsaid(book, first or "", key)
            if not told.is_said:
                yield told


def _is_actor(book: EvidenceBook, key: str) -> bool:
    node = book.dataset.nodes[key]
    return isinstance(node, Actor) and not is_thing(node)


def _is_chain(vocabulary: Vocabulary, steps: Sequence[tuple[Hop, str, str]]) -> bool:
    """Return whether of every hop the first leads the second, or the second belongs to it; and at least one leads."""
    leading, belonging = vocabulary.with_narrower(*COMMANDING), vocabulary.with_narrower(*BELONGING)
    led = [_has(hop, leading, above) for hop, above, _ in steps]
    held = [_has(hop, belonging, below) for hop, _, below in steps]
    return any(led) and all(map(or_, led, held))


def _has(hop: Hop, kinds: Collection[str], subject: str) -> bool:
    return any(link.kind in kinds and link.subject == subject for link in hop.links)
