"""Which kinds of link a person means by their names or their families'. Knows the vocabulary only."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property

from actorgraph.errors import AmbiguousNameError, UnknownNameError
from actorgraph.model import Vocabulary

_ALL = "`actorgraph kinds` lists them all."


class KindNames:
    """The names of a vocabulary's kinds and families: their ids, and the labels and phrases by which they are read.

    Case does not matter; blanks and hyphens stand for the sign between the words of an id. An inverse label names
    nothing, for it would turn the question round.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary

    def named(self, names: str | Iterable[str]) -> frozenset[str]:
        """Return the ids of the kinds and families that are named.

        Raises:
            AmbiguousNameError: where one is the label or phrase of several kinds.
            UnknownNameError: where one names no kind and no family, with the nearest.
        """
        return frozenset(map(self._one, sorted(names_given(names))))

    def _one(self, name: str) -> str:
        if name in self._known:
            return name
        for table in (self._by_id, self._by_words):
            found = table.get(_plain(name), ())
            if len(found) == 1:
                return found[0]
            if found:
                raise AmbiguousNameError(name, [(kind, self._vocabulary[kind].label) for kind in found])
        error = UnknownNameError("kind or family of link", name, nearest(_plain(name), self._known))
        error.hint = f"{error.hint} {_ALL}".lstrip()
        raise error

    def each(self, names: str | Iterable[str]) -> tuple[str, ...]:
        """Return the kinds that are named, or whose family is, in the order of the vocabulary.

        Raises:
            AmbiguousNameError: as `named` does.
            UnknownNameError: as `named` does.
        """
        asked, kinds = self.named(names), self._vocabulary.values()
        return tuple(kind.id for kind in kinds if not asked.isdisjoint((kind.id, kind.family)))

    def with_narrower(self, names: str | Iterable[str]) -> tuple[str, ...]:
        """Return the kinds that `each` returns and all that are narrower, which imply them.

        Raises:
            AmbiguousNameError: as `named` does.
            UnknownNameError: as `named` does.
        """
        return self._vocabulary.with_narrower(*self.each(names))

    @cached_property
    def _known(self) -> tuple[str, ...]:
        families = [kind.family for kind in self._vocabulary.values()]
        return tuple(dict.fromkeys([*self._vocabulary, *families]))

    @cached_property
    def _by_id(self) -> Mapping[str, list[str]]:
        return _table((key, key) for key in self._known)

    @cached_property
    def _by_words(self) -> Mapping[str, list[str]]:
        kinds = self._vocabulary.values()
        return _table((words, kind.id) for kind in kinds for words in (kind.label, kind.phrase))


def _table(named: Iterable[tuple[str, str]]) -> Mapping[str, list[str]]:
    """Return which ids each name stands for, by the name's plain form."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name, key in named:
        if key not in found[_plain(name)]:
            found[_plain(name)].append(key)
    return dict(found)


def _plain(name: str) -> str:
    return re.sub(r"[\s-]+", "_", name.strip()).casefold()


def names_given(given: str | Iterable[str]) -> frozenset[str]:
    """Return the names given, one or several."""
    return frozenset((given,) if isinstance(given, str) else given)


def nearest(name: str, known: Iterable[str]) -> list[str]:
    """Return the few of the known names that are most like one, best first."""
    from rapidfuzz import process

    return [match for match, _, _ in process.extract(name, list(known), limit=3, score_cutoff=60)]
