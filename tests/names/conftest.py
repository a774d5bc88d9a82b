"""The lists of names that were written by hand for tests and for the benchmark."""

from pathlib import Path

import pytest

LISTS = Path(__file__).parents[1] / "data" / "names"


@pytest.fixture(scope="session")
def variants() -> list[tuple[str, str]]:
    """Return pairs of a variant and the name that it is a variant of."""
    lines = (LISTS / "variants.txt").read_text(encoding="utf-8").splitlines()
    named = (line.split(" = ") for line in lines)
    return [(text, name) for name, texts in named for text in texts.split(" | ")]


@pytest.fixture(scope="session")
def different() -> list[tuple[str, str]]:
    """Return pairs of names of different people or groups that are easily confused."""
    lines = (LISTS / "different.txt").read_text(encoding="utf-8").splitlines()
    return [(one, other) for one, other in (line.split(" | ") for line in lines)]
