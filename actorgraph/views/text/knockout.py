"""What falls with a source or a voice, and what statuses hang on, as text."""

from __future__ import annotations

from collections.abc import Iterator

from actorgraph.dataset import Dataset
from actorgraph.graph.answers import (
    FragilityAnswer,
    KnockOutAnswer,
    LinkAnswer,
    LinkFate,
    Path,
    RankFate,
    SmallestLosses,
)
from actorgraph.graph.wording.knockout import hangs_on_sentences
from actorgraph.model.characters import isolated
from actorgraph.views.text.footnotes import link_label
from actorgraph.views.text.printable import columns


def knock_out_lines(answer: KnockOutAnswer, dataset: Dataset) -> Iterator[str]:
    """Yield the lines of an answer on what falls; the dataset is where names are."""
    yield from answer.sentences
    chapters = {
        "Lose all support": answer.lost,
        "Weaker": answer.weaker,
        "Look firmer, only because what is said against them fell": answer.firmer,
        "Without support in any case; what was said against them fell": answer.replies_lost,
    }
    for heading, fates in chapters.items():
        if fates:
            yield from ("", f"{heading} ({len(fates)}):")
            for fate in fates:
                yield ""
                yield from _fate_lines(fate, dataset)
    if answer.ranks:
        yield from ("", f"Places by {answer.measure}, by all links, weak ones too:")
        yield from columns([("before", "after", "record"), *map(_rank, answer.ranks)])
    if answer.path:
        yield ""
        yield from _path_lines("The best path before", answer.path.before)
        yield from _path_lines("The best path after", answer.path.after)
        if answer.path.not_said:
            yield answer.path.not_said


def _rank(fate: RankFate) -> tuple[str, ...]:
    after = "joined with none" if fate.after is None else str(fate.after)
    return str(fate.before), after, f"{isolated(fate.name)}  ({fate.id})"


def fragility_lines(answer: FragilityAnswer, dataset: Dataset) -> Iterator[str]:
    """Yield the lines of an answer on what statuses hang on; the dataset is where names are."""
    yield f"What the status of {answer.of} hangs on, the most fragile first."
    for each in answer.links:
        yield ""
        yield _head(each.link)
        yield from _hanging(each.hangs_on, dataset)


def _fate_lines(fate: LinkFate, dataset: Dataset) -> Iterator[str]:
    yield f"  {_head(fate.link)}"
    yield f"    After: {_after(fate.after)}."
    yield from (f"  {line}" for line in _hanging(fate.hangs_on, dataset))


def _after(link: LinkAnswer | None) -> str:
    if link is None:
        return "nothing left of it"
    return link.worth if link.claims else f"{link.worth}, by what is said of a narrower kind alone"


def _hanging(losses: SmallestLosses, dataset: Dataset) -> Iterator[str]:
    yield from (f"  {sentence}" for sentence in hangs_on_sentences(dataset, losses))


def _head(link: LinkAnswer) -> str:
    return f"{link_label(link)}: {isolated(link.subject_name)} / {isolated(link.object_name)}  ({link.id})"


def _path_lines(label: str, path: Path | None) -> Iterator[str]:
    if path is None:
        yield f"{label}: none."
        return
    yield f"{label}: {' … '.join(map(isolated, path.names))}; weakest: {path.weakest}."
