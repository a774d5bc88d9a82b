"""What is missing, and where the ground is thin."""

from __future__ import annotations

from dataclasses import dataclass

from actorgraph.graph.answers.links import ClaimAnswer, LinkAnswer
from actorgraph.graph.answers.plain import Answer
from actorgraph.graph.answers.searches import SearchAnswer
from actorgraph.graph.answers.told import Told


@dataclass(frozen=True, slots=True)
class IncidentGap(Answer):
    """An incident of which something is not said, or said to be missing; the sentences stand alone.

    Attributes:
        searches: where just that was looked for and not found; empty where no search is recorded.
    """

    id: str
    name: str
    when_words: str
    sentences: tuple[str, ...]
    searches: tuple[SearchAnswer, ...]


@dataclass(frozen=True, slots=True)
class Unanswered(Answer):
    """An accused of whom no word in reply is recorded, with the accusations.

    Attributes:
        looked_for: how many of the accusations say where a reply was looked for.
        not_yet: ids of the links of the others.
        silences: for each of the links in turn: that no reply is recorded, and when and where one was looked for.
    """

    id: str
    name: str
    links: tuple[LinkAnswer, ...]
    looked_for: int
    not_yet: tuple[str, ...]
    silences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contradiction(Answer):
    """A place where one voice contradicts itself.

    Attributes:
        record: id of the link, actor or incident.
        voice: name of who says both.
        sentences: both sides, in its words as each claim has them.
    """

    record: str
    voice: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GapsAnswer(Told):
    """The gaps in what was looked at.

    Attributes:
        of: what was looked at, in words.
        not_looked_at: which of the fields below are empty because the kinds asked for leave them out.
        links: how many links of it have support.
        nobody_named: attacks for which no source names anybody by itself.
        no_reply: accused without a recorded reply, most accusations first.
        said_unanswered: incidents to which a source says that somebody did not respond.
        one_origin: links that rest on one origin.
        no_origin: links that are implied only, by whomever.
        unclear: claims that stand or rest on text whose reading is unclear.
        contradictions: places where one voice contradicts itself.
        searches: all that was looked for and not found in what was looked at.
    """

    of: str
    not_looked_at: tuple[str, ...]
    links: int
    nobody_named: tuple[IncidentGap, ...]
    no_reply: tuple[Unanswered, ...]
    said_unanswered: tuple[IncidentGap, ...]
    one_origin: tuple[LinkAnswer, ...]
    no_origin: tuple[LinkAnswer, ...]
    unclear: tuple[ClaimAnswer, ...]
    contradictions: tuple[Contradiction, ...]
    searches: tuple[SearchAnswer, ...]
