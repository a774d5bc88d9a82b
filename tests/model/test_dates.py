from contextlib import suppress
from datetime import date
from itertools import pairwise

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from actorgraph.errors import DateError
from actorgraph.model import EdtfDate


def day(text: str | None) -> date | None:
    """Return the day of a table's cell."""
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2031-03-01", "2031-03-01", "2031-03-01"),
        ("2031-02", "2031-02-01", "2031-02-28"),
        ("2032-02", "2032-02-01", "2032-02-29"),
        ("2031-04", "2031-04-01", "2031-04-30"),
        ("2031", "2031-01-01", "2031-12-31"),
        ("203X", "2030-01-01", "2039-12-31"),
        ("2032-02-29", "2032-02-29", "2032-02-29"),
        ("2000-02-29", "2000-02-29", "2000-02-29"),
        ("0001-01-01", "0001-01-01", "0001-01-01"),
        ("9999-12-31", "9999-12-31", "9999-12-31"),
        ("000X", "0001-01-01", "0009-12-31"),
        ("999X", "9990-01-01", "9999-12-31"),
    ],
)
def test_plain_bounds(text: str, earliest: str, latest: str) -> None:
    """A plain date lies between the first and the last day of its own precision."""
    parsed = EdtfDate.parse(text)
    assert (parsed.earliest, parsed.latest) == (day(earliest), day(latest))
    assert (parsed.shape, parsed.qualifier, parsed.ongoing) == ("single", "", False)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2031-03-01", "2031-02-28", "2031-03-02"),
        ("2031-12-31", "2031-12-30", "2032-01-01"),
        ("2031-01", "2030-12-01", "2031-02-28"),
        ("2031-03", "2031-02-01", "2031-04-30"),
        ("2031-12", "2031-11-01", "2032-01-31"),
        ("2031", "2030-01-01", "2032-12-31"),
        ("203X", "2020-01-01", "2049-12-31"),
        ("0001-01-01", "0001-01-01", "0001-01-02"),
        ("0001-01", "0001-01-01", "0001-02-28"),
        ("0001", "0001-01-01", "0002-12-31"),
        ("000X", "0001-01-01", "0019-12-31"),
        ("9999-12-31", "9999-12-30", "9999-12-31"),
        ("9999-12", "9999-11-01", "9999-12-31"),
        ("9999", "9998-01-01", "9999-12-31"),
        ("999X", "9980-01-01", "9999-12-31"),
    ],
)
@pytest.mark.parametrize("mark", ["~", "?", "%"])
def test_qualified_bounds(text: str, mark: str, earliest: str, latest: str) -> None:
    """A mark of doubt widens by one unit of the date's own precision, within the years 0001 to 9999."""
    parsed = EdtfDate.parse(text + mark)
    assert (parsed.earliest, parsed.latest) == (day(earliest), day(latest))
    assert parsed.qualifier == mark


@pytest.mark.parametrize(
    ("text", "precision"), [("2031-03-01", "day"), ("2031-03", "month"), ("2031", "year"), ("203X", "decade")]
)
def test_precision(text: str, precision: str) -> None:
    """A single date knows its own precision, with a mark or without."""
    assert {EdtfDate.parse(text + mark).precision for mark in ("", "~", "?", "%")} == {precision}


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2031-03-02/2031-03-09", ("2031-03-02", "2031-03-02"), ("2031-03-09", "2031-03-09")),
        ("2031-04/2031-05", ("2031-04-01", "2031-04-30"), ("2031-05-01", "2031-05-31")),
        ("2028/2031-04-11", ("2028-01-01", "2028-12-31"), ("2031-04-11", "2031-04-11")),
        ("2028~/203X", ("2027-01-01", "2029-12-31"), ("2030-01-01", "2039-12-31")),
        ("2031/2031", ("2031-01-01", "2031-12-31"), ("2031-01-01", "2031-12-31")),
        ("2031-03-02/2031", ("2031-03-02", "2031-03-02"), ("2031-01-01", "2031-12-31")),
        ("2031/2030~", ("2031-01-01", "2031-12-31"), ("2029-01-01", "2031-12-31")),
        ("2031-02/..", ("2031-02-01", "2031-02-28"), (None, None)),
        ("2031-04-11/", ("2031-04-11", "2031-04-11"), (None, None)),
        ("../2031-04", (None, None), ("2031-04-01", "2031-04-30")),
        ("/2031-02-28", (None, None), ("2031-02-28", "2031-02-28")),
    ],
)
def test_duration_bounds(text: str, start: tuple[str | None, str | None], end: tuple[str | None, str | None]) -> None:
    """A duration begins and ends between days of its own, unbounded where an end is open or unknown."""
    parsed = EdtfDate.parse(text)
    assert (parsed.earliest, parsed.latest_start) == (day(start[0]), day(start[1]))
    assert (parsed.earliest_end, parsed.latest) == (day(end[0]), day(end[1]))
    assert (parsed.shape, parsed.precision) == ("duration", None)


@pytest.mark.parametrize(
    ("text", "ongoing"), [("2031/..", True), ("2031/", False), ("2031/2032", False), ("../2031", False)]
)
def test_ongoing(text: str, *, ongoing: bool) -> None:
    """Only two dots at the end say that it is still going on; a blank end is not known."""
    assert EdtfDate.parse(text).ongoing is ongoing


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("[2031-02-20,2031-02-24]", "2031-02-20", "2031-02-24"),
        ("[2031-02-20,2031-02-22,2031-02-24]", "2031-02-20", "2031-02-24"),
        ("[2031-04-02..2031-04-05]", "2031-04-02", "2031-04-05"),
        ("[2031-05-20..]", "2031-05-20", None),
        ("[..2031-02-28]", None, "2031-02-28"),
        ("[2031-04..2031-05]", "2031-04-01", "2031-05-31"),
        ("[2031,2031-05]", "2031-01-01", "2031-12-31"),
    ],
)
def test_set_bounds(text: str, earliest: str | None, latest: str | None) -> None:
    """An uncertain day lies between the first and the last day that any member of its set allows."""
    parsed = EdtfDate.parse(text)
    assert (parsed.earliest, parsed.latest) == (day(earliest), day(latest))
    assert (parsed.shape, parsed.is_day) == ("set", False)


@pytest.mark.parametrize(
    ("text", "is_day"),
    [("2031-03-01", True), ("2031-03-01?", False), ("2031-03", False), ("2031-03-01/2031-03-01", False)],
)
def test_is_day(text: str, *, is_day: bool) -> None:
    """Only a single calendar day without a mark is one certain day."""
    assert EdtfDate.parse(text).is_day is is_day


IMPOSSIBLE = ["2031-00", "2031-13", "2031-01-00", "2031-01-32", "2031-02-29", "2031-02-30", "2031-04-31", "1900-02-29"]
OUT_OF_RANGE = ["0000", "0000-01-01", "10000", "-2031", "+2031", "Y20310"]
REVERSED = ["2031/2030", "2031-06/2031-05", "2031-05-20/2031-05-19", "2040/203X", "2031-05-20?/2031-05-18"]
UNORDERED = ["[2031,2030]", "[2031-05-20..2031-05-19]", "[2031,2031]", "[2031-05,2031]", "[2029,2031,2030]"]
NO_SET = ["[]", "[..]", "[2031]", "[2031,]", "[,2031]", "[2031~..]", "[2031..2032..2033]", "[2031,2032..]", "{2031}"]
HALF_SET = ["[2031..2032", "[2031..20321", "2031..2032]", "12031..2032]", "(2031..2032)"]
NO_DURATION = ["/", "../..", "../", "/..", "2031/2032/2033", "2031//2032", "[2031..]/2032", "2031/[2032..]"]
BLANKS = ["", " ", " 2031", "2031 ", "2031\n", "\t2031", "2031 /2032", "2031/ 2032", "[2031, 2032]", "2031-03- 1"]
OTHER_FORMS = ["31", "203", "20XX", "2XXX", "XXXX", "203x", "2031-XX", "2031-05-XX", "2031-5-2", "20310520", "2031-21"]
OTHER_SIGNS = ["2031~?", "~2031", "2031-?05", "2031-05-20T10:00", "20/5/2031", "May 2031", "unknown", "null", "2031.."]
OTHER_DIGITS = ["٢٠٣١", "۲۰۳۱-۰۵", "２０３１", "२०३१", "203१", "2031-0५", "2031‐05", "2031–05"]


@pytest.mark.parametrize(
    "text",
    [
        *IMPOSSIBLE,
        *OUT_OF_RANGE,
        *REVERSED,
        *UNORDERED,
        *NO_SET,
        *HALF_SET,
        *NO_DURATION,
        *BLANKS,
        *OTHER_FORMS,
        *OTHER_SIGNS,
        *OTHER_DIGITS,
        "2031\x00",
        "2" * 100_000,
    ],
)
def test_refusals(text: str) -> None:
    """What is not in the subset is refused, and never read as something near it."""
    with pytest.raises(DateError):
        EdtfDate.parse(text)


@pytest.mark.parametrize("value", [2031, 20.31, True, None, b"2031", ["2031"], date(2031, 3, 1)])
def test_text_only(value: object) -> None:
    """A date is a text: a number is refused even where it looks like a year."""
    with pytest.raises(DateError, match="written as text"):
        EdtfDate.parse(value)


def test_refusal_shows_what_would_be_right() -> None:
    """A refusal repeats what was written and lists the forms that are read."""
    with pytest.raises(DateError) as refusal:
        EdtfDate.parse("20 May")
    assert "'20 May'" in refusal.value.message
    assert "2019-05-20" in refusal.value.hint


def test_reversed_duration_suggests_the_other_order() -> None:
    """A duration that ends before it begins suggests its ends the other way round."""
    with pytest.raises(DateError) as refusal:
        EdtfDate.parse("2031/2030")
    assert refusal.value.hint == "Did you mean 2030/2031?"


@pytest.mark.parametrize(
    ("one", "other", "can"),
    [
        ("2028", "2031-01", False),
        ("2028", "2028-12-31", True),
        ("2028", "2029-01-01", False),
        ("2028~", "2029-01-01", True),
        ("2031-03-01", "2031-03-01", True),
        ("2031-03-01", "2031-03-02", False),
        ("2031-03-01?", "2031-03-02", True),
        ("2031/..", "2099", True),
        ("2031/", "2099", True),
        ("2031/..", "2030", False),
        ("../2031", "1031", True),
        ("/2031", "2032", False),
        ("[2031-05-20..]", "2031-05-19", False),
        ("[..2031-05-20]", "2031-05-19", True),
        ("2031-03-02/2031-03-09", "2031-03-09/..", True),
        ("2031-03-02/2031-03-09", "2031-03-10/..", False),
    ],
)
def test_can_overlap(one: str, other: str, *, can: bool) -> None:
    """Two dates can overlap where some day fits both, whichever is asked first."""
    first, second = EdtfDate.parse(one), EdtfDate.parse(other)
    assert first.can_overlap(second) is can
    assert second.can_overlap(first) is can


def test_text_is_kept() -> None:
    """A date is shown exactly as it was written."""
    assert str(EdtfDate.parse("[2031-04-02..2031-04-05]")) == "[2031-04-02..2031-04-05]"


plain_days = st.dates().map(date.isoformat)
plain_dates = plain_days | plain_days.map(lambda text: text[:7]) | plain_days.map(lambda text: text[:4])
single_dates = st.tuples(plain_dates, st.sampled_from(["", "~", "?", "%"])).map("".join)
any_dates = (
    single_dates
    | st.tuples(single_dates | st.sampled_from(["", ".."]), single_dates | st.sampled_from(["", ".."])).map("/".join)
    | st.tuples(plain_dates | st.just(""), plain_dates | st.just("")).map("[{0[0]}..{0[1]}]".format)
    | st.lists(plain_dates, max_size=4).map(lambda days: f"[{','.join(sorted(days))}]")
)


@given(any_dates)
def test_bounds_are_in_order(text: str) -> None:
    """What is read begins no later than it can begin last, and ends no later than it can end last."""
    try:
        parsed = EdtfDate.parse(text)
    except DateError:
        return
    for bounds in ((parsed.earliest, parsed.latest_start), (parsed.earliest_end, parsed.latest)):
        known = [bound for bound in bounds if bound]
        assert all(before <= after for before, after in pairwise(known))
    assert not (parsed.earliest and parsed.latest) or parsed.earliest <= parsed.latest


@given(any_dates, any_dates)
def test_overlap_is_mutual(one: str, other: str) -> None:
    """If one date can overlap another, the other can overlap the one; and each overlaps itself."""
    try:
        first, second = EdtfDate.parse(one), EdtfDate.parse(other)
    except DateError:
        return
    assert first.can_overlap(second) == second.can_overlap(first)
    assert first.can_overlap(first)


@given(st.text() | st.text(alphabet="0123456789-X/.~?%[], \n"))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Any text whatever is either read, and kept as written, or refused as a date."""
    with suppress(DateError):
        assert EdtfDate.parse(text).text == text


@given(plain_dates)
def test_plain_dates_agree_with_edtf(text: str) -> None:
    """On plain dates the bounds are those of the edtf package."""
    theirs, ours = parse_edtf(text), EdtfDate.parse(text)
    assert ours.earliest is not None
    assert ours.latest is not None
    assert (ours.earliest.timetuple()[:3], ours.latest.timetuple()[:3]) == (
        theirs.lower_strict()[:3],
        theirs.upper_strict()[:3],
    )
