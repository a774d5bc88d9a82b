"""What an editor or a lawyer weighs before an accused is named in print."""

from __future__ import annotations

from dataclasses import dataclass

from actorgraph.graph.answers.cited import CitedSource
from actorgraph.graph.answers.links import ClaimAnswer, LinkAnswer
from actorgraph.graph.answers.plain import Answer
from actorgraph.graph.answers.searches import SearchAnswer
from actorgraph.graph.answers.told import Told


@dataclass(frozen=True, slots=True)
class Accusation(Answer):
    """One allegation against an accused, taken apart.

    Attributes:
        whose_word: the claims that make it, with who says so and on whose word, the firmest first.
        withdrawn: claims that made it and no longer stand, where others still do.
        rests_on: the claims that must hold for it to hold.
        unclear: the passages of these whose text is unclear.
        replies: the claims in reply to it, by whomever.
        no_reply: that none by the accused is recorded, and whether one was looked for; empty where one is.
        limits: what else takes from its weight.
    """

    link: LinkAnswer
    whose_word: tuple[ClaimAnswer, ...]
    withdrawn: tuple[ClaimAnswer, ...]
    rests_on: tuple[ClaimAnswer, ...]
    unclear: tuple[str, ...]
    replies: tuple[ClaimAnswer, ...]
    no_reply: str
    limits: tuple[str, ...]

    @property
    def claims(self) -> tuple[str, ...]:
        """Ids of all claims that are told of it."""
        told = (*self.whose_word, *self.withdrawn, *self.rests_on, *self.replies)
        return tuple(claim.id for claim in told)


@dataclass(frozen=True, slots=True)
class AlsoSaid(Answer):
    """A link that ties an accused to others and does not accuse this one.

    Attributes:
        claims: ids of the claims that the link's sentences word or stand on.
    """

    link: LinkAnswer
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NotSaid(Answer):
    """An incident that a reader may lay to an accused, and no source here does.

    Attributes:
        incident: its id.
        sentence: that no source says it.
        counted_in: the claims by which it is counted in a campaign that is laid to the accused as a whole.
        of_the_whole: ids of the links by which that campaign is laid to the accused.
    """

    incident: str
    sentence: str
    counted_in: tuple[ClaimAnswer, ...]
    of_the_whole: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReviewSheet(Answer):
    """All that is alleged of one accused, and what is not.

    Attributes:
        in_text: the name as it stands in a sentence, such as ``the United States``.
        names: aliases, and spellings of the sources that are kept as such.
        words: other words of a text that were read as meaning the accused, pronouns included.
        accusations: those that a source supports, firmest first.
        disputed: accusations that are only denied or doubted here.
        hypothetical: accusations of what would be, if something came first.
        withdrawn: accusations that are withdrawn or fell with a withdrawn claim: not to be repeated.
        also_said: what is said besides by tying the accused to others: command by them, ties, memberships.
        not_said: what a reader may take for said of the accused, and no source here says.
        searches: what was looked for of the accused and not found.
        sources: the documents that these claims come from and cite, and those that they repeat, by id.
    """

    id: str
    name: str
    in_text: str
    kind: str
    standing: str
    marking: str | None
    names: tuple[str, ...]
    words: tuple[str, ...]
    accusations: tuple[Accusation, ...]
    disputed: tuple[Accusation, ...]
    hypothetical: tuple[Accusation, ...]
    withdrawn: tuple[Accusation, ...]
    also_said: tuple[AlsoSaid, ...]
    not_said: tuple[NotSaid, ...]
    searches: tuple[SearchAnswer, ...]
    sources: tuple[CitedSource, ...]


@dataclass(frozen=True, slots=True)
class IncidentFacts(Answer):
    """The incident that sheets were asked for.

    Attributes:
        claims: those on the incident itself and on its attributes that stand.
    """

    id: str
    kind: str
    happened: str
    when_words: str
    claims: tuple[ClaimAnswer, ...]


@dataclass(frozen=True, slots=True)
class ReviewAnswer(Told):
    """Sheets to read before publication, one for each accused.

    Attributes:
        dataset: title of the dataset.
        digest: of the dataset, so that the sheet says what exactly it was made from.
        contact: whom to write to about an entry.
        of: the name that was asked for; None for everybody.
        incident: where it is an incident's: its facts; the sheets then hold only what concerns it.
        nothing: that nothing is alleged of whoever was asked for; empty where there is a sheet.
    """

    dataset: str
    version: str
    digest: str
    contact: str | None
    of: str | None
    incident: IncidentFacts | None
    nothing: str
    sheets: tuple[ReviewSheet, ...]
