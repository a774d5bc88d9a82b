"""What every answer to a question carries: the filters that it stood on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar, overload

from actorgraph.graph.answers.plain import Answer

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class LeftOut(Answer):
    """How much filters left out.

    Attributes:
        claims: that fell with a source or voice, or were not yet known.
        replies: denials, doubts and comments among those that fell or are set apart.
        actors: that are in no part that is asked for.
        incidents: of which nothing is left, which had not happened, or that are in no part that is asked for.
        links: without a claim left, or hidden.
    """

    claims: int
    replies: int
    actors: int
    incidents: int
    links: int


@dataclass(frozen=True, slots=True)
class Whose(Answer):
    """Whose claims are meant, by any of these.

    Attributes:
        sources: ids of documents.
        voices: ids of actors and documents.
        publishers: names.
        reliability: Admiralty letters of sources.
    """

    sources: tuple[str, ...]
    voices: tuple[str, ...]
    publishers: tuple[str, ...]
    reliability: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AsOneAnswer(Answer):
    """Actors that are told as one, because they are judged to be.

    Attributes:
        id: under which they are told.
        others: ids of the others, which the files keep apart.
        judgements: ids of the judgements.
        dropped: ids of the links between them, which are left out.
    """

    id: str
    others: tuple[str, ...]
    judgements: tuple[str, ...]
    dropped: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PartAnswer(Answer):
    """A part of the graph, and how much it keeps of what the other filters leave.

    Attributes:
        kind: ``near`` a record, ``along`` the paths from one to another, ``among`` some, or ``linked``: all but the
            actors of whom other filters leave no link.
        ids: of the record, of the two ends of the paths in their order, of all, or of none.
        hops: how far from the record; None for the other kinds.
        paths: on how many paths the records lie; None for the other kinds.
        more: whether other paths exist, or can't be ruled out; None for the other kinds.
        records: how many actors and incidents it keeps.
        of_records: of how many.
        links: how many links join two of these.
        of_links: of how many.
    """

    kind: str
    ids: tuple[str, ...]
    hops: int | None
    paths: int | None
    more: bool | None
    records: int
    of_records: int
    links: int
    of_links: int


@dataclass(frozen=True, slots=True)
class FiltersAnswer(Answer):
    """The filters that an answer stood on, and what they left out.

    Attributes:
        as_of: the day in the world, or None.
        strict: whether what is merely possible on that day is left out.
        known_by: the day of the record, or None.
        possible: whether what was merely possibly published by then counts.
        only_kinds: kinds of link, of each list one.
        only_statuses: words of a status, of each list one.
        only_from: whose claims alone count; each of these holds.
        without: whose claims do not; None where nobody's.
        as_one: actors that are told as one; None where that was not asked for.
        parts: of the graph, each of which must hold a record that is kept.
        certain: links that certainly held or had happened on the day; None where none was named.
        merely_possible: links of which that is merely possible; None where no day was named.
        apart: ids of claims that were possibly published by the day of the record, and don't count.
        sentences: the same in words.
    """

    as_of: str | None
    strict: bool
    known_by: str | None
    possible: bool
    only_kinds: tuple[tuple[str, ...], ...]
    only_statuses: tuple[tuple[str, ...], ...]
    only_from: tuple[Whose, ...]
    without: Whose | None
    as_one: tuple[AsOneAnswer, ...] | None
    parts: tuple[PartAnswer, ...]
    left_out: LeftOut
    certain: int | None
    merely_possible: int | None
    apart: tuple[str, ...]
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StillNamed(Answer):
    """An actor or incident that is left out, and named by what bears on what is kept.

    Attributes:
        as_: what it is there: a ``voice`` on whose word a claim is; what a claim is ``about``; an end of what is said
            as a ``ground`` for it, in ``reply`` to it, or ``beside`` it; or somebody whose word was ``asked`` for.
    """

    id: str
    type: str
    name: str
    as_: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told(Answer):
    """Base of what a question returns.

    Attributes:
        filters: the filters that the answer stood on; None where it is of a whole dataset.
    """

    filters: FiltersAnswer | None = None


@dataclass(frozen=True, slots=True)
class Listing(Told, Sequence[Item]):
    """An answer that is a list, in a stated order."""

    items: tuple[Item, ...]

    def __len__(self) -> int:
        return len(self.items)

    @overload
    def __getitem__(self, place: int) -> Item: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[Item, ...]: ...

    def __getitem__(self, place: int | slice) -> Item | tuple[Item, ...]:
        return self.items[place]
