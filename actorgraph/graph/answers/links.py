"""Links, their claims, and what a status was computed from."""

from __future__ import annotations

from dataclasses import dataclass

from actorgraph.graph.answers.plain import Answer
from actorgraph.graph.answers.searches import SearchAnswer
from actorgraph.graph.answers.told import FiltersAnswer

POSSIBLE = "possible as of that day"
"""What stands beside the status of a link that is merely possible on the day asked about."""


@dataclass(frozen=True, slots=True)
class ClaimAnswer(Answer):
    """One claim, as a sentence that stands alone and with what it stands on.

    Attributes:
        home: id of the link, actor or incident in whose record it stands.
        at: the place in the source, such as ``¶4`` or ``p. 3``.
        source_label: publisher and date, as sentences name the source.
        voices: ids of those on whose word it is; empty where the source speaks for itself.
        counts: whether it bears on the link's status, on this link or as a denial from another.
        credibility: Admiralty 1-6, never on an allegation; None where it was not graded.
        marking: handling mark of the claim, such as a TLP mark.
        notes: what a careful reader must know besides: unclear text, the words used for the ends, our note.
    """

    id: str
    home: str
    source: str
    source_label: str
    at: str
    stance: str
    basis: str
    voices: tuple[str, ...]
    voice_names: tuple[str, ...]
    when: str | None
    modality: str
    reading: str
    rests_on: tuple[str, ...]
    answers: tuple[str, ...]
    withdrawn: bool
    counts: bool
    credibility: int | None
    marking: str | None
    sentence: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Evidence(Answer):
    """What a link's status was computed from.

    Attributes:
        support: ``none``, ``inferred`` or ``stated``.
        origins: independent origins of the support, a lower bound.
        dispute: ``none``, ``doubted``, ``denied by implication`` or ``denied``.
        reading: ``unclear`` where every supporting claim is.
        self_contradicted: names of voices that assert and deny the same thing.
        no_reply: True where it alleges something and nothing by the accused is recorded in reply.
        other_record: sentence on the record that clashes with this one (an answer beside a non-answer), or empty.
    """

    support: str
    origins: int
    dispute: str
    reading: str
    self_contradicted: tuple[str, ...]
    no_reply: bool
    other_record: str


@dataclass(frozen=True, slots=True)
class LinkAnswer(Answer):
    """One link with its status, the sentence that words it, and its whole ledger.

    Attributes:
        label: how it reads from its subject to its object, such as ``leads``.
        inverse: how it reads from its object to its subject, such as ``led by``.
        status: the word of the status, such as ``single-source`` or ``contested``.
        time: whether it is ``certain`` or merely ``possible`` on the day asked about; None where none was.
        imputes: whether the link is an allegation.
        sentence: the claim that counts most, attributed, with replies and what limits it; safe to quote.
        sentences: the same, sentence by sentence; each is safe to quote alone.
        replies: claims of other links that dispute this one.
        searches: what was looked for between the same two and not found; it bears on no status.
    """

    id: str
    kind: str
    label: str
    inverse: str
    family: str
    subject: str
    object: str
    subject_name: str
    object_name: str
    status: str
    time: str | None
    imputes: bool
    evidence: Evidence
    sentence: str
    sentences: tuple[str, ...]
    claims: tuple[ClaimAnswer, ...]
    replies: tuple[ClaimAnswer, ...]
    searches: tuple[SearchAnswer, ...]

    def label_from(self, key: str) -> str:
        """Return how it reads from one of its two ends to the other."""
        return self.label if key == self.subject else self.inverse

    @property
    def is_only_answered(self) -> bool:
        """Whether nobody here asserts it: it is only denied, doubted or commented on."""
        said = any(claim.stance == "asserts" and not claim.withdrawn for claim in self.claims)
        return self.status in ("denied", "doubted", "unsupported") and self.evidence.support == "none" and not said

    @property
    def worth(self) -> str:
        """The word of the status, with any dispute, an unclear reading and an open date beside it."""
        facts = [self.status]
        if self.evidence.dispute != "none" and self.status not in ("denied", "doubted"):
            facts.append(self.evidence.dispute)
        if self.evidence.reading == "unclear":
            facts.append("unclear text")
        if self.time == "possible":
            facts.append(POSSIBLE)
        return ", ".join(facts)


@dataclass(frozen=True, slots=True)
class ShownLink(LinkAnswer):
    """A link as the whole answer to a question."""

    filters: FiltersAnswer | None


@dataclass(frozen=True, slots=True)
class AttributeAnswer(Answer):
    """A value that sources give, with their claims."""

    name: str
    value: str | int
    sentence: str
    claims: tuple[ClaimAnswer, ...]
