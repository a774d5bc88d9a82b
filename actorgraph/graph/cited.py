"""Which documents claims, or a whole answer, stand on. Knows ledgers and answers, no question."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass

from actorgraph.graph.answers import Answer, CitedSource, ClaimAnswer
from actorgraph.graph.evidence import EvidenceBook
from actorgraph.model import Claim
from actorgraph.model.reach import reached


def sources_of(book: EvidenceBook, answer: Answer) -> tuple[CitedSource, ...]:
    """Return the documents that an answer stands on, by id.

    They are those that its claims come from and cite, and those of what these claims rest on, at any remove.
    """
    claims = book.ledger.claims
    told = {claim.id for claim in _claims_in(answer)}
    return cited_by(book, [claims[key] for key in reached(told, lambda key: claims[key].rests_on)])


def cited_by(book: EvidenceBook, claims: Iterable[Claim]) -> tuple[CitedSource, ...]:
    """Return the documents that claims come from and cite, with those that these repeat as a whole, by id."""
    sources = book.dataset.sources
    cited = {key for claim in claims for key in (claim.source, *claim.claimed_by) if key in sources}
    found = reached(cited, lambda key: sources[key].derived_from)
    return tuple(_cited(book, key) for key in sorted(found))


def _cited(book: EvidenceBook, key: str) -> CitedSource:
    source = book.dataset.sources[key]
    return CitedSource(
        id=key,
        title=source.title,
        publisher=source.publisher,
        kind=source.kind,
        published=str(source.published) if source.published else None,
        label=book.wording.source_label(key),
        url=source.url,
        archive_url=source.archive_url,
        accessed=str(source.accessed) if source.accessed else None,
        seen=source.seen,
        derived_from=source.derived_from,
        marking=source.marking,
    )


def _claims_in(part: object) -> Iterator[ClaimAnswer]:
    """Yield every claim that is told anywhere in an answer."""
    if isinstance(part, ClaimAnswer):
        yield part
    elif isinstance(part, tuple):
        for each in part:
            yield from _claims_in(each)
    elif is_dataclass(part):
        for field in fields(part):
            yield from _claims_in(getattr(part, field.name))
