"""Everything that can go wrong, as one family of errors; knows nothing of the rest of the package.

Each error says what is wrong, where (file, record, field), what would be right, and the nearest names.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

Severity = Literal["error", "warning"]
SHOWN_OF_A_TEXT = 120


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong with a dataset, in the place where it can be mended.

    Attributes:
        file: file name inside the dataset folder, such as ``links.json``.
        record: id of the record, or its position (``#3``, counted from 1) where it has no readable id.
        field: dotted path inside the record, such as ``claims.0.at.sha256``; empty for the whole record.
        severity: an ``error`` makes the dataset unusable, a ``warning`` is for a person to weigh.
        code: stable short name of the rule, such as ``dangling-end``.
        message: what is wrong.
        hint: what would be right.
        line: line in the file, counted from 1, or None where it is not known.
    """

    file: str
    record: str
    field: str
    severity: Severity
    code: str
    message: str
    hint: str = ""
    line: int | None = dataclasses.field(default=None, compare=False)

    def __str__(self) -> str:
        where = ", ".join(part for part in (self._place(), self.record, self.field) if part)
        tail = f" ({self.hint})" if self.hint else ""
        return f"{self.severity}: {where}: {self.message}{tail}"

    def _place(self) -> str:
        return f"{self.file}:{self.line}" if self.line else self.file

    def to_dict(self) -> dict[str, Any]:
        """Return the problem as plain data for JSON."""
        return asdict(self)


class ActorgraphError(Exception):
    """Root of all errors that this package raises on purpose.

    Args:
        message: what is wrong, in one sentence.
        hint: what would be right, or the way out.
    """

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message, hint)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message}\n{self.hint}" if self.hint else self.message

    def __reduce__(self) -> tuple[Any, ...]:
        """Keep the fields on the way out of a worker process, whatever a subclass is made from."""
        return _remake, (type(self), self.args, self.__dict__)


def _remake(kind: type[ActorgraphError], args: tuple[Any, ...], fields: dict[str, Any]) -> ActorgraphError:
    error = kind.__new__(kind, *args)
    error.__dict__.update(fields)
    return error


def _one_line(text: str) -> str:
    """Keep a name from the data from making a line of its own in a message."""
    return " ".join(text.split())


class DateError(ActorgraphError, ValueError):
    """A date is not in the EDTF subset that the model uses."""


class DatasetError(ActorgraphError):
    """A dataset can't be read: every problem found in it, first fifty shown."""

    SHOWN = 50

    def __init__(self, message: str, problems: Sequence[Problem] = (), *, hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.problems = tuple(problems)

    def __str__(self) -> str:
        lines = [super().__str__(), *(f"  {problem}" for problem in self.problems[: self.SHOWN])]
        hidden = len(self.problems) - self.SHOWN
        return "\n".join([*lines, f"  ... and {hidden} more"] if hidden > 0 else lines)


class ConflictError(DatasetError):
    """A file changed between being read and being written; nothing was written."""


def _quoted(text: str) -> str:
    """Return a text that somebody typed, so that it can be told apart and does not fill the screen."""
    return repr(text) if len(text) <= SHOWN_OF_A_TEXT else f"{text[:SHOWN_OF_A_TEXT]!r}..."


class UnknownNameError(ActorgraphError, LookupError):
    """A name, id or kind is not in the dataset; carries the nearest ones that are."""

    def __init__(self, what: str, name: str, nearest: Sequence[str] = ()) -> None:
        hint = f"Nearest: {', '.join(map(_one_line, nearest))}." if nearest else ""
        super().__init__(f"No {what} is called {_quoted(name)}.", hint=hint)
        self.name = name
        self.nearest = tuple(nearest)


class AmbiguousNameError(ActorgraphError, LookupError):
    """A name fits several records equally well; carries the candidates' ids, the first twenty shown."""

    SHOWN = 20

    def __init__(self, name: str, candidates: Sequence[tuple[str, str]]) -> None:
        listed = "\n".join(f"  {key}  {_one_line(label)}" for key, label in candidates[: self.SHOWN])
        if len(candidates) > self.SHOWN:
            listed += f"\n  ... and {len(candidates) - self.SHOWN} more"
        super().__init__(f"{_quoted(name)} could mean {len(candidates)} records; say which, by id:", hint=listed)
        self.name = name
        self.candidates = tuple(key for key, _ in candidates)


class QuestionError(ActorgraphError, ValueError):
    """A question is not well put: an option out of range, two ends that are the same."""


class NoPathError(QuestionError):
    """What lies on the paths between two records is asked for, and no path joins them."""


class MissingExtraError(ActorgraphError, ImportError):
    """An optional package is missing; the hint is its exact install line."""

    def __init__(self, package: str, extra: str) -> None:
        super().__init__(
            f"This needs {package}, which is not installed.",
            hint=f"Install it with: pip install 'actorgraph[{extra}]'",
        )
