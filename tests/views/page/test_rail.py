"""The map on narrow screens, in a real browser: a list along time, a strip of actors, and the drawing on request."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from playwright.sync_api import Locator, Page

Show = Callable[..., Any]

ROCKET = "rocket-embassy-2019-05-19"
PHONE: dict[str, Any] = {"width": 390, "height": 844, "has_touch": True}
SCENE = "JSON.parse(document.getElementById('scene-data').textContent).scene"


def card(page: Page, record: str) -> Locator:
    """Return the card or the chip of a record."""
    nodes = page.evaluate(SCENE)["nodes"]
    key = next(node["id"] for node in nodes if node["record"] == record)
    return page.locator(f'[data-card="{key}"]')


def names(page: Page, selector: str) -> list[str]:
    """Return the names on cards or chips, in their order."""
    found: list[str] = page.locator(f"{selector} > li:not([hidden]) > .opener bdi").all_inner_texts()
    return found


def heading(page: Page) -> str:
    """Return whose evidence the sheet shows."""
    return page.locator("#panel-body h2").first.inner_text()


def test_a_phone_gets_events_in_the_order_of_their_dates(show: Show) -> None:
    """From September 2018 to 20 May 2019; what has no day follows under its own heading."""
    page = show(**PHONE).page
    assert page.locator(".rail h2").inner_text().casefold() == "no day given"
    assert "Operations against Israel, undated" in names(page, ".cards:not(.along)")
    dated = names(page, ".cards.along")
    order = [
        next(at for at, name in enumerate(dated) if day in name) for day in ("Basra", "27 December", "19 May 2019")
    ]
    assert order == sorted(order)
    scene = page.evaluate(SCENE)
    drawn = [node for node in scene["nodes"] if node["shown"] and node["edtf"]]
    assert dated == [node["name"] for node in sorted(drawn, key=lambda node: node["order"])]
    last, without = (page.locator(place).bounding_box() for place in (".cards.along > li:last-child", ".rail h2"))
    assert last["y"] < without["y"]


@pytest.mark.parametrize("size", [(390, 844), (844, 390)], ids=["upright", "sideways"])
def test_the_whole_title_stands_on_a_phone(show: Show, size: tuple[int, int]) -> None:
    """Its end is what limits it, "what one article says": no word of it is cut off."""
    page = show(width=size[0], height=size[1], has_touch=True).page
    assert page.evaluate(
        "(({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>"
        " scrollHeight <= clientHeight && scrollWidth <= clientWidth)(document.querySelector('h1'))"
    )


def test_a_card_that_an_address_names_is_scrolled_to(show: Show) -> None:
    """Its head is in the list's window, under the strip of actors, with movement allowed too."""
    page = show(**PHONE, hash_=f"#record={ROCKET}", reduced_motion="no-preference").page
    box, window, strip = (page.locator(each).bounding_box() for each in (".card.chosen .opener", ".rail", ".strip"))
    assert strip["y"] + strip["height"] <= box["y"] < window["y"] + window["height"] / 2


def test_both_ends_of_a_line_that_an_address_names_are_in_view(show: Show) -> None:
    """Khazali's chip stands in the strip, and the head of the rocket's card in the upper half of the list."""
    page = show(**PHONE, hash_=f"#link=qais-al-khazali--ordered--{ROCKET}").page
    parts = (card(page, "qais-al-khazali"), card(page, ROCKET).locator(".opener"), page.locator(".rail"))
    chip, box, window = (part.bounding_box() for part in parts)
    assert chip
    assert box
    assert window
    assert 0 <= chip["x"] < chip["x"] + chip["width"] <= 390
    assert window["y"] <= box["y"] < window["y"] + window["height"] / 2


def test_a_line_touched_on_a_card_moves_no_list(show: Show) -> None:
    """The card that was being read stays where it was while the line's evidence opens."""
    page = show(**PHONE, hash_=f"#record={ROCKET}").page
    before = page.locator(".rail").evaluate("(rail) => rail.scrollTop")
    assert before > 0
    card(page, ROCKET).locator("[data-edge]").first.click()
    assert page.locator("#panel-body h2").inner_text().startswith("Kata'ib Hezbollah")
    assert page.locator(".rail").evaluate("(rail) => rail.scrollTop") == before


def test_a_card_says_that_nobody_is_named(show: Show) -> None:
    """The attack of December names nobody, and what it was aimed at is said, with its status."""
    text = card(show(**PHONE).page, "rockets-embassy-2018-12-27").inner_text()
    assert "none named" in text
    assert "named:" not in text
    assert "aimed at:" in text
    assert "(said: targeted; single-source" in text


def test_a_name_on_a_card_is_never_a_bare_accusation(show: Show) -> None:
    """Wherever somebody is named for an attack, it stands beside the name that it is alleged, and how that stands."""
    page = show(**PHONE).page
    text = card(page, ROCKET).inner_text().replace("\n", " ")
    assert "Qais al-Khazali (alleged: ordered; single-source, " in text
    assert "Kata'ib Hezbollah (alleged: accused of; contested, denied" in text
    for item in page.locator(".said-of li").all_inner_texts():
        assert "(alleged: " in item or "(alleged; " in item or "(said: " in item, item


def test_a_touch_opens_the_evidence_in_the_sheet(show: Show) -> None:
    """A card opens its record, a name on it the line that names it, a chip its actor; the card is marked."""
    page = show(**PHONE).page
    card(page, ROCKET).locator(".opener").tap()
    assert heading(page) == "Rocket near the US embassy, 19 May 2019"
    assert card(page, ROCKET).get_attribute("aria-current") == "true"
    card(page, ROCKET).get_by_role("button", name="Qais al-Khazali", exact=True).tap()
    assert "alleged: ordered" in heading(page)
    card(page, "hassan-nasrallah").locator(".opener").tap()
    assert heading(page) == "Hassan Nasrallah"
    assert page.locator("#panel").bounding_box()["height"] < 400


def test_beside_what_is_chosen_all_else_grows_faint(show: Show) -> None:
    """Nasrallah has no line to the rocket of 19 May; its card fades, his chip is in view."""
    shown = show(**PHONE, hash_="#record=hassan-nasrallah")
    assert "faint" in (card(shown.page, ROCKET).get_attribute("class") or "")
    chip = card(shown.page, "hassan-nasrallah").bounding_box()
    assert chip is not None
    assert chip["x"] >= 0
    assert chip["x"] + chip["width"] <= 390


def test_what_a_search_finds_stands_out(show: Show) -> None:
    """Chips and cards that are found have a thick frame; others fade."""
    page = show(**PHONE).page
    page.fill("#search", "nasrallah")
    page.wait_for_selector(".rail .hit")
    assert card(page, "hassan-nasrallah").evaluate("(each) => getComputedStyle(each).boxShadow") != "none"
    assert "faint" in (card(page, ROCKET).get_attribute("class") or "")


def test_nothing_is_wider_than_the_screen(show: Show) -> None:
    """Only the strip of actors scrolls sideways, in every dataset, long names included."""
    for name in ("article", "harbour", "hostile"):
        page = show(name, **PHONE).page
        assert page.evaluate("document.documentElement.scrollWidth") == 390
        assert page.locator(".rail").evaluate("(rail) => rail.scrollWidth <= rail.clientWidth")


def test_a_card_keeps_the_keyboard_when_something_changes(show: Show) -> None:
    """Choosing with Enter leaves the keyboard on the card, and Escape too."""
    page = show(width=640, height=400).page
    opener = card(page, ROCKET).locator(".opener")
    opener.focus()
    page.keyboard.press("Enter")
    assert heading(page) == "Rocket near the US embassy, 19 May 2019"
    assert opener.evaluate("(each) => document.activeElement === each")


def test_the_menu_opens_at_a_card(show: Show) -> None:
    """A long touch, which the browser reports like the other button of a mouse, opens what can be done."""
    page = show(**PHONE).page
    card(page, "hassan-nasrallah").locator(".opener").dispatch_event("contextmenu")
    assert page.locator("#menu").is_visible()


def test_the_drawing_is_reached_on_a_phone_too(show: Show) -> None:
    """A button turns to the drawing, where one finger moves it and two scale it; another turns back."""
    shown = show(**PHONE)
    page = shown.page
    assert page.locator(".forms [aria-pressed=true]").inner_text() == "List"
    page.get_by_role("button", name="Drawing").tap()
    assert page.locator(".map").is_visible()
    assert not page.locator(".rail").is_visible()
    left, width = "document.querySelector('.window').scrollLeft", "document.querySelector('.map').width.baseVal.value"
    before, wide = page.evaluate(left), page.evaluate(width)
    touch(page, [(300, 300, 1)], [(220, 300, 1)])
    assert page.evaluate(left) == before + 80
    touch(page, [(150, 300, 1), (250, 300, 2)], [(100, 300, 1), (300, 300, 2)])
    assert page.evaluate(width) > 1.5 * wide
    page.get_by_role("button", name="List").tap()
    assert page.locator(".rail").is_visible()


def touch(page: Page, begin: list[tuple[int, int, int]], end: list[tuple[int, int, int]]) -> None:
    """Put fingers down, move them in four steps, and lift them; each is x, y and its number."""
    client = page.context.new_cdp_session(page)

    def send(kind: str, points: Sequence[tuple[float, float, int]]) -> None:
        fingers = [{"x": x, "y": y, "id": number} for x, y, number in points]
        client.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": fingers})

    send("touchStart", begin)
    for step in range(1, 5):
        send(
            "touchMove",
            [
                (x + (tx - x) * step / 4, y + (ty - y) * step / 4, number)
                for (x, y, number), (tx, ty, _) in zip(begin, end, strict=True)
            ],
        )
    send("touchEnd", [])


def test_larger_letters_by_the_same_buttons(show: Show) -> None:
    """Plus and minus change the size of the letters."""
    page = show(**PHONE).page
    size = "parseFloat(getComputedStyle(document.querySelector('.card strong')).fontSize)"
    before = page.evaluate(size)
    page.locator("#nearer").tap()
    assert page.evaluate(size) > before


def test_the_sheet_is_drawn_up_by_its_handle(show: Show) -> None:
    """Dragged up it becomes tall, dragged down low again."""
    page = show(**PHONE).page
    handle = page.locator("#sheet").bounding_box()
    y = handle["y"] + 15
    page.mouse.move(195, y)
    page.mouse.down()
    page.mouse.move(195, y - 300, steps=4)
    page.mouse.up()
    assert page.locator("#sheet").get_attribute("aria-expanded") == "true"
    handle = page.locator("#sheet").bounding_box()
    page.mouse.move(195, handle["y"] + 15)
    page.mouse.down()
    page.mouse.move(195, handle["y"] + 400, steps=4)
    page.mouse.up()
    assert page.locator("#sheet").get_attribute("aria-expanded") == "false"


def test_on_paper_the_whole_list_is_printed(show: Show) -> None:
    """A phone prints the list in full, and no buttons."""
    page = show(**PHONE).page
    page.emulate_media(media="print")
    assert page.locator(".rail").evaluate("(rail) => getComputedStyle(rail).overflow") == "visible"
    assert not page.locator(".forms").is_visible()
