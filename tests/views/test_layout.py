"""Where things stand: dates in order, leaders above whom they lead, nothing on top of anything else."""

from itertools import combinations, pairwise
from math import hypot

import numpy as np
import pytest

from actorgraph.views.layout import Box, Place, Route, Tie, arrange
from actorgraph.views.layout.columns import DATES_APART
from actorgraph.views.layout.crossings import all_cross, all_hit, cross, hits, overlap
from actorgraph.views.layout.ranks import rank
from actorgraph.views.layout.routes import curve_points, route
from actorgraph.views.layout.rows import pack
from actorgraph.views.scene import Scene, SceneEdge, SceneNode

Rectangle = tuple[int, int, int, int]


def actor(key: str) -> Box:
    """Return an actor with a label that may be turned."""
    return Box(key, "actors", left=14, right=90, above=14, below=14, size=13, label=(70, 28))


def attack(key: str, day: int | None, *, pen: bool = False, date: str = "") -> Box:
    """Return an attack with its label below."""
    return Box(key, "attacks", left=46, right=46, above=24, below=60, day=day, date=date, pen=pen, size=11)


def leads(start: str, end: str) -> Tie:
    """Return a line of command."""
    return Tie(f"{start}-{end}", start, end, leads=True)


def rectangles(node: SceneNode) -> tuple[Rectangle, Rectangle]:
    """Return where a mark and its label are: left, top, right, bottom."""
    left, top, wide, high = node.label_at
    mark = (node.x - node.size, node.y - node.size, node.x + node.size, node.y + node.size)
    return mark, (node.x + left, node.y + top, node.x + left + wide, node.y + top + high)


@pytest.mark.parametrize("name", ["article_scene", "harbour_scene", "hostile_scene"])
def test_nothing_that_is_shown_lies_on_anything_else(name: str, request: pytest.FixtureRequest) -> None:
    """No label overlaps another label or another mark, and no mark another, among all records, hidden ones included."""
    scene: Scene = request.getfixturevalue(name)
    clashes = [
        (first.name, second.name)
        for first, second in combinations(scene.nodes, 2)
        for one in rectangles(first)
        for other in rectangles(second)
        if overlap(one, other)
    ]
    assert clashes == []


def way(scene: Scene, edge: SceneEdge) -> list[tuple[float, float]]:
    """Return points along a line, close together."""
    nodes = {node.id: node for node in scene.nodes}
    start, end = (Place(nodes[key].x, nodes[key].y) for key in (edge.source, edge.target))
    rough = edge.path or [(start.x, start.y), *map(tuple, curve_points(start, end, edge.curve)), (end.x, end.y)]
    steps = [share / 40 for share in range(41)]
    return [(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t) for a, b in pairwise(rough) for t in steps]


def drawn(scene: Scene) -> list[SceneEdge]:
    """Return the lines of the first view."""
    shown = {node.id for node in scene.nodes if node.shown}
    return [edge for edge in scene.edges if edge.drawn and not edge.quiet and {edge.source, edge.target} <= shown]


@pytest.mark.parametrize("name", ["article_scene", "harbour_scene"])
def test_no_arrowhead_stands_on_a_label(name: str, request: pytest.FixtureRequest) -> None:
    """The last 10 pixels of a line, before it reaches its mark, lie in no label."""
    scene: Scene = request.getfixturevalue(name)
    nodes = {node.id: node for node in scene.nodes}
    labels = {node.name: rectangles(node)[1] for node in scene.nodes if node.shown}
    on = [
        (nodes[edge.source].name, edge.kind, nodes[edge.target].name, label)
        for edge in drawn(scene)
        for x, y in way(scene, edge)
        if nodes[edge.target].size
        < hypot(x - nodes[edge.target].x, y - nodes[edge.target].y)
        < nodes[edge.target].size + 10
        for label, (left, top, right, bottom) in labels.items()
        if left + 1 < x < right - 1 and top + 1 < y < bottom - 1
    ]
    assert sorted(set(on)) == []


def test_statements_hang_on_who_made_them(article_scene: Scene) -> None:
    """Lines lead from Kata'ib Hezbollah to its two statements, past all labels and marks but its own."""
    nodes = {node.record: node for node in article_scene.nodes}
    issued = [
        edge
        for edge in drawn(article_scene)
        if edge.kind == "issued" and edge.source == nodes["kataib-hezbollah"].id and edge.path
    ]
    assert {nodes["kh-statement-2019-05-20"].id, nodes["kh-second-statement-2019-05"].id} <= {
        edge.target for edge in issued
    }
    for edge in issued:
        assert edge.hue == "answer"
        boxes = [
            box
            for node in article_scene.nodes
            if node.shown
            for box in (rectangles(node) if node.id not in (edge.source, edge.target) else rectangles(node)[1:])
        ]
        for (ax, ay), (bx, by) in pairwise(edge.path):
            assert not [box for box in boxes if hits(((ax, ay), (bx, by)), box)]


@pytest.mark.parametrize("name", ["article_scene", "harbour_scene"])
def test_attacks_stand_in_the_order_of_their_dates(name: str, request: pytest.FixtureRequest) -> None:
    """The dates on the axis grow from left to right, at least 64 pixels apart for attacks, the pen to their left."""
    scene: Scene = request.getfixturevalue(name)
    ticks = [tick.x for tick in scene.ground.ticks]
    assert ticks == sorted(ticks)
    assert len(ticks) >= 8
    attacks = sorted(node.x for node in scene.nodes if node.band == "attacks" and not node.teeth)
    pen = scene.ground.pen or 0
    dated = [x for x in attacks if x > pen]
    assert all(later - earlier >= DATES_APART for earlier, later in pairwise(dated))


def test_the_article_fits_a_laptop_at_a_size_that_can_be_read(article_scene: Scene) -> None:
    """Beside the panel, at 1280 by 800, persons and attacks have letters of at least 11.8 pixels at the first zoom."""
    ground = article_scene.ground
    bottom = max(band.bottom for band in ground.bands if band.name != "lesser") + 22
    scale = min(952 / (ground.right - ground.left), 688 / bottom)
    fonts = {node.font for node in article_scene.nodes if node.band in ("actors", "attacks")}
    assert fonts == {13}
    assert 13 * scale >= 11.8


def test_bands_follow_each_other(article_scene: Scene) -> None:
    """Actors stand over attacks over sites over words, and the bands do not overlap."""
    names = [band.name for band in article_scene.ground.bands if band.name != "lesser"]
    assert names == ["actors", "attacks", "sites", "words"]
    edges = [(band.top, band.bottom) for band in article_scene.ground.bands]
    assert all(bottom <= top for (_, bottom), (top, _) in pairwise(edges))
    for node in article_scene.nodes:
        inside = [
            band for band in article_scene.ground.bands if band.name == node.band and band.top < node.y < band.bottom
        ]
        assert inside, node.name


def test_the_same_boxes_give_the_same_layout_in_any_order() -> None:
    """The order in which boxes and ties are given changes nothing."""
    boxes = [*(actor(key) for key in "abcde"), *(attack(f"x{day}", day, date=f"day {day}") for day in range(4))]
    ties = [leads("a", "b"), leads("b", "c"), Tie("d-x1", "d", "x1"), Tie("c-x3", "c", "x3"), Tie("e-x0", "e", "x0")]
    assert arrange(boxes, ties) == arrange(boxes[::-1], ties[::-1])


def test_who_leads_stands_above() -> None:
    """A chain of command runs from top to bottom."""
    layout = arrange([actor("a"), actor("b"), actor("c")], [leads("a", "b"), leads("b", "c")])
    assert layout.places["a"].y < layout.places["b"].y < layout.places["c"].y


def test_a_circle_of_command_is_cut() -> None:
    """Where two lead each other, the first by id stands above, and nothing loops."""
    assert rank([actor("a"), actor("b")], [leads("a", "b"), leads("b", "a")]) == {"a": 0, "b": 1}


def test_a_leader_stands_just_above_the_nearest_follower() -> None:
    """Who leads somebody far down moves down, so that the line is short."""
    ranks = rank([actor(key) for key in "abcz"], [leads("a", "b"), leads("b", "c"), leads("z", "c")])
    assert ranks == {"a": 0, "b": 1, "c": 2, "z": 1}


def test_what_has_no_day_stands_in_the_pen() -> None:
    """Undated attacks stand left of the pen's edge, dated ones right of it."""
    boxes = [attack("old", None, pen=True), attack("first", 1, date="1 May"), attack("last", 2, date="2 May")]
    layout = arrange(boxes, [])
    assert layout.pen is not None
    assert layout.places["old"].x < layout.pen < layout.places["first"].x < layout.places["last"].x
    assert [date.text for date in layout.dates] == ["1 May", "2 May"]


def test_a_bracket_stands_over_what_it_counts() -> None:
    """A campaign lies midway above the attacks that are counted in it."""
    bracket = Box("war", "attacks", left=40, right=40, above=20, below=8, counts=("x1", "x2"), size=6, label=(80, 15))
    layout = arrange([bracket, attack("x1", 1), attack("x2", 2)], [])
    first, last = layout.places["x1"], layout.places["x2"]
    assert layout.places["war"].x == (first.x + last.x) // 2
    assert layout.places["war"].y < first.y - 24


def test_rows_keep_boxes_apart() -> None:
    """Ten boxes that all wish for the same place end up side by side and in rows, none on another."""
    boxes = [actor(f"a{number}") for number in range(10)]
    found = pack(boxes, dict.fromkeys((box.id for box in boxes), 300), left=0, right=600)
    for first, second in combinations(boxes, 2):
        (row, x), (other_row, other_x) = found[first.id], found[second.id]
        assert row != other_row or abs(x - other_x) >= 104


def test_a_box_wider_than_the_row_is_placed_all_the_same() -> None:
    """Too little room is no reason to lose a record."""
    assert pack([Box("a", "sites", 300, 300, 9, 9)], {"a": 0}, left=0, right=100) == {"a": (0, 300)}


def test_a_line_bends_around_a_box_in_its_way() -> None:
    """A line that would run through a third record is bent, and then touches it no more."""
    boxes = [Box(key, "actors", 20, 20, 20, 20) for key in "abc"]
    places = {"a": Place(100, 100), "b": Place(300, 100), "c": Place(500, 100)}
    found = route(boxes, places, [Tie("a-c", "a", "c")], room=(900, 700))["a-c"]
    assert found.curve != 0
    points = curve_points(places["a"], places["c"], found.curve)
    assert not any(280 < x < 320 and 80 < y < 120 for x, y in points)


def test_lines_between_the_same_two_are_drawn_apart() -> None:
    """Parallel lines bend differently, also where they run in opposite directions."""
    boxes = [Box(key, "actors", 10, 10, 10, 10) for key in "ab"]
    places = {"a": Place(100, 300), "b": Place(300, 300)}
    ties = [Tie("1", "a", "b"), Tie("2", "a", "b"), Tie("3", "b", "a")]
    found = route(boxes, places, ties, room=(900, 700))
    seen = {found["1"].curve, found["2"].curve, -found["3"].curve}
    assert len(seen) == 3


def test_a_free_straight_line_stays_straight() -> None:
    """Nothing in the way, nothing bent, and the mark sits in the middle."""
    boxes = [Box(key, "actors", 10, 10, 10, 10) for key in "ab"]
    places = {"a": Place(100, 300), "b": Place(300, 300)}
    assert route(boxes, places, [Tie("1", "a", "b")], room=(900, 700)) == {"1": Route(0.0, 50)}


def test_crossing_and_hitting_are_what_they_seem() -> None:
    """Lines that share an end do not cross; a line beside a box does not hit it."""
    assert cross(((0, 0), (10, 10)), ((0, 10), (10, 0)))
    assert not cross(((0, 0), (10, 10)), ((0, 0), (10, 0)))
    assert not cross(((0, 0), (1, 1)), ((5, 0), (5, 9)))
    assert hits(((0, 5), (10, 5)), (4, 4, 6, 6))
    assert not hits(((0, 9), (10, 9)), (4, 4, 6, 6))
    assert overlap((0, 0, 4, 4), (3, 3, 9, 9))
    assert not overlap((0, 0, 4, 4), (4, 0, 9, 4))
    assert overlap((0, 0, 4, 4), (5, 0, 9, 4), 2)


def test_many_lines_at_once_are_judged_like_each_alone() -> None:
    """Crossing and hitting give the same for whole tables as for single lines, on a grid of all small cases."""
    grid = [(x, y) for x in range(0, 7, 2) for y in range(0, 7, 3)]
    lines = [(*a, *b) for a, b in combinations(grid, 2)]
    table = np.array(lines)
    crossed = all_cross(table[:, None], table)
    hit = all_hit(table, np.array([1, 1, 4, 4]))
    for number, (ax, ay, bx, by) in enumerate(lines):
        assert hit[number] == hits(((ax, ay), (bx, by)), (1, 1, 4, 4))
        for other, (cx, cy, dx, dy) in enumerate(lines):
            assert crossed[number, other] == cross(((ax, ay), (bx, by)), ((cx, cy), (dx, dy)))


def test_nothing_to_draw_is_no_error() -> None:
    """An empty drawing has no bands and no dates."""
    layout = arrange([], [])
    assert layout.strips == ()
    assert layout.dates == ()


def test_hundreds_of_actors_are_placed_in_reasonable_time() -> None:
    """Three hundred actors in a chain of teams are placed without being improved one by one, none on another."""
    boxes = [actor(f"a{number:03}") for number in range(300)]
    ties = [leads(f"a{number // 6:03}", f"a{number:03}") for number in range(6, 300)]
    layout = arrange(boxes, ties)
    rows: dict[int, list[int]] = {}
    for place in layout.places.values():
        rows.setdefault(place.y, []).append(place.x)
    assert sum(len(row) for row in rows.values()) == 300
    for row in rows.values():
        assert all(b - a >= 104 for a, b in pairwise(sorted(row)))
