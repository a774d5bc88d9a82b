"""A briefing on what changed, as text or as Markdown: the same headings and sentences."""

from __future__ import annotations

from collections.abc import Iterator

from actorgraph.graph.answers import ChangesAnswer, State
from actorgraph.graph.wording.changes import briefing_of
from actorgraph.model.characters import isolated
from actorgraph.views.markdown import plain


def changes_markdown(answer: ChangesAnswer) -> Iterator[str]:
    """Yield the lines of a briefing as Markdown."""
    yield from ("# What changed", "")
    for part, state in _states(answer):
        yield f"- {part}: {plain(_state(state))}."
        yield from (f"  - {plain(sentence)}" for sentence in state.filters)
    for chapter in briefing_of(answer):
        yield from ("", f"## {chapter.heading} ({len(chapter.items)})", "")
        for item in chapter.items:
            yield f"- **{plain(item.head)}**"
            yield from (f"  - {plain(sentence)}" for sentence in item.sentences)
    if answer.is_empty:
        yield from ("", "Nothing changed.")


def changes_lines(answer: ChangesAnswer) -> Iterator[str]:
    """Yield the lines of a briefing."""
    for part, state in _states(answer):
        yield f"{part}: {_state(state)}."
        yield from (f"  {sentence}" for sentence in state.filters)
    for chapter in briefing_of(answer):
        yield ""
        yield f"{chapter.heading} ({len(chapter.items)}):"
        for item in chapter.items:
            yield ""
            yield f"  {item.head}"
            yield from (f"    {sentence}" for sentence in item.sentences)
    if answer.is_empty:
        yield ""
        yield "Nothing changed."


def _states(answer: ChangesAnswer) -> tuple[tuple[str, State], ...]:
    return ("From", answer.old), ("To", answer.new)


def _state(state: State) -> str:
    return f"{isolated(state.label)} ({state.dataset} {isolated(state.version)}, digest {state.digest[:12]})"
