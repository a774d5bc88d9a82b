"""Draws the page of the bundled dataset: docs/images/graph.png as a reader first sees it, and what tests compare with.

Run it after a change to the page or the data, and look at what differs: ``.venv/bin/python tools/picture.py``. With
``--into FOLDER`` it draws the compared ones alone, there. It needs the system's Chromium, and for these DejaVu Sans.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

import actorgraph

ROOT = Path(__file__).parents[1]
PICTURE = ROOT / "docs" / "images" / "graph.png"
NEEDS = ROOT / "tools" / "system-needs.sh"
COMPARED = ROOT / "tests" / "views" / "page" / "screenshots"
SETTLED_MS = 1000
COLOURS = 256
# The same letters wherever pictures are compared; a sheet that a script constructs needs no leave of the page's policy.
ONE_FONT = """(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { font-family: "DejaVu Sans" !important; }');
    document.adoptedStyleSheets = [sheet];
})()"""


@dataclass(frozen=True)
class Picture:
    """What is open in the page, and how it is looked at."""

    address: str = ""
    look: dict[str, Any] = field(default_factory=dict)
    width: int = 1280
    height: int = 800
    media: Any = "screen"


PICTURES = {
    "map": Picture(),
    "dark": Picture(look={"color_scheme": "dark"}),
    "narrow": Picture(width=390, height=844, look={"has_touch": True}),
    "line": Picture("#link=qais-al-khazali--ordered--rocket-embassy-2019-05-19"),
    "path": Picture("#side=path&from=qassem-soleimani&to=rocket-embassy-2019-05-19"),
    "table": Picture("#view=table"),
    "print": Picture(width=794, height=1123, media="print"),
}


def main() -> None:
    """Render the page, open it from disk, and write the pictures."""
    parser = argparse.ArgumentParser(description="Draw the page of the bundled dataset.")
    parser.add_argument("--into", type=Path, metavar="FOLDER", help="draw what tests compare, and only that, into it")
    into: Path | None = parser.parse_args().into
    found = subprocess.run([NEEDS, "browser"], stdout=subprocess.PIPE, check=False, encoding="utf-8")
    if found.returncode:
        sys.exit(found.returncode)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        page_path = actorgraph.load(ROOT / "data").render(Path(folder) / "graph.html")
        browser = playwright.chromium.launch(executable_path=found.stdout.strip())
        if into is None:
            _draw(browser, page_path, PICTURE, Picture(), compared=False)
        for name, picture in PICTURES.items():
            _draw(browser, page_path, (into or COMPARED) / f"{name}.png", picture, compared=True)
        browser.close()


def _draw(browser: Browser, page_path: Path, path: Path, picture: Picture, *, compared: bool) -> None:
    viewport: Any = {"width": picture.width, "height": picture.height}
    look = {"color_scheme": "light", **picture.look}
    page = browser.new_page(viewport=viewport, reduced_motion="reduce", **look)
    if compared:
        page.add_init_script(ONE_FONT)
    page.goto(page_path.as_uri() + picture.address)
    page.emulate_media(media=picture.media)
    page.wait_for_timeout(SETTLED_MS)
    path.parent.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=path)
    page.close()
    if compared:
        _lighten(path)
    print(f"{path.relative_to(ROOT) if path.is_relative_to(ROOT) else path}: {path.stat().st_size // 1024} KiB")


def _lighten(path: Path) -> None:
    """Keep as few colours as a palette has: a third of the size, and nothing that tests would mind."""
    drawn = Image.open(path).convert("RGB")
    few = drawn.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, kmeans=8, dither=Image.Dither.NONE)
    few.save(path, optimize=True)


if __name__ == "__main__":
    main()
