"""Puts the bands together: actors over attacks over sites over words, and the rest below. Knows boxes and ties only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from actorgraph.views.layout.actors import Actors, Room
from actorgraph.views.layout.boxes import Box, Layout, Place, Route, Row, Strip, Tie
from actorgraph.views.layout.columns import lay_columns
from actorgraph.views.layout.lanes import Lanes
from actorgraph.views.layout.ranks import rank
from actorgraph.views.layout.routes import MOST_ROUTED, route
from actorgraph.views.layout.rows import GAP, pack
from actorgraph.views.layout.sides import choose_sides

NARROWEST = 900
"""Least width of a drawing: what a laptop's window leaves beside the panel."""

_CAPTION = 22
_BAND_GAP = 6
_ROW_GAP = 7
_GAPS: dict[Row, int] = {"actors": 22}
"""Actors stand further apart, since the lines between them run from row to row."""

_BRACKET = 28
_MARGIN = 8
_LANE, _LANES = 10, 5
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
        self.lesser = {box.id for box in self.bands["lesser"]}
        self.brackets = [box for box in self.bands["attacks"] if box.counts]
        self.ties = sorted(ties, key=lambda tie: tie.id)
        self.near: dict[str, list[str]] = defaultdict(list)
        for tie in self.ties:
            self.near[tie.start].append(tie.end)
            self.near[tie.end].append(tie.start)
        self.at: dict[str, tuple[int, int]] = {}
        self.places: dict[str, Place] = {}
        self.strips: list[Strip] = []
        self.pen: int | None = None
        self.width = NARROWEST

    def layout(self) -> Layout:
        self._fill_pen()
        on_axis = [box for row in _INCIDENTS for box in self.bands[row] if not box.pen and not box.counts]
        columns = lay_columns(on_axis, left=(self.pen or 0) + _MARGIN)
        self.width = max(columns.right + GAP, NARROWEST)
        columns.shift((self.width - columns.right - GAP) // 2)
        self.at |= columns.at
        self._span_brackets()
        sites = [box for box in self.bands["sites"] if not box.pen]
        self.at |= pack(sites, self._wishes(sites), left=GAP + (self.pen or 0), right=self.width - GAP)
        ranks = rank(self.bands["actors"], self.ties)
        first = self._rows_of_actors(ranks)
        self._stack(first)
        self._improve_actors(ranks, first)
        labels = self._turn_labels()
        routes = self._routes()
        return Layout(self.places, labels, routes, tuple(self.strips), 0, self.width, self.pen, tuple(columns.dates))

    def _fill_pen(self) -> None:
        """Put what has no day into rows of its own, marks on the right, each attack and its sites in a lane."""
        inside = [box for boxes in self.bands.values() for box in boxes if box.pen and not box.counts]
        if not inside:
            return
        attacks = [box.id for box in inside if box.row == "attacks"]
        lanes = {key: number % _LANES for number, key in enumerate(attacks)}
        for box in inside:
            if box.row == "sites":
                lanes[box.id] = max((lanes[key] for key in self.near[box.id] if key in attacks), default=0)
        right = max(box.width + lanes.get(box.id, 0) * _LANE for box in inside) + GAP
        self.pen = right + _MARGIN
        for boxes in self.bands.values():
            penned = [box for box in boxes if box.pen and not box.counts]
            penned.sort(key=lambda box: (-lanes.get(box.id, 0) if box.row == "sites" else 0, box.id))
            for row, box in enumerate(penned):
                self.at[box.id] = (row, right - box.right - lanes.get(box.id, 0) * _LANE)

    def _span_brackets(self) -> None:
        for box in self.brackets:
            counted = [self.at[key][1] for key in box.counts]
            self.at[box.id] = (-1, (min(counted) + max(counted)) // 2)

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
        self.strips.append(Strip(band, 0, top, bottom))
        return bottom + (_BAND_GAP if band == "actors" else 0)

    def _stack_rows(self, boxes: Sequence[Box], at: Mapping[str, tuple[int, int]], y: int, *, gap: int) -> int:
        """Place rows of boxes one below another from y on; return where they end."""
        for row in range(max((at[box.id][0] for box in boxes), default=-1) + 1):
            inside = [box for box in boxes if at[box.id][0] == row]
            centre = y + max((box.above for box in inside), default=0)
            self.places |= {box.id: Place(at[box.id][1], centre) for box in inside}
            y = centre + max((box.below for box in inside), default=0) + gap
        return y

    def _stack_brackets(self, y: int) -> int:
        for number, box in enumerate(self.brackets):
            self.places[box.id] = Place(self.at[box.id][1], y + box.above + number * _BRACKET)
        return y + len(self.brackets) * _BRACKET

    def _improve_actors(self, ranks: Mapping[str, int], first: Mapping[str, tuple[int, int]]) -> None:
        boxes = self.bands["actors"]
        row_y = sorted({self.places[box.id].y for box in boxes})
        drawn = [tie for tie in self.ties if self._is_drawn(tie)]
        effort = len(boxes) * len(drawn)
        if boxes and effort <= _MOST_EFFORT and len(row_y) == len(set(ranks.values())):
            fixed = {key: place for key, place in self.places.items() if key not in first}
            actors = Actors(boxes, ranks, drawn, Room(fixed, row_y, self.width))
            starts = self._starts(first)[: max(1, _STARTS_EFFORT // max(effort, 1))]
            self.places |= min((actors.improved(start) for start in starts), key=lambda option: option[0])[1]

    def _starts(self, first: Mapping[str, tuple[int, int]]) -> list[dict[str, int]]:
        """Return the x from which better places are sought, the likeliest first."""
        wished = {key: x for key, (_, x) in first.items()}
        gathered = [dict.fromkeys(wished, self.width * quarter // 4) for quarter in (1, 2, 3)]
        step = self.width // (len(wished) + 1)
        spread = {key: self.width - step * place for place, key in enumerate(sorted(wished), start=1)}
        mirrored = {key: self.width - x for key, x in wished.items()}
        return [wished, *gathered, spread, mirrored]

    def _turn_labels(self) -> dict[str, tuple[int, int]]:
        """Turn every movable label to its clearest side; return where they stand."""
        shown = [box for row, boxes in self.bands.items() if row != "lesser" for box in boxes]
        drawn = [tie for tie in self.ties if self._is_drawn(tie)]
        if len(drawn) > MOST_ROUTED:
            return {}
        turned = choose_sides(shown, self.places, drawn, width=self.width, top=_CAPTION - 8)
        for row, boxes in self.bands.items():
            self.bands[row] = [turned.get(box.id, box) for box in boxes]
        return {key: box.label_at for key, box in turned.items() if box.label_at}

    def _is_drawn(self, tie: Tie) -> bool:
        return not (tie.quiet or tie.aside) and tie.start not in self.lesser and tie.end not in self.lesser

    def _routes(self) -> dict[str, Route]:
        """Route the lines of the first view around what it shows, the others only apart from each other."""
        shown = [box for row, boxes in self.bands.items() if row != "lesser" for box in boxes]
        drawn = [tie for tie in self.ties if self._is_drawn(tie)]
        bottom = max((strip.bottom for strip in self.strips if strip.row != "lesser"), default=0)
        found = route(shown, self.places, drawn, room=(self.width, bottom))
        found |= self._lanes(shown, drawn, found)
        later = [tie for tie in self.ties if tie.id not in found]
        room = (self.width, max((strip.bottom for strip in self.strips), default=0))
        unclear = {tie.id for tie in later if tie.aside}
        others = route([], self.places, later, room=room)
        return found | {key: replace(way, clear=key not in unclear) for key, way in others.items()}

    def _lanes(self, shown: Sequence[Box], drawn: Sequence[Tie], routes: Mapping[str, Route]) -> dict[str, Route]:
        """Lead aside what would else run through words, and what waits for such a way."""
        if len(drawn) > MOST_ROUTED:
            return {}
        lanes = Lanes(shown, self.places, routes, drawn, self.width)
        blocked = [tie for tie in drawn if lanes.is_blocked(tie)]
        waiting = [tie for tie in self.ties if tie.aside and not {tie.start, tie.end} & self.lesser]
        found = {tie.id: lanes.lead(tie) for tie in (*blocked, *waiting)}
        return {key: way for key, way in found.items() if way}
