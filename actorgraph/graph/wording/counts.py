"""Numbers that a text leaves open, in words. Knows records and judgements; counts nothing."""

from __future__ import annotations

from actorgraph.dataset import Dataset
from actorgraph.graph.wording.names import node_words, starting
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


def stands_for(dataset: Dataset, incident: str, count: Count) -> str:
    """Return the sentence that one incident stands for a number of attacks."""
    verb = "stands for" if count.at_most in (None, count.at_least) else "may be"
    return f"{starting(node_words(dataset, incident))} {verb} {number_words(count)} attacks."


def may_be_one(dataset: Dataset, judgement: Judgement) -> str:
    """Return the sentence that two incidents are, or may be, one, and why."""
    first, second = node_words(dataset, judgement.first), node_words(dataset, judgement.second)
    verb = "may be one" if judgement.judgement == "unsure" else "are judged to be one"
    end = "" if judgement.why.endswith((".", "?", "!")) else "."
    return f"{starting(first)} and {second} {verb}: {isolated(judgement.why)}{end}"
