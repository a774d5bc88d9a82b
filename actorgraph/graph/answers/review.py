"""What an editor or a lawyer weighs before an accused is named in print."""

from __future__ import annotations

from dataclasses import dataclass

from actorgraph.graph.answers.links import ClaimAnswer, LinkAnswer
from actorgraph.graph.answers.plain import Answer


@dataclass(frozen=True, slots=True)
class Accusation(Answer):
    """One allegation against an accused, taken apart.

    Attributes:
        whose_word: the claims that make it, with who says so and on whose word, the firmest first.
        rests_on: the claims that must hold for it to hold.
        unclear: the passages of these whose text is unclear.
        replies: the claims in reply to it, by whomever.
        no_reply: that none by the accused is recorded, and whether one was looked for; empty where one is.
        limits: what else takes from its weight.
    """

    link: LinkAnswer
    whose_word: tuple[ClaimAnswer, ...]
    rests_on: tuple[ClaimAnswer, ...]
    unclear: tuple[str, ...]
    replies: tuple[ClaimAnswer, ...]
    no_reply: str
    limits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReviewSheet(Answer):
    """All that is alleged of one accused, and what is not.

    Attributes:
        called: other names and words by which sources mean the accused: what was read as this one.
        accusations: those that a source supports, firmest first.
        disputed: accusations that are only denied or doubted here.
        hypothetical: accusations of what would be, if something came first.
        withdrawn: accusations that are withdrawn or fell with a withdrawn claim: not to be repeated.
        not_said: what a reader may take for said of the accused, and no source here says.
    """

    id: str
    name: str
    kind: str
    standing: str
    marking: str | None
    called: tuple[str, ...]
    accusations: tuple[Accusation, ...]
    disputed: tuple[Accusation, ...]
    hypothetical: tuple[Accusation, ...]
    withdrawn: tuple[Accusation, ...]
    not_said: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReviewAnswer(Answer):
    """Sheets to read before publication, one for each accused.

    Attributes:
        dataset: title of the dataset.
        digest: of the dataset, so that the sheet says what exactly it was made from.
        contact: whom to write to about an entry.
        of: the name that was asked for; None for everybody.
    """

    dataset: str
    version: str
    digest: str
    contact: str | None
    of: str | None
    sheets: tuple[ReviewSheet, ...]
