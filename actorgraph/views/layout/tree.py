"""Places who leads whom as trees, leaders on top, each tree compact. Knows boxes and ties only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from actorgraph.views.layout.boxes import Box, Place, Tie
from actorgraph.views.layout.ranks import without_circles

_GAP, _BETWEEN_TREES = 12, 30
ROW = 34
"""Pixels from row to row."""

_DEPTHS = (1, 2, 3, 4, 6, 8, 12)
"""Followers who lead nobody stand in so many rows, whichever makes their tree fit a page best."""

_SHAPE = (8, 5)


def tree(boxes: Iterable[Box], ties: Iterable[Tie], *, width: int = 0) -> dict[str, Place]:
    """Return a place for every box, none on another: who leads above whom he leads, the unlinked in rows at the end.

    Args:
        boxes: what is placed.
        ties: those that lead make the trees; who is led by several hangs on the one nearest above, the others' lines
            only keep him below them. A circle is cut.
        width: of the rows in which trees stand; at least as wide as the widest tree, and by itself like a page.
    """
    known = {box.id: box for box in sorted(boxes, key=lambda box: box.id)}
    led = without_circles(list(known), ties)
    levels = _levels(known, led)
    heads = _heads(led, levels)
    trees = [_compact(group, known, levels, heads) for group in _groups(known, led)]
    return _in_rows([*trees, *_unlinked(known, led)], width)


def _levels(ids: Iterable[str], led: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """Return how many rows below the top each stands: one more than the lowest of its leaders."""
    waiting = dict.fromkeys(ids, 0)
    for followers in led.values():
        for key in followers:
            waiting[key] += 1
    levels = {key: 0 for key, many in waiting.items() if not many}
    queue = list(levels)
    for key in queue:
        for follower in led.get(key, ()):
            levels[follower] = max(levels.get(follower, 0), levels[key] + 1)
            waiting[follower] -= 1
            if not waiting[follower]:
                queue.append(follower)
    return levels


def _heads(led: Mapping[str, Sequence[str]], levels: Mapping[str, int]) -> dict[str, str]:
    """Return on whom each hangs: the lowest of its leaders, the first of these by id."""
    leaders: dict[str, list[str]] = defaultdict(list)
    for leader, followers in led.items():
        for key in followers:
            leaders[key].append(leader)
    return {key: min(above, key=lambda leader: (-levels[leader], leader)) for key, above in leaders.items()}


def _groups(ids: Iterable[str], led: Mapping[str, Sequence[str]]) -> list[list[str]]:
    """Return who hangs together, the largest group first; who leads nobody and is led by nobody is in none."""
    near: dict[str, set[str]] = defaultdict(set)
    for leader, followers in led.items():
        for key in followers:
            near[leader].add(key)
            near[key].add(leader)
    groups, seen = [], set[str]()
    for key in ids:
        if key in near and key not in seen:
            group = [key]
            seen.add(key)
            for each in group:
                group += sorted(near[each] - seen)
                seen |= near[each]
            groups.append(sorted(group))
    return sorted(groups, key=lambda group: (-len(group), group))


def _compact(
    group: Sequence[str], known: Mapping[str, Box], levels: Mapping[str, int], heads: Mapping[str, str]
) -> _Tree:
    trees = (_Tree(group, known, levels, heads, deep) for deep in _DEPTHS)
    return min(trees, key=lambda each: max(each.width * _SHAPE[1], each.height * _SHAPE[0]))


@dataclass
class _Block:
    """Boxes placed around a point: by level, how far they reach to the left and right of it."""

    x: dict[str, int] = field(default_factory=dict)
    reach: dict[int, tuple[int, int]] = field(default_factory=dict)

    def add(self, other: _Block, at: int) -> None:
        """Take in another, moved so far to the right."""
        self.x |= {key: x + at for key, x in other.x.items()}
        for level, (left, right) in other.reach.items():
            old = self.reach.get(level, (left + at, right + at))
            self.reach[level] = (min(old[0], left + at), max(old[1], right + at))

    def room_for(self, other: _Block) -> int:
        """Return how far to the right another must stand to be clear of this one."""
        levels = self.reach.keys() & other.reach.keys()
        return max((self.reach[level][1] + _GAP - other.reach[level][0] for level in levels), default=0)


class _Tree:
    """Those who hang together, placed.

    Attributes:
        places: where they stand, the upper left corner at zero.
        width: of the whole; likewise ``height``.
    """

    def __init__(
        self,
        group: Sequence[str],
        known: Mapping[str, Box],
        levels: Mapping[str, int],
        heads: Mapping[str, str],
        deep: int,
    ) -> None:
        self.known = known
        self.deep = deep
        self.levels = levels
        self.followers: dict[str, list[str]] = defaultdict(list)
        for key in group:
            if key in heads:
                self.followers[heads[key]].append(key)
        self.rows: dict[str, int] = dict.fromkeys(group, 0)
        self._set_up(group)

    def _set_up(self, group: Sequence[str]) -> None:
        blocks: dict[str, _Block] = {}
        for key in sorted(group, key=lambda key: (-self.levels[key], key)):
            blocks[key] = self._block(key, blocks)
        whole = _Block()
        for key in [key for key in group if self.levels[key] == 0]:
            whole.add(blocks[key], whole.room_for(blocks[key]))
        left = min(x - self.known[key].left for key, x in whole.x.items())
        tops = self._tops(group)
        self.places = {
            key: Place(x - left, tops[self.levels[key], self.rows[key]]) for key, x in sorted(whole.x.items())
        }
        self.width = max(place.x + self.known[key].right for key, place in self.places.items())
        self.height = max(place.y + self.known[key].below for key, place in self.places.items())

    def _block(self, key: str, blocks: dict[str, _Block]) -> _Block:
        """Return one with all who hang on it, itself over their middle."""
        below = _Block()
        box, level = self.known[key], self.levels[key]
        alone = [each for each in self.followers[key] if not self.followers[each]]
        others = [blocks.pop(each) for each in self.followers[key] if self.followers[each]]
        for block in (*others, *self._columns(alone)):
            below.add(block, below.room_for(block) if below.x else 0)
        centres = [below.x[each] for each in self.followers[key]]
        middle = (min(centres) + max(centres)) // 2 if centres else 0
        found = _Block({key: 0}, {level: (-box.left, box.right)})
        found.add(below, -middle)
        return found

    def _columns(self, alone: Sequence[str]) -> list[_Block]:
        """Return those who lead nobody, in columns."""
        columns = []
        for first in range(0, len(alone), self.deep):
            column = _Block()
            for row, key in enumerate(alone[first : first + self.deep]):
                self.rows[key] = row
                box = self.known[key]
                column.add(_Block({key: 0}, {self.levels[key]: (-box.left, box.right)}), 0)
            columns.append(column)
        return columns

    def _tops(self, group: Sequence[str]) -> dict[tuple[int, int], int]:
        """Return the y of every row of every level."""
        found: dict[tuple[int, int], int] = {}
        y = 0
        for at in sorted({(self.levels[key], self.rows[key]) for key in group}):
            inside = [self.known[key] for key in group if (self.levels[key], self.rows[key]) == at]
            found[at] = y + max(box.above for box in inside)
            y = found[at] + max(box.below for box in inside) + (ROW if at[1] == 0 else _GAP)
        return found


@dataclass
class _Single:
    """One who leads nobody and is led by nobody."""

    places: dict[str, Place]
    width: int
    height: int


def _unlinked(known: Mapping[str, Box], led: Mapping[str, Sequence[str]]) -> list[_Single]:
    linked = {key for key, followers in led.items() if followers} | {key for each in led.values() for key in each}
    return [
        _Single({key: Place(box.left, box.above)}, box.width, box.height)
        for key, box in known.items()
        if key not in linked
    ]


def _in_rows(trees: Sequence[_Tree | _Single], width: int) -> dict[str, Place]:
    """Place trees side by side in rows, those that are no trees in rows of their own."""
    area = sum((each.width + _BETWEEN_TREES) * (each.height + _BETWEEN_TREES) for each in trees)
    wide = max([width or int((area * 1.6) ** 0.5), *(each.width for each in trees)])
    found: dict[str, Place] = {}
    x = y = tall = 0
    before: type | None = None
    for each in trees:
        if x and (x + each.width > wide or type(each) is not before):
            x, y, tall = 0, y + tall + _BETWEEN_TREES, 0
        found |= {key: Place(place.x + x, place.y + y) for key, place in each.places.items()}
        x, tall, before = x + each.width + _BETWEEN_TREES, max(tall, each.height), type(each)
    return found
