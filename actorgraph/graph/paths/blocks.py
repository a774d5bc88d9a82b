"""Which records lie on any simple path between two at all. Knows neighbours only.

With the two ends joined, they are the block that holds both ends: J. Hopcroft and R. Tarjan, "Algorithm 447: efficient
algorithms for graph manipulation", Communications of the ACM 16, 1973, pages 372-378. What hangs on one record alone is
no part of it: a path would have to come back the way it went.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable


def on_simple_paths(neighbors: Callable[[str], Iterable[str]], start: str, goal: str) -> frozenset[str]:
    """Return the records on simple paths between two, whichever way links run; both ends are among them.

    Args:
        neighbors: gives the records one hop from one, in either direction.
        start: one end.
        goal: the other.
    """
    number = {start: 0, goal: 1}
    lowest = dict(number)
    kept = [goal]
    walk = [(goal, start, iter(neighbors(goal)))]
    while walk:
        node, above, others = walk[-1]
        for other in others:
            if other not in number:
                number[other] = lowest[other] = len(number)
                kept.append(other)
                walk.append((other, node, iter(neighbors(other))))
                break
            if other != above:
                lowest[node] = min(lowest[node], number[other])
        else:
            walk.pop()
            if walk:
                lowest[above] = min(lowest[above], lowest[node])
                if lowest[node] >= number[above]:
                    while kept.pop() != node:
                        pass
    return frozenset((start, *kept))
