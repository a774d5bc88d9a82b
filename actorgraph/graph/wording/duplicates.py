"""Two records that may be one, in words that never make them one. Knows records and links; compares nothing."""

from __future__ import annotations

from collections.abc import Iterable

from actorgraph.dataset import Dataset
from actorgraph.graph.wording.counts import may_be_one
from actorgraph.graph.wording.dates import date_in_words
from actorgraph.graph.wording.names import ended, node_words, starting
from actorgraph.model.characters import isolated
from actorgraph.model.judgement import Judgement

CAUTION = (
    "That two are listed says that their names are alike, and not that they are one. Nothing is merged: whether they "
    "are one is for a person to judge."
)
"""To stand below pairs that may be one."""

JOINED = "A link joins the two themselves: whoever says so tells of two."
_PLURAL = {"happened": "outcomes"}


def pair_words(dataset: Dataset, first: str, second: str) -> str:
    """Return two records as they are named together, each with its id: their names may be the same."""
    return f"{node_words(dataset, first)} ({first}) and {node_words(dataset, second)} ({second})"


def may_be_one_words(dataset: Dataset, first: str, second: str) -> str:
    """Return that two records may be one, and that nobody has made them one."""
    return f"{starting(pair_words(dataset, first, second))} may be one; nothing is merged."


def judged_words(dataset: Dataset, judgement: Judgement) -> str:
    """Return what somebody judged of two records, with the day."""
    return f"{may_be_one(dataset, judgement)} Judged on {date_in_words(judgement.recorded)}."


def same_words(what: str, word: str) -> str:
    """Return that both records have one kind or date."""
    return f"Both are recorded with the {what} “{word}”."


def differ_words(what: str, one: str, other: str) -> str:
    """Return what the first and the second record are recorded with, where that differs."""
    return f"The {_PLURAL.get(what, f'{what}s')} differ: “{one}” and “{other}”."


def identifier_words(register: str, keys: tuple[str, str]) -> str:
    """Return which keys two records have in one register."""
    one, other = map(isolated, keys)
    if one == other:
        return ended(f"Both have one key in the register “{isolated(register)}”: {one}")
    return ended(f"Their keys in the register “{isolated(register)}” differ: {one} and {other}")


def attribute_words(name: str, first: Iterable[str], second: Iterable[str]) -> str:
    """Return which values sources give to the one and to the other; where they are the same, only once."""
    one, other = (" or ".join(sorted(map(isolated, values))) for values in (first, second))
    return ended(f"{starting(isolated(name))}: {one} and {other}" if one != other else f"{starting(name)}: {one}")


def shared_words(dataset: Dataset, label: str, third: str) -> str:
    """Return that links of one kind tie both records to a third."""
    return ended(f"Links of the same kind (“{isolated(label)}”) tie both to {node_words(dataset, third)}")


def apart_at_words(dataset: Dataset, label: str, third: str, titles: Iterable[str]) -> str:
    """Return that a document ties each of two records to a third by a link of one kind, and so names two."""
    documents = " and ".join(f"“{isolated(title)}”" for title in titles)
    return ended(f"{documents} names the two apart, each with “{isolated(label)}”: {node_words(dataset, third)}")


def in_one_claim_words(number: int) -> str:
    """Return that claims name both records."""
    return f"{number} claim{'s'[: number != 1]} name{'s'[number != 1 :]} both, each apart from the other."


def mixed_words(dataset: Dataset, key: str, name: str, words: Iterable[str]) -> str:
    """Return that words of a name may be made to look like others."""
    listed = ", ".join(f"“{isolated(word)}”" for word in words)
    of = f"“{isolated(name)}”, a name of {node_words(dataset, key)} ({key})"
    return f"{starting(of)}, has words with letters of several scripts, some of which look alike: {listed}."
