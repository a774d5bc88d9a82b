"""Coverage: worked out by hand from the tables and ledgers of the invented dataset, and held to a plain reckoning."""

import json
from calendar import monthrange
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import spearmanr

from actorgraph import ActorGraph
from actorgraph.graph import Questions
from actorgraph.graph.answers import CoverageAnswer, MonthRun
from actorgraph.graph.correlation import average_ranks, rank_correlation
from actorgraph.graph.months import certain_months, month_of, month_text, runs_of
from actorgraph.model import EdtfDate
from actorgraph.model.search import Search
from actorgraph.views.text.coverage import coverage_lines

Ask = Callable[..., Questions]
Fields = dict[str, Any]
Table = Callable[[str], list[list[str]]]

ON_ONE = [
    *("ada-fenwick", "dawn-radio", "grey-fin", "harbour-log", "harbour-pilots", "karsa-clan", "karsa-lighthouse"),
    *("limpet-mine", "mara-ilvesh", "nadia-rook", "pell-bridge", "tarsk-chancellery"),
]


def search(**fields: object) -> Search:
    """Return a search that covered a period."""
    record = {"id": "s", "subject": "a", "where": "it", "date": "2031-07-01", **fields}
    return Search.model_validate_json(json.dumps(record))


def dated(*dates: str) -> dict[str, EdtfDate]:
    """Return dates of incidents that are called by them."""
    return {text: EdtfDate.parse(text) for text in dates}


def test_what_each_actor_rests_on(graph: ActorGraph, table: Table) -> None:
    """Links, documents, publishers, voices and origins of each of the 34 actors are those worked out by hand."""
    found = {
        actor.id: [
            str(len(each)) for each in (actor.links, actor.sources, actor.publishers, actor.voices, actor.origins)
        ]
        for actor in graph.coverage().actors
    }
    assert found == {row[0]: row[1:6] for row in table("What each actor rests on")}
    assert len(found) == 34


def test_most_links_first(graph: ActorGraph) -> None:
    """Actors stand by the number of their links, and where that is the same by id."""
    order = [(-len(actor.links), actor.id) for actor in graph.coverage().actors]
    assert order == sorted(order)


def test_the_evidence_is_kept(graph: ActorGraph) -> None:
    """What is counted is named: links, documents, publishers, voices, and claims of which no two share an origin."""
    actors = {actor.id: actor for actor in graph.coverage().actors}
    petrash = actors["lior-petrash"]
    assert petrash.links == ("lior-petrash--funds--dawn-brigade", "lior-petrash--supplies_weapons_to--salt-brigade")
    assert petrash.sources == ("courier-2031-04-10", "courier-2031-05-02", "inquiry-report", "lantern-review")
    assert petrash.publishers == ("Harbour Commission", "Lantern Review", "Velmora Courier")
    assert petrash.voices == ("two harbour pilots", "Interior Service of Velmora", "Velmora Courier")
    assert petrash.origins == ("boats-1", "petrash-funds-april")
    assert actors["mara-dorvane"].origins == (
        *("commands-inquiry", "dorvane-at-summit", "dorvane-chaired", "dorvane-leads-wire", "fire-idea"),
    )
    assert actors["hollow-circle"].sources == ()


def test_who_rests_on_one(graph: ActorGraph) -> None:
    """Twelve rest on one document and one origin; the mine on three voices in its one document."""
    coverage = graph.coverage()
    assert list(coverage.one_source) == list(coverage.one_origin) == ON_ONE
    assert list(coverage.one_voice) == [key for key in ON_ONE if key != "limpet-mine"]
    assert coverage.no_origin == ()
    assert coverage.unsupported == ("grain-league", "hollow-circle")


def test_implied_only(ask: Ask) -> None:
    """Who is only hinted at rests on one document and on no origin."""
    coverage = ask(("ann", "funds", "ben", [{"basis": "inferred_by_source"}])).coverage()
    assert coverage.no_origin == coverage.one_source == ("ann", "ben")
    assert coverage.one_origin == ()


def test_months(graph: ActorGraph, table: Table) -> None:
    """Each incident lies in the months worked out by hand, certainly or possibly; one has no date."""
    coverage = graph.coverage()
    found = [
        [run.first, run.last, str(run.months), ", ".join(run.certain), ", ".join(run.possible)]
        for run in coverage.months
    ]
    assert found == table("Months")
    assert coverage.undated == ("convoy-ambush",)


def test_months_that_were_searched(graph: ActorGraph) -> None:
    """A search stands by the months that its period covers wholly."""
    covered = {run.first: run.searches for run in graph.coverage().months if run.searches}
    both = ("ferry-doers", "hollow-circle-anything")
    one = ("hollow-circle-anything",)
    assert covered == {"2031-01": one, "2031-02": both, "2031-03": both, "2031-04": one, "2031-05": one}


@pytest.mark.parametrize(
    ("fields", "covered"),
    [
        ({"period": "2031-02/2031-03"}, ["2031-02", "2031-03"]),
        ({"period": "2031-02-01/2031-03-31"}, ["2031-02", "2031-03"]),
        ({"period": "2031-02-02/2031-03-30"}, []),
        ({"period": "2031-01-15/2031-03-15"}, ["2031-02"]),
        ({"period": "2031"}, ["2031-01", "2031-02", "2031-03", "2031-04", "2031-05"]),
        # Nothing is covered after the day on which it was looked for.
        ({"period": "2031", "date": "2031-03-15"}, ["2031-01", "2031-02"]),
        ({"period": "2031-02/..", "date": "2031-04-30"}, ["2031-02", "2031-03", "2031-04"]),
        # Where an end is not known, neither is what was covered.
        ({"period": "2031-02/"}, []),
        ({"period": "/2031-02-28"}, []),
        ({}, []),
    ],
    ids=str,
)
def test_what_a_search_covers(fields: Fields, covered: list[str]) -> None:
    """A month is covered where all of it is, and up to the day of the search."""
    runs = runs_of(dated("2031-01-01", "2031-05-31"), [search(**fields)])
    assert [text for run in runs if run.searches for text in months_in(run)] == covered


def months_in(run: MonthRun) -> list[str]:
    """Return the months of a run."""
    year, month = map(int, run.first.split("-"))
    return [month_text(year * 12 + month - 1 + number) for number in range(run.months)]


def test_without_dates_there_are_no_months(ask: Ask) -> None:
    """Where no incident has a date, no month is counted, and that is said."""
    coverage = ask(("raid", "took_place_in", "bay", [{}]), actors={"bay": {"kind": "place"}}, incidents={"raid": {}})
    answer = coverage.coverage()
    assert (answer.months, answer.undated) == ((), ("raid",))
    assert "Incidents by month: none has a date." in list(coverage_lines(answer))


def test_a_month_with_nothing(ask: Ask) -> None:
    """Between two dated attacks lie months in which none may lie, and the text counts them."""
    raids: Fields = {"first": {"when": "2031-01-05"}, "second": {"when": "2031-04"}, "third": {"when": "2031-04-30~"}}
    answer = ask(incidents=raids).coverage()
    assert [(run.first, run.months, run.certain, run.possible) for run in answer.months] == [
        ("2031-01", 1, ("first",), ()),
        ("2031-02", 2, (), ()),
        ("2031-04", 1, ("second",), ("third",)),
        ("2031-05", 1, (), ("third",)),
    ]
    assert "Months in which no incident certainly lies: 3 of 5; in which none can lie: 2." in list(
        coverage_lines(answer)
    )


def test_what_was_withdrawn_or_is_to_come_lies_in_no_month(ask: Ask) -> None:
    """An incident of which all is withdrawn is out, and so is one that is planned or expected."""
    gone: Fields = {"withdrawn": {"date": "2031-08-01", "by": "us", "why": "misread"}}
    raids: Fields = {
        "raid": {"when": "2031-01-05", "claims": [gone]},
        "plan": {"when": "2031-02", "happened": "planned"},
        "summit": {"when": "2031-03", "happened": "expected", "kind": "meeting"},
        "foiled": {"when": "2031-04", "happened": "foiled"},
    }
    answer = ask(incidents=raids).coverage()
    assert [(run.first, run.certain) for run in answer.months] == [("2031-04", ("foiled",))]


def test_links_follow_sources(graph: ActorGraph) -> None:
    """In the invented dataset, links follow sources over the 32 actors with a link that a source supports."""
    coverage = graph.coverage()
    pairs = [(len(actor.links), len(actor.sources)) for actor in coverage.actors if actor.links]
    assert coverage.degree.actors == len(pairs) == 32
    assert coverage.degree.coefficient == pytest.approx(spearmanr(pairs).statistic, abs=5e-5)
    assert coverage.degree.warns
    assert coverage.degree.sentence == (
        "Over 32 actors the number of links follows the number of sources (Spearman's rank correlation 0.90): a count"
        " of links may tell who is written about, not who did what."
    )
    assert list(coverage_lines(coverage))[-1] == f"Warning: {coverage.degree.sentence}"


def test_one_source_tells_nothing_of_degree(article: ActorGraph) -> None:
    """Where all rest on the one source, a correlation is not computed, and that is said."""
    degree = article.coverage().degree
    assert (degree.coefficient, degree.warns) == (None, False)
    assert degree.sentence == (
        f"Whether the number of links follows the number of sources can't be told: each of the {degree.actors} actors"
        " rests on 1 source."
    )


def star(ask: Ask, *leaves: int) -> CoverageAnswer:
    """Return the coverage of pairs of actors, of whom each pair is written about by so many sources."""
    links = [
        (f"a{number}", "allied_with", f"b{number}", [{"source": f"s{source}"} for source in range(1, sources + 1)])
        for number, sources in enumerate(leaves)
    ]
    return ask(*links, sources={f"s{source}": {} for source in range(1, max(leaves) + 1)}).coverage()


def test_one_link_each_tells_nothing_of_degree(ask: Ask) -> None:
    """Where everybody has one link, a correlation is not computed either; nor over fewer than two."""
    assert star(ask, 1, 2, 3).degree.sentence.endswith("can't be told: each of the 6 actors has 1 link.")
    nobody = ask(("ann", "funds", "ben", [{"stance": "denies"}])).coverage().degree
    assert nobody.sentence.endswith("can't be told: fewer than two actors have a link that a source supports.")
    assert nobody.actors == 0


def test_of_few_actors_no_warning_is_given(ask: Ask) -> None:
    """Four actors, whose links follow their sources exactly, are too few for a warning."""
    links = [("hub", "allied_with", f"leaf{number}", [{"source": f"s{number}"}]) for number in (1, 2, 3)]
    degree = ask(*links, sources={f"s{number}": {} for number in (1, 2, 3)}).coverage().degree
    assert (degree.actors, degree.coefficient, degree.warns) == (4, 1.0, False)
    assert degree.sentence == (
        "Links and sources of 4 actors: Spearman's rank correlation 1.00; of fewer than 10 it says little."
    )


def test_below_the_threshold_no_warning_is_given(ask: Ask) -> None:
    """Where those with many links are written about by no more than others, that is said, without a warning."""
    leaves = [f"leaf{number}" for number in range(6)]
    many: list[tuple[str, str, str, list[Fields]]] = [("hub", "allied_with", leaf, [{}]) for leaf in leaves]
    few = [(f"x{number}", "allied_with", f"y{number}", [{}, {"source": "s2"}]) for number in range(3)]
    degree = ask(*many, *few, sources={"s1": {}, "s2": {}}).coverage().degree
    assert degree.actors == 13
    assert degree.coefficient is not None
    assert degree.coefficient < 0
    assert not degree.warns
    assert degree.sentence.endswith("; no warning is given below 0.7.")


def test_rank_correlation_by_hand() -> None:
    """Ranks 1 to 5 against 1.5, 1.5, 3, 4.5, 4.5: nine over the root of ninety."""
    assert average_ranks([1, 1, 2, 3, 3]) == [1.5, 1.5, 3.0, 4.5, 4.5]
    assert rank_correlation([1, 2, 3, 4, 5], [1, 1, 2, 3, 3]) == pytest.approx(9 / 90**0.5)
    assert rank_correlation([1, 2], [3, 3]) is None
    assert rank_correlation([], []) is None


@given(pairs=st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), min_size=2, max_size=40))
def test_rank_correlation_is_scipys(pairs: list[tuple[int, int]]) -> None:
    """Computed here or by scipy, it is the same number."""
    first, second = zip(*pairs, strict=True)
    found = rank_correlation(first, second)
    if found is None:
        assert len(set(first)) == 1 or len(set(second)) == 1
    else:
        assert found == pytest.approx(spearmanr(first, second).statistic)


DAYS = st.dates(date(2031, 1, 27), date(2031, 4, 4))


@st.composite
def dates(draw: st.DrawFn) -> str:
    """Return a date of any shape round the ends of a few months."""
    first, last = sorted((draw(DAYS), draw(DAYS)))
    start, end = draw(st.sampled_from([f"{first}", f"{first}~", f"{first:%Y-%m}"])), f"{last}"
    shapes = [start, f"{start}/..", f"{start}/", f"/{end}", f"[{first}..]", f"[..{end}]", "2031", "203X"]
    if first < last:
        shapes += [
            f"{first}/{end}",
            f"{start}/{end}~",
            f"{first}/{last:%Y-%m}",
            f"[{first}..{end}]",
            f"[{first},{end}]",
        ]
    return draw(st.sampled_from(shapes))


@given(texts=st.lists(dates(), max_size=6, unique=True))
def test_months_are_a_partition(texts: list[str]) -> None:
    """Runs follow each other without a gap, no two neighbours tell the same, and each incident keeps its months."""
    runs = runs_of(dated(*texts), [])
    for one, other in pairwise(runs):
        assert month_text(_number(one.last) + 1) == other.first
        assert (one.certain, one.possible) != (other.certain, other.possible)
    for run in runs:
        assert run.months == _number(run.last) - _number(run.first) + 1
        assert set(run.certain).isdisjoint(run.possible)
    for text, when in dated(*texts).items():
        held = [_number(month) for run in runs if text in (*run.certain, *run.possible) for month in months_in(run)]
        first, last = _number(runs[0].first), _number(runs[-1].last)
        earliest = month_of(when.earliest) if when.earliest else first
        latest = month_of(when.latest) if when.latest else last
        assert held == list(range(earliest, latest + 1))


def _number(month: str) -> int:
    return month_of(date.fromisoformat(f"{month}-01"))


@given(text=dates())
def test_certain_months_are_those_of_every_way_it_can_have_been(text: str) -> None:
    """A month is certain exactly where whatever days are taken as its begin and its end, it lies in it."""
    when = EdtfDate.parse(text)
    certain = {month for span in certain_months(when) for month in range(span.first, span.last + 1)}
    ways = list(_ways(when))
    for month in range(_number("2030-12"), _number("2031-07")):
        first = date(month // 12, month % 12 + 1, 1)
        last = first.replace(day=monthrange(first.year, first.month)[1])
        assert (month in certain) == all(start <= last and end >= first for start, end in ways), month_text(month)


def _ways(when: EdtfDate) -> list[tuple[date, date]]:
    """Return every begin and end that a date allows; an open side is tried as near and as far as can be."""
    far, near = date(2031, 12, 31), date(2030, 1, 1)
    starts = _days(when.earliest or near, when.latest_start or far)
    if when.shape != "duration":
        return [(day, day) for day in starts]
    ends = _days(when.earliest_end or near, when.latest or far)
    return [(start, end) for start in starts for end in ends if start <= end]


def _days(first: date, last: date) -> list[date]:
    """Return the days from one to another; of a long time those at both ends, and the ends of months between."""
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    kept = {*days[:3], *days[-3:], *(day for day in days if day.day in (1, monthrange(day.year, day.month)[1]))}
    return days if len(days) < 10 else sorted(kept)


def test_under_filters(graph: ActorGraph) -> None:
    """Without a paper nothing rests on it; with one kind of link alone, only its actors are counted."""
    without = graph.without("Velmora Courier").coverage()
    assert not any("courier" in source for actor in without.actors for source in actor.sources)
    assert without.filters is not None
    lineage = graph.only(families="lineage").coverage()
    assert [actor.id for actor in lineage.actors] == ["dawn-brigade", "salt-brigade"]
    assert lineage.one_source == ("dawn-brigade", "salt-brigade")


def test_a_search_moves_no_incident(graph: ActorGraph) -> None:
    """Searches stand beside the months; without them the incidents lie where they did."""
    bare = Questions(replace(graph.dataset, searches={})).coverage()
    mine = [(text, run.certain, run.possible) for run in graph.coverage().months for text in months_in(run)]
    assert mine == [(text, run.certain, run.possible) for run in bare.months for text in months_in(run)]
    assert graph.coverage().actors == bare.actors
