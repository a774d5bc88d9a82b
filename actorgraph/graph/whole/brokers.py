"""The few records without which what sources say falls apart most, and how far the data decide who they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from actorgraph.errors import QuestionError
from actorgraph.graph.answers.ranks import Broker, BrokersAnswer
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.graph.whole.fragmentation import Fragments, Without, all_can_be_tried
from actorgraph.graph.whole.ground import Ground, GroundOptions, Measured
from actorgraph.graph.whole.intervals import DECIDED
from actorgraph.graph.whole.ranks import spread
from actorgraph.graph.wording.rankings import CAUTION, WITHOUT, undecided_set

MOST_BROKERS = 10
_RARELY = 20
_METHOD = "fragmentation: 1 less the average of 1 / steps over all two that are left (Borgatti 2006)"
_TRIED = {
    True: "every set of that size was tried",
    False: "taken out one after another, each time the one without which most falls apart; another set may do more",
}


def brokers_of(book: EvidenceBook, options: GroundOptions, *, size: int) -> BrokersAnswer:
    """Return the records of a set of some size without which most falls apart.

    Raises:
        QuestionError: where the size is out of range, or fewer than two records would be left.
    """
    ground = Ground(book, options)
    records = ground.joined.records
    _check(size, len(records))
    exact = all_can_be_tried(size, len(records), ground.different + 2)
    found = ground.measure(lambda edges: _found(Fragments(len(records), edges), size, exact=exact))
    sets = found.of(lambda each: each[1])
    same = sum(drawn.nodes == sets.all.nodes for drawn in sets.drawn)
    return BrokersAnswer(
        size=size,
        method=f"{_METHOD}; {_TRIED[exact or size == 1]}",
        proven=exact or size == 1,
        before=spread(found.of(lambda each: each[0])),
        after=spread(sets.of(lambda each: each.fragmentation)),
        brokers=tuple(_brokers(book, ground, sets)),
        draws=same,
        undecided=()
        if 100 * same >= DECIDED * ground.draws
        else (undecided_set(same, ground.draws, book.dataset.scope),),
        ranked_on=ground.answer(),
        cautions=(WITHOUT, CAUTION),
    )


def _found(fragments: Fragments, size: int, *, exact: bool) -> tuple[float, Without]:
    return fragments.without(), fragments.worst(size, exact=exact)


def _check(size: int, records: int) -> None:
    if not 1 <= size <= MOST_BROKERS:
        raise QuestionError(f"1 to {MOST_BROKERS} records are taken out, not {size}.")
    if records < size + 2:
        raise QuestionError(f"Of {records} records that are joined, {size} can't be taken out and two be left.")


def _brokers(book: EvidenceBook, ground: Ground, sets: Measured[Without]) -> Iterator[Broker]:
    """Yield the records of the set, then those of the sets found in draws, the most frequent first."""
    fragments = Fragments(len(ground.joined.records), ground.numbered(ground.joined.pairs))
    draws: Counter[int] = Counter(number for drawn in sets.drawn for number in drawn.nodes)
    often = [number for number, count in draws.items() if _RARELY * count >= ground.draws]
    chosen = set(sets.all.nodes)
    for number in sorted({*chosen, *often}, key=lambda each: (each not in chosen, -draws[each], each)):
        key = ground.joined.records[number]
        node = book.dataset.nodes[key]
        yield Broker(
            id=key,
            name=node.name,
            kind=node.kind,
            chosen=number in chosen,
            draws=draws[number],
            alone=fragments.without(number),
            rests_on=ground.rests_on(ground.links_at(key)),
        )
