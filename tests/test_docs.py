"""Documents are true at this commit: commands print what is shown, code runs, links lead somewhere."""

import contextlib
import hashlib
import io
import os
import re
import shlex
import subprocess
import sys
import tomllib
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

import pytest

import actorgraph
from actorgraph.graph.claims.status import WORDS
from actorgraph.views.page.scripts import VIS_NETWORK_SHA256

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "data").glob("*.md")])
TEXTS = {str(path.relative_to(ROOT)): path.read_text(encoding="utf-8") for path in PAGES}
SHOWN = [
    (page, command, output)
    for page, text in TEXTS.items()
    for command, output in re.findall(r"^```console\n\$ (.*)\n((?:.*\n)*?)```$", text, re.MULTILINE)
]
LONGEST = 44


def run(command: str) -> subprocess.CompletedProcess[bytes]:
    """Run a command as a document shows it, in the repository's root, with the bundled dataset."""
    words = shlex.split(command)
    environment = {key: value for key, value in os.environ.items() if key != "ACTORGRAPH_DATA"}
    program = Path(sys.executable).with_name(words[0])
    return subprocess.run([program, *words[1:]], cwd=ROOT, env=environment, capture_output=True, check=False)


@pytest.mark.parametrize(("page", "command", "output"), SHOWN, ids=[f"{page}: {command}" for page, command, _ in SHOWN])
def test_a_command_prints_what_is_shown(page: str, command: str, output: str) -> None:
    """Byte by byte; where it differs on purpose, tools/examples.py renews the documents."""
    ran = run(command)
    assert (ran.returncode, ran.stderr.decode()) == (0, "")
    assert ran.stdout.decode("utf-8") == output, f"{page} is out of date: run tools/examples.py"


def test_the_readme_shows_a_few_questions() -> None:
    """Few enough to read, short enough to fit."""
    outputs = [output for page, _, output in SHOWN if page == "README.md"]
    assert len(outputs) == 4
    assert all(0 < output.count("\n") <= LONGEST for output in outputs)


def test_the_tool_that_renews_outputs_agrees() -> None:
    """It finds nothing to renew, so it sees the same blocks as this test."""
    subprocess.run([sys.executable, ROOT / "tools" / "examples.py", "--check"], cwd=ROOT, check=True)


def test_no_shown_command_escapes() -> None:
    """Every console block begins with a command that is run above."""
    assert len(SHOWN) == sum(text.count("```console") for text in TEXTS.values())


def test_the_python_of_the_readme_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It can be pasted as it stands, in any folder."""
    (code,) = re.findall(r"^```python\n(.*?)^```$", TEXTS["README.md"], re.MULTILINE | re.DOTALL)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ACTORGRAPH_DATA", raising=False)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(code, "<README.md>", "exec"), {})  # noqa: S102 - our own example
    assert printed.getvalue().startswith("single-source | DEBKA Weekly")
    assert (tmp_path / "graph.html").stat().st_size > 0


def test_what_the_readme_cites_exists() -> None:
    """The example of a citation names the dataset, its version, this version of the program, and a claim."""
    graph = actorgraph.load(ROOT / "data")
    program, dataset, claim = re.findall(r"\*actorgraph (\S+), (\S+ \S+), claim (\S+)\*", TEXTS["README.md"])[0]
    assert program == version("actorgraph")
    assert dataset == f"{graph.dataset.descriptor.name} {graph.dataset.descriptor.version}"
    assert claim in {each.id for each in graph.claims()}


def test_what_the_readme_says_of_the_picture_is_so() -> None:
    """Six attacks have a date, and for four of them nobody is named."""
    dated = [entry for entry in actorgraph.load(ROOT / "data").timeline(attacks=True) if entry.when]
    assert (len(dated), sum(entry.none_named for entry in dated)) == (6, 4)
    assert "four of the six dated attacks" in TEXTS["README.md"]


@pytest.mark.parametrize("word", WORDS)
def test_the_readme_explains_every_status(word: str) -> None:
    """A reader who meets a word finds what it means."""
    assert re.search(rf"^\| .*`{word}`.* \| ", TEXTS["README.md"], re.MULTILINE)


def test_the_picture_is_a_screenshot_of_the_size_it_should_have() -> None:
    """1280 by 800, as tools/picture.py makes it."""
    head = (ROOT / "docs" / "images" / "graph.png").read_bytes()[:24]
    assert head.startswith(b"\x89PNG")
    assert (int.from_bytes(head[16:20]), int.from_bytes(head[20:24])) == (1280, 800)


@pytest.mark.parametrize("page", TEXTS)
def test_links_lead_somewhere(page: str) -> None:
    """Every link to a file of ours finds it, and the heading it names."""
    text = re.sub(r"^```.*?^```$", "", TEXTS[page], flags=re.MULTILINE | re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if "://" in target:
            continue
        name, _, anchor = target.partition("#")
        path = (ROOT / page).parent / name if name else ROOT / page
        assert path.exists(), target
        if anchor:
            assert anchor in anchors(path.read_text(encoding="utf-8")), target


def anchors(text: str) -> set[str]:
    """Return the anchors that the headings of a page get."""
    headings = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading).strip().lower().replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", ["ARCHITECTURE.md", "CONTRIBUTING.md"])
def test_files_that_are_named_exist(page: str) -> None:
    """A reader who is sent to a file finds it."""
    named = re.findall(r"`([\w.]+/[\w./]*)`", TEXTS[page])
    assert named
    for name in named:
        assert (ROOT / name).exists() or (ROOT / "actorgraph" / name).exists(), name


def test_the_direction_of_imports_is_the_one_enforced() -> None:
    """The architecture lists the layers of the contract, from top to bottom."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    layers = [layer for layer in contracts[0]["layers"] if not layer.startswith("(")]
    assert "\n".join(layers) in TEXTS["ARCHITECTURE.md"]


def test_every_decision_says_what_would_change_it() -> None:
    """Each has a number of its own and ends with its condition."""
    names = sorted(path.name for path in (ROOT / "docs" / "decisions").glob("*.md"))
    assert [int(name[:4]) for name in names] == list(range(1, len(names) + 1))
    for name in names:
        text = TEXTS[f"docs/decisions/{name}"]
        assert text.startswith(f"# {int(name[:4])}. ")
        assert "**What would change our mind.**" in text


def test_the_third_party_file_is_the_installed_one() -> None:
    """Name, version and digest are those of the file in the installed pyvis, which the page insists on."""
    (row,) = re.findall(
        r"^\| `(.*?)` \| (.*?) \| (.*?) \| .*? \| `(.*?)` \|$", TEXTS["docs/third-party.md"], re.MULTILINE
    )
    file, name, number, digest = row
    raw = files("pyvis").joinpath("templates", "lib", f"vis-{number}", file).read_bytes()
    assert hashlib.sha256(raw).hexdigest() == digest == VIS_NETWORK_SHA256
    assert f"@version {number}".encode() in raw
    assert f"pyvis {version('pyvis')}" in TEXTS["docs/third-party.md"]
    page = actorgraph.load(ROOT / "data")._repr_html_()
    assert f"@version {number}" in page, f"the licence notice of {name} must stay in the page"
