"""Names from right to left as Chromium orders them: an algorithm that is not ours, over the page and over lines."""

import re
from collections.abc import Callable, Iterator
from html import escape
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from actorgraph import ActorGraph, load
from actorgraph.views.page import render_page
from actorgraph.views.scene import build_scene
from actorgraph.views.text import footnotes, paths, records
from actorgraph.views.text.printable import columns, printable

Show = Callable[..., Any]
PLACES = """(element, words) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const nodes = [];
    let text = "";
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        nodes.push({ node, start: text.length });
        text += node.data;
    }
    const spot = (at) => {
        const { node, start } = nodes.findLast(({ start }) => start <= at);
        return [node, at - start];
    };
    let from = 0;
    return words.map((word) => {
        const at = text.indexOf(word, from);
        if (at < 0) throw new Error(`${word} is not in ${text.slice(from)}`);
        from = at + word.length;
        const range = document.createRange();
        range.setStart(...spot(at));
        const [last, offset] = spot(from - 1);
        range.setEnd(last, offset + 1);
        const { left, right, top, bottom } = range.getBoundingClientRect();
        return { left, right, middle: (top + bottom) / 2 };
    });
}"""
"""Where words stand, each looked for behind the one before in the order in which the text is stored."""


def in_order(page: Page, selector: str, words: list[str]) -> bool:
    """Return whether words are seen from left to right, and line below line, in the order in which they are stored."""
    places = page.locator(selector).first.evaluate(PLACES, words)
    return all(
        after["middle"] > before["middle"] + 6
        if abs(after["middle"] - before["middle"]) > 6
        else after["left"] >= before["right"] - 1
        for before, after in pairwise(places)
    )


@pytest.fixture
def shown(show: Show, turned: Path, tmp_path: Path) -> Callable[[str], Page]:
    """Return a way to open the page of a dataset from right to left, wide enough for long lines."""
    path = tmp_path / "turned.html"
    path.write_text(render_page(build_scene(load(turned))), encoding="utf-8")

    def open_page(hash_: str) -> Page:
        page: Page = show(path, width=1800, height=1000, hash_=hash_).page
        return page

    return open_page


@pytest.fixture(scope="module")
def graph(turned: Path) -> ActorGraph:
    """Return the questions of the dataset from right to left."""
    return load(turned)


@pytest.fixture(scope="module")
def printed(browser: Browser) -> Iterator[Callable[[str], Page]]:
    """Return a way to show lines as a terminal that knows both directions would."""
    page = browser.new_page(viewport={"width": 2000, "height": 400})

    def show_lines(text: str) -> Page:
        page.set_content(f"<!doctype html><meta charset='utf-8'><pre dir='ltr'>{escape(text)}</pre>")
        return page

    yield show_lines
    page.close()


def test_without_isolates_it_is_wrong(printed: Callable[[str], Page]) -> None:
    """Two names that only a stroke or a digit parts change places: what the other tests look for can be seen."""
    assert not in_order(printed("سپاه / قاسم"), "pre", ["سپاه", "/", "قاسم"])
    assert not in_order(printed("قاسم [1]"), "pre", ["قاسم", "[1]"])
    assert in_order(printed("Sipah / Qasim [1]"), "pre", ["Sipah", "/", "Qasim", "[1]"])


def test_sentences(graph: ActorGraph, printed: Callable[[str], Page]) -> None:
    """In a sentence every name, date, quotation mark and place is seen where it is said."""
    sentence = graph.link("qasim--ordered--raid").sentences[0]
    words = ["جريدة", "(June 2031)", "quotes", "سپاه", "as alleging that", "قاسم", "ordered the attack “", "غارة", "”,"]
    assert in_order(printed(printable([sentence])), "pre", [*words, "on 19 May 2031", "[p. 1]"])


def test_lines(graph: ActorGraph, printed: Callable[[str], Page]) -> None:
    """Ends beside a stroke, names on a path, aliases, footnote marks and columns are seen in their order."""
    link = graph.link("hizb--commands--qasim")
    ends = next(records.link_lines(link))
    assert in_order(printed(printable([ends])), "pre", ["single-source)", "حزب الله (٢)", "/", "قاسم", "(hizb--"])
    path = next(line for line in paths.paths_lines(graph.paths("hizb", "raid")) if line.startswith("Path 1"))
    assert in_order(printed(printable([path])), "pre", ["2 hops:", "حزب الله (٢)", "…", "قاسم", "…", "غارة"])
    also = next(line for line in records.show_lines(graph.show("qasim")) if line.startswith("Also"))
    assert in_order(printed(printable([also])), "pre", ["Also:", "الحاج", ";", "קאסם"])
    said = next(footnotes.sentence_lines(link.sentences, "", "[1] [2]"))
    assert in_order(printed(printable([said])), "pre", ["حزب الله (٢)", "commands", "قاسم", "[p. 1].", "[1]", "[2]"])
    table = columns([("\u2068قاسم\u2069", "\u2068סוף\u2069", 1)])
    assert in_order(printed(printable(table)), "pre", ["قاسم", "סוף", "1"])


def test_the_panel_of_a_line(shown: Callable[[str], Page]) -> None:
    """The ends of a line, its sentences and its claims read from left to right."""
    page = shown("#link=hizb--commands--qasim")
    assert in_order(page, "#panel-body h2", ["حزب الله (٢)", "alleged: commands", "→", "قاسم"])
    words = ["جريدة", "(June 2031)", "alleges, giving no source, that", "حزب", "commands", "قاسم", "[p. 1]."]
    assert in_order(page, "#panel-body .sentences li", words)
    assert in_order(page, "#panel-body .claim", [*words, "rests on", "قاسم", "– alleged: ordered –", "غارة"])


def test_the_panel_of_a_record(shown: Callable[[str], Page]) -> None:
    """Of a record its name, its other names, its particulars and its lines read from left to right."""
    page = shown("#record=qasim")
    assert in_order(page, "#panel-body .aliases", ["also", "الحاج", "·", "קאסם"])
    assert in_order(page, "#panel-body article", ["the rank of", "قاسم", "is given as “", "عميد", "”", "[p. 2]"])
    line = "#panel-body .lines li:has-text('quotes')"
    assert in_order(page, line, ["alleged: ordered", "غارة", "جريدة", "quotes", "سپاه"])
    page = shown("#record=hizb")
    assert page.locator("#panel-body h2 bdi").evaluate("(name) => getComputedStyle(name).direction") == "rtl"
    assert page.locator("#panel-body p[dir=auto]").inner_text() == "تنظيم."


def test_the_opening_and_the_results(shown: Callable[[str], Page]) -> None:
    """What is said and not said at first, and the names that a search finds, read from left to right."""
    page = shown("")
    assert in_order(page, "#panel-body .sources", ["جريدة", "(June 2031)"])
    gap = page.locator("#panel-body .gaps li", has_text=re.compile("Who carried out")).first
    assert gap.locator("a bdi").count() >= 1
    page.locator("#search").fill("الحاج")
    assert in_order(page, "#results li", ["قاسم", "الحاج", "person"])


def test_the_labels_of_the_map(shown: Callable[[str], Page]) -> None:
    """A label has its own direction: the number behind a name from right to left stands at its left."""
    page = shown("")
    name, number = page.locator(".map .lettering text", has_text="حزب").evaluate(PLACES, ["حزب", "٢"])
    assert number["right"] < name["left"]
    house, seven = page.locator(".map .lettering text", has_text="בית").evaluate(PLACES, ["בית", "7"])
    assert seven["right"] <= house["left"] + 1
    mark = page.locator(".mark", has=page.locator("text", has_text="حزب")).locator(".shape").bounding_box()
    assert mark is not None
    assert number["left"] >= mark["x"] + mark["width"]


def test_the_cards_of_the_list(show: Show, turned: Path, tmp_path: Path) -> None:
    """On a phone names and what is said of them read from left to right, each name in its own direction."""
    path = tmp_path / "turned.html"
    path.write_text(render_page(build_scene(load(turned))), encoding="utf-8")
    page = show(path, width=390, height=844).page
    card = ".card:has(strong:has-text('غارة'))"
    assert in_order(page, card, ["named:", "قاسم", "(alleged: ordered; single-source"])
    assert in_order(page, card, ["aimed at:", "בית 7", "(said: targeted"])
    assert (
        page.locator(".actor-chip bdi", has_text="حزب").evaluate("(name) => getComputedStyle(name).direction") == "rtl"
    )


def test_everything_as_text(shown: Callable[[str], Page]) -> None:
    """The same holds where the page is read as text."""
    page = shown("")
    page.locator("#text summary").click()
    item = "#text li:has-text('quotes')"
    assert in_order(page, item, ["جريدة", "(June 2031)", "quotes", "سپاه", "as alleging that", "قاسم", "ordered"])
