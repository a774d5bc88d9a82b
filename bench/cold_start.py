"""How long a command takes to start, against an empty program that can't be quicker.

The empty program imports the same typer and the same parts of pydantic and reads the same JSON, and does nothing with
it. Runs are interleaved, so that whatever else the machine does falls on all alike; medians are compared.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from actorgraph.dataset.locate import locate_dataset

LIMIT = 1.3
RUNS = 25
EMPTY = """
import json
import sys
from pathlib import Path

import typer
from pydantic import (
    AfterValidator, BaseModel, ConfigDict, Field, GetCoreSchemaHandler, StringConstraints, TypeAdapter, model_validator
)
from pydantic_core import core_schema

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)

@app.command()
def read(folder: Path) -> None:
    for file in sorted(folder.glob("*.json")):
        json.loads(file.read_bytes())

app()
"""


def main() -> None:
    """Measure the commands and print a line for each."""
    actorgraph = str(Path(sys.executable).with_name("actorgraph"))
    with tempfile.TemporaryDirectory() as folder:
        empty = Path(folder) / "empty.py"
        empty.write_text(EMPTY, encoding="utf-8")
        commands = {
            "empty": [sys.executable, str(empty), str(locate_dataset().folder)],
            "find": [actorgraph, "find", "Solemani"],
            "paths": [actorgraph, "paths", "Soleimani", "rocket-embassy-2019-05-19"],
            "said": [actorgraph, "said", "Soleimani", "ordered", "rocket-embassy-2019-05-19"],
        }
        for command in commands.values():  # the first run of each writes the byte code
            _run(command)
        seconds = [{name: _run(command) for name, command in commands.items()} for _ in range(RUNS)]
    medians = {name: statistics.median(each[name] for each in seconds) for name in commands}
    print(f"empty program: {medians['empty'] * 1000:.0f} ms, median of {RUNS} interleaved runs")
    for name in ("find", "paths", "said"):
        ratio = medians[name] / medians["empty"]
        verdict = "within" if ratio <= LIMIT else "NOT within"
        print(f"{name}: {medians[name] * 1000:.0f} ms, {ratio:.2f} times; {verdict} {LIMIT}")


def _run(command: list[str]) -> float:
    """Return the seconds that a command takes, its byte code kept as for any installed program."""
    kept = {
        key: value for key, value in os.environ.items() if key not in ("PYTHONDONTWRITEBYTECODE", "ACTORGRAPH_DATA")
    }
    before = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=kept)
    return time.perf_counter() - before


if __name__ == "__main__":
    main()
