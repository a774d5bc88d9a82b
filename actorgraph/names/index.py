"""Names of all records, and which of them a text may mean. Knows names and ids, not what the records are."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from actorgraph.names.keys import name_key
from actorgraph.names.scores import EXACT, MARGIN, OTHER_SCRIPT

if TYPE_CHECKING:
    from actorgraph.names.blocks import Blocks, Likeness


class NameMatch(NamedTuple):
    """A record that a text may mean, the name that fits best, how well from 0 to 1, and why."""

    id: str
    name: str
    score: float
    reason: str


class _Entry(NamedTuple):
    id: str
    name: str
    key: tuple[str, ...]


class NameIndex:
    """Looks names up by key, by part and by likeness."""

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        """Take pairs of record id and name; a record has as many as it likes."""
        self._entries = [_Entry(key, name, name_key(name)) for key, name in names]

    def exact(self, text: str) -> tuple[str, ...]:
        """Return the ids of the records with just this name but for case, accents, script and joining words."""
        wanted = name_key(text)
        # A name of signs alone has no key; only the very same signs name it.
        return _once(entry.id for entry in self._entries if entry.key == wanted and (wanted or entry.name == text))

    def containing(self, text: str) -> tuple[str, ...]:
        """Return the ids of the records with a name that holds all words of the text, in their order.

        Hassan Muhammad is not Muhammad Hassan; a comma says that the last name was put first.
        """
        wanted = name_key(text)
        if "," in text:
            last, _, first = text.partition(",")
            wanted = (*name_key(first), *name_key(last))
        return _once(entry.id for entry in self._entries if wanted and _holds(entry.key, wanted))

    def like(self, text: str, *, limit: int | None = None) -> tuple[NameMatch, ...]:
        """Return what the text may mean, best first, one match a record, with the reason."""
        if not (wanted := name_key(text)):
            return ()
        best: dict[str, tuple[tuple[float, bool, bool, bool], Likeness]] = {}
        for like in self._blocks.like(text):
            entry = self._entries[like.place]
            is_it, is_written = entry.key == wanted, entry.name == text
            rank = (EXACT if is_it else self._sure(entry, like), is_written, is_it, like.one_script)
            if entry.id not in best or rank > best[entry.id][0]:
                best[entry.id] = rank, like
        ordered = sorted(best.items(), key=lambda item: (-item[1][0][0], item[0]))[:limit]
        return tuple(
            NameMatch(key, self._entries[like.place].name, score, like.reason) for key, ((score, *_), like) in ordered
        )

    def _sure(self, entry: _Entry, like: Likeness) -> float:
        """Return a score that counts less in a script other than the text's, where the record has a name in the text's.

        Arabic leaves short vowels out: "Mara Dorvan" may be مارا دورون, but is not the Mara Dorvane who is called so.
        """
        if like.one_script or self._scripts[entry.id].isdisjoint(like.aligned[0].scripts):
            return like.score
        return round(like.score * OTHER_SCRIPT, 4)

    @cached_property
    def _scripts(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for entry, name in zip(self._entries, self._blocks.parsed, strict=True):
            found.setdefault(entry.id, set()).update(name.scripts)
        return found

    @cached_property
    def _blocks(self) -> Blocks:
        from actorgraph.names.blocks import Blocks  # a name that is known needs no likeness

        return Blocks(entry.name for entry in self._entries)


def meant(matches: Iterable[NameMatch]) -> tuple[NameMatch, ...]:
    """Return whom a text means by a record's name written otherwise, of all that it is like; nobody where none is that.

    One says that it means this record: the name reaches the automatic threshold, and no other record comes within
    `MARGIN` of it. Several are all that come that near.
    """
    near = sorted((match for match in matches if match.score > EXACT - MARGIN), key=lambda match: -match.score)
    return tuple(near) if near and near[0].score >= EXACT else ()


def _holds(words: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    """Return whether all that is wanted stands among the words, in its order."""
    rest = iter(words)
    return all(word in rest for word in wanted)


def _once(keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(keys))
