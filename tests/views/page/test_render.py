"""The page as text: one file, closed to the network, the same for the same scene."""

import hashlib
import json
import re
from base64 import b64encode
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from actorgraph.errors import ActorgraphError
from actorgraph.views.page import framed, render_page
from actorgraph.views.page import scripts as page_scripts
from actorgraph.views.page.scripts import MODULES, page_script, vis_network_script
from actorgraph.views.scene import Scene

SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)


@pytest.fixture(scope="module")
def text(article_scene: Scene) -> str:
    """Return the article's page."""
    return render_page(article_scene)


def digest(part: str) -> str:
    """Return a text's digest as a policy writes it."""
    return b64encode(hashlib.sha256(part.encode()).digest()).decode()


def test_the_policy_allows_exactly_what_is_written(text: str) -> None:
    """Every script and style in the file is named by its hash, and nothing else may be loaded or run."""
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
    assert policy is not None
    assert policy[1].startswith("default-src 'none'; ")
    assert "unsafe" not in policy[1]
    parts = SCRIPT.findall(text)
    assert len(parts) == 3
    assert re.findall(r"'sha256-([^']+)'", policy[1].split("style-src")[0]) == [digest(part) for part in parts]
    style = re.search(r"<style>(.*?)</style>", text, re.DOTALL)
    assert style is not None
    assert f"style-src 'sha256-{digest(style[1])}'" in policy[1]


def test_no_other_file_is_named(text: str) -> None:
    """No element loads anything: no src, no stylesheet link, no source map."""
    assert not re.search(r"<(?:script|img|iframe|link|object)[^>]*(?:src|href)=", text)
    assert "sourceMappingURL" not in text


def test_lines_end_in_a_line_feed_alone(text: str) -> None:
    """No carriage return is left, in our files or in the library's."""
    assert "\r" not in text
    assert text.endswith("</html>\n")


def test_a_page_is_not_larger_than_it_needs_to_be(text: str) -> None:
    """The article's page stays below two million bytes, a quarter of it the library."""
    assert len(text.encode()) < 2_000_000


def test_the_same_scene_gives_the_same_page(text: str, article_scene: Scene) -> None:
    """Nothing but the scene goes into a page."""
    assert render_page(article_scene) == text


def test_data_cannot_end_the_script_it_stands_in(hostile_scene: Scene) -> None:
    """The data scripts hold no angle bracket, and read back as the scene."""
    page = render_page(hostile_scene)
    found = re.search(r'id="scene-data">(.*?)</script>', page, re.DOTALL)
    assert found is not None
    assert not set("<>&") & set(found[1])
    assert json.loads(found[1])["scene"] == json.loads(json.dumps(hostile_scene.to_dict()))


def test_the_modules_are_joined_without_imports_or_exports() -> None:
    """One script holds them all, each once, in the order in which they need each other."""
    script = page_script()
    assert not re.search(r"^(import|export) ", script, re.MULTILINE)
    folder = Path(page_scripts.__file__).parent / "assets"
    found = (path.relative_to(folder).with_suffix("").as_posix() for path in folder.rglob("*.mjs"))
    assert sorted(MODULES) == sorted(found)
    for place, name in enumerate(MODULES):
        module = folder / f"{name}.mjs"
        needed = re.findall(r'from "(\.[\w./]+)\.mjs"', module.read_text(encoding="utf-8"))
        paths = {(module.parent / each).resolve().relative_to(folder.resolve()).as_posix() for each in needed}
        assert paths <= set(MODULES[:place]), name


def test_another_vis_network_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A library file that is not the reviewed one stops the page, with the way out."""
    monkeypatch.setattr(page_scripts, "VIS_NETWORK_SHA256", "0" * 64)
    with pytest.raises(ActorgraphError, match="not the one this page was made for"):
        vis_network_script()


def test_a_frame_holds_the_page_as_an_attribute() -> None:
    """Quotes and angle brackets of the page are escaped, and the sandbox allows scripts and nothing else."""
    frame = framed('<p title="a">b & c</p>', 300)
    assert frame.startswith(
        '<iframe title="actorgraph" sandbox="allow-scripts allow-popups" srcdoc="&lt;p title=&quot;a&quot;&gt;b &amp; c'
    )
    assert "height:300px" in frame


def test_a_framed_page_works_though_it_has_no_memory(browser: Browser, text: str) -> None:
    """In a sandboxed frame, where memory and history are forbidden, search and panel work without a message."""
    page = browser.new_page(viewport={"width": 1000, "height": 700})
    messages: list[str] = []
    page.on("console", lambda message: messages.append(message.text))
    page.on("pageerror", lambda error: messages.append(str(error)))
    page.set_content(f"<!doctype html><body>{framed(text, 600)}</body>")
    frame = page.frame_locator("iframe")
    frame.locator("#search").fill("nasrallah")
    frame.locator("#search").press("Enter")
    assert frame.locator("#panel-body h2").inner_text() == "Hassan Nasrallah"
    frame.locator("#theme").click()
    frame.locator("#close").click()
    assert frame.locator("#panel-body").inner_text().startswith("Every line is a claim")
    page.close()
    assert messages == []
