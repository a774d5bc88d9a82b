"""What a search for paths must know where nobody can be asked any more, as in a page: of links, records and pairs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from actorgraph.graph.answers.plain import Answer
from actorgraph.graph.answers.told import Told


@dataclass(frozen=True, slots=True)
class LinkReach(Answer):
    """What a path may do with a link.

    Attributes:
        strength: a whole number; of two links the larger is the stronger.
        worth: the word of its status, with what stands beside it.
        withheld: why it is not used unless asked: ``non-bridging``, ``denied``, ``hypothetical``; else nothing.
    """

    strength: int
    worth: str
    withheld: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RecordReach(Answer):
    """What a path may do with a record, and how sentences name it.

    Attributes:
        name: as it stands in a sentence.
        subject: as it is named before a verb.
        closing: as it is named at the end of a sentence, the full stop included.
        manner: as what it stands in a sentence on what it may have done: ``thing``, ``incident``, ``one``, ``several``.
        apart: why no path runs through it unless asked, such as ``places``; else nothing.
        passed: for each of these, what is said where a path runs through it all the same.
    """

    name: str
    subject: str
    closing: str
    manner: str
    apart: tuple[str, ...]
    passed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PairReach(Answer):
    """Two records of which more is to be said below a path than that no source says it.

    Attributes:
        asks: what is asked of the two: ``control``, whether the first did, ordered or controlled the last; or ``tie``,
            of two actors in the order of their ids, whether they are tied at all.
        words: what sources do say of it directly, or that none does, with all that comes near to it.
        links: ids of the links from which these words are.
        said: whether a source says so.
    """

    asks: str
    first: str
    last: str
    words: str
    links: tuple[str, ...]
    said: bool


@dataclass(frozen=True, slots=True)
class SearchReach(Answer):
    """A search that found nothing, and between which records that is to be told.

    Attributes:
        last: the second record; empty for anybody of the kinds at the first.
        kinds: kinds of actor or incident; empty where there is a second record.
    """

    id: str
    first: str
    last: str
    kinds: tuple[str, ...]
    sentence: str
    note: str


@dataclass(frozen=True, slots=True)
class ReachAnswer(Told):
    """All that a search for paths must know.

    Attributes:
        links: by id.
        records: by id.
        pairs: by their ends; of all others no source says it, in the words of `nothing`.
        searches: oldest first.
        nothing: for the manners of two records, with a blank between, the sentence that no source says it, with the
            holes ``a`` and ``b``; for ``tie`` that none ties them.
        kinds: for each kind of link by which names of kinds and families it is meant.
    """

    links: Mapping[str, LinkReach]
    records: Mapping[str, RecordReach]
    pairs: tuple[PairReach, ...]
    searches: tuple[SearchReach, ...]
    nothing: Mapping[str, str]
    kinds: Mapping[str, tuple[str, ...]]
