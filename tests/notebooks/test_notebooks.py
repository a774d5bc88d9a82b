"""Every notebook is run by a real kernel, offline, and what its cells show is held against the article."""

import os
import re
import subprocess
import sys
import tempfile
from base64 import b64decode
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
EVIDENCE = "02-evidence.ipynb"

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

# The same in the second notebook, by a word of its name: how exactly dated; who is named, and how; whose reply is
# recorded; and whether anybody is said to have answered it.
SILENT, OTHERS = "United States: no answer, stated", 'parties said to press "the resistance"'
GRID = {
    "Basra": ("to the month", "nobody", "nobody to ask", "not said"),
    "volleys": ("to the month", "nobody", "nobody to ask", "not said"),
    "December": ("to the day", "nobody", "nobody to ask", "not said"),
    "Foiled": ("to the day", "nobody", "nobody to ask", "not said"),
    "Taji": (
        "to the day",
        "two operatives, said to be Khazali's: implied; Qais al-Khazali: implied",
        "two operatives, said to be Khazali's: none recorded; Qais al-Khazali: none recorded",
        SILENT,
    ),
    "19 May": (
        "to the day",
        f"Kata'ib Hezbollah: implied, disputed; {OTHERS}: implied, disputed; Qais al-Khazali: stated, disputed",
        f"Kata'ib Hezbollah: recorded; {OTHERS}: none recorded; Qais al-Khazali: none recorded",
        f"Donald Trump: an answer, implied; {SILENT}",
    ),
    "oil": ("no date", "Iran: stated", "Iran: none recorded", SILENT),
}
# Voices without a name, and a file that is only cited, with the allegations that stand on them alone (paragraphs 4, 5
# and 8). The leader of one militia is named in paragraph 14 too, by a "his" that paragraph 4 must tell whose it is.
SOURCES, WARNERS = "DEBKA Weekly's military and intelligence sources", "intelligence (service not named)"
FILE = "Israeli intelligence file (title not given)"
FALLEN = {
    "Qassem Soleimani commands Qais al-Khazali": SOURCES,
    "Qassem Soleimani instructed Qais al-Khazali": SOURCES,
    "Qais al-Khazali ordered the attack “Rocket near the US embassy, 19 May 2019”": SOURCES,
    "Qais al-Khazali leads Asa'ib Ahl al-Haq": SOURCES,
    "Qais al-Khazali leads Kata'ib Hezbollah": SOURCES,
    "Iran was planning the planned attack “Attacks on US targets in Iraq, warned of”": WARNERS,
    "Qais al-Khazali was responsible for the operation “Operations against Israel, undated”": FILE,
    "Hassan Nasrallah was responsible for the operation “Operations against Israel, undated”": FILE,
}
# Claims on a nameless word: 8 on that of the file (paragraph 8), 4 of the paper's sources (4), 4 of intelligence (5), 2
# of those who examined the rockets (13) and 1 of reporters (1). On these rest 6 in paragraph 4, 2 in 8 and 3 in 14.
CLAIMS_GONE = 8 + 4 + 4 + 2 + 1 + 6 + 2 + 3
# Those above; where and at what the operations against Israel were (4) and the planned attacks (2); three times that
# two operated together; and what was fired at Taji.
LINKS_GONE = len(FALLEN) + 4 + 2 + 3 + 1
PICTURES = ("families", "voices-picture", "grid-picture", "paragraphs-picture", "left-picture")


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
    return _shown_as("text/html", outputs)


def prose(outputs: list[Any]) -> str:
    """Return the Markdown that a cell shows."""
    return _shown_as("text/markdown", outputs)


def _shown_as(media_type: str, outputs: list[Any]) -> str:
    return next(str(output.data[media_type]) for output in outputs if media_type in output.get("data", {}))


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
        assert [path.name for path in NOTEBOOKS] == [EXPLORE, EVIDENCE]

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
        assert "alleges, giving no source, that Qais al-Khazali ordered" in text.replace("al- Khazali", "al-Khazali")
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
        assert "No path is left between Qassem Soleimani and Qais al-Khazali." in printed(shown["fallen"])
        _, *rows = table(shown["without"])
        assert all(row[1].startswith("DEBKA Weekly") for row in rows)
        gone = [row[1] for row in rows if row[3] == "nothing left"]
        assert len(gone) == LINKS_GONE
        for allegation in FALLEN:
            assert len([sentence for sentence in gone if allegation in sentence]) == 1, allegation
        ((_, thinner, _, left),) = [row for row in rows if row[3] != "nothing left"]
        assert "Qais al-Khazali was responsible for the campaign" in thinner
        assert left == "inferred"
        # For the Gulf the article gives no source. That a rocket did harm is only denied there, and cannot fall.
        assert not [row for row in rows if "Persian Gulf" in row[1] or "harm" in row[1]]
        assert printed(shown["connected"]) == (
            "With all voices: hops from Soleimani to Khazali: 1. "
            "Without the nameless: hops from Soleimani to Khazali: no. "
            "No source in this selection says that there is a direct tie between Qais al-Khazali and Qassem Soleimani. "
            "On record, but left out of this selection: 3 claims that say so."
        )

    def test_the_claims_that_fall_are_counted(self, shown: dict[str, list[Any]]) -> None:
        """Nineteen are on a nameless word, and eleven rest on those."""
        assert f"White House reporters, {CLAIMS_GONE} claims fall" in printed(shown["fallen"])
        assert f"lose all support: {LINKS_GONE}; get weaker: 1;" in printed(shown["fallen"])

    def test_the_ranking_is_as_open_as_its_text_says(self, shown: dict[str, list[Any]]) -> None:
        """No place is decided: not a secretary of state's near the top, and not what the militia chief loses."""
        heading, *rows = table(shown["betweenness"])
        assert "DEBKA Weekly's account" in heading[1]
        text = printed(shown["betweenness"])
        assert re.search(r"Places 1 to (7\d) are not decided by this dataset. 47 of the 108 links used are weak", text)
        assert re.search(r"Places 1 to (7\d) are not decided by this selection", text)
        places = {name: [tuple(map(int, re.findall(r"\d+", each))) for each in row] for name, *row in rows}
        assert list(places)[1] == "Mike Pompeo"
        first, *_ = places.values()
        assert first[0] == (1, 1, 10)
        (every, low, high), (some, lowest, highest) = places["Qais al-Khazali"]
        assert (every, some) == (3, 6)
        assert low < lowest < high < highest


@pytest.mark.parametrize("ran", [ROOT / "notebooks" / EVIDENCE], indirect=True, ids=[EVIDENCE])
class TestEvidence:
    """The second notebook, cell by cell."""

    def test_no_link_has_a_second_origin(self, shown: dict[str, list[Any]]) -> None:
        """One article is one origin, however often it says a thing."""
        assert "1 source, 1 origin, nothing corroborated" in printed(shown["summary"])
        _, _, *rows = table(shown["origins"])
        # A row that opens a number of origins has that number in front of the status.
        assert [row[0] for row in rows if len(row) == 3] == ["0", "1"]
        assert "corroborated" not in {row[-2] for row in rows}

    @pytest.mark.parametrize("tag", PICTURES)
    def test_each_picture_is_there_with_its_words(self, shown: dict[str, list[Any]], tag: str) -> None:
        """Whoever can't see it reads beneath it what it shows, and that it is one paper's account."""
        (picture,) = [output for output in shown[tag] if "image/png" in output.get("data", {})]
        content = b64decode(picture.data["image/png"])
        assert content.startswith(b"\x89PNG")
        width, height = (int.from_bytes(content[at : at + 4]) for at in (16, 20))
        assert width > 900
        assert height > 300
        words = picture.metadata["image/png"]["alt"]
        assert prose(shown[tag]) == f"*In words: {words}*"
        assert "DEBKA Weekly" in words

    def test_there_is_no_other_picture(self, shown: dict[str, list[Any]]) -> None:
        """Each picture is looked at above."""
        pictured = [
            tag for tag, outputs in shown.items() if any("image/png" in each.get("data", {}) for each in outputs)
        ]
        assert sorted(pictured) == sorted(PICTURES)

    def test_every_link_is_in_one_class(self, shown: dict[str, list[Any]]) -> None:
        """The classes add up, and what the article states by itself is the largest."""
        total, *classes = map(int, re.findall(r"\d+", prose(shown["families"])))
        assert len(classes) == 6
        assert sum(classes) == total
        assert max(classes) == classes[0]

    def test_most_is_the_paper_s_own_voice_and_few_are_quoted(self, shown: dict[str, list[Any]]) -> None:
        """In quotation marks stand Trump, Rouhani and the militia; starred are voices that have no name."""
        heading, _, *rows = table(shown["voices"])
        assert rows[0][0] == "DEBKA Weekly itself"
        quoted = heading.index("quoted")
        assert {row[0] for row in rows if row[quoted] != "0"} == {"Donald Trump", "Hassan Rouhani", "Kata'ib Hezbollah"}
        assert {row[0].removesuffix(" *") for row in rows if row[0].endswith("*")} == {
            FILE,
            SOURCES,
            WARNERS,
            "those who identified the rockets recovered at Taji",
            "White House reporters",
        }

    def test_the_one_most_accused_says_nothing(self, shown: dict[str, list[Any]]) -> None:
        """No word of Khazali's own is in the article; nobody was asked; the militia has a word in reply to each."""
        _, *rows = table(shown["accused"])
        accused = {name: (int(alleged), int(asked), int(words)) for name, alleged, asked, words in rows}
        assert next(iter(accused)) == "Qais al-Khazali"
        assert accused["Qais al-Khazali"][2] == accused["Qassem Soleimani"][2] == accused["Hassan Nasrallah"][2] == 0
        assert "Kata'ib Hezbollah" not in accused
        assert {asked for _, asked, _ in accused.values()} == {0}

    def test_the_number_of_attacks_is_a_range(self, shown: dict[str, list[Any]]) -> None:
        """September may be one attack told twice, three with a day and one foiled make five, in the Gulf were some."""
        text = printed(shown["count"])
        # 1 in September + 27 December + 2 February + 1 May + 19 May + 2 in the Gulf, "attacks" being two or more.
        assert text.startswith("At least 7, at most no number that could be given. 7 mentions")
        assert "stands for is 2 or more" in text
        assert text.count("stands for is 1 or 2") == 2
        assert "may be one" in text

    def test_who_is_named_for_which_attack(self, shown: dict[str, list[Any]]) -> None:
        """Nobody for four of seven; and of those named, only the militia has a word in reply."""
        heading, *rows = table(shown["grid"])
        assert "DEBKA Weekly" in heading[0]
        assert len(rows) == len(GRID)
        for (name, dated, named, _, reply, answered), (word, expected) in zip(rows, GRID.items(), strict=True):
            assert word in name
            assert (dated, named, reply, answered) == expected
        assert "there are 4 rings" in prose(shown["grid-picture"])

    def test_the_gaps_are_counted(self, shown: dict[str, list[Any]]) -> None:
        """Four of seven attacks without a name; silence after the series, Taji, 19 May and the Gulf."""
        _, *rows = table(shown["gaps"])
        assert rows[0][1:] == ["4", "7"]
        assert rows[1][1] == "4"

    def test_where_one_voice_says_both(self, shown: dict[str, list[Any]]) -> None:
        """The paper itself does, and it implies that Trump and the militia do."""
        _, *rows = table(shown["both"])
        assert {row[0] for row in rows} == {"DEBKA Weekly", "Donald Trump", "Kata'ib Hezbollah"}
        assert all(row[1].startswith("DEBKA Weekly") for row in rows)
        assert any("intercepted" in row[1] and "recovered" in row[1] for row in rows)

    def test_what_is_disputed_keeps_its_denial(self, shown: dict[str, list[Any]]) -> None:
        """Each row begins with who says so; the militia's words stand beside the order, and deny it by implication."""
        _, *rows = table(shown["disputed"])
        assert all(row[0].startswith("DEBKA Weekly") for row in rows)
        found = {
            what: [row[1] for row in rows if what in row[0].partition(" [")[0]]
            for what in (
                "Khazali ordered",
                "that Kata'ib Hezbollah was",
                "the resistance",
                "Iran threatened",
                "targeted",
            )
        }
        assert found == {
            "Khazali ordered": ["single-source, denied by implication"],
            "that Kata'ib Hezbollah was": ["contested, denied by implication"],
            "the resistance": ["contested, doubted, unclear text"],
            "Iran threatened": ["contested, doubted, unclear text"],
            "targeted": ["contested, doubted, unclear text"],
        }

    def test_unclear_allegations_come_with_another_reading(self, shown: dict[str, list[Any]]) -> None:
        """What else it could mean stands beside each."""
        _, *rows = table(shown["unclear"])
        assert any("Qassem Soleimani instructed" in row[0] for row in rows)
        assert all(row[0].startswith("DEBKA Weekly") and row[1] for row in rows)

    def test_which_allegations_fall_without_the_unnamed(self, shown: dict[str, list[Any]]) -> None:
        """Eight do, and one more is left with less: that of the series as a whole is then only implied."""
        assert printed(shown["fallen"]).startswith(f"{CLAIMS_GONE} of ")
        assert f"lose all support: {LINKS_GONE}; get weaker: 1;" in printed(shown["fallen"])
        _, *rows = table(shown["accusations"])
        assert all(row[0].startswith("DEBKA Weekly") for row in rows)
        fallen = {row[0]: row[1] for row in rows if row[3] == "nothing"}
        assert len(fallen) == len(FALLEN)
        for allegation, voice in FALLEN.items():
            assert [told for sentence, told in fallen.items() if allegation in sentence] == [voice], allegation
        ((series, *thinner),) = [row for row in rows if row[3] != "nothing"]
        assert "Qais al-Khazali was responsible for the campaign" in series
        assert thinner == [SOURCES, "single-source", "inferred"]
        assert f"{LINKS_GONE} of " in prose(shown["left-picture"])
        assert f"{len(FALLEN)} of them are among" in prose(shown["left-picture"])
        # Stated outright, and fallen all the same: commands, instructed, ordered, and the lead of one militia.
        assert "and 4 of these DEBKA Weekly states" in prose(shown["left-picture"])

    def test_few_allegations_have_a_named_voice(self, shown: dict[str, list[Any]]) -> None:
        """Trump's threat and what his words imply, the militia's charge twice, and what Central Command expects."""
        _, *rows = table(shown["named-voices"])
        assert [(voice.partition(" with ")[0], how) for voice, how, _ in rows] == [
            ("Donald Trump", "quoted"),
            ("Donald Trump", "implied"),
            ("Kata'ib Hezbollah", "quoted"),
            ("Kata'ib Hezbollah", "implied"),
            ("intelligence specialists in the Middle East", "reported"),
        ]

    def test_an_undated_article_was_not_known_by_any_day(self, shown: dict[str, list[Any]]) -> None:
        """No claim counts by then, and of all links only that to the consulate in Basra had ended."""
        text = printed(shown["clocks"])
        assert "possibly, kept and marked; 1 had not or no longer did. Not in this selection: 1 link and 0 " in text
        claims = re.match(r"\d+ of (\d+) claims", printed(shown["fallen"]))
        assert claims
        assert f"As known by 30 June 2019: {claims[1]} claims possibly had been published, and are set apart" in text

    def test_no_command_is_dated(self, shown: dict[str, list[Any]]) -> None:
        """Who was above whom has no date in the article, while most of its attacks have a day or a month."""
        heading, _, *rows = table(shown["clocks"])
        assert heading[1:] == ["certain", "possible"]
        held = {family: (int(certain), int(possible)) for family, certain, possible in rows}
        assert held["command"][0] == 0 < held["command"][1]
        assert held["attack"][0] > held["attack"][1]

    def test_a_chain_says_on_whose_word_each_step_is(self, shown: dict[str, list[Any]]) -> None:
        """Both militias, and the man himself, are under the general on the word of sources without a name."""
        text = printed(shown["chain"])
        steps = re.findall(r"(\d)\. DEBKA Weekly .*? that (.*?)(?:;| \[)", text)
        assert steps == [
            ("2", "Qassem Soleimani commands Qais al-Khazali"),
            ("3", "Qais al-Khazali commands two operatives, said to be Khazali's"),
            ("4", "Qais al-Khazali leads Asa'ib Ahl al-Haq"),
            ("5", "Qais al-Khazali leads Kata'ib Hezbollah"),
            ("6", "Qassem Soleimani leads the Quds Force"),
        ]
        assert f"Steps 2, 4 and 5 would not stand without the word of {SOURCES} (not named)." in text
        assert "No step has more than one independent origin." in text
        assert text.endswith("is itself no claim of any source.")

    def test_what_is_not_said_is_said_to_be_so(self, shown: dict[str, list[Any]]) -> None:
        """Nobody says that Soleimani ordered the rocket, or that the two ever met."""
        text = printed(shown["said"])
        assert "Answer: not said." in text
        assert "No source in this dataset says that Qassem Soleimani ordered" in text
        assert "No source in this dataset says that Qassem Soleimani and Qais al-Khazali were at the same" in text

    def test_the_order_of_the_statements_says_how_it_is_known(self, shown: dict[str, list[Any]]) -> None:
        """The article puts the declaration after the rocket; that Rouhani was later still follows from more claims."""
        _, *rows = table(shown["around"])
        known = {name: (order, why) for name, _, order, why in rows}
        assert {order for order, _ in known.values()} == {"after"}
        assert known["Trump's declaration on Iran, 19 May 2019"][1].startswith("DEBKA Weekly")
        assert "follows from these claims together" in known["Rouhani's statement on talks, 19 or 20 May 2019"][1]

    def test_the_sheet_is_shown_as_it_would_be_written(self, shown: dict[str, list[Any]]) -> None:
        """Set off from the notebook's own prose, from its title to what is left to do."""
        sheet = prose(shown["review"])
        assert sheet.startswith("> # Before publication: Qassem Soleimani\n")
        assert all(line.startswith(">") for line in sheet.splitlines())
        assert "> ### To do" in sheet


def _tags(text: str, name: str) -> list[dict[str, str | None]]:
    found: list[dict[str, str | None]] = []

    class Tags(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            if tag == name:
                found.append(dict(attrs))

    Tags().feed(text)
    return found
