"""What is promised of ``--json`` is committed, and is what the program does today."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SNAPSHOTS = sorted((ROOT / "tests" / "cli" / "snapshots").glob("*.json"))


@pytest.mark.parametrize("seed", ["0", "4242"])
def test_schemas_and_snapshots_are_those_of_today(seed: str) -> None:
    """Byte by byte, whatever the seed of Python's hashes; tools/answers.py renews what differs on purpose."""
    command = [sys.executable, str(ROOT / "tools" / "answers.py"), "--check"]
    ran = subprocess.run(command, capture_output=True, check=False, env={"PYTHONHASHSEED": seed, "PYTHONUTF8": "1"})
    assert (ran.returncode, ran.stderr.decode()) == (0, ""), ran.stdout.decode()


def test_snapshots_are_small_enough_to_review() -> None:
    """There is one for every answer but a page's place, and what is written into a dataset; none is above 40 KB."""
    answers = {path.stem for path in (ROOT / "docs" / "schemas").glob("*.json")} - {"render", "judge", "split"}
    snapshots = {path.stem for path in SNAPSHOTS}
    assert {name for name in answers if not any(f"{each}-".startswith(f"{name}-") for each in snapshots)} == set()
    assert {each for each in snapshots if not any(f"{each}-".startswith(f"{name}-") for name in answers)} == set()
    assert max(path.stat().st_size for path in SNAPSHOTS) < 40_000
