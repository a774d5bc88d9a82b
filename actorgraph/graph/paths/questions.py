"""The questions on paths: how two records are connected, and what somebody must know who looks for paths elsewhere.

What a question needs is imported when it is asked, so that one that asks for none of this starts quickly.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal

from actorgraph.graph.filters.filtered import Filtered
from actorgraph.graph.through import asked_through

if TYPE_CHECKING:
    from actorgraph.graph.answers import PathsAnswer, ReachAnswer
    from actorgraph.graph.evidence import EvidenceBook
    from actorgraph.graph.filters.parts import FirstPaths


class Paths(Filtered):
    """Asks how two records are connected."""

    def paths(  # noqa: PLR0913 - the options of the question
        self,
        start: str,
        goal: str,
        *,
        pattern: str | None = None,
        waypoints: str | Iterable[str] = (),
        avoid: str | Iterable[str] = (),
        in_time: bool = False,
        via: str | Iterable[str] = (),
        not_via: str | Iterable[str] = (),
        directed: bool = False,
        max_hops: int = 6,
        limit: int = 3,
        order: Literal["hops", "evidence"] = "hops",
        through: str | Iterable[str] = (),
        include_denied: bool = False,
        include_hypothetical: bool = False,
    ) -> PathsAnswer:
        """Return the best few paths between two records, each hop sourced, and what they are not.

        Args:
            start: where paths begin.
            goal: where they end.
            pattern: what the kinds of the hops spell, such as ``commands+ ordered targeted``, in the notation of
                property paths in SPARQL; None for any kinds.
            waypoints: actors or incidents that a path runs through, in any order, 4 at most.
            avoid: actors or incidents that it does not run through.
            in_time: True where no hop may be certain to be earlier than the one before it.
            via: kind or family of link that may be used, or several, narrower kinds included; empty for all.
            not_via: kinds or families that may not, narrower kinds included.
            directed: True to follow links from subject to object only.
            max_hops: longest path, 1 to 12.
            limit: how many paths.
            order: fewest ``hops`` first, or strongest ``evidence``.
            through: what may be passed through though it joins nobody by itself: ``collectives``, ``types``,
                ``places``, ``weapons``, ``campaigns``, ``non-bridging``, or ``all``.
            include_denied: use links that are denied, doubted, withdrawn, unsupported or our own reading.
            include_hypothetical: use conditional links, and pass through planned or expected incidents.

        Raises:
            QuestionError: where an option is out of range, the pattern can't be read, both names mean the same record,
                or a record is asked for that is to be avoided.
        """
        from actorgraph.graph.path_options import PathOptions
        from actorgraph.graph.paths.paths import paths_of

        options = PathOptions(
            pattern=pattern,
            waypoints=self._directory.resolve_all(waypoints),
            avoid=self._directory.resolve_all(avoid),
            in_time=in_time,
            via=self._kinds.named(via),
            not_via=self._kinds.named(not_via),
            directed=directed,
            max_hops=max_hops,
            limit=limit,
            order=order,
            through=asked_through(through),
            include_denied=include_denied,
            include_hypothetical=include_hypothetical,
        )
        first, last = self._directory.resolve_two(start, goal)
        return self._told(paths_of(self._book, first, last, options))

    def reach(self) -> ReachAnswer:
        """Return what a search for paths must know where nobody can be asked any more, as in a page."""
        from actorgraph.graph.paths.reach import reach_of

        return self._told(reach_of(self._book))

    def _first_paths(self, book: EvidenceBook, start: str, goal: str) -> FirstPaths:
        from actorgraph.graph.filters.parts import FirstPaths
        from actorgraph.graph.path_options import PathOptions
        from actorgraph.graph.paths.paths import paths_of

        answer = paths_of(book, start, goal, PathOptions())
        return FirstPaths(tuple(path.nodes for path in answer.paths), answer.more, answer.cut, answer.hints)
