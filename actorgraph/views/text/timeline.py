"""The timeline as text: what happened when, who is named and by whom, what is replied, and whether it was answered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from actorgraph.graph.answers import AttackCount, NamedEnd, TimelineEntry
from actorgraph.model.characters import isolated
from actorgraph.views.text.footnotes import sentence_lines
from actorgraph.views.text.searches import searches_lines


def timeline_lines(entries: Sequence[TimelineEntry], count: AttackCount | None = None) -> Iterator[str]:
    """Yield the lines of an answer on incidents in the order of their dates.

    Args:
        entries: the answer.
        count: how many attacks these are, where they are attacks alone.
    """
    nobody = sum(entry.none_named for entry in entries)
    yield f"{len(entries)} incident{'s'[: len(entries) != 1]} in the order of their dates; {nobody} with nobody named."
    if count:
        from actorgraph.views.text.listings import attack_lines  # only where attacks alone are listed

        yield from attack_lines(count)
    for entry in entries:
        yield ""
        yield from entry_lines(entry)


def entry_lines(entry: TimelineEntry) -> Iterator[str]:
    """Yield the lines of one incident."""
    happened = "" if entry.happened == "yes" else f", {entry.happened}"
    yield f"{entry.when_words}: {isolated(entry.name)}  ({entry.kind}{happened}; {entry.id})"
    if entry.statement:
        yield f"  {entry.statement}"
    yield from (f"  {sentence}" for sentence in entry.outcomes)
    about = (("aimed at", entry.targets), ("where", entry.places), ("with", entry.weapons))
    if facts := [f"{label}: {', '.join(map(_end, ends))}" for label, ends in about if ends]:
        yield f"  As the sources have it, {'; '.join(facts)}."
    if entry.none_named:
        alone = " for it by itself" if entry.of_the_whole else ""
        yield f"  Nobody is named{alone}: no source here says who did, ordered or claimed it."
    yield from (f"  {sentence}" for sentence in entry.out_of_sight)
    if entry.none_named:
        yield from (f"    {sentence}" for sentence in entry.of_the_whole)
        yield from searches_lines(entry.searches, "    ")
    for lead, ends in (("Named", entry.named), ("Only denied or doubted", entry.only_disputed)):
        for named in ends:
            yield f"  {lead}: {isolated(named.name)} (alleged, {named.worth})"
            yield from sentence_lines(named.sentences, "    ")
    for sentence in entry.answered:
        yield f"  Answered or not: {sentence}"


def _end(end: NamedEnd) -> str:
    """Return a name with what keeps it from being plainly said."""
    limits = [] if end.worth in ("single-source", "corroborated") else [end.worth]
    if end.voices:
        limits.append(f"on the word of {', '.join(map(isolated, end.voices))}")
    name = isolated(end.name)
    return f"{name} ({', '.join(limits)})" if limits else name
