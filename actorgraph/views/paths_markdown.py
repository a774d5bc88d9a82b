"""Paths as Markdown with footnotes: an argument that can be pasted with its evidence. Knows answers; asks nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from actorgraph.dataset import Dataset
from actorgraph.graph.answers import CitedSource, Hop, LinkAnswer, Path, PathsAnswer
from actorgraph.views.markdown import plain
from actorgraph.views.text.footnotes import Footnotes, link_label
from actorgraph.views.text.paths import (
    asked_for,
    closing,
    headline,
    hop_title,
    in_order,
    limits_of,
    path_title,
    stands_on,
    weakest_of,
)
from actorgraph.views.text.searches import searches_lines
from actorgraph.views.text.sources import source_line


def paths_markdown(answer: PathsAnswer, sources: Iterable[CitedSource], dataset: Dataset) -> str:
    """Return an answer on paths as one Markdown text, ended by what the paths are not and by its footnotes.

    Args:
        answer: the paths.
        sources: the documents that it stands on.
        dataset: what it was asked of, which is named with its version and digest.
    """
    notes = Footnotes()
    lines = [f"# {plain(headline(answer))}", *_opening(answer, dataset)]
    for number, path in enumerate(answer.paths, 1):
        lines += ["", f"## {plain(path_title(number, path))}", *_path_lines(path, notes)]
    *joins, not_said = map(plain, closing(answer))
    lines += ["", " ".join([*joins, f"**{not_said}**{_marks(notes, *answer.not_said_links)}"])]
    lines += _list_of("Looked for and not found", searches_lines(answer.searches))
    lines += _list_of("Sources", map(source_line, sources))
    lines += ["", *(f"[^{number}]: {plain(facts)}" for number, facts in notes.noted())]
    return "\n".join(lines).rstrip() + "\n"


def _opening(answer: PathsAnswer, dataset: Dataset) -> Iterator[str]:
    """Yield on what the answer stands, how it is ordered, and what would widen it."""
    filters = answer.filters.sentences if answer.filters else ()
    order = (in_order(answer),) if answer.paths else ()
    yield ""
    yield from (f"- {plain(text)}" for text in (stands_on(dataset), *filters, asked_for(answer), *order, *answer.hints))


def _path_lines(path: Path, notes: Footnotes) -> Iterator[str]:
    for limit in limits_of(path):
        yield from ("", plain(limit))
    for number, hop in enumerate(path.hops, 1):
        yield from ("", f"### {plain(hop_title(number, path))}", *_hop_lines(hop, notes))
    yield from ("", plain(weakest_of(path)))
    if path.not_said:
        yield from ("", f"{plain(' '.join(path.not_said))}{_marks(notes, *path.not_said_links)}")


def _hop_lines(hop: Hop, notes: Footnotes) -> Iterator[str]:
    for link in hop.links:
        said, *limits = map(plain, link.sentences)
        yield from ("", f"{plain(link_label(link, link.label_from(hop.from_)))}: {said}{_marks(notes, link)}")
        if limits:
            yield from ("", *(f"- {limit}" for limit in limits))


def _marks(notes: Footnotes, *links: LinkAnswer) -> str:
    return "".join(f"[^{number}]" for number in notes.numbers(*links))


def _list_of(heading: str, texts: Iterable[str]) -> list[str]:
    items = [f"- {plain(text)}" for text in texts]
    return ["", f"## {heading}", "", *items] if items else []
