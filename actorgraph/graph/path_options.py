"""What a path may use, and in which order paths come. Knows bounds and names of options, no data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from actorgraph.errors import QuestionError

MAX_HOPS = 12
MAX_PATHS = 100
MAX_WAYPOINTS = 4
STEPS = 500_000
HINTED = 10
"""A hint may take the tenth part of the steps of an answer: it is looked for only to help."""
Order = Literal["hops", "evidence"]


@dataclass(frozen=True, slots=True)
class PathOptions:
    """What a path may use.

    Attributes:
        via: kinds or families of link that may be used, narrower kinds included; empty for all.
        not_via: kinds or families that may not, narrower kinds included.
        pattern: what the kinds of the hops spell, see `actorgraph.graph.paths.pattern_text`; None for any.
        waypoints: ids of records that a path runs through, in any order.
        avoid: ids of records that it does not run through.
        in_time: True where no hop may be certain to be earlier than the one before.
        directed: True to follow links from subject to object only.
        max_hops: longest path, 1 to `MAX_HOPS`.
        limit: how many paths, 1 to `MAX_PATHS`.
        order: fewest ``hops`` first, or strongest ``evidence``.
        through: of `actorgraph.graph.through.THROUGH`, what may be passed through.
        include_denied: use links that are denied, doubted, withdrawn, unsupported or our own reading.
        include_hypothetical: use conditional links, and pass through planned or expected incidents.
        steps: how many hops the search may look at, from both ends together.
    """

    via: frozenset[str] = frozenset()
    not_via: frozenset[str] = frozenset()
    pattern: str | None = None
    waypoints: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()
    in_time: bool = False
    directed: bool = False
    max_hops: int = 6
    limit: int = 3
    order: Order = "hops"
    through: frozenset[str] = frozenset()
    include_denied: bool = False
    include_hypothetical: bool = False
    steps: int = STEPS

    def __post_init__(self) -> None:
        """Refuse bounds under which no answer is possible.

        Raises:
            QuestionError: with the range that is right.
        """
        if not 1 <= self.max_hops <= MAX_HOPS:
            raise QuestionError(f"A path has 1 to {MAX_HOPS} hops, not {self.max_hops}.")
        if not 1 <= self.limit <= MAX_PATHS:
            raise QuestionError(f"1 to {MAX_PATHS} paths are listed, not {self.limit}.")
        if self.order not in get_args(Order):
            raise QuestionError(f"Paths are ordered by hops or by evidence, not by {self.order!r}.")
        if len(self.waypoints) > MAX_WAYPOINTS:
            raise QuestionError(f"A path is led over {MAX_WAYPOINTS} waypoints at most, not {len(self.waypoints)}.")
