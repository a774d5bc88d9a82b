"""Records with what they stand on: turns links and claims into answers. The one place where answers are made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

from actorgraph.dataset import Dataset
from actorgraph.graph.answers import AttributeAnswer, ClaimAnswer, Evidence, LinkAnswer, SearchAnswer
from actorgraph.graph.claims.ledger import Ledger
from actorgraph.graph.claims.origins import Origins
from actorgraph.graph.claims.responses import Responses
from actorgraph.graph.claims.status import SUPPORT, Status, status_of, voice_name
from actorgraph.graph.wording import ClaimWording, LinkWording
from actorgraph.model import Attribute, Claim, Incident, Link, Sought

if TYPE_CHECKING:
    from actorgraph.graph.claims.held import Held

Made = TypeVar("Made")


class EvidenceBook:
    """Statuses, sentences and answers for the links of a dataset, each computed once."""

    def __init__(
        self,
        dataset: Dataset,
        ledger: Ledger | None = None,
        *,
        day: date | None = None,
        times: Mapping[str, Held] = MappingProxyType({}),
    ) -> None:
        """Take a dataset, and where others are wanted than its own: the claims that count, and a day.

        Args:
            dataset: what there is to see.
            ledger: over other claims than the dataset's own: fewer, or those of links that are hidden too.
            day: as of which it is asked; None for any time.
            times: for each link by its id whether it held or had happened on that day.
        """
        self.dataset = dataset
        self.ledger = ledger or Ledger(dataset)
        self.day = day
        self._times = times
        self.origins = Origins(self.ledger)
        self.wording = ClaimWording(self.ledger)
        self._links = LinkWording(self.ledger, self.wording)
        self._statuses: dict[str, Status] = {}
        self._answers: dict[str, LinkAnswer] = {}
        self._kept: dict[Callable[[EvidenceBook], Any], Any] = {}

    @cached_property
    def _responses(self) -> Responses:
        return Responses(self.ledger)

    def kept(self, make: Callable[[EvidenceBook], Made]) -> Made:
        """Return what is made of this book once, when it is first asked for, and kept for the next question."""
        if make not in self._kept:
            self._kept[make] = make(self)
        made: Made = self._kept[make]
        return made

    def status(self, link: Link) -> Status:
        """Return the status of a link."""
        if link.id not in self._statuses:
            self._statuses[link.id] = status_of(link, self.ledger, self.origins)
        return self._statuses[link.id]

    def time_of(self, link: Link) -> Held | None:
        """Return whether a link held or had happened on the day asked about; None where no day was asked."""
        return self._times.get(link.id)

    def firmest_first(self, links: Iterable[Link]) -> list[Link]:
        """Return links by strength, then by id, the strongest first."""
        return sorted(links, key=lambda link: (self.status(link).strength, link.id), reverse=True)

    def link(self, link: Link) -> LinkAnswer:
        """Return a link as an answer, with its whole ledger."""
        if link.id not in self._answers:
            self._answers[link.id] = self._link_answer(link)
        return self._answers[link.id]

    def claim(self, claim: Claim, *, counts: bool | None = None) -> ClaimAnswer:
        """Return a claim as an answer.

        Args:
            claim: the claim.
            counts: whether it bears on the status of the link that is told; None where it can bear on any.
        """
        return ClaimAnswer(
            id=claim.id,
            home=self.ledger.homes[claim.id],
            source=claim.source,
            source_label=self.wording.source_label(claim.source),
            at=self.wording.place(claim),
            stance=claim.stance,
            basis=claim.basis,
            voices=claim.claimed_by,
            voice_names=tuple(self.wording.voice_name(voice) for voice in claim.claimed_by),
            when=str(claim.when) if claim.when else None,
            modality=claim.modality,
            reading=self.ledger.reading(claim),
            rests_on=claim.rests_on,
            answers=claim.answers,
            withdrawn=not self.ledger.is_live(claim),
            counts=self.ledger.counts(claim) if counts is None else counts,
            credibility=claim.credibility,
            marking=claim.marking,
            sentence=self.wording.sentence(claim),
            notes=self.wording.notes(claim),
        )

    def claims(self) -> tuple[ClaimAnswer, ...]:
        """Return all claims by id."""
        claims = sorted((claim for claim, _ in self.dataset.claims()), key=lambda claim: claim.id)
        return tuple(map(self.claim, claims))

    def attribute(self, attribute: Attribute) -> AttributeAnswer:
        """Return a value with the claims for it; its sentence is that of the first claim that counts."""
        claims = sorted(attribute.claims, key=lambda claim: (not self.ledger.counts(claim), claim.id))
        answers = tuple(self.claim(claim) for claim in claims)
        return AttributeAnswer(attribute.name, attribute.value, answers[0].sentence, answers)

    def is_gone(self, incident: Incident) -> bool:
        """Return whether something was said of an incident, and nothing of it still stands."""
        links = self.ledger.dataset.links_at[incident.id]  # those that filters only hide still speak of it
        claims = [*incident.claims, *(claim for link in links for claim in link.claims)]
        return bool(claims) and not any(map(self.ledger.is_live, claims))

    def accused(self, link: Link) -> str:
        """Return the id of the end to which a link imputes wrongdoing, where it imputes any."""
        return self._links.accused(link)

    def limits(self, link: Link) -> tuple[str, ...]:
        """Return what takes from a link's weight besides its claims and replies, each a sentence."""
        return self._links.limits(link, self.status(link))

    def no_reply(self, link: Link) -> str:
        """Return that no reply by the accused is recorded, and whether one was looked for; empty where one is."""
        return self._links.no_reply(link, self.status(link))

    def sought(self, link: Link) -> tuple[Sought, ...]:
        """Return when and where a reply to a link was looked for and not found, oldest first."""
        return self._links.sought(self.status(link))

    def clashing(self, link: Link) -> tuple[Claim, ...]:
        """Return a claim for each answer on record beside this silence, or silence beside this answer, by id."""
        return self._responses.clashing(link)

    def _link_answer(self, link: Link) -> LinkAnswer:
        status = self.status(link)
        other_record = self._other_record(link)
        sentences = (*self._links.sentences(link, status, other_record), *self._time_words(link))
        counting = {claim.id for claim in (*status.supporting, *status.disputing)}
        return LinkAnswer(
            id=link.id,
            kind=link.kind,
            label=self.dataset.vocabulary[link.kind].label,
            inverse=self.dataset.vocabulary[link.kind].inverse,
            family=self.dataset.vocabulary[link.kind].family,
            subject=link.subject,
            object=link.object,
            subject_name=self.dataset.name(link.subject),
            object_name=self.dataset.name(link.object),
            status=status.word,
            time=self.time_of(link),
            imputes=self.wording.link_imputes(link),
            evidence=self._evidence(link, status, other_record),
            sentence=" ".join(sentences),
            sentences=sentences,
            claims=tuple(self.claim(claim, counts=claim.id in counting) for claim in link.claims),
            replies=tuple(self.claim(claim, counts=claim.id in counting) for claim in self.ledger.replies(link)),
            searches=self._searches(link),
        )

    def _time_words(self, link: Link) -> Iterator[str]:
        if self.day is not None and self.time_of(link) == "possible":
            from actorgraph.graph.claims.held import is_dated, is_to_come
            from actorgraph.graph.wording.filters import possible_sentence

            ahead, dated = is_to_come(self.ledger, link), is_dated(self.ledger, link)
            yield possible_sentence(str(self.day), ahead=ahead, dated=dated)

    def _searches(self, link: Link) -> tuple[SearchAnswer, ...]:
        """Return what was looked for between a link's two ends and not found; of most links nothing was."""
        if frozenset((link.subject, link.object)) not in self._searched:
            return ()
        from actorgraph.graph.searches import searches_on

        return searches_on(self.dataset, link)

    @cached_property
    def _searched(self) -> frozenset[frozenset[str]]:
        """The pairs between which something was looked for."""
        found = self.dataset.searches.values()
        return frozenset(frozenset((search.subject, search.object)) for search in found if search.object)

    def _evidence(self, link: Link, status: Status, other_record: str) -> Evidence:
        return Evidence(
            support=SUPPORT[status.support],
            origins=status.origins,
            dispute=status.disputed_how,
            reading=status.reading,
            self_contradicted=tuple(voice_name(voice, self.ledger) for voice in status.self_contradicted),
            no_reply=self._links.lacks_reply(link, status),
            other_record=other_record,
        )

    def _other_record(self, link: Link) -> str:
        """Return what else is on record where an answer stands beside a non-answer; it changes no status."""
        sentences = [self.wording.sentence(claim) for claim in self.clashing(link)]
        return " ".join(f"Also on record: {sentence}" for sentence in sentences)
