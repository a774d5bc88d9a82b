from collections import Counter

from actorgraph import ActorGraph
from actorgraph.model.kinds import VOCABULARY


def test_whole_vocabulary(graph: ActorGraph) -> None:
    """Every kind is told in the order of the vocabulary, the dataset's own at the end."""
    kinds = [kind.id for kind in graph.kinds()]
    assert kinds == [*VOCABULARY, "chaired"]


def test_how_often(graph: ActorGraph) -> None:
    """Each kind is told with how many links there are of it, none included."""
    counts = Counter(link.kind for link in graph.dataset.links.values())
    assert {kind.id: kind.links for kind in graph.kinds()} == {kind: counts[kind] for kind in graph.dataset.vocabulary}
    assert {kind.links for kind in graph.kinds()} > {0, 1}


def test_own_kind(graph: ActorGraph) -> None:
    """The dataset's own kind is narrower than one of the built-in, so its claims count for that."""
    own = graph.kinds()[-1]
    assert (own.broader, own.family, own.links) == ("attended", "conduct", 1)
    supporting = [claim.id for claim in graph.link("mara-dorvane--attended--winter-talks").claims]
    assert supporting == ["dorvane-at-talks"]
    assert graph.link("mara-dorvane--attended--winter-talks").status == "corroborated"


def test_what_imputes(graph: ActorGraph) -> None:
    """Leading a military body is no allegation; leading a group is one."""
    assert not graph.link("mara-dorvane--leads--coast-corps").imputes
    assert graph.link("teodor-quill--leads--dawn-brigade").imputes
