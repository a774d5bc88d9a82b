"""What was looked for and not found: beside every answer that it concerns, and evidence of nothing."""

import json
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actorgraph import ActorGraph
from actorgraph.graph import Questions
from actorgraph.graph.answers import SearchAnswer
from actorgraph.graph.wording.searches import CAUTION
from actorgraph.model.search import Search
from actorgraph.views.text.gaps import gaps_lines
from actorgraph.views.text.paths import paths_lines
from actorgraph.views.text.records import show_lines
from actorgraph.views.text.said import said_lines
from actorgraph.views.text.timeline import timeline_lines

Ask = Callable[..., Questions]
Fields = dict[str, Any]

FERRY = (
    "Looked for by the editors on 2 July 2031 in “the archives of the Velmora Courier and the Tarsk Herald” (period"
    " covered: from February 2031 until March 2031), and not found: a source that names anybody who did, ordered or"
    " claimed the attack “Shots at the Karsa ferry”."
)
NIGHT = (
    "Looked for on 3 July 2031 in “the report of the Harbour Commission”, and not found: a source that says that Teodor"
    " Quill ordered the attack “Night attack on the cranes”."
)


def searching(questions: Questions, *searches: Fields) -> Questions:
    """Return the same questions where these searches, and no others, were made."""
    made = [
        Search.model_validate_json(json.dumps({"id": f"s{number}", "where": "it", "date": "2031-07-01", **fields}))
        for number, fields in enumerate(searches, 1)
    ]
    return Questions(replace(questions.dataset, searches={each.id: each for each in made}))


def ids(searches: Iterable[SearchAnswer]) -> list[str]:
    """Return the ids of searches."""
    return [search.id for search in searches]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        # As it was looked for; and the broader question, of which it was a part.
        (("teodor-quill", "ordered", "night-attack"), ["quill-and-the-night"]),
        (("teodor-quill", "attributed_attack", "night-attack"), ["quill-and-the-night"]),
        # Who ordered it is another matter than who instigated it.
        (("teodor-quill", "instigated", "night-attack"), []),
        # Who did it was looked for: whoever is asked about, that concerns him; also whether he ordered it.
        (("dawn-brigade", "attributed_attack", "ferry-shots"), ["ferry-doers"]),
        (("mara-dorvane", "ordered", "ferry-shots"), ["ferry-doers"]),
        (("interior-service", "thwarted", "ferry-shots"), []),
        # Anything of the Hollow Circle was looked for.
        (("hollow-circle", "attributed_attack", "lighthouse-raid"), ["hollow-circle-anything"]),
        (("tarsk", "backs", "hollow-circle"), ["hollow-circle-anything"]),
        # Any tie of the two counts for a tie of any kind, in either direction.
        (("tarsk", "backs", "karsa-clan"), ["clan-and-tarsk"]),
        (("velmora", "offered_talks", "tarsk"), ["velmora-offer"]),
        (("tarsk", "offered_talks", "velmora"), []),
    ],
    ids=" ".join,
)
def test_said(graph: ActorGraph, words: tuple[str, str, str], found: list[str]) -> None:
    """Beside whether it is said stands where just that was looked for, and no search for something else."""
    subject, kind, object_ = words
    assert ids(graph.said(subject, object_, kind=kind).searches) == found


def test_said_of_any_kind(graph: ActorGraph) -> None:
    """Asked for a tie of any kind, every search for one of the two counts; for a tie that cannot be theirs, none."""
    assert ids(graph.said("tarsk", "velmora").searches) == ["velmora-offer"]
    assert ids(graph.said("ferry-shots", "dawn-brigade").searches) == ["ferry-doers"]
    # Who did it cannot be the strait in which it was.
    assert ids(graph.said("ferry-shots", "karsa-strait").searches) == []


def test_sentences(graph: ActorGraph) -> None:
    """A search is told with who looked, when, where, for which time and for what; and what that does not mean."""
    [night] = graph.said("teodor-quill", "night-attack", kind="ordered").searches
    assert night.sentence == NIGHT
    [ferry] = graph.incident("ferry-shots").searches
    assert ferry.sentence == FERRY
    lines = list(said_lines(graph.said("teodor-quill", "night-attack", kind="ordered")))
    assert lines[-2:] == [f"{NIGHT}  (quill-and-the-night)", CAUTION]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"subject": "ann"}, "a source that says anything of Ann."),
        ({"subject": "ann", "object": "ben"}, "a source that ties Ann to Ben."),
        ({"subject": "ann", "kinds": ["funds"]}, "a source that says anything of the kind “funds” of Ann."),
        ({"subject": "ann", "object": "ben", "kinds": ["funds"]}, "a source that says that Ann funds Ben."),
        (
            {"subject": "ann", "object": "ben", "kinds": ["funds", "backs"]},
            "a source that says that there is a tie of the kind “funds” or “backs” from Ann to Ben.",
        ),
        ({"subject": "raid", "kinds": ["ordered"]}, "a source that says anything of the kind “ordered” of the"),
        ({"subject": "raid", "kinds": ["attributed_attack"]}, "a source that names anybody who did, ordered or"),
    ],
    ids=str,
)
def test_what_was_looked_for(ask: Ask, fields: Fields, words: str) -> None:
    """The sentence says no more than what was looked for."""
    asked = searching(ask(("ann", "funds", "ben", [{}]), incidents={"raid": {}}), fields)
    [search] = asked.gaps().searches
    assert f"Looked for on 1 July 2031 in “it”, and not found: {words}" in search.sentence


def test_shown_of_a_record_and_of_a_link(graph: ActorGraph) -> None:
    """Whoever looks at a record finds all that was looked for of it; at a link, between its ends."""
    assert ids(graph.actor("teodor-quill").searches) == ["quill-and-the-night"]
    assert ids(graph.incident("night-attack").searches) == ["quill-and-the-night"]
    assert ids(graph.actor("tarsk").searches) == ["clan-and-tarsk", "velmora-offer"]
    assert graph.actor("mara-dorvane").searches == ()
    assert ids(graph.link("teodor-quill--ordered--night-attack").searches) == ["quill-and-the-night"]
    assert ids(graph.link("teodor-quill--attributed_attack--night-attack").searches) == ["quill-and-the-night"]
    # Who did it is told with the attack, not with each who is named for something of it.
    assert graph.link("ferry-shots--took_place_in--karsa-strait").searches == ()
    assert graph.link("hollow-circle--attributed_attack--lighthouse-raid").searches == ()
    assert graph.link("velmora--refused_talks--tarsk").searches == ()
    shown = list(show_lines(graph.incident("ferry-shots")))
    assert "Looked for and not found:" in shown
    assert f"  {FERRY}  (ferry-doers)" in shown


def test_paths(graph: ActorGraph) -> None:
    """Below a path, or below that there is none, stands what was looked for between its two ends."""
    for start, goal in (("karsa-clan", "tarsk"), ("tarsk", "karsa-clan")):
        answer = graph.paths(start, goal)
        assert ids(answer.searches) == ["clan-and-tarsk"]
        assert list(paths_lines(answer))[-1] == CAUTION
        assert graph.paths_markdown(answer).splitlines()[-1] == f"- {CAUTION}"
    assert graph.paths("ada-fenwick", "velmora-navy").searches == ()


def test_timeline(graph: ActorGraph) -> None:
    """Of an attack for which nobody is named it is told where it was looked for who did it."""
    entries = {entry.id: ids(entry.searches) for entry in graph.timeline(attacks=True)}
    assert entries.pop("ferry-shots") == ["ferry-doers"]
    assert not any(entries.values())
    assert any(FERRY in line for line in timeline_lines(graph.timeline(attacks=True)))


def test_no_suspect_below_an_attack(ask: Ask) -> None:
    """That it was looked for whether one certain person did it does not put his name below an attack of nobody's."""
    asked = ask(
        ("raid", "took_place_in", "bay", [{}]), actors={"bay": {"kind": "place"}, "ann": {}}, incidents={"raid": {}}
    )
    asked = searching(asked, {"subject": "ann", "object": "raid", "kinds": ["ordered"]}, {"subject": "raid"})
    [entry] = asked.timeline()
    assert ids(entry.searches) == ["s2"]
    [gap] = asked.gaps().nobody_named
    assert ids(gap.searches) == ["s2"]
    assert "Ann" not in "\n".join(timeline_lines(asked.timeline()))
    assert ids(asked.said("ann", "raid").searches) == ["s1", "s2"]


def test_gaps(graph: ActorGraph) -> None:
    """Gaps tell apart what was looked for and what was not, and list every search in what is looked at."""
    gaps = graph.gaps()
    assert [(gap.id, ids(gap.searches)) for gap in gaps.nobody_named] == [
        ("ferry-shots", ["ferry-doers"]),
        ("mole-sabotage", []),
    ]
    assert [ids(gap.searches) for gap in gaps.said_unanswered] == [[]]
    assert ids(gaps.searches) == [
        *("hollow-circle-anything", "ferry-doers", "quill-and-the-night", "clan-and-tarsk", "velmora-offer")
    ]
    lines = list(gaps_lines(gaps))
    assert lines.count("    No search for who did it is recorded.") == 1
    assert lines.count("    No search for an answer to it is recorded.") == 1
    assert lines[lines.index("Looked for and not found: 5.") + 1].endswith("  (hollow-circle-anything)")
    assert lines[-1] == f"  {CAUTION}"


def test_gaps_of_a_part(graph: ActorGraph) -> None:
    """Of one record, or of some kinds, only the searches for these are listed; those for anything are for each."""
    assert ids(graph.gaps("tarsk").searches) == ["clan-and-tarsk", "velmora-offer"]
    assert ids(graph.gaps("tarsk", kind="attack").searches) == ["clan-and-tarsk"]
    assert ids(graph.gaps(kind="ordered").searches) == [
        *("hollow-circle-anything", "ferry-doers", "quill-and-the-night", "clan-and-tarsk")
    ]


def test_replies_that_were_not_yet_looked_for(graph: ActorGraph) -> None:
    """Of the Brigade's three accusations without a reply, one says where it was looked for, and two do not."""
    [brigade] = [each for each in graph.gaps().no_reply if each.id == "dawn-brigade"]
    assert brigade.looked_for == 1
    assert brigade.not_yet == (
        "dawn-brigade--attributed_attack--feud-raid",
        "dawn-brigade--attributed_attack--tunnel-strike",
    )
    looked = "No response by the Dawn Brigade is recorded (looked for on 1 July 2031 in “the archive of Dawn Radio”)."
    assert [link.id for link, said in zip(brigade.links, brigade.silences, strict=True) if said == looked] == [
        "dawn-brigade--attributed_attack--harbour-blast"
    ]
    lines = list(gaps_lines(graph.gaps("dawn-brigade")))
    assert lines.count("      Not yet looked for.") == 2
    assert lines.count(f"      {looked}") == 1


def test_a_reply_looked_for_twice(ask: Ask) -> None:
    """Where a reply was looked for on two days, both are told, the earlier first, and the same once."""
    there = {"date": "2031-07-02", "where": "the second place"}
    here = {"date": "2031-07-01", "where": "the first place."}
    link = ask(("ann", "funds", "ben", [{"sought": there}, {"sought": here}, {"sought": here}])).link("ann--funds--ben")
    assert link.sentences[-1] == (
        "No response by Ann is recorded (looked for on 1 July 2031 in “the first place”; on 2 July 2031 in “the second"
        " place”)."
    )


def test_review(graph: ActorGraph) -> None:
    """A sheet lists what was looked for of the accused; one of an incident only what concerns it."""
    [quill] = graph.review("teodor-quill").sheets
    assert ids(quill.searches) == ["quill-and-the-night"]
    night = {sheet.id: ids(sheet.searches) for sheet in graph.review("night-attack").sheets}
    assert night == {"mara-dorvane": [], "teodor-quill": ["quill-and-the-night"]}
    blast = {sheet.id: ids(sheet.searches) for sheet in graph.review("harbour-blast").sheets}
    assert not any(blast.values())


def test_oldest_first(ask: Ask) -> None:
    """Searches stand in the order of their days, those of one day by id."""
    asked = searching(
        ask(("ann", "funds", "ben", [{}])),
        {"subject": "ann", "date": "2031-07-03"},
        {"subject": "ann", "date": "2031-07-01"},
        {"subject": "ann", "date": "2031-07-01", "object": "ben"},
    )
    assert ids(asked.actor("ann").searches) == ["s2", "s3", "s1"]


@st.composite
def searches(draw: st.DrawFn) -> list[Fields]:
    """Return searches for anything between any of the records of the invented dataset."""
    ends = st.sampled_from(["tarsk", "dawn-brigade", "teodor-quill", "harbour-blast", "ferry-shots", "karsa-clan"])
    kinds = st.lists(st.sampled_from(["ordered", "attributed_attack", "leads", "backs", "rival_of"]), unique=True)
    found = []
    for _ in range(draw(st.integers(0, 4))):
        subject, object_ = draw(ends), draw(st.one_of(st.none(), ends))
        found.append({"subject": subject, "object": object_ if object_ != subject else None, "kinds": draw(kinds)})
    return found


@given(made=searches())
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_search_is_evidence_of_nothing(graph: ActorGraph, made: list[Fields]) -> None:
    """Whatever was looked for and not found, every status, sentence and path stays what it was."""
    asked = searching(graph, *made)
    assert [_without(link) for link in asked.links()] == [_without(link) for link in graph.links()]
    for start, goal in (("tarsk", "harbour-blast"), ("karsa-clan", "tarsk"), ("teodor-quill", "ferry-shots")):
        mine, theirs = asked.paths(start, goal), graph.paths(start, goal)
        assert [path.nodes for path in mine.paths] == [path.nodes for path in theirs.paths]
        assert (mine.not_said, mine.hints, mine.more) == (theirs.not_said, theirs.hints, theirs.more)
        assert asked.said(start, goal).answer == graph.said(start, goal).answer
    assert asked.attack_count() == graph.attack_count()


def _without(link: Any) -> Any:  # noqa: ANN401 - an answer, but for its searches
    return replace(link, searches=())


@given(made=searches())
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_search_is_shown_at_its_ends(graph: ActorGraph, made: list[Fields]) -> None:
    """No search is lost: it stands at each record that it names, among the gaps, and at no other record."""
    asked = searching(graph, *made)
    assert sorted(ids(asked.gaps().searches)) == sorted(asked.dataset.searches)
    for key in asked.dataset.nodes:
        named = [each.id for each in asked.dataset.searches.values() if key in (each.subject, each.object)]
        assert sorted(ids(asked.show(key).searches)) == sorted(named)
