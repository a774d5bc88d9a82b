"""Footnotes: the claims under an answer, numbered as they are met."""

from __future__ import annotations

from collections.abc import Iterator

from actorgraph.graph.answers import ClaimAnswer, LinkAnswer
from actorgraph.model.characters import isolated

_STANCES = {"asserts": "assertion", "denies": "denial", "doubts": "doubt", "comments": "comment"}
_BASES = {
    "stated": "in the source's own voice",
    "reported": "reported on the word of",
    "quoted": "quoted from",
    "inferred_by_source": "implied by the source",
    "inferred_by_curator": "our reading, no evidence",
}


class Footnotes:
    """Numbers claims in the order in which an answer comes to them."""

    def __init__(self) -> None:
        self._claims: dict[str, ClaimAnswer] = {}
        self._numbers: dict[str, int] = {}

    def numbers(self, *links: LinkAnswer) -> tuple[int, ...]:
        """Return the numbers of all claims of links and the replies to them, each once."""
        claims = [claim for link in links for claim in (*link.claims, *link.replies)]
        return tuple(dict.fromkeys(map(self._number, claims)))

    def marks(self, *links: LinkAnswer) -> str:
        """Return these numbers as marks, such as ``[1] [2]``."""
        return " ".join(f"[{number}]" for number in self.numbers(*links))

    def facts(self) -> Iterator[tuple[int, str]]:
        """Yield each number with what the footnote says."""
        for number, claim in enumerate(self._claims.values(), 1):
            yield number, claim_facts(claim)

    def noted(self) -> Iterator[tuple[int, str]]:
        """Yield the same with the notes of each claim, where its sentence stands in no ledger that shows them."""
        for number, claim in enumerate(self._claims.values(), 1):
            yield number, " ".join((claim_facts(claim), *claim.notes))

    def lines(self) -> Iterator[str]:
        """Yield one line a footnote."""
        yield from (f"  [{number}]  {facts}" for number, facts in self.facts())

    def _number(self, claim: ClaimAnswer) -> int:
        self._claims.setdefault(claim.id, claim)
        return self._numbers.setdefault(claim.id, len(self._claims))


def link_label(link: LinkAnswer, label: str = "") -> str:
    """Return what kind of link it is and what it is worth, such as ``commands (alleged, single-source)``.

    Args:
        link: the link.
        label: how it reads where it is not told from its subject to its object.
    """
    alleged = "alleged, " if link.imputes and not link.is_only_answered else ""
    return f"{isolated(label or link.label)} ({alleged}{link.worth})"


def sentence_lines(sentences: tuple[str, ...], indent: str, marks: str = "") -> Iterator[str]:
    """Yield a link's sentences, one a line: what is said first, with its footnotes, and under it all that limits it."""
    said, *limits = sentences
    yield f"{indent}{said} {marks}".rstrip()
    yield from (f"{indent}  {sentence}" for sentence in limits)


def claim_facts(claim: ClaimAnswer) -> str:
    """Return a claim's place, basis, voices and stance on one line."""
    voices = ", ".join(map(isolated, claim.voice_names))
    implied = "from words of " if claim.basis == "inferred_by_source" and voices else ""
    basis = " ".join(part for part in (_BASES[claim.basis], f"{implied}{voices}") if part)
    facts = [f"{claim.source_label} {claim.at}", f"{_STANCES[claim.stance]} {basis}"]
    if claim.when:
        facts.append(f"when: {claim.when}")
    if claim.modality == "conditional":
        facts.append("conditional")
    if claim.reading == "unclear":
        facts.append("unclear text")
    if claim.withdrawn:
        facts.append("withdrawn")
    if claim.credibility is not None:
        facts.append(f"credibility {claim.credibility} (Admiralty)")
    if claim.marking:
        facts.append(f"marked {isolated(claim.marking)}")
    return f"{claim.id}: {'; '.join(facts)}."
