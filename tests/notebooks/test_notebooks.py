"""Every notebook is run by a real kernel, offline, and what its cells show is held against the article."""

import os
import subprocess
import sys
import tempfile
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbformat import NotebookNode

ROOT = Path(__file__).parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
EXPLORE = "01-explore.ipynb"

KATAIB = 'Kata\'ib Hezbollah (contested); parties said to press "the resistance" (contested)'
# Read in the article by hand: when, a word of what, at what, and everybody whom any voice in it names.
ATTACKS = [
    ("September 2018", "Basra", "US consulate in Basra (inferred)", "nobody"),
    ("September 2018", "embassy", "US embassy in Baghdad (single-source)", "nobody"),
    ("27 December 2018", "embassy", "US embassy in Baghdad (single-source)", "nobody"),
    ("2 February 2019", "Foiled", "Al-Asad Air Base (single-source)", "nobody"),
    (
        "1 May 2019",
        "Taji",
        "Taji military training complex (inferred)",
        "two operatives, said to be Khazali's (inferred); Qais al-Khazali (inferred)",
    ),
    (
        "19 May 2019",
        "embassy",
        "Green Zone (single-source); US embassy in Baghdad (contested)",
        KATAIB + "; Qais al-Khazali (single-source)",
    ),
    ("no date given", "oil", "oil targets in the Persian Gulf (single-source)", "Iran (single-source)"),
]


@pytest.fixture(scope="module", params=NOTEBOOKS, ids=lambda path: path.name)
def ran(request: pytest.FixtureRequest) -> NotebookNode:
    """Return a notebook that was run in its own folder, with nothing of the user's own Jupyter and nobody's dataset."""
    # Not pytest's own folder for temporary files: the path of a socket must be short.
    with tempfile.TemporaryDirectory(prefix="nb") as home:
        kept = {key: value for key, value in os.environ.items() if key not in _FOREIGN}
        result = Path(home) / "result.ipynb"
        run = subprocess.run(
            [sys.executable, Path(__file__).with_name("run_notebook.py"), request.param, result],
            env={**kept, **dict.fromkeys(_HOMES, home), "JUPYTER_PLATFORM_DIRS": "1"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert run.returncode == 0, run.stderr
        return read(result)


_HOMES = ("HOME", "IPYTHONDIR", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR")
_FOREIGN = ("ACTORGRAPH_DATA", "JUPYTER_PATH", "PYTHONWARNINGS")


@pytest.fixture(scope="module")
def shown(ran: NotebookNode) -> dict[str, list[Any]]:
    """Return the outputs of a notebook's cells by the cell's tag."""
    return {tag: cell.outputs for cell in ran.cells for tag in cell.metadata.get("tags", ())}


def read(path: Path) -> NotebookNode:
    """Return a notebook as it is stored."""
    notebook: NotebookNode = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]  # it has no types
    return notebook


def printed(outputs: list[Any]) -> str:
    """Return what a cell printed on one line, since the cells wrap theirs."""
    return " ".join("".join(output.text for output in outputs if output.output_type == "stream").split())


def html(outputs: list[Any]) -> str:
    """Return the HTML that a cell shows."""
    return next(str(output.data["text/html"]) for output in outputs if "text/html" in output.get("data", {}))


class _Cells(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self._open = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag == "tr":
            self.rows.append([])
        self._open = tag in {"th", "td"}
        if self._open:
            self.rows[-1].append("")

    def handle_data(self, data: str) -> None:
        if self._open:
            self.rows[-1][-1] += data.strip()


def table(outputs: list[Any]) -> list[list[str]]:
    """Return the rows of the table that a cell shows, its headings first and its index in front."""
    cells = _Cells()
    cells.feed(html(outputs))
    return cells.rows


class TestEveryNotebook:
    """What holds for each notebook, whatever it tells."""

    def test_each_is_held_against_something_below(self) -> None:
        """A notebook of which nobody asks anything could say anything."""
        assert [path.name for path in NOTEBOOKS] == [EXPLORE]

    def test_it_runs_without_an_error_or_a_warning(self, ran: NotebookNode) -> None:
        """A reader sees neither a traceback nor a red box."""
        outputs = [output for cell in ran.cells for output in cell.get("outputs", ())]
        assert [output for output in outputs if output.output_type == "error"] == []
        assert [output.text for output in outputs if output.get("name") == "stderr"] == []

    def test_every_cell_that_is_run_to_be_looked_at_shows_something(self, shown: dict[str, list[Any]]) -> None:
        """No cell of the story is silent."""
        assert shown
        assert [tag for tag, outputs in shown.items() if not outputs] == []

    @pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
    def test_it_is_stored_without_output(self, path: Path) -> None:
        """Outputs belong to whoever runs it: stored ones go stale, and swamp a diff."""
        subprocess.run([Path(sys.executable).with_name("nbstripout"), "--verify", path], check=True)
        cells = read(path).cells
        code = [cell for cell in cells if cell.cell_type == "code"]
        assert [(cell.outputs, cell.execution_count) for cell in code] == [([], None)] * len(code)
        assert [cell.id for cell in cells] == [str(number) for number in range(len(cells))]
        assert read(path).metadata.kernelspec.name == "python3"


@pytest.mark.parametrize("ran", [ROOT / "notebooks" / EXPLORE], indirect=True, ids=[EXPLORE])
class TestExplore:
    """The first notebook, cell by cell."""

    def test_it_opens_with_how_little_stands_behind_it(self, shown: dict[str, list[Any]]) -> None:
        """One article is one source and one origin, and corroborates nothing."""
        assert printed(shown["summary"]) == "1 source, 1 origin, nothing corroborated"

    def test_the_page_is_in_a_frame_that_can_reach_nothing(self, shown: dict[str, list[Any]]) -> None:
        """The page's script may run, but not in the notebook's name, and it has nothing to fetch."""
        (tag,) = _tags(html(shown["page"]), "iframe")
        assert tag["sandbox"] == "allow-scripts allow-popups"
        assert "src" not in tag
        page = tag["srcdoc"] or ""
        assert "default-src 'none'" in unescape(page)
        assert "Qais al-Khazali" in page
        for name in ("img", "link", "script"):
            assert [attrs for attrs in _tags(page, name) if {"src", "href"} & set(attrs)] == []

    def test_a_misspelt_name_is_found(self, shown: dict[str, list[Any]]) -> None:
        """Finding forgives a missing letter."""
        heading, *rows = table(shown["find"])
        assert [row[heading.index("id")] for row in rows] == ["qassem-soleimani"]

    def test_a_misspelt_name_is_not_guessed_at(self, shown: dict[str, list[Any]]) -> None:
        """A question about the wrong person harms somebody, so it asks back."""
        assert "No actor or incident is called 'Solemani'" in printed(shown["misspelt"])
        assert "qassem-soleimani" in printed(shown["misspelt"])

    def test_the_path_is_the_one_that_the_article_draws(self, shown: dict[str, list[Any]]) -> None:
        """Commander, militia chief, rocket: two hops, each alleged, the second one disputed."""
        text = printed(shown["path"])
        assert text.startswith("Qassem Soleimani … Qais al-Khazali … Rocket near the US embassy, 19 May 2019")
        assert text.count("Hop 1, single-source: DEBKA Weekly") == 2
        assert text.count("Hop 2, single-source: DEBKA Weekly") == 1
        assert "alleges that Qais al-Khazali ordered" in text
        assert "[¶4]" in text
        assert "Weakest: hop 2" in text

    def test_the_path_ends_with_what_it_is_not(self, shown: dict[str, list[Any]]) -> None:
        """No source says that the first did or ordered what the last is."""
        last = printed(shown["path"]).split("Weakest:")[1]
        assert "No source in this dataset says that Qassem Soleimani" in last

    def test_the_attacks_are_those_of_the_article(self, shown: dict[str, list[Any]]) -> None:
        """Seven, in the order of their dates, and for four of them nobody is named."""
        heading, *rows = table(shown["attacks"])
        assert len(rows) == 7
        for (_, when, name, aimed_at, named), expected in zip(rows, ATTACKS, strict=True):
            assert (when, aimed_at, named) == (expected[0], expected[2], expected[3])
            assert expected[1] in name
        assert [row[-1] for row in rows].count("nobody") == 4
        assert "DEBKA Weekly" in " ".join(heading)

    def test_every_naming_is_attributed(self, shown: dict[str, list[Any]]) -> None:
        """Whoever reads one cell of the table reads who says so."""
        _, *rows = table(shown["named"])
        assert len(rows) == 6
        assert all("DEBKA Weekly" in row[-1] for row in rows)

    def test_most_of_it_is_the_paper_s_own_voice(self, shown: dict[str, list[Any]]) -> None:
        """The file that nobody here has seen is a voice among others."""
        text = html(shown["voices"])
        assert "DEBKA Weekly itself" in text
        assert "Israeli intelligence file" in text

    def test_without_the_nameless_the_chain_is_gone(self, shown: dict[str, list[Any]]) -> None:
        """What ties the general to the militia chief, and him to the rocket, rests on sources without a name."""
        _, *rows = table(shown["without"])
        gone = {tuple(row[1:4]) for row in rows}
        assert ("Qassem Soleimani", "is said to command", "Qais al-Khazali") in gone
        assert ("Qais al-Khazali", "is said to order", "Rocket near the US embassy, 19 May 2019") in gone
        assert ("Iran", "is said to be responsible for", "Attacks on oil targets, Persian Gulf, undated") not in gone
        # Nobody in the article says that a rocket did harm: what is only denied cannot fall.
        assert not [row for row in gone if row[1] == "is said to harm"]
        assert printed(shown["connected"]) == (
            "With all voices: Soleimani is connected with Khazali by anything the article says. "
            "Without the nameless: Soleimani is not connected with Khazali by anything the article says."
        )

    def test_the_ranking_is_as_odd_as_its_text_says(self, shown: dict[str, list[Any]]) -> None:
        """A secretary of state is near the top for one meeting and one trip; the militia chief loses much."""
        heading, *rows = table(shown["betweenness"])
        assert "DEBKA Weekly's account" in heading[1]
        scores = {name: (float(every), float(some)) for name, every, some in rows}
        assert "Mike Pompeo" in list(scores)[:5]
        every, some = scores["Qais al-Khazali"]
        assert some < 0.7 * every


def _tags(text: str, name: str) -> list[dict[str, str | None]]:
    found: list[dict[str, str | None]] = []

    class Tags(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            if tag == name:
                found.append(dict(attrs))

    Tags().feed(text)
    return found
