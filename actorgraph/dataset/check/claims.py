"""Rules on single claims and values: locators inside their source, dates and numbers that can be, grades in place."""

from __future__ import annotations

from collections.abc import Iterator

from actorgraph.dataset.check.places import ClaimPlace, claim_places
from actorgraph.dataset.dataset import Dataset
from actorgraph.errors import Problem
from actorgraph.model import Claim, EdtfDate, Incident, Link, Locator, Source
from actorgraph.model.attribute import ATTACKS
from actorgraph.model.count import read_count


def check_claims(dataset: Dataset) -> Iterator[Problem]:
    """Yield every claim, and every value that is claimed, that breaks a rule of the model."""
    for place in claim_places(dataset):
        yield from _check_place(dataset, place)
    for link in dataset.links.values():
        if link.kind in dataset.vocabulary and link.object in dataset.nodes:
            yield from _check_imputing(dataset, link)
            yield from _check_event(dataset, link)
            yield from _check_roles(dataset, link)
    for source in dataset.sources.values():
        yield from _check_source(source)
    for incident in dataset.incidents.values():
        if incident.kind == "attack":
            yield from _check_counts(incident)


def _check_place(dataset: Dataset, place: ClaimPlace) -> Iterator[Problem]:
    claim, file, record, path = place
    source = dataset.sources.get(claim.source)
    if source is None:
        return
    if source.extent is not None and (message := outside(claim.at, source.extent)):
        yield Problem(file, record, f"{path}.at", "error", "locator-outside", message)
    withdrawn = claim.withdrawn
    if withdrawn and withdrawn.by == "source" and source.published and ends_before(withdrawn.date, source.published):
        message = f"withdrawn on {withdrawn.date}, before its source was published ({source.published})"
        yield Problem(file, record, f"{path}.withdrawn.date", "error", "impossible-date", message)
    if source.published and ends_before(claim.recorded, source.published):
        message = f"recorded on {claim.recorded}, before its source was published ({source.published})"
        yield Problem(file, record, f"{path}.recorded", "error", "impossible-date", message)


def outside(at: Locator, extent: tuple[int, ...]) -> str:
    """Return why a place is none of a source with these paragraphs, or an empty text where it is one."""
    if at.paragraph is None:
        return "the source is divided into paragraphs, not pages"
    if at.paragraph >= len(extent):
        return f"the source has no paragraph {at.paragraph}; its last is {len(extent) - 1}"
    if at.end is not None and at.end > extent[at.paragraph]:
        return f"paragraph {at.paragraph} has {extent[at.paragraph]} characters, the passage ends at {at.end}"
    return ""


def _check_imputing(dataset: Dataset, link: Link) -> Iterator[Problem]:
    if not dataset.vocabulary[link.kind].imputes_to(dataset.nodes[link.object].kind):
        return
    for index, claim in enumerate(link.claims):
        if claim.credibility is not None:
            message = "an allegation is attributed, not graded: it takes no credibility"
            yield _in_link(link, index, "credibility", "credibility-on-allegation", message)
        if claim.basis == "inferred_by_curator":
            message = f"our own reading must not impute anything: {link.kind!r} does"
            yield _in_link(link, index, "basis", "curator-on-allegation", message)


def _check_event(dataset: Dataset, link: Link) -> Iterator[Problem]:
    """An event that a source says took place lies before the source's last possible day."""
    ends = (dataset.nodes.get(link.subject), dataset.nodes.get(link.object))
    to_come = any(isinstance(end, Incident) and end.happened in ("planned", "expected") for end in ends)
    if dataset.vocabulary[link.kind].time == "holds" or to_come:
        return
    for index, claim in enumerate(link.claims):
        published = dataset.sources[claim.source].published if claim.source in dataset.sources else None
        if claim.when and published and _is_report(claim) and ends_before(published, claim.when):
            message = f"said to have happened {claim.when}, after its source was published ({published})"
            yield _in_link(link, index, "when", "impossible-date", message)


def _is_report(claim: Claim) -> bool:
    return claim.stance == "asserts" and claim.modality == "actual"


def _check_roles(dataset: Dataset, link: Link) -> Iterator[Problem]:
    roles = dataset.vocabulary[link.kind].roles
    for index, claim in enumerate(link.claims):
        if claim.role != "at" and claim.role not in roles:
            yield _in_link(link, index, "role", "unknown-role", f"{link.kind!r} knows no role {claim.role!r}")


def _check_source(source: Source) -> Iterator[Problem]:
    if source.accessed and source.published and ends_before(source.accessed, source.published):
        message = f"accessed {source.accessed}, before it was published ({source.published})"
        yield Problem("sources.json", source.id, "accessed", "error", "impossible-date", message)
    if source.id in source.derived_from:
        yield Problem("sources.json", source.id, "derived_from", "error", "derived-cycle", "it repeats itself")


def _check_counts(incident: Incident) -> Iterator[Problem]:
    for index, attribute in enumerate(incident.attributes):
        if attribute.name == ATTACKS:
            try:
                read_count(attribute.value)
            except ValueError as error:
                hint = 'a whole number without quotes, or a range in quotes: "1..2", or "2.." for 2 or more'
                field = f"attributes.{index}.value"
                yield Problem("incidents.json", incident.id, field, "error", "bad-count", str(error), hint)


def ends_before(first: EdtfDate, second: EdtfDate) -> bool:
    """Return whether the last day of one date lies before the first day of another, as far as both are known."""
    return first.latest is not None and second.earliest is not None and first.latest < second.earliest


def _in_link(link: Link, index: int, field: str, code: str, message: str) -> Problem:
    return Problem("links.json", link.id, f"claims.{index}.{field}", "error", code, message)
