"""Without a source, a voice or a publisher: what falls with it, and what is still to be told of what stays."""

from collections.abc import Callable

import pytest

from actorgraph import ActorGraph
from actorgraph.errors import AmbiguousNameError, QuestionError, UnknownNameError
from actorgraph.graph import Questions
from actorgraph.graph.answers import FiltersAnswer

Ask = Callable[..., Questions]
REPEATED = {
    "s1": {},
    "s2": {"derived_from": ["s1"]},
    "s3": {"derived_from": ["s2"]},
    "s4": {"derived_from": ["s1", "s5"]},
    "s5": {},
    "s6": {"derived_from": ["s7"]},
    "s7": {"derived_from": ["s6", "s5"]},
}


def ids(asked: Questions) -> set[str]:
    """Return the ids of the claims that a graph holds."""
    return {claim.id for claim in asked.claims()}


def filters_of(asked: Questions) -> FiltersAnswer:
    """Return the filters of a graph that has some."""
    assert asked.filters is not None
    return asked.filters


def changed(graph: ActorGraph, asked: Questions) -> dict[str, tuple[str, str]]:
    """Return the words of the statuses that are another under filters, before and after."""
    words = {link.id: link.status for link in graph.links()}
    return {link.id: (words[link.id], link.status) for link in asked.links() if link.status != words[link.id]}


@pytest.mark.parametrize(
    ("gone", "left"),
    [
        ({"s1"}, {"c4", "c5", "c6", "c7"}),  # s2 repeats s1 alone, and s3 what repeats it; s4 has another
        ({"s2"}, {"c1", "c4", "c5", "c6", "c7"}),
        ({"s5"}, {"c1", "c2", "c3", "c4"}),  # all that the circle of s6 and s7 repeats besides itself
        ({"s1", "s5"}, set()),
        ({"s6"}, {"c1", "c2", "c3", "c4", "c5"}),  # one of a circle fells the circle
        ({"s7"}, {"c1", "c2", "c3", "c4", "c5"}),
        ({"s3"}, {"c1", "c2", "c4", "c5", "c6", "c7"}),
    ],
)
def test_repeats(ask: Ask, gone: set[str], left: set[str]) -> None:
    """A document falls when all falls that it repeats as a whole, and a circle of documents with any of them."""
    claims = [{"id": f"c{number}", "source": f"s{number}"} for number in range(1, 8)]
    assert ids(ask(("a", "leads", "b", claims), sources=REPEATED).without(sources=gone)) == left


def test_last_voice(ask: Ask) -> None:
    """A claim falls with the last of those on whose word it is; a source of whom another is left still says it."""
    small = ask(
        (
            *("a", "leads", "b"),
            [
                {"id": "one", "basis": "reported", "claimed_by": ["v"]},
                {"id": "two", "basis": "reported", "claimed_by": ["v", "w"]},
                {"id": "file", "basis": "reported", "claimed_by": ["s2"]},
                {"id": "own"},
            ],
        ),
        actors={"v": {}, "w": {}},
        sources={"s1": {}, "s2": {"seen": False}},
    )
    assert ids(small.without(voices="v")) == {"two", "file", "own"}
    assert ids(small.without(voices=["v", "w"])) == {"file", "own"}
    assert ids(small.without("s2")) == ids(small.without(sources="s2")) == {"one", "two", "own"}
    # who is left still speaks for both: nothing is made of a voice that nobody asks for any longer
    left = {claim.id: claim for claim in small.without(voices="v").claims()}
    assert left["two"].voices == ("v", "w")


def test_a_shared_voice_still_counts_once(ask: Ask) -> None:
    """Two claims that shared a voice are no more independent without it: taking away never makes a link firmer."""
    small = ask(
        (
            *("a", "funds", "b"),
            [
                {"id": "c1", "basis": "reported", "claimed_by": ["v", "w"]},
                {"id": "c2", "source": "s2", "basis": "reported", "claimed_by": ["v", "x"]},
            ],
        ),
        actors={"v": {}, "w": {}, "x": {}},
        sources={"s1": {}, "s2": {}},
    )
    assert small.link("a--funds--b").status == "single-source"
    assert small.without(voices="v").link("a--funds--b").status == "single-source"


def test_grounds(graph: ActorGraph, ask: Ask) -> None:
    """With a claim falls all that rests on it, at any remove."""
    small = ask(
        ("a", "leads", "b", [{"id": "c1", "source": "s2"}]),
        ("a", "leads", "c", [{"id": "c2", "rests_on": ["c1"]}]),
        ("a", "leads", "d", [{"id": "c3", "rests_on": ["c2"]}, "c4"]),
        sources={"s1": {}, "s2": {}},
    )
    assert ids(small.without("s2")) == {"c4"}
    # in the Herald stands the one claim on which both that speak of Dorvane's command rest
    herald = graph.without("herald-2031-04-12")
    assert "mara-dorvane--commands--dawn-brigade" not in herald.dataset.links
    assert {"commands-inquiry", "commands-lantern", "dorvane-at-talks"}.isdisjoint(ids(herald))


def test_without_the_wire(graph: ActorGraph) -> None:
    """Without the Meridian Wire three links are corroborated no longer, eight go, and so does the navy's warning."""
    asked = graph.without("Meridian Wire")
    assert changed(graph, asked) == {
        "mara-dorvane--leads--coast-corps": ("corroborated", "single-source"),
        "coast-corps--supplies_weapons_to--dawn-brigade": ("corroborated", "single-source"),
        "harbour-blast--targeted--ostrel-harbour": ("corroborated", "single-source"),
    }
    assert set(graph.dataset.links) - set(asked.dataset.links) == {
        *("dawn-brigade--attributed_attack--harbour-blast", "harbour-blast--prompted--port-closure"),
        *("harbour-blast--took_place_in--ostrel", "navy-warning--addressed_to--interior-service"),
        *("port-closure--affected--ostrel-harbour", "tarsk--backs--strait-militias"),
        *("velmora--did_not_respond_to--harbour-blast", "velmora-navy--issued--navy-warning"),
    }
    assert set(graph.dataset.incidents) - set(asked.dataset.incidents) == {"navy-warning"}
    filters = filters_of(asked)
    assert filters.left_out.to_dict() == {"claims": 18, "replies": 0, "actors": 0, "incidents": 1, "links": 8}
    assert filters.sentences == (
        "Without the publisher Meridian Wire: 18 claims fell.",
        "Not in this selection: 8 links and 1 incident.",
    )


def test_without_the_inquiry(graph: ActorGraph) -> None:
    """Without the commission's report six links are corroborated no longer, and one denial fell with it."""
    asked = graph.without("Harbour Commission")
    key = "mara-dorvane--ordered--harbour-blast"
    words = changed(graph, asked)
    assert {link for link, (before, _) in words.items() if before == "corroborated"} == {
        *("mara-dorvane--leads--coast-corps", "coast-corps--supplies_weapons_to--dawn-brigade"),
        *("harbour-blast--targeted--ostrel-harbour", "osric-vane--holds_office--velmora-presidency"),
        "salt-brigade--attributed_attack--refinery-fire",
        # its own claim fell; the broader kind is left to its narrower one
    }
    assert "dawn-brigade-north--attributed_attack--lighthouse-raid" not in asked.dataset.links
    gone = set(graph.dataset.incidents) - set(asked.dataset.incidents)
    assert gone == {"boat-delivery", "mole-sabotage", "strait-campaign"}
    assert words[key] == ("contested", "single-source")
    assert filters_of(asked).left_out.replies == 1


def test_without_a_voice(graph: ActorGraph) -> None:
    """Without the word of the Interior Service two links are corroborated no longer, and a planned strike goes."""
    asked = graph.without(voices="interior-service")
    assert changed(graph, asked) == {
        "mara-dorvane--leads--coast-corps": ("corroborated", "single-source"),
        "teodor-quill--leads--dawn-brigade": ("corroborated", "single-source"),
    }
    assert set(graph.dataset.links) - set(asked.dataset.links) == {
        *("dawn-brigade--attributed_attack--tunnel-strike", "tunnel-strike--targeted--pell-bridge"),
        "tarsk--funds--salt-brigade",
    }
    assert set(graph.dataset.incidents) - set(asked.dataset.incidents) == {"tunnel-strike"}
    assert "boats-1" in ids(asked)  # the pilots say so too
    assert "boats-1" not in ids(asked.without("harbour-pilots"))
    # as a publisher it has written the file on whose word Dorvane is said to have given the order
    named = graph.without("interior-service")
    assert set(asked.dataset.links) - set(named.dataset.links) == {"mara-dorvane--ordered--harbour-blast"}


def test_reliability(graph: ActorGraph) -> None:
    """A source falls with its letter; one without a letter was judged by nobody, and stays."""
    assert ids(graph) - ids(graph.without(reliability="E")) == {"ilvesh-funds", "ilvesh-funds-mirror", "ilvesh-backs"}
    few = graph.without(reliability=["D", "E-F"])
    assert filters_of(few).left_out.claims == 3 + 11
    assert filters_of(few).sentences[0] == "Without sources of reliability D, E, F: 14 claims fell."
    rest = graph.without(reliability="a-f")
    assert {claim.source for claim in rest.claims()} == {
        *("courier-2031-04-10", "herald-2031-04-12", "courier-2031-05-02", "echo-2031-03-05", "post-2031-03-05"),
    }


@pytest.mark.parametrize("bad", ["G", "A-G", "", "F-Z", "AB", "A-B-C", "-", "F-D"])
def test_no_reliability(graph: ActorGraph, bad: str) -> None:
    """What is no Admiralty letter is refused."""
    with pytest.raises(QuestionError, match="is no reliability"):
        graph.without(reliability=bad)


@pytest.mark.parametrize(
    ("name", "taken"),
    [
        ("wire-2031-03-02", {"sources": ["wire-2031-03-02"]}),
        ("Explosion in Ostrel harbour", {"sources": ["wire-2031-03-02"]}),
        ("Meridian Wire", {"publishers": ["Meridian Wire"]}),
        ("meridian wire", {"publishers": ["Meridian Wire"]}),
        ("Quill", {"voices": ["teodor-quill"]}),
        ("The Ring file", {"sources": ["ring-file"]}),
    ],
)
def test_names(graph: ActorGraph, name: str, taken: dict[str, list[str]]) -> None:
    """A name is that of a source, a publisher or a voice, whichever is called so."""
    without = filters_of(graph.without(name)).without
    assert without is not None
    found = {key: value for key, value in without.to_dict().items() if value}
    assert found == taken


def test_who_publishes_and_speaks(ask: Ask) -> None:
    """A name that a publisher and an actor share stands for both: its papers, and its word in others."""
    small = ask(
        (
            *("a", "leads", "b"),
            [{"id": "own"}, {"id": "cited", "source": "s2", "basis": "reported", "claimed_by": ["news"]}],
        ),
        ("a", "leads", "c", [{"id": "other", "source": "s2"}]),
        actors={"news": {"kind": "media", "name": "The News"}},
        sources={"s1": {"publisher": "The News"}, "s2": {}},
    )
    assert ids(small.without("The News")) == {"other"}
    assert ids(small.without(voices="The News")) == {"own", "other"}
    assert ids(small.without(publishers="The News")) == {"cited", "other"}
    assert ids(small.only_from("The News")) == {"own", "cited"}


def test_unknown_names(graph: ActorGraph) -> None:
    """An unknown name ends with the nearest ones, an ambiguous one with all that it may mean."""
    with pytest.raises(UnknownNameError, match="Meridian Wier") as unknown:
        graph.without("Meridian Wier")
    assert "Meridian Wire" in str(unknown.value)
    with pytest.raises(AmbiguousNameError) as many:
        graph.without("Mara")
    assert {"mara-dorvane", "mara-ilvesh"} <= set(many.value.candidates)
    with pytest.raises(AmbiguousNameError):
        graph.without("Courier")


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ({"sources": "mara-dorvane"}, "'Mara Dorvane' (mara-dorvane) is no source here, but an actor."),
        ({"sources": "Meridian Wire"}, "'Meridian Wire' (Meridian Wire) is no source here, but a publisher."),
        ({"voices": "Meridian Wire"}, "'Meridian Wire' (Meridian Wire) is no voice here, but a publisher."),
        ({"publishers": "ring-file"}, "'The Ring file' (ring-file) is no publisher here, but a source."),
        ({"publishers": "tarsk"}, "'Tarsk' (tarsk) is no publisher here, but an actor."),
    ],
)
def test_wrong_sort(graph: ActorGraph, given: dict[str, str], error: str) -> None:
    """What is no source, voice or publisher is refused where one is asked for, with what it is."""
    with pytest.raises(QuestionError) as raised:
        graph.without(**given)
    assert str(raised.value).splitlines()[0] == error


def test_a_denial_of_what_fell_disputes(ask: Ask) -> None:
    """A denial that answers a claim which fell still disputes the link, and is told as a reply to it."""
    small = ask(
        ("a", "funds", "b", ["own", {"id": "fell", "source": "s2"}]),
        ("a", "leads", "c", [{"id": "no", "stance": "denies", "answers": ["fell"]}]),
        sources={"s1": {}, "s2": {}},
    )
    asked = small.without("s2")
    for graph in (small, asked):
        assert graph.link("a--funds--b").status == "contested"
        assert [reply.id for reply in graph.link("a--funds--b").replies] == ["no"]


def test_a_denial_of_a_link_that_fell_reaches_narrower_ones(ask: Ask) -> None:
    """A denial of an accusation of which nothing is left still disputes the narrower accusation that stays."""
    small = ask(
        ("a", "attributed_attack", "i", [{"id": "fell", "source": "s2"}]),
        ("a", "ordered", "i", ["own"]),
        ("x", "attributed_attack", "i", [{"id": "no", "stance": "denies", "answers": ["fell"]}]),
        incidents={"i": {}},
        sources={"s1": {}, "s2": {}},
    )
    assert small.link("a--ordered--i").status == "contested"
    asked = small.without("s2")
    assert "a--attributed_attack--i" not in asked.dataset.links
    assert asked.link("a--ordered--i").status == "contested"
    assert [reply.id for reply in asked.link("a--ordered--i").replies] == ["no"]


def test_a_comment_on_what_fell_is_told(ask: Ask) -> None:
    """A comment that answers a claim which fell is still told with the link."""
    small = ask(
        ("a", "funds", "b", ["own", {"id": "fell", "source": "s2"}]),
        ("a", "leads", "c", [{"id": "so", "stance": "comments", "answers": ["fell"]}]),
        sources={"s1": {}, "s2": {}},
    )
    assert [reply.id for reply in small.without("s2").link("a--funds--b").replies] == ["so"]


def test_a_denial_that_fell_is_owned_up_to(graph: ActorGraph) -> None:
    """Where a denial fell, the accusation says so: it must not look as if nobody had replied."""
    key = "mara-dorvane--instigated--refinery-fire"
    whole, asked = graph.link(key), graph.without("herald-2031-04-12").link(key)
    assert (whole.status, asked.status) == ("contested", "single-source")
    assert "On record, but left out of this selection: 1 denial." in asked.sentences
    assert not any(sentence.startswith("No response by") for sentence in asked.sentences)
    assert asked.evidence.no_reply is False
    # nor in what has no reply, nor on the sheet of the accused
    gaps = graph.without("herald-2031-04-12").gaps()
    assert all(key not in {link.id for link in each.links} for each in gaps.no_reply)
    (sheet,) = graph.without("herald-2031-04-12").review("mara-dorvane").sheets
    (accusation,) = (each for each in sheet.accusations if each.link.id == key)
    assert accusation.no_reply == ""
    assert "On record, but left out of this selection: 1 denial." in accusation.limits


def test_a_denial_of_others_that_fell(graph: ActorGraph) -> None:
    """A denial by others that fell is owned up to as well; that the accused did not reply is still said."""
    asked = graph.without("inquiry-report").link("mara-dorvane--ordered--harbour-blast")
    assert "On record, but left out of this selection: 1 denial." in asked.sentences
    assert "No response by Mara Dorvane is recorded (not yet looked for)." in asked.sentences


def test_an_admission_that_fell(ask: Ask) -> None:
    """Who admitted a thing in a claim that fell has responded: that no response is recorded would be untrue."""
    small = ask(
        ("a", "funds", "b", ["c1", {"id": "c2", "source": "s2", "basis": "quoted", "claimed_by": ["a"]}]),
        sources={"s1": {}, "s2": {}},
    )
    assert small.without("s2").link("a--funds--b").evidence.no_reply is False
    assert "No response" not in small.without("s2").link("a--funds--b").sentence
    assert small.only_from("s1").link("a--funds--b").evidence.no_reply is False


def test_nothing_withdrawn_comes_back(ask: Ask) -> None:
    """What fell with a withdrawn claim stays out without the source, or the voice, that it was withdrawn by."""
    gone = {"id": "c1", "withdrawn": {"date": "2031-08-01", "by": "source", "why": "forged"}}
    small = ask(
        ("a", "funds", "b", [gone, {"id": "c2", "source": "s2"}, {"id": "c4", "source": "s4"}]),
        sources=REPEATED,
    )
    for asked in (small.without("s1"), small.only_from("s4"), small.only(sources=["s2", "s4"])):
        assert asked.link("a--funds--b").status == "withdrawn"
        assert all(claim.withdrawn for claim in asked.claims())


def test_withdrawn_in_this_selection(ask: Ask) -> None:
    """Where only what was withdrawn is left, that is said of this selection, not of all there is."""
    gone = {"id": "c1", "withdrawn": {"date": "2031-08-01", "by": "us", "why": "wrong"}}
    small = ask(("a", "funds", "b", [gone, {"id": "c2", "source": "s2"}]), sources={"s1": {}, "s2": {}})
    told = small.without("s2").link("a--funds--b").sentences
    assert "All claims of this in this selection are withdrawn or have fallen with a withdrawn one." in told


def test_incidents_that_go(ask: Ask) -> None:
    """An incident goes when claims of it fell and none asserts it or concerns it; one of which none fell stays."""
    small = ask(
        ("a", "attributed_attack", "only-denied", [{"id": "c1", "source": "s2"}, {"id": "c2", "stance": "denies"}]),
        ("a", "attributed_attack", "asserted", [{"id": "c3", "source": "s2"}, "c4"]),
        ("a", "attributed_attack", "concerned", [{"id": "c5", "source": "s2"}]),
        ("a", "instructed", "b", [{"id": "c6", "about": "concerned"}]),
        ("b", "instructed", "a", [{"id": "c7", "source": "s2", "about": "about-only"}]),
        incidents={
            **{key: {} for key in ("only-denied", "asserted", "concerned", "about-only", "untold")},
            "own": {"claims": [{"source": "s2"}]},
        },
        sources={"s1": {}, "s2": {}},
    )
    assert set(small.without("s2").dataset.incidents) == {"asserted", "concerned", "untold"}


def dated(ask: Ask, when: str, *claims: tuple[str, str | None], **more: object) -> Questions:
    """Return a dataset with one incident, of whose claims each is from another source."""
    made = [{"source": source, **({"when": day} if day else {})} for source, day in claims]
    return ask(
        ("a", "attributed_attack", "i", ["c"]),
        incidents={"i": {"when": when, "claims": made, **more}},
        sources={"s1": {}, "s2": {}, "s3": {}},
    )


@pytest.mark.parametrize(
    ("when", "claims", "left"),
    [
        ("2031-03-01", [("s2", "2031-03-01")], None),
        ("2031-03-01", [("s2", "2031-03-01"), ("s1", None)], None),
        ("2031-03-01", [("s2", "2031-03-01"), ("s1", "2031-03-01")], "2031-03-01"),
        ("2031-03-01", [("s2", "2031-03-01"), ("s1", "2031-03")], "2031-03"),  # the day was in the other alone
        ("2031-03-01", [("s2", "2031-03-01"), ("s1", "2031-03-05")], "2031-03-05"),
        ("2031-03-14~", [("s2", "2031-03-13"), ("s1", "2031-03-15")], "2031-03-14~"),
        ("2031-03-02/2031-03-09", [("s2", "2031-03-02/2031-03-09"), ("s1", "2031-03-05")], "2031-03-05"),
        ("2031-03-01", [("s1", "2031-03"), ("s3", "2031-03-01")], "2031-03-01"),  # none of these fell
        ("2031-03-01", [("s1", None)], "2031-03-01"),  # the record's own, which no claim gave
    ],
)
def test_dates_that_go(ask: Ask, when: str, claims: list[tuple[str, str | None]], left: str | None) -> None:
    """An incident's date goes with the claims that gave it; where another is left, that is its date."""
    small = dated(ask, when, *claims).without("s2")
    assert small.incident("i").when == left
    assert [entry.when for entry in small.timeline()] == [left]


def test_dates_in_values_that_go(graph: ActorGraph) -> None:
    """A date that stood on values given for it goes with them."""
    assert graph.without("courier-2031-04-10").incident("refinery-fire").when == "2031-03-14~"
    assert graph.without("inquiry-report").incident("refinery-fire").when == "2031-03-14~"
    both = graph.without("courier-2031-04-10", "inquiry-report")
    assert both.incident("refinery-fire").when is None
    assert both.incident("harbour-blast").when == "2031-03-01"  # the wire's
    assert graph.without("Meridian Wire").incident("harbour-blast").when is None


def test_dates_of_links_that_go(graph: ActorGraph) -> None:
    """Where nothing else dates an incident, the dates of events at it do, and its date goes with them."""
    courier = graph.without("courier-2031-04-10")
    assert courier.dataset.links.keys() >= {"chancellery-statement--contradicts--dawn-communique"}
    assert courier.incident("dawn-communique").when is None
    assert graph.without("lantern-review").incident("dawn-communique").when == "2031-03-03"


def test_a_denied_date_is_none(ask: Ask) -> None:
    """A denial that a thing took place on a day gives it no day, and a withdrawn claim neither."""
    taken_back = {"date": "2031-08-01", "by": "us", "why": "wrong"}
    for more in ({"stance": "denies"}, {"withdrawn": taken_back}, {"basis": "inferred_by_curator"}):
        claims = [{"source": "s2", "when": "2031-03-01"}, {"when": "2031-03-01", **more}]
        small = ask(
            ("a", "attributed_attack", "i", ["c"]),
            incidents={"i": {"when": "2031-03-01", "claims": claims}},
            sources={"s1": {}, "s2": {}},
        )
        assert small.incident("i").when == "2031-03-01"
        assert small.without("s2").incident("i").when is None


@pytest.mark.parametrize(
    ("happened", "values", "left"),
    [
        ("foiled", [("s2", "foiled"), ("s1", "yes")], "yes"),
        ("yes", [("s2", "yes"), ("s1", "foiled")], "foiled"),
        ("yes", [("s2", "yes"), ("s1", "foiled"), ("s3", "planned")], "planned"),  # what says least
        ("foiled", [("s2", "foiled"), ("s1", "yes"), ("s3", "foiled")], "foiled"),
        ("foiled", [("s2", "foiled")], "foiled"),  # nobody says that it took place
        ("foiled", [("s2", "yes"), ("s1", "yes")], "foiled"),  # the record's own reading, which no claim gave
    ],
)
def test_whether_it_happened(ask: Ask, happened: str, values: list[tuple[str, str]], left: str) -> None:
    """Whether an incident took place does not stand on what fell, where what is left says otherwise."""
    attributes = [
        {
            "name": "happened",
            "value": value,
            "claims": [{"id": f"h{number}", "source": source, "at": {"page": 1}, "recorded": "2031-07-15"}],
        }
        for number, (source, value) in enumerate(values)
    ]
    small = ask(
        ("a", "attributed_attack", "i", ["c"]),
        incidents={"i": {"happened": happened, "attributes": attributes}},
        sources={"s1": {}, "s2": {}, "s3": {}},
    )
    assert small.incident("i").happened == happened
    assert small.without("s2").incident("i").happened == left


def test_the_raid_that_was_foiled(graph: ActorGraph) -> None:
    """Without the Courier of 10 April nobody is left to say that the raid was foiled: the Herald says it was not."""
    assert graph.without("courier-2031-04-10").incident("lighthouse-raid").happened == "yes"
    assert graph.without("herald-2031-04-12").incident("lighthouse-raid").happened == "foiled"
    neither = graph.without("courier-2031-04-10", "herald-2031-04-12").incident("lighthouse-raid")
    assert neither.happened == "foiled"


def test_about_what_is_gone(ask: Ask) -> None:
    """What is said about a link or an incident that is left out is still worded."""
    small = ask(
        ("a", "leads", "b", [{"id": "c1", "source": "s2"}]),
        ("a", "instructed", "c", [{"id": "c2", "about": "a--leads--b"}, {"id": "c3", "about": "i"}]),
        incidents={"i": {"happened": "planned", "when": "2031-09"}},
        sources={"s1": {}, "s2": {}},
    )
    asked = small.without("s2").as_of("2031-01")
    assert "a--leads--b" not in asked.dataset.links
    assert "i" not in asked.dataset.incidents
    told = " ".join(claim.sentence for claim in asked.link("a--instructed--c").claims)
    assert "in connection with the question whether A leads B" in told
    assert "in connection with the planned attack “I”" in told


def test_voices_of_what_is_left(graph: ActorGraph) -> None:
    """Of a voice that was taken away nothing is told as its word alone, and its names still mean it."""
    asked = graph.without("interior-service")
    voice = asked.voice("interior-service")
    assert [claim.id for claim in voice.asserts] == ["boats-1"]  # with the pilots, who are left
    assert voice.filters is not None


def test_all_voices_and_publishers(graph: ActorGraph, article: ActorGraph) -> None:
    """Without anybody's word nothing is left but names: no claim, no link, no incident of which anything was said."""
    for whole in (graph, article):
        publishers = {source.publisher for source in whole.dataset.sources.values()}
        asked = whole.without(publishers=publishers)
        assert asked.claims() == ()
        assert asked.links() == ()
        assert set(asked.dataset.incidents) == set()
        assert asked.dataset.actors.keys() == whole.dataset.actors.keys()
