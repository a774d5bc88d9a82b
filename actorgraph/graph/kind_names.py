"""Which kinds of link a person means by their names or their families'. Knows the vocabulary only."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

from actorgraph.errors import UnknownNameError
from actorgraph.model import Vocabulary


class KindNames:
    """The names of a vocabulary's kinds and families; blanks and hyphens stand for the sign between their words."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary

    def named(self, names: str | Iterable[str]) -> frozenset[str]:
        """Return the kinds and families that are named.

        Raises:
            UnknownNameError: where one is no kind and no family, with the nearest.
        """
        asked = frozenset(re.sub(r"[\s-]+", "_", name.strip()) for name in names_given(names))
        for name in sorted(asked.difference(self._known)):
            raise UnknownNameError("kind or family of link", name, nearest(name, self._known))
        return asked

    def each(self, names: str | Iterable[str]) -> tuple[str, ...]:
        """Return the kinds that are named, or whose family is, in the order of the vocabulary.

        Raises:
            UnknownNameError: as `named` does.
        """
        asked, kinds = self.named(names), self._vocabulary.values()
        return tuple(kind.id for kind in kinds if not asked.isdisjoint((kind.id, kind.family)))

    @cached_property
    def _known(self) -> tuple[str, ...]:
        families = [kind.family for kind in self._vocabulary.values()]
        return tuple(dict.fromkeys([*self._vocabulary, *families]))


def names_given(given: str | Iterable[str]) -> frozenset[str]:
    """Return the names given, one or several."""
    return frozenset((given,) if isinstance(given, str) else given)


def nearest(name: str, known: Iterable[str]) -> list[str]:
    """Return the few of the known names that are most like one, best first."""
    from rapidfuzz import process

    return [match for match, _, _ in process.extract(name, list(known), limit=3, score_cutoff=60)]
