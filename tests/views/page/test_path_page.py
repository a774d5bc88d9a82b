"""Paths in the page: asked by mouse and by keyboard, told as an argument, with what they are not."""

import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page

from actorgraph import load

Show = Callable[..., Any]

SOLEIMANI, EMBASSY, KHAZALI = "qassem-soleimani", "us-embassy-baghdad", "qais-al-khazali"
ROCKET = "rocket-embassy-2019-05-19"
ASKED = f"#side=path&from={SOLEIMANI}&to={EMBASSY}"


def test_a_path_is_told_with_what_it_is_not(show: Show) -> None:
    """Above the hops stands what no source says of the two ends; each hop has its sentence, status and footnotes."""
    shown = show(hash_=ASKED)
    panel = shown.text("#panel-path")
    assert "From Qassem Soleimani to US embassy in Baghdad: 5 paths, the best of more." in panel
    assert "A path joins separate claims; it is not itself a claim of any source." in panel
    assert panel.index("No source in this dataset says") < panel.index("commands (alleged, single-source)")
    assert "Weakest: hop" in panel
    assert shown.page.locator("#panel-path .notes li").count() >= 3
    assert shown.page.locator("#panel-path .way .stop").count() == 4


def test_the_page_tells_what_python_tells(show: Show) -> None:
    """The sentences of every hop are those of `paths` in Python, in the same order."""
    shown = show(hash_=ASKED)
    best = load().paths("Soleimani", EMBASSY).paths[0]
    told = shown.page.locator("#panel-path .way .told p:first-of-type").all_inner_texts()
    expected = [link.sentences[0] for hop in best.hops for link in hop.links]
    assert [re.sub(r"[\u2068\u2069]|\s*(\[\d+\])+$", "", text) for text in told] == [
        re.sub("[\u2068\u2069]", "", text) for text in expected
    ]


def test_a_hop_against_its_direction_is_read_that_way(show: Show) -> None:
    """From a militia to Iran the steps are "led by" and "under": nobody says that he commands Iran."""
    shown = show(hash_="#side=path&from=asaib-ahl-al-haq&to=iran")
    assert shown.page.locator("#panel-path .way .told .line").all_inner_texts() == [
        "led by (alleged, single-source, unclear text)",
        "under (alleged, single-source)",
    ]


def test_a_date_that_is_ours_in_part_says_so_beside_it(show: Show) -> None:
    """Under the sentence with the day of the closure stands, in the notes to the path, that its year is inferred."""
    shown = show(hash_="#side=path&from=united-states&to=consulate-closure-2018-09-29")
    [note] = shown.page.locator("#panel-path .notes > li", has_text="carried out the closure").all_inner_texts()
    assert note.index("on 29 September 2018") < note.index("Our note: Year inferred")


def test_a_path_is_asked_for_by_keyboard_alone(show: Show) -> None:
    """The key p begins one with the chosen record; a name in another script and Enter end it."""
    shown = show(hash_=f"#record={SOLEIMANI}")
    shown.page.keyboard.press("p")
    assert "Qassem Soleimani" in shown.text("#panel-path .ends-asked")
    shown.page.keyboard.type("Хазали")
    shown.page.keyboard.press("Enter")
    assert "From Qassem Soleimani to Qais al-Khazali: 1 path, all there are." in shown.text("#panel-path")
    assert f"from={SOLEIMANI}&to={KHAZALI}" in shown.page.url


def test_a_path_is_asked_for_from_a_record_s_menu(show: Show) -> None:
    """The key m opens the menu of the chosen record, whose entries begin and end a path."""
    shown = show(hash_=f"#record={SOLEIMANI}")
    shown.page.keyboard.press("m")
    shown.page.get_by_role("menuitem", name="Paths from here").click()
    shown.page.fill("#search", "Khazali")
    shown.page.keyboard.press("Enter")
    assert shown.text("#panel-body h2") == "Qais al-Khazali"
    shown.page.keyboard.press("m")
    shown.page.get_by_role("menuitem", name="Paths to here").click()
    assert "From Qassem Soleimani to Qais al-Khazali: 1 path" in shown.text("#panel-path")


def test_alternatives_are_stepped_through(show: Show) -> None:
    """Next shows the second path, the list marks it, and undo goes back to the first."""
    shown = show(hash_=ASKED)
    first = shown.page.locator("#panel-path .way .stop").all_inner_texts()
    shown.page.get_by_role("button", name="The next path").click()
    assert shown.page.locator("#panel-path .way .stop").all_inner_texts() != first
    assert shown.page.locator(".alternatives [aria-pressed=true]").inner_text().startswith("Path 2,")
    shown.page.locator("#undo").click()
    assert shown.page.locator("#panel-path .way .stop").all_inner_texts() == first


def test_conditions_change_the_answer(show: Show) -> None:
    """A record that is avoided is on no path any more; the conditions are named in the answer."""
    shown = show(hash_=f"{ASKED}&avoid={ROCKET}")
    assert "not through" in shown.text("#panel-path .answer ~ .hint >> nth=0")
    assert all("19 May 2019" not in text for text in shown.page.locator(".alternatives button").all_inner_texts())


def test_what_finds_nothing_says_what_would(show: Show) -> None:
    """Where no path is left, the page says so and what would widen the search, and a click asks so."""
    shown = show(hash_=f"{ASKED}&avoid={KHAZALI}")
    assert shown.text("#panel-path .answer").startswith("No path from Qassem Soleimani to US embassy in Baghdad")
    assert "there are paths, which say less than they may seem to" in shown.text("#panel-path .wider")
    shown.page.locator(".wider button").first.click()
    assert shown.text("#panel-path .answer").startswith("From Qassem Soleimani to US embassy in Baghdad:")


def test_filters_bound_the_paths(show: Show) -> None:
    """Paths run only over what the filters leave, and the panel says so."""
    shown = show(hash_=f"{ASKED}&only.hue=command")
    assert "Only over what is left." in shown.text("#panel-path")


def test_a_path_is_drawn_with_all_its_records(show: Show) -> None:
    """Every record of the path is drawn, hidden ones too, and the footer counts them."""
    before, after = (
        int(re.findall(r"\d+", show(hash_=hash_).text("#showing"))[0])
        for hash_ in ("", f"#side=path&from={SOLEIMANI}&to=gina-haspel")
    )
    assert after == before + 2


def test_a_path_is_copied_as_markdown_with_its_sources(show: Show) -> None:
    """What is copied is what Python writes, as far as it says the same: title, hops, closing words, footnotes."""
    graph = load()
    for start, goal in ((SOLEIMANI, KHAZALI), (KHAZALI, SOLEIMANI), ("asaib-ahl-al-haq", "iran")):
        expected = graph.paths_markdown(graph.paths(start, goal, limit=5))
        shown = show(hash_=f"#side=path&from={start}&to={goal}")
        shown.page.evaluate("() => { navigator.clipboard.writeText = async (text) => { window.copied = text; }; }")
        shown.page.locator("#panel-path .copy").click()
        assert shown.page.evaluate("() => window.copied") == expected


def focused(page: Page) -> str:
    """Return the id of what has the keyboard, or its tag."""
    return str(page.evaluate("document.activeElement.id || document.activeElement.tagName"))


def test_the_keyboard_stays_where_a_condition_was_set(show: Show) -> None:
    """Space sets a condition and unsets it: the focus stays on it, and the conditions stay unfolded."""
    page = show(hash_=ASKED).page
    page.locator(".conditions summary").press("Enter")
    for state in (True, False):
        page.locator("#path-denied").focus()
        page.keyboard.press("Space")
        assert page.locator("#path-denied").is_checked() == state
        assert focused(page) == "path-denied"
        assert page.locator("#path-denied").is_visible()


def test_a_kind_is_avoided_when_that_is_asked_for(show: Show) -> None:
    """Arrow keys only walk the list of kinds; a button avoids the chosen one, and another takes it out."""
    page = show(hash_=ASKED).page
    page.locator(".conditions summary").press("Enter")
    page.locator("#path-kinds").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert "avoid-kind" not in page.url
    page.locator("#path-kinds").select_option("commands")
    page.locator("#path-kinds-add").press("Enter")
    assert "avoid-kind=commands" in page.url
    assert focused(page) == "path-kinds-add"
    page.get_by_role("button", name="Take commands out").press("Enter")
    assert "avoid-kind" not in page.url
    assert focused(page) == "path-kinds"


def test_the_keyboard_goes_on_where_a_field_or_name_is_gone(show: Show) -> None:
    """From one end to the other, from a name taken out to its field, past the last path to the button before."""
    page = show(hash_="#side=path").page
    for key, name in (("from", "Soleimani"), ("to", "embassy Baghdad")):
        assert page.locator(f"#path-{key}").is_visible()
        page.locator(f"#path-{key}").focus()
        page.keyboard.type(name)
        page.keyboard.press("Enter")
        assert focused(page) != "BODY"
    page.get_by_role("button", name="Take Qassem Soleimani out").press("Enter")
    assert focused(page) == "path-from"
    page = show(hash_=f"{ASKED}&way=3").page
    page.locator("#path-next").press("Enter")
    assert focused(page) == "path-previous"
