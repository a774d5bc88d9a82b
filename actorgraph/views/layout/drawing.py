"""Draws a placing: turns labels, leads lines, finds places for marks, and judges it all. Knows boxes and ties only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from actorgraph.views.layout.boxes import Route, Spot, Tie
from actorgraph.views.layout.crossings import Whole, all_cross
from actorgraph.views.layout.field import MARK, Field
from actorgraph.views.layout.ground import Ground
from actorgraph.views.layout.ports import Joints
from actorgraph.views.layout.routes import Options, Router
from actorgraph.views.layout.shapes import Ways
from actorgraph.views.layout.sides import Sides
from actorgraph.views.layout.spots import Spots

_CAPTION, _BAR = 8, 2
_REPAIRS = 5
_MOST_CROSSED = 3
_TRIED = 40
_EDGE, _TOP = 4, 14
_HIT = 2_000


def best_drawing(placings: Sequence[Joints], ties: Sequence[Tie], ground: Ground) -> Drawing:
    """Return the drawing of the placing that is easiest to read, the first of several such."""
    known: dict[str, list[Options]] = {}
    drawings = [Drawing(joints, ties, ground, known) for joints in placings]
    return drawings[0] if len(drawings) == 1 else min(drawings, key=Drawing.cost)


class Drawing:
    """The lines and labels of one placing.

    Args:
        joints: what is drawn and where it stands; labels are turned in it.
        ties: the lines that are drawn from the beginning.
        ground: what is drawn besides.
        known: all ways of lines whose ends never move, which are kept from one placing to the next.
    """

    def __init__(self, joints: Joints, ties: Sequence[Tie], ground: Ground, known: dict[str, list[Options]]) -> None:
        self.joints = joints
        self.ties = ties
        self.field = Field(*ground.size)
        for key in sorted(joints.boxes):
            self.field.fill([joints.body(key)], _BAR if joints.bar(key) else MARK)
        self.field.fill(ground.captions, _CAPTION)
        self.sides = Sides(joints, self.field, (_EDGE, _TOP, ground.size[0] - _EDGE, ground.size[1]))
        self.router = Router(self.field, joints, ground, known)
        self._draw()

    def _draw(self) -> None:
        """Lead lines, turn labels, and lead lines once more."""
        self.router.lead(self.ties, rounds=1)
        self.sides.turn()
        self.router.lead(self.ties, rounds=2)

    def mend(self) -> None:
        """Lead anew what still runs through words, turn what is run through, and in the end lead lines all round."""
        for _ in range(_REPAIRS):
            self.sides.turn(only_hit=True)
            hitting = [tie for tie in self.ties if self._hits(tie.id)]
            if not hitting:
                break
            self.router.lead(hitting, rounds=1)
        for tie in self.ties:
            if self._hits(tie.id):
                self.router.lead_round(tie)
        self.sides.turn(only_hit=True)

    def _hits(self, key: str) -> int:
        return self.router.hits(self.router.found[key][1])

    def cost(self) -> int:
        """Return how hard to read it is."""
        return sum(self.router.cost(tie) + _HIT * bool(self._hits(tie.id)) for tie in self.ties)

    def routes(self, aside: Sequence[Tie], quiet: Sequence[Tie]) -> dict[str, Route]:
        """Return the ways of all lines, with places for their marks.

        Args:
            aside: lines that are drawn where they find a way past everything else, and else when asked for.
            quiet: lines that are drawn only when asked for.
        """
        found = {tie.id: tie for tie in self.ties} | {tie.id: tie for tie in self._lead_aside(aside)}
        spots, marks = self._placed(found)
        if self._make_room(found, spots):
            spots, marks = self._placed(found)
        routes = {key: _route(self.router.found[key][0], marks[key], clear=True) for key in found}
        for tie in (*aside, *quiet):
            if tie.id not in found:
                way, points = self.router.best(tie)
                routes[tie.id] = _route(way, spots.alone(tie, points), clear=False)
        return routes

    def _placed(self, ties: Mapping[str, Tie]) -> tuple[Spots, dict[str, tuple[Spot, ...]]]:
        """Place the marks of lines on the ways by which these are led now."""
        spots = Spots(self.field)
        return spots, spots.place(ties, {key: self.router.found[key][1] for key in ties})

    def _make_room(self, ties: Mapping[str, Tie], spots: Spots) -> bool:
        """Lead lines whose marks have no clear place by the next best that has; return whether any was cramped."""
        cramped = False
        for tie in ties.values():
            before = self.router.found[tie.id]
            if tie.marks and spots.is_cramped(tie, before[1]):
                cramped = True
                self.field.erase(tie.id)
                ranked = self.router.ranked(tie, _TRIED)
                roomy = (each for each in ranked if not (self.router.hits(each[1]) or spots.is_cramped(tie, each[1])))
                self.router.lead_by(tie, *next(roomy, before))
        return cramped

    def _lead_aside(self, aside: Sequence[Tie]) -> list[Tie]:
        """Lead lines that wait for a way past everything else, and take back those that found none."""
        self.router.lead(aside, rounds=2)
        clear = []
        for tie in aside:
            if self._hits(tie.id) or self._crossed(tie.id) > _MOST_CROSSED:
                self.field.erase(tie.id)
                self.router.found.pop(tie.id)
            else:
                clear.append(tie)
        return clear

    def _crossed(self, key: str) -> int:
        """Return how many other lines a line crosses."""
        own = _pieces(self.router.found[key][1])
        others = (_pieces(line) for other, (_, line) in self.router.found.items() if other != key)
        return sum(bool(all_cross(own[:, None], pieces).any()) for pieces in others)


def _pieces(points: Whole) -> Whole:
    return np.concatenate([points[:-1], points[1:]], axis=1)


def _route(way: Ways, spots: tuple[Spot, ...], *, clear: bool) -> Route:
    return Route(tuple((int(x), int(y)) for x, y in way.points[0]), way.smooth, spots, clear)
