"""Whatever is linked to whatever: nothing on anything else, dates in order, the same drawing again."""

from itertools import combinations, pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actorgraph.views.layout import Box, Layout, Row, Tie, arrange, chart
from actorgraph.views.layout.columns import DATES_APART
from actorgraph.views.layout.crossings import overlap
from actorgraph.views.layout.ports import BAR

Rectangle = tuple[int, int, int, int]
SIZES = st.tuples(st.integers(20, 100), st.integers(14, 45))
SETTINGS = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def beside(key: str, label: tuple[int, int]) -> Box:
    """Return an actor whose label may be turned."""
    wide, high = label
    half = max(14, high // 2 + 1)
    return Box(key, "actors", 14, wide + 20, half, half, size=13, label=label, label_at=(19, -high // 2), free=True)


def under(key: str, row: Row, label: tuple[int, int], day: int | None) -> Box:
    """Return an incident or a site with its label below; an incident without a day stands in the pen, label aside."""
    wide, high = label
    size = {"attacks": 11, "words": 5}.get(row, 7)
    if row != "sites" and day is None:
        half = max(size, high // 2) + 1
        return Box(
            key,
            row,
            size + 7 + wide,
            size + 1,
            half,
            half,
            pen=True,
            size=size,
            label=label,
            label_at=(-size - 6 - wide, -high // 2),
        )
    half = max(size, wide // 2) + 1
    return Box(
        key,
        row,
        half,
        half,
        size + 13,
        size + 5 + high,
        day,
        size=size,
        label=label,
        label_at=(-wide // 2, size + 4),
        free=row == "sites",
    )


@st.composite
def drawings(draw: st.DrawFn) -> tuple[list[Box], list[Tie]]:
    """Return a few actors, attacks, sites and words, and lines between them as links allow."""
    actors = [beside(f"a{number}", draw(SIZES)) for number in range(draw(st.integers(0, 7)))]
    days = st.one_of(st.none(), st.integers(1, 30))
    attacks = [under(f"x{number}", "attacks", draw(SIZES), draw(days)) for number in range(draw(st.integers(0, 6)))]
    words = [under(f"w{number}", "words", draw(SIZES), draw(days)) for number in range(draw(st.integers(0, 4)))]
    sites = [under(f"s{number}", "sites", draw(SIZES), None) for number in range(draw(st.integers(0, 3)))]
    boxes = [*actors, *attacks, *words, *sites]
    allowed = [(a.id, b.id) for a in boxes for b in boxes if a is not b and a.row != "sites"]
    ends = draw(st.lists(st.sampled_from(allowed), max_size=14)) if allowed else []
    return boxes, [
        Tie(f"t{number:02}", *pair, leads=number % 3 == 0, marks=number % 3) for number, pair in enumerate(ends)
    ]


def areas(boxes: list[Box], layout: Layout) -> list[tuple[str, Rectangle]]:
    """Return the room of every label, and of every mark or lifeline."""
    found: list[tuple[str, Rectangle]] = []
    for box in boxes:
        place, (left, top), span = layout.places[box.id], layout.labels[box.id], layout.spans.get(box.id)
        x, y = place.x + left, place.y + top
        found.append((f"label of {box.id}", (x, y, x + box.label[0], y + box.label[1])))
        if span:
            found.append((box.id, (place.x + span.left, place.y - BAR, place.x + span.right, place.y + BAR)))
        else:
            found.append((box.id, (place.x - box.size, place.y - box.size, place.x + box.size, place.y + box.size)))
    return found


@SETTINGS
@given(drawings())
def test_nothing_lies_on_anything_else_and_dates_stand_in_order(drawing: tuple[list[Box], list[Tie]]) -> None:
    """No label, mark or lifeline lies on another; later days stand 64 pixels further right; nothing sticks out."""
    boxes, ties = drawing
    layout = arrange(boxes, ties)
    rooms = areas(boxes, layout)
    assert [(a, b) for (a, one), (b, other) in combinations(rooms, 2) if overlap(one, other)] == []
    assert all(left >= 0 and right <= layout.right and top >= 0 for _, (left, top, right, _) in rooms)
    days = sorted({(box.day, layout.places[box.id].x) for box in boxes if box.day is not None})
    assert all(b[1] > a[1] for a, b in pairwise(days) if b[0] > a[0])
    dated = sorted((box.day, layout.places[box.id].x) for box in boxes if box.row == "attacks" and box.day is not None)
    assert all(b[1] - a[1] >= DATES_APART for a, b in pairwise(dated))


@SETTINGS
@given(drawings())
def test_every_line_has_places_for_its_marks_and_ends_where_it_should(drawing: tuple[list[Box], list[Tie]]) -> None:
    """A line has as many places as marks, and both its ends lie at what it joins: no further than 60 pixels off."""
    boxes, ties = drawing
    layout = arrange(boxes, ties)
    rooms = dict(areas(boxes, layout))
    for tie in ties:
        route = layout.routes[tie.id]
        assert len(route.spots) >= tie.marks
        for key, (x, y) in ((tie.start, route.path[0]), (tie.end, route.path[-1])):
            near = [rooms[key], rooms[f"label of {key}"]]
            assert any(left - 60 < x < right + 60 and top - 60 < y < bottom + 60 for left, top, right, bottom in near)


@SETTINGS
@given(drawings())
def test_the_order_in_which_things_are_given_is_no_matter(drawing: tuple[list[Box], list[Tie]]) -> None:
    """The same boxes and ties, the other way round, give the same drawing in bands, and the same as a tree."""
    boxes, ties = drawing
    assert arrange(boxes[::-1], ties[::-1]) == arrange(boxes, ties)
    undated = [box for box in boxes if not box.pen]
    known = {box.id for box in undated}
    among = [tie for tie in ties if {tie.start, tie.end} <= known]
    assert chart(undated[::-1], among[::-1]) == chart(undated, among)
