"""The network in a real browser: what is drawn, dragged, opened up, arranged and walked through."""

import math
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from actorgraph.views.page import render_page
from actorgraph.views.scene import Scene
from actorgraph.views.written import write_whole

Show = Callable[..., Any]
"""Opens a page by its dataset's name, or a file, and gives what `conftest.Shown` describes."""

NETWORK = "#view=network"
PIXELS = """() => {
    const canvas = [...document.querySelectorAll("#view-network canvas")].find((each) => each.offsetParent);
    const copy = Object.assign(document.createElement("canvas"), { width: canvas.width, height: canvas.height });
    const context = copy.getContext("2d", { willReadFrequently: true });
    context.drawImage(canvas, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const found = {};
    for (let at = 0; at < data.length; at += 4) {
        const key = (data[at] << 16) | (data[at + 1] << 8) | data[at + 2];
        found[key] = (found[key] ?? 0) + 1;
    }
    return found;
}"""


@pytest.fixture
def four(small: Callable[..., Scene], tmp_path: Path) -> Path:
    """Return the page of a chief over a captain, with three lines between two of them and one hidden place."""
    scene = small(
        {
            "chief": {"name": "Ada Chief"},
            "captain": {"name": "Bo Captain"},
            "band": {"name": "The Band", "kind": "group"},
            "town": {"name": "Town", "kind": "place"},
        },
        {"raid": {"name": "Raid", "when": "2031-05-19"}},
        [
            ("chief", "commands", "captain", {}),
            ("chief", "backs", "captain", {}),
            ("captain", "funds", "chief", {}),
            ("captain", "leads", "band", {}),
            ("band", "attributed_attack", "raid", {}),
            ("raid", "took_place_in", "town", {}),
        ],
    )
    write_whole(render_page(scene), tmp_path / "four.html")
    return tmp_path / "four.html"


def spot(shown: Any, record: str) -> tuple[float, float]:  # noqa: ANN401 - see Show
    """Return where on the screen a record stands, where its menu opens; choice and view are left as they were."""
    page = shown.page
    before = page.evaluate("location.hash")
    page.evaluate(
        """(record) => {
            const words = new URLSearchParams(location.hash.slice(1));
            words.set("record", record);
            location.hash = `#${words}`;
        }""",
        record,
    )
    shown.settle()
    page.locator("#view-network .field").focus()
    page.keyboard.press("m")
    x, y = page.evaluate("['left', 'top'].map((side) => parseFloat(document.getElementById('menu').style[side]))")
    page.keyboard.press("Escape")
    page.evaluate("(hash) => { location.hash = hash; }", before)
    shown.settle()
    box = page.locator("#drawing").bounding_box()
    assert box is not None
    return box["x"] + x, box["y"] + y


def drag(shown: Any, start: tuple[float, float], by: tuple[float, float]) -> None:  # noqa: ANN401 - see Show
    """Drag with the mouse, in steps as a hand would."""
    page = shown.page
    page.mouse.move(*start)
    page.mouse.down()
    page.mouse.move(start[0] + by[0] / 2, start[1] + by[1] / 2, steps=4)
    page.mouse.move(start[0] + by[0], start[1] + by[1], steps=4)
    page.mouse.up()
    shown.settle()


def test_the_tab_opens_the_network(show: Show) -> None:
    """The second tab draws the records that the map shows, attacks and command in their colours."""
    shown = show()
    records = re.findall(r"\d+", shown.text("#showing"))[:2]
    shown.page.locator("#tab-network").click()
    shown.settle()
    assert re.findall(r"\d+", shown.text("#showing"))[:2] == records
    assert not shown.page.locator("#view-map").is_visible()
    found = shown.page.evaluate(PIXELS)
    assert all(str(colour) in found for colour in (0xC2570C, 0x14296B, 0x0F6B5C))


def test_no_line_waits_in_the_network(show: Show, four: Path) -> None:
    """Brackets and quiet lines belong to the map: here every line between two drawn records is drawn."""
    shown = show(four, hash_=NETWORK)
    assert shown.text("#showing") == "Showing 4 of 5 records and 5 of 6 lines"


def test_a_dragged_record_stays_and_undo_brings_it_back(show: Show, four: Path) -> None:
    """Its place is in the address, a button frees it, and undo and redo move it."""
    shown = show(four, hash_=NETWORK)
    before = spot(shown, "captain")
    drag(shown, before, (-60, 50))
    assert re.search(r"pin=captain%2C-?\d+%2C-?\d+", shown.page.url)
    shown.page.locator("#undo").click()
    assert "pin=" not in shown.page.url
    assert spot(shown, "captain") == pytest.approx(before, abs=1)
    drag(shown, before, (-60, 50))
    shown.page.locator("#undo").click()
    shown.page.locator("#redo").click()
    assert spot(shown, "captain") == pytest.approx((before[0] - 60, before[1] + 50), abs=8)
    assert shown.page.locator("[data-act=unpin]").inner_text() == "Unpin 1"
    shown.page.locator("[data-act=unpin]").click()
    assert "pin=" not in shown.page.url


def test_dragging_a_record_chooses_nothing(show: Show, four: Path) -> None:
    """A drag is no click: the panel stays as it was."""
    shown = show(four, hash_=NETWORK)
    drag(shown, spot(shown, "captain"), (40, 40))
    assert shown.text("#panel-body").startswith("Every line")


def test_a_pin_out_of_all_bounds_is_no_pin(show: Show, four: Path) -> None:
    """An address is hostile until it was looked up: unknown records, words and far away places are left out."""
    pins = (
        "nobody,1,2",
        "captain,1,2,x",
        "captain,1e3,2",
        "chief,100001,0",
        "band,NaN,0",
        "__proto__,1,1",
        "raid,-40,30",
    )
    shown = show(four, hash_=NETWORK + "".join(f"&pin={pin}" for pin in pins))
    assert shown.page.locator("[data-act=unpin]").inner_text() == "Unpin 1"


def test_surroundings_are_opened_and_closed(show: Show, four: Path) -> None:
    """Two clicks on the raid draw the town that hangs on it alone, and two more hide it; so does the key e."""
    shown = show(four, hash_=NETWORK)
    page = shown.page
    raid = spot(shown, "raid")
    page.mouse.dblclick(*raid)
    assert shown.text("#showing").startswith("Showing 5 of 5 records and 6 of 6")
    page.mouse.dblclick(*raid)
    assert shown.text("#showing").startswith("Showing 4 of 5")
    page.keyboard.press("e")
    assert shown.text("#showing").startswith("Showing 5 of 5")
    page.locator("#undo").click()
    assert shown.text("#showing").startswith("Showing 4 of 5")


def test_a_badge_opens_up_what_it_counts(show: Show, four: Path) -> None:
    """The raid's badge says that one neighbour is not drawn; a click on it draws the town."""
    shown = show(four, hash_=NETWORK)
    x, y = spot(shown, "raid")
    shown.page.mouse.move(x + 22, y - 20)
    shown.settle()
    assert shown.page.locator(".field").get_attribute("title") == "1 neighbour is not drawn. A click draws it."
    shown.page.mouse.click(x + 22, y - 20)
    assert shown.text("#showing").startswith("Showing 5 of 5")


def test_everything_that_matches_is_drawn_at_once(show: Show) -> None:
    """One button draws all, and another goes back to the first selection."""
    shown = show(hash_=NETWORK)
    before = shown.text("#showing")
    total = before.split()[3]
    shown.page.get_by_role("button", name=f"Draw all {total} that match").click()
    assert shown.text("#showing").startswith(f"Showing {total} of {total}")
    shown.page.get_by_role("button", name="Back to the first selection").click()
    assert shown.text("#showing") == before


def test_names_that_find_no_room_are_counted(show: Show) -> None:
    """A mark without a name is no mark without one to give: how many there are is said, and zooming in leaves none."""
    shown = show(hash_=NETWORK)
    shown.until("document.querySelector('.unnamed').textContent")
    assert re.fullmatch(r"\d+ names? finds? no room: zoom in, or point at (its|a) mark\.", shown.text(".unnamed"))
    for _ in range(5):
        shown.page.keyboard.press("+")
        shown.settle()
    assert shown.page.locator(".unnamed").text_content() == ""


def test_chains_of_command_stand_on_top(show: Show, four: Path) -> None:
    """The chief stands over the captain, he over the band, and the raid, which nobody leads, below them all."""
    shown = show(four, hash_=NETWORK)
    shown.page.get_by_role("button", name="Chains of command").click()
    assert shown.page.url.endswith("tree=yes")
    assert shown.text(".network-bar .note").startswith("3 are said to lead or to be led; below the rule are 1 of whom")
    heights = [spot(shown, record)[1] for record in ("chief", "captain", "band", "raid")]
    assert heights == sorted(heights)
    assert len(set(heights)) == 4


def test_chains_of_command_are_counted_by_the_lines_that_are_left(show: Show) -> None:
    """Without lines of command, or by a day on which none was known, nobody is said to lead, whoever stands above."""
    shown = show(hash_=NETWORK + "&tree=yes")
    assert shown.text(".network-bar .note").startswith("10 are said to lead or to be led;")
    assert "left out" not in shown.text(".network-bar .note").lower().replace("filters or clocks leave out", "left out")
    for asked in ("&not.family=command", "&known-by=2018-01-01"):
        shown = show(hash_=NETWORK + "&tree=yes" + asked)
        assert shown.text(".network-bar .note").startswith("0 are said to lead or to be led;"), asked
        assert "10 stand above without the lines that put them there" in shown.text(".network-bar .note")


def test_where_nobody_leads_there_are_no_chains(show: Show, crowd: Path) -> None:
    """An address that asks for chains of command where there are none gets the network as it is, and no button."""
    shown = show(crowd, hash_=NETWORK + "&tree=yes")
    assert not shown.page.locator("[data-act=tree]").is_visible()
    assert "led" not in shown.text(".network-bar .note")


def test_each_arrangement_has_its_own_pins(show: Show, four: Path) -> None:
    """What was moved among the chains of command is not pinned in the network at large."""
    shown = show(four, hash_=NETWORK + "&tree=yes")
    drag(shown, spot(shown, "band"), (70, 0))
    assert "tree-pin=band" in shown.page.url
    shown.page.locator("[data-act=tree]").click()
    assert not shown.page.locator("[data-act=unpin]").is_visible()


def test_lines_between_the_same_two_can_be_told_apart(show: Show, four: Path) -> None:
    """Across the middle between chief and captain, the pointer meets three lines, each with its own words."""
    shown = show(four, hash_=NETWORK + "&pin=chief,0,0&pin=captain,300,0&pin=band,300,200&pin=raid,0,200")
    page = shown.page
    (x, y), (to_x, to_y) = spot(shown, "chief"), spot(shown, "captain")
    long = math.hypot(to_x - x, to_y - y)
    found = set()
    for off in range(-40, 41, 4):
        page.mouse.move((x + to_x) / 2 - (to_y - y) / long * off, (y + to_y) / 2 + (to_x - x) / long * off)
        shown.settle()
        if page.locator("#tip").is_visible():
            found.add(shown.text("#tip"))
    assert len(found) == 3
    assert any("commands" in text for text in found)


def test_a_click_on_a_line_opens_its_ledger(show: Show, four: Path) -> None:
    """A click in the middle between captain and band shows the claim that he leads it."""
    shown = show(four, hash_=NETWORK)
    (x, y), (to_x, to_y) = spot(shown, "captain"), spot(shown, "band")
    shown.page.mouse.click((x + to_x) / 2, (y + to_y) / 2)
    assert "leads" in shown.text("#panel-body h2")


def test_the_keyboard_walks_moves_and_opens(show: Show, four: Path) -> None:
    """Arrow keys go from record to record, with Shift they move one, space opens its menu."""
    shown = show(four, hash_=NETWORK + "&pin=chief,0,0&pin=captain,300,0&pin=band,300,200&pin=raid,0,200")
    page = shown.page
    page.locator("#view-network .field").focus()
    page.evaluate("location.hash = location.hash + '&record=chief'")
    page.locator("#panel-body h2", has_text="Ada Chief").wait_for()
    page.keyboard.press("ArrowRight")
    assert shown.text("#panel-body h2") == "Bo Captain"
    page.keyboard.press("ArrowDown")
    assert shown.text("#panel-body h2") == "The Band"
    page.keyboard.press("Shift+ArrowDown")
    page.keyboard.press("Shift+ArrowDown")
    assert "pin=band%2C300%2C240" in page.url
    page.keyboard.press("u")
    assert "pin=band%2C300%2C200" in page.url
    page.keyboard.press(" ")
    assert page.locator("#menu [role=menuitem]").first.is_visible()


def test_the_network_takes_one_stop_of_the_tab_key(show: Show) -> None:
    """The library's own element is no second stop, and ours has a name that says how to walk."""
    page = show(hash_=NETWORK).page
    assert page.locator("#view-network .field [tabindex='0']").count() == 0
    label = page.locator("#view-network .field").get_attribute("aria-label")
    assert label is not None
    assert label.startswith("Network of 48 records and ")


def test_another_theme_draws_in_other_colours(show: Show) -> None:
    """The canvas follows the theme: dark ground, the light blue of command."""
    shown = show(hash_=NETWORK)
    shown.settle()
    assert str(0x14296B) in shown.page.evaluate(PIXELS)
    shown.page.locator("#theme").click()
    shown.settle()
    found = shown.page.evaluate(PIXELS)
    assert str(0xC3CBE9) in found
    assert str(0x14296B) not in found


def test_a_filter_holds_in_every_view(show: Show) -> None:
    """What the legend leaves on the map is left in the network too."""
    shown = show()
    shown.page.locator(".legend .row", has_text="denied or doubted").click()
    pressed = shown.page.locator(".legend .row[aria-pressed=true]").count()
    lines = shown.text("#showing").split(" and ")[1]
    shown.page.locator("#tab-network").click()
    assert shown.page.locator(".legend .row[aria-pressed=true]").count() == pressed == 1
    assert shown.text("#showing").split(" and ")[1] == lines


def test_what_is_chosen_is_chosen_in_every_view(show: Show) -> None:
    """A record chosen in the network is chosen on the map, and its panel stays."""
    shown = show("harbour", hash_=NETWORK)
    page = shown.page
    page.fill("#search", "a")
    page.keyboard.press("Enter")
    name = shown.text("#panel-body h2")
    page.locator("#tab-map").click()
    assert shown.text("#panel-body h2") == name


def test_a_hit_is_ringed(show: Show) -> None:
    """What a search finds carries a broad ring in the colour of the focus."""
    shown = show(hash_=NETWORK)
    shown.settle()
    before = shown.page.evaluate(PIXELS).get(str(0x1A62D6), 0)
    shown.page.fill("#search", "nasrallah")
    shown.settle()
    shown.settle()
    assert shown.page.evaluate(PIXELS).get(str(0x1A62D6), 0) > before + 20


def test_marks_are_drawn_wherever_the_view_is(show: Show, four: Path) -> None:
    """Far from zero as well, where vis-network would leave out marks of one's own making."""
    pins = "".join(
        f"&pin={key},{x},{y}"
        for key, x, y in [("chief", 5000, 5000), ("captain", 5200, 5000), ("band", 5000, 5150), ("raid", 5200, 5150)]
    )
    shown = show(four, hash_=NETWORK + pins)
    shown.settle()
    assert shown.page.evaluate(PIXELS).get(str(0xE6EEF7), 0) > 200


def test_movement_is_seen_only_where_it_is_wished(show: Show, four: Path) -> None:
    """With reduced motion records are at their new places at once; without it they are seen on their way."""
    pictures = """() => new Promise((done) => {
        const canvas = document.querySelector("#view-network canvas"), seen = new Set(), began = performance.now();
        const look = () => {
            seen.add(canvas.toDataURL());
            if (performance.now() - began < 1000) requestAnimationFrame(look);
            else done(seen.size);
        };
        document.querySelector("[data-act=tree]").click();
        requestAnimationFrame(() => requestAnimationFrame(look));
    })"""
    still, moving = (show(four, hash_=NETWORK, reduced_motion=each).page for each in ("reduce", "no-preference"))
    assert still.evaluate(pictures) == 1
    assert moving.evaluate(pictures) > 1


def test_a_phone_has_the_network_too(show: Show) -> None:
    """At 390 pixels the accused and an attack are in view, and the bar's buttons can be reached."""
    shown = show(hash_=NETWORK, width=390, height=844, has_touch=True)
    shown.settle()
    assert str(0xC2570C) in shown.page.evaluate(PIXELS)
    bar = shown.page.locator(".network-bar").bounding_box()
    assert bar is not None
    assert bar["width"] <= 390
    assert shown.page.evaluate("document.documentElement.scrollWidth") <= 390


def test_hostile_names_are_only_drawn(show: Show) -> None:
    """Names that hold markup run nothing and make no element in the network."""
    shown = show("hostile", hash_=NETWORK)
    shown.settle()
    assert shown.page.evaluate("Object.keys(window).filter((key) => /hack/i.test(key))") == []
    assert shown.page.locator("#view-network :is(img, svg, iframe, script, a)").count() == 0


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory, crowded: Callable[[Path, int], Scene]) -> Path:
    """Return the page of 1,600 actors, each tied to an earlier one."""
    folder = tmp_path_factory.mktemp("crowd")
    write_whole(render_page(crowded(folder, 1600)), folder / "crowd.html")
    return folder / "crowd.html"


def test_too_many_records_become_an_overview(show: Show, crowd: Path) -> None:
    """A page of 1,600 opens with all of them drawn as dots, which is said, and dots answer to a click."""
    shown = show(crowd)
    page = shown.page
    assert page.locator("#tab-network").get_attribute("aria-selected") == "true"
    assert shown.text(".network-bar .note").startswith("1,600 records: an overview, without most names,")
    shown.settle()
    found = page.evaluate(PIXELS)
    assert sum(found.values()) - max(found.values()) > 5000
    page.mouse.click(*spot(shown, "a7"))
    assert shown.text("#panel-body h2") == "Actor 7"


def test_an_overview_is_moved_and_scaled(show: Show, crowd: Path) -> None:
    """The wheel brings a spot nearer and keeps it where it is, dragging moves it along, arrow keys walk."""
    shown = show(crowd, hash_=NETWORK)
    page = shown.page
    start = spot(shown, "a7")
    page.mouse.move(*start)
    page.mouse.wheel(0, -300)
    shown.settle()
    assert spot(shown, "a7") == pytest.approx(start, abs=2)
    drag(shown, (start[0] + 31, start[1] + 47), (40, -30))
    shown.settle()
    assert spot(shown, "a7") == pytest.approx((start[0] + 40, start[1] - 30), abs=3)
    page.locator("#view-network .field").focus()
    page.keyboard.press("ArrowDown")
    assert re.fullmatch(r"Actor \d+", shown.text("#panel-body h2"))


def test_the_network_is_printed_whole_and_in_light_colours(show: Show) -> None:
    """On paper it has a height, all of it is in view and dark on light; afterwards one looks at what one looked at."""
    shown = show(hash_=NETWORK, color_scheme="dark")
    page = shown.page
    for _ in range(3):
        page.keyboard.press("+")
    shown.settle()
    before = page.evaluate(PIXELS)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    shown.settle()
    page.wait_for_timeout(300)
    assert page.locator("#view-network .field").bounding_box()["height"] > 400
    found = page.evaluate(PIXELS)
    assert str(0xC2570C) in found, "attacks, as they are on light ground"
    assert str(0xFF6A2B) not in found
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    shown.settle()
    page.wait_for_timeout(300)
    assert page.evaluate(PIXELS)[str(0xFF6A2B)] == before[str(0xFF6A2B)]
