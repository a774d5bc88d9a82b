"""Chains of command in words: what a step is not, circles, and on whose word steps rest. Asserts nothing itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from actorgraph.dataset import Dataset
from actorgraph.graph.wording.names import ended, node_words
from actorgraph.model import Actor, Incident
from actorgraph.model.characters import isolated

Rested = Sequence[tuple[str, tuple[int, ...]]]
"""Voices in words, each with the numbers of some steps."""
_MARKS = {
    "collective": "a collective: said of the body, not of each",
    "type": "a type, not one body",
    "unnamed": "not named by its source",
    "role": "whoever holds the role",
}


def mark_words(node: Actor | Incident) -> str:
    """Return what a careful reader must know of whom an entry names; empty where it names one."""
    return _MARKS.get(node.standing, "") if isinstance(node, Actor) else ""


def nobody_words(dataset: Dataset, key: str | None, *, up: bool) -> str:
    """Return that no claim that stands puts anybody under an actor, or above it; without one, above anybody."""
    whom = f"{'above' if up else 'under'} {node_words(dataset, key)}" if key is not None else "above another"
    return ended(f"No claim that stands in {dataset.scope} puts anybody {whom}")


def circle_words(names: Sequence[str]) -> str:
    """Return that the claims put some above each other, or one above itself by way of an office."""
    listed = _listed([isolated(name) for name in names])
    if len(names) == 1:
        return f"The claims together put {listed} above and below an office held by {listed}."
    return f"Said to be above each other, taking the claims together: {listed}."


def rests_words(total: int, voices: Rested, unit: str) -> Iterator[str]:
    """Yield on whose word steps rest, each a sentence.

    Args:
        total: how many steps there are.
        voices: each voice in words, with the numbers of the steps that would not stand without its word.
        unit: what a step is called.
    """
    every = [words for words, steps in voices if len(steps) == total]
    if len(every) == len(voices) == 1:
        yield f"{_every(total, unit)} rests on the word of {every[0]} alone."
    elif every:
        yield f"No {unit} would stand without the word of {', nor without that of '.join(every)}."
    for words, steps in voices:
        if len(steps) < total:
            yield f"{_numbered(steps, unit)} would not stand without the word of {words}."
    resting = {number for _, steps in voices for number in steps}
    if more := total - len(resting):
        yield f"{more} of {total} {unit}s rest{'s'[: more == 1]} on no single voice."


def known_words(total: int, publishers: Rested, unit: str) -> Iterator[str]:
    """Yield through whom alone steps are known, each a sentence."""
    for words, steps in publishers:
        known = f"known through {words} alone, whoever's word it is."
        if len(steps) == total:
            yield f"{_every(total, unit)} is {known}"
        else:
            yield f"{_numbered(steps, unit)} {'is' if len(steps) == 1 else 'are'} {known}"


def origins_words(total: int, several: Sequence[int], unit: str) -> str:
    """Return which steps have more than one independent origin."""
    if not several:
        return f"No {unit} has more than one independent origin."
    if len(several) == total:
        return f"{_every(total, unit)} has more than one independent origin."
    have = "has" if len(several) == 1 else "have"
    return f"{_numbered(several, unit)} {have} more than one independent origin; no other does."


def _every(total: int, unit: str) -> str:
    return f"Every {unit}" if total > 1 else f"The one {unit}"


def _numbered(numbers: Sequence[int], unit: str) -> str:
    return f"{unit.capitalize()}{'s'[: len(numbers) != 1]} {_listed([str(number) for number in numbers])}"


def _listed(words: Sequence[str]) -> str:
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last
