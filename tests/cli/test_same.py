"""On the command line: who may be one, who was judged to be, and telling them as one."""

import json
import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from actorgraph.dataset import read_dataset

Run = Callable[..., Any]
WHO = ("--by", "A. Reader", "--why", "So the register says.", "--date", "2031-08-01")
PAIR = ("karsa-clan", "salt-brigade")


def test_pairs_are_listed(run: Run, harbour: Path) -> None:
    """Each pair has its names, what speaks for it and against, and the caution below; what is judged is left out."""
    ran = run("duplicates", "--floor", "0.4", data=harbour)
    assert ran.code == 0
    assert "Left out, because judged already: 1 pair (--judged lists them)." in ran.out
    assert " may be one; nothing is merged." in ran.out
    assert ran.out.endswith("whether they are one is for a person to judge.\n")
    assert "mara-ilvesh" not in ran.out
    assert "are not one" in run("duplicates", "--floor", "0.4", "--judged", data=harbour).out


def test_none_found_ends_with_1(run: Run, harbour: Path) -> None:
    """Nobody is like Ada Fenwick, and that is said."""
    ran = run("duplicates", "ada-fenwick", data=harbour)
    assert (ran.code, ran.out) == (1, "0 pairs of records with ada-fenwick whose names are alike.\n")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("duplicates", "--floor", "2"), "Names are alike from 0 to 1, not 2."),
        (("duplicates", "--limit", "0"), "At least 1 pair can be listed, not 0."),
        (("duplicates", "Nobody At All"), "No actor or incident is called 'Nobody At All'."),
        (("judge", *PAIR, "same", "--by", " ", "--why", "x"), "“by” can't be written so: must not be blank."),
        (("judge", *PAIR, "same", "--by", "x", "--why", " "), "“why” can't be written so: must not be blank."),
        (("judge", *PAIR, "same", *WHO[:4], "--date", "2031"), "must be one certain day"),
        (("judge", *PAIR, "same", *WHO[:4], "--date", "soon"), "'soon' is not a date that the model reads."),
        (("judge", *PAIR, "perhaps", *WHO), "is not one of 'same', 'different', 'unsure'"),
        (("judge", *PAIR, "same"), "Missing option '--by'"),
        (("judge", "karsa-clan", "karsa-clan", "same", *WHO), "Both names mean 'Karsa clan' (karsa-clan)."),
        (("judge", "karsa-clan", "night-attack", "same", *WHO), "Two actors can be one, or two incidents"),
        (("judge", "karsa-clan", "wire-2031-03-02", "same", *WHO), "No actor or incident is called 'wire-2031-03-02'."),
    ],
)
def test_misuse(run: Run, copied: Path, words: tuple[str, ...], message: str) -> None:
    """Each gets one message and code 2, and nothing is written."""
    before = (copied / "judgements.json").read_bytes()
    ran = run(*words, data=copied)
    assert (ran.code, ran.out) == (2, "")
    assert message in " ".join(ran.err.split())
    assert (copied / "judgements.json").read_bytes() == before


def test_judging_and_judging_again(run: Run, copied: Path) -> None:
    """A judgement is told as it was written; another needs --again, and shows what was judged before."""
    first = run("judge", *PAIR, "same", *WHO, data=copied)
    assert (first.code, first.out) == (
        0,
        (
            "In the judgement of A. Reader, Karsa clan and the Salt Brigade are one: “So the register says”. Judged on"
            " 1 August 2031.  (karsa-clan--same_as--salt-brigade)\n"
        ),
    )
    refused = run("judge", *PAIR, "different", *WHO, data=copied)
    assert (refused.code, "Judge them again with --again" in refused.err) == (2, True)
    again = run("judge", "Salt Brigade", "Karsa clan", "different", *WHO, "--again", data=copied)
    assert "  Before: “same”, by A. Reader on 2031-08-01: “So the register says.”\n" in again.out
    answer = json.loads(run("judge", *PAIR, "unsure", *WHO, "--again", "--json", data=copied).out)
    assert [each["judgement"] for each in answer["before"]] == ["same", "different"]
    assert run("check", data=copied).code == run("fmt", "--check", data=copied).code == 0


def test_today_is_the_day(run: Run, copied: Path) -> None:
    """Without a day a judgement is made on the day on which it is written."""
    answer = json.loads(run("judge", *PAIR, "same", *WHO[:4], "--json", data=copied).out)
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", answer["recorded"])


def test_two_are_told_as_one_on_request(run: Run, copied: Path) -> None:
    """With --merged every command tells them as one and says so above; without, nothing is changed."""
    apart = run("show", "salt-brigade", data=copied).out
    run("judge", *PAIR, "same", *WHO, data=copied)
    assert run("show", "salt-brigade", data=copied).out == apart
    merged = run("show", "salt-brigade", "--merged", data=copied)
    assert merged.out.startswith(
        "Told as one here, as Karsa clan (karsa-clan), and apart in the files: the Salt Brigade (salt-brigade).\n"
        "In the judgement of A. Reader, Karsa clan and the Salt Brigade are one: “So the register says”.\n"
    )
    assert "“Salt Brigade” is told here as “Karsa clan”" in merged.out
    other = run("show", "salt-brigade", "--merged", "--known-by", "2031-06", data=copied)
    assert other.out.startswith("Told as one here, as Karsa clan (karsa-clan)")


def test_the_example_on_the_page(run: Run, copied: Path) -> None:
    """What docs/duplicates.md shows of two that are told as one is what is printed."""
    page = (Path(__file__).parents[2] / "docs" / "duplicates.md").read_text(encoding="utf-8")
    command, _, shown = page.split("```\n$ actorgraph ")[1].split("```")[0].partition(" --data my-harbour\n")
    run("judge", *PAIR, "same", *WHO, data=copied)
    assert run(*command.split(), data=copied).out == shown


def test_judgements_that_clash_are_refused(run: Run, copied: Path) -> None:
    """Two that are judged different can't be told as one by way of a third; all else still answers."""
    for pair in (("karsa-clan", "salt-brigade", "same"), ("hollow-circle", "salt-brigade", "same")):
        run("judge", *pair, *WHO, data=copied)
    run("judge", "hollow-circle", "karsa-clan", "different", *WHO, data=copied)
    ran = run("stats", "--merged", data=copied)
    assert (ran.code, ran.out) == (2, "")
    assert "hollow-circle and karsa-clan to be different" in ran.err
    assert run("stats", data=copied).code == 0


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_dataset(run: Run, copied: Path) -> None:
    """One message and the way out."""
    copied.chmod(0o555)
    try:
        ran = run("judge", *PAIR, "same", *WHO, data=copied)
    finally:
        copied.chmod(0o755)
    assert (ran.code, ran.out) == (2, "")
    assert "can't be written: Permission denied." in ran.err
    assert "Copy it to a folder of your own" in ran.err


def test_the_dataset_of_another_is_left_alone(run: Run, copied: Path, tmp_path: Path) -> None:
    """Only the dataset that is named is written to."""
    other = shutil.copytree(copied, tmp_path / "other")
    run("judge", *PAIR, "same", *WHO, data=copied)
    assert "karsa-clan--same_as--salt-brigade" in read_dataset(copied).judgements
    assert "karsa-clan--same_as--salt-brigade" not in read_dataset(Path(other)).judgements


def test_split_restores_both(run: Run, copied: Path) -> None:
    """Two that were judged to be one are two again, with both judgements kept, and every answer as it was before."""
    whole = run("show", "salt-brigade", "--json", data=copied).out
    assert run("judge", *PAIR, "same", *WHO, data=copied).code == 0
    assert run("show", "salt-brigade", "--merged", "--json", data=copied).out != whole
    ran = run("split", *PAIR, "--by", "B. Reader", "--why", "Two charters.", "--date", "2031-08-02", data=copied)
    assert ran.code == 0
    [record] = [each for each in json.loads((copied / "judgements.json").read_bytes()) if each["first"] == PAIR[0]]
    assert (record["judgement"], record["by"], record["before"][0]["judgement"]) == ("different", "B. Reader", "same")
    assert run("show", "salt-brigade", "--json", data=copied).out == whole
    again = run("split", *PAIR, *WHO, data=copied)
    assert (again.code, again.out) == (2, "")
    assert "The two are not judged to be one, but different." in again.err
