"""The question which records may be one, as a graph is asked it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from actorgraph.graph.filters.filtered import Filtered

if TYPE_CHECKING:
    from actorgraph.graph.answers import DuplicatesAnswer, JudgementAnswer


class Duplicates(Filtered):
    """Asks which records may be one."""

    def duplicates(
        self,
        name: str | None = None,
        *,
        limit: int = 20,
        floor: float = 0.8,
        judged: bool = False,
        progress: Callable[[int, int], None] | None = None,
    ) -> DuplicatesAnswer:
        """Return pairs of records that may be one, the most alike by name first, with grounds for it and against.

        Nothing is merged. Actors that no text names are not looked at.

        Args:
            name: an actor or incident that must be one of the two; None for all pairs.
            limit: how many pairs.
            floor: how alike names must be, 0 to 1.
            judged: list what was judged already too, however alike the names.
            progress: is told how many names of how many are compared.

        Raises:
            QuestionError: where an option is out of range.
        """
        from actorgraph.graph.duplicates.question import duplicates_of

        near = self._directory.resolve(name) if name is not None else None
        answer = duplicates_of(self._book, near, limit=limit, floor=floor, judged=judged, progress=progress)
        return self._told(answer)

    def judgement(self, first: str, second: str) -> JudgementAnswer:
        """Return what was judged of two records.

        Raises:
            QuestionError: where nobody judged them.
        """
        from actorgraph.graph.duplicates.question import judgement_of

        return judgement_of(self._book, *self._directory.resolve_two(first, second))
