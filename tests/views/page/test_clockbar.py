"""The two clocks under the drawing, by mouse and keyboard, in a page that holds nothing else."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from actorgraph import load
from actorgraph.views.page import render
from actorgraph.views.page.scripts import page_script
from actorgraph.views.page.strings import strings
from actorgraph.views.scene import Scene, build_scene

Show = Callable[..., Any]

_START = "$main.start(globalThis.vis, document, window);"
_ALONE = """
const { scene, strings } = JSON.parse(document.getElementById("scene-data").textContent);
$strings.useStrings(strings);
const state = { asOf: "", knownBy: "" };
window.changes = [];
const bar = $panel_clockbar.makeClockBar(document.getElementById("clocks"), scene, { onChange: (patch, merge) => {
  window.changes.push([patch, merge]);
  window.turn(patch);
} });
window.turn = (patch) => bar.update(Object.assign(state, patch), $asking_clocks.clockCounts(scene, state));
window.turn({});
"""


def written(scene: Scene, path: Path) -> Path:
    """Write a page that holds the clocks of a scene alone."""
    data = json.dumps({"scene": scene.to_dict(), "strings": strings()}).replace("<", "\\u003c")
    script = page_script().replace(_START, _ALONE)
    head = f'<meta charset="utf-8"><meta name="viewport" content="width=device-width"><style>{render._styles()}</style>'  # noqa: SLF001 - the page's own
    body = f'<main><div id="clocks"></div></main><script type="application/json" id="scene-data">{data}</script>'
    path.write_text(
        f'<!doctype html><html lang="en"><title>Clocks</title>{head}{body}<script>{script}</script>', "utf-8"
    )
    return path


@pytest.fixture(scope="module")
def bars(
    tmp_path_factory: pytest.TempPathFactory, article_scene: Scene, harbour_scene: Scene, harbour: Path
) -> dict[str, Path]:
    """Return pages with the clocks of the article, the invented dataset, and parts of it."""
    graph, folder = load(harbour), tmp_path_factory.mktemp("clocks")
    scenes = {"article": article_scene, "harbour": harbour_scene}
    scenes["as of"] = build_scene(graph.as_of("2031-03-02"))
    scenes["known by"] = build_scene(graph.known_by("2031-04-10"))
    return {name: written(scene, folder / f"{name}.html") for name, scene in scenes.items()}


def words(page: Page) -> list[str]:
    """Return what the bar says of both clocks."""
    return page.locator(".clock-words").all_inner_texts()


def days(page: Page, key: str) -> list[str]:
    """Return the days that the bar asked for, one after the other."""
    found: list[str] = page.evaluate(
        "(key) => changes.map(([patch]) => patch[key]).filter((day) => day !== undefined)", key
    )
    return found


def test_at_any_time_nothing_is_left_out(show: Show, bars: dict[str, Path]) -> None:
    """Both clocks stand at their ends, and say that they leave nothing out."""
    page = show(bars["article"]).page
    assert words(page) == [
        "As of any time: no date leaves anything out.",
        "Known by any time: every publication counts.",
    ]
    for key, stops in (("as-of", 12), ("known-by", 3)):
        slider = page.locator(f"#clock-{key}")
        assert slider.input_value() == slider.get_attribute("max") == str(stops - 1)
        assert slider.get_attribute("aria-valuetext") == "Any time"


def test_the_keyboard_moves_the_slider_from_day_to_day(show: Show, bars: dict[str, Path]) -> None:
    """Arrow keys go from stop to stop, Home to the first; each stop is said with what happened on it."""
    page = show(bars["article"]).page
    slider = page.locator("#clock-as-of")
    slider.focus()
    page.keyboard.press("ArrowLeft")
    assert days(page, "asOf") == ["2019-05-21"]
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    assert (slider.get_attribute("aria-valuetext") or "").startswith("19 May 2019: ")
    assert "Rocket near the US embassy" in (slider.get_attribute("aria-valuetext") or "")
    page.keyboard.press("Home")
    assert days(page, "asOf")[-1] == "2018-09-29"
    assert words(page)[0].startswith("As of 29 September 2018: ")
    page.keyboard.press("End")
    assert days(page, "asOf")[-1] == ""


def test_each_movement_can_be_undone_by_itself(show: Show, bars: dict[str, Path]) -> None:
    """Changes of one movement have one name, and the next movement has another."""
    page = show(bars["article"]).page
    page.locator("#clock-as-of").focus()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    names = page.evaluate("changes.map(([, merge]) => merge)")
    assert len(set(names)) == 2


def test_a_click_on_the_track_goes_to_that_day(show: Show, bars: dict[str, Path]) -> None:
    """The mark of a stop lies over the place where the hand stands at it."""
    page = show(bars["article"], width=952).page
    marks = page.locator(".as-of .clock-strip i")
    box, track = marks.nth(3).bounding_box(), page.locator("#clock-as-of").bounding_box()
    assert box is not None
    assert track is not None
    page.mouse.click(box["x"] + box["width"] / 2, track["y"] + track["height"] / 2)
    assert page.locator("#clock-as-of").input_value() == "3"


def test_the_marks_tell_attacks_from_those_foiled_and_from_words(show: Show, bars: dict[str, Path]) -> None:
    """Eleven days of the article, four with attacks that took place and two with foiled ones alone, and any time."""
    page = show(bars["article"]).page
    marks = page.locator(".as-of .clock-strip i").evaluate_all("(marks) => marks.map((mark) => mark.className)")
    assert marks == [
        *(
            "words",
            "attack",
            "attack",
            "words",
            "foiled",
            "words",
            "foiled",
            "words",
            "attack",
            "words",
            "words",
            "any",
        ),
    ]


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2019-05", "2019-05-31"),
        (" 2019 ", "2019-12-31"),
        ("2018-12-27", "2018-12-27"),
        ("20 May 2019", "2019-05-20"),
        ("1 june 2019", "2019-06-01"),
    ],
)
def test_any_day_month_or_year_can_be_typed(show: Show, bars: dict[str, Path], typed: str, day: str) -> None:
    """A month and a year stand for their last day, and the field then names that day."""
    page = show(bars["article"]).page
    field = page.get_by_label("As of a day, month or year")
    field.fill(typed)
    field.press("Enter")
    assert days(page, "asOf") == [day]
    assert field.input_value() == day


def test_a_day_between_two_stops_is_named_and_the_hand_is_hollow(show: Show, bars: dict[str, Path]) -> None:
    """The hand stands at the last stop before it, and what is said is the day itself."""
    page = show(bars["article"]).page
    page.evaluate("turn({ asOf: '2019-05-10' })")
    slider = page.locator("#clock-as-of")
    assert slider.get_attribute("aria-valuetext") == "10 May 2019"
    assert "between" in (page.locator(".as-of .clock-track").get_attribute("class") or "")
    assert words(page)[0].startswith("As of 10 May 2019: ")


@pytest.mark.parametrize(
    "typed", ["May 2019", "31 June 2019", "20 Mai 2019", "2019-13", "201X", "2019?", "<b>2019</b>"]
)
def test_what_is_no_day_is_said_to_be_none(show: Show, bars: dict[str, Path], typed: str) -> None:
    """The day stays as it was, the text stays to be mended, and what would be right stands below."""
    page = show(bars["article"]).page
    field = page.get_by_label("Known by a day, month or year")
    field.fill(typed)
    field.press("Enter")
    assert page.evaluate("changes") == []
    assert field.get_attribute("aria-invalid") == "true"
    wrong = page.locator("#clock-known-by-wrong")
    ways = "Write 20 May 2019, 2019-05-20, 2019-05 or 2019."
    assert wrong.inner_text() == f"“{typed}” is no certain day, month or year. {ways}"
    assert field.get_attribute("aria-describedby") == "clock-known-by-wrong"
    field.fill("")
    field.press("Enter")
    assert wrong.is_hidden()
    assert days(page, "knownBy") == [""]


def test_any_time_is_a_click_away(show: Show, bars: dict[str, Path]) -> None:
    """The button takes a clock back, and waits while there is nothing to take back."""
    page = show(bars["article"]).page
    button = page.locator(".known-by .clock-any")
    assert button.is_disabled()
    page.evaluate("turn({ knownBy: '2019-05-20' })")
    assert (
        words(page)[1] == "Known by 20 May 2019: 0 of 1 source published, 1 possibly; lines: 223 only possibly known."
    )
    button.click()
    assert days(page, "knownBy") == [""]


def test_the_record_says_how_much_had_been_published(show: Show, bars: dict[str, Path]) -> None:
    """As known by a day: of how many sources, how many lines were not known, and how many only possibly."""
    page = show(bars["harbour"]).page
    page.evaluate("turn({ knownBy: '2031-03-31' })")
    assert words(page)[1] == (
        "Known by 31 March 2031: 8 of 14 sources published, 1 possibly; lines: 71 not known yet, 9 only possibly known."
    )
    slider = page.locator("#clock-known-by")
    assert slider.get_attribute("aria-valuetext") == "31 March 2031: 8 of 14 sources published, 1 possibly"
    slider.focus()
    page.keyboard.press("Home")
    assert days(page, "knownBy") == ["2030-12-31"]
    assert words(page)[1] == "Known by 31 December 2030: 0 of 14 sources published; lines: 94 not known yet."


def test_play_goes_on_every_nine_tenths_of_a_second_and_pauses(show: Show, bars: dict[str, Path]) -> None:
    """From any time it begins at the first day; it is not read out meanwhile; a second press pauses it."""
    page = show(bars["article"], reduced_motion="no-preference").page
    page.clock.install()
    play = page.locator(".clock-play")
    assert play.get_attribute("aria-label") == "Play through the days"
    play.click()
    assert days(page, "asOf") == ["2018-09-29"]
    assert play.get_attribute("aria-label") == "Pause"
    assert page.locator(".clock-words.as-of").get_attribute("aria-live") == "off"
    page.clock.run_for(1900)
    assert len(days(page, "asOf")) == 3
    play.click()
    page.clock.run_for(5000)
    assert len(days(page, "asOf")) == 3
    assert page.locator(".clock-words.as-of").get_attribute("aria-live") == "polite"
    assert len(set(page.evaluate("changes.map(([, merge]) => merge)"))) == 1


def test_play_ends_at_any_time_and_a_hand_on_the_slider_stops_it(show: Show, bars: dict[str, Path]) -> None:
    """After the last day everything is shown again; whoever moves the hand goes on by hand."""
    page = show(bars["article"], reduced_motion="no-preference").page
    page.clock.install()
    page.locator(".clock-play").click()
    page.clock.run_for(20_000)
    assert days(page, "asOf")[-1] == ""
    assert len(days(page, "asOf")) == 12
    page.locator(".clock-play").click()
    page.locator("#clock-as-of").press("ArrowRight")
    page.clock.run_for(5000)
    assert len(days(page, "asOf")) == 14


def test_with_reduced_motion_nothing_moves_by_itself(show: Show, bars: dict[str, Path]) -> None:
    """The button steps to the next day instead, and round again after any time."""
    page = show(bars["article"]).page
    page.clock.install()
    step = page.get_by_role("button", name="Next day")
    for _ in range(13):
        step.click()
    page.clock.run_for(10_000)
    found = days(page, "asOf")
    assert len(found) == 13
    assert found[11:] == ["", "2018-09-29"]


def test_on_a_phone_one_row_is_left_and_the_rest_unfolds(show: Show, bars: dict[str, Path]) -> None:
    """At 390 px play, slider and day stand in one row; a button unfolds fields, the other clock and the counts."""
    page = show(bars["article"], width=390, height=844).page
    page.evaluate("turn({ asOf: '2019-04-09' })")
    bar, fold = page.locator("#clocks"), page.get_by_role("button", name="Both clocks in full")
    assert (bar.bounding_box() or {})["height"] <= 48
    assert page.locator(".clock-now").inner_text() == "9 April 2019"
    assert page.locator("#clock-known-by").is_hidden()
    assert fold.get_attribute("aria-expanded") == "false"
    fold.click()
    assert fold.get_attribute("aria-expanded") == "true"
    assert page.locator("#clock-known-by").is_visible()
    assert all(page.locator(".clock-words").nth(place).is_visible() for place in (0, 1))
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_the_bar_keeps_its_height_while_it_plays(show: Show, bars: dict[str, Path]) -> None:
    """However much there is to say of a day, the drawing above keeps its size from one day to the next."""
    page = show(bars["article"], width=952).page
    heights = set()
    for day in ("2018-09-30", "2018-12-27", "2019-05-20"):
        page.evaluate("(day) => turn({ asOf: day, knownBy: day })", day)
        heights.add((page.locator("#clocks").bounding_box() or {})["height"])
    assert len(heights) == 1


@pytest.mark.parametrize("width", [952, 1370])
def test_on_a_desk_it_takes_two_slim_rows(show: Show, bars: dict[str, Path], width: int) -> None:
    """Both clocks stand beside each other, with what they leave below; nothing sticks out."""
    page = show(bars["harbour"], width=width).page
    page.evaluate("turn({ asOf: '2031-03-03', knownBy: '2031-03-31' })")
    assert (page.locator("#clocks").bounding_box() or {})["height"] <= 72
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator(".clock-fold").is_hidden()


def test_a_page_as_of_a_day_has_no_slider_for_others(show: Show, bars: dict[str, Path]) -> None:
    """It says of which day it is, and what of it is merely possible."""
    page = show(bars["as of"]).page
    assert page.locator("#clock-as-of").count() == 0
    assert page.locator(".clock-play").count() == 0
    assert words(page)[0] == (
        "This page is as of 2 March 2031, and holds nothing of other days. "
        "As of 2 March 2031: 24 certain, 9 possible; 35 undated shown as possible."
    )


def test_a_page_as_known_by_a_day_refuses_later_ones(show: Show, bars: dict[str, Path]) -> None:
    """It says by which day it is known, and goes back from there, and not beyond."""
    page = show(bars["known by"]).page
    assert words(page)[1] == "This page is as known by 10 April 2031, and holds nothing that came out later."
    field = page.get_by_label("Known by a day, month or year")
    field.fill("2031-04")
    field.press("Enter")
    assert page.evaluate("changes") == []
    assert page.locator("#clock-known-by-wrong").inner_text() == "This page tells of no day after 2031-04-10."
    field.fill("2031-03-31")
    field.press("Enter")
    assert days(page, "knownBy") == ["2031-03-31"]
