"""Spreads everything over a plane, where more is shown than can be read. Knows boxes and ties only."""

from __future__ import annotations

from collections.abc import Sequence

from actorgraph.views.layout.boxes import Box, Layout, Route, Tie
from actorgraph.views.layout.spread import spread


def overview(boxes: Sequence[Box], ties: Sequence[Tie]) -> Layout:
    """Return where everything stands; every line runs straight, and there are no bands."""
    places = spread(boxes, ties)
    return Layout(
        places=places,
        labels={box.id: box.label_at for box in boxes},
        spans={},
        routes={tie.id: Route() for tie in ties},
        strips=(),
        left=0,
        right=max((places[box.id].x + box.right for box in boxes), default=0),
        bottom=max((places[box.id].y + box.below for box in boxes), default=0),
        pen=None,
        dates=(),
    )
