"""What falls when a source or a voice falls."""

from __future__ import annotations

from dataclasses import dataclass

from actorgraph.graph.answers.links import LinkAnswer
from actorgraph.graph.answers.paths import Path
from actorgraph.graph.answers.plain import Answer
from actorgraph.graph.answers.told import Told, Whose


@dataclass(frozen=True, slots=True)
class Loss(Answer):
    """A set of documents, or of voices and publishers, without which a link's status is another.

    Attributes:
        documents: ids.
        voices: ids of actors and documents on whose word claims are.
        publishers: names.
        status: the word that it would be, or ``nothing left``.
    """

    documents: tuple[str, ...]
    voices: tuple[str, ...]
    publishers: tuple[str, ...]
    status: str

    @property
    def size(self) -> int:
        """How many they are together."""
        return len(self.documents) + len(self.voices) + len(self.publishers)


@dataclass(frozen=True, slots=True)
class SmallestLosses(Answer):
    """What a link's status hangs on.

    Attributes:
        sources: the smallest sets of documents; empty where no set that was looked at changes it.
        voices: the smallest sets of voices, and of publishers, with each of whom all falls that it prints.
        looked_at: how large a set was looked at, at most.
    """

    sources: tuple[Loss, ...]
    voices: tuple[Loss, ...]
    looked_at: int


@dataclass(frozen=True, slots=True)
class LinkFate(Answer):
    """A link to which something happens.

    Attributes:
        link: as it was.
        after: as it would be; None where nothing is left of it.
        hangs_on: the smallest losses that change its status.
    """

    link: LinkAnswer
    after: LinkAnswer | None
    hangs_on: SmallestLosses


@dataclass(frozen=True, slots=True)
class PathFate(Answer):
    """The best path between two records, before and after.

    Attributes:
        fate: ``falls`` where none is left, ``another`` where the best one would be another, ``changes`` where a link of
            it would have another status, ``survives``, or ``none`` where there was none.
        before: the best path; None where there is none.
        after: the same without what was knocked out.
        not_said: what no source says of the two, without what was knocked out.
    """

    start: str
    goal: str
    fate: str
    before: Path | None
    after: Path | None
    not_said: str


@dataclass(frozen=True, slots=True)
class Pairs(Answer):
    """How many pairs of actors some path joins, of any length, under the rules for paths."""

    before: int
    after: int


@dataclass(frozen=True, slots=True)
class RankFate(Answer):
    """What becomes of a record's place among all, by all links, weak ones too.

    Attributes:
        after: its place then; None where it is joined with none any more.
    """

    id: str
    name: str
    before: int
    after: int | None


@dataclass(frozen=True, slots=True)
class KnockOutAnswer(Told):
    """What falls, changes and survives without some sources, voices or publishers.

    Attributes:
        without: who was knocked out.
        sources: ids of the documents that fall, those that repeat only what fell included.
        claims: how many claims fall.
        replies: denials, doubts and comments among them.
        lost: links that lose all support, most serious first.
        weaker: links that keep some and are weaker.
        firmer: links that look firmer only because what is said against them fell.
        replies_lost: links without support of which what was said against them is gone.
        survives: ids of the supported links whose status stays.
        path: of two records that were named, what becomes of the best path; None where none were.
        pairs: of actors that a path joins.
        measure: by which places are told.
        ranks: the first on the list before, with their places then.
        sentences: the same in words.
    """

    without: Whose
    sources: tuple[str, ...]
    claims: int
    replies: int
    lost: tuple[LinkFate, ...]
    weaker: tuple[LinkFate, ...]
    firmer: tuple[LinkFate, ...]
    replies_lost: tuple[LinkFate, ...]
    survives: tuple[str, ...]
    path: PathFate | None
    pairs: Pairs
    measure: str
    ranks: tuple[RankFate, ...]
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FragileLink(Answer):
    """A link, and what its status hangs on."""

    link: LinkAnswer
    hangs_on: SmallestLosses


@dataclass(frozen=True, slots=True)
class FragilityAnswer(Told):
    """What the statuses of links hang on.

    Attributes:
        of: what was looked at, in words.
        links: the most fragile first: by how few sources change it, then by how few voices, then by id.
    """

    of: str
    links: tuple[FragileLink, ...]
