"""Names from right to left in lines and in the scene: each in an isolate, none of which can be left open."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

import pytest

from actorgraph import ActorGraph, load
from actorgraph.graph.answers import LinkAnswer, RecordAnswer
from actorgraph.model.characters import UNSAFE
from actorgraph.views.review import review_markdown
from actorgraph.views.scene import build_scene
from actorgraph.views.text import (
    chain,
    chain_to,
    collapsed,
    gaps,
    listings,
    paths,
    ranks,
    records,
    said,
    timeline,
    together,
    voices,
    within_hours,
)
from actorgraph.views.text.printable import columns, printable

ISOLATE = re.compile("\u2068([^\u2068\u2069]*)\u2069")


def iso(text: str) -> str:
    """Return a text between the marks that keep its direction from what is around it."""
    return f"\u2068{text}\u2069"


def assert_isolated(line: str) -> None:
    """Fail where a letter from right to left is outside of an isolate, or a mark of direction inside or alone."""
    outside = ISOLATE.sub("", line)
    assert not UNSAFE.search(outside + "".join(ISOLATE.findall(line))), ascii(line)
    assert not any(unicodedata.bidirectional(each) in ("R", "AL", "AN") for each in outside), ascii(line)


@pytest.fixture(scope="module")
def graph(turned: Path) -> ActorGraph:
    """Return the questions of the dataset from right to left."""
    return load(turned)


def lines_of(graph: ActorGraph) -> Iterator[str]:
    """Yield the lines of every question that can be asked of a dataset, as they are made."""
    keys = list(graph.dataset.nodes)
    yield from listings.find_lines([match for name in ("قاسم", "הח", "الحاج") for match in graph.find(name)])
    yield from listings.stats_lines(graph.stats())
    yield from listings.sources_lines(graph.sources())
    yield from timeline.timeline_lines(graph.timeline())
    yield from ranks.ranks_lines(graph.ranks("constraint", through="all", include_denied=True, draws=20))
    yield from ranks.communities_lines(graph.communities(through="all", include_denied=True, draws=20))
    yield from ranks.brokers_lines(graph.brokers(1, through="all", include_denied=True, draws=20))
    for view in ("actors", "sources", "occasions"):
        yield from collapsed.collapsed_lines(graph.collapsed(view))
    yield from collapsed.collapsed_lines(graph.collapsed("actors", through="all", include_denied=True))
    yield from gaps.gaps_lines(graph.gaps())
    yield from chain.chain_lines(graph.chain())
    yield from review_markdown(graph.review()).splitlines()
    for shown in (*map(graph.show, keys), *graph.links()):
        assert isinstance(shown, RecordAnswer | LinkAnswer)
        yield from records.show_lines(shown)
    for key in keys:
        yield from records.neighbors_lines(graph.neighbors(key, hops=2))
        for other in set(keys) - {key}:
            yield from paths.paths_lines(graph.paths(key, other))
            yield from graph.paths_markdown(graph.paths(key, other, in_time=True)).splitlines()
            yield from said.said_lines(graph.said(key, other))
    for key in graph.dataset.actors:
        yield from voices.voice_lines(graph.voice(key))
        yield from chain.chain_lines(graph.chain(key, up=True))
        for incident in graph.dataset.incidents:
            yield from chain_to.chain_to_lines(graph.chain_to(key, incident))
    for key in graph.dataset.incidents:
        yield from within_hours.around_lines(graph.around(key, include_hypothetical=True))
    for pair in permutations(
        [key for key, each in graph.dataset.actors.items() if each.kind in ("person", "group")], 2
    ):
        yield from together.together_lines(graph.together(*pair))


@pytest.mark.parametrize("width", [None, 40, 80])
def test_every_line_isolates_every_name(graph: ActorGraph, width: int | None) -> None:
    """Whatever is asked, and however it is wrapped, no letter from right to left stands outside of an isolate."""
    lines = list(lines_of(graph))
    assert len(lines) > 200
    for line in lines:
        printed = printable([line], width=width).split("\n")
        assert width is not None or printed == [line]
        for each in printed:
            assert_isolated(each)


def test_the_ends_of_a_link(graph: ActorGraph) -> None:
    """Two names that only a stroke parts, and what is behind the second, keep their order."""
    first = next(records.link_lines(graph.link("hizb--commands--qasim")))
    assert first == (
        f"commands (alleged, single-source): {iso('حزب الله (٢)')} / {iso('قاسم')}  (hizb--commands--qasim)"
    )


def test_the_names_of_a_path(graph: ActorGraph) -> None:
    """Each name on a path is isolated, in its heading and at every hop."""
    lines = list(paths.paths_lines(graph.paths("hizb", "raid")))
    group, man, raid = iso("حزب الله (٢)"), iso("قاسم"), iso("غارة")
    assert lines[0] == f"From {group} to {raid}: 1 path, all there are."
    assert f"Path 1, 2 hops: {group} … {man} … {raid}" in lines
    assert f"  Hop 2: {man} … {raid}" in lines


def test_columns_count_no_mark() -> None:
    """A name takes as many columns as it has letters; its isolate takes none, and one left open counts as written."""
    assert columns([(iso("قاسم"), 1), ("abcdef", 2)]) == [f"{iso('قاسم')}    1", "abcdef  2"]
    assert columns([("\u2068a", 1), ("b", 2)]) == ["\u2068a  1", "b        2"]


def test_a_line_break_inside_a_name() -> None:
    """An isolate that is wrapped is closed at the end of its line and opened again on the next."""
    line = f"  Also: {iso('واحد اثنان ثلاثة')} and {iso('أربعة')} and so on to the end [1]"
    assert printable([line], width=40).splitlines() == [
        f"  Also: {iso('واحد اثنان ثلاثة')} and {iso('أربعة')}",
        "    and so on to the end [1]",
    ]
    assert printable([f"As they are called: {iso('واحد اثنان ثلاثة أربعة خمسة')} [1]"], width=40).splitlines() == [
        f"As they are called: {iso('واحد اثنان ثلاثة')}",
        f"  {iso('أربعة خمسة')} [1]",
    ]


def test_marks_take_no_room_of_a_line() -> None:
    """A line that fits without the marks of its isolates is not wrapped."""
    line = f"{'x' * 35} {iso('بيت')}!"
    assert printable([line], width=40) == line


def test_data_cannot_open_or_close_an_isolate() -> None:
    """What a description holds of such marks is written out, unless it is a closed isolate that harms nothing."""
    assert printable([f"\u2068a / {iso('قاسم')} / b\u2069"]) == f"\\u2068a / {iso('قاسم')} / b\\u2069"


def test_a_scene_isolates_names_in_sentences_alone(turned: Path) -> None:
    """A name that is shown by itself is the data's own; wherever a sentence names it, it is isolated."""
    scene = build_scene(load(turned))
    assert {node.record: node.name for node in scene.nodes}["qasim"] == "قاسم"
    assert scene.opening.sources == (f"{iso('جريدة')} (June 2031)",)
    order = next(edge for edge in scene.edges if edge.link == "qasim--ordered--raid")
    assert order.short == (
        f"{iso('جريدة')} quotes {iso('سپاه')} as alleging that {iso('قاسم')} ordered the attack “{iso('غارة')}”,"
        " on 19 May 2031 [p. 1]."
    )
    assert order.claims[0].voice == f"quoting {iso('سپاه')}"
    texts = [gap.text for gap in scene.opening.gaps] + [said.text for said in scene.opening.says]
    texts += [said.unanswered for said in scene.opening.says]
    for claim in (claim for edge in scene.edges for claim in (*edge.claims, *edge.replies)):
        texts += [claim.source, claim.voice, claim.sentence, *claim.notes]
    for text in (*texts, *(text for edge in scene.edges for text in (edge.short, *edge.sentences, *edge.standing))):
        assert_isolated(text)
