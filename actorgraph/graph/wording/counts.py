"""Numbers that a text leaves open, in words. Knows records and judgements; counts nothing."""

from __future__ import annotations

from actorgraph.dataset import Dataset
from actorgraph.graph.wording.names import node_words
from actorgraph.model.characters import isolated
from actorgraph.model.count import Count
from actorgraph.model.judgement import Judgement


def number_words(count: Count) -> str:
    """Return a number as it is said: ``2``, ``1 or 2``, ``2 to 5``, ``2 or more``."""
    fewest, most = count
    if most is None:
        return f"{fewest} or more"
    if fewest == most:
        return str(fewest)
    return f"{fewest} {'or' if most == fewest + 1 else 'to'} {most}"


def may_be_one(dataset: Dataset, judgement: Judgement) -> str:
    """Return the sentence that two records are, may be or are not one, by whose judgement, and why."""
    first, second = node_words(dataset, judgement.first), node_words(dataset, judgement.second)
    verb = {"same": "are one", "unsure": "may be one", "different": "are not one"}[judgement.judgement]
    judge, why = isolated(judgement.by), isolated(judgement.why.rstrip("."))
    return f"In the judgement of {judge}, {first} and {second} {verb}: “{why}”."
