"""Steps: what is a change, what a step back takes back, and what was hidden comes back when it is chosen."""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page

Show = Callable[..., Any]
NASRALLAH = "hassan-nasrallah"


def mark_of(page: Page, record: str) -> Any:  # noqa: ANN401 - Playwright's own
    """Return a record's mark on the map."""
    nodes = page.evaluate("JSON.parse(document.getElementById('scene-data').textContent).scene.nodes")
    return page.locator(f'#view-map [data-stop="{next(node["id"] for node in nodes if node["record"] == record)}"]')


def test_what_changes_nothing_is_no_step(show: Show) -> None:
    """Escape on a fresh page is nothing to undo; choosing again what is chosen forgets nothing that was taken back."""
    page = show().page
    page.keyboard.press("Escape")
    assert page.locator("#undo").is_disabled()
    page.locator("#side-filters").click()
    page.locator("#undo").click()
    page.keyboard.press("Escape")
    assert page.locator("#redo").is_enabled()


def test_a_result_that_is_picked_is_one_step(show: Show) -> None:
    """One step back takes back the choice and brings the query, the next takes the query back."""
    shown = show()
    page = shown.page
    page.keyboard.press("/")
    page.keyboard.type("nasrallah")
    shown.settle()
    page.keyboard.press("Enter")
    shown.settle()
    assert "query" not in page.url
    assert page.locator("#panel-body h2").inner_text() == "Hassan Nasrallah"
    page.locator("#undo").click()
    assert page.locator("#search").input_value() == "nasrallah"
    assert "record=" not in page.url
    page.locator("#undo").click()
    assert page.locator("#search").input_value() == ""
    assert page.locator("#undo").is_disabled()


def test_a_view_begins_however_it_is_reached(show: Show) -> None:
    """A network that is first reached by an address begins near enough to be read, and says how to see the rest."""
    page = show(hash_="#view=table", width=390, height=844).page
    page.evaluate("location.hash = '#view=network'")
    page.wait_for_selector("#view-network canvas")
    assert page.locator("#pan").is_visible()


def test_what_was_hidden_is_counted_and_comes_back_when_it_is_chosen(show: Show) -> None:
    """A menu takes a record away and counts it among the hidden; a search that chooses it draws it again."""
    shown = show()
    page = shown.page
    mark_of(page, NASRALLAH).click()
    page.keyboard.press("m")
    page.get_by_role("menuitem", name="Hide it", exact=True).click()
    assert not mark_of(page, NASRALLAH).is_visible()
    assert page.locator('#hidden [data-group="people"]').inner_text() == "9 people"
    assert f"folded={NASRALLAH}" in page.url
    page.fill("#search", "nasrallah")
    page.keyboard.press("Enter")
    assert mark_of(page, NASRALLAH).is_visible()
    assert "folded" not in page.url
    assert page.locator('#hidden [data-group="people"]').inner_text() == "8 people"


def test_the_footer_brings_back_what_was_hidden(show: Show) -> None:
    """With two hidden of those that a group shows, the group offers these two, and not to hide the rest."""
    page = show(hash_=f"#group=people&folded={NASRALLAH}&folded=qassem-soleimani").page
    chip = page.locator('#hidden [data-group="people"]')
    assert chip.inner_text() == "2 people"
    chip.click()
    assert mark_of(page, NASRALLAH).is_visible()
    assert chip.inner_text() == "8 people shown"
