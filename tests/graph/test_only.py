"""Only some: kinds and statuses hide links and change none; only from some, claims fall as without the others."""

from collections.abc import Callable

import pytest

from actorgraph import ActorGraph
from actorgraph.errors import AmbiguousNameError, QuestionError, UnknownNameError
from actorgraph.graph import Questions
from actorgraph.graph.answers import FiltersAnswer

Ask = Callable[..., Questions]


def ids(asked: Questions) -> set[str]:
    """Return the ids of the claims that a graph holds."""
    return {claim.id for claim in asked.claims()}


def shown(asked: Questions) -> set[str]:
    """Return the ids of the links that a graph shows."""
    return {link.id for link in asked.links()}


def filters_of(asked: Questions) -> FiltersAnswer:
    """Return the filters of a graph that has some."""
    assert asked.filters is not None
    return asked.filters


def test_kinds(graph: ActorGraph) -> None:
    """A kind brings its narrower ones, this dataset's own among them, and a family all of its kinds."""
    assert {link.kind for link in graph.only(kinds="attended").links()} == {"attended", "chaired"}
    attributed = {link.kind for link in graph.only(kinds="attributed_attack").links()}
    assert attributed == {"attributed_attack", "ordered", "instigated", "claimed_responsibility"}
    assert {link.kind for link in graph.only(kinds="ordered").links()} == {"ordered"}
    assert {link.family for link in graph.only(families="command").links()} == {"command"}
    assert shown(graph.only(kinds="command")) == shown(graph.only(families="command"))


def test_alternatives(graph: ActorGraph) -> None:
    """Several of one sort are alternatives; what is asked for twice, or of two sorts, must hold together."""
    both = graph.only(kinds=["leads", "funds"])
    assert shown(both) == shown(graph.only(kinds="leads")) | shown(graph.only(kinds="funds"))
    assert shown(graph.only(kinds="leads").only(kinds="funds")) == set()
    assert shown(graph.only(kinds="attributed_attack").only(kinds="ordered")) == shown(graph.only(kinds="ordered"))
    assert shown(graph.only(kinds="leads", families="command")) == shown(graph.only(kinds="leads"))
    assert shown(graph.only(kinds="leads", families="support")) == set()


def test_status(graph: ActorGraph) -> None:
    """A word keeps the links of that status, written as people write it."""
    assert len(graph.only(status="corroborated").links()) == 10
    assert len(graph.only(status=["denied", "doubted"]).links()) == 6
    for written in ("single-source", "single source", "Single_Source", " SINGLE-SOURCE "):
        assert len(graph.only(status=written).links()) == 61
    for written in ("our reading", "our_reading"):
        assert [link.status for link in graph.only(status=written).links()] == ["our reading"]
    assert shown(graph.only(status="denied").only(status="doubted")) == set()


@pytest.mark.parametrize("more", [{"kinds": "ordered"}, {"status": "contested"}, {"families": "tie"}])
def test_hiding_changes_nothing(graph: ActorGraph, more: dict[str, str]) -> None:
    """Hiding a link takes no support, no dispute and no reply from another: what is shown is as in the whole."""
    asked = graph.only(**more)
    assert asked.links()
    assert list(asked.links()) == [graph.link(link.id) for link in asked.links()]


def test_hidden_denials(graph: ActorGraph) -> None:
    """A denial on a link that is hidden still disputes, and is still told as a reply."""
    ordered = graph.only(kinds="ordered").link("mara-dorvane--ordered--harbour-blast")
    assert ordered.status == "contested"
    assert [reply.id for reply in ordered.replies] == ["blast-tarsk-denied"]
    instigated = graph.only(kinds="instigated").link("mara-dorvane--instigated--refinery-fire")
    assert [reply.id for reply in instigated.replies] == ["fire-dorvane-denied"]
    told = graph.only(kinds="instigated").timeline(attacks=True)
    (fire,) = (entry for entry in told if entry.id == "refinery-fire")
    assert any("Mara Dorvane denies" in reply for reply in fire.replies)
    contested = graph.only(status="contested").link("mara-dorvane--ordered--harbour-blast")
    assert contested.replies


def test_status_is_that_of_what_is_left(graph: ActorGraph) -> None:
    """A status is asked of what claims are left: without the wire seven links are corroborated."""
    for asked in (
        graph.without("Meridian Wire").only(status="corroborated"),
        graph.only(status="corroborated").without("Meridian Wire"),
    ):
        assert len(asked.links()) == 7
        assert "harbour-blast--targeted--ostrel-harbour" not in shown(asked)


def test_hidden_is_not_gone(ask: Ask) -> None:
    """Where what is shown of an incident is withdrawn, and what stands is hidden, all of it is not called withdrawn."""
    gone = {"id": "c1", "withdrawn": {"date": "2031-08-01", "by": "us", "why": "wrong"}}
    small = ask(
        ("a", "attributed_attack", "i", [gone]),
        ("i", "targeted", "b", ["c2"]),
        actors={"b": {"kind": "facility"}},
        incidents={"i": {}},
    )
    asked = small.only(status="withdrawn")
    assert [entry.statement for entry in asked.timeline()] == [""]
    assert asked.attack_count() == small.attack_count()
    assert [gap.id for gap in asked.gaps().nobody_named] == ["i"]


def test_unknown_words(graph: ActorGraph) -> None:
    """A word that is no status ends with the nearest and with all; a kind with the nearest."""
    with pytest.raises(UnknownNameError, match="corroborate") as status:
        graph.only(status="corroborate")
    assert "corroborated" in str(status.value)
    assert "withdrawn" in str(status.value)
    with pytest.raises(UnknownNameError, match="ordred"):
        graph.only(kinds="ordred")
    with pytest.raises(UnknownNameError):
        graph.only(families="comand")
    with pytest.raises(UnknownNameError):
        graph.only(status="")


def test_only_from_a_publisher(graph: ActorGraph) -> None:
    """Only from the wire there are its fifteen claims, and each of their links has one source."""
    asked = graph.only_from("Meridian Wire")
    assert {claim.source for claim in asked.claims()} == {"wire-2031-03-02"}
    assert (len(asked.claims()), len(asked.links())) == (15, 12)
    assert {link.status for link in asked.links()} == {"single-source"}
    assert set(asked.dataset.incidents) == {"harbour-blast", "port-closure", "navy-warning"}


def test_only_from_follows_grounds(graph: ActorGraph) -> None:
    """Of what one source says what rests on another's falls: of the Lantern Review two, and what was withdrawn."""
    whole = {claim.id for claim in graph.claims() if claim.source == "lantern-review"}
    asked = graph.only_from("lantern-review")
    assert whole - ids(asked) == {"commands-lantern", "night-ordered", "ilvesh-backs"}
    assert ids(asked) < whole
    both = graph.only_from("lantern-review", "inquiry-report")
    assert {"night-ordered", "log-names"} <= ids(both)
    assert "commands-lantern" not in ids(both)  # the Herald's


def test_only_from_a_voice(graph: ActorGraph) -> None:
    """Only from a voice there is what is on its word, alone or with others."""
    assert ids(graph.only(voices="harbour-pilots")) == {
        *("injured-wire", "mine-pilots", "boats-1", "boats-2", "quill-leads-pilots"),
    }
    assert ids(graph.only_from("harbour-pilots")) == ids(graph.only(voices="harbour-pilots"))


def test_only_from_a_cited_document(graph: ActorGraph) -> None:
    """Only from a document there is what another says on its word as well; it has a voice without being seen."""
    assert ids(graph.only_from("ring-file")) == {"ordered-ring"}
    assert ids(graph.only(sources="ring-file")) == {"ordered-ring"}
    whose = filters_of(graph.only_from("ring-file")).only_from
    assert [each.sources for each in whose] == [("ring-file",)]


def test_only_from_does_not_follow_repeats(graph: ActorGraph) -> None:
    """Who repeats a document is heard without it, but what was withdrawn there does not stand here."""
    gazette = graph.only_from("Ostrel Gazette")
    assert ids(gazette) == {"blast-dawn-gazette"}
    assert gazette.link("dawn-brigade--attributed_attack--harbour-blast").status == "single-source"
    mirror = graph.only_from("Strait Reader")
    assert ids(mirror) == {"ilvesh-funds-mirror"}
    assert [link.status for link in mirror.links()] == ["withdrawn"]


def test_only_together(graph: ActorGraph) -> None:
    """Sources, voices and publishers asked for at once must all fit; mere names are alternatives."""
    assert ids(graph.only(sources="lantern-review", voices="interior-service")) == {
        *("bridge-plan", "bridge-target", "funds-salt-doubted"),
    }
    either = graph.only_from("lantern-review", "harbour-pilots")
    assert ids(either) == ids(graph.only_from("lantern-review")) | ids(graph.only_from("harbour-pilots"))
    assert graph.only_from("lantern-review").only_from("harbour-pilots").claims() == (
        graph.only(sources="lantern-review", voices="harbour-pilots").claims()
    )


def test_only_from_owns_up_to_denials(graph: ActorGraph) -> None:
    """An accuser heard alone is not undenied: how many denials are left out is said above, and of the link."""
    asked = graph.only_from("lantern-review")
    link = asked.link("mara-dorvane--instigated--refinery-fire")
    assert link.status == "single-source"
    assert "On record, but left out of this selection: 1 denial." in link.sentences
    assert "No response" not in link.sentence
    assert any(each.startswith("Denials, doubts and comments among") for each in filters_of(asked).sentences)


def test_names(graph: ActorGraph) -> None:
    """Names are resolved as without them: unknown and ambiguous ones are refused."""
    with pytest.raises(UnknownNameError):
        graph.only_from("The Herald of Nowhere")
    with pytest.raises(AmbiguousNameError):
        graph.only_from("Courier")
    with pytest.raises(QuestionError, match="is no source here"):
        graph.only(sources="tarsk")


def test_sentences(graph: ActorGraph) -> None:
    """The lines above an answer name what alone is kept."""
    hidden = filters_of(graph.only(kinds="chaired", status=["corroborated", "single-source"])).sentences
    assert hidden == (
        "Only links of this kind: chaired.",
        "Only links of these statuses: corroborated, single-source.",
        "Not in this selection: 93 links and 0 incidents.",
    )
    assert filters_of(graph.only(kinds="attended")).sentences[0] == "Only links of these kinds: attended, chaired."
    heard = filters_of(graph.only_from("Meridian Wire", "Quill", "ring-file")).sentences
    assert heard[0] == (
        "Only this counts, and nothing that rests on other claims: the source “The Ring file”, the word of Teodor Quill"
        " and the publisher Meridian Wire."
    )


def test_nothing_asked_for(graph: ActorGraph) -> None:
    """A filter that names nothing leaves the graph as it is, and none is told of."""
    for asked in (graph.only(), graph.only_from(), graph.without(), graph.only(kinds=[], status=())):
        assert asked.filters is None
        assert asked.stats() == graph.stats()


def test_left_out_is_still_meant(graph: ActorGraph) -> None:
    """A name of what filters leave out still means it, and is refused: another record is never taken for it."""
    asked = graph.without("interior-service")
    with pytest.raises(
        QuestionError, match=r"'Planned strike on Pell bridge' \(tunnel-strike\) is not in this selection"
    ):
        asked.show("Planned strike")
    with pytest.raises(QuestionError, match="is not in this selection"):
        asked.link("tarsk--funds--salt-brigade")
    assert [match.id for match in asked.find("Planned strike on Pell bridge")] != ["tunnel-strike"]
    with pytest.raises(UnknownNameError):
        asked.link("tarsk--funds--nobody")


def test_judgements_and_coverage_stay(graph: ActorGraph) -> None:
    """Who is whom, and which passages say nothing, no filter changes."""
    for asked in (graph.only(kinds="leads"), graph.without("lantern-review"), graph.known_by("2031-03")):
        assert asked.dataset.judgements == graph.dataset.judgements
        assert asked.dataset.empty_spans == graph.dataset.empty_spans
        assert asked.dataset.digest == graph.dataset.digest
    # of two incidents that may be one, none is counted where one of them is left out
    assert not graph.known_by("2031-05").attack_count().because
