"""The scene in the order in which its text is read: accusations first, then the other lines. Knows the scene only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from actorgraph.views.scene import Scene, SceneEdge
from actorgraph.views.text.families import FAMILIES

_FIRST = ("attack", "command", "support", "tie")


@dataclass(frozen=True, slots=True)
class Chapter:
    """Lines under one heading."""

    heading: str
    edges: tuple[SceneEdge, ...]


def chapters_of(scene: Scene) -> tuple[Chapter, ...]:
    """Return every line of a scene: what is alleged, family by family, and then what else is said in the same order."""
    return tuple(_chapters(scene))


def _chapters(scene: Scene) -> Iterator[Chapter]:
    families = list(dict.fromkeys((*_FIRST, *FAMILIES, *(edge.family for edge in scene.edges))))
    for imputes, title in ((True, "Alleged: {}"), (False, "Also said: {}")):
        for family in families:
            edges = tuple(edge for edge in scene.edges if edge.imputes == imputes and edge.family == family)
            if edges:
                yield Chapter(title.format(FAMILIES.get(family, family).lower()), edges)
