"""The guarding questions, asked of the article's dataset; every answer was worked out by hand from the article."""

import pytest

from actorgraph import ActorGraph
from actorgraph.errors import QuestionError

KHAZALI, SOLEIMANI, NASRALLAH = "qais-al-khazali", "qassem-soleimani", "hassan-nasrallah"
KATAIB, ROCKET, TAJI = "kataib-hezbollah", "rocket-embassy-2019-05-19", "rockets-taji-2019-05-01"
BASRA, VOLLEYS, DECEMBER = "rockets-basra-2018-09", "rockets-embassy-2018-09", "rockets-embassy-2018-12-27"
ASAD, CAMPAIGN, ISRAEL_OPS = "rocket-al-asad-2019-02-02", "campaign-us-targets-iraq", "operations-against-israel"
NOBODY_NAMED = {BASRA, VOLLEYS, DECEMBER, ASAD}


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        # Paragraph 4: he ordered Sunday's fire. Paragraph 14: his militia's statement is presented as deniability.
        (f"{KHAZALI} ordered {ROCKET}", ("said", "denied by implication")),
        (f"{KHAZALI} attributed_attack {ROCKET}", ("said",)),
        (f"{SOLEIMANI} ordered {ROCKET}", ("not said",)),
        (f"{SOLEIMANI} attributed_attack {ROCKET}", ("not said",)),
        (f"{SOLEIMANI} instigated {CAMPAIGN}", ("not said",)),
        (f"iran ordered {ROCKET}", ("not said",)),
        (f"iran attributed_attack {ROCKET}", ("not said",)),
        (f"iran commands {SOLEIMANI}", ("not said",)),
        (f"{SOLEIMANI} commands {KATAIB}", ("not said",)),
        (f"{NASRALLAH} commands {KHAZALI}", ("not said",)),
        # Paragraph 4: chief of Al Qods.
        (f"{SOLEIMANI} leads quds-force", ("said",)),
        (f"{SOLEIMANI} commands {KHAZALI}", ("said",)),
        # Paragraph 14: the images incriminate it, and its statements are presented as denials.
        (f"{KATAIB} attributed_attack {ROCKET}", ("implied", "denied by implication")),
        (f"{KATAIB} claimed_responsibility {ROCKET}", ("not said",)),
        # Paragraph 8: by an Israeli file.
        (f"{NASRALLAH} attributed_attack {ISRAEL_OPS}", ("attributed",)),
        # Paragraph 9: Iranian-instigated strikes; paragraph 7 hints at it once more.
        (f"iran instigated {CAMPAIGN}", ("said", "implied")),
        # Paragraph 13: two of his men were arrested; no more.
        (f"{KHAZALI} attributed_attack {TAJI}", ("implied",)),
        (f"{KHAZALI} ordered {TAJI}", ("not said",)),
        # Paragraph 7 says silence, paragraph 1 tells of a furious declaration after the rocket.
        (f"united-states did_not_respond_to {ROCKET}", ("said",)),
        (f"donald-trump responded_to {ROCKET}", ("implied",)),
        # Paragraph 1 has it narrowly missed, paragraph 4 has it meant to spare the embassy.
        (f"{ROCKET} targeted us-embassy-baghdad", ("implied", "doubted")),
        (f"{DECEMBER} targeted us-embassy-baghdad", ("said",)),
        ("mike-pompeo attended langley-meeting-2019-04-09", ("said",)),
        ("donald-trump attended langley-meeting-2019-04-09", ("not said",)),
        ("hassan-rouhani refused_talks united-states", ("attributed",)),
    ],
)
def test_what_is_said(article: ActorGraph, asked: str, answer: tuple[str, ...]) -> None:
    """The article says this much of it, and no more."""
    subject, kind, object_ = asked.split()
    assert article.said(subject, object_, kind=kind).answer == answer


@pytest.mark.parametrize("attack", sorted(NOBODY_NAMED))
@pytest.mark.parametrize("accused", [KHAZALI, SOLEIMANI, NASRALLAH, KATAIB, "iran", "asaib-ahl-al-haq"])
def test_nobody_is_named(article: ActorGraph, accused: str, attack: str) -> None:
    """The attacks of September, December and February are laid to nobody."""
    assert article.said(accused, attack, kind="attributed_attack").answer == ("not said",)


def test_nearest_to_soleimani_and_the_rocket(article: ActorGraph) -> None:
    """What comes nearest is that he is said to have told Khazali to do no harm, and not that Khazali ordered it."""
    nearest = article.said(SOLEIMANI, ROCKET, kind="ordered").nearest
    assert [near.link.id for near in nearest] == [f"{SOLEIMANI}--instructed--{KHAZALI}"]
    assert "no damage" in nearest[0].link.sentences[0]


def test_nearest_to_khazali_and_september(article: ActorGraph) -> None:
    """Of the rockets at Basra only the series that counts them is laid to him, and that is told as that."""
    nearest = {near.relation: near.link.id for near in article.said(KHAZALI, BASRA, kind="attributed_attack").nearest}
    assert nearest == {
        "that it is counted in a campaign": f"{BASRA}--counted_in--{CAMPAIGN}",
        "of that campaign as a whole": f"{KHAZALI}--attributed_attack--{CAMPAIGN}",
    }


def test_a_path_ends_with_what_is_not_said(article: ActorGraph) -> None:
    """Under the chain from Soleimani to the rocket stands that no source says he did or ordered it."""
    last = article.paths(SOLEIMANI, ROCKET).not_said
    assert last == article.said(SOLEIMANI, ROCKET).not_said
    assert last.startswith("No source in this dataset says that Qassem Soleimani did, ordered or controlled")


def test_the_israeli_file(article: ActorGraph) -> None:
    """All that the file is cited for is of the pair's operations against Israel; it denies and doubts nothing."""
    file = article.voice("israeli-intelligence-file")
    assert (file.denies, file.doubts, file.said_of) == ((), (), ())
    homes = {claim.home for claim in file.asserts}
    assert {f"{KHAZALI}--attributed_attack--{ISRAEL_OPS}", f"{NASRALLAH}--attributed_attack--{ISRAEL_OPS}"} <= homes
    assert all("israel" in home or "golan" in home or "operat" in home for home in homes)


def test_what_trump_says(article: ActorGraph) -> None:
    """Trump threatens Iran, offers talks and doubts threats; that Iran had threatened before is only read into him."""
    trump = article.voice("Donald Trump")
    assert {"donald-trump--threatened--iran", "donald-trump--offered_talks--iran"} <= {c.home for c in trump.asserts}
    assert "iran--threatened--united-states" in {claim.home for claim in trump.doubts}
    assert "iran--threatened--united-states" in {claim.home for claim in trump.read_into}
    assert trump.denies == ()


def test_what_the_militia_says(article: ActorGraph) -> None:
    """In the words quoted the militia denies nothing: it comments; the denials are read into it."""
    militia = article.voice(KATAIB)
    assert militia.denies == ()
    assert len(militia.comments) == 1
    assert {claim.stance for claim in militia.read_into} >= {"denies"}


def test_soleimani_khazali_and_nasrallah_say_nothing(article: ActorGraph) -> None:
    """None of the three is quoted or reported on anything."""
    for name in (SOLEIMANI, KHAZALI, NASRALLAH):
        voice = article.voice(name)
        assert voice.asserts == voice.denies == voice.doubts == voice.comments == ()


def test_gaps(article: ActorGraph) -> None:
    """Nobody is named for four attacks; three attacks and the series are said to have gone unanswered."""
    gaps = article.gaps()
    assert {gap.id for gap in gaps.nobody_named} == NOBODY_NAMED
    assert {gap.id for gap in gaps.said_unanswered} == {ROCKET, TAJI, "gulf-oil-attacks", CAMPAIGN}
    assert {link.status for link in gaps.one_origin} <= {"single-source", "contested"}
    assert {each.id for each in gaps.no_reply} >= {KHAZALI, SOLEIMANI, NASRALLAH, "iran"}
    assert KATAIB not in {each.id for each in gaps.no_reply}
    assert all(each.looked_for == 0 for each in gaps.no_reply)


def test_one_origin(article: ActorGraph) -> None:
    """One article is one origin, whomever it cites."""
    assert max(link.evidence.origins for link in article.links()) == 1


@pytest.mark.parametrize(
    ("record", "voice"),
    [
        (f"united-states--did_not_respond_to--{ROCKET}", "DEBKA Weekly"),  # silence beside a declaration
        (f"{ROCKET}--targeted--us-embassy-baghdad", "DEBKA Weekly"),  # missed, and meant to miss
        (TAJI, "DEBKA Weekly"),  # intercepted, and yet recovered
        ("trump-remarks-2019-05--contradicts--trump-declaration-2019-05-19", "Donald Trump"),
    ],
)
def test_both_sides(article: ActorGraph, record: str, voice: str) -> None:
    """The article's muddles are told with both sides."""
    [found] = [each for each in article.gaps().contradictions if (each.record, each.voice) == (record, voice)]
    assert len(found.sentences) >= 2


def test_review_of_soleimani(article: ActorGraph) -> None:
    """He is accused of commanding and instructing Khazali, of no attack, and nobody answered for him."""
    [sheet] = article.review(SOLEIMANI).sheets
    assert {each.link.kind for each in sheet.accusations} <= {"commands", "instructed", "leads"}
    assert all(each.no_reply for each in sheet.accusations)
    assert ROCKET in str(sheet.not_said)
    assert CAMPAIGN in str(sheet.not_said)


def test_review_of_the_rocket(article: ActorGraph) -> None:
    """Of the rocket of 19 May a man, his militia and unnamed parties are accused, and no one else."""
    sheets = {sheet.id for sheet in article.review(ROCKET).sheets}
    assert {KHAZALI, KATAIB, "pressing-parties"} <= sheets
    assert not {"iran", NASRALLAH, "asaib-ahl-al-haq"} & sheets


def test_review_of_an_attack_without_accused(article: ActorGraph) -> None:
    """For the rockets at Basra there is no sheet, since nobody is accused of them."""
    assert article.review(BASRA).sheets == ()


def test_together(article: ActorGraph) -> None:
    """The six of Langley were there together; Khazali and Nasrallah are put at no occasion together."""
    assert [each.id for each in article.together("Dunford", "Haspel").occasions] == ["langley-meeting-2019-04-09"]
    assert article.together(KHAZALI, NASRALLAH).occasions == ()
    assert [each.id for each in article.together(KHAZALI, NASRALLAH).named_for_both] == [ISRAEL_OPS]
    with pytest.raises(QuestionError):
        article.together("donald-trump", "al-asad-air-base")


def test_how_many_attacks(article: ActorGraph) -> None:
    """Two bouts of September may be one attack or four; with four others and two or more in the Gulf: at least 7."""
    count = article.attack_count()
    assert (count.at_least, count.at_most, count.mentions) == (7, None, 7)
