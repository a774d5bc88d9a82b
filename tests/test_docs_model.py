"""The page on the data model is true: its tables list every field with its default, its examples are valid records."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from pydantic.fields import FieldInfo

from actorgraph.dataset.dataset import Descriptor, Licence, Resource
from actorgraph.graph.claims.status import WORDS
from actorgraph.model import (
    Actor,
    Alias,
    Attribute,
    Claim,
    EdtfDate,
    Incident,
    Kind,
    Link,
    Locator,
    Named,
    Sought,
    Source,
    Withdrawal,
)
from actorgraph.model.empty_span import EmptySpan
from actorgraph.model.judgement import EarlierJudgement, Judgement
from actorgraph.model.record import Record
from actorgraph.model.search import Search

PAGE = (Path(__file__).parents[1] / "docs" / "data-model.md").read_text(encoding="utf-8")
RECORDS: tuple[type[Record], ...] = (
    Descriptor,
    Licence,
    Resource,
    Source,
    Actor,
    Alias,
    Incident,
    Attribute,
    Link,
    Claim,
    Locator,
    Named,
    Sought,
    Withdrawal,
    Kind,
    EmptySpan,
    Judgement,
    EarlierJudgement,
    Search,
)
EXAMPLES = re.findall(r"^```json (\w+)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def section(heading: str) -> str:
    """Return the text under a heading, up to the next one."""
    return re.split(rf"^##+ {heading}$", PAGE, flags=re.MULTILINE)[1].split("\n## ")[0].split("\n### ")[0]


def field_table(heading: str) -> dict[str, str]:
    """Return the fields of the table under a heading, with the default that each is said to have."""
    table = section(heading).split("| field | default |")[1].split("\n\n")[0]
    return dict(re.findall(r"^\| `(\w+)` \| (.*?) \|", table, re.MULTILINE))


def default_of(field: FieldInfo) -> str:
    """Return a field's default as the page writes it."""
    if field.is_required():
        return "required"
    if field.default is None:
        return "none"
    if isinstance(field.default, str) and field.default:
        return f"`{field.default}`"
    return f"`{json.dumps(field.default)}`"


def test_no_record_is_left_out() -> None:
    """A record that the page does not know would be a secret of the code."""
    known = {cls for cls in Record.__subclasses__() if cls.__module__.startswith("actorgraph.")}
    assert known == set(RECORDS)


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_every_field_is_listed_with_its_default(record: type[Record]) -> None:
    """The table and the class say the same, in the same order."""
    assert field_table(record.__name__) == {name: default_of(field) for name, field in record.model_fields.items()}
    assert list(field_table(record.__name__)) == list(record.model_fields)


@pytest.mark.parametrize(("label", "text"), EXAMPLES, ids=[label for label, _ in EXAMPLES])
def test_every_example_is_a_record_in_canonical_form(label: str, text: str) -> None:
    """What is shown can be read by the real records, and leaves out what holds its default."""
    (record,) = (cls for cls in RECORDS if cls.__name__.lower() == label)
    assert record.model_validate_json(text).to_dict() == json.loads(text)


def test_no_example_escapes() -> None:
    """Every block of JSON on the page is labelled, so that the test above sees it."""
    assert len(EXAMPLES) == PAGE.count("```json")


@pytest.mark.parametrize("field", ["kind", "happened", "standing", "stance", "basis", "modality", "role", "reading"])
def test_every_word_that_a_field_may_hold_is_on_the_page(field: str) -> None:
    """A closed list of words is given whole."""
    for record in (Actor, Incident, Claim):
        if field in record.model_fields:
            for word in allowed(record, field):
                assert f"`{word}`" in PAGE, word


def allowed(record: type[Record], field: str) -> list[Any]:
    """Return the words that a field may hold."""
    schema = record.model_json_schema(mode="serialization")["properties"][field]
    return list(schema["enum"])


@pytest.mark.parametrize("word", WORDS)
def test_every_status_is_explained(word: str) -> None:
    """A reader who meets a word finds what it means."""
    assert re.search(rf"^\| .*`{word}`.* \| ", section("How a status is computed"), re.MULTILINE)


def test_every_date_on_the_page_can_be_read() -> None:
    """The table of dates shows nothing that the reader of dates refuses."""
    table = section("Dates").split("\n\n")[2]
    dates = [text for row in table.splitlines()[2:] for text in re.findall(r"`([^`]+)`", row.split("|")[1])]
    assert len(dates) == 16
    assert [str(EdtfDate.parse(text)) for text in dates] == dates
