from collections import defaultdict

import pytest

from actorgraph.errors import UnknownNameError
from actorgraph.model import Kind, Vocabulary
from actorgraph.model.kinds import NODE_KINDS, VOCABULARY

FAMILIES = {
    "command": {"leads", "commands", "holds_office", "member_of", "part_of"},
    "tie": {"allied_with", "rival_of", "operated_with", "clashed_with"},
    "support": {"backs", "funds", "trains", "supplies_weapons_to"},
    "attack": {
        *("attributed_attack", "ordered", "instigated", "claimed_responsibility", "incriminates", "targeted", "harmed"),
        *("used_weapon", "took_place_in", "counted_in", "thwarted", "affected", "preceded", "prompted"),
    },
    "words": {
        *("issued", "addressed_to", "contradicts", "instructed", "threatened", "warned", "accused", "informed"),
        *("assessed", "offered_talks", "refused_talks"),
    },
    "conduct": {"attended", "visited", "responded_to", "did_not_respond_to"},
    "place": {"operates", "located_in"},
    "lineage": {"split_from", "successor_of", "merged_into"},
}
ATTRIBUTIONS = {"ordered", "instigated", "claimed_responsibility"}
ALLEGATIONS = {"backs", "funds", "supplies_weapons_to", "attributed_attack", "incriminates", *ATTRIBUTIONS}
ALLEGATIONS_IN_WORDS = {"instructed", "threatened", "accused"}


def named(**wanted: object) -> set[str]:
    """Return the ids of the built-in kinds with these values."""
    return {kind.id for kind in VOCABULARY.values() if all(getattr(kind, name) == wanted[name] for name in wanted)}


def test_families() -> None:
    """The built-in kinds are those of the model, each in its family."""
    families = defaultdict(set)
    for kind in VOCABULARY.values():
        families[kind.family].add(kind.id)
    assert families == FAMILIES


def test_states() -> None:
    """Command, support, place and the ties but for a clash hold for a while; all else occurs."""
    ties = {"allied_with", "rival_of", "operated_with"}
    assert named(time="holds") == FAMILIES["command"] | FAMILIES["support"] | FAMILIES["place"] | ties


def test_symmetric() -> None:
    """The ties, and they alone, are the same from both ends, in their labels too."""
    assert named(symmetric=True) == FAMILIES["tie"]
    assert all(VOCABULARY[kind].label == VOCABULARY[kind].inverse for kind in FAMILIES["tie"])
    assert all(VOCABULARY[kind].subject == VOCABULARY[kind].object for kind in FAMILIES["tie"])


def test_allegations() -> None:
    """To say that someone backs, arms, attacks, instructs, threatens or accuses is an allegation; to train is none."""
    assert named(imputes="always") == ALLEGATIONS | ALLEGATIONS_IN_WORDS
    assert named(imputes="group_or_person") == {"leads", "commands"}


def test_accused_end() -> None:
    """Who is accused or incriminated is the object; every other allegation falls on the subject."""
    assert named(accuses="object") == {"accused", "incriminates"}


@pytest.mark.parametrize(
    ("kind", "object_kind", "imputes"),
    [
        ("commands", "group", True),
        ("commands", "person", True),
        ("commands", "military", False),
        ("leads", "group", True),
        ("leads", "agency", False),
        ("ordered", "attack", True),
        ("trains", "group", False),
        ("member_of", "group", False),
    ],
)
def test_imputes_to(kind: str, object_kind: str, *, imputes: bool) -> None:
    """To lead or command imputes something only where a group or a person is led."""
    assert VOCABULARY[kind].imputes_to(object_kind) is imputes


def test_bridges() -> None:
    """A path does not run over a place, a campaign's list of attacks, an opinion, or an answer that was not given."""
    assert named(bridges=False) == {"located_in", "counted_in", "assessed", "did_not_respond_to"}


def test_broader() -> None:
    """Whoever ordered, instigated or claimed an attack is also accused of it, and no other kind implies another."""
    assert {kind.id: kind.broader for kind in VOCABULARY.values() if kind.broader} == dict.fromkeys(
        ATTRIBUTIONS, "attributed_attack"
    )
    assert set(VOCABULARY.narrower("attributed_attack")) == ATTRIBUTIONS
    assert VOCABULARY.narrower("ordered") == ()
    assert VOCABULARY.broader("leads") == ()


@pytest.mark.parametrize(
    ("kind", "subject", "object_", "fits"),
    [
        ("leads", "person", "group", True),
        ("leads", "group", "group", False),
        ("leads", "person", "person", False),
        ("commands", "military", "person", True),
        ("holds_office", "person", "office", True),
        ("holds_office", "person", "agency", False),
        ("member_of", "group", "group", True),
        ("part_of", "office", "government", True),
        ("part_of", "person", "government", False),
        ("attributed_attack", "government", "attack", True),
        ("attributed_attack", "place", "attack", False),
        ("incriminates", "document", "person", True),
        ("incriminates", "attack", "group", True),
        ("targeted", "attack", "facility", True),
        ("targeted", "attack", "place", True),
        ("targeted", "attack", "person", True),
        ("targeted", "attack", "weapon", False),
        ("used_weapon", "attack", "weapon", True),
        ("took_place_in", "meeting", "place", True),
        ("counted_in", "attack", "campaign", True),
        ("counted_in", "attack", "attack", False),
        ("affected", "closure", "facility", True),
        ("affected", "arrest", "person", True),
        ("affected", "attack", "facility", False),
        ("issued", "agency", "statement", True),
        ("issued", "agency", "warning", True),
        ("attended", "person", "meeting", True),
        ("responded_to", "government", "attack", True),
        ("operates", "group", "facility", True),
        ("located_in", "facility", "place", True),
        ("split_from", "group", "group", True),
        ("split_from", "person", "group", False),
    ],
)
def test_ends(kind: str, subject: str, object_: str, *, fits: bool) -> None:
    """A kind says what may stand at either end."""
    row = VOCABULARY[kind]
    assert (subject in row.subject and object_ in row.object) is fits


def test_ends_exist() -> None:
    """Every end of every kind is a kind of actor or incident."""
    assert {end for kind in VOCABULARY.values() for end in (*kind.subject, *kind.object)} <= set(NODE_KINDS)


def test_roles() -> None:
    """Only where something took place is told apart: at a place, or from it."""
    assert {kind.id: set(kind.roles) for kind in VOCABULARY.values() if kind.roles} == {"took_place_in": {"at", "from"}}


def test_unknown_kind() -> None:
    """Asking for a kind that is not in the table says so."""
    with pytest.raises(UnknownNameError, match="'commanded'"):
        VOCABULARY["commanded"]
    assert "commanded" not in VOCABULARY
    assert VOCABULARY.get("leads") is VOCABULARY["leads"]


def added(key: str, broader: str | None = None) -> Kind:
    """Return a kind as a dataset may add one."""
    ends = ("person",)
    return Kind(id=key, family="tie", label=key, inverse=key, phrase=key, base=key, subject=ends, object=ends,
                broader=broader)  # fmt: skip


def test_extended() -> None:
    """A dataset's kinds come after the built-in ones, and may be narrower than one of them at any remove."""
    vocabulary = VOCABULARY.extended([added("staged", "ordered"), added("staged_twice", "staged")])
    assert list(vocabulary)[-2:] == ["staged", "staged_twice"]
    assert vocabulary.broader("staged_twice") == ("staged", "ordered", "attributed_attack")
    assert set(vocabulary.narrower("attributed_attack")) == {*ATTRIBUTIONS, "staged", "staged_twice"}
    assert len(VOCABULARY) == len(vocabulary) - 2


def test_circle_of_kinds_ends() -> None:
    """Kinds that imply each other in a circle, or one that is missing, are followed once and no further."""
    vocabulary = Vocabulary([added("x", "y"), added("y", "x"), added("z", "nowhere")])
    assert vocabulary.broader("x") == ("y", "x")
    assert vocabulary.broader("z") == ()
