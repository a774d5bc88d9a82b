import json
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actorgraph.dataset.jsontext import MAX_BYTES, MAX_DEPTH, MAX_DIGITS, JsonTextError, dump_json, parse_json

DUPLICATES = {"y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json"}
"""What JSON allows and we refuse, because readers differ on which of the two counts."""


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        (b"[]", []),
        (b" {} \r\n\t", {}),
        (b"null", None),
        (b"-0.5e+3", -500.0),
        (b'{"": [true, false]}', {"": [True, False]}),
        (rb'"\u0041\n\/\\\""', 'A\n/\\"'),
        (rb'"\ud83d\ude00"', "😀"),
        ("«é» 田".encode().join([b'"', b'"']), "«é» 田"),
        (b'"\x7f"', "\x7f"),
        (b'[{"a": 1}, {"a": 2}]', [{"a": 1}, {"a": 2}]),
        (b'{"a": {"a": "a"}}', {"a": {"a": "a"}}),
        (rb'"\\ud800"', "\\ud800"),
        (b'"NaN"', "NaN"),
        (b"9" * MAX_DIGITS, int("9" * MAX_DIGITS)),
    ],
)
def test_accepted(raw: bytes, value: object) -> None:
    """Strict JSON in UTF-8 is read as what it stands for."""
    assert parse_json(raw) == value


@pytest.mark.parametrize(
    ("raw", "reason", "line"),
    [
        (b"", "not JSON", 1),
        (b"[1,\n2,\n]", "not JSON", 3),
        (b"{'a': 1}", "not JSON", 1),
        (b"[1] 2", "not JSON", 1),
        (b"[01]", "not JSON", 1),
        (b"[1.]", "not JSON", 1),
        (b"// note\n[]", "not JSON", 1),
        (b'["a\nb"]', "not JSON", 1),
        (b'["\x00"]', "not JSON", 1),
        (rb'["\x"]', "not JSON", 1),
        (b"[\n\n NaN]", "NaN is not JSON", 3),
        (b'["NaN",\n-Infinity]', "-Infinity is not JSON", 2),
        (b"[Infinity]", "Infinity is not JSON", 1),
        (b'\xef\xbb\xbf["a"]', "byte order mark", 1),
        (b'["a",\n"\xff"]', "not UTF-8", 2),
        (b'["\xed\xa0\x80"]', "not UTF-8", 1),
        ('["a"]'.encode("utf-16"), "not UTF-8", 1),
        (b'["ok",\n"\\ud800"]', "surrogate", 2),
        (b'["\\udc00\\ud800"]', "surrogate", 1),
        (b'[\n{"\\uD8ff": 1}]', "surrogate", 2),
        (b'["\\ud83d\\u0041"]', "surrogate", 1),
        (b"[" * 100_000, "nested deeper", None),
        (b'{"a":' * 100_000, "nested deeper", None),
        (b"[" * (MAX_DEPTH + 1) + b"]" * (MAX_DEPTH + 1), "nested deeper", None),
        (b"[1,\n" + b"9" * (MAX_DIGITS + 1) + b"]", "digits", 2),
        (b" " * (MAX_BYTES + 1), "larger than 256 MiB", None),
    ],
    ids=lambda value: repr(value)[:30],
)
def test_refused(raw: bytes, reason: str, line: int | None) -> None:
    """What is not strict JSON, or goes beyond the bounds, is refused with its line."""
    with pytest.raises(JsonTextError, match=reason) as refusal:
        parse_json(raw)
    assert refusal.value.line == line


@pytest.mark.parametrize(
    ("raw", "key", "line"),
    [
        (b'{"a": 1, "a": 1}', '"a"', 1),
        (b'[{"id": "x"},\n {"id": "y",\n  "name": "n",\n  "id": "z"}]', '"id"', 4),
        (b'{"a": {"b": 1,\n"c": 2,\n"b": 3}}', '"b"', 3),
        (b'{"a": {"b": 1},\n"a": 2}', '"a"', 2),
        (rb'{"a": 1, "\u0061": 2}', '"a"', 1),
        (b'{"x": "a: {", "y": [":", "}"],\n"x": 1}', '"x"', 2),
        (b'{"": 1,\n"": 2}', '""', 2),
        (rb'{"q\"{": 1, "q\"{": 2}', r'"q\"{"', 1),
    ],
)
def test_duplicate_key(raw: bytes, key: str, line: int) -> None:
    """A key that stands twice in one object is refused by name, with the line of its second place."""
    with pytest.raises(JsonTextError) as refusal:
        parse_json(raw)
    assert (refusal.value.message, refusal.value.line) == (f"the key {key} stands twice in one object", line)


def test_greatest_depth() -> None:
    """The greatest depth allowed is read."""
    assert parse_json(b"[" * MAX_DEPTH + b"]" * MAX_DEPTH)


def test_public_suite(real: Path) -> None:
    """Of the public suite all that must parse does but for duplicate keys, all that must not is refused, none crash."""
    wrong = []
    for path in sorted((real / "naughty" / "json_parsing").glob("*.json")):
        try:
            parse_json(path.read_bytes())
            accepted = True
        except JsonTextError:
            accepted = False
        expected = {"y": path.name not in DUPLICATES, "n": False}.get(path.name[0], accepted)
        wrong.extend([path.name] if accepted != expected else [])
    assert wrong == []


def test_written_form() -> None:
    """JSON is written with two spaces, keys as they come, and a line feed at the end."""
    assert dump_json([{"b": 1, "a": ["x", True, None]}, {}]) == (
        '[\n  {\n    "b": 1,\n    "a": [\n      "x",\n      true,\n      null\n    ]\n  },\n  {}\n]\n'
    )


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("تيودور é 田 👩\u200d👧", "تيودور é 田 👩\u200d👧"),
        ("a\u202eb", "a\\u202eb"),
        ("a\x1b[0m", "a\\u001b[0m"),
        ("a\x00\x7f\x9b", "a\\u0000\\u007f\\u009b"),
        ("a\nb\tc", "a\\nb\\tc"),
        ("\u200b\ufeff\u2028", "\\u200b\\ufeff\\u2028"),
        ("\U000e0041", "\\udb40\\udc41"),
        ('"\\', '\\"\\\\'),
        ("</script>", "</script>"),
    ],
)
def test_unsafe_characters_are_escaped(text: str, written: str) -> None:
    """Letters of every script are written as they are; what hides or reorders text is written as an escape."""
    assert dump_json(text) == f'"{written}"\n'


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(json_values)
def test_round_trip(value: object) -> None:
    """What is written is read back as the same value, and written again in the same bytes."""
    text = dump_json(value)
    assert parse_json(text.encode()) == value
    assert dump_json(parse_json(text.encode())) == text


@given(st.binary() | st.text(alphabet='[]{}:,"\\\nu0123456789abcdefDNaInfity-. ').map(str.encode))
def test_any_bytes(raw: bytes) -> None:
    """Any bytes whatever are read as Python's own reader reads them, or refused."""
    with suppress(JsonTextError):
        value = parse_json(raw)
        assert json.dumps(json.loads(raw)) == json.dumps(value)


def test_nan_is_never_written() -> None:
    """A value that JSON has no word for can't be written."""
    with pytest.raises(ValueError, match="JSON compliant"):
        dump_json(float("nan"))
