import pickle
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest

from actorgraph.errors import (
    ActorgraphError,
    AmbiguousNameError,
    ConflictError,
    DatasetError,
    DateError,
    MissingExtraError,
    Problem,
    QuestionError,
    UnknownNameError,
)
from actorgraph.model import EdtfDate

PROBLEM = Problem("links.json", "a--leads--b", "claims.0.when", "error", "bad-record", "no date", "write 2019", 7)
ERRORS = [
    ActorgraphError("What.", hint="Way out."),
    DateError("No date.", hint="Write 2019."),
    DatasetError("Can't be read.", [PROBLEM], hint="Mend it."),
    ConflictError("Nothing was written.", [PROBLEM]),
    UnknownNameError("actor", "Quil", ["teodor-quill"]),
    AmbiguousNameError("Mara", [("mara-dorvane", "Mara Dorvane"), ("mara-ilvesh", "Mara Ilvesh")]),
    QuestionError("Both ends are the same."),
    MissingExtraError("pandas", "notebook"),
]
ALL = pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)


@ALL
def test_one_root(error: ActorgraphError) -> None:
    """Every error has one root, a message and a hint, and shows both."""
    assert isinstance(error, ActorgraphError)
    assert error.message in str(error)
    assert error.hint in str(error)


@ALL
def test_pickle(error: ActorgraphError) -> None:
    """An error that is sent to another process arrives with all its fields."""
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - made in the line itself
    assert (type(copy), vars(copy), copy.args, str(copy)) == (type(error), vars(error), error.args, str(error))


def test_worker_process() -> None:
    """An error raised in a worker process is raised in the one that waits for it."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool, pytest.raises(DateError) as refusal:
        pool.submit(EdtfDate.parse, "20 May").result()
    assert "2019-05-20" in refusal.value.hint


@pytest.mark.parametrize(
    ("error", "builtin"),
    [(DateError, ValueError), (UnknownNameError, LookupError), (AmbiguousNameError, LookupError),
     (QuestionError, ValueError), (MissingExtraError, ImportError), (ConflictError, DatasetError)],
)  # fmt: skip
def test_kindred_errors(error: type[Exception], builtin: type[Exception]) -> None:
    """An error can be caught as the error of Python's own that it resembles."""
    assert issubclass(error, builtin)


def test_unknown_name() -> None:
    """An unknown name lists the nearest known ones."""
    assert str(UnknownNameError("actor", "Quil", ["teodor-quill", "quay-cooperative"])) == (
        "No actor is called 'Quil'.\nNearest: teodor-quill, quay-cooperative."
    )
    assert str(UnknownNameError("actor", "Quil")) == "No actor is called 'Quil'."


def test_ambiguous_name() -> None:
    """An ambiguous name lists the ids that it could mean."""
    error = AmbiguousNameError("Mara", [("mara-dorvane", "Mara Dorvane"), ("mara-ilvesh", "Mara Ilvesh")])
    assert str(error).splitlines() == [
        "'Mara' could mean 2 records; say which, by id:",
        "  mara-dorvane  Mara Dorvane",
        "  mara-ilvesh  Mara Ilvesh",
    ]
    assert error.candidates == ("mara-dorvane", "mara-ilvesh")


def test_missing_extra() -> None:
    """A missing package comes with the line that installs it."""
    assert MissingExtraError("pandas", "notebook").hint == "Install it with: pip install 'actorgraph[notebook]'"


@pytest.mark.parametrize(
    ("problem", "shown"),
    [
        (PROBLEM, "error: links.json:7, a--leads--b, claims.0.when: no date (write 2019)"),
        (Problem("actors.json", "a", "", "warning", "no-reply", "no reply"), "warning: actors.json, a: no reply"),
        (Problem("links.json", "", "", "error", "missing-file", "missing"), "error: links.json: missing"),
    ],
)
def test_problem(problem: Problem, shown: str) -> None:
    """A problem reads as one line: how grave, file and line, record, field, what is wrong, what would be right."""
    assert str(problem) == shown


def test_problem_as_data() -> None:
    """A problem becomes plain data with every field under its own name."""
    assert PROBLEM.to_dict() == {
        "file": "links.json",
        "record": "a--leads--b",
        "field": "claims.0.when",
        "severity": "error",
        "code": "bad-record",
        "message": "no date",
        "hint": "write 2019",
        "line": 7,
    }


@pytest.mark.parametrize(("count", "lines"), [(1, 2), (50, 51), (51, 52), (52, 52)])
def test_dataset_error(count: int, lines: int) -> None:
    """A dataset error shows its first fifty problems and counts the rest."""
    shown = str(DatasetError("Can't be read.", [PROBLEM] * count)).splitlines()
    assert len(shown) == lines
    assert shown[-1].strip().startswith("..." if count > DatasetError.SHOWN else "error:")
