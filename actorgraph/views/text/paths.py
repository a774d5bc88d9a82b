"""Paths as text: every hop a sentence with its footnotes, the weakest hop named, and what the path is not."""

from __future__ import annotations

from collections.abc import Iterator

from actorgraph.graph.answers import Hop, Path, PathsAnswer
from actorgraph.model.characters import isolated
from actorgraph.views.text.footnotes import Footnotes, link_label, sentence_lines
from actorgraph.views.text.searches import searches_lines

JOINS = "A path joins separate claims; it is not itself a claim of any source."


def paths_lines(answer: PathsAnswer) -> Iterator[str]:
    """Yield the lines of an answer on paths."""
    notes = Footnotes()
    told: dict[Hop, str] = {}
    yield headline(answer)
    yield f"Asked for: {'; '.join(answer.conditions)}."
    yield from answer.hints
    for number, path in enumerate(answer.paths, 1):
        yield ""
        yield from _path_lines(number, path, notes, told)
    if answer.paths:
        yield from ("", f"Order: {answer.order}.")
    *joins, not_said = closing(answer)
    marked = f"{not_said} {notes.marks(*answer.not_said_links)}".rstrip()
    if claims := list(notes.lines()):
        yield from ("", "Claims:", *claims)
    yield from ("", *joins, marked)
    yield from searches_lines(answer.searches)


def headline(answer: PathsAnswer) -> str:
    """Return how many paths there are between which two, and whether these are the best or all."""
    start, goal = isolated(answer.start_name), isolated(answer.goal_name)
    if answer.paths:
        return f"From {start} to {goal}: {_count(answer)}."
    if answer.cut:
        return f"From {start} to {goal}: no path found before the search was cut; there may be some."
    return f"No path from {start} to {goal} under these conditions."


def _count(answer: PathsAnswer) -> str:
    paths = f"{len(answer.paths)} path{'s'[: len(answer.paths) != 1]}"
    if answer.truncated:
        return f"{paths}, proven to be the best; then the search was cut, and there may be more"
    if answer.cut:
        return f"{paths}, proven to be the best; whether there are more was not found out (the search was cut)"
    return f"{paths}, the best of more" if answer.more else f"{paths}, all there are"


def closing(answer: PathsAnswer) -> Iterator[str]:
    """Yield what the paths of an answer are not."""
    if any(len(path.hops) > 1 for path in answer.paths):
        yield JOINS
    yield answer.not_said


def path_title(number: int, path: Path) -> str:
    """Return the heading of a path: its length, and who is on it."""
    names = " … ".join(map(isolated, path.names))
    return f"Path {number}, {len(path.hops)} hop{'s'[: len(path.hops) != 1]}: {names}"


def hop_title(number: int, path: Path) -> str:
    """Return the heading of a hop."""
    return f"Hop {number}: {isolated(path.names[number - 1])} … {isolated(path.names[number])}"


def limits_of(path: Path) -> Iterator[str]:
    """Yield what a path passes through, and where the order of time is open, each a sentence."""
    yield from (f"Passes through {passed}." for passed in path.passes_through)
    yield from path.order_unknown


def _path_lines(number: int, path: Path, notes: Footnotes, told: dict[Hop, str]) -> Iterator[str]:
    yield path_title(number, path)
    yield from (f"  {limit}" for limit in limits_of(path))
    for index, hop in enumerate(path.hops, 1):
        yield ""
        yield f"  {hop_title(index, path)}"
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
