"""The graph as pandas tables: one row a record, every record once."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from actorgraph import ActorGraph, load
from actorgraph.dataset import Dataset
from actorgraph.graph import Questions

ROOT = Path(__file__).parents[2]
COLUMNS = {
    "actors": ["kind", "name", "standing", "aliases", "description", "identifiers", "attributes", "marking"],
    "incidents": ["kind", "name", "when", "happened", "claims", "attributes"],
}


@pytest.fixture(scope="module")
def harbour_graph() -> ActorGraph:
    """Return the questions of the invented dataset."""
    return load(ROOT / "tests" / "data" / "harbour")


def test_tables_are_indexed_by_id(harbour_graph: ActorGraph) -> None:
    """Every record is one row, found by its id."""
    tables, dataset = harbour_graph.to_pandas(), harbour_graph.dataset
    assert list(tables.actors.index) == list(dataset.actors)
    assert list(tables.incidents.index) == list(dataset.incidents)
    assert list(tables.links.index) == sorted(dataset.links)
    assert set(tables.sources.index) == set(dataset.sources)
    assert sorted(tables.claims.index) == sorted(claim.id for claim, _ in dataset.claims())
    for table in (tables.actors, tables.incidents, tables.links, tables.claims, tables.sources):
        assert table.index.name == "id"
        assert table.index.is_unique


def test_links_carry_their_worth(harbour_graph: ActorGraph) -> None:
    """Status, origins and dispute are those of the hand-made table, and names stand beside ids."""
    links = harbour_graph.to_pandas().links
    row = links.loc["salt-brigade--attributed_attack--refinery-fire"]
    assert (row["status"], row["origins"], row["dispute"], row["imputes"]) == ("corroborated", 2, "doubted", True)
    assert (row["subject_id"], row["object_id"]) == ("salt-brigade", "refinery-fire")
    assert dict(links["status"].value_counts())["single-source"] == 61


def test_dates_stay_as_they_are_written(harbour_graph: ActorGraph) -> None:
    """No timestamp holds an uncertain date, so the EDTF text is kept."""
    incidents = harbour_graph.to_pandas().incidents
    assert incidents.loc["refinery-fire", "when"] == "2031-03-14~"
    assert incidents.loc["pilot-arrest", "when"] == "2031-04-11/"


def test_an_empty_dataset_has_empty_tables(harbour_graph: ActorGraph) -> None:
    """Five tables without a row, indexed by id all the same."""
    empty = ActorGraph(Dataset(harbour_graph.dataset.descriptor, {}, {}, {}, {}))
    assert isinstance(empty, Questions)
    tables = empty.to_pandas()
    for table in (tables.actors, tables.incidents, tables.links, tables.claims, tables.sources):
        assert (len(table), table.index.name) == (0, "id")


def test_without_pandas_the_way_to_it_is_told() -> None:
    """The error names the package and the exact line that installs it."""
    code = """
import json, sys
sys.modules["pandas"] = None
import actorgraph
graph = actorgraph.load()
try:
    graph.to_pandas()
except actorgraph.ActorgraphError as error:
    print(json.dumps([type(error).__name__, error.message, error.hint, isinstance(error, ImportError)]))
"""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, cwd=ROOT)
    assert json.loads(ran.stdout) == [
        "MissingExtraError",
        "This needs pandas, which is not installed.",
        "Install it with: pip install 'actorgraph[notebook]'",
        True,
    ]
