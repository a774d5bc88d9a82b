"""The page's search and find follow the same rules: the same scores, and the same record first."""

import json
import random
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from actorgraph.names.compare import compare
from actorgraph.names.tables import tables
from actorgraph.views.page.known import names_of

HERE = Path(__file__).parent
LISTS = HERE.parents[1] / "data" / "names"
Show = Any


@pytest.fixture(scope="module")
def pairs() -> list[tuple[str, str]]:
    """Return every variant with its name, every pair of different names, and a thousand pairs by chance."""
    variants, different = (
        (LISTS / f"{name}.txt").read_text(encoding="utf-8").splitlines() for name in ("variants", "different")
    )
    named = [(name, text) for name, texts in (line.split(" = ") for line in variants) for text in texts.split(" | ")]
    confused = [(one, other) for one, other in (line.split(" | ") for line in different)]
    names = sorted({name for pair in named for name in pair})
    chance = random.Random(5)  # noqa: S311 - the same pairs every time
    by_chance = [(chance.choice(names), chance.choice(names)) for _ in range(1000)]
    return [*named, *confused, *by_chance]


def test_scores_are_the_same(pairs: list[tuple[str, str]]) -> None:
    """The page's script scores some eighteen hundred pairs of names, one by one, as Python does."""
    node = shutil.which("node")
    assert node is not None, "The page's script is tested in Node.js, which is not installed"
    asked = json.dumps({"tables": tables(), "pairs": pairs})
    command = [node, str(HERE / "scores.mjs")]
    told = subprocess.run(command, input=asked, capture_output=True, check=True, encoding="utf-8").stdout
    scores = [(one, other, compare(one, other).score) for one, other in pairs]
    assert [
        (pair, score) for pair, score in zip(scores, json.loads(told), strict=True) if abs(pair[2] - score) > 1e-9
    ] == []


def test_tables_hold_json() -> None:
    """Everything that a page is given of names comes back from JSON as it was."""
    given = names_of({"n0": ["Mustafa, Hajj Ali", "تهران", "东京", "???"]})
    assert json.loads(json.dumps(given["known"])) == given["known"]
    assert given["known"]["n0"][0] == ["mustafa ali", "hajj", 3, "", "mustafa hajj ali"]
    assert given["known"]["n0"][3][3:] == ["NONE"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Qasim Suleymany", "Qassem Soleimani"),
        ("قاسم سلیمانی", "Qassem Soleimani"),
        ("Касем Сулеймани", "Qassem Soleimani"),
        ("kataeb hizbullah", "Kata'ib Hezbollah"),
        ("khaz", "Qais al-Khazali"),
        ("asaib ahl ul hak", "Asa'ib Ahl al-Haq"),
    ],
)
def test_the_record_is_found_first(show: Show, text: str, name: str) -> None:
    """Whoever types a name, however it is written, or only its beginning, finds the record first."""
    shown = show()
    shown.page.fill("#search", text)
    assert shown.text("#result-0 .name").strip("\u2068\u2069") == name
    shown.page.keyboard.press("Enter")
    assert shown.text("#panel-body h2") == name


def test_enter_takes_nobody_to_a_name_that_is_hardly_like(show: Show) -> None:
    """What has little in common with the text is listed, said to be similar, and chosen only by who goes there."""
    shown = show()
    before = shown.text("#panel-body h2")
    shown.page.fill("#search", "Iran Air Cargo Company")
    shown.page.keyboard.press("Enter")
    assert "similar name" in shown.text("#result-0")
    assert shown.page.locator("#results [aria-selected=true]").count() == 0
    assert shown.text("#panel-body h2") == before


def test_typing_is_fast(show: Show) -> None:
    """Each of thirty letters typed takes under a frame on average, the reading of all names by the first left out."""
    shown = show()
    took = shown.page.evaluate("""() => {
        const box = document.getElementById("search");
        const type = (text) => { box.value = text; box.dispatchEvent(new Event("input")); };
        type("q");
        const started = performance.now(), text = "Касем Сулеймани, Kataeb Hizbul";
        for (let at = 1; at <= text.length; at += 1) type(text.slice(0, at));
        return (performance.now() - started) / text.length;
    }""")
    assert took < 16
