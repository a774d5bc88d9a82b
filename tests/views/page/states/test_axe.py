"""axe-core finds nothing against the rules for everybody's access, in any state and any way of looking."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

Show = Callable[..., Any]
Ask = Callable[[Page], list[str]]

LOCK = Path(__file__).parents[1] / "package-lock.json"
SCRIPT = LOCK.parent / "node_modules" / "axe-core" / "axe.min.js"
CONTRAST = (Path(__file__).parent / "contrast.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
FORCED = "matchMedia('(forced-colors: active)').matches"
RUN = """([rules, contrast]) => {
    for (const each of document.querySelectorAll("*")) if (each.scrollTop) each.scrollTop = 0;
    return axe.run(document, {
        runOnly: { type: "tag", values: rules },
        rules: { "color-contrast": { enabled: contrast } },
        preload: false,
    });
}"""
"""Scrolled to the top: what a bar happens to cover while its panel is scrolled is no target too small."""

UNNAMED = """() => [...document.querySelectorAll("svg [role=button]")].flatMap((button) =>
    [...button.querySelectorAll("text")].map((text) => text.textContent.replace(/…$|\\s*(\\(day\\?\\)|[+−])$/, ""))
        .filter((row) => !button.getAttribute("aria-label").toLowerCase().includes(row.toLowerCase()))
        .map((row) => `“${row}” is not in “${button.getAttribute("aria-label")}”`))"""
"""In a drawing axe-core runs the rows of a label together and misses them in the name; each row has to be in it."""

LOOKS: dict[str, dict[str, Any]] = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "narrow": {"width": 390, "height": 844, "has_touch": True},
    "forced colours": {"forced_colors": "active", "color_scheme": "dark"},
}


@pytest.fixture(scope="session")
def axe() -> Ask:
    """Return a way to ask axe-core what is wrong with a page: rule, element and what would be right, one a line.

    Colours are left to our own measure where a reader forces them, since axe-core reads those of the style sheet then.
    """
    if not SCRIPT.is_file():
        pytest.fail("axe-core is not installed: `make test` does it, or `npm ci` in tests/views/page")
    script = SCRIPT.read_text(encoding="utf-8")

    def ask(page: Page) -> list[str]:
        page.evaluate(script)
        found = page.evaluate(RUN, [RULES, not page.evaluate(FORCED)])
        assert len(found["passes"]) > 20
        broken = [(rule["id"], node) for rule in found["violations"] for node in rule["nodes"]]
        return [_said(rule, node) for rule, node in broken if not _is_a_drawn_label(rule, node)]

    return ask


def _is_a_drawn_label(rule: str, node: dict[str, Any]) -> bool:
    return rule == "label-content-name-mismatch" and node["html"].startswith("<g ")


def _said(rule: str, node: dict[str, Any]) -> str:
    return f"{rule}: {node['target']}: {' '.join(node['failureSummary'].split())}"


@pytest.mark.parametrize("look", LOOKS)
def test_nothing_is_found(show: Show, reach: Callable[[Page], object], axe: Ask, look: str) -> None:
    """Every state, in light and dark, on a phone, and in the colours that a reader forces on every page."""
    shown = show(**LOOKS[look])
    reach(shown.page)
    shown.settle()
    assert shown.page.evaluate(CONTRAST) == []
    assert shown.page.evaluate(UNNAMED) == []
    assert axe(shown.page) == []


def test_what_is_wrong_is_found(show: Show, axe: Ask) -> None:
    """A button without a name and a text too pale are found, so finding nothing says something."""
    page = show().page
    page.evaluate(
        """() => {
            for (const name of ["aria-label", "title"]) document.getElementById("theme").removeAttribute(name);
            document.querySelector("h1").style.color = "#3b4350";
        }"""
    )
    assert {each.split(":")[0] for each in axe(page)} >= {"button-name", "color-contrast"}
    assert page.evaluate(CONTRAST)[0].startswith("bdi “Attacks on US sites")


@pytest.mark.parametrize("colour_scheme", ["light", "dark"])
def test_contrast_is_measured_in_drawings_too(show: Show, colour_scheme: str) -> None:
    """A text on an area nearly as dark is found, also where a reader forces colours; a pale one is not."""
    page = show(forced_colors="active", color_scheme=colour_scheme).page
    page.evaluate(
        """() => {
            document.body.innerHTML = `<svg width="300" height="100"><rect width="300" height="100" fill="#222"/>
                <text x="10" y="20" fill="#ddd">pale</text><text x="10" y="60" fill="#444">dark on dark</text></svg>`;
        }"""
    )
    assert page.evaluate(CONTRAST) == ["text “dark on dark”: 1.63, rgb(68,68,68) on rgb(34,34,34)"]


def test_the_lock_has_a_digest_for_everything_and_no_address() -> None:
    """Whoever installs what the tests need gets the same bytes, from whichever registry their own settings name."""
    text = LOCK.read_text(encoding="utf-8")
    packages = {name: package for name, package in json.loads(text)["packages"].items() if name}
    assert packages
    assert all(package["integrity"].startswith("sha512-") for package in packages.values())
    assert "://" not in text
