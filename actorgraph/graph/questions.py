"""The questions: everything that can be asked of a dataset, each answered with what it stands on."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from actorgraph.dataset import Dataset
from actorgraph.errors import QuestionError, UnknownNameError
from actorgraph.graph.directory import Directory
from actorgraph.graph.through import THROUGH

if TYPE_CHECKING:
    from actorgraph.graph.answers import (
        ClaimAnswer,
        KindAnswer,
        LinkAnswer,
        Match,
        NeighborsAnswer,
        PathsAnswer,
        RecordAnswer,
        SourceAnswer,
        StatsAnswer,
        TimelineEntry,
    )
    from actorgraph.graph.evidence import EvidenceBook


class Questions:
    """Asks a dataset. Names may be given as id, name, alias, or an unambiguous part of a name.

    What a question needs is imported when it is asked, so that a single question on the command line starts quickly.
    Every method that takes a name raises `UnknownNameError` or `AmbiguousNameError`.
    """

    def __init__(self, dataset: Dataset) -> None:
        self.dataset = dataset
        self._directory = Directory(dataset)

    @cached_property
    def _book(self) -> EvidenceBook:
        from actorgraph.graph.evidence import EvidenceBook

        return EvidenceBook(self.dataset)

    def find(self, text: str, *, limit: int = 10) -> tuple[Match, ...]:
        """Return who or what a text may mean, best first; small misspellings forgiven."""
        return self._directory.find(text, limit=limit)

    def actor(self, name: str) -> RecordAnswer:
        """Return one actor with everything that is said of it."""
        return self._record(name, "actor")

    def incident(self, name: str) -> RecordAnswer:
        """Return one incident with everything that is said of it."""
        return self._record(name, "incident")

    def link(self, key: str) -> LinkAnswer:
        """Return one link by its id, with its whole ledger."""
        if key not in self.dataset.links:
            raise UnknownNameError("link", key, _near(key, self.dataset.links))
        return self._book.link(self.dataset.links[key])

    def links(self) -> tuple[LinkAnswer, ...]:
        """Return all links by id."""
        return tuple(self._book.link(self.dataset.links[key]) for key in sorted(self.dataset.links))

    def claims(self) -> tuple[ClaimAnswer, ...]:
        """Return all claims by id, those on attributes and on incidents themselves included."""
        return self._book.claims()

    def show(self, name: str) -> RecordAnswer | LinkAnswer:
        """Return one actor, incident or link with everything that is said of it."""
        if name in self.dataset.links or "--" in name:
            return self.link(name)
        from actorgraph.graph.records import describe

        return describe(self._book, self._directory.resolve(name))

    def neighbors(self, name: str, *, hops: int = 1) -> NeighborsAnswer:
        """Return what is around a record, nearest first."""
        from actorgraph.graph.around import neighbors_of

        return neighbors_of(self._book, self._directory.resolve(name), hops=hops)

    def paths(  # noqa: PLR0913 - the options of the question
        self,
        start: str,
        goal: str,
        *,
        via: str | Iterable[str] = (),
        not_via: str | Iterable[str] = (),
        directed: bool = False,
        max_hops: int = 6,
        limit: int = 3,
        through: str | Iterable[str] = (),
        include_denied: bool = False,
        include_hypothetical: bool = False,
    ) -> PathsAnswer:
        """Return the best few paths between two records, each hop sourced, and what they are not.

        Args:
            start: where paths begin.
            goal: where they end.
            via: kind or family of link that may be used, or several; empty for all.
            not_via: kinds or families that may not.
            directed: True to follow links from subject to object only.
            max_hops: longest path, 1 to 12.
            limit: how many paths.
            through: what may be passed through though it joins nobody by itself: ``collectives``, ``types``,
                ``places``, ``weapons``, ``campaigns``, ``non-bridging``, or ``all``.
            include_denied: use links that are denied, doubted, withdrawn, unsupported or our own reading.
            include_hypothetical: use conditional links, and pass through planned or expected incidents.

        Raises:
            QuestionError: where an option is out of range, or both names mean the same record.
        """
        from actorgraph.graph.paths import PathFinder, PathOptions

        options = PathOptions(
            via=self._kinds(via),
            not_via=self._kinds(not_via),
            directed=directed,
            max_hops=max_hops,
            limit=limit,
            through=frozenset(THROUGH) if "all" in (asked := _names(through)) else asked,
            include_denied=include_denied,
            include_hypothetical=include_hypothetical,
        )
        first, last = self._directory.resolve(start), self._directory.resolve(goal)
        if first == last:
            raise QuestionError(f"Both names mean {self.dataset.name(first)!r} ({first}).", hint="Name two records.")
        return PathFinder(self._book, options).answer(first, last)

    def timeline(self, *, attacks: bool = False, include_hypothetical: bool = False) -> tuple[TimelineEntry, ...]:
        """Return the incidents in the order of their dates, those without a date last."""
        from actorgraph.graph.timeline import timeline_of

        return timeline_of(self._book, attacks=attacks, include_hypothetical=include_hypothetical)

    def stats(self) -> StatsAnswer:
        """Return what is in the dataset, in numbers."""
        from actorgraph.graph.overview import stats_of

        return stats_of(self._book)

    def kinds(self) -> tuple[KindAnswer, ...]:
        """Return the vocabulary, with how often each kind is used."""
        from actorgraph.graph.overview import kinds_of

        return kinds_of(self._book)

    def sources(self) -> tuple[SourceAnswer, ...]:
        """Return the sources, with what rests on each."""
        from actorgraph.graph.overview import sources_of

        return sources_of(self._book)

    def _record(self, name: str, type_: str) -> RecordAnswer:
        from actorgraph.graph.records import describe

        record = describe(self._book, self._directory.resolve(name))
        if record.type != type_:
            raise UnknownNameError(type_, name, [f"{record.name} ({record.id}), which is an {record.type}"])
        return record

    def _kinds(self, names: str | Iterable[str]) -> frozenset[str]:
        asked, known = _names(names), self._kinds_and_families
        for name in sorted(asked.difference(known)):
            raise UnknownNameError("kind or family of link", name, _near(name, known))
        return asked

    @cached_property
    def _kinds_and_families(self) -> tuple[str, ...]:
        vocabulary = self.dataset.vocabulary
        return tuple(dict.fromkeys([*vocabulary, *(kind.family for kind in vocabulary.values())]))


def _names(given: str | Iterable[str]) -> frozenset[str]:
    """Return the names given, one or several."""
    return frozenset((given,) if isinstance(given, str) else given)


def _near(name: str, known: Iterable[str]) -> list[str]:
    from rapidfuzz import process

    return [match for match, _, _ in process.extract(name, list(known), limit=3, score_cutoff=60)]
