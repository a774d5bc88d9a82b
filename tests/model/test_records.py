import json
from typing import Any

import pytest
from pydantic import ValidationError

from actorgraph.model import Actor, Attribute, Claim, EdtfDate, Incident, Link, Locator, Source, link_id
from actorgraph.model.empty_span import EmptySpan
from actorgraph.model.judgement import Judgement
from actorgraph.model.record import ID_LENGTH, NAME_LENGTH, Record
from actorgraph.model.search import Search

SHA = "0" * 64
SPAN: dict[str, Any] = {"paragraph": 0, "start": 3, "end": 4, "sha256": SHA}
CLAIM: dict[str, Any] = {"id": "c1", "source": "s1", "at": {"page": 1}, "recorded": "2031-07-15"}
LINK: dict[str, Any] = {"id": "a--leads--b", "kind": "leads", "subject": "a", "object": "b", "claims": [CLAIM]}
SMALLEST: dict[type[Record], dict[str, Any]] = {
    Source: {"id": "s1", "title": "A title", "publisher": "A publisher", "kind": "article"},
    Actor: {"id": "a", "kind": "person", "name": "A"},
    Incident: {"id": "i", "kind": "attack", "name": "I"},
    Link: LINK,
    Claim: CLAIM,
    Attribute: {"name": "age", "value": 58, "claims": [CLAIM]},
    Locator: {"page": 1},
    EmptySpan: {"id": "e", "source": "s1", "at": SPAN, "reason": "A blank."},
    Judgement: {
        "id": "a--same_as--b",
        "first": "a",
        "second": "b",
        "judgement": "unsure",
        "by": "the editors",
        "why": "Nothing tells them apart.",
        "recorded": "2031-07-15",
    },
    Search: {"id": "s", "subject": "a", "where": "the archive", "date": "2031-07-01"},
}
RECORDS = pytest.mark.parametrize("record_type", SMALLEST, ids=lambda record_type: record_type.__name__)


def make(record_type: type[Record], **fields: object) -> Record:
    """Return the smallest record of a type, with other fields."""
    return record_type.model_validate_json(json.dumps({**SMALLEST[record_type], **fields}))


@RECORDS
def test_smallest(record_type: type[Record]) -> None:
    """A record needs few fields, and is written with those alone: a default is left out."""
    assert make(record_type).to_dict() == SMALLEST[record_type]


@RECORDS
def test_required(record_type: type[Record]) -> None:
    """A record that lacks any one of these fields is refused."""
    for field in SMALLEST[record_type]:
        fields = {key: value for key, value in SMALLEST[record_type].items() if key != field}
        with pytest.raises(ValidationError):
            record_type.model_validate_json(json.dumps(fields))


@RECORDS
def test_unknown_field(record_type: type[Record]) -> None:
    """A field that the model does not know is refused."""
    with pytest.raises(ValidationError, match="Extra inputs"):
        make(record_type, confidence=0.5)


@RECORDS
def test_frozen(record_type: type[Record]) -> None:
    """A record can't be changed once it is made."""
    record = make(record_type)
    with pytest.raises(ValidationError, match="frozen"):
        setattr(record, next(iter(SMALLEST[record_type])), "other")


FULL_CLAIM = {
    "id": "c1",
    "source": "s1",
    "at": {"paragraph": 3, "start": 0, "end": 9, "sha256": SHA},
    "stance": "denies",
    "basis": "quoted",
    "claimed_by": ["a", "b"],
    "when": "2031-03-01?",
    "about": "a--leads--b",
    "modality": "conditional",
    "role": "from",
    "named": {"subject": "the men"},
    "reading": "unclear",
    "rests_on": ["c2"],
    "answers": ["c3", "c4"],
    "credibility": 6,
    "note": "Our words.",
    "recorded": "2031-07-15",
    "withdrawn": {"date": "2031-08-01", "by": "source", "why": "Forged."},
    "marking": "TLP:GREEN",
    "sought": {"date": "2031-07-01", "where": "the archive"},
}


def test_full_claim() -> None:
    """A claim keeps every field it was given."""
    assert make(Claim, **FULL_CLAIM).to_dict() == FULL_CLAIM


@pytest.mark.parametrize(
    ("record_type", "field", "value"),
    [
        *[(Claim, "stance", stance) for stance in ("asserts", "denies", "doubts", "comments")],
        *[(Claim, "basis", basis) for basis in ("stated", "inferred_by_source", "inferred_by_curator")],
        *[(Claim, "credibility", grade) for grade in (1, 2, 3, 4, 5, 6)],
        *[(Source, "reliability", letter) for letter in "ABCDEF"],
        *[(Actor, "standing", standing) for standing in ("named", "role", "collective", "unnamed", "type")],
        *[(Incident, "happened", happened) for happened in ("yes", "foiled", "planned", "expected")],
        (
            Actor,
            "aliases",
            [{"name": "تيودور كويل", "lang": "ar"}, {"name": "Q.", "lang": None}],
        ),
        (Actor, "identifiers", {"wikidata": "Q1"}),
        (Actor, "name", "x" * NAME_LENGTH),
        (Actor, "name", "nul\u0000 and \u202e and \u001b[31m"),
        (Actor, "id", "x" * ID_LENGTH),
        (Actor, "id", "2031-05.a_b"),
        (Source, "published", "[2031-05-20..]"),
        (Source, "derived_from", ["s2", "s3"]),
        (Source, "extent", [0, 12]),
        (Source, "seen", False),
        (Attribute, "value", "general"),
        (Attribute, "value", -3),
        (Locator, "sha256", SHA),
        *[(Judgement, "judgement", judgement) for judgement in ("same", "different", "unsure")],
        (Search, "object", "b"),
        (Search, "kinds", ["ordered", "instigated"]),
        (Search, "period", "2031-02/.."),
    ],
)
def test_accepted(record_type: type[Record], field: str, value: object) -> None:
    """A record takes every value that the model lists."""
    assert make(record_type, **{field: value}).model_dump(mode="json")[field] == value


@pytest.mark.parametrize(
    ("record_type", "field", "value"),
    [
        *[(Actor, "id", key) for key in ("", "A", "a b", "a--b", "-a", "a-", "a/b", "é", "a\n", "x" * (ID_LENGTH + 1))],
        (Actor, "id", 5),
        (Actor, "kind", "militia"),
        (Actor, "standing", "alleged"),
        (Actor, "name", ""),
        (Actor, "name", " \t"),
        (Actor, "name", "x" * (NAME_LENGTH + 1)),
        (Actor, "aliases", ["a name"]),
        (Actor, "aliases", [{"name": "a name", "lang": "Arabic"}]),
        (Actor, "identifiers", {"Not An Id": "x"}),
        (Actor, "attributes", [{"name": "age", "value": 58, "claims": []}]),
        (Attribute, "value", 1.5),
        (Attribute, "value", True),
        (Attribute, "value", None),
        (Attribute, "value", " "),
        (Incident, "kind", "massacre"),
        (Incident, "happened", "no"),
        (Incident, "when", "1 March"),
        (Incident, "when", 2031),
        (Source, "seen", "false"),
        (Source, "seen", 0),
        (Source, "reliability", "G"),
        (Source, "extent", [-1]),
        (Source, "extent", ["1"]),
        (Source, "digest", "A" * 64),
        (Source, "derived_from", "s2"),
        (Link, "claims", []),
        (Link, "kind", ""),
        (Claim, "stance", "admits"),
        (Claim, "basis", "inferred"),
        (Claim, "basis", "reported"),
        (Claim, "basis", "quoted"),
        (Claim, "claimed_by", ["a"]),
        (Claim, "modality", "possible"),
        (Claim, "reading", "vague"),
        (Claim, "credibility", 0),
        (Claim, "credibility", 7),
        (Claim, "credibility", "2"),
        (Claim, "credibility", True),
        (Claim, "recorded", "2031-07"),
        (Claim, "recorded", "2031-07-15?"),
        (Claim, "recorded", None),
        (Claim, "rests_on", ["c2", "c2"]),
        (Claim, "answers", ["c2", "c2"]),
        (Claim, "withdrawn", {"date": "2031-08", "by": "us", "why": "x"}),
        (Claim, "withdrawn", {"date": "2031-08-01", "by": "court", "why": "x"}),
        (Claim, "withdrawn", {"date": "2031-08-01", "by": "us"}),
        (Claim, "sought", {"date": "2031-07", "where": "x"}),
        (Claim, "named", {"verb": "x"}),
        (Locator, "page", 0),
        (Locator, "page", "1"),
        (Locator, "paragraph", 0),
        (Locator, "start", 3),
        (Locator, "sha256", "0" * 63),
        (EmptySpan, "at", {"page": 1}),
        (EmptySpan, "at", {"paragraph": 0, "sha256": SHA}),
        (EmptySpan, "reason", " "),
        (Judgement, "judgement", "yes"),
        (Judgement, "by", ""),
        (Judgement, "why", " "),
        (Judgement, "recorded", "2031-07"),
        (Search, "object", "a"),
        (Search, "kinds", ["ordered", "ordered"]),
        (Search, "kinds", "ordered"),
        (Search, "where", " "),
        (Search, "date", "2031-07"),
        (Search, "date", "2031-07-01?"),
        (Search, "by", ""),
        (Search, "period", "soon"),
    ],
)
def test_refused(record_type: type[Record], field: str, value: object) -> None:
    """A record refuses a value outside the model, and turns no type into another."""
    with pytest.raises(ValidationError):
        make(record_type, **{field: value})


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"page": None}, "either a paragraph or a page"),
        ({"paragraph": 1, "sha256": SHA}, "either a paragraph or a page"),
        ({"page": None, "paragraph": 1}, "sha256 of its passage"),
        ({"start": 1}, "come together"),
        ({"end": 1}, "come together"),
        ({"start": 3, "end": 3}, "start must come before end"),
        ({"start": 4, "end": 3}, "start must come before end"),
    ],
)
def test_locator(fields: dict[str, object], reason: str) -> None:
    """A locator names a page, or a paragraph with its digest, and a span that is not empty."""
    with pytest.raises(ValidationError, match=reason):
        make(Locator, **fields)


@pytest.mark.parametrize("basis", ["inferred_by_source", "inferred_by_curator"])
def test_inferred_voice(basis: str) -> None:
    """What is inferred may say from whose words, and need not."""
    assert make(Claim, basis=basis, claimed_by=["a"]).to_dict()["claimed_by"] == ["a"]
    assert "claimed_by" not in make(Claim, basis=basis).to_dict()


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"id": "b--leads--a"}, "a--leads--b"),
        ({"id": "a-leads-b"}, "a--leads--b"),
        ({"subject": "c"}, "c--leads--b"),
        ({"kind": "backs"}, "a--backs--b"),
        ({"id": "a--leads--a", "object": "a"}, "must differ"),
    ],
)
def test_link_id_follows_from_the_link(fields: dict[str, object], reason: str) -> None:
    """A link's id is its subject, kind and object, and its ends differ."""
    with pytest.raises(ValidationError, match=reason):
        make(Link, **fields)


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"id": "b--same_as--a"}, "a--same_as--b"),
        ({"id": "a--same--b"}, "a--same_as--b"),
        ({"second": "c"}, "a--same_as--c"),
        ({"id": "a--same_as--a", "second": "a"}, "must differ"),
    ],
)
def test_judgement_id_follows_from_the_pair(fields: dict[str, object], reason: str) -> None:
    """A judgement's id is made of the two that it is on, and they differ."""
    with pytest.raises(ValidationError, match=reason):
        make(Judgement, **fields)


def test_longest_link_id() -> None:
    """Two ends of the longest ids still make a link, because a link's id has a limit of its own."""
    subject, object_ = "a" * ID_LENGTH, "b" * ID_LENGTH
    key = link_id(subject=subject, kind="claimed_responsibility", object=object_)
    link = make(Link, id=key, kind="claimed_responsibility", subject=subject, object=object_)
    assert link.to_dict()["id"] == key


def test_link_ends_are_named() -> None:
    """The ends of a link are given by name only, so that they can't be swapped unseen."""
    with pytest.raises(TypeError):
        link_id("a", "leads", "b")  # type: ignore[call-arg]


def test_dates_come_as_dates() -> None:
    """A date in a record is read once, and written back as it was."""
    source = make(Source, published="[2031-05-20..]")
    assert isinstance(source, Source)
    assert source.published == EdtfDate.parse("[2031-05-20..]")
    assert source.to_dict()["published"] == "[2031-05-20..]"


def test_errors_show_no_data() -> None:
    """A refusal of pydantic's does not repeat what was given, which may be hostile."""
    with pytest.raises(ValidationError) as refusal:
        make(Actor, kind="\x1b[31m")
    assert "\x1b" not in str(refusal.value)
