"""How long the page's own search for paths takes at 10,000 lines, against a plain breadth-first walk in the same run.

Both run in Node.js over the same records and lines, and both begin with the bare lists, as after each click in a page.
The walk only finds out how far it is; ours is a whole answer: proven order, parallel lines and sentences, and where
nothing is found what would find something, for which it searches up to seven times more. Needs Node.js.
"""

from __future__ import annotations

import json
import random
import shutil
import subprocess
from dataclasses import asdict
from pathlib import Path
from typing import Any

from actorgraph.graph.answers import ReachAnswer
from actorgraph.views.scene.reach import reach_of

NODES, LINES, QUESTIONS = 3_000, 10_000, 20
STRENGTHS = (
    (2_000_015, "single-source"),
    (2_000_025, "corroborated"),
    (1_000_005, "inferred"),
    (2_000_013, "contested"),
)
SCRIPT = Path(__file__).with_suffix(".mjs")


def main() -> None:
    """Write a scene and questions, let Node.js answer them, and print the times and ratios."""
    node = shutil.which("node")
    if node is None:
        raise SystemExit("Node.js is not installed")
    chance = random.Random(1)  # noqa: S311 - the same graph every time
    scene = _scene(chance)
    pairs = [[f"n{end}" for end in chance.sample(range(NODES), 2)] for _ in range(QUESTIONS)]
    waypoints = [[f"n{end}" for end in chance.sample(range(NODES), 2)] for _ in range(QUESTIONS)]
    asked = json.dumps({"scene": scene, "pairs": pairs, "waypoints": waypoints})
    ran = subprocess.run([node, SCRIPT], input=asked, check=True, stdout=subprocess.PIPE, encoding="utf-8")
    print(f"{LINES} lines, {NODES} records, {QUESTIONS} questions of each sort:")
    times = json.loads(ran.stdout)
    base = times["a plain walk"]["median"]
    for name, time in times.items():
        ratio = time["median"] / base
        print(f"  {name}: {time['median']:.1f} ms, {ratio:.1f} times the walk; worst {time['worst']:.1f} ms")


def _scene(chance: random.Random) -> dict[str, Any]:
    """Return what a scene carries for finding paths: few records have many lines and most have few, as in real ones."""
    weights = [1 / (number + 10) ** 0.7 for number in range(NODES)]
    ends: dict[tuple[int, int], None] = {}
    while len(ends) < LINES:
        first, second = chance.choices(range(NODES), weights, k=2)
        if first != second:
            ends[first, second] = None
    known = ReachAnswer(
        {}, {}, (), (), {"one one": "No source says that {a} leads {b}"}, {"backs": ("backs", "support")}
    )
    return {
        "nodes": [_node(number) for number in range(NODES)],
        "edges": [_edge(number, *pair, chance) for number, pair in enumerate(ends)],
        "reach": asdict(reach_of(known, {}, {})),
    }


def _node(number: int) -> dict[str, Any]:
    name = f"Group {number}"
    reach = {"name": name, "subject": name, "closing": f"{name}.", "manner": "one", "apart": [], "passed": []}
    return {"id": f"n{number}", "record": f"g{number:04}", "type": "actor", "kind": "group", "reach": reach}


def _edge(number: int, source: int, target: int, chance: random.Random) -> dict[str, Any]:
    strength, worth = chance.choices(STRENGTHS, (8, 1, 2, 1))[0]
    ends = {"source": f"n{source}", "target": f"n{target}"}
    reach = {"strength": strength, "worth": worth, "withheld": []}
    return {"id": f"e{number}", "link": f"g{source:04}--backs--g{target:04}", "kind": "backs", **ends, "reach": reach}


if __name__ == "__main__":
    main()
