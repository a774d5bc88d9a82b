from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

import pytest

from actorgraph import ActorGraph
from actorgraph.errors import QuestionError, UnknownNameError
from actorgraph.graph import Questions
from actorgraph.graph.answers import Occasion, TogetherAnswer
from actorgraph.model.kinds import VOCABULARY

Ask = Callable[..., Questions]
Fields = dict[str, Any]

CAUTION = "That two were at the same occasion is no claim that they spoke or acted together."
APART = "No source in this dataset says that both were there: one says it of the one, another of the other."
NONE = "No source in this dataset says that Ann and Ben were at the same occasion."
NONE_COUNTED = (
    "No source in this dataset says that Ann and Ben were at the same occasion, unless by what is listed apart."
)
TALKS = {"talks": {"kind": "meeting", "when": "2031-03-10"}}
GONE = {"withdrawn": {"date": "2031-08-01", "by": "us", "why": "misread"}}


def ids(occasions: Iterable[Occasion]) -> list[str]:
    """Return which occasions these are."""
    return [occasion.id for occasion in occasions]


def listed(answer: TogetherAnswer) -> tuple[list[str], ...]:
    """Return which occasions count, are to come, don't count, and only name both."""
    parts = (answer.occasions, answer.to_come, answer.not_counted, answer.named_for_both)
    return tuple(map(ids, parts))


def both_at_talks(ask: Ask, of_ben: list[Fields | str], **talks: Any) -> TogetherAnswer:  # noqa: ANN401 - fields
    """Return what is answered where Ann is said to have been at the talks, and these claims are made of Ben."""
    incidents = {"talks": {**TALKS["talks"], **talks}}
    small = ask(("ann", "attended", "talks", ["a1"]), ("ben", "attended", "talks", of_ben), incidents=incidents)
    return small.together("ann", "ben")


def test_at_the_same_meeting(ask: Ask) -> None:
    """Both are said to have attended: the meeting counts, with the sentence of each link, and says no more."""
    answer = both_at_talks(ask, ["b1"])
    assert listed(answer) == (["talks"], [], [], [])
    [talks] = answer.occasions
    assert (talks.name, talks.kind, talks.when, talks.when_words) == ("Talks", "meeting", "2031-03-10", "10 March 2031")
    assert [link.sentence for link in (*talks.first, *talks.second)] == [
        "Paper s1 (undated) says that Ann attended the meeting “Talks” [p. 1]. One source only.",
        "Paper s1 (undated) says that Ben attended the meeting “Talks” [p. 1]. One source only.",
    ]
    assert (talks.notes, answer.not_said, answer.caution) == ((), "", CAUTION)


def test_either_may_come_first(ask: Ask) -> None:
    """Who is asked about first has the first links."""
    small = ask(("ann", "attended", "talks", ["a1"]), ("ben", "attended", "talks", ["b1"]), incidents=TALKS)
    answer = small.together("ben", "ann")
    assert (answer.first_name, answer.second_name) == ("Ben", "Ann")
    assert [link.subject for link in (*answer.occasions[0].first, *answer.occasions[0].second)] == ["ben", "ann"]


@pytest.mark.parametrize(
    ("claims", "how"),
    [
        ([{"stance": "denies"}], "denied"),
        ([{"stance": "doubts"}], "doubted"),
        (["b1", {"stance": "denies"}], "contested"),
        ([{"basis": "inferred_by_source"}, {"stance": "doubts"}], "contested"),
        ([GONE], "withdrawn"),
        ([{"modality": "conditional"}], "said only of what would happen"),
        ([{"basis": "inferred_by_curator"}], "our reading only"),
        ([{"stance": "comments"}], "asserted by no source here"),
    ],
)
def test_what_does_not_count(ask: Ask, claims: list[Fields | str], how: str) -> None:
    """Where one of the two is not plainly said to have been there, the occasion stands apart and says why."""
    answer = both_at_talks(ask, claims)
    assert listed(answer) == ([], [], ["talks"], [])
    assert answer.not_counted[0].notes == (f"Not counted: the presence of Ben is {how}.",)
    assert answer.not_said == NONE_COUNTED


@pytest.mark.parametrize("claims", [["b1", {"stance": "doubts"}], [{"basis": "inferred_by_source"}]])
def test_what_counts_with_its_limits(ask: Ask, claims: list[Fields | str]) -> None:
    """A doubt beside what is stated, and what is only implied, are counted and say so in their sentences."""
    answer = both_at_talks(ask, claims)
    assert listed(answer) == (["talks"], [], [], [])
    assert any(word in answer.occasions[0].second[0].sentence for word in ("doubts", "implies but does not state"))


def test_both_lack(ask: Ask) -> None:
    """Where it is lacking of both, both are named."""
    small = ask(("ann", "attended", "talks", [GONE]), ("ben", "attended", "talks", [GONE]), incidents=TALKS)
    assert small.together("ann", "ben").not_counted[0].notes == (
        "Not counted: the presence of Ann is withdrawn.",
        "Not counted: the presence of Ben is withdrawn.",
    )


@pytest.mark.parametrize("happened", ["planned", "expected"])
def test_what_is_to_come(ask: Ask, happened: str) -> None:
    """What is planned or expected is no occasion at which both have been."""
    answer = both_at_talks(ask, ["b1"], happened=happened)
    assert listed(answer) == ([], ["talks"], [], [])
    assert answer.not_said == NONE


def test_a_campaign_is_no_occasion(ask: Ask) -> None:
    """Who took part in a campaign need not have met anybody in it."""
    answer = both_at_talks(ask, ["b1"], kind="campaign", when="2030/2031")
    assert listed(answer) == ([], [], ["talks"], [])
    [note] = answer.not_counted[0].notes
    assert note == "Not counted: a campaign: what is said of the whole is not said of each part."


def test_on_other_days(ask: Ask) -> None:
    """Who was there in April was not there together with who was there in May."""
    visit = {"visit": {"kind": "visit", "when": "2031-04/2031-05"}}
    small = ask(
        ("ann", "attended", "visit", [{"when": "2031-04"}]),
        ("ben", "attended", "visit", [{"when": "2031-05"}]),
        incidents=visit,
    )
    answer = small.together("ann", "ben")
    assert listed(answer) == ([], [], ["visit"], [])
    assert answer.not_counted[0].notes == ("Not counted: the days given for the two do not overlap.",)


def test_no_source_says_both(ask: Ask) -> None:
    """Where one source tells of the one and another of the other, it counts, and that is said."""
    small = ask(
        ("ann", "attended", "talks", [{"source": "s1"}]),
        ("ben", "attended", "talks", [{"source": "s2"}]),
        incidents=TALKS,
        sources={"s1": {}, "s2": {}},
    )
    answer = small.together("ann", "ben")
    assert listed(answer)[0] == ["talks"]
    assert answer.occasions[0].notes == (APART,)


def test_a_visit(ask: Ask) -> None:
    """Who visited a place on an occasion was there with who is said to have attended it."""
    small = ask(
        ("ann", "visited", "town", [{"about": "talks"}]),
        ("ben", "attended", "talks", ["b1"]),
        actors={"town": {"kind": "place"}},
        incidents=TALKS,
    )
    answer = small.together("ann", "ben")
    assert listed(answer) == (["talks"], [], [], [])
    assert answer.occasions[0].first[0].kind == "visited"


def test_a_visit_on_no_occasion(ask: Ask) -> None:
    """That both visited a town, on no occasion that is named, is not having been there together."""
    small = ask(
        ("ann", "visited", "town", ["a1"]),
        ("ben", "visited", "town", ["b1"]),
        actors={"town": {"kind": "place"}},
        incidents=TALKS,
    )
    answer = small.together("ann", "ben")
    assert listed(answer) == ([], [], [], [])
    assert answer.not_said == NONE


def test_a_visit_about_an_attack(ask: Ask) -> None:
    """Two who came because of an attack were not at it."""
    visits = [(who, "visited", "town", [{"about": "raid"}]) for who in ("ann", "ben")]
    small = ask(*visits, actors={"town": {"kind": "place"}}, incidents={"raid": {}})
    assert listed(small.together("ann", "ben")) == ([], [], [], [])


def test_a_foiled_meeting(ask: Ask) -> None:
    """At a meeting that was foiled nobody was."""
    answer = both_at_talks(ask, ["b1"], happened="foiled")
    assert listed(answer) == ([], [], ["talks"], [])
    assert answer.not_counted[0].notes == ("Not counted: it was foiled.",)


@pytest.mark.parametrize(("where", "counts"), [("town", True), ("port", False)])
def test_visits_to_places(ask: Ask, where: str, counts: bool) -> None:  # noqa: FBT001 - a table
    """Two who visited different places on one tour were not at one place; at the same, they were."""
    small = ask(
        ("ann", "visited", "town", [{"about": "talks"}]),
        ("ben", "visited", where, [{"about": "talks"}]),
        actors={"town": {"kind": "place"}, "port": {"kind": "place"}},
        incidents=TALKS,
    )
    answer = small.together("ann", "ben")
    assert listed(answer) == ((["talks"], [], [], []) if counts else ([], [], ["talks"], []))
    if not counts:
        assert answer.not_counted[0].notes == ("Not counted: the visits told of the two are to different places.",)


def test_a_visit_is_judged_by_the_claims_on_it(ask: Ask) -> None:
    """What is said of one visit to a town says nothing of another; sentences and status are those of the one."""
    fair = {"kind": "meeting", "when": "2031-05-01"}
    small = ask(
        (
            "ann",
            "visited",
            "town",
            [
                {"id": "talks-1", "about": "talks", "source": "s1"},
                {"id": "fair-1", "about": "fair", "source": "s1"},
                {"id": "fair-2", "about": "fair", "source": "s2"},
                {"id": "tour-1", "about": "tour", "modality": "conditional"},
                {"id": "talks-no", "about": "fair", "stance": "denies"},
            ],
        ),
        *(("ben", "attended", occasion, [f"ben-{occasion}"]) for occasion in ("talks", "fair", "tour")),
        actors={"town": {"kind": "place"}},
        incidents={**TALKS, "fair": fair, "tour": {"kind": "visit"}},
        sources={"s1": {}, "s2": {}},
    )
    answer = small.together("ann", "ben")
    assert listed(answer) == (["talks"], [], ["fair", "tour"], [])
    [at_talks] = answer.occasions[0].first
    assert at_talks.status == "single-source"
    assert [claim.id for claim in (*at_talks.claims, *at_talks.replies)] == ["talks-1"]
    assert "“Fair”" not in at_talks.sentence
    assert [occasion.first[0].status for occasion in answer.not_counted] == ["contested", "hypothetical"]


def test_a_denial_of_no_visit_in_particular(ask: Ask) -> None:
    """Who is denied ever to have visited a town is denied to have done so then."""
    small = ask(
        ("ann", "visited", "town", [{"about": "talks"}, {"about": "fair"}, {"stance": "denies"}]),
        ("ben", "attended", "talks", ["b1"]),
        actors={"town": {"kind": "place"}},
        incidents={**TALKS, "fair": {"kind": "meeting"}},
    )
    [talks] = small.together("ann", "ben").not_counted
    assert talks.notes == ("Not counted: the presence of Ann is contested.",)
    assert len(talks.first[0].claims) == 1
    assert "denies that Ann visited" in talks.first[0].sentence


def test_a_denial_by_another_kind_of_link(ask: Ask) -> None:
    """Who is denied to have attended was not there by a visit either."""
    small = ask(
        ("ann", "visited", "town", [{"about": "talks"}]),
        ("ann", "attended", "talks", [{"stance": "denies"}]),
        ("ben", "attended", "talks", ["b1"]),
        actors={"town": {"kind": "place"}},
        incidents=TALKS,
    )
    [talks] = small.together("ann", "ben").not_counted
    assert talks.notes == ("Not counted: the presence of Ann is denied.",)


def test_a_narrower_kind(graph: ActorGraph) -> None:
    """Who is said to have chaired the winter talks was there, by a kind that only this dataset has."""
    [talks] = graph.together("mara-dorvane", "teodor-quill").not_counted
    assert [(link.kind, link.status) for link in talks.first] == [
        ("attended", "corroborated"),
        ("chaired", "single-source"),
    ]
    assert [(link.kind, link.status) for link in talks.second] == [("attended", "our reading")]
    assert talks.notes == ("Not counted: the presence of Teodor Quill is our reading only.",)


def test_a_denial_of_the_narrower_kind(ask: Ask) -> None:
    """That somebody led the talks can be denied without denying that he was there."""
    led = VOCABULARY["attended"].model_copy(update={"id": "led", "broader": "attended"})
    small = ask(
        ("ann", "attended", "talks", ["a1"]),
        ("ann", "led", "talks", [{"stance": "denies"}]),
        ("ben", "attended", "talks", ["b1"]),
        incidents=TALKS,
    )
    wider = Questions(replace(small.dataset, vocabulary=VOCABULARY.extended([led])))
    [talks] = wider.together("ann", "ben").occasions
    assert [(link.kind, link.status) for link in talks.first] == [("attended", "single-source"), ("led", "denied")]


def test_in_the_order_of_the_timeline(ask: Ask) -> None:
    """Occasions come by date, those without one last."""
    whens = {"late": "2031-05", "early": "2030", "never": None}
    incidents = {key: {"kind": "meeting", **({"when": when} if when else {})} for key, when in whens.items()}
    links = [(who, "attended", key, [f"{who}-{key}"]) for who in ("ann", "ben") for key in whens]
    answer = ask(*links, incidents=incidents).together("ann", "ben")
    assert ids(answer.occasions) == ["early", "late", "never"]
    assert answer.occasions[2].when_words == "no date given"


def test_named_for_the_same_incident(ask: Ask) -> None:
    """Two who are accused of one attack, or named in one statement, are not said to have been there together."""
    small = ask(
        ("ann", "attributed_attack", "raid", ["a1"]),
        ("ben", "ordered", "raid", ["b1"]),
        ("note", "addressed_to", "ann", ["a2"]),
        ("note", "addressed_to", "ben", ["b2"]),
        ("ann", "attended", "talks", ["a3"]),
        ("talks", "harmed", "ben", ["b3"]),
        incidents={"raid": {"when": "2031-03-01"}, "note": {"kind": "statement", "when": "2031-03-02"}, **TALKS},
    )
    answer = small.together("ann", "ben")
    assert listed(answer) == ([], [], [], ["raid", "note", "talks"])
    assert [link.kind for link in (*answer.named_for_both[0].first, *answer.named_for_both[0].second)] == [
        "attributed_attack",
        "ordered",
    ]
    assert answer.not_said == NONE


@pytest.mark.parametrize("claim", [{"stance": "denies"}, {"modality": "conditional"}, GONE])
def test_not_named_where_nothing_is_asserted(ask: Ask, claim: Fields) -> None:
    """Who is only denied to have done it, or only would have, is not named for it beside another."""
    small = ask(("ann", "ordered", "raid", ["a1"]), ("ben", "ordered", "raid", [claim]), incidents={"raid": {}})
    assert listed(small.together("ann", "ben")) == ([], [], [], [])


def test_named_for_a_campaign(ask: Ask) -> None:
    """Beside a campaign for which both are named stands that the whole is not each part."""
    campaign = {"campaign": {"kind": "campaign"}}
    small = ask(("ann", "ordered", "campaign", ["a1"]), ("ben", "ordered", "campaign", ["b1"]), incidents=campaign)
    [named] = small.together("ann", "ben").named_for_both
    assert named.notes == ("A campaign: what is said of the whole is not said of each part.",)


def test_between_the_two(ask: Ask) -> None:
    """What is said of the two themselves is listed where it is about an incident, either way round."""
    small = ask(
        ("ann", "warned", "ben", [{"about": "talks"}, "w2"]),
        ("ben", "threatened", "ann", [{"about": "raid", **GONE}]),
        ("ben", "informed", "ann", ["i1"]),
        ("ben", "trains", "ann", [{"about": "ann--warned--ben"}]),
        incidents={**TALKS, "raid": {}},
    )
    answer = small.together("ann", "ben")
    assert [(tie.link.id, tie.about) for tie in answer.between] == [("ann--warned--ben", ("talks",))]
    assert answer.not_said == NONE


def test_one_visited_the_other(ask: Ask) -> None:
    """Where one is said to have visited the other, that is listed, and not said to be said nowhere."""
    small = ask(("ann", "visited", "ben", ["v1"]), incidents=TALKS)
    answer = small.together("ann", "ben")
    assert [(tie.link.id, tie.about) for tie in answer.between] == [("ann--visited--ben", ())]
    assert answer.not_said == NONE_COUNTED


def test_a_collective(ask: Ask) -> None:
    """What is said of a collective is said of it as a body."""
    small = ask(
        ("guards", "attended", "talks", ["g1"]),
        ("ben", "attended", "talks", ["b1"]),
        actors={"guards": {"kind": "group", "name": "guards of the port", "standing": "collective"}},
        incidents=TALKS,
    )
    [talks] = small.together("guards", "ben").occasions
    assert talks.first[0].sentence.endswith("This is said of guards of the port as a body, not of each.")


def test_what_a_body_attended_its_member_did_not(ask: Ask) -> None:
    """That somebody belongs to a body that was there does not put him there."""
    small = ask(
        ("ann", "member_of", "league", ["m1"]),
        ("league", "attended", "talks", ["l1"]),
        ("ben", "attended", "talks", ["b1"]),
        actors={"league": {"kind": "group"}},
        incidents=TALKS,
    )
    assert listed(small.together("ann", "ben")) == ([], [], [], [])


def test_only_two_actors(graph: ActorGraph) -> None:
    """It is asked of two actors: neither of one twice, nor of an incident."""
    with pytest.raises(QuestionError, match="Both names mean"):
        graph.together("mara-dorvane", "Mara Dorvane")
    with pytest.raises(UnknownNameError, match="which is an incident"):
        graph.together("mara-dorvane", "winter-talks")


@pytest.mark.parametrize("kind", ["facility", "place", "weapon", "document"])
def test_only_who_can_be_somewhere(ask: Ask, kind: str) -> None:
    """A thing or a place is at no occasion: that is told before anything is looked for, whichever of the two it is."""
    small = ask(("ann", "attended", "talks", ["a1"]), actors={"base": {"kind": kind}}, incidents=TALKS)
    told = rf"^Only a person or a body can have been somewhere: 'Base' \(base\) is a {kind}\."
    for pair in (("ann", "base"), ("base", "ann")):
        with pytest.raises(QuestionError, match=told) as refusal:
            small.together(*pair)
        assert refusal.value.hint == (
            "It is asked of two of these kinds: agency, government, group, media, military, office, person."
        )


def test_two_places(ask: Ask) -> None:
    """Where neither can be anywhere, one message names both."""
    small = ask(actors={"base": {"kind": "facility"}, "town": {"kind": "place"}})
    with pytest.raises(QuestionError, match=r"'Base' \(base\) is a facility and 'Town' \(town\) is a place\."):
        small.together("base", "town")


@pytest.mark.parametrize("kind", ["agency", "government", "group", "media", "military", "office", "person"])
def test_whoever_can_be_somewhere(ask: Ask, kind: str) -> None:
    """Persons and bodies of every kind can be asked about."""
    answer = ask(actors={"ann": {}, "ben": {"kind": kind}}).together("ann", "ben")
    assert answer.not_said.endswith("were at the same occasion.")


def test_two_of_the_invented_dataset(graph: ActorGraph) -> None:
    """Both are named for the night attack; the instruction was in connection with the blast and the fire."""
    answer = graph.together("mara-dorvane", "teodor-quill")
    assert listed(answer) == ([], [], ["winter-talks"], ["night-attack"])
    assert [(tie.link.id, tie.about) for tie in answer.between] == [
        ("mara-dorvane--instructed--teodor-quill", ("harbour-blast", "refinery-fire"))
    ]


def test_at_langley(article: ActorGraph) -> None:
    """By the article Pompeo and Bolton attended the meeting at Langley on 9 April, and met at nothing else."""
    answer = article.together("mike-pompeo", "john-bolton")
    assert ids(answer.occasions) == ["langley-meeting-2019-04-09"]
    assert (answer.occasions[0].when, answer.to_come, answer.not_counted) == ("2019-04-09", (), ())


def test_the_two_presidents(article: ActorGraph) -> None:
    """The article puts Trump and Rouhani at no occasion together."""
    answer = article.together("donald-trump", "hassan-rouhani")
    assert (answer.occasions, answer.to_come, answer.not_counted) == ((), (), ())
    assert answer.not_said == (
        "No source in this dataset says that Donald Trump and Hassan Rouhani were at the same occasion."
    )
    assert answer.caution == CAUTION
