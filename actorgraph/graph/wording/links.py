"""A link as a short paragraph: what is said, who replies, and what limits it. Every sentence keeps its attribution."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property

from actorgraph.graph.claims.ledger import Ledger
from actorgraph.graph.claims.status import Status, voice_name
from actorgraph.graph.wording.claims import ClaimWording
from actorgraph.graph.wording.names import node_words, subject_words
from actorgraph.graph.wording.questions import nothing_says
from actorgraph.graph.wording.searches import sought_words
from actorgraph.model import Actor, Claim, Link, Sought
from actorgraph.model.characters import isolated
from actorgraph.model.kinds import BELONGING

_LISTED = 2
LEFT_OUT = "On record, but left out of this selection"
"""How the sentence begins that says how much of what is said against a link filters took."""

IDENTIFIED = "That this is"
"""How the sentence begins that says on what it rests who is meant."""
_RESTS = "It rests on this"
_REPLIES = (("denies", "denial"), ("doubts", "doubt"), ("comments", "comment"))


class LinkWording:
    """Words links by the templates of the model."""

    def __init__(self, ledger: Ledger, claims: ClaimWording) -> None:
        self._dataset = ledger.dataset
        self._ledger = ledger
        self._claims = claims

    def sentences(self, link: Link, status: Status, other_record: str) -> tuple[str, ...]:
        """Return the link in words that are safe to quote, all of them or any one alone."""
        return self._dated_once(dict.fromkeys(self._sentences(link, status, other_record)), link)

    def _dated_once(self, sentences: Iterable[str], link: Link) -> tuple[str, ...]:
        """Shorten a source's label to its publisher after its first place, where no other source has that publisher."""
        sources = self._dataset.sources
        claims = (*link.claims, *self._ledger.supporting(link), *self._ledger.replies(link))
        keys = {claim.source for claim in claims}
        publishers = {self._claims.source_label(key): sources[key].publisher for key in sorted(keys)}
        seen: set[str] = set()

        def shorten(label: re.Match[str]) -> str:
            publisher = publishers[label[0]]
            first = label[0] not in seen
            seen.add(label[0])
            return label[0] if first or self._documents[publisher] > 1 else isolated(publisher)

        labels = re.compile("|".join(map(re.escape, publishers)))
        return tuple(labels.sub(shorten, sentence) for sentence in sentences)

    @cached_property
    def _documents(self) -> Counter[str]:
        """How many documents of the dataset each publisher has."""
        return Counter(source.publisher for source in self._dataset.sources.values())

    def _sentences(self, link: Link, status: Status, other_record: str) -> Iterator[str]:
        said, limits = list(self._said(link, status)), self._limits(link, status)
        replies = self._replies(link, status)
        yield from (*said, *limits, *replies) if said else (*replies, *limits)
        if other_record:
            yield other_record
        yield from self._collectives(link)

    def _said(self, link: Link, status: Status) -> Iterator[str]:
        leads = self._leads(link, status)
        said = [self._claims.sentence(claim) for claim in leads[:_LISTED]]
        for claim, sentence in zip(leads, said, strict=False):
            yield sentence
            yield from self._grounds(claim, said)
        if more := len(leads) - len(said):
            yield f"{more} more claim{'s' if more > 1 else ''} in support {'are' if more > 1 else 'is'} on record."

    def _grounds(self, claim: Claim, said: list[str]) -> Iterator[str]:
        """Yield on what a claim rests directly, each a sentence; what stands among the others already is left out."""
        for ground in map(self._ledger.claims.__getitem__, claim.rests_on):
            sentence = self._claims.sentence(ground)
            if sentence not in said:
                yield f"{self._opening(claim, ground)}: {sentence}"

    def _opening(self, claim: Claim, ground: Claim) -> str:
        if claim.basis == "inferred_by_source":
            return "Its ground"
        meant = self._claims.identified(claim, ground)
        return f"{IDENTIFIED} {node_words(self._dataset, meant)} rests on this" if meant else _RESTS

    def _leads(self, link: Link, status: Status) -> tuple[Claim, ...]:
        """Return the claims to word: the independent ones where there are several, else the one that counts most."""
        if status.origins > 1:
            return status.independent
        pool = status.supporting or tuple(claim for claim in link.claims if claim.stance == "asserts")
        return tuple(sorted(pool, key=self._weight)[:1])

    def _weight(self, claim: Claim) -> tuple[bool, bool, bool, bool, str]:
        return (
            not self._ledger.counts(claim),
            claim.basis.startswith("inferred"),
            self._ledger.reading(claim) == "unclear",
            bool(self._dataset.sources[claim.source].derived_from),  # who repeats another is named after that other
            claim.id,
        )

    def _limits(self, link: Link, status: Status) -> Iterator[str]:
        if status.origins > 1:
            yield f"Independent origins: at least {status.origins}."
        elif status.support == 2:  # noqa: PLR2004 - the level named in MODEL.md
            yield _standing_alone(status)
        if status.word == "hypothetical":
            yield "It speaks of what would happen, not of what did."
        if status.word == "withdrawn":
            yield f"All claims of this{self._here} are withdrawn or have fallen with a withdrawn one."
        if status.word == "unsupported":
            yield "No source here asserts it."
        if status.word in ("denied", "doubted") and not status.support and not _is_asserted(link):
            yield self._unsaid(link)
        for voice in status.self_contradicted:
            yield f"{isolated(voice_name(voice, self._ledger))} both asserts and denies it."
        yield from self._left_out(link)

    def _unsaid(self, link: Link) -> str:
        """Return that nobody says what is only denied or doubted here; or that filters left out who does."""
        if self._is_answer_to_what_is_left_out(link):
            imputes = self._claims.link_imputes(link)
            return f"The {'accusation' if imputes else 'statement'} that it answers is not in this selection."
        return nothing_says(self._dataset, link.subject, (link.kind,), link.object)

    def _is_answer_to_what_is_left_out(self, link: Link) -> bool:
        whole = self._ledger.whole
        if whole is None:
            return False
        answered = {key for claim in link.claims for key in claim.answers}
        left_out = any(key in whole.claims and key not in self._ledger.claims for key in answered)
        return left_out or _is_asserted(whole.dataset.links[link.id]) or bool(whole.supporting(link))

    @property
    def _here(self) -> str:
        """Where a sentence on all that is said would otherwise speak of more than filters leave."""
        return f" in {self._dataset.scope}" if self._dataset.is_selection else ""

    def _left_out(self, link: Link) -> Iterator[str]:
        """Yield how many denials, doubts and comments on a link filters took, for without them it looks firmer."""
        stances = Counter[str](claim.stance for claim in self._ledger.replies_left_out(link))
        told = [f"{stances[each]} {word}{'s'[: stances[each] != 1]}" for each, word in _REPLIES if stances[each]]
        if told:
            yield f"{LEFT_OUT}: {', '.join(told)}."

    def _replies(self, link: Link, status: Status) -> Iterator[str]:
        replies = self._ledger.replies(link, own=True)
        for claim in replies:
            yield self._claims.sentence(claim)
        if status.word == "contested":
            yield self._unsettled
        if silence := self.no_reply(link, status):
            yield silence

    @property
    def _unsettled(self) -> str:
        return f"Nothing in {self._dataset.scope} settles it."

    def limits(self, link: Link, status: Status) -> tuple[str, ...]:
        """Return what takes from a link's weight besides its claims and replies, each a sentence."""
        unsettled = (self._unsettled,) if status.word == "contested" else ()
        return (*self._limits(link, status), *unsettled, *self._collectives(link))

    def no_reply(self, link: Link, status: Status) -> str:
        """Return that no reply by the accused is recorded, and whether one was looked for; empty where one is."""
        if not self.lacks_reply(link, status):
            return ""
        sought = "; ".join(map(sought_words, self.sought(status)))
        looked = f"looked for {sought}" if sought else "not yet looked for"
        return f"No response by {subject_words(self._dataset, self.accused(link))} is recorded ({looked})."

    def sought(self, status: Status) -> tuple[Sought, ...]:
        """Return when and where a reply to what claims support was looked for, oldest first, each once."""
        found = {(str(each.date), each.where): each for claim in status.supporting if (each := claim.sought)}
        return tuple(found[key] for key in sorted(found))

    def lacks_reply(self, link: Link, status: Status) -> bool:
        """Return whether a link alleges something to which nothing by the accused is recorded, no admission either."""
        alleged = self._claims.link_imputes(link) and status.support > 0
        return alleged and not self._ledger.has_spoken(self.accused(link), link)

    def accused(self, link: Link) -> str:
        """Return the id of the end to which a link imputes wrongdoing, where it imputes any."""
        return self._dataset.vocabulary[link.kind].accused(subject=link.subject, object=link.object)

    def _collectives(self, link: Link) -> Iterator[str]:
        # Of who is put into a body, that it is said of the body and not of each would be a contradiction.
        ends = (link.subject,) if link.kind in BELONGING else (link.subject, link.object)
        for key in ends:
            node = self._dataset.nodes[key]
            if isinstance(node, Actor) and node.standing == "collective":
                yield f"This is said of {node_words(self._dataset, key)} as a body, not of each."


def _is_asserted(link: Link) -> bool:
    return any(claim.stance == "asserts" for claim in link.claims)


def _standing_alone(status: Status) -> str:
    """Return how few documents state what nothing corroborates."""
    documents = {claim.source for claim in status.supporting}
    stating = {claim.source for claim in status.supporting if claim.basis != "inferred_by_source"}
    if len(documents) == 1:
        return "One source only."
    if len(stating) == 1:
        return "Only one source states it; what else supports it is implied."
    return f"{len(stating)} documents say so, none of them known to corroborate another."
