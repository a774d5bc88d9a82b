"""Lines that are safe to print: what could drive a terminal or turn text round is written out."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Sequence

from actorgraph.model.characters import FSI, PDI, escape_unsafe

_GAP = "  "
NARROWEST, WIDEST = 40, 100
"""Columns; longer lines than the widest are hard to read."""
_ISOLATE = re.compile(f"{FSI}[^{PDI}]*{PDI}")
_BREAK = re.compile(r"\n[ │]*")
_TREE = re.compile(r"[ │]*[├└╞╘][─═] ")
_DOWN = str.maketrans("├└╞╘─═", "│ │   ")


def printable(lines: Iterable[str], *, width: int | None = None) -> str:
    """Return lines as one text, each escaped and, where a width is given, wrapped.

    What is wrapped hangs under the text after the last wide gap of its line, as in a table or a list of footnotes;
    where there is none, or it comes late in the line, a little deeper than the line's own indent. Under a branch of a
    tree the lines of the tree run on.

    Args:
        lines: one string a line; a line break inside one is data, and is written out.
        width: columns to wrap at; None to wrap nothing, as for a pipe.
    """
    return "\n".join(_fit(escape_unsafe(line), width) for line in lines)


def _fit(line: str, width: int | None) -> str:
    if width is None or _columns_of(line) <= width:
        return line
    if branch := _TREE.match(line):
        return _wrapped(line, width, branch[0], f"{branch[0].translate(_DOWN)}  ")
    indent = len(line) - len(line.lstrip())
    gap = line.rfind(_GAP, indent)
    hanging = gap + len(_GAP) if indent < gap < width // 2 else indent + len(_GAP)
    return _wrapped(line, width, line[:indent], " " * hanging)


def _wrapped(line: str, width: int, lead: str, hanging: str) -> str:
    """Return a line wrapped, what follows its lead hanging under it."""
    wrapped = textwrap.fill(
        line[len(lead) :].strip(),
        width=max(width, NARROWEST),
        initial_indent=lead,
        subsequent_indent=hanging,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return _ISOLATE.sub(_isolated_on_each_line, wrapped)


def _isolated_on_each_line(isolate: re.Match[str]) -> str:
    """Close an isolate before each line break in it and open it again behind, since none outlives its line."""
    return _BREAK.sub(rf"{PDI}\g<0>{FSI}", isolate[0])


def _columns_of(text: str) -> int:
    """Return how many columns a text takes when it is printed; the marks of an isolate take none."""
    shown = escape_unsafe(text)
    return len(shown) - shown.count(FSI) - shown.count(PDI)


def columns(rows: Sequence[Sequence[object]]) -> list[str]:
    """Return rows as lines with aligned columns; the last column runs free."""
    texts = [[str(cell) for cell in row] for row in rows]
    widths = [max(map(_columns_of, column)) for column in zip(*texts, strict=True)]
    lines = []
    for row in texts:
        padded = [cell + " " * (wide - _columns_of(cell)) for cell, wide in zip(row, widths, strict=True)]
        lines.append(_GAP.join([*padded[:-1], row[-1]]).rstrip())
    return lines
