"""Whether a source says a thing of two records, and what comes nearest. Guards against guilt by picture."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from actorgraph.errors import QuestionError
from actorgraph.graph.answers import Bearing, Nearest, SaidAnswer, Tie
from actorgraph.graph.campaigns import counted_in, named_for
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.graph.searches import searches_for
from actorgraph.graph.unsaid import controlling, direct, nothing_said, what_is_not_said
from actorgraph.graph.wording import asked_words
from actorgraph.model import Claim, Incident, Link
from actorgraph.model.kinds import CLAIMED

WORDS = ("said", "attributed", "implied", "said not to be", "denied", "denied by implication", "doubted")
"""What can be answered, besides `NOT_SAID`."""

_FOR = {"stated": "said", "reported": "attributed", "quoted": "attributed", "inferred_by_source": "implied"}
_AGAINST = {
    "stated": "said not to be",
    "reported": "denied",
    "quoted": "denied",
    "inferred_by_source": "denied by implication",
}
_SUPPORT = frozenset(_FOR.values())
NEAR = "of the same two"
CONNECTED = "in connection with it"
COUNTED, WHOLE = "that it is counted in a campaign", "of that campaign as a whole"
"""How a link that does not tell what was asked is near to it."""

NOT_SAID = "not said"

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


def bearing_of(book: EvidenceBook, link: Link) -> Bearing:
    """Return how a link bears on what ties its two ends, whichever kind is asked for."""
    status = book.status(link)
    words = _in_order([*(_FOR[claim.basis] for claim in status.supporting), *map(_against, status.disputing)])
    about = {claim.about for claim in link.claims if claim.about and book.ledger.counts(claim)}
    return Bearing(words, "" if words else _OTHERWISE.get(status.word, NEAR), tuple(sorted(about)))


def _fits(book: EvidenceBook, subject: str, kind: str, object_: str) -> bool:
    nodes = book.dataset.nodes
    return book.dataset.vocabulary[kind].can_join(subject=nodes[subject].kind, object=nodes[object_].kind)


def _cannot_be(book: EvidenceBook, subject: str, kinds: tuple[str, ...], object_: str) -> QuestionError:
    """Return the error of a question that no claim could answer, with what could be asked instead."""
    nodes, vocabulary = book.dataset.nodes, book.dataset.vocabulary
    ends = f"{nodes[subject].kind} ({subject}) to {nodes[object_].kind} ({object_})"
    family = {vocabulary[kind].family for kind in kinds}
    akin = [kind for kind in vocabulary if vocabulary[kind].family in family and _fits(book, subject, kind, object_)]
    turned = any(_fits(book, object_, kind, subject) for kind in kinds)
    first = vocabulary[kinds[0]]
    hints = [
        f"These could be asked: {', '.join(akin)}." if akin else "",
        "Or it could be asked the other way round." if turned else "",
        f"{kinds[0]} runs from {' or '.join(first.subject)} to {' or '.join(first.object)}.",
    ]
    return QuestionError(f"No link of that kind runs from {ends}.", hint=" ".join(filter(None, hints)))


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
        ties = [Tie(_in_order(self._words(link)), book.link(link)) for link in book.firmest_first(self.telling)]
        found = {word for tie in ties for word in tie.answer}
        supporting = [tie for tie in ties if not _SUPPORT.isdisjoint(tie.answer)]
        unclear = bool(supporting) and all(tie.link.evidence.reading == "unclear" for tie in supporting)
        return SaidAnswer(
            subject=self.subject,
            object=self.object,
            subject_name=dataset.name(self.subject),
            object_name=dataset.name(self.object),
            kinds=self.kinds,
            question=asked_words(dataset, self.subject, self.kinds, self.object),
            answer=_in_order(found) or (NOT_SAID,),
            reading="unclear" if unclear else "clear",
            not_said=self._not_said(supported=bool(supporting)),
            ties=tuple(ties),
            nearest=() if supporting else tuple(self._nearest()),
            searches=searches_for(dataset, self.subject, self.object, self.kinds),
        )

    def _not_said(self, *, supported: bool) -> str:
        if not self.kinds:
            return what_is_not_said(self.book, self.subject, self.object)
        return "" if supported else nothing_said(self.book, self.subject, self.kinds, self.object)

    def _of_kinds(self, kinds: tuple[str, ...]) -> Iterator[Link]:
        """Yield the links of some kinds, narrower ones included, in the direction asked for."""
        narrower = self.book.dataset.vocabulary.with_narrower(*kinds)
        yield from direct(self.book.dataset, self.subject, self.object, narrower)

    def _disputed_broader(self) -> Iterator[Link]:
        """Yield the links of broader kinds that are denied: who did not do it did not order it either.

        But who denies having done it may have claimed it before.
        """
        vocabulary = self.book.dataset.vocabulary
        deeds = [kind for kind in self.kinds if kind != CLAIMED]
        broader = dict.fromkeys(wide for kind in deeds for wide in vocabulary.broader(kind))
        for link in direct(self.book.dataset, self.subject, self.object, tuple(broader)):
            if self.book.status(link).dispute and link not in self.asked:
                yield link

    def _words(self, link: Link) -> list[str]:
        """Return what of `WORDS` a link's claims come to.

        Of a broader kind only what speaks against it counts, of a narrower one only what speaks for it: who denies that
        he ordered it does not deny that he did it.
        """
        status, is_asked = self.book.status(link), link in self.asked
        words = [_FOR[claim.basis] for claim in status.supporting] if is_asked else []
        is_narrower = is_asked and self.kinds and link.kind not in self.kinds
        return words if is_narrower else [*words, *map(_against, status.disputing)]

    def _nearest(self) -> Iterator[Nearest]:
        """Yield what is said of just these two and this matter; where nothing is, the same of others."""
        found = list(self._of_these())
        yield from found or self._of_others()

    def _of_these(self) -> Iterator[Nearest]:
        told = {link.id for link in self.telling}
        for link in self.between:
            if link.id not in told:
                relation = _OTHERWISE.get(self.book.status(link).word) if link in self.asked else None
                yield Nearest(relation or NEAR, self.book.link(link))
        for link in self._about():
            yield Nearest(CONNECTED, self.book.link(link))
        yield from self._of_the_whole()

    def _about(self) -> Iterator[Link]:
        for link in self.book.dataset.links_at[self.subject]:
            if self.object not in _ends(link) and self._is_about(link):
                yield link

    def _of_the_whole(self) -> Iterator[Nearest]:
        if not isinstance(self.book.dataset.nodes[self.object], Incident):
            return
        for link in counted_in(self.book, self.object):
            named = [each for each in named_for(self.book, link.object) if each.subject == self.subject]
            if named:
                yield Nearest(COUNTED, self.book.link(link))
                yield from (Nearest(WHOLE, self.book.link(each)) for each in named)

    def _of_others(self) -> Iterator[Nearest]:
        """Yield who else stands so to the second; of an incident, who did it, and what else concerns it."""
        is_incident = isinstance(self.book.dataset.nodes[self.object], Incident)
        usual = controlling(self.book, self.subject, self.object) if is_incident else ()
        kinds = self.book.dataset.vocabulary.with_narrower(*(self.kinds or usual))
        alike = [
            link
            for link in self.book.dataset.links_at[self.object]
            if self._is_towards(link) and link.kind in kinds and self.book.status(link).support
        ]
        for link in self.book.firmest_first(alike):
            yield Nearest("the same of others", self.book.link(link))
        if is_incident:
            for link in self.book.firmest_first(self._concerning()):
                yield Nearest("of others, in connection with it", self.book.link(link))

    def _is_towards(self, link: Link) -> bool:
        """Return whether a link stands to the second as what was asked would: it is the object, or either end."""
        is_symmetric = self.book.dataset.vocabulary[link.kind].symmetric
        return link.object == self.object or (is_symmetric and link.subject == self.object)

    def _concerning(self) -> Iterator[Link]:
        """Yield the links between others that are said in connection with the second, with what they are worth."""
        for link in self.book.dataset.links.values():
            if self.object not in _ends(link) and self._is_about(link):
                yield link

    def _is_about(self, link: Link) -> bool:
        return any(claim.about == self.object and self.book.ledger.counts(claim) for claim in link.claims)


def _in_order(words: Collection[str]) -> tuple[str, ...]:
    return tuple(word for word in WORDS if word in words)


def _against(claim: Claim) -> str:
    return "doubted" if claim.stance == "doubts" else _AGAINST[claim.basis]


def _ends(link: Link) -> tuple[str, str]:
    return link.subject, link.object
