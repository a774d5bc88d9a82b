"""Collapsed views: the same graph with fewer sorts of record, each edge with the claims that it was made from."""

from __future__ import annotations

from dataclasses import dataclass

from actorgraph.graph.answers.links import LinkAnswer
from actorgraph.graph.answers.plain import Answer
from actorgraph.graph.answers.together import Occasion
from actorgraph.graph.answers.told import Told


@dataclass(frozen=True, slots=True)
class Shared(Answer):
    """An incident for which two actors are named, and the links by which each of them is.

    Attributes:
        marks: why it joins nobody by itself, where it is used on request; empty else.
        roles: of the first and of the second, as their links call it.
        sentence: that both are named, and as what; never that the one did anything to the other.
        first: the links of the first of the two.
        second: those of the second.
    """

    id: str
    name: str
    kind: str
    happened: str
    marks: tuple[str, ...]
    roles: tuple[tuple[str, ...], tuple[str, ...]]
    sentence: str
    first: tuple[LinkAnswer, ...]
    second: tuple[LinkAnswer, ...]


@dataclass(frozen=True, slots=True)
class ActorsEdge(Answer):
    """Two actors, the links that are said of the two, and the incidents for which both are named."""

    first: str
    first_name: str
    second: str
    second_name: str
    links: tuple[LinkAnswer, ...]
    shared: tuple[Shared, ...]


@dataclass(frozen=True, slots=True)
class ActorsView(Told):
    """Actors alone: an incident becomes an edge between each two that are named for it.

    Attributes:
        of: id of the actor at whose edges it looks; None for all.
        actors: ids of all that are joined.
        edges: by the ids of the two.
        unused: how many records and links of each sort were left out, because they join nobody by themselves.
        on_request: how many of each sort were used on request.
        notes: what is left out, each a sentence.
        caution: what an edge is not.
    """

    of: str | None
    actors: tuple[str, ...]
    edges: tuple[ActorsEdge, ...]
    unused: dict[str, int]
    on_request: dict[str, int]
    notes: tuple[str, ...]
    caution: str


@dataclass(frozen=True, slots=True)
class Cited(Answer):
    """Who cites whom, or which document repeats which.

    Attributes:
        how: ``cites`` where the first makes claims on the word of the second, ``repeats`` where it does so as a whole.
        source: id of the document that does.
        voice: id of the actor or document that is cited or repeated.
        type: of the voice: ``actor`` or ``source``.
        stances: how many of the claims assert, deny, doubt or comment.
        bases: how many are reported, quoted or inferred.
        alleged: how many assert, deny, doubt or comment on an allegation.
        claims: ids of the claims; empty for ``repeats``.
        sentence: the same in words.
    """

    how: str
    source: str
    source_title: str
    voice: str
    voice_name: str
    type: str
    stances: dict[str, int]
    bases: dict[str, int]
    alleged: int
    claims: tuple[str, ...]
    sentence: str


@dataclass(frozen=True, slots=True)
class SourcesView(Told):
    """Sources alone: which document makes claims on whose word, and which repeats which.

    Attributes:
        of: id of the source or actor at whose edges it looks; None for all.
        edges: by source, those of most claims first.
        own: for each document, how many claims it makes in its own voice.
        withdrawn: how many claims are left out, because they are withdrawn or fell with one.
        caution: what an edge is not.
    """

    of: str | None
    edges: tuple[Cited, ...]
    own: dict[str, int]
    withdrawn: int
    caution: str


@dataclass(frozen=True, slots=True)
class CompanyEdge(Answer):
    """Two persons and the occasions at which both are said to have been."""

    first: str
    first_name: str
    second: str
    second_name: str
    occasions: tuple[Occasion, ...]


@dataclass(frozen=True, slots=True)
class OccasionsView(Told):
    """Persons alone: two are joined by the occasions at which both are said to have been.

    Attributes:
        of: id of the person at whose edges it looks; None for all.
        edges: by the ids of the two.
        to_come: how many occasions of two are planned or expected, and join nobody.
        not_counted: how many do not count, because one of the two is not plainly said to have been there.
        caution: what an edge is not.
    """

    of: str | None
    edges: tuple[CompanyEdge, ...]
    to_come: int
    not_counted: int
    caution: str
