"""Scenes of the datasets: the article's, the invented one, the hostile one, and small ones made of a few records."""

import importlib.util
import json
import random
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from actorgraph.dataset import read_dataset
from actorgraph.graph import Questions
from actorgraph.views.scene import Scene, build_scene

ROOT = Path(__file__).parents[2]
Small = Callable[..., Scene]


@pytest.fixture(scope="session")
def article_scene() -> Scene:
    """Return the scene of the dataset that is made from the article."""
    return build_scene(Questions(read_dataset(ROOT / "data")))


@pytest.fixture(scope="session")
def harbour_scene(harbour: Path) -> Scene:
    """Return the scene of the invented dataset."""
    return build_scene(Questions(read_dataset(harbour)))


@pytest.fixture(scope="session")
def hostile_scene(hostile: Path) -> Scene:
    """Return the scene of the dataset whose texts try to be something else."""
    return build_scene(Questions(read_dataset(hostile)))


def _beside(name: str) -> ModuleType:
    """Return a module of tests/views, which is no package."""
    spec = importlib.util.spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def judge() -> ModuleType:
    """Return what judges a drawing: what lies on what, which lines run through labels, how often they cross."""
    return _beside("drawn")


@pytest.fixture(scope="session")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], Scene]:
    """Return a way to make the scene of one of four datasets made up by a seed, the larger the larger it is."""
    sizes = {1: (8, 6), 2: (14, 9), 3: (24, 16), 4: (40, 30)}
    invented = _beside("invented").invented

    def make(seed: int) -> Scene:
        actors, attacks = sizes[seed]
        records, incidents, links = invented(seed, actors=actors, attacks=attacks)
        folder = _written(tmp_path_factory.mktemp("made_up"), records, incidents, links, None)
        return build_scene(Questions(read_dataset(folder)))

    return make


@pytest.fixture(scope="session")
def turned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a small dataset in which all that can be Arabic, Persian or Hebrew is; not to be written to."""
    value = {"id": "v", "source": "paper", "at": {"page": 2}, "recorded": "2031-07-15"}
    rank = {"name": "rank", "value": "عميد", "claims": [value]}
    quoted = {"basis": "quoted", "claimed_by": ["sipah"], "when": "2031-05-19", "note": "ملاحظة"}
    return _written(
        tmp_path_factory.mktemp("turned"),
        {
            "qasim": {"name": "قاسم", "aliases": [{"name": "الحاج"}, {"name": "קאסם"}], "attributes": [rank]},
            "hizb": {"name": "حزب الله (٢)", "kind": "group", "description": "تنظيم.", "marking": "سري"},
            "sipah": {"name": "سپاه", "identifiers": {"register": "ب-٧"}},
            "beit": {"name": "בית 7", "kind": "facility"},
        },
        {"raid": {"name": "غارة", "when": "2031-05-19"}, "blast": {"name": "انفجار", "when": "2031-05-20"}},
        [
            ("hizb", "commands", "qasim", {"id": "command", "rests_on": ["order"], "named": {"object": "الحاج"}}),
            ("qasim", "ordered", "raid", {"id": "order", **quoted}),
            ("qasim", "ordered", "blast", {"id": "denial", **quoted, "stance": "denies"}),
            ("raid", "targeted", "beit", quoted),
        ],
        {"publisher": "جريدة", "title": "العدد ١", "published": "2031-06"},
    )


@pytest.fixture
def small(tmp_path: Path) -> Small:
    """Return a way to make the scene of a few actors, incidents and links.

    Records are given by id with the fields that matter; a link is subject, kind, object and the fields of its claim,
    and ``denied`` where a second one denies it.
    """

    def make(
        actors: dict[str, dict[str, Any]],
        incidents: dict[str, dict[str, Any]] | None = None,
        links: list[tuple[str, str, str, dict[str, Any]]] | None = None,
        source: dict[str, Any] | None = None,
    ) -> Scene:
        return build_scene(Questions(read_dataset(_written(tmp_path, actors, incidents or {}, links or [], source))))

    return make


@pytest.fixture(scope="session")
def crowded() -> Callable[[Path, int], Scene]:
    """Return a way to make, in a folder, the scene of many actors, each allied with one of those not long before it."""

    def make(folder: Path, count: int) -> Scene:
        chance = random.Random(1)  # noqa: S311 - the same crowd every time
        actors = {f"a{number}": {"name": f"Actor {number}"} for number in range(count)}
        pairs = [
            sorted((f"a{number}", f"a{chance.randrange(max(0, number - 60), number)}")) for number in range(1, count)
        ]
        links: list[tuple[str, str, str, dict[str, Any]]] = [(one, "allied_with", other, {}) for one, other in pairs]
        return build_scene(Questions(read_dataset(_written(folder, actors, {}, links, None))))

    return make


def _written(
    folder: Path,
    actors: dict[str, dict[str, Any]],
    incidents: dict[str, dict[str, Any]],
    links: list[tuple[str, str, str, dict[str, Any]]],
    source: dict[str, Any] | None,
) -> Path:
    names = ("sources", "actors", "incidents", "links")
    descriptor = {
        "profile": "actorgraph-dataset",
        "format": 1,
        "name": "small",
        "title": "A small dataset",
        "version": "1",
        "resources": [{"name": name, "path": f"{name}.json"} for name in names],
    }
    contents = {
        "datapackage": descriptor,
        "sources": [{"id": "paper", "title": "T", "publisher": "Paper", "kind": "article", **(source or {})}],
        "actors": [{"id": key, "kind": "person", "name": key.title(), **more} for key, more in actors.items()],
        "incidents": [{"id": key, "kind": "attack", "name": key.title(), **more} for key, more in incidents.items()],
        "links": [_link(*each) for each in links],
    }
    for name, content in contents.items():
        (folder / f"{name}.json").write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return folder


def _link(subject: str, kind: str, object_: str, claim: dict[str, Any]) -> dict[str, Any]:
    key = f"{subject}--{kind}--{object_}"
    usual = {"id": f"{subject}.{kind}.{object_}", "source": "paper", "at": {"page": 1}, "recorded": "2031-07-15"}
    against = {**usual, "id": f"{usual['id']}.denied", "stance": "denies"}
    claims = [{**usual, **{name: value for name, value in claim.items() if name != "denied"}}]
    claims += [against] if claim.get("denied") else []
    return {"id": key, "kind": kind, "subject": subject, "object": object_, "claims": claims}
