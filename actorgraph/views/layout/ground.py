"""What all placings of actors have in common: size, captions, the lines whose way is given. Knows pixels only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from actorgraph.views.layout.crossings import Rectangle


@dataclass(frozen=True, slots=True)
class Ground:
    """What is the same for every placing of actors.

    Attributes:
        size: width and height of the drawing.
        captions: room that captions take, better left free.
        ways: corners of lines whose way is given, by tie.
    """

    size: tuple[int, int]
    captions: tuple[Rectangle, ...] = ()
    ways: Mapping[str, Sequence[tuple[int, int]]] = field(default_factory=dict)
