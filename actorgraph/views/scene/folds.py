"""Folds lesser persons into the occasion at which they were. Knows records and links, no positions.

A fold counts whom the dataset links to an occasion; it claims nothing that a line does not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from actorgraph.dataset import Dataset
from actorgraph.graph.answers import LinkAnswer
from actorgraph.views.scene.choose import Choice, is_plain

_PRESENT, _OFFICE = "attended", "holds_office"


@dataclass(frozen=True, slots=True)
class Folded:
    """Who is folded into an occasion, and the words for it."""

    keys: tuple[str, ...]
    words: str


def folds_of(dataset: Dataset, links: Iterable[LinkAnswer], choice: Choice) -> dict[str, Folded]:
    """Return who is folded into each occasion that is shown: persons said to have been there, and not shown themselves.

    They are called officials only where each is said to hold an office.
    """
    links = [link for link in links if is_plain(link)]
    present = dataset.vocabulary.with_narrower(_PRESENT)
    officials = {link.subject for link in links if link.kind == _OFFICE}
    found: dict[str, set[str]] = defaultdict(set)
    for link in links:
        lesser = choice.bands[link.subject] == "lesser" and dataset.nodes[link.subject].kind == "person"
        if link.kind in present and lesser and choice.bands[link.object] == "words":
            found[link.object].add(link.subject)
    return {key: Folded(tuple(sorted(there)), _words(there, officials)) for key, there in sorted(found.items())}


def _words(there: set[str], officials: set[str]) -> str:
    """Return how many there are, and that there is more to see.

    >>> _words({"a", "b"}, {"a", "b", "c"})
    '2 officials +'
    """
    one, many = ("official", "officials") if there <= officials else ("person", "people")
    return f"{len(there)} {one if len(there) == 1 else many} +"
