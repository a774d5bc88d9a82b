"""Places incidents on one axis in the order of their dates. Knows boxes only."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from actorgraph.views.layout.boxes import Box, Date

DATES_APART = 64
"""Least distance of two dates in pixels, though they be neighbours in time."""

_GAP = 8
_ROWS = {"attacks": 2, "words": 3}
_LOWER_ROW = 48
"""Pixels that an attack is rather moved on than put into a lower row."""


@dataclass
class Columns:
    """Where incidents stand.

    Attributes:
        at: row inside the band, and x, by id.
        dates: every date in its order.
        right: right edge of the furthest.
    """

    at: dict[str, tuple[int, int]] = field(default_factory=dict)
    dates: list[Date] = field(default_factory=list)
    right: int = 0

    def shift(self, by: int) -> None:
        """Move everything to the right."""
        self.at = {key: (row, x + by) for key, (row, x) in self.at.items()}
        self.dates = [Date(date.left + by, date.right + by, date.text) for date in self.dates]


def lay_columns(boxes: Iterable[Box], *, left: int) -> Columns:
    """Return rows and x of attacks and words in the order of their days, all to the right of an edge."""
    columns = Columns()
    ends = _Ends(left)
    for _, same in groupby(sorted(boxes, key=lambda box: (box.day or 0, box.order, box.id)), key=lambda box: box.day):
        _add_date(columns, ends, list(same))
    columns.right = ends.furthest
    return columns


class _Ends:
    """How far each row is filled."""

    def __init__(self, left: int) -> None:
        self.left = left
        self.rows = {row: [left] * many for row, many in _ROWS.items()}
        self.last: int | None = None

    @property
    def furthest(self) -> int:
        return max(end for rows in self.rows.values() for end in rows)

    def first_free(self, box: Box, x: int, only: set[int] | None) -> tuple[int, int]:
        """Return the row in which the box stands nearest behind x, and where; ``only`` limits the choice."""
        rows = [(max(x, end + _GAP + box.left), row) for row, end in enumerate(self.rows[box.row])]
        free = [option for option in rows if only is None or option[1] in only]
        step = _LOWER_ROW if box.row == "attacks" else 0
        needed, row = min(free, key=lambda option: (option[0] + step * option[1], option[1]))
        return row, needed

    def put(self, box: Box, row: int, x: int) -> None:
        self.rows[box.row][row] = x + box.right


def _add_date(columns: Columns, ends: _Ends, same: Sequence[Box]) -> None:
    """Give a date as many columns as it has attacks; its words stand under the first, one below another."""
    attacks = [box for box in same if box.row == "attacks"]
    words = [box for box in same if box.row != "attacks"]
    most = _ROWS["words"]
    shares = [attacks[:1] + words[:most], *([box] for box in attacks[1:])]
    shares += [words[start : start + most] for start in range(most, len(words), most)]
    centres = [_add_column(columns, ends, share) for share in shares]
    if same[0].date:
        columns.dates.append(Date(centres[0], centres[max(len(attacks) - 1, 0)], same[0].date))


def _add_column(columns: Columns, ends: _Ends, share: Sequence[Box]) -> int:
    x = ends.left if ends.last is None else ends.last + DATES_APART
    rows: list[tuple[Box, int]] = []
    words = sum(box.row == "words" for box in share)
    for place, box in enumerate(sorted(share, key=lambda box: box.row), start=words - len(share)):
        row, x = ends.first_free(box, x, {place} if words > 1 and box.row == "words" else None)
        rows.append((box, row))
    for box, row in rows:
        ends.put(box, row, x)
        columns.at[box.id] = (row, x)
    ends.last = x
    return x
