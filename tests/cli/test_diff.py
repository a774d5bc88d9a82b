"""What changed, on the command line: days, folders and revisions, as text, Markdown and JSON."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

Run = Callable[..., Any]


def test_days(run: Run, harbour: Path) -> None:
    """Two days of the record; the retraction of 1 April stands first."""
    ran = run("diff", "2031-03-31", "2031-04-01", data=harbour)
    lines = ran.out.splitlines()
    assert ran.code == 0
    assert lines[0].startswith("From: as known by 2031-03-31 (harbour 1.0.0, digest ")
    assert "Withdrawn (2):" in lines
    assert any(line.strip().startswith("Withdrawn by its source: ") for line in lines)


@pytest.mark.parametrize("format_", ["text", "markdown"])
def test_each_state_tells_its_filters(run: Run, harbour: Path, format_: str) -> None:
    """What either state left out stands below it: of the earlier one, too, how many denials had not been published."""
    lines = run("diff", "2031-03-31", "2031-04-01", "--format", format_, data=harbour).out.splitlines()
    [start, end] = [
        number for number, line in enumerate(lines) if line.removeprefix("- ").startswith(("From: ", "To: "))
    ]
    assert "As known by 31 March 2031: " in lines[start + 1]
    assert "As known by 1 April 2031: " in lines[end + 1]
    replies = "Denials, doubts and comments among what fell or is set apart: "
    assert replies in " ".join(lines[start:end])
    assert replies in " ".join(lines[end : end + 4])


def test_nothing_changed(run: Run, harbour: Path) -> None:
    """Where nothing changed, that is said, and it is an answer."""
    ran = run("diff", str(harbour), str(harbour))
    assert (ran.code, ran.out.splitlines()[-1]) == (0, "Nothing changed.")


def test_markdown(run: Run, hostile: Path, harbour: Path) -> None:
    """Whatever the data holds, Markdown shows it as text: no link, no picture, no markup of its own."""
    ran = run("diff", str(harbour), str(hostile), "--format", "markdown")
    tokens = MarkdownIt("commonmark").parse(ran.out)
    kinds = {child.type for token in tokens for child in token.children or ()}
    assert kinds <= {"text", "strong_open", "strong_close", "softbreak", "text_special"}
    assert not {"html_block", "fence", "code_block"} & {token.type for token in tokens}


def test_json(run: Run, harbour: Path) -> None:
    """The answer as data holds both states."""
    answer = json.loads(run("diff", "2031-03", "2031-07", "--json", data=harbour).out)
    assert answer["old"]["label"] == "as known by 2031-03"
    assert answer["new"]["dataset"] == "harbour"


def test_revisions(run: Run, copied: Path) -> None:
    """A commit and the one before it, of the dataset that is asked."""
    git = ["git", "-C", str(copied), "-c", "user.name=Nobody", "-c", "user.email=nobody@actorgraph.example"]
    for words in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "-m", "all"]):
        subprocess.run([*git, *words], check=True, capture_output=True)
    ran = run("diff", "HEAD", "HEAD", data=copied)
    assert (ran.code, ran.out.splitlines()[-1]) == (0, "Nothing changed.")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("nowhere", "HEAD"), "is no revision of"),
        (("--", "--output=x", "HEAD"), "is no revision of"),
        (("a", "b", "--possible"), "--possible says how to take days."),
        (("HEAD", "HEAD", "--json", "--format", "markdown"), "--json and --format are two forms of one answer."),
        (("2031-03", "2031-07", "--known-by", "2031-04"), "Leave out --known-by."),
        (("2031-03", "HEAD"), "'2031-03' and 'HEAD' are not of one sort."),
        (("2031-03", "HEAD", "--by", "revisions"), "'2031-03' is no revision of"),
        (("/", "HEAD"), "'/' and 'HEAD' are not of one sort."),
        (("201X", "2031", "--by", "days"), "Write 2019-05-20; 2019-05 and 2019 stand for their last day."),
        (("2031-03", "b", "--by", "days"), "'b' is not a date."),
    ],
)
def test_misuse(run: Run, copied: Path, words: tuple[str, ...], says: str) -> None:
    """What can't be compared ends with 2 and one message."""
    ran = run(*("diff", *words), env={"ACTORGRAPH_DATA": str(copied), "GIT_CEILING_DIRECTORIES": str(copied.parent)})
    assert (ran.code, ran.out) == (2, "")
    assert says in ran.err


def test_days_that_are_folders(run: Run, harbour: Path, tmp_path: Path) -> None:
    """A folder called like a day is never taken for one in silence."""
    (tmp_path / "2031").mkdir()
    ran = run("diff", "2031", "2031", data=harbour, cwd=tmp_path)
    assert (ran.code, "Say which is meant: --by days." in ran.err) == (2, True)
