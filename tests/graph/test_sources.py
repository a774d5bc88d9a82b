from collections.abc import Callable

from actorgraph import ActorGraph
from actorgraph.graph import Questions


def test_every_source_by_id(graph: ActorGraph) -> None:
    """Every source is listed, by id, also one that makes no claim."""
    assert [source.id for source in graph.sources()] == sorted(graph.dataset.sources)
    assert len(graph.sources()) == 15


def test_unseen(graph: ActorGraph) -> None:
    """The file of the Ring is a voice alone: it makes no claim, is cited once, and was never seen."""
    [file] = [source for source in graph.sources() if source.id == "ring-file"]
    assert (file.claims, file.links, file.cited, file.only_support, file.seen) == (0, 0, 1, 0, False)
    assert "not seen by us" in file.label


def test_what_rests_on_a_source(ask: Callable[..., Questions]) -> None:
    """A source is told its claims, its links, and the links that no other document supports."""
    small = ask(
        ("a", "funds", "b", [{"source": "s1"}, {"source": "s1"}]),
        ("a", "funds", "c", [{"source": "s1"}, {"source": "s2"}]),
        ("a", "funds", "d", [{"source": "s2"}, {"source": "s1", "stance": "denies"}]),
        ("a", "attributed_attack", "raid", [{"source": "s1", "stance": "denies"}]),
        ("a", "ordered", "raid", [{"source": "s2", "basis": "reported", "claimed_by": ["s1"]}]),
        incidents={"raid": {}},
        sources={"s1": {}, "s2": {}},
    )
    told = {each.id: (each.claims, each.cited, each.links, each.only_support) for each in small.sources()}
    # s1 alone supports a--funds--b; s2 alone a--funds--d and the order.
    assert told == {"s1": (5, 1, 4, 1), "s2": (3, 0, 3, 2)}


def test_derived(graph: ActorGraph) -> None:
    """A repeat names what it repeats."""
    [gazette] = [source for source in graph.sources() if source.id == "gazette-2031-03-04"]
    assert gazette.derived_from == ("courier-2031-03-03",)


def test_labels(graph: ActorGraph) -> None:
    """A source is labelled with its publisher and its date, as far as it is known."""
    labels = {source.id: source.label for source in graph.sources()}
    assert labels["wire-2031-03-02"] == "Meridian Wire (2 March 2031)"
    assert labels["salt-years"] == "Brindle Press (2031)"
    assert labels["lantern-review"].startswith("Lantern Review (undated, not before 20 May 2031")
