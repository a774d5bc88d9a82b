"""Bends of lines: those between the same two apart, single ones past marks that are in their way."""

from hypothesis import given
from hypothesis import strategies as st

from actorgraph.views.layout import Box, Place, Tie
from actorgraph.views.layout.fan import bends, fan, points_on


def box(key: str) -> Box:
    """Return a record with a mark of usual size."""
    return Box(key, "actors", left=20, right=20, above=13, below=30, size=13)


PLACES = {"a": Place(0, 0), "b": Place(400, 0), "c": Place(200, 4), "d": Place(0, 300)}
BOXES = [box(key) for key in PLACES]


@given(st.integers(1, 300))
def test_a_fan_is_even_on_both_sides(count: int) -> None:
    """As many lines bend one way as the other, each otherwise, and the middle one of an odd number is straight."""
    found = fan(count)
    assert len(set(found)) == count
    assert sorted(-bend for bend in found) == found
    assert (0 in found) == bool(count % 2)
    assert max(found) <= 8_000


def test_lines_between_the_same_two_never_run_together() -> None:
    """Whichever way they point, three lines bend above, below, and not at all, seen from one end."""
    ties = [Tie("e0", "a", "d"), Tie("e1", "d", "a"), Tie("e2", "d", "a")]
    assert bends(ties, BOXES, PLACES) == {"e0": -0.2, "e1": 0.0, "e2": -0.2}
    courses = {
        tie.id: points_on(PLACES[tie.start], PLACES[tie.end], int(bend * 10_000)).tolist()
        for tie, bend in zip(ties, (-0.2, 0.0, -0.2), strict=True)
    }
    assert courses["e0"][11][0] < 0 < courses["e2"][11][0]


def test_a_line_bends_past_a_mark_that_it_does_not_concern() -> None:
    """From a to b, straight, a line would run over c and read as if it went there; to d nothing is in its way."""
    found = bends([Tie("e0", "a", "b"), Tie("e1", "a", "d")], BOXES, PLACES)
    assert found["e0"] != 0
    assert found["e1"] == 0
    course = points_on(PLACES["a"], PLACES["b"], int(found["e0"] * 10_000))
    assert min((x - 200) ** 2 + (y - 4) ** 2 for x, y in course.tolist()) > 13**2


def test_the_order_in_which_lines_are_given_is_no_matter() -> None:
    """Ties are broken by id; what leads to no place has no bend, and a line to itself does no harm."""
    ties = [Tie("e0", "a", "b"), Tie("e1", "b", "a"), Tie("e2", "a", "c"), Tie("e3", "a", "z"), Tie("e4", "d", "d")]
    found = bends(ties, BOXES, PLACES)
    assert found == bends(ties[::-1], BOXES[::-1], PLACES)
    assert sorted(found) == ["e0", "e1", "e2", "e4"]
    assert bends([], [], {}) == {}
