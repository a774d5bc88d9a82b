from collections import Counter

import pytest

from actorgraph import ActorGraph
from actorgraph.errors import AmbiguousNameError, UnknownNameError
from actorgraph.graph.kind_names import KindNames
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


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("attributed_attack", "attributed_attack"),
        ("accused of", "attributed_attack"),
        ("Accused Of", "attributed_attack"),
        ("was responsible for", "attributed_attack"),
        # An id before a label: who accused somebody is another matter than who is accused of something.
        ("accused", "accused"),
        ("ORDERED", "ordered"),
        ("supplies weapons to", "supplies_weapons_to"),
        ("Supplies-Weapons-To", "supplies_weapons_to"),
        ("is a member of", "member_of"),
        (" operates ", "operates"),
        ("runs", "operates"),
        # A family, and not one of its kinds.
        ("attack", "attack"),
        ("Support", "support"),
    ],
)
def test_by_id_label_or_phrase(name: str, key: str) -> None:
    """A kind is meant by its id, its label or its verb, a family by its name, in capitals or not."""
    assert KindNames(VOCABULARY).named(name) == {key}


@pytest.mark.parametrize("name", ["led by", "armed by", "orderd", "", "x" * 50])
def test_by_no_name(name: str) -> None:
    """A misspelt name is not guessed at, an inverse label would turn the question round: both send to the list."""
    with pytest.raises(UnknownNameError, match="No kind or family of link is called") as refusal:
        KindNames(VOCABULARY).named(name)
    assert refusal.value.hint.endswith("`actorgraph kinds` lists them all.")


def test_nearest_kinds() -> None:
    """The nearest come before the way to the whole list."""
    with pytest.raises(UnknownNameError) as refusal:
        KindNames(VOCABULARY).named("orderd")
    assert refusal.value.hint.startswith("Nearest: ordered")


def test_a_label_of_several_kinds() -> None:
    """A label that two kinds share names neither, while the id of each does; an id with a hyphen is one too."""
    own = VOCABULARY["attended"].model_copy(update={"id": "was-host", "label": "led", "phrase": "led"})
    other = VOCABULARY["attended"].model_copy(update={"id": "led_all", "label": "Led", "phrase": "led all of"})
    names = KindNames(VOCABULARY.extended([own, other]))
    with pytest.raises(AmbiguousNameError) as refusal:
        names.named("led")
    assert refusal.value.candidates == ("was-host", "led_all")
    assert names.each(["was-host", "Led all of"]) == ("was-host", "led_all")
    assert names.named("was host") == {"was-host"}
