"""The scene in the order in which its text is read, as in the printed appendix: allegations first. Knows the scene."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from actorgraph.views.page.strings import text_of
from actorgraph.views.scene import Scene, SceneEdge


@dataclass(frozen=True, slots=True)
class Chapter:
    """Lines under one heading."""

    heading: str
    edges: tuple[SceneEdge, ...]


def chapters_of(scene: Scene) -> tuple[Chapter, ...]:
    """Return every line of a scene: what is alleged, family by family, and then what else is said in the same order."""
    return tuple(_chapters(scene))


def _chapters(scene: Scene) -> Iterator[Chapter]:
    families = [value for facet in scene.facets if facet.key == "family" for value in facet.values]
    for imputes, heading in ((True, "appendix.alleged"), (False, "appendix.said")):
        for family in families:
            edges = tuple(edge for edge in scene.edges if edge.imputes == imputes and edge.family == family.value)
            if edges:
                yield Chapter(text_of(heading, family=family.label), edges)
