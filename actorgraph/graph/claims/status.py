"""The status of a link, computed from its ledger: support, dispute, origins, and the word for them."""

from __future__ import annotations

from dataclasses import dataclass

from actorgraph.graph.claims.ledger import Ledger, speak_of_the_same
from actorgraph.graph.claims.origins import Origins
from actorgraph.model import Claim, Link

Voice = tuple[bool, str]
"""A publisher (True and its name), or an actor or source (False and its id)."""

SUPPORT = ("none", "inferred", "stated")


@dataclass(frozen=True, slots=True)
class Status:
    """What a link's claims amount to.

    Attributes:
        support: 0 none, 1 inferred by a source only, 2 stated, reported or quoted.
        dispute: 0 none, 1 doubted or denied by implication, 2 denied.
        disputed_how: ``none``, ``doubted``, ``denied by implication`` or ``denied``.
        word: one word for it all; see `WORDS`.
        reading: ``unclear`` where every supporting claim is; where none supports, every one that asserts it.
        supporting: the claims that count for it, by id.
        independent: those of them that are pairwise independent.
        disputing: the claims that count against it, by id.
        self_contradicted: voices that assert and deny the same thing.
    """

    support: int
    dispute: int
    disputed_how: str
    word: str
    reading: str
    supporting: tuple[Claim, ...]
    independent: tuple[Claim, ...]
    disputing: tuple[Claim, ...]
    self_contradicted: tuple[Voice, ...]

    @property
    def origins(self) -> int:
        """Number of independent origins, a lower bound."""
        return len(self.independent)

    @property
    def is_firm(self) -> bool:
        """Whether more is said for it than against it."""
        return self.support > self.dispute

    @property
    def strength(self) -> tuple[int, int, int, int]:
        """For comparison, larger is stronger: support, origins, absence of dispute, clear reading."""
        return (self.support, self.origins, -self.dispute, int(self.reading == "clear"))


WORDS = (
    "corroborated",
    "single-source",
    "inferred",
    "contested",
    "doubted",
    "denied",
    "hypothetical",
    "our reading",
    "withdrawn",
    "unsupported",
)
"""All words for a status, firmest first."""


def status_of(link: Link, ledger: Ledger, origins: Origins) -> Status:
    """Return the status of a link."""
    supporting, disputing = ledger.supporting(link), ledger.disputing(link)
    support = max((1 if claim.basis == "inferred_by_source" else 2 for claim in supporting), default=0)
    dispute = max((_dispute(claim) for claim in disputing), default=0)
    independent = origins.independent(supporting)
    read = supporting or [claim for claim in link.claims if claim.stance == "asserts" and ledger.is_live(claim)]
    unclear = bool(read) and all(ledger.reading(claim) == "unclear" for claim in read)
    return Status(
        support=support,
        dispute=dispute,
        disputed_how=_disputed_how(disputing, dispute),
        word=_word(support, dispute, len(independent)) or _word_without_evidence(link, ledger),
        reading="unclear" if unclear else "clear",
        supporting=supporting,
        independent=independent,
        disputing=disputing,
        self_contradicted=_self_contradicted(link, supporting, disputing, ledger),
    )


def _dispute(claim: Claim) -> int:
    return 2 if claim.stance == "denies" and claim.basis != "inferred_by_source" else 1


def _disputed_how(disputing: tuple[Claim, ...], dispute: int) -> str:
    if dispute == 1:
        return "denied by implication" if any(claim.stance == "denies" for claim in disputing) else "doubted"
    return "denied" if dispute else "none"


def _word(support: int, dispute: int, origins: int) -> str:
    """Return the word for evidence there is; empty where there is none."""
    if dispute > support:
        return "denied" if dispute == 2 else "doubted"  # noqa: PLR2004 - the level named in MODEL.md
    if support == 0:
        return ""
    if dispute == support:
        return "contested"
    if support == 1:
        return "inferred"
    return "corroborated" if origins > 1 else "single-source"


def _word_without_evidence(link: Link, ledger: Ledger) -> str:
    asserted = [claim for claim in link.claims if claim.stance == "asserts"]
    live = [claim for claim in asserted if ledger.is_live(claim)]
    if any(claim.modality == "conditional" and claim.basis != "inferred_by_curator" for claim in live):
        return "hypothetical"
    if live:
        return "our reading"
    gone = asserted or not any(ledger.is_live(claim) for claim in link.claims)
    return "withdrawn" if gone else "unsupported"


def _self_contradicted(
    link: Link, supporting: tuple[Claim, ...], disputing: tuple[Claim, ...], ledger: Ledger
) -> tuple[Voice, ...]:
    own = {claim.id for claim in link.claims}
    found = {
        voice
        for yes in supporting
        for no in disputing
        if no.stance == "denies" and (speak_of_the_same(yes, no) or not own.isdisjoint(no.answers))
        for voice in voices_of(yes, ledger) & voices_of(no, ledger)
    }
    return tuple(sorted(found))


def voices_of(claim: Claim, ledger: Ledger) -> set[Voice]:
    """Return whose word a claim is: ids of voices, or the publisher, told apart from an id of the same text."""
    return {(False, voice) for voice in claim.claimed_by} or {(True, ledger.dataset.sources[claim.source].publisher)}


def voice_name(voice: Voice, ledger: Ledger) -> str:
    """Return what a voice is called."""
    is_publisher, name = voice
    return name if is_publisher else ledger.dataset.name(name)
