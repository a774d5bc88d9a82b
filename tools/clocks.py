"""Renews the table of cases that holds the page's clocks to the filters: ``tests/clocks/cases.json``.

Run it after a change to what filters leave, to sentences or to the data: ``.venv/bin/python tools/clocks.py``. For the
bundled dataset, the invented one and some tiny ones it holds what a page carries for its clocks, cut down, and what the
filters say of the same days. With ``--check`` it writes nothing, and ends with 1 where anything would change.
"""

from __future__ import annotations

import hashlib
import json
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from actorgraph import ActorGraph, load
from actorgraph.model.characters import escape_unsafe
from actorgraph.views.scene import build_scene

ROOT = Path(__file__).parents[1]
CLOCKS = ROOT / "tests" / "clocks"
CASES, TINY = CLOCKS / "cases.json", CLOCKS / "tiny.json"

HARBOUR_RECORD = (
    *("2030", "2031-01-01", "2031-03-02", "2031-03-05", "2031-03-31", "2031-04-01", "2031-04-10", "2031-05-31"),
    *("2031-06-29", "2031-06-30", "2031-12-30", "2031"),
)
DAYS = {
    "article": (
        ("2018-08", "2018-09-28", "2018-12-27", "2019-02", "2019-05-19", "2019-05-20", "2019", "2030"),
        ("1999", "2019-05-19", "2019-05-20", "2020"),
    ),
    "harbour": (
        ("2019", "2028", "2031-02-28", "2031-03-02", "2031-03-31", "2031-04-11", "2031-05-20", "2031-06-30", "2040"),
        HARBOUR_RECORD,
    ),
}
TINY_DAYS = (
    ("2031-02", "2031-03-01", "2031-03-15", "2031-06"),
    ("2030", "2031-03-14", "2031-03-31", "2031-04-01", "2032"),
)
KEPT = ("id", "record", "link", "source", "target", "status", "sentences", "times", "dated", "ahead")
LETTERS = {"certain": "c", "possible": "p"}
FOLDERS = {"article": ROOT / "data", "harbour": ROOT / "tests" / "data" / "harbour"}


def case_of(graph: ActorGraph, as_of: Sequence[str], known_by: Sequence[str]) -> dict[str, Any]:
    """Return what a page carries for its clocks, and what the filters say on some days of either and of both."""
    turns = [(day, "") for day in as_of] + [(day, known) for day in as_of[2::3] for known in known_by[1::3]]
    told_by = [told(graph, day) for day in known_by]
    held_on = [held(graph, *turn) for turn in turns]
    things = (*graph.dataset.links, *graph.dataset.incidents)
    return {
        "scene": cut_down(build_scene(graph).to_dict()),
        "known": known_by,
        "told": {key: [each.get(key, "") for each in told_by] for key in graph.dataset.links},
        "turns": turns,
        "held": {key: "".join(each.get(key, "x") for each in held_on) for key in things},
    }


def cut_down(scene: dict[str, Any]) -> dict[str, Any]:
    """Return what the clocks need of a scene, with a digest for each sentence."""
    clocks = scene["clocks"]
    versions = {
        part: {key: [_version(each) for each in found] for key, found in clocks[part].items()}
        for part in ("nodes", "edges")
    }
    things = {part: [_kept(thing) for thing in scene[part]] for part in ("nodes", "edges")}
    reach = {"reach": {"pairs": scene["reach"]["pairs"]}, **things}
    kept = {key: clocks[key] for key in ("steps", "pairs")} | {"reach": {"pairs": clocks["reach"]["pairs"], "rest": []}}
    return {"as_of": scene["as_of"], **reach, "clocks": {**kept, **versions}}


def _version(version: dict[str, Any]) -> dict[str, Any]:
    return {**version, "fields": _kept(version["fields"]), "items": _kept(version["items"])}


def _kept(thing: dict[str, Any]) -> dict[str, Any]:
    kept = {key: thing[key] for key in KEPT if key in thing}
    if "sentences" in kept:
        kept["sentences"] = [_short(each) if isinstance(each, str) else each for each in kept["sentences"]]
    return kept


def _short(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:6]


def told(graph: ActorGraph, day: str) -> dict[str, str]:
    """Return each link's status as known by a day, with a digest of its sentences, and ``?`` where it possibly was."""
    found = {}
    for sign, known in (("?", graph.known_by(day, possible=True)), ("", graph.known_by(day))):
        for link in known.links():
            digest = _short(" ".join(_short(escape_unsafe(each)) for each in link.sentences))
            found[link.id] = f"{sign}{link.status} {digest}"
    return found


def held(graph: ActorGraph, as_of: str, known_by: str) -> dict[str, str]:
    """Return what is left under both clocks: of a link whether it is certain or possible, of an incident that it is."""
    certain = graph.known_by(known_by) if known_by else graph
    possible = graph.known_by(known_by, possible=True) if known_by else graph
    left = [possible.as_of(as_of), certain.as_of(as_of)]
    found = dict.fromkeys((key for each in left for key in each.dataset.incidents), "i")
    found |= {link.id: "p" for link in left[0].links() if link.id not in certain.dataset.links}
    return found | {link.id: LETTERS[str(link.time)] for link in left[1].links()}


def table() -> str:
    """Return the table of cases."""
    made = {name: case_of(load(folder), *DAYS[name]) for name, folder in FOLDERS.items()}
    for name, content in json.loads(TINY.read_text(encoding="utf-8")).items():
        with tempfile.TemporaryDirectory() as folder:
            made[name] = case_of(_written(Path(folder), content), *TINY_DAYS)
    lines = json.dumps(made, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return lines.replace('},"', '},\n"') + "\n"


def _written(folder: Path, content: dict[str, Any]) -> ActorGraph:
    names = ("sources", "actors", "incidents", "links")
    resources = [{"name": name, "path": f"{name}.json"} for name in names]
    head = {"profile": "actorgraph-dataset", "format": 1, "name": "tiny", "title": "Tiny", "version": "1"}
    for name, records in {"datapackage": head | {"resources": resources}, **content}.items():
        (folder / f"{name}.json").write_text(json.dumps(records), encoding="utf-8")
    return load(folder)


def main() -> int:
    """Renew the table, or only compare it."""
    text = table()
    if "--check" in sys.argv[1:]:
        return int(text != CASES.read_text(encoding="utf-8"))
    CASES.write_text(text, encoding="utf-8", newline="\n")
    print(f"{CASES.relative_to(ROOT)} renewed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
