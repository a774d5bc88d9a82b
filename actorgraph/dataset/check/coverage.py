"""How far the claims on a source cover its text, character by character, and what is left over. Knows no text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from actorgraph.dataset.check.claims import outside
from actorgraph.dataset.check.references import dangling
from actorgraph.dataset.dataset import COVERAGE_FILE, Dataset
from actorgraph.errors import Problem
from actorgraph.model import Claim, Locator, Source
from actorgraph.model.empty_span import EmptySpan

NAMED_CLAIMS = 3
"""How many claims a message names before it only counts them."""


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """Characters of a paragraph, as a locator counts them: from ``start`` up to, but not with, ``end``."""

    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many characters of a source lie where; blanks count too.

    Attributes:
        source: id of the source.
        characters: of the whole source.
        claimed: under the locator of some claim, a withdrawn one included.
        stating_nothing: in a listed empty span, and under no claim.
        spans: how many empty spans are listed.
        uncovered: what is left over.
    """

    source: str
    characters: int
    claimed: int
    stating_nothing: int
    spans: int
    uncovered: tuple[Stretch, ...]

    def to_dict(self) -> dict[str, Any]:
        """Return the coverage as plain data for JSON."""
        return asdict(self)


def coverage_of(dataset: Dataset) -> tuple[Coverage, ...]:
    """Return the coverage of each source with an extent, by id."""
    claims, spans = _claims_by_source(dataset), _spans_by_source(dataset)
    return tuple(
        _coverage(source, source.extent, [claim.at for claim in claims[key]], [span.at for span in spans[key]])
        for key, source in sorted(dataset.sources.items())
        if source.extent is not None
    )


def _coverage(source: Source, extent: tuple[int, ...], claims: list[Locator], spans: list[Locator]) -> Coverage:
    claimed = list(_stretches(claims, extent))
    unclaimed = _left_over(extent, claimed)
    uncovered = _left_over(extent, [*claimed, *_stretches(spans, extent)])
    return Coverage(
        source=source.id,
        characters=sum(extent),
        claimed=sum(extent) - _length(unclaimed),
        stating_nothing=_length(unclaimed) - _length(uncovered),
        spans=len(spans),
        uncovered=uncovered,
    )


def _claims_by_source(dataset: Dataset) -> Mapping[str, list[Claim]]:
    table: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim, _ in dataset.claims():
        table[claim.source].append(claim)
    return table


def _spans_by_source(dataset: Dataset) -> Mapping[str, list[EmptySpan]]:
    table: defaultdict[str, list[EmptySpan]] = defaultdict(list)
    for span in (dataset.empty_spans or {}).values():
        table[span.source].append(span)
    return table


def _stretches(places: Iterable[Locator], extent: tuple[int, ...]) -> Iterator[Stretch]:
    """Yield what places cover of the paragraphs that there are; one without a span covers its whole paragraph."""
    for at in places:
        if at.paragraph is not None and at.paragraph < len(extent):
            length = extent[at.paragraph]
            yield Stretch(at.paragraph, min(at.start or 0, length), min(at.end or length, length))


def _left_over(extent: tuple[int, ...], covered: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """Return what of the paragraphs lies under none of the stretches, in the order of the text."""
    by_paragraph: defaultdict[int, list[Stretch]] = defaultdict(list)
    for stretch in covered:
        by_paragraph[stretch.paragraph].append(stretch)
    found = []
    for paragraph, length in enumerate(extent):
        done = 0
        for stretch in [*sorted(by_paragraph[paragraph]), Stretch(paragraph, length, length)]:
            if done < stretch.start:
                found.append(Stretch(paragraph, done, stretch.start))
            done = max(done, stretch.end)
    return tuple(found)


def _length(stretches: Iterable[Stretch]) -> int:
    return sum(stretch.end - stretch.start for stretch in stretches)


def check_coverage(dataset: Dataset) -> Iterator[Problem]:
    """Yield what is wrong with the listed spans, and what neither they nor the claims cover.

    Only a dataset that keeps a list of empty spans claims to be complete; of another, nothing is asked.
    """
    if dataset.empty_spans is None:
        return
    for span in dataset.empty_spans.values():
        yield from _check_place(dataset, span)
    yield from _check_doubled(dataset)
    yield from _check_spoken(dataset)
    for coverage in coverage_of(dataset):
        for stretch in coverage.uncovered:
            yield _uncovered(coverage.source, stretch)


def _check_place(dataset: Dataset, span: EmptySpan) -> Iterator[Problem]:
    source = dataset.sources.get(span.source)
    if source is None:
        yield dangling(COVERAGE_FILE, span.id, "source", span.source, dataset.sources)
    elif source.extent is None:
        message = f"{span.source!r} has no extent, so that nothing can be said of what is covered"
        hint = "give the source the number of characters of each paragraph"
        yield Problem(COVERAGE_FILE, span.id, "source", "error", "no-extent", message, hint)
    elif message := outside(span.at, source.extent):
        yield Problem(COVERAGE_FILE, span.id, "at", "error", "locator-outside", message)


def _check_doubled(dataset: Dataset) -> Iterator[Problem]:
    for spans in _spans_by_source(dataset).values():
        furthest: EmptySpan | None = None
        for span in sorted(spans, key=_order):
            if furthest and _overlap(furthest.at, span.at):
                message = f"it lists characters that {furthest.id!r} lists too"
                yield Problem(COVERAGE_FILE, span.id, "at", "error", "doubled-span", message, "list each once")
            if furthest is None or _reach(span.at) > _reach(furthest.at):
                furthest = span


def _order(span: EmptySpan) -> tuple[int, int, str]:
    return span.at.paragraph or 0, span.at.start or 0, span.id


def _reach(at: Locator) -> tuple[int, int]:
    return at.paragraph or 0, at.end or 0


def _overlap(first: Locator, second: Locator) -> bool:
    """Return whether two places share a character; one without a span is its whole paragraph."""
    if first.paragraph is None or first.paragraph != second.paragraph:
        return False
    before = first.end is not None and first.end <= (second.start or 0)
    after = second.end is not None and second.end <= (first.start or 0)
    return not before and not after


def _check_spoken(dataset: Dataset) -> Iterator[Problem]:
    claims: defaultdict[tuple[str, int | None], list[Claim]] = defaultdict(list)
    for claim, _ in dataset.claims():
        claims[claim.source, claim.at.paragraph].append(claim)
    for span in (dataset.empty_spans or {}).values():
        near = claims[span.source, span.at.paragraph]
        keys = sorted(claim.id for claim in near if _overlap(claim.at, span.at))
        if keys:
            message = f"it is said to state nothing, and yet something is recorded from it: {_listed(keys)}"
            hint = "take the recorded passage out of the span, or the span out of the list"
            yield Problem(COVERAGE_FILE, span.id, "at", "warning", "span-under-claim", message, hint)


def _listed(keys: list[str]) -> str:
    more = len(keys) - NAMED_CLAIMS
    return f"{', '.join(keys[:NAMED_CLAIMS])}{f' and {more} more' if more > 0 else ''}"


def _uncovered(source: str, stretch: Stretch) -> Problem:
    many = stretch.end - stretch.start
    place = f"paragraph {stretch.paragraph}, {stretch.start} to {stretch.end}"
    message = f"{place} ({many} character{'s'[: many != 1]}), lies under no claim and no listed span"
    hint = f"record what it says, or list it in {COVERAGE_FILE} with the reason why it states nothing"
    return Problem("sources.json", source, f"extent.{stretch.paragraph}", "warning", "uncovered", message, hint)
