"""What stands on a sheet, in order: headings, labelled sentences, lists. Knows answers; knows no markup."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count

from actorgraph.graph.answers import (
    Accusation,
    AlsoSaid,
    ClaimAnswer,
    IncidentFacts,
    NotSaid,
    ReviewAnswer,
    ReviewSheet,
    SearchAnswer,
)
from actorgraph.graph.wording.searches import CAUTION
from actorgraph.model.characters import isolated
from actorgraph.views.review.to_do import listed, to_do
from actorgraph.views.text.footnotes import link_label
from actorgraph.views.text.sources import source_line

LEAD = (
    "Every allegation below is the claim of a cited source. None is a finding of ours, and nothing here says whether it"
    " is true. The notes, what takes from an allegation's weight, which replies are missing, what no source says and"
    " what is left to do are ours."
)
_ONLY_OF_IT = "Below stands only what concerns it, not all that is alleged of the accused."
_IN_THE_SENTENCE = "The text is unclear here."
"""The note that repeats what the sentence says."""
_OUR_NOTE = "Our note: "


@dataclass(frozen=True)
class Entry:
    """One accusation: its number on the sheet, what it is, and under each label its sentences."""

    number: int
    heading: str
    rows: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True)
class Part:
    """A part of a sheet: what it holds, and entries or plain lines."""

    heading: str
    note: str = ""
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
    """Sheets under one title, with how to read them, what they were made from, and the facts of an incident."""

    title: str
    lead: str
    made_from: str
    facts: tuple[str, ...]
    sheets: tuple[Sheet, ...]


def outline_of(answer: ReviewAnswer) -> Outline:
    """Return what stands on the sheets of an answer."""
    version = f"version {isolated(answer.version)}, digest {answer.digest[:12]}"
    contact = f" About an entry, write to {isolated(answer.contact)}." if answer.contact else ""
    return Outline(
        title=f"Before publication: {isolated(answer.of or 'everybody accused')}",
        lead=LEAD,
        made_from=f"Made from “{isolated(answer.dataset)}”, {version}.{contact}",
        facts=tuple(_opening(answer)),
        sheets=tuple(_sheet(sheet, of_incident=answer.incident is not None) for sheet in answer.sheets),
    )


def _opening(answer: ReviewAnswer) -> Iterator[str]:
    """Yield what stands above all sheets: filters, the facts of an incident, and that there is no sheet."""
    if answer.filters:
        yield from answer.filters.sentences
    if answer.incident:
        yield from _incident_facts(answer.incident)
    if answer.nothing:
        yield answer.nothing
    elif answer.incident:
        yield _ONLY_OF_IT


def _incident_facts(incident: IncidentFacts) -> Iterator[str]:
    happened = "" if incident.happened == "yes" else f", {incident.happened}"
    yield f"{incident.kind}{happened}, {incident.when_words} ({incident.id})"
    yield from _told(incident.claims)


def _sheet(sheet: ReviewSheet, *, of_incident: bool) -> Sheet:
    numbers = count(1)
    groups = {
        "Alleged by a source": sheet.accusations,
        "Only denied, doubted or commented on here": sheet.disputed,
        "Only as what would be, if something came first": sheet.hypothetical,
        "Withdrawn: not to be repeated": sheet.withdrawn,
    }
    numbered = {heading: [(next(numbers), each) for each in group] for heading, group in groups.items() if group}
    by_link = {each.link.id: number for group in numbered.values() for number, each in group}
    parts = [Part(heading, entries=tuple(_entry(*each) for each in group)) for heading, group in numbered.items()]
    return Sheet(
        name=sheet.name,
        facts=tuple(_facts(sheet)),
        parts=(
            *parts,
            *_also_said(sheet),
            *_not_said(sheet, by_link, of_incident=of_incident),
            *_searches(sheet),
            Part("To do", lines=tuple(to_do(sheet, by_link))),
            Part("Sources", lines=tuple(map(source_line, sheet.sources))),
        ),
    )


def _facts(sheet: ReviewSheet) -> Iterator[str]:
    standing = "" if sheet.standing == "named" else f", {sheet.standing}"
    yield f"{sheet.kind}{standing} ({sheet.id})"
    if sheet.names:
        yield f"Other names: {'; '.join(map(isolated, sheet.names))}."
    if sheet.words:
        words = "; ".join(f"“{isolated(word)}”" for word in sheet.words)
        yield f"Words of the text that were read as meaning this one: {words}."
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


def _count(accusations: Iterable[Accusation], holds: Callable[[Accusation], bool]) -> int:
    return sum(holds(each) for each in accusations)


def _entry(number: int, accusation: Accusation) -> Entry:
    link = accusation.link
    rows = {
        "Who says it": _told(accusation.whose_word),
        "Withdrawn": _told(accusation.withdrawn),
        "It rests on": _told(accusation.rests_on),
        "Unclear text": accusation.unclear,
        "In reply": (*_told(accusation.replies), *filter(None, [accusation.no_reply])),
        "Bear in mind": accusation.limits,
    }
    heading = f"{link_label(link)}: {isolated(link.subject_name)} / {isolated(link.object_name)}"
    return Entry(number, heading, tuple((label, lines) for label, lines in rows.items() if lines))


def _told(claims: Iterable[ClaimAnswer]) -> tuple[str, ...]:
    """Return each claim as its sentence, the notes on it, and its id."""
    return tuple(" ".join([claim.sentence, *_notes(claim), f"({claim.id})"]) for claim in claims)


def _notes(claim: ClaimAnswer) -> Iterator[str]:
    """Yield the notes on a claim without what its sentence says already: some quote the first words of our note."""
    for note in claim.notes:
        first, _, more = note.removeprefix(_OUR_NOTE).partition(". ")
        if note.startswith(_OUR_NOTE) and f"“{first.rstrip('.')}”" in claim.sentence:
            yield from [f"{_OUR_NOTE}{more}"] if more else []
        elif note != _IN_THE_SENTENCE:
            yield note


def _also_said(sheet: ReviewSheet) -> Iterator[Part]:
    if sheet.also_said:
        heading = f"Said of {sheet.in_text} besides: command, ties, memberships and words"
        yield Part(heading, lines=tuple(map(_said_besides, sheet.also_said)))


def _said_besides(said: AlsoSaid) -> str:
    return f"{' '.join(said.link.sentences)} ({'; '.join(said.claims)})"


def _not_said(sheet: ReviewSheet, numbers: Mapping[str, int], *, of_incident: bool) -> Iterator[Part]:
    """Yield what no source says; of one incident nothing, where a source lays it to the accused."""
    name, lines = sheet.in_text, tuple(_not_said_line(each, numbers) for each in sheet.not_said)
    note = f"Listed is what is laid to somebody tied to {name}, or to {name} only as part of a campaign."
    none = f"No attack, campaign or operation was found that is laid to somebody tied to {name} and not to {name}."
    if lines or not of_incident:
        yield Part("What no source here says", note="" if of_incident else note if lines else none, lines=lines)


def _not_said_line(not_said: NotSaid, numbers: Mapping[str, int]) -> str:
    if not not_said.counted_in:
        return not_said.sentence
    told = " ".join(f"{claim.sentence} ({claim.id})" for claim in not_said.counted_in)
    entries = [numbers[link] for link in not_said.of_the_whole if link in numbers]
    under = f", under {listed(entries)}," if entries else ""
    whole = f"What is said of the campaign as a whole{under} is not said of this."
    return f"{not_said.sentence} It is counted in a campaign: {told} {whole}"


def _searches(sheet: ReviewSheet) -> Iterator[Part]:
    if sheet.searches:
        yield Part("Looked for and not found", note=CAUTION, lines=tuple(map(_search, sheet.searches)))


def _search(search: SearchAnswer) -> str:
    note = f" {_OUR_NOTE}{isolated(search.note)}" if search.note else ""
    return f"{search.sentence}{note} ({search.id})"
