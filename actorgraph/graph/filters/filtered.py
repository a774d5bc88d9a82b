"""A graph under filters: each makes a new graph, leaves the old one alone, and is named by every answer.

What is needed for it is imported when a filter is asked for, so that a question without any starts quickly.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Self, TypeVar

from actorgraph.dataset import Dataset
from actorgraph.graph.answers.told import Told
from actorgraph.graph.directory import Directory
from actorgraph.graph.kind_names import KindNames

if TYPE_CHECKING:
    from actorgraph.graph.answers import FiltersAnswer
    from actorgraph.graph.evidence import EvidenceBook
    from actorgraph.graph.filters.conditions import Filters
    from actorgraph.graph.filters.parts import FirstPaths
    from actorgraph.graph.filters.selection import Selection

Answered = TypeVar("Answered", bound=Told)


class Filtered:
    """A dataset, and the filters under which it is asked. Filters compose in any order."""

    def __init__(self, dataset: Dataset, filters: Filters | None = None) -> None:
        self._files = dataset
        self._filters = filters
        self._kinds = KindNames(dataset.vocabulary)

    @cached_property
    def _whole(self) -> Dataset:
        """The dataset before anything is left out: as its files have it, or with what is told as one in it."""
        if not (self._filters and self._filters.merged):
            return self._files
        from actorgraph.graph.filters.as_one import told_as_one

        return told_as_one(self._files)

    @cached_property
    def _directory(self) -> Directory:
        return Directory(self._whole, lambda: self.dataset)

    @property
    def dataset(self) -> Dataset:
        """The records that are asked: a whole dataset, or what filters leave of it."""
        return self._selection.book.dataset if self._selection else self._whole

    @cached_property
    def _book(self) -> EvidenceBook:
        from actorgraph.graph.evidence import EvidenceBook

        return self._selection.book if self._selection else EvidenceBook(self._whole)

    @cached_property
    def _selection(self) -> Selection | None:
        if not self._filters:
            return None
        from actorgraph.graph.filters.selection import Selection

        return Selection(self._whole, self._filters, self._first_paths)

    @property
    def whole(self) -> Self:
        """The graph without filters."""
        return type(self)(self._files)

    @property
    def filters(self) -> FiltersAnswer | None:
        """The filters that this graph stands on, and what they leave out; None where there are none."""
        return self._selection.answer if self._selection else None

    def as_of(self, day: str | date, *, strict: bool = False) -> Self:
        """Return the graph as of a day in the world: what certainly did not hold, or had not happened, is left out.

        What possibly did stays and is marked. No status changes.

        Args:
            day: such as ``2019-05-20``; a month or a year stands for its last day.
            strict: leave out what is merely possible too.

        Raises:
            QuestionError: where it is no certain date, or the graph is as of another day already.
        """
        from actorgraph.graph.filters.conditions import Filters, read_day

        return self.under(Filters(day=read_day(day), strict=strict))

    def known_by(self, day: str | date, *, possible: bool = False) -> Self:
        """Return the graph as it could be known by a day: claims count that had been published by then.

        Claims of which that is merely possible are set apart and do not count. Statuses are computed again.

        Args:
            day: such as ``2019-06-30``; a month or a year stands for its last day.
            possible: let what was merely possibly published by then count too.

        Raises:
            QuestionError: where it is no certain date, or the graph is as known by another day already.
        """
        from actorgraph.graph.filters.conditions import Filters, read_day

        return self.under(Filters(known_by=read_day(day), possible=possible))

    def only(  # noqa: PLR0913 - what can be kept
        self,
        *,
        kinds: str | Iterable[str] = (),
        families: str | Iterable[str] = (),
        status: str | Iterable[str] = (),
        sources: str | Iterable[str] = (),
        voices: str | Iterable[str] = (),
        publishers: str | Iterable[str] = (),
    ) -> Self:
        """Return the graph with some links, or with the claims of some sources, alone.

        By kind, family or status links are hidden, and no status changes. By source, voice or publisher claims fall,
        with all that rests on them, and statuses are computed again. Several values of one sort are alternatives.

        Args:
            kinds: kinds of link; narrower ones are among them.
            families: families of kinds.
            status: words of a status, such as ``corroborated``.
            sources: documents.
            voices: actors or documents on whose word a claim is.
            publishers: of documents.

        Raises:
            QuestionError: where a word is no status.
        """
        from actorgraph.graph.filters.named import only_filters

        asked = [self._kinds.each(named) for named in (kinds, families)]
        return self.under(only_filters(self._whole, asked, status, sources, voices, publishers))

    def only_from(self, *names: str) -> Self:
        """Return the graph with what some sources, voices or publishers say alone, whichever is called so.

        What rests on others falls too. Statuses are computed again.
        """
        from actorgraph.graph.filters.named import heard_filters

        return self.under(heard_filters(self._whole, names))

    def without(
        self,
        *names: str,
        sources: str | Iterable[str] = (),
        voices: str | Iterable[str] = (),
        publishers: str | Iterable[str] = (),
        reliability: str | Iterable[str] = (),
    ) -> Self:
        """Return the graph without what some sources, voices or publishers say, and what rests on it.

        A document falls with all that it repeats as a whole, a claim with its last voice. Statuses are computed again.

        Args:
            names: sources, voices or publishers, whichever is called so.
            sources: documents.
            voices: actors or documents on whose word a claim is.
            publishers: of documents.
            reliability: Admiralty letters of sources, such as ``D-F``; sources without a letter stay.
        """
        from actorgraph.graph.filters.named import without_filters

        return self.under(without_filters(self._whole, names, sources, voices, publishers, reliability))

    def near(self, name: str, *, hops: int = 1) -> Self:
        """Return the graph with what is within some hops of a record alone, and all that is said between what is left.

        That is what `neighbors` tells of, over whatever links the other filters leave. No status changes. That a record
        is near says nothing of it.

        Args:
            name: an actor or incident.
            hops: how far, 0 or more; 0 leaves the record alone.

        Raises:
            QuestionError: where the number of hops is less than 0; and when a question is asked, where other filters
                leave the record out.
        """
        from actorgraph.graph.filters.named import near_filters

        return self.under(near_filters(self._whole, name, hops))

    def along(self, start: str, goal: str) -> Self:
        """Return the graph with the records on the paths from one to another alone, and all that is said between these.

        They are the paths that `paths` tells of where no option is given, three at most, over what the other filters
        leave. No status changes.

        Args:
            start: where the paths begin.
            goal: where they end.

        Raises:
            QuestionError: where both names mean the same record; and when a question is asked, where other filters
                leave one of the two out, or no path joins them.
        """
        from actorgraph.graph.filters.named import along_filters

        return self.under(along_filters(self._whole, start, goal))

    def linked(self) -> Self:
        """Return the graph without the actors of whom its filters leave no link; whoever a part is named by stays.

        An actor only says who is meant, and is left by every filter. But where what is left is published, nobody should
        be named of whom nothing is told.
        """
        if not self._filters:
            return self
        from actorgraph.graph.filters.conditions import Filters, Linked

        return self.under(Filters(parts=frozenset({Linked()})))

    def _first_paths(self, book: EvidenceBook, start: str, goal: str) -> FirstPaths:
        """Return the paths along which a part lies; whoever can be asked for paths knows them."""
        raise NotImplementedError

    def settled(self) -> Self:
        """Return the graph with the very records that its parts keep now, whatever further filters leave of them.

        Without it, a part is taken anew of what is left: on fewer links less is near, and other paths come first.
        """
        if not (self._filters and self._filters.parts):
            return self
        from actorgraph.graph.filters.conditions import Among

        now = Among(frozenset(self.dataset.nodes))
        return self._with(replace(self._filters, parts=frozenset({now})))

    def merged(self) -> Self:
        """Return the graph with actors that are judged to be one told as one; nothing in the files changes.

        Links that come to have the same ends keep all their claims, and each says of whom it was recorded. Statuses
        are computed again. `whole` tells them apart again.

        Raises:
            QuestionError: where two of those that would be one are judged different, or are of different kinds.
        """
        from actorgraph.graph.filters.conditions import Filters

        made = self.under(Filters(merged=True))
        made._whole  # noqa: B018, SLF001 - refuse now what can't be told as one
        return made

    def like(self, other: Filtered) -> Self:
        """Return the graph under the filters of another, besides its own."""
        return self.under(other._filters) if other._filters else self

    def under(self, more: Filters) -> Self:
        """Return the graph under further filters.

        Raises:
            QuestionError: where they name a second day for one clock.
        """
        return self._with(self._filters.and_(more) if self._filters else more)

    def _with(self, filters: Filters) -> Self:
        """Return the graph under these filters instead of its own."""
        made = type(self)(self._files, filters)
        if self._filters and self._filters.merged and filters.merged:
            made._whole = self._whole  # noqa: SLF001 - what is told as one does not hang on other filters
        return made

    def _told(self, answer: Answered) -> Answered:
        """Return an answer with the filters that it stands on."""
        return replace(answer, filters=self.filters) if self._filters else answer
