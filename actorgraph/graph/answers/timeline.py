"""Incidents in the order of their dates."""

from __future__ import annotations

from dataclasses import dataclass

from actorgraph.graph.answers.plain import Answer


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
