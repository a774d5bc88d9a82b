"""How far a long question has come, on stderr, and only where that is a terminal. Knows no question."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_QUIET_SECONDS = 1.0
_EVERY = 0.2
_CLEAR = "\r\x1b[K"


@contextmanager
def progress(what: str) -> Iterator[Callable[[int, int], None] | None]:
    """Give a function to call with how many of how many are done; None where nobody would see it.

    Nothing is shown in the first second, and the line is cleared at the end, however it ends.
    """
    if not sys.stderr.isatty():
        yield None
        return
    shown = _Shown(what)
    try:
        yield shown.tell
    finally:
        shown.clear()


class _Shown:
    def __init__(self, what: str) -> None:
        self._what = what
        self._start = monotonic()
        self._next = self._start + _QUIET_SECONDS
        self._any = False

    def tell(self, done: int, of: int) -> None:
        if monotonic() >= self._next:
            self._any = True  # first, so that an interrupt in between leaves no line behind
            sys.stderr.write(f"{_CLEAR}{self._what}: {done} of {of}{self._left(done, of)}")
            sys.stderr.flush()
            self._next = monotonic() + _EVERY

    def _left(self, done: int, of: int) -> str:
        """Return how long the others take if they take as long; nothing where it is less than half a minute."""
        minutes = round((monotonic() - self._start) / done * (of - done) / 60) if done else 0
        return f"; about {minutes} minute{'s'[: minutes != 1]} left, Ctrl-C ends it" if minutes else ""

    def clear(self) -> None:
        if self._any:
            sys.stderr.write(_CLEAR)
            sys.stderr.flush()
