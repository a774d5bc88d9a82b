"""The commands that keep a dataset in order: check, fmt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated

import typer

from actorgraph.cli.output import NOTHING_FOUND, DataOption, JsonOption, locate, show
from actorgraph.dataset import Dataset, check_dataset, read_dataset
from actorgraph.errors import DatasetError, Problem


def check(
    against: Annotated[
        list[Path] | None, typer.Option(metavar="FILE", help="Text of a source, to verify passages by; repeatable.")
    ] = None,
    data: DataOption = None,
    as_json: JsonOption = False,
) -> None:
    """Everything wrong with a dataset, and what a person must weigh; ends with 1 where there is an error.

    \b
    Examples:
      actorgraph check
      actorgraph check --data my-dataset --against article.txt
    """
    from actorgraph.dataset.check.coverage import coverage_of
    from actorgraph.dataset.check.passages import verify_passages
    from actorgraph.views.text.listings import check_lines

    texts = against or []
    dataset, problems = _problems(locate(data).folder, texts)
    titles = {key: source.title for key, source in dataset.sources.items()} if dataset else {}
    coverage = coverage_of(dataset) if dataset else ()
    verified = [verify_passages(dataset, path) for path in texts] if dataset else []
    answer = {
        "problems": [problem.to_dict() for problem in problems],
        "coverage": [each.to_dict() for each in coverage],
        "verified": [each.to_dict() for each in verified],
    }
    show(answer, check_lines(problems, coverage, verified, titles), as_json=as_json)
    if any(problem.severity == "error" for problem in problems):
        raise typer.Exit(NOTHING_FOUND)


def _problems(folder: Path, texts: Sequence[Path]) -> tuple[Dataset | None, Sequence[Problem]]:
    """Return a dataset with its problems; none where it can't be read for them."""
    from actorgraph.dataset.check.passages import check_passages

    try:
        dataset = read_dataset(folder)
    except DatasetError as error:
        if not error.problems:
            raise
        return None, error.problems
    found = check_dataset(dataset)
    for path in texts:
        found.extend(check_passages(dataset, path))
    return dataset, found


def fmt(
    only_check: Annotated[
        bool, typer.Option("--check", help="Write nothing; end with 1 where a file would change.")
    ] = False,
    data: DataOption = None,
    as_json: JsonOption = False,
) -> None:
    """Put a dataset's files in canonical form: sorted by id, defaults left out, one item a line.

    \b
    Examples:
      actorgraph fmt --data my-dataset
      actorgraph fmt --check
    """
    from actorgraph.dataset.writer import format_dataset

    changed = format_dataset(locate(data).folder, write=not only_check)
    verb = "would change" if only_check else "changed"
    show(
        {"changed": changed},
        [f"{file} {verb}" for file in changed] or ["all files are in canonical form"],
        as_json=as_json,
    )
    if only_check and changed:
        raise typer.Exit(NOTHING_FOUND)


COMMANDS: dict[str, Callable[..., None]] = {
    "check": check,
    "fmt": fmt,
}
