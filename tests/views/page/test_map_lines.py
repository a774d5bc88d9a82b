"""Lines of the map in Chromium, once what is hidden at first is drawn: past what they have nothing to do with."""

from collections.abc import Callable
from typing import Any

import pytest

Show = Callable[..., Any]

ALL = "".join(
    f"&group={name}" for name in ("people", "bodies, offices", "other events", "places", "weapons, documents")
)
QUIET = "".join(f"&only.hue={hue}" for hue in ("command", "attack", "support", "answer", "structure", "silence"))

THROUGH = """() => {
  const scene = JSON.parse(document.getElementById("scene-data").textContent).scene;
  const ends = new Map(scene.edges.map(({ id, link, source, target }) => [id, { link, ends: [source, target] }]));
  const seen = (each) => !each.hasAttribute("hidden");
  const areas = [...document.querySelectorAll(".marks .mark[data-node]")].filter(seen).flatMap((mark) => {
    const { e: x, f: y } = mark.transform.baseVal.consolidate().matrix;
    const shapes = [...mark.querySelectorAll(".body .shape, .socket")].map((shape) => shape.getBBox());
    const id = mark.dataset.node, at = ({ x: left, y: top, width, height }) => [x + left, y + top, width, height];
    return shapes.map((box) => ({ id, area: at(box) }));
  });
  const lines = [...document.querySelectorAll(".lines [data-edge]")].filter(seen);
  const through = lines.flatMap((line) => {
    const stroke = line.querySelector(".catch"), long = stroke.getTotalLength();
    const points = Array.from({ length: Math.ceil(long / 3) }, (_, at) => stroke.getPointAtLength(3 * at));
    const within = (at, first, size) => first < at && at < first + size;
    const inside = ({ area: [left, top, wide, high] }) =>
      points.some(({ x, y }) => within(x, left, wide) && within(y, top, high));
    const { link, ends: joined } = ends.get(line.dataset.edge);
    return areas.filter((area) => !joined.includes(area.id) && inside(area)).map(({ id }) => [link, id]);
  });
  return { lines: lines.length, areas: areas.length, through };
}"""


@pytest.mark.parametrize(
    ("asked", "lines"), [(f"#{ALL[1:]}", 200), (f"#{ALL[1:]}{QUIET}", 210), ("#only.mark=foiled&only.mark=planned", 30)]
)
def test_no_line_runs_through_a_mark_or_a_socket_that_it_does_not_join(show: Show, asked: str, lines: int) -> None:
    """With everything drawn, waiting lines too, none seems to end in an attack that its source does not speak of."""
    found = show(hash_=asked).page.evaluate(THROUGH)
    assert found["lines"] >= lines
    assert found["areas"] >= 50
    assert found["through"] == []


def test_the_arrow_of_silence_is_open(show: Show) -> None:
    """Lines that say who did not respond have an open arrow in grey, on the map and in the legend; answers do not."""
    page = show(hash_="#only.hue=silence&only.hue=answer").page
    fills = {
        kind: page.locator(f".lines .edge:visible .head{kind}").first.evaluate("head => getComputedStyle(head).fill")
        for kind in (".open", ":not(.open)")
    }
    assert fills[".open"] == "none"
    assert fills[":not(.open)"] != "none"
    assert page.locator(".lines .edge:visible:has(.head.open):not(.structure)").count() == 0
    assert page.locator("#panel .legend .row:has-text('did not respond') .head.open").count() == 1
