"""A dataset as it was at a revision of the git repository that it is kept in. Reads, and fetches nothing."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from actorgraph.dataset.dataset import DESCRIPTOR_FILE, OPTIONAL_FILES, RECORD_FILES, Dataset
from actorgraph.dataset.jsontext import MAX_BYTES
from actorgraph.dataset.reader import dataset_of
from actorgraph.errors import DatasetError

_QUIETLY = {"GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
"""Nothing is asked of a person, fetched from a remote, or locked."""


def read_revision(folder: Path, revision: str) -> Dataset:
    """Return the dataset of a folder as it was committed at a revision.

    Args:
        folder: a dataset's folder, in a git repository.
        revision: a commit, branch or tag, as git understands it, such as ``HEAD~1``.

    Raises:
        DatasetError: where git is missing, the folder is in no repository, the revision names none, or the dataset
            can't be read.
    """
    commit = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if commit is None:
        hint = "Name a commit, branch or tag, such as HEAD~1, of the repository that the folder is kept in."
        raise DatasetError(f"{revision!r} is no revision of {folder}.", hint=hint)
    at = f"{commit.decode().strip()}:./"
    raw = {file: _blob(folder, f"{at}{file}") for file in (DESCRIPTOR_FILE, *RECORD_FILES, *OPTIONAL_FILES)}
    present = {file: data for file, data in raw.items() if data is not None}
    for file in (DESCRIPTOR_FILE, *RECORD_FILES):
        if file not in present:
            raise DatasetError(f"{folder} at {revision} is not a dataset.", hint=f"There it has no {file}.")
    return dataset_of(Path(f"{folder} at {revision}"), present)


def _blob(folder: Path, name: str) -> bytes | None:
    """Return a file's bytes at a revision; None where it is not there."""
    size = _git(folder, "cat-file", "-s", name)
    if size is None:
        return None
    if int(size) > MAX_BYTES:
        raise DatasetError(f"{name} is larger than {MAX_BYTES // 2**20} MiB.")
    return _git(folder, "cat-file", "blob", name)


def _git(folder: Path, *words: str) -> bytes | None:
    """Return what git prints; None where it says no."""
    try:
        run = subprocess.run(  # noqa: S603 - the words are ours, a revision is taken for nothing else
            ["git", "-C", str(folder), *words],  # noqa: S607 - the git of whoever asks
            capture_output=True,
            check=False,
            env={**os.environ, **_QUIETLY},
        )
    except OSError:
        raise DatasetError("git is needed to read a revision, and can't be run here.") from None
    return run.stdout if run.returncode == 0 else None
