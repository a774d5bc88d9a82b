import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from filelock import FileLock
from hypothesis import given, settings
from hypothesis import strategies as st

from actorgraph.dataset import read_dataset, writer
from actorgraph.dataset.reader import read_files, read_records
from actorgraph.dataset.writer import canonical_text, format_dataset, write_files
from actorgraph.errors import ConflictError, DatasetError
from actorgraph.model import Actor, Alias

Broken = Callable[[str, str, Callable[[Any], object]], Path]
NOBODY = 65534
FILES = {
    *("datapackage.json", "sources.json", "actors.json", "incidents.json", "links.json"),
    *("vocabulary.json", "coverage.json", "judgements.json", "searches.json"),
}


@pytest.fixture(autouse=True, scope="module")
def own_temporary_files(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the locks of these tests out of the machine's temporary files."""
    folder = str(tmp_path_factory.mktemp("temporary"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tempfile, "tempdir", folder)
        patch.setenv("TMPDIR", folder)
        yield


def bytes_of(folder: Path) -> dict[str, bytes]:
    """Return everything in a folder, hidden files too."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("name", ["harbour", "hostile"])
def test_canonical_form_is_a_fixed_point(request: pytest.FixtureRequest, name: str) -> None:
    """A dataset in canonical form is written as it was read, to the byte."""
    folder = request.getfixturevalue(name)
    before = bytes_of(folder)
    assert format_dataset(folder, write=False) == []
    assert format_dataset(folder, write=True) == []
    assert bytes_of(folder) == before


def test_canonical_text() -> None:
    """The canonical form sorts records by id, keeps the model's order of fields and leaves defaults out."""
    actors = [
        Actor(id="b", kind="group", name="B\u202e"),
        Actor(id="a", kind="person", name="أ", standing="named", aliases=(Alias(name="Z"), Alias(name="A"))),
    ]
    assert canonical_text(actors) == (
        '[\n  {\n    "id": "a",\n    "kind": "person",\n    "name": "أ",\n    "aliases": [\n      {\n'
        '        "name": "Z"\n      },\n      {\n        "name": "A"\n      }\n    ]\n  },\n'
        '  {\n    "id": "b",\n    "kind": "group",\n    "name": "B\\u202e"\n  }\n]\n'
    )


def test_empty_file() -> None:
    """A file without records holds an empty list."""
    assert canonical_text([]) == "[]\n"


def shuffled(value: Any, rng: random.Random) -> Any:  # noqa: ANN401 - any JSON value
    """Return JSON data with the keys of its objects in another order."""
    if isinstance(value, dict):
        return {key: shuffled(value[key], rng) for key in rng.sample(list(value), len(value))}
    return [shuffled(item, rng) for item in value] if isinstance(value, list) else value


@settings(max_examples=20)
@given(seed=st.integers(), indent=st.sampled_from([None, 1, 4, "\t"]), plain=st.booleans())
def test_any_layout_comes_to_one_form(harbour: Path, seed: int, indent: int | str | None, *, plain: bool) -> None:
    """However keys, records, claims and blanks are laid out, the canonical form is the same."""
    rng = random.Random(seed)  # noqa: S311 - an order, not a secret
    with TemporaryDirectory() as name:
        folder = Path(shutil.copytree(harbour, name, dirs_exist_ok=True))
        for file in FILES - {"datapackage.json"}:
            records = shuffled(json.loads((folder / file).read_bytes()), rng)
            rng.shuffle(records)
            for record in records:
                rng.shuffle(record.get("claims", []))
            (folder / file).write_text(json.dumps(records, indent=indent, ensure_ascii=plain), encoding="utf-8")
        format_dataset(folder, write=True)
        assert bytes_of(folder) == bytes_of(harbour)


names = st.text(min_size=1, max_size=50).filter(str.strip)


@given(
    aliases=st.lists(st.builds(Alias, name=names), max_size=3).map(tuple), name=names, description=st.text(max_size=99)
)
def test_any_text_survives(harbour: Path, aliases: tuple[Alias, ...], name: str, description: str) -> None:
    """Whatever text a record holds is read back as it was, and written again in the same bytes."""
    actor = Actor(id="a", kind="person", name=name, aliases=aliases, description=description)
    text = canonical_text([actor])
    raw = {**read_files(harbour), "actors.json": text.encode()}
    read = read_records(harbour, raw)[1]["actors.json"]
    assert read == {"a": actor}
    assert canonical_text(read.values()) == text


def test_defaults_are_left_out(broken: Broken) -> None:
    """A field that holds its default is taken out of the file, and nothing else is."""
    defaults: dict[str, object] = {
        "standing": "named",
        "aliases": [],
        "description": "",
        "identifiers": {},
        "marking": None,
    }
    folder = broken("actors.json", "ada-fenwick", lambda actor: actor.update(defaults))
    assert format_dataset(folder, write=True) == ["actors.json"]
    actors = json.loads((folder / "actors.json").read_text(encoding="utf-8"))
    assert actors[0] == {"id": "ada-fenwick", "kind": "person", "name": "Ada Fenwick"}


def test_descriptor_keeps_what_it_says(broken: Broken) -> None:
    """The descriptor keeps its defaults, because other readers of data packages don't know ours."""
    folder = broken("datapackage.json", "", lambda descriptor: descriptor.update(description=""))
    assert format_dataset(folder, write=True) == ["datapackage.json"]
    assert json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))["description"] == ""


def test_check_only(broken: Broken) -> None:
    """Without being asked to write, formatting tells which files it would change and leaves them alone."""
    folder = broken("actors.json", "", lambda actors: actors.reverse())
    before = bytes_of(folder)
    assert format_dataset(folder, write=False) == ["actors.json"]
    assert bytes_of(folder) == before


def test_records_are_the_same(broken: Broken, harbour: Path) -> None:
    """Formatting changes the text of a dataset and none of its records."""
    folder = broken("links.json", "", lambda links: links.reverse())
    format_dataset(folder, write=True)
    before, after = read_dataset(harbour), read_dataset(folder)
    assert (before.links, before.digest) == (after.links, after.digest)


def test_bad_dataset_is_left_alone(broken: Broken) -> None:
    """Where one file can't be read, no file is written."""
    folder = broken("actors.json", "", lambda actors: actors.reverse())
    (folder / "links.json").write_text("[", encoding="utf-8")
    before = bytes_of(folder)
    with pytest.raises(DatasetError, match=r"links\.json"):
        format_dataset(folder, write=True)
    assert bytes_of(folder) == before


def test_all_problems_are_told(broken: Broken) -> None:
    """What can't be formatted is told as the reader tells it: all problems, the descriptor's too."""
    folder = broken("datapackage.json", "", lambda descriptor: descriptor.update(format=2))
    (folder / "actors.json").write_text("[1]", encoding="utf-8")
    with pytest.raises(DatasetError) as refusal:
        format_dataset(folder, write=True)
    assert [(one.file, one.field) for one in refusal.value.problems] == [
        ("datapackage.json", "format"),
        ("actors.json", ""),
    ]


def test_only_data_is_left(copied: Path) -> None:
    """After writing, the folder holds the dataset's files and nothing else."""
    (copied / "actors.json").write_text("[]", encoding="utf-8")
    (copied / "links.json").write_text("[ ]", encoding="utf-8")
    assert format_dataset(copied, write=True) == ["actors.json", "links.json"]
    assert set(bytes_of(copied)) == FILES


def test_new_file(copied: Path) -> None:
    """A file that was not there is written where nothing was read."""
    (copied / "vocabulary.json").unlink()
    write_files(copied, {"vocabulary.json": "[]\n"}, read={"vocabulary.json": None})
    assert (copied / "vocabulary.json").read_text(encoding="utf-8") == "[]\n"


@pytest.mark.parametrize("mode", [0o644, 0o600, 0o664])
def test_mode_is_kept(copied: Path, mode: int) -> None:
    """A file keeps its permissions."""
    (copied / "actors.json").chmod(mode)
    (copied / "actors.json").write_text("[ ]", encoding="utf-8")
    format_dataset(copied, write=True)
    assert (copied / "actors.json").stat().st_mode & 0o777 == mode


@pytest.mark.parametrize("change", [Path.unlink, lambda path: path.write_bytes(b"[ ]")], ids=["removed", "edited"])
def test_changed_meanwhile(copied: Path, change: Callable[[Path], object]) -> None:
    """Where a file changed since it was read, nothing is written, to the other files either."""
    read = read_files(copied)
    change(copied / "links.json")
    before = bytes_of(copied)
    with pytest.raises(ConflictError, match=r"links\.json: it changed since it was read") as refusal:
        write_files(copied, {"actors.json": "[]\n", "links.json": "[]\n"}, read=read)
    assert refusal.value.hint == "Read it again, and make the change anew."
    assert bytes_of(copied) == before


def test_appeared_meanwhile(copied: Path) -> None:
    """A file that appeared where none was read is not overwritten."""
    with pytest.raises(ConflictError, match=r"vocabulary\.json"):
        write_files(copied, {"vocabulary.json": "[]\n"}, read={"vocabulary.json": None})


@contextmanager
def unprivileged() -> Iterator[None]:
    """Give up root's right to write everywhere, for a while."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def open_to_all(harbour: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return a copy of the harbour dataset that every user of the machine can reach, temporary files beside it."""
    with TemporaryDirectory(dir="/tmp") as name:
        Path(name).chmod(0o1777)
        monkeypatch.setattr(tempfile, "tempdir", name)
        yield Path(shutil.copytree(harbour, Path(name) / "data"))


def test_read_only_folder(open_to_all: Path) -> None:
    """A folder that may not be written to is a dataset error, and stays as it is."""
    open_to_all.chmod(0o555)
    before = bytes_of(open_to_all)
    with unprivileged(), pytest.raises(DatasetError, match="can't be written: Permission denied"):
        write_files(open_to_all, {"actors.json": "[]\n"}, read=before)
    assert bytes_of(open_to_all) == before


def test_missing_folder(tmp_path: Path) -> None:
    """A folder that does not exist is a dataset error."""
    with pytest.raises(DatasetError, match="can't be written: No such file or directory"):
        write_files(tmp_path / "nowhere", {"actors.json": "[]\n"}, read={})


def test_full_disk(copied: Path) -> None:
    """Where the disk takes no more, no file is changed, those already prepared included, and nothing is left behind."""
    before = bytes_of(copied)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, hard))
    try:
        with pytest.raises(DatasetError, match="can't be written: File too large"):
            write_files(copied, {"actors.json": "[]\n", "links.json": " " * 2_000}, read=before)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert bytes_of(copied) == before


def test_interrupted(copied: Path) -> None:
    """Where writing is broken off from the keyboard, nothing is left behind."""

    class Interrupting(dict[str, str]):
        def items(self) -> Any:  # noqa: ANN401 - as in dict
            yield "actors.json", "[]\n"
            raise KeyboardInterrupt

    before = bytes_of(copied)
    with pytest.raises(KeyboardInterrupt):
        write_files(copied, Interrupting({"actors.json": ""}), read=before)
    assert bytes_of(copied) == before


KILLED = """
import os, pathlib, signal, sys
from actorgraph.dataset.writer import write_files
folder = pathlib.Path(sys.argv[1])
pathlib.Path.replace = lambda self, target: os.kill(os.getpid(), signal.SIGKILL)
write_files(folder, {"actors.json": "[]\\n"}, read={"actors.json": (folder / "actors.json").read_bytes()})
"""


def test_killed_before_the_rename(copied: Path) -> None:
    """A writer killed at the last moment leaves the old file whole, and the next writer clears up after it."""
    before = bytes_of(copied)
    killed = subprocess.run([sys.executable, "-c", KILLED, str(copied)], check=False)
    assert killed.returncode == -signal.SIGKILL
    after = bytes_of(copied)
    (stale,) = set(after) - set(before)
    assert {file: after[file] for file in before} == before
    assert stale.startswith(".actors.json.")
    assert read_dataset(copied).digest
    write_files(copied, {"actors.json": "[]\n"}, read=before)
    assert bytes_of(copied) == {**before, "actors.json": b"[]\n"}


OBSERVED = """
import os, pathlib, stat, sys
from actorgraph.dataset.writer import write_files
folder = pathlib.Path(sys.argv[1])
def told(name, real):
    def call(*args):
        kind = "" if name == "replace" else "folder" if stat.S_ISDIR(os.fstat(args[0]).st_mode) else "file"
        print(name, kind)
        return real(*args)
    return call
os.fsync = told("fsync", os.fsync)
pathlib.Path.replace = told("replace", pathlib.Path.replace)
read = {file: (folder / file).read_bytes() for file in ("actors.json", "links.json")}
write_files(folder, {file: "[]\\n" for file in read}, read=read)
"""


def test_order_of_writing(copied: Path) -> None:
    """Every file is on the disk before the first is put in its place, and the folder follows."""
    seen = subprocess.run([sys.executable, "-c", OBSERVED, str(copied)], check=True, capture_output=True, text=True)
    assert seen.stdout.split() == ["fsync", "file", "fsync", "file", "replace", "replace", "fsync", "folder"]


def test_lock(copied: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While another process writes a dataset, a second gives up after a while and changes nothing."""
    monkeypatch.setattr(writer, "LOCK_SECONDS", 0.1)
    before = bytes_of(copied)
    with FileLock(writer.lock_file(copied)), pytest.raises(ConflictError, match="being written by another process"):
        write_files(copied, {"actors.json": "[]\n"}, read=before)
    assert bytes_of(copied) == before


def test_lock_file_lies_elsewhere(copied: Path) -> None:
    """The lock is no file of the dataset's folder, and is one and the same however the folder is named."""
    assert copied not in writer.lock_file(copied).parents
    assert writer.lock_file(copied / ".." / copied.name) == writer.lock_file(copied)
    assert writer.lock_file(copied.parent) != writer.lock_file(copied)


def test_other_users_may_lock(open_to_all: Path) -> None:
    """A dataset that one user wrote can be written by another who may."""
    open_to_all.chmod(0o777)
    write_files(open_to_all, {"actors.json": "[]\n"}, read=bytes_of(open_to_all))
    with unprivileged():
        write_files(open_to_all, {"actors.json": "[ ]\n"}, read=bytes_of(open_to_all))
    assert (open_to_all / "actors.json").read_bytes() == b"[ ]\n"


ADDED = """
import json, pathlib, sys
from actorgraph.dataset.writer import write_files
from actorgraph.errors import ConflictError
path = pathlib.Path(sys.argv[1], "actors.json")
for number in range(5):
    while True:
        raw = path.read_bytes()
        actors = [*json.loads(raw), {"id": f"w{sys.argv[2]}-{number}", "kind": "person", "name": "W"}]
        try:
            write_files(path.parent, {path.name: json.dumps(actors)}, read={path.name: raw})
            break
        except ConflictError:
            continue
"""


def test_writers_at_once(copied: Path) -> None:
    """Of several processes that write one file at once none loses what another wrote."""
    (copied / "actors.json").write_text("[]\n", encoding="utf-8")
    started = [subprocess.Popen([sys.executable, "-c", ADDED, str(copied), str(number)]) for number in range(4)]
    assert [process.wait(timeout=60) for process in started] == [0, 0, 0, 0]
    written = {actor["id"] for actor in json.loads((copied / "actors.json").read_bytes())}
    assert written == {f"w{process}-{number}" for process in range(4) for number in range(5)}
    assert set(bytes_of(copied)) == FILES
