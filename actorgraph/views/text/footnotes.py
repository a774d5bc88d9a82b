"""Footnotes: the claims under an answer, numbered as they are met."""

from __future__ import annotations

from collections.abc import Iterator

from actorgraph.graph.answers import ClaimAnswer, LinkAnswer

_STANCES = {"asserts": "asserts it", "denies": "denies it", "doubts": "doubts it", "comments": "comments on it"}
_BASES = {
    "stated": "in its own voice",
    "reported": "reported",
    "quoted": "quoted",
    "inferred_by_source": "implied by it",
    "inferred_by_curator": "our reading",
}


class Footnotes:
    """Numbers claims in the order in which an answer comes to them."""

    def __init__(self) -> None:
        self._claims: dict[str, ClaimAnswer] = {}
        self._numbers: dict[str, int] = {}

    def marks(self, *links: LinkAnswer) -> str:
        """Return the marks for all claims of links and the replies to them, such as ``[1] [2]``."""
        claims = [claim for link in links for claim in (*link.claims, *link.replies)]
        return " ".join(f"[{number}]" for number in dict.fromkeys(map(self._number, claims)))

    def lines(self) -> Iterator[str]:
        """Yield one line a footnote."""
        for number, claim in enumerate(self._claims.values(), 1):
            yield f"  [{number}]  {claim_facts(claim)}"

    def _number(self, claim: ClaimAnswer) -> int:
        self._claims.setdefault(claim.id, claim)
        return self._numbers.setdefault(claim.id, len(self._claims))


def link_label(link: LinkAnswer) -> str:
    """Return what kind of link it is and what it is worth, such as ``commands (alleged, single-source)``."""
    return f"{link.label} ({'alleged, ' if link.imputes else ''}{link.status})"


def claim_facts(claim: ClaimAnswer) -> str:
    """Return a claim's place, basis, voices and stance on one line."""
    basis = _BASES[claim.basis]
    if claim.voice_names:
        basis = f"{basis}, on the word of {', '.join(claim.voice_names)}"
    facts = [f"{claim.source_label} {claim.at}", basis, _STANCES[claim.stance]]
    if claim.when:
        facts.append(f"when: {claim.when}")
    if claim.modality == "conditional":
        facts.append("conditional")
    if claim.reading == "unclear":
        facts.append("unclear text")
    if claim.withdrawn:
        facts.append("withdrawn")
    return f"{claim.id}: {'; '.join(facts)}."
