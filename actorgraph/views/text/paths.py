"""Paths as text: every hop a sentence with its footnotes, the weakest hop named, and what the path is not."""

from __future__ import annotations

from collections.abc import Iterator

from actorgraph.graph.answers import Hop, Path, PathsAnswer
from actorgraph.model.characters import isolated
from actorgraph.views.text.footnotes import Footnotes, link_label, sentence_lines
from actorgraph.views.text.searches import searches_lines


def paths_lines(answer: PathsAnswer, start: str, goal: str) -> Iterator[str]:
    """Yield the lines of an answer on paths between two names."""
    notes = Footnotes()
    told: dict[Hop, str] = {}
    start, goal = isolated(start), isolated(goal)
    if not answer.paths:
        yield f"No path from {start} to {goal} under these conditions."
        yield from answer.hints
    else:
        yield f"From {start} to {goal}: {_count(answer)}."
    for number, path in enumerate(answer.paths, 1):
        yield ""
        yield from _path_lines(number, path, notes, told)
    if answer.paths:
        yield from ("", f"Order: {answer.order}.", "", "Claims:")
        yield from notes.lines()
    yield ""
    if any(len(path.hops) > 1 for path in answer.paths):
        yield "A path joins separate claims; it is not itself a claim of any source."
    yield answer.not_said
    yield from searches_lines(answer.searches)


def _count(answer: PathsAnswer) -> str:
    paths = f"{len(answer.paths)} path{'s'[: len(answer.paths) != 1]}"
    if answer.truncated:
        return f"{paths}, not proven to be the best (the search was cut)"
    return f"{paths}, the best of more" if answer.more else f"{paths}, all there are"


def _path_lines(number: int, path: Path, notes: Footnotes, told: dict[Hop, str]) -> Iterator[str]:
    names = [isolated(name) for name in path.names]
    yield f"Path {number}, {len(path.hops)} hop{'s'[: len(path.hops) != 1]}: {' … '.join(names)}"
    for passed in path.passes_through:
        yield f"  Passes through {passed}."
    for index, hop in enumerate(path.hops, 1):
        yield ""
        yield f"  Hop {index}: {names[index - 1]} … {names[index]}"
        if hop in told:
            yield f"    As in {told[hop]}. {notes.marks(*hop.links)}"
        else:
            yield from _hop_lines(hop, notes)
        told.setdefault(hop, f"path {number}, hop {index}")
    yield ""
    yield f"  Weakest: {path.weakest}."


def _hop_lines(hop: Hop, notes: Footnotes) -> Iterator[str]:
    for link in hop.links:
        yield f"    {link_label(link)}"
        yield from sentence_lines(link.sentences, "      ", notes.marks(link))
