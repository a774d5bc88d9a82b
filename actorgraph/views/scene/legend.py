"""How to read a line and a mark: the rows of the legend. Knows what is in a scene, and no dataset."""

from __future__ import annotations

from collections.abc import Iterable

from actorgraph.views.scene.facets import ALWAYS
from actorgraph.views.scene.types import LegendRow, SceneEdge, SceneNode
from actorgraph.views.style import FORMS, HUE_ROWS, MARKS


def legend_of(nodes: Iterable[SceneNode], edges: Iterable[SceneEdge]) -> tuple[LegendRow, ...]:
    """Return the rows that occur."""
    forms = {form for edge in edges for form in edge.forms}.union(ALWAYS["form"])
    hues, marks = {hue for edge in edges for hue in edge.facets.hue}, {node.mark for node in nodes}
    return (
        *(LegendRow("form", key, text) for key, text in FORMS.items() if key in forms),
        *(LegendRow("hue", key, text) for key, text in HUE_ROWS.items() if key in hues),
        *(LegendRow("mark", key, text) for key, text in MARKS.items() if key in marks),
    )
