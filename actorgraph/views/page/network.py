"""The scene as pyvis holds it: short ids, places, routes; no text of the data. Knows the scene and pyvis."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from actorgraph.views.scene import Scene, SceneEdge

if TYPE_CHECKING:
    from pyvis.network import Network

_OPTIONS: dict[str, Any] = {
    "physics": {"enabled": False},
    "interaction": {"dragNodes": False, "hover": False, "selectable": False, "zoomSpeed": 0.6},
    "nodes": {"shape": "custom", "chosen": False},
    "edges": {"chosen": False, "smooth": False, "hoverWidth": 0, "selectionWidth": 0},
    "layout": {"randomSeed": 1},
}


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
    """Return a pyvis network with the scene's records and lines in their places."""
    from pyvis.network import Network

    network = Network(directed=True)
    network.heading = scene.title
    network.options = _OPTIONS
    network.node_ids = _KnownIds()
    for node in scene.nodes:
        network.add_node(node.id, label=" ", shape="custom", x=node.x, y=node.y, size=node.size, hidden=not node.shown)
    for edge in scene.edges:
        network.add_edge(edge.source, edge.target, id=edge.id, smooth=_smooth(edge), hidden=True)
    return network


def _smooth(edge: SceneEdge) -> dict[str, Any]:
    if not edge.curve:
        return {"enabled": False}
    return {"enabled": True, "type": "curvedCW" if edge.curve > 0 else "curvedCCW", "roundness": abs(edge.curve)}
