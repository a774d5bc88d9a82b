"""All that one voice says, and all that is said of it: an actor, a document, or a paper in its own voice."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from actorgraph.dataset import Dataset
from actorgraph.errors import AmbiguousNameError, UnknownNameError
from actorgraph.graph.answers import ClaimAnswer, HandedOn, VoiceAnswer
from actorgraph.graph.claims.ledger import place_in_source
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.model import Claim
from actorgraph.names import NameIndex, meant

_NEAREST, _NEAR = 3, 0.6


_PUBLISHING = ("agency", "media")
"""Kinds of actor that are taken for the publisher of the same name; a newspaper called “Iran” is not the state."""


@dataclass(frozen=True)
class Speaker:
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


class Speakers:
    """The names of all that can speak in a dataset."""

    def __init__(self, dataset: Dataset) -> None:
        self._dataset = dataset

    def resolve(self, text: str) -> Speaker:
        """Return the one that a text names: by id, name, alias, title or publisher, or by part of one.

        Raises:
            AmbiguousNameError: where several are named equally well.
            UnknownNameError: where none is, with the nearest names.
        """
        key = self._dataset.told_id(text)
        for speaker in self._all:
            if speaker.id == key:
                return speaker
        for found in self._tiers(text):
            if len(found) == 1:
                return self._all[int(found[0])]
            if found:
                several = [self._all[int(place)] for place in found]
                raise AmbiguousNameError(text, [(speaker.id, speaker.name) for speaker in several])
        likes = self._index.like(text, limit=_NEAREST)
        nearest = [self._all[int(like.id)] for like in likes if like.score >= _NEAR]
        told = [f"{speaker.name} ({speaker.id})" for speaker in nearest]
        raise UnknownNameError("actor, source or publisher", text, told)

    def _tiers(self, text: str) -> Iterator[tuple[str, ...]]:
        """Yield who is named, the surest way first: by name, by part of one, by a name written otherwise."""
        yield self._index.exact(text)
        yield self._index.containing(text)
        yield tuple(match.id for match in meant(self._index.like(text)))

    @cached_property
    def _all(self) -> tuple[Speaker, ...]:
        """Actors, then sources, then publishers; an actor that is a publisher is one with it, among the actors."""
        published = self._published
        actors = [
            Speaker(actor.id, "publisher", actor.name, actor.id, published[actor.id])
            if actor.id in published
            else Speaker(actor.id, "actor", actor.name, actor.id, ())
            for actor in self._dataset.actors.values()
        ]
        sources = [Speaker(key, "source", each.title, None, (key,)) for key, each in self._dataset.sources.items()]
        others = [
            Speaker(name, "publisher", name, None, tuple(sorted(keys)))
            for name, keys in self._documents.items()
            if self._publisher(name) is None
        ]
        return (*actors, *sources, *others)

    @cached_property
    def _published(self) -> dict[str, tuple[str, ...]]:
        """For each actor that is a publisher, the ids of its documents."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for name, keys in self._documents.items():
            if (actor := self._publisher(name)) is not None:
                found[actor].extend(keys)
        return {actor: tuple(sorted(keys)) for actor, keys in found.items()}

    @cached_property
    def _documents(self) -> dict[str, list[str]]:
        """For each publisher, the ids of its documents."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for source in self._dataset.sources.values():
            found[source.publisher].append(source.id)
        return found

    def _publisher(self, name: str) -> str | None:
        """Return the id of the one actor that is called like a publisher and can be one."""
        named = self._publishing.exact(name)
        return named[0] if len(named) == 1 else None

    @cached_property
    def _publishing(self) -> NameIndex:
        actors = self._dataset.actors.values()
        can_be = [actor for actor in actors if actor.standing == "named" and actor.kind in _PUBLISHING]
        as_one = self._dataset.as_one
        others = [each for each in as_one.files.actors.values() if each.id in as_one.ids] if as_one else []
        names = [(self._dataset.told_id(actor.id), actor.name) for actor in (*can_be, *others)]
        ids = {actor.id for actor in can_be}
        return NameIndex((key, name) for key, name in names if key in ids)

    @cached_property
    def _index(self) -> NameIndex:
        """Names and aliases, under the places in the list of all: an id may belong to an actor and a publisher."""
        names = [(str(place), speaker.name) for place, speaker in enumerate(self._all)]
        places = {speaker.actor: str(place) for place, speaker in enumerate(self._all) if speaker.actor}
        aliases = [(places[key], alias.name) for key, each in self._dataset.actors.items() for alias in each.aliases]
        return NameIndex([*names, *aliases])


def voice_of(book: EvidenceBook, text: str) -> VoiceAnswer:
    """Return all that a voice says, and all that is said of it."""
    voice = Speakers(book.ledger.dataset).resolve(text)  # a voice may be left out, with its word kept
    claims = sorted((claim for claim, _ in book.dataset.claims()), key=place_in_source)
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


def _speaks(voice: Speaker, claim: Claim) -> bool:
    """Return whether a claim is this voice's word: its own documents' own voice, or where it is cited."""
    if claim.claimed_by:
        return not {voice.actor, *voice.documents}.isdisjoint(claim.claimed_by)
    return claim.source in voice.documents and claim.basis != "inferred_by_curator"


def _answers(book: EvidenceBook, claims: Iterator[Claim]) -> tuple[ClaimAnswer, ...]:
    return tuple(book.claim(claim) for claim in claims)


def _handed_on(book: EvidenceBook, voice: Speaker, claims: list[Claim]) -> tuple[HandedOn, ...]:
    words = Counter(key for claim in claims if claim.source in voice.documents for key in claim.claimed_by)
    for own in (voice.actor, *voice.documents):
        words.pop(own or "", None)
    ordered = sorted(words, key=lambda key: (-words[key], key))
    return tuple(HandedOn(key, book.wording.voice_name(key), words[key]) for key in ordered)


def _contradicted(book: EvidenceBook, voice: Speaker) -> Iterator[str]:
    """Yield the ids of the links that this very voice asserts and denies; a namesake is another."""
    sources = book.dataset.sources
    words = {(False, key) for key in (voice.actor, *voice.documents) if key}
    words |= {(True, sources[key].publisher) for key in voice.documents if voice.type == "publisher"}
    for key in sorted(book.dataset.links):
        if not words.isdisjoint(book.status(book.dataset.links[key]).self_contradicted):
            yield key
