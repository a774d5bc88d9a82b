import re
from collections import Counter
from pathlib import Path

import pytest

from actorgraph.dataset import Dataset, read_dataset

ROW = re.compile(r"\| (\S+--\S+--\S+) \| ([a-z -]+) \| ([012]) \| ([012]) \| (\d+) \|")


@pytest.fixture(scope="module")
def dataset(harbour: Path) -> Dataset:
    """Return the harbour dataset."""
    return read_dataset(harbour)


def test_every_link_has_an_answer(dataset: Dataset, harbour: Path) -> None:
    """The README tells the right status of every link of the dataset, once, and of no other."""
    rows = ROW.findall((harbour.parent / "README.md").read_text(encoding="utf-8"))
    assert Counter(link for link, *_ in rows) == Counter(list(dataset.links))


@pytest.mark.parametrize(
    ("key", "others"),
    [
        ("karsa-clan", {"strait-militias"}),
        ("mole-sabotage", {"strait-campaign"}),
        ("hollow-circle", {"lighthouse-raid"}),
        ("grain-league", {"tarsk"}),
        ("pell-bridge", {"tunnel-strike"}),
        ("ada-fenwick", {"mooring-union"}),
        ("mooring-union", {"ada-fenwick", "quay-cooperative"}),
        ("quay-cooperative", {"mooring-union", "velmora-navy"}),
    ],
)
def test_ends_of_paths(dataset: Dataset, key: str, others: set[str]) -> None:
    """The records from which there is one way only, and that a particular one, have no other."""
    pairs = [{link.subject, link.object} for link in dataset.links.values()]
    assert set().union(*(pair for pair in pairs if key in pair)) - {key} == others


def test_every_shape_of_date(dataset: Dataset) -> None:
    """Every shape of date that the model reads stands on some incident, but for the year, which a source has."""
    texts = [incident.when.text for incident in dataset.incidents.values() if incident.when]
    shapes = (
        *(r"\d{4}-\d\d", r"\d{4}-\d\d-\d\d", r"\d{3}X", r".*~", r".*\?", r".*%"),
        *(r"\d[^/]*/\d.*", r"\d[^/]*/\.\.", r"\d[^/]*/", r"\.\./.*", r"/.*"),
        *(r"\[\d.*,.*\]", r"\[\d.*\.\.\d.*\]", r"\[\.\..*\]", r"\[.*\.\.\]"),
    )
    assert [shape for shape in shapes if not any(re.fullmatch(shape, text) for text in texts)] == []
    assert str(dataset.sources["salt-years"].published) == "2031"


def test_every_word_of_a_claim(dataset: Dataset) -> None:
    """Every stance, basis, modality, reading and kind of withdrawal that a claim can have is in the dataset."""
    claims = [claim for claim, _ in dataset.claims()]
    assert {claim.stance for claim in claims} == {"asserts", "denies", "doubts", "comments"}
    assert {claim.basis for claim in claims} == {
        *("stated", "reported", "quoted", "inferred_by_source", "inferred_by_curator"),
    }
    assert {claim.modality for claim in claims} == {"actual", "conditional"}
    assert {claim.reading for claim in claims} == {"clear", "unclear"}
    assert {claim.withdrawn.by for claim in claims if claim.withdrawn} == {"source", "us"}


def test_every_sort_of_record(dataset: Dataset) -> None:
    """Every kind and standing of actor, and every kind and outcome of incident, is in the dataset."""
    actors, incidents = dataset.actors.values(), dataset.incidents.values()
    assert {actor.standing for actor in actors} == {"named", "role", "collective", "unnamed", "type"}
    assert {actor.kind for actor in actors} == {
        *("person", "group", "government", "agency", "office", "military", "facility", "place", "media", "weapon"),
        "document",
    }
    assert {incident.kind for incident in incidents} == {
        *("attack", "campaign", "meeting", "visit", "statement", "closure", "arrest", "warning", "operation"),
        "delivery",
    }
    assert {incident.happened for incident in incidents} == {"yes", "foiled", "planned", "expected"}
