"""What is not needed is not imported: start-up time is a feature."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HEAVY = {
    *("anyio", "filelock", "graphviz", "IPython", "jinja2", "jupyterlab", "matplotlib", "networkx", "numpy", "pandas"),
    *("playwright", "pygments", "pyvis", "rich", "scipy"),
}
PROGRAM = """
import json, sys
sys.argv[1:] = json.loads(sys.argv[1])
try:
    if sys.argv[1:]:
        from actorgraph.cli import main
        main()
    else:
        import actorgraph
finally:
    sys.stdout.flush()
    print("\\n" + json.dumps(sorted(sys.modules)))
"""


def modules(*words: str) -> set[str]:
    """Return the modules that a fresh process holds after a command, or after ``import actorgraph`` alone."""
    kept = {key: value for key, value in os.environ.items() if key != "ACTORGRAPH_DATA"}
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM, json.dumps(words)], capture_output=True, check=False, cwd=ROOT, env=kept
    )
    found: list[str] = json.loads(ran.stdout.decode("utf-8").splitlines()[-1])
    return set(found)


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--help",),
        ("--version",),
        ("find", "Solemani"),
        ("show", "Khazali"),
        ("paths", "Soleimani", "rocket-embassy-2019-05-19", "--json"),
        ("neighbors", "Nasrallah"),
        ("timeline", "--attacks"),
        ("kinds",),
        ("coverage",),
        ("check",),
    ],
    ids=lambda words: " ".join(words) or "import actorgraph",
)
def test_questions_start_lightly(words: tuple[str, ...]) -> None:
    """Neither a graph library nor anything that draws, tables or locks is imported to answer."""
    assert {name.partition(".")[0] for name in modules(*words)} & HEAVY == set()


def test_importing_the_package_reads_nothing() -> None:
    """The import alone brings no model, no command line and no dependency."""
    loaded = modules()
    assert {name for name in loaded if name.startswith("actorgraph")} == {"actorgraph"}
    assert not {"pydantic", "typer"} & loaded


def test_a_known_name_needs_no_likeness() -> None:
    """A path between names that are known does without rapidfuzz, and without what other questions need."""
    loaded = modules("paths", "Soleimani", "Khazali")
    assert "rapidfuzz" not in loaded
    others = ("overview", "timeline", "around", "records", "patterns", "pattern_text", "blocks", "cited")
    assert not {f"actorgraph.graph.{name}" for name in others} & loaded
    assert "rapidfuzz" in modules("find", "Solemani")
