"""What holds across records: each rule returns problems and never raises."""

from __future__ import annotations

from collections.abc import Iterable

from actorgraph.dataset.check.claims import check_claims
from actorgraph.dataset.check.references import check_references
from actorgraph.dataset.dataset import Dataset
from actorgraph.errors import Problem

__all__ = ["check_dataset", "check_structure"]


def check_structure(dataset: Dataset) -> list[Problem]:
    """Return what makes a dataset impossible to answer from: broken references and broken rules of the model."""
    return sorted(problem for problem in [*check_references(dataset), *check_claims(dataset), *_of_searches(dataset)])


def _of_searches(dataset: Dataset) -> Iterable[Problem]:
    """Return what makes searches impossible to answer from; few datasets keep any, and only they load the rules."""
    if not dataset.searches:
        return ()
    from actorgraph.dataset.check.searches import check_searches

    return check_searches(dataset)


def check_dataset(dataset: Dataset) -> list[Problem]:
    """Return all problems of a dataset, those a person must judge included, sorted by file, record and field."""
    from actorgraph.dataset.check.coverage import check_coverage  # no question needs these
    from actorgraph.dataset.check.judgement import check_judgement
    from actorgraph.dataset.check.scripts import check_scripts
    from actorgraph.dataset.check.searches import check_found

    to_judge = (*check_judgement(dataset), *check_scripts(dataset), *check_coverage(dataset), *check_found(dataset))
    return sorted([*check_structure(dataset), *to_judge])
