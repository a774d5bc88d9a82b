"""The sheet as Markdown. Whatever the data holds, it makes no markup: signs that could are written as signs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from actorgraph.graph.answers import ReviewAnswer
from actorgraph.model.characters import escape_unsafe, isolated
from actorgraph.views.review.outline import Entry, Part, outline_of

_SIGNS = re.compile(r"[\\`*_<>|#&~!]|\[(?!(?:¶\d+|p\. \d+)\])|\](?=[\[(:])")
"""What could begin markup; a place in brackets, such as ``[¶4]``, begins none."""
_LEADING = re.compile(r"^(\d*)([-+=.)])")
"""What could begin a list or a heading at the start of a line."""


def review_markdown(answer: ReviewAnswer) -> str:
    """Return the sheets of an answer as one Markdown text."""
    outline = outline_of(answer)
    lines = [f"# {_plain(outline.title)}", "", _plain(outline.lead), "", _plain(outline.made_from)]
    lines += _list_lines(outline.facts)
    for sheet in outline.sheets:
        lines += ["", f"## {_plain(isolated(sheet.name))}", *_list_lines(sheet.facts)]
        for part in sheet.parts:
            lines += _part_lines(part)
    return "\n".join(lines) + "\n"


def _part_lines(part: Part) -> Iterator[str]:
    yield from ("", f"### {_plain(part.heading)}")
    if part.note:
        yield from ("", _plain(part.note))
    for entry in part.entries:
        yield from _entry_lines(entry)
    yield from _list_lines(part.lines)


def _entry_lines(entry: Entry) -> Iterator[str]:
    yield from ("", f"#### {entry.number}. {_plain(entry.heading)}")
    for label, sentences in entry.rows:
        yield from ("", f"{label}:", *_list_lines(sentences))


def _list_lines(texts: Sequence[str]) -> Iterator[str]:
    """Yield a list with a blank line before it; none where it would be empty."""
    if texts:
        yield ""
    yield from (f"- {_plain(text)}" for text in texts)


def _plain(text: str) -> str:
    """Return text that stays text in Markdown, on one line."""
    return _LEADING.sub(r"\1\\\2", _SIGNS.sub(r"\\\g<0>", escape_unsafe(text).lstrip()))
