"""Rankings: who is central in what sources say, how far the data decide it, and what it was asked of."""

from __future__ import annotations

from dataclasses import dataclass

from actorgraph.graph.answers.plain import Answer
from actorgraph.graph.answers.told import Told


@dataclass(frozen=True, slots=True)
class RankedOn(Answer):
    """The graph that a ranking stands on, and the draws in which its weak links were in or out.

    Attributes:
        view: ``whole``, ``actors`` or ``occasions``.
        records: how many records are joined with others in it.
        pairs: how many two are joined directly.
        links: how many links join them.
        weak: ids of the links that are weak.
        draws: how many draws were made.
        different: how many different graphs came of them.
        seed: the draws' seed.
        unused: how many records and links of each sort were left out, because they join nobody by themselves.
        on_request: how many of each sort were used on request, though they join nobody by themselves.
        notes: all this in sentences.
    """

    view: str
    records: int
    pairs: int
    links: int
    weak: tuple[str, ...]
    draws: int
    different: int
    seed: int
    unused: dict[str, int]
    on_request: dict[str, int]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RestsOn(Answer):
    """What the links of one record rest on: a place may only show how much was written of it.

    Attributes:
        links: ids of its links that were used.
        weak: how many of them are weak.
        alleged: how many of them are allegations.
        sources: documents that support them.
        origins: documents from which these derive at the last remove.
        voices: those on whose word they are, publishers in their own voice included.
    """

    links: tuple[str, ...]
    weak: int
    alleged: int
    sources: int
    origins: int
    voices: int


@dataclass(frozen=True, slots=True)
class Spread(Answer):
    """A value where all links count, where only firm ones do, and between what it lies in nine of ten draws.

    Each is None where the value is not defined, as that of a record with no link.

    Attributes:
        all: by all links, the weak ones too.
        firm: by links alone that are not weak.
        low: the 5th percentile over the draws.
        high: the 95th.
    """

    all: float | None
    firm: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Ranked(Answer):
    """A record in its place.

    Attributes:
        rank: its place by all links; those of equal value share the first of their places.
        rank_low: the 5th percentile of its place over the draws.
        rank_high: the 95th.
        ahead: in how many of the draws it is ahead of the next on the list; None for the last of all.
        order: of it and the next: ``decided`` where that is in at least 95 of 100, ``tied`` where both are equal in
            every draw, else ``not decided``; empty for the last of all.
    """

    rank: int
    id: str
    name: str
    kind: str
    value: Spread
    rank_low: int
    rank_high: int
    ahead: int | None
    order: str
    rests_on: RestsOn


@dataclass(frozen=True, slots=True)
class RanksAnswer(Told):
    """Records in the order of a measure, with how far the data decide it.

    Attributes:
        measure: its name.
        definition: what its values are, in words.
        among: kinds of record that are ranked; empty for all. The others still count for the values.
        entries: the first of them.
        more: how many follow.
        undecided: which places the data do not decide, each a sentence; empty where they decide all.
        cautions: what a place is not, each a sentence.
    """

    measure: str
    definition: str
    among: tuple[str, ...]
    entries: tuple[Ranked, ...]
    more: int
    undecided: tuple[str, ...]
    ranked_on: RankedOn
    cautions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Member(Answer):
    """A record in a community.

    Attributes:
        stays: share of the draws in which it is with another member, averaged over the others.
    """

    id: str
    name: str
    kind: str
    stays: float


@dataclass(frozen=True, slots=True)
class Community(Answer):
    """Records that have more links among themselves than with others.

    Attributes:
        members: by how firmly they belong, then by id.
        together: share of the draws in which two members are in one community, averaged over all two.
        rests_on: what the links among them rest on.
    """

    members: tuple[Member, ...]
    together: float
    rests_on: RestsOn


@dataclass(frozen=True, slots=True)
class CommunitiesAnswer(Told):
    """How what sources say falls into communities, and how far the data decide it.

    Attributes:
        method: how they were found, in words.
        communities: the largest first.
        modularity: how far their links are more than chance would have it.
        many: how many communities there are.
        undecided: which of them the data do not decide, each a sentence.
        cautions: what a community is not, each a sentence.
    """

    method: str
    communities: tuple[Community, ...]
    modularity: Spread
    many: Spread
    undecided: tuple[str, ...]
    ranked_on: RankedOn
    cautions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Broker(Answer):
    """A record without which less holds together.

    Attributes:
        chosen: whether it is in the set that was found by all links.
        draws: in how many draws it is in the set that is found there.
        alone: the fragmentation that is left when it alone is taken out.
    """

    id: str
    name: str
    kind: str
    chosen: bool
    draws: int
    alone: float
    rests_on: RestsOn


@dataclass(frozen=True, slots=True)
class BrokersAnswer(Told):
    """The few records without which what sources say falls apart most, and how far the data decide who they are.

    Attributes:
        size: how many were asked for.
        method: what was measured, and how the set was found, in words.
        proven: whether every set of that size was tried.
        before: fragmentation with nothing taken out.
        after: with the set taken out that was found by all links.
        brokers: those of the set, then others that are in it in at least one of twenty draws.
        draws: in how many draws the set that was found is this one.
        undecided: what the data do not decide, each a sentence.
        cautions: what being in the set is not, each a sentence.
    """

    size: int
    method: str
    proven: bool
    before: Spread
    after: Spread
    brokers: tuple[Broker, ...]
    draws: int
    undecided: tuple[str, ...]
    ranked_on: RankedOn
    cautions: tuple[str, ...]
