"""How widely it is known what is said of each actor, and of which months."""

from __future__ import annotations

from dataclasses import dataclass

from actorgraph.graph.answers.plain import Answer
from actorgraph.graph.answers.told import Told


@dataclass(frozen=True, slots=True)
class ActorCoverage(Answer):
    """What the links of one actor rest on, as far as a source supports them.

    Attributes:
        links: ids of the links with support.
        sources: ids of the documents whose claims support them.
        publishers: names of those who published these.
        voices: names of those on whose word the claims are: actors, cited documents, and publishers in their own voice.
        origins: ids of supporting claims of which no two share an origin; their number is a lower bound.
    """

    id: str
    name: str
    kind: str
    links: tuple[str, ...]
    sources: tuple[str, ...]
    publishers: tuple[str, ...]
    voices: tuple[str, ...]
    origins: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MonthRun(Answer):
    """Months on end of which the same is told.

    Attributes:
        first: the first of them, such as ``2019-05``.
        last: the last of them.
        months: how many they are.
        certain: ids of the incidents that certainly lie in each of them, wholly or in part.
        possible: ids of those that may.
        searches: ids of the searches whose period covers each of them wholly.
    """

    first: str
    last: str
    months: int
    certain: tuple[str, ...]
    possible: tuple[str, ...]
    searches: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DegreeCheck(Answer):
    """Whether the number of an actor's links follows the number of the sources that write of it.

    Attributes:
        actors: how many have a link that a source supports.
        coefficient: Spearman's rank correlation of the two numbers over these; None where it can't be computed.
        warns: whether it is high, over enough actors.
        sentence: the same in words.
    """

    actors: int
    coefficient: float | None
    warns: bool
    sentence: str


@dataclass(frozen=True, slots=True)
class CoverageAnswer(Told):
    """How widely it is known what is said here.

    Attributes:
        actors: those with a link, most links first.
        unsupported: ids of those of whom no link has support.
        one_source: ids of those whose links rest on one document.
        one_origin: ids of those whose links rest on one origin.
        no_origin: ids of those of whom all links with support are implied only.
        one_voice: ids of those whose links rest on one voice.
        months: from the first month that a date of an incident names to the last, each in one run.
        undated: ids of the incidents without a date.
        degree: whether the number of links follows the number of sources.
    """

    actors: tuple[ActorCoverage, ...]
    unsupported: tuple[str, ...]
    one_source: tuple[str, ...]
    one_origin: tuple[str, ...]
    no_origin: tuple[str, ...]
    one_voice: tuple[str, ...]
    months: tuple[MonthRun, ...]
    undated: tuple[str, ...]
    degree: DegreeCheck
