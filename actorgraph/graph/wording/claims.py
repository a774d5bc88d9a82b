"""A claim as a sentence that stands alone: its attribution comes first and survives being cropped."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cached_property

from actorgraph.graph.claims.ledger import Ledger, Owner
from actorgraph.graph.wording.as_one import as_one_words
from actorgraph.graph.wording.clauses import clause
from actorgraph.graph.wording.dates import date_in_words
from actorgraph.graph.wording.names import is_plural, node_words, starting
from actorgraph.model import Attribute, Claim, Link, Source
from actorgraph.model.attribute import IDENTITY
from actorgraph.model.characters import isolated

_SAY_TOO_LITTLE = frozenset(
    {"instructed", "threatened", "warned", "accused", "informed", "assessed", "offered_talks", "refused_talks"}
)
"""Kinds whose verb may suggest too much without what was said: the first words of our note say it."""
_OURS = "Our reading, stated by no source and not counted as evidence,"


class ClaimWording:
    """Words claims by the templates of the model; an allegation is alleged, never stated."""

    def __init__(self, ledger: Ledger) -> None:
        self._dataset = ledger.dataset
        self._ledger = ledger

    def source_label(self, key: str) -> str:
        """Return how a source is named in sentences: its publisher, and its date as far as it is known."""
        source = self._dataset.sources[key]
        return f"{isolated(source.publisher)} ({_published(source)})"

    def place(self, claim: Claim) -> str:
        """Return where in its source a claim stands: ``¶4`` or ``p. 3``."""
        return f"p. {claim.at.page}" if claim.at.paragraph is None else f"¶{claim.at.paragraph}"

    def voice_name(self, key: str) -> str:
        """Return the name of a voice: an actor or a document."""
        return self._dataset.name(key)

    def imputes(self, claim: Claim) -> bool:
        """Return whether a claim stands on a link that alleges wrongdoing."""
        owner = self._ledger.owners[claim.id]
        return isinstance(owner, Link) and self.link_imputes(owner)

    def link_imputes(self, link: Link) -> bool:
        """Return whether a link alleges wrongdoing."""
        return self._dataset.vocabulary[link.kind].imputes_to(self._dataset.nodes[link.object].kind)

    def sentence(self, claim: Claim) -> str:
        """Return a claim as one sentence with its attribution and its place, and with what takes from its weight.

        One on an actor who is told as another names him as it was recorded, and then says as whom he is told.
        """
        as_one = self._dataset.as_one
        if as_one is None or claim.id not in as_one.recorded_of:
            return f"{self._worded(claim)} [{self.place(claim)}]."
        recorded = self._apart._worded(self._apart._ledger.claims[claim.id])  # noqa: SLF001 - of our own kind
        return f"{recorded}; {as_one_words(self._dataset, claim.id)} [{self.place(claim)}]."

    @cached_property
    def _apart(self) -> ClaimWording:
        """Words claims on the records that the files keep apart; of incidents what is left is said."""
        dataset = self._dataset
        files = dataset.as_one.files if dataset.as_one else dataset
        apart = replace(files, incidents={**files.incidents, **dataset.incidents}, is_selection=dataset.is_selection)
        return ClaimWording(Ledger(apart, known_by=self._ledger.known_by))

    def _worded(self, claim: Claim) -> str:
        said = self._clause(claim)
        framed = {
            "asserts": self._asserted,
            "denies": self._denied,
            "doubts": self._doubted,
            "comments": self._commented,
        }[claim.stance](claim, said)
        return f"{self._taken_back(claim)}{framed}{self._gist(claim)}{self._unclear(claim)}"

    def _gist(self, claim: Claim) -> str:
        """Return what was instructed or threatened, from our note, where the verb alone may suggest too much."""
        owner = self._ledger.owners[claim.id]
        if not claim.note or not isinstance(owner, Link) or owner.kind not in _SAY_TOO_LITTLE:
            return ""
        first = re.split(r"(?<=[.!?])\s+(?=[^a-z])", claim.note, maxsplit=1)[0].rstrip(".")
        return f"; in our note: “{isolated(first)}”"

    def _taken_back(self, claim: Claim) -> str:
        if self._ledger.is_live(claim):  # asked as known by a day before it was withdrawn
            if not self._ledger.falls_later(claim):
                return ""
            return "Later withdrawn by its source: " if claim.withdrawn else "Later fallen with a withdrawn claim: "
        if claim.withdrawn is None:
            return "Fallen with a withdrawn claim: "
        return f"Withdrawn by {'its source' if claim.withdrawn.by == 'source' else 'us'}: "

    def _unclear(self, claim: Claim) -> str:
        if claim.reading == "unclear":
            return "; the text is unclear, and read so here"
        return "; this rests on unclear text" if self._ledger.reading(claim) == "unclear" else ""

    def notes(self, claim: Claim) -> tuple[str, ...]:
        """Return what a careful reader must know besides the sentence, each a sentence."""
        found = []
        if claim.withdrawn:
            who = "its source" if claim.withdrawn.by == "source" else "us"
            found.append(
                f"Withdrawn by {who} on {date_in_words(claim.withdrawn.date)}: {isolated(claim.withdrawn.why)}"
            )
        elif not self._ledger.is_live(claim) or self._ledger.falls_later(claim):
            found.append("Fallen with a withdrawn claim that it rests on or repeats.")
        if claim.reading == "unclear":
            found.append("The text is unclear here.")
        if claim.named:
            words = [word for word in (claim.named.subject, claim.named.object) if word]
            found.append(f"In the words of the text: {', '.join(f'“{isolated(word)}”' for word in words)}.")
        if self._dataset.as_one and claim.id in self._dataset.as_one.recorded_of:
            found.append(f"As recorded, {as_one_words(self._dataset, claim.id)}.")
        if claim.sought:
            found.append(
                f"A reply was looked for on {date_in_words(claim.sought.date)}: {isolated(claim.sought.where)}"
            )
        if claim.note:
            found.append(f"Our note: {isolated(claim.note)}")
        return tuple(found)

    def _asserted(self, claim: Claim, said: str) -> str:
        source = self.source_label(claim.source)
        if claim.basis == "inferred_by_curator":
            return f"{_OURS} is that {said}"
        if claim.basis == "inferred_by_source":
            return f"{source} implies but does not state{self._on_the_word(claim)} that {said}"
        if claim.basis == "reported":
            return f"{source} reports{self._on_the_word(claim)} that {said}"
        if claim.basis == "quoted":
            return f"{source} {self._quoting(claim)} that {said}"
        if not self.imputes(claim):
            return f"{source} says that {said}"
        unsourced = ", giving no source," if self._gives_no_source(claim) else ""
        return f"{source} alleges{unsourced} that {said}"

    def _gives_no_source(self, claim: Claim) -> bool:
        """Return whether a source alleges a deed on its own word alone; what only says who is meant sources no deed."""
        if claim.basis != "stated" or self._dataset.sources[claim.source].derived_from:
            return False
        return not any(self._sources_the_deed(claim, self._ledger.claims[key]) for key in claim.rests_on)

    def _sources_the_deed(self, claim: Claim, ground: Claim) -> bool:
        if not self.identified(claim, ground):
            return True
        own, other = self._ledger.owners[claim.id], self._ledger.owners[ground.id]
        return self._is_same_deed(own, other) and not self._gives_no_source(ground)

    def _is_same_deed(self, own: Owner, other: Owner) -> bool:
        """Return whether two links say the same of the same two, be it in a narrower or broader kind."""
        if not isinstance(own, Link) or not isinstance(other, Link):
            return False
        vocabulary = self._dataset.vocabulary
        akin = (*vocabulary.with_narrower(own.kind), *vocabulary.broader(own.kind))
        return other.kind in akin and (other.subject, other.object) == (own.subject, own.object)

    def identified(self, claim: Claim, ground: Claim) -> str:
        """Return the one end that a ground identifies, by what it is for or because the claim calls it otherwise.

        Empty where it identifies none, or both: then what is claimed rests on it, and not only who is meant.
        """
        link, other = self._ledger.owners[claim.id], self._ledger.owners[ground.id]
        if not isinstance(link, Link):
            return ""
        if isinstance(other, Attribute):
            home = self._ledger.homes[ground.id]
            return home if other.name == IDENTITY and home in (link.subject, link.object) else ""
        if claim.named is None or not isinstance(other, Link):
            return ""
        ends = {link.subject: claim.named.subject, link.object: claim.named.object}
        called = [key for key, words in ends.items() if words not in (None, self._dataset.name(key))]
        meant = [key for key in called if key in (other.subject, other.object)]
        return meant[0] if len(meant) == 1 else ""

    def _quoting(self, claim: Claim) -> str:
        owner, imputes = self._ledger.owners[claim.id], self.imputes(claim)
        if isinstance(owner, Link) and claim.claimed_by == (owner.subject,):
            # Whoever threatens does not allege that he does: the source finds it in his words.
            return f"{'alleges' if imputes else 'says'}, quoting {self._voices(claim)},"
        return f"quotes {self._voices(claim)} as {'alleging' if imputes else 'saying'}"

    def _denied(self, claim: Claim, said: str) -> str:
        source = self.source_label(claim.source)
        if claim.basis == "inferred_by_curator":
            return f"{_OURS} is a denial that {said}"
        if claim.basis == "inferred_by_source":
            if not claim.claimed_by:
                return f"{source} implies but does not state a denial that {said}"
            words = f"{source} presents words of {self._voices(claim)} as a denial that {said}"
            return f"{words}; as given there, those words do not say so themselves"
        return self._disputed(claim, said, "denies", "deny")

    def _doubted(self, claim: Claim, said: str) -> str:
        if claim.basis == "inferred_by_curator":
            return f"{_OURS} is a doubt whether {said}"
        if claim.basis == "inferred_by_source":
            return f"{self.source_label(claim.source)} implies but does not state a doubt whether {said}"
        return self._disputed(claim, said, "doubts", "doubt")

    def _disputed(self, claim: Claim, said: str, one: str, many: str) -> str:
        source = self.source_label(claim.source)
        if not claim.claimed_by:
            return f"{source} {one} that {said}"
        verb = many if self._is_plural(claim) else one
        return f"{starting(self._voices(claim))} {verb} that {said}, as {claim.basis} by {source}"

    def _commented(self, claim: Claim, said: str) -> str:
        source, answered = self.source_label(claim.source), self._answered(claim, said)
        if claim.basis == "inferred_by_curator":
            return f"{_OURS} is a comment, neither affirming nor denying it, on {answered}"
        if not claim.claimed_by:
            comments = "implies but does not state a comment" if claim.basis == "inferred_by_source" else "comments"
            return f"{source} {comments}, neither affirming nor denying it, on {answered}"
        verb = "reply" if self._is_plural(claim) else "replies"
        how = "implied but not stated" if claim.basis == "inferred_by_source" else claim.basis
        words = f"{starting(self._voices(claim))} {verb}, neither admitting nor denying it, to {answered}"
        return f"{words}, as {how} by {source}"

    def _answered(self, claim: Claim, said: str) -> str:
        """Return to which claim a comment is made: the one that it answers, or where it names none, its link's own."""
        there = [key for key in claim.answers if key in self._ledger.claims]
        if claim.answers and not there:
            return "a claim that is not in this selection"
        answered = dict.fromkeys(map(self._clause, map(self._ledger.claims.__getitem__, there)))
        return f"the claim that {' and that '.join(answered) or said}"

    def _clause(self, claim: Claim) -> str:
        home = self._dataset.nodes.get(self._ledger.homes[claim.id])
        return clause(self._dataset, claim, self._ledger.owners[claim.id], home)

    def _on_the_word(self, claim: Claim) -> str:
        if not claim.claimed_by:
            return ""
        if all(key in self._dataset.sources for key in claim.claimed_by):
            return f", citing {self._voices(claim)},"
        return f", on the word of {self._voices(claim)},"

    def _voices(self, claim: Claim) -> str:
        names = [self.voice_words(key) for key in claim.claimed_by]
        return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)

    def voice_words(self, key: str) -> str:
        """Return a voice as it is named in running text, with what keeps a reader from knowing it."""
        actor = self._dataset.actors.get(key)
        if actor is not None:
            name = node_words(self._dataset, key)
            return f"{name} (not named)" if actor.standing == "unnamed" and "not named" not in name else name
        seen = "" if self._dataset.sources[key].seen else " (not seen by us)"
        return f"“{isolated(self.voice_name(key))}”{seen}"

    def _is_plural(self, claim: Claim) -> bool:
        actor = self._dataset.nodes.get(claim.claimed_by[0])
        return len(claim.claimed_by) > 1 or (actor is not None and is_plural(actor))


def _published(source: Source) -> str:
    if source.published is None:
        return "undated" if source.seen else "undated, not seen by us"
    words = date_in_words(source.published)
    return words if source.published.is_day else f"undated, {words}" if source.published.shape == "set" else words
