from collections.abc import Callable

import pytest

from actorgraph import ActorGraph
from actorgraph.errors import AmbiguousNameError, QuestionError, UnknownNameError
from actorgraph.graph import Questions

KHAZALI, SOLEIMANI = "qais-al-khazali", "qassem-soleimani"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Qais al-Khazali-Kata’ib", KHAZALI),
        ("Qais al-Khazali", KHAZALI),
        ("Al Khazali", KHAZALI),
        ("Al-Khazali", KHAZALI),
        ("Khazali", KHAZALI),
        ("Qassem Soleimani", SOLEIMANI),
        ("Al Qods", "quds-force"),
        ("Asa’ib Ahi Al-Haq", "asaib-ahl-al-haq"),
        ("Hezballah Iraq", "kataib-hezbollah"),
        ("Kata’ib Hezballah", "kataib-hezbollah"),
        ("Lebanese Hizballah", "hezbollah"),
        ("Hassan Nasrallah", "hassan-nasrallah"),
        ("US CENCOM", "us-centcom"),
        ("Hassan Rouhani", "hassan-rouhani"),
        ("Donald Trump", "donald-trump"),
        ("Trump administration", "trump-administration"),
        ("Mike Pompeo", "mike-pompeo"),
        ("John Bolton", "john-bolton"),
        ("Patrick Shanahan", "patrick-shanahan"),
        ("Joseph Dunford", "joseph-dunford"),
        ("Gina Haspel", "gina-haspel"),
        ("Dan Coats", "dan-coats"),
        ("Tehran", "iran"),
        ("Washington", "united-states"),
        ("US", "united-states"),
        ("U.S.", "united-states"),
        ("US embassy", "us-embassy-baghdad"),
        ("Green Zone", "green-zone"),
        ("Al-Asad Air Base", "al-asad-air-base"),
        ("Taji military training complex", "taji-complex"),
        ("Langley", "langley"),
        ("قيس الخزعلي", KHAZALI),
        ("قیس خزعلی", KHAZALI),
        ("قاسم سلیمانی", SOLEIMANI),
        ("قاسم سليماني", SOLEIMANI),
        ("حزب الله", "hezbollah"),
        ("كتائب حزب الله", "kataib-hezbollah"),
        ("عصائب أهل الحق", "asaib-ahl-al-haq"),
    ],
)
def test_as_printed(article: ActorGraph, text: str, meant: str) -> None:
    """Each name, as the article prints it or in its own script, means one record and finds it first."""
    assert article.show(text).id == meant
    assert (article.find(text)[0].id, article.find(text)[0].score) == (meant, 1.0)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Solemani", SOLEIMANI),
        ("Soleymani", SOLEIMANI),
        ("Rowhani", "hassan-rouhani"),
        ("Pompeio", "mike-pompeo"),
        ("Shanahen", "patrick-shanahan"),
    ],
)
def test_misspelt(article: ActorGraph, text: str, meant: str) -> None:
    """A misspelt name finds who is meant, but is never taken for him: the nearest are named instead."""
    assert article.find(text)[0].id == meant
    with pytest.raises(UnknownNameError) as caught:
        article.show(text)
    assert any(meant in near for near in caught.value.nearest)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Qasim Suleymany", SOLEIMANI),
        ("Qasem Solaimani", SOLEIMANI),
        ("Kassem Soleimani", SOLEIMANI),
        ("Hajj Qassem Soleimani", SOLEIMANI),
        ("Касем Сулеймани", SOLEIMANI),
        ("Khazalli", KHAZALI),
        ("Qais Khazaly", KHAZALI),
        ("Каис аль-Хазали", KHAZALI),
        ("Kataeb Hizbullah", "kataib-hezbollah"),
        ("Asaib Ahl al-Hak", "asaib-ahl-al-haq"),
        ("Хасан Насралла", "hassan-nasrallah"),
        ("Nasralla", "hassan-nasrallah"),
    ],
)
def test_written_otherwise(article: ActorGraph, text: str, meant: str) -> None:
    """The same name in another transliteration or script is no misspelling: it means its record."""
    assert article.show(text).id == meant
    assert (article.find(text)[0].id, article.find(text)[0].score) == (meant, 1.0)


@pytest.mark.parametrize("text", ["Soleimani Qassem", "Hussein Rouhani", "Abu Qassem Soleimani", "Mehdi Hezbollah"])
def test_not_the_same(article: ActorGraph, text: str) -> None:
    """Another order, another given name, a kunya or a word more is not taken for the same name."""
    with pytest.raises(UnknownNameError):
        article.show(text)


def test_no_alias_twice_resolves(graph: ActorGraph, article: ActorGraph) -> None:
    """Every name and alias in both datasets means its own record."""
    for asked in (graph, article):
        for actor in asked.dataset.actors.values():
            for name in (actor.id, actor.name, *(alias.name for alias in actor.aliases)):
                assert asked.show(name).id == actor.id


def test_ambiguous(graph: ActorGraph) -> None:
    """A part of a name that fits two people names neither, and lists both."""
    with pytest.raises(AmbiguousNameError) as caught:
        graph.paths("Mara", "Tarsk")
    assert caught.value.candidates == ("mara-dorvane", "mara-ilvesh")
    assert "mara-dorvane  Mara Dorvane" in str(caught.value)


def test_ambiguous_written_otherwise(ask: Callable[..., Questions]) -> None:
    """A name that two records have in other transliterations means neither, and both are listed with the reason."""
    asked = ask(
        actors={"one": {"name": "Yusuf Qadhi"}, "other": {"name": "Youssef Qazi"}, "third": {"name": "Yunus Qadhi"}}
    )
    with pytest.raises(AmbiguousNameError) as caught:
        asked.show("يوسف قاضي")
    assert caught.value.candidates == ("one", "other")
    assert "another script" in str(caught.value)


def test_no_other_may_come_near(ask: Callable[..., Questions]) -> None:
    """A name written otherwise means its record only where no other is nearly as good."""
    asked = ask(actors={"one": {"name": "Qasim Sharif"}, "other": {"name": "Sharif Qasim"}})
    with pytest.raises(AmbiguousNameError) as caught:
        asked.show("Kasem Cherif")
    assert caught.value.candidates == ("one", "other")


def test_ambiguous_by_a_misprint(article: ActorGraph) -> None:
    """Since the article runs part of a militia's name into a man's, that part could mean either, or its statements."""
    with pytest.raises(AmbiguousNameError) as caught:
        article.show("Kataib")
    first, second, *rest = caught.value.candidates
    assert {first, second} == {"kataib-hezbollah", KHAZALI}
    assert rest == ["kh-second-statement-2019-05", "kh-statement-2019-05-20"]


@pytest.mark.parametrize("text", ["Zzyzx", "???", "al"])
def test_unknown(article: ActorGraph, text: str) -> None:
    """What names nothing is refused."""
    with pytest.raises(UnknownNameError):
        article.show(text)


@pytest.mark.parametrize("text", ["", "   "])
def test_blank(article: ActorGraph, text: str) -> None:
    """A blank name is no question."""
    with pytest.raises(QuestionError):
        article.find(text)
    with pytest.raises(QuestionError):
        article.show(text)


def test_match(graph: ActorGraph) -> None:
    """A match says what it is, how well it fits and which of its names does."""
    [match] = graph.find("Theodore Quill", limit=1)
    assert match.to_dict() == {
        "id": "teodor-quill",
        "type": "actor",
        "kind": "person",
        "name": "Teodor Quill",
        "score": 1.0,
        "matched": "Theodore Quill",
        "reason": "written the same",
    }


def test_incidents_too(graph: ActorGraph) -> None:
    """Incidents are found by their names beside actors."""
    assert {match.type for match in graph.find("harbour")} == {"actor", "incident"}


def test_limit(graph: ActorGraph) -> None:
    """As many matches as asked for are given, the best ones."""
    assert graph.find("brigade", limit=2)[:] == graph.find("brigade")[:2]


def test_best_first(graph: ActorGraph) -> None:
    """Matches come best first, ties by id, and each record once."""
    matches = graph.find("dawn")
    assert list(matches) == sorted(matches, key=lambda match: (-match.score, match.id))
    assert len({match.id for match in matches}) == len(matches)
