"""Who is left out of a selection and named in it all the same: what is kept can't be told fairly without them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from actorgraph.graph.answers import FiltersAnswer, StillNamed
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.model import Claim

ROLES = ("voice", "about", "ground", "reply", "beside", "asked")


def still_named_in(book: EvidenceBook, filters: FiltersAnswer | None) -> tuple[StillNamed, ...]:
    """Return the actors and incidents that are left out and that sentences on what is kept name, by id.

    Names in what a person wrote (a note, a title, another record's name) are not looked for.
    """
    found: defaultdict[str, set[str]] = defaultdict(set)
    for role, keys in (*_by_claims(book), ("asked", _asked_for(filters))):
        for key in keys:
            found[key].add(role)
    everybody = book.ledger.dataset
    out = sorted(found.keys() & everybody.nodes.keys() - book.dataset.nodes.keys())
    return tuple(
        StillNamed(
            key, everybody.type_of(key), everybody.name(key), tuple(role for role in ROLES if role in found[key])
        )
        for key in out
    )


def _by_claims(book: EvidenceBook) -> Iterator[tuple[str, Iterable[str]]]:
    """Yield ids of records that told claims name, with what they are there."""
    for role, claim in _told(book):
        yield "voice", claim.claimed_by
        yield "about", _ends(claim.about) if claim.about else ()
        yield role, _ends(book.ledger.homes[claim.id])


def _told(book: EvidenceBook) -> Iterator[tuple[str, Claim]]:
    """Yield the claims that bear on what is kept, with what each is to it where it stands in what is left out."""
    for claim, _ in book.dataset.claims():
        yield "beside", claim
    for link in book.dataset.links.values():
        bearing = {claim.id: claim for claim in (*link.claims, *book.status(link).supporting)}
        yield from (("beside", claim) for claim in (*bearing.values(), *book.clashing(link)))
        yield from (("ground", book.ledger.claims[key]) for claim in bearing.values() for key in claim.rests_on)
        yield from (("reply", claim) for claim in book.ledger.replies(link, own=True))


def _ends(key: str) -> tuple[str, ...]:
    """Return the ids of the records that a record's id names: a link's are those of its two ends."""
    subject, *rest = key.split("--")
    return (subject, rest[-1]) if rest else (subject,)


def _asked_for(filters: FiltersAnswer | None) -> Iterator[str]:
    """Yield ids of those whose word is asked for, or done without: the sentence that says so names them."""
    for whose in (*filters.only_from, filters.without) if filters else ():
        yield from whose.voices if whose else ()
