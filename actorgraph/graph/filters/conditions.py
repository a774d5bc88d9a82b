"""What filters ask for: days, what alone to keep, what to do without. Knows ids and days, and no dataset.

Filters compose in any order: each names a condition, and all of them hold. What a condition does is in `selection`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date, datetime

from actorgraph.errors import DateError, QuestionError
from actorgraph.graph.kind_names import names_given
from actorgraph.model import EdtfDate

Alternatives = frozenset[frozenset[str]]
"""Of each set one value must fit."""

RELIABILITIES = "ABCDEF"


@dataclass(frozen=True, slots=True)
class Taken:
    """Whom or what to do without.

    Attributes:
        sources: ids of documents.
        voices: ids of actors and documents on whose word claims are.
        publishers: names.
        reliability: Admiralty letters of sources; those without a letter stay.
    """

    sources: frozenset[str] = frozenset()
    voices: frozenset[str] = frozenset()
    publishers: frozenset[str] = frozenset()
    reliability: frozenset[str] = frozenset()

    def __or__(self, other: Taken) -> Taken:
        return Taken(*(getattr(self, each.name) | getattr(other, each.name) for each in fields(self)))

    def __bool__(self) -> bool:
        return any(getattr(self, each.name) for each in fields(self))


@dataclass(frozen=True, slots=True)
class Near:
    """A part of the graph: what is within some hops of a record, whatever is said of it."""

    key: str
    hops: int

    def told(self, ids: Mapping[str, str]) -> Near:
        """Return it with the id under which the record is told."""
        return Near(ids.get(self.key, self.key), self.hops)


@dataclass(frozen=True, slots=True)
class Along:
    """A part of the graph: what lies on the paths from one record to another."""

    start: str
    goal: str

    def told(self, ids: Mapping[str, str]) -> Along:
        """Return it with the ids under which the two are told."""
        return Along(ids.get(self.start, self.start), ids.get(self.goal, self.goal))


@dataclass(frozen=True, slots=True)
class Among:
    """A part of the graph: some records, by their ids."""

    keys: frozenset[str]

    def told(self, ids: Mapping[str, str]) -> Among:
        """Return it with the ids under which they are told."""
        return Among(_told(self.keys, ids))


@dataclass(frozen=True, slots=True)
class Linked:
    """A part of the graph: all but the actors of whom other filters leave no link."""

    def told(self, ids: Mapping[str, str]) -> Linked:  # noqa: ARG002 - as the other parts
        """Return it as it is, for it names nobody."""
        return self


Part = Near | Along | Among | Linked


@dataclass(frozen=True, slots=True)
class Filters:
    """The conditions that a graph stands under; none of them by default.

    Attributes:
        day: as of which things held or had happened.
        strict: with a day, leave out what is merely possible on it.
        known_by: day by which a source must have been published.
        possible: with it, let count what was merely possibly published by then.
        kinds: kinds of link to keep.
        statuses: words of a status to keep.
        heard: whose claims alone to keep: each of `Taken` a set of alternatives.
        taken: whom or what to do without.
        merged: tell actors that are judged to be one as one.
        parts: of the graph, each of which must hold a record that is kept.
    """

    day: date | None = None
    strict: bool = False
    known_by: date | None = None
    possible: bool = False
    kinds: Alternatives = frozenset()
    statuses: Alternatives = frozenset()
    heard: frozenset[Taken] = frozenset()
    taken: Taken = field(default=Taken())
    merged: bool = False
    parts: frozenset[Part] = frozenset()

    def __bool__(self) -> bool:
        return self != NO_FILTERS

    def and_(self, other: Filters) -> Filters:
        """Return both together.

        Raises:
            QuestionError: where they name two days for one clock.
        """
        return Filters(
            day=_one_day("as of", self.day, other.day),
            strict=self.strict or other.strict,
            known_by=_one_day("as known by", self.known_by, other.known_by),
            possible=self.possible or other.possible,
            kinds=self.kinds | other.kinds,
            statuses=self.statuses | other.statuses,
            heard=self.heard | other.heard,
            taken=self.taken | other.taken,
            merged=self.merged or other.merged,
            parts=self.parts | other.parts,
        )

    def told(self, ids: Mapping[str, str]) -> Filters:
        """Return the filters with the ids under which voices, and the records of a part, are told."""
        return replace(
            self,
            heard=frozenset(replace(each, voices=_told(each.voices, ids)) for each in self.heard),
            taken=replace(self.taken, voices=_told(self.taken.voices, ids)),
            parts=frozenset(each.told(ids) for each in self.parts),
        )


NO_FILTERS = Filters()


def _told(keys: frozenset[str], ids: Mapping[str, str]) -> frozenset[str]:
    return frozenset(ids.get(key, key) for key in keys)


def _one_day(clock: str, first: date | None, second: date | None) -> date | None:
    if first and second and first != second:
        raise QuestionError(
            f"This graph is {clock} {first} already, and can't be {clock} {second} too.",
            hint="Ask the graph from which it was made; `whole` is the one without filters.",
        )
    return first or second


def read_day(text: str | date) -> date:
    """Return the day that a filter names; of a month or a year the last.

    >>> read_day("2019-05")
    datetime.date(2019, 5, 31)

    Raises:
        QuestionError: where it is no certain day, month or year.
    """
    if isinstance(text, date):
        return text.date() if isinstance(text, datetime) else text
    try:
        when = EdtfDate.parse(text)
    except DateError:
        raise QuestionError(f"{text!r} is not a date.", hint=_HINT) from None
    if when.shape != "single" or when.qualifier or when.precision == "decade" or when.latest is None:
        raise QuestionError(f"{text!r} is not one certain day, month or year.", hint=_HINT)
    return when.latest


_HINT = "Write 2019-05-20; 2019-05 and 2019 stand for their last day."


def read_reliability(text: str | Iterable[str]) -> frozenset[str]:
    """Return Admiralty letters: one, several, or from one to another.

    >>> sorted(read_reliability("D-F"))
    ['D', 'E', 'F']

    Raises:
        QuestionError: where a letter is none from A to F.
    """
    found: set[str] = set()
    for each in names_given(text):
        letters = each.strip().upper().split("-")
        known = all(len(letter) == 1 and letter in RELIABILITIES for letter in letters)
        if len(letters) > 2 or not known or letters[0] > letters[-1]:  # noqa: PLR2004
            raise QuestionError(f"{each!r} is no reliability.", hint="Admiralty letters run from A to F: D, or D-F.")
        found.update(RELIABILITIES[RELIABILITIES.index(letters[0]) : RELIABILITIES.index(letters[-1]) + 1])
    return frozenset(found)
