"""Draws docs/images/graph.png: the page of the bundled dataset as a reader first sees it.

Run it after a change to the page or the data: ``.venv/bin/python tools/picture.py``. It needs the system's Chromium.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

import actorgraph

ROOT = Path(__file__).parents[1]
PICTURE = ROOT / "docs" / "images" / "graph.png"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
WIDTH, HEIGHT = 1280, 800
SETTLED_MS = 1000


def main() -> None:
    """Render the page, open it from disk, and write the picture."""
    browser_path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser_path is None:
        sys.exit(f"picture.py: none of {', '.join(BROWSERS)} is installed")
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        page_path = actorgraph.load(ROOT / "data").render(Path(folder) / "graph.html")
        browser = playwright.chromium.launch(executable_path=browser_path)
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
        page.goto(page_path.as_uri())
        page.wait_for_timeout(SETTLED_MS)
        page.screenshot(path=PICTURE)
        browser.close()
    print(f"{PICTURE.relative_to(ROOT)}: {PICTURE.stat().st_size // 1024} KiB")


if __name__ == "__main__":
    main()
