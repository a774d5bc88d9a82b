"""Pages as files, opened from disk in the system's Chromium; any request or console message fails the test."""

import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from actorgraph import load
from actorgraph.views.page import render_page
from actorgraph.views.scene import Scene, build_scene
from actorgraph.views.written import write_whole

Show = Callable[..., "Shown"]

NEEDS = Path(__file__).parents[3] / "tools" / "system-needs.sh"

DRAWN = """() => new Promise((done, fail) => {
    setTimeout(() => fail(new Error("no frame was drawn for a minute")), 60_000);
    requestAnimationFrame(() => requestAnimationFrame(done));
})"""


@dataclass
class Shown:
    """An open page, and what it did that a page must not do."""

    page: Page
    requests: list[str] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)

    def text(self, selector: str) -> str:
        """Return the visible text of an element."""
        return self.page.locator(selector).inner_text()

    def until(self, condition: str) -> None:
        """Wait until an expression holds in the page; the page itself lets nothing be evaluated."""
        for _ in range(200):
            if self.page.evaluate(condition):
                return
            self.page.wait_for_timeout(50)
        pytest.fail(f"it never came to hold: {condition}")

    def settle(self) -> None:
        """Wait until the drawing has been brought up to date."""
        self.page.evaluate(DRAWN)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return the system's Chromium; without it the tests fail, for a page that was not opened was not tested."""
    found = subprocess.run([NEEDS, "browser"], capture_output=True, check=False, encoding="utf-8")
    if found.returncode:
        pytest.fail(found.stderr)
    with sync_playwright() as playwright:
        # Some tests walk through more addresses a second than Chromium lets a page that nobody watches.
        launched = playwright.chromium.launch(
            executable_path=found.stdout.strip(), args=["--disable-ipc-flooding-protection"]
        )
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def files(
    tmp_path_factory: pytest.TempPathFactory,
    article_scene: Scene,
    harbour_scene: Scene,
    hostile_scene: Scene,
    harbour: Path,
) -> dict[str, Path]:
    """Return the page of every dataset, and of what of the invented one was known by two days, as a file."""
    folder = tmp_path_factory.mktemp("pages")
    scenes = {"article": article_scene, "harbour": harbour_scene, "hostile": hostile_scene}
    for day in ("2020", "2031-03"):
        scenes[day] = build_scene(load(harbour).known_by(day))
    for name, scene in scenes.items():
        write_whole(render_page(scene), folder / f"{name}.html")
    return {name: folder / f"{name}.html" for name in scenes}


@pytest.fixture
def show(browser: Browser, files: dict[str, Path]) -> Iterator[Show]:
    """Return a way to open a page; when the test is over, no request and no message may have been seen."""
    contexts: list[BrowserContext] = []
    opened: list[Shown] = []

    def open_page(
        name: str | Path = "article",
        *,
        width: int = 1280,
        height: int = 800,
        hash_: str = "",
        init: str = "",
        **more: Any,  # noqa: ANN401 - Playwright's own
    ) -> Shown:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            **{"color_scheme": "light", "reduced_motion": "reduce", **more},
        )
        contexts.append(context)
        if init:
            context.add_init_script(init)
        shown = Shown(context.new_page())
        opened.append(shown)
        shown.page.on("request", lambda request: shown.requests.append(request.url))
        shown.page.on("console", lambda message: shown.messages.append(message.text))
        shown.page.on("pageerror", lambda error: shown.messages.append(str(error)))
        path = name if isinstance(name, Path) else files[name]
        shown.page.goto(path.as_uri() + hash_)
        return shown

    yield open_page
    for context in contexts:
        context.close()
    for shown in opened:
        assert [url for url in shown.requests if not url.startswith("file:")] == []
        assert len(shown.requests) == 1
        assert shown.messages == []
