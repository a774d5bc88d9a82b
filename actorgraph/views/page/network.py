"""The scene as pyvis holds it: short ids, places, bends; no text of the data. Knows the scene and pyvis."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import isqrt
from typing import TYPE_CHECKING, Any

from actorgraph.model.kinds import COMMANDING
from actorgraph.views.layout import Box, Place, Tie
from actorgraph.views.layout.around import around
from actorgraph.views.layout.fan import bends
from actorgraph.views.layout.spread import spread
from actorgraph.views.layout.tree import tree
from actorgraph.views.scene import Scene, SceneNode
from actorgraph.views.scene.plan import MOST_SHOWN
from actorgraph.views.style import OUT

if TYPE_CHECKING:
    from pyvis.network import Network

_UNSEEN = "rgba(0, 0, 0, 0)"
"""Marks are drawn over the library's; its own are there to be dragged, and for arrows to end at."""

_OPTIONS: dict[str, Any] = {
    "autoResize": False,
    "physics": {"enabled": False},
    "interaction": {"hover": False, "zoomSpeed": 0.6, "multiselect": False, "selectConnectedEdges": False},
    "nodes": {"shape": "dot", "chosen": False, "borderWidth": 0, "color": _UNSEEN},
    "edges": {"chosen": False, "smooth": False, "hoverWidth": 0, "selectionWidth": 0},
    "layout": {"randomSeed": 1},
}
_UNDER, _SOCKET, _APART = 4, 16, 60
_AIR, _MOST_AIR = 6, 14
"""Pixels around a mark and its label: the more, up to so many, the more lines come together there."""

_SCREEN, _ROWS = (3, 2), (5, 2)
"""A network is as wide as a screen; of rows, names below the last and signs above the first add to the height."""


class _KnownIds(list[str]):
    """A list of ids that is quick to ask, since pyvis asks it for every node it is given."""

    def __init__(self) -> None:
        super().__init__()
        self._set: set[str] = set()

    def append(self, key: str) -> None:
        self._set.add(key)
        super().append(key)

    def __contains__(self, key: object) -> bool:
        return key in self._set


def network_of(scene: Scene) -> Network:
    """Return a pyvis network with every record of a scene in its place, and with every line.

    Besides what vis-network reads, a node has its place among the chains of command as ``tree``, a line ``leads``.
    """
    from pyvis.network import Network

    network = Network(directed=True)
    network.heading = scene.title
    network.options = _OPTIONS
    network.node_ids = _KnownIds()
    ties = _ties(scene)
    lines = Counter(end for tie in ties for end in (tie.start, tie.end))
    boxes = [_box(node, min(lines[node.id], _MOST_AIR)) for node in scene.nodes]
    standing = [tie for edge, tie in zip(scene.edges, ties, strict=True) if edge.status not in OUT]
    places = _spread(scene, boxes, standing)
    chains = _chains(scene, ties)
    bent = bends(ties, boxes, places)
    for node in scene.nodes:
        place, below = places[node.id], chains[node.id]
        network.add_node(node.id, label=" ", size=node.size, x=place.x, y=place.y, tree=[below.x, below.y])
    for edge, tie in zip(scene.edges, ties, strict=True):
        network.add_edge(edge.source, edge.target, id=edge.id, smooth=_smooth(bent[edge.id]), leads=tie.leads)
    return network


def _box(node: SceneNode, air: int = _AIR) -> Box:
    """Return the room of a mark with its label under it, and so much around them."""
    wide, high = node.label_at[2:]
    return Box(
        id=node.id,
        row="actors",
        left=max(node.size, wide // 2) + air,
        right=max(node.size, wide // 2) + air,
        above=node.size + (_SOCKET if node.socket else 0) + air,
        below=node.size + _UNDER + high + air,
        size=node.size,
    )


def _ties(scene: Scene) -> list[Tie]:
    return [
        Tie(edge.id, edge.source, edge.target, leads=edge.kind in COMMANDING and edge.facets.support != ("none",))
        for edge in scene.edges
    ]


def _spread(scene: Scene, boxes: Sequence[Box], ties: Sequence[Tie]) -> dict[str, Place]:
    """Return where everything stands: what is shown first by itself, what is hidden yet in the room around it."""
    if len(boxes) > MOST_SHOWN:  # an overview, spread all at once
        return spread(boxes, ties)
    shown = {node.id for node in scene.nodes if node.shown}
    places = _as_wide_as_a_screen(spread([box for box in boxes if box.id in shown], ties))
    places |= around(places, boxes, ties)
    return _with_rest(places, boxes, spread([box for box in boxes if box.id not in places], ties))


def _as_wide_as_a_screen(places: Mapping[str, Place]) -> dict[str, Place]:
    """Return places drawn apart from left to right, where they would leave the sides of a screen empty."""
    wide, high = (max(each, default=0) - min(each, default=0) for each in _coordinates(places))
    stretched = min(max(wide, high * _SCREEN[0] // _SCREEN[1]), wide * 3 // 2)
    return {key: Place(place.x * stretched // max(wide, 1), place.y) for key, place in places.items()}


def _coordinates(places: Mapping[str, Place]) -> tuple[list[int], list[int]]:
    return [place.x for place in places.values()], [place.y for place in places.values()]


def _chains(scene: Scene, ties: Sequence[Tie]) -> dict[str, Place]:
    """Return where everything stands by who leads whom: those who neither lead nor are led below, hidden ones last."""
    boxes = [_box(node) for node in scene.nodes]
    first = {end for tie in ties if tie.leads for end in (tie.start, tie.end)}
    first |= {node.id for node in scene.nodes if node.shown}
    places = _wide_tree([box for box in boxes if box.id in first], ties)
    return _with_rest(places, boxes, tree([box for box in boxes if box.id not in first], ties))


def _wide_tree(boxes: Sequence[Box], ties: Sequence[Tie]) -> dict[str, Place]:
    """Return who leads whom as trees, in rows as wide as make it fit a screen."""
    places = tree(boxes, ties)
    wide, high = (max(each, default=0) - min(each, default=0) for each in _coordinates(places))
    width = isqrt(wide * high * _ROWS[0] // _ROWS[1])
    return tree(boxes, ties, width=width) if width > wide else places


def _with_rest(places: Mapping[str, Place], boxes: Sequence[Box], rest: Mapping[str, Place]) -> dict[str, Place]:
    """Return places with others below them."""
    known = {box.id: box for box in boxes}
    if not places or not rest:
        return {**places, **rest}
    bottom = max(place.y + known[key].below for key, place in places.items()) + _APART
    down = bottom - min(place.y - known[key].above for key, place in rest.items())
    across = min(place.x - known[key].left for key, place in places.items())
    across -= min(place.x - known[key].left for key, place in rest.items())
    return {**places, **{key: Place(place.x + across, place.y + down) for key, place in rest.items()}}


def _smooth(bend: float) -> dict[str, Any]:
    if not bend:
        return {"enabled": False}
    return {"enabled": True, "type": "curvedCW" if bend > 0 else "curvedCCW", "roundness": abs(bend)}
