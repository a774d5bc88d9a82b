"""How a drawing is put together by how much there is to show: a tree, an axis of days, bins by month or year, dots."""

from collections.abc import Callable
from itertools import pairwise
from types import ModuleType
from typing import Any

import pytest

from actorgraph.views.scene import Scene, SceneNode

Small = Callable[..., Scene]
Links = list[tuple[str, str, str, dict[str, Any]]]


def node(scene: Scene, record: str) -> SceneNode:
    """Return one record of a scene."""
    return next(node for node in scene.nodes if node.record == record)


def attacks(days: list[str]) -> dict[str, dict[str, Any]]:
    """Return attacks by their dates, `x000` and so on."""
    return {f"x{number:03}": {"when": day} for number, day in enumerate(days)}


def test_few_dates_make_a_tree_without_an_axis(small: Small, judge: ModuleType) -> None:
    """With two dated attacks, who leads whom stands from top to bottom, attacks below the accused, no date, no pen."""
    scene = small(
        {"a": {}, "b": {}, "c": {}, "lone": {}, "depot": {"kind": "facility"}},
        {"x1": {"when": "2031-05-01"}, "x2": {"when": "2031-05-02"}},
        [("a", "leads", "b", {}), ("b", "leads", "c", {}), ("c", "ordered", "x1", {}), ("x1", "targeted", "depot", {})],
    )
    assert scene.plan == "tree"
    assert scene.ground.ticks == ()
    assert scene.ground.pen is None
    assert [band.caption for band in scene.ground.bands if band.name != "lesser"] == ["ACTORS AND INCIDENTS"]
    heights = [node(scene, key).y for key in ("a", "b", "c", "x1", "depot")]
    assert heights == sorted(set(heights))
    assert node(scene, "x2").y > node(scene, "depot").y
    assert judge.clashes(scene, shown=False) == []
    assert judge.labels_hit(scene, ("actors", "attacks", "sites", "words")) == []
    assert judge.outside(scene) == []


WITHDRAWN = {"date": "2031-08-01", "by": "us", "why": "An error."}


def test_in_a_tree_an_attack_hangs_only_below_whom_it_is_imputed_to(small: Small) -> None:
    """Below the trees stands what one stopped, what one is only said not to have done, and what was withdrawn."""
    scene = small(
        {"a": {}, "b": {}},
        {"x1": {}, "x2": {}, "x3": {}, "x4": {}},
        [
            ("a", "leads", "b", {}),
            ("a", "ordered", "x1", {}),
            ("a", "thwarted", "x2", {}),
            ("a", "ordered", "x3", {"stance": "denies"}),
            ("a", "ordered", "x4", {"withdrawn": WITHDRAWN}),
        ],
    )
    assert scene.plan == "tree"
    assert node(scene, "x1").y == node(scene, "b").y > node(scene, "a").y
    assert min(node(scene, key).y for key in ("x2", "x3", "x4")) > node(scene, "b").y


@pytest.mark.parametrize(
    ("claim", "above"), [({}, True), ({"withdrawn": WITHDRAWN}, False), ({"stance": "denies"}, False)]
)
def test_what_is_not_said_ranks_nobody(small: Small, claim: dict[str, Any], above: bool) -> None:  # noqa: FBT001
    """Ann stands above Ben whom she is said to command; beside him where that is withdrawn, or only denied."""
    links: Links = [("ann", "commands", "ben", claim), ("ann", "ordered", "x000", {}), ("ben", "ordered", "x002", {})]
    scene = small({"ann": {}, "ben": {}}, attacks(["2031-05-01", "2031-05-02", "2031-05-03"]), links)
    assert scene.plan == "map"
    assert (node(scene, "ann").y < node(scene, "ben").y) is above


def test_without_an_axis_a_campaign_is_a_mark_and_lines_end_at_it(small: Small, judge: ModuleType) -> None:
    """No bracket runs through a tree: what is imputed to a campaign, or counted in it, is a line to its mark."""
    scene = small(
        {"a": {}, "b": {}, "c": {}},
        {"x1": {"when": "2031-05-01"}, "x2": {"when": "2031-05-02"}, "war": {"kind": "campaign"}},
        [
            ("a", "leads", "b", {}),
            ("b", "ordered", "x1", {}),
            ("c", "ordered", "x2", {}),
            ("a", "ordered", "war", {}),
            ("x1", "counted_in", "war", {}),
            ("x2", "counted_in", "war", {}),
            ("x1", "preceded", "x2", {}),
        ],
    )
    assert scene.plan == "tree"
    war = node(scene, "war")
    assert (war.mark, war.teeth) == ("attack", ())
    assert all(each.drawn for each in scene.edges)
    ends = [each.path[-1] for each in scene.edges if each.target == war.id]
    _, top, wide, high = war.label_at
    reach = max(war.size, wide // 2) + 24
    assert all(abs(x - war.x) <= reach and abs(y - war.y) <= top + high + 24 for x, y in ends)
    assert judge.through_marks(scene) == []


def test_three_dates_make_an_axis(small: Small) -> None:
    """The third dated incident makes bands and dates."""
    scene = small({"a": {}}, attacks(["2031-05-01", "2031-05-02", "2031-05-03"]), [("a", "ordered", "x000", {})])
    assert scene.plan == "map"
    assert len(scene.ground.ticks) == 3


def many(months: int, each: int) -> dict[str, dict[str, Any]]:
    """Return so many attacks in each of so many months from January 2031 on, the first of each month foiled."""
    days = [
        f"{2031 + month // 12}-{month % 12 + 1:02}-{day:02}" for month in range(months) for day in range(1, each + 1)
    ]
    made = attacks(days)
    return {
        key: {**record, "happened": "foiled" if record["when"].endswith("-01") else "yes"}
        for key, record in made.items()
    }


def test_more_than_sixty_dated_incidents_stand_in_months(small: Small, judge: ModuleType) -> None:
    """Of 64 attacks in 4 months, 16 stand in each bin, in their order; one is foiled, and for one somebody is named."""
    incidents = many(4, 16)
    accused: Links = [("a", "ordered", f"x{16 * month + 3:03}", {}) for month in range(4)]
    scene = small({"a": {}, "depot": {"kind": "facility"}}, incidents, [*accused, ("x000", "targeted", "depot", {})])
    assert scene.plan == "months"
    assert [(each.when, each.label) for each in scene.bins] == [
        (f"{month} 2031", ("16 attacks", "1 foiled", "15 none named")) for month in ("Jan", "Feb", "Mar", "Apr")
    ]
    assert [tick.label for tick in scene.ground.ticks] == ["Jan 2031", "Feb", "Mar", "Apr"]
    xs = [each.x for each in scene.bins]
    assert all(b - a >= 64 for a, b in pairwise(xs))
    first = [node(scene, f"x{number:03}") for number in range(16)]
    assert scene.bins[0].nodes == tuple(each.id for each in first)
    assert not any(each.shown for each in first)
    assert {each.shelf for each in first} == {"Jan 2031"}
    assert {each.group for each in first} == {"events in stacks"}
    assert judge.clashes(scene, shown=False) == []


def test_a_line_to_a_bin_carries_all_its_links(small: Small) -> None:
    """Two attacks in one month ordered by one person make one line of two; a third, aimed at a site, makes another."""
    incidents = many(4, 16)
    links: Links = [("a", "ordered", "x000", {}), ("a", "ordered", "x001", {}), ("x020", "targeted", "depot", {})]
    scene = small({"a": {}, "depot": {"kind": "facility"}}, incidents, links)
    ids = {edge.link: edge.id for edge in scene.edges}
    ends = {record: node(scene, record).id for record in ("a", "depot")}
    assert [(each.source, each.target, each.edges) for each in scene.bundles] == [
        ("b1", ends["depot"], (ids["x020--targeted--depot"],)),
        (ends["a"], "b0", (ids["a--ordered--x000"], ids["a--ordered--x001"])),
    ]
    assert not any(each.quiet for each in scene.bundles)


def test_a_line_to_a_bin_waits_where_none_of_its_links_stands(small: Small) -> None:
    """What was withdrawn may have stood on an earlier day, and so is kept; it does not draw the line by itself."""
    links: Links = [("a", "ordered", "x000", {"withdrawn": WITHDRAWN}), ("b", "ordered", "x000", {})]
    scene = small({"a": {}, "b": {}}, many(4, 16), links)
    assert {each.source: each.quiet for each in scene.bundles} == {node(scene, "b").id: False}
    shown = small({"a": {}, "b": {}}, many(4, 16), [*links, ("a", "ordered", "x001", {})])
    assert {each.source: (len(each.edges), each.quiet) for each in shown.bundles} == {
        node(shown, "a").id: (2, False),
        node(shown, "b").id: (1, False),
    }


def test_what_is_in_a_bin_stops_the_clock(small: Small) -> None:
    """The as-of clock stops at the day of every attack, though none of 64 is drawn by itself."""
    days = sorted(each["when"] for each in many(4, 16).values())
    assert [each.day for each in small({}, many(4, 16)).clocks.stops] == days


def test_more_than_sixty_months_stand_in_years(small: Small) -> None:
    """Seventy attacks in as many months stand in six years."""
    scene = small({}, many(70, 1))
    assert [(each.when, len(each.nodes)) for each in scene.bins] == [
        *((str(year), 12) for year in range(2031, 2036)),
        ("2036", 10),
    ]


def test_many_attacks_without_a_day_stand_in_one_bin_of_the_pen(small: Small) -> None:
    """Beside bins, seven attacks without a day are one more, left of the axis; six would stand there one by one."""
    undated: dict[str, dict[str, Any]] = {f"u{number}": {} for number in range(7)}
    scene = small({}, {**many(4, 16), **undated})
    last = scene.bins[-1]
    assert (last.when, last.label[0]) == ("no day given", "7 attacks")
    assert scene.ground.pen is not None
    assert last.x < scene.ground.pen < scene.bins[0].x


def test_what_nobody_can_read_is_an_overview(small: Small) -> None:
    """More than 1,500 attacks are dots: each has a place of its own, and there are no bands."""
    scene = small({}, {f"x{number:04}": {} for number in range(1501)})
    assert scene.plan == "overview"
    assert scene.ground.bands == ()
    assert len({(each.x, each.y) for each in scene.nodes}) == 1501
    assert all(each.shown for each in scene.nodes)


@pytest.mark.parametrize("name", ["article_scene", "harbour_scene"])
def test_known_datasets_have_an_axis_of_days(name: str, request: pytest.FixtureRequest) -> None:
    """Neither the article nor the invented dataset has too few dates or too many."""
    assert request.getfixturevalue(name).plan == "map"
