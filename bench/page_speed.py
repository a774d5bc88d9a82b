"""How soon the page of the bundled dataset is drawn and answers a click, against pyvis's own page of the same graph.

Both are opened from disk by the same browser in turn, with vis-network in the file; whatever pyvis's page asks of the
network is refused at once, so that it does not wait. Drawn is the first frame after the drawing has its first shape;
of pyvis's page that is when its layout has settled. A click is on a record: ours is answered when its evidence is on
the screen, pyvis's, which has no evidence to show, when the record is marked.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

import actorgraph
from actorgraph import ActorGraph

NEEDS = Path(__file__).parents[1] / "tools" / "system-needs.sh"
ROUNDS, SETTLED_MS = 9, 1000
RECORD = "qais-al-khazali"
VIEWPORT: Any = {"width": 1280, "height": 800}
DRAWN = """(() => {
    let told = false;
    const next = () => requestAnimationFrame(() => requestAnimationFrame((at) => { window.__drawn = at; }));
    const tell = () => { if (!told) next(); told = true; };
    for (const name of ["fill", "stroke", "fillText"]) {
        const usual = CanvasRenderingContext2D.prototype[name];
        CanvasRenderingContext2D.prototype[name] = function (...given) {
            if (this.canvas.closest("#drawing, #mynetwork")) tell();
            return usual.apply(this, given);
        };
    }
    new MutationObserver(() => { if (document.querySelector("#drawing svg :is(path, circle, rect)")) tell(); })
        .observe(document, { childList: true, subtree: true });
})()"""
LISTEN = """() => {
    let pressed = 0;
    const told = (at) => { window.__answered ??= at - pressed; };
    const seen = () => requestAnimationFrame(() => requestAnimationFrame(told));
    addEventListener("pointerdown", ({ timeStamp }) => { pressed = timeStamp; }, { capture: true });
    if (window.network) network.once("selectNode", seen);
    else new MutationObserver(seen).observe(document.getElementById("panel-body"), { childList: true });
}"""
OURS = """(record) => {
    const { scene } = JSON.parse(document.getElementById("scene-data").textContent);
    const { id } = scene.nodes.find((node) => node.record === record);
    const shapes = [...document.querySelectorAll(`#view-map [data-node="${id}"] :is(circle, path, rect)`)];
    const box = shapes.map((shape) => shape.getBoundingClientRect()).find(({ width }) => width > 0);
    return [box.left + box.width / 2, box.top + box.height / 2];
}"""
PYVIS = """(record) => {
    const { x, y } = network.canvasToDOM(network.getPosition(record));
    const box = document.querySelector("#mynetwork canvas").getBoundingClientRect();
    return [box.left + x, box.top + y];
}"""


def main() -> None:
    """Open both pages in turn and print the medians and their ratio."""
    found = subprocess.run([NEEDS, "browser"], stdout=subprocess.PIPE, check=False, encoding="utf-8")
    if found.returncode:
        sys.exit(found.returncode)
    graph = actorgraph.load()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        pages = {"ours": graph.render(Path(folder) / "ours.html"), "pyvis": _pyvis_page(graph, Path(folder))}
        browser = playwright.chromium.launch(executable_path=found.stdout.strip())
        drawn: dict[str, list[float]] = {name: [] for name in pages}
        answered: dict[str, list[float]] = {name: [] for name in pages}
        for _ in range(ROUNDS):
            for name, path in pages.items():
                first, click = _measured(browser, path, OURS if name == "ours" else PYVIS)
                drawn[name].append(first)
                answered[name].append(click)
        browser.close()
        size = {name: path.stat().st_size // 1024 for name, path in pages.items()}
    print(f"{len(graph.dataset.nodes)} records, {len(graph.dataset.links)} links; medians of {ROUNDS}")
    for what, seconds in (("first drawn frame", drawn), ("click answered", answered)):
        ours, theirs = (statistics.median(seconds[name]) for name in ("ours", "pyvis"))
        print(f"{what}: {ours:.0f} ms, pyvis {theirs:.0f} ms: {ours / theirs:.2f} times as long")
    print(f"file: {size['ours']} KiB, pyvis {size['pyvis']} KiB")


def _pyvis_page(graph: ActorGraph, folder: Path) -> Path:
    """Write the page that pyvis makes of the same records and links by default, with vis-network in the file."""
    from pyvis.network import Network

    network = Network(directed=True, cdn_resources="in_line")
    for key in graph.dataset.nodes:
        network.add_node(key, label=graph.dataset.name(key))
    for link in graph.dataset.links.values():
        network.add_edge(link.subject, link.object, title=link.kind)
    path = folder / "pyvis.html"
    path.write_text(network.generate_html(), encoding="utf-8")
    return path


def _measured(browser: Browser, path: Path, place: str) -> tuple[float, float]:
    """Return the milliseconds from navigation to the first drawn frame, and from a click on a record to its answer."""
    page = browser.new_page(viewport=VIEWPORT, reduced_motion="reduce")
    page.route(lambda url: not url.startswith("file:"), lambda route: route.abort())
    page.add_init_script(DRAWN)
    page.goto(path.as_uri())
    page.wait_for_function("() => window.__drawn")
    first: float = page.evaluate("window.__drawn")
    page.wait_for_timeout(SETTLED_MS)
    page.evaluate(LISTEN)
    page.mouse.click(*page.evaluate(place, RECORD))
    page.wait_for_function("() => window.__answered")
    answered: float = page.evaluate("window.__answered")
    page.close()
    return first, answered


if __name__ == "__main__":
    main()
