"""Addresses: what of them is not in a page is said and runs nothing, and what they choose is drawn."""

from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Page

Show = Callable[..., Any]


def astray(page: Page) -> str:
    """Return what the page says of its address."""
    line = page.locator("#astray")
    return line.inner_text() if line.is_visible() else ""


def test_what_an_address_asks_for_in_vain_is_said(show: Show) -> None:
    """Each word that is not in the page is named, more than three are counted, and a click hides the line."""
    page = show(hash_="#record=nobody&only.imputes=none").page
    assert astray(page).startswith("Not in this page, and left aside: record=nobody; only.imputes=none")
    page.locator("#astray").get_by_role("button", name="Hide this").click()
    assert astray(page) == ""
    page.evaluate("location.hash = '#link=a&record=b&pair=c&view=d&group=e'")
    page.wait_for_selector("#astray:visible")
    assert "link=a; record=b; pair=c and 2 more" in astray(page)
    page.evaluate("location.hash = '#record=qassem-soleimani'")
    page.wait_for_selector("#astray", state="hidden")


def test_an_address_without_fault_says_nothing(show: Show) -> None:
    """A page that opens as usual, or on what it has, has no such line."""
    assert astray(show().page) == ""
    assert astray(show(hash_="#record=qassem-soleimani&only.hue=command&view=table").page) == ""


def test_a_hostile_address_stays_text(show: Show, strings: list[str]) -> None:
    """Markup, scripts and overrides in an address are told as text, run nothing, and push nothing out of the window."""
    for text in strings[:: max(1, len(strings) // 12)]:
        shown = show(hash_=f"#record={quote(text, safe='')}&{quote(text, safe='')}=x", width=390, height=844)
        assert shown.page.locator("#astray > *").evaluate_all(
            "(each) => each.every(({ tagName }) => /^(BDI|BUTTON)$/.test(tagName))"
        )
        assert shown.page.evaluate("Object.keys(window).filter((key) => /hack/i.test(key))") == []
        assert shown.page.evaluate("document.documentElement.scrollWidth") == 390


@pytest.mark.parametrize("view", ["map", "network"])
@pytest.mark.parametrize("hash_", ["record=united-states", "link=anbar--located_in--iraq"])
def test_what_an_address_chooses_is_drawn(show: Show, view: str, hash_: str) -> None:
    """What is hidden at first is drawn, as when a search finds it, a line with both ends; that is no step to undo."""
    shown = show(hash_=f"#view={view}&{hash_}")
    before, after = (int(each.text("#showing").split()[1]) for each in (show(hash_=f"#view={view}"), shown))
    assert after > before
    assert "revealed=" in shown.page.url
    assert shown.page.locator("#undo").is_disabled()


def test_what_a_filter_hides_dims_nothing(show: Show) -> None:
    """Where filters leave out what an address chooses, the drawing stays bright."""
    page = show(hash_="#record=qassem-soleimani&not.record=person").page
    assert page.locator("#panel-body h2").inner_text() == "Qassem Soleimani"
    assert page.locator("#view-map .mark.faint").count() == 0
