"""What else happened within so many hours of an incident."""

from __future__ import annotations

from dataclasses import dataclass

from actorgraph.graph.answers.plain import Answer
from actorgraph.graph.answers.timeline import TimelineEntry
from actorgraph.graph.answers.told import Told


@dataclass(frozen=True, slots=True)
class AroundEntry(Answer):
    """An incident, and how it lies to the one that was asked about.

    Attributes:
        within: ``certain`` where it falls within the hours however the dates are taken, ``possible`` where it can.
        order: whether it came ``before`` or ``after``, was going on ``during`` it (or it during this), or ``unknown``.
        because: what settles the order, or why it is not known; where a source says it, in the source's sentence.
    """

    entry: TimelineEntry
    within: str
    order: str
    because: str


@dataclass(frozen=True, slots=True)
class Undated(Answer):
    """An incident without a date, of which nothing is said that ties it to the one that was asked about."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class AroundAnswer(Told):
    """What else happened within so many hours before or after an incident.

    Attributes:
        when: EDTF text; None where no date is given, so that nothing can be said to lie within hours of it.
        when_words: the same in words.
        entries: what can have happened within these hours, in the order of the timeline.
        undated: what a source ties to it in time where one of the two has no date.
        without_date: the other incidents without a date, any of which may fall within the hours too, by id.
        notes: what must be known to read the answer, each a sentence.
    """

    incident: str
    name: str
    kind: str
    when: str | None
    when_words: str
    happened: str
    hours: int
    entries: tuple[AroundEntry, ...]
    undated: tuple[AroundEntry, ...]
    without_date: tuple[Undated, ...]
    notes: tuple[str, ...]
