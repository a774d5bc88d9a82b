"""That the bundled dataset accounts for its whole article: each character is recorded, or said to state nothing."""

import re
from pathlib import Path

import pytest

from actorgraph.dataset import Dataset, check_dataset, read_dataset
from actorgraph.dataset.check.coverage import coverage_of

DATA = Path(__file__).parents[2] / "data"
WORDS = 5
"""Passages of words that state nothing, counted by hand: three openings, an argument and an opinion."""


@pytest.fixture(scope="module")
def article() -> Dataset:
    """Return the dataset that is made from the article."""
    return read_dataset(DATA)


def test_nothing_is_left_over(article: Dataset) -> None:
    """Fifteen paragraphs, and no character of them under neither a claim nor a listed span."""
    [coverage] = coverage_of(article)
    assert coverage.uncovered == ()
    assert coverage.claimed + coverage.stating_nothing == coverage.characters
    extent = article.sources[coverage.source].extent or ()
    assert (len(extent), sum(extent)) == (15, coverage.characters)


def test_little_is_said_to_state_nothing(article: Dataset) -> None:
    """Spans of more than marks and a blank are few, and each has its own reason; of the title there is none."""
    spans = [(span.at, span.reason) for span in (article.empty_spans or {}).values()]
    long = [reason for at, reason in spans if (at.end or 0) - (at.start or 0) > len(". ")]
    assert len(long) == len(set(long)) == WORDS
    assert not [at for at, _ in spans if at.paragraph == 0]


def test_check_finds_only_that_nobody_replied(article: Dataset) -> None:
    """No error, and no warning but those on accusations to which no reply is recorded."""
    assert {(problem.severity, problem.code) for problem in check_dataset(article)} == {("warning", "no-reply")}


def test_the_page_on_the_dataset_counts_right(article: Dataset) -> None:
    """What docs/dataset.md says of its size is so at this commit."""
    text = (DATA.parent / "docs" / "dataset.md").read_text(encoding="utf-8")
    said = dict(re.findall(r"^\| ([a-z ]+) \| ([^|]+) \|$", text, re.MULTILINE))
    claims = [claim for claim, _ in article.claims()]
    [coverage] = coverage_of(article)
    assert said["actors"] == str(len(article.actors))
    assert said["incidents"].startswith(f"{len(article.incidents)}, ")
    assert said["links"] == str(len(article.links))
    assert said["claims"].startswith(f"{len(claims)}: ")
    assert said["unclear text"] == f"{sum(claim.reading == 'unclear' for claim in claims)} claims"
    assert said["judgements"].startswith(f"{len(article.judgements)} pairs")
    assert said["covered"].startswith(f"{coverage.claimed:,} of {coverage.characters:,} characters lie under claims")
