"""Who is central in what sources say, by a measure, and how far the data decide the order."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from actorgraph.errors import QuestionError, UnknownNameError
from actorgraph.graph.answers.ranks import Ranked, RanksAnswer, Spread
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.graph.kind_names import nearest
from actorgraph.graph.whole.ground import Ground, GroundOptions, Measured
from actorgraph.graph.whole.intervals import Value, interval, open_runs, order_of, places
from actorgraph.graph.whole.measures import MEASURES, Measure, graph_of
from actorgraph.graph.wording.rankings import CAUTION, undecided_places
from actorgraph.model.kinds import NODE_KINDS


def ranks_of(
    book: EvidenceBook, measure: str, options: GroundOptions, *, among: frozenset[str], limit: int | None
) -> RanksAnswer:
    """Return records in the order of a measure.

    Args:
        book: the evidence.
        measure: of `MEASURES`.
        options: what is ranked, and how often it is drawn.
        among: kinds of record that are ranked; empty for all. The others count for the values all the same.
        limit: how many are listed; None for all.

    Raises:
        QuestionError: where an option is out of range, or there is no such measure.
        UnknownNameError: where there is no such kind of record.
    """
    if measure not in MEASURES:
        raise QuestionError(f"There is no measure {measure!r}.", hint=f"One of: {', '.join(MEASURES)}.")
    if unknown := sorted(among - set(NODE_KINDS)):
        raise UnknownNameError("kind of actor or incident", unknown[0], nearest(unknown[0], NODE_KINDS))
    if limit is not None and limit < 1:
        raise QuestionError(f"At least 1 record is listed, not {limit}.")
    ground = Ground(book, options)
    ranking = _Ranking(book, ground, MEASURES[measure], among)
    entries = ranking.entries(limit)
    return RanksAnswer(
        measure=measure,
        definition=MEASURES[measure].definition,
        among=tuple(sorted(among)),
        entries=entries,
        more=ranking.many - len(entries),
        undecided=ranking.undecided(len(entries)),
        ranked_on=ground.answer(),
        cautions=(CAUTION,),
    )


class _Ranking:
    """The records that are ranked, in their order, with their values and places in each draw."""

    def __init__(self, book: EvidenceBook, ground: Ground, measure: Measure, among: frozenset[str]) -> None:
        self._book, self._ground = book, ground
        records = ground.joined.records
        nodes = book.dataset.nodes
        listed = [number for number, key in enumerate(records) if not among or nodes[key].kind in among]

        def values(edges: Sequence[tuple[int, int]]) -> tuple[Value, ...]:
            found = measure.of(graph_of(len(records), edges))
            return tuple(found[number] for number in listed)

        self._values: Measured[tuple[Value, ...]] = ground.measure(values)
        self._places = [places(drawn, lowest_first=measure.lowest_first) for drawn in self._values.drawn]
        self._plain = places(self._values.all, lowest_first=measure.lowest_first)
        self._keys = [records[number] for number in listed]
        self._order = sorted(range(len(listed)), key=lambda each: (self._plain[each], self._keys[each]))
        self._next = [
            order_of(self._drawn_places(one), self._drawn_places(other)) for one, other in pairwise(self._order)
        ]

    @property
    def many(self) -> int:
        """How many records are ranked."""
        return len(self._order)

    def _drawn_places(self, each: int) -> tuple[int, ...]:
        return tuple(drawn[each] for drawn in self._places)

    def entries(self, limit: int | None) -> tuple[Ranked, ...]:
        """Return the first records of the order."""
        return tuple(self._entry(index, each) for index, each in enumerate(self._order[:limit]))

    def _entry(self, index: int, each: int) -> Ranked:
        key = self._keys[each]
        node = self._book.dataset.nodes[key]
        ahead, order = self._next[index] if index < len(self._next) else (None, "")
        low, high = interval(self._drawn_places(each))
        return Ranked(
            rank=self._plain[each],
            id=key,
            name=node.name,
            kind=node.kind,
            value=self._spread(each),
            rank_low=low,
            rank_high=high,
            ahead=ahead,
            order=order,
            rests_on=self._ground.rests_on(self._ground.links_at(key)),
        )

    def _spread(self, each: int) -> Spread:
        return spread(self._values.of(lambda values: values[each]))

    def undecided(self, listed: int) -> tuple[str, ...]:
        """Return which places are not decided, as far as they are listed or begin among those that are."""
        runs = open_runs([[drawn[each] for each in self._order] for drawn in self._places])
        return tuple(
            undecided_places(first + 1, last + 1, self._book.dataset.scope) for first, last in runs if first < listed
        )


def spread(measured: Measured[Value]) -> Spread:
    """Return a value by all links, by firm ones, and between what it lies in nine of ten draws."""
    low, high = interval(measured.drawn)
    return Spread(measured.all, measured.firm, low, high)
