"""Further boxes around others that stay where they are: near what they are tied to, on nothing, on no line."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from actorgraph.views.layout import Box, Place, Tie
from actorgraph.views.layout.around import around
from actorgraph.views.layout.crossings import overlap


def box(key: str, wide: int = 30, high: int = 20) -> Box:
    """Return a record whose label is so wide and high."""
    return Box(key, "actors", left=wide, right=wide, above=13, below=high, size=10)


def area(each: Box, at: Place) -> tuple[int, int, int, int]:
    """Return the room of a box."""
    return at.x - each.left, at.y - each.above, at.x + each.right, at.y + each.below


@settings(max_examples=30, deadline=None)
@given(
    sizes=st.lists(st.tuples(st.integers(12, 80), st.integers(12, 60)), min_size=1, max_size=20),
    ends=st.lists(st.tuples(st.integers(0, 19), st.integers(0, 19)), max_size=40),
)
def test_nothing_lies_on_anything_else(sizes: list[tuple[int, int]], ends: list[tuple[int, int]]) -> None:
    """Whatever hangs on whatever, no box lies on another, and the order in which all is given is no matter."""
    boxes = [box(f"a{number:02}", *size) for number, size in enumerate(sizes)]
    ties = [Tie(f"{start}-{end}", f"a{start:02}", f"a{end:02}") for start, end in ends]
    first = {"a00": Place(5, 5)}
    found = around(first, boxes, ties)
    known = {each.id: each for each in boxes}
    rooms = [area(known[key], place) for key, place in {**first, **found}.items()]
    assert not [pair for pair in combinations(rooms, 2) if overlap(*pair)]
    assert around(first, boxes[::-1], ties[::-1]) == found


def test_what_hangs_on_one_lies_beside_it() -> None:
    """A box tied to one of two far apart is within two hundred pixels of that one."""
    boxes = [box("a"), box("b"), box("c")]
    found = around({"a": Place(0, 0), "b": Place(2000, 0)}, boxes, [Tie("e0", "b", "c")])
    assert abs(found["c"].x - 2000) + abs(found["c"].y) < 200


def test_what_hangs_on_nothing_that_has_a_place_has_none() -> None:
    """Only what is tied, at whatever distance, to a placed box is placed."""
    boxes = [box(key) for key in "abcde"]
    found = around({"a": Place(0, 0)}, boxes, [Tie("e0", "a", "b"), Tie("e1", "b", "c"), Tie("e2", "d", "e")])
    assert sorted(found) == ["b", "c"]


def test_no_mark_is_put_on_a_line_between_others() -> None:
    """The middle of a line between two far apart is free, but a third tied to both stands clear of it."""
    boxes = [box(key) for key in "abc"]
    ties = [Tie("e0", "a", "b"), Tie("e1", "a", "c"), Tie("e2", "b", "c")]
    found = around({"a": Place(-200, 0), "b": Place(200, 0)}, boxes, ties)
    assert abs(found["c"].y) > 10
