"""How a page opens: in which colours, with which view, under which title; and that a title can do nothing."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from actorgraph import ActorGraph, load
from actorgraph.views.style import DARK, LIGHT

Show = Callable[..., Any]
TITLES = (
    "</title></h1><script>window.hacked = 1</script>",
    "<img src=x onerror=window.hacked=2>",
    "javascript:window.hacked=3//${window.hacked=4}{{window.hacked=5}}",
    "W" * 500,
    "x " * 249 + "x",
    "ا" * 500,
    "Z" + "\u0351\u036b\u0343\u036a\u0302" * 60,
)


@pytest.fixture(scope="module")
def graph(harbour: Path) -> ActorGraph:
    """Return a small part of the invented dataset."""
    return load(harbour).near("mara-dorvane")


def ground(page: Any) -> str:  # noqa: ANN401 - Playwright's own
    """Return the colour on which a page stands, as ``#RRGGBB``."""
    colour = page.evaluate("() => getComputedStyle(document.body).backgroundColor")
    red, green, blue = (int(part) for part in colour.strip("rgb()").split(","))
    return f"#{red:02X}{green:02X}{blue:02X}"


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without"])
def test_colours(script: bool, graph: ActorGraph, show: Show, tmp_path: Path) -> None:  # noqa: FBT001 - from pytest
    """A page opens in the colours that were asked for, whatever the reader's system prefers, with script or without."""
    wanted = {"light": LIGHT, "dark": DARK}
    for theme, palette in wanted.items():
        path = graph.render(tmp_path / f"{theme}.html", theme="dark" if theme == "dark" else "light")
        for system in wanted:
            shown = show(path, color_scheme=system, java_script_enabled=script)
            assert ground(shown.page) == palette.background, (theme, system)
    path = graph.render(tmp_path / "auto.html")
    for system, palette in wanted.items():
        shown = show(path, color_scheme=system, java_script_enabled=script)
        assert ground(shown.page) == palette.background, system


def test_view(graph: ActorGraph, show: Show, tmp_path: Path) -> None:
    """A page opens with the view that was asked for; its tab is the chosen one."""
    for view in ("map", "table"):
        shown = show(graph.render(tmp_path / f"{view}.html", view=view))
        assert shown.page.locator(f"#tab-{view}").get_attribute("aria-selected") == "true"
        assert shown.page.locator(f"#view-{view}").is_visible()


def test_path(harbour: Path, show: Show, tmp_path: Path) -> None:
    """A page along paths opens with the first of them, in the sentences of `paths`; another state can be addressed."""
    graph = load(harbour).along("ada-fenwick", "velmora-navy")
    path = graph.render(tmp_path / "page.html")
    shown = show(path)
    assert shown.page.locator("#side-path").get_attribute("aria-selected") == "true"
    told = shown.text("#panel-path")
    assert "From Ada Fenwick to Navy of Velmora: 1 path, all there are in this selection." in told
    (only,) = graph.paths("ada-fenwick", "velmora-navy").paths
    assert all(hop.links[0].sentences[0] in told for hop in only.hops)
    assert shown.page.evaluate("() => location.hash") in ("", "#")
    assert "From Ada Fenwick" not in show(path, hash_="#no-path=yes").text("#panel-path")


@pytest.mark.parametrize("title", TITLES, ids=lambda title: title[:12])
def test_title(title: str, graph: ActorGraph, show: Show, tmp_path: Path) -> None:
    """A title runs nothing, names the page and its heading, and pushes nothing out of the window."""
    path = graph.render(tmp_path / "page.html", title=title)
    for width, high in ((1280, 130), (390, 180)):
        shown = show(path, width=width, height=800)
        assert shown.page.title().split() == title.split()
        assert shown.page.locator("h1").text_content() == title
        assert shown.page.evaluate("() => window.hacked") is None
        assert shown.page.evaluate("() => document.documentElement.scrollWidth") == width
        assert shown.page.locator("header").bounding_box()["height"] < high
        assert shown.page.locator("#search").is_visible()
