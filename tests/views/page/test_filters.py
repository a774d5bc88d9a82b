"""The filters of the panel: they leave what they say, by mouse and by keyboard, and there is always a way out."""

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page

from actorgraph.views.scene import Scene

HERE = Path(__file__).parent
Show = Any
FILTERS = "#side=filters"


@pytest.mark.parametrize(("name", "seed"), [("article_scene", 1), ("harbour_scene", 2), ("hostile_scene", 3)])
def test_every_number_is_what_is_left_when_its_filter_is_set(
    name: str, seed: int, request: pytest.FixtureRequest
) -> None:
    """With filters by chance, every count of a value alone and of all but it, and every way out, is what is left."""
    node = shutil.which("node")
    assert node is not None, "The page's script is tested in Node.js, which is not installed"
    scene: Scene = request.getfixturevalue(name)
    asked = json.dumps({"scene": scene.to_dict(), "seed": seed, "tries": 60})
    command = [node, str(HERE / "counts.mjs")]
    told = subprocess.run(command, input=asked, capture_output=True, check=True, encoding="utf-8").stdout
    assert json.loads(told) == []


def value(page: Page, facet: str, label: str) -> Locator:
    """Return the row of a value; its facet is unfolded first."""
    section = page.locator(f'.facet[data-facet="{facet}"]')
    if section.get_attribute("open") is None:
        section.locator("summary").click()
        section.locator(".value").first.wait_for()
    return section.locator(".value", has=page.locator(".text").get_by_text(label, exact=True))


def left(page: Page) -> tuple[int, int]:
    """Return how many lines and records the panel says are left."""
    found = re.match(r"(\d+) of \d+ lines, (\d+) of \d+ records", page.locator("#panel-filters .left").inner_text())
    assert found is not None
    return int(found[1]), int(found[2])


def number(row: Locator) -> int:
    """Return what a value says it would leave."""
    return int(row.locator(".count").inner_text().split()[0])


def test_a_click_leaves_what_was_counted_and_a_second_brings_all_back(show: Show) -> None:
    """The value counts 8 of 223 lines, leaves these, is named as set in words and in the tab, and can be unset."""
    page = show(hash_=FILTERS).page
    before = left(page)
    row = value(page, "basis", "another's word, quoted")
    count = number(row)
    row.locator(".pick").click()
    assert left(page)[0] == count < before[0]
    assert row.locator(".pick").get_attribute("aria-pressed") == "true"
    assert page.locator(".chips li").all_inner_texts() == ["basis “another's word, quoted” ×"]
    assert page.locator("#side-filters").inner_text() == "Filters (1)"
    row.locator(".pick").click()
    assert left(page) == before
    assert page.locator(".chips li").count() == 0


def test_all_but_one_in_a_click(show: Show) -> None:
    """The sign beside a value leaves out what has it, and its title has said how many lines that leaves."""
    page = show(hash_=FILTERS).page
    row = value(page, "status", "single-source")
    title = row.locator(".but").get_attribute("title")
    assert title is not None
    row.locator(".but").click()
    assert title == f"All but status “single-source”: leaves {left(page)[0]} lines"
    assert row.locator(".but").get_attribute("aria-pressed") == "true"
    assert row.locator(".pick").get_attribute("aria-pressed") == "false"
    assert page.locator(".chips").inner_text().startswith("not status “single-source”")
    row.locator(".pick").click()
    assert row.locator(".but").get_attribute("aria-pressed") == "false"


def test_several_values_of_a_facet_are_alternatives(show: Show) -> None:
    """Two statuses leave the lines of both, for a line has one status."""
    page = show(hash_=FILTERS).page
    rows = [value(page, "status", label) for label in ("contested", "denied")]
    counts = [number(row) for row in rows]
    for row in rows:
        row.locator(".pick").click()
    assert left(page)[0] == sum(counts)


def test_what_has_no_date_is_a_choice_of_its_own(show: Show) -> None:
    """Without a date or with one: both can be asked for, and nobody loses the undated by asking for nothing."""
    page = show(hash_=FILTERS).page
    total = left(page)[1]
    undated = value(page, "when", "without a date")
    count = number(undated)
    undated.locator(".but").click()
    assert left(page)[1] == total - count
    page.locator("#panel-filters .clear").click()
    assert left(page)[1] == total


def test_many_values_are_folded_and_found_by_a_text(show: Show) -> None:
    """Of forty kinds of line the first twelve are listed; a text finds others, and one click lists all."""
    page = show(hash_=FILTERS).page
    value(page, "kind", "accused")
    section = page.locator('.facet[data-facet="kind"]')
    rows = section.locator(".value:visible")
    assert rows.count() == 12
    section.locator("input").fill("visit")
    assert rows.locator(".text").all_inner_texts() == ["visited"]
    section.locator("input").fill("")
    section.get_by_role("button", name=re.compile("^Show all")).click()
    assert rows.count() > 40


def test_a_set_value_is_listed_wherever_it_stands(show: Show) -> None:
    """A kind beyond the first twelve that is set is listed with them, so that it can be unset there."""
    page = show(hash_="#side=filters&only.kind=visited").page
    value(page, "kind", "accused")
    assert value(page, "kind", "visited").locator(".pick").get_attribute("aria-pressed") == "true"
    assert page.locator('.facet[data-facet="kind"] summary').inner_text().endswith("1 set")


def test_an_empty_result_says_why_and_what_brings_something_back(show: Show) -> None:
    """In the drawing and in the panel each filter says what comes back without it, and its button brings just that."""
    page = show(hash_="#side=filters&only.basis=quoted&only.happened=planned").page
    assert left(page) == (0, 0)
    for place in ("#empty", "#panel-filters .way-out"):
        text = page.locator(place).inner_text()
        assert text.startswith("Nothing matches basis “another's word, quoted” and happened “planned”.")
        assert page.locator(place).get_by_role("button", name="Clear all").is_visible()
    item = page.locator("#empty li", has_text="Without happened “planned”")
    count = int(re.search(r"(\d+) lines? comes? back", item.inner_text())[1])  # type: ignore[index]
    item.get_by_role("button", name="Remove").click()
    assert left(page)[0] == count
    assert not page.locator("#empty").is_visible()
    assert page.locator("#panel-filters .way-out").count() == 0


def test_filters_that_only_together_leave_nothing_say_so(show: Show) -> None:
    """Where taking one away brings nothing back, that is said, and all can be cleared at once."""
    page = show(hash_="#side=filters&only.status=denied&only.basis=quoted&only.happened=planned").page
    assert page.locator("#empty").is_visible()
    page.locator("#empty").get_by_role("button", name="Clear all").click()
    assert not page.locator("#empty").is_visible()
    assert "only." not in page.url


def test_a_clock_that_leaves_no_line_says_so_and_leads_out(show: Show) -> None:
    """Before any source came out actors stand there without a line: which clock does that, and its way out, is said."""
    page = show("harbour", hash_="#known-by=1900-01-01&only.imputes=alleged").page
    text = page.locator("#empty").inner_text()
    assert text.startswith("Nothing matches allegation “alleges wrongdoing” and the clock “Known by 1 January 1900”.")
    page.locator("#clear").click()
    text = page.locator("#empty").inner_text()
    assert text.startswith("No line is left under the clock “Known by 1 January 1900”.")
    assert "Without the clock “Known by 1 January 1900” 94 lines come back." in text
    page.locator("#tab-table").click()
    assert "No line is left under the clock" in page.locator("#view-table .none").inner_text()
    page.locator("#tab-map").click()
    page.locator("#empty").get_by_role("button", name="Any time").click()
    assert not page.locator("#empty").is_visible()
    assert "known-by" not in page.url


def test_legend_and_panel_are_the_same_filters(show: Show) -> None:
    """A row of the legend that is clicked is set in the panel too, and unset there it is unset in the legend."""
    page = show().page
    row = page.locator(".legend .row", has_text="denied or doubted")
    row.click()
    page.locator("#side-filters").click()
    assert value(page, "form", "denied or doubted by someone").locator(".pick").get_attribute("aria-pressed") == "true"
    page.locator(".chips button").click()
    page.locator("#side-evidence").click()
    assert row.get_attribute("aria-pressed") == "false"


def test_legend_panel_and_footer_count_the_same(show: Show) -> None:
    """What a row of the legend counts is left when it is clicked, and all of it is drawn or said not to be.

    Of attacks for which nobody is named those are counted, and who is tied to them is left beside them.
    """
    page = show().page
    for row in page.locator(".legend button.row").all():
        count = int(row.locator(".count").inner_text())
        row.click()
        shown = [int(each) for each in re.findall(r"\d+", page.locator("#showing").inner_text())]
        not_drawn = sum(int(each) for each in re.findall(r"\d+", page.locator("#why").inner_text()))
        sockets = page.locator("#view-map .mark:not(.faint) .socket").count()
        counted = {sockets} if "empty socket" in row.inner_text() else {shown[0], shown[2] + not_drawn}
        assert count in counted, row.inner_text()
        page.locator("#side-filters").click()
        assert left(page) == (shown[2] + not_drawn, shown[0])
        page.locator("#side-evidence").click()
        row.click()


def test_under_a_table_the_footer_counts_what_it_lists(show: Show) -> None:
    """The table lists what is left, drawn or not; kept to what is drawn, it and the footer count that."""
    shown = show(hash_="#view=table")
    assert shown.text("#showing") == "The table lists 113 of 113 records and 223 of 223 lines"
    assert shown.page.locator("#hidden button").count() == 0
    shown.page.locator("#table-drawn").check()
    assert shown.text("#showing") == show().text("#showing")


def test_filters_are_set_by_keyboard_alone(show: Show) -> None:
    """A letter leads to the filters, Tab to a value, Space sets it; the keyboard stays where it was."""
    page = show().page
    page.keyboard.press("f")
    assert page.locator("#panel-filters").is_visible()
    page.locator('.facet[data-facet="imputes"] .pick').first.focus()
    page.keyboard.press("Space")
    assert page.evaluate("document.activeElement.getAttribute('aria-pressed')") == "true"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.className") == "but"
    assert page.locator(".chips").inner_text().startswith("not allegation")


def test_arrow_keys_walk_the_tabs(show: Show) -> None:
    """The tabs are one stop of the Tab key; arrows go from one to the next, and past the last to the first."""
    page = show().page
    page.locator("#side-evidence").focus()
    page.keyboard.press("ArrowRight")
    assert page.locator("#side-filters").get_attribute("aria-selected") == "true"
    assert page.evaluate("document.activeElement.id") == "side-filters"
    page.keyboard.press("End")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.id") == "side-evidence"
    assert page.locator("#sides [role=tab][tabindex='0']").count() == 1


def test_filters_can_be_undone_and_addressed(show: Show) -> None:
    """A filter stands in the address, a step back unsets it, and the address alone sets it in a new page."""
    page = show(hash_=FILTERS).page
    value(page, "status", "contested").locator(".pick").click()
    assert "only.status=contested" in page.url
    page.locator("#undo").click()
    assert "only.status" not in page.url
    again = show(hash_="#only.status=contested&side=filters").page
    assert again.locator(".chips").inner_text().startswith("status “contested”")


def test_hostile_labels_stay_text(show: Show) -> None:
    """Names of voices, sources and kinds become text in the filters, whatever they try to be, and break no layout."""
    shown = show("hostile", hash_=FILTERS)
    page = shown.page
    for summary in page.locator(".facet summary").all():
        if summary.locator("..").get_attribute("open") is None:
            summary.click()
    for each in page.locator(".facet .pick:visible").all()[:40]:
        each.click()
    shown.settle()
    assert page.evaluate("Object.keys(window).filter((key) => /hack/i.test(key))") == []
    assert page.locator("aside img, aside iframe, aside object, aside script").count() == 0
    wide = "(() => { const panel = document.getElementById('panel'); return panel.scrollWidth - panel.clientWidth; })()"
    assert page.evaluate(wide) == 0


def test_on_a_phone_every_filter_can_be_touched(show: Show) -> None:
    """At 390 pixels nothing overflows, and every button of the filters is at least 34 pixels high."""
    page = show(width=390, height=844, has_touch=True, hash_=FILTERS).page
    page.locator("#sheet").tap()
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    boxes = [each.bounding_box() for each in page.locator("#panel-filters button:visible").all()]
    assert min(box["height"] for box in boxes if box) >= 34
    value(page, "status", "contested").locator(".pick").tap()
    assert page.locator("#panel").get_attribute("class") == "tall"
    assert left(page)[0] == 4
