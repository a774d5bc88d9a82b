"""Pages on the command line: of a part, with a title, opened as asked; what is left out is said, and in no file."""

import html
import json
import re
from collections.abc import Callable
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from actorgraph import load

Run = Callable[..., Any]
DORVANE = ["--around", "mara-dorvane"]
BLAST = ["--path", "tarsk", "harbour-blast"]
TOLD = "Only what is within 1 hop of Mara Dorvane: 10 of 57 records, 19 of 94 links."


def scene_of(path: Path) -> dict[str, Any]:
    """Return the data in a page."""
    found = re.search(r'id="scene-data">(.*?)</script>', path.read_text(encoding="utf-8"), re.DOTALL)
    assert found is not None
    scene: dict[str, Any] = json.loads(found[1])["scene"]
    return scene


def records(scene: dict[str, Any]) -> dict[str, str]:
    """Return the ids of records by their ids in a scene."""
    return {node["id"]: node["record"] for node in scene["nodes"]}


def test_around(run: Run, harbour: Path, tmp_path: Path) -> None:
    """A page around somebody holds what is near alone; on stderr and in the page it is said what that is."""
    page = tmp_path / "page.html"
    ran = run("render", "-o", str(page), *DORVANE, data=harbour)
    assert (ran.code, ran.out) == (0, "")
    scene, text = scene_of(page), page.read_text(encoding="utf-8")
    assert set(records(scene).values()) == set(load(harbour).near("mara-dorvane").dataset.nodes)
    assert scene["opens"] == {"view": "map", "theme": "auto", "path": None}
    assert TOLD in ran.err
    assert TOLD in text
    assert "Not in this selection: 75 links, 15 incidents and 32 actors." in text
    for other in ("Salt Brigade", "salt-brigade", "Nadia Rook", "pell-refinery", "Hollow Circle"):
        assert other not in text


def test_only_who_is_told_of(run: Run, harbour: Path, tmp_path: Path) -> None:
    """An actor of whom a filter leaves no link is not in the file, and the page says how many these are."""
    page = tmp_path / "page.html"
    assert run("render", "-o", str(page), "--only", "lineage", data=harbour).code == 0
    actors = {node["record"] for node in scene_of(page)["nodes"] if node["type"] == "actor"}
    assert actors == {"salt-brigade", "dawn-brigade", "courier-sources", "refinery-guards", "harbour-commission"}
    text = page.read_text(encoding="utf-8")
    assert "Without 32 actors of whom no link is left." in text
    for name in ("Mara Dorvane", "mara-dorvane", "Teodor Quill", "Nadia Rook"):
        assert name not in text


def test_how_far(run: Run, harbour: Path, tmp_path: Path) -> None:
    """--hops says how far it reaches; 0 is the record alone."""
    page = tmp_path / "page.html"
    for hops, many in (("0", 1), ("1", 10), ("2", len(load(harbour).near("mara-dorvane", hops=2).dataset.nodes))):
        assert run("render", "-o", str(page), *DORVANE, "--hops", hops, data=harbour).code == 0
        assert len(scene_of(page)["nodes"]) == many


def test_path(run: Run, harbour: Path, tmp_path: Path) -> None:
    """A page along paths opens with them, by the two ends that were named in that order."""
    page = tmp_path / "page.html"
    assert run("render", "-o", str(page), *BLAST, "--view", "table", "--theme", "dark", data=harbour).code == 0
    scene = scene_of(page)
    opens, known = scene["opens"], records(scene)
    assert (opens["view"], opens["theme"]) == ("table", "dark")
    assert {end: known[key] for end, key in opens["path"].items()} == {"from": "tarsk", "to": "harbour-blast"}
    assert set(known.values()) == {"tarsk", "coast-corps", "dawn-brigade", "mara-dorvane", "harbour-blast"}
    assert '<html lang="en" data-theme="dark">' in page.read_text(encoding="utf-8")


def test_any_order_of_options(run: Run, harbour: Path, tmp_path: Path) -> None:
    """Parts and filters may be named in any order; the page is the same to the byte, and that of the library."""
    page, same = tmp_path / "page.html", tmp_path / "same.html"
    options = [["--without", "Quill"], BLAST, ["--around", "tarsk", "--hops", "2"], ["--as-of", "2031-05-20"]]
    graph = load(harbour).as_of("2031-05-20").along("tarsk", "harbour-blast").near("tarsk", hops=2).without("Quill")
    wanted = graph.render(same, title="Of the blast", view="network", theme="light").read_bytes()
    for order in list(permutations(options))[::7]:
        words = [word for each in order for word in each]
        given = ["--title", "Of the blast", *words, "--theme", "light", "--view", "network"]
        assert run("render", "-o", str(page), *given, data=harbour).code == 0
        assert page.read_bytes() == wanted


def test_still_named(run: Run, harbour: Path, tmp_path: Path) -> None:
    """Who is left out and named all the same is told on stderr and with --json; of a whole dataset nobody is."""
    page = tmp_path / "page.html"
    ran = run("render", "-o", str(page), *DORVANE, "--json", data=harbour)
    told = json.loads(ran.out)
    assert told["path"] == str(page)
    assert [(each["id"], each["as"]) for each in told["still_named"]] == [
        ("harbour-pilots", ["voice"]),
        ("interior-service", ["voice"]),
        ("tarsk", ["reply"]),
        ("tarsk-chancellery", ["voice"]),
    ]
    assert "Left out, and still named as voices, grounds, replies or occasions of what is kept: “" in ran.err
    assert "“Tarsk”, “Chancellery of Tarsk”." in ran.err
    whole = run("render", "-o", str(page), "--json", data=harbour)
    assert json.loads(whole.out) == {"path": str(page), "still_named": []}
    assert "Left out" not in whole.err


@pytest.mark.parametrize(
    "title",
    [
        "</title><script>window.hacked = 1</script>",
        '"><img src=x onerror=window.hacked=2>',
        "{{ 7 * 7 }} {% raw %} ${hacked} &lt;b&gt;",
        "مرفأ أوستريل",
        "x" * 500,
        "-",
    ],
)
def test_title(title: str, harbour: Path, tmp_path: Path) -> None:
    """A title is data: it stands in the page as it was given, in its head, its heading and its scene, as text."""
    graph = load(harbour).near("mara-dorvane", hops=0)
    text = graph.render(tmp_path / "page.html", title=title).read_text(encoding="utf-8")
    (head,) = re.findall(r"<title>(.*?)</title>", text)
    (heading,) = re.findall(r"<h1[^>]*><bdi>(.*?)</bdi></h1>", text)
    assert html.unescape(head) == html.unescape(heading) == scene_of(tmp_path / "page.html")["title"] == title
    bare = graph.render(tmp_path / "bare.html").read_text(encoding="utf-8")
    assert (text.count("<script"), text.count("<img")) == (bare.count("<script"), bare.count("<img"))


def test_title_that_turns_text_round(run: Run, harbour: Path, tmp_path: Path) -> None:
    """What could hide or turn round a title is written out; without one a page is called like its dataset."""
    page = tmp_path / "page.html"
    assert run("render", "-o", str(page), "--title", "a\u202eb\x1b[31m\u200b", data=harbour).code == 0
    assert scene_of(page)["title"] == "a\\u202eb\\x1b[31m\\u200b"
    assert run("render", "-o", str(page), data=harbour).code == 0
    assert scene_of(page)["title"] == load(harbour).dataset.descriptor.title


def test_half_a_path(run: Run) -> None:
    """One end is no path."""
    ran = run("render", "--path", "Soleimani")
    assert (ran.code, "Option '--path' requires 2 arguments." in ran.err) == (2, True)


@pytest.mark.parametrize(
    ("options", "code", "told"),
    [
        (["--around", "Marra Dorvan"], 2, "No actor or incident is called 'Marra Dorvan'.\nNearest: Mara Dorvane"),
        (["--around", "Mara"], 2, "'Mara' could mean 2 records; say which, by id:\n  mara-dorvane"),
        (["--around", ""], 2, "There is no name to look for."),
        ([*DORVANE, "--hops", "-1"], 2, "A part reaches 0 hops or more from a record, not -1."),
        ([*DORVANE, "--hops", "two"], 2, "Invalid value for '--hops'"),
        (["--hops", "2"], 2, "--hops says how far to look around a record.\nName one with --around."),
        (["--path", "tarsk", "Tarsk"], 2, "Both names mean 'Tarsk' (tarsk).\nName two records."),
        (["--path", "tarsk", "Brigade"], 2, "'Brigade' could mean 4 records"),
        (["--path", "karsa-clan", "tarsk"], 1, "No path leads from Karsa clan to Tarsk in this dataset"),
        ([*BLAST, "--only", "words"], 1, "No path leads from Tarsk to the attack “Blast in Ostrel harbour” in this"),
        (["--around", "tunnel-strike", "--as-of", "2031-03"], 2, "(tunnel-strike) is not in this selection."),
        (["--title", " \t"], 2, "A title can't be blank.\nWithout one a page is called like its dataset."),
        (["--title", "x" * 501], 2, "A title has 500 characters at most, not 501."),
        (["--view", "globe"], 2, "'globe' is not one of 'map', 'network', 'table'."),
        (["--theme", "blue"], 2, "'blue' is not one of 'auto', 'light', 'dark'."),
    ],
    ids=lambda given: " ".join(given)[:40] if isinstance(given, list) else "",
)
def test_refused(options: list[str], code: int, told: str, run: Run, copied: Path) -> None:
    """What can't be drawn is refused in one message, 1 for no path, and an older page stays as it was."""
    page = copied.parent / "page.html"
    page.write_text("older", encoding="utf-8")
    ran = run("render", "-o", str(page), *options, data=copied)
    assert (ran.code, ran.out) == (code, "")
    assert told in ran.err
    assert page.read_text(encoding="utf-8") == "older"


def test_in_python(harbour: Path, tmp_path: Path) -> None:
    """The library refuses a title, a view and colours in the same words, before anything is written."""
    graph, page = load(harbour), tmp_path / "page.html"
    for wrong, told in (
        ({"title": "\u2003"}, "A title can't be blank."),
        ({"view": "globe"}, "A page has no view 'globe'.\nThere are: map, network, table."),
        ({"theme": "blue"}, "A page has no theme 'blue'.\nThere are: auto, light, dark."),
    ):
        with pytest.raises(ValueError, match=re.escape(told)):
            graph.render(page, **wrong)  # type: ignore[arg-type]  # that is the point
    assert not page.exists()
    assert scene_of(graph.near("mara-dorvane").render(page, title="Hers"))["title"] == "Hers"


def test_two_paths_open_with_neither(harbour: Path, tmp_path: Path) -> None:
    """Along two pairs of ends no paths are shown first, and none where another part leaves out one of the ends."""
    graph, page = load(harbour), tmp_path / "page.html"
    both = graph.along("tarsk", "harbour-blast").along("coast-corps", "harbour-blast")
    assert scene_of(both.render(page))["opens"]["path"] is None
    aside = graph.along("tarsk", "harbour-blast").near("mara-dorvane")
    assert "tarsk" not in aside.dataset.nodes
    assert scene_of(aside.render(page))["opens"]["path"] is None
