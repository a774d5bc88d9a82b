import errno
import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actorgraph.dataset import check_dataset, read_dataset
from actorgraph.dataset.reader import is_dataset, read_files
from actorgraph.errors import DatasetError, Problem
from actorgraph.model.kinds import VOCABULARY

Broken = Callable[[str, str, Callable[[Any], object]], Path]

FILES = (
    *("datapackage.json", "sources.json", "actors.json", "incidents.json", "links.json"),
    *("vocabulary.json", "coverage.json", "judgements.json", "searches.json"),
)
FENWICK = "ada-fenwick--member_of--mooring-union"


def problems_of(folder: Path) -> tuple[Problem, ...]:
    """Return what the reader finds wrong with a folder."""
    with pytest.raises(DatasetError) as refusal:
        read_dataset(folder)
    return refusal.value.problems


def test_counts(harbour: Path) -> None:
    """The harbour dataset is read whole."""
    dataset = read_dataset(harbour)
    counts = [len(table) for table in (dataset.sources, dataset.actors, dataset.incidents, dataset.links)]
    assert counts == [15, 37, 20, 94]
    assert sum(1 for _ in dataset.claims()) == 140
    assert dataset.descriptor.title == "The harbour of Ostrel (an invented dataset)"


def test_added_kind(harbour: Path) -> None:
    """A dataset's own kinds stand beside the built-in ones."""
    vocabulary = read_dataset(harbour).vocabulary
    assert set(vocabulary) - set(VOCABULARY) == {"chaired"}
    assert vocabulary.broader("chaired") == ("attended",)


def test_no_vocabulary_file(broken: Broken) -> None:
    """A dataset that adds no kinds needs no file for them."""
    link = "mara-dorvane--chaired--winter-talks"
    folder = broken("links.json", "", lambda links: links.remove(next(one for one in links if one["id"] == link)))
    (folder / "vocabulary.json").unlink()
    assert read_dataset(folder).vocabulary is VOCABULARY


def test_no_coverage_file(copied: Path) -> None:
    """A dataset without a list of empty spans is told apart from one whose list is empty."""
    (copied / "coverage.json").write_text("[]", encoding="utf-8")
    assert read_dataset(copied).empty_spans == {}
    (copied / "coverage.json").unlink()
    assert read_dataset(copied).empty_spans is None


def test_no_judgements_file(copied: Path) -> None:
    """A dataset in which nobody was judged to be another needs no file for that."""
    assert read_dataset(copied).judgements["convoy-ambush--same_as--feud-raid"].judgement == "unsure"
    (copied / "judgements.json").unlink()
    assert read_dataset(copied).judgements == {}


def test_no_searches_file(copied: Path) -> None:
    """A dataset for which nothing was looked for in vain needs no file for that."""
    assert read_dataset(copied).searches["ferry-doers"].kinds == ("attributed_attack",)
    (copied / "searches.json").unlink()
    assert read_dataset(copied).searches == {}


def test_an_absent_file_costs_nothing(copied: Path) -> None:
    """What a dataset does not keep is not even made a model of."""
    for file in ("coverage.json", "judgements.json", "searches.json"):
        (copied / file).unlink()
    code = (
        "import sys; from pathlib import Path; from actorgraph.dataset import read_dataset;"
        "read_dataset(Path(sys.argv[1])); print(*sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", code, copied], capture_output=True, check=True, text=True)
    loaded = set(ran.stdout.split())
    assert "actorgraph.model.link" in loaded
    assert not {f"actorgraph.model.{name}" for name in ("empty_span", "judgement", "search")} & loaded


def test_hostile_texts_are_kept(hostile: Path) -> None:
    """Names are data: markup, escapes and NUL are read as they stand."""
    dataset = read_dataset(hostile)
    assert dataset.actors["a02-close"].name == "</script><script>window.hacked=1</script>"
    assert dataset.actors["a07-ansi"].name.startswith("\x1b[31mred\x1b[0m")
    assert dataset.actors["a08-nul"].name == "NUL\x00inside"
    assert dataset.actors["a09-bidi"].name.startswith("harmless\u202etxt")
    assert dataset.actors["a11-unbroken"].name == "W" * 500


def test_names(harbour: Path) -> None:
    """A dataset knows the name of an actor or incident and the title of a source by its id."""
    dataset = read_dataset(harbour)
    assert [dataset.name(key) for key in ("mara-dorvane", "harbour-blast", "ring-file")] == [
        "Mara Dorvane",
        "Blast in Ostrel harbour",
        "The Ring file",
    ]


def test_digest(harbour: Path, broken: Broken) -> None:
    """The digest names the bytes of all files, and changes with any one of them."""
    lines = [f"{hashlib.sha256((harbour / file).read_bytes()).hexdigest()}  {file}\n" for file in sorted(FILES)]
    assert read_dataset(harbour).digest == hashlib.sha256("".join(lines).encode()).hexdigest()
    changed = broken("actors.json", "ada-fenwick", lambda actor: actor.update(name="Ada Fenwicke"))
    assert read_dataset(changed).digest != read_dataset(harbour).digest


@pytest.mark.parametrize("order", [1, -1])
def test_order_of_files_is_kept(broken: Broken, order: int) -> None:
    """Records come in the order of their file."""
    folder = broken("actors.json", "", lambda actors: actors.sort(key=lambda one: one["id"], reverse=order < 0))
    assert list(read_dataset(folder).actors) == sorted(read_dataset(folder).actors)[::order]


ACTOR_KINDS = (
    "it must be 'person', 'group', 'government', 'agency', 'office', 'military', 'facility', 'place', 'media', "
    "'weapon' or 'document'"
)
LETTERS = "it must be 'A', 'B', 'C', 'D', 'E' or 'F'"
SHA_RULE = "a sha256 is 64 digits 0-9 and a-f, in lower case"
LINK_RULE = "id must be subject--kind--object"
ID_RULE = "an id is made of a-z and 0-9, in parts joined by one hyphen, dot or underscore"
NO_DATE = "is not a date that the model reads."
DATE_HINT = "Write 2019, 2019-05, 2019-05-20 or 201X, each with ~ ? or %; a/b, a/.., a/; [a,b], [a..b], [a..] or [..b]."


@pytest.mark.parametrize(
    ("file", "key", "change", "field", "message", "hint"),
    [
        ("actors.json", "ada-fenwick", {"nmae": "A"}, "nmae", "unknown field", "did you mean 'name'?"),
        ("coverage.json", "wire-0-0", {"reason": " "}, "reason", "must not be blank", ""),
        ("coverage.json", "wire-0-0", {"resaon": "x"}, "resaon", "unknown field", "did you mean 'reason'?"),
        ("coverage.json", "wire-0-0", {"at": {"page": 1}}, "at",
         "a passage that states nothing is named by paragraph, start, end and sha256", ""),
        ("coverage.json", "wire-0-0", {"at": {"paragraph": 0, "sha256": "0" * 64}}, "at",
         "a passage that states nothing is named by paragraph, start, end and sha256", ""),
        ("judgements.json", "mara-dorvane--same_as--mara-ilvesh", {"judgement": "sure"}, "judgement",
         "it must be 'same', 'different' or 'unsure'", "did you mean 'unsure'?"),
        ("judgements.json", "mara-dorvane--same_as--mara-ilvesh", {"why": ""}, "why", "must not be blank", ""),
        ("judgements.json", "mara-dorvane--same_as--mara-ilvesh", {"second": "tarsk"}, "",
         "id must be first--same_as--second: mara-dorvane--same_as--tarsk", ""),
        ("searches.json", "ferry-doers", {"were": "x"}, "were", "unknown field", "did you mean 'where'?"),
        ("searches.json", "ferry-doers", {"where": ""}, "where", "must not be blank", ""),
        ("searches.json", "ferry-doers", {"date": "2031-07"}, "date",
         "must be one certain day, such as 2019-05-20", ""),
        ("searches.json", "ferry-doers", {"kinds": "attack"}, "kinds", "a list [ ... ] is expected here", ""),
        ("searches.json", "ferry-doers", {"kinds": ["ordered", "ordered"]}, "", "kinds names the same kind twice", ""),
        ("searches.json", "clan-and-tarsk", {"object": "karsa-clan"}, "",
         "subject and object must differ; leave object out for anything at the subject", ""),
        ("searches.json", "ferry-doers", {"period": "2031-03/2031-02"}, "period",
         "'2031-03/2031-02' ends before it begins.", "Did you mean 2031-02/2031-03?"),
        ("actors.json", "ada-fenwick", {"confidence": 1}, "confidence", "unknown field", ""),
        ("actors.json", "ada-fenwick", {"kind": "persn"}, "kind", ACTOR_KINDS, "did you mean 'person'?"),
        ("actors.json", "ada-fenwick", {"name": " "}, "name", "must not be blank", ""),
        ("actors.json", "ada-fenwick", {"name": "x" * 501}, "name", "at most 500 characters fit here", ""),
        ("actors.json", "ada-fenwick", {"name": 5}, "name", 'a text in quotes "..." is expected here', ""),
        ("actors.json", "ada-fenwick", {"aliases": "A."}, "aliases", "a list [ ... ] is expected here", ""),
        ("actors.json", "ada-fenwick", {"aliases": ["A."]}, "aliases.0", "an object { ... } is expected here", ""),
        ("actors.json", "ada-fenwick", {"aliases": [{"name": "A.", "lnag": "en"}]}, "aliases.0.lnag", "unknown field",
         "did you mean 'lang'?"),
        ("actors.json", "ada-fenwick", {"aliases": [{"name": "A.", "lang": "Arabic"}]}, "aliases.0.lang",
         "a language is given by its tag, such as ar or fa-Latn", ""),
        ("actors.json", "ada-fenwick", {"identifiers": {"My Key": "1"}}, "identifiers.My Key", ID_RULE, ""),
        ("actors.json", "ada-fenwick", {"attributes": [{"name": "age", "value": 1.5, "claims": []}]},
         "attributes.0.value", "a text or a whole number is expected here", None),
        ("actors.json", "ada-fenwick", {"attributes": [{"name": "age", "value": " ", "claims": []}]},
         "attributes.0.value", "a text here is not blank and has at most 500 characters", None),
        ("sources.json", "quay-notes", {"seen": "no"}, "seen", "true or false is expected here, without quotes", ""),
        ("sources.json", "quay-notes", {"reliability": "a"}, "reliability", LETTERS, ""),
        ("sources.json", "quay-notes", {"extent": [5, -1]}, "extent.1", "the number must be 0 or more", ""),
        ("sources.json", "quay-notes", {"digest": "abc"}, "digest", SHA_RULE, ""),
        ("sources.json", "quay-notes", {"published": "10 March"}, "published", f"'10 March' {NO_DATE}", DATE_HINT),
        ("sources.json", "quay-notes", {"published": 2031}, "published", "A date is written as text.", DATE_HINT),
        ("incidents.json", "salvage", {"happened": "maybe"}, "happened",
         "it must be 'yes', 'foiled', 'planned' or 'expected'", ""),
        ("links.json", FENWICK, {"claims": []}, "claims", "at least one is needed", ""),
        ("links.json", FENWICK, {"object": "tarsk"}, "", f"{LINK_RULE}: ada-fenwick--member_of--tarsk", ""),
        ("vocabulary.json", "chaired", {"time": "sometimes"}, "time", "it must be 'holds' or 'occurs'", ""),
    ],
)  # fmt: skip
def test_bad_record(  # noqa: PLR0913, PLR0917 - the columns of the table
    broken: Broken, file: str, key: str, change: dict[str, object], field: str, message: str, hint: str | None
) -> None:
    """A record that breaks a rule is told by file, id and field, with what would be right."""
    found = problems_of(broken(file, key, lambda record: record.update(change)))
    first = found[0]
    assert (first.file, first.record, first.field, first.severity, first.code) == (
        file,
        key,
        field,
        "error",
        "bad-record",
    )
    assert first.message == message
    if hint is not None:
        assert (first.hint, len(found)) == (hint, 1)


@pytest.mark.parametrize(
    ("change", "field", "message"),
    [
        ({"stance": "agrees"}, "stance", "it must be 'asserts', 'denies', 'doubts' or 'comments'"),
        ({"basis": "quoted"}, "", "a quoted claim says in claimed_by whose word it is; an unnamed actor will do"),
        ({"claimed_by": ["tarsk"]}, "",
         "a stated claim is the source's own voice and has no claimed_by; use reported or quoted"),
        ({"credibility": 7}, "credibility", "the number must be 6 or less"),
        ({"credibility": "2"}, "credibility", "a whole number is expected here, without quotes"),
        ({"recorded": "2031-07"}, "recorded", "must be one certain day, such as 2019-05-20"),
        ({"at": {"paragraph": 1}}, "at", "a paragraph locator carries the sha256 of its passage"),
        ({"at": {"page": 0}}, "at.page", "the number must be 1 or more"),
        ({"rests_on": ["split", "split"]}, "", "rests_on names the same id twice"),
        ({"withdrawn": {"date": "2031-08-01", "by": "us"}}, "withdrawn.why", "this field is missing"),
        ({"statnce": "denies"}, "statnce", "unknown field"),
    ],
)  # fmt: skip
def test_bad_claim(broken: Broken, change: dict[str, object], field: str, message: str) -> None:
    """A claim that breaks a rule is told once, by its place in the link, and not as a link without claims."""
    folder = broken("links.json", FENWICK, lambda link: link["claims"][0].update(change))
    (found,) = problems_of(folder)
    assert (found.record, found.field, found.message) == (FENWICK, f"claims.0.{field}".rstrip("."), message)


@pytest.mark.parametrize(
    ("change", "field", "message"),
    [
        ({"format": 2}, "format", "this version of actorgraph reads format 1"),
        ({"format": True}, "format", "a whole number is expected here, without quotes"),
        ({"format": 1.0}, "format", "a whole number is expected here, without quotes"),
        ({"format": "1"}, "format", "a whole number is expected here, without quotes"),
        ({"name": "Harbour Data"}, "name", ID_RULE),
        ({"resources": []}, "resources", "at least one is needed"),
        ({"licence": []}, "licence", "unknown field"),
    ],
)
def test_bad_descriptor(broken: Broken, change: dict[str, object], field: str, message: str) -> None:
    """A descriptor that breaks a rule is told by its field; it is one record and needs no number."""
    (found,) = problems_of(broken("datapackage.json", "", lambda descriptor: descriptor.update(change)))
    assert (found.file, found.record, found.field, found.message) == ("datapackage.json", "", field, message)


def test_resources_stay_inside(broken: Broken) -> None:
    """A descriptor can't send the reader to a file outside the folder."""
    escape = {"resources": [{"name": "links", "path": "../../etc/passwd"}]}
    (found,) = problems_of(broken("datapackage.json", "", lambda descriptor: descriptor.update(escape)))
    assert found.field == "resources.0.path"


@pytest.mark.parametrize("file", FILES[1:])
@pytest.mark.parametrize(
    ("raw", "record", "message"),
    [
        (b"{}", "", "a list [ ... ] is expected here"),
        (b"null", "", "a list [ ... ] is expected here"),
        (b"[null]", "#1", "an object { ... } is expected here"),
        (b'["x"]', "#1", "an object { ... } is expected here"),
    ],
)
def test_wrong_outer_form(copied: Path, file: str, raw: bytes, record: str, message: str) -> None:
    """A file that holds anything but a list of objects says what it should hold."""
    (copied / file).write_bytes(raw)
    (found,) = problems_of(copied)
    assert (found.file, found.record, found.message) == (file, record, message)


def test_record_without_an_id_is_told_by_its_number(broken: Broken) -> None:
    """A record whose id can't be read is told by its place in the file, counted from 1."""
    (found,) = problems_of(broken("actors.json", "", lambda actors: actors[2].pop("id")))
    assert (found.record, found.field, found.message) == ("#3", "id", "this field is missing")


@pytest.mark.parametrize(
    ("raw", "line", "message"),
    [
        (b'[\n{"id": "a", "id": "b"}]', 2, 'the key "id" stands twice in one object'),
        (b"[\n\nNaN]", 3, "NaN is not JSON"),
        (b"[{}\n{}]", 2, "not JSON: Expecting ',' delimiter at column 1"),
        (b'["\\ud800"]', 1, "half of a surrogate pair stands alone"),
        (b"\xff", 1, "the text is not UTF-8"),
        (b"\xef\xbb\xbf[]", 1, "the text starts with a byte order mark; save it as plain UTF-8"),
        (b"[" * 100_000, None, "nested deeper than 64 levels"),
    ],
)
@pytest.mark.parametrize("file", FILES[1:])
def test_not_json(copied: Path, file: str, raw: bytes, line: int | None, message: str) -> None:
    """A file that is not strict JSON is told by file and line."""
    (copied / file).write_bytes(raw)
    (found,) = problems_of(copied)
    assert (found.file, found.line, found.code, found.message) == (file, line, "not-json", message)


@pytest.mark.parametrize(
    "raw", [b'{"profile": "actorgraph-dataset",\n', b'{"profile": "actorgraph-dataset", "a":1,\n"a":1}']
)
def test_descriptor_is_not_json(copied: Path, raw: bytes) -> None:
    """A descriptor that names our profile and is not JSON is told with its line, not taken for another's."""
    (copied / "datapackage.json").write_bytes(raw)
    (found,) = problems_of(copied)
    assert (found.file, found.line, found.code) == ("datapackage.json", 2, "not-json")


@pytest.mark.parametrize(
    ("file", "first"),
    [
        ("actors.json", "ada-fenwick"),
        ("coverage.json", "lantern-0-0"),
        ("judgements.json", "convoy-ambush--same_as--feud-raid"),
        ("searches.json", "clan-and-tarsk"),
    ],
)
def test_duplicate_id(broken: Broken, file: str, first: str) -> None:
    """Two records of one id in a file are told by that id; so is a pair that is judged twice."""
    (found,) = problems_of(broken(file, "", lambda records: records.append(records[0])))
    assert (found.file, found.record, found.code) == (file, first, "duplicate-id")


def test_all_problems_at_once(copied: Path) -> None:
    """Every problem of every file is told at once."""
    for file, raw in {"sources.json": b"[", "actors.json": b'[{"id": "A", "x": 1}]', "links.json": b"[1, 2]"}.items():
        (copied / file).write_bytes(raw)
    assert [(one.file, one.record, one.field) for one in problems_of(copied)] == [
        ("sources.json", "", ""),
        ("actors.json", "A", "id"),
        ("actors.json", "A", "kind"),
        ("actors.json", "A", "name"),
        ("actors.json", "A", "x"),
        ("links.json", "#1", ""),
        ("links.json", "#2", ""),
    ]


def test_first_fifty_are_shown(broken: Broken) -> None:
    """Of many problems the message shows fifty and counts the rest; the error keeps them all."""
    folder = broken("links.json", "", lambda links: [link.update(extra=1) for link in links])
    with pytest.raises(DatasetError) as refusal:
        read_dataset(folder)
    lines = str(refusal.value).splitlines()
    assert len(refusal.value.problems) == 94
    assert lines[0].endswith("can't be read: 94 problems.")
    assert len(lines) == 1 + 50 + 1
    assert lines[-1].strip() == "... and 44 more"


@pytest.mark.parametrize("file", FILES[1:5])
def test_missing_file(copied: Path, file: str) -> None:
    """A missing file is told by name, and that an empty list would do."""
    (copied / file).unlink()
    (found,) = problems_of(copied)
    assert (found.file, found.code, found.hint) == (file, "missing-file", "an empty one holds []")


def test_folder_in_place_of_a_file(copied: Path) -> None:
    """A folder with a file's name is a problem of that file."""
    (copied / "links.json").unlink()
    (copied / "links.json").mkdir()
    (found,) = problems_of(copied)
    assert (found.file, found.code) == ("links.json", "unreadable-file")


def test_unreadable_file(copied: Path) -> None:
    """A file that can't be opened is a problem of that file, with the system's reason."""
    (copied / "links.json").unlink()
    (copied / "links.json").symlink_to("links.json")
    (found,) = problems_of(copied)
    assert (found.file, found.code, found.message) == ("links.json", "unreadable-file", os.strerror(errno.ELOOP))


def test_size_is_bounded(copied: Path) -> None:
    """A file beyond the bound is refused without being read."""
    with (copied / "links.json").open("wb") as file:
        file.truncate(2**40)  # a sparse file: no space is taken
    (found,) = problems_of(copied)
    assert (found.file, found.message) == ("links.json", "the file is larger than 256 MiB")


def test_messages_hold_no_unsafe_character(broken: Broken) -> None:
    """A problem repeats a file's own text only with its control and bidi characters written out, and not at length."""
    hostile = {"\x1b[31m\u202e": 1, "x" * 10_000: 1}
    folder = broken("actors.json", "ada-fenwick", lambda actor: actor.update(hostile, id="\x1b[2J", kind="\x9b" * 999))
    for found in problems_of(folder):
        assert str(found).isprintable()
        assert len(str(found)) < 1_000


@pytest.mark.parametrize(
    ("descriptor", "is_ours"),
    [
        ('{"profile": "actorgraph-dataset"}', True),
        ('{"profile": "data-package", "name": "actorgraph-dataset"}', False),
        ('{"profile": "tabular-data-package"}', False),
        ('["actorgraph-dataset"]', False),
        ('{"profile": "actorgraph-dataset"', True),
        ("not JSON", False),
        ("", False),
    ],
)
def test_is_dataset(tmp_path: Path, descriptor: str, *, is_ours: bool) -> None:
    """A folder is a dataset where its descriptor has our profile, or would have if it were JSON."""
    (tmp_path / "datapackage.json").write_text(descriptor, encoding="utf-8")
    assert is_dataset(tmp_path) is is_ours


def test_no_dataset(tmp_path: Path) -> None:
    """A folder without our descriptor is refused with what would make it a dataset."""
    for folder in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(DatasetError, match="is not a dataset") as refusal:
            read_dataset(folder)
        assert "datapackage.json" in refusal.value.hint


def mutated(folder: Path, target: Path, file: str, raw: bytes) -> None:
    """Copy a dataset with other bytes in one of its files."""
    shutil.copytree(folder, target, dirs_exist_ok=True)
    (target / file).write_bytes(raw)


def read_and_check(folder: Path) -> None:
    """Read and check a folder; only one error may come of it."""
    try:
        dataset = read_dataset(folder)
    except DatasetError as refusal:
        str(refusal)
    else:
        [str(problem) for problem in check_dataset(dataset)]


@settings(max_examples=150)
@given(data=st.data())
def test_any_damage_is_told(harbour: Path, data: st.DataObject) -> None:
    """Bytes cut, put in or overwritten anywhere end in a dataset or in a dataset error, never in another."""
    file = data.draw(st.sampled_from(FILES))
    raw = (harbour / file).read_bytes()
    start, length = data.draw(st.integers(0, len(raw))), data.draw(st.integers(0, 200))
    damage = data.draw(st.binary(max_size=20) | st.text(alphabet='[]{}:,"\\0123456789aeinltrsuf-/.~').map(str.encode))
    with TemporaryDirectory() as folder:
        mutated(harbour, Path(folder), file, raw[:start] + damage + raw[start + length :])
        read_and_check(Path(folder))


plain = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5)
anything = st.recursive(
    plain | st.sampled_from(["tarsk", "harbour-blast", "arms-wire", "2031", "2031/..", "leads", "quoted", "denies"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@settings(max_examples=300)
@given(data=st.data())
def test_any_value_in_any_place_is_told(harbour: Path, data: st.DataObject) -> None:
    """Any value put in any place of any record ends in a dataset that can be checked, or in a dataset error."""
    file = data.draw(st.sampled_from(FILES))
    content = json.loads((harbour / file).read_text(encoding="utf-8"))
    inside: Any = content
    while True:
        steps = list(inside) if isinstance(inside, dict) else list(range(len(inside)))
        step = data.draw(st.sampled_from(steps))
        if not isinstance(inside[step], dict | list) or not inside[step] or data.draw(st.integers(0, 9)) == 0:
            break
        inside = inside[step]
    inside[step] = data.draw(anything)
    with TemporaryDirectory() as folder:
        mutated(harbour, Path(folder), file, json.dumps(content).encode())
        read_and_check(Path(folder))


def test_read_files_starts_with_the_descriptor(harbour: Path) -> None:
    """The files of a dataset come by name, the descriptor first."""
    assert tuple(read_files(harbour)) == FILES
