"""What a scene carries for the page's own search for paths."""

from pathlib import Path

from actorgraph import load
from actorgraph.graph.path_options import MAX_HOPS, STEPS, PathOptions
from actorgraph.views.scene import Scene, build_scene

USUAL = PathOptions()


def test_ids_of_a_scene_stand_in_the_order_of_the_records(article_scene: Scene) -> None:
    """Ties are broken by the records' ids, and the scene numbers its records and lines in their order."""
    assert [node.record for node in article_scene.nodes] == sorted(node.record for node in article_scene.nodes)
    assert [edge.link for edge in article_scene.edges] == sorted(edge.link for edge in article_scene.edges)


def test_pairs_and_searches_name_what_the_scene_has(harbour_scene: Scene) -> None:
    """Pairs and searches are told by the scene's own ids."""
    nodes, edges = {node.id for node in harbour_scene.nodes}, {edge.id for edge in harbour_scene.edges}
    assert harbour_scene.reach.pairs
    for pair in harbour_scene.reach.pairs:
        assert {pair.first, pair.last} <= nodes
        assert set(pair.links) <= edges
    for search in harbour_scene.reach.searches:
        assert {search.first, search.last or search.first} <= nodes


def test_bounds_are_those_of_paths(harbour_scene: Scene) -> None:
    """Where nothing is said, the page takes what `paths` takes, and searches as long."""
    bounds = harbour_scene.reach.bounds
    assert (bounds.hops, bounds.paths, bounds.most_hops, bounds.steps) == (6, 3, 12, 500_000)
    assert (USUAL.max_hops, USUAL.limit, MAX_HOPS, STEPS) == (6, 3, 12, 500_000)


def test_a_selection_says_that_it_is_one(harbour: Path) -> None:
    """Under filters, what no source says is told of the selection."""
    scene = build_scene(load(harbour).only(families="command"))
    assert all(text.startswith("No source in this selection says that") for text in scene.reach.nothing.values())
