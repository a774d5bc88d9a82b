"""What every test may use: the invented datasets as folders, broken copies of them, and public files where present."""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

TESTS = Path(__file__).parent
REAL = "ACTORGRAPH_REAL"

# How long an example takes says more about what else the machine is doing than about us. Where a change is taken, the
# same examples are tried each time, so that it stands or falls by itself; elsewhere new ones are.
settings.register_profile("actorgraph", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("actorgraph")


@pytest.fixture(scope="session")
def harbour() -> Path:
    """Return the invented dataset in which every rule can be seen; not to be written to."""
    return TESTS / "data" / "harbour"


@pytest.fixture(scope="session")
def hostile() -> Path:
    """Return the dataset whose texts try to be something else; not to be written to."""
    return TESTS / "data" / "hostile"


@pytest.fixture(scope="session")
def texts() -> Path:
    """Return the folder with the full texts of two sources of the harbour dataset."""
    return TESTS / "data" / "texts"


@pytest.fixture
def copied(harbour: Path, tmp_path: Path) -> Path:
    """Return a copy of the harbour dataset that may be written to."""
    return Path(shutil.copytree(harbour, tmp_path / "harbour"))


@pytest.fixture
def broken(copied: Path) -> Callable[[str, str, Callable[[Any], object]], Path]:
    """Return a way to change one record of a copy of the harbour dataset: file, id, and what to do with the record.

    An empty id stands for the whole content of the file.
    """

    def edit(file: str, key: str, change: Callable[[Any], object]) -> Path:
        path = copied / file
        content = json.loads(path.read_text(encoding="utf-8"))
        change(next(record for record in content if record["id"] == key) if key else content)
        path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
        return copied

    return edit


@pytest.fixture(scope="session", params=["payloads", "naughty"])
def strings(request: pytest.FixtureRequest) -> list[str]:
    """Return texts that try to be something else: ours, and the public list of naughty strings where it is at hand."""
    if request.param == "payloads":
        path = TESTS / "data" / "payloads.json"
    else:
        path = request.getfixturevalue("real") / "naughty" / "blns.json"
    return list(dict.fromkeys(json.loads(path.read_text(encoding="utf-8"))))


@pytest.fixture(scope="session")
def real() -> Path:
    """Return the folder of public files that this project did not write, or skip the test where it is not there."""
    folder = Path(os.environ.get(REAL) or TESTS.parent.parent / "shared" / "real")
    if not folder.is_dir():
        pytest.skip(f"the public files are not here; {REAL} names their folder")
    return folder
