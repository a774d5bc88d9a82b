"""Answers: frozen results that keep the evidence they stand on. Knows no question and no dataset.

``to_dict`` is exactly what ``--json`` prints. A trailing underscore in a field's name is dropped there (``from_``).
"""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass
from typing import Any


def to_plain(value: object) -> Any:  # noqa: ANN401 - any JSON value
    """Return answers, and tuples and mappings of answers, as plain data for JSON."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name.rstrip("_"): to_plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple | list):
        return [to_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: to_plain(item) for key, item in value.items()}
    return value


class Answer:
    """Base of all answers."""

    __slots__ = ()

    def to_dict(self) -> Any:  # noqa: ANN401 - any JSON value
        """Return the answer as plain data for JSON."""
        return to_plain(self)


@dataclass(frozen=True, slots=True)
class Match(Answer):
    """Who or what a text may mean.

    Attributes:
        type: ``actor`` or ``incident``.
        score: 0 to 100; 100 where a name or id is the same but for case, accents and script.
        matched: the name, alias or id that fits best.
    """

    id: str
    type: str
    kind: str
    name: str
    score: float
    matched: str


@dataclass(frozen=True, slots=True)
class ClaimAnswer(Answer):
    """One claim, as a sentence that stands alone and with what it stands on.

    Attributes:
        home: id of the link, actor or incident in whose record it stands.
        at: the place in the source, such as ``¶4`` or ``p. 3``.
        source_label: publisher and date, as sentences name the source.
        voices: ids of those on whose word it is; empty where the source speaks for itself.
        counts: whether it bears on the link's status, on this link or as a denial from another.
        notes: what a careful reader must know besides: unclear text, the words used for the ends, our note.
    """

    id: str
    home: str
    source: str
    source_label: str
    at: str
    stance: str
    basis: str
    voices: tuple[str, ...]
    voice_names: tuple[str, ...]
    when: str | None
    modality: str
    reading: str
    rests_on: tuple[str, ...]
    answers: tuple[str, ...]
    withdrawn: bool
    counts: bool
    sentence: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Evidence(Answer):
    """What a link's status was computed from.

    Attributes:
        support: ``none``, ``inferred`` or ``stated``.
        origins: independent origins of the support, a lower bound.
        dispute: ``none``, ``doubted``, ``denied by implication`` or ``denied``.
        reading: ``unclear`` where every supporting claim is.
        self_contradicted: names of voices that assert and deny the same thing.
        other_record: sentence on the record that clashes with this one (an answer beside a non-answer), or empty.
    """

    support: str
    origins: int
    dispute: str
    reading: str
    self_contradicted: tuple[str, ...]
    other_record: str


@dataclass(frozen=True, slots=True)
class LinkAnswer(Answer):
    """One link with its status, the sentence that words it, and its whole ledger.

    Attributes:
        status: the word of the status, such as ``single-source`` or ``contested``.
        imputes: whether the link is an allegation.
        sentence: the claim that counts most, attributed, with replies and what limits it; safe to quote.
        replies: claims of other links that dispute this one.
    """

    id: str
    kind: str
    label: str
    family: str
    subject: str
    object: str
    subject_name: str
    object_name: str
    status: str
    imputes: bool
    evidence: Evidence
    sentence: str
    claims: tuple[ClaimAnswer, ...]
    replies: tuple[ClaimAnswer, ...]


@dataclass(frozen=True, slots=True)
class AttributeAnswer(Answer):
    """A value that sources give, with their claims."""

    name: str
    value: str | int
    sentence: str
    claims: tuple[ClaimAnswer, ...]


@dataclass(frozen=True, slots=True)
class LinkGroup(Answer):
    """The links of one family."""

    family: str
    links: tuple[LinkAnswer, ...]


@dataclass(frozen=True, slots=True)
class RecordAnswer(Answer):
    """One actor or incident with everything that is said of it.

    Attributes:
        when: EDTF text, of an incident only.
        happened: of an incident only.
        not_said: gaps that a reader might fill in wrongly, each a sentence.
    """

    id: str
    type: str
    kind: str
    name: str
    standing: str | None
    aliases: tuple[str, ...]
    description: str
    identifiers: dict[str, str]
    when: str | None
    happened: str | None
    claims: tuple[ClaimAnswer, ...]
    attributes: tuple[AttributeAnswer, ...]
    groups: tuple[LinkGroup, ...]
    not_said: tuple[str, ...]


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
class NeighborsAnswer(Answer):
    """What is around a record, nearest first."""

    id: str
    name: str
    hops: int
    neighbors: tuple[Neighbor, ...]


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
class PathsAnswer(Answer):
    """The best paths between two records, and what they are not.

    Attributes:
        truncated: True where the search was cut before the paths shown were proven the best.
        more: True where other paths exist, or the search was cut before it could rule them out.
        order: how the paths are ordered, in words.
        not_said: whether any source says directly what the paths may suggest.
        hints: what would widen the search, each a sentence.
    """

    start: str
    goal: str
    paths: tuple[Path, ...]
    truncated: bool
    more: bool
    order: str
    not_said: str
    hints: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NamedActor(Answer):
    """An actor named for an attack: how, by whom, how firmly."""

    id: str
    name: str
    kind: str
    status: str
    sentence: str


@dataclass(frozen=True, slots=True)
class TimelineEntry(Answer):
    """One incident in its place in the order of dates.

    Attributes:
        when: EDTF text; None where the sources give no date.
        when_words: the same in words.
        named: who is said to have done, ordered or claimed it.
        none_named: True for an attack for which nobody is named.
        replies: sentences by which the named or others dispute it.
        answered: sentences on who is said to have answered it, or not.
        targets: names of what it is said to have been aimed at.
        statement: what the sources say of it, where it has claims of its own.
    """

    id: str
    name: str
    kind: str
    when: str | None
    when_words: str
    happened: str
    named: tuple[NamedActor, ...]
    none_named: bool
    replies: tuple[str, ...]
    answered: tuple[str, ...]
    targets: tuple[str, ...]
    places: tuple[str, ...]
    weapons: tuple[str, ...]
    statement: str


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
class StatsAnswer(Answer):
    """What is in a dataset; counts by kind, family and status."""

    dataset: str
    title: str
    version: str
    digest: str
    sources: int
    origins: int
    actors: dict[str, int]
    incidents: dict[str, int]
    links: dict[str, int]
    statuses: dict[str, int]
    claims: int
    stances: dict[str, int]
    bases: dict[str, int]
    summary: str
