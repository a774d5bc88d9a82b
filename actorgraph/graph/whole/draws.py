"""Which links are weak, and in which draws each of them is in: evenly, and by a seed. Knows no measure.

No probability of a claim is known, and none is invented: what is weak is in or out with even odds, and an uncertain day
is any day that it can have been.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from random import Random

from actorgraph.errors import QuestionError
from actorgraph.graph.claims.held import span_of
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.graph.whole.joined import Joined, Pair, Way
from actorgraph.model import Link

FEWEST_DRAWS, MOST_DRAWS = 20, 10_000
_FIRM_WORDS = ("corroborated", "single-source")
_EVEN = 0.5

Edges = tuple[Pair, ...]
"""The pairs that are joined in a draw, sorted."""


def odds_of(book: EvidenceBook, link: Link) -> float:
    """Return the odds at which a link is in: 1 where it is firm, else less.

    Firm is what is stated, in clear words, disputed by nobody and, where a day is asked about, certain on it.
    """
    status = book.status(link)
    stated = status.word in _FIRM_WORDS and not status.dispute and status.reading == "clear"
    return (1.0 if stated else _EVEN) * (_odds_by_day(book, link) if is_merely_possible(book, link) else 1.0)


def is_merely_possible(book: EvidenceBook, link: Link) -> bool:
    """Return whether it is open that a link held or had happened on the day asked about."""
    return book.time_of(link) == "possible"


def _odds_by_day(book: EvidenceBook, link: Link) -> float:
    """Return at what odds an event had happened if its day is drawn evenly from those it can have been.

    Even odds where these have no bound, and for a state: that its dates can hold the day says not for how long it held.
    """
    span, day = span_of(book.ledger, link), book.day
    if day is None or span.earliest is None or span.latest is None or span.latest <= day:
        return _EVEN
    if book.dataset.vocabulary[link.kind].time == "holds":
        return _EVEN
    return ((day - span.earliest).days + 1) / ((span.latest - span.earliest).days + 1)


def fates(odds: Mapping[str, float], *, draws: int, seed: int) -> Mapping[str, tuple[bool, ...]]:
    """Return for each link by its id in which draws it is in.

    A link's fate depends on the seed, its id, its odds and the number of the draw alone: it is the same in every view
    and for every measure. Only ``random()`` is called, since Python promises its numbers for all versions.

    Raises:
        QuestionError: where the number of draws is out of range.
    """
    if not FEWEST_DRAWS <= draws <= MOST_DRAWS:
        raise QuestionError(f"{FEWEST_DRAWS} to {MOST_DRAWS} draws are made, not {draws}.")
    return {key: tuple(_fate(Random(f"{seed} {key}"), chance, draws)) for key, chance in odds.items()}  # noqa: S311 - no secret


def _fate(numbers: Random, chance: float, draws: int) -> Iterator[bool]:
    for _ in range(draws):
        yield numbers.random() < chance


@dataclass(frozen=True)
class Draws:
    """The pairs that are joined where all links count, where only firm ones do, and in each draw."""

    joined: Joined
    fates: Mapping[str, tuple[bool, ...]]
    draws: int

    @property
    def all(self) -> Edges:
        """Return the pairs joined where every link counts, weak or not."""
        return tuple(self.joined.pairs)

    @property
    def firm(self) -> Edges:
        """Return the pairs joined by links that are not weak."""
        return self._where(frozenset(self.fates))

    def __iter__(self) -> Iterator[Edges]:
        """Yield the pairs joined in each draw, in the order of the draws."""
        for number in range(self.draws):
            yield self._where(frozenset(key for key, fate in self.fates.items() if not fate[number]))

    def _where(self, out: frozenset[str]) -> Edges:
        return tuple(pair for pair, ways in self.joined.pairs.items() if any(_holds(way, out) for way in ways))


def _holds(way: Way, out: frozenset[str]) -> bool:
    return all(not out.issuperset(group) for group in way.groups)
