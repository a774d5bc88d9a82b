"""Incidents in the order of their dates."""

from __future__ import annotations

from dataclasses import dataclass

from actorgraph.graph.answers.plain import Answer
from actorgraph.graph.answers.searches import SearchAnswer


@dataclass(frozen=True, slots=True)
class NamedEnd(Answer):
    """A record that a source ties to an incident: who did it, what it was aimed at; and how firmly that is said.

    Attributes:
        kind: of the link.
        status: of the link; a name alone would say more than its claims do.
        worth: the same, with any dispute and unclear text beside it.
        reading: ``unclear`` where every supporting claim is.
        voices: names of those on whose word alone it stands; empty where a source says it in its own voice.
    """

    id: str
    name: str
    kind: str
    status: str
    worth: str
    reading: str
    sentence: str
    sentences: tuple[str, ...]
    voices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TimelineEntry(Answer):
    """One incident in its place in the order of dates.

    Attributes:
        when: EDTF text; None where the sources give no date.
        when_words: the same in words.
        named: who is said to have done, ordered or claimed it.
        only_disputed: of whom it is denied or doubted, while nothing here asserts it.
        none_named: True for an attack for which nobody is named by itself, on a hidden link neither.
        out_of_sight: for an attack or campaign for which nobody is named here: who is on links that filters hide, each
            a sentence without a name.
        searches: for such an attack: where it was looked for who did it, and not found.
        of_the_whole: sentences on the campaigns that count it, and on who is named for these as a whole.
        replies: sentences by which the named or others dispute it.
        answered: sentences on who is said to have answered it, or not.
        targets: what it is said to have been aimed at.
        statement: what the sources say of it, where it has claims of its own.
    """

    id: str
    name: str
    kind: str
    when: str | None
    when_words: str
    happened: str
    named: tuple[NamedEnd, ...]
    only_disputed: tuple[NamedEnd, ...]
    none_named: bool
    out_of_sight: tuple[str, ...]
    searches: tuple[SearchAnswer, ...]
    of_the_whole: tuple[str, ...]
    replies: tuple[str, ...]
    answered: tuple[str, ...]
    targets: tuple[NamedEnd, ...]
    places: tuple[NamedEnd, ...]
    weapons: tuple[NamedEnd, ...]
    outcomes: tuple[str, ...]
    statement: str
