"""What is in a dataset."""

from __future__ import annotations

from dataclasses import dataclass

from actorgraph.graph.answers.plain import Answer
from actorgraph.graph.answers.told import Told


@dataclass(frozen=True, slots=True)
class SourceAnswer(Answer):
    """A source and what rests on it.

    Attributes:
        claims: claims that it makes.
        cited: claims of other documents that are made on its word.
        links: links with a claim of its own.
        only_support: links that no other document supports.
    """

    id: str
    title: str
    publisher: str
    kind: str
    published: str | None
    label: str
    reliability: str | None
    marking: str | None
    seen: bool
    derived_from: tuple[str, ...]
    claims: int
    cited: int
    links: int
    only_support: int


@dataclass(frozen=True, slots=True)
class KindAnswer(Answer):
    """A row of the vocabulary and how often it is used."""

    id: str
    family: str
    label: str
    inverse: str
    subject: tuple[str, ...]
    object: tuple[str, ...]
    broader: str | None
    symmetric: bool
    time: str
    imputes: str
    bridges: bool
    links: int


@dataclass(frozen=True, slots=True)
class AttackCount(Answer):
    """How many attacks a dataset speaks of, foiled ones included.

    Attributes:
        at_most: None where there is no upper bound.
        mentions: records that were counted.
        because: why the number of records is not the number of attacks, a sentence for each cause.
    """

    at_least: int
    at_most: int | None
    mentions: int
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StatsAnswer(Told):
    """What is in a dataset; counts by kind, family and status.

    Attributes:
        markings: how many records and claims carry each handling mark.
    """

    dataset: str
    title: str
    version: str
    digest: str
    sources: int
    origins: int
    actors: dict[str, int]
    incidents: dict[str, int]
    attacks: AttackCount
    links: dict[str, int]
    statuses: dict[str, int]
    claims: int
    stances: dict[str, int]
    bases: dict[str, int]
    markings: dict[str, int]
    summary: str
