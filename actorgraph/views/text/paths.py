"""Paths as text: every hop a sentence with its footnotes, the weakest hop named, and what the path is not."""

from __future__ import annotations

from collections.abc import Iterator

from actorgraph.dataset import Dataset
from actorgraph.graph.answers import Hop, Path, PathsAnswer
from actorgraph.graph.wording.path_texts import TEXTS
from actorgraph.graph.wording.paths import hops_in_words
from actorgraph.model.characters import isolated
from actorgraph.views.text.footnotes import Footnotes, link_label, sentence_lines
from actorgraph.views.text.searches import searches_lines


def paths_lines(answer: PathsAnswer) -> Iterator[str]:
    """Yield the lines of an answer on paths."""
    notes = Footnotes()
    told: dict[Hop, str] = {}
    yield headline(answer)
    yield asked_for(answer)
    yield from answer.hints
    for number, path in enumerate(answer.paths, 1):
        yield ""
        yield from _path_lines(number, path, notes, told)
    if answer.paths:
        yield from ("", in_order(answer))
    *joins, not_said = closing(answer)
    marked = f"{not_said} {notes.marks(*answer.not_said_links)}".rstrip()
    if claims := list(notes.lines()):
        yield from ("", "Claims:", *claims)
    yield from ("", *joins, marked)
    yield from searches_lines(answer.searches)


def headline(answer: PathsAnswer) -> str:
    """Return how many paths there are between which two, and whether these are the best or all."""
    found = "found" if answer.paths else "none_before_cut" if answer.cut else "none"
    ends = {"start": isolated(answer.start_name), "goal": isolated(answer.goal_name)}
    return TEXTS[found].format(**ends, count=_count(answer))


def _count(answer: PathsAnswer) -> str:
    paths = TEXTS["one_path" if len(answer.paths) == 1 else "paths"].format(number=len(answer.paths))
    return TEXTS[_how_many(answer)].format(paths=paths)


def _how_many(answer: PathsAnswer) -> str:
    if answer.cut:
        return "cut_before" if answer.truncated else "cut_after"
    if answer.more:
        return "more"
    return "all_left" if answer.filters else "all"


def stands_on(dataset: Dataset) -> str:
    """Return of which dataset an answer was asked, by its name, version and digest, as a sentence."""
    about = dataset.descriptor
    return TEXTS["stands_on"].format(dataset=about.name, version=about.version, digest=dataset.digest[:12])


def asked_for(answer: PathsAnswer) -> str:
    """Return under which conditions paths were looked for, as a sentence."""
    return TEXTS["asked"].format(conditions="; ".join(answer.conditions))


def in_order(answer: PathsAnswer) -> str:
    """Return how the paths of an answer are ordered, as a sentence."""
    return TEXTS["order"].format(order=answer.order)


def closing(answer: PathsAnswer) -> Iterator[str]:
    """Yield what the paths of an answer are not."""
    if any(len(path.hops) > 1 for path in answer.paths):
        yield TEXTS["joins"]
    yield answer.not_said


def path_title(number: int, path: Path) -> str:
    """Return the heading of a path: its length, and who is on it."""
    names = " … ".join(map(isolated, path.names))
    return TEXTS["path"].format(number=number, hops=hops_in_words(len(path.hops)), names=names)


def hop_title(number: int, path: Path) -> str:
    """Return the heading of a hop."""
    here, there = map(isolated, path.names[number - 1 : number + 1])
    return TEXTS["hop_title"].format(number=number, here=here, there=there)


def limits_of(path: Path) -> Iterator[str]:
    """Yield what a path passes through, and where the order of time is open, each a sentence."""
    yield from (TEXTS["passes"].format(passed=passed) for passed in path.passes_through)
    yield from path.order_unknown


def weakest_of(path: Path) -> str:
    """Return which hops of a path are the weakest, as a sentence."""
    return TEXTS["weakest"].format(weakest=path.weakest)


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
    yield f"  {weakest_of(path)}"
    if path.not_said:
        yield f"  {' '.join(path.not_said)} {notes.marks(*path.not_said_links)}".rstrip()


def _hop_lines(hop: Hop, notes: Footnotes) -> Iterator[str]:
    for link in hop.links:
        yield f"    {link_label(link, link.label_from(hop.from_))}"
        yield from sentence_lines(link.sentences, "      ", notes.marks(link))
