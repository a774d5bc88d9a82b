"""What a ranking stands on: a graph of joined records, and the same graph in each draw. Knows no measure."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, NamedTuple, TypedDict, TypeVar, Unpack

from actorgraph.errors import QuestionError
from actorgraph.graph.admitted import allowed
from actorgraph.graph.answers.ranks import RankedOn, RestsOn
from actorgraph.graph.claims.status import voices_of
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.graph.through import asked_through
from actorgraph.graph.whole.draws import Draws, Edges, fates, is_merely_possible, odds_of
from actorgraph.graph.whole.joined import Joined, Pair, joined
from actorgraph.graph.wording.rankings import VIEWS, ground_notes
from actorgraph.model import Link

S = TypeVar("S")
T = TypeVar("T")
Progress = Callable[[int, int], None]
"""Is told how many draws of how many are done."""


class GroundArguments(TypedDict, total=False):
    """What a ranking stands on, as it is asked for.

    Attributes:
        view: ``whole`` for actors and incidents, ``actors`` or ``occasions``; see `Questions.collapsed`.
        through: what is used though it joins nobody by itself, as in `Questions.paths`.
        include_denied: use links that are denied, doubted, withdrawn, unsupported or our own reading.
        include_hypothetical: use conditional links, and incidents that are planned or expected.
        draws: how often weak links are drawn in or out, 20 to 10000; 200 unless said.
        seed: of the draws; the same gives the same answer on any machine; 1 unless said.
        progress: is told how many draws of how many are done.
    """

    view: str
    through: str | Iterable[str]
    include_denied: bool
    include_hypothetical: bool
    draws: int
    seed: int
    progress: Progress | None


@dataclass(frozen=True, slots=True)
class GroundOptions:
    """What a ranking stands on; see `GroundArguments`."""

    view: str
    through: frozenset[str]
    include_denied: bool
    include_hypothetical: bool
    draws: int
    seed: int
    progress: Progress | None

    def __post_init__(self) -> None:
        """Refuse a view that there is not, and what does not fit one.

        Raises:
            QuestionError: with what would be right.
        """
        if self.view not in VIEWS:
            raise QuestionError(f"There is no view {self.view!r}.", hint=f"One of: {', '.join(VIEWS)}.")
        if self.view == "occasions" and (self.through or self.include_denied or self.include_hypothetical):
            hint = "They follow the rule of `together`, which counts nothing that is denied or to come."
            raise QuestionError("No more can be used for shared occasions than are.", hint=hint)

    @classmethod
    def asked(cls, **given: Unpack[GroundArguments]) -> GroundOptions:
        """Return options as they are asked for, with what is left out filled in.

        Raises:
            QuestionError: where there is no such view, or something does not fit it.
        """
        return cls(
            given.get("view", "whole"),
            asked_through(given.get("through", ())),
            given.get("include_denied", False),
            given.get("include_hypothetical", False),
            given.get("draws", 200),
            given.get("seed", 1),
            given.get("progress"),
        )

    @property
    def allowed(self) -> frozenset[str]:
        """What may be used though it joins nobody by itself."""
        return allowed(self.through, include_denied=self.include_denied, include_hypothetical=self.include_hypothetical)


class Measured(NamedTuple, Generic[T]):
    """What was computed where all links count, where only firm ones do, and in each draw."""

    all: T
    firm: T
    drawn: Sequence[T]

    def of(self, part: Callable[[T], S]) -> Measured[S]:
        """Return a part of each."""
        return Measured(part(self.all), part(self.firm), [part(each) for each in self.drawn])


class Ground:
    """The graph that is ranked, and its draws."""

    def __init__(self, book: EvidenceBook, options: GroundOptions) -> None:
        self._book = book
        self._options = options
        self.joined: Joined = joined(book, options.view, options.allowed)
        odds = {key: odds_of(book, link) for key, link in self.joined.links.items()}
        weak = {key: chance for key, chance in odds.items() if chance < 1}
        self._draws = Draws(self.joined, fates(weak, draws=options.draws, seed=options.seed), options.draws)
        self._numbers = {key: number for number, key in enumerate(self.joined.records)}

    @property
    def draws(self) -> int:
        """How many draws are made."""
        return self._options.draws

    @property
    def different(self) -> int:
        """How many different graphs came of the draws."""
        return len(set(self._drawn))

    @cached_property
    def _drawn(self) -> tuple[Edges, ...]:
        return tuple(self._draws)

    def measure(self, compute: Callable[[Sequence[tuple[int, int]]], T]) -> Measured[T]:
        """Return what a function gives for the pairs that are joined; records are numbered in the order of their ids.

        It is called once for all draws that are the same.
        """
        known: dict[Edges, T] = {}

        def computed(edges: Edges) -> T:
            if edges not in known:
                known[edges] = compute(self.numbered(edges))
            return known[edges]

        found = computed(self._draws.all), computed(self._draws.firm)
        drawn: list[T] = []
        for edges in self._drawn:
            drawn.append(computed(edges))
            if self._options.progress:
                self._options.progress(len(drawn), self.draws)
        return Measured(*found, drawn)

    def numbered(self, pairs: Iterable[Pair]) -> list[tuple[int, int]]:
        """Return pairs of records by their numbers, which are in the order of their ids."""
        return [(self._numbers[one], self._numbers[other]) for one, other in pairs]

    def links_among(self, records: Collection[str]) -> tuple[Link, ...]:
        """Return the links by which some records are joined with each other, by id."""
        pairs = [pair for pair in self.joined.pairs if pair[0] in records and pair[1] in records]
        keys = {key for pair in pairs for way in self.joined.pairs[pair] for group in way.groups for key in group}
        return tuple(self.joined.links[key] for key in sorted(keys))

    def links_at(self, record: str) -> tuple[Link, ...]:
        """Return the links of a record that were used, by id."""
        return tuple(link for link in self._book.dataset.links_at[record] if link.id in self.joined.links)

    def rests_on(self, links: Iterable[Link]) -> RestsOn:
        """Return what some of the links rest on."""
        links = tuple(links)
        claims = [claim for link in links for claim in self._book.status(link).supporting]
        sources = {claim.source for claim in claims}
        return RestsOn(
            links=tuple(link.id for link in links),
            weak=sum(link.id in self._draws.fates for link in links),
            alleged=sum(self._book.wording.link_imputes(link) for link in links),
            sources=len(sources),
            origins=len({root for source in sources for root in self._book.origins.roots(source)}),
            voices=len({voice for claim in claims for voice in voices_of(claim, self._book.ledger)}),
        )

    def answer(self) -> RankedOn:
        """Return what was ranked, and in which draws, as an answer."""
        weak, options = tuple(self._draws.fates), self._options
        return RankedOn(
            view=options.view,
            records=len(self.joined.records),
            pairs=len(self.joined.pairs),
            links=len(self.joined.links),
            weak=weak,
            draws=options.draws,
            different=self.different,
            seed=options.seed,
            unused=dict(self.joined.unused),
            on_request=dict(self.joined.on_request),
            notes=tuple(
                ground_notes(
                    options.view,
                    links=len(self.joined.links),
                    weak=len(weak),
                    merely_possible=sum(is_merely_possible(self._book, self.joined.links[key]) for key in weak),
                    draws=options.draws,
                    seed=options.seed,
                    unused=self.joined.unused,
                    on_request=self.joined.on_request,
                )
            ),
        )
