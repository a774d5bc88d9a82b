"""Whether a thing is said, as text: the question, the answer, its sentences, and what comes nearest."""

from __future__ import annotations

from collections.abc import Iterator

from actorgraph.graph.answers import LinkAnswer, SaidAnswer
from actorgraph.model.characters import isolated
from actorgraph.views.text.footnotes import Footnotes, link_label, sentence_lines
from actorgraph.views.text.searches import searches_lines


def said_lines(answer: SaidAnswer) -> Iterator[str]:
    """Yield the lines of an answer on whether a thing is said."""
    notes = Footnotes()
    unclear = " (on unclear text)" if answer.reading == "unclear" else ""
    of_each = "; of each tie see below" if len(answer.ties) > 1 else ""
    yield f"Asked: {answer.question}."
    yield f"Answer: {', '.join(answer.answer)}{unclear}{of_each}."
    for tie in answer.ties:
        yield ""
        yield from _link_lines(tie.link, notes, f"{', '.join(tie.answer)}: " if of_each else "")
    if answer.nearest:
        yield ""
        yield "Nearest to it, and not it:"
    for near in answer.nearest:
        yield ""
        yield from _link_lines(near.link, notes, f"{near.relation}: ", indent="  ")
    if answer.ties or answer.nearest:
        yield ""
        yield "Claims:"
        yield from notes.lines()
    told_above = {sentence for tie in answer.ties for sentence in tie.link.sentences}
    if answer.not_said and not any(sentence in answer.not_said for sentence in told_above):
        yield ""
        yield answer.not_said
    if answer.searches:
        yield ""
        yield from searches_lines(answer.searches)


def _link_lines(link: LinkAnswer, notes: Footnotes, lead: str, indent: str = "") -> Iterator[str]:
    ends = f"{isolated(link.subject_name)} / {isolated(link.object_name)}"
    yield f"{indent}{lead}{link_label(link)}: {ends}  ({link.id})"
    yield from sentence_lines(link.sentences, f"{indent}  ", notes.marks(link))
