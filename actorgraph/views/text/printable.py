"""Lines that are safe to print: what could drive a terminal or turn text round is written out."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence

from actorgraph.model.characters import escape_unsafe

_GAP = "  "


def printable(lines: Iterable[str], *, width: int | None = None) -> str:
    """Return lines as one text, each escaped and, where a width is given, wrapped under its own indent.

    Args:
        lines: one string a line; a line break inside one is data, and is written out.
        width: columns to wrap at; None to wrap nothing, as for a pipe.
    """
    return "\n".join(_fit(escape_unsafe(line), width) for line in lines)


def _fit(line: str, width: int | None) -> str:
    if width is None or len(line) <= width:
        return line
    indent = line[: len(line) - len(line.lstrip())]
    return textwrap.fill(
        line.strip(),
        width=max(width, 40),
        initial_indent=indent,
        subsequent_indent=indent + _GAP,
        break_long_words=False,
        break_on_hyphens=False,
    )


def columns(rows: Sequence[Sequence[object]]) -> list[str]:
    """Return rows as lines with aligned columns; the last column runs free."""
    texts = [[str(cell) for cell in row] for row in rows]
    widths = [max(len(escape_unsafe(cell)) for cell in column) for column in zip(*texts, strict=True)]
    lines = []
    for row in texts:
        padded = [cell + " " * (wide - len(escape_unsafe(cell))) for cell, wide in zip(row, widths, strict=True)]
        lines.append(_GAP.join([*padded[:-1], row[-1]]).rstrip())
    return lines
