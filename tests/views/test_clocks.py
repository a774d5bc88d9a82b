"""What a page carries for its clocks: where they stop, and what everything was as known by earlier days."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import pytest

from actorgraph import ActorGraph, load
from actorgraph.dataset import read_dataset
from actorgraph.graph import Questions
from actorgraph.views.scene import Scene, SceneEdge, SceneNode, build_scene
from actorgraph.views.scene import clocks as scene_clocks
from actorgraph.views.scene.clocks import _thinned
from actorgraph.views.scene.versions import Version, version_of

Small = Callable[..., Scene]
Thing = TypeVar("Thing", SceneEdge, SceneNode)


@pytest.fixture(scope="module")
def graph(harbour: Path) -> ActorGraph:
    """Return the questions of the invented dataset."""
    return load(harbour)


def then(own: Thing, versions: dict[str, tuple[Version, ...]], step: int) -> Thing | None:
    """Return what a line or record was at a step of the record, as the page puts it together."""
    found = [each for each in versions.get(own.id, ()) if each.step <= step]
    if not found:
        return own
    if found[-1].known == "absent":
        return None
    lists = {
        name: tuple(getattr(own, name)[item] if isinstance(item, int) else item for item in items)
        for name, items in found[-1].items.items()
    }
    return replace(own, **{**found[-1].fields, **lists})


def known(scene: Scene, link: str) -> list[str]:
    """Return at each step how far a line was known."""
    own = next(edge for edge in scene.edges if edge.link == link)
    found = []
    for step in range(len(scene.clocks.steps)):
        version = [each for each in scene.clocks.edges.get(own.id, ()) if each.step <= step]
        now = then(own, scene.clocks.edges, step)
        found.append(f"{version[-1].known if version else 'certain'} {now.status if now else ''}".strip())
    return found


def test_the_article_may_have_been_published_and_nothing_else_is_known(article_scene: Scene) -> None:
    """Its one source is undated: before 20 May 2019 nothing was known, and from then on all of it possibly."""
    assert [(step.day, step.words) for step in article_scene.clocks.steps] == [
        ("2019-05-19", "0 of 1 source published"),
        ("2019-05-20", "0 of 1 source published, 1 possibly"),
    ]
    assert set(article_scene.clocks.edges) == {edge.id for edge in article_scene.edges}
    for versions in article_scene.clocks.edges.values():
        assert versions == (Version(0, "absent", {}, {}), Version(1, "possible", {}, {}))


@pytest.mark.parametrize("day", ["2031-01-01", "2031-03-31", "2031-04-10"])
def test_all_is_told_as_the_filter_tells_it(graph: ActorGraph, harbour_scene: Scene, day: str) -> None:
    """Statuses, sentences, claims, forms and times of every line are those of a page that is made as known by a day."""
    step = max(place for place, each in enumerate(harbour_scene.clocks.steps) if each.day <= day)
    certain, possible = (build_scene(graph.known_by(day, possible=may)) for may in (False, True))
    lines = {edge.link: edge for edge in (*possible.edges, *certain.edges)}
    for own in harbour_scene.edges:
        now = then(own, harbour_scene.clocks.edges, step)
        assert (now is not None) == (own.link in lines), own.link
        if now is not None:
            told = lines[own.link]
            assert replace(now, **drawn(told)) == told, own.link


def drawn(told: SceneEdge) -> dict[str, Any]:
    """Return the fields of a line that say how it is drawn, and by which ids, which another page does otherwise."""
    placed = ("id", "source", "target", "about", "accused", "path", "smooth", "spots", "drawn", "quiet")
    return {name: getattr(told, name) for name in placed}


@pytest.mark.parametrize("day", ["2030-12-31", "2031-03-31", "2031-06-30"])
def test_what_no_source_says_is_what_none_says_that_was_possibly_known(
    graph: ActorGraph, harbour_scene: Scene, day: str
) -> None:
    """Below a path stands of its two ends what `paths` says with all that was possibly published by then."""
    clocks, own = harbour_scene.clocks, harbour_scene.reach
    step = max(place for place, each in enumerate(clocks.steps) if each.day <= day)
    usual = range(len(own.pairs))
    places = [each.items.get("pairs", usual) for each in clocks.reach["pairs"] if each.step <= step][-1]
    rest = [each.fields for each in clocks.reach["rest"] if each.step <= step][-1]
    asked = graph.known_by(day, possible=True).reach()
    records = {node.id: node.record for node in harbour_scene.nodes}
    told = [(*own.pairs, *clocks.pairs)[place] for place in places]
    assert [(records[each.first], records[each.last], each.words) for each in told] == [
        (each.first, each.last, each.words) for each in asked.pairs
    ]
    assert rest.get("nothing", own.nothing) == asked.nothing


def test_what_its_source_took_back_was_known_before_that(harbour_scene: Scene) -> None:
    """The notes of 10 March were taken back on 1 April."""
    days = [step.day for step in harbour_scene.clocks.steps]
    told = dict(zip(days, known(harbour_scene, "mara-ilvesh--funds--salt-brigade"), strict=True))
    assert told["2031-03-05"] == "absent"
    assert told["2031-03-10"] == "certain single-source"
    assert told["2031-04-01"] == "certain withdrawn"


def test_a_line_that_never_was_different_has_no_version(small: Small) -> None:
    """What is told now as it was told when it became known is told once."""
    scene = small({"ann": {}, "ben": {}}, links=[("ann", "funds", "ben", {})], source={"published": "2031-03-01"})
    assert known(scene, "ann--funds--ben") == ["absent", "certain single-source"]
    assert [each.known for each in scene.clocks.edges["e0"]] == ["absent", "certain"]
    assert scene.clocks.nodes == {}


def dataset(folder: Path, links: list[tuple[str, str, str, str]], **more: Any) -> Questions:  # noqa: ANN401
    """Return a dataset of three papers: of 1 March, of some day in 2031, and of 1 June; links name theirs."""
    papers = {"early": "2031-03-01", "someday": "2031", "late": "2031-06-01"}
    ends = {end for subject, _, object_, _ in links for end in (subject, object_)}
    incidents = [{"id": key, "kind": "attack", "name": key, "when": "2031-02-10", **each} for key, each in more.items()]
    content = {
        "datapackage": {
            "profile": "actorgraph-dataset",
            "format": 1,
            "name": "small",
            "title": "Small",
            "version": "1",
            "resources": [
                {"name": name, "path": f"{name}.json"} for name in ("sources", "actors", "incidents", "links")
            ],
        },
        "sources": [
            {"id": key, "title": key, "publisher": f"The {key}", "kind": "article", "published": day}
            for key, day in papers.items()
        ],
        "actors": [{"id": key, "kind": "group", "name": key.title()} for key in sorted(ends - more.keys())],
        "incidents": incidents,
        "links": [_link(*each) for each in links],
    }
    for name, records in content.items():
        (folder / f"{name}.json").write_text(json.dumps(records), encoding="utf-8")
    return Questions(read_dataset(folder))


def _link(subject: str, kind: str, object_: str, source: str) -> dict[str, Any]:
    key = f"{subject}--{kind}--{object_}"
    claim = {"id": key.replace("--", "."), "source": source, "at": {"page": 1}, "recorded": "2031-07-15"}
    return {"id": key, "kind": kind, "subject": subject, "object": object_, "claims": [claim]}


def record(scene: Scene, key: str, step: int) -> SceneNode:
    """Return a record as it was at a step."""
    own = next(node for node in scene.nodes if node.record == key)
    found = then(own, scene.clocks.nodes, step)
    assert found is not None
    return found


def test_nobody_is_named_only_where_not_even_a_possible_line_names_somebody(tmp_path: Path) -> None:
    """Before 1 June nobody is certain to be named for the raid, and somebody may be: no socket beside that line."""
    links = [("raid", "targeted", "port", "early"), ("ann", "ordered", "raid", "someday")]
    scene = build_scene(dataset(tmp_path, links, raid={}))
    days = [step.day for step in scene.clocks.steps]
    assert days == ["2030-12-31", "2031-01-01", "2031-03-01", "2031-12-31"]
    assert known(scene, "ann--ordered--raid") == ["absent", *["possible single-source"] * 2, "certain single-source"]
    assert known(scene, "raid--targeted--port") == ["absent", "absent", *["certain single-source"] * 2]
    assert not any(record(scene, "raid", step).socket for step in (1, 2, 3))
    assert not any(record(scene, "raid", step).not_said for step in (1, 2, 3))


def test_an_attack_for_which_somebody_is_named_later_has_a_socket_before(tmp_path: Path) -> None:
    """Between the two papers the raid was known, and nobody was named for it."""
    links = [("raid", "targeted", "port", "early"), ("ann", "ordered", "raid", "late")]
    scene = build_scene(dataset(tmp_path, links, raid={}))
    between, after = record(scene, "raid", 1), record(scene, "raid", 2)
    assert (between.socket, between.remark) == (True, "none named")
    assert (between.facets.named, after.facets.named) == (("none-named",), ("somebody-named",))
    assert between.not_said == ("No source in this selection names anybody who did, ordered or claimed it.",)
    assert (after.socket, after.not_said) == (False, ())
    assert [each.known for each in scene.clocks.nodes[after.id]] == ["absent", "certain", "certain"]


def test_a_tooth_gives_way_to_a_line_while_that_was_disputed(tmp_path: Path) -> None:
    """That the raid belongs to the war was denied until the source took that back on 1 July: till then it is a line."""
    links = [("blast", "counted_in", "war", "early"), ("raid", "counted_in", "war", "early")]
    dataset(tmp_path, links, war={"kind": "campaign"}, raid={}, blast={"when": "2031-02-11"})
    ledger = json.loads((tmp_path / "links.json").read_text(encoding="utf-8"))
    taken_back = {"date": "2031-07-01", "by": "source", "why": "An error."}
    denial = {**ledger[1]["claims"][0], "id": "no", "stance": "denies", "withdrawn": taken_back}
    ledger[1]["claims"].append(denial)
    (tmp_path / "links.json").write_text(json.dumps(ledger), encoding="utf-8")
    scene = build_scene(Questions(read_dataset(tmp_path)))
    own = next(edge for edge in scene.edges if edge.link == "raid--counted_in--war")
    assert own.id in {tooth.edge for tooth in record(scene, "war", 1).teeth}
    days = [step.day for step in scene.clocks.steps]
    told = {day: then(own, scene.clocks.edges, step) for step, day in enumerate(days)}
    assert {day: each.drawn if each else None for day, each in told.items()} == {
        "2031-02-28": None,
        "2031-03-01": True,
        "2031-07-01": False,
    }


def test_the_clock_stops_at_the_days_of_what_is_shown(harbour_scene: Scene) -> None:
    """In order, each day once; what lasted stands at its beginning, and what has no day has no stop."""
    names = {node.id: node.record for node in harbour_scene.nodes}
    stops = {stop.day: [names[node] for node in stop.nodes] for stop in harbour_scene.clocks.stops}
    assert list(stops) == sorted(stops)
    assert stops["2031-03-01"] == ["harbour-blast"]
    assert stops["2031-04-09"] == ["night-attack"]  # 8 April, or a day off
    assert not {"convoy-ambush", "feud-raid", "strait-campaign", "tunnel-strike"} & {
        key for keys in stops.values() for key in keys
    }


def test_a_page_as_of_a_day_stays_there(graph: ActorGraph) -> None:
    """What that day excludes is not in the page; of the rest it says what it was on it, whatever the clock says."""
    scene = build_scene(graph.as_of("2031-03-02"))
    assert scene.as_of == "2031-03-02"
    times = {edge.link: edge.times for edge in scene.edges}
    assert times["mara-dorvane--leads--coast-corps"] == (("", "certain"),)
    assert times["dawn-radio--part_of--dawn-brigade"] == (("", "possible"),)
    incidents = {node.record: node.times for node in scene.nodes if node.type == "incident"}
    assert incidents["harbour-blast"] == (("", "certain"),)
    assert all(len(each) == 1 for each in (*times.values(), *incidents.values()))


def test_a_page_that_leaves_out_by_status_is_not_turned_back(graph: ActorGraph) -> None:
    """A line that is corroborated now had one source before: that day would show lines that are not in the page."""
    clocks = build_scene(graph.only(status="single-source")).clocks
    assert (clocks.steps, clocks.edges, clocks.nodes, clocks.pairs) == ((), {}, {}, ())
    assert clocks.note.startswith("What this page leaves out would not be the same on other days")


def test_a_page_of_some_kinds_is_turned_back(graph: ActorGraph, harbour_scene: Scene) -> None:
    """What is hidden by its kind is so on every day."""
    scene = build_scene(graph.only(families="support"))
    assert scene.clocks.note == ""
    assert known(scene, "mara-ilvesh--funds--salt-brigade") == known(harbour_scene, "mara-ilvesh--funds--salt-brigade")


def ids_in(versions: dict[str, tuple[Version, ...]]) -> Iterator[str]:
    """Yield the ids of the claims that versions bring."""
    for each in (version for found in versions.values() for version in found):
        for name in ("claims", "replies"):
            yield from (item.id for item in each.items.get(name, ()) if not isinstance(item, int))
            yield from (item.id for item in each.fields.get(name, ()))


def test_a_page_as_known_by_a_day_tells_of_none_after_it(graph: ActorGraph) -> None:
    """It holds no claim that it goes without, on no day: neither unknown ones nor, unless asked for, possible ones."""
    day = "2031-04-10"
    for possible in (False, True):
        asked = graph.known_by(day, possible=possible)
        scene = build_scene(asked)
        assert [step.day for step in scene.clocks.steps][-1] == day
        assert set(ids_in(scene.clocks.edges)) <= {claim.id for claim in asked.claims()}
        states = {each.known for found in scene.clocks.edges.values() for each in found}
        assert ("possible" in states) == possible


def test_before_all_that_was_known_a_page_tells_of_nothing(graph: ActorGraph) -> None:
    """As known by a day before every source there is nothing to turn back."""
    assert build_scene(graph.known_by("2020")).clocks.steps == ()


def test_without_a_date_of_publication_everything_is_possibly_known(small: Small) -> None:
    """Of a source without a date nobody can say by which day it was known, and the page says so."""
    scene = small({"ann": {}, "ben": {}}, links=[("ann", "funds", "ben", {})])
    assert [step.words for step in scene.clocks.steps] == ["0 of 1 source published, 1 possibly"]
    assert known(scene, "ann--funds--ben") == ["possible single-source"]
    assert scene.clocks.note == "No source of this page has a date: of none can it be said that it was known by a day."


DAYS = [date(2029, 12, 31), date(2031, 3, 1), date(2031, 3, 20), date(2031, 5, 1), date(2032, 1, 1), date(2045, 1, 1)]


@pytest.mark.parametrize(
    ("most", "years", "period"),
    [
        (60, [DAYS[0], *DAYS[1:]], ""),
        (50, [DAYS[0], *DAYS[2:]], "month"),
        (40, [DAYS[0], *DAYS[3:]], "year"),
        (30, [DAYS[0], *DAYS[4:]], "decade"),
        (20, [DAYS[0], DAYS[5]], "century"),
        (1, [DAYS[0], DAYS[5]], "century"),
    ],
)
def test_too_many_steps_are_thinned(monkeypatch: pytest.MonkeyPatch, most: int, years: list[date], period: str) -> None:
    """The record moves by the last day of each month, year, decade or century on which it changed, as it must."""
    monkeypatch.setattr(scene_clocks, "MOST_TOLD", most)
    assert _thinned(DAYS, 10) == (years, period)


def test_a_page_with_thinned_steps_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What moves by years does not pretend to know the days between, nor that nothing was known on one of them."""
    monkeypatch.setattr(scene_clocks, "MOST_TOLD", 2)
    clocks = build_scene(dataset(tmp_path, [("ann", "funds", "ben", "early"), ("ben", "funds", "cid", "late")])).clocks
    assert [(step.day, step.words) for step in clocks.steps] == [
        ("2031-02-28", "0 of 2 sources published"),
        ("2031-06-01", "2 of 2 sources published"),
    ]
    assert not clocks.exact
    assert clocks.note.endswith("what was known moves by the last day of each year that changed it.")


def test_a_version_keeps_only_what_differs(article_scene: Scene) -> None:
    """Of a list that differs the places of what is shared are kept, and the rest as it is."""
    own = next(edge for edge in article_scene.edges if len(edge.claims) > 1)
    other = replace(own.claims[0], counts=not own.claims[0].counts)
    now = replace(own, status="denied", claims=(other, own.claims[1]), standing=(), symmetric=own.symmetric)
    assert version_of(3, own, now, "certain") == Version(
        3, "certain", {"status": "denied", "standing": ()}, {"claims": (other, 1)}
    )


def test_a_list_of_numbers_is_not_taken_for_places(article_scene: Scene) -> None:
    """What a number means in a list of numbers stays what it was."""
    own = article_scene.nodes[0]
    now = replace(own, label_at=(own.label_at[1], *own.label_at[1:]))
    assert version_of(0, own, now, "certain") == Version(0, "certain", {"label_at": now.label_at}, {})
