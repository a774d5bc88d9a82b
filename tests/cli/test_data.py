"""Which dataset a command asks, and that stderr says so."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]


def test_the_bundled_one_needs_no_word(run: Run) -> None:
    """In an empty folder the dataset that travels with the package is asked, and nothing is said of it."""
    ran = run("stats")
    assert (ran.code, ran.err) == (0, "")
    assert "(attacks-on-us-sites-in-iraq " in ran.out


def test_every_other_choice_is_named_on_stderr(run: Run, harbour: Path, tmp_path: Path) -> None:
    """An option goes before the environment, the environment before ./data, and each says which it was."""
    here = tmp_path / "data"
    shutil.copytree(harbour, here)
    option = run("stats", data=harbour, env={"ACTORGRAPH_DATA": "/nowhere"}, cwd=tmp_path)
    assert option.err == f"data: {harbour} (--data)\n"
    named = run("stats", env={"ACTORGRAPH_DATA": str(harbour)}, cwd=tmp_path)
    assert named.err == f"data: {harbour} (ACTORGRAPH_DATA)\n"
    at_hand = run("stats", cwd=tmp_path)
    assert at_hand.err == "data: data (./data)\n"
    assert option.out == named.out == at_hand.out
    assert option.out.startswith("The harbour of Ostrel (an invented dataset)")


def test_a_folder_that_is_no_dataset_is_refused(run: Run, tmp_path: Path) -> None:
    """A folder that was named must be one, so that no answer comes from another dataset unnoticed."""
    missing = run("stats", data=tmp_path / "missing")
    assert (missing.code, missing.out) == (2, "")
    assert missing.err == f"{tmp_path / 'missing'} is not a folder.\nIt was named by --data.\n"
    empty = run("stats", data=tmp_path)
    assert empty.code == 2
    assert f"{tmp_path} is not a dataset." in empty.err
    assert 'A dataset is a folder whose datapackage.json has "profile": "actorgraph-dataset".' in empty.err
    from_environment = run("stats", env={"ACTORGRAPH_DATA": str(tmp_path / "missing")})
    assert from_environment.err.endswith("It was named by ACTORGRAPH_DATA.\n")


def test_a_file_or_an_endless_name_is_no_folder(run: Run, harbour: Path) -> None:
    """Neither a file nor a name that no disk can hold leads to more than one clear message."""
    file = run("stats", data=harbour / "links.json")
    assert (file.code, "is not a folder" in file.err) == (2, True)
    endless = run("stats", data=Path("x" * 5000))
    assert (endless.code, "can't be opened: File name too long." in endless.err) == (2, True)
