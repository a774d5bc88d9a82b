"""One record, and what is around it."""

from __future__ import annotations

from dataclasses import dataclass

from actorgraph.graph.answers.links import AttributeAnswer, ClaimAnswer, LinkAnswer
from actorgraph.graph.answers.plain import Answer
from actorgraph.graph.answers.searches import SearchAnswer
from actorgraph.graph.answers.told import Told


@dataclass(frozen=True, slots=True)
class LinkGroup(Answer):
    """The links of one family."""

    family: str
    links: tuple[LinkAnswer, ...]


@dataclass(frozen=True, slots=True)
class RecordAnswer(Told):
    """One actor or incident with everything that is said of it.

    Attributes:
        marking: handling mark of an actor, such as a TLP mark.
        when: EDTF text, of an incident only.
        happened: of an incident only.
        not_said: gaps that a reader might fill in wrongly, each a sentence.
        searches: what was looked for of it and not found.
        mixed: of its names that may be made to look like others, each a sentence.
    """

    id: str
    type: str
    kind: str
    name: str
    standing: str | None
    aliases: tuple[str, ...]
    description: str
    identifiers: dict[str, str]
    marking: str | None
    when: str | None
    happened: str | None
    claims: tuple[ClaimAnswer, ...]
    attributes: tuple[AttributeAnswer, ...]
    groups: tuple[LinkGroup, ...]
    not_said: tuple[str, ...]
    searches: tuple[SearchAnswer, ...]
    mixed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Neighbor(Answer):
    """A record some hops away, with the links that lead to it from one hop nearer."""

    id: str
    type: str
    kind: str
    name: str
    hops: int
    links: tuple[LinkAnswer, ...]


@dataclass(frozen=True, slots=True)
class NeighborsAnswer(Told):
    """What is around a record, nearest first."""

    id: str
    name: str
    hops: int
    neighbors: tuple[Neighbor, ...]
