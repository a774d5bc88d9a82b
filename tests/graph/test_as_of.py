"""As of a day: what certainly held or had happened on it, what possibly, and what had not, or no longer did."""

from collections.abc import Callable
from datetime import date, datetime

import pytest

from actorgraph import ActorGraph
from actorgraph.errors import QuestionError
from actorgraph.graph import Questions

Ask = Callable[..., Questions]
Fields = dict[str, object]
GROUP = {"b": {"kind": "group"}}


def held(asked: Questions, key: str, day: str) -> str:
    """Return what a link is on a day; what is left out is excluded."""
    links = {link.id: link.time for link in asked.as_of(day).links()}
    return links.get(key) or "excluded"


def state(ask: Ask, when: str | None, published: str | None, day: str, **source: object) -> str:
    """Return what a state of one claim is on a day."""
    paper = {"published": published, **source} if published else dict(source)
    small = ask(("a", "leads", "b", [{"id": "c1", "when": when} if when else "c1"]), sources={"s1": paper})
    return held(small, "a--leads--b", day)


@pytest.mark.parametrize("column", [1, 2])
def test_table(graph: ActorGraph, table: Callable[[str], list[list[str]]], column: int) -> None:
    """Every link of the invented dataset is on two days what was worked out by hand."""
    rows, day = table("As of a day"), ["2031-03-02", "2031-05-20"][column - 1]
    asked = {link.id: link.time for link in graph.as_of(day).links()}
    assert {row[0]: asked.get(row[0], "excluded") for row in rows} == {row[0]: row[column] for row in rows}
    assert len(rows) == len(graph.dataset.links)


@pytest.mark.parametrize(
    ("when", "day", "expected"),
    [
        # from one day to another, the paper of 2031-07-01
        ("2031-03-10/2031-04-20", "2031-03-09", "excluded"),
        ("2031-03-10/2031-04-20", "2031-03-10", "certain"),
        ("2031-03-10/2031-04-20", "2031-04-20", "certain"),
        ("2031-03-10/2031-04-20", "2031-04-21", "excluded"),
        ("2031-03/2031-05", "2031-02-28", "excluded"),
        ("2031-03/2031-05", "2031-03-30", "possible"),
        ("2031-03/2031-05", "2031-03-31", "certain"),
        ("2031-03/2031-05", "2031-05-01", "certain"),
        ("2031-03/2031-05", "2031-05-02", "possible"),
        ("2031-03/2031-05", "2031-05-31", "possible"),
        ("2031-03/2031-05", "2031-06-01", "excluded"),
        ("2031-03-10~/2031-04-20?", "2031-03-08", "excluded"),
        ("2031-03-10~/2031-04-20?", "2031-03-10", "possible"),
        ("2031-03-10~/2031-04-20?", "2031-03-11", "certain"),
        ("2031-03-10~/2031-04-20?", "2031-04-19", "certain"),
        ("2031-03-10~/2031-04-20?", "2031-04-21", "possible"),
        ("2031-03-10~/2031-04-20?", "2031-04-22", "excluded"),
        ("203X/204X", "2035-01-01", "possible"),
        # beyond the paper's own day, what it foretells is not certain
        ("2031-03-10/2031-12-31", "2031-07-01", "certain"),
        ("2031-03-10/2031-12-31", "2031-07-02", "possible"),
        ("2031-03-10/2031-12-31", "2032-01-01", "excluded"),
        # still going on
        ("2031-03/..", "2031-02-28", "excluded"),
        ("2031-03/..", "2031-03-15", "possible"),
        ("2031-03/..", "2031-03-31", "certain"),
        ("2031-03/..", "2031-07-01", "certain"),
        ("2031-03/..", "2031-07-02", "possible"),
        # an end that is unknown
        ("2031-03/", "2031-02-28", "excluded"),
        ("2031-03/", "2031-03-31", "possible"),
        ("2031-03/", "2040", "possible"),
        ("../2031-04", "2031-04-01", "possible"),
        ("../2031-04", "1999", "possible"),
        ("../2031-04", "2031-05-01", "excluded"),
        ("/2031-04-10", "2031-04-10", "possible"),
        ("/2031-04-10", "2031-04-11", "excluded"),
        # one date
        ("2031-03-10", "2031-03-09", "possible"),
        ("2031-03-10", "2031-03-10", "certain"),
        ("2031-03-10", "2031-03-11", "possible"),
        ("2031-08-01", "2031-08-01", "possible"),  # after the paper came out
        ("2031-03-10?", "2031-03-10", "possible"),
        ("2031-03-10~", "2031-03-10", "possible"),
        ("2031-03-10%", "2031-03-10", "possible"),
        ("2031-03", "2031-03-15", "possible"),
        ("2031", "2031-06-01", "possible"),
        ("203X", "2035", "possible"),
        ("203X", "1999", "possible"),
        ("[2031-03-10,2031-03-12]", "2031-03-10", "possible"),
        ("[2031-03-10..2031-03-12]", "2031-03-11", "possible"),
        ("[..2031-03-10]", "2031-04-01", "possible"),
        ("[2031-03-10..]", "2031-01-01", "possible"),
        # none
        (None, "2031-07-01", "certain"),
        (None, "2031-06-30", "possible"),
        (None, "2031-07-02", "possible"),
    ],
)
def test_state(ask: Ask, when: str | None, day: str, expected: str) -> None:
    """A state is certain while it must have lasted, as far as its source can know, and excluded only by closed ends."""
    assert state(ask, when, "2031-07-01", day) == expected


@pytest.mark.parametrize(
    ("published", "when", "day", "expected"),
    [
        ("[2031-05-20..]", "2031/..", "2031-05-20", "possible"),  # 2031 may have begun at its end
        ("[2031-05-20..]", "2031-01/..", "2031-05-20", "certain"),
        ("[2031-05-20..]", "2031-01/..", "2031-05-21", "possible"),
        ("2031-05", "2031-01/..", "2031-05-01", "certain"),
        ("2031-05", "2031-01/..", "2031-05-02", "possible"),
        ("2031-05?", "2031-01/..", "2031-04-01", "certain"),
        ("2031-05?", "2031-01/..", "2031-04-02", "possible"),
        ("[..2031-05-20]", "2031-01/..", "2031-02-01", "possible"),  # it may have come out at any time before
        ("[..2031-05-20]", "2031-01-01/2031-04-01", "2031-02-01", "certain"),
        (None, "2031-01/..", "2031-02-01", "possible"),
        (None, "2031-01-01/2031-04-01", "2031-02-01", "certain"),
        ("2031-05", None, "2031-05-10", "possible"),  # a month is no certain day
        ("2031-05-20?", None, "2031-05-20", "possible"),
        (None, None, "2031-05-20", "possible"),
    ],
)
def test_cap(ask: Ask, published: str | None, when: str | None, day: str, expected: str) -> None:
    """Nothing is certain after the earliest day on which its source can have been published."""
    assert state(ask, when, published, day) == expected


def test_access_is_no_cap(ask: Ask) -> None:
    """The day on which a source was read closes its publication, and says nothing of how much it could know."""
    assert state(ask, "2031-01/..", "[2031-05-20..]", "2031-06-01", accessed="2031-06-01") == "possible"


EVENT = [
    ({"when": "2031-03-10"}, {}, [("2031-03-09", "excluded"), ("2031-03-10", "certain"), ("2099", "certain")]),
    ({"when": "2031-03"}, {}, [("2031-02-28", "excluded"), ("2031-03-30", "possible"), ("2031-03-31", "certain")]),
    ({"when": "2031-03-10~"}, {}, [("2031-03-08", "excluded"), ("2031-03-10", "possible"), ("2031-03-11", "certain")]),
    ({"when": "203X"}, {}, [("2029", "excluded"), ("2039-12-30", "possible"), ("2039", "certain")]),
    ({"when": "[2031-03-10,2031-03-20]"}, {}, [("2031-03-09", "excluded"), ("2031-03-19", "possible")]),
    ({"when": "[2031-03-10..]"}, {}, [("2031-03-09", "excluded"), ("2099", "possible")]),
    ({"when": "[..2031-03-10]"}, {}, [("1999", "possible"), ("2031-03-10", "certain")]),
    ({"when": "2031-03-10/2031-03-20"}, {}, [("2031-03-09", "excluded"), ("2031-03-15", "possible")]),
    ({"when": "2031-03-10/2031-03-20"}, {}, [("2031-03-20", "certain")]),
    ({"when": "2031-03-10/.."}, {}, [("2031-03-09", "excluded"), ("2099", "possible")]),
    ({"when": "2031-03-10/"}, {}, [("2031-03-09", "excluded"), ("2099", "possible")]),
    ({"when": "../2031-03-10"}, {}, [("1999", "possible"), ("2031-03-10", "certain")]),
    ({}, {"when": "2031-04-01"}, [("2031-03-31", "excluded"), ("2031-04-01", "certain")]),
    ({"when": "2031-03-10"}, {"when": "2031-04-01"}, [("2031-03-10", "certain")]),  # its own first
    ({}, {}, [("2031-06-30", "possible"), ("2031-07-01", "certain")]),  # none: when the paper came out
]


@pytest.mark.parametrize(("claim", "incident", "days"), EVENT)
def test_event(ask: Ask, claim: Fields, incident: Fields, days: list[tuple[str, str]]) -> None:
    """An event is certain from the last day on which it can have happened, by its own date or else its incident's."""
    small = ask(
        ("a", "attributed_attack", "i", [{"id": "c1", **claim}]),
        incidents={"i": incident},
        sources={"s1": {"published": "2031-07-01"}},
    )
    assert [(day, held(small, "a--attributed_attack--i", day)) for day, _ in days] == days


def test_event_without_a_certain_publication(ask: Ask) -> None:
    """An undated event is certain once its source must have come out: the day of access closes an open one."""
    for more, day in (({"accessed": "2031-06-01"}, "2031-06-01"), ({}, None)):
        small = ask(("a", "threatened", "b", ["c1"]), sources={"s1": {"published": "[2031-05-20..]", **more}})
        assert held(small, "a--threatened--b", "2031-05-31") == "possible"
        assert held(small, "a--threatened--b", "2031-06-01") == ("certain" if day else "possible")
    assert held(ask(("a", "threatened", "b", ["c1"])), "a--threatened--b", "2999") == "possible"


def test_about(ask: Ask) -> None:
    """An event told of in connection with an incident may lie before or after it: that does not date it."""
    small = ask(
        ("a", "instructed", "b", [{"id": "c1", "about": "i"}]),
        ("a", "instructed", "c", [{"id": "c2", "about": "i", "when": "2031-02-01"}]),
        incidents={"i": {"when": "2031-04-01"}},
        sources={"s1": {"published": "2031-07-01"}},
    )
    days = ("2031-03-31", "2031-04-01", "2031-06-30", "2031-07-01")
    assert [held(small, "a--instructed--b", day) for day in days] == ["possible", "possible", "possible", "certain"]
    assert [held(small, "a--instructed--c", day) for day in ("2031-01-31", "2031-02-01")] == ["excluded", "certain"]


def test_after(ask: Ask) -> None:
    """An answer and a claim of responsibility come after their incident, and are certain once they were published."""
    small = ask(
        ("a", "responded_to", "i", ["c1"]),
        ("a", "claimed_responsibility", "i", ["c2"]),
        ("a", "did_not_respond_to", "i", ["c3"]),
        ("a", "assessed", "i", ["c4"]),
        ("a", "ordered", "i", ["c5"]),
        incidents={"i": {"when": "2031-04-01"}},
        sources={"s1": {"published": "2031-07-01"}},
    )
    days = ("2031-03-31", "2031-04-01", "2031-07-01")
    for kind in ("responded_to", "claimed_responsibility", "did_not_respond_to"):
        assert [held(small, f"a--{kind}--i", day) for day in days] == ["excluded", "possible", "certain"]
    assert [held(small, "a--assessed--i", day) for day in days] == ["possible", "possible", "certain"]
    assert [held(small, "a--ordered--i", day) for day in days] == ["excluded", "certain", "certain"]


@pytest.mark.parametrize("happened", ["planned", "expected"])
def test_about_what_is_to_come(ask: Ask, happened: str) -> None:
    """What is said about a thing that is only planned or expected was said before it: its date says nothing here."""
    small = ask(
        ("a", "instructed", "b", [{"id": "c1", "about": "i"}]),
        incidents={"i": {"when": "2031-09-01", "happened": happened}},
        sources={"s1": {"published": "2031-07-01"}},
    )
    assert [held(small, "a--instructed--b", day) for day in ("2031-06-30", "2031-07-01")] == ["possible", "certain"]


@pytest.mark.parametrize(
    ("first", "last", "days"),
    [
        ({"when": "2031-03-01"}, {"when": "2031-04-01"}, [("2031-03-31", "excluded"), ("2031-04-01", "certain")]),
        ({"when": "2031-04-01"}, {"when": "2031-03-01"}, [("2031-03-31", "excluded"), ("2031-04-01", "certain")]),
        ({"when": "2031-03-01"}, {"when": "2031-04"}, [("2031-03-31", "excluded"), ("2031-04-29", "possible")]),
        ({"when": "2031-03-01"}, {"when": "[2031-02-01..]"}, [("2031-03-01", "possible"), ("2099", "possible")]),
        ({"when": "2031-03-01"}, {}, [("2031-02-28", "excluded"), ("2031-03-01", "certain")]),
        ({"when": "2031-03-01"}, {"kind": "campaign", "when": "2031/.."}, [("2031-03-01", "certain")]),
        ({"kind": "campaign", "when": "2031-03-01"}, {"kind": "campaign"}, [("2031-03-01", "certain")]),
        ({}, {"kind": "campaign", "when": "2031-03-01"}, [("2031-03-01", "possible"), ("2031-07-01", "certain")]),
    ],
)
def test_two_incidents(ask: Ask, first: Fields, last: Fields, days: list[tuple[str, str]]) -> None:
    """What ties two incidents had happened when both had; a campaign dates it only where it is the only one."""
    small = ask(
        ("i", "counted_in", "j", ["c1"]),
        incidents={"i": first, "j": last},
        sources={"s1": {"published": "2031-07-01"}},
    )
    assert [(day, held(small, "i--counted_in--j", day)) for day, _ in days] == days


@pytest.mark.parametrize("happened", ["planned", "expected"])
def test_to_come(ask: Ask, happened: str) -> None:
    """What is planned or expected is never certain to have happened, and the reason is told as it is."""
    small = ask(
        ("a", "attributed_attack", "i", ["c1"]),
        incidents={"i": {"when": "2031-04-01", "happened": happened}},
        sources={"s1": {"published": "2031-03-01"}},
    )
    key = "a--attributed_attack--i"
    assert [held(small, key, day) for day in ("2031-03-31", "2031-04-01", "2099")] == [
        "excluded",
        "possible",
        "possible",
    ]
    told = small.as_of("2099").link(key).sentences[-1]
    assert told.endswith("is not certain: it is said only of what was to come, or would be.")


def test_conditional(ask: Ask) -> None:
    """What is said only of what would be is never certain; what is asserted beside it dates the link alone."""
    would = {"id": "c1", "modality": "conditional", "when": "2031-03-01"}
    small = ask(("a", "threatened", "b", [would]), ("a", "threatened", "c", [would | {"id": "c2"}, "c3"]))
    assert held(small, "a--threatened--b", "2031-03-01") == "possible"
    assert held(small, "a--threatened--c", "2031-02-01") == "possible"  # c3 has no date, and its paper none
    both = ask(("a", "threatened", "b", [would, {"id": "c2", "when": "2031-05-01"}]))
    assert [held(both, "a--threatened--b", day) for day in ("2031-04-30", "2031-05-01")] == ["excluded", "certain"]


def test_strongest_claim(ask: Ask) -> None:
    """A link is what the strongest of the claims that assert it is: one that is certain makes it certain."""
    small = ask(
        ("a", "leads", "b", [{"id": "c1", "when": "2031-01-01/2031-02-01"}, {"id": "c2", "when": "2031"}]),
        sources={"s1": {"published": "2031-07-01"}},
    )
    assert held(small, "a--leads--b", "2031-01-15") == "certain"
    assert held(small, "a--leads--b", "2031-05-01") == "possible"  # excluded by one, left open by the other
    one = ask(("a", "leads", "b", [{"id": "c1", "when": "2031-01-01/2031-02-01"}, {"id": "c2", "when": "2031-03-01/"}]))
    assert held(one, "a--leads--b", "2031-02-15") == "excluded"


def test_denied_only(ask: Ask) -> None:
    """What is only denied has the date of its denial's claim or incident, and stays denied."""
    small = ask(
        ("a", "attributed_attack", "i", [{"id": "c1", "stance": "denies"}]),
        ("a", "attributed_attack", "j", [{"id": "c2", "stance": "denies", "when": "2031-03-01"}, "c3"]),
        incidents={"i": {"when": "2031-04-01"}, "j": {"when": "2031-05-01"}},
    )
    assert held(small, "a--attributed_attack--i", "2031-03-31") == "excluded"
    assert held(small, "a--attributed_attack--i", "2031-04-01") == "certain"
    assert small.as_of("2031-04-01").link("a--attributed_attack--i").status == "denied"
    assert held(small, "a--attributed_attack--j", "2031-04-01") == "excluded"  # a denial does not date what is asserted


def test_by_narrower(ask: Ask) -> None:
    """Where narrower kinds alone support a link, it has the date of their claims."""
    small = ask(
        ("a", "ordered", "i", [{"id": "c1", "when": "2031-02-01"}]),
        ("a", "attributed_attack", "i", [{"id": "c2", "stance": "denies", "when": "2031-06-01"}]),
        incidents={"i": {"when": "2031-04-01"}},
    )
    assert held(small, "a--attributed_attack--i", "2031-01-31") == "excluded"
    assert held(small, "a--attributed_attack--i", "2031-02-01") == "certain"


def test_our_reading_dates_nothing(ask: Ask) -> None:
    """A reading of ours makes nothing certain that the sources leave open; alone, it is dated as what it is."""
    ours = {"id": "c1", "basis": "inferred_by_curator", "when": "2031-03-01"}
    small = ask(("a", "member_of", "b", [ours, "c2"]), ("c", "member_of", "b", [ours | {"id": "c3"}]), actors=GROUP)
    assert held(small, "a--member_of--b", "2031-03-01") == "possible"
    assert held(small, "c--member_of--b", "2031-03-01") == "certain"


def test_withdrawn_dates_nothing(ask: Ask) -> None:
    """A claim that was withdrawn dates a link only where there is no other."""
    gone = {"id": "c1", "when": "2031-03-01", "withdrawn": {"date": "2031-08-01", "by": "us", "why": "wrong"}}
    small = ask(("a", "leads", "b", [gone, "c2"]), ("a", "leads", "c", [gone | {"id": "c3"}]))
    assert held(small, "a--leads--b", "2031-03-01") == "possible"
    assert held(small, "a--leads--c", "2031-03-01") == "certain"
    assert small.as_of("2031-03-01").link("a--leads--c").status == "withdrawn"


@pytest.mark.parametrize(
    ("asked", "day"),
    [
        ("2031-02", date(2031, 2, 28)),
        ("2028-02", date(2028, 2, 29)),
        ("2031", date(2031, 12, 31)),
        ("2031-05-20", date(2031, 5, 20)),
        (date(2031, 5, 20), date(2031, 5, 20)),
        (datetime(2031, 5, 20, 23, 59), date(2031, 5, 20)),  # noqa: DTZ001 - a day is meant
    ],
)
def test_last_day(graph: ActorGraph, asked: str | date, day: date) -> None:
    """A month stands for its last day, and so does a year."""
    filters = graph.as_of(asked).filters
    assert filters is not None
    assert filters.as_of == str(day)
    assert graph.as_of(asked).links() == graph.as_of(day).links()


@pytest.mark.parametrize(
    "bad", ["", "May 2019", "201X", "2019?", "2019-05~", "2019/2020", "[2019,2020]", "2019-02-30", " 2019", "20 May"]
)
def test_bad_day(graph: ActorGraph, bad: str) -> None:
    """What is no certain day, month or year is refused, with how to write one."""
    with pytest.raises(QuestionError, match=r"is not (a date|one certain day)") as raised:
        graph.as_of(bad)
    assert raised.value.hint


def test_strict(graph: ActorGraph) -> None:
    """Strictly, nothing is left that is merely possible, and all that is certain stays."""
    loose, strict = graph.as_of("2031-03-02"), graph.as_of("2031-03-02", strict=True)
    assert [link for link in loose.links() if link.time == "certain"] == list(strict.links())
    assert len(strict.links()) == 24
    assert strict.filters is not None
    assert (strict.filters.certain, strict.filters.merely_possible) == (24, 44)
    assert (
        "24 links certainly held or had happened; 44 possibly, left out too; 26 had not" in strict.filters.sentences[0]
    )


def test_incidents(graph: ActorGraph) -> None:
    """What had not happened is left out; what may have happened, or has no date, stays."""
    left_out = {
        day: set(graph.dataset.incidents) - set(graph.as_of(day).dataset.incidents)
        for day in ("2031-03-02", "2031-05-20")
    }
    assert left_out["2031-03-02"] == {
        *("chancellery-statement", "dawn-communique", "lighthouse-raid", "night-attack", "pilot-arrest"),
        *("refinery-fire", "spring-visit", "summer-summit", "tunnel-strike"),
    }
    assert left_out["2031-05-20"] == {"summer-summit", "tunnel-strike"}
    strict = graph.as_of("2031-03-02", strict=True).dataset.incidents
    # nothing at them is certain by then: no date, not over yet, no beginning
    assert not {"convoy-ambush", "port-closure", "salvage"} & set(strict)
    assert "harbour-blast" in strict


def test_told_of_the_link(graph: ActorGraph) -> None:
    """A link says what it is in time; where that is merely possible a sentence says why, and what it is worth too."""
    asked = graph.as_of("2031-05-20")
    certain, undated = asked.link("mara-dorvane--ordered--harbour-blast"), asked.link("tarsk--commands--dawn-brigade")
    assert certain.time == "certain"
    assert not any("is not certain" in sentence for sentence in certain.sentences)
    assert "possible" not in certain.worth
    assert undated.time == "possible"
    assert undated.sentences[-1] == "Whether it held, or had happened, on 20 May 2031 is not certain: no date is given."
    assert undated.worth == "inferred, possible as of that day"
    dated = asked.link("velmora--operates--pell-refinery")
    assert dated.sentences[-1].endswith("on 20 May 2031 is not certain: the dates given leave it open.")
    assert graph.link("tarsk--commands--dawn-brigade").time is None


@pytest.mark.parametrize("day", ["2031-01-01", "2031-03-02", "2031-05-20", "2099"])
@pytest.mark.parametrize("strict", [False, True])
def test_no_status_changes(graph: ActorGraph, *, day: str, strict: bool) -> None:
    """No day changes the status of a link, what disputes it, or the replies told with it."""
    for link in graph.as_of(day, strict=strict).links():
        whole = graph.link(link.id)
        assert (link.status, link.evidence, link.claims, link.replies) == (
            *(whole.status, whole.evidence),
            *(whole.claims, whole.replies),
        )


@pytest.mark.parametrize("more", [{}, {"kinds": "command"}, {"status": "single-source"}])
def test_counts(graph: ActorGraph, more: dict[str, str]) -> None:
    """What is counted as certain and as possible is what there is to see, not what other filters hide."""
    asked = graph.as_of("2031-03-02").only(**more)
    times = [link.time for link in asked.links()]
    assert asked.filters is not None
    assert (asked.filters.certain, asked.filters.merely_possible) == (times.count("certain"), times.count("possible"))


def test_together_keeps_the_mark(ask: Ask) -> None:
    """At an occasion a visit is marked as merely possible on the day, by its claims on that occasion alone."""
    visit = [{"id": "c1", "about": "i", "when": "2031-03"}, {"id": "c2", "about": "j", "when": "2031-01-01"}]
    small = ask(
        ("a", "visited", "p", visit),
        ("b", "attended", "i", [{"id": "c3", "when": "2031-03-01"}]),
        actors={"p": {"kind": "place"}},
        incidents={"i": {"kind": "visit", "when": "2031-03"}, "j": {"kind": "visit", "when": "2031-01-01"}},
    )
    asked = small.as_of("2031-03-10")
    assert asked.link("a--visited--p").time == "certain"
    (occasion,) = asked.together("a", "b").occasions
    assert [link.time for link in occasion.first] == ["possible"]
    assert occasion.first[0].sentences[-1].endswith("is not certain: the dates given leave it open.")
    assert [link.time for link in occasion.second] == ["certain"]
