"""The sheet as Markdown. Whatever the data holds, it makes no markup: signs that could are written as signs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from actorgraph.graph.answers import ReviewAnswer
from actorgraph.model.characters import escape_unsafe
from actorgraph.views.review.outline import LEAD, Entry, Part, outline_of

_SIGNS = re.compile(r"[\\`*_<>|#&~!]|\[(?!(?:¶\d+|p\. \d+)\])|\](?=[\[(:])")
"""What could begin markup; a place in brackets, such as ``[¶4]``, begins none."""


def review_markdown(answer: ReviewAnswer) -> str:
    """Return the sheets of an answer as one Markdown text."""
    outline = outline_of(answer)
    lines = [f"# {_plain(outline.title)}", "", _plain(LEAD), "", _plain(outline.made_from)]
    for sheet in outline.sheets:
        lines += ["", f"## {_plain(sheet.name)}", "", *(f"- {_plain(fact)}" for fact in sheet.facts)]
        for part in sheet.parts:
            lines += _part_lines(part)
    return "\n".join(lines) + "\n"


def _part_lines(part: Part) -> Iterator[str]:
    yield from ("", f"### {_plain(part.heading)}")
    for number, entry in enumerate(part.entries, 1):
        yield from _entry_lines(number, entry)
    if part.lines:
        yield ""
    yield from (f"- {_plain(line)}" for line in part.lines)


def _entry_lines(number: int, entry: Entry) -> Iterator[str]:
    yield from ("", f"#### {number}. {_plain(entry.heading)}")
    for label, sentences in entry.rows:
        yield from ("", f"{label}:", "")
        yield from (f"- {_plain(sentence)}" for sentence in sentences)


def _plain(text: str) -> str:
    """Return text that stays text in Markdown, on one line."""
    return _SIGNS.sub(r"\\\g<0>", escape_unsafe(text))
