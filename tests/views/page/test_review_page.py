"""The sheet before publication as a page: opened from disk in a real browser, on friendly and hostile data."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from actorgraph import load
from actorgraph.views.review import review_page

Show = Callable[..., Any]
"""Opens a page by its path and gives what `conftest.Shown` describes."""


@pytest.fixture
def sheets(tmp_path: Path, harbour: Path, hostile: Path) -> dict[str, Path]:
    """Return the sheets of everybody accused, of two datasets, as files."""
    made = {"harbour": harbour, "hostile": hostile}
    for name, folder in made.items():
        (tmp_path / f"{name}.html").write_text(review_page(load(folder).review()), encoding="utf-8")
    return {name: tmp_path / f"{name}.html" for name in made}


def test_every_accused_has_a_sheet(show: Show, sheets: dict[str, Path], harbour: Path) -> None:
    """The page lists the accused, and each name leads to the sheet."""
    shown = show(sheets["harbour"])
    names = [sheet.name for sheet in load(harbour).review().sheets]
    assert shown.page.locator("nav a").all_inner_texts() == names
    assert shown.page.locator("article h2").all_inner_texts() == names
    assert shown.page.locator("article").last.get_attribute("id") == f"sheet-{len(names)}"


def test_hostile_names_run_nothing(show: Show, sheets: dict[str, Path]) -> None:
    """Names that hold scripts, tags and addresses are text: nothing runs, and no element is theirs."""
    page = show(sheets["hostile"]).page
    assert page.evaluate("() => window.hacked") is None
    assert page.locator("script, iframe, img, marquee, form, object, embed").count() == 0
    links = page.locator("a").evaluate_all("all => all.map((link) => link.getAttribute('href'))")
    assert [link for link in links if not link.startswith("#sheet-")] == []


@pytest.mark.parametrize("width", [1100, 390])
def test_it_fits(show: Show, sheets: dict[str, Path], width: int) -> None:
    """At either width nothing runs out of the page."""
    page = show(sheets["harbour"], width=width).page
    assert page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth")


def test_dark(show: Show, sheets: dict[str, Path]) -> None:
    """A dark screen gets light text on a dark ground."""
    page = show(sheets["harbour"], color_scheme="dark").page
    assert page.evaluate("() => getComputedStyle(document.body).backgroundColor") == "rgb(17, 22, 29)"


def test_numbers_stand_inside(show: Show, sheets: dict[str, Path]) -> None:
    """On a phone the widest number of the list has room beside its name."""
    page = show(sheets["harbour"], width=390).page
    room = page.locator("nav ol").evaluate("(list) => parseFloat(getComputedStyle(list).paddingLeft)")
    number = page.evaluate(
        """() => {
          const probe = document.body.appendChild(document.createElement("span"));
          probe.textContent = "10.\u00a0";
          return probe.getBoundingClientRect().width;
        }"""
    )
    assert number <= room


def test_print(show: Show, sheets: dict[str, Path]) -> None:
    """In print every sheet but the first begins a page, a card may break, and a line or heading may not."""
    page = show(sheets["harbour"]).page
    page.emulate_media(media="print")

    def style(selector: str, name: str) -> list[str]:
        script = "(all, name) => all.map((each) => getComputedStyle(each)[name])"
        return list(page.locator(selector).evaluate_all(script, name))

    assert style("article", "breakBefore") == ["auto", *["page"] * 9]
    assert set(style(".entry", "breakInside")) == {"auto"}
    assert set(style("p, li, h4", "breakInside")) == {"avoid"}
    assert set(style("h2, h3, h4", "breakAfter")) == {"avoid"}
    assert page.evaluate("() => [...document.styleSheets[0].cssRules].some((rule) => rule instanceof CSSPageRule)")
