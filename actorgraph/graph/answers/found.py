"""Who or what a text may mean."""

from __future__ import annotations

from dataclasses import dataclass

from actorgraph.graph.answers.plain import Answer


@dataclass(frozen=True, slots=True)
class Match(Answer):
    """Who or what a text may mean.

    Attributes:
        type: ``actor`` or ``incident``.
        score: 0 to 1; 1 where it is a name of the record or its id, but for how it is written.
        matched: the name, alias or id that fits best.
        reason: why it fits as well as it does.
    """

    id: str
    type: str
    kind: str
    name: str
    score: float
    matched: str
    reason: str
