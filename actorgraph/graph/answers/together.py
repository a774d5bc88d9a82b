"""Where two are said to have been together, and what comes near to it."""

from __future__ import annotations

from dataclasses import dataclass

from actorgraph.graph.answers.links import LinkAnswer
from actorgraph.graph.answers.plain import Answer
from actorgraph.graph.answers.told import Told


@dataclass(frozen=True, slots=True)
class Occasion(Answer):
    """An incident, and the links that tie each of the two to it.

    Attributes:
        when: EDTF text; None where the sources give no date.
        when_words: the same in words.
        first: the links of the first of the two.
        second: those of the second.
        notes: why it does not count, or what limits it, each a sentence.
    """

    id: str
    name: str
    kind: str
    when: str | None
    when_words: str
    happened: str
    first: tuple[LinkAnswer, ...]
    second: tuple[LinkAnswer, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TieAbout(Answer):
    """A link between the two themselves.

    Attributes:
        about: ids of the incidents in connection with which it is said.
    """

    link: LinkAnswer
    about: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TogetherAnswer(Told):
    """The occasions at which both are said to have been.

    Attributes:
        occasions: those that took place, or were foiled, in the order of the timeline.
        to_come: those that are planned or expected.
        not_counted: those at which one of the two is not plainly said to have been, each with why.
        named_for_both: incidents for which both are named, not said to have been there together.
        between: links between the two that are said in connection with an incident, or by which one visited the other.
        not_said: that no source says they were at the same occasion; empty where there is one that counts.
        caution: what being there is not.
    """

    first: str
    first_name: str
    second: str
    second_name: str
    occasions: tuple[Occasion, ...]
    to_come: tuple[Occasion, ...]
    not_counted: tuple[Occasion, ...]
    named_for_both: tuple[Occasion, ...]
    between: tuple[TieAbout, ...]
    not_said: str
    caution: str
