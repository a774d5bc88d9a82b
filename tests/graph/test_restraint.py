"""What an answer must not say: worked out on the smallest datasets that tempt it."""

from collections.abc import Callable
from typing import Any

import pytest

from actorgraph import ActorGraph
from actorgraph.errors import AmbiguousNameError, UnknownNameError
from actorgraph.graph import Questions
from actorgraph.graph.wording import LEFT_OUT

Ask = Callable[..., Questions]
THREE: dict[str, dict[str, object]] = {"s1": {}, "s2": {}, "s3": {}}
WOULD = {"modality": "conditional"}
GONE = {"withdrawn": {"date": "2031-08-01", "by": "us", "why": "misread"}}
DENIES = "Paper s2 (undated) denies that A funds B [p. 1]."
BOTH = f" {LEFT_OUT}: 1 claim that says so and 1 claim against it."


def test_a_contested_link_keeps_count_of_its_origins(ask: Ask) -> None:
    """Two papers against one denial are two origins, and the sentence does not call them one."""
    link = ask(("a", "funds", "b", [{}, {"source": "s2"}, {"source": "s3", "stance": "denies"}]), sources=THREE).link(
        "a--funds--b"
    )
    assert (link.status, link.evidence.origins) == ("contested", 2)
    assert "Independent origins: at least 2." in link.sentences
    assert "One source only." not in link.sentences


def test_papers_on_different_times_do_not_corroborate(ask: Ask) -> None:
    """Who trained whom in 2030 is no support for who trained whom in 2031, though two papers say so."""
    claims = [{"when": "2030"}, {"source": "s2", "when": "2031"}]
    link = ask(("a", "trains", "b", claims), sources=THREE).link("a--trains--b")
    assert link.status == "single-source"
    assert "2 documents say so, none of them known to corroborate another." in link.sentences


def test_a_hint_beside_one_statement_is_told_apart(ask: Ask) -> None:
    """One paper that states it and one that hints at it are not two that say it."""
    claims = [{}, {"source": "s2", "basis": "inferred_by_source"}]
    link = ask(("a", "trains", "b", claims), sources=THREE).link("a--trains--b")
    assert "Only one source states it; what else supports it is implied." in link.sentences


@pytest.mark.parametrize("other", [WOULD, GONE])
def test_an_accusation_on_record_is_not_called_missing(ask: Ask, other: dict[str, object]) -> None:
    """Where an accusation stands withdrawn or conditional beside its denial, it is in this selection."""
    link = ask(("a", "funds", "b", [other, {"stance": "denies"}])).link("a--funds--b")
    assert link.status == "denied"
    assert not any("not in this selection" in sentence for sentence in link.sentences)


def test_what_nobody_says_is_not_called_left_out(ask: Ask) -> None:
    """Of a denial that stands alone it is said that no source says so; only filters leave an accusation out."""
    denied = {"stance": "denies", "source": "s2"}
    nobody = ask(("a", "funds", "b", [denied]), sources=THREE)
    unsaid = "No source in this dataset says that A funds B."
    assert nobody.link("a--funds--b").sentences == (DENIES, unsaid)
    assert nobody.only_from("s2").link("a--funds--b").sentences == (DENIES, unsaid)
    charged = ask(("a", "funds", "b", [{}, denied]), sources=THREE)
    left_out = "The accusation that it answers is not in this selection."
    assert charged.only_from("s2").link("a--funds--b").sentences == (DENIES, left_out)


def test_an_accusation_elsewhere_that_is_answered_is_left_out_with_its_source(ask: Ask) -> None:
    """A denial answers what stands on another link: there it is in this dataset, and under filters left out of it."""
    answer = {"stance": "denies", "source": "s2", "answers": ["charge"]}
    small = ask(("a", "funds", "c", ["charge"]), ("b", "funds", "c", [answer]), sources=THREE)
    assert small.link("b--funds--c").sentences[1] == "No source in this dataset says that B funds C."
    left_out = small.only_from("s2").link("b--funds--c")
    assert left_out.sentences[1] == "The accusation that it answers is not in this selection."


def test_a_hint_is_not_said_directly(ask: Ask) -> None:
    """Under a path, what a source only implies is not called said."""
    said = ask(("a", "commands", "b", [{"basis": "inferred_by_source"}])).paths("a", "b").not_said
    assert said.startswith("Implied only, and stated by no source in this dataset: Paper s1 (undated) implies")


def test_what_would_be_outranks_our_reading(ask: Ask) -> None:
    """A link that a source makes conditional and we read as made is hypothetical, in the source's words."""
    claims = [WOULD, {"basis": "inferred_by_curator"}]
    link = ask(("a", "trains", "b", claims)).link("a--trains--b")
    assert link.status == "hypothetical"
    assert link.sentences[0] == "Paper s1 (undated) says that A would train B [p. 1]."


def test_a_comment_does_not_undo_a_withdrawal(ask: Ask) -> None:
    """An accusation that was withdrawn is withdrawn, also where a reply to it still stands."""
    comment = {"stance": "comments", "basis": "quoted", "claimed_by": ["a"]}
    assert ask(("a", "funds", "b", [GONE, comment])).link("a--funds--b").status == "withdrawn"


def test_a_publisher_is_not_an_actor_of_the_same_spelling(ask: Ask) -> None:
    """A paper called “ben” that contradicts itself says nothing of the actor whose id is “ben”."""
    sources = {"s1": {"publisher": "ben"}}
    claims = [{}, {"stance": "denies"}]
    link = ask(("ann", "trains", "ben", claims), actors={"ben": {"name": "Benny"}}, sources=sources).link(
        "ann--trains--ben"
    )
    assert link.evidence.self_contradicted == ("ben",)
    voice = [{}, {"stance": "denies", "basis": "quoted", "claimed_by": ["ben"]}]
    link = ask(("ann", "trains", "ben", voice), actors={"ben": {"name": "Benny"}}, sources=sources).link(
        "ann--trains--ben"
    )
    assert link.evidence.self_contradicted == ()


def test_each_weakest_hop_has_its_own_reason(ask: Ask) -> None:
    """Of two hops that are equally weak, one doubted and one denied by implication, each is called what it is."""
    implied = {"stance": "denies", "basis": "inferred_by_source"}
    small = ask(("a", "trains", "b", [{}, {"stance": "doubts"}]), ("b", "trains", "c", [{}, implied]))
    path = small.paths("a", "c").paths[0]
    assert path.weakest == "hop 1 (single-source, doubted); hop 2 (single-source, denied by implication)"


def test_what_is_said_of_a_campaign_is_not_said_of_its_parts(article: ActorGraph) -> None:
    """For the four rockets of December nobody is named; what is said of the campaign is given as said of that."""
    december = next(entry for entry in article.timeline(attacks=True) if entry.when == "2018-12-27")
    assert december.none_named
    assert not december.named
    assert december.of_the_whole[0].startswith("It is counted in a campaign: DEBKA Weekly")
    assert "implies but does not state" in december.of_the_whole[0]
    assert all(each.startswith("Of the campaign as a whole, not of this: ") for each in december.of_the_whole[1:])
    said = article.paths("Iran", december.id, max_hops=3).not_said
    assert said.startswith("No source in this dataset says that Iran did, ordered or controlled the attack")
    assert "Of the campaign as a whole, not of this: DEBKA Weekly" in said


def test_a_claim_on_another_word_says_whose(article: ActorGraph) -> None:
    """That the rocket of 19 May was a Katyusha stands in the timeline as the militia's word alone."""
    rocket = next(entry for entry in article.timeline() if entry.when == "2019-05-19")
    words = {weapon.name: weapon.voices for weapon in rocket.weapons}
    assert words == {"Katyusha rocket": ("Kata'ib Hezbollah",), "rockets": ()}


def test_order_follows_what_preceded_what(article: ActorGraph) -> None:
    """Trump's remarks come before Rouhani's answer of the same night, though their dates leave it open."""
    order = [entry.id for entry in article.timeline()]
    assert order.index("trump-remarks-2019-05") < order.index("rouhani-statement-2019-05")
    assert order.index("embassy-clashes-2018") < order.index("rockets-embassy-2018-09")
    assert order.index("threats-basra-2018") < order.index("consulate-closure-2018-09-29")


def test_a_circle_of_what_preceded_what_is_ordered_by_date(ask: Ask) -> None:
    """Where two sources say the opposite, the dates decide and the answer ends."""
    incidents = {"x": {"when": "2031-03", "claims": [{}]}, "y": {"when": "2031-03", "claims": [{}]}}
    small = ask(("x", "preceded", "y", [{}]), ("y", "preceded", "x", [{}]), incidents=incidents)
    assert sorted(entry.id for entry in small.timeline()) == ["x", "y"]


def test_a_name_with_a_line_break_forges_no_line(ask: Ask) -> None:
    """In a list of candidates each takes one line, whatever its name holds."""
    small = ask(
        ("ann-1", "trains", "ann-2", [{}]),
        actors={"ann-1": {"name": "Ann\n  ann-9  Real"}, "ann-2": {"name": "Ann Two"}},
    )
    with pytest.raises(AmbiguousNameError) as caught:
        small.show("Ann")
    assert str(caught.value).splitlines()[1:] == ["  ann-1  Ann ann-9 Real", "  ann-2  Ann Two"]
    with pytest.raises(UnknownNameError) as unknown:
        small.show("Annn")
    assert len(str(unknown.value).splitlines()) == 2


def test_one_name_may_be_given_for_several() -> None:
    """An option that takes several names takes one as well."""
    from actorgraph import load

    graph = load()
    one = graph.paths("Iran", "Khazali", via="command", through="all", limit=1)
    assert one == graph.paths("Iran", "Khazali", via=["command"], through=["all"], limit=1)


def test_who_repeats_another_gives_a_source(ask: Ask) -> None:
    """What papers repeat as a whole is worded as the first of them says it, and none that repeats gives no source."""
    sources = {"wire": {"published": "2031-03-02"}, "echo": {"published": "2031-03-03", "derived_from": ["wire"]}}
    claims = [{"id": "a1", "source": "echo"}, {"id": "b2", "source": "wire"}]
    said = "that A backs B [p. 1]."
    link = ask(("a", "backs", "b", claims), sources=sources).link("a--backs--b")
    assert link.sentences[0] == f"Paper wire (2 March 2031) alleges, giving no source, {said}"
    repeated = ask(("a", "backs", "b", claims[:1]), sources=sources).link("a--backs--b")
    assert repeated.sentences[0] == f"Paper echo (3 March 2031) alleges {said}"


@pytest.mark.parametrize(
    ("chosen", "words"),
    [
        ({"without": ("s2",)}, BOTH),
        ({"without": ("s3",)}, None),
        ({"only": {"kinds": "backs"}}, BOTH),
        ({"without": ("s4",)}, None),
    ],
)
def test_what_is_left_out_is_not_called_unsaid(ask: Ask, chosen: dict[str, Any], words: str | None) -> None:
    """That no source of a selection says it is followed by how much of what is left out does, or speaks against it."""
    small = ask(
        ("a", "ordered", "raid", [{"id": "c2", "source": "s2"}, {"id": "c3", "source": "s2", "stance": "denies"}]),
        ("a", "backs", "b", [{"id": "c4", "source": "s4"}]),
        ("b", "attributed_attack", "raid", [{"id": "c5", "source": "s3"}]),
        incidents={"raid": {}},
        sources={"s2": {}, "s3": {}, "s4": {}},
    )
    under = small.without(*chosen.get("without", ())).only(**chosen.get("only", {}))
    said = under.said("a", "raid", kind="ordered")
    direct = under.paths("a", "raid").not_said
    if words is None:
        assert said.not_said == ""
        assert LEFT_OUT not in direct
    else:
        assert said.not_said == f"No source in this selection says that A ordered the attack “Raid”.{words}"
        assert direct == f"No source in this selection says that A did, ordered or controlled the attack “Raid”.{words}"
    assert LEFT_OUT not in under.said("b", "a", kind="backs").not_said
