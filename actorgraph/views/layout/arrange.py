"""Puts the bands together: actors over attacks over sites over words, and the rest below. Knows boxes and ties only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from actorgraph.views.layout.actors import Actors, Room
from actorgraph.views.layout.boxes import Box, Layout, Place, Route, Row, Span, Strip, Tie
from actorgraph.views.layout.brackets import stack_brackets
from actorgraph.views.layout.columns import lay_columns
from actorgraph.views.layout.crossings import Rectangle
from actorgraph.views.layout.drawing import Drawing
from actorgraph.views.layout.lifelines import lay_lifelines
from actorgraph.views.layout.pen import lay_pen
from actorgraph.views.layout.ports import BAR, DROPS_APART, UNDER, Joints
from actorgraph.views.layout.ports import GAP as PORT_GAP
from actorgraph.views.layout.ranks import rank
from actorgraph.views.layout.routes import Options
from actorgraph.views.layout.rows import GAP, pack

NARROWEST = 900
"""Least width of a drawing: what a laptop's window leaves beside the panel."""

MOST_ROUTED = 600
_CAPTION = 22
_BAND_GAP = 6
_ROW_GAP = 7
_GAPS: dict[Row, int] = {"actors": 30, "sites": 12}
"""Actors stand further apart, since the lines between them run from row to row."""

_BRACKET = 28
_MOST_DRAWN, _FEW = 3, 80
"""So many placings are drawn and compared where there are no more lines than this."""

_CAPTIONS: dict[Row, int] = {"actors": 50, "attacks": 210, "sites": 90, "words": 140}
"""Width of the caption of each band."""

_MARGIN, _RIGHT = 8, 34
_MARK, _ONE_MARK, _UP = 17, 42, 11
_MOST_EFFORT, _STARTS_EFFORT = 6_000, 4_000
"""Actors times lines: beyond the first their places are not improved; within the second several starts are tried."""

_INCIDENTS: tuple[Row, ...] = ("attacks", "words")


def arrange(boxes: Sequence[Box], ties: Sequence[Tie]) -> Layout:
    """Return where everything stands and how every line runs.

    Boxes of the band ``lesser`` are placed last and below, and move nothing else. Attacks and words without a day
    stand in a pen on the left, where any others have one.
    """
    return _Arrangement(boxes, ties).layout()


class _Arrangement:
    """A drawing in the making: rows and x band by band, then heights, then routes."""

    def __init__(self, boxes: Sequence[Box], ties: Sequence[Tie]) -> None:
        self.bands: dict[Row, list[Box]] = defaultdict(list)
        for box in sorted(boxes, key=lambda box: box.id):
            self.bands[box.row].append(box)
        self.boxes = {box.id: box for box in boxes}
        self.lesser = {box.id for box in self.bands["lesser"]}
        self.brackets = [box for box in self.bands["attacks"] if box.counts]
        self.ties = sorted(ties, key=lambda tie: tie.id)
        self.drawn = [tie for tie in self.ties if self._is_drawn(tie)]
        self.near: dict[str, list[str]] = defaultdict(list)
        for tie in self.ties:
            self.near[tie.start].append(tie.end)
            self.near[tie.end].append(tie.start)
        self.at: dict[str, tuple[int, int]] = {}
        self.spans: dict[str, Span] = {}
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
        ranks = rank(self.bands["actors"], self.ties)
        first = self._rows_of_actors(ranks)
        self._stack(first)
        drawing = self._draw(self._placings(first))
        asked = [tie for tie in self.ties if not {tie.start, tie.end} & self.lesser]
        routes = drawing.routes([tie for tie in asked if tie.aside], [tie for tie in asked if tie.quiet])
        routes |= {tie.id: Route() for tie in self.ties if tie.id not in routes}
        self.places |= drawing.joints.places
        labels = {key: box.label_at for key, box in (self.boxes | drawing.joints.boxes).items()}
        return Layout(
            self.places, labels, self.spans, routes, tuple(self.strips), 0, self.width, self.pen, tuple(columns.dates)
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
        known = {box.id for box in sites}
        aimed: dict[str, list[int]] = defaultdict(list)
        down: dict[str, list[Tie]] = defaultdict(list)
        for tie in sorted(self.drawn, key=lambda tie: (tie.end, tie.id)):
            box = self.boxes[tie.start]
            if tie.end in known and box.row == "attacks" and not box.pen and not box.counts:
                down[tie.start].append(tie)
        middle = {key: sum(xs) // len(xs) for key, xs in self._aimed_from(down).items()}
        for start, ties in down.items():
            ties.sort(key=lambda tie: (middle[tie.end], tie.id))
            for number, tie in enumerate(ties):
                self.drops[tie.id] = self.at[start][1] + (2 * number - len(ties) + 1) * DROPS_APART // 2
                aimed[tie.end].append(self.drops[tie.id])
        ends = {box.id: self.at[box.closed_by][1] for box in sites if box.closed_by in self.at}
        lines = lay_lifelines(
            sites, aimed, ends, self._wishes(sites), left=GAP + (self.pen or 0), right=self.width - GAP
        )
        self.at |= lines.at
        self.spans |= lines.spans

    def _aimed_from(self, down: Mapping[str, Sequence[Tie]]) -> dict[str, list[int]]:
        """Return the x of the attacks that are aimed at each site."""
        found: dict[str, list[int]] = defaultdict(list)
        for start, ties in down.items():
            for tie in ties:
                found[tie.end].append(self.at[start][1])
        return found

    def _wishes(self, boxes: Iterable[Box]) -> dict[str, int]:
        """Return the mean x of what each is linked to; twice over, so that those linked to none placed follow."""
        known = {key: x for key, (_, x) in self.at.items()}
        found: dict[str, int] = {}
        boxes = list(boxes)
        for _ in range(3):
            for box in boxes:
                near = [known[key] for key in self.near[box.id] if key in known]
                if near:
                    found[box.id] = sum(near) // len(near)
            known |= found
        return {box.id: found.get(box.id, self.width // 2) for box in boxes}

    def _rows_of_actors(self, ranks: Mapping[str, int]) -> dict[str, tuple[int, int]]:
        """Return row and x of every actor; a rank that is too wide for one row takes several."""
        wishes = self._wishes(self.bands["actors"])
        found: dict[str, tuple[int, int]] = {}
        row = 0
        for level in sorted(set(ranks.values())):
            boxes = [box for box in self.bands["actors"] if ranks[box.id] == level]
            packed = pack(boxes, wishes, left=GAP, right=self.width - GAP, new_row=self.width)
            found |= {key: (row + below, x) for key, (below, x) in packed.items()}
            row += max((below for below, _ in packed.values()), default=-1) + 1
        return found

    def _stack(self, actors: Mapping[str, tuple[int, int]]) -> None:
        """Give every band its height and every box its place."""
        top = self._stack_band("actors", dict(actors), 0)
        top = self._stack_band("attacks", self.at, top)
        top = self._stack_band("sites", self.at, top)
        top = self._stack_band("words", self.at, top)
        self._stack_shelves(top + _CAPTION)

    def _stack_shelves(self, top: int) -> None:
        """Place what is hidden at first, each group on a shelf of its own."""
        lesser = self.bands["lesser"]
        wishes = self._wishes(lesser)
        for group in sorted({box.group for box in lesser}):
            boxes = [box for box in lesser if box.group == group]
            at = pack(boxes, wishes, left=GAP, right=self.width - GAP)
            bottom = self._stack_rows(boxes, at, top + _CAPTION, gap=_ROW_GAP)
            self.strips.append(Strip("lesser", group, top, bottom))
            top = bottom

    def _stack_band(self, band: Row, at: Mapping[str, tuple[int, int]], top: int) -> int:
        boxes = [box for box in self.bands[band] if box.id in at and not box.counts]
        if not self.bands[band]:
            return top
        y = top + _CAPTION
        axis = self._stack_brackets(y) if band == "attacks" else y
        bottom = max(
            self._stack_rows([box for box in boxes if box.pen], at, y, gap=_ROW_GAP),
            self._stack_rows([box for box in boxes if not box.pen], at, axis, gap=_GAPS.get(band, _ROW_GAP)),
        )
        if band == "sites":
            bottom += self._lower_for_marks(boxes)
        self.strips.append(Strip(band, 0, top, bottom))
        return bottom + (_BAND_GAP if band == "actors" else 0)

    def _lower_for_marks(self, sites: Sequence[Box]) -> int:
        """Lower the sites until every line that comes down on one has room for its marks; return by how much."""
        lacking = 0
        for tie in self.drawn:
            if tie.id in self.drops:
                box, place = self.boxes[tie.start], self.places[tie.start]
                under = place.y + (box.size if box.pen else box.label_at[1] + box.label[1])
                room = self.places[tie.end].y - under
                lacking = max(lacking, (tie.marks - 1) * _MARK + _ONE_MARK - room if tie.marks else 0)
        for box in sites:
            self.places[box.id] = Place(self.places[box.id].x, self.places[box.id].y + lacking)
        return lacking

    def _stack_rows(self, boxes: Sequence[Box], at: Mapping[str, tuple[int, int]], y: int, *, gap: int) -> int:
        """Place rows of boxes one below another from y on; return where they end."""
        for row in range(max((at[box.id][0] for box in boxes), default=-1) + 1):
            inside = [box for box in boxes if at[box.id][0] == row]
            centre = y + max((box.above for box in inside), default=0)
            self.places |= {box.id: Place(at[box.id][1], centre) for box in inside}
            y = centre + max((box.below for box in inside), default=0) + gap
        return y

    def _stack_brackets(self, y: int) -> int:
        rows = stack_brackets(self.brackets, self.teeth)
        many = max(rows.values(), default=-1) + 1
        for box in self.brackets:
            self.places[box.id] = Place(self.at[box.id][1], y + box.above + (many - 1 - rows[box.id]) * _BRACKET)
        return y + many * _BRACKET

    def _placings(self, first: Mapping[str, tuple[int, int]]) -> list[dict[str, Place]]:
        """Return the places of actors that look best before lines are bent, or the first where there are too many."""
        boxes = self.bands["actors"]
        effort = len(boxes) * len(self.drawn)
        if not boxes or effort > _MOST_EFFORT:
            return [{}]
        row_y = sorted({self.places[box.id].y for box in boxes})
        fixed = {key: place for key, place in self.places.items() if key not in first}
        joints = self._joints({})
        bars = {key: bar for key in fixed if key in joints.boxes and (bar := joints.bar(key))}
        rows = {key: row for key, (row, _) in first.items()}
        actors = Actors(boxes, rows, self.drawn, Room(fixed, bars, row_y, self.width))
        starts = self._starts(first)[: max(1, _STARTS_EFFORT // max(effort, 1))]
        return actors.best(starts, most=_MOST_DRAWN if len(self.drawn) <= _FEW else 1)

    def _joints(self, placing: Mapping[str, Place]) -> Joints:
        shown = {key: box for key, box in self.boxes.items() if key not in self.lesser}
        return Joints(shown, {**self.places, **placing}, self.spans, self.teeth)

    def _starts(self, first: Mapping[str, tuple[int, int]]) -> list[dict[str, int]]:
        """Return the x from which better places are sought, the likeliest first."""
        wished = {key: x for key, (_, x) in first.items()}
        gathered = [dict.fromkeys(wished, self.width * quarter // 4) for quarter in (1, 2, 3)]
        step = self.width // (len(wished) + 1)
        spread = {key: self.width - step * place for place, key in enumerate(sorted(wished), start=1)}
        mirrored = {key: self.width - x for key, x in wished.items()}
        return [wished, *gathered, spread, mirrored]

    def _is_drawn(self, tie: Tie) -> bool:
        return not (tie.quiet or tie.aside) and tie.start not in self.lesser and tie.end not in self.lesser

    def _paths_down(self) -> dict[str, list[tuple[int, int]]]:
        """Return the ways of the lines straight to a lifeline: from attacks down, and from what closed a site up."""
        found = {}
        for tie in self.drawn:
            span = self.spans.get(tie.end)
            if span and span.end is not None and self.boxes[tie.end].closed_by == tie.start:
                x, start = self.places[tie.end].x + span.end, self.places[tie.start]
                found[tie.id] = [
                    (x, start.y - self.boxes[tie.start].size - PORT_GAP),
                    (x, self.places[tie.end].y + _UP),
                ]
            if tie.id in self.drops:
                x, box, start, end = (
                    self.drops[tie.id],
                    self.boxes[tie.start],
                    self.places[tie.start],
                    self.places[tie.end],
                )
                if not box.pen:
                    top = start.y + box.label_at[1] + box.label[1] + UNDER
                    found[tie.id] = [(x, top), (x, end.y - BAR - 1)]
                else:
                    aside = min(abs(x - start.x), box.size - 2)
                    near = start.x + (aside if x > start.x else -aside)
                    edge = (near, start.y + box.size - aside + PORT_GAP)
                    bend = [] if near == x else [(x, start.y + box.size + 6)]
                    found[tie.id] = [edge, *bend, (x, end.y - BAR - 1)]
        return found

    def _draw(self, placings: Sequence[Mapping[str, Place]]) -> Drawing:
        """Return the drawing of the placing of actors that is easiest to read."""
        captions = [_caption(strip, self.pen or 0) for strip in self.strips if strip.row != "lesser"]
        bottom = max((strip.bottom for strip in self.strips if strip.row != "lesser"), default=0)
        ways, known = self._paths_down(), dict[str, list[Options]]()
        drawings = [
            Drawing(self._joints(placing), self.drawn, (self.width, bottom), captions, ways, known)
            for placing in placings
        ]
        return min(drawings, key=lambda drawing: drawing.cost() if len(drawings) > 1 else 0)


def _caption(strip: Strip, pen: int) -> Rectangle:
    left = 8 if strip.row == "actors" else pen + 8
    return (left, strip.top + 4, left + _CAPTIONS[strip.row], strip.top + 16)
