"""Ways round corners: down beside a column, then to a mark from its side. Knows boxes only.

Words stand one below another, so a straight line to the third would run through the first two.
"""

from __future__ import annotations

from collections.abc import Iterator

from actorgraph.views.layout.boxes import Tie
from actorgraph.views.layout.ports import GAP, UNDER, Joints

Path = list[tuple[int, int]]

_ASIDE, _STEP, _LANES = 4, 8, 4
_DOWN = (24, 60, 110, 170, 240, 330)
_EDGE = 6


def round_corners(joints: Joints, tie: Tie, width: int) -> Iterator[Path]:
    """Yield ways for a line that begins or ends at words: by a lane beside their column, each of four points."""
    start, end = joints.boxes[tie.start], joints.boxes[tie.end]
    if start.row == "words" and end.row == "words":
        yield from _between_words(joints, tie, width)
    elif end.row == "words" and not joints.bar(tie.start):
        yield from _to_words(joints, tie.start, tie.end, width)
    elif start.row == "words" and not joints.bar(tie.end):
        yield from (path[::-1] for path in _to_words(joints, tie.end, tie.start, width))


def _between_words(joints: Joints, tie: Tie, width: int) -> Iterator[Path]:
    start, end = joints.places[tie.start], joints.places[tie.end]
    one, two = joints.boxes[tie.start].size + GAP, joints.boxes[tie.end].size + GAP
    lanes = {*_lanes(joints, tie.start, width), *_lanes(joints, tie.end, width)}
    for lane in sorted(lanes):
        from_, to = (1 if lane > start.x else -1), (1 if lane > end.x else -1)
        yield [(start.x + from_ * one, start.y), (lane, start.y), (lane, end.y), (end.x + to * two, end.y)]


def _to_words(joints: Joints, start: str, words: str, width: int) -> Iterator[Path]:
    """Yield ways from anything above words: at a slant to a lane, down it, and to the mark."""
    from_, mark = joints.places[start], joints.places[words]
    box = joints.boxes[start]
    top = joints.label(start)[3] + UNDER if box.row == "attacks" and not box.pen else from_.y + box.size + GAP
    for lane in _lanes(joints, words, width):
        side = 1 if lane > mark.x else -1
        near = (mark.x + side * (joints.boxes[words].size + GAP), mark.y)
        for down in _DOWN:
            if top + down < mark.y:
                aside = max(-box.size, min(box.size, (lane - from_.x) // 8))
                yield [(from_.x + aside, top), (lane, top + down), (lane, mark.y), near]


def _lanes(joints: Joints, words: str, width: int) -> list[int]:
    """Return x beside the column in which words stand."""
    x = joints.places[words].x
    column = [key for key, box in joints.boxes.items() if box.row == "words" and joints.places[key].x == x]
    left = min(joints.label(key)[0] for key in column) - _ASIDE
    right = max(joints.label(key)[2] for key in column) + _ASIDE
    found = [right + step * _STEP for step in range(_LANES)] + [left - step * _STEP for step in range(_LANES)]
    return [lane for lane in found if _EDGE < lane < width - _EDGE]
