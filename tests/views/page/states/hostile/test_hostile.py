"""Every hostile text in every place that data reaches: nothing runs, it is shown as it is, and the page keeps its form.

Which of them the reader refuses, and where, is counted in tests/dataset/test_strings.py; those that it takes are here.
"""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from actorgraph import load
from actorgraph.errors import QuestionError
from actorgraph.model.characters import escape_unsafe

Show = Callable[..., Any]
Reach = Callable[[Page], object]
PageOf = Callable[..., Path]
Open = Callable[..., Page]

HERE = Path(__file__).parent
FRAGMENT = HERE.parents[4] / "actorgraph" / "views" / "page" / "assets" / "asking" / "fragment.mjs"
WATCH = (HERE / "watch.js").read_text(encoding="utf-8")
FRAME = (HERE / "frame.js").read_text(encoding="utf-8")
SCENE = "JSON.parse(document.getElementById('scene-data').textContent).scene"
RAN = "[window.__pwned, window.hacked, document.vulnerable, window.__seen]"
PAYLOADS = HERE.parents[3] / "data" / "payloads.json"
TOGETHER, LONGEST = 24, 500
LEAST = {"a": 8, "i": 5, "k": 6, "threatened": 4}
"""How often a panel says a text at least.

Of an actor its name, another name, a description, two keys in registers, a rank, and the kind and other end of a line;
of an incident its name, two values, and the kind and other end; of a line two ends, its kind, the words for both ends
and a note; of a threat one end, the words for both and what was threatened.
"""
TYPED = """(texts) => texts.reduce(async (before, text) => {
    await before;
    const search = document.getElementById("search");
    search.value = text;
    search.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise((done) => requestAnimationFrame(done));
}, null)"""


def fits(strings: list[str]) -> list[str]:
    """Return the texts that a file can hold, which is all but halves of surrogate pairs."""
    return [text for text in strings if not any("\ud800" <= character <= "\udfff" for character in text)]


def packed(texts: list[str]) -> list[str]:
    """Return the texts in as few names as they fit into, for places of which a dataset has but one."""
    found = [""]
    for text in texts:
        if len(found[-1]) + len(text) > LONGEST - 1:
            found.append("")
        found[-1] += f" {text}"
    return [each[1:] for each in found if each.strip() and len(each) <= LONGEST]


def plain(text: str) -> str:
    """Return a text as it is shown, without the isolates that a sentence puts around what runs from right to left."""
    return re.sub("[\u2068\u2069]|\\\\u206[89]", "", escape_unsafe(text))


def is_name(text: str) -> bool:
    """Return whether a text may stand where a name does."""
    return bool(text.strip()) and len(text) <= LONGEST


@pytest.fixture
def watched(show: Show, page_of: PageOf) -> Open:
    """Return a way to open a page under watch, after which nothing but what every page has may have been seen."""
    usual = show(page_of(["Somebody", "Somewhere"]), init=WATCH).page.evaluate(RAN)

    def open_page(path: Path, **more: object) -> Page:
        page: Page = show(path, init=WATCH, **more).page
        assert page.evaluate(RAN) == usual
        return page

    return open_page


def parts_of(address: str) -> tuple[int, str]:
    """Return which text the records at an address were made of, and what kind of panel it leads to."""
    found = re.search(r"([ai])(\d+)(?:--(k|threatened))?", address)
    assert found
    return int(found[2]), found[3] or found[1]


def datasets(strings: list[str]) -> Iterator[tuple[list[str], str]]:
    """Yield the texts that go into one dataset, and a title made of others."""
    titles = packed(fits(strings))
    for place, start in enumerate(range(0, len(fits(strings)), TOGETHER)):
        yield fits(strings)[start : start + TOGETHER], titles[place % len(titles)]


def test_texts_are_shown_as_they_are(
    watched: Open, page_of: PageOf, states: dict[str, Reach], strings: list[str]
) -> None:
    """The panel of each record and line says all its texts as they were given; in no view does anything run or move."""
    panels = 0
    for texts, title in datasets(strings):
        page = watched(page_of(texts, title))
        usual, scene = page.evaluate(RAN), page.evaluate(SCENE)
        addresses = [f"#record={node['record']}" for node in scene["nodes"]]
        addresses += [f"#link={edge['link']}" for edge in scene["edges"]]
        for address, (heading, body) in zip(addresses, page.evaluate("(all) => __walk(all)", addresses), strict=True):
            at, panel = parts_of(address)
            least = LEAST[panel] if is_name(texts[at]) else 1
            assert plain(body).count(plain(texts[at])) >= least, (address, texts[at])
            assert plain(heading) == plain(texts[at]) or not address.startswith("#record") or least == 1
            panels += 1
        for view in ("network", "table", "filters", "first"):
            states[view](page)
            assert page.evaluate(FRAME) == []
        assert page.evaluate(RAN) == usual
    assert panels == sum(4 * len(texts) if len(texts) > 1 else 2 for texts, _ in datasets(strings))


def test_titles_are_shown_as_they_are(show: Show, page_of: PageOf, strings: list[str]) -> None:
    """A dataset's title, version and contact become text alone, also for a browser that runs no script."""
    page = show(page_of(["Somebody"]), init=WATCH).page
    usual = page.evaluate("(html) => __parsed(html)", page_of(["Somebody"]).read_text(encoding="utf-8"))["found"]
    for title in packed(fits(strings)):
        html = page_of(["Somebody"], title).read_text(encoding="utf-8")
        parsed = page.evaluate("(html) => __parsed(html)", html)
        assert parsed["found"] == usual
        assert plain(parsed["heading"]) == plain(title)
        assert plain(parsed["title"]) == re.sub(" +", " ", plain(title)).strip(" ")
        assert plain(parsed["about"]).count(plain(title)) == 2


def test_a_title_given_by_hand_is_shown_as_it_is(
    show: Show, page_of: PageOf, strings: list[str], tmp_path: Path
) -> None:
    """What is no name is refused; all else becomes text, halves of surrogate pairs too, which a command may get."""
    graph = load(page_of(["Somebody"]).parent)
    page = show(page_of(["Somebody"]), init=WATCH).page
    usual = page.evaluate("(html) => __parsed(html)", page_of(["Somebody"]).read_text(encoding="utf-8"))["found"]
    for text in strings:
        if not is_name(text):
            with pytest.raises(QuestionError, match=r"title|blank|characters"):
                graph.render(tmp_path / "graph.html", title=text)
    for title in packed(strings):
        html = graph.render(tmp_path / "graph.html", title=title).read_text(encoding="utf-8")
        parsed = page.evaluate("(html) => __parsed(html)", html)
        assert parsed["found"] == usual
        assert plain(parsed["heading"]) == plain(title)


def test_without_script_texts_are_only_texts(show: Show, page_of: PageOf, strings: list[str]) -> None:
    """What a browser without script reads has every name in its list, and no element that a text has made."""
    page = show(page_of(["Somebody"]), init=WATCH).page
    usual = page.evaluate("(html) => __parsed(html)", page_of(["Somebody"]).read_text(encoding="utf-8"))["found"]
    for texts, title in datasets(strings):
        parsed = page.evaluate("(html) => __parsed(html)", page_of(texts, title).read_text(encoding="utf-8"))
        assert parsed["found"] == usual
        listed = plain(parsed["text"])
        assert [text for text in texts if is_name(text) and plain(text) not in listed] == []


def test_a_search_for_anything_only_searches(watched: Open, page_of: PageOf, strings: list[str]) -> None:
    """Whatever is typed, halves of characters and ten thousand letters too, runs nothing and moves nothing."""
    page = watched(page_of(strings_with_letters(strings)))
    usual = page.evaluate(RAN)
    page.evaluate(TYPED, [text.encode("utf-16", "surrogatepass").decode("utf-16", "replace") for text in strings])
    page.fill("#search", "W" * 10_000)
    assert page.evaluate(FRAME) == []
    page.fill("#search", "script")
    assert page.locator("#results [role=option]").count() > 3
    assert page.evaluate(FRAME) == []
    assert page.evaluate(RAN) == usual


def strings_with_letters(strings: list[str]) -> list[str]:
    """Return some texts of which a search for words finds some."""
    return [text for text in fits(strings) if "script" in text and is_name(text)][:TOGETHER]


def keys_of_the_address() -> set[str]:
    """Return every key that the page knows in its address, and some words that are none."""
    return set(re.findall(r'"([a-z-]+)"', FRAGMENT.read_text(encoding="utf-8")))


def test_an_address_is_only_looked_up(watched: Open, page_of: PageOf, strings: list[str]) -> None:
    """With any text under every key, and as a key, the page opens as without it: nobody is chosen, nobody left out."""
    page = watched(page_of(["Somebody", "Somewhere"]))
    usual, opening = page.evaluate(RAN), page.evaluate("document.getElementById('panel-body').textContent")
    facets = [facet["key"] for facet in page.evaluate(SCENE)["facets"]]
    keys = sorted(keys_of_the_address() - {"query"}) + [
        f"{part}.{facet}" for part in ("only", "not") for facet in facets
    ]
    assert {"record", "link", "view", "as-of", "from", "via", "only.kind"} <= set(keys)
    addresses = page.evaluate(ADDRESSES, [keys, fits(strings)])
    assert len(addresses) > 2 * len(fits(strings))
    for _, body in page.evaluate("(all) => __walk(all)", addresses):
        assert body == opening
    assert page.evaluate(RAN) == usual
    assert page.evaluate(FRAME) == []


ADDRESSES = """([keys, texts]) => texts.flatMap((text, at) => [
    `#at=${at}&${new URLSearchParams(keys.map((key) => [key, text]))}`,
    `#at=${at}&record=${text}`,
    `#at=${at}&${new URLSearchParams([[text, text], [`only.${text}`, text]])}`,
    `#at=${at}&query=${encodeURIComponent(text.slice(0, 300))}`,
])"""


@pytest.mark.parametrize(("part", "width"), [("that run", 1280), ("that sprawl", 1280), ("that sprawl", 390)])
def test_the_page_keeps_its_form(watched: Open, page_of: PageOf, reach: Reach, part: str, width: int) -> None:
    """In every state, wide and narrow, no part of the page is pushed out, covered or widened by what it holds."""
    texts = fits(json.loads(PAYLOADS.read_text(encoding="utf-8")))
    texts = texts[:TOGETHER] if part == "that run" else texts[-TOGETHER:]
    page = watched(page_of(texts, max(packed(texts), key=len)), width=width, height=844)
    usual = page.evaluate(RAN)
    reach(page)
    assert page.evaluate(FRAME) == []
    assert page.evaluate(RAN) == usual
