"""Whether the passages that are pointed to are the ones their source holds: digests against the text itself."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from actorgraph.dataset.check.places import claim_places
from actorgraph.dataset.dataset import COVERAGE_FILE, Dataset
from actorgraph.errors import DatasetError, Problem
from actorgraph.model import Locator, Source

_SEPARATOR = "\n\n"


@dataclass(frozen=True, slots=True)
class Verified:
    """What was held against the text of a source.

    Attributes:
        file: the file with the text, as it was given.
        source: id of the source whose text it is.
        passages: places in it that have a digest, each counted once; listed empty spans are among them.
        wrong: how many of these hold something else in the text.
    """

    file: str
    source: str
    passages: int
    wrong: int

    def to_dict(self) -> dict[str, Any]:
        """Return the figures as plain data for JSON."""
        return asdict(self)


def read_paragraphs(path: Path) -> tuple[str, ...]:
    """Return the paragraphs of a text as locators count them: NFC, LF, parted by blank lines, paragraph 0 first.

    Raises:
        DatasetError: where the file can't be read as UTF-8 text.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        raise DatasetError(f"{path} can't be read: {reason}.") from None
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return tuple(paragraph.strip() for paragraph in re.split(r"\n[ \t]*\n", text.strip()) if paragraph.strip())


def check_passages(dataset: Dataset, path: Path) -> list[Problem]:
    """Return every locator whose digest does not fit the text in a file.

    Raises:
        DatasetError: where the file can't be read, or is the text of no source of the dataset.
    """
    paragraphs = read_paragraphs(path)
    source = _source_of(dataset, paragraphs, path)
    wrong = list(_check_digests(dataset, source, paragraphs))
    if wrong and len(wrong) == len(list(_places_in(dataset, source))):
        raise DatasetError(
            f"{path} is not the text of {source.id}: no passage is found in it.",
            hint=f"Its digest is {_sha256(_SEPARATOR.join(paragraphs))}, the source's is {source.digest}.",
        )
    return sorted([*_check_extent(source, paragraphs), *wrong])


def verify_passages(dataset: Dataset, path: Path) -> Verified:
    """Return how many passages of a source were held against the text in a file, and how many do not fit it.

    Raises:
        DatasetError: where the file can't be read, or is the text of no source of the dataset.
    """
    paragraphs = read_paragraphs(path)
    source = _source_of(dataset, paragraphs, path)
    passages = {at for at, *_ in _places_in(dataset, source)}
    return Verified(str(path), source.id, len(passages), sum(not _fits(at, paragraphs) for at in passages))


def _source_of(dataset: Dataset, paragraphs: tuple[str, ...], path: Path) -> Source:
    digest = _sha256(_SEPARATOR.join(paragraphs))
    digested = [source for source in dataset.sources.values() if source.digest]
    for source in digested:
        if source.digest == digest:
            return source
    if len(digested) == 1:
        return digested[0]
    raise DatasetError(f"{path} is the text of no source of this dataset.", hint=f"Its digest is {digest}.")


def _check_extent(source: Source, paragraphs: tuple[str, ...]) -> Iterator[Problem]:
    lengths = tuple(len(paragraph) for paragraph in paragraphs)
    if source.extent is not None and source.extent != lengths:
        message = f"the text's paragraphs have {list(lengths)} characters"
        yield Problem("sources.json", source.id, "extent", "error", "wrong-extent", message)
    digest = _sha256(_SEPARATOR.join(paragraphs))
    if source.digest != digest:
        yield Problem("sources.json", source.id, "digest", "error", "wrong-digest", f"the text's digest is {digest}")


def _check_digests(dataset: Dataset, source: Source, paragraphs: tuple[str, ...]) -> Iterator[Problem]:
    for at, file, record, field in _places_in(dataset, source):
        if not _fits(at, paragraphs):
            message = "the text holds something else in this place"
            yield Problem(file, record, field, "error", "wrong-digest", message)


def _places_in(dataset: Dataset, source: Source) -> Iterator[tuple[Locator, str, str, str]]:
    """Yield every place in a source that has a digest, with the file, the record and the field in which it stands."""
    for claim, file, record, path in claim_places(dataset):
        if claim.source == source.id and claim.at.sha256 is not None:
            yield claim.at, file, record, f"{path}.at"
    for span in (dataset.empty_spans or {}).values():
        if span.source == source.id:
            yield span.at, COVERAGE_FILE, span.id, "at"


def _fits(at: Locator, paragraphs: tuple[str, ...]) -> bool:
    passage = _passage(at, paragraphs)
    return passage is not None and _sha256(passage) == at.sha256


def _passage(at: Locator, paragraphs: tuple[str, ...]) -> str | None:
    if at.paragraph is None or at.paragraph >= len(paragraphs):
        return None
    paragraph = paragraphs[at.paragraph]
    return paragraph[at.start : at.end] if (at.end or 0) <= len(paragraph) else None


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
