"""When what is said held or happened, and what was known when."""

from __future__ import annotations

from dataclasses import dataclass

from actorgraph.graph.answers.plain import Answer


@dataclass(frozen=True, slots=True)
class TimesAnswer(Answer):
    """From which day on a link or incident is certain, possible or excluded.

    Attributes:
        steps: the first day of each stretch, and ``certain``, ``possible`` or ``excluded``; the first has no day.
        dated: whether any date is given by which it is one of these.
        ahead: whether it is said only of what would be, or of what was planned or expected: it is never certain.
    """

    steps: tuple[tuple[str, str], ...]
    dated: bool
    ahead: bool

    def on(self, day: str) -> str:
        """Return which of the three it is on a day."""
        return next(held for first, held in reversed(self.steps) if first <= day)


@dataclass(frozen=True, slots=True)
class PublishedAnswer(Answer):
    """How many of the sources had been published by a day.

    Attributes:
        published: certainly.
        possibly: possibly, and not certainly.
        sources: all those of which there are claims.
        words: the same in words, without the day.
        uncounted: how many claims do not count by then, in words; empty where all do.
    """

    published: int
    possibly: int
    sources: int
    words: str
    uncounted: str
