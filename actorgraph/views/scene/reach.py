"""What the page's own search for paths goes by, so that it finds and says what `paths` does. Knows answers only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from actorgraph.graph.answers import PairReach, ReachAnswer, SearchReach
from actorgraph.graph.answers.links import POSSIBLE
from actorgraph.graph.path_options import HINTED, MAX_HOPS, MAX_PATHS, MAX_WAYPOINTS, STEPS, PathOptions
from actorgraph.graph.through import THROUGH, WHY
from actorgraph.graph.wording.path_texts import CONDITIONS, OPTIONS_IN_WORDS, TEXTS
from actorgraph.graph.wording.searches import CAUTION


@dataclass(frozen=True, slots=True)
class Bounds:
    """What paths may be asked for at most, what is meant where nothing is said, and how long is searched.

    Attributes:
        hops: the longest path, where nothing is said; ``most_hops`` at most.
        paths: how many, where nothing is said; ``most_paths`` at most.
        steps: how many hops a search may look at.
        hinted: a hint may take this part of the steps.
    """

    hops: int
    most_hops: int
    paths: int
    most_paths: int
    most_waypoints: int
    steps: int
    hinted: int


@dataclass(frozen=True, slots=True)
class Reach:
    """What is known of paths besides what each record and line has.

    Attributes:
        pairs: pairs of records, by their ids here, of which more is to be said below a path than `nothing` does.
        searches: what was looked for and not found, by the records' ids here, oldest first.
        nothing: for the manners of two records the sentence that no source says it of them, with the holes a and b; and
            that none ties them.
        kinds: for each kind of line by which names of kinds and families it is meant.
        through: what joins nobody by itself, and is passed through only where that is asked for.
        texts: what is said of paths, with holes.
        conditions: what was asked for, with holes.
        wider: what would widen a search that finds nothing, each a sentence.
    """

    bounds: Bounds
    pairs: tuple[PairReach, ...]
    searches: tuple[SearchReach, ...]
    nothing: Mapping[str, str]
    kinds: Mapping[str, tuple[str, ...]]
    through: tuple[str, ...]
    texts: Mapping[str, str]
    conditions: Mapping[str, str]
    wider: Mapping[str, str]


def reach_of(answer: ReachAnswer, nodes: Mapping[str, str], edges: Mapping[str, str]) -> Reach:
    """Return what the page must know of paths, of a whole dataset or of one under filters.

    Args:
        answer: what `Questions.reach` says.
        nodes: scene ids by record id.
        edges: scene ids by link id.
    """
    return Reach(
        bounds=_bounds(),
        pairs=tuple(_pair(pair, nodes, edges) for pair in answer.pairs),
        searches=tuple(_search(search, nodes) for search in answer.searches),
        nothing=answer.nothing,
        kinds=answer.kinds,
        through=tuple(sorted(THROUGH)),
        texts={**_texts(answer), "non_bridging": WHY["non-bridging"], "possible": POSSIBLE, "caution": CAUTION},
        conditions=CONDITIONS,
        wider={key: TEXTS["wider"].format(option=words) for key, words in OPTIONS_IN_WORDS.items()},
    )


def _texts(answer: ReachAnswer) -> dict[str, str]:
    """Return what is said of paths; of a selection, that it has no others."""
    return {**TEXTS, "all": TEXTS["all_left"]} if answer.filters else TEXTS


def _bounds() -> Bounds:
    usual = PathOptions()
    return Bounds(usual.max_hops, MAX_HOPS, usual.limit, MAX_PATHS, MAX_WAYPOINTS, STEPS, HINTED)


def _pair(pair: PairReach, nodes: Mapping[str, str], edges: Mapping[str, str]) -> PairReach:
    return replace(
        pair, first=nodes[pair.first], last=nodes[pair.last], links=tuple(edges[link] for link in pair.links)
    )


def _search(search: SearchReach, nodes: Mapping[str, str]) -> SearchReach:
    return replace(search, first=nodes[search.first], last=nodes[search.last] if search.last else "")
