"""Puts the bands together: actors over attacks over sites over words, and the rest below. Knows boxes and ties only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from actorgraph.views.layout.actors import Actors, Room
from actorgraph.views.layout.boxes import Box, Layout, Place, Route, Row, Span, Strip, Tie
from actorgraph.views.layout.brackets import stack_brackets
from actorgraph.views.layout.columns import lay_columns
from actorgraph.views.layout.drawing import Drawing, best_drawing
from actorgraph.views.layout.drops import drops_of, lowered, ways_of
from actorgraph.views.layout.ground import Ground
from actorgraph.views.layout.lifelines import Aims, lay_lifelines
from actorgraph.views.layout.pen import lay_pen
from actorgraph.views.layout.ports import Joints
from actorgraph.views.layout.ranks import rank
from actorgraph.views.layout.rows import GAP, pack
from actorgraph.views.layout.stacking import CAPTION, ROW_GAP, shelve, stack, wishes

NARROWEST = 900
"""Least width of a drawing: what a laptop's window leaves beside the panel."""

_BAND_GAP = 6
_GAPS: dict[Row, int] = {"actors": 30, "sites": 12}
"""Actors stand further apart, since the lines between them run from row to row."""

_BRACKET = 28
_MARGIN, _RIGHT = 8, 34
_MOST_EFFORT, _STARTS_EFFORT = 6_000, 4_000
"""Actors times lines: beyond the first their places are not improved; within the second several starts are tried."""

_MOST_DRAWN, _FEW = 2, 80
"""So many placings are drawn and compared where there are no more lines than this."""

_INCIDENTS: tuple[Row, ...] = ("attacks", "words")


def arrange(boxes: Sequence[Box], ties: Sequence[Tie]) -> Layout:
    """Return where everything stands and how every line runs.

    Boxes of the band ``lesser`` are placed last and below, and move nothing else. Attacks and words without a day
    stand in a pen on the left, where any others have one.
    """
    return _Arrangement(boxes, ties).layout()


class _Arrangement:
    """A drawing in the making: rows and x band by band, then heights, then lines."""

    def __init__(self, boxes: Sequence[Box], ties: Sequence[Tie]) -> None:
        self.bands: dict[Row, list[Box]] = defaultdict(list)
        for box in sorted(boxes, key=lambda box: box.id):
            self.bands[box.row].append(box)
        self.boxes = {box.id: box for box in boxes}
        self.shown = {key: box for key, box in self.boxes.items() if box.row != "lesser"}
        self.brackets = [box for box in self.bands["attacks"] if box.counts]
        self.ties = sorted(ties, key=lambda tie: tie.id)
        self.asked = [tie for tie in self.ties if {tie.start, tie.end} <= self.shown.keys()]
        self.drawn = [tie for tie in self.asked if not (tie.quiet or tie.aside)]
        self.near: dict[str, list[str]] = defaultdict(list)
        for tie in self.ties:
            self.near[tie.start].append(tie.end)
            self.near[tie.end].append(tie.start)
        self.at: dict[str, tuple[int, int]] = {}
        self.spans: dict[str, Span] = {}
        self.teeth: dict[str, tuple[int, ...]] = {}
        self.drops: dict[str, int] = {}
        self.places: dict[str, Place] = {}
        self.strips: list[Strip] = []
        self.pen: int | None = None
        self.width = NARROWEST

    def layout(self) -> Layout:
        self._fill_pen()
        on_axis = [box for row in _INCIDENTS for box in self.bands[row] if not box.pen and not box.counts]
        columns = lay_columns(on_axis, left=(self.pen or 0) + _MARGIN)
        self.width = max(columns.right + _RIGHT, NARROWEST)
        columns.shift((self.width - columns.right - _RIGHT) // 2)
        self.at |= columns.at
        self._span_brackets()
        self._lay_lifelines()
        actors = self._rows_of_actors()
        self._stack(actors)
        drawing = self._draw(actors)
        routes = drawing.routes(
            [tie for tie in self.asked if tie.aside], [tie for tie in self.asked if tie.quiet and not tie.aside]
        )
        routes |= {tie.id: Route() for tie in self.ties if tie.id not in routes}
        labels = {key: box.label_at for key, box in (self.boxes | drawing.joints.boxes).items()}
        self.places |= dict(drawing.joints.places)
        bottom = self._bottom()
        self._shelve(bottom + CAPTION)
        return Layout(
            places=self.places,
            labels=labels,
            spans=self.spans,
            routes=routes,
            strips=tuple(self.strips),
            left=0,
            right=self.width,
            bottom=bottom,
            pen=self.pen,
            dates=tuple(columns.dates),
        )

    def _fill_pen(self) -> None:
        inside = [box for boxes in self.bands.values() for box in boxes if box.pen and not box.counts]
        pen = lay_pen(inside, self.drawn)
        if pen:
            self.at |= pen.at
            self.spans |= pen.spans
            self.drops |= pen.lanes
            self.pen = pen.right

    def _span_brackets(self) -> None:
        self.teeth = {box.id: tuple(self.at[key][1] for key in box.counts) for box in self.brackets}
        for box in self.brackets:
            self.at[box.id] = (-1, (min(self.teeth[box.id]) + max(self.teeth[box.id])) // 2)

    def _lay_lifelines(self) -> None:
        """Let lines come down from attacks side by side, and lay the sites where they meet them."""
        sites = [box for box in self.bands["sites"] if not box.pen]
        dated = [box.id for box in self.bands["attacks"] if not box.pen and not box.counts]
        drops = drops_of(self.drawn, {key: self.at[key][1] for key in dated}, [box.id for box in sites])
        aimed: dict[str, list[int]] = defaultdict(list)
        for tie in self.drawn:
            if tie.id in drops:
                aimed[tie.end].append(drops[tie.id])
        ends = {box.id: self.at[box.closed_by][1] for box in sites if box.closed_by in self.at}
        aims = Aims(aimed, ends, self._wishes(sites))
        lines = lay_lifelines(sites, aims, (GAP + (self.pen or 0), self.width - GAP))
        self.drops |= drops
        self.at |= lines.at
        self.spans |= lines.spans

    def _wishes(self, boxes: Sequence[Box]) -> dict[str, int]:
        return wishes(boxes, self.near, {key: x for key, (_, x) in self.at.items()}, self.width // 2)

    def _rows_of_actors(self) -> dict[str, tuple[int, int]]:
        """Return row and x of every actor; a rank that is too wide for one row takes several."""
        ranks = rank(self.bands["actors"], self.ties)
        wished = self._wishes(self.bands["actors"])
        found: dict[str, tuple[int, int]] = {}
        row = 0
        for level in sorted(set(ranks.values())):
            boxes = [box for box in self.bands["actors"] if ranks[box.id] == level]
            packed = pack(boxes, wished, left=GAP, right=self.width - GAP, new_row=self.width)
            found |= {key: (row + below, x) for key, (below, x) in packed.items()}
            row += max((below for below, _ in packed.values()), default=-1) + 1
        return found

    def _stack(self, actors: Mapping[str, tuple[int, int]]) -> None:
        """Give every band its height and every box its place."""
        top = self._stack_band("actors", {**self.at, **actors}, 0)
        for band in ("attacks", "sites", "words"):
            top = self._stack_band(band, self.at, top)

    def _stack_band(self, band: Row, at: Mapping[str, tuple[int, int]], top: int) -> int:
        boxes = [box for box in self.bands[band] if not box.counts]
        if not self.bands[band]:
            return top
        y = top + CAPTION
        axis = self._stack_brackets(y) if band == "attacks" else y
        penned, pen_bottom = stack([box for box in boxes if box.pen], at, y)
        others, bottom = stack([box for box in boxes if not box.pen], at, axis, gap=_GAPS.get(band, ROW_GAP))
        self.places |= penned | others
        bottom = max(pen_bottom, bottom)
        if band == "sites" and boxes:
            lower = lowered(self.drawn, self.drops, self._joints({}), [box.id for box in boxes])
            bottom += lower[boxes[0].id].y - self.places[boxes[0].id].y
            self.places |= lower
        self.strips.append(Strip(band, 0, top, bottom))
        return bottom + (_BAND_GAP if band == "actors" else 0)

    def _stack_brackets(self, y: int) -> int:
        rows = stack_brackets(self.brackets, self.teeth)
        many = max(rows.values(), default=-1) + 1
        for box in self.brackets:
            self.places[box.id] = Place(self.at[box.id][1], y + box.above + (many - 1 - rows[box.id]) * _BRACKET)
        return y + many * _BRACKET

    def _bottom(self) -> int:
        return max((strip.bottom for strip in self.strips), default=0)

    def _shelve(self, top: int) -> None:
        """Place what is hidden at first below everything else."""
        lesser = self.bands["lesser"]
        wished = wishes(lesser, self.near, {key: place.x for key, place in self.places.items()}, self.width // 2)
        found, strips = shelve(lesser, wished, top=top, width=self.width)
        self.places |= found
        self.strips += strips

    def _draw(self, actors: Mapping[str, tuple[int, int]]) -> Drawing:
        """Return the drawing of the placing of actors that is easiest to read, mended."""
        ways = ways_of(self.drawn, self.drops, self._joints({}))
        ground = Ground(
            (self.width, self._bottom()), tuple(_caption(strip, self.pen or 0) for strip in self.strips), ways
        )
        drawing = best_drawing([self._joints(placing) for placing in self._placings(actors)], self.drawn, ground)
        drawing.mend()
        return drawing

    def _placings(self, first: Mapping[str, tuple[int, int]]) -> list[dict[str, Place]]:
        """Return the places of actors that look best before lines are bent, or the first where there are too many."""
        boxes = self.bands["actors"]
        effort = len(boxes) * len(self.drawn)
        if not boxes or effort > _MOST_EFFORT:
            return [{}]
        fixed = {key: place for key, place in self.places.items() if key not in first}
        joints = self._joints({})
        bars = {key: bar for key in fixed if (bar := joints.bar(key))}
        row_y = sorted({self.places[box.id].y for box in boxes})
        rows = {key: row for key, (row, _) in first.items()}
        actors = Actors(boxes, rows, self.drawn, Room(fixed, bars, row_y, self.width))
        starts = self._starts(first)[: max(1, _STARTS_EFFORT // max(effort, 1))]
        return actors.best(starts, most=_MOST_DRAWN if len(self.drawn) <= _FEW else 1)

    def _joints(self, placing: Mapping[str, Place]) -> Joints:
        return Joints(dict(self.shown), {**self.places, **placing}, self.spans, self.teeth)

    def _starts(self, first: Mapping[str, tuple[int, int]]) -> list[dict[str, int]]:
        """Return the x from which better places are sought, the likeliest first."""
        wished = {key: x for key, (_, x) in first.items()}
        gathered = [dict.fromkeys(wished, self.width * quarter // 4) for quarter in (1, 2, 3)]
        step = self.width // (len(wished) + 1)
        spread = {key: self.width - step * place for place, key in enumerate(sorted(wished), start=1)}
        mirrored = {key: self.width - x for key, x in wished.items()}
        return [wished, *gathered, spread, mirrored]


_CAPTIONS: dict[Row, int] = {"actors": 50, "attacks": 210, "sites": 90, "words": 140}
"""Width of the caption of each band."""


def _caption(strip: Strip, pen: int) -> tuple[int, int, int, int]:
    left = _MARGIN if strip.row == "actors" else pen + _MARGIN
    return (left, strip.top + 4, left + _CAPTIONS[strip.row], strip.top + 16)
