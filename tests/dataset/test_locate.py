import shutil
from pathlib import Path

import pytest

import actorgraph
from actorgraph.dataset.locate import ENVIRONMENT, locate_dataset
from actorgraph.dataset.reader import is_dataset
from actorgraph.errors import DatasetError


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder, with nothing named in the environment."""
    monkeypatch.delenv(ENVIRONMENT, raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_folder_given(harbour: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that is given goes before everything else."""
    monkeypatch.setenv(ENVIRONMENT, "elsewhere")
    location = locate_dataset(harbour)
    assert (location.folder, location.chosen_by, location.is_bundled) == (harbour, "--data", False)
    assert locate_dataset(str(harbour)) == location


def test_environment(harbour: Path, elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that the environment names goes before the one at hand."""
    shutil.copytree(harbour, elsewhere / "data")
    monkeypatch.setenv(ENVIRONMENT, str(harbour))
    location = locate_dataset()
    assert (location.folder, location.chosen_by, location.is_bundled) == (harbour, ENVIRONMENT, False)


def test_dataset_at_hand(harbour: Path, elsewhere: Path) -> None:
    """A dataset in ./data goes before the bundled one."""
    shutil.copytree(harbour, elsewhere / "data")
    location = locate_dataset()
    assert (location.folder.resolve(), location.chosen_by) == (elsewhere / "data", "./data")
    assert not location.is_bundled


@pytest.mark.parametrize("descriptor", [None, "{}", '{"profile": "data-package", "name": "actorgraph-dataset"}'])
def test_other_data_at_hand(elsewhere: Path, descriptor: str | None) -> None:
    """A folder ./data that is no dataset of ours is passed over."""
    (elsewhere / "data").mkdir()
    if descriptor is not None:
        (elsewhere / "data" / "datapackage.json").write_text(descriptor, encoding="utf-8")
    assert locate_dataset().is_bundled


def test_bundled(monkeypatch: pytest.MonkeyPatch) -> None:
    """With nothing named and nothing at hand the bundled dataset is used, in a checkout too."""
    location = locate_dataset()
    assert (location.chosen_by, is_dataset(location.folder)) == ("bundled", True)
    root = Path(next(iter(actorgraph.__path__))).parent
    monkeypatch.chdir(root)
    assert locate_dataset().is_bundled


@pytest.mark.parametrize("environment", [False, True])
def test_no_folder(elsewhere: Path, monkeypatch: pytest.MonkeyPatch, *, environment: bool) -> None:
    """A folder that was named and is none is refused, with who named it; nothing else is taken in its place."""
    missing = elsewhere / "missing"
    if environment:
        monkeypatch.setenv(ENVIRONMENT, str(missing))
    with pytest.raises(DatasetError, match="missing is not a folder") as refusal:
        locate_dataset(None if environment else missing)
    assert refusal.value.hint == f"It was named by {ENVIRONMENT if environment else '--data'}."


def test_empty_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """An environment variable that is set to nothing names nothing."""
    monkeypatch.setenv(ENVIRONMENT, "")
    assert locate_dataset().is_bundled
