"""Who or what a text may mean."""

from __future__ import annotations

from dataclasses import dataclass

from actorgraph.graph.answers.plain import Answer


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
