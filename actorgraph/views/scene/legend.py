"""How to read a line and a mark: the rows of the legend. Knows what is in a scene, and no dataset."""

from __future__ import annotations

from collections.abc import Sequence

from actorgraph.views.scene.facets import ALWAYS
from actorgraph.views.scene.types import LegendRow, SceneEdge, SceneNode
from actorgraph.views.style import FORMS, HUE_ROWS, MARKS

_POSSIBLE = "possible on the day asked about, not certain"
_SOCKET = "attack for which nobody is named: an empty socket"


def legend_of(nodes: Sequence[SceneNode], edges: Sequence[SceneEdge]) -> tuple[LegendRow, ...]:
    """Return the rows that occur."""
    forms = {form for edge in edges for form in edge.forms}.union(ALWAYS["form"])
    hues, marks = {hue for edge in edges for hue in edge.facets.hue}, {node.mark for node in nodes}
    named = {value for node in nodes for value in node.facets.named}
    return (
        *(LegendRow("form", key, text) for key, text in FORMS.items() if key in forms),
        *([LegendRow("sign", "possible", _POSSIBLE)] if edges else []),
        *(LegendRow("hue", key, text) for key, text in HUE_ROWS.items() if key in hues),
        *(LegendRow("mark", key, text) for key, text in MARKS.items() if key in marks),
        *([LegendRow("named", "none-named", _SOCKET)] if "none-named" in named else []),
    )
