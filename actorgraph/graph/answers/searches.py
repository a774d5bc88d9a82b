"""What was looked for and not found, beside what was."""

from __future__ import annotations

from dataclasses import dataclass

from actorgraph.graph.answers.plain import Answer


@dataclass(frozen=True, slots=True)
class SearchAnswer(Answer):
    """A search that found nothing. It is evidence of nothing.

    Attributes:
        object: id of the second record; None for anybody or anything at the subject.
        kinds: kinds of link that were looked for; empty for any.
        date: day on which it was looked for.
        by: who looked; None where that is not recorded.
        period: EDTF text: the time that the search covered; None where that is not recorded.
        note: in our own words; may be empty.
        sentence: all but the note as one sentence that stands alone.
    """

    id: str
    subject: str
    object: str | None
    kinds: tuple[str, ...]
    where: str
    date: str
    by: str | None
    period: str | None
    note: str
    sentence: str
