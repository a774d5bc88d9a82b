"""Every panel under filters and clocks: none fails, and each says how much it leaves out."""

import csv
import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from actorgraph import load
from actorgraph.views.page.strings import strings
from actorgraph.views.scene import Scene

HERE = Path(__file__).parent
Show = Callable[..., Any]

ROCKET = "rocket-embassy-2019-05-19"


@pytest.mark.parametrize("name", ["article_scene", "harbour_scene", "hostile_scene"])
def test_every_panel_is_made_under_filters_and_clocks(name: str, request: pytest.FixtureRequest) -> None:
    """Whatever is chosen, filtered or turned back has a panel; a record's lines and those left out are all it has."""
    node = shutil.which("node")
    assert node is not None, "The page's script is tested in Node.js, which is not installed"
    scene: Scene = request.getfixturevalue(name)
    asked = json.dumps({"scene": scene.to_dict(), "strings": strings()})
    command = [node, str(HERE / "panels.mjs")]
    told = subprocess.run(command, input=asked, capture_output=True, check=True, encoding="utf-8").stdout
    assert json.loads(told) == []


@pytest.mark.parametrize(
    ("name", "hash_"),
    [
        ("article", "#pair=qassem-soleimani&pair=rocket-embassy-2019-05-19&not.record=person"),
        ("article", "#pair=qassem-soleimani&pair=rocket-embassy-2019-05-19&as-of=1900-01-01"),
        ("harbour", "#record=harbour-blast&known-by=1900-01-01"),
    ],
)
def test_a_page_that_opens_on_what_is_left_out_goes_on(show: Show, name: str, hash_: str) -> None:
    """A choice that filters or clocks leave out fills the panel, and the page listens to its reader."""
    page = show(name, hash_=hash_).page
    assert page.locator("#panel-body").inner_text() != ""
    page.locator("#side-filters").click()
    assert page.locator("#panel-filters").is_visible()


def copied(page: Page) -> str:
    """Return what the panel's button copies."""
    page.evaluate("() => { navigator.clipboard.writeText = async (text) => { window.copied = text; }; }")
    page.locator("#panel-body .copy").click()
    return str(page.evaluate("window.copied"))


def test_a_record_says_how_many_of_its_accusations_a_filter_hides(show: Show) -> None:
    """Khazali has 14 lines, of which 12 allege wrongdoing: without these both the panel and its copy say so."""
    page = show(hash_="#record=qais-al-khazali&not.imputes=alleged").page
    lost = "12 more lines here are left out by filters (allegations: 12)."
    for text in (page.locator("#panel-body").inner_text(), copied(page)):
        assert "Filters in the page: not allegation “alleges wrongdoing”." in text
        assert lost in text.replace("\\", "")


def test_a_record_says_how_many_lines_a_clock_hides_and_why_it_is_shown_itself(show: Show) -> None:
    """Before the rocket fell it is told for undated lines; why, and what is left out, is said and copied."""
    page = show(hash_=f"#record={ROCKET}&as-of=2018-08-01").page
    had_not = "On 1 August 2018 this had not happened: it is shown for what is said of it that may have, or had."
    for text in (page.locator("#panel-body").inner_text(), copied(page)):
        assert had_not in text
        assert "14 more lines certainly did not hold, or had not happened, on 1 August 2018" in text
    chips = page.locator("#panel-body .lines li .chip").all_inner_texts()
    assert "possible, not certain" in chips


def test_a_line_that_a_filter_hides_says_so(show: Show) -> None:
    """A chosen line is told though a filter leaves it out, and panel and copy say that it is."""
    page = show(hash_=f"#link=qais-al-khazali--ordered--{ROCKET}&not.imputes=alleged").page
    for text in (page.locator("#panel-body").inner_text(), copied(page)):
        assert "Filters leave this line itself out; it is told here because it was chosen." in text


def test_a_line_says_that_one_of_its_ends_had_not_happened(show: Show) -> None:
    """An undated line to the rocket is possible on a day before it, and both reasons are given."""
    page = show(hash_=f"#record={ROCKET}&as-of=2018-08-01").page
    page.locator("#panel-body .lines button").first.click()
    notes = page.locator("#panel-body .why-possible").all_inner_texts()
    assert notes[0] == "Whether it held, or had happened, on 1 August 2018 is not certain: no date is given."
    assert notes[1].startswith("Rocket near the US embassy, 19 May 2019: On 1 August 2018 this had not happened")


def test_what_a_filter_hides_between_two_is_not_unsaid(show: Show) -> None:
    """That Nasrallah was responsible is said on the word of others: a filter hides the line, and not the answer."""
    page = show(hash_="#pair=hassan-nasrallah&pair=operations-against-israel&not.imputes=alleged").page
    text = page.locator("#panel-body").inner_text()
    assert "Whether anything ties them: attributed." in text
    assert "1 more line here is left out by filters (allegations: 1)." in text
    assert page.locator("#panel-body .tie").count() == 0


def test_clocks_and_filters_take_no_caveat_away(show: Show) -> None:
    """A day that hides nothing, and a row of the legend, leave counts, silences and gaps, as of the whole page."""
    opening = show().page
    gaps, silences = opening.locator(".gaps li").all_inner_texts(), opening.locator(".said .chip").all_inner_texts()
    for hash_ in ("#known-by=2030", "#only.hue=attack", "#not.mark=thing"):
        page = show(hash_=hash_).page
        assert page.locator("#panel-body .counts").inner_text() == (
            "The whole page: 1 source · 1 origin · nothing corroborated"
        )
        assert page.locator(".gaps li").all_inner_texts() == gaps
        assert "WHAT THE WHOLE PAGE DOES NOT SAY" in page.locator("#panel-body").inner_text().upper()
        left = page.locator(".said .chip").all_inner_texts()
        assert left == (silences if hash_ != "#only.hue=attack" else silences[: len(left)])
        assert any("no response by Qais al-Khazali recorded" in each for each in left)


def test_the_opening_lists_no_source_that_was_not_known(show: Show) -> None:
    """As known by a day only the sources that had come out stand there, and before all of them none."""
    assert show("harbour").page.locator("#panel-body .sources summary").inner_text() == "14 sources"
    page = show("harbour", hash_="#known-by=2031-03-04").page
    listed = page.locator("#panel-body .sources").text_content() or ""
    assert listed.startswith("5 sources")
    assert "Meridian Wire" in listed
    assert "Lantern Review" not in listed
    assert show("harbour", hash_="#known-by=1900-01-01").page.locator("#panel-body .sources").count() == 0


@pytest.fixture(scope="module")
def parts(harbour: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return pages that can't be turned freely: of one status, as of a day, and as known by a day."""
    graph, folder = load(harbour), tmp_path_factory.mktemp("parts")
    made = {
        "single": graph.only(status=("single-source",)),
        "as of": graph.as_of("2031-03-10"),
        "known by": graph.known_by("2031-03"),
    }
    return {name: part.render(folder / f"{name}.html") for name, part in made.items()}


@pytest.mark.parametrize(
    ("name", "hash_", "days"),
    [
        ("single", "known-by=1900-01-01", ("any time (all dates)", "any time (all publications)")),
        ("as of", "as-of=2040-01-01", ("2031-03-10", "any time (all publications)")),
        ("known by", "known-by=2040", ("any time (all dates)", "2031-03-31")),
        ("known by", "known-by=2031-03-12", ("any time (all dates)", "2031-03-12")),
    ],
)
def test_a_day_that_does_nothing_is_asserted_nowhere(
    name: str, hash_: str, days: tuple[str, str], parts: dict[str, Path], show: Show
) -> None:
    """Panel, copy, table and print name the days on which the page stands, whatever its address asks for."""
    shown = show(parts[name], hash_=f"#record=dawn-brigade&{hash_}")
    page, turned = shown.page, hash_.endswith("-12")
    for text in (page.locator("#panel-body").inner_text(), copied(page)):
        assert ("As known by 12 March 2031: only" in text) == turned
        assert "1900" not in text
        assert "2040" not in text
    page.locator("#tab-table").click()
    page.get_by_role("button", name="Copy as CSV").click()
    head, first = list(csv.reader(page.evaluate("window.copied").splitlines()))[:2]
    asked = [day if day[0] == "2" else "" for day in days]
    assert [dict(zip(head, first, strict=True))[key] for key in ("As of", "Known by")] == asked
    page.locator("#tab-map").click()
    page.emulate_media(media="print")
    printed = page.locator(".printed").text_content() or ""
    assert f"as of: {days[0]} | known by: {days[1]}" in printed


def test_the_drawing_says_what_had_not_happened(show: Show) -> None:
    """Before the rocket fell its label says so, in the network too, and its tooltip says why it is drawn."""
    shown = show(hash_="#as-of=2018-08-01")
    label = shown.page.locator(f'#view-map [data-node="{id_of(shown.page, ROCKET)}"] .remark')
    assert label.text_content() == "had not happened"
    shown.page.locator(f'#view-map [data-stop="{id_of(shown.page, ROCKET)}"]').hover(force=True)
    assert "On 1 August 2018 this had not happened: it is shown for" in shown.text("#tip")
    shown.page.locator("#clock-as-of").press("End")
    assert label.count() == 0


def id_of(page: Page, record: str) -> str:
    """Return the id of a record inside its page."""
    nodes = page.evaluate("JSON.parse(document.getElementById('scene-data').textContent).scene.nodes")
    return next(str(node["id"]) for node in nodes if node["record"] == record)
