from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from actorgraph.dataset import check_dataset, read_dataset
from actorgraph.dataset.check import check_structure
from actorgraph.errors import Problem

Change = Callable[[Any], object]
Broken = Callable[[str, str, Change], Path]
Found = tuple[str, str, str, str]

NO_REPLY = {
    "coast-corps": "no reply is recorded to 3 accusations (not yet looked for)",
    "dawn-brigade": "no reply is recorded to 6 accusations (looked for on 1 of them)",
    "lior-petrash": "no reply is recorded to 5 accusations (not yet looked for)",
    "mara-ilvesh": "no reply is recorded to 2 accusations (not yet looked for)",
    "salt-brigade": "no reply is recorded to 3 accusations (not yet looked for)",
    "tarsk": "no reply is recorded to 5 accusations (not yet looked for)",
}
BLAST = "dawn-brigade--attributed_attack--harbour-blast"
ARMS = "coast-corps--supplies_weapons_to--dawn-brigade"
TALKS = "mara-dorvane--attended--winter-talks"
SPLIT = "salt-brigade--split_from--dawn-brigade"
TARGET = "harbour-blast--targeted--ostrel-harbour"
"""Its second claim stands on words on which another claim stands too."""
CLAIM = {"source": "salt-years", "at": {"page": 1}, "recorded": "2031-07-15"}
MARAS = "mara-dorvane--same_as--mara-ilvesh"
NOT_A_NUMBER = "is neither a whole number from 1 on nor a range of them"


def place(problem: Problem) -> Found:
    """Return where a problem lies and which rule it breaks."""
    return problem.file, problem.record, problem.field, problem.code


def new_problems(harbour: Path, folder: Path) -> list[Problem]:
    """Return the problems of a changed copy that the unchanged dataset has not."""
    known = set(check_dataset(read_dataset(harbour)))
    return [problem for problem in check_dataset(read_dataset(folder)) if problem not in known]


def claim(index: int = 0, **fields: object) -> Change:
    """Return a change of one claim of a link."""
    return lambda link: link["claims"][index].update(fields)


def fields(**changed: object) -> Change:
    """Return a change of a record's fields."""
    return lambda record: record.update(changed)


def end(link: str) -> Change:
    """Return a change of a link to another id, with the ends and the kind that the id says."""
    subject, kind, object_ = link.split("--")
    return fields(id=link, subject=subject, kind=kind, object=object_)


def count(value: str | int) -> Change:
    """Return a change of the number of attacks for which an incident stands."""
    return lambda incident: incident["attributes"][0].update(value=value)


def judged(first: str, second: str) -> Change:
    """Return a change of a judgement to one on another pair."""
    return fields(id=f"{first}--same_as--{second}", first=first, second=second)


def test_valid_dataset(harbour: Path) -> None:
    """The harbour dataset breaks no rule, and leaves a person eight things to weigh."""
    found = check_dataset(read_dataset(harbour))
    replies = {problem.record: problem.message for problem in found if problem.code == "no-reply"}
    assert replies == NO_REPLY
    assert [place(problem) for problem in found if problem.code != "no-reply"] == [
        ("links.json", "port-closure--responded_to--harbour-blast", "", "answer-and-cause"),
        ("sources.json", "lantern-review", "extent.2", "uncovered"),
    ]
    assert {problem.severity for problem in found} == {"warning"}


@pytest.mark.parametrize("name", ["harbour", "hostile"])
def test_structure_is_sound(request: pytest.FixtureRequest, name: str) -> None:
    """Both invented datasets can be answered from."""
    assert check_structure(read_dataset(request.getfixturevalue(name))) == []


@pytest.mark.parametrize(
    ("file", "key", "change", "expected", "message", "hint"),
    [
        # ends of links
        ("links.json", "port-closure--affected--ostrel-harbour", end("port-closure--affected--ostrel-harbor"),
         ("port-closure--affected--ostrel-harbor", "object", "dangling-end"),
         "nothing has the id 'ostrel-harbor'", "nearest: ostrel-harbour, ostrel"),
        ("links.json", "ada-fenwick--member_of--mooring-union", end("ida-fenwick--member_of--mooring-union"),
         ("ida-fenwick--member_of--mooring-union", "subject", "dangling-end"),
         "nothing has the id 'ida-fenwick'", "nearest: ada-fenwick"),
        ("links.json", "grain-league--offered_talks--tarsk", end("grain-league--offered_talks--karsa-strait"),
         ("grain-league--offered_talks--karsa-strait", "object", "wrong-end"),
         "'offered_talks' takes no place as its object",
         "it takes agency, government, group, media, military, office, person"),
        ("links.json", "salvage--affected--ostrel-harbour", end("harbour-blast--affected--ostrel-harbour"),
         ("harbour-blast--affected--ostrel-harbour", "subject", "wrong-end"),
         "'affected' takes no attack as its subject", "it takes arrest, closure, delivery, operation"),
        ("links.json", "tarsk--rival_of--velmora", end("velmora--rival_of--tarsk"),
         ("velmora--rival_of--tarsk", "subject", "symmetric-order"),
         "'rival_of' is symmetric: its ends stand in the order of their ids", None),
        ("links.json", "osric-vane--attended--spring-visit", end("osric-vane--atended--spring-visit"),
         ("osric-vane--atended--spring-visit", "kind", "unknown-kind"), "no kind is called 'atended'",
         "nearest: attended, threatened"),
        # references of claims
        ("links.json", SPLIT, claim(source="salt-year"), (SPLIT, "claims.0.source", "dangling-reference"),
         "nothing has the id 'salt-year'", "nearest: salt-years"),
        ("links.json", SPLIT, claim(basis="quoted", claimed_by=["tarsk", "mara-dorvan"]),
         (SPLIT, "claims.0.claimed_by", "dangling-reference"), "nothing has the id 'mara-dorvan'",
         "nearest: mara-dorvane"),
        ("links.json", SPLIT, claim(about="mara-dorvane"), (SPLIT, "claims.0.about", "dangling-reference"),
         "nothing has the id 'mara-dorvane'", None),
        ("links.json", SPLIT, claim(rests_on=["rivalz"]), (SPLIT, "claims.0.rests_on", "dangling-reference"),
         "nothing has the id 'rivalz'", "nearest: rivals"),
        ("links.json", SPLIT, claim(answers=["rivalz"]), (SPLIT, "claims.0.answers", "dangling-reference"),
         "nothing has the id 'rivalz'", "nearest: rivals"),
        ("sources.json", "quay-mirror", fields(derived_from=["quay-note"]),
         ("quay-mirror", "derived_from", "dangling-reference"), "nothing has the id 'quay-note'",
         "nearest: quay-notes"),
        ("sources.json", "quay-mirror", fields(derived_from=["quay-mirror"]),
         ("quay-mirror", "derived_from", "derived-cycle"), "it repeats itself", None),
        ("links.json", SPLIT, claim(rests_on=["split"]), (SPLIT, "claims.0.rests_on", "rests-on-cycle"),
         "the claim rests on itself", None),
        # locators
        ("links.json", TARGET, lambda link: link["claims"][1]["at"].update(paragraph=5),
         (TARGET, "claims.1.at", "locator-outside"), "the source has no paragraph 5; its last is 4", None),
        ("links.json", TARGET, lambda link: link["claims"][1]["at"].update(start=140, end=141),
         (TARGET, "claims.1.at", "locator-outside"), "paragraph 1 has 140 characters, the passage ends at 141", None),
        ("links.json", TARGET, claim(1, at={"page": 1}),
         (TARGET, "claims.1.at", "locator-outside"), "the source is divided into paragraphs, not pages", None),
        # dates
        ("links.json", SPLIT, claim(recorded="2030-12-31"), (SPLIT, "claims.0.recorded", "impossible-date"),
         "recorded on 2030-12-31, before its source was published (2031)", None),
        ("links.json", SPLIT, claim(withdrawn={"date": "2030-12-31", "by": "source", "why": "x"}),
         (SPLIT, "claims.0.withdrawn.date", "impossible-date"),
         "withdrawn on 2030-12-31, before its source was published (2031)", None),
        ("links.json", SPLIT, claim(when="2032"), (SPLIT, "claims.0.when", "impossible-date"),
         "said to have happened 2032, after its source was published (2031)", None),
        ("sources.json", "lantern-review", fields(accessed="2031-05-19"),
         ("lantern-review", "accessed", "impossible-date"),
         "accessed 2031-05-19, before it was published ([2031-05-20..])", None),
        # grades and readings
        ("links.json", BLAST, claim(1, credibility=2), (BLAST, "claims.1.credibility", "credibility-on-allegation"),
         "an allegation is attributed, not graded: it takes no credibility", None),
        ("links.json", "teodor-quill--leads--dawn-brigade", claim(credibility=6),
         ("teodor-quill--leads--dawn-brigade", "claims.0.credibility", "credibility-on-allegation"),
         "an allegation is attributed, not graded: it takes no credibility", None),
        ("links.json", ARMS, claim(1, basis="inferred_by_curator"),
         (ARMS, "claims.1.basis", "curator-on-allegation"),
         "our own reading must not impute anything: 'supplies_weapons_to' does", None),
        ("links.json", "lighthouse-raid--targeted--karsa-lighthouse", claim(role="from"),
         ("lighthouse-raid--targeted--karsa-lighthouse", "claims.0.role", "unknown-role"),
         "'targeted' knows no role 'from'", None),
        # vocabulary
        ("vocabulary.json", "chaired", fields(broader="atended"), ("chaired", "broader", "unknown-kind"),
         "no kind is called 'atended'", None),
        ("vocabulary.json", "chaired", fields(broader="chaired"), ("chaired", "broader", "kind-cycle"),
         "the kind is broader than itself", None),
        ("vocabulary.json", "chaired", fields(symmetric=True, imputes="always", broader=None),
         ("chaired", "imputes", "symmetric-imputing"),
         "a symmetric kind has no end that could be the accused: it can impute nothing", None),
        ("vocabulary.json", "chaired", fields(subject=["person", "robot"]), ("chaired", "subject", "unknown-kind"),
         "no actor or incident is a 'robot'", None),
        ("vocabulary.json", "chaired", fields(object=["meeting", "party"]), ("chaired", "object", "unknown-kind"),
         "no actor or incident is a 'party'", None),
        ("vocabulary.json", "", lambda kinds: kinds.append({**kinds[0], "id": "merged_into"}),
         ("merged_into", "id", "duplicate-id"), "a built-in kind has this id", None),
        # numbers
        ("incidents.json", "night-attack", count("two"), ("night-attack", "attributes.0.value", "bad-count"),
         f"'two' {NOT_A_NUMBER}",
         'a whole number without quotes, or a range in quotes: "1..2", or "2.." for 2 or more'),
        ("incidents.json", "night-attack", count("2"), ("night-attack", "attributes.0.value", "bad-count"),
         f"'2' {NOT_A_NUMBER}", None),
        ("incidents.json", "night-attack", count("2..1"), ("night-attack", "attributes.0.value", "bad-count"),
         f"'2..1' {NOT_A_NUMBER}", None),
        ("incidents.json", "night-attack", count(0), ("night-attack", "attributes.0.value", "bad-count"),
         f"0 {NOT_A_NUMBER}", None),
        # judgements
        ("judgements.json", MARAS, judged("mara-dorvan", "mara-ilvesh"),
         ("mara-dorvan--same_as--mara-ilvesh", "first", "dangling-end"), "nothing has the id 'mara-dorvan'",
         "nearest: mara-dorvane"),
        ("judgements.json", MARAS, judged("mara-dorvane", "ring-file"),
         ("mara-dorvane--same_as--ring-file", "second", "dangling-end"), "nothing has the id 'ring-file'", None),
        ("judgements.json", MARAS, judged("mara-dorvane", "night-attack"),
         ("mara-dorvane--same_as--night-attack", "second", "mixed-ends"),
         "'mara-dorvane' is an actor, 'night-attack' an incident", "two actors can be one, or two incidents"),
        ("judgements.json", MARAS, judged("mara-ilvesh", "mara-dorvane"),
         ("mara-ilvesh--same_as--mara-dorvane", "first", "symmetric-order"),
         "the two stand in the order of their ids", "'mara-dorvane' comes first"),
        # searches
        ("searches.json", "ferry-doers", fields(subject="ferry-shot"), ("ferry-doers", "subject", "dangling-end"),
         "nothing has the id 'ferry-shot'", "nearest: ferry-shots"),
        ("searches.json", "clan-and-tarsk", fields(object="ring-file"), ("clan-and-tarsk", "object", "dangling-end"),
         "nothing has the id 'ring-file'", None),
        ("searches.json", "ferry-doers", fields(kinds=["ordered", "atributed_attack"]),
         ("ferry-doers", "kinds.1", "unknown-kind"), "no kind is called 'atributed_attack'",
         "nearest: attributed_attack"),
        ("searches.json", "ferry-doers", fields(kinds=["rival_of"]), ("ferry-doers", "kinds.0", "wrong-end"),
         "'rival_of' takes no attack at either end", None),
        ("searches.json", "quill-and-the-night", fields(kinds=["ordered", "leads"]),
         ("quill-and-the-night", "kinds.1", "wrong-end"), "'leads' does not run from person to attack",
         "it runs from person to agency, government, group, media, military, office"),
        ("searches.json", "ferry-doers", fields(period="2031-07-03/.."), ("ferry-doers", "period", "impossible-date"),
         "looked for on 2031-07-02, before the time that it covers began (2031-07-03/..)", None),
        # names
        ("actors.json", "grain-league", fields(name="HOLLOW circle"), ("hollow-circle", "name", "shared-alias"),
         "'Hollow Circle' is also a name of 'grain-league'", "give one of them a name that tells them apart"),
        ("actors.json", "tarsk", lambda actor: actor["aliases"].append({"name": "Mooring Union"}),
         ("tarsk", "aliases.4.name", "shared-alias"), "'Mooring Union' is also a name of 'mooring-union'", None),
    ],
)  # fmt: skip
def test_one_broken_rule(  # noqa: PLR0913, PLR0917 - the columns of the table
    harbour: Path,
    broken: Broken,
    file: str,
    key: str,
    change: Change,
    expected: tuple[str, str, str],
    message: str,
    hint: str | None,
) -> None:
    """A dataset that breaks one rule in one place has one new problem: that rule, in that place, and what would do."""
    (found,) = new_problems(harbour, broken(file, key, change))
    where = "actors.json" if found.code == "shared-alias" else file
    assert place(found) == (where, *expected)
    assert (found.severity, found.message) == ("error", message)
    if hint is not None:
        assert found.hint == hint


def test_missing_actor(harbour: Path, broken: Broken) -> None:
    """Where an actor is taken out, every link to it is told, and every claim on its word."""
    folder = broken(
        "actors.json", "", lambda actors: actors.remove(next(a for a in actors if a["id"] == "grain-league"))
    )
    assert [place(found) for found in new_problems(harbour, folder)] == [
        ("links.json", "grain-league--offered_talks--tarsk", "subject", "dangling-end")
    ]
    folder = broken(
        "actors.json", "", lambda actors: actors.remove(next(a for a in actors if a["id"] == "courier-sources"))
    )
    assert ("links.json", "tarsk--supplies_weapons_to--salt-brigade", "claims.0.claimed_by", "dangling-reference") in {
        place(found) for found in new_problems(harbour, folder)
    }


def test_missing_source(harbour: Path, broken: Broken) -> None:
    """Where a source is taken out, claims in it, claims on its word and documents derived from it are told."""
    folder = broken(
        "sources.json", "", lambda all_: all_.remove(next(one for one in all_ if one["id"] == "quay-notes"))
    )
    assert [place(found) for found in new_problems(harbour, folder)] == [
        ("links.json", "mara-ilvesh--funds--salt-brigade", "claims.0.source", "dangling-reference"),
        ("sources.json", "quay-mirror", "derived_from", "dangling-reference"),
    ]


def test_duplicate_claim_id(harbour: Path, broken: Broken) -> None:
    """A claim's id that stands twice in the dataset is told in both places, attributes and incidents included."""
    folder = broken("links.json", SPLIT, claim(id="blast-wire"))
    assert [place(found) for found in new_problems(harbour, folder)] == [
        ("incidents.json", "harbour-blast", "claims.0.id", "duplicate-id"),
        ("links.json", SPLIT, "claims.0.id", "duplicate-id"),
    ]


def test_id_in_two_files(harbour: Path, broken: Broken) -> None:
    """An id belongs to one record: an actor and a source can't share it."""
    extra = {"id": "ring-file", "kind": "document", "name": "The file"}
    (found,) = new_problems(harbour, broken("actors.json", "", lambda actors: actors.append(extra)))
    assert place(found) == ("sources.json", "ring-file", "id", "duplicate-id")
    assert found.message == "this id is also in actors.json"


def test_number_of_something_else(harbour: Path, broken: Broken) -> None:
    """A campaign or a meeting may have attacks in any words: it is not counted by them."""
    attribute = {"name": "attacks", "value": "a dozen", "claims": [{**CLAIM, "id": "dozen"}]}
    folder = broken("incidents.json", "strait-campaign", fields(attributes=[attribute]))
    assert new_problems(harbour, folder) == []


def test_circle_of_grounds(harbour: Path, broken: Broken) -> None:
    """Claims that rest on each other in a circle are told, and one that merely rests on the circle is not."""
    folder = broken("links.json", TALKS, claim(rests_on=["commands-inquiry"]))
    assert [place(found) for found in new_problems(harbour, folder)] == [
        ("links.json", "mara-dorvane--attended--winter-talks", "claims.0.rests_on", "rests-on-cycle"),
        ("links.json", "mara-dorvane--commands--dawn-brigade", "claims.0.rests_on", "rests-on-cycle"),
    ]


def test_circle_of_sources_is_allowed(harbour: Path) -> None:
    """Two documents that copy each other are no error; they count as one origin."""
    sources = read_dataset(harbour).sources
    assert sources["echo-2031-03-05"].derived_from == ("post-2031-03-05",)
    assert sources["post-2031-03-05"].derived_from == ("echo-2031-03-05",)


@pytest.mark.parametrize(
    ("key", "change"),
    [
        ("boat-delivery--preceded--harbour-blast", claim(when="2031-06-30")),
        ("boat-delivery--preceded--harbour-blast", claim(when="2031-07-01~")),
        ("boat-delivery--preceded--harbour-blast", claim(when="2031/..")),
        ("boat-delivery--preceded--harbour-blast", claim(when="2031-08", stance="denies")),
        ("boat-delivery--preceded--harbour-blast", claim(when="2031-08", modality="conditional")),
        ("dawn-brigade--attributed_attack--tunnel-strike", claim(when="2031-09")),
        ("mara-dorvane--attended--summer-summit", claim(when="2031-08-02")),
        ("velmora--operates--pell-refinery", claim(when="2032/..")),
        ("mara-dorvane--leads--coast-corps", claim(credibility=3)),
        (TALKS, claim(basis="inferred_by_curator")),
        ("lighthouse-raid--took_place_in--karsa-strait", claim(role="at")),
        ("mara-ilvesh--funds--salt-brigade", claim(withdrawn={"date": "2031-03-10", "by": "source", "why": "x"})),
        (SPLIT, claim(about=BLAST)),
        (SPLIT, claim(basis="reported", claimed_by=["ring-file"])),
    ],
)
def test_no_broken_rule(harbour: Path, broken: Broken, key: str, change: Change) -> None:
    """What could be so is no problem: a date that may still fit, a plan, a denial, a state, a graded non-allegation."""
    assert new_problems(harbour, broken("links.json", key, change)) == []


@pytest.mark.parametrize(
    ("key", "change", "who"),
    [
        (ARMS, claim(0, claimed_by=["coast-corps"]), "coast-corps"),
        ("lior-petrash--funds--salt-brigade", claim(0, answers=["boats-1"]), "lior-petrash"),
        (BLAST, claim(0, stance="denies", basis="quoted", claimed_by=["dawn-brigade"]), "dawn-brigade"),
        (BLAST, claim(0, basis="quoted", claimed_by=["dawn-brigade"]), "dawn-brigade"),
        ("tarsk--backs--salt-brigade", claim(1, basis="quoted", claimed_by=["tarsk"]), "tarsk"),
    ],
)
def test_reply(broken: Broken, key: str, change: Change, who: str) -> None:
    """A reply is the accused's own word that answers an accusation or stands on the same matter, an admission too."""
    found = check_dataset(read_dataset(broken("links.json", key, change)))
    assert {problem.record for problem in found if problem.code == "no-reply"} == set(NO_REPLY) - {who}


@pytest.mark.parametrize(
    ("key", "change", "who"),
    [
        ("dawn-brigade-north--claimed_responsibility--lighthouse-raid",
         lambda link: [one.update(claimed_by=["dawn-brigade"]) for one in link["claims"]], "dawn-brigade-north"),
        ("mara-dorvane--attributed_attack--refinery-fire", claim(claimed_by=["tarsk"]), "mara-dorvane"),
        ("teodor-quill--ordered--night-attack", end("teodor-quill--attended--winter-talks"), "teodor-quill"),
    ],
)  # fmt: skip
def test_no_reply(broken: Broken, key: str, change: Change, who: str) -> None:
    """Another's word is no reply of the accused, and neither is the accused's own on another matter."""
    if who == "teodor-quill":
        ours = "teodor-quill--attended--winter-talks"
        broken("links.json", "", lambda links: links.remove(next(one for one in links if one["id"] == ours)))
    found = check_dataset(read_dataset(broken("links.json", key, change)))
    assert who in {problem.record for problem in found if problem.code == "no-reply"}


def test_reply_was_sought(broken: Broken) -> None:
    """Where a reply was looked for on every accusation, the warning says so and asks for nothing more."""
    sought = {"date": "2031-07-01", "where": "the archive"}
    folder = broken("links.json", ARMS, lambda link: [one.update(sought=sought) for one in link["claims"][1:]])
    broken("links.json", "coast-corps--commands--dawn-brigade", claim(sought=sought))
    found = {problem.record: problem for problem in check_dataset(read_dataset(folder))}["coast-corps"]
    assert found.message == "no reply is recorded to 3 accusations (looked for on 3 of them)"
    assert found.hint == ""


@pytest.mark.parametrize(
    ("changed", "recorded"),
    [
        # Who is said to have done it was looked for and is recorded; who ordered it is denied only.
        ({"kinds": ["attributed_attack"]}, "teodor-quill--attributed_attack--night-attack"),
        ({"kinds": ["ordered"]}, ""),
        # Of any kind, either way; and of a kind that a narrower one on record implies.
        ({"kinds": [], "subject": "night-attack", "object": "teodor-quill"},
         "teodor-quill--attributed_attack--night-attack"),
        ({"kinds": ["attributed_attack"], "subject": "mara-dorvane", "object": "refinery-fire"},
         "mara-dorvane--instigated--refinery-fire"),
        # With anybody: three are named for the fire by a source; a doubt names nobody.
        ({"kinds": ["attributed_attack"], "subject": "refinery-fire", "object": None},
         "mara-dorvane--instigated--refinery-fire, salt-brigade--attributed_attack--refinery-fire"),
        # Only conditional, only withdrawn, only our own reading: nothing that a source says.
        ({"kinds": ["offered_talks"], "subject": "grain-league", "object": "tarsk"}, ""),
        ({"kinds": ["attended"], "subject": "teodor-quill", "object": "winter-talks"}, ""),
        # A symmetric tie has no direction.
        ({"kinds": ["rival_of"], "subject": "velmora", "object": "tarsk"}, "tarsk--rival_of--velmora"),
        # Money that would run the other way is another matter.
        ({"kinds": ["backs"], "subject": "strait-militias", "object": "tarsk"}, ""),
    ],
)  # fmt: skip
def test_found_all_the_same(harbour: Path, broken: Broken, changed: dict[str, object], recorded: str) -> None:
    """What was looked for and not found, and yet is recorded as a source's word, is for a person to weigh."""
    found = new_problems(harbour, broken("searches.json", "quill-and-the-night", fields(**changed)))
    message = f"looked for and not found on 2031-07-03, and yet recorded: {recorded}"
    assert [(problem.severity, problem.code, problem.message) for problem in found] == (
        [("warning", "found-all-the-same", message)] if recorded else []
    )


def test_many_that_were_found_are_counted(harbour: Path, broken: Broken) -> None:
    """Where much is recorded of one of whom nothing was found, three links are named and the others counted."""
    (found,) = new_problems(harbour, broken("searches.json", "hollow-circle-anything", fields(subject="velmora")))
    assert found.message.endswith(
        "dawn-communique--addressed_to--velmora, mara-ilvesh--member_of--velmora, tarsk--rival_of--velmora and 5 more"
    )


def test_answer_and_cause(harbour: Path, broken: Broken) -> None:
    """Without the cause, the answer is no longer a thing to weigh."""
    cause = "harbour-blast--prompted--port-closure"
    folder = broken("links.json", "", lambda links: links.remove(next(one for one in links if one["id"] == cause)))
    gone = set(check_dataset(read_dataset(harbour))) - set(check_dataset(read_dataset(folder)))
    assert {problem.code for problem in gone} == {"answer-and-cause"}


def test_names_are_compared_as_read(harbour: Path, broken: Broken) -> None:
    """Two spellings that differ in case or in how an accent is encoded are one name."""
    broken("actors.json", "grain-league", fields(name="Société"))
    folder = broken("actors.json", "tarsk", lambda actor: actor["aliases"].append({"name": "SOCIE\u0301TE\u0301"}))
    (found,) = new_problems(harbour, folder)
    assert place(found) == ("actors.json", "tarsk", "aliases.4.name", "shared-alias")


def test_own_alias_twice_is_no_clash(harbour: Path, broken: Broken) -> None:
    """An actor may carry one name twice, in two languages say."""
    folder = broken("actors.json", "tarsk", lambda actor: actor["aliases"].append({"name": "TARSK", "lang": "fr"}))
    assert new_problems(harbour, folder) == []


def test_problems_are_sorted(broken: Broken) -> None:
    """Problems come by file, record and field, so that two runs can be compared."""
    broken("actors.json", "", list.reverse)
    folder = broken("links.json", "", list.reverse)
    found = check_dataset(read_dataset(folder))
    assert found == sorted(found)
    assert [problem.record for problem in found if problem.code == "no-reply"] == sorted(NO_REPLY)
