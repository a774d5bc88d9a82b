from collections.abc import Callable
from typing import Any

import pytest

from actorgraph import ActorGraph
from actorgraph.errors import QuestionError, UnknownNameError
from actorgraph.graph import Questions
from actorgraph.graph.answers import AroundAnswer, AroundEntry

Ask = Callable[..., Questions]
Fields = dict[str, Any]

SAME_DAY = "Order unknown: the sources give no more than the day."
OPEN = "Order unknown: the dates given leave it open."
SETTLED = "The dates given settle it."
DISPUTED = "Order unknown: what is said of it is disputed."
BOTH_WAYS = "Order unknown: what is said of it does not agree."
AT_ONCE = "Order unknown: by the dates given both were going on at the same time for a while."
AGAINST_DATES = "Order unknown: what is said of it does not agree with the dates given."
CHAINED = "No source in this dataset says so directly; the order follows from these claims together."


def found(answer: AroundAnswer) -> dict[str, tuple[str, str]]:
    """Return for each incident whether it falls within the hours, and its order."""
    return {each.entry.id: (each.within, each.order) for each in answer.entries}


def undated(answer: AroundAnswer) -> list[str]:
    """Return the ids of the other incidents without a date."""
    return [each.id for each in answer.without_date]


def one(answer: AroundAnswer, key: str) -> AroundEntry:
    """Return what is answered on one incident."""
    return next(each for each in (*answer.entries, *answer.undated) if each.entry.id == key)


def dated(ask: Ask, here: str, there: str, *links: tuple[str, str, str, list[Fields | str]]) -> Questions:
    """Return a dataset of two incidents with these dates, ``here`` and ``there``."""
    return ask(*links, incidents={"here": {"when": here}, "there": {"when": there}})


@pytest.mark.parametrize(
    ("here", "there", "hours", "within", "order"),
    [
        # One day: 0 to 24 hours apart.
        ("2031-03-10", "2031-03-10", 24, "certain", "unknown"),
        ("2031-03-10", "2031-03-10", 23, "possible", "unknown"),
        ("2031-03-10", "2031-03-10", 1, "possible", "unknown"),
        # Neighbouring days: 0 to 48.
        ("2031-03-10", "2031-03-11", 48, "certain", "after"),
        ("2031-03-10", "2031-03-09", 48, "certain", "before"),
        ("2031-03-10", "2031-03-11", 47, "possible", "after"),
        ("2031-03-10", "2031-03-11", 1, "possible", "after"),
        # A day between: more than 24, less than 72.
        ("2031-03-10", "2031-03-12", 24, "", ""),
        ("2031-03-10", "2031-03-12", 25, "possible", "after"),
        ("2031-03-10", "2031-03-12", 72, "certain", "after"),
        # The turn of a year is like any other midnight.
        ("2031-12-31", "2032-01-01", 48, "certain", "after"),
        # March: its last day is two after the 29th, its first 28 before.
        ("2031-03-29", "2031-03", 1, "possible", "unknown"),
        ("2031-03-29", "2031-03", 29 * 24 - 1, "possible", "unknown"),
        ("2031-03-29", "2031-03", 29 * 24, "certain", "unknown"),
        ("2031-02-27", "2031-03", 24, "", ""),
        ("2031-02-27", "2031-03", 25, "possible", "after"),
        ("2031", "2030", 1, "possible", "before"),
        # One day wider on both sides.
        ("2031-03-10", "2031-03-12~", 24, "possible", "after"),
        ("2031-03-10", "2031-03-11?", 24, "possible", "unknown"),
        # One of two days, not the ones between.
        ("2031-03-10", "[2031-03-08,2031-03-12]", 24, "", ""),
        ("2031-03-10", "[2031-03-08,2031-03-12]", 25, "possible", "unknown"),
        ("2031-03-10", "[2031-03-08,2031-03-12]", 72, "certain", "unknown"),
        ("2031-03-10", "[2031-03-08..2031-03-12]", 1, "possible", "unknown"),
        ("2031-03-10", "[2031-03-11,2031-03-12]", 24, "possible", "after"),
        # Open to one side.
        ("2031-03-10", "[..2031-03-09]", 1, "possible", "before"),
        ("2031-03-10", "[2031-03-11..]", 100_000, "possible", "after"),
        ("2031-03-10", "[2031-03-10..]", 1, "possible", "unknown"),
        # What lasts: its nearer end counts.
        ("2031-03-10", "2031-02-01/2031-03-09", 48, "certain", "before"),
        ("2031-03-10", "2031-02-01/2031-03-08", 24, "", ""),
        ("2031-03-10", "2031-03-12/2031-04-30", 72, "certain", "after"),
        ("2031-03-10", "2031-03-09/2031-03-11", 1, "certain", "during"),
        ("2031-03-10", "2031-03-10/2031-03-11", 24, "certain", "unknown"),
        ("2031-03-10", "2031-03-10/2031-03-11", 23, "possible", "unknown"),
        ("2031-03-10", "2031-02/2031-04", 1, "certain", "during"),
        ("2031-03-10", "2031-03/2031-04", 1, "possible", "unknown"),
        ("2031-03-09/2031-03-11", "2031-03-10", 1, "certain", "during"),
        ("2031-03-09/2031-03-11", "2031-03-09/2031-03-11", 24, "certain", "unknown"),
        ("2031-03-10", "../2031-03-09", 48, "certain", "before"),
        ("2031-03-10", "/2031-03-11", 1, "possible", "unknown"),
        ("2031-03-10", "2031-03-01/", 1, "possible", "unknown"),
        ("2031-03-10", "2031-03-01/..", 1, "possible", "unknown"),
    ],
)
def test_how_far_and_in_which_order(  # noqa: PLR0913, PLR0917 - a table
    ask: Ask, here: str, there: str, hours: int, within: str, order: str
) -> None:
    """A day is the 24 hours from its midnight on; what no two such hours leave open is certain."""
    answer = dated(ask, here, there).around("here", hours=hours)
    assert found(answer) == ({"there": (within, order)} if within else {})


@pytest.mark.parametrize(
    ("here", "there", "because"),
    [
        ("2031-03-10", "2031-03-10", SAME_DAY),
        ("2031-03-10", "2031-03-11?", OPEN),
        ("2031-03-10", "2031-03", OPEN),
        ("2031-03", "2031-03", OPEN),
        ("2031-03-10", "2031-03-11", SETTLED),
        ("2031-03-10", "2031-03-09/2031-03-11", "By the dates given it was going on then."),
        ("2031-03-09/2031-03-11", "2031-03-10", "It falls within the dates given for the attack “Here”."),
        # What lasts is going on then only where it certainly does for as long as the incident lasts.
        ("2031-03-09/2031-03-11", "2031-03-09/2031-03-11", AT_ONCE),
        ("2031-03-09/2031-03-11", "2031-03-10/2031-03-15", AT_ONCE),
        ("2031-03-09/2031-03-10", "2031-03-10/2031-03-15", OPEN),
        ("2030/..", "2031-03-10/2031-03-15", OPEN),
    ],
)
def test_it_says_why(ask: Ask, here: str, there: str, because: str) -> None:
    """That the order is unknown is said, and so is what settles it."""
    assert one(dated(ask, here, there).around("here"), "there").because == because


def test_still_going_on_when_it_was_written(ask: Ask) -> None:
    """What a source calls still going on was, up to the day before the source can have come out."""
    campaign = {"kind": "campaign", "when": "2030/..", "claims": [{"when": "2030/.."}]}
    incidents = {"here": {"when": "2031-03-10"}, "later": {"when": "2031-03-11"}, "campaign": campaign}
    small = ask(incidents=incidents, sources={"s1": {"published": "[2031-03-11..]"}})
    assert found(small.around("here", hours=1))["campaign"] == ("certain", "during")
    # It can have ended on the 11th itself, within that day's 24 hours.
    assert found(small.around("later", hours=1))["campaign"] == ("possible", "unknown")


def test_two_that_were_still_going_on(ask: Ask) -> None:
    """Of two that went on when they were told of, neither is known to have lasted as long as the other."""
    campaigns = {
        "here": {"kind": "campaign", "when": "2031/..", "claims": [{"when": "2031/.."}]},
        "there": {"kind": "campaign", "when": "2030/..", "claims": [{"when": "2030/.."}]},
    }
    answer = ask(incidents=campaigns, sources={"s1": {"published": "2032-03-11"}}).around("here", hours=1)
    assert found(answer) == {"there": ("certain", "unknown")}
    assert one(answer, "there").because == AT_ONCE


@pytest.mark.parametrize(
    "taken_back",
    [
        {"modality": "conditional"},
        {"stance": "denies"},
        {"basis": "inferred_by_curator"},
        {"withdrawn": {"date": "2031-08-01", "by": "us", "why": "misread"}},
    ],
)
def test_only_what_is_asserted_goes_on(ask: Ask, taken_back: Fields) -> None:
    """A denial, a condition, our own reading or a withdrawn claim does not make a campaign last."""
    campaign = {"kind": "campaign", "when": "2030/..", "claims": [{"when": "2030/..", **taken_back}]}
    small = ask(
        incidents={"here": {"when": "2031-03-10"}, "campaign": campaign}, sources={"s1": {"published": "2031-03-20"}}
    )
    assert found(small.around("here", hours=1)) == {"campaign": ("possible", "unknown")}


def test_sources_that_disagree_on_a_date(ask: Ask) -> None:
    """Where a source gives a date that can't be the incident's own, nothing is certain that holds for one alone."""
    there = {"when": "2031-03-10", "claims": [{"when": "2031-03-10"}, {"when": "2031-03-20"}]}
    small = ask(incidents={"here": {"when": "2031-03-11"}, "there": there})
    answer = small.around("here", hours=48)
    assert found(answer) == {"there": ("possible", "unknown")}
    assert one(answer, "there").because == OPEN


def test_a_disagreement_on_the_incident_itself(ask: Ask) -> None:
    """On one day by the record and on another by a source: the day is not what is left open alone."""
    here = {"when": "2031-03-10", "claims": [{"when": "2031-03-12"}]}
    small = ask(incidents={"here": here, "there": {"when": "2031-03-10"}})
    assert one(small.around("here"), "there").because == OPEN


def test_a_source_settles_the_order(ask: Ask) -> None:
    """Within one day a source that says what came first is given as the reason."""
    small = dated(ask, "2031-03-10", "2031-03-10", ("here", "preceded", "there", ["c1"]))
    entry = one(small.around("here"), "there")
    assert (entry.within, entry.order) == ("certain", "after")
    assert entry.because == (
        "Paper s1 (undated) says that the attack “Here” came before the attack “There” [p. 1]. One source only."
    )
    assert one(small.around("there"), "here").order == "before"


def test_dates_come_before_what_agrees_with_them(ask: Ask) -> None:
    """Where the dates settle it already, no source is needed."""
    small = dated(ask, "2031-03-10", "2031-03-11", ("here", "preceded", "there", ["c1"]))
    assert one(small.around("here"), "there").because == SETTLED


def test_a_source_against_the_dates(ask: Ask) -> None:
    """What a source puts first, and its date last, is in no known order; the sentence stands beside that."""
    small = dated(ask, "2031-03-10", "2031-03-11", ("there", "preceded", "here", ["c1"]))
    entry = one(small.around("here"), "there")
    assert entry.order == "unknown"
    assert entry.because == f"{AGAINST_DATES} {small.link('there--preceded--here').sentence}"


def test_sources_against_each_other(ask: Ask) -> None:
    """What is said to have come before and after is in no known order, and both are told."""
    small = dated(
        ask, "2031-03-10", "2031-03-10", ("there", "preceded", "here", ["c1"]), ("here", "preceded", "there", ["c2"])
    )
    entry = one(small.around("here"), "there")
    assert entry.order == "unknown"
    both = [small.link(key).sentence for key in ("there--preceded--here", "here--preceded--there")]
    assert entry.because == " ".join([BOTH_WAYS, *both])


@pytest.mark.parametrize(("stance", "order"), [("denies", "unknown"), ("doubts", "after")])
def test_a_disputed_order(ask: Ask, stance: str, order: str) -> None:
    """What is denied as firmly as it is said settles nothing; a doubt is shown beside what is stated."""
    small = dated(ask, "2031-03-10", "2031-03-10", ("here", "preceded", "there", ["c1", {"stance": stance}]))
    entry = one(small.around("here"), "there")
    assert entry.order == order
    sentence = small.link("here--preceded--there").sentence
    assert entry.because == (f"{DISPUTED} {sentence}" if order == "unknown" else sentence)


@pytest.mark.parametrize(
    "claim",
    [
        {"modality": "conditional"},
        {"basis": "inferred_by_curator"},
        {"stance": "denies"},
        {"stance": "comments"},
        {"withdrawn": {"date": "2031-08-01", "by": "us", "why": "misread"}},
    ],
)
def test_an_order_that_nobody_asserts(ask: Ask, claim: Fields) -> None:
    """A condition, our reading, a denial alone or a withdrawn claim says nothing of the order."""
    small = dated(ask, "2031-03-10", "2031-03-10", ("here", "preceded", "there", [claim]))
    assert one(small.around("here"), "there").because == SAME_DAY


def test_an_implied_order_says_so(ask: Ask) -> None:
    """An order that a source only implies is given with these words."""
    small = dated(ask, "2031-03-10", "2031-03-10", ("here", "preceded", "there", [{"basis": "inferred_by_source"}]))
    entry = one(small.around("here"), "there")
    assert entry.order == "after"
    assert "implies but does not state that" in entry.because


def test_over_a_chain(ask: Ask) -> None:
    """What came before what came before is before, and that this joins separate claims is said."""
    small = ask(
        ("first", "preceded", "second", ["c1"]),
        ("second", "preceded", "here", ["c2"]),
        incidents={key: {"when": "2031-03-10"} for key in ("here", "first", "second")},
    )
    entry = one(small.around("here"), "first")
    assert entry.order == "before"
    links = ("first--preceded--second", "second--preceded--here")
    assert entry.because == " ".join([CHAINED, *(small.link(link).sentence for link in links)])
    assert one(small.around("first"), "here").because == entry.because


@pytest.mark.parametrize(
    ("second", "between"),
    [
        ([{"stance": "asserts"}, {"stance": "denies"}], {"when": "2031-03-10"}),
        (["c2"], {"when": "2031-03-08"}),
        (["c2"], {"when": "2031-03-12"}),
        (["c2"], {"when": "2031-03-10", "happened": "planned"}),
    ],
    ids=["disputed", "its first end too early", "its last end too late", "planned"],
)
def test_a_chain_is_as_good_as_each_link(ask: Ask, second: list[Fields | str], between: Fields) -> None:
    """No order follows over a link that is disputed, against the dates of its ends, or over what did not happen."""
    day = {"when": "2031-03-10"}
    small = ask(
        ("first", "preceded", "between", ["c1"]),
        ("between", "preceded", "here", second),
        incidents={"here": day, "first": day, "between": between},
    )
    assert one(small.around("here"), "first").because == SAME_DAY


def test_a_circle_ends(ask: Ask) -> None:
    """Three that are each said to come before the next are in no known order."""
    day = {"when": "2031-03-10"}
    small = ask(
        ("a", "preceded", "b", ["c1"]),
        ("b", "preceded", "c", ["c2"]),
        ("c", "preceded", "a", ["c3"]),
        incidents={"a": day, "b": day, "c": day},
    )
    assert found(small.around("a")) == {"b": ("certain", "unknown"), "c": ("certain", "unknown")}
    assert one(small.around("a"), "b").because.startswith(BOTH_WAYS)


def test_what_lasts_can_come_first_and_go_on(ask: Ask) -> None:
    """That a campaign came before an attack says only that it began first; that it came after can't be."""
    campaign = {"kind": "campaign", "when": "2031-03-01/2031-03-20"}
    incidents = {"here": {"when": "2031-03-10"}, "campaign": campaign}
    small = ask(("campaign", "preceded", "here", ["c1"]), incidents=incidents)
    assert found(small.around("here")) == {"campaign": ("certain", "during")}
    small = ask(("here", "preceded", "campaign", ["c1"]), incidents=incidents)
    assert found(small.around("here")) == {"campaign": ("certain", "unknown")}
    assert one(small.around("here"), "campaign").because.startswith(AGAINST_DATES)


def test_without_a_date(ask: Ask) -> None:
    """What has no date is listed where a source says what it came before or after; the rest is counted and named."""
    small = ask(
        ("first", "preceded", "second", ["c1"]),
        ("second", "preceded", "here", ["c2"]),
        ("here", "preceded", "denied", ["c3", {"stance": "denies"}]),
        incidents={"here": {"when": "2031-03-10"}, **{key: {} for key in ("first", "second", "denied", "x", "y")}},
    )
    answer = small.around("here")
    assert not answer.entries
    assert {each.entry.id: (each.within, each.order) for each in answer.undated} == {
        "first": ("possible", "before"),
        "second": ("possible", "before"),
        "denied": ("possible", "unknown"),
    }
    assert {each.entry.when_words for each in answer.undated} == {"no date given"}
    assert one(answer, "denied").because.startswith(DISPUTED)
    assert [(each.id, each.name) for each in answer.without_date] == [("x", "X"), ("y", "Y")]
    assert answer.notes == (
        "Days are taken as the sources give them, without time zones.",
        "2 incidents without a date may fall within it too.",
    )


def test_an_incident_without_a_date(ask: Ask) -> None:
    """Around what has no date nothing is near for certain; what a source ties to it is listed with its order."""
    small = ask(
        ("here", "preceded", "after", ["c1"]),
        incidents={"here": {}, "after": {"when": "2031-03-10"}, "other": {"when": "2031-03-10"}, "x": {}},
    )
    answer = small.around("here", hours=1)
    assert (answer.when, answer.when_words, answer.entries) == (None, "no date given", ())
    assert [(each.entry.id, each.within, each.order) for each in answer.undated] == [("after", "possible", "after")]
    assert undated(answer) == ["x"]
    assert answer.notes[1:] == (
        "No date is given for the attack “Here”: what happened within 1 hour of it is not known.",
        "1 incident without a date may fall within it too.",
    )


def test_a_campaign_that_counts_it(ask: Ask) -> None:
    """A campaign that is said to count an incident was going on then, whatever is known of its own dates."""
    campaigns = {"dated": {"kind": "campaign", "when": "2031"}, "undated": {"kind": "campaign"}}
    small = ask(
        ("here", "counted_in", "dated", ["c1"]),
        ("here", "counted_in", "undated", ["c2"]),
        incidents={"here": {"when": "2031-03-10"}, **campaigns},
    )
    answer = small.around("here", hours=1)
    assert found(answer) == {"dated": ("possible", "during")}
    assert one(answer, "undated").order == "during"
    assert one(answer, "undated").because == small.link("here--counted_in--undated").sentence
    assert one(small.around("dated", hours=1), "here").order == "during"


def test_a_campaign_that_is_over(ask: Ask) -> None:
    """Where a source counts an incident in a campaign that ended before it, the order is unknown."""
    campaign = {"kind": "campaign", "when": "2031-01-01/2031-03-09"}
    small = ask(
        ("here", "counted_in", "campaign", ["c1"]), incidents={"here": {"when": "2031-03-10"}, "campaign": campaign}
    )
    assert one(small.around("here"), "campaign").because.startswith(AGAINST_DATES)


def test_attacks_and_what_is_planned(ask: Ask) -> None:
    """Attacks alone are listed on request, what is planned only on request; both are so where there is no date."""
    day = {"when": "2031-03-10"}
    incidents = {
        "here": day,
        "attack": day,
        "talks": {"kind": "meeting", **day},
        "plan": {"happened": "planned", **day},
        "x": {},
        "y": {"kind": "meeting"},
        "z": {"happened": "expected"},
    }
    small = ask(incidents=incidents)
    asked = small.around("here")
    assert (set(found(asked)), undated(asked)) == ({"attack", "talks"}, ["x", "y"])
    asked = small.around("here", attacks=True)
    assert (set(found(asked)), undated(asked)) == ({"attack"}, ["x"])
    asked = small.around("here", include_hypothetical=True)
    assert (set(found(asked)), undated(asked)) == ({"attack", "talks", "plan"}, ["x", "y", "z"])


@pytest.mark.parametrize("hours", [0, -1, 100_001])
def test_hours_out_of_range(graph: ActorGraph, hours: int) -> None:
    """Hours run from 1 to 100000."""
    with pytest.raises(QuestionError, match=f"1 to 100000 hours away, not {hours}"):
        graph.around("harbour-blast", hours=hours)


def test_only_incidents_have_a_time(graph: ActorGraph) -> None:
    """Nothing is around an actor."""
    with pytest.raises(UnknownNameError, match="which is an actor"):
        graph.around("mara-dorvane")


def test_the_harbour_blast(graph: ActorGraph) -> None:
    """By the README's dates the boats, the closure and the communiqué are one, one and two days away.

    The sabotage, of 20 or 24 February, ended four days before at the latest. The campaign has no claim that says until
    when it went on, but is said to count the blast.
    """
    answer = graph.around("harbour-blast", hours=48)
    assert found(answer) == {
        "strait-campaign": ("possible", "during"),
        "ferry-shots": ("possible", "before"),
        "boat-delivery": ("certain", "before"),
        "navy-warning": ("possible", "before"),
        "port-closure": ("certain", "after"),
        "dawn-communique": ("possible", "after"),
        "salvage": ("possible", "unknown"),
    }
    assert not answer.undated
    assert undated(answer) == ["convoy-ambush"]


def test_the_article(article: ActorGraph) -> None:
    """On the day of the rocket and the next: Trump's words, Rouhani's, the militia's; a campaign was going on."""
    answer = article.around("rocket-embassy-2019-05-19", hours=48)
    told = found(answer)
    for key in ("trump-declaration-2019-05-19", "trump-remarks-2019-05", "rouhani-statement-2019-05"):
        assert told[key][0] == "certain"
        assert told[key][1] in ("after", "unknown")
        assert one(answer, key).because.startswith(("Order unknown: ", "DEBKA Weekly", "No source in this dataset"))
    assert told["kh-statement-2019-05-20"] == ("certain", "after")
    assert told["campaign-us-targets-iraq"] == ("certain", "during")
    assert "rockets-taji-2019-05-01" not in told


def test_the_order_of_that_night(article: ActorGraph) -> None:
    """By the article Trump declared, then spoke to reporters, then Rouhani spoke."""
    answer = article.around("trump-remarks-2019-05", hours=48)
    assert found(answer)["trump-declaration-2019-05-19"] == ("certain", "before")
    assert one(answer, "rouhani-statement-2019-05").order == "after"
    chain = one(article.around("trump-declaration-2019-05-19"), "rouhani-statement-2019-05")
    assert chain.order == "after"
    assert chain.because.startswith(CHAINED)
