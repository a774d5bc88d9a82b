"""The command line as people meet it: the installed script, run as a process of its own."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPT = str(Path(sys.executable).with_name("actorgraph"))
SECONDS = 60


class Ran:
    """How a command ended, and what it said where."""

    def __init__(self, run: subprocess.CompletedProcess[bytes]) -> None:
        self.code = run.returncode
        self.raw = run.stdout
        self.out = run.stdout.decode("utf-8")
        self.err = run.stderr.decode("utf-8")
        assert "Traceback" not in self.err, self.err


Run = Callable[..., Ran]


def environment(more: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return this process's environment without what chooses a dataset or slows a start, and with what a test adds."""
    kept = {
        key: value for key, value in os.environ.items() if key not in ("ACTORGRAPH_DATA", "PYTHONDONTWRITEBYTECODE")
    }
    return kept | dict(more or {})


@pytest.fixture(scope="session")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Return a way to run a command in an empty folder; a traceback fails any test."""
    empty = tmp_path_factory.mktemp("empty")

    def run_command(
        *words: str, data: Path | None = None, env: Mapping[str, str] | None = None, cwd: Path | None = None
    ) -> Ran:
        command = [SCRIPT, *words, *(["--data", str(data)] if data else [])]
        return Ran(
            subprocess.run(
                command, capture_output=True, check=False, env=environment(env), cwd=cwd or empty, timeout=SECONDS
            )
        )

    return run_command


@pytest.fixture(scope="session")
def shell(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Ran]:
    """Return a way to run a line of shell in which ``actorgraph`` is the installed script."""
    empty = tmp_path_factory.mktemp("empty")

    def run_line(line: str) -> Ran:
        path = f"{Path(SCRIPT).parent}{os.pathsep}{os.environ['PATH']}"
        return Ran(
            subprocess.run(
                ["bash", "-o", "pipefail", "-c", line],
                capture_output=True,
                check=False,
                env=environment({"PATH": path}),
                cwd=empty,
                timeout=SECONDS,
            )
        )

    return run_line


@pytest.fixture(scope="session")
def data() -> Path:
    """Return the dataset that travels with the package."""
    return ROOT / "data"
