"""Chooses how lines run: clear of what is written, of marks and of each other. Knows ports, ways and the field."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from actorgraph.views.layout.boxes import Tie
from actorgraph.views.layout.corners import round_corners
from actorgraph.views.layout.detour import detour
from actorgraph.views.layout.field import MARK, Field
from actorgraph.views.layout.ground import Ground
from actorgraph.views.layout.ports import Joints, Port
from actorgraph.views.layout.shapes import Ways, Whole, bent, cornered, joined, trimmed, upright

_WRITTEN, _LINE, _TWIN, _LONGER = 150, 6, 12, 3
_TIP, _BUNDLE = 10, 24
"""So near its ends a line may touch what it joins, and other lines that join it too."""

_EDGE = 4
_CORNERS, _AGAINST = 40, 150
_MOST_PORTS = 7
_ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Options:
    """All ways in which one line could run.

    Attributes:
        ways: of each kind.
        cells: row and column of points along each way.
        body: which of these points may touch no mark; likewise ``free`` and no line.
        bent: what each way costs by itself.
        long: pixels from point to point, in hundredths.
    """

    ways: Ways
    points: Whole
    cells: tuple[Whole, Whole]
    body: Whole
    free: Whole
    bent: Whole
    long: Whole


class Router:
    """The lines of a drawing, led one after the other and then once more.

    Args:
        field: what is taken.
        joints: what lines may end at.
        ground: the size of the drawing, and the lines whose way is given.
        known: all ways of lines that are known already; those of lines whose ends never move are added.
    """

    def __init__(self, field: Field, joints: Joints, ground: Ground, known: dict[str, list[Options]]) -> None:
        self.field = field
        self.joints = joints
        self.drops = ground.ways
        self.size = ground.size
        self.known = known
        self.moving: dict[str, list[Options]] = {}
        self.found: dict[str, tuple[Ways, Whole]] = {}
        self.twins: dict[frozenset[str], list[str]] = defaultdict(list)

    def lead(self, ties: Iterable[Tie], *, rounds: int = _ROUNDS) -> None:
        """Lead lines, the shortest first, each clear of those before it; then each again, clear of all others."""
        ties = list(ties)
        for tie in ties:
            if tie.id not in self.found:
                self.twins[frozenset((tie.start, tie.end))].append(tie.id)
        ordered = sorted(ties, key=lambda tie: (tie.id not in self.drops, self._length(tie), tie.id))
        for _ in range(rounds):
            for tie in ordered:
                if tie.id in self.found and tie.id in self.drops and not self.hits(self.found[tie.id][1]):
                    continue
                self.field.erase(tie.id)
                self.lead_by(tie, *self.best(tie))

    def lead_round(self, tie: Tie) -> None:
        """Lead a line round all that is written, where there is such a way."""
        start, end = self.joints.places[tie.start], self.joints.places[tie.end]
        one, two = self.joints.ports(tie.start, end)[0], self.joints.ports(tie.end, start)[0]
        self.field.erase(tie.id)
        reaches = (one.reach + _TIP, two.reach + _TIP)
        path = detour(self.field, (one.x, one.y), (two.x, two.y), reaches)
        if path:
            way = trimmed(cornered([path]), one.reach, two.reach)
            self.found[tie.id] = (way, way.sampled()[0])
        self.lead_by(tie, *self.found[tie.id])

    def lead_by(self, tie: Tie, way: Ways, points: Whole) -> None:
        """Lead a line by a way that was chosen for it."""
        self.found[tie.id] = (way, points)
        self.field.draw(tie.id, points)

    def best(self, tie: Tie) -> tuple[Ways, Whole]:
        """Return the best way for a line as things are, and points along it."""
        return self.ranked(tie, 1)[0]

    def cost(self, tie: Tie) -> int:
        """Return how hard to read a line is, the others being where they are."""
        way, points = self.found[tie.id]
        self.field.erase(tie.id)
        cost = int(self.costs(self._options(way, int(self._length(tie) ** 0.5)), None)[0])
        self.field.draw(tie.id, points)
        return cost

    def ranked(self, tie: Tie, most: int) -> list[tuple[Ways, Whole]]:
        """Return the best ways for a line as things are, with points along each."""
        twins = [key for key in self.twins[frozenset((tie.start, tie.end))] if key != tie.id]
        beside = self.field.around(twins) if twins else None
        found: list[tuple[int, int, int]] = []
        for kind, options in enumerate(self.of(tie)):
            costs = self.costs(options, beside)
            numbers = [int(costs.argmin())] if most == 1 else np.argsort(costs, kind="stable")[:most].tolist()
            found += [(int(costs[number]), kind, number) for number in numbers]
        return [self._way(tie, kind, number) for _, kind, number in sorted(found)[:most]]

    def _way(self, tie: Tie, kind: int, number: int) -> tuple[Ways, Whole]:
        options, one = self.of(tie)[kind], slice(number, number + 1)
        return Ways(options.ways.points[one], options.ways.smooth, options.ways.bent[one]), options.points[number]

    def costs(self, options: Options, beside: Whole | None) -> Whole:
        """Return how hard to read the drawing would be with each way, most of all where it runs along a twin."""
        row, column = options.cells
        taken = self.field.written[row, column] * _WRITTEN
        taken += self.field.solid[row, column] * options.body
        taken += self.field.lines[row, column] * _LINE * options.free
        if beside is not None:
            taken += beside[row, column] * _TWIN * options.body
        costs: Whole = taken.sum(axis=1) * options.long // 100 + options.bent
        return costs

    def hits(self, points: Whole) -> int:
        """Return how many points along a line lie in what is written, or in a mark that it does not join."""
        row, column = self.field.at(points)
        apart = np.minimum(np.abs(points - points[0]).max(axis=1), np.abs(points - points[-1]).max(axis=1)) > _TIP
        marks = (self.field.solid[row, column] >= MARK) & apart
        return int(((self.field.written[row, column] > 0) | marks).sum())

    def of(self, tie: Tie) -> list[Options]:
        """Return all ways that are considered for a line."""
        moves = "actors" in (self.joints.boxes[tie.start].row, self.joints.boxes[tie.end].row)
        kept = self.moving if moves else self.known
        if tie.id not in kept:
            kept[tie.id] = [self._options(ways, straight) for ways, straight in self._ways(tie)]
        return kept[tie.id]

    def _options(self, ways: Ways, straight: int) -> Options:
        points = ways.sampled()
        steps = np.abs(np.diff(points, axis=1))
        length = (steps.max(axis=2) + steps.min(axis=2) * 2 // 5).sum(axis=1)
        start = np.abs(points - points[:, :1]).max(axis=2)
        end = np.abs(points - points[:, -1:]).max(axis=2)
        outside = (points < _EDGE).any(axis=2) | (points > np.array(self.size) - _EDGE).any(axis=2)
        bent_ = ways.bent + np.maximum(length - straight, 0) // _LONGER + outside.sum(axis=1) * 500
        return Options(
            ways,
            points,
            self.field.at(points),
            ((start > _TIP) & (end > _TIP)).astype(np.int64),
            ((start > _BUNDLE) & (end > _BUNDLE)).astype(np.int64),
            bent_,
            length * 100 // points.shape[1],
        )

    def _ways(self, tie: Tie) -> Iterator[tuple[Ways, int]]:
        straight = int(self._length(tie) ** 0.5)
        if tie.id in self.drops:
            yield cornered([self.drops[tie.id]]), straight
        start, end = self.joints.places[tie.start], self.joints.places[tie.end]
        pairs = [(one, two) for one in self.joints.ports(tie.start, end) for two in self.joints.ports(tie.end, start)]
        pairs.sort(key=lambda pair: pair[0].cost + pair[1].cost + abs(pair[0].x - pair[1].x) // 4)
        between = [ways for one, two in pairs[:_MOST_PORTS] for ways in _between(one, two)]
        for smooth in (True, False):
            alike = [ways for ways in between if ways.smooth is smooth]
            if alike:
                yield joined(alike), straight
        paths = list(round_corners(self.joints, tie, self.size[0]))
        if paths:
            yield cornered(paths, _CORNERS), straight

    def _length(self, tie: Tie) -> int:
        start, end = self.joints.places[tie.start], self.joints.places[tie.end]
        return (start.x - end.x) ** 2 + (start.y - end.y) ** 2


def _between(one: Port, two: Port) -> Iterator[Ways]:
    """Yield the ways from port to port that leave and arrive as the ports ask."""
    start, end = (one.x, one.y), (two.x, two.y)
    kinds = [bent(start, end)]
    if abs(one.y - two.y) * 2 > max(abs(one.x - two.x), 60):
        kinds.append(upright(start, end))
    for ways in [*kinds, cornered([(start, end)], _AGAINST + one.cost + two.cost)]:
        keep = np.ones(len(ways.points), bool)
        for port, at, control in ((one, 0, 1), (two, -1, -2)):
            if port.leaves and ways.smooth:
                way = ways.points[:, control] - ways.points[:, at]
                keep &= way[:, 1] * port.leaves * 2 >= np.abs(way[:, 0])
        if keep.any():
            kept = Ways(ways.points[keep], ways.smooth, ways.bent[keep] + one.cost + two.cost)
            yield trimmed(kept, one.reach, two.reach)
