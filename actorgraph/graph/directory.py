"""Which record a person means by a text. Resolving is strict; finding is forgiving."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from actorgraph.dataset import Dataset
from actorgraph.errors import AmbiguousNameError, QuestionError, UnknownNameError
from actorgraph.graph.answers import Match
from actorgraph.model import Actor
from actorgraph.names import NameIndex, NameMatch, meant

NEAREST, NEAR = 3, 0.6
"""How many names are suggested for one that is unknown, and how like it they must be."""


class Directory:
    """The names of a dataset's actors and incidents.

    Whom a text means does not hang on filters: what they leave out is still meant, and said to be left out.
    """

    def __init__(self, dataset: Dataset, shown: Callable[[], Dataset]) -> None:
        """Take the whole dataset, and what tells which of it filters leave."""
        self._dataset = dataset
        self._shown = shown

    @cached_property
    def _actors(self) -> NameIndex:
        return NameIndex(_names(self._dataset.actors.values()))

    @cached_property
    def _incidents(self) -> NameIndex:
        return NameIndex((incident.id, incident.name) for incident in self._dataset.incidents.values())

    def find(self, text: str, *, limit: int) -> tuple[Match, ...]:
        """Return who or what a text may mean, best first; small misspellings forgiven.

        Raises:
            QuestionError: where the text is blank.
        """
        if not text.strip():
            raise QuestionError("There is no name to look for.", hint="Write a name, or part of one, in any script.")
        if (key := self._dataset.told_id(text)) in self._dataset.nodes:
            return (self._match(NameMatch(key, text, 1.0, "its id")),) if key in self._shown().nodes else ()
        ids = NameIndex((key, key) for key in self._dataset.nodes).like(text) if "-" in text else ()
        found = [like for like in (*ids, *self._like(text)) if like.id in self._shown().nodes]
        best = {like.id: like for like in sorted(found, key=lambda like: like.score)}
        ordered = sorted(best.values(), key=lambda like: (-like.score, like.id))
        return tuple(map(self._match, ordered[:limit]))

    def _like(self, text: str) -> tuple[NameMatch, ...]:
        return (*self._actors.like(text), *self._incidents.like(text))

    def resolve(self, text: str) -> str:
        """Return the id of the one record that a text names: by id, by name, or by part of a name.

        A misspelt name is never guessed at: a question about the wrong person harms somebody. A name written otherwise
        (another script, another transliteration) is no misspelling, and means a record where no other comes near.

        Raises:
            AmbiguousNameError: where several are named equally well.
            QuestionError: where filters leave it out.
            UnknownNameError: where none is, with the nearest names.
        """
        key = self._resolved(text)
        if key not in self._shown().nodes:
            name = self._dataset.name(key)
            raise QuestionError(f"{name!r} ({key}) is not in this selection.", hint="Ask with other filters, or none.")
        return key

    def _resolved(self, text: str) -> str:
        if (key := self._dataset.told_id(text)) in self._dataset.nodes:
            return key
        for found in self._tiers(text):
            if len(found) == 1:
                return found[0]
            if found:
                raise AmbiguousNameError(text, [(key, self._dataset.name(key)) for key in found])
        if len(same := meant(self._like(text))) == 1:
            return same[0].id
        if same:
            raise AmbiguousNameError(
                text, [(each.id, f"{self._dataset.name(each.id)}: {each.reason}") for each in same]
            )
        nearest = [match for match in self.find(text, limit=NEAREST) if match.score >= NEAR]
        raise UnknownNameError("actor or incident", text, [f"{match.name} ({match.id})" for match in nearest])

    def resolve_as(self, type_: str, text: str) -> str:
        """Return the id of the one actor, or the one incident, that a text names.

        Raises:
            AmbiguousNameError: where several are named equally well.
            UnknownNameError: where none is, or the other of the two types.
        """
        key = self.resolve(text)
        if (found := self._dataset.type_of(key)) != type_:
            raise UnknownNameError(type_, text, [f"{self._dataset.name(key)} ({key}), which is an {found}"])
        return key

    def resolve_two(self, first: str, last: str) -> tuple[str, str]:
        """Return the ids of the two records that two texts name.

        Raises:
            AmbiguousNameError: where several are named equally well.
            QuestionError: where both name the same.
            UnknownNameError: where none is named.
        """
        one, other = self.resolve(first), self.resolve(last)
        if one == other:
            raise QuestionError(f"Both names mean {self._dataset.name(one)!r} ({one}).", hint="Name two records.")
        return one, other

    def resolve_all(self, texts: str | Iterable[str]) -> tuple[str, ...]:
        """Return the ids of the records that texts name, one or several, each once and in their order.

        Raises:
            AmbiguousNameError: where several are named equally well by one.
            UnknownNameError: where one names none.
        """
        given = (texts,) if isinstance(texts, str) else texts
        return tuple(dict.fromkeys(map(self.resolve, given)))

    def _tiers(self, text: str) -> Iterator[tuple[str, ...]]:
        """Yield who is named, the surest way first; where a part of a name fits several, every record that it fits."""
        yield tuple(dict.fromkeys([*self._actors.exact(text), *self._incidents.exact(text)]))
        actors, incidents = self._actors.containing(text), self._incidents.containing(text)
        yield actors if len(actors) == 1 else (*actors, *incidents)

    def _match(self, like: NameMatch) -> Match:
        node = self._dataset.nodes[like.id]
        return Match(
            like.id,
            self._dataset.type_of(like.id),
            node.kind,
            node.name,
            like.score,
            matched=like.name,
            reason=like.reason,
        )


def _names(actors: Iterable[Actor]) -> Iterator[tuple[str, str]]:
    for actor in actors:
        yield actor.id, actor.name
        for alias in actor.aliases:
            yield actor.id, alias.name
