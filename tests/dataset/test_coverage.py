import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actorgraph.dataset import Dataset, check_dataset, read_dataset
from actorgraph.dataset.check.coverage import Coverage, Stretch, coverage_of
from actorgraph.errors import Problem

Broken = Callable[[str, str, Callable[[Any], object]], Path]
Span = dict[str, Any]

WIRE, LANTERN = "wire-2031-03-02", "lantern-review"
TAKE_OUT = "take the recorded passage out of the span, or the span out of the list"
LIST_IT = "record what it says, or list it in coverage.json with the reason why it states nothing"


def span(key: str, paragraph: int, start: int, end: int, **more: str) -> Span:
    """Return a span of the wire that is listed as stating nothing."""
    at = {"paragraph": paragraph, "start": start, "end": end, "sha256": "0" * 64}
    return {"id": key, "source": WIRE, "at": at, "reason": "A blank.", **more}


def listing(*spans: Span) -> Callable[[Any], object]:
    """Return a change of the whole list of spans."""
    return lambda listed: listed.__setitem__(slice(None), spans)


def of_coverage(folder: Path) -> list[Problem]:
    """Return the problems that a list of spans brings with it."""
    return [problem for problem in check_dataset(read_dataset(folder)) if problem.code not in OTHERS]


OTHERS = ("no-reply", "answer-and-cause", "uncovered")


def test_every_character_is_counted(harbour: Path) -> None:
    """Of the wire all lies under claims or spans; of the Lantern Review 59 characters are left."""
    assert coverage_of(read_dataset(harbour)) == (
        Coverage(LANTERN, 1367, 1118, 190, 16, (Stretch(2, 45, 104),)),
        Coverage(WIRE, 605, 522, 83, 11, ()),
    )


def test_as_plain_data(harbour: Path) -> None:
    """The answer is plain data for JSON, field by field."""
    lantern, _ = coverage_of(read_dataset(harbour))
    assert json.loads(json.dumps(lantern.to_dict())) == {
        "source": LANTERN,
        "characters": 1367,
        "claimed": 1118,
        "stating_nothing": 190,
        "spans": 16,
        "uncovered": [{"paragraph": 2, "start": 45, "end": 104}],
    }


def test_left_over_is_told(harbour: Path) -> None:
    """A stretch that nothing covers is a warning, with its place as a locator would have it and its length."""
    found = [problem for problem in check_dataset(read_dataset(harbour)) if problem.code == "uncovered"]
    message = "paragraph 2, 45 to 104 (59 characters), lies under no claim and no listed span"
    assert found == [Problem("sources.json", LANTERN, "extent.2", "warning", "uncovered", message, LIST_IT)]


def test_one_character(broken: Broken) -> None:
    """A single blank is a stretch too: every code point counts."""
    folder = broken(
        "coverage.json", "", lambda listed: listed.remove(next(s for s in listed if s["id"] == "wire-1-91"))
    )
    assert coverage_of(read_dataset(folder))[1].uncovered == (Stretch(1, 91, 92),)
    messages = [problem.message for problem in check_dataset(read_dataset(folder)) if problem.record == WIRE]
    assert messages == ["paragraph 1, 91 to 92 (1 character), lies under no claim and no listed span"]


def test_no_list_claims_nothing(copied: Path) -> None:
    """A dataset that keeps no list is measured, and not warned: it does not claim to be complete."""
    (copied / "coverage.json").unlink()
    dataset = read_dataset(copied)
    lantern, wire = coverage_of(dataset)
    assert (lantern.claimed, lantern.stating_nothing, lantern.spans, len(lantern.uncovered)) == (1118, 0, 0, 17)
    assert (wire.claimed, wire.stating_nothing, wire.spans, len(wire.uncovered)) == (522, 0, 0, 11)
    assert "uncovered" not in {problem.code for problem in check_dataset(dataset)}


def test_empty_list_claims_all(broken: Broken) -> None:
    """An empty list says that there is nothing that states nothing: each stretch left over is told."""
    found = check_dataset(read_dataset(broken("coverage.json", "", listing())))
    assert sum(problem.code == "uncovered" for problem in found) == 17 + 11


def test_a_withdrawn_claim_covers(broken: Broken) -> None:
    """A claim that was taken back was read from the text all the same."""
    link = "harbour-blast--took_place_in--ostrel"
    gone = {"date": "2031-07-16", "by": "us", "why": "Another harbour."}
    folder = broken("links.json", link, lambda record: record["claims"][0].update(withdrawn=gone))
    assert coverage_of(read_dataset(folder))[1].claimed == 522


def test_a_place_without_a_span_covers_its_paragraph(broken: Broken) -> None:
    """A claim on paragraph 2 as a whole covers the 154 characters that it has; those on parts of it covered 144."""

    def widen(link: Any) -> None:  # noqa: ANN401 - JSON data
        at = next(claim["at"] for claim in link["claims"] if claim["source"] == WIRE)
        at.update(paragraph=2)
        del at["start"], at["end"]

    broken("coverage.json", "", listing())
    folder = broken("links.json", "harbour-blast--targeted--ostrel-harbour", widen)
    assert coverage_of(read_dataset(folder))[1].claimed == 522 - 144 + 154
    assert 2 not in {stretch.paragraph for stretch in coverage_of(read_dataset(folder))[1].uncovered}


def test_what_is_claimed_is_not_counted_as_empty(broken: Broken) -> None:
    """A listed span that a claim covers is counted once, as claimed, and told with the claims that stand on it."""
    folder = broken("coverage.json", "", lambda listed: listed.append(span("late", 3, 20, 26)))
    wire = coverage_of(read_dataset(folder))[1]
    assert (wire.claimed, wire.stating_nothing, wire.spans) == (522, 83, 12)
    message = "it is said to state nothing, and yet something is recorded from it: dorvane-leads-wire"
    assert of_coverage(folder) == [
        Problem("coverage.json", "late", "at", "warning", "span-under-claim", message, TAKE_OUT)
    ]


def test_many_claims_are_counted(broken: Broken) -> None:
    """Of many claims that stand on a span three are named."""
    folder = broken("coverage.json", "", listing(span("whole", 1, 0, 140)))
    (found,) = of_coverage(folder)
    assert found.message.endswith(": blast-place, blast-target-wire, blast-wire and 1 more")


@pytest.mark.parametrize(
    ("listed", "code", "field", "message", "hint"),
    [
        (span("s", 0, 0, 27, source="wire-2031-03-03"), "dangling-reference", "source",
         "nothing has the id 'wire-2031-03-03'", "nearest: wire-2031-03-02"),
        (span("s", 0, 0, 27, source="inquiry-report"), "no-extent", "source",
         "'inquiry-report' has no extent, so that nothing can be said of what is covered",
         "give the source the number of characters of each paragraph"),
        (span("s", 5, 0, 1), "locator-outside", "at", "the source has no paragraph 5; its last is 4", ""),
        (span("s", 0, 20, 28), "locator-outside", "at",
         "paragraph 0 has 27 characters, the passage ends at 28", ""),
    ],
)  # fmt: skip
def test_a_span_that_is_nowhere(  # noqa: PLR0913, PLR0917 - the columns of the table
    broken: Broken, listed: Span, code: str, field: str, message: str, hint: str
) -> None:
    """A span in no known source, or outside it, is an error in its place."""
    (found,) = of_coverage(broken("coverage.json", "", listing(listed)))
    assert (found.file, found.record, found.field, found.severity) == ("coverage.json", "s", field, "error")
    assert (found.code, found.message) == (code, message)
    if hint:
        assert found.hint.startswith(hint)


@pytest.mark.parametrize(
    ("second", "is_doubled"),
    [((0, 0, 27), True), ((0, 26, 27), True), ((0, 3, 5), True), ((1, 20, 23), False)],
)
def test_a_span_that_is_listed_twice(broken: Broken, second: tuple[int, int, int], *, is_doubled: bool) -> None:
    """Two spans that share a character are an error of the one that starts later."""
    found = of_coverage(broken("coverage.json", "", listing(span("a", 0, 0, 27), span("b", *second))))
    assert [(one.record, one.code, one.severity) for one in found] == [("b", "doubled-span", "error")] * is_doubled


def test_spans_that_touch(broken: Broken) -> None:
    """Two spans that meet share no character; a third inside the longest of all is told, though not next to it."""
    touching = [span("a", 0, 0, 10), span("b", 0, 10, 27)]
    assert of_coverage(broken("coverage.json", "", listing(*touching))) == []
    nested = [span("a", 0, 0, 27), span("b", 0, 1, 2), span("c", 0, 5, 6)]
    found = of_coverage(broken("coverage.json", "", listing(*nested)))
    assert [(one.record, one.message) for one in found] == [
        ("b", "it lists characters that 'a' lists too"),
        ("c", "it lists characters that 'a' lists too"),
    ]


places = st.tuples(st.integers(0, 2), st.integers(0, 12), st.integers(1, 4)).map(
    lambda at: (at[0], at[1], at[1] + at[2])
)


@given(data=st.data())
def test_it_is_the_count_of_the_characters(harbour: Path, data: st.DataObject) -> None:
    """Whatever is claimed and listed, each number is the one that counting character by character gives."""
    extent = tuple(data.draw(st.lists(st.integers(0, 12), min_size=3, max_size=3)))
    claimed, listed = data.draw(st.lists(places, max_size=5)), data.draw(st.lists(places, max_size=5))
    (found,) = coverage_of(small(read_dataset(harbour), extent, claimed, listed))
    text = {(paragraph, place) for paragraph, length in enumerate(extent) for place in range(length)}
    under_claims, under_spans = (
        text & {(p, each) for p, a, b in kept for each in range(a, b)} for kept in (claimed, listed)
    )
    left = {(each.paragraph, place) for each in found.uncovered for place in range(each.start, each.end)}
    assert left == text - under_claims - under_spans
    assert sum(each.end - each.start for each in found.uncovered) == len(left)
    numbers = (found.characters, found.claimed, found.stating_nothing, found.spans)
    assert numbers == (len(text), len(under_claims), len(under_spans - under_claims), len(listed))


def small(
    whole: Dataset, extent: tuple[int, ...], claimed: list[tuple[int, int, int]], listed: list[tuple[int, int, int]]
) -> Dataset:
    """Return a dataset of one source with claims on these places, and these spans listed."""
    source, link = whole.sources[WIRE].model_copy(update={"extent": extent}), whole.links["tarsk--rival_of--velmora"]
    assert whole.empty_spans
    empty = whole.empty_spans["wire-0-0"]

    def at(place: tuple[int, int, int]) -> dict[str, Any]:
        return {"at": empty.at.model_copy(update=dict(zip(("paragraph", "start", "end"), place, strict=True)))}

    claims = tuple(link.claims[0].model_copy(update={"source": WIRE, **at(place)}) for place in claimed)
    spans = {str(number): empty.model_copy(update=at(place)) for number, place in enumerate(listed)}
    return Dataset(
        whole.descriptor,
        {WIRE: source},
        {},
        {},
        {link.id: link.model_copy(update={"claims": claims})},
        empty_spans=spans,
    )
