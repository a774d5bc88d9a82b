"""Paths between two records, and what they are not."""

from __future__ import annotations

from dataclasses import dataclass

from actorgraph.graph.answers.links import LinkAnswer
from actorgraph.graph.answers.plain import Answer
from actorgraph.graph.answers.searches import SearchAnswer
from actorgraph.graph.answers.told import Told


@dataclass(frozen=True, slots=True)
class Hop(Answer):
    """One step of a path in travel order; the links keep their own direction, best first."""

    from_: str
    to: str
    links: tuple[LinkAnswer, ...]


@dataclass(frozen=True, slots=True)
class Path(Answer):
    """A chain of hops between two records.

    Attributes:
        weakest_hops: numbers of the weakest hops, counted from 1; several where they tie.
        weakest: why they are the weakest, in words.
        passes_through: what is passed that does not connect by itself (a collective, a place ...), said aloud.
    """

    nodes: tuple[str, ...]
    names: tuple[str, ...]
    hops: tuple[Hop, ...]
    weakest_hops: tuple[int, ...]
    weakest: str
    passes_through: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PathsAnswer(Told):
    """The best paths between two records, and what they are not.

    Attributes:
        truncated: True where the search was cut before the paths shown were proven the best.
        more: True where other paths exist, or the search was cut before it could rule them out.
        order: how the paths are ordered, in words.
        not_said: whether any source says directly what the paths may suggest.
        searches: what was looked for, between the two or of either with anybody, and not found.
        hints: what would widen the search, each a sentence.
    """

    start: str
    goal: str
    paths: tuple[Path, ...]
    truncated: bool
    more: bool
    order: str
    not_said: str
    searches: tuple[SearchAnswer, ...]
    hints: tuple[str, ...]
