"""What a page leaves out is not in its file: of all that is left out nothing is found but what the sentences need."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from actorgraph import ActorGraph, load
from actorgraph.model.attribute import IDENTITY
from actorgraph.views.page import render_page
from actorgraph.views.page.strings import strings
from actorgraph.views.scene import build_scene

ROOT = Path(__file__).parents[2]
REFERENCES = (
    *("id", "subject", "object", "source", "about", "first", "second"),
    *("claimed_by", "rests_on", "answers", "derived_from"),
)
TEXTS = (
    *("title", "publisher", "name", "alias", "description", "marking", "note", "where", "why", "by", "value", "word"),
    "register",
)
TOKEN = re.compile(r"(?:record|claim|source|search)\d{4}(?:of[a-z]+\d*)?", re.IGNORECASE)
READ_BY_US = ("when", "happened", "outcome", "attacks", IDENTITY)
"""Attributes whose values or names mean something to the model."""


class Marked:
    """A dataset whose ids and texts are each a word of its own, so that wherever one comes from, it can be found."""

    def __init__(self, folder: Path, target: Path) -> None:
        files = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))}
        self.ids: dict[str, str] = {}
        self.number = 0
        self._name("record", [*files["actors"], *files["incidents"]])
        self._name("source", files["sources"])
        self._name("search", files.get("searches", []))
        self._name("claim", [claim for name in ("actors", "incidents", "links") for claim in _claims(files[name])])
        for name in ("sources", "actors", "incidents", "links", "judgements", "searches"):
            if name in files:
                files[name] = self._new(files[name])
        files["coverage"] = []
        for name, content in files.items():
            (target / f"{name}.json").write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
        self.graph = load(target)

    def _name(self, what: str, records: list[dict[str, Any]]) -> None:
        """Give records new ids that sort like the old ones."""
        keys = sorted(record["id"] for record in records)
        self.ids |= {key: f"{what}{number:04}" for number, key in enumerate(keys)}

    def _new(self, value: Any, field: str = "", owner: str = "") -> Any:  # noqa: ANN401 - any JSON value
        if isinstance(value, list):
            return [self._new(each, field, owner) for each in value]
        if isinstance(value, dict):
            owner = self._id(value["id"]) if "id" in value else owner
            return {key: self._new(each, _field(field, key, value), owner) for key, each in value.items()}
        if isinstance(value, str) and field in REFERENCES:
            return self._id(value)
        if isinstance(value, str) and field in TEXTS:
            self.number += 1
            return f"{owner}of{field}{self.number}"
        return value

    def _id(self, key: str) -> str:
        subject, *rest = key.split("--")
        if key in self.ids and "--" not in key:
            return self.ids[key]
        return "--".join((self.ids[subject], rest[0], self.ids[rest[1]]))


def _claims(value: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - any JSON value
    """Return all claims in the records of a file."""
    if isinstance(value, list):
        return [claim for each in value for claim in _claims(each)]
    if not isinstance(value, dict):
        return []
    return [*value.get("claims", []), *_claims(value.get("attributes", []))]


def _field(outer: str, key: str, around: dict[str, Any]) -> str:
    """Return as what a value is to be read: words of a text are no ids, and some values mean something to us."""
    if outer in ("named", "identifiers"):
        return {"named": "word", "identifiers": "register"}[outer]
    if (outer, key) == ("aliases", "name"):
        return "alias"
    if outer == "attributes" and (key == "name" or around["name"] in READ_BY_US):
        return "kept" if key in ("name", "value") else key
    return "kept" if (outer, key) in {("withdrawn", "by"), ("before", "by")} else key


@pytest.fixture(scope="module")
def marked(harbour: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Marked]:
    """Return the two datasets with every id and text a word of its own."""
    folders = {"harbour": harbour, "article": ROOT / "data"}
    return {name: Marked(folder, tmp_path_factory.mktemp(name)) for name, folder in folders.items()}


Drawn = tuple["Whole", list[tuple[str, ActorGraph, set[str]]]]


def left_out_in(page: str, part: ActorGraph) -> set[str]:
    """Return the words in a page that belong to records, claims, sources and searches which are left out."""
    dataset = part.dataset
    kept = {*dataset.nodes, *(claim.id for claim in part.claims())}
    kept |= {key for key, each in dataset.searches.items() if {each.subject, each.object} - {None} <= kept}
    kept |= {claim.source for claim in part.claims()}
    kept |= {voice for claim in part.claims() for voice in claim.voices if voice in dataset.sources}
    words = {word.lower() for word in TOKEN.findall(page)}
    return {word for word in words if word.partition("of")[0] not in kept}


class Whole:
    """A dataset of which parts are drawn, and what its claims say of whom."""

    def __init__(self, graph: ActorGraph) -> None:
        self.graph = graph
        self.claims = {claim.id: claim for claim, _ in graph.dataset.claims()}
        self.told = {claim.id: claim for claim in graph.claims()}

    def needed(self, part: ActorGraph) -> set[str]:
        """Return the words that the sentences on what is kept need, worked out from the whole: by decision 20."""
        told, replies = set(), set()
        for claim in part.claims():
            told |= {claim.id, *claim.rests_on}
        for link in map(self.graph.link, part.dataset.links):
            replies |= {reply.id for reply in link.replies}
            if beside := link.evidence.other_record:
                told |= {key for key, claim in self.told.items() if claim.sentence in beside}
        names = {name for key in told | replies for name in self.named_by(key)}
        sources = {self.claims[key].source for key in told | replies} | (names & self.graph.dataset.sources.keys())
        return {
            *(f"{key}ofname" for key in names),
            *(f"{key}of{text}" for key in told | replies for text in ("note", "word")),
            *(f"{self.told[key].home}ofvalue" for key in told | replies),
            *replies,
            *(f"{key}of{text}" for key in replies for text in ("where", "why")),
            *sources,
            *(f"{key}of{text}" for key in sources for text in ("publisher", "title", "url")),
        }

    def named_by(self, key: str) -> set[str]:
        """Return the ids of those whom a claim names: its ends, its voices, and those whom it is about."""
        claim = self.claims[key]
        return {*self.told[key].home.split("--"), *claim.claimed_by, *(claim.about or "").split("--")}


def without_number(word: str) -> str:
    """Return a word without the number that makes it unlike all others."""
    owner, of, text = word.partition("of")
    return f"{owner}{of}{text.rstrip('0123456789')}"


def parts_of(whole: ActorGraph) -> dict[str, ActorGraph]:
    """Return what is near each record, near some under other filters, and along the paths between some."""
    nodes = sorted(whole.dataset.nodes)
    people = [key for key in nodes if key in whole.dataset.actors and whole.dataset.actors[key].kind == "person"]
    some = nodes[:: 3 if len(whole.dataset.sources) > 1 else 1]  # a page of many sources tells of many days
    parts = {f"near {key}": whole.near(key) for key in some}
    parts |= {f"only {kind}": whole.only(kinds=kind).linked() for kind in ("attack", "words", "command", "lineage")}
    for key in people[:3]:
        parts |= {f"{key} alone": whole.near(key, hops=0), f"two hops from {key}": whole.near(key, hops=2)}
        parts |= {f"{kind} near {key}": whole.only(kinds=kind).near(key) for kind in ("attack", "words")}
        joined = [other for other in nodes[::5] if other != key and whole.paths(key, other, limit=1).paths]
        parts |= {f"from {key} to {other}": whole.along(key, other) for other in joined[:2]}
    return parts


@pytest.fixture(scope="module", params=["harbour", "article"])
def drawn(request: pytest.FixtureRequest, marked: dict[str, Marked]) -> Drawn:
    """Return a dataset, its parts by name, and the words of what is left out that are found in what each page holds."""
    graph = marked[request.param].graph
    found = []
    for place, (name, part) in enumerate(parts_of(graph).items()):
        scene = build_scene(part)
        text = render_page(scene) if place % 8 == 0 else json.dumps(scene.to_dict())  # a page is made of its scene
        found.append((name, part, left_out_in(text, part)))
    return Whole(graph), found


def test_nothing_of_what_is_left_out(drawn: Drawn) -> None:
    """Of records, claims and sources that are left out no id, alias, note, value or description is in the file.

    What may be there are the names, notes and values in sentences that the evidence for what is kept needs.
    """
    whole, parts = drawn
    for name, part, found in parts:
        assert not {without_number(word) for word in found} - whole.needed(part), name


def test_who_is_still_named_is_told(drawn: Drawn) -> None:
    """Every name of a record that is left out and stands in the file is told of by `still_named`, with a reason."""
    whole, parts = drawn
    roles: set[str] = set()
    for name, part, found in parts:
        named = {word.partition("of")[0] for word in found if word.startswith("record")}
        told = {each.id: each for each in part.still_named()}
        assert named <= told.keys(), name
        assert all(each.as_ and each.name == whole.graph.dataset.name(key) for key, each in told.items())
        assert not told.keys() & part.dataset.nodes.keys()
        roles |= {role for key in named for role in told[key].as_}
    assert roles >= {"voice", "about", "ground"}


Part = Callable[[ActorGraph, Callable[[str], str]], ActorGraph]
STILL_THERE: dict[str, tuple[str, Part, dict[str, str]]] = {
    "near Nasrallah": (
        "article",
        lambda g, key: g.near(key("hassan-nasrallah")),
        {"debka-sources": "name"},  # the voice by whom Khazali is the one meant
    ),
    "near Soleimani": (
        "article",
        lambda g, key: g.near(key("qassem-soleimani")),
        {
            "debka-sources": "name",  # the same
            "rocket-embassy-2019-05-19": "name",  # what his instruction is said to be about
        },
    ),
    "the rocket alone": (
        "article",
        lambda g, key: g.near(key("rocket-embassy-2019-05-19"), hops=0),
        {"kataib-hezbollah": "name"},  # quoted on the munitions that were used
    ),
    "what Khazali is accused of": (
        "article",
        lambda g, key: g.only(kinds="attack").near(key("qais-al-khazali")),
        {
            "debka-sources": "name",
            "hassan-nasrallah": "name",  # his alliance is the ground by which the text means Khazali
            "khazali-operatives": "name",  # whose deed is the ground of what is only implied
            "kataib-hezbollah": "name",  # whose words are read as a denial
            "debka-p14-kh-false-flag-denial": "id note",  # that reply, in full
            "debka-p14-kh-statement-comment": "id note",  # and the other
            "middle-east-intelligence-specialists": "name",  # voices of what is expected of him
            "us-centcom": "name",
            "munitions-examiners": "name",
        },
    ),
    "Soleimani to the embassy": (
        "article",
        lambda g, key: g.along(key("qassem-soleimani"), key("us-embassy-baghdad")),
        {
            "debka-sources": "name",
            "donald-trump": "name",  # he doubts the threat; and he answered, where the United States did not
            "kh-images-2019-05-20": "name",  # what they show is the ground of a hint
            "white-house-reporters": "name",
        },
    ),
    "near Dorvane": (
        "harbour",
        lambda g, key: g.near(key("mara-dorvane")),
        {
            "harbour-pilots": "name",
            "interior-service": "name",
            "tarsk": "name",  # whose denial answers what she is accused of
            "tarsk-chancellery": "name",  # that speaks for it
            "blast-tarsk-denied": "id",  # and that reply, in full; it has no note
        },
    ),
    "near Vane": (
        "harbour",
        lambda g, key: g.near(key("osric-vane")),
        {
            "harbour-pilots": "name",
            "velmora": "name",  # of which it is said that it did not answer, beside his answer
        },
    ),
}


@pytest.mark.parametrize("name", STILL_THERE)
def test_what_is_still_there(name: str, marked: dict[str, Marked]) -> None:
    """These texts of what is left out are in the file, and no others: names in sentences, and replies in full."""
    whole, part, wanted = STILL_THERE[name]
    dataset = marked[whole]
    asked = part(dataset.graph, dataset.ids.__getitem__)
    found = {without_number(word) for word in left_out_in(render_page(build_scene(asked)), asked)}
    words = {key: [f"of{text}" if text != "id" else "" for text in texts.split()] for key, texts in wanted.items()}
    assert found == {f"{dataset.ids[key]}{word}" for key, each in words.items() for word in each}


def test_map_and_page_say_alike_that_somebody_named_is_left_out() -> None:
    """Attacks and campaigns whose named fell out of a selection say so in the words that the page's own filters use."""
    told = {node.record: node.remark for node in build_scene(load(ROOT / "data").only(kinds="command")).nodes}
    for record in ("rocket-embassy-2019-05-19", "campaign-us-targets-iraq", "assaults-us-uk-troops"):
        assert told[record] == strings()["mark.named-left-out"]
    assert told["rockets-basra-2018-09"] == "none named"
