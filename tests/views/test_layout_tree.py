"""Chains of command as trees: leaders on top, nothing on anything else."""

from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from actorgraph.views.layout import Box, Place, Tie
from actorgraph.views.layout.crossings import overlap
from actorgraph.views.layout.tree import tree


def box(key: str) -> Box:
    """Return an actor with its label below."""
    return Box(key, "actors", left=30, right=30, above=14, below=34)


def leads(start: str, end: str) -> Tie:
    """Return a line of command."""
    return Tie(f"{start}-{end}", start, end, leads=True)


def areas(boxes: list[Box], places: dict[str, Place]) -> list[tuple[int, int, int, int]]:
    """Return the room of every box."""
    return [
        (at.x - each.left, at.y - each.above, at.x + each.right, at.y + each.below)
        for each in boxes
        for at in [places[each.id]]
    ]


def test_a_leader_stands_over_the_middle_of_whom_he_leads() -> None:
    """With three followers side by side the leader is above the second, and they stand in one row."""
    places = tree([box(key) for key in "abcd"], [leads("a", key) for key in "bcd"])
    assert places["b"].y == places["c"].y == places["d"].y > places["a"].y
    assert places["a"].x == places["c"].x == (places["b"].x + places["d"].x) // 2


def test_who_is_led_by_two_stands_below_both() -> None:
    """A leader of a leader is on top, and one line of two hops keeps the last below the first."""
    places = tree([box(key) for key in "abc"], [leads("a", "b"), leads("b", "c"), leads("a", "c")])
    assert places["a"].y < places["b"].y < places["c"].y


def test_only_lines_that_lead_make_a_tree() -> None:
    """Two who are merely linked stand in a row; so do those with no line at all, below the trees."""
    places = tree([box(key) for key in "abcd"], [leads("c", "d"), Tie("a-b", "a", "b")])
    assert places["a"].y == places["b"].y > places["d"].y > places["c"].y


def test_a_circle_of_command_is_cut() -> None:
    """Where two lead each other, the first by id stands above; nobody leads himself."""
    places = tree([box("a"), box("b")], [leads("a", "b"), leads("b", "a"), leads("a", "a")])
    assert places["a"].y < places["b"].y


def test_many_followers_stand_in_several_rows() -> None:
    """Sixty followers of one leader make a tree no more than three times as wide as high."""
    boxes = [box("a"), *(box(f"b{number:02}") for number in range(60))]
    rooms = areas(boxes, tree(boxes, [leads("a", each.id) for each in boxes[1:]]))
    width, height = max(room[2] for room in rooms), max(room[3] for room in rooms)
    assert height < width < 3 * height


def test_a_very_long_chain_is_placed() -> None:
    """Fifteen hundred, each leading the next, stand in so many rows."""
    boxes = [box(f"a{number:04}") for number in range(1500)]
    places = tree(boxes, [leads(a.id, b.id) for a, b in pairwise(boxes)])
    assert len({place.y for place in places.values()}) == 1500


@settings(max_examples=60, deadline=None)
@given(
    sizes=st.lists(st.tuples(st.integers(5, 80), st.integers(5, 60)), max_size=25),
    ends=st.lists(st.tuples(st.integers(0, 24), st.integers(0, 24)), max_size=40),
)
def test_nothing_lies_on_anything_else(sizes: list[tuple[int, int]], ends: list[tuple[int, int]]) -> None:
    """Whoever leads whomever, no two boxes overlap, and the order in which they are given is no matter."""
    boxes = [Box(f"a{number:02}", "actors", wide, wide, 13, high) for number, (wide, high) in enumerate(sizes)]
    ties = [leads(f"a{start:02}", f"a{end:02}") for start, end in ends]
    places = tree(boxes, ties)
    assert not [pair for pair in combinations(areas(boxes, places), 2) if overlap(*pair)]
    assert tree(boxes[::-1], ties[::-1]) == places
