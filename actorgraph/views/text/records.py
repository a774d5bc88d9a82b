"""One record as text: its names, what is said of it by family, each with status, claims and replies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from actorgraph.graph.answers import AttributeAnswer, ClaimAnswer, LinkAnswer, NeighborsAnswer, RecordAnswer
from actorgraph.model.characters import isolated
from actorgraph.views.text.families import FAMILIES
from actorgraph.views.text.footnotes import claim_facts, link_label, sentence_lines
from actorgraph.views.text.searches import searches_lines


def show_lines(answer: RecordAnswer | LinkAnswer) -> Iterator[str]:
    """Yield the lines of an answer on an actor, an incident or a link."""
    if isinstance(answer, LinkAnswer):
        yield from link_lines(answer)
        yield from searches_lines(answer.searches, "  ")
    else:
        yield from record_lines(answer)


def record_lines(record: RecordAnswer) -> Iterator[str]:
    """Yield the lines of an answer on an actor or incident."""
    yield f"{isolated(record.name)}  ({record.id})"
    yield "  ".join(_facts(record))
    if record.description:
        yield isolated(record.description)
    if record.aliases:
        yield f"Also: {'; '.join(map(isolated, record.aliases))}"
    yield from record.mixed
    if record.marking:
        yield f"Marked: {isolated(record.marking)}"
    if record.identifiers:
        yield f"Identifiers: {'; '.join(f'{key} {isolated(value)}' for key, value in record.identifiers.items())}"
    yield from _overview(record)
    for claim in record.claims:
        yield ""
        yield claim.sentence
        yield from _fact_lines(claim, "  ")
    for attribute in record.attributes:
        yield ""
        yield from _attribute_lines(attribute)
    for group in record.groups:
        yield ""
        yield f"{FAMILIES[group.family]}:"
        for link in group.links:
            yield ""
            yield from _indented(link_lines(link))
    yield from _absent(record)


def _absent(record: RecordAnswer) -> Iterator[str]:
    """Yield what no source says of a record, and what was looked for and not found."""
    if record.not_said:
        yield ""
        yield "Not said:"
        yield from (f"  {sentence}" for sentence in record.not_said)
    if record.searches:
        yield ""
        yield "Looked for and not found:"
        yield from searches_lines(record.searches, "  ")


def _facts(record: RecordAnswer) -> Iterator[str]:
    standing = "" if record.standing in (None, "named") else f", {record.standing}"
    yield f"{record.kind}{standing}"
    if record.type == "incident":
        yield f"when: {record.when or 'no date given'}"
        yield f"happened, as we read the claims: {record.happened}"


def _overview(record: RecordAnswer) -> Iterator[str]:
    """Yield what is to come, in numbers: how many links, how many of them allegations, and of what worth."""
    links = [link for group in record.groups for link in group.links]
    alleged = sum(link.imputes for link in links)
    worth = Counter(link.status for link in links)
    counts = ", ".join(f"{count} {status}" for status, count in worth.most_common())
    yield f"{len(links)} link{'s'[: len(links) != 1]}, {alleged} of them alleged{': ' if counts else ''}{counts}."


def _attribute_lines(attribute: AttributeAnswer) -> Iterator[str]:
    yield attribute.sentence
    for claim in attribute.claims:
        yield from _fact_lines(claim, "  ")


def link_lines(link: LinkAnswer) -> Iterator[str]:
    """Yield the lines of an answer on a link: sentence, evidence, and its whole ledger."""
    yield f"{link_label(link)}: {isolated(link.subject_name)} / {isolated(link.object_name)}  ({link.id})"
    yield from sentence_lines(link.sentences, "  ")
    evidence = link.evidence
    facts = [f"support: {evidence.support}", f"origins: {evidence.origins}", f"dispute: {evidence.dispute}"]
    yield f"  {'; '.join([*facts, f'reading: {evidence.reading}'])}"
    for claim in link.claims:
        yield from _fact_lines(claim, "  ")
    for claim in link.replies:
        yield f"  In reply: {claim.sentence}"
        yield from _fact_lines(claim, "  ")


def _fact_lines(claim: ClaimAnswer, indent: str) -> Iterator[str]:
    """Yield where a claim stands and what a careful reader must know; its sentence stands above."""
    yield f"{indent}- {claim_facts(claim)}"
    yield from (f"{indent}    {note}" for note in claim.notes)


def _indented(lines: Iterator[str]) -> Iterator[str]:
    return (f"  {line}" for line in lines)


def neighbors_lines(answer: NeighborsAnswer) -> Iterator[str]:
    """Yield the lines of an answer on what is around a record, nearest first."""
    found = len(answer.neighbors)
    within = f"{answer.hops} hop{'s'[: answer.hops != 1]}"
    yield f"{found} record{'s'[: found != 1]} within {within} of {isolated(answer.name)}."
    yield "Being near says nothing of anybody: read each link."
    for neighbor in answer.neighbors:
        yield ""
        away = f"{neighbor.hops} hop{'s'[: neighbor.hops != 1]}"
        yield f"{away}: {isolated(neighbor.name)}  ({neighbor.kind}, {neighbor.id})"
        for link in neighbor.links:
            yield f"  {link_label(link, link.label_from(neighbor.id))}"
            yield from sentence_lines(link.sentences, "    ")
