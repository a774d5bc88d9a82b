"""What is known of coverage, in words. Knows numbers only."""

from __future__ import annotations

from collections.abc import Sequence

WARNS_FROM = 0.7
"""Rank correlation from which a warning is given."""

FEWEST = 10
"""Actors from which on a warning is given: of fewer a rank correlation says little."""

_MEANS = "a count of links may tell who is written about, not who did what"


def degree_words(links: Sequence[int], sources: Sequence[int], coefficient: float | None) -> str:
    """Return whether the number of links follows the number of sources.

    Args:
        links: of each actor.
        sources: of each actor, in the same order.
        coefficient: their rank correlation, or None.
    """
    actors = len(links)
    if coefficient is None:
        return f"Whether the number of links follows the number of sources can't be told: {_why(links, sources)}."
    value = f"Spearman's rank correlation {coefficient:.2f}"
    if actors < FEWEST:
        return f"Links and sources of {actors} actors: {value}; of fewer than {FEWEST} it says little."
    if coefficient < WARNS_FROM:
        return f"Links and sources of {actors} actors: {value}; no warning is given below {WARNS_FROM}."
    return f"Over {actors} actors the number of links follows the number of sources ({value}): {_MEANS}."


def _why(links: Sequence[int], sources: Sequence[int]) -> str:
    actors = len(links)
    if actors < 2:  # noqa: PLR2004 - two that can be compared
        return "fewer than two actors have a link that a source supports"
    if len(set(sources)) == 1:
        return f"each of the {actors} actors rests on {_counted(sources[0], 'source')}"
    return f"each of the {actors} actors has {_counted(links[0], 'link')}"


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'s'[: number != 1]}"
