"""The search box in a real browser: kinds, what is found in every view, by mouse and by keyboard."""

from typing import Any

import pytest
from playwright.sync_api import Page

Show = Any


def options(page: Page) -> list[str]:
    """Return the first line of every entry of the list."""
    return [text.split("\n")[0] for text in page.locator("#results [role=option]").all_inner_texts()]


def tally(page: Page) -> str:
    """Return what the list says of itself."""
    return page.locator("#results > p").inner_text()


def test_a_prefix_finds_all_of_a_kind(show: Show) -> None:
    """Persons by their kind alone, one of them by a part of the name; what is hidden says so."""
    page = show().page
    page.fill("#search", "kind:person")
    assert tally(page).endswith("hidden")
    assert "found" in tally(page)
    page.fill("#search", "kind:person soleimani")
    assert options(page) == ["Qassem Soleimani"]
    page.fill("#search", "kind:group soleimani")
    assert tally(page) == "No name matches. Try fewer letters, or another script."


def test_a_kind_of_line_finds_lines_with_their_status(show: Show) -> None:
    """An accusation among the results says that it is alleged and what it is worth; Enter opens its ledger."""
    page = show().page
    page.fill("#search", "kind:ordered")
    assert options(page)[0].startswith("Qais al-Khazali alleged: ordered →")
    assert page.locator("#result-0 .what").inner_text() == "single-source, denied by implication"
    page.keyboard.press("Enter")
    assert "alleged: ordered" in page.locator("#panel-body h2").inner_text()


def test_kinds_are_offered_while_a_prefix_is_typed(show: Show) -> None:
    """Down and Enter put the kind into the box, which keeps the keyboard; a name can follow at once."""
    page = show().page
    page.focus("#search")
    page.keyboard.type("kind:pers")
    assert options(page)[0] == "kind:person"
    page.keyboard.press("Enter")
    assert page.locator("#search").input_value() == "kind:person "
    page.keyboard.type("nasrallah")
    assert options(page)[0] == "Hassan Nasrallah"
    page.keyboard.press("Enter")
    assert page.locator("#panel-body h2").inner_text() == "Hassan Nasrallah"


def test_an_unknown_kind_says_the_nearest(show: Show) -> None:
    """Nothing is called kind:persn; the nearest kind is offered and takes its place."""
    page = show().page
    page.fill("#search", "kind:persn khazali")
    assert tally(page) == "Nothing here is called kind:persn. Nearest:"
    page.locator("#result-0").click()
    assert page.locator("#search").input_value() == "kind:person khazali"
    assert options(page)[0] == "Qais al-Khazali"
    page.fill("#search", "kind:zzz x")
    assert tally(page) == "Nothing here is called kind:zzz."


@pytest.mark.parametrize(("text", "name"), [("is:undated kind:attack", "undated"), ("is:foiled", "Foiled")])
def test_other_marks_of_a_record_can_be_asked_for(show: Show, text: str, name: str) -> None:
    """What has no date, or was foiled, is found by saying so."""
    page = show().page
    page.fill("#search", text)
    found = [each for each in options(page) if not each.startswith("Show")]
    assert found
    assert any(name in each for each in found)


def test_how_much_is_found_is_announced(show: Show) -> None:
    """The tally is read aloud from a place that is always there."""
    page = show().page
    page.fill("#search", "hezbollah")
    assert page.locator("#found").get_attribute("role") == "status"
    assert page.locator("#found").text_content() == tally(page)


def test_the_last_entry_draws_all_that_was_found(show: Show) -> None:
    """Hidden hits are drawn by one entry, the query stays and marks them, and a step back hides them again."""
    shown = show()
    page = shown.page
    page.fill("#search", "is:unnamed")
    last = page.locator("#results [role=option]").last
    assert last.inner_text().startswith("Show all 11 in the drawing")
    before = shown.text("#showing")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    shown.settle()
    assert not page.locator("#results").is_visible()
    assert shown.text("#showing") != before
    assert page.locator("#search").input_value() == "is:unnamed"
    assert page.evaluate("location.hash").count("revealed=") == 9
    page.locator("#undo").click()
    assert shown.text("#showing") == before


def test_what_follows_typing_within_a_frame_is_a_step_after_it(show: Show) -> None:
    """Letters and Enter in the same frame are two steps: the first back hides the hits again and leaves the query."""
    shown = show()
    before = shown.text("#showing")
    shown.page.evaluate(
        """() => {
            const search = document.getElementById("search");
            const how = { bubbles: true, cancelable: true };
            const press = (key) => search.dispatchEvent(new KeyboardEvent("keydown", { key, ...how }));
            search.value = "is:unnamed";
            search.dispatchEvent(new Event("input", { bubbles: true }));
            ["ArrowUp", "Enter"].forEach(press);
        }"""
    )
    shown.settle()
    assert shown.text("#showing") != before
    shown.page.locator("#undo").click()
    assert shown.text("#showing") == before
    assert shown.page.locator("#search").input_value() == "is:unnamed"


def test_a_hidden_hit_is_drawn_when_it_is_chosen(show: Show) -> None:
    """The entry says that it is hidden; chosen, it is not any more."""
    shown = show()
    shown.page.fill("#search", "pompeo")
    option = shown.page.locator("#result-0")
    assert "hidden" in option.inner_text()
    before = shown.text("#showing")
    option.click()
    assert shown.text("#panel-body h2") == "Mike Pompeo"
    assert shown.text("#showing") != before


def test_what_filters_leave_out_says_so(show: Show) -> None:
    """A record that a filter leaves out is found all the same, with the reason why it is not drawn."""
    page = show(hash_="#not.mark=person").page
    page.fill("#search", "soleimani")
    assert "left out by filters or clocks" in page.locator("#result-0").inner_text()
    assert page.locator("#results .all").count() == 0


def test_lines_are_told_as_they_were_known(show: Show) -> None:
    """Of what had not come out no status is listed, and of the rest the one of that day, not of today."""
    page = show("harbour").page
    page.fill("#search", "kind:leads")
    assert "corroborated" in page.locator("#result-0 .what").inner_text()
    count = page.locator("#results [role=option] .name").count()
    page = show("harbour", hash_="#known-by=2031-03-03").page
    page.fill("#search", "kind:leads")
    told = page.locator("#results [role=option] .what").all_inner_texts()
    assert len(told) == count
    assert told[0] == "single-source"
    assert set(told[1:]) == {"left out by filters or clocks"}
    assert tally(page) == f"{count} lines, {count - 1} left out by filters or clocks"


def test_lines_that_a_filter_hides_say_so(show: Show) -> None:
    """A line that is left out keeps its status in the list, with the reason why it is not drawn."""
    page = show(hash_="#not.imputes=alleged").page
    page.fill("#search", "kind:ordered")
    assert page.locator("#result-0 .what").inner_text() == (
        "single-source, denied by implication · left out by filters or clocks"
    )


def test_escape_closes_and_tab_leaves(show: Show) -> None:
    """Escape empties the box; Tab goes on, closes the list, and leaves what was found marked."""
    shown = show()
    page = shown.page
    page.keyboard.press("/")
    page.keyboard.type("soleimani")
    page.keyboard.press("Tab")
    assert not page.locator("#results").is_visible()
    shown.settle()
    assert "query=soleimani" in page.url
    page.keyboard.press("/")
    assert page.locator("#results").is_visible()
    page.keyboard.press("Escape")
    shown.settle()
    assert page.locator("#search").input_value() == ""
    assert "query" not in page.url


def test_a_query_in_the_address_is_in_the_box(show: Show) -> None:
    """A page opened with a query shows it; a step back and forth keeps box and drawing together."""
    shown = show(hash_="#query=khazali&view=table&sheet=actors")
    page = shown.page
    assert page.locator("#search").input_value() == "khazali"
    assert page.locator(".next-hit").is_visible()
    page.locator("#search").focus()
    page.keyboard.press("Escape")
    shown.settle()
    page.locator("#tab-table").focus()
    assert not page.locator(".next-hit").is_visible()
    page.locator("#undo").click()
    assert page.locator("#search").input_value() == "khazali"
    assert page.locator(".next-hit").is_visible()
    page.locator("#redo").click()
    assert page.locator("#search").input_value() == ""
    assert not page.locator(".next-hit").is_visible()


def test_the_list_is_one_for_a_screen_reader(show: Show) -> None:
    """Only options stand in the listbox, the box says when it is open, and which option is meant."""
    page = show().page
    page.fill("#search", "hezbollah")
    assert page.locator("#search").get_attribute("aria-expanded") == "true"
    assert page.locator("#search").get_attribute("aria-controls") == "result-list"
    assert page.locator("#result-list > :not([role=option])").count() == 0
    page.keyboard.press("ArrowDown")
    assert page.locator("#search").get_attribute("aria-activedescendant") == "result-1"
    page.fill("#search", "zzzz")
    assert page.locator("#search").get_attribute("aria-expanded") == "false"
