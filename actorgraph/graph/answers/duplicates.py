"""Pairs of records that may be one, with what speaks for it and against."""

from __future__ import annotations

from dataclasses import dataclass

from actorgraph.graph.answers.links import AttributeAnswer, ClaimAnswer, LinkAnswer
from actorgraph.graph.answers.plain import Answer
from actorgraph.graph.answers.told import Told


@dataclass(frozen=True, slots=True)
class Ground(Answer):
    """One thing that speaks for two records being one, or against it.

    Attributes:
        what: ``kind``, ``standing``, ``identifier``, ``attribute``, ``date``, ``shared``, ``link``, ``named apart`` or
            ``judgement``.
        links: that it stands on.
        attributes: that it stands on.
        claims: that name both.
    """

    what: str
    sentence: str
    links: tuple[LinkAnswer, ...] = ()
    attributes: tuple[AttributeAnswer, ...] = ()
    claims: tuple[ClaimAnswer, ...] = ()


@dataclass(frozen=True, slots=True)
class EarlierAnswer(Answer):
    """What was judged of a pair before it was judged again."""

    judgement: str
    by: str
    why: str
    recorded: str


@dataclass(frozen=True, slots=True)
class JudgementAnswer(Answer):
    """What somebody judged of a pair.

    Attributes:
        judgement: ``same``, ``different`` or ``unsure``.
        by: who judged.
        why: on what grounds.
        before: what was judged before, the first judgement first.
    """

    id: str
    judgement: str
    by: str
    why: str
    recorded: str
    sentence: str
    before: tuple[EarlierAnswer, ...]


@dataclass(frozen=True, slots=True)
class Duplicate(Answer):
    """Two records that may be one; that they are listed says that their names are alike, and no more.

    Attributes:
        type: ``actor`` or ``incident``.
        score: how alike their names are, 0 to 1.
        first_name: name or alias of the first that agrees best.
        second_name: name or alias of the second.
        reason: why the two names agree.
        speaks_for: what is the same of both.
        speaks_against: what is not, or tells the two apart.
        judgement: what was judged of them; None where nobody did.
        sentence: that they may be one, or what was judged; safe to quote.
    """

    first: str
    second: str
    type: str
    score: float
    first_name: str
    second_name: str
    reason: str
    speaks_for: tuple[Ground, ...]
    speaks_against: tuple[Ground, ...]
    judgement: JudgementAnswer | None
    sentence: str


@dataclass(frozen=True, slots=True)
class MixedName(Answer):
    """A name with words that may be made to look like others: of several scripts, or of look-alikes alone.

    Attributes:
        id: of the record that bears it.
        words: of that sort.
    """

    id: str
    name: str
    words: tuple[str, ...]
    sentence: str


@dataclass(frozen=True, slots=True)
class DuplicatesAnswer(Told):
    """Pairs of records whose names are alike, the most alike first. Nothing is merged.

    Attributes:
        of: id of the record that was asked about; None for all.
        floor: how alike names must be, 0 to 1.
        judged: whether what was judged already is listed, too.
        found: pairs in all, also those past the limit.
        pairs: the first of them.
        left_out: pairs so alike that were left out because they are judged.
        mixed: names that mix scripts.
        not_looked_at: ids of the actors that were left alone, for a text does not name them.
        caution: what being listed is not.
    """

    of: str | None
    floor: float
    judged: bool
    found: int
    pairs: tuple[Duplicate, ...]
    left_out: int
    mixed: tuple[MixedName, ...]
    not_looked_at: tuple[str, ...]
    caution: str
