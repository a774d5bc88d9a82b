"""READING and WRITING facts: one strict reader, one atomic locked writer, checks across records."""

from actorgraph.dataset.check import check_dataset
from actorgraph.dataset.dataset import Dataset
from actorgraph.dataset.reader import read_dataset

__all__ = ["Dataset", "check_dataset", "read_dataset"]
