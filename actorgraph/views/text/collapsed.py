"""Collapsed views as text: each edge with the links, claims or occasions that it was made from."""

from __future__ import annotations

from collections.abc import Iterator

from actorgraph.graph.answers import (
    ActorsEdge,
    ActorsView,
    Cited,
    CompanyEdge,
    LinkAnswer,
    Occasion,
    OccasionsView,
    Shared,
    SourcesView,
)
from actorgraph.model.characters import isolated
from actorgraph.views.text.footnotes import Footnotes, link_label, sentence_lines


class _Ledger:
    """Tells each link in full where it first comes up, and afterwards that it was."""

    def __init__(self) -> None:
        self._notes = Footnotes()
        self._told: set[str] = set()

    def lines(self, link: LinkAnswer, indent: str, lead: str = "") -> Iterator[str]:
        """Yield a link: its kind and worth, what is said, the replies and what limits it."""
        marks = self._notes.marks(link)
        if link.id in self._told:
            yield f"{indent}{lead}{link_label(link)}: told above. {marks}"
            return
        self._told.add(link.id)
        yield f"{indent}{lead}{link_label(link)}"
        yield from sentence_lines(link.sentences, f"{indent}  ", marks)

    def claims(self) -> Iterator[str]:
        """Yield the claims under all that was told."""
        if claims := list(self._notes.lines()):
            yield from ("", "Claims:", *claims)


def collapsed_lines(answer: ActorsView | SourcesView | OccasionsView) -> Iterator[str]:
    """Yield the lines of a collapsed view."""
    if isinstance(answer, ActorsView):
        return _actors_lines(answer)
    return _sources_lines(answer) if isinstance(answer, SourcesView) else _occasions_lines(answer)


def _actors_lines(answer: ActorsView) -> Iterator[str]:
    ledger, many = _Ledger(), len(answer.edges)
    yield f"{len(answer.actors)} actors, joined in {many} pair{'s'[: many != 1]}."
    yield answer.caution
    yield from answer.notes
    for edge in answer.edges:
        yield from _heading(edge)
        for link in edge.links:
            yield from ledger.lines(link, "  ")
        for shared in edge.shared:
            yield from _shared_lines(shared, edge, ledger)
    yield from ledger.claims()


def _heading(edge: ActorsEdge | CompanyEdge) -> tuple[str, str]:
    return "", f"{isolated(edge.first_name)} … {isolated(edge.second_name)}  ({edge.first}, {edge.second})"


def _shared_lines(shared: Shared, edge: ActorsEdge, ledger: _Ledger) -> Iterator[str]:
    yield f"  {shared.sentence}"
    yield from (f"    Used on request: {mark}." for mark in shared.marks)
    yield from _sides(edge, shared, ledger)


def _sides(edge: ActorsEdge | CompanyEdge, each: Shared | Occasion, ledger: _Ledger) -> Iterator[str]:
    for name, links in ((edge.first_name, each.first), (edge.second_name, each.second)):
        for link in links:
            yield from ledger.lines(link, "    ", f"{isolated(name)}: ")


def _sources_lines(answer: SourcesView) -> Iterator[str]:
    many = len(answer.edges)
    yield f"{many} pair{'s'[: many != 1]} of a source and whom it cites or repeats."
    yield answer.caution
    if answer.withdrawn:
        yield f"Left out, because withdrawn: {answer.withdrawn} claim{'s'[: answer.withdrawn != 1]}."
    for edge in answer.edges:
        yield ""
        yield from _cited_lines(edge)


def _cited_lines(edge: Cited) -> Iterator[str]:
    yield edge.sentence
    yield f"  {edge.source} {edge.how} {edge.voice}"
    if edge.claims:
        facts = (f"{count} {word}" for counts in (edge.stances, edge.bases) for word, count in counts.items())
        yield f"  {', '.join(facts)}: {', '.join(edge.claims)}"


def _occasions_lines(answer: OccasionsView) -> Iterator[str]:
    ledger, many = _Ledger(), len(answer.edges)
    yield f"{many} pair{'s'[: many != 1]} of persons who are both said to have been at one occasion."
    yield answer.caution
    for count, why in ((answer.to_come, "planned or expected"), (answer.not_counted, "not counted")):
        if count:
            yield f"{count} more occasion{'s'[: count != 1]} of two {'is' if count == 1 else 'are'} {why}."
    for edge in answer.edges:
        yield from _heading(edge)
        for each in edge.occasions:
            yield f"  {each.when_words}: {isolated(each.name)}  ({each.kind}; {each.id})"
            yield from (f"    {note}" for note in each.notes)
            yield from _sides(edge, each, ledger)
    yield from ledger.claims()
