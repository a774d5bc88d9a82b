"""Whether a source says a thing of two records, and what comes nearest. Guards against guilt by picture."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from actorgraph.errors import QuestionError
from actorgraph.graph.answers import Nearest, SaidAnswer
from actorgraph.graph.campaigns import counted_in, named_for, said_of_the_whole
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.graph.wording import asked_words, nothing_says
from actorgraph.graph.wording.questions import THINGS
from actorgraph.model import Claim, Incident, Link, link_id
from actorgraph.model.kinds import ATTRIBUTED

WORDS = ("said", "attributed", "implied", "said not to be", "denied", "denied by implication", "doubted")
"""What can be answered, besides ``not said``."""

_MOST_NEAR = 5
_CONTROLS = ("leads", "commands")
_DOES = (ATTRIBUTED, "issued")
_FOR = {"stated": "said", "reported": "attributed", "quoted": "attributed", "inferred_by_source": "implied"}
_AGAINST = {
    "stated": "said not to be",
    "reported": "denied",
    "quoted": "denied",
    "inferred_by_source": "denied by implication",
}
_OTHERWISE = {
    "hypothetical": "the same, but only as what would be",
    "our reading": "the same, but only as our reading",
    "withdrawn": "the same, but withdrawn",
    "unsupported": "a comment on it, which nothing here asserts",
}


def said_of(book: EvidenceBook, subject: str, object_: str, kinds: tuple[str, ...] = ()) -> SaidAnswer:
    """Return whether a source says it of two records.

    Args:
        book: the evidence.
        subject: id of the first.
        object_: id of the second.
        kinds: kinds of link from the first to the second; empty for any, either way.

    Raises:
        QuestionError: where none of the kinds can stand between two such records.
    """
    fitting = tuple(kind for kind in kinds if _fits(book, subject, kind, object_))
    if kinds and not fitting:
        raise _cannot_be(book, subject, kinds, object_)
    return _Asked(book, subject, object_, fitting).answer()


def _fits(book: EvidenceBook, subject: str, kind: str, object_: str) -> bool:
    nodes, named = book.dataset.nodes, book.dataset.vocabulary[kind]
    return nodes[subject].kind in named.subject and nodes[object_].kind in named.object


def _cannot_be(book: EvidenceBook, subject: str, kinds: tuple[str, ...], object_: str) -> QuestionError:
    """Return the error of a question that no claim could answer, with the way round in which one could."""
    nodes = book.dataset.nodes
    ends = f"{nodes[subject].kind} ({subject}) to {nodes[object_].kind} ({object_})"
    turned = any(_fits(book, object_, kind, subject) for kind in kinds)
    first = book.dataset.vocabulary[kinds[0]]
    takes = f"{kinds[0]} runs from {' or '.join(first.subject)} to {' or '.join(first.object)}."
    hint = "Ask it the other way round." if turned else takes
    return QuestionError(f"No link of that kind runs from {ends}.", hint=hint)


class _Asked:
    """One question: two records, and what is asked of them."""

    def __init__(self, book: EvidenceBook, subject: str, object_: str, kinds: tuple[str, ...]) -> None:
        self.book, self.subject, self.object, self.kinds = book, subject, object_, kinds
        self.between = [link for link in book.dataset.links_at[subject] if object_ in _ends(link)]
        self.asked = list(self._of_kinds(kinds)) if kinds else self.between
        self.telling = [link for link in (*self.asked, *self._disputed_broader()) if self._words(link)]

    def answer(self) -> SaidAnswer:
        """Return the answer."""
        dataset, book = self.book.dataset, self.book
        found = {word for link in self.telling for word in self._words(link)}
        supported = not found.isdisjoint(_FOR.values())
        return SaidAnswer(
            subject=self.subject,
            object=self.object,
            subject_name=dataset.name(self.subject),
            object_name=dataset.name(self.object),
            kinds=self.kinds,
            question=asked_words(dataset, self.subject, self.kinds, self.object),
            answer=tuple(word for word in WORDS if word in found) or ("not said",),
            not_said=self._not_said(supported=supported),
            links=tuple(map(book.link, sorted(self.telling, key=self._weakest_first, reverse=True))),
            nearest=() if supported else tuple(self._nearest()),
        )

    def _not_said(self, *, supported: bool) -> str:
        if not self.kinds:
            return what_is_not_said(self.book, self.subject, self.object)
        return "" if supported else nothing_says(self.book.dataset, self.subject, self.kinds, self.object)

    def _of_kinds(self, kinds: tuple[str, ...]) -> Iterator[Link]:
        """Yield the links of some kinds, narrower ones included, in the direction asked for."""
        yield from _direct(self.book, self.subject, self.object, self._narrower(kinds))

    def _narrower(self, kinds: tuple[str, ...]) -> tuple[str, ...]:
        vocabulary = self.book.dataset.vocabulary
        return tuple(dict.fromkeys(narrower for kind in kinds for narrower in vocabulary.with_narrower(kind)))

    def _disputed_broader(self) -> Iterator[Link]:
        """Yield the links of broader kinds that are denied: who did not do it did not order it either."""
        vocabulary = self.book.dataset.vocabulary
        broader = dict.fromkeys(wide for kind in self.kinds for wide in vocabulary.broader(kind))
        for link in _direct(self.book, self.subject, self.object, tuple(broader)):
            if self.book.status(link).dispute and link not in self.asked:
                yield link

    def _words(self, link: Link) -> list[str]:
        """Return what of `WORDS` a link's claims come to.

        Of a broader kind only what speaks against it counts; of a narrower one nothing, where nothing speaks for it:
        who denies that he ordered it does not deny that he did it.
        """
        status = self.book.status(link)
        if link in self.asked and link.kind not in self.kinds and self.kinds and not status.supporting:
            return []
        words = [_against(claim) for claim in status.disputing]
        return [*(_FOR[claim.basis] for claim in status.supporting if link in self.asked), *words]

    def _weakest_first(self, link: Link) -> tuple[object, ...]:
        return self.book.status(link).strength, link.id

    def _nearest(self) -> Iterator[Nearest]:
        """Yield what is said of just these two and this matter; else of others and the same; else of the first."""
        tiers: tuple[Callable[[], Iterator[Nearest]], ...] = (self._of_these, self._of_others, self._of_the_first)
        for tier in tiers:
            if found := list(tier()):
                yield from found[:_MOST_NEAR]
                return

    def _of_these(self) -> Iterator[Nearest]:
        told = {link.id for link in self.telling}
        for link in self.between:
            if link.id not in told:
                relation = _OTHERWISE.get(self.book.status(link).word) if link in self.asked else None
                yield Nearest(relation or "of the same two", self.book.link(link))
        for link in self._about():
            yield Nearest("in connection with it", self.book.link(link))
        yield from self._of_the_whole()

    def _about(self) -> Iterator[Link]:
        for link in self.book.dataset.links_at[self.subject]:
            if self.object not in _ends(link) and any(
                claim.about == self.object and self.book.ledger.counts(claim) for claim in link.claims
            ):
                yield link

    def _of_the_whole(self) -> Iterator[Nearest]:
        if not isinstance(self.book.dataset.nodes[self.object], Incident):
            return
        for link in counted_in(self.book, self.object):
            named = [each for each in named_for(self.book, link.object) if each.subject == self.subject]
            if named:
                yield Nearest("that it is counted in a campaign", self.book.link(link))
                yield from (Nearest("of that campaign as a whole", self.book.link(each)) for each in named)

    def _of_others(self) -> Iterator[Nearest]:
        links = [link for link in self.book.dataset.links_at[self.object] if link.object == self.object]
        yield from self._alike(links, "the same of others")

    def _of_the_first(self) -> Iterator[Nearest]:
        links = [link for link in self.book.dataset.links_at[self.subject] if link.subject == self.subject]
        yield from self._alike(links, "of the first, and something else")

    def _alike(self, links: list[Link], relation: str) -> Iterator[Nearest]:
        kinds = self._narrower(self.kinds or controlling(self.book, self.subject, self.object))
        alike = [link for link in links if link.kind in kinds and self.book.status(link).support]
        for link in sorted(alike, key=self._weakest_first, reverse=True):
            yield Nearest(relation, self.book.link(link))


def what_is_not_said(book: EvidenceBook, start: str, goal: str) -> str:
    """Return whether a source says that the first did, ordered or controlled the last: its sentence, or that none does.

    Where the first is an incident and the last an actor, the question is turned round.
    """
    first, last = (goal, start) if isinstance(book.dataset.nodes[start], Incident) else (start, goal)
    vocabulary = book.dataset.vocabulary
    kinds = [narrower for kind in controlling(book, first, last) for narrower in vocabulary.with_narrower(kind)]
    links = list(_direct(book, first, last, tuple(dict.fromkeys(kinds))))
    whole = said_of_the_whole(book, last, first) if isinstance(book.dataset.nodes[last], Incident) else ()
    said = _statement(book, links, nothing_says(book.dataset, first, (), last))
    return " ".join([said, *whole]) if not any(book.status(link).support for link in links) else said


def controlling(book: EvidenceBook, first: str, last: str) -> tuple[str, ...]:
    """Return the kinds by which the first would have done, ordered or controlled the last."""
    nodes, vocabulary = book.dataset.nodes, book.dataset.vocabulary
    if isinstance(nodes[first], Incident):
        return ("prompted",)
    if nodes[last].kind in THINGS:
        return tuple(vocabulary)
    return _DOES if isinstance(nodes[last], Incident) else _CONTROLS


def _statement(book: EvidenceBook, links: list[Link], nothing: str) -> str:
    """Return what links between two records say, or that nothing does and what is denied."""
    ordered = sorted(links, key=lambda link: (book.status(link).strength, link.id), reverse=True)
    said = [book.link(link).sentence for link in ordered if book.status(link).support == 2]  # noqa: PLR2004 - stated
    implied = [book.link(link).sentence for link in ordered if book.status(link).support == 1]
    if said:
        return f"Said directly: {' '.join([*said, *implied])}"
    if implied:
        return f"Implied only, and stated by no source in this dataset: {' '.join(implied)}"
    return " ".join([nothing, *(book.link(link).sentence for link in ordered if book.status(link).dispute)])


def _direct(book: EvidenceBook, first: str, last: str, kinds: tuple[str, ...]) -> Iterator[Link]:
    """Yield the links of some kinds from one record to another; of symmetric kinds in either order."""
    for kind in kinds:
        symmetric = book.dataset.vocabulary[kind].symmetric
        subject, object_ = sorted((first, last)) if symmetric else (first, last)
        link = book.dataset.links.get(link_id(subject=subject, kind=kind, object=object_))
        if link is not None:
            yield link


def _against(claim: Claim) -> str:
    return "doubted" if claim.stance == "doubts" else _AGAINST[claim.basis]


def _ends(link: Link) -> tuple[str, str]:
    return link.subject, link.object
