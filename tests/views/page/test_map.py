"""The drawing of the map in a real browser: what is drawn and how, and what mouse, wheel and keyboard do with it."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page

Show = Callable[..., Any]

MM = 96 / 25.4
"""CSS pixels in a millimetre: A4 across within margins of 10 is 277 wide and 190 high."""

ROCKET = "rocket-embassy-2019-05-19"
ORDERED = f"qais-al-khazali--ordered--{ROCKET}"
SCENE = "JSON.parse(document.getElementById('scene-data').textContent).scene"


def scene(page: Page) -> dict[str, Any]:
    """Return what the page holds of its dataset."""
    found: dict[str, Any] = page.evaluate(SCENE)
    return found


def mark(page: Page, record: str) -> Locator:
    """Return the mark of a record."""
    key = next(node["id"] for node in scene(page)["nodes"] if node["record"] == record)
    return page.locator(f'.mark[data-node="{key}"]')


def edge(page: Page, link: str) -> Locator:
    """Return the line of a link, without its signs."""
    key = next(each["id"] for each in scene(page)["edges"] if each["link"] == link)
    return page.locator(f'.edge[data-edge="{key}"]')


def signs(page: Page, link: str) -> Locator:
    """Return the signs on the line of a link."""
    key = next(each["id"] for each in scene(page)["edges"] if each["link"] == link)
    return page.locator(f'.signs[data-edge="{key}"] .sign-at')


def heading(page: Page) -> str:
    """Return whose evidence the panel shows."""
    return page.locator("#panel-body h2").first.inner_text()


def style(locator: Locator, name: str) -> str:
    """Return how something is drawn."""
    found: str = locator.first.evaluate("(each, name) => getComputedStyle(each)[name]", name)
    return found


def focused(page: Page) -> str:
    """Return what the element with the keyboard is called."""
    found: str = page.evaluate("document.activeElement.getAttribute('aria-label') ?? ''")
    return found


def scale(page: Page) -> float:
    """Return the scale at which the map is drawn."""
    found: float = page.evaluate(
        "(({ width, viewBox }) => width.baseVal.value / viewBox.baseVal.width)(document.querySelector('.map'))"
    )
    return found


def on_line(locator: Locator) -> tuple[float, float]:
    """Return a point on the screen that lies on a line, a third along it."""
    x, y = locator.locator(".stroke").evaluate(
        """(path) => {
            const { x, y } = path.getPointAtLength(path.getTotalLength() / 3).matrixTransform(path.getScreenCTM());
            return [x, y];
        }"""
    )
    return x, y


@pytest.mark.parametrize("name", ["article", "harbour", "hostile"])
def test_everything_shown_is_drawn(show: Show, name: str) -> None:
    """There is a mark for every record and a line for every link that the footer counts, each in the picture."""
    page = show(name).page
    nodes, _, edges, _ = [int(word) for word in page.locator("#showing").inner_text().split() if word.isdigit()]
    assert page.locator(".mark:not(.bin)").count() == nodes
    assert page.locator(".map .edge:not(.bundle)").count() == edges
    for each in page.locator(".mark .shape").all():
        box = each.bounding_box()
        assert box is not None
        assert box["width"] > 4


def test_marks_have_their_shapes_and_colours(show: Show) -> None:
    """An attack is filled, one that was foiled hollow, a person round, a body meant as a whole dashed."""
    page = show().page
    assert style(mark(page, ROCKET).locator(".shape"), "fill") == "rgb(194, 87, 12)"
    hollow = mark(page, "rocket-al-asad-2019-02-02").locator(".shape")
    assert style(hollow, "fill") == "rgb(255, 255, 255)"
    assert style(hollow, "stroke") == "rgb(194, 87, 12)"
    assert "a13 13" in str(mark(page, "qassem-soleimani").locator(".shape").get_attribute("d"))
    dashed = page.locator(".shape.collective").first
    assert style(dashed, "strokeDasharray") != "none"


def test_dark_colours_need_no_new_drawing(show: Show) -> None:
    """The button turns the colours of what is drawn already."""
    page = show().page
    attack = mark(page, ROCKET).locator(".shape")
    attack.evaluate("(each) => { each.drawnBefore = true; }")
    page.get_by_role("button", name="Dark colours").click()
    assert style(attack, "fill") == "rgb(255, 106, 43)"
    assert style(edge(page, ORDERED), "stroke") == "rgb(255, 106, 43)"
    assert attack.evaluate("(each) => each.drawnBefore")


def test_the_form_of_a_line_says_how_it_is_known(show: Show) -> None:
    """Own voice is solid, implied is dotted; what else is known stands on the line as signs, also together."""
    page = show().page
    assert style(edge(page, ORDERED), "strokeWidth") == "1.8px"
    assert style(edge(page, ORDERED).locator(".stroke"), "strokeDasharray") == "none"
    assert signs(page, ORDERED).evaluate_all("all => all.map((each) => each.classList[1])") == ["disputed"]
    implied = f"kataib-hezbollah--attributed_attack--{ROCKET}"
    assert style(edge(page, implied).locator(".stroke"), "strokeDasharray") != "none"
    drawn = page.locator(".map .edge").evaluate_all("all => all.map((each) => each.dataset.edge)")
    both = next(
        each for each in scene(page)["edges"] if each["id"] in drawn and {"quoted", "unclear"} <= {*each["forms"]}
    )
    assert signs(page, both["link"]).evaluate_all("all => all.map((each) => each.classList[1])") == [
        "quoted",
        "unclear",
    ]
    first, second = (each.bounding_box() for each in signs(page, both["link"]).all())
    assert first is not None
    assert second is not None
    apart = ((first["x"] - second["x"]) ** 2 + (first["y"] - second["y"]) ** 2) ** 0.5
    assert apart >= first["width"] * 0.8


def test_two_origins_make_a_line_broad(show: Show) -> None:
    """A line with two or more independent origins is 4 pixels broad."""
    page = show("harbour").page
    assert style(page.locator(".map .edge.corroborated"), "strokeWidth") == "4px"


def test_an_attack_without_a_name_has_an_empty_socket(show: Show) -> None:
    """Four attacks have a socket and say so; the rocket of 19 May, for which somebody is named, has none."""
    page = show().page
    assert page.locator(".mark .socket").count() == 4
    assert "none named" in (mark(page, "rockets-embassy-2018-12-27").locator(".remark").text_content() or "")
    assert mark(page, ROCKET).locator(".socket").count() == 0


def test_the_legend_shows_for_which_attacks_nobody_is_named(show: Show) -> None:
    """Its row counts the sockets of the map, a click leaves these attacks, and the search finds the same four."""
    shown = show()
    page = shown.page
    row = page.locator("#panel .legend .row", has_text="nobody is named")
    assert row.locator(".socket").count() == 1
    assert row.locator(".count").inner_text() == "4"
    row.click()
    assert page.locator(".mark:visible:not(.faint) .socket").count() == 4
    assert "only.named=none-named" in page.url
    assert page.locator("#panel .legend .note", has_text="possible").locator(".dial").count() == 1
    found = show(hash_="#query=is%3Anone-named").page
    assert found.locator(".mark.hit").count() == found.locator(".mark.hit .socket").count() == 4


def test_the_bracket_has_a_tooth_for_each_attack(show: Show) -> None:
    """Six attacks are counted in the campaign; the teeth that are only implied are dotted."""
    teeth = mark(show().page, "campaign-us-targets-iraq").locator(".comb").all()[1:]
    assert [style(tooth, "strokeDasharray") != "none" for tooth in teeth] == [True] * 5 + [False]


def test_a_click_on_a_mark_opens_its_evidence(show: Show) -> None:
    """A click on the attack of December shows that nobody is named for it, and rings its mark."""
    page = show().page
    mark(page, "rockets-embassy-2018-12-27").click()
    panel = page.locator("#panel-body").inner_text()
    assert "Four rockets at the US embassy complex" in panel
    assert "No source in this dataset names anybody who did, ordered or claimed it" in panel
    assert style(mark(page, "rockets-embassy-2018-12-27").locator(".ring"), "display") == "inline"


def test_a_click_on_a_label_is_one_on_its_mark(show: Show) -> None:
    """The words beside a mark belong to it."""
    page = show().page
    mark(page, "hassan-nasrallah").locator(".lettering text").first.click()
    assert heading(page) == "Hassan Nasrallah"


def test_a_click_on_a_line_opens_its_ledger(show: Show) -> None:
    """A line is found some pixels beside its stroke, and so are its signs."""
    page = show().page
    x, y = on_line(edge(page, "hassan-nasrallah--leads--hezbollah"))
    page.mouse.click(x + 3, y)
    assert "Hassan Nasrallah" in heading(page)
    assert "Hezbollah" in heading(page)
    assert "chosen" in str(edge(page, "hassan-nasrallah--leads--hezbollah").get_attribute("class"))


def test_beside_what_is_chosen_all_else_grows_faint(show: Show) -> None:
    """The lines of a chosen record stay bright; others fade, and their labels stay legible."""
    page = show(hash_="#record=hassan-nasrallah").page
    assert style(edge(page, "hassan-nasrallah--leads--hezbollah"), "strokeOpacity") == "1"
    assert float(style(edge(page, ORDERED), "strokeOpacity")) < 0.3
    assert style(mark(page, "qassem-soleimani").locator(".lettering text"), "opacity") == "1"


def test_a_click_beside_everything_leads_out(show: Show) -> None:
    """A click on bare ground closes the evidence."""
    shown = show(hash_="#record=hassan-nasrallah")
    box = shown.page.locator(".window").bounding_box()
    shown.page.mouse.click(box["x"] + box["width"] - 6, box["y"] + 6)
    assert heading(shown.page).startswith("Every line is a claim")


def test_a_click_makes_nothing_anew(show: Show) -> None:
    """Marks and lines are made once: what a click changes are their classes, and lines that were not drawn yet."""
    page = show().page
    page.evaluate("for (const each of document.querySelectorAll('.map g, .map g *')) each.had = true")
    mark(page, "hassan-nasrallah").click()
    mark(page, ROCKET).click()
    anew = "[...document.querySelectorAll('.map g *')].filter((each) => !each.had && each.parentNode.had)"
    assert page.evaluate(f"{anew}.filter((each) => !each.dataset.edge).length") == 0


def test_pointing_says_what_it_is(show: Show) -> None:
    """The tip names a record's kind, and its date once; of a line it says who says what; a click takes it away."""
    shown = show()
    mark(shown.page, ROCKET).locator(".shape").hover()
    shown.settle()
    assert shown.text("#tip") == "Rocket near the US embassy, 19 May 2019 · attack"
    shown.page.mouse.move(*on_line(edge(shown.page, "hassan-nasrallah--leads--hezbollah")))
    shown.settle()
    assert shown.text("#tip").startswith("DEBKA Weekly alleges")
    mark(shown.page, ROCKET).locator(".shape").click()
    shown.settle()
    assert not shown.page.locator("#tip").is_visible()


def linked(page: Page, record: str) -> set[str]:
    """Return the names of all that a record has a line to."""
    known = {node["id"]: node for node in scene(page)["nodes"]}
    ends = [(known[each["source"]], known[each["target"]]) for each in scene(page)["edges"]]
    return {other["name"] for pair in ends for one, other in (pair, pair[::-1]) if one["record"] == record}


def test_arrow_keys_walk(show: Show) -> None:
    """Arrow keys go to linked marks first; the panel follows, and the whole walk is one step to take back."""
    page = show().page
    mark(page, "qassem-soleimani").locator(".stop").focus()
    page.keyboard.press("ArrowDown")
    assert heading(page) in linked(page, "qassem-soleimani")
    assert focused(page).startswith(heading(page))
    first = heading(page)
    page.keyboard.press("ArrowLeft")
    assert heading(page) != first
    assert focused(page).startswith(heading(page))
    page.keyboard.press("u")
    assert heading(page).startswith("Every line is a claim")


def test_every_mark_is_reached_by_keyboard(show: Show) -> None:
    """Page Down visits every mark once, Home and End are the first and the last; one alone takes the Tab key."""
    page = show().page
    assert page.locator(".map [tabindex='0']").count() == 1
    page.locator(".map [tabindex='0']").focus()
    page.keyboard.press("Home")
    seen = [focused(page)]
    stops = page.locator("[data-stop]").count()
    for _ in range(stops - 1):
        page.keyboard.press("PageDown")
        seen.append(focused(page))
    assert len(set(seen)) == stops
    page.keyboard.press("Home")
    page.keyboard.press("End")
    assert focused(page) == seen[-1]
    assert page.locator(".map [tabindex='0']").count() == 1


def test_enter_reads_on_and_escape_comes_back(show: Show) -> None:
    """Enter goes into the panel's heading; Escape gives the keyboard back to the mark."""
    page = show().page
    mark(page, "qassem-soleimani").locator(".stop").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "H2"
    assert heading(page) == "Qassem Soleimani"
    page.keyboard.press("Escape")
    assert focused(page).startswith("Qassem Soleimani")
    page.keyboard.press("ArrowLeft")
    assert heading(page) == "Qais al-Khazali"


@pytest.mark.parametrize("way", [" ", "m", "click"])
def test_the_menu_opens_at_a_mark(show: Show, way: str) -> None:
    """By space, by letter, by the other button of the mouse; Escape gives the keyboard back."""
    page = show().page
    if way == "click":
        mark(page, "qassem-soleimani").click(button="right")
    else:
        mark(page, "qassem-soleimani").locator(".stop").focus()
        page.keyboard.press(way)
    menu, box = page.locator("#menu").bounding_box(), mark(page, "qassem-soleimani").locator(".shape").bounding_box()
    assert menu is not None
    assert box is not None
    assert abs(menu["x"] - box["x"]) < 60
    assert abs(menu["y"] - box["y"]) < 60
    page.keyboard.press("Escape")
    assert not page.locator("#menu").is_visible()


def test_what_is_walked_to_comes_into_view(show: Show) -> None:
    """Zoomed in, a mark outside the window is scrolled to when the keyboard reaches it."""
    shown = show()
    for _ in range(5):
        shown.page.keyboard.press("+")
    mark(shown.page, "qassem-soleimani").locator(".stop").focus()
    shown.page.keyboard.press("End")
    shown.settle()
    inner, outer = (
        shown.page.evaluate("document.activeElement.querySelector('.shape').getBoundingClientRect().toJSON()"),
        (shown.page.locator(".window").bounding_box()),
    )
    assert outer["x"] <= inner["x"] <= outer["x"] + outer["width"]
    assert outer["y"] <= inner["y"] <= outer["y"] + outer["height"]


def test_zoom_by_keys_and_wheel(show: Show) -> None:
    """Plus and minus change the scale, nought shows all; the wheel leaves what is under the pointer where it is."""
    shown = show()
    page = shown.page
    before = scale(page)
    page.keyboard.press("+")
    assert scale(page) == pytest.approx(before * 1.25, rel=0.01)
    page.keyboard.press("-")
    page.keyboard.press("-")
    assert scale(page) < before
    page.keyboard.press("0")
    assert scale(page) == pytest.approx(before, rel=0.15)
    spot = mark(page, ROCKET).locator(".shape").bounding_box()
    assert spot is not None
    page.mouse.move(spot["x"] + spot["width"] / 2, spot["y"] + spot["height"] / 2)
    page.mouse.wheel(0, -300)
    shown.until("document.querySelector('.map').width.baseVal.value > 880 * 1.2")
    after = mark(page, ROCKET).locator(".shape").bounding_box()
    assert after is not None
    assert after["x"] + after["width"] / 2 == pytest.approx(spot["x"] + spot["width"] / 2, abs=3)
    assert after["y"] + after["height"] / 2 == pytest.approx(spot["y"] + spot["height"] / 2, abs=3)


def test_dragging_moves_and_does_not_click(show: Show) -> None:
    """What lies outside is reached by dragging, even where the drag begins on a mark; that is no click on it."""
    page = show().page
    for _ in range(4):
        page.keyboard.press("+")
    box = mark(page, "rocket-al-asad-2019-02-02").locator(".shape").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 5, box["y"] + 5)
    page.mouse.down()
    page.mouse.move(box["x"] - 95, box["y"] - 25, steps=4)
    page.mouse.up()
    after = mark(page, "rocket-al-asad-2019-02-02").locator(".shape").bounding_box()
    assert after is not None
    assert after["x"] == pytest.approx(box["x"] - 100, abs=2)
    assert after["y"] == pytest.approx(box["y"] - 30, abs=2)
    assert heading(page).startswith("Every line is a claim")


def test_what_a_search_finds_cannot_be_overlooked(show: Show) -> None:
    """A ring and a glow in the colour of nothing else, all else faint, no motion where the reader wants none."""
    shown = show()
    page = shown.page
    page.fill("#search", "hezbollah")
    page.wait_for_selector(".mark.hit")
    found = mark(page, "kataib-hezbollah")
    assert style(found.locator(".ring"), "display") == "inline"
    assert style(found.locator(".ring"), "strokeWidth") == "3.5px"
    assert style(found.locator(".glow"), "display") == "inline"
    assert style(found.locator(".glow"), "animationName") == "none"
    assert "faint" in str(mark(page, "qassem-soleimani").get_attribute("class"))
    assert focused(page) == "Search a name in any script"
    assert ", found" in str(found.locator(".stop").get_attribute("aria-label"))


def test_what_a_search_finds_outside_comes_into_view(show: Show) -> None:
    """Zoomed in elsewhere, the drawing moves to what is found."""
    shown = show()
    for _ in range(6):
        shown.page.keyboard.press("+")
    shown.page.fill("#search", "second statement")
    shown.page.wait_for_selector(".mark.hit")
    shown.settle()
    inner = shown.page.locator(".mark.hit .shape").bounding_box()
    outer = shown.page.locator(".window").bounding_box()
    assert outer["x"] <= inner["x"] <= outer["x"] + outer["width"]
    assert outer["y"] <= inner["y"] <= outer["y"] + outer["height"]


def test_labels_keep_to_their_room(show: Show) -> None:
    """Whatever font is found, no line of a label is broader than the layout took it to be."""
    page = show().page
    rooms = {node["id"]: node["label_at"][2] for node in scene(page)["nodes"]}
    found = page.evaluate(
        """() => [...document.querySelectorAll(".mark")].flatMap((mark) =>
            [...mark.querySelectorAll(".lettering text")]
                .map((text) => [mark.dataset.node, text.getComputedTextLength()]))"""
    )
    assert found
    for key, wide in found:
        assert wide <= rooms[key] + 0.5


def test_a_screen_reader_hears_marks_and_no_strokes(show: Show) -> None:
    """A mark is called by name, kind, date and number of lines, accusations apart; strokes are left to the panel."""
    page = show().page
    called = mark(page, ROCKET).locator(".stop").get_attribute("aria-label") or ""
    assert re.fullmatch(r"Rocket near the US embassy, 19 May 2019, attack, \d+ lines", called)
    accused = mark(page, "qais-al-khazali").locator(".stop").get_attribute("aria-label")
    assert accused == "Qais al-Khazali, person, 15 lines, 9 of them allegations against it"
    taji = mark(page, "rockets-taji-2019-05-01").locator(".stop").get_attribute("aria-label") or ""
    assert taji.startswith("Two rockets at Taji, 1 May 2019, attack, foiled or intercepted, ")
    for layer in (".lines", ".signs", ".ground"):
        assert page.locator(f".map > {layer}").get_attribute("aria-hidden") == "true"
    assert page.locator(".mark .stop:not([aria-label])").count() == 0


def test_a_narrower_window_keeps_the_drawing_in_it(show: Show) -> None:
    """A smaller window shows the drawing still, and one below 700 pixels the list along time in its stead."""
    shown = show()
    shown.page.set_viewport_size({"width": 1000, "height": 700})
    shown.settle()
    assert shown.page.locator(".map").is_visible()
    shown.page.set_viewport_size({"width": 600, "height": 700})
    shown.settle()
    assert not shown.page.locator(".map").is_visible()
    assert shown.page.locator(".rail").is_visible()


def test_on_paper_the_whole_map_stands_on_one_page(show: Show) -> None:
    """However far it was zoomed, all is printed in light colours, with title, legend, both clocks and the digest."""
    shown = show(color_scheme="dark")
    page = shown.page
    for _ in range(6):
        page.keyboard.press("+")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": round(277 * MM), "height": round(190 * MM)})
    svg = page.locator(".map").bounding_box()
    assert svg["height"] <= 118 * MM + 1
    sheet = [page.locator(part).bounding_box() for part in ("header", ".drawing")]
    assert sum(box["height"] for box in sheet) <= 190 * MM
    for each in page.locator(".mark .shape").all():
        box = each.bounding_box()
        assert svg["x"] <= box["x"] + 1
        assert box["x"] + box["width"] <= svg["x"] + svg["width"] + 1
    assert page.locator(".printed li").count() == page.locator(".legend .row, .legend .note").count()
    line = page.locator(".printed p").inner_text()
    assert "as of: any time" in line
    assert scene(page)["digest"] in line
    assert not page.locator(".under").is_visible()
    assert "Every line is a claim by a cited source." in page.locator(".on-paper").inner_text()
    assert "DEBKA Weekly" in page.locator(".on-paper").inner_text()
    assert "15 places" in page.locator("footer").inner_text()
    assert style(mark(page, ROCKET).locator(".shape"), "fill") == "rgb(194, 87, 12)"


def test_forced_colours_leave_the_drawing_legible(show: Show) -> None:
    """In the colours that a reader forces on every page, labels have theirs and no halo covers them."""
    page = show(forced_colors="active", color_scheme="dark").page
    label = mark(page, "qassem-soleimani").locator(".lettering text")
    assert style(label, "fill") == "rgb(255, 255, 255)"
    assert style(label, "stroke") == "rgb(0, 0, 0)"


def test_a_path_is_drawn_broad_and_numbered(show: Show) -> None:
    """The two hops from Soleimani to the rocket of 19 May are broader than other lines, and numbered."""
    page = show(hash_=f"#from=qassem-soleimani&to={ROCKET}&side=path").page
    assert float(style(edge(page, ORDERED), "strokeWidth").removesuffix("px")) > 4
    numbers = page.locator(".map .sign-at.hop:visible").all_text_contents()
    assert set(numbers) == {"1", "2"}
    assert "2" in signs(page, ORDERED).all_text_contents()
    assert "faint" in str(mark(page, "hassan-nasrallah").get_attribute("class"))
    assert "faint" not in str(mark(page, "qais-al-khazali").get_attribute("class"))


def test_what_is_possible_is_pale_and_has_a_clock(show: Show) -> None:
    """As of 20 December 2018 it is possible that Nasrallah led Hezbollah: 45 per cent, and a clock on the line."""
    page = show(hash_="#as-of=2018-12-20").page
    leads = "hassan-nasrallah--leads--hezbollah"
    assert style(edge(page, leads), "strokeOpacity") == "0.45"
    assert signs(page, leads).evaluate_all("all => all.map((each) => each.classList[1])") == ["possible"]
    undated = mark(page, "operations-against-israel")
    assert style(undated.locator(".body"), "opacity") == "0.45"
    assert undated.locator(".clock").is_visible()
    assert "possible, not certain" in str(undated.locator(".stop").get_attribute("aria-label"))
    assert not mark(page, "rockets-basra-2018-09").locator(".clock").is_visible()


def test_what_is_excluded_is_gone(show: Show) -> None:
    """As of 20 September 2018 nothing later is drawn: no closed consulate, and fewer teeth under the bracket."""
    page = show(hash_="#as-of=2018-09-20").page
    assert mark(page, "rockets-taji-2019-05-01").count() == 0
    assert page.locator(".map .ending:visible").count() == 0
    teeth = mark(page, "campaign-us-targets-iraq").locator("[data-edge]")
    assert teeth.count() < mark(show().page, "campaign-us-targets-iraq").locator("[data-edge]").count() == 6


def test_a_site_is_a_lifeline_that_ends_where_it_was_closed(show: Show) -> None:
    """The consulate in Basra ends in a bar with a note, which leads to the claim that says so."""
    page = show().page
    site = mark(page, "us-consulate-basra")
    line = site.locator(".lifeline").bounding_box()
    bar = page.locator(".map .ending .end-bar").bounding_box()
    assert line is not None
    assert bar is not None
    assert bar["x"] + bar["width"] / 2 == pytest.approx(line["x"] + line["width"], abs=4)
    page.locator(".map .ending text").click()
    assert "affected" in heading(page)
    assert "US consulate in Basra" in heading(page)


def test_a_tooth_leads_to_the_line_that_counts(show: Show) -> None:
    """A click on a tooth of the bracket opens the claim that counts the attack in."""
    page = show().page
    mark(page, "campaign-us-targets-iraq").locator("[data-edge]").nth(1).click()
    assert "counted in" in heading(page)


def test_folded_persons_unfold(show: Show) -> None:
    """A click on "6 officials +" draws the six, another folds them again; by keyboard Enter does the same."""
    page = show().page
    shown = page.locator(".mark").count()
    fold = page.locator(".fold", has_text="6 officials")
    fold.click()
    assert page.locator(".mark:visible").count() == shown + 6
    assert fold.locator(".stop").get_attribute("aria-expanded") == "true"
    fold.locator(".stop").focus()
    page.keyboard.press("Enter")
    assert page.locator(".mark:visible").count() == shown
    assert fold.locator(".stop").get_attribute("aria-expanded") == "false"
    page.keyboard.press("u")
    assert page.locator(".mark:visible").count() == shown + 6
    fold.locator(".stop").focus()
    page.keyboard.press("Space")
    assert page.locator(".mark:visible").count() == shown


def test_a_fold_counts_whom_filters_leave(show: Show) -> None:
    """Where nobody in it is left, or no line that says that they were there, there is no fold."""
    page = show(hash_="#not.record=person").page
    assert page.locator(".fold:visible").count() == 0
    page = show(hash_="#not.kind=attended").page
    assert page.locator(".fold:visible").count() == 0


def test_a_window_that_changes_shows_all_again_until_the_reader_moves_it(show: Show) -> None:
    """What was shown whole stays whole in a lower window; what was zoomed keeps its scale."""
    shown = show(width=1600, height=1000)
    before = scale(shown.page)
    shown.page.set_viewport_size({"width": 1600, "height": 860})
    shown.settle()
    assert scale(shown.page) < before
    shown.page.keyboard.press("+")
    zoomed = scale(shown.page)
    shown.page.set_viewport_size({"width": 1600, "height": 900})
    shown.settle()
    assert scale(shown.page) == pytest.approx(zoomed)


def test_an_attack_whose_named_are_left_out_does_not_look_as_if_it_had_none(show: Show) -> None:
    """Without lines that allege, a mark says under its name, aloud and when pointed at that some are left out."""
    shown = show(hash_="#not.imputes=alleged")
    for record in (ROCKET, "campaign-us-targets-iraq"):
        assert "named: left out here" in (mark(shown.page, record).locator(".stop").get_attribute("aria-label") or "")
        assert "named: left out here" in mark(shown.page, record).locator(".remark").all_text_contents()
    mark(shown.page, ROCKET).locator(".shape").hover()
    shown.settle()
    assert shown.text("#tip").endswith(" · named: left out here")
    assert mark(shown.page, "rockets-basra-2018-09").locator(".remark").text_content() == "none named"


def is_in_window(page: Page, record: str) -> bool:
    """Return whether a mark, and not only a part of it, lies in the window of the drawing."""
    box, window = mark(page, record).locator(".shape").bounding_box(), page.locator(".window").bounding_box()
    assert box is not None
    assert window is not None
    across = window["x"] <= box["x"] and box["x"] + box["width"] <= window["x"] + window["width"]
    return across and window["y"] <= box["y"] and box["y"] + box["height"] <= window["y"] + window["height"]


@pytest.mark.parametrize(
    "ends",
    [("qassem-soleimani", "dan-coats", "mike-pompeo"), ("iran", "basra", "united-states")],
    ids=lambda ends: ends[1],
)
def test_a_path_is_in_view_from_end_to_end(show: Show, ends: tuple[str, str, str]) -> None:
    """Opened by address or asked for, a path is in the window with all its records, and names stand at these."""
    first, last, _ = ends
    asked = f"#side=path&from={first}&to={last}"
    shown = show(hash_=asked)
    assert [is_in_window(shown.page, record) for record in ends] == [True] * 3
    shown = show()
    shown.page.evaluate("(hash) => { location.hash = hash; }", asked)
    shown.settle()
    assert [is_in_window(shown.page, record) for record in ends] == [True] * 3
    assert mark(shown.page, last).locator(".lettering").is_visible()


def test_what_a_filter_draws_comes_into_view(show: Show) -> None:
    """Places are hidden at first and stand below all else: asking for lines of places leads down to them."""
    shown = show(hash_="#side=filters")
    shown.page.evaluate("location.hash = '#side=filters&only.family=place'")
    shown.settle()
    assert is_in_window(shown.page, "basra")


def test_a_long_press_opens_the_menu(show: Show) -> None:
    """A finger that stays on a mark opens what a right click does and chooses nothing; a tap still chooses."""
    shown = show(has_touch=True)
    page = shown.page
    box = mark(page, ROCKET).locator(".shape").bounding_box()
    assert box is not None
    touch = page.context.new_cdp_session(page)
    point = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}
    touch.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [point]})
    page.wait_for_selector("#menu:not([hidden])")
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    shown.settle()
    assert page.locator("#menu").is_visible()
    assert page.locator(".mark.chosen").count() == 0
    page.keyboard.press("Escape")
    page.touchscreen.tap(point["x"], point["y"])
    assert page.locator(".mark.chosen").get_attribute("data-node") == mark(page, ROCKET).get_attribute("data-node")
