"""Runs the commands shown in the documents and writes what they print beneath them.

Run it after a change to the data, the sentences or the text output: ``.venv/bin/python tools/examples.py``. It renews
every ``console`` block in `DOCUMENTS` that opens with a dollar sign; with ``--check`` it writes nothing, and ends with
1 where a block is out of date.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
DOCUMENTS = (
    *("README.md", "docs/cli.md", "docs/filters.md", "docs/changes.md", "docs/knock-out.md", "docs/chain.md"),
    *("docs/rankings.md", "docs/views.md", "docs/coverage.md", "docs/paths.md", "docs/names.md", "docs/duplicates.md"),
)
BLOCK = re.compile(r"(?<=^```console\n)\$ (?P<command>.*)\n(?P<output>(?:.*\n)*?)(?=```$)", re.MULTILINE)


def renew(match: re.Match[str]) -> str:
    """Return a block with what its command prints today."""
    return f"$ {match['command']}\n{output_of(match['command'])}"


def output_of(command: str) -> str:
    """Return what a command prints in a pipe, run in the repository's root with the bundled dataset.

    Raises:
        CalledProcessError: where it ends with anything but 0.
    """
    words = shlex.split(command)
    program = Path(sys.executable).with_name(words[0])
    environment = {key: value for key, value in os.environ.items() if key != "ACTORGRAPH_DATA"}
    run = subprocess.run([program, *words[1:]], cwd=ROOT, env=environment, stdout=subprocess.PIPE, check=True)
    return run.stdout.decode("utf-8")


def main() -> int:
    """Renew the documents, or only compare them."""
    only_check = "--check" in sys.argv[1:]
    stale = 0
    for name in DOCUMENTS:
        path = ROOT / name
        old = path.read_text(encoding="utf-8")
        new = BLOCK.sub(renew, old)
        if new != old:
            stale += 1
            print(f"{name} {'is out of date' if only_check else 'renewed'}")
            if not only_check:
                path.write_text(new, encoding="utf-8", newline="\n")
    return 1 if only_check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
