"""What is around an incident in time, as text: what was going on, what is certainly near, what only may be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from actorgraph.graph.answers import AroundAnswer, AroundEntry
from actorgraph.model.characters import isolated
from actorgraph.views.text.timeline import entry_lines


def around_lines(answer: AroundAnswer) -> Iterator[str]:
    """Yield the lines of an answer on what else happened within some hours of an incident."""
    hours = f"{answer.hours} hour{'s'[: answer.hours != 1]}"
    happened = "" if answer.happened == "yes" else f", {answer.happened}"
    yield f"{answer.when_words}: {isolated(answer.name)}  ({answer.kind}{happened}; {answer.incident})"
    yield f"What else is within {hours} before or after it:"
    yield from (f"  {note}" for note in answer.notes)
    if answer.without_date:
        undated = "; ".join(f"{isolated(each.name)} ({each.id})" for each in answer.without_date)
        yield f"  Without a date: {undated}."
    going_on = [each for each in answer.entries if each.order == "during"]
    others = [each for each in answer.entries if each.order != "during"]
    yield from _part("Going on then", going_on)
    yield from _part(f"Within {hours}", [each for each in others if each.within == "certain"])
    yield from _part(f"Possibly within {hours}", [each for each in others if each.within == "possible"])
    yield from _part("No date given, and tied to it by what is said of their order", answer.undated)
    if not (answer.entries or answer.undated):
        yield ""
        yield f"Nothing in {'this selection' if answer.filters else 'this dataset'} can be placed there."


def _part(heading: str, entries: Sequence[AroundEntry]) -> Iterator[str]:
    if entries:
        yield ""
        yield f"{heading}:"
    for entry in entries:
        yield ""
        first, *rest = entry_lines(entry.entry)
        yield f"  {first}"
        yield f"    {_ORDERS[entry.order]}{entry.because}"
        yield from (f"  {line}" for line in rest)


_ORDERS = {"before": "Before it: ", "after": "After it: ", "during": "", "unknown": ""}
