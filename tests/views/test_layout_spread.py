"""A whole network spread out: what is linked lies together, nothing on anything else, the same on any machine."""

from itertools import combinations
from random import Random

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.spatial import cKDTree

from actorgraph.views.layout import Box, Place, Tie
from actorgraph.views.layout.crossings import overlap
from actorgraph.views.layout.spread import spread


def box(number: int, wide: int = 40, high: int = 20) -> Box:
    """Return a record whose label is so wide and high."""
    return Box(f"a{number:04}", "actors", left=wide, right=wide, above=13, below=high)


def tie(start: int, end: int) -> Tie:
    """Return a line between two records."""
    return Tie(f"{start}-{end}", f"a{start:04}", f"a{end:04}")


def planted(count: int, groups: int) -> list[Tie]:
    """Return lines among records of which every ``groups``-th is of one group; nine of ten stay within theirs."""
    chance = Random(7)  # noqa: S311 - a graph to draw, no secret
    ties: dict[tuple[int, int], Tie] = {}
    while len(ties) < 3 * count:
        start = chance.randrange(count)
        inside = chance.randrange(start % groups, count, groups)
        end = inside if chance.random() < 0.9 else chance.randrange(count)
        ties[start, end] = tie(start, end)
    return [each for (start, end), each in ties.items() if start != end]


def areas(boxes: list[Box], places: dict[str, Place]) -> list[tuple[int, int, int, int]]:
    """Return the room of every box."""
    return [
        (at.x - each.left, at.y - each.above, at.x + each.right, at.y + each.below)
        for each in boxes
        for at in [places[each.id]]
    ]


@settings(max_examples=20, deadline=None)
@given(
    sizes=st.lists(st.tuples(st.integers(5, 80), st.integers(5, 60)), min_size=1, max_size=30),
    ends=st.lists(st.tuples(st.integers(0, 29), st.integers(0, 29)), max_size=50),
)
def test_nothing_lies_on_anything_else(sizes: list[tuple[int, int]], ends: list[tuple[int, int]]) -> None:
    """Whatever is linked to whatever, no two boxes overlap, every box has a place, and the order given is no matter."""
    boxes = [box(number, *size) for number, size in enumerate(sizes)]
    ties = [tie(start, end) for start, end in ends]
    places = spread(boxes, ties)
    assert places.keys() == {each.id for each in boxes}
    assert not [pair for pair in combinations(areas(boxes, places), 2) if overlap(*pair)]
    assert all(left >= 0 and top >= 0 for left, top, _, _ in areas(boxes, places))
    assert spread(boxes[::-1], ties[::-1]) == places


def test_communities_lie_together() -> None:
    """Of ten groups of forty, planted, a record's ten nearest neighbours are mostly of its own."""
    boxes = [box(number) for number in range(400)]
    places = spread(boxes, planted(400, 10))
    points = np.array([(places[each.id].x, places[each.id].y) for each in boxes])
    _, nearest = cKDTree(points).query(points, 11)
    same = np.mean([other % 10 == number % 10 for number, near in enumerate(nearest) for other in near[1:]])
    assert same > 0.8


def test_what_is_linked_lies_nearer_than_what_is_not() -> None:
    """In a chain, neighbours are nearer to each other than the two ends are."""
    places = spread([box(number) for number in range(12)], [tie(number, number + 1) for number in range(11)])

    def apart(first: int, second: int) -> float:
        a, b = places[f"a{first:04}"], places[f"a{second:04}"]
        return float(np.hypot(a.x - b.x, a.y - b.y))

    assert max(apart(number, number + 1) for number in range(11)) < apart(0, 11)


def test_parts_that_nothing_joins_stand_apart() -> None:
    """A pair of its own stands below or beside the larger part, not inside it."""
    boxes = [box(number) for number in range(14)]
    places = spread(boxes, [*(tie(0, number) for number in range(1, 12)), tie(12, 13)])
    large, small = (areas(boxes[start:end], places) for start, end in ((0, 12), (12, 14)))
    around = [
        (min(a[0] for a in part), min(a[1] for a in part), max(a[2] for a in part), max(a[3] for a in part))
        for part in (large, small)
    ]
    assert not overlap(around[0], around[1])


def test_nothing_to_spread_is_no_error() -> None:
    """No boxes, no places."""
    assert spread([], []) == {}
