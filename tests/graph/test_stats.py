from actorgraph import ActorGraph


def test_counts(graph: ActorGraph) -> None:
    """The counts are those of the files: every actor, incident, link and claim is in one of them."""
    stats, dataset = graph.stats(), graph.dataset
    assert sum(stats.actors.values()) == len(dataset.actors)
    assert sum(stats.incidents.values()) == len(dataset.incidents)
    assert sum(stats.links.values()) == sum(stats.statuses.values()) == len(dataset.links) == 94
    assert sum(stats.stances.values()) == sum(stats.bases.values()) == stats.claims == len(list(dataset.claims()))


def test_sources_and_origins(graph: ActorGraph) -> None:
    """Fourteen of the fifteen documents make claims; they go back to nine roots, and the tenth is only a voice."""
    stats = graph.stats()
    assert (stats.sources, stats.origins) == (14, 9)
    assert stats.summary == "14 sources, 9 origins, 10 of the links corroborated"


def test_kinds_of_incidents(graph: ActorGraph) -> None:
    """Nine attacks are on record, the planned one among them."""
    assert graph.stats().incidents["attack"] == 9


def test_statuses_firmest_first(graph: ActorGraph) -> None:
    """Words for a status come firmest first, and only those that occur."""
    assert list(graph.stats().statuses)[:3] == ["corroborated", "single-source", "inferred"]


def test_digest(graph: ActorGraph) -> None:
    """The answer names exactly what it stood on."""
    assert graph.stats().digest == graph.dataset.digest
    assert len(graph.stats().digest) == 64
