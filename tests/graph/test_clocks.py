"""Both clocks through all days: on which of them anything changes, and that between these nothing does."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actorgraph import ActorGraph
from actorgraph.errors import QuestionError
from actorgraph.graph import Questions
from actorgraph.graph.claims.held import Held, held_on, incident_on
from actorgraph.graph.claims.ledger import Ledger
from actorgraph.graph.claims.steps import Steps, incident_days, incident_steps, link_days, link_steps

Ask = Callable[..., Questions]
Fields = dict[str, Any]

FIRST, LAST = date(2030, 12, 20), date(2031, 7, 10)
EVERY = [FIRST + timedelta(days=each) for each in range((LAST - FIRST).days)]
FAR = [date.min, date(1999, 12, 31), date(2029, 12, 31), date(2030, 1, 1), date(2032, 1, 1), date(2041, 1, 1), date.max]
DATES = (
    *("2031-03-01", "2031-03-01~", "2031-03-01?", "2031-03", "2031-03%", "2031", "203X", "0001-01-01", "9999-12-31"),
    *("2031-02-01/2031-04-01", "2031-02/2031-04~", "2031-01/..", "2031-03-05/", "../2031-04-10", "/2031-05"),
    *("[2031-03-01,2031-03-20]", "[2031-03-01..2031-04-05]", "[2031-03-10..]", "[..2031-03-10]"),
)
WHENS = st.sampled_from([None, *DATES])
TIES = (
    *(("ann", kind, "ben") for kind in ("commands", "funds", "threatened", "instructed")),
    *(("ann", kind, "i1") for kind in ("attributed_attack", "ordered", "responded_to", "claimed_responsibility")),
    *(("ben", kind, "i2") for kind in ("assessed", "attended", "did_not_respond_to", "attributed_attack")),
    *(("i1", kind, "i2") for kind in ("preceded", "counted_in")),
)


@st.composite
def datasets(draw: st.DrawFn) -> tuple[list[Any], Fields]:
    """Draw what the fixture ``ask`` makes a small dataset of, in which most things have some date."""
    ties = draw(st.lists(st.sampled_from(TIES), min_size=1, max_size=4, unique=True))
    links = [
        (*tie, [_claim(draw, f"c{at}{number}") for number in range(draw(st.integers(1, 2)))])
        for at, tie in enumerate(ties)
    ]
    incidents = {
        key: {
            "kind": draw(st.sampled_from(["attack", "campaign"])),
            "when": draw(WHENS),
            "happened": draw(st.sampled_from(["yes", "yes", "yes", "planned"])),
            "claims": [{"source": draw(st.sampled_from(["s1", "s2"])), "when": draw(WHENS)}] * draw(st.integers(0, 1)),
        }
        for key in ("i1", "i2")
    }
    sources = {
        key: {"published": draw(WHENS), "accessed": draw(st.sampled_from([None, "2031-06-01"]))} for key in ("s1", "s2")
    }
    return links, {"incidents": incidents, "sources": sources, "actors": {"ann": {}, "ben": {}}}


def _claim(draw: st.DrawFn, key: str) -> Fields:
    by = draw(st.sampled_from(["us", "source"]))
    return {
        "id": key,
        "source": draw(st.sampled_from(["s1", "s2"])),
        "when": draw(WHENS),
        "stance": draw(st.sampled_from(["asserts", "asserts", "denies"])),
        "modality": draw(st.sampled_from(["actual", "actual", "conditional"])),
        "withdrawn": draw(st.sampled_from([None, None, {"date": "2031-04-01", "by": by, "why": "wrong"}])),
    }


def made(ask: Ask, drawn: tuple[list[Any], Fields]) -> Questions:
    """Return the dataset that was drawn."""
    links, more = drawn
    return ask(*links, **more)


def on(steps: Steps, day: date) -> Held:
    """Return what holds on a day."""
    return next(held for first, held in reversed(steps) if first is None or first <= day)


@given(drawn=datasets())
@settings(max_examples=60)
def test_the_stretches_say_of_every_day_what_the_clock_says(ask: Ask, drawn: tuple[list[Any], Fields]) -> None:
    """On each day of half a year, and on days far from all dates, a thing is what its stretch says."""
    ledger = Ledger(made(ask, drawn).dataset)
    for day in (*EVERY, *FAR):
        for link in ledger.dataset.links.values():
            assert on(link_steps(ledger, link), day) == held_on(ledger, link, day), (link.id, day)
        for incident in ledger.dataset.incidents.values():
            assert on(incident_steps(ledger, incident), day) == incident_on(ledger, incident, day), (incident.id, day)


@given(drawn=datasets())
@settings(max_examples=60)
def test_between_the_days_listed_nothing_changes(ask: Ask, drawn: tuple[list[Any], Fields]) -> None:
    """A day that is not listed is like the one before it."""
    ledger = Ledger(made(ask, drawn).dataset)
    for link in ledger.dataset.links.values():
        held = [held_on(ledger, link, day) for day in EVERY]
        changes = {day for day, before, now in zip(EVERY[1:], held, held[1:], strict=False) if before != now}
        assert changes <= set(link_days(ledger, link))
    for incident in ledger.dataset.incidents.values():
        held = [incident_on(ledger, incident, day) for day in EVERY]
        changes = {day for day, before, now in zip(EVERY[1:], held, held[1:], strict=False) if before != now}
        assert changes <= set(incident_days(ledger, incident))


def test_no_two_neighbours_are_the_same(graph: ActorGraph) -> None:
    """Stretches are as few as can be, and in order."""
    for key in (*graph.dataset.links, *graph.dataset.incidents):
        steps = graph.times_of(key).steps
        assert steps[0][0] == ""
        assert [day for day, _ in steps] == sorted({day for day, _ in steps})
        assert all(before[1] != now[1] for before, now in pairwise(steps))


@pytest.mark.parametrize(
    ("key", "steps", "dated", "ahead"),
    [
        ("mara-dorvane--ordered--harbour-blast", (("", "excluded"), ("2031-03-01", "certain")), True, False),
        (  # no date is given; the wire came out on 2 March, the report on 30 June
            "mara-dorvane--leads--coast-corps",
            (
                *(("", "possible"), ("2031-03-02", "certain"), ("2031-03-03", "possible")),
                *(("2031-06-30", "certain"), ("2031-07-01", "possible")),
            ),
            False,
            False,
        ),
        (  # from March to April: it had begun on 31 March, was not over on 1 April, and was after 30 April
            "quay-cooperative--operated_with--velmora-navy",
            (
                *(("", "excluded"), ("2031-03-01", "possible"), ("2031-03-31", "certain"), ("2031-04-02", "possible")),
                ("2031-05-01", "excluded"),
            ),
            True,
            False,
        ),
        ("dawn-brigade--attributed_attack--tunnel-strike", None, True, True),
        ("convoy-ambush", (("", "possible"),), False, False),
        ("night-attack", (("", "excluded"), ("2031-04-07", "possible"), ("2031-04-09", "certain")), True, False),
    ],
)
def test_times(
    graph: ActorGraph, key: str, steps: tuple[tuple[str, str], ...] | None, *, dated: bool, ahead: bool
) -> None:
    """From which day on it is what, whether any date is given, and whether it was only to come."""
    times = graph.times_of(key)
    assert (times.dated, times.ahead) == (dated, ahead)
    assert times.steps == steps or (steps is None and {held for _, held in times.steps} == {"excluded", "possible"})


@given(drawn=datasets())
@settings(max_examples=60)
def test_between_the_days_of_the_record_the_same_is_known(ask: Ask, drawn: tuple[list[Any], Fields]) -> None:
    """On every day all is told as on the last day of the record before it, certainly and possibly."""
    graph = made(ask, drawn)
    days = graph.days_of_record()
    for day in (*EVERY[::7], *FAR, *(each - timedelta(days=1) for each in days if each > date.min)):
        before = max((each for each in days if each <= day), default=min(days, default=date.max))
        same = before if before <= day else date.min
        for possible in (False, True):
            now, then = graph.known_by(day, possible=possible), graph.known_by(same, possible=possible)
            assert (now.dataset, now.links()) == (then.dataset, then.links())
            assert now.timeline(include_hypothetical=True).items == then.timeline(include_hypothetical=True).items


def test_the_record_of_the_dataset(graph: ActorGraph) -> None:
    """It changes when a source came out, may first have come out, or was read, and when one took a claim back."""
    assert [str(day) for day in graph.days_of_record()] == [
        *("2031-01-01", "2031-03-02", "2031-03-03", "2031-03-04", "2031-03-05", "2031-03-10", "2031-03-11"),
        *("2031-04-01", "2031-04-10", "2031-04-12", "2031-05-02", "2031-05-20", "2031-06-01", "2031-06-30"),
        "2031-12-31",
    ]


@pytest.mark.parametrize("possible", [False, True])
def test_earlier_under_other_filters(graph: ActorGraph, *, possible: bool) -> None:
    """The record is turned back under all other filters, the day by which it is known already included."""
    early, late = date(2031, 3, 31), date(2031, 6, 30)
    wanted = graph.without("Tarsk Herald").only(families="attack").known_by(early, possible=possible)
    for asked in (graph, graph.known_by(late), graph.known_by(late, possible=True)):
        turned = asked.without("Tarsk Herald").only(families="attack").known_earlier(early, possible=possible)
        assert (turned.dataset, turned.filters, turned.links()) == (wanted.dataset, wanted.filters, wanted.links())


def test_later_is_refused(graph: ActorGraph) -> None:
    """Of a graph that knows no more, no later day can be told."""
    with pytest.raises(QuestionError, match="is as known by 2031-03-31, and can't tell of 2031-04-01"):
        graph.known_by("2031-03-31").known_earlier(date(2031, 4, 1))


def test_earlier_keeps_who_is_told_as_one(graph: ActorGraph) -> None:
    """Actors that are told as one still are."""
    turned = graph.merged().known_earlier(date(2031, 6, 30))
    assert turned.dataset == graph.merged().known_by("2031-06-30").dataset


@pytest.mark.parametrize(
    ("day", "words", "uncounted"),
    [
        # the wire, three papers and the circle of two; the book of that year may have been
        (date(2031, 3, 5), "6 of 14 sources published, 1 possibly", "Not certainly known by then: 120 claims"),
        (date(2031, 6, 30), "13 of 14 sources published, 1 possibly", "Not certainly known by then: 12 claims"),
        (date(2031, 12, 31), "14 of 14 sources published", ""),
        (date(1999, 1, 1), "0 of 14 sources published", "Not certainly known by then: 140 claims"),
    ],
)
def test_published(graph: ActorGraph, day: date, words: str, uncounted: str) -> None:
    """How many sources had been published, and how many claims do not count, is said of any day."""
    told = graph.published_by(day)
    assert told.words == words
    assert told.uncounted.partition(",")[0].rstrip(".") == uncounted.rstrip(".")


def test_what_is_not_counted_says_how_much_of_it_is_a_reply(graph: ActorGraph) -> None:
    """A page that goes back before a denial says that replies are missing."""
    assert graph.published_by(date(2031, 6, 30)).uncounted == (
        "Not certainly known by then: 12 claims, of these denials, doubts and comments: 1."
    )
