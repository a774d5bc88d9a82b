"""Judgements are written whole, by whom and why, and none that was made before is lost."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from actorgraph import load
from actorgraph.dataset import locate, read_dataset, reader
from actorgraph.dataset.check import check_dataset
from actorgraph.dataset.check.scripts import deceptive_words
from actorgraph.dataset.judging import judge
from actorgraph.dataset.writer import format_dataset
from actorgraph.errors import ConflictError, DatasetError, QuestionError, UnknownNameError

Broken = Callable[[str, str, Callable[[Any], object]], Path]
SAID: dict[str, Any] = {"by": "A. Reader", "why": "So the register says.", "recorded": "2031-08-01"}
KEY = "karsa-clan--same_as--salt-brigade"


def test_a_judgement_is_written(copied: Path) -> None:
    """It stands in the file under the ids in their order, the file is canonical, and nothing else changed."""
    before = {path.name: path.read_bytes() for path in copied.iterdir()}
    judge(copied, "salt-brigade", "karsa-clan", "same", **SAID)
    after = {path.name: path.read_bytes() for path in copied.iterdir()}
    assert {name for name in after if after[name] != before.get(name)} == {"judgements.json"}
    records = json.loads(after["judgements.json"])
    assert next(each for each in records if each["id"] == KEY) == {
        "id": KEY,
        "first": "karsa-clan",
        "second": "salt-brigade",
        "judgement": "same",
        **SAID,
    }
    assert len(records) == len(json.loads(before["judgements.json"])) + 1
    assert format_dataset(copied, write=False) == []


def test_no_judgement_is_replaced_by_accident(copied: Path) -> None:
    """A second judgement on a pair is refused, in either order, unless it is said to be one."""
    judge(copied, "karsa-clan", "salt-brigade", "same", **SAID)
    before = (copied / "judgements.json").read_bytes()
    with pytest.raises(QuestionError, match=r"were judged “same” by A\. Reader on 2031-08-01"):
        judge(copied, "salt-brigade", "karsa-clan", "different", **SAID)
    assert (copied / "judgements.json").read_bytes() == before


def test_what_was_judged_before_is_kept(copied: Path) -> None:
    """Judged three times, a pair has the last judgement, and the two before it in their order."""
    for word, why in (("same", "one"), ("different", "two"), ("unsure", "three")):
        judge(copied, "karsa-clan", "salt-brigade", word, **{**SAID, "why": why}, again=True)
    kept = read_dataset(copied).judgements[KEY]
    assert (kept.judgement, kept.why) == ("unsure", "three")
    assert [(each.judgement, each.why) for each in kept.before] == [("same", "one"), ("different", "two")]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"by": " "}, "“by” can't be written so: must not be blank."),
        ({"why": ""}, "“why” can't be written so: must not be blank."),
        ({"why": "x" * 501}, "“why” can't be written so: String should have at most 500 characters."),
        ({"recorded": "2031-08"}, "must be one certain day, such as 2019-05-20"),
        ({"recorded": "soon"}, "'soon' is not a date that the model reads."),
        ({"judgement": "yes"}, "“judgement” can't be written so"),
    ],
)
def test_bad_fields(copied: Path, change: dict[str, str], message: str) -> None:
    """A blank name or reason, a month, and a word that is no judgement are refused, and nothing is written."""
    before = (copied / "judgements.json").read_bytes()
    fields = {"judgement": "same", **SAID, **change}
    with pytest.raises(ValueError, match=message.replace("(", r"\(")):
        judge(copied, "karsa-clan", "salt-brigade", **fields)
    assert (copied / "judgements.json").read_bytes() == before


@pytest.mark.parametrize(
    ("first", "second", "error"),
    [
        ("karsa-clan", "nobody", UnknownNameError),
        ("karsa-clan", "karsa-clan", QuestionError),
        ("karsa-clan", "night-attack", QuestionError),
        ("wire-2031-03-02", "karsa-clan", UnknownNameError),
    ],
)
def test_who_can_be_judged(copied: Path, first: str, second: str, error: type[Exception]) -> None:
    """Two actors or two incidents can be one; nobody else, and nobody is another than himself."""
    with pytest.raises(error):
        judge(copied, first, second, "same", **SAID)


def test_a_dataset_without_judgements_gets_the_file(copied: Path) -> None:
    """The file is made, and the descriptor lists it; the rest of the descriptor stays."""
    (copied / "judgements.json").unlink()
    path = copied / "datapackage.json"
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    descriptor["resources"] = [each for each in descriptor["resources"] if each["name"] != "judgements"]
    path.write_text(json.dumps(descriptor), encoding="utf-8")
    judge(copied, "karsa-clan", "salt-brigade", "same", **SAID)
    listed = {"name": "judgements", "path": "judgements.json"}
    assert json.loads(path.read_text(encoding="utf-8")) == {
        **descriptor,
        "resources": [*descriptor["resources"], listed],
    }
    assert list(read_dataset(copied).judgements) == [KEY]


def test_another_who_writes_meanwhile_is_not_overwritten(copied: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the file changed after it was read, nothing is written and the other's judgement stays."""
    real = reader.read_records

    def read_and_be_overtaken(*given: Any) -> Any:  # noqa: ANN401 - whatever the real one takes and returns
        found = real(*given)
        monkeypatch.setattr("actorgraph.dataset.judging.read_records", real)
        judge(copied, "ada-fenwick", "osric-vane", "different", **SAID)
        return found

    monkeypatch.setattr("actorgraph.dataset.judging.read_records", read_and_be_overtaken)
    with pytest.raises(ConflictError, match="it changed since it was read"):
        judge(copied, "karsa-clan", "salt-brigade", "same", **SAID)
    kept = read_dataset(copied).judgements
    assert ("ada-fenwick--same_as--osric-vane" in kept, KEY in kept) == (True, False)


def test_many_at_once_lose_nothing(copied: Path) -> None:
    """Of processes that judge at the same time each either writes its judgement or says that it did not."""
    others = ("ada-fenwick", "lior-petrash", "nadia-rook", "osric-vane", "teodor-quill")
    program = (
        "import sys; from pathlib import Path; from actorgraph.dataset.judging import judge\n"
        "judge(Path(sys.argv[1]), 'mara-dorvane', sys.argv[2], 'different', by='x', why='y', recorded='2031-08-01')"
    )
    running = [
        (other, subprocess.Popen([sys.executable, "-c", program, str(copied), other], stderr=subprocess.PIPE))
        for other in others
    ]
    ended = {other: (each.communicate()[1].decode(), each.returncode) for other, each in running}
    kept = read_dataset(copied).judgements
    for other, (told, code) in ended.items():
        assert (code == 0) == (f"mara-dorvane--same_as--{other}" in kept or f"{other}--same_as--mara-dorvane" in kept)
        assert code == 0 or "ConflictError" in told
    assert any(code == 0 for _, code in ended.values())


def test_a_folder_that_can_not_be_written(copied: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One message says so, and the way out; the file stays."""

    def refuse(*_: Any, **__: Any) -> None:  # noqa: ANN401 - whatever it takes
        raise PermissionError(13, "Permission denied")

    before = (copied / "judgements.json").read_bytes()
    monkeypatch.setattr("actorgraph.dataset.writer._prepare", refuse)
    with pytest.raises(DatasetError, match="can't be written: Permission denied") as caught:
        judge(copied, "karsa-clan", "salt-brigade", "same", **SAID)
    assert "Copy it to a folder of your own" in str(caught.value)
    assert (copied / "judgements.json").read_bytes() == before


def test_the_dataset_of_an_installed_package(copied: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the next version would replace is not written to."""
    monkeypatch.setattr(locate, "_installed", copied.resolve)
    with pytest.raises(DatasetError, match="that comes with the package is not written to"):
        judge(copied, "karsa-clan", "salt-brigade", "same", **SAID)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder(copied: Path) -> None:
    """The system's own refusal is told in the same way."""
    copied.chmod(0o555)
    try:
        with pytest.raises(DatasetError, match="can't be written"):
            judge(copied, "karsa-clan", "salt-brigade", "same", **SAID)
    finally:
        copied.chmod(0o755)


def test_a_graph_that_is_asked_to_judge(copied: Path) -> None:
    """Names stand for ids, today for no day, and the graph that comes back knows the judgement and has its filters."""
    graph = load(copied).known_by("2031-06")
    now = graph.judge("Karsa clan", "Salt Brigade", "different", by="A. Reader", why="They fought.")
    assert now.judgement("salt-brigade", "karsa-clan").judgement == "different"
    assert now.filters is not None
    assert now.filters.known_by == "2031-06-30"
    assert KEY not in graph.dataset.judgements


def test_clashing_judgements_are_a_warning(copied: Path) -> None:
    """Two that are judged different, and the same by way of a third, are for a person to look at."""
    for first, second, word in (
        ("karsa-clan", "salt-brigade", "same"),
        ("hollow-circle", "salt-brigade", "same"),
        ("hollow-circle", "karsa-clan", "different"),
    ):
        judge(copied, first, second, word, **SAID)
    found = [problem for problem in check_dataset(read_dataset(copied)) if problem.code == "same-and-different"]
    assert [(each.severity, each.record) for each in found] == [("warning", "hollow-circle--same_as--karsa-clan")]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Ada Fenwick", ()),
        ("Ада Фенвик", ()),
        ("Αδα", ()),
        ("Ad\u0430 Fenwick", ("Ad\u0430",)),
        ("Ada \u0421\u043e\u0441\u043e", ("\u0421\u043e\u0441\u043e",)),
        ("Ada (Касем)", ()),
        ("مارا Dorvane", ()),
        ("Zoë Łukasz", ()),
        ("\u0421\u043e\u0441\u043e", ()),
        ("", ()),
    ],
)
def test_deceptive_words(name: str, words: tuple[str, ...]) -> None:
    """A mixed word, and a word of look-alikes among Latin ones, deceive; names in one script, and a gloss, do not."""
    assert deceptive_words(name) == words


def test_mixed_scripts_are_a_warning(broken: Broken) -> None:
    """A Cyrillic letter in a Latin word of a name or alias is told with its place."""
    folder = broken("actors.json", "ada-fenwick", lambda each: each.update(aliases=[{"name": "Ad\u0430 Fenwick"}]))
    found = [problem for problem in check_dataset(read_dataset(folder)) if problem.code == "mixed-scripts"]
    assert [(each.severity, each.record, each.field) for each in found] == [
        ("warning", "ada-fenwick", "aliases.0.name")
    ]
