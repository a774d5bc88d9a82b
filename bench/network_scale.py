"""What the overview of a large network costs in Chromium, against vis-network drawing the same in the same places.

Both get 20,000 records and 60,000 lines. Loading ends with the first picture; a frame is the view moved by a pixel.
While a reader drags, the overview moves its last picture and draws anew once that rests, so both are shown: a frame of
a drag, and a picture drawn anew. Runs alternate; medians are compared.
"""

from __future__ import annotations

import json
import random
import statistics
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from actorgraph.views.page.scripts import page_script, vis_network_script

NEEDS = Path(__file__).parents[1] / "tools" / "system-needs.sh"
RECORDS, LINES, ROUNDS, FRAMES = 20_000, 60_000, 3, 8
ROWS, ACROSS, DOWN, HEIGHT = 125, 90, 60, 655
PARTS = {"load": "first picture", "drag": "frame of a drag", "anew": "picture drawn anew"}
START = "$main.start(globalThis.vis, document, window);"
OVERVIEW = "globalThis.makeOverview = $network_overview.makeOverview;"


def main() -> None:
    """Draw both in turn, and print medians and ratios."""
    page = _page(random.Random(1))  # noqa: S311 - the same network every time
    runs: dict[str, list[dict[str, float]]] = {"theirs": [], "ours": []}
    path = subprocess.run([NEEDS, "browser"], stdout=subprocess.PIPE, check=False, encoding="utf-8")
    if path.returncode:
        sys.exit(path.returncode)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path.stdout.strip())
        for _ in range(ROUNDS):
            for name, found in runs.items():
                found.append(_run(browser, page, name))
        browser.close()
    print(f"{RECORDS} records, {LINES} lines; medians of {ROUNDS}")
    for part, words in PARTS.items():
        ours, theirs = (statistics.median(run[part] for run in runs[name]) for name in ("ours", "theirs"))
        print(f"{words}: overview {ours:.0f} ms, vis-network {theirs:.0f} ms, {theirs / ours:.1f} times as long")


def _run(browser: Browser, page: str, name: str) -> dict[str, float]:
    tab = browser.new_page()
    tab.set_content(page)
    found: dict[str, float] = tab.evaluate(f"{name}({FRAMES})")
    tab.close()
    return found


def _page(chance: random.Random) -> str:
    """Return a page with all that is measured; nine of ten lines are short, as in a network that was spread."""
    columns = RECORDS // ROWS
    spots = [((at // ROWS - columns // 2) * ACROSS, (at % ROWS - ROWS // 2) * DOWN) for at in range(RECORDS)]
    before, _, after = page_script().partition(START)
    scripts = (
        vis_network_script(),
        f"{before}{OVERVIEW}{after}",
        f"const given = {json.dumps(spots)}, ends = {json.dumps(_ends(chance))}, fitted = {HEIGHT / (ROWS * DOWN)};",
        Path(__file__).with_suffix(".js").read_text(encoding="utf-8"),
    )
    style = f"body {{ margin: 0 }} #holder {{ position: relative; width: 952px; height: {HEIGHT}px }}"
    body = "".join(f"<script>{script}</script>" for script in scripts)
    return f'<!doctype html><style>{style}</style><div id="holder"></div>{body}'


def _ends(chance: random.Random) -> list[tuple[int, int]]:
    found: set[tuple[int, int]] = set()
    while len(found) < LINES:
        first = chance.randrange(RECORDS)
        near = chance.randrange(10) > 0
        second = first + chance.randint(1, 4) + ROWS * chance.randint(0, 3) if near else chance.randrange(RECORDS)
        if first < second < RECORDS:
            found.add((first, second))
    return sorted(found)


if __name__ == "__main__":
    main()
