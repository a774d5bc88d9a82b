"""What stands on a sheet, in order: headings, labelled sentences, lists. Knows answers; knows no markup."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from actorgraph.graph.answers import Accusation, ClaimAnswer, ReviewAnswer, ReviewSheet
from actorgraph.model.characters import isolated
from actorgraph.views.text.footnotes import link_label

LEAD = (
    "Every line below is a claim by a cited source. None of it is a finding of ours, and nothing here says whether it"
    " is true."
)


@dataclass(frozen=True)
class Entry:
    """One accusation: what it is, and under each label its sentences."""

    heading: str
    rows: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True)
class Part:
    """A part of a sheet: entries, or plain lines."""

    heading: str
    entries: tuple[Entry, ...] = ()
    lines: tuple[str, ...] = ()


@dataclass(frozen=True)
class Sheet:
    """All that stands on the sheet of one accused."""

    name: str
    facts: tuple[str, ...]
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Outline:
    """Sheets under one title, with what they were made from."""

    title: str
    made_from: str
    sheets: tuple[Sheet, ...]


def outline_of(answer: ReviewAnswer) -> Outline:
    """Return what stands on the sheets of an answer."""
    version = f"version {isolated(answer.version)}, digest {answer.digest[:12]}"
    made_from = f"Made from “{isolated(answer.dataset)}”, {version}."
    contact = f" About an entry, write to {isolated(answer.contact)}." if answer.contact else ""
    title = f"Before publication: {isolated(answer.of or 'everybody accused')}"
    return Outline(title, made_from + contact, tuple(map(_sheet, answer.sheets)))


def _sheet(sheet: ReviewSheet) -> Sheet:
    groups = {
        "Alleged by a source": sheet.accusations,
        "Only denied, doubted or commented on here": sheet.disputed,
        "Only as what would be, if something came first": sheet.hypothetical,
        "Withdrawn: not to be repeated": sheet.withdrawn,
    }
    parts = [Part(heading, entries=tuple(map(_entry, group))) for heading, group in groups.items() if group]
    not_said = sheet.not_said or ("Nothing of the kind was found by the rules that look for it.",)
    return Sheet(
        name=sheet.name,
        facts=tuple(_facts(sheet)),
        parts=(*parts, Part("What no source here says", lines=not_said), Part("To do", lines=tuple(_to_do(sheet)))),
    )


def _facts(sheet: ReviewSheet) -> Iterator[str]:
    standing = "" if sheet.standing == "named" else f", {sheet.standing}"
    yield f"{sheet.kind}{standing} ({sheet.id})"
    if sheet.called:
        yield f"Also read as meaning this one: {'; '.join(f'“{isolated(each)}”' for each in sheet.called)}."
    if sheet.marking:
        yield f"Marked {isolated(sheet.marking)}."
    yield _summary(sheet)


def _summary(sheet: ReviewSheet) -> str:
    accusations = sheet.accusations
    implied = _count(accusations, lambda each: each.link.evidence.support == "inferred")
    several = _count(accusations, lambda each: each.link.evidence.origins > 1)
    unanswered = _count(accusations, lambda each: bool(each.no_reply))
    unclear = _count(accusations, lambda each: bool(each.unclear))
    return (
        f"Allegations that a source supports: {len(accusations)}; implied only: {implied}; on more than one"
        f" independent origin: {several}; without a recorded reply by the accused: {unanswered}; resting on unclear"
        f" text: {unclear}."
    )


def _entry(accusation: Accusation) -> Entry:
    link = accusation.link
    rows = {
        "Who says it": _told(accusation.whose_word),
        "It rests on": _told(accusation.rests_on),
        "Unclear text": tuple(
            f"{place}: how it was read, and what else it may mean, is noted above." for place in accusation.unclear
        ),
        "In reply": (*_told(accusation.replies), *filter(None, [accusation.no_reply])),
        "Mind": accusation.limits,
    }
    heading = f"{link_label(link)}: {isolated(link.subject_name)} / {isolated(link.object_name)}"
    return Entry(heading, tuple((label, lines) for label, lines in rows.items() if lines))


def _told(claims: Iterable[ClaimAnswer]) -> tuple[str, ...]:
    """Return each claim as its sentence and the notes on it."""
    return tuple(" ".join([claim.sentence, *claim.notes]) for claim in claims)


def _to_do(sheet: ReviewSheet) -> Iterator[str]:
    """Yield what is left to be done before the accused is named, as far as the record shows."""
    asked = _count(sheet.accusations, lambda each: "not yet looked for" in each.no_reply)
    if asked:
        yield f"Ask for a reply to {asked} of the allegations; record it, or where and when it was looked for."
    unclear = _count(sheet.accusations, lambda each: bool(each.unclear))
    if unclear:
        yield f"Read the passages under {unclear} of them again: their text is unclear."
    implied = _count(sheet.accusations, lambda each: each.link.evidence.support == "inferred")
    if implied:
        yield f"Print {implied} of them as implied, not as stated, or not at all."
    single = _count(sheet.accusations, lambda each: each.link.evidence.origins == 1)
    if single:
        yield f"Look for a second, independent origin of {single} of them."
    if not any((asked, unclear, implied, single)):
        yield "The record shows nothing left to do."


def _count(accusations: Iterable[Accusation], holds: Callable[[Accusation], bool]) -> int:
    return sum(holds(each) for each in accusations)
