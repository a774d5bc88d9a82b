"""The table of cases to which the page's clocks are held: it is what the filters say."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from actorgraph.errors import QuestionError
from actorgraph.graph.filters.conditions import read_day

HERE = Path(__file__).parent
DAYS: list[tuple[str, str | None]] = json.loads((HERE / "days.json").read_text(encoding="utf-8"))


def test_the_table_is_up_to_date() -> None:
    """What it holds of a page is what a page holds now, and what it expects is what the filters answer now."""
    command = [sys.executable, str(HERE.parents[1] / "tools" / "clocks.py"), "--check"]
    assert subprocess.run(command, check=False).returncode == 0, "renew it: .venv/bin/python tools/clocks.py"


def test_the_table_holds_what_can_go_wrong() -> None:
    """Things in it are certain, possible and left out; known, possibly known and unknown; and known as another."""
    table = json.loads((HERE / "cases.json").read_text(encoding="utf-8"))
    for name in ("harbour", "taken back, and denied later"):
        assert {letter for each in table[name]["held"].values() for letter in each} == set("cpxi")
        assert any("" in each and each[-1] and not each[-1].startswith("?") for each in table[name]["told"].values())
        assert any(each[0].startswith("?") or each[1].startswith("?") for each in table[name]["told"].values())
        assert any(
            len({told.split(" ")[0] for told in each if told} - {"?"}) > 1 for each in table[name]["told"].values()
        )


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_read_day(text: str, day: str | None) -> None:
    """A filter takes the same texts for a day as the page does, and refuses the same."""
    if day is not None:
        assert str(read_day(text)) == day
    else:
        with pytest.raises(QuestionError):
            read_day(text)
