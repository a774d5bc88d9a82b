"""Whether a thing is said, and what is said that comes nearest to it."""

from __future__ import annotations

from dataclasses import dataclass

from actorgraph.graph.answers.links import LinkAnswer
from actorgraph.graph.answers.plain import Answer


@dataclass(frozen=True, slots=True)
class Nearest(Answer):
    """What is said that comes near to what was asked and is not it.

    Attributes:
        relation: how it is near, in words, such as ``of the same two``.
    """

    relation: str
    link: LinkAnswer


@dataclass(frozen=True, slots=True)
class SaidAnswer(Answer):
    """Whether any source says a thing of two records.

    Attributes:
        kinds: the kinds that were asked about, narrower ones left out; empty where none was named.
        question: what was asked, in words, from ``whether`` on.
        answer: what applies of ``said`` (by a source in its own voice), ``attributed`` (to somebody else's word),
            ``implied``, ``said not to be``, ``denied`` (by somebody quoted), ``denied by implication`` and
            ``doubted``; or ``not said`` alone.
        not_said: that no source says it, empty where one does; of no kind in particular: what it does not amount to,
            as at the end of a path.
        links: the links that tell it.
        nearest: where nothing is said for it: what comes nearest.
    """

    subject: str
    object: str
    subject_name: str
    object_name: str
    kinds: tuple[str, ...]
    question: str
    answer: tuple[str, ...]
    not_said: str
    links: tuple[LinkAnswer, ...]
    nearest: tuple[Nearest, ...]
