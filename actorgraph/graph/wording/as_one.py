"""Actors that are told as one, in words: who they are, by whose judgement, and of whom a claim was recorded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from actorgraph.dataset import Dataset
from actorgraph.graph.answers import AsOneAnswer
from actorgraph.graph.wording.counts import may_be_one
from actorgraph.graph.wording.names import ended, node_words
from actorgraph.model.characters import isolated

NOBODY = "No two actors are judged to be one, so none are told as one."
NOBODY_HERE = "Nobody who is told as one with another is in this selection."


def as_one_words(dataset: Dataset, claim: str) -> str:
    """Return as whom the actors are told here that a claim was recorded of."""
    if dataset.as_one is None:
        return ""
    files = dataset.as_one.files
    keys = dataset.as_one.recorded_of[claim]
    pairs = [(files.name(key), dataset.name(dataset.told_id(key))) for key in keys]
    return " and ".join(f"“{isolated(name)}” is told here as “{isolated(told)}”" for name, told in pairs)


def as_one_sentences(dataset: Dataset, groups: Iterable[AsOneAnswer]) -> Iterator[str]:
    """Yield who is told as one, by whose judgement and why, and what is left out for it."""
    files, told = dataset.as_one.files if dataset.as_one else dataset, list(groups)
    if not told:
        yield NOBODY_HERE if dataset.as_one and dataset.as_one.ids else NOBODY
    for group in told:
        others = " and ".join(f"{node_words(files, key)} ({key})" for key in group.others)
        yield ended(
            f"Told as one here, as {node_words(files, group.id)} ({group.id}), and apart in the files: {others}"
        )
        yield from (may_be_one(files, files.judgements[key]) for key in group.judgements)
        if group.dropped:
            yield f"Left out, because they join one to itself here: {', '.join(group.dropped)}."
