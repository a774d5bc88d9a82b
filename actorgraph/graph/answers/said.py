"""Whether a thing is said, and what is said that comes nearest to it."""

from __future__ import annotations

from dataclasses import dataclass

from actorgraph.graph.answers.links import LinkAnswer
from actorgraph.graph.answers.plain import Answer
from actorgraph.graph.answers.searches import SearchAnswer
from actorgraph.graph.answers.told import Told


@dataclass(frozen=True, slots=True)
class Tie(Answer):
    """A link that tells what was asked.

    Attributes:
        answer: what applies to this link alone, in the words of `SaidAnswer`.
    """

    answer: tuple[str, ...]
    link: LinkAnswer


@dataclass(frozen=True, slots=True)
class Nearest(Answer):
    """What is said that comes near to what was asked and is not it.

    Attributes:
        relation: how it is near, in words, such as ``of the same two``.
    """

    relation: str
    link: LinkAnswer


@dataclass(frozen=True, slots=True)
class Bearing(Answer):
    """How a link bears on the question whether anything ties its two ends, or either of them to a third.

    Attributes:
        answer: what it tells of the two, in the words of `SaidAnswer`; empty where it tells nothing.
        relation: where it tells nothing, how it is near.
        about: ids of the records in connection with which it is said.
    """

    answer: tuple[str, ...]
    relation: str
    about: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SaidAnswer(Told):
    """Whether any source says a thing of two records.

    Attributes:
        kinds: the kinds that were asked about, narrower ones left out; empty where none was named.
        question: what was asked, in words, from ``whether`` on.
        answer: what applies of ``said`` (by a source in its own voice), ``attributed`` (to somebody else's word),
            ``implied``, ``said not to be``, ``denied`` (by somebody quoted), ``denied by implication`` and
            ``doubted``; or ``not said`` alone. Of several ties, what applies to any: see each.
        reading: ``unclear`` where all that speaks for it stands or rests on unclear text.
        not_said: that no source says it, empty where one does; of no kind in particular: what it does not amount to,
            as at the end of a path.
        ties: the links that tell it, the firmest first.
        nearest: where nothing is said for it: what comes nearest.
        searches: what was looked for, of just this or of either with anybody, and not found.
    """

    subject: str
    object: str
    subject_name: str
    object_name: str
    kinds: tuple[str, ...]
    question: str
    answer: tuple[str, ...]
    reading: str
    not_said: str
    ties: tuple[Tie, ...]
    nearest: tuple[Nearest, ...]
    searches: tuple[SearchAnswer, ...]
