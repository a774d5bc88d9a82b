"""The package as others get it: a wheel, in an environment that has never seen this repository."""

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DEPENDENCIES = Path(sysconfig.get_paths()["purelib"])


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel, built without a network by the backend that the lock holds."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def elsewhere(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an environment with the wheel in it, and the folder of its commands.

    Its dependencies are those of this environment, read through a path file: installing them anew would need a
    network. A path file is not followed into another, so the editable install of this repository is not seen.
    """
    folder = tmp_path_factory.mktemp("venv")
    venv.create(folder, with_pip=False, symlinks=True)
    python = folder / "bin" / "python"
    site = Path(_output(python, "import sysconfig; print(sysconfig.get_paths()['purelib'])"))
    (site / "dependencies.pth").write_text(f"{DEPENDENCIES}\n", encoding="utf-8")
    install = ["--no-deps", "--no-index", "--quiet", "--ignore-installed", "--no-warn-script-location", str(wheel)]
    subprocess.run([python, "-m", "pip", "install", *install], check=True, capture_output=True, env=_clean())
    found = _output(python, "import actorgraph; print(actorgraph.__file__)")
    assert Path(found).is_relative_to(site), f"{found} is not the wheel's"
    return folder / "bin"


def _clean() -> dict[str, str]:
    return {key: value for key, value in os.environ.items() if key not in ("ACTORGRAPH_DATA", "PYTHONPATH")}


def _output(python: Path, code: str) -> str:
    ran = subprocess.run([python, "-c", code], check=True, capture_output=True, env=_clean(), cwd=python.parent)
    return ran.stdout.decode("utf-8").strip()


def test_the_wheel_holds_the_dataset_and_nothing_of_the_workshop(wheel: Path) -> None:
    """The data, its licence, the page's assets and the type marker travel; tests, tools and documents stay."""
    names = set(zipfile.ZipFile(wheel).namelist())
    shipped = {f"actorgraph/data/{path.name}" for path in (ROOT / "data").iterdir()}
    assert "actorgraph/data/links.json" in shipped <= names
    assert "actorgraph/py.typed" in names
    files = (path for path in (ROOT / "actorgraph" / "views").rglob("assets/**/*") if path.is_file())
    assets = {str(path.relative_to(ROOT)) for path in files}
    assert assets <= names
    assert {name.partition("/")[0] for name in names if ".dist-info" not in name} == {"actorgraph"}
    assert not [name for name in names if "__pycache__" in name or "test" in name]


def test_it_answers_and_draws_in_an_empty_folder(elsewhere: Path, tmp_path: Path) -> None:
    """With no dataset at hand it finds a name, a path and draws the page, all from the bundled dataset."""

    def run(*words: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [elsewhere / "actorgraph", *words], check=True, capture_output=True, cwd=tmp_path, env=_clean()
        )

    found = run("find", "Solemani", "--json")
    assert json.loads(found.stdout)["items"][0]["id"] == "qassem-soleimani"
    assert found.stderr == b""
    paths = json.loads(run("paths", "Soleimani", "rocket-embassy-2019-05-19", "--json").stdout)["paths"]
    assert paths[0]["nodes"] == ["qassem-soleimani", "qais-al-khazali", "rocket-embassy-2019-05-19"]
    assert (
        run("render").stderr.decode() == f"The page is at {tmp_path.resolve() / 'graph.html'}; open it in a browser.\n"
    )
    assert (tmp_path / "graph.html").read_bytes().startswith(b"<!doctype html>")
    assert [path.name for path in tmp_path.iterdir()] == ["graph.html"]
