"""Lines of the map in Chromium, once what is hidden at first is drawn: past what they have nothing to do with."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from actorgraph.views.page import render_page
from actorgraph.views.scene import Scene
from actorgraph.views.written import write_whole

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


def test_on_a_path_no_sign_hides_the_crossbar(show: Show, small: Callable[..., Scene], tmp_path: Path) -> None:
    """The last hop of three is quoted, denied and unclear: its number stands beside these, and the crossbar is seen."""
    claim = {"basis": "quoted", "claimed_by": ["cid"], "reading": "unclear", "denied": True}
    links = [("ann", "leads", "ben", {}), ("ben", "ordered", "raid", {}), ("raid", "targeted", "depot", claim)]
    scene = small({"ann": {}, "ben": {}, "cid": {}, "depot": {"kind": "facility"}}, {"raid": {}}, links)
    write_whole(render_page(scene), tmp_path / "path.html")
    page = show(tmp_path / "path.html", hash_="#from=ann&to=depot&side=path").page
    signs = page.locator(".signs.on-path:visible", has=page.locator(".disputed")).locator(".sign-at")
    boxes = [box for sign in signs.all() if (box := sign.bounding_box())]
    assert len(boxes) == 4
    bar = next(
        box for sign, box in zip(signs.all(), boxes, strict=True) if "disputed" in str(sign.get_attribute("class"))
    )
    scale = page.locator(".map").evaluate("map => map.getBoundingClientRect().width / map.viewBox.baseVal.width")
    for box in boxes:
        if box != bar:
            across = max(bar["y"] - box["y"] - box["height"], box["y"] - bar["y"] - bar["height"])
            along = max(bar["x"] - box["x"] - box["width"], box["x"] - bar["x"] - bar["width"])
            assert max(across, along) > -2 * scale
