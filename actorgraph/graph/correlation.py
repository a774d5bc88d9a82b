"""Whether two numbers rise together: a rank correlation. Knows numbers only."""

from __future__ import annotations

from collections.abc import Sequence


def rank_correlation(first: Sequence[float], second: Sequence[float]) -> float | None:
    """Return Spearman's rank correlation, from -1 to 1, or None where one of the two does not vary.

    It is Pearson's correlation of the ranks; equal values share the mean of their ranks. (C. Spearman, "The Proof and
    Measurement of Association between Two Things", American Journal of Psychology 15, 1904; for ties M. G. Kendall,
    "Rank Correlation Methods", 1948.) Computed here, since scipy.stats takes half a second to import.

    >>> rank_correlation([1, 2, 3], [10, 30, 20])
    0.5
    """
    if len(set(first)) < 2 or len(set(second)) < 2:  # noqa: PLR2004 - what does not vary
        return None
    from statistics import correlation

    return correlation(average_ranks(first), average_ranks(second))


def average_ranks(values: Sequence[float]) -> list[float]:
    """Return the rank of each value, from 1 on; equal ones share the mean of their ranks.

    >>> average_ranks([7, 3, 7, 9])
    [2.5, 1.0, 2.5, 4.0]
    """
    places: dict[float, list[int]] = {}
    for rank, value in enumerate(sorted(values), 1):
        places.setdefault(value, []).append(rank)
    return [sum(places[value]) / len(places[value]) for value in values]
