"""The timeline as text: what happened when, who is named and by whom, what is replied, and whether it was answered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from actorgraph.graph.answers import TimelineEntry


def timeline_lines(entries: Iterable[TimelineEntry]) -> Iterator[str]:
    """Yield the lines of an answer on incidents in the order of their dates."""
    for number, entry in enumerate(entries):
        if number:
            yield ""
        yield from _entry_lines(entry)


def _entry_lines(entry: TimelineEntry) -> Iterator[str]:
    happened = "" if entry.happened == "yes" else f", {entry.happened}"
    yield f"{entry.when_words}: {entry.name}  ({entry.kind}{happened}; {entry.id})"
    if entry.statement:
        yield f"  {entry.statement}"
    for label, names in (("Aimed at", entry.targets), ("Where", entry.places), ("With", entry.weapons)):
        if names:
            yield f"  {label}, as the sources have it: {'; '.join(names)}"
    if entry.none_named:
        yield "  Nobody is named: no source here says who did, ordered or claimed it."
    for named in entry.named:
        yield f"  Named: {named.name} ({named.status}). {named.sentence}"
    for sentence in entry.answered:
        yield f"  Answered or not: {sentence}"
