"""A judgement: whether two records are one, as somebody judged it. Knows ids only."""

# Annotations are not put off here: pydantic reads them at once, and would have to compile each of them again.

from typing import Literal, Self

from pydantic import model_validator

from actorgraph.model.claim import Day
from actorgraph.model.link import LinkId, link_id
from actorgraph.model.record import Id, Name, Record

SAME_AS = "same_as"

Verdict = Literal["same", "different", "unsure"]


class EarlierJudgement(Record):
    """What was judged of a pair before it was judged again."""

    judgement: Verdict
    by: Name
    why: Name
    recorded: Day


class Judgement(Record):
    """Whether two actors, or two incidents, are one. It merges nothing: both records stay as their sources have them.

    Attributes:
        id: ``first--same_as--second``; one judgement a pair.
        judgement: ``unsure`` where the sources leave it open.
        by: who judged.
        why: on what grounds, in our own words.
        recorded: day on which it was written down.
        before: what was judged of the two before, the first judgement first.
    """

    id: LinkId
    first: Id
    second: Id
    judgement: Verdict
    by: Name
    why: Name
    recorded: Day
    before: tuple[EarlierJudgement, ...] = ()

    @model_validator(mode="after")
    def _check_id(self) -> Self:
        right = link_id(subject=self.first, kind=SAME_AS, object=self.second)
        if self.id != right:
            raise ValueError(f"id must be first--same_as--second: {right}")
        if self.first == self.second:
            raise ValueError("first and second must differ")
        return self
