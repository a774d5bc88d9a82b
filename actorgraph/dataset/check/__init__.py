"""What holds across records: each rule returns problems and never raises."""

from __future__ import annotations

from actorgraph.dataset.check.claims import check_claims
from actorgraph.dataset.check.references import check_references
from actorgraph.dataset.dataset import Dataset
from actorgraph.errors import Problem

__all__ = ["check_dataset", "check_structure"]


def check_structure(dataset: Dataset) -> list[Problem]:
    """Return what makes a dataset impossible to answer from: broken references and broken rules of the model."""
    return sorted(problem for problem in [*check_references(dataset), *check_claims(dataset)])


def check_dataset(dataset: Dataset) -> list[Problem]:
    """Return all problems of a dataset, those a person must judge included, sorted by file, record and field."""
    from actorgraph.dataset.check.coverage import check_coverage  # no question needs these two
    from actorgraph.dataset.check.judgement import check_judgement

    return sorted([*check_structure(dataset), *check_judgement(dataset), *check_coverage(dataset)])
