"""Orders actors from top to bottom by who leads whom. Knows ties only; a circle of command is cut, not followed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from actorgraph.views.layout.boxes import Box, Tie

MOST_RANKS = 4


def rank(actors: Iterable[Box], ties: Iterable[Tie]) -> dict[str, int]:
    """Return the rank of every actor, 0 at the top; who leads stands above whom he leads, as far as ranks go."""
    ids = sorted(box.id for box in actors)
    led = without_circles(ids, ties)
    ranks = dict.fromkeys(ids, 0)
    for _ in range(MOST_RANKS - 1):
        for leader in ids:
            for follower in led[leader]:
                ranks[follower] = min(max(ranks[follower], ranks[leader] + 1), MOST_RANKS - 1)
    return _drawn_together(ranks, led)


def _drawn_together(ranks: dict[str, int], led: Mapping[str, list[str]]) -> dict[str, int]:
    """Lower a leader whose followers all stand far below, so that lines stay short."""
    for leader in sorted(ranks, key=lambda key: (-ranks[key], key)):
        if led[leader]:
            ranks[leader] = max(ranks[leader], min(ranks[follower] for follower in led[leader]) - 1)
    return ranks


def without_circles(ids: list[str], ties: Iterable[Tie]) -> dict[str, list[str]]:
    """Return whom each leads, without the ties that would close a circle, and each but once."""
    known = set(ids)
    led: dict[str, list[str]] = defaultdict(list)
    for tie in sorted(ties, key=lambda tie: tie.id):
        inside = tie.leads and tie.start in known and tie.end in known
        if inside and tie.end not in led[tie.start] and not _reaches(led, tie.end, tie.start):
            led[tie.start].append(tie.end)
    return led


def _reaches(led: Mapping[str, list[str]], start: str, goal: str) -> bool:
    seen, step = {start}, [start]
    while step:
        here = step.pop()
        if here == goal:
            return True
        fresh = [key for key in led.get(here, ()) if key not in seen]
        seen.update(fresh)
        step += fresh
    return False
