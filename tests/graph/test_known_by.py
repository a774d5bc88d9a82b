"""As known by a day: which claims had been published, which possibly, and what was withdrawn by then."""

from collections.abc import Callable

import pytest

from actorgraph import ActorGraph
from actorgraph.graph import Questions

Ask = Callable[..., Questions]
FUNDS, BACKS = "mara-ilvesh--funds--salt-brigade", "mara-ilvesh--backs--salt-brigade"
BOOK = {
    *(
        "dorvane-age",
        "fenwick-member",
        "feud-book",
        "dawn-part",
        "north-part",
        "clan-part",
        "dorvane-chaired",
        "ambush-hint",
    ),
    *("fire-salt-book", "union-ally-book", "split"),
}


def ids(asked: Questions) -> set[str]:
    """Return the ids of the claims that a graph holds."""
    return {claim.id for claim in asked.claims()}


def standing(small: Questions, day: str) -> str:
    """Return whether the only claim of a dataset counts on a day, is apart, or had not been published."""
    filters = small.known_by(day).filters
    assert filters is not None
    return "known" if ids(small.known_by(day)) else "apart" if filters.apart else "unknown"


@pytest.mark.parametrize(
    ("source", "days"),
    [
        ({"published": "2031-03-02"}, [("2031-03-01", "unknown"), ("2031-03-02", "known"), ("2031-03", "known")]),
        ({"published": "2031-03"}, [("2031-02", "unknown"), ("2031-03-30", "apart"), ("2031-03", "known")]),
        ({"published": "2031"}, [("2030", "unknown"), ("2031-11", "apart"), ("2031", "known")]),
        ({"published": "2031-03-02?"}, [("2031-02", "unknown"), ("2031-03-02", "apart"), ("2031-03-03", "known")]),
        ({"published": "[2031-03-02,2031-03-09]"}, [("2031-03-08", "apart"), ("2031-03-09", "known")]),
        ({"published": "[2031-05-20..]"}, [("2031-05-19", "unknown"), ("2031-05-20", "apart"), ("2999", "apart")]),
        ({"published": "[..2031-05-20]"}, [("1999", "apart"), ("2031-05-19", "apart"), ("2031-05-20", "known")]),
        ({}, [("1999", "apart"), ("2999", "apart")]),
        ({"accessed": "2031-06-01"}, [("2031-05-31", "apart"), ("2031-06-01", "known")]),
        ({"published": "[2031-05-20..]", "accessed": "2031-06-01"}, [("2031-05-19", "unknown")]),
        ({"published": "[2031-05-20..]", "accessed": "2031-06-01"}, [("2031-05-31", "apart"), ("2031-06", "known")]),
        ({"published": "2031-03-02", "accessed": "2031-06-01"}, [("2031-03-02", "known")]),
    ],
)
def test_publication(ask: Ask, source: dict[str, str], days: list[tuple[str, str]]) -> None:
    """A claim counts once its source must have been published, and is apart as long as that is open."""
    small = ask(("a", "leads", "b", ["c1"]), sources={"s1": source})
    assert [(day, standing(small, day)) for day, _ in days] == days


def test_of_the_dataset(graph: ActorGraph) -> None:
    """By the end of March the wire, its repeaters, the circle of two and quay-notes had spoken; a book is apart."""
    march = graph.known_by("2031-03")
    assert march.filters is not None
    assert (len(march.claims()), len(march.links()), set(march.filters.apart)) == (22, 14, BOOK)
    assert set(march.dataset.incidents) == {"harbour-blast", "port-closure", "navy-warning", "ferry-shots"}
    assert march.filters.left_out.claims == len(graph.claims()) - 22 - 11
    early = graph.known_by("2031-03-05")
    assert (len(early.claims()), len(early.links())) == (20, 13)
    assert {link.id for link in march.links()} - {link.id for link in early.links()} == {FUNDS}
    words = {link.id: link.status for link in march.links()}
    assert words.pop(FUNDS) == "single-source"
    assert set(words.values()) == {"single-source"}


def test_all_is_known_in_the_end(graph: ActorGraph) -> None:
    """By the end of the year all is known; by the end of June all but the book that came out some day in it.

    A comment on a raid that the book alone tells of goes with the raid.
    """
    june = graph.known_by("2031-06-30")
    assert june.filters is not None
    assert june.filters.left_out.claims == 0
    assert set(june.filters.apart) == BOOK
    assert ids(graph) - ids(june) == BOOK | {"feud-comment"}
    assert graph.known_by("2031").links() == graph.links()


def test_grounds(graph: ActorGraph) -> None:
    """A claim is known only once all is that it rests on, and apart where its ground is."""
    june = graph.known_by("2031-06-15")  # the Lantern Review had been read, the inquiry was not out
    assert "commands-lantern" in ids(june)
    assert not {"night-ordered", "log-names", "commands-inquiry"} & ids(june)
    assert june.filters is not None
    assert "night-ordered" not in june.filters.apart


def test_apart_grounds(ask: Ask) -> None:
    """What rests on a claim that was possibly published is possibly known; on an unpublished one, not."""
    small = ask(
        ("a", "leads", "b", [{"id": "late", "source": "s3"}, {"id": "open", "source": "s2"}]),
        ("a", "leads", "c", [{"id": "on-open", "rests_on": ["open"]}, {"id": "on-both", "rests_on": ["open", "late"]}]),
        ("a", "leads", "d", [{"id": "further", "rests_on": ["on-open"]}]),
        sources={"s1": {"published": "2031-01-01"}, "s2": {"published": "2031"}, "s3": {"published": "2032"}},
    )
    asked = small.known_by("2031-06")
    assert asked.filters is not None
    assert asked.filters.apart == ("further", "on-open", "open")
    assert ids(asked) == set()
    assert ids(small.known_by("2031-06", possible=True)) == {"open", "on-open", "further"}


def test_derivation_is_not_followed(ask: Ask) -> None:
    """Who repeats a document is known by his own day, whatever is known of the day of what he repeats."""
    small = ask(
        ("a", "leads", "b", ["c1", {"id": "c2", "source": "s2"}]),
        sources={"s1": {}, "s2": {"published": "2031-03-02", "derived_from": ["s1"]}},
    )
    assert ids(small.known_by("2031-03-02")) == {"c2"}


def test_possible(graph: ActorGraph) -> None:
    """Asked to, what was possibly published counts too, and nothing is apart; what certainly was not still does not."""
    may = graph.known_by("2031-05-31", possible=True)
    assert may.filters is not None
    assert may.filters.apart == ()
    assert {"ordered-ring", "commands-lantern"} | BOOK <= ids(may)
    assert not {"log-names", "night-ordered"} & ids(may)
    assert may.filters.sentences[0].endswith("had not been published; what possibly had been published counts too.")
    assert "ordered-ring" not in ids(graph.known_by("2031-05-31"))


def test_statuses(graph: ActorGraph) -> None:
    """Statuses are those of what was known: what the inquiry corroborates was single-source before it came out."""
    before, after = graph.known_by("2031-06-29"), graph.known_by("2031-06-30")
    for key in ("mara-dorvane--leads--coast-corps", "harbour-blast--targeted--ostrel-harbour"):
        assert (before.link(key).status, after.link(key).status) == ("single-source", "corroborated")
    # denied by the Chancellery in the inquiry's report
    key = "mara-dorvane--ordered--harbour-blast"
    assert (before.link(key).status, after.link(key).status) == ("single-source", "contested")
    assert "On record, but left out of this selection: 1 denial." in before.link(key).sentences
    assert "1 denial." not in after.link(key).sentence


@pytest.mark.parametrize(
    ("day", "word"), [("2031-03-09", None), ("2031-03-31", "single-source"), ("2031-04-01", "withdrawn")]
)
def test_retraction_by_its_source(graph: ActorGraph, day: str, word: str | None) -> None:
    """A source's retraction takes effect on its day; until then its claim counts, and is told as withdrawn later."""
    links = {link.id: link for link in graph.known_by(day).links()}
    assert (links[FUNDS].status if word else links.get(FUNDS)) == word
    if word == "single-source":
        assert links[FUNDS].sentences[0].startswith("Later withdrawn by its source: Quayside Notes (10 March 2031)")
        (own,) = (claim for claim in links[FUNDS].claims if claim.id == "ilvesh-funds")
        assert own.notes[0].startswith("Withdrawn by its source on 1 April 2031")


def test_repeats_of_what_was_withdrawn(graph: ActorGraph) -> None:
    """A document that repeats a withdrawn claim counts until the retraction, and says what became of it, even alone."""
    alone = graph.known_by("2031-03-31").only_from("quay-mirror").link(FUNDS)
    assert alone.status == "single-source"
    assert alone.sentences[0].startswith("Later fallen with a withdrawn claim: Strait Reader (11 March 2031) alleges")
    assert "Fallen with a withdrawn claim that it rests on or repeats." in alone.claims[0].notes
    assert graph.known_by("2031-04-01").only_from("quay-mirror").link(FUNDS).status == "withdrawn"


def test_what_rests_on_the_withdrawn(ask: Ask) -> None:
    """What rests on a claim counts as long as that claim did."""
    gone = {"id": "c1", "withdrawn": {"date": "2031-04-01", "by": "source", "why": "forged"}}
    small = ask(
        ("a", "funds", "b", [gone]),
        ("a", "backs", "b", [{"id": "c2", "rests_on": ["c1"]}]),
        sources={"s1": {"published": "2031-01-01"}},
    )
    assert small.known_by("2031-03-31").link("a--backs--b").status == "single-source"
    assert small.known_by("2031-03-31").link("a--backs--b").sentence.startswith("Later fallen with a withdrawn claim: ")
    assert small.known_by("2031-04-01").link("a--backs--b").status == "withdrawn"


def test_a_denial_that_was_taken_back(ask: Ask) -> None:
    """A denial disputes until it is taken back."""
    gone = {"id": "c2", "stance": "denies", "withdrawn": {"date": "2031-04-01", "by": "source", "why": "untrue"}}
    small = ask(("a", "funds", "b", ["c1", gone]), sources={"s1": {"published": "2031-01-01"}})
    words = [small.known_by(day).link("a--funds--b").status for day in ("2031-03-31", "2031-04-01")]
    assert words == ["contested", "single-source"]


def test_our_own_correction(graph: ActorGraph) -> None:
    """What we took back is out on every day, also on those before we did."""
    key = "nadia-rook--member_of--dawn-brigade"
    assert graph.known_by("2031-04-10").link(key).status == "withdrawn"
    assert graph.known_by("2031-05-02").link("nadia-rook--member_of--salt-brigade").status == "single-source"
    assert graph.known_by("2031-04-10").link(key).sentence.startswith("Withdrawn by us: ")


def test_our_correction_reaches_repeats(ask: Ask) -> None:
    """What we took back is out of repeats as well, even where the document that they repeat was not yet known."""
    gone = {"id": "c1", "withdrawn": {"date": "2031-08-01", "by": "us", "why": "wrong"}}
    small = ask(
        ("a", "funds", "b", [gone, {"id": "c2", "source": "s2"}]),
        sources={"s1": {}, "s2": {"published": "2031-03-02", "derived_from": ["s1"]}},
    )
    asked = small.known_by("2031-03-02")
    assert ids(asked) == {"c2"}
    assert asked.link("a--funds--b").status == "withdrawn"


def test_undated_incident(graph: ActorGraph) -> None:
    """An incident goes with its claims, dated or not; it stays where a claim that was known asserts something of it."""
    assert "convoy-ambush" not in graph.known_by("2031-06").dataset.incidents
    assert "convoy-ambush" in graph.known_by("2031-06", possible=True).dataset.incidents
    assert "convoy-ambush" in graph.known_by("2031").dataset.incidents
    assert "refinery-fire" in graph.known_by("2031-04-10").dataset.incidents
    assert "refinery-fire" not in graph.known_by("2031-04-09").dataset.incidents


def test_dates_as_known(graph: ActorGraph) -> None:
    """An incident has the date that was known: of a value that was not published nothing is left."""
    courier = graph.known_by("2031-04-10").incident("refinery-fire")
    assert [value.value for value in courier.attributes] == ["2031-03-13"]
    assert courier.when == "2031-03-14~"  # the 13th lies within it
    injured = graph.known_by("2031-03").incident("harbour-blast").attributes
    assert [value.value for value in injured] == [7]


def test_attacks_as_known(graph: ActorGraph) -> None:
    """Attacks are counted by what was known: in March two, the blast and the shots."""
    count = graph.known_by("2031-03").attack_count()
    assert (count.at_least, count.at_most, count.mentions) == (2, 2, 2)


def test_sentences(graph: ActorGraph) -> None:
    """The lines above an answer say what had not been published, what is set apart, and how much of it denies."""
    filters = graph.known_by("2031-05").filters
    assert filters is not None
    lantern = sum(claim.source == "lantern-review" for claim in graph.claims())
    inquiry = sum(claim.source == "inquiry-report" for claim in graph.claims())
    # night-ordered rests on the inquiry: this one of the Lantern Review's is unknown, not apart
    assert filters.sentences[:2] == (
        (
            f"As known by 31 May 2031: {inquiry + 1} claims had not been published;"
            f" {lantern - 1 + 11} claims possibly had been published, and are set apart, not counted."
        ),
        # hill-fight, refinery-threat, blast-salt, fire-salt, funds-salt; blast-tarsk of the inquiry
        "Denials, doubts and comments among what fell or is set apart: 6.",
    )
    assert filters.sentences[-1].startswith("Not in this selection: ")


@pytest.mark.parametrize(
    ("published", "possible", "words"),
    [
        ("[2031-05-01..2031-06-01]", True, "what possibly had been published counts too"),
        ("[2031-05-01..2031-06-01]", False, "1 claim possibly had been published, and is set apart, not counted"),
        ("2031-05-01", False, "every claim that is left had been published"),
        ("2031-07-01", False, "1 claim had not been published"),
    ],
)
def test_nothing_is_called_published_that_may_not_be(ask: Ask, published: str, possible: bool, words: str) -> None:  # noqa: FBT001 - of a table
    """Where no claim was certainly published later, it is not said that all had been, unless that is certain."""
    filters = (
        ask(("a", "visited", "b", ["c1"]), sources={"s1": {"published": published}})
        .known_by("2031-05-20", possible=possible)
        .filters
    )
    assert filters is not None
    assert filters.sentences[0] == f"As known by 20 May 2031: {words}."
