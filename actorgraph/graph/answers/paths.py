"""Paths between two records, and what they are not."""

from __future__ import annotations

from dataclasses import dataclass

from actorgraph.graph.answers.links import LinkAnswer
from actorgraph.graph.answers.plain import Answer
from actorgraph.graph.answers.searches import SearchAnswer
from actorgraph.graph.answers.told import Told


@dataclass(frozen=True, slots=True)
class Hop(Answer):
    """One step of a path in travel order; the links keep their own direction.

    Attributes:
        links: the parallel links that fit what was asked, first that of the strongest reading of the whole path, then
            the others, best first. Where no pattern and no order of time was asked for, that is best first throughout.
    """

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
        order_unknown: where the order of time was asked for: each two hops of which the dates do not say which was
            earlier, as a sentence.
        not_said: of each incident on the way what no source says: that whoever stands at an end, the start first, did,
            ordered or controlled it. An incident of which a source says so is left out.
        not_said_links: the links from which its words are, where it tells of any.
    """

    nodes: tuple[str, ...]
    names: tuple[str, ...]
    hops: tuple[Hop, ...]
    weakest_hops: tuple[int, ...]
    weakest: str
    passes_through: tuple[str, ...]
    order_unknown: tuple[str, ...]
    not_said: tuple[str, ...]
    not_said_links: tuple[LinkAnswer, ...]


@dataclass(frozen=True, slots=True)
class PathsAnswer(Told):
    """The best paths between two records, and what they are not.

    Attributes:
        pattern: what the kinds of the hops had to spell; None where nothing was asked.
        conditions: under which conditions paths were looked for, each as a phrase.
        paths: the best, in their order; every one is proven to be in its place.
        truncated: True where the search was cut before as many as were asked for were proven the best.
        more: True where other paths exist, or the search was cut before it could rule them out.
        cut: True where the search was cut at all.
        order: how the paths are ordered, in words.
        not_said: whether any source says directly what the paths may suggest.
        not_said_links: the links from which its words are, where it tells of any.
        searches: what was looked for, between the two or of either with anybody, and not found.
        hints: what would widen the search, each a sentence.
    """

    start: str
    goal: str
    start_name: str
    goal_name: str
    pattern: str | None
    conditions: tuple[str, ...]
    paths: tuple[Path, ...]
    truncated: bool
    more: bool
    cut: bool
    order: str
    not_said: str
    not_said_links: tuple[LinkAnswer, ...]
    searches: tuple[SearchAnswer, ...]
    hints: tuple[str, ...]
