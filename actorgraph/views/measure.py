"""How wide a text will be and where its lines break, without a screen. Knows characters only.

Widths are those of a common sans serif (Arial's, rounded up), per 1000 of the font size; the page never draws a line
wider than this, whatever font it finds.
"""

from __future__ import annotations

import unicodedata

_NARROW = dict.fromkeys("ijl|'`.,:;!I", 278) | dict.fromkeys(' ftr()[]{}-/\\"', 345)
_WIDE = dict.fromkeys("mwMW%@&", 850) | dict.fromkeys("ABCDEGHKNOQRSUVXYZ", 715)
_WIDTHS = _NARROW | _WIDE
_USUAL = 556
_FULL = 1000
_ELLIPSIS = "…"


def width(text: str, size: int, *, bold: bool = False) -> int:
    """Return the width in pixels that a line is given, rounded up.

    >>> width("ill", 12)
    11
    """
    units = sum(_width_of(character) for character in text)
    weighted = units * (108 if bold else 100)
    return -(-weighted * size // 100_000)


def _width_of(character: str) -> int:
    if character in _WIDTHS:
        return _WIDTHS[character]
    if character < "\x80":
        return _USUAL
    if unicodedata.combining(character):
        return 0
    return _FULL if unicodedata.east_asian_width(character) in "WF" else 620


def wrap(text: str, limit: int, size: int, *, lines: int, bold: bool = False) -> tuple[str, ...]:
    """Return the text in at most so many lines, none wider than the limit; what does not fit ends in an ellipsis.

    >>> wrap("rocket that missed the embassy", 100, 12, lines=2)
    ('rocket that', 'missed the emb…')
    """
    pieces = [piece for word in text.split() for piece in _fitting(word, limit, size, bold=bold)]
    found: list[str] = []
    for piece in pieces:
        joined = f"{found[-1]} {piece}" if found else piece
        if found and width(joined, size, bold=bold) <= limit:
            found[-1] = joined
        else:
            found.append(piece)
    if len(found) <= lines:
        return tuple(found)
    return (*found[: lines - 1], _shortened(" ".join(found[lines - 1 :]), limit, size, bold=bold))


def _fitting(word: str, limit: int, size: int, *, bold: bool) -> list[str]:
    """Break a word where it is wider than a line."""
    pieces = [""]
    for character in word:
        if pieces[-1] and width(pieces[-1] + character, size, bold=bold) > limit:
            pieces.append("")
        pieces[-1] += character
    return pieces


def _shortened(text: str, limit: int, size: int, *, bold: bool) -> str:
    while text and width(text + _ELLIPSIS, size, bold=bold) > limit:
        text = text[:-1]
    return text.rstrip() + _ELLIPSIS
