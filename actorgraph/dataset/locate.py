"""Which dataset a question is put to: the one named, the environment's, the one at hand, or the bundled one."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from actorgraph.dataset.reader import is_dataset
from actorgraph.errors import DatasetError

ENVIRONMENT = "ACTORGRAPH_DATA"


class Location(NamedTuple):
    """A dataset's folder, and why it was chosen (``--data``, ``ACTORGRAPH_DATA``, ``./data`` or ``bundled``)."""

    folder: Path
    chosen_by: str

    @property
    def is_bundled(self) -> bool:
        """True for the dataset that travels with the package."""
        return self.chosen_by == "bundled"


def locate_dataset(folder: str | os.PathLike[str] | None = None) -> Location:
    """Return the dataset to use: the folder given, ``ACTORGRAPH_DATA``, ``./data`` where it is one, the bundled one.

    Raises:
        DatasetError: where a folder was named and is none.
    """
    if folder is not None:
        return Location(_require_folder(Path(folder), "--data"), "--data")
    if named := os.environ.get(ENVIRONMENT):
        return Location(_require_folder(Path(named), ENVIRONMENT), ENVIRONMENT)
    bundled = _bundled()
    here = Path("data")
    if is_dataset(here) and here.resolve() != bundled.resolve():
        return Location(here, "./data")
    return Location(bundled, "bundled")


def _require_folder(folder: Path, named_by: str) -> Path:
    hint = f"It was named by {named_by}."
    try:
        is_folder = folder.is_dir()
    except OSError as error:  # a name too long, a folder above it that may not be entered
        raise DatasetError(f"{folder} can't be opened: {error.strerror}.", hint=hint) from None
    if not is_folder:
        raise DatasetError(f"{folder} is not a folder.", hint=hint)
    return folder


def is_installed(folder: Path) -> bool:
    """Return whether a folder is the dataset inside an installed package, which the next version replaces."""
    return folder.resolve() == _installed()


def _installed() -> Path:
    return Path(__file__).resolve().parent.parent / "data"


def _bundled() -> Path:
    """Return the folder inside an installed package, or beside it in a checkout."""
    installed = _installed()
    return installed if is_dataset(installed) else installed.parent.parent / "data"
