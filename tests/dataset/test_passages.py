import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from actorgraph.dataset import read_dataset
from actorgraph.dataset.check.passages import Verified, check_passages, read_paragraphs, verify_passages
from actorgraph.errors import DatasetError

Broken = Callable[[str, str, Callable[[Any], object]], Path]
WIRE = "wire-2031-03-02"
LEADS = "mara-dorvane--leads--coast-corps"


@pytest.mark.parametrize("name", [WIRE, "lantern-review"])
def test_digests_fit(harbour: Path, texts: Path, name: str) -> None:
    """Every passage that is located in a source's text is there, beyond emoji and accents too."""
    assert check_passages(read_dataset(harbour), texts / f"{name}.txt") == []


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("one\n\ntwo\n", ("one", "two")),
        ("one\r\n\r\ntwo\r\rthree", ("one", "two", "three")),
        ("\n\n one \n \t\n\n\n two\nlines \n", ("one", "two\nlines")),
        ("cafe\u0301", ("caf\u00e9",)),
        ("", ()),
    ],
)
def test_paragraphs(tmp_path: Path, text: str, paragraphs: tuple[str, ...]) -> None:
    """A text is read in NFC, with LF, and parted at blank lines, however it was saved."""
    (tmp_path / "text.txt").write_bytes(text.encode())
    assert read_paragraphs(tmp_path / "text.txt") == paragraphs


@pytest.mark.parametrize("save", [str.encode, lambda text: text.replace("\n", "\r\n").encode()], ids=["LF", "CRLF"])
def test_line_ends_do_not_matter(harbour: Path, texts: Path, tmp_path: Path, save: Callable[[str], bytes]) -> None:
    """A text fits whether it was saved with one kind of line end or the other."""
    (tmp_path / "text.txt").write_bytes(save((texts / f"{WIRE}.txt").read_text(encoding="utf-8")))
    assert check_passages(read_dataset(harbour), tmp_path / "text.txt") == []


@pytest.mark.parametrize(
    "change",
    [
        {"start": 1},
        {"end": 46},
        {"end": 96},
        {"paragraph": 2},
        {"paragraph": 5},
        {"paragraph": None, "page": 1},
        {"sha256": "0" * 64},
    ],
)
def test_moved_passage(broken: Broken, texts: Path, change: dict[str, object]) -> None:
    """A locator that points beside its passage is told by link and claim."""
    folder = broken("links.json", LEADS, lambda link: link["claims"][1]["at"].update(change))
    (found,) = check_passages(read_dataset(folder), texts / f"{WIRE}.txt")
    assert (found.file, found.record, found.field, found.code) == ("links.json", LEADS, "claims.1.at", "wrong-digest")


def test_passage_beyond_the_paragraph(broken: Broken, texts: Path) -> None:
    """A passage that ends beyond its paragraph is told, even where the digest is that of the whole paragraph."""
    link = "refinery-fire--targeted--pell-refinery"
    folder = broken("links.json", link, lambda record: record["claims"][1]["at"].update(end=68))
    (found,) = check_passages(read_dataset(folder), texts / "lantern-review.txt")
    assert (found.record, found.field) == (link, "claims.1.at")


def test_whole_paragraph(broken: Broken, texts: Path) -> None:
    """A locator without a span stands for its whole paragraph."""

    def widen(link: Any) -> None:  # noqa: ANN401 - JSON data
        del link["claims"][1]["at"]["start"], link["claims"][1]["at"]["end"]

    folder = broken("links.json", "refinery-fire--targeted--pell-refinery", widen)
    assert check_passages(read_dataset(folder), texts / "lantern-review.txt") == []


@pytest.mark.parametrize("change", [{"start": 1}, {"end": 26}, {"paragraph": 5}, {"sha256": "0" * 64}])
def test_empty_span(broken: Broken, texts: Path, change: dict[str, object]) -> None:
    """A span that states nothing is verified like a passage that is claimed."""
    folder = broken("coverage.json", "wire-0-0", lambda span: span["at"].update(change))
    (found,) = check_passages(read_dataset(folder), texts / f"{WIRE}.txt")
    assert (found.file, found.record, found.field, found.code) == ("coverage.json", "wire-0-0", "at", "wrong-digest")


def test_how_many_were_verified(harbour: Path, broken: Broken, texts: Path) -> None:
    """Passages of claims and empty spans are counted, each once; a place given with two digests is two of them.

    In the text of the wire 15 claims have a digest, no two of them in one place, and 11 spans are listed.
    """
    text = texts / f"{WIRE}.txt"
    assert verify_passages(read_dataset(harbour), text) == Verified(str(text), WIRE, 26, 0)

    def repeat(link: Any) -> None:  # noqa: ANN401 - JSON data
        link["claims"].append({**link["claims"][1], "id": "said-again"})

    folder = broken("links.json", LEADS, repeat)
    assert verify_passages(read_dataset(folder), text) == Verified(str(text), WIRE, 26, 0)
    broken("links.json", LEADS, lambda link: link["claims"][-1]["at"].update(sha256="0" * 64))
    assert verify_passages(read_dataset(folder), text) == Verified(str(text), WIRE, 27, 1)


def test_attribute_passage(broken: Broken, texts: Path) -> None:
    """A claim on an attribute is verified like any other."""
    folder = broken("actors.json", "mara-dorvane", lambda a: a["attributes"][1]["claims"][0]["at"].update(start=0))
    (found,) = check_passages(read_dataset(folder), texts / f"{WIRE}.txt")
    assert (found.file, found.record, found.field) == ("actors.json", "mara-dorvane", "attributes.1.claims.0.at")


@pytest.mark.parametrize(
    ("change", "field", "code"),
    [({"extent": [27, 140, 154, 95, 188]}, "extent", "wrong-extent"), ({"extent": [27]}, "extent", "wrong-extent")],
)
def test_extent(broken: Broken, texts: Path, change: dict[str, object], field: str, code: str) -> None:
    """A source whose paragraphs are not as long as the text's is told."""
    folder = broken("sources.json", WIRE, lambda source: source.update(change))
    (found,) = check_passages(read_dataset(folder), texts / f"{WIRE}.txt")
    assert (found.file, found.record, found.field, found.code) == ("sources.json", WIRE, field, code)


def test_edited_text(broken: Broken, texts: Path, tmp_path: Path) -> None:
    """Where the one source with a digest was edited, its digest and the passages that moved are told."""
    folder = broken("sources.json", "lantern-review", lambda source: source.pop("digest"))
    edited = (
        (texts / f"{WIRE}.txt")
        .read_text(encoding="utf-8")
        .replace("seven", "nine")
        .replace("General Mara", "Gen. Mara")
    )
    (tmp_path / "edited.txt").write_text(edited, encoding="utf-8")
    found = check_passages(read_dataset(folder), tmp_path / "edited.txt")
    assert {(one.file, one.record) for one in found} == {
        ("actors.json", "mara-dorvane"),
        ("coverage.json", "wire-3-47"),
        ("links.json", LEADS),
        ("links.json", "tarsk--backs--strait-militias"),
        ("sources.json", WIRE),
    }


def test_text_of_another_source(harbour: Path, tmp_path: Path) -> None:
    """A text that belongs to no source is refused with its digest, rather than held against the wrong one."""
    (tmp_path / "other.txt").write_text("Something else.", encoding="utf-8")
    with pytest.raises(DatasetError, match="is the text of no source") as refusal:
        check_passages(read_dataset(harbour), tmp_path / "other.txt")
    assert refusal.value.hint.startswith("Its digest is ")


@pytest.mark.parametrize(("raw", "reason"), [(b"\xff", "it is not UTF-8 text"), (None, "No such file or directory")])
def test_unreadable_text(harbour: Path, tmp_path: Path, raw: bytes | None, reason: str) -> None:
    """A text that can't be read is refused with the reason."""
    if raw is not None:
        (tmp_path / "text.txt").write_bytes(raw)
    with pytest.raises(DatasetError, match=reason):
        check_passages(read_dataset(harbour), tmp_path / "text.txt")


def test_locators_lie_inside_the_text(harbour: Path, texts: Path) -> None:
    """The invented locators are counted in code points: an emoji is one, and so is an accented letter."""
    paragraphs = (texts / "lantern-review.txt").read_text(encoding="utf-8").strip().split("\n\n")
    links = {link["id"]: link for link in json.loads((harbour / "links.json").read_text(encoding="utf-8"))}
    at = links["refinery-fire--targeted--pell-refinery"]["claims"][1]["at"]
    assert paragraphs[at["paragraph"]][at["start"] : at["end"]].startswith("🕯 The works")
