"""The questions that weigh what is known: what changed, what hangs on whom, and what falls without somebody.

What a question needs is imported when it is asked, so that one that asks for none of this starts quickly.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Self

from actorgraph.errors import QuestionError, UnknownNameError
from actorgraph.graph.kind_names import nearest
from actorgraph.graph.whole.questions import Rankings

if TYPE_CHECKING:
    from actorgraph.graph.answers import ChangesAnswer, FragilityAnswer, KnockOutAnswer, PathFate
    from actorgraph.graph.weighing.fragility import Progress

_FEWEST = 20
"""Draws of a ranking of which only the places by all links are told."""


class Weighing(Rankings):
    """Asks what would be otherwise."""

    def changes_since(self, old: Self, *, labels: tuple[str, str] = ("before", "now")) -> ChangesAnswer:
        """Return what is new, changed, withdrawn, contested or answered here that was not in another state.

        Args:
            old: the same dataset, or another, in an earlier state: as known by another day, of another folder, or of
                another revision.
            labels: what the old state and this one are called.
        """
        from actorgraph.graph.weighing.changes import Changes, state_of

        states = state_of(old._book, labels[0], old.filters), state_of(self._book, labels[1], self.filters)
        return self._told(Changes(old._book, self._book).answer(*states))

    def knock_out(  # noqa: PLR0913 - who can be knocked out
        self,
        *names: str,
        sources: str | Iterable[str] = (),
        voices: str | Iterable[str] = (),
        publishers: str | Iterable[str] = (),
        reliability: str | Iterable[str] = (),
        between: tuple[str, str] | None = None,
        measure: str = "degree",
        progress: Progress | None = None,
    ) -> KnockOutAnswer:
        """Return what loses all support, changes or survives if some sources, voices or publishers are discredited.

        Args:
            names: sources, voices or publishers, whichever is called so.
            sources: documents.
            voices: actors or documents on whose word a claim is.
            publishers: of documents.
            reliability: Admiralty letters of sources, such as ``D-F``.
            between: two records, to be told what becomes of the best path between them.
            measure: by which places in a ranking are told, as in `ranks`.
            progress: is told how many links of how many are done.

        Raises:
            QuestionError: where nobody is named, or an option is out of range.
        """
        from actorgraph.graph.filters.named import without_filters
        from actorgraph.graph.weighing.knockout import KnockOut

        filters = without_filters(self._whole, names, sources, voices, publishers, reliability)
        if not filters.taken:
            raise QuestionError("Nobody is knocked out.", hint="Name a source, a voice or a publisher.")
        after = self.settled().under(filters)
        path = self._path_fate(after, *between) if between else None
        ranks = self.ranks(measure, draws=_FEWEST), after.ranks(measure, draws=_FEWEST)
        left = after._book  # noqa: SLF001 - of our own kind
        return self._told(KnockOut(self._book, left, filters, progress).answer(path, ranks))

    def _path_fate(self, after: Self, start: str, goal: str) -> PathFate:
        from actorgraph.graph.weighing.knockout import best_path, path_fate

        ends = self._directory.resolve_two(start, goal)
        left = all(key in after.dataset.nodes for key in ends)
        return path_fate(best_path(self._book, *ends), best_path(after._book, *ends) if left else None)

    def fragility(self, name: str | None = None, *, progress: Progress | None = None) -> FragilityAnswer:
        """Return what the statuses of links hang on: the smallest sets of sources, or voices, that would change them.

        Args:
            name: a link by its id, or an actor or incident for the links at it; None for all.
            progress: is told how many links of how many are done.
        """
        from actorgraph.graph.weighing.fragility import fragility_of

        is_link = name is not None and ("--" in name or name in self._whole.links)
        key = name if name is None or is_link else self._directory.resolve(name)
        key = self._whole.told_id(key) if key and is_link else key
        if is_link and key not in self.dataset.links:
            raise UnknownNameError("link", name or "", nearest(name or "", self.dataset.links))
        return self._told(fragility_of(self._book, key, progress=progress))
