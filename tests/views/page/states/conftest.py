"""The states in which a reader may find a page, each reached as a reader would; they fit any dataset.

What must hold of a page whatever it shows is tested in all of them. A new state is one more line in `STATES`.
"""

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

Reach = Callable[[Page], object]

SCENE = "JSON.parse(document.getElementById('scene-data').textContent).scene"


def scene(page: Page) -> dict[str, Any]:
    """Return what the page holds of its dataset."""
    found: dict[str, Any] = page.evaluate(SCENE)
    return found


def go(page: Page, hash_: str) -> None:
    """Follow an address inside the page, as a link to a record does."""
    page.evaluate("(hash) => { location.hash = hash; }", hash_)


def a_record(page: Page) -> None:
    """Open the panel of the record with most lines."""
    known = scene(page)
    ends = Counter(end for edge in known["edges"] for end in (edge["source"], edge["target"]))
    most = max(known["nodes"], key=lambda node: ends[node["id"]])
    go(page, f"#record={most['record']}")


def the_line(page: Page) -> dict[str, Any]:
    """Return the line with most claims."""
    found: dict[str, Any] = max(scene(page)["edges"], key=lambda edge: len(edge["claims"]))
    return found


def a_line(page: Page) -> None:
    """Open the panel of the line with most to say."""
    go(page, f"#link={the_line(page)['link']}")


def a_pair(page: Page) -> None:
    """Open what is said between its two ends."""
    names = {node["id"]: node["record"] for node in scene(page)["nodes"]}
    line = the_line(page)
    go(page, f"#pair={names[line['source']]}&pair={names[line['target']]}")


def left_out(page: Page) -> None:
    """Open the record with most lines without its accusations, as of the first day of the clock."""
    a_record(page)
    day = next((stop["day"] for stop in scene(page)["clocks"]["stops"]), "1900")
    page.evaluate("(words) => { location.hash += words; }", f"&not.imputes=alleged&as-of={day}")


def a_path(page: Page) -> None:
    """Ask for paths from one end of that line over the other to a third record."""
    known = scene(page)
    names = {node["id"]: node["record"] for node in known["nodes"]}
    line = the_line(page)
    further = (edge for edge in known["edges"] if line["source"] in (edge["source"], edge["target"]))
    ends = {end for edge in further for end in (edge["source"], edge["target"])} - {line["source"], line["target"]}
    go(page, f"#side=path&from={names[min(ends)]}&to={names[line['target']]}")


def as_of(page: Page) -> None:
    """Play one day of the clock of what had happened."""
    page.evaluate("document.querySelector('.clock-play').click()")


def known_by(page: Page) -> None:
    """Turn the clock of what was known back to its first day."""
    page.evaluate(
        """() => {
            const slider = [...document.querySelectorAll("#clocks input[type=range]")].at(-1);
            slider.value = slider.min;
            slider.dispatchEvent(new Event("input", { bubbles: true }));
        }"""
    )


def picking(page: Page) -> None:
    """Look for an end of a path that nobody is called by."""
    go(page, "#side=path")
    page.locator(".picker input").first.fill("zzzzzz")


def results(page: Page) -> None:
    """Search by the first letters of a name."""
    page.fill("#search", scene(page)["nodes"][0]["name"][:4])


def a_menu(page: Page) -> None:
    """Open the menu of a record by keyboard."""
    a_record(page)
    page.keyboard.press("m")


STATES: dict[str, Reach] = {
    "first": lambda _: None,
    "record": a_record,
    "line": a_line,
    "said": a_pair,
    "left out": left_out,
    "astray": lambda page: go(page, "#record=nobody&only.imputes=none&%3Cb%3E=x&1=2"),
    "menu": a_menu,
    "help": lambda page: page.keyboard.press("?"),
    "results": results,
    "no results": lambda page: page.fill("#search", "zzzzzz"),
    "filters": lambda page: go(page, "#side=filters"),
    "filtered": lambda page: page.locator(".legend .row").first.click(),
    "path": a_path,
    "picking": picking,
    "as of": as_of,
    "known by": known_by,
    "network": lambda page: go(page, "#view=network"),
    "network tree": lambda page: go(page, "#view=network&tree=yes"),
    "table": lambda page: go(page, "#view=table"),
    "as text": lambda page: page.locator("#text summary").click(),
}


@pytest.fixture(scope="session")
def states() -> dict[str, Reach]:
    """Return the ways to all states by name."""
    return STATES


@pytest.fixture(params=STATES)
def reach(request: pytest.FixtureRequest) -> Reach:
    """Return the way to one of the states, given an open page."""
    return STATES[request.param]
