"""All that one voice says, and all that is said of it: an actor, a document, or a paper in its own voice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from actorgraph.dataset import Dataset
from actorgraph.errors import AmbiguousNameError, UnknownNameError
from actorgraph.graph.answers import ClaimAnswer, HandedOn, VoiceAnswer
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.model import Claim
from actorgraph.names import NameIndex

_NEAREST = 3


@dataclass(frozen=True)
class Voice:
    """Whose word is meant.

    Attributes:
        id: of the actor or source; of a publisher, its name.
        type: ``actor``, ``source`` or ``publisher``.
        actor: id of the actor that it is, or that is called like the publisher; None where there is none.
        documents: ids of the sources that speak for it.
    """

    id: str
    type: str
    name: str
    actor: str | None
    documents: tuple[str, ...]


class Voices:
    """The names of all that can speak in a dataset."""

    def __init__(self, dataset: Dataset) -> None:
        self._dataset = dataset

    def resolve(self, text: str) -> Voice:
        """Return the one voice that a text names: by id, name, alias, title or publisher, or by part of one.

        Raises:
            AmbiguousNameError: where several are named equally well.
            UnknownNameError: where none is, with the nearest names.
        """
        if text in self._named:
            return self._named[text]
        for found in (self._index.exact(text), self._index.containing(text)):
            if len(found) == 1:
                return self._named[found[0]]
            if found:
                raise AmbiguousNameError(text, [(key, self._named[key].name) for key in found])
        nearest = self._index.like(text, limit=_NEAREST)
        raise UnknownNameError("actor, source or publisher", text, [f"{like.name} ({like.id})" for like in nearest])

    @cached_property
    def _named(self) -> dict[str, Voice]:
        """Voices by id; an actor that is called like a publisher is one voice with it."""
        found = {voice.id: voice for voice in self._publishers()}
        for source in self._dataset.sources.values():
            found[source.id] = Voice(source.id, "source", source.title, None, (source.id,))
        for actor in self._dataset.actors.values():
            if actor.id not in found:
                found[actor.id] = Voice(actor.id, "actor", actor.name, actor.id, ())
        return found

    def _publishers(self) -> Iterator[Voice]:
        documents: dict[str, list[str]] = {}
        for source in self._dataset.sources.values():
            documents.setdefault(source.publisher, []).append(source.id)
        for name, keys in documents.items():
            named = self._publishing.exact(name)
            actor = named[0] if len(named) == 1 else None
            yield Voice(actor or name, "publisher", name, actor, tuple(sorted(keys)))

    @cached_property
    def _publishing(self) -> NameIndex:
        """Names of the actors that can be a publisher."""
        actors = self._dataset.actors.values()
        return NameIndex((actor.id, actor.name) for actor in actors if actor.standing == "named")

    @cached_property
    def _index(self) -> NameIndex:
        names = [(voice.id, voice.name) for voice in self._named.values()]
        aliases = [(actor.id, alias.name) for actor in self._dataset.actors.values() for alias in actor.aliases]
        return NameIndex([*names, *aliases])


def voice_of(book: EvidenceBook, text: str) -> VoiceAnswer:
    """Return all that a voice says, and all that is said of it."""
    voice = Voices(book.dataset).resolve(text)
    claims = sorted(book.ledger.claims.values(), key=_place)
    own = [claim for claim in claims if _speaks(voice, claim)]
    plain = [claim for claim in own if not claim.basis.startswith("inferred")]
    inferred = [claim for claim in own if claim.basis == "inferred_by_source"]
    actor = book.dataset.actors.get(voice.actor or "")
    return VoiceAnswer(
        id=voice.id,
        type=voice.type,
        name=voice.name,
        documents=voice.documents,
        asserts=_answers(book, (claim for claim in plain if claim.stance == "asserts")),
        denies=_answers(book, (claim for claim in plain if claim.stance == "denies")),
        doubts=_answers(book, (claim for claim in plain if claim.stance == "doubts")),
        comments=_answers(book, (claim for claim in plain if claim.stance == "comments")),
        implied=_answers(book, (claim for claim in inferred if not claim.claimed_by)),
        read_into=_answers(book, (claim for claim in inferred if claim.claimed_by)),
        handed_on=_handed_on(book, voice, claims),
        contradicts_itself=tuple(_contradicted(book, voice)),
        said_of=tuple(map(book.link, book.dataset.links_at[actor.id])) if actor else (),
        attributes=tuple(map(book.attribute, actor.attributes)) if actor else (),
    )


def _speaks(voice: Voice, claim: Claim) -> bool:
    """Return whether a claim is this voice's word: its own documents' own voice, or where it is cited."""
    if claim.claimed_by:
        return not {voice.actor, *voice.documents}.isdisjoint(claim.claimed_by)
    return claim.source in voice.documents and claim.basis != "inferred_by_curator"


def _place(claim: Claim) -> tuple[object, ...]:
    at = claim.at
    return claim.source, at.paragraph or 0, at.page or 0, at.start or 0, claim.id


def _answers(book: EvidenceBook, claims: Iterator[Claim]) -> tuple[ClaimAnswer, ...]:
    return tuple(book.claim(claim) for claim in claims)


def _handed_on(book: EvidenceBook, voice: Voice, claims: list[Claim]) -> tuple[HandedOn, ...]:
    words = Counter(key for claim in claims if claim.source in voice.documents for key in claim.claimed_by)
    ordered = sorted(words, key=lambda key: (-words[key], key))
    return tuple(HandedOn(key, book.dataset.name(key), words[key]) for key in ordered)


def _contradicted(book: EvidenceBook, voice: Voice) -> Iterator[str]:
    for key in sorted(book.dataset.links):
        if voice.name in book.status(book.dataset.links[key]).self_contradicted:
            yield key
