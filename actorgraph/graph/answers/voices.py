"""All that one voice says, and all that is said of it."""

from __future__ import annotations

from dataclasses import dataclass

from actorgraph.graph.answers.links import AttributeAnswer, ClaimAnswer, LinkAnswer
from actorgraph.graph.answers.plain import Answer
from actorgraph.graph.answers.told import Told


@dataclass(frozen=True, slots=True)
class HandedOn(Answer):
    """How much a document says on somebody else's word.

    Attributes:
        voice: id of the actor or source whose word it is.
        claims: claims on that word, alone or with others.
    """

    voice: str
    name: str
    claims: int


@dataclass(frozen=True, slots=True)
class VoiceAnswer(Told):
    """One voice: an actor, a document, or a publisher speaking in its documents' own voice.

    Claims stand in the order of their sources and places.

    Attributes:
        type: ``actor``, ``source`` or ``publisher``.
        documents: ids of the sources that are taken for this voice where they speak for themselves.
        implied: what its documents imply without stating it.
        read_into: what a source finds in this voice's words that, as given there, they do not say themselves.
        handed_on: of documents: on whose word they say what they don't say themselves, most claims first.
        contradicts_itself: ids of the links that it both asserts and denies.
        said_of: of an actor: every link at its record.
    """

    id: str
    type: str
    name: str
    documents: tuple[str, ...]
    asserts: tuple[ClaimAnswer, ...]
    denies: tuple[ClaimAnswer, ...]
    doubts: tuple[ClaimAnswer, ...]
    comments: tuple[ClaimAnswer, ...]
    implied: tuple[ClaimAnswer, ...]
    read_into: tuple[ClaimAnswer, ...]
    handed_on: tuple[HandedOn, ...]
    contradicts_itself: tuple[str, ...]
    said_of: tuple[LinkAnswer, ...]
    attributes: tuple[AttributeAnswer, ...]
