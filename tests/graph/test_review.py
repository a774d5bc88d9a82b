"""Sheets before publication: worked out by hand on the invented dataset."""

from collections.abc import Callable

from actorgraph import ActorGraph
from actorgraph.graph import Questions
from actorgraph.graph.answers import ReviewSheet

Ask = Callable[..., Questions]


def sheet(graph: Questions, name: str) -> ReviewSheet:
    """Return the one sheet of an accused."""
    [found] = graph.review(name).sheets
    return found


def test_everything_alleged_is_on_the_sheet(graph: ActorGraph) -> None:
    """Of Mara Dorvane six things are alleged; that she did the fire is said only by way of instigating it."""
    assert {each.link.id for each in sheet(graph, "Mara Dorvane").accusations} == {
        "harbour-log--incriminates--mara-dorvane",
        "mara-dorvane--commands--dawn-brigade",
        "mara-dorvane--instigated--refinery-fire",
        "mara-dorvane--instructed--teodor-quill",
        "mara-dorvane--ordered--harbour-blast",
        "mara-dorvane--ordered--night-attack",
    }


def test_whose_word_and_what_it_rests_on(graph: ActorGraph) -> None:
    """An accusation names the paper and the file it cites, its grounds, and where the text is unclear."""
    by_link = {each.link.id: each for each in sheet(graph, "Mara Dorvane").accusations}
    ordered = by_link["mara-dorvane--ordered--harbour-blast"]
    assert "reports, citing “" in ordered.whose_word[0].sentence
    assert any("Chancellery of Tarsk” denies" in reply.sentence for reply in ordered.replies)
    assert ordered.no_reply == "No response by Mara Dorvane is recorded (not yet looked for)."
    night = by_link["mara-dorvane--ordered--night-attack"]
    assert any("incriminates Mara Dorvane" in ground.sentence for ground in night.rests_on)
    assert len(night.unclear) == 1
    assert night.unclear[0].startswith("Harbour Commission (30 June 2031) p.")


def test_a_reply_of_her_own(graph: ActorGraph) -> None:
    """Her denial of any part in the fire is a reply to what is said of her and the fire."""
    by_link = {each.link.id: each for each in sheet(graph, "Mara Dorvane").accusations}
    fire = by_link["mara-dorvane--instigated--refinery-fire"]
    assert fire.no_reply == ""
    assert [reply.id for reply in fire.replies] == ["fire-dorvane-denied"]
    assert fire.replies[0].sentence.startswith("Mara Dorvane denies")


def test_looked_for(graph: ActorGraph) -> None:
    """Where a reply was looked for and not found, the sheet says when and where."""
    by_link = {each.link.id: each for each in sheet(graph, "dawn-brigade").accusations}
    blast = by_link["dawn-brigade--attributed_attack--harbour-blast"]
    looked = "looked for on 1 July 2031 in “the archive of Dawn Radio”"
    assert blast.no_reply == f"No response by the Dawn Brigade is recorded ({looked})."
    notes = [note for claim in blast.whose_word for note in claim.notes]
    assert any(note.startswith("A reply was looked for on 1 July 2031: ") for note in notes)


def test_what_no_source_supports_stands_apart(graph: ActorGraph) -> None:
    """What is only denied, doubted, conditional or withdrawn is not among what a source alleges."""
    tarsk = sheet(graph, "tarsk")
    assert {each.link.id for each in tarsk.disputed} == {
        "tarsk--attributed_attack--harbour-blast",
        "tarsk--funds--salt-brigade",
    }
    assert [each.link.id for each in tarsk.hypothetical] == ["tarsk--supplies_weapons_to--salt-brigade"]
    ilvesh = sheet(graph, "mara-ilvesh")
    assert ilvesh.accusations == ()
    assert {each.link.id for each in ilvesh.withdrawn} == {
        "mara-ilvesh--backs--salt-brigade",
        "mara-ilvesh--funds--salt-brigade",
    }


def test_a_withdrawn_claim_is_nobodys_word(graph: ActorGraph) -> None:
    """Of three who laid the fire to the Salt Brigade one has withdrawn it, and stands apart."""
    by_link = {each.link.id: each for each in sheet(graph, "salt-brigade").accusations}
    fire = by_link["salt-brigade--attributed_attack--refinery-fire"]
    assert {claim.id for claim in fire.whose_word} == {"fire-salt-courier", "fire-salt-inquiry"}
    assert [claim.id for claim in fire.withdrawn] == ["fire-salt-book"]


def test_what_is_withdrawn_is_not_lost_behind_a_narrower_kind(ask: Ask) -> None:
    """Where the broader accusation is withdrawn and a narrower one stands, each is told in its place."""
    gone = {"withdrawn": {"date": "2031-07-20", "by": "us", "why": "Another raid."}}
    small = ask(("ann", "attributed_attack", "raid", [gone]), ("ann", "ordered", "raid", [{}]), incidents={"raid": {}})
    found = sheet(small, "ann")
    assert [each.link.kind for each in found.accusations] == ["ordered"]
    assert [each.link.kind for each in found.withdrawn] == ["attributed_attack"]


def test_what_is_conditional_is_not_lost_behind_a_narrower_kind(ask: Ask) -> None:
    """Where the broader accusation is of what would be, and a narrower one of what was, each is told in its place."""
    would = {"modality": "conditional"}
    small = ask(("ann", "attributed_attack", "raid", [would]), ("ann", "ordered", "raid", [{}]), incidents={"raid": {}})
    found = sheet(small, "ann")
    assert [each.link.kind for each in found.accusations] == ["ordered"]
    assert [each.link.kind for each in found.hypothetical] == ["attributed_attack"]


def test_a_withdrawn_claim_that_is_denied(ask: Ask) -> None:
    """Who denies what was withdrawn keeps the reply; the withdrawn claim is nobody's word."""
    gone = {"withdrawn": {"date": "2031-07-20", "by": "us", "why": "Another raid."}}
    denial = {"stance": "denies", "basis": "quoted", "claimed_by": ["ann"]}
    [raid] = sheet(ask(("ann", "ordered", "raid", [gone, denial]), incidents={"raid": {}}), "ann").disputed
    assert (raid.whose_word, len(raid.withdrawn), len(raid.replies)) == ((), 1, 1)


def test_a_ground_is_told_once(ask: Ask) -> None:
    """A claim that makes the accusation itself is not repeated among what it rests on."""
    small = ask(("ann", "ordered", "raid", ["first", {"id": "second", "rests_on": ["first"]}]), incidents={"raid": {}})
    [raid] = sheet(small, "ann").accusations
    assert [claim.id for claim in raid.whose_word] == ["first", "second"]
    assert raid.rests_on == ()


def test_our_reading_is_nobodys_allegation(ask: Ask) -> None:
    """What is our reading only makes no sheet, and beside a source's claim it is nobody's word."""
    ours = {"id": "ours", "basis": "inferred_by_curator"}
    assert ask(("ann", "ordered", "raid", [ours]), incidents={"raid": {}}).review().sheets == ()
    [raid] = sheet(ask(("ann", "ordered", "raid", [ours, "theirs"]), incidents={"raid": {}}), "ann").accusations
    assert [claim.id for claim in raid.whose_word] == ["theirs"]


def test_also_said(graph: ActorGraph) -> None:
    """That Mara Dorvane instructed Quill accuses her, and stands on his sheet too, with its two claims."""
    [also] = sheet(graph, "teodor-quill").also_said
    assert also.link.id == "mara-dorvane--instructed--teodor-quill"
    assert also.claims == ("instructed-blast", "instructed-fire")


def test_also_said_of_command_ties_and_membership(ask: Ask) -> None:
    """Command comes before ties; what rests on another claim names it, and what nobody asserts is left out."""
    small = ask(
        ("ann", "ordered", "raid", [{}]),
        ("ann", "allied_with", "zoe", [{"id": "tie", "rests_on": ["order"]}]),
        ("boss", "commands", "ann", ["order"]),
        ("ann", "member_of", "club", ["member"]),
        ("eve", "backs", "ann", [{"stance": "denies"}]),
        ("ann", "attended", "talks", [{}]),
        actors={"club": {"kind": "group"}},
        incidents={"raid": {}, "talks": {"kind": "meeting"}},
    )
    assert [(each.link.kind, each.claims) for each in sheet(small, "ann").also_said] == [
        ("member_of", ("member",)),
        ("commands", ("order",)),
        ("allied_with", ("tie", "order")),
    ]


def test_not_said(graph: ActorGraph) -> None:
    """Of an attack that is laid to those whom he is tied to, it is said that nobody lays it to him."""
    not_said = sheet(graph, "teodor-quill").not_said
    # He is said to lead the Dawn Brigade, accused of the feud and the blast; of the night attack he is accused himself.
    assert [each.incident for each in not_said] == ["feud-raid", "harbour-blast"]
    assert all(each.sentence.startswith("No source in this dataset says that Teodor Quill did") for each in not_said)


def test_not_said_of_campaigns_and_operations(ask: Ask) -> None:
    """A campaign and an operation that are laid to whom she commands are named, a meeting and a plan are not."""
    small = ask(
        ("ann", "commands", "ben", [{}]),
        *(("ben", "attributed_attack", key, [{}]) for key in ("march", "plan", "talks", "war")),
        incidents={
            "march": {"kind": "operation"},
            "plan": {"happened": "planned"},
            "talks": {"kind": "meeting"},
            "war": {"kind": "campaign"},
        },
    )
    assert [each.incident for each in sheet(small, "ann").not_said] == ["march", "war"]


def test_not_said_of_one_attack_in_a_campaign(ask: Ask) -> None:
    """Who is accused of a campaign as a whole is not said to have done each attack in it."""
    small = ask(
        ("ann", "attributed_attack", "war", [{}]),
        ("raid", "counted_in", "war", ["counted"]),
        incidents={"raid": {}, "war": {"kind": "campaign"}},
    )
    [raid] = sheet(small, "ann").not_said
    assert raid.sentence == "No source in this dataset says that Ann did, ordered or controlled the attack “Raid”."
    assert [claim.id for claim in raid.counted_in] == ["counted"]
    assert raid.of_the_whole == ("ann--attributed_attack--war",)


def test_the_campaign_in_the_article(article: ActorGraph) -> None:
    """The campaign is laid to Khazali, whom Soleimani is said to command, and to Soleimani by nobody."""
    not_said = {each.incident for each in sheet(article, "Soleimani").not_said}
    assert {"campaign-us-targets-iraq", "rocket-embassy-2019-05-19"} <= not_said


def test_sources(graph: ActorGraph) -> None:
    """A sheet cites the documents that its claims come from, and the file that one of them cites."""
    found = {each.id: each for each in sheet(graph, "Mara Dorvane").sources}
    assert sorted(found) == ["herald-2031-04-12", "inquiry-report", "lantern-review", "ring-file", "wire-2031-03-02"]
    assert [key for key, each in found.items() if not each.seen] == ["ring-file"]
    wire = found["wire-2031-03-02"]
    assert (wire.label, wire.url) == ("Meridian Wire (2 March 2031)", "https://meridian-wire.example/2031/03/02")


def test_sources_of_a_repost(ask: Ask) -> None:
    """A document that repeats another as a whole brings that one with it."""
    small = ask(
        ("ann", "ordered", "raid", [{"source": "copy"}]),
        incidents={"raid": {}},
        sources={"copy": {"derived_from": ["first"]}, "first": {}, "other": {}},
    )
    assert [each.id for each in sheet(small, "ann").sources] == ["copy", "first"]


def test_whoever_is_accused_of_an_incident(graph: ActorGraph) -> None:
    """Asked of an incident, a sheet is made for each who is accused of it, the denied included."""
    answer = graph.review("harbour-blast")
    assert [each.id for each in answer.sheets] == ["dawn-brigade", "mara-dorvane", "salt-brigade", "tarsk"]
    assert (answer.of, answer.digest) == ("Blast in Ostrel harbour", graph.dataset.digest)
    facts = answer.incident
    assert facts is not None
    assert (facts.id, facts.kind, facts.when_words) == ("harbour-blast", "attack", "1 March 2031")


def test_only_what_concerns_an_incident(graph: ActorGraph) -> None:
    """Of Dorvane there is the order, and what she told Quill of the blast; what she told him of the fire is not."""
    by_id = {each.id: each for each in graph.review("harbour-blast").sheets}
    dorvane, tarsk = by_id["mara-dorvane"], by_id["tarsk"]
    assert [[claim.id for claim in each.whose_word] for each in dorvane.accusations] == [
        ["instructed-blast"],
        ["ordered-ring"],
    ]
    assert dorvane.not_said == ()
    # Velmora accused Tarsk in connection with the blast; that Tarsk did it is only denied.
    assert [each.link.id for each in tarsk.accusations] == ["velmora--accused--tarsk"]
    assert [each.link.id for each in tarsk.disputed] == ["tarsk--attributed_attack--harbour-blast"]
    assert [each.incident for each in tarsk.not_said] == ["harbour-blast"]


def test_what_is_said_of_another_incident_is_no_support(ask: Ask) -> None:
    """A link that is asserted about one incident and only denied about another is no accusation in the other."""
    about = [{"about": "raid"}, {"about": "fire", "stance": "denies"}]
    small = ask(("ann", "instructed", "ben", about), incidents={"raid": {}, "fire": {}})
    assert [each.id for each in small.review("raid").sheets] == ["ann"]
    assert small.review("fire").sheets == ()


def test_everybody(graph: ActorGraph) -> None:
    """Asked of nobody in particular, there is a sheet for each of whom anything is alleged."""
    answer = graph.review()
    assert (answer.of, answer.incident, answer.nothing) == (None, None, "")
    assert [each.id for each in answer.sheets] == [
        "coast-corps",
        "dawn-brigade",
        "dawn-brigade-north",
        "hollow-circle",
        "lior-petrash",
        "mara-dorvane",
        "mara-ilvesh",
        "salt-brigade",
        "tarsk",
        "teodor-quill",
    ]


def test_nothing_alleged(graph: ActorGraph, ask: Ask) -> None:
    """There is no sheet for whom nothing is alleged of, nor of an attack that nobody is accused of."""
    answers = graph.review("Ada Fenwick"), graph.review("ferry-shots"), ask(("ann", "warned", "ben", [{}])).review()
    assert [answer.sheets for answer in answers] == [(), (), ()]
    assert [answer.nothing for answer in answers] == [
        "Nothing here is alleged of Ada Fenwick.",
        "Nobody is accused here of the attack “Shots at the Karsa ferry”.",
        "Nothing here is alleged of anybody.",
    ]


def test_the_accused_of_a_verbal_accusation(ask: Ask) -> None:
    """Where one accuses another in words, the sheet is the other's."""
    small = ask(("ann", "accused", "ben", [{}]))
    assert [each.id for each in small.review().sheets] == ["ben"]


def test_names_and_words(graph: ActorGraph, ask: Ask) -> None:
    """Aliases are names; what a text says instead, and is no alias, is told apart for an editor to weigh."""
    log = sheet(graph, "Mara Dorvane")
    assert log.names == ("General Dorvane", "Мара Дорвейн", "مارا دورفين", "مارا دورون")
    assert log.words == ("M.D.",)
    claims = [{"named": {"subject": "his boss"}}, {"named": {"subject": "A."}}, {"named": {"subject": "his boss"}}]
    small = ask(("ann", "instructed", "ben", claims), actors={"ann": {"aliases": [{"name": "A."}]}})
    assert (sheet(small, "ann").names, sheet(small, "ann").words) == (("A.",), ("his boss",))


def test_a_hint_that_is_denied_is_still_alleged(ask: Ask) -> None:
    """What a paper implies of somebody stands among what is alleged of her, though she denies it."""
    claims = [{"basis": "inferred_by_source"}, {"stance": "denies", "basis": "quoted", "claimed_by": ["ann"]}]
    found = sheet(ask(("ann", "funds", "ben", claims)), "ann")
    assert [each.link.status for each in found.accusations] == ["denied"]
    assert found.disputed == ()
