"""What is reached by following references from record to record, at any remove. Knows ids only."""

from __future__ import annotations

from collections.abc import Callable, Iterable


def reached(start: Iterable[str], following: Callable[[str], Iterable[str]]) -> set[str]:
    """Return the ids to start from and all that follow from them; a circle ends.

    >>> sorted(reached(["a"], {"a": ["b"], "b": ["c"], "c": ["a"], "d": []}.__getitem__))
    ['a', 'b', 'c']
    """
    found = set(start)
    step = list(found)
    while step:
        new = set(following(step.pop())) - found
        found |= new
        step.extend(new)
    return found
