"""Voices: what each says is read off the ledgers of the invented dataset by hand."""

from collections.abc import Callable, Iterable

import pytest

from actorgraph import ActorGraph
from actorgraph.errors import AmbiguousNameError, UnknownNameError
from actorgraph.graph import Questions
from actorgraph.graph.answers import ClaimAnswer

Ask = Callable[..., Questions]


def ids(claims: Iterable[ClaimAnswer]) -> set[str]:
    """Return the ids of claims."""
    return {claim.id for claim in claims}


def test_a_person(graph: ActorGraph) -> None:
    """Quill asserts and denies one patrol, denies an order, comments on the feud, and is spoken of in five links."""
    quill = graph.voice("Teodor Quill")
    assert (quill.type, quill.documents, quill.handed_on) == ("actor", (), ())
    assert ids(quill.asserts) == {"joint-patrol"}
    assert ids(quill.denies) == {"joint-patrol-denied", "night-quill-denied"}
    assert ids(quill.comments) == {"feud-comment"}
    assert quill.doubts == quill.implied == quill.read_into == ()
    assert quill.contradicts_itself == ("dawn-brigade--operated_with--salt-brigade",)
    assert {link.id for link in quill.said_of} == {
        "mara-dorvane--instructed--teodor-quill",
        "teodor-quill--attended--winter-talks",
        "teodor-quill--attributed_attack--night-attack",
        "teodor-quill--leads--dawn-brigade",
        "teodor-quill--ordered--night-attack",
    }


def test_a_document_that_is_only_cited(graph: ActorGraph) -> None:
    """The file of the Ring says one thing, in another paper's report."""
    file = graph.voice("ring-file")
    assert (file.type, file.documents, ids(file.asserts)) == ("source", ("ring-file",), {"ordered-ring"})
    assert file.denies == file.doubts == file.comments == ()
    assert file.said_of == ()


def test_a_paper(graph: ActorGraph) -> None:
    """A paper's own voice is what its documents say for themselves; what it hands on is counted by whose word it is."""
    paper = graph.voice("Tarsk Herald")
    assert (paper.type, paper.documents) == ("publisher", ("herald-2031-03-03", "herald-2031-04-12"))
    assert ids(paper.asserts) == {
        "blast-dawn-herald",
        "chancellery-part",
        "corps-part",
        "dorvane-at-talks",
        "raid-boat",
        "raid-from",
        "raid-happened",
        "statement-issued",
    }
    assert ids(paper.denies) == {"alliance-2031-denied"}
    assert ids(paper.doubts) == {"backs-salt-doubted"}
    # The Chancellery: its denial of the camp and its comment on the weapons.
    assert [(each.voice, each.claims) for each in paper.handed_on] == [
        ("tarsk-chancellery", 2),
        ("dawn-brigade-north", 1),
        ("mara-dorvane", 1),
        ("nadia-rook", 1),
        ("teodor-quill", 1),
    ]


def test_our_reading_is_nobodys_word(graph: ActorGraph) -> None:
    """What the curator read into the Herald is not among what the Herald says."""
    assert "quill-at-talks" not in {claim.id for claim in graph.voice("Tarsk Herald").asserts}


def test_what_a_paper_only_implies(graph: ActorGraph) -> None:
    """Hints are told apart, those of a denial too."""
    paper = graph.voice("Lantern Review")
    hints = {"backs-salt", "blast-salt-denied", "camp", "corps-commands", "refinery-threat-denied"}
    assert ids(paper.implied) == {*hints, "tarsk-commands-lantern"}
    assert not ids(paper.asserts) & hints


def test_an_agency_that_is_a_publisher_too(graph: ActorGraph) -> None:
    """The Interior Service speaks through its file, and where papers cite it."""
    service = graph.voice("interior-service")
    assert (service.type, service.documents) == ("publisher", ("ring-file",))
    assert ids(service.doubts) == {"funds-salt-doubted"}
    assert ids(service.asserts) == {
        "boats-1",
        "boats-3",
        "bridge-plan",
        "bridge-target",
        "dorvane-leads-inquiry",
        "ordered-ring",
        "quill-leads-service",
    }
    assert {link.id for link in service.said_of} == {
        "interior-service--thwarted--lighthouse-raid",
        "navy-warning--addressed_to--interior-service",
    }


def test_words_that_are_read_into(ask: Ask) -> None:
    """What a source finds in somebody's words, and they do not say themselves, is not what he says."""
    claim = {"basis": "inferred_by_source", "claimed_by": ["cid"], "stance": "denies"}
    voice = ask(("ann", "funds", "ben", [{"id": "hint", **claim}]), actors={"cid": {}}).voice("cid")
    assert (ids(voice.read_into), voice.denies) == ({"hint"}, ())


def test_a_withdrawn_word_is_told_as_withdrawn(graph: ActorGraph) -> None:
    """A voice keeps what it withdrew, called that."""
    [claim] = graph.voice("Quayside Notes").asserts
    assert (claim.withdrawn, claim.sentence.startswith("Withdrawn by its source: ")) == (True, True)


def test_one_who_says_nothing(graph: ActorGraph) -> None:
    """A voice without a claim is told as that, with what is said of it."""
    radio = graph.voice("Dawn Radio")
    assert radio.asserts == radio.denies == radio.doubts == radio.comments == ()
    assert [link.id for link in radio.said_of] == ["dawn-radio--part_of--dawn-brigade"]


def test_a_namesake_is_another(ask: Ask) -> None:
    """Who shares a name with one who contradicts himself does not contradict himself."""
    word = {"basis": "quoted", "claimed_by": ["ali-1"]}
    names = {"ali-1": {"name": "Ali Hassan"}, "ali-2": {"name": "Ali Hassan"}}
    small = ask(("ann", "trains", "ben", [word, {**word, "stance": "denies"}]), actors=names)
    assert small.voice("ali-1").contradicts_itself == ("ann--trains--ben",)
    assert small.voice("ali-2").contradicts_itself == ()


def test_a_paper_is_not_the_state_of_its_name(ask: Ask) -> None:
    """A newspaper called like a government is another voice; one called like a media house is the same."""
    for kind, says in (("government", set()), ("media", {"word"})):
        small = ask(
            ("ann", "trains", "ben", [{"id": "word"}]),
            actors={"iran": {"kind": kind, "name": "Iran"}},
            sources={"s1": {"publisher": "Iran"}},
        )
        assert ids(small.voice("iran").asserts) == says


def test_by_title_and_by_part(graph: ActorGraph) -> None:
    """A voice is found by a title, a publisher's name in other case, and a part of one."""
    title = graph.dataset.sources["salt-years"].title
    assert graph.voice(title).id == "salt-years"
    assert graph.voice("brindle press").id == graph.voice("brindle").id == "Brindle Press"


def test_an_ambiguous_or_unknown_voice(graph: ActorGraph) -> None:
    """Several voices are listed, none is guessed, and the nearest are told."""
    with pytest.raises(AmbiguousNameError, match="mara-dorvane"):
        graph.voice("Mara")
    with pytest.raises(UnknownNameError, match="Lantern Review"):
        graph.voice("Lantern Revue")
