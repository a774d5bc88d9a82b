"""What is new, changed, withdrawn, contested or answered between two states of a dataset."""

from __future__ import annotations

from dataclasses import dataclass

from actorgraph.graph.answers.links import ClaimAnswer, LinkAnswer
from actorgraph.graph.answers.plain import Answer
from actorgraph.graph.answers.told import Told


@dataclass(frozen=True, slots=True)
class State(Answer):
    """One of the two states.

    Attributes:
        label: what it is, in words.
        digest: of the dataset's files.
        filters: what its filters do, each a sentence.
    """

    label: str
    dataset: str
    version: str
    digest: str
    filters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RecordChange(Answer):
    """A source, actor, incident, judgement, search or kind of link that is new, gone or changed.

    Attributes:
        type: ``source``, ``actor``, ``incident``, ``judgement``, ``search`` or ``kind``.
        fields: the fields that changed; empty where it is new or gone.
    """

    type: str
    id: str
    name: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClaimChange(Answer):
    """A claim that is not as it was: somebody rewrote what is kept of a source.

    Attributes:
        fields: that changed.
    """

    before: ClaimAnswer
    after: ClaimAnswer
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LinkChange(Answer):
    """A link whose status, or what stands beside it, is another.

    Attributes:
        before: what it was worth, in words.
        link: as it is now.
    """

    before: str
    link: LinkAnswer


@dataclass(frozen=True, slots=True)
class ChangesAnswer(Told):
    """What changed from one state to another.

    Attributes:
        new_records: sources, actors, incidents, judgements, searches and kinds of link.
        gone_records: the same.
        changed_records: the same; changes of their claims are told as claims.
        new_links: links that were not there.
        gone_links: links that are there no more.
        new_claims: claims on links that were there already, on attributes and on incidents.
        gone_claims: the same, of claims that are there no more, and were not withdrawn.
        changed_claims: that are kept otherwise than before.
        withdrawn: claims that stood and are withdrawn, or fell with one.
        newly_contested: links against which more is said than before.
        newly_answered: links to which a reply is recorded that was not.
        changed: links whose status or what stands beside it is another, each also where it is told above.
    """

    old: State
    new: State
    new_records: tuple[RecordChange, ...]
    gone_records: tuple[RecordChange, ...]
    changed_records: tuple[RecordChange, ...]
    new_links: tuple[LinkAnswer, ...]
    gone_links: tuple[LinkAnswer, ...]
    new_claims: tuple[ClaimAnswer, ...]
    gone_claims: tuple[ClaimAnswer, ...]
    changed_claims: tuple[ClaimChange, ...]
    withdrawn: tuple[ClaimAnswer, ...]
    newly_contested: tuple[LinkChange, ...]
    newly_answered: tuple[LinkChange, ...]
    changed: tuple[LinkChange, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing changed at all."""
        parts = (self.new_records, self.gone_records, self.changed_records, self.new_links, self.gone_links)
        claims = (self.new_claims, self.gone_claims, self.changed_claims, self.withdrawn)
        return not any((*parts, *claims, self.newly_contested, self.newly_answered, self.changed))
