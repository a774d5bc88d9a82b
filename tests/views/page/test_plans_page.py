"""What the page makes of few dates and of many, in Chromium: a tree, and stacks that open."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page

from actorgraph.views.page import render_page
from actorgraph.views.scene import Scene
from actorgraph.views.written import write_whole

Show = Callable[..., Any]
Small = Callable[..., Scene]


@pytest.fixture
def stacked(small: Small, tmp_path: Path) -> Path:
    """Return a page of 64 attacks in 4 months: one of January and two of February are imputed to Ada."""
    days = [f"2031-{month:02}-{day:02}" for month in range(1, 5) for day in range(1, 17)]
    incidents = {f"x{number:03}": {"name": f"Raid {number}", "when": day} for number, day in enumerate(days)}
    implied: dict[str, Any] = {"basis": "inferred_by_source"}
    denied = {**implied, "denied": True}
    links = [("a", "ordered", "x000", {}), ("a", "ordered", "x016", implied), ("a", "ordered", "x017", denied)]
    path = tmp_path / "stacked.html"
    write_whole(render_page(small({"a": {"name": "Ada"}}, incidents, links)), path)
    return path


def stack(page: Page, month: str) -> Locator:
    """Return the stack of a month."""
    return page.locator(".mark.bin").filter(has=page.locator(f".stop[aria-label*='{month}']"))


def test_a_stack_opens_and_what_is_left_of_it_closes_again(show: Show, stacked: Path) -> None:
    """A click on January's 16 draws each below; taken back, they wait in the stack again; Enter does the same."""
    page = show(stacked).page
    assert page.locator(".mark:not(.bin):visible").count() == 1
    stack(page, "Jan 2031").locator(".count").click()
    assert page.locator(".mark:not(.bin):visible").count() == 17
    assert not stack(page, "Jan 2031").is_visible()
    assert "48 events in stacks" in page.locator("footer").inner_text()
    page.keyboard.press("u")
    assert page.locator(".mark:not(.bin):visible").count() == 1
    stack(page, "Feb 2031").locator(".stop").focus()
    page.keyboard.press("Enter")
    assert page.locator(".mark:not(.bin):visible").count() == 17


def test_a_line_to_a_stack_looks_no_better_known_than_its_links(show: Show, stacked: Path) -> None:
    """Of two links to February both are implied and one is denied: dotted, with a crossbar, and counted in words."""
    page = show(stacked).page
    own, implied = page.locator(".bundle").nth(0), page.locator(".bundle").nth(1)
    told = sorted(page.locator(".bundle title").all_text_contents())
    assert told == ["1 line", "2 lines, 1 denied or doubted, 2 implied"]
    dotted = page.locator(".bundle.inferred")
    assert dotted.count() == 1
    assert dotted.locator(".bar").count() == 1
    assert {own.locator(".number").text_content(), implied.locator(".number").text_content()} == {"1", "2"}


def test_a_stack_says_how_much_of_it_filters_leave(show: Show, stacked: Path) -> None:
    """As of 8 January half of January's stack is left and nothing of February's."""
    page = show(stacked, hash_="#as-of=2031-01-08").page
    assert stack(page, "Jan 2031").locator(".count").text_content() == "8/16"
    assert "8 of 16 left" in str(stack(page, "Jan 2031").text_content())
    assert not stack(page, "Feb 2031").is_visible()


def test_on_a_phone_a_stack_is_a_card_that_opens(show: Show, stacked: Path) -> None:
    """The card of a month says what is in it; a tap puts a card for each attack in its place."""
    page = show(stacked, width=390, height=844).page
    cards = page.locator(".rail .cards .card")
    assert cards.count() == 4
    assert "16 attacks, 15 none named" in cards.first.inner_text()
    cards.first.locator(".opener").click()
    assert page.locator(".rail .cards .card:visible").count() == 3 + 16


def test_without_dates_a_tree_is_drawn(show: Show, small: Small, tmp_path: Path) -> None:
    """Ada above Boro above the raid that is imputed to him, no date below; the clock has a field and no slider."""
    path = tmp_path / "tree.html"
    links: list[Any] = [("a", "leads", "b", {}), ("b", "ordered", "x", {})]
    write_whole(render_page(small({"a": {"name": "Ada"}, "b": {"name": "Boro"}}, {"x": {"name": "Raid"}}, links)), path)
    page = show(path).page
    boxes = [page.locator(f".mark:has-text('{name}') .shape").bounding_box() for name in ("Ada", "Boro", "Raid")]
    heights = [box["y"] for box in boxes if box]
    assert len(heights) == 3
    assert heights == sorted(heights)
    assert page.locator(".map .tick").count() == 0
    assert page.locator(".clock.as-of input[type=range]").count() == 0
    assert page.locator(".clock.as-of .clock-field").is_visible()
