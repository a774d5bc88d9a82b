"""Where things stand: dates in order, leaders above whom they lead, nothing on top of anything else."""

from collections.abc import Callable
from itertools import combinations, pairwise
from types import ModuleType

import numpy as np
import pytest

from actorgraph.views.layout import Box, Tie, arrange
from actorgraph.views.layout.columns import DATES_APART
from actorgraph.views.layout.crossings import all_cross, all_hit, cross, hits, overlap
from actorgraph.views.layout.ranks import rank
from actorgraph.views.layout.rows import pack
from actorgraph.views.scene import Scene


def actor(key: str) -> Box:
    """Return an actor with a label that may be turned."""
    return Box(key, "actors", left=14, right=90, above=14, below=14, size=13, label=(70, 28))


def attack(key: str, day: int | None, *, pen: bool = False, date: str = "") -> Box:
    """Return an attack with its label below."""
    return Box(key, "attacks", left=46, right=46, above=24, below=60, day=day, date=date, pen=pen, size=11)


def leads(start: str, end: str) -> Tie:
    """Return a line of command."""
    return Tie(f"{start}-{end}", start, end, leads=True)


SCENES = ("article", "harbour", "hostile", 1, 2, 3)
"""The datasets of the tests, and made-up ones by their seed."""

CROSSINGS: dict[str | int, int] = {"article": 34, "harbour": 35, "hostile": 20, 1: 2, 2: 11, 3: 30}
"""How often lines cross in each drawing. A figure may fall; where one rises, the drawing has become harder to read."""


@pytest.fixture(scope="module", params=SCENES)
def drawing(request: pytest.FixtureRequest, made_up: Callable[[int], Scene]) -> tuple[str | int, Scene]:
    """Return the scene of each dataset, and which it is."""
    if isinstance(request.param, int):
        return request.param, made_up(request.param)
    return request.param, request.getfixturevalue(f"{request.param}_scene")


def test_nothing_that_is_shown_lies_on_anything_else(drawing: tuple[str | int, Scene], judge: ModuleType) -> None:
    """No label lies on another label or on a mark, no mark on another, and nothing leaves the drawing."""
    _, scene = drawing
    assert judge.clashes(scene) == []
    assert judge.outside(scene) == []


def test_hidden_records_lie_on_nothing_once_they_are_shown(article_scene: Scene, judge: ModuleType) -> None:
    """On their shelves below, too, no label and no mark of the article lies on another."""
    assert judge.clashes(article_scene, shown=False) == []


def test_no_line_runs_through_a_label_or_a_mark(drawing: tuple[str | int, Scene], judge: ModuleType) -> None:
    """Every label of the first view is clear of every line, and no line passes through a mark that it does not join."""
    _, scene = drawing
    assert judge.labels_hit(scene, ("actors", "attacks", "sites", "words")) == []
    assert judge.through_marks(scene) == []


def test_marks_on_lines_are_clear(drawing: tuple[str | int, Scene], judge: ModuleType) -> None:
    """Each quotation disc, question mark and crossbar has a place of its own, on no label and on no other."""
    _, scene = drawing
    assert judge.marks_in_the_way(scene) == []


def test_lines_cross_no_more_often_than_they_did(drawing: tuple[str | int, Scene], judge: ModuleType) -> None:
    """The crossings of each drawing are counted, and are no more than the figure that is written down."""
    name, scene = drawing
    assert judge.crossings(scene) <= CROSSINGS[name]


def test_a_lifeline_spans_what_was_aimed_at_it(article_scene: Scene) -> None:
    """The embassy's reaches from the first attack on it to the last; the consulate's ends on the day it was closed."""
    nodes = {node.record: node for node in article_scene.nodes}
    embassy, consulate = nodes["us-embassy-baghdad"], nodes["us-consulate-basra"]
    first, last = nodes["rockets-embassy-2018-09"], nodes["rocket-embassy-2019-05-19"]
    assert embassy.lifeline is not None
    assert embassy.x + embassy.lifeline.left <= first.x
    assert last.x <= embassy.x + embassy.lifeline.right
    assert embassy.lifeline.ending is None
    assert consulate.lifeline is not None
    assert consulate.lifeline.ending is not None
    assert consulate.lifeline.ending.note == "closed 29 Sep"


def test_lesser_persons_fold_into_their_occasion(article_scene: Scene) -> None:
    """Six officials are folded into the meeting at Langley, all of them hidden at first."""
    nodes = {node.record: node for node in article_scene.nodes}
    fold = nodes["langley-meeting-2019-04-09"].fold
    assert fold is not None
    assert fold.words == "6 officials +"
    hidden = {node.id for node in article_scene.nodes if not node.shown}
    assert len(fold.nodes) == 6
    assert hidden.issuperset(fold.nodes)


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
    """Beside the panel, at 1280 pixels of width, persons and attacks have letters of at least 11.5 pixels."""
    ground = article_scene.ground
    fonts = {node.font for node in article_scene.nodes if node.band in ("actors", "attacks")}
    assert fonts == {13}
    assert 13 * 952 / (ground.right - ground.left) >= 11.5


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
