"""The ledger: all claims of a dataset, which of them still stand, and what each rests on. Knows no status."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property

from actorgraph.dataset import Dataset
from actorgraph.model import Attribute, Claim, EdtfDate, Incident, Link, link_id
from actorgraph.model.reach import reached

Owner = Link | Attribute | Incident


class Ledger:
    """Claims by id, with their owners, their grounds, and those that are out."""

    def __init__(self, dataset: Dataset, *, known_by: date | None = None, whole: Ledger | None = None) -> None:
        """Take a dataset, and what filters need to know.

        Args:
            dataset: whose claims count.
            known_by: the day by which things are known: a source's later retraction does not count yet.
            whole: of a selection: the ledger with all claims, as known by the same day.
        """
        self.dataset = dataset
        self.known_by = known_by
        self.whole = whole
        self.claims: dict[str, Claim] = {}
        self.owners: dict[str, Owner] = {}
        self._replies: dict[str, tuple[Claim, ...]] = {}
        for claim, owner in dataset.claims():
            self.claims[claim.id] = claim
            self.owners[claim.id] = owner

    @cached_property
    def homes(self) -> Mapping[str, str]:
        """Id of the link, actor or incident in whose record each claim stands."""
        found = {
            claim.id: record.id
            for table in (self.dataset.links, self.dataset.incidents)
            for record in table.values()
            for claim in record.claims
        }
        for record in self.dataset.nodes.values():
            found |= {claim.id: record.id for attribute in record.attributes for claim in attribute.claims}
        return found

    @cached_property
    def out(self) -> frozenset[str]:
        """Ids of the claims that are withdrawn, rest on a withdrawn one, or repeat one as a whole document.

        What is out of a whole dataset is out of every selection, even of one without the claim that was withdrawn.
        """
        out: set[str] = set()
        step = [claim.id for claim in self.claims.values() if self._is_withdrawn(claim)]
        if self.whole is not None:
            step.extend(self.whole.out & self.claims.keys())
        while step:
            key = step.pop()
            if key not in out:
                out.add(key)
                step.extend(self._resting[key])
                step.extend(other.id for other in self.owners[key].claims if self._repeats_only(other.id, out))
        return frozenset(out)

    def _is_withdrawn(self, claim: Claim) -> bool:
        """Return whether a claim is taken back: by us always, by its source from the day on which it did so."""
        taken = claim.withdrawn
        if taken is None:
            return False
        return taken.by == "us" or self.known_by is None or not _later(taken.date, self.known_by)

    @cached_property
    def _resting(self) -> Mapping[str, list[str]]:
        """Ids of the claims that rest directly on each claim."""
        table: defaultdict[str, list[str]] = defaultdict(list)
        for claim in self.claims.values():
            for key in claim.rests_on:
                table[key].append(claim.id)
        return table

    def fallen_with(self, claims: Iterable[str]) -> set[str]:
        """Return the ids of some claims and of all that rest on any of them, at any remove."""
        return reached(claims, self._resting.__getitem__)

    def _repeats_only(self, key: str, out: set[str]) -> bool:
        repeated = self._repeated(key)
        return bool(repeated) and repeated <= out

    def _repeated(self, key: str) -> set[str]:
        """Return the ids of the claims of the same ledger and stance in the nearest documents that this one repeats."""
        claim, owner = self.claims[key], self.owners[key]
        found: set[str] = set()
        seen = {claim.source}
        step = list(self.dataset.sources[claim.source].derived_from)
        while step:
            parent = step.pop()
            if parent in seen:
                continue
            seen.add(parent)
            same = {
                other.id
                for other in owner.claims
                if other.source == parent and other.stance == claim.stance and speak_of_the_same(other, claim)
            }
            found |= same
            if not same:
                step.extend(self.dataset.sources[parent].derived_from)
        return found

    def is_live(self, claim: Claim) -> bool:
        """Return whether a claim still stands."""
        return claim.id not in self.out

    def falls_later(self, claim: Claim) -> bool:
        """Return whether a claim still stands on the day by which things are known, and no longer does today."""
        return claim.id in self._out_today and self.is_live(claim)

    @cached_property
    def _out_today(self) -> frozenset[str]:
        return Ledger((self.whole or self).dataset).out if self.known_by is not None else self.out

    def counts(self, claim: Claim) -> bool:
        """Return whether a claim can bear on a status: it stands, is actual, no comment, and not our own reading."""
        return (
            claim.modality == "actual"
            and claim.stance != "comments"
            and claim.basis != "inferred_by_curator"
            and self.is_live(claim)
        )

    def supports(self, claim: Claim) -> bool:
        """Return whether a claim asserts what it is a claim of, and can bear on a status."""
        return claim.stance == "asserts" and self.counts(claim)

    def grounds(self, claim: Claim) -> tuple[Claim, ...]:
        """Return all claims that a claim rests on, at any remove, sorted by id; not itself."""
        found = reached(claim.rests_on, lambda key: self.claims[key].rests_on) - {claim.id}
        return tuple(self.claims[key] for key in sorted(found))

    def reading(self, claim: Claim) -> str:
        """Return the worst reading of a claim and all it rests on: ``clear`` or ``unclear``."""
        unclear = any(each.reading == "unclear" for each in (claim, *self.grounds(claim)))
        return "unclear" if unclear else "clear"

    def supporting(self, link: Link) -> tuple[Claim, ...]:
        """Return the claims that count for a link: its own and those of narrower kinds with the same ends, by id."""
        claims = [
            claim
            for own in self._same_ends(link, self.dataset.vocabulary.with_narrower(link.kind))
            for claim in own.claims
            if self.supports(claim)
        ]
        return tuple(sorted(claims, key=lambda claim: claim.id))

    def disputing(self, link: Link) -> tuple[Claim, ...]:
        """Return the claims that dispute a link, wherever they stand, and speak of what it speaks of, by id."""
        supporting = self.supporting(link)
        own = self._ever_at(link)
        return tuple(
            claim
            for claim in self._disputes.get(link.id, ())
            if not supporting
            or not own.isdisjoint(claim.answers)
            or any(speak_of_the_same(claim, other) for other in supporting)
        )

    @cached_property
    def _disputes(self) -> Mapping[str, tuple[Claim, ...]]:
        """Denials and doubts by the id of each link on which they count."""
        table: defaultdict[str, dict[str, Claim]] = defaultdict(dict)
        for key in sorted(self.claims):
            claim = self.claims[key]
            if claim.stance in ("denies", "doubts") and self.counts(claim):
                for link in self._disputed_links(claim):
                    table[link.id].setdefault(key, claim)
        return {key: tuple(claims.values()) for key, claims in table.items()}

    def _disputed_links(self, claim: Claim) -> Iterator[Link]:
        """Yield the links on which a denial counts; a claim that is left out, with its link, still had two ends."""
        for key in (claim.id, *claim.answers):
            home = self.homes.get(key) or self.dataset.left_out.get(key, "")
            if "--" in home:
                subject, kind, object_ = home.split("--")
                yield from self._joining(subject, object_, self.dataset.vocabulary.with_narrower(kind))

    def _ever_at(self, link: Link) -> set[str]:
        """Return the ids of a link's claims, those left out included: a reply to one is a reply to the link."""
        return {claim.id for claim in link.claims}.union(self._left_out_at.get(link.id, ()))

    @cached_property
    def _left_out_at(self) -> Mapping[str, list[str]]:
        """Ids of the claims that are left out by the link that each stood in."""
        table: defaultdict[str, list[str]] = defaultdict(list)
        for claim, link in self.dataset.left_out.items():
            table[link].append(claim)
        return table

    def _same_ends(self, link: Link, kinds: tuple[str, ...]) -> Iterator[Link]:
        return self._joining(link.subject, link.object, kinds)

    def _joining(self, subject: str, object_: str, kinds: tuple[str, ...]) -> Iterator[Link]:
        for kind in kinds:
            key = link_id(subject=subject, kind=kind, object=object_)
            if key in self.dataset.links:
                yield self.dataset.links[key]

    def replies(self, link: Link, *, own: bool = False) -> tuple[Claim, ...]:
        """Return the claims that answer or dispute a link, by id.

        Those on a narrower or broader kind with the same ends are among them, whether or not they count here: who
        denied having ordered an attack has replied to whoever accuses him of it.

        Args:
            link: the link that is replied to.
            own: True to include those in its own ledger, which otherwise are told with the link.
        """
        if link.id not in self._replies:
            self._replies[link.id] = self._find_replies(link)
        found, ledger = self._replies[link.id], {claim.id for claim in link.claims}
        return found if own else tuple(claim for claim in found if claim.id not in ledger)

    def _find_replies(self, link: Link) -> tuple[Claim, ...]:
        answering = [claim for own in self._ever_at(link) for claim in self._answering[own]]
        vocabulary = self.dataset.vocabulary
        akin = self._same_ends(link, (*vocabulary.with_narrower(link.kind), *vocabulary.broader(link.kind)))
        disputing = [claim for other in akin for claim in other.claims if claim.stance != "asserts"]
        found = {claim.id: claim for claim in (*self.disputing(link), *answering, *disputing) if self.is_live(claim)}
        return tuple(found[key] for key in sorted(found))

    def replies_left_out(self, link: Link) -> tuple[Claim, ...]:
        """Return the claims that answer or dispute a link and that filters took away, by id."""
        if self.whole is None:
            return ()
        replies = self.whole.replies(self.whole.dataset.links[link.id], own=True)
        return tuple(claim for claim in replies if claim.id not in self.claims)

    def has_spoken(self, actor: str, link: Link) -> bool:
        """Return whether anything by an actor is recorded on a link, an admission too, and be it left out here."""
        claims = (*self.replies(link, own=True), *self.supporting(link))
        if any(actor in claim.claimed_by for claim in claims):
            return True
        return self.whole is not None and self.whole.has_spoken(actor, self.whole.dataset.links[link.id])

    @cached_property
    def _answering(self) -> Mapping[str, list[Claim]]:
        """Claims by the id of each claim that they answer."""
        table: defaultdict[str, list[Claim]] = defaultdict(list)
        for claim in self.claims.values():
            for key in claim.answers:
                table[key].append(claim)
        return table


def _later(taken: EdtfDate, day: date) -> bool:
    return taken.earliest is not None and taken.earliest > day


def speak_of_the_same(first: Claim, second: Claim) -> bool:
    """Return whether two claims can corroborate or contradict each other.

    They can where their ``when``s can overlap and their ``about``s do not differ; what a claim leaves open fits all.
    """
    if first.when is not None and second.when is not None and not first.when.can_overlap(second.when):
        return False
    return first.about is None or second.about is None or first.about == second.about


def place_in_source(claim: Claim) -> tuple[str, int, int, int, str]:
    """Return a key by which claims stand in the order of their sources and of the places in them."""
    at = claim.at
    return claim.source, at.paragraph or 0, at.page or 0, at.start or 0, claim.id
