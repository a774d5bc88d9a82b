"""The sheet as Markdown. Whatever the data holds, it makes no markup: signs that could are written as signs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from actorgraph.graph.answers import ReviewAnswer
from actorgraph.model.characters import isolated
from actorgraph.views.markdown import plain
from actorgraph.views.review.outline import Entry, Part, outline_of


def review_markdown(answer: ReviewAnswer) -> str:
    """Return the sheets of an answer as one Markdown text."""
    outline = outline_of(answer)
    lines = [f"# {plain(outline.title)}", "", plain(outline.lead), "", plain(outline.made_from)]
    lines += _list_lines(outline.facts)
    for sheet in outline.sheets:
        lines += ["", f"## {plain(isolated(sheet.name))}", *_list_lines(sheet.facts)]
        for part in sheet.parts:
            lines += _part_lines(part)
    return "\n".join(lines) + "\n"


def _part_lines(part: Part) -> Iterator[str]:
    yield from ("", f"### {plain(part.heading)}")
    if part.note:
        yield from ("", plain(part.note))
    for entry in part.entries:
        yield from _entry_lines(entry)
    yield from _list_lines(part.lines)


def _entry_lines(entry: Entry) -> Iterator[str]:
    yield from ("", f"#### {entry.number}. {plain(entry.heading)}")
    for label, sentences in entry.rows:
        yield from ("", f"{label}:", *_list_lines(sentences))


def _list_lines(texts: Sequence[str]) -> Iterator[str]:
    """Yield a list with a blank line before it; none where it would be empty."""
    if texts:
        yield ""
    yield from (f"- {plain(text)}" for text in texts)
