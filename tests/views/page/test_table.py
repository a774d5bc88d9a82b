"""The table in a real browser: sheets, sorting, pages, what is chosen and found, and what can be taken away as CSV."""

import csv
import io
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

Show = Any
LINKS, ACTORS, INCIDENTS = "#view=table", "#view=table&sheet=actors", "#view=table&sheet=incidents"
ORDERED = "qais-al-khazali--ordered--rocket-embassy-2019-05-19"


def column(page: Page, name: str) -> list[str]:
    """Return the texts of a column of the page that is shown."""
    return [text.replace("\n", " ") for text in page.locator(f"#view-table .column-{name}").all_inner_texts()]


def place(page: Page) -> str:
    """Return which rows of how many are shown."""
    return page.locator(".pager p").inner_text()


def saved(page: Page) -> tuple[str, bytes]:
    """Return the name and the bytes of the file that the button saves."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Save as CSV").click()
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


def parsed(data: bytes) -> list[dict[str, str]]:
    """Return the rows of a saved file."""
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("name", ["article", "harbour", "hostile"])
def test_the_table_holds_every_record_and_link(show: Show, name: str) -> None:
    """Its three sheets have a row for each actor, incident and link, whatever the drawing hides."""
    page = show(name, hash_=LINKS).page
    scene = page.evaluate("JSON.parse(document.getElementById('scene-data').textContent).scene")
    kinds = [node["type"] for node in scene["nodes"]]
    sizes = (len(kinds) - kinds.count("incident"), kinds.count("incident"), len(scene["edges"]))
    for sheet, size in zip(("Actors", "Incidents", "Links"), sizes, strict=True):
        page.locator(".sheets button", has_text=sheet).click()
        assert place(page).endswith(f"of {size}")
        assert page.locator("caption strong").inner_text() == f"{sheet}: {size} of {size}."


def test_no_row_is_a_bare_accusation(show: Show) -> None:
    """Every row of a link that imputes says that it is alleged, and beside it what it is worth."""
    page = show(hash_=f"{LINKS}&only.imputes=alleged").page
    said, status = column(page, "said"), column(page, "status")
    assert len(said) == 31
    assert all(text.startswith("alleged: ") for text in said)
    words = ("single-source", "contested", "inferred", "doubted", "denied", "hypothetical")
    assert all(text.startswith(words) for text in status)


def test_on_a_phone_the_status_stands_under_the_kind(show: Show) -> None:
    """Where the column of the status lies out of sight, the same word stands in the cell that says what is alleged."""
    page = show(width=390, height=844, has_touch=True, hash_=f"{LINKS}&only.imputes=alleged").page
    status, said = page.locator(".column-status").first.bounding_box(), page.locator(".piece-again").first
    assert status is not None
    assert status["x"] > 390
    assert said.is_visible()
    assert said.inner_text() == f"({page.locator('.column-status .piece-status').first.inner_text()})"
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_incidents_stand_in_the_order_of_dates_with_the_undated_apart(show: Show) -> None:
    """The order is Python's; those without a date follow under their own heading, up and down alike."""
    page = show(hash_=INCIDENTS).page
    scene = page.evaluate("JSON.parse(document.getElementById('scene-data').textContent).scene")
    incidents = sorted((node for node in scene["nodes"] if node["type"] == "incident"), key=lambda node: node["order"])
    dated = [node["name"] for node in incidents if node["edtf"]]
    assert column(page, "name")[: len(dated)] == dated
    heading = page.locator("tr.group")
    assert heading.inner_text() == "No date is given for these"
    assert heading.evaluate("(row) => [...row.parentElement.children].indexOf(row)") == len(dated)
    page.locator("thead button", has_text="Date").click()
    assert column(page, "name")[: len(dated)] == dated[::-1]
    assert heading.evaluate("(row) => [...row.parentElement.children].indexOf(row)") == len(dated)


def test_who_is_named_is_named_as_alleged_or_not_at_all(show: Show) -> None:
    """The rocket of May has names, each alleged and with its status; that of December says that none is named."""
    page = show(hash_=INCIDENTS).page
    named = dict(zip(column(page, "name"), column(page, "named"), strict=True))
    rocket = named["Rocket near the US embassy, 19 May 2019"]
    assert "Qais al-Khazali (alleged: ordered; single-source, denied by implication)" in rocket
    assert named["Four rockets at the US embassy complex, 27 December 2018"] == "none named"


def test_a_heading_sorts_and_says_so(show: Show) -> None:
    """A click sorts up, another down; the heading tells so without its arrow, too, and keeps the keyboard."""
    page = show(hash_=ACTORS).page
    heading = page.locator('th[data-column="lines"]')
    assert page.locator('th[data-column="name"]').get_attribute("aria-sort") == "ascending"
    heading.locator("button").focus()
    page.keyboard.press("Enter")
    assert heading.get_attribute("aria-sort") == "ascending"
    page.keyboard.press("Enter")
    assert heading.get_attribute("aria-sort") == "descending"
    assert page.evaluate("document.activeElement.closest('th').dataset.column") == "lines"
    counts = [int(text) for text in column(page, "lines")]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > counts[-1]
    assert page.locator("th[aria-sort]").count() == 1


def test_pages_are_turned_and_remembered(show: Show) -> None:
    """Fifty rows a page; the address keeps which, a step back turns back, and the ends have no further page."""
    page = show(hash_=LINKS).page
    assert place(page) == "1–50 of 223"
    assert page.get_by_role("button", name="Previous").is_disabled()
    page.get_by_role("button", name="Next", exact=True).click()
    assert place(page) == "51–100 of 223"
    assert "page=2" in page.url
    page.locator("#undo").click()
    assert place(page) == "1–50 of 223"
    last = show(hash_=f"{LINKS}&page=5").page
    assert place(last) == "201–223 of 223"
    assert last.get_by_role("button", name="Next", exact=True).is_disabled()
    assert place(show(hash_=f"{LINKS}&page=999").page) == "201–223 of 223"


def test_a_row_opens_its_evidence_by_mouse_and_keyboard(show: Show) -> None:
    """A click anywhere on a row, or Enter on its button, opens the ledger; the row is marked and keeps the keyboard."""
    page = show(hash_=f"{LINKS}&only.kind=ordered").page
    page.locator("#view-table .column-sentence").first.click()
    assert "alleged: ordered" in page.locator("#panel-body h2").inner_text()
    assert f"link={ORDERED}" in page.url
    assert page.locator("tr[aria-current=true]").count() == 1
    page.keyboard.press("Escape")
    assert page.locator("tr[aria-current=true]").count() == 0
    button = page.locator("#view-table tbody button").first
    button.focus()
    page.keyboard.press("Enter")
    assert "alleged: ordered" in page.locator("#panel-body h2").inner_text()
    assert page.evaluate("document.activeElement.closest('tr')?.getAttribute('aria-current')") == "true"


def test_what_is_chosen_elsewhere_turns_the_table_to_it(show: Show) -> None:
    """A record from the search opens its sheet and page, and its row is in sight; so does a link from an address."""
    page = show(hash_=LINKS).page
    page.fill("#search", "White House")
    page.keyboard.press("Enter")
    row = page.locator("tr[aria-current=true]")
    assert row.count() == 1
    assert row.locator(".column-name").inner_text() == page.locator("#panel-body h2").inner_text()
    assert page.locator(".sheets [aria-pressed=true]").inner_text().startswith("Actors")
    assert in_sight(page)
    linked = show(hash_=f"{LINKS}&link={ORDERED}").page
    assert not place(linked).startswith("1–50")
    assert linked.locator("tr[aria-current=true] .column-said button").inner_text() == "alleged: ordered"
    assert in_sight(linked)


def in_sight(page: Page) -> bool:
    """Return whether the chosen row lies within the region that scrolls, under its headings."""
    seen: bool = page.evaluate(
        """() => {
            const row = document.querySelector("tr[aria-current=true]").getBoundingClientRect();
            const region = document.querySelector("#view-table .region").getBoundingClientRect();
            const head = document.querySelector("#view-table thead th").getBoundingClientRect();
            return row.top >= head.bottom - 1 && row.bottom <= region.bottom + 1;
        }"""
    )
    return seen


def test_one_state_stands_behind_table_and_drawing(show: Show) -> None:
    """What is chosen and filtered in the table is so on the map, and what is filtered there leaves these rows."""
    page = show(hash_=ACTORS).page
    page.locator("#view-table tbody button", has_text="Hassan Nasrallah").click()
    page.locator("#tab-map").click()
    assert page.locator("#panel-body h2").inner_text() == "Hassan Nasrallah"
    page.keyboard.press("Escape")
    page.locator(".legend .row", has_text="denied or doubted").click()
    page.keyboard.press("3")
    page.locator(".sheets button", has_text="Links").click()
    rows = page.locator("#view-table tbody tr").count()
    assert place(page).endswith(f"of {rows}")
    page.locator("#side-filters").click()
    assert page.locator("#panel-filters .left").inner_text().startswith(f"{rows} of 223 lines")


def test_rows_that_a_search_finds_are_marked_and_gone_to(show: Show) -> None:
    """Each says that it was found, on whatever page it stands, and a button goes from one to the next."""
    page = show(hash_=f"{ACTORS}&sort=name&query=soleimani").page
    button = page.locator(".next-hit")
    assert button.inner_text() == "1 found: show it"
    assert page.locator("tr.hit").count() == 0
    button.click()
    assert place(page) == "51–79 of 79"
    assert page.locator("tr.hit .column-name").inner_text().startswith("found: Qassem Soleimani")
    page.locator(".sheets button", has_text="Links").click()
    assert re.fullmatch(r"\d+ found: next", button.inner_text())


def test_a_text_and_what_is_drawn_narrow_the_rows(show: Show) -> None:
    """Both are said in the caption, stand in the address, and can be undone."""
    page = show(hash_=ACTORS).page
    page.get_by_label("Find in these rows").fill("nasr")
    assert column(page, "name") == ["Hassan Nasrallah"]
    assert "Only rows with “nasr”." in page.locator("caption").inner_text()
    page.get_by_label("Find in these rows").fill("")
    page.get_by_label("only what is drawn").check()
    assert "drawn=yes" in page.url
    drawn = int(place(page).split(" of ")[1])
    assert drawn < 79
    assert page.locator("caption strong").inner_text() == f"Actors: {drawn} of 79."
    page.locator("#undo").click()
    assert place(page).endswith("of 79")
    assert not page.get_by_label("only what is drawn").is_checked()


def test_no_row_left_says_why(show: Show) -> None:
    """Where filters leave nothing, the table has the same ways out as the drawing; where a text does, it says so."""
    page = show(hash_=f"{LINKS}&only.basis=quoted&only.happened=planned").page
    assert page.locator("#view-table .none").inner_text().startswith("Nothing matches basis")
    page.locator("#view-table").get_by_role("button", name="Clear all").click()
    page.get_by_label("Find in these rows").fill("zzzz")
    assert page.locator("#view-table .none").inner_text() == "No row here has that."


def test_a_saved_sheet_has_all_pages_and_what_it_stands_on(show: Show) -> None:
    """All rows that are left, in their order, with ids, filters, version and digest in columns of their own."""
    page = show(hash_=f"{LINKS}&only.family=attack&find=iran&sort=status").page
    name, data = saved(page)
    scene = page.evaluate("JSON.parse(document.getElementById('scene-data').textContent).scene")
    assert name == f"{scene['dataset']}-{scene['version']}-links.csv"
    assert data.startswith(b"\xef\xbb\xbf")
    assert b"\r\n" in data
    assert data.count(b"\n") == data.count(b"\r\n")
    rows = parsed(data)
    assert [row["Status"] for row in rows] == column(page, "status")
    assert {row["Digest"] for row in rows} == {scene["digest"]}
    assert {row["Filters"] for row in rows} == {"Filter: family “Attacks”. Only rows with “iran”."}
    links = {edge["link"] for edge in scene["edges"]}
    assert {row["Link's id"] for row in rows} <= links
    _, everything = saved(show(hash_=LINKS).page)
    assert len(parsed(everything)) == 223


def test_a_hostile_sheet_opens_in_a_spreadsheet_as_text(show: Show) -> None:
    """No cell of the saved file begins with a sign that a spreadsheet would run, and none breaks its row."""
    for sheet in ("actors", "incidents", "links"):
        page = show("hostile", hash_=f"#view=table&sheet={sheet}").page
        size = int(place(page).split(" of ")[1])
        rows = parsed(saved(page)[1])
        assert len(rows) == size
        assert all(not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) for row in rows for cell in row.values())
        assert page.evaluate("Object.keys(window).filter((key) => /hack/i.test(key))") == []


def test_a_sheet_is_copied_or_shown_to_be_copied(show: Show) -> None:
    """With the clipboard allowed the text is in it; where it is forbidden a dialog holds the text, selected."""
    shown = show(hash_=f"{LINKS}&only.kind=ordered", permissions=["clipboard-read", "clipboard-write"])
    shown.page.get_by_role("button", name="Copy as CSV").click()
    shown.page.locator("#note").wait_for(state="visible")
    copied = shown.page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("Subject,What is said,Object,Status,")
    assert "alleged: ordered" in copied
    page = show(hash_=f"{LINKS}&only.kind=ordered").page
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.get_by_role("button", name="Copy as CSV").click()
    assert "alleged: ordered" in page.locator("dialog textarea").input_value()
    assert page.evaluate("document.activeElement.tagName") == "TEXTAREA"
    page.keyboard.press("Escape")
    page.locator("dialog textarea").wait_for(state="detached")


def test_the_menu_of_a_row_does_what_that_of_a_mark_does(show: Show) -> None:
    """A right click on an actor's row opens the menu of the record; its evidence opens from there."""
    page = show(hash_=ACTORS).page
    page.locator("#view-table tr", has_text="Hassan Nasrallah").first.click(button="right")
    page.get_by_role("menuitem", name="Open its evidence").click()
    assert page.locator("#panel-body h2").inner_text() == "Hassan Nasrallah"


def test_the_table_is_one_for_a_screen_reader(show: Show) -> None:
    """It has a caption, headings of columns and rows, and a region with a name that arrow keys scroll."""
    shown = show(hash_=LINKS)
    page = shown.page
    assert page.locator("caption").count() == 1
    assert page.locator("thead th:not([scope=col])").count() == 0
    assert page.locator("tbody tr").count() == page.locator("tbody th[scope=row]").count()
    region = page.get_by_role("region", name="The table")
    region.focus()
    page.keyboard.press("ArrowRight")
    shown.until("document.querySelector('#view-table .region').scrollLeft > 0")
    assert page.get_by_role("columnheader").count() == page.locator("thead th").count()


def test_buttons_that_do_nothing_for_a_table_are_not_there(show: Show) -> None:
    """Zoom and the key of the drawing are hidden; undo and redo stay."""
    page = show(hash_=LINKS).page
    for hidden in ("#nearer", "#farther", "#fit", ".key"):
        assert not page.locator(hidden).is_visible()
    assert page.locator("#undo").is_visible()


def test_all_rows_are_printed_and_no_column_is_cut_off(show: Show) -> None:
    """On paper the sheet has no pages to turn, fits between the margins and follows the title; then it is as before."""
    shown = show(hash_=LINKS)
    page = shown.page
    assert page.locator(".region tbody tr").count() == 50
    page.set_viewport_size({"width": 1047, "height": 718})  # the room that landscape A4 leaves
    page.emulate_media(media="print")
    shown.settle()
    assert page.locator(".region tbody tr").count() == 223
    assert page.evaluate("document.documentElement.scrollWidth <= 1047")
    rights = page.locator(".region thead th").evaluate_all(
        "(all) => all.map((each) => each.getBoundingClientRect().right)"
    )
    assert max(rights) <= 1047
    assert "Every line is a claim by a cited source." in page.locator(".on-paper").inner_text()
    assert page.locator(".drawing").evaluate("(each) => getComputedStyle(each).breakInside") == "auto"
    page.emulate_media(media="screen")
    shown.settle()
    assert page.locator(".region tbody tr").count() == 50
