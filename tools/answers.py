"""Renews what is promised of ``--json`` and of the page's data: schemas, and small answers to read beside them.

Run it after a change to the answers, the scene, the sentences or the invented data:
``.venv/bin/python tools/answers.py``. It writes ``docs/schemas/*.json`` and the scene's schema, made from their own
dataclasses, ``tests/cli/snapshots/*.json``, asked of the invented dataset on the command line, and
``tests/views/page/names.json``, the names that the tests of the page's script look for, as a page holds them, and
``tests/paths/scenes.json``, what pages hold of the datasets in which they look for paths. With
``--check`` it writes nothing, prints what would change, and ends with 1 where anything would.
"""

from __future__ import annotations

import difflib
import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from actorgraph import load
from actorgraph.dataset.check.coverage import Coverage
from actorgraph.dataset.check.passages import Verified
from actorgraph.errors import Problem
from actorgraph.graph.answers import (
    ActorsView,
    AroundAnswer,
    BrokersAnswer,
    ChainAnswer,
    ChainToAnswer,
    ChangesAnswer,
    CommunitiesAnswer,
    CoverageAnswer,
    DuplicatesAnswer,
    FragilityAnswer,
    GapsAnswer,
    JudgementAnswer,
    KindAnswer,
    KnockOutAnswer,
    Listing,
    Match,
    NeighborsAnswer,
    OccasionsView,
    PathsAnswer,
    RanksAnswer,
    RecordAnswer,
    ReviewAnswer,
    SaidAnswer,
    ShownLink,
    SourceAnswer,
    SourcesView,
    StatsAnswer,
    StillNamed,
    TimelineEntry,
    TogetherAnswer,
    VoiceAnswer,
)
from actorgraph.views.page.known import names_of
from actorgraph.views.scene import Scene, build_scene

ROOT = Path(__file__).parents[1]
DIALECT = "https://json-schema.org/draft/2020-12/schema"
SCENE = ROOT / "actorgraph" / "views" / "page" / "scene.schema.json"
SCHEMAS = ROOT / "docs" / "schemas"
SNAPSHOTS = ROOT / "tests" / "cli" / "snapshots"
CASES = ROOT / "tests" / "names" / "cases.json"
NODES = ROOT / "tests" / "views" / "page" / "nodes.json"
NAMES = ROOT / "tests" / "views" / "page" / "names.json"
PATHS = ROOT / "tests" / "paths"
DATA = ROOT / "tests" / "data" / "harbour"


@dataclass(frozen=True)
class Problems:
    """What ``check`` answers."""

    problems: tuple[Problem, ...]
    coverage: tuple[Coverage, ...]
    verified: tuple[Verified, ...]


@dataclass(frozen=True)
class Changed:
    """What ``fmt`` answers: the files that were, or would be, changed."""

    changed: tuple[str, ...]


@dataclass(frozen=True)
class Rendered:
    """What ``render`` answers: where the page is, and who is named in it though left out of it."""

    path: str
    still_named: tuple[StillNamed, ...]


FOR_PATHS = {
    "nodes": ("id", "record", "type", "kind", "reach"),
    "edges": ("id", "link", "source", "target", "kind", "reach"),
}
"""What the page's search for paths reads of records and lines."""

ANSWERS: dict[str, Any] = {
    "find": Listing[Match],
    "show": RecordAnswer | ShownLink,
    "neighbors": NeighborsAnswer,
    "paths": PathsAnswer,
    "together": TogetherAnswer,
    "timeline": Listing[TimelineEntry],
    "timeline-around": AroundAnswer,
    "stats": StatsAnswer,
    "kinds": Listing[KindAnswer],
    "sources": Listing[SourceAnswer],
    "chain": ChainAnswer,
    "chain-to": ChainToAnswer,
    "said": SaidAnswer,
    "voice": VoiceAnswer,
    "gaps": GapsAnswer,
    "review": ReviewAnswer,
    "knock-out": KnockOutAnswer,
    "fragility": FragilityAnswer,
    "diff": ChangesAnswer,
    "ranks": RanksAnswer,
    "communities": CommunitiesAnswer,
    "brokers": BrokersAnswer,
    "collapse": ActorsView | SourcesView | OccasionsView,
    "coverage": CoverageAnswer,
    "duplicates": DuplicatesAnswer,
    "judge": JudgementAnswer,
    "split": JudgementAnswer,
    "check": Problems,
    "fmt": Changed,
    "render": Rendered,
}
QUESTIONS = {
    "find": "find Dorvan",
    "show-record": "show hollow-circle",
    "show-link": "show mara-dorvane--instigated--refinery-fire",
    "neighbors": "neighbors pell-bridge",
    "paths": "paths ada-fenwick velmora-navy",
    "paths-none": "paths karsa-clan tarsk",
    "paths-pattern": "paths mara-dorvane harbour-blast --pattern commands+/attributed_attack --in-time",
    "together": "together mara-dorvane teodor-quill",
    "timeline": "timeline --attacks",
    "timeline-around": "timeline --around harbour-blast --hours 24",
    "stats": "stats",
    "kinds": "kinds",
    "sources": "sources",
    "chain": "chain mooring-union",
    "chain-to": "chain tarsk --to harbour-blast",
    "chain-to-none": "chain ada-fenwick --to mole-sabotage",
    "said": "said mara-ilvesh funds salt-brigade",
    "voice": "voice tarsk-chancellery",
    "gaps": "gaps --of grain-league",
    "gaps-searched": "gaps --of ferry-shots",
    "review": "review hollow-circle",
    "knock-out": "knock-out echo-2031-03-05",
    "fragility": "fragility grain-league",
    "diff": "diff 2031-03-31 2031-04-01",
    "ranks": "ranks betweenness --among person --limit 3",
    "communities": "communities --view actors --draws 50",
    "brokers": "brokers --size 1 --draws 50",
    "collapse-actors": "collapse actors --of hollow-circle --include-denied",
    "collapse-sources": "collapse sources --of lantern-review",
    "coverage": "coverage --only lineage",
    "duplicates": "duplicates --floor 0.45 --judged --limit 4",
    "check": "check",
    "fmt": "fmt --check",
}


def schema_of(command: str) -> str:
    """Return the JSON Schema of a command's answer, as text."""
    schema = _strict(TypeAdapter(ANSWERS[command]).json_schema(mode="serialization"))
    head = {"$schema": DIALECT, "title": f"actorgraph {command.replace('-', ' --')} --json"}
    return json.dumps(head | schema | {"title": head["title"]}, ensure_ascii=False, indent=2) + "\n"


def _strict(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    """Return a schema as ``to_dict`` keeps it: every field is there, no further one is, and none ends in ``_``."""
    if isinstance(value, list):
        return [_strict(item) for item in value]
    if not isinstance(value, dict):
        return value
    made = {key: _strict(item) for key, item in value.items()}
    if "properties" in made:
        made["properties"] = {name.rstrip("_"): field for name, field in made["properties"].items()}
        made["required"] = list(made["properties"])
        made["additionalProperties"] = False
    return made


def scene_schema() -> str:
    """Return the JSON Schema of the data in the page, as text."""
    schema = TypeAdapter(Scene).json_schema(mode="serialization")
    return json.dumps({"$schema": DIALECT} | schema, ensure_ascii=False, indent=2) + "\n"


def page_names() -> str:
    """Return what a page would hold of the names that the tests of its script look for, as text."""
    names = {record["id"]: record["names"] for record in json.loads(CASES.read_text(encoding="utf-8"))["records"]}
    names |= {node["id"]: [node["name"], *node["aliases"]] for node in json.loads(NODES.read_text(encoding="utf-8"))}
    return json.dumps(names_of(names), ensure_ascii=False, indent=1) + "\n"


def page_paths() -> str:
    """Return what pages hold of the datasets in the table of paths, as far as finding paths needs it, as text."""
    scenes = json.loads((PATHS / "cases.json").read_text(encoding="utf-8"))["scenes"]
    return _rows({name: dict(_for_paths(**scene)) for name, scene in scenes.items()}) + "\n"


def _rows(tables: dict[str, Any]) -> str:
    """Return tables as JSON, a record a line, so that a change of one is a change of one line."""
    lines = (f"{json.dumps(name)}: {_listed(table)}" for name, table in tables.items())
    return "{\n" + ",\n".join(lines) + "\n}"


def _listed(table: Any) -> str:  # noqa: ANN401 - any JSON value
    if isinstance(table, dict):
        return _rows(table)
    if isinstance(table, list | tuple) and all(isinstance(row, dict) for row in table):
        return "[\n" + ",\n".join(json.dumps(row, ensure_ascii=False) for row in table) + "\n]"
    return json.dumps(table, ensure_ascii=False)


def _for_paths(data: str, known_by: str = "") -> Iterator[tuple[str, Any]]:
    graph = load(ROOT / data)
    scene = build_scene(graph.known_by(known_by) if known_by else graph).to_dict()
    for table, fields in FOR_PATHS.items():
        yield table, [{field: each[field] for field in fields} for each in scene[table]]
    yield "reach", scene["reach"]


def answer_to(question: str) -> str:
    """Return what a command prints as JSON when it is asked of the invented dataset."""
    command = [str(Path(sys.executable).with_name("actorgraph")), *question.split(), "--json", "--data", str(DATA)]
    run = subprocess.run(command, capture_output=True, check=False)
    if run.returncode > 1:
        raise SystemExit(f"actorgraph {question}: {run.stderr.decode('utf-8')}")
    return run.stdout.decode("utf-8")


def files() -> Iterator[tuple[Path, str]]:
    """Yield every file and the text it should hold."""
    for command in ANSWERS:
        yield SCHEMAS / f"{command}.json", schema_of(command)
    yield SCENE, scene_schema()
    yield NAMES, page_names()
    yield PATHS / "scenes.json", page_paths()
    for name, question in QUESTIONS.items():
        yield SNAPSHOTS / f"{name}.json", answer_to(question)


def main() -> int:
    """Renew the files, or only compare them."""
    only_check = "--check" in sys.argv[1:]
    stale = 0
    for path, text in files():
        old = path.read_text(encoding="utf-8") if path.exists() else ""
        if text != old:
            stale += 1
            name = str(path.relative_to(ROOT))
            if only_check:
                print(
                    "\n".join(difflib.unified_diff(old.splitlines(), text.splitlines(), name, name, n=1, lineterm=""))
                )
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8", newline="\n")
                print(f"{name} renewed")
    return 1 if only_check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
