"""What pyvis holds of a scene: every record in a place, every line with its bend, and no text of the data."""

import json
from itertools import combinations
from typing import Any

import pytest

from actorgraph.views.layout.crossings import overlap
from actorgraph.views.page.network import network_of
from actorgraph.views.scene import Scene

Area = tuple[int, int, int, int]


@pytest.fixture(params=["article", "harbour", "hostile"])
def scene(request: pytest.FixtureRequest) -> Scene:
    """Return each of the scenes."""
    found: Scene = request.getfixturevalue(f"{request.param}_scene")
    return found


def areas(scene: Scene, places: dict[str, tuple[int, int]]) -> list[Area]:
    """Return the room of every mark with its label under it, as the page draws them at full scale."""
    found = []
    for node in scene.nodes:
        x, y = places[node.id]
        wide, high = node.label_at[2:]
        half = max(node.size, wide // 2)
        found.append((x - half, y - node.size - (12 if node.socket else 0), x + half, y + node.size + 4 + high))
    return found


def test_every_record_and_line_is_there(scene: Scene) -> None:
    """Hidden ones too, each in a place of whole pixels that is not out of all bounds."""
    network = network_of(scene)
    assert [node["id"] for node in network.nodes] == [node.id for node in scene.nodes]
    assert [edge["id"] for edge in network.edges] == [edge.id for edge in scene.edges]
    for node in network.nodes:
        for each in (node["x"], node["y"], *node["tree"]):
            assert isinstance(each, int)
            assert abs(each) < 100_000


@pytest.mark.parametrize("arrangement", ["spread", "tree"])
def test_no_mark_or_label_lies_on_another(scene: Scene, arrangement: str) -> None:
    """In neither arrangement, with everything drawn."""
    places = {
        node["id"]: (node["x"], node["y"]) if arrangement == "spread" else tuple(node["tree"])
        for node in network_of(scene).nodes
    }
    assert not [pair for pair in combinations(areas(scene, places), 2) if overlap(*pair)]


def test_parallel_lines_are_fanned(harbour_scene: Scene) -> None:
    """Of lines between the same two no two have the same course, whichever way they point."""
    courses: dict[tuple[str, str], list[float]] = {}
    for edge in network_of(harbour_scene).edges:
        smooth = edge["smooth"]
        bend = smooth["roundness"] * (1 if smooth["type"] == "curvedCW" else -1) if smooth["enabled"] else 0.0
        first, second = sorted((edge["from"], edge["to"]))
        courses.setdefault((first, second), []).append(bend if edge["from"] == first else -bend)
    assert max(len(found) for found in courses.values()) == 4
    for found in courses.values():
        assert len(set(found)) == len(found)
        assert len(found) % 2 == 0 or len(found) == 1 or 0.0 in found


def test_leaders_stand_over_those_they_lead(article_scene: Scene) -> None:
    """In the arrangement by who leads whom, every such line leads downward, and all others stand below."""
    network = network_of(article_scene)
    heights = {node["id"]: node["tree"][1] for node in network.nodes}
    leading = [edge for edge in network.edges if edge["leads"]]
    assert len(leading) == 9
    assert all(heights[edge["from"]] < heights[edge["to"]] for edge in leading)
    chained = {edge[end] for edge in leading for end in ("from", "to")}
    assert max(heights[key] for key in chained) < min(heights[key] for key in heights.keys() - chained)


def test_no_text_of_the_data_goes_through_pyvis(hostile_scene: Scene) -> None:
    """Ids are ours, labels are blank, and what else is handed over is numbers and settings."""
    network = network_of(hostile_scene)
    held = json.dumps([network.nodes, network.edges, network.options])
    texts: list[Any] = [text for node in hostile_scene.nodes for text in (node.name, node.record, node.description)]
    assert not [text for text in texts if len(text) > 3 and text in held]


def test_the_same_scene_has_the_same_places(harbour_scene: Scene) -> None:
    """Nothing but the scene decides where anything stands."""
    first, second = network_of(harbour_scene), network_of(harbour_scene)
    assert first.nodes == second.nodes
    assert first.edges == second.edges


def test_an_empty_scene_has_an_empty_network(small: Any) -> None:  # noqa: ANN401 - makes a scene, see conftest
    """No record, no line, no fault."""
    network = network_of(small({}))
    assert (network.nodes, network.edges) == ([], [])


def test_a_crowd_has_a_place_for_each(crowded: Any, tmp_path: Any) -> None:  # noqa: ANN401 - likewise
    """More records than can be read at once are spread all together, none on another."""
    scene = crowded(tmp_path, 1600)
    places = {node["id"]: (node["x"], node["y"]) for node in network_of(scene).nodes}
    assert len(set(places.values())) == 1600
