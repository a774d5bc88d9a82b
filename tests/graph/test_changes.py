"""What changed between two states: two days of the record, two datasets, two revisions."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actorgraph import ActorGraph, load
from actorgraph.errors import DatasetError
from actorgraph.graph import Questions
from actorgraph.graph.answers import ChangesAnswer

Ask = Callable[..., Questions]
EARLY, LATE = {"published": "2031-01-01"}, {"published": "2031-06-01"}
SOURCES = {"s1": EARLY, "s2": LATE}
KINDS = ("new_records", "gone_records", "changed_records", "new_links", "gone_links", "new_claims", "gone_claims")


def ids(answer: ChangesAnswer, part: str) -> list[str]:
    """Return the ids in one part of an answer."""
    return [getattr(each, "id", None) or each.link.id for each in getattr(answer, part)]


def parts(answer: ChangesAnswer) -> dict[str, list[str]]:
    """Return the ids in each part of an answer that has any."""
    names = (*KINDS, "withdrawn", "newly_contested", "newly_answered", "changed")
    return {name: found for name in names if (found := ids(answer, name))}


def between_days(small: Questions) -> ChangesAnswer:
    """Return what changed from March to July 2031."""
    return small.known_by("2031-07").changes_since(small.known_by("2031-03"))


def test_a_new_link(ask: Ask) -> None:
    """What is published between the two days is new, and what was before is not told."""
    small = ask(("a", "trains", "b", ["c1"]), ("a", "trains", "c", [{"id": "c2", "source": "s2"}]), sources=SOURCES)
    assert parts(between_days(small)) == {"new_links": ["a--trains--c"]}


def test_a_second_origin(ask: Ask) -> None:
    """A claim that joins another changes the status of their link, and is told as new."""
    small = ask(("a", "trains", "b", ["c1", {"id": "c2", "source": "s2"}]), sources=SOURCES)
    answer = between_days(small)
    assert parts(answer) == {"new_claims": ["c2"], "changed": ["a--trains--b"]}
    assert (answer.changed[0].before, answer.changed[0].link.status) == ("single-source", "corroborated")


def test_a_denial(ask: Ask) -> None:
    """A denial that is published later makes the link newly contested, and newly answered."""
    denial = {"id": "c2", "source": "s2", "stance": "denies", "basis": "quoted", "claimed_by": ["a"]}
    small = ask(("a", "backs", "b", ["c1", denial]), sources=SOURCES)
    answer = between_days(small)
    link = ["a--backs--b"]
    assert parts(answer) == {
        "new_claims": ["c2"],
        "newly_contested": link,
        "newly_answered": link,
        "changed": link,
    }
    assert answer.newly_contested[0].link.status == "contested"


def test_a_comment_elsewhere(ask: Ask) -> None:
    """A comment on another link that answers an accusation makes it newly answered, and changes no status."""
    comment = {
        "id": "c2",
        "source": "s2",
        "stance": "comments",
        "basis": "quoted",
        "claimed_by": ["a"],
        "answers": ["c1"],
    }
    small = ask(("a", "backs", "b", ["c1"]), ("a", "visited", "b", [comment]), sources=SOURCES)
    answer = between_days(small)
    assert parts(answer) == {"new_links": ["a--visited--b"], "newly_answered": ["a--backs--b"]}


def test_a_retraction(ask: Ask) -> None:
    """What its source takes back between the two days is withdrawn, and so is what rests on it."""
    taken = {"id": "c1", "withdrawn": {"date": "2031-05-01", "by": "source", "why": "It was forged."}}
    small = ask(
        ("a", "trains", "b", [taken]), ("a", "trains", "c", [{"id": "c2", "rests_on": ["c1"]}]), sources=SOURCES
    )
    answer = between_days(small)
    assert parts(answer) == {"withdrawn": ["c1", "c2"], "changed": ["a--trains--b", "a--trains--c"]}
    assert [change.link.status for change in answer.changed] == ["withdrawn", "withdrawn"]


def test_nothing(graph: ActorGraph) -> None:
    """A state has not changed since itself."""
    answer = graph.changes_since(graph)
    assert (parts(answer), answer.is_empty) == ({}, True)


def test_the_harbour_in_april(graph: ActorGraph) -> None:
    """From 1 to 12 April 2031 two papers come out: the Courier of the 10th and the Herald of the 12th."""
    answer = graph.known_by("2031-04-12").changes_since(graph.known_by("2031-04-01"))
    new = {claim.source for link in answer.new_links for claim in link.claims}
    assert new | {claim.source for claim in answer.new_claims} == {"courier-2031-04-10", "herald-2031-04-12"}
    assert [*answer.gone_links, *answer.gone_claims, *answer.changed_claims] == []


def test_the_harbour_withdraws(graph: ActorGraph) -> None:
    """The notes that Quayside took back on 1 April are withdrawn, with what repeats and what rests on them."""
    answer = graph.known_by("2031-04-01").changes_since(graph.known_by("2031-03-31"))
    ledger = json.loads((graph.dataset.folder or Path()).joinpath("links.json").read_text(encoding="utf-8"))
    expected = {
        claim["id"]
        for link in ledger
        if link["id"] in ("mara-ilvesh--funds--salt-brigade", "mara-ilvesh--backs--salt-brigade")
        for claim in link["claims"]
        if claim["source"] in ("quay-notes", "quay-mirror")
    }
    assert expected
    assert expected <= set(ids(answer, "withdrawn"))


def test_two_folders(graph: ActorGraph, broken: Callable[[str, str, Callable[[Any], object]], Path]) -> None:
    """An edited record, a rewritten claim, and claims that are gone are told apart."""

    def edit(link: Any) -> None:  # noqa: ANN401 - any JSON value
        link["claims"][0]["note"] = "Rewritten."

    broken("actors.json", "ada-fenwick", lambda actor: actor.update(name="Ada Fenwick-Roe"))
    folder = broken("links.json", "ada-fenwick--member_of--mooring-union", edit)
    answer = load(folder).changes_since(graph)
    assert [(each.id, each.fields) for each in answer.changed_records] == [("ada-fenwick", ("name",))]
    assert [change.fields for change in answer.changed_claims] == [("note",)]
    assert [*answer.new_claims, *answer.gone_claims, *answer.withdrawn] == []


def test_judgements_and_searches(
    graph: ActorGraph, broken: Callable[[str, str, Callable[[Any], object]], Path]
) -> None:
    """A judgement that is another, and a search that is there no more, are told."""
    broken("searches.json", "", lambda searches: searches.pop())
    pair = "mara-dorvane--same_as--mara-ilvesh"
    folder = broken("judgements.json", pair, lambda each: each.update(judgement="unsure"))
    answer = load(folder).changes_since(graph)
    assert [(each.type, each.id, each.fields) for each in answer.changed_records] == [
        ("judgement", pair, ("judgement",))
    ]
    assert [each.type for each in answer.gone_records] == ["search"]


def test_what_was_hidden_is_not_new(ask: Ask) -> None:
    """A link of which only the status changes is no new link where a filter by status hid it, and none that is gone."""
    small = ask(
        ("a", "backs", "b", ["c1", {"id": "c2", "source": "s2", "stance": "denies"}]),
        ("a", "funds", "b", ["c3", {"id": "c4", "source": "s2"}]),
        sources=SOURCES,
    )
    assert parts(between_days(small.only(status="contested"))) == {
        "new_claims": ["c2"],
        "newly_contested": ["a--backs--b"],
        "newly_answered": ["a--backs--b"],
        "changed": ["a--backs--b"],
    }
    assert parts(between_days(small.only(status="single-source"))) == {
        "new_claims": ["c2", "c4"],
        "newly_contested": ["a--backs--b"],
        "newly_answered": ["a--backs--b"],
        "changed": ["a--backs--b", "a--funds--b"],
    }


def git(folder: Path, *words: str) -> None:
    """Run git in a folder as nobody in particular."""
    who = ("-c", "user.name=Nobody", "-c", "user.email=nobody@actorgraph.example", "-c", "init.defaultBranch=main")
    subprocess.run(["git", "-C", str(folder), *who, *words], check=True, capture_output=True)


@pytest.fixture
def repository(copied: Path) -> Path:
    """Return the folder of a dataset in a repository of two commits: the second brings a link."""
    path = copied / "links.json"
    links = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(links[1:]), encoding="utf-8")
    git(copied.parent, "init", "--quiet")
    git(copied.parent, "add", ".")
    git(copied.parent, "commit", "--quiet", "--message", "without it")
    path.write_text(json.dumps(links), encoding="utf-8")
    git(copied.parent, "commit", "--quiet", "--all", "--message", "with it")
    return copied


def test_two_revisions(repository: Path) -> None:
    """A dataset is read as it was committed, whatever the files are now."""
    (repository / "links.json").write_text("[", encoding="utf-8")
    now, before = load(repository, revision="HEAD"), load(repository, revision="HEAD~1")
    answer = now.changes_since(before)
    first = min(now.dataset.links.keys() - before.dataset.links.keys())
    assert parts(answer) == {"new_links": [first]}


@pytest.mark.parametrize("revision", ["HEAD~9", "nowhere", "--help", "-h", "", "HEAD:harbour/links.json"])
def test_no_revision(repository: Path, revision: str) -> None:
    """What names no commit is refused by name, and never taken for an option of git."""
    with pytest.raises(DatasetError, match="is no revision of"):
        load(repository, revision=revision)


def test_no_dataset_at_a_revision(repository: Path) -> None:
    """A revision in which the folder was no dataset is refused."""
    other = repository.parent / "other"
    shutil.copytree(repository, other)
    with pytest.raises(DatasetError, match="at HEAD is not a dataset"):
        load(other, revision="HEAD")


def test_no_repository(copied: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder in no repository has no revisions."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(copied.parent.parent))
    with pytest.raises(DatasetError, match="is no revision of"):
        load(copied, revision="HEAD")


def test_under_filters(graph: ActorGraph) -> None:
    """Filters hold for both states, and both are named."""
    later = graph.only(families="attack").known_by("2031-07").changes_since(graph.known_by("2031-03"))
    assert later.filters is not None
    assert "As known by 31 July 2031" in " ".join(later.new.filters)
    assert "As known by 31 March 2031" in " ".join(later.old.filters)


dates = st.sampled_from(["2031-01-01", "2031-02-01", "2031-03-01", "2031-04-01"])
claims = st.lists(
    st.tuples(st.sampled_from(["s1", "s2", "s3", "s4"]), st.sampled_from(["asserts", "denies"])), min_size=1, max_size=4
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    ledgers=st.lists(claims, min_size=1, max_size=4),
    published=st.tuples(dates, dates, dates, dates),
    days=st.tuples(dates, dates),
)
def test_forth_and_back(ask: Ask, ledgers: list[Any], published: tuple[str, ...], days: tuple[str, str]) -> None:
    """What is new from one state to another is gone from the other to the one, and nothing else is told."""
    links = [
        (
            "a",
            "trains",
            f"b{number}",
            [
                {"id": f"c{number}{place}", "source": source, "stance": stance}
                for place, (source, stance) in enumerate(ledger)
            ],
        )
        for number, ledger in enumerate(ledgers)
    ]
    small = ask(*links, sources={f"s{number}": {"published": day} for number, day in enumerate(published, 1)})
    one, other = (small.known_by(day) for day in days)
    there, back = other.changes_since(one), one.changes_since(other)
    for new, gone in (("new_links", "gone_links"), ("new_claims", "gone_claims"), ("new_records", "gone_records")):
        assert ids(there, new) == ids(back, gone)
        assert ids(there, gone) == ids(back, new)
    assert ids(there, "changed") == ids(back, "changed")
    if days[0] <= days[1]:
        assert [*there.gone_claims, *there.gone_links] == []
