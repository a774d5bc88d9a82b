"""Intervals over draws, places, and when an order is decided: worked out by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actorgraph.graph.whole.intervals import interval, open_runs, order_of, places


def test_an_interval_by_hand() -> None:
    """Of the numbers 1 to 20 the first is the 5th percentile and the 19th the 95th: values that occur."""
    assert interval(range(1, 21)) == (1, 19)
    assert interval([7]) == (7, 7)
    assert interval([None, 0.5, 0.25]) == (0.25, None)


def test_places() -> None:
    """Equal values share the first of their places; what is not defined comes last either way."""
    assert places([3, 1, 3, None, 2], lowest_first=False) == (1, 4, 1, 5, 3)
    assert places([3, 1, 3, None, 2], lowest_first=True) == (3, 1, 3, 5, 2)


@pytest.mark.parametrize(
    ("first", "second", "order"),
    [
        ([1] * 20, [2] * 20, (20, "decided")),
        ([1] * 19 + [2], [2] * 19 + [1], (19, "decided")),
        ([1] * 18 + [2] * 2, [2] * 18 + [1] * 2, (18, "not decided")),
        ([1] * 20, [1] * 20, (0, "tied")),
        ([1] * 20, [1] * 19 + [2], (1, "not decided")),
    ],
)
def test_when_an_order_is_decided(first: list[int], second: list[int], order: tuple[int, str]) -> None:
    """In 95 of 100 draws the one is ahead; equal in some is not ahead."""
    assert order_of(first, second) == order


def test_runs() -> None:
    """A cut is where all before are ahead of all behind; a tie in every draw leaves nothing open."""
    assert list(open_runs([[1, 2, 3]] * 20)) == []
    assert list(open_runs([[1, 1, 3]] * 20)) == []
    assert list(open_runs([[1, 2, 3, 4], [1, 3, 2, 4]] * 10)) == [(1, 2)]
    assert list(open_runs([[1, 2, 3, 4], [2, 1, 4, 3]] * 10)) == [(0, 1), (2, 3)]
    assert list(open_runs([[], []])) == []


def test_a_run_holds_together_over_one_that_is_decided() -> None:
    """Each is ahead of the next in 38 of 40 draws, but the first ahead of the third in 36: no cut lies between them."""
    table = [[1, 2, 3]] * 36 + [[3, 1, 2]] * 2 + [[2, 3, 1]] * 2
    assert order_of([row[0] for row in table], [row[1] for row in table]) == (38, "decided")
    assert list(open_runs(table)) == [(0, 2)]


@given(st.lists(st.one_of(st.none(), st.floats(-9, 9)), min_size=1))
def test_places_count_those_ahead(values: list[float | None]) -> None:
    """A place is one more than the number of those ahead, so that places without ties are a permutation."""
    found = places(values, lowest_first=False)
    assert all(place == 1 + sum(other < place for other in found) for place in found)
    if len(set(found)) == len(found):
        assert sorted(found) == list(range(1, len(found) + 1))


@given(st.lists(st.integers(-9, 9), min_size=1))
def test_an_interval_lies_within(values: list[int]) -> None:
    """Its ends occur among the values, the lower first, and at least 9 of 10 values lie within."""
    low, high = interval(values)
    assert {low, high} <= set(values)
    assert 10 * sum(low <= value <= high for value in values) >= 9 * len(values)
