"""Whether a thing is said, as text: the question, the answer, its sentences, and what comes nearest."""

from __future__ import annotations

from collections.abc import Iterator

from actorgraph.graph.answers import LinkAnswer, SaidAnswer
from actorgraph.views.text.footnotes import Footnotes, link_label, sentence_lines


def said_lines(answer: SaidAnswer) -> Iterator[str]:
    """Yield the lines of an answer on whether a thing is said."""
    notes = Footnotes()
    yield f"Asked: {answer.question}."
    yield f"Answer: {', '.join(answer.answer)}."
    for link in answer.links:
        yield ""
        yield from _link_lines(link, notes, "")
    if answer.nearest:
        yield ""
        yield "Nearest to it:"
    for near in answer.nearest:
        yield ""
        yield from _link_lines(near.link, notes, f"{near.relation}: ", indent="  ")
    if answer.links or answer.nearest:
        yield ""
        yield "Claims:"
        yield from notes.lines()
    if answer.not_said:
        yield ""
        yield answer.not_said


def _link_lines(link: LinkAnswer, notes: Footnotes, lead: str, indent: str = "") -> Iterator[str]:
    yield f"{indent}{lead}{link_label(link)}  ({link.id})"
    yield from sentence_lines(link.sentences, f"{indent}  ", notes.marks(link))
