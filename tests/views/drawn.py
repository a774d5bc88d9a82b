"""How a drawing is judged: its lines point by point, the room of its labels and marks, what lies on what."""

from collections.abc import Iterator
from itertools import combinations, pairwise
from math import hypot

from actorgraph.views.layout.crossings import cross, overlap
from actorgraph.views.scene import Scene, SceneEdge, SceneNode

Rectangle = tuple[int, int, int, int]
Point = tuple[float, float]
MARKED = {"quoted", "disputed", "unclear", "conditional"}
DISC = 7
"""Half the width of a mark on a line."""


def label(node: SceneNode) -> Rectangle:
    """Return where a label is: left, top, right, bottom."""
    left, top, wide, high = node.label_at
    return (node.x + left, node.y + top, node.x + left + wide, node.y + top + high)


def body(node: SceneNode) -> Rectangle:
    """Return where a mark, a lifeline or a bracket is."""
    if node.lifeline:
        return (node.x + node.lifeline.left, node.y - 3, node.x + node.lifeline.right, node.y + 3)
    if node.teeth:
        ends = [tooth.x for tooth in node.teeth]
        return (node.x + min(ends), node.y - 1, node.x + max(ends), node.y + 1)
    return (node.x - node.size, node.y - node.size, node.x + node.size, node.y + node.size)


def note(node: SceneNode) -> Rectangle | None:
    """Return where the note at the end of a lifeline is."""
    if not node.lifeline or not node.lifeline.ending:
        return None
    left, top, wide, high = node.lifeline.ending.note_at
    return (node.x + left, node.y + top, node.x + left + wide, node.y + top + high)


def drawn(scene: Scene) -> list[SceneEdge]:
    """Return the lines of the first view."""
    shown = {node.id for node in scene.nodes if node.shown}
    return [edge for edge in scene.edges if edge.drawn and not edge.quiet and {edge.source, edge.target} <= shown]


def way(scene: Scene, edge: SceneEdge) -> list[Point]:
    """Return points along a line, about three pixels apart."""
    at = {node.id: (node.x, node.y) for node in scene.nodes}
    points: list[Point] = [*(edge.path or (at[edge.source], at[edge.target]))]
    if edge.smooth:
        points = [
            points[0],
            *(point for part in range(0, len(points) - 1, 3) for point in _curve(points[part : part + 4])),
        ]
    return [points[0], *(point for a, b in pairwise(points) for point in _between(a, b))]


def _curve(controls: list[Point]) -> Iterator[Point]:
    for step in range(1, 101):
        t = step / 100
        shares = ((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t**3)
        yield (
            sum(share * x for share, (x, _) in zip(shares, controls, strict=True)),
            sum(share * y for share, (_, y) in zip(shares, controls, strict=True)),
        )


def _between(a: Point, b: Point) -> Iterator[Point]:
    steps = max(1, round(hypot(b[0] - a[0], b[1] - a[1]) / 3))
    for step in range(1, steps + 1):
        yield (a[0] + (b[0] - a[0]) * step / steps, a[1] + (b[1] - a[1]) * step / steps)


def inside(points: list[Point], area: Rectangle) -> bool:
    """Return whether a line runs through an area."""
    left, top, right, bottom = area
    return any(left < x < right and top < y < bottom for x, y in points)


def labels_hit(scene: Scene, bands: tuple[str, ...]) -> list[tuple[str, str]]:
    """Return the labels in these bands that a line runs through, each with the line."""
    ways = {edge.link: way(scene, edge) for edge in drawn(scene)}
    nodes = [node for node in scene.nodes if node.shown and node.band in bands]
    return [(node.record, link) for node in nodes for link, points in ways.items() if inside(points, label(node))]


def clashes(scene: Scene, *, shown: bool = True) -> list[tuple[str, str]]:
    """Return what is written or drawn on something else, lines left out."""
    areas = [(node.record, area) for node in scene.nodes if node.shown or not shown for area in _areas(node)]
    return [(one, other) for (one, a), (other, b) in combinations(areas, 2) if overlap(a, b)]


def _areas(node: SceneNode) -> list[Rectangle]:
    return [area for area in (label(node), body(node), note(node)) if area]


def marks(scene: Scene) -> list[tuple[str, Rectangle]]:
    """Return where the marks on the lines are."""
    return [
        (edge.link, (spot.x - DISC, spot.y - DISC, spot.x + DISC, spot.y + DISC))
        for edge in drawn(scene)
        for _, spot in zip(MARKED & set(edge.forms), edge.spots, strict=False)
    ]


def marks_in_the_way(scene: Scene) -> list[tuple[str, str]]:
    """Return the marks on lines that lie on a label, on another mark, or are missing."""
    found = marks(scene)
    areas = [
        (node.record, area)
        for node in scene.nodes
        if node.shown
        for area in _areas(node)
        if not node.teeth or area != body(node)
    ]
    on = [(link, record) for link, spot in found for record, area in areas if overlap(spot, area)]
    on += [
        (one, other) for (one, a), (other, b) in combinations(found, 2) if hypot(a[0] - b[0], a[1] - b[1]) < 2 * DISC
    ]
    wanted = sum(len(MARKED & set(edge.forms)) for edge in drawn(scene))
    return on + [("missing", str(wanted - len(found)))] * (wanted != len(found))


def bottom(scene: Scene) -> int:
    """Return the lower edge of the first view; what is hidden at first stands below."""
    return max((band.bottom for band in scene.ground.bands if band.name != "lesser"), default=0)


def outside(scene: Scene) -> list[str]:
    """Return what of the first view leaves the drawing."""
    ground, lowest = scene.ground, bottom(scene)
    nodes = [node for node in scene.nodes if node.shown]
    areas = [(node.record, area) for node in nodes for area in _areas(node)]
    found = [
        key for key, (left, top, right, low) in areas if left < 0 or top < 0 or right > ground.right or low > lowest
    ]
    ways = [(edge.link, way(scene, edge)) for edge in drawn(scene)]
    return found + [
        key for key, points in ways if not all(0 <= x <= ground.right and 0 <= y <= lowest for x, y in points)
    ]


def crossings(scene: Scene) -> int:
    """Return how often lines cross each other, however often two of them do."""
    ways = []
    for edge in drawn(scene):
        points = [(round(x * 8), round(y * 8)) for x, y in way(scene, edge)[::3]]
        xs, ys = [x for x, _ in points], [y for _, y in points]
        ways.append((list(pairwise(points)), (min(xs), min(ys), max(xs), max(ys))))
    return sum(
        cross(line, other)
        for (lines, room), (others, second) in combinations(ways, 2)
        if overlap(room, second, 1)
        for line in lines
        for other in others
    )


def through_marks(scene: Scene) -> list[tuple[str, str]]:
    """Return the lines that run through the mark of a record which they don't join; lifelines may be crossed."""
    nodes = [node for node in scene.nodes if node.shown and not node.lifeline and not node.teeth]
    return [
        (edge.link, node.record)
        for edge in drawn(scene)
        for node in nodes
        if node.id not in (edge.source, edge.target) and inside(way(scene, edge), body(node))
    ]
