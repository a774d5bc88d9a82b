"""The questions: everything that can be asked of a dataset, each answered with what it stands on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from typing import TYPE_CHECKING

from actorgraph.errors import QuestionError, UnknownNameError
from actorgraph.graph.answers.told import Listing
from actorgraph.graph.chain.questions import Chains
from actorgraph.graph.duplicates.questions import Duplicates
from actorgraph.graph.filters.clocks import Clocks
from actorgraph.graph.kind_names import nearest
from actorgraph.graph.paths.questions import Paths
from actorgraph.graph.weighing.questions import Weighing

if TYPE_CHECKING:
    from actorgraph.graph.answers import (
        Answer,
        AroundAnswer,
        AttackCount,
        Bearing,
        CitedSource,
        ClaimAnswer,
        CoverageAnswer,
        GapsAnswer,
        KindAnswer,
        LinkAnswer,
        Match,
        NeighborsAnswer,
        RecordAnswer,
        ReviewAnswer,
        SaidAnswer,
        ShownLink,
        SourceAnswer,
        StatsAnswer,
        StillNamed,
        TimelineEntry,
        TogetherAnswer,
        VoiceAnswer,
    )


class Questions(Paths, Chains, Weighing, Duplicates, Clocks):
    """Asks a dataset. Names may be given as id, name, alias, or an unambiguous part of a name.

    What a question needs is imported when it is asked, so that a single question on the command line starts quickly.
    Every method that takes a name raises `UnknownNameError` or `AmbiguousNameError`.
    """

    def find(self, text: str, *, limit: int = 10) -> Listing[Match]:
        """Return who or what a text may mean, best first; small misspellings forgiven."""
        return self._told(Listing(self._directory.find(text, limit=limit)))

    def actor(self, name: str) -> RecordAnswer:
        """Return one actor with everything that is said of it."""
        return self._record(name, "actor")

    def incident(self, name: str) -> RecordAnswer:
        """Return one incident with everything that is said of it."""
        return self._record(name, "incident")

    def link(self, key: str) -> LinkAnswer:
        """Return one link by its id, with its whole ledger."""
        told = self._whole.told_id(key)
        if told not in self._whole.links and key not in self._files.links:
            raise UnknownNameError("link", key, nearest(key, self._whole.links))
        if told not in self.dataset.links:
            raise QuestionError(f"The link {key} is not in this selection.", hint="Ask with other filters, or none.")
        return self._book.link(self.dataset.links[told])

    def links(self) -> tuple[LinkAnswer, ...]:
        """Return all links by id."""
        return tuple(self._book.link(self.dataset.links[key]) for key in sorted(self.dataset.links))

    def claims(self) -> tuple[ClaimAnswer, ...]:
        """Return all claims by id, those on attributes and on incidents themselves included."""
        return self._book.claims()

    def show(self, name: str) -> RecordAnswer | ShownLink:
        """Return one actor, incident or link with everything that is said of it."""
        if name in self._whole.links or "--" in name:
            from actorgraph.graph.answers import ShownLink

            link = self.link(name)
            return ShownLink(**{each.name: getattr(link, each.name) for each in fields(link)}, filters=self.filters)
        from actorgraph.graph.records import describe

        return self._told(describe(self._book, self._directory.resolve(name)))

    def neighbors(self, name: str, *, hops: int = 1) -> NeighborsAnswer:
        """Return what is around a record, nearest first."""
        from actorgraph.graph.around import neighbors_of

        return self._told(neighbors_of(self._book, self._directory.resolve(name), hops=hops))

    def said(self, subject: str, object_: str, *, kind: str | Iterable[str] = ()) -> SaidAnswer:
        """Return whether any source says a thing of two records, and what is said that comes nearest.

        Args:
            subject: the first.
            object_: the second.
            kind: kind or family of link from the first to the second, or several; empty for any, either way.

        Raises:
            QuestionError: where both names mean the same record.
        """
        from actorgraph.graph.said import said_of

        first, last = self._directory.resolve_two(subject, object_)
        return self._told(said_of(self._book, first, last, self._kinds.each(kind)))

    def bearing(self, link: str) -> Bearing:
        """Return how a link bears on what `said` asks of its two ends, or of either and a third.

        Args:
            link: the id of one that this graph holds.
        """
        from actorgraph.graph.said import bearing_of

        return bearing_of(self._book, self.dataset.links[link])

    def voice(self, name: str) -> VoiceAnswer:
        """Return all that one voice says, and all that is said of it.

        Args:
            name: of an actor, a source or a publisher, by id, name, alias or title, or an unambiguous part of one.
        """
        from actorgraph.graph.voices import voice_of

        return self._told(voice_of(self._book, name))

    def review(self, name: str | None = None) -> ReviewAnswer:
        """Return sheets to read before publication: what is alleged of an accused, on whose word, and what is not said.

        Where nothing is alleged of whoever is named, the answer has no sheet and says so.

        Args:
            name: an accused; or an incident, for a sheet of each who is accused in connection with it, and only of
                that; None for everybody accused.
        """
        from actorgraph.graph.review import review_of

        return self._told(review_of(self._book, self._directory.resolve(name) if name is not None else None))

    def gaps(self, name: str | None = None, *, kind: str | Iterable[str] = ()) -> GapsAnswer:
        """Return what no source says, what nobody answered, and what rests on one word.

        Args:
            name: an actor or incident, to look at its links alone; None for all.
            kind: kind or family of link, or several; empty for all.
        """
        from actorgraph.graph.gaps import gaps_of

        near = self._directory.resolve(name) if name is not None else None
        asked = tuple(sorted(self._kinds.named(kind)))
        answer = gaps_of(self._book, near=near, kinds=self._kinds.with_narrower(asked), asked=asked)
        return self._told(answer)

    def coverage(self) -> CoverageAnswer:
        """Return on how many sources each actor rests, what lies in which month, and whether links follow sources."""
        from actorgraph.graph.coverage import coverage_of

        return self._told(coverage_of(self._book))

    def timeline(self, *, attacks: bool = False, include_hypothetical: bool = False) -> Listing[TimelineEntry]:
        """Return the incidents in the order of their dates, those without a date last."""
        from actorgraph.graph.timeline import timeline_of

        return self._told(Listing(timeline_of(self._book, attacks=attacks, include_hypothetical=include_hypothetical)))

    def attack_count(self) -> AttackCount:
        """Return how many attacks the dataset speaks of, foiled ones included: a range, with what leaves it open."""
        from actorgraph.graph.counts import attack_count_of

        return attack_count_of(self._book)

    def around(
        self, incident: str, *, hours: int = 48, attacks: bool = False, include_hypothetical: bool = False
    ) -> AroundAnswer:
        """Return what else happened within some hours, 1 to 100000, of an incident, in which order where that is known.

        Raises:
            QuestionError: where the number of hours is out of range.
        """
        from actorgraph.graph.within_hours import around_of

        key = self._directory.resolve_as("incident", incident)
        wanted = {"attacks": attacks, "include_hypothetical": include_hypothetical}
        return self._told(around_of(self._book, key, hours=hours, **wanted))

    def together(self, first: str, second: str) -> TogetherAnswer:
        """Return the occasions at which both of two actors are said to have been, and what comes near to that.

        Raises:
            QuestionError: where both names mean the same actor, or one means no person and no body.
        """
        from actorgraph.graph.together import together_of

        for name in (first, second):
            self._directory.resolve_as("actor", name)
        return self._told(together_of(self._book, *self._directory.resolve_two(first, second)))

    def stats(self) -> StatsAnswer:
        """Return what is in the dataset, in numbers."""
        from actorgraph.graph.overview import stats_of

        return self._told(stats_of(self._book))

    def kinds(self) -> Listing[KindAnswer]:
        """Return the vocabulary, with how often each kind is used."""
        from actorgraph.graph.overview import kinds_of

        return self._told(Listing(kinds_of(self._book)))

    def sources(self) -> Listing[SourceAnswer]:
        """Return the sources, with what rests on each."""
        from actorgraph.graph.overview import sources_of

        return self._told(Listing(sources_of(self._book)))

    def still_named(self) -> Listing[StillNamed]:
        """Return who filters left out and sentences on what is kept name all the same, and as what.

        That an accusation is on somebody's word, rests on a claim or was denied is told, whoever is named by it. What a
        person wrote into a note or a title is not searched for names.
        """
        from actorgraph.graph.still_named import still_named_in

        return self._told(Listing(still_named_in(self._book, self.filters)))

    def cited(self, answer: Answer) -> tuple[CitedSource, ...]:
        """Return the documents that an answer stands on, by id.

        They are those that its claims come from and cite, those of what these claims rest on, and what they repeat.
        """
        from actorgraph.graph.cited import sources_of

        return sources_of(self._book, answer)

    def _record(self, name: str, type_: str) -> RecordAnswer:
        from actorgraph.graph.records import describe

        return self._told(describe(self._book, self._directory.resolve_as(type_, name)))
