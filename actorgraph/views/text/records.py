"""One record as text: its names, what is said of it by family, each with status, claims and replies."""

from __future__ import annotations

from collections.abc import Iterator

from actorgraph.graph.answers import AttributeAnswer, ClaimAnswer, LinkAnswer, NeighborsAnswer, RecordAnswer
from actorgraph.views.text.footnotes import claim_facts

_FAMILIES = {
    "command": "Command and membership",
    "tie": "Ties",
    "support": "Support",
    "attack": "Attacks",
    "words": "Words",
    "conduct": "Conduct",
    "place": "Places",
    "lineage": "Lineage",
}


def record_lines(record: RecordAnswer) -> Iterator[str]:
    """Yield the lines of an answer on an actor or incident."""
    yield f"{record.name}  ({record.id})"
    yield "  ".join(_facts(record))
    if record.description:
        yield record.description
    if record.aliases:
        yield f"Also: {'; '.join(record.aliases)}"
    if record.identifiers:
        yield f"Identifiers: {'; '.join(f'{key} {value}' for key, value in record.identifiers.items())}"
    for claim in record.claims:
        yield from _claim_lines(claim, "")
    for attribute in record.attributes:
        yield from _attribute_lines(attribute)
    for group in record.groups:
        yield ""
        yield f"{_FAMILIES[group.family]}:"
        for link in group.links:
            yield from _indented(link_lines(link))
    if record.not_said:
        yield ""
        yield "Not said:"
        yield from (f"  {sentence}" for sentence in record.not_said)


def _facts(record: RecordAnswer) -> Iterator[str]:
    standing = "" if record.standing in (None, "named") else f", {record.standing}"
    yield f"{record.kind}{standing}"
    if record.type == "incident":
        yield f"when: {record.when or 'no date given'}"
        yield f"happened: {record.happened}"


def _attribute_lines(attribute: AttributeAnswer) -> Iterator[str]:
    yield f"{attribute.name}: {attribute.value}"
    for claim in attribute.claims:
        yield from _claim_lines(claim, "  ")


def link_lines(link: LinkAnswer) -> Iterator[str]:
    """Yield the lines of an answer on a link: sentence, evidence, and its whole ledger."""
    alleged = "alleged, " if link.imputes else ""
    yield f"{link.label} ({alleged}{link.status}): {link.subject_name} / {link.object_name}  ({link.id})"
    yield f"  {link.sentence}"
    evidence = link.evidence
    facts = [f"support: {evidence.support}", f"origins: {evidence.origins}", f"dispute: {evidence.dispute}"]
    yield f"  {'; '.join([*facts, f'reading: {evidence.reading}'])}"
    for claim in link.claims:
        yield from _claim_lines(claim, "  - ")
    for claim in link.replies:
        yield from _claim_lines(claim, "  - in reply: ")


def _claim_lines(claim: ClaimAnswer, lead: str) -> Iterator[str]:
    yield f"{lead}{claim_facts(claim)}"
    indent = " " * (len(lead) - len(lead.lstrip())) + "    "
    if lead.strip() != "-":
        yield f"{indent}{claim.sentence}"
    yield from (f"{indent}{note}" for note in claim.notes)


def _indented(lines: Iterator[str]) -> Iterator[str]:
    return (f"  {line}" for line in lines)


def neighbors_lines(answer: NeighborsAnswer) -> Iterator[str]:
    """Yield the lines of an answer on what is around a record, nearest first."""
    found = len(answer.neighbors)
    yield f"{found} record{'s'[: found != 1]} within {answer.hops} hop{'s'[: answer.hops != 1]} of {answer.name}."
    yield "Being near says nothing of anybody: read each link."
    for neighbor in answer.neighbors:
        yield ""
        yield f"{neighbor.hops} hop{'s'[: neighbor.hops != 1]}: {neighbor.name}  ({neighbor.kind}, {neighbor.id})"
        for link in neighbor.links:
            yield f"  ({'alleged: ' if link.imputes else ''}{link.label}; {link.status}) {link.sentence}"
