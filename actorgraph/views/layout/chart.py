"""Draws who leads whom as trees, with incidents beside them, where there is no axis. Knows boxes and ties only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from actorgraph.views.layout.boxes import Box, Layout, Place, Route, Strip, Tie
from actorgraph.views.layout.drawing import best_drawing
from actorgraph.views.layout.ground import Ground
from actorgraph.views.layout.ports import Joints
from actorgraph.views.layout.stacking import CAPTION, shelve, wishes
from actorgraph.views.layout.tree import ROW, tree

_MARGIN = 14
_NARROWEST = 900
_LINE, _MARK = 32, 17
"""Pixels that a line down needs below what it begins at, and for each of its marks."""


def chart(boxes: Sequence[Box], ties: Sequence[Tie]) -> Layout:
    """Return where everything stands and how every line runs, without bands and dates.

    Leaders stand above whom they lead; below them what hangs on them.
    Boxes of the band ``lesser`` stand on shelves below, and move nothing else.
    """
    ties = sorted(ties, key=lambda tie: tie.id)
    shown = {box.id: box for box in sorted(boxes, key=lambda box: box.id) if box.row != "lesser"}
    lesser = [box for box in boxes if box.row == "lesser"]
    asked = [tie for tie in ties if {tie.start, tie.end} <= shown.keys()]
    trees = tree(_roomy(shown, asked), [replace(tie, leads=tie.leads or tie.hangs) for tie in asked])
    places = {key: Place(place.x + _MARGIN, place.y + CAPTION) for key, place in trees.items()}
    width = max([_NARROWEST, *(places[key].x + box.right + _MARGIN for key, box in shown.items())])
    inside = max((places[key].x + box.right + _MARGIN for key, box in shown.items()), default=0)
    places = {key: Place(place.x + (width - inside) // 2, place.y) for key, place in places.items()}
    bottom = max((places[key].y + box.below + _MARGIN for key, box in shown.items()), default=0)
    drawn = [tie for tie in asked if not (tie.quiet or tie.aside)]
    drawing = best_drawing([Joints(dict(shown), places, {}, {})], drawn, Ground((width, bottom)))
    drawing.mend()
    routes = drawing.routes([tie for tie in asked if tie.aside], [tie for tie in asked if tie.quiet and not tie.aside])
    near: dict[str, list[str]] = defaultdict(list)
    for tie in ties:
        near[tie.start].append(tie.end)
        near[tie.end].append(tie.start)
    wished = wishes(lesser, near, {key: place.x for key, place in places.items()}, width // 2)
    hidden, shelves = shelve(sorted(lesser, key=lambda box: box.id), wished, top=bottom + CAPTION, width=width)
    return Layout(
        places=places | hidden,
        labels={box.id: drawing.joints.boxes.get(box.id, box).label_at for box in boxes},
        spans={},
        routes={tie.id: routes.get(tie.id, Route()) for tie in ties},
        strips=((Strip("actors", 0, 0, bottom),) if shown else ()) + tuple(shelves),
        left=0,
        right=width,
        bottom=bottom,
        pen=None,
        dates=(),
    )


def _roomy(shown: Mapping[str, Box], ties: Iterable[Tie]) -> list[Box]:
    """Return the boxes with as much room below as the lines down from each need for their marks."""
    needed = dict.fromkeys(shown, 0)
    for tie in ties:
        if tie.leads or tie.hangs:
            box = shown[tie.start]
            begins = box.below if box.row == "attacks" else box.size
            needed[tie.start] = max(needed[tie.start], begins + _LINE + tie.marks * _MARK - ROW)
    return [replace(box, below=max(box.below, needed[key])) for key, box in shown.items()]
