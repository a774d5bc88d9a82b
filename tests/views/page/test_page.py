"""The page in a real browser, from disk: what a reader sees, and can do with mouse, finger and keyboard."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from actorgraph.views.page import render_page
from actorgraph.views.scene import Scene
from actorgraph.views.written import write_whole

Show = Callable[..., Any]
"""Opens a page by its dataset's name and gives what `conftest.Shown` describes."""

ROCKET = "rocket-embassy-2019-05-19"
ORDERED = f"#link=qais-al-khazali--ordered--{ROCKET}"


@pytest.mark.parametrize("name", ["article", "harbour", "hostile"])
def test_a_page_opens_without_a_request_or_a_message(show: Show, name: str) -> None:
    """Opened from disk, a page asks the network for nothing and the console stays clean."""
    shown = show(name)
    shown.settle()
    assert shown.page.locator("#view-map svg.map").is_visible()


def test_the_first_words_are_that_nothing_is_our_finding(show: Show) -> None:
    """The panel opens with whose claims these are, how many origins, and what is and is not said."""
    panel = show().text("#panel-body")
    assert panel.startswith("Every line is a claim by a cited source. None of it is a finding of ours.")
    assert "1 source · 1 origin · nothing corroborated\n\nDEBKA Weekly (undated, not before 20 May 2019)" in panel
    assert re.search(r"DEBKA Weekly alleges, giving no source, that Qais al-Khazali ordered .* \[¶4\]", panel)
    assert "Who carried out or ordered 4 attacks, taken singly (a campaign they are counted in" in panel
    assert "AS TEXT" not in panel.upper().split("HOW TO READ")[0]


def test_the_footer_says_how_much_is_shown(show: Show) -> None:
    """Shown and hidden records are counted, both clocks are named, and a click shows a hidden group."""
    shown = show()
    showing = shown.text("#showing")
    found = re.fullmatch(r"Showing (\d+) of (\d+) records and (\d+) of (\d+) lines", showing)
    assert found is not None
    assert int(found[1]) < int(found[2])
    assert shown.text(".clocks") == "as of: any time (all dates) | known by: any time (all publications)"
    shown.page.get_by_role("button", name="8 people").click()
    assert shown.text("#showing").startswith(f"Showing {int(found[1]) + 8} of")


def test_a_part_of_a_dataset_says_so(show: Show) -> None:
    """Where something is left out, the headings and the footer say that it is a part that is shown and said."""
    shown = show("2031-03")
    assert shown.page.locator(".clocks").text_content() == "as of: any time (all dates) | known by: 2031-03-31"
    assert shown.text(".part") == "only a part of the dataset"
    headings = {each.casefold() for each in shown.page.locator("h3:visible").all_inner_texts()}
    assert {
        "only a part of the dataset is in this page",
        "what this part says",
        "what this part does not say",
    } <= headings
    assert not {"what it says", "what it does not say"} & headings


def test_a_part_without_a_claim_shows_nobody(show: Show) -> None:
    """Where no claim is left, no name is drawn, and the drawing says so; the names wait below."""
    shown = show("2020")
    assert shown.text("#empty").startswith("No line and nobody tied by one is left to show")
    assert shown.text("#showing").startswith("Showing 0 of ")
    shown.page.get_by_role("button", name="people").click()
    assert not shown.page.locator("#empty").is_visible()
    assert not shown.text("#showing").startswith("Showing 0 of ")


def test_a_search_in_another_script_opens_the_record(show: Show) -> None:
    """Soleimani is found in Arabic letters by keyboard alone: slash, name, Enter."""
    shown = show()
    shown.page.keyboard.press("/")
    shown.page.keyboard.type("سليماني")
    assert shown.page.locator("#results [role=option]").count() == 1
    shown.page.keyboard.press("Enter")
    assert shown.text("#panel-body h2") == "Qassem Soleimani"
    assert shown.page.url.endswith("#record=qassem-soleimani")


def test_arrow_keys_walk_the_results(show: Show) -> None:
    """Down goes to the second result, which is announced as the chosen one."""
    shown = show()
    shown.page.fill("#search", "hezbollah")
    shown.page.keyboard.press("ArrowDown")
    assert shown.page.locator("#search").get_attribute("aria-activedescendant") == "result-1"
    name = shown.text("#result-1 .name")
    shown.page.keyboard.press("Enter")
    assert shown.text("#panel-body h2") == name


def test_a_search_for_nothing_known_says_so(show: Show) -> None:
    """No result is an answer, with advice."""
    shown = show()
    shown.page.fill("#search", "zzzz")
    assert shown.text("#results").startswith("No name matches.")
    shown.page.keyboard.press("Escape")
    assert not shown.page.locator("#results").is_visible()


def test_a_line_shows_its_ledger(show: Show) -> None:
    """The accusation on the rocket of 19 May is called alleged, and shows claims, places, voices and replies."""
    panel = show(hash_=ORDERED).text("#panel-body")
    assert "alleged: ordered" in panel
    assert "DEBKA Weekly" in panel
    assert "¶4" in panel
    assert "in the source's own voice" in panel
    assert "REPLIES ELSEWHERE" in panel.upper()
    assert "implied: denies it" in panel


def test_panels_lead_to_each_other_and_back(show: Show) -> None:
    """From a line to its end, back, and out by Escape."""
    shown = show(hash_=ORDERED)
    shown.page.get_by_role("button", name="Qais al-Khazali", exact=True).click()
    assert shown.text("#panel-body h2") == "Qais al-Khazali"
    assert "alleged: ordered" in shown.text("#panel-body")
    shown.page.get_by_role("button", name="Back").click()
    assert "alleged: ordered" in shown.text("#panel-body h2")
    shown.page.keyboard.press("Escape")
    assert shown.text("#panel-body").startswith("Every line is a claim")
    assert "#" not in shown.page.url


def test_a_claim_leads_to_what_it_rests_on(show: Show) -> None:
    """What a claim rests on can be opened from its card."""
    shown = show(hash_=ORDERED)
    before = shown.text("#panel-body h2")
    shown.page.locator(".claim .note", has_text="rests on").locator("a").first.click()
    assert shown.text("#panel-body h2") != before


def test_a_click_in_the_legend_shows_only_what_matches(show: Show) -> None:
    """The row for denied lines leaves as many lines as it counts; a second click brings all back."""
    shown = show()
    before = shown.text("#showing")
    row = shown.page.locator(".legend .row", has_text="denied or doubted")
    count = row.locator(".count").inner_text()
    row.click()
    assert row.get_attribute("aria-pressed") == "true"
    assert f"and {count} of" in shown.text("#showing")
    row.click()
    assert shown.text("#showing") == before


def test_filters_that_exclude_each_other_say_so(show: Show) -> None:
    """An empty drawing names its cause, and one click leads out."""
    shown = show()
    shown.page.locator(".legend .row", has_text="two or more independent origins").click()
    assert shown.text("#empty").startswith("Nothing matches form of line “two or more independent origins”.")
    assert "223 lines come back." in shown.text("#empty")
    shown.page.locator("#empty").get_by_role("button", name="Remove").click()
    assert not shown.page.locator("#empty").is_visible()


def test_an_empty_dataset_says_so(show: Show, small: Callable[..., Scene], tmp_path: Path) -> None:
    """Without records there is nothing to clear, and the page says why it is empty."""
    write_whole(render_page(small({})), tmp_path / "empty.html")
    shown = show(tmp_path / "empty.html")
    assert shown.text("#empty") == "This dataset holds no records yet."
    panel = shown.text("#panel-body")
    assert panel.startswith("This dataset is empty")
    assert "Every line" not in panel


def test_a_choice_lowers_the_sheet(show: Show) -> None:
    """On a phone, following a link in the tall sheet lowers it, so that what was chosen is seen."""
    shown = show(width=390, height=844, has_touch=True)
    shown.page.locator("#sheet").tap()
    shown.page.locator(".said a").first.tap()
    assert shown.page.locator("#sheet").get_attribute("aria-expanded") == "false"
    assert "alleged: ordered" in shown.text("#panel-body h2")


def test_the_address_keeps_the_record(show: Show) -> None:
    """A page opened with a record's address shows that record; a broken address shows the opening."""
    assert show(hash_="#record=hassan-nasrallah").text("#panel-body h2") == "Hassan Nasrallah"
    assert show(hash_="#record=%zz").text("#panel-body").startswith("Every line")


def test_dark_and_light_follow_the_system_until_told_otherwise(show: Show) -> None:
    """A dark system gives a dark page; the button turns it, and the choice outlives a reload."""
    shown = show(color_scheme="dark")
    ground = "getComputedStyle(document.body).backgroundColor"
    assert shown.page.evaluate(ground) == "rgb(17, 22, 29)"
    shown.page.get_by_role("button", name="Dark colours").click()
    assert shown.page.evaluate(ground) == "rgb(255, 255, 255)"
    shown.page.reload()
    shown.requests.pop()
    assert shown.page.evaluate(ground) == "rgb(255, 255, 255)"


def test_a_phone_gets_a_sheet_instead_of_a_side_panel(show: Show) -> None:
    """At 390 pixels nothing overflows, the panel covers 40 per cent and, after a touch of its handle, 90."""
    shown = show(width=390, height=844, has_touch=True)
    page = shown.page
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    main = page.locator("main").bounding_box()
    low = page.locator("#panel").bounding_box()
    assert main is not None
    assert low is not None
    assert low["height"] / main["height"] == pytest.approx(0.4, abs=0.01)
    page.locator("#sheet").tap()
    tall = page.locator("#panel").bounding_box()
    assert tall is not None
    assert tall["height"] / main["height"] == pytest.approx(0.9, abs=0.01)
    search = page.locator("#search").bounding_box()
    assert search is not None
    assert search["width"] > 340


def test_hostile_texts_stay_texts(show: Show) -> None:
    """Nothing in the data runs or becomes an element, in the opening, in every panel, in search and as text."""
    shown = show("hostile")
    page = shown.page
    records = page.evaluate(
        "JSON.parse(document.getElementById('scene-data').textContent).scene.nodes.map((n) => n.record)"
    )
    links = page.evaluate(
        "JSON.parse(document.getElementById('scene-data').textContent).scene.edges.map((e) => e.link)"
    )
    for key in (*(f"#record={record}" for record in records), *(f"#link={link}" for link in links)):
        page.evaluate("(hash) => { location.hash = hash; }", key)
    page.fill("#search", "script")
    page.evaluate("document.getElementById('text').open = true")
    shown.settle()
    assert page.evaluate("Object.keys(window).filter((key) => /hack/i.test(key))") == []
    assert page.locator("img, iframe, object, embed, aside script, svg :is(script, a, foreignObject, use)").count() == 0
    assert page.locator("svg:not(.map, .sample-of)").count() == 0
    assert page.evaluate(
        "[...document.querySelectorAll('a')].every((a) => /^(#|https?:)/.test(a.getAttribute('href')))"
    )
    assert "<script>" in shown.text("h1")


def test_without_script_everything_is_there_as_text(show: Show) -> None:
    """With script off the page says so and lists every line in words, and every record."""
    shown = show(java_script_enabled=False)
    text = shown.text("#text")
    assert "The drawing needs script, which is off here." in text
    assert "alleges, giving no source, that Qais al-Khazali ordered" in text
    assert "Assa'ib" not in text
    assert "Asa'ib Ahl al-Haq: group" in text


def test_the_text_is_not_drawn_before_the_drawing(show: Show) -> None:
    """While the file is read the list for browsers without script is not in view, only to vanish at once."""
    watch = """new MutationObserver(() => {
        const text = document.getElementById("text"), data = document.getElementById("scene-data");
        if (text && data && !window.__text) window.__text = getComputedStyle(text).display;
    }).observe(document, { childList: true, subtree: true });"""
    assert show(init=watch).page.evaluate("[window.__text, document.documentElement.className]") == ["none", "js"]


def test_a_page_that_does_not_start_is_text(show: Show, files: dict[str, Path], tmp_path: Path) -> None:
    """A file that was cut short before its script, or whose script fails, shows all that it has as text."""
    whole = files["article"].read_text(encoding="utf-8")
    (tmp_path / "short.html").write_text(whole[: whole.rindex("<script>")], encoding="utf-8")
    shown = show(tmp_path / "short.html")
    assert "The drawing needs script" not in shown.text("#text")
    assert "alleges, giving no source, that Qais al-Khazali ordered" in shown.text("#text")
    old = "Object.defineProperty(window, 'matchMedia', { value: () => { throw new Error('too old'); } });"
    failing = show(init=old)
    assert "alleges, giving no source, that Qais al-Khazali ordered" in failing.text("#text")
    assert [message.split("\n")[0] for message in failing.messages] == ["too old"]
    failing.messages.clear()


def test_everything_as_text_is_folded_while_the_drawing_works(show: Show) -> None:
    """The list waits behind one line, and opens by keyboard."""
    page = show().page
    assert page.locator("#text").get_attribute("open") is None
    page.locator("#text summary").focus()
    page.keyboard.press("Enter")
    assert page.locator("#text").get_attribute("open") is not None


def test_every_control_has_a_name(show: Show) -> None:
    """Buttons, fields and the drawing say what they are to those who do not see them."""
    unnamed = show().page.evaluate(
        """() => [...document.querySelectorAll("button, input, [role=application], summary")]
            .filter((each) => !(each.getAttribute("aria-label") || each.labels?.length || each.textContent.trim()))
            .map((each) => each.outerHTML)"""
    )
    assert unnamed == []


def test_every_tab_leads_to_its_view(show: Show) -> None:
    """There is no tab that does nothing: each shows what it is called after and hides the others of its row."""
    page = show().page
    for row in page.locator("[role=tablist]").all():
        tabs = [each for each in row.locator("[role=tab]").all() if each.is_visible()]
        panels = [page.locator(f"#{each.get_attribute('aria-controls')}") for each in tabs]
        for tab, panel in zip(tabs, panels, strict=True):
            tab.click()
            assert tab.get_attribute("aria-selected") == "true"
            assert panel.is_visible()
            assert sum(each.is_visible() for each in panels) == 1


def test_groups_that_are_shown_fit_the_drawing_and_say_so(show: Show) -> None:
    """A group's button is pressed while the group is shown, counts what is hidden yet, and explains lines left out."""
    shown = show()
    page = shown.page
    page.fill("#search", "pompeo")
    page.locator("#results [role=option]", has_text=re.compile("^Mike Pompeo")).click()
    page.keyboard.press("Escape")
    assert page.locator('#hidden [data-group="people"]').inner_text() == "7 people"
    for group in page.locator("#hidden button").evaluate_all("all => all.map((each) => each.dataset.group)"):
        page.locator(f'#hidden [data-group="{group}"]').click()
    assert page.locator('#hidden [aria-pressed="false"]').count() == 0
    assert page.locator('#hidden [data-group="people"]').inner_text() == "8 people shown"
    assert re.fullmatch(r"Showing (\d+) of \1 records and .*", shown.text("#showing"))
    assert shown.text("#why").startswith("Not drawn here: ")


def test_the_text_has_accusations_first_under_headings(show: Show) -> None:
    """The list begins with what is alleged, of command, support and attacks; incidents come with their particulars."""
    page = show(java_script_enabled=False).page
    heads = page.locator("#text h3").all_inner_texts()
    assert [head.upper() for head in heads[1:4]] == [
        "ALLEGED: COMMAND AND MEMBERSHIP",
        "ALLEGED: SUPPORT",
        "ALLEGED: ATTACKS",
    ]
    text = page.locator("#text").inner_text()
    assert text.index("alleges, giving no source, that Qais al-Khazali ordered") < text.upper().index("ALSO SAID")
    listed = page.locator("#text li", has_text=re.compile("^Four rockets at the US embassy complex, 27 December 2018:"))
    assert "munitions" in listed.inner_text()
    assert "took place on 27 December 2018" in listed.inner_text()


def test_a_low_window_keeps_drawing_and_panel_side_by_side(show: Show) -> None:
    """At 640 by 400, which is what 200 per cent leaves of a laptop, the drawing has more than half of the height."""
    page = show(width=640, height=400).page
    drawing, panel = page.locator("#view-map").bounding_box(), page.locator("#panel").bounding_box()
    assert drawing is not None
    assert panel is not None
    assert drawing["height"] > 240
    assert drawing["x"] + drawing["width"] <= panel["x"] + 1
    assert panel["height"] > 240


def test_letters_follow_the_browser(show: Show) -> None:
    """With letters twice as large in the browser's settings, the panel's are twice as large too."""
    page = show().page
    size = "parseFloat(getComputedStyle(document.querySelector('#panel-body li')).fontSize)"
    before = page.evaluate(size)
    page.evaluate("document.documentElement.style.setProperty('font-size', '32px')")
    assert page.evaluate(size) == pytest.approx(2 * before)


def test_what_is_said_carries_its_status(show: Show) -> None:
    """Each sentence of the opening has its status word, and says where no response by the accused is recorded."""
    first, second, *_ = show().page.locator(".said li").all_inner_texts()
    assert "single-source" in first
    assert "no response by Qais al-Khazali recorded" in first
    assert "contested" in second
    assert "no response" not in second


def test_the_legend_counts_what_a_row_would_leave(show: Show) -> None:
    """All ten corroborated links of the invented dataset are drawn when asked for, two of them hidden before."""
    shown = show("harbour")
    assert "10 of the links corroborated" in shown.text("#panel-body")
    row = shown.page.locator(".legend .row", has_text="two or more independent origins")
    assert row.locator(".count").inner_text() == "10"
    row.click()
    assert "and 10 of" in shown.text("#showing")
