"""What is shown, where, and in which words, worked out by hand from the article and from small datasets."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from pydantic import TypeAdapter

from actorgraph import load
from actorgraph.model.characters import UNSAFE
from actorgraph.views.scene import Scene, SceneEdge, SceneNode, build_scene

ROOT = Path(__file__).parents[2]
SCHEMA = ROOT / "actorgraph" / "views" / "page" / "scene.schema.json"
Small = Callable[..., Scene]
ROCKET = "rocket-embassy-2019-05-19"
SINGLY = "Who carried out or ordered 4 attacks, taken singly (a campaign they are counted in is attributed as a whole):"


def node(scene: Scene, record: str) -> SceneNode:
    """Return one record of a scene."""
    return next(node for node in scene.nodes if node.record == record)


def edge(scene: Scene, link: str) -> SceneEdge:
    """Return one line of a scene."""
    return next(edge for edge in scene.edges if edge.link == link)


def in_band(scene: Scene, band: str) -> set[str]:
    """Return the ids of the records in a band."""
    return {node.record for node in scene.nodes if node.band == band}


def texts(value: Any) -> list[str]:  # noqa: ANN401 - any part of the plain data
    """Return every text in plain data."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for item in value.values() for text in texts(item)]
    return [text for item in value for text in texts(item)] if isinstance(value, list | tuple) else []


def test_four_attacks_of_the_article_name_nobody(article_scene: Scene) -> None:
    """The text names nobody for two rounds at Basra, two volleys, four rockets in December, and the foiled attack."""
    assert {node.record for node in article_scene.nodes if node.socket} == {
        "rockets-basra-2018-09",
        "rockets-embassy-2018-09",
        "rockets-embassy-2018-12-27",
        "rocket-al-asad-2019-02-02",
    }
    assert node(article_scene, "rockets-basra-2018-09").remark == "none named"
    assert node(article_scene, ROCKET).remark == ""


def test_actors_are_those_named_for_attacks_and_their_chain(article_scene: Scene) -> None:
    """Shown are the accused and who commands or supports them; who only met or spoke waits."""
    actors = in_band(article_scene, "actors")
    assert {"qais-al-khazali", "qassem-soleimani", "iran", "hassan-nasrallah", "kataib-hezbollah"} <= actors
    assert not {"mike-pompeo", "donald-trump", "cia", "us-presidency", "grad-122mm"} & actors
    assert not node(article_scene, "mike-pompeo").shown


def test_sites_are_what_the_shown_attacks_were_aimed_at(article_scene: Scene) -> None:
    """The embassy, the consulate, the air base and Taji are sites; a city where something happened is none."""
    sites = in_band(article_scene, "sites")
    assert {"us-embassy-baghdad", "us-consulate-basra", "al-asad-air-base", "taji-complex"} <= sites
    assert "baghdad" not in sites


def test_what_has_not_happened_is_hidden_at_first(article_scene: Scene) -> None:
    """Attacks that were planned or expected are not drawn among those that happened."""
    assert not node(article_scene, "khazali-future-attacks").shown
    assert node(article_scene, "khazali-future-attacks").mark == "planned"


def test_a_foiled_or_intercepted_attack_is_hollow_and_a_bracket_spans_its_campaign(article_scene: Scene) -> None:
    """Al-Asad and Taji are drawn hollow; the bracket has six teeth, dotted but where it is stated."""
    assert node(article_scene, "rocket-al-asad-2019-02-02").mark == "foiled"
    assert node(article_scene, "rockets-taji-2019-05-01").mark == "foiled"
    campaign = node(article_scene, "campaign-us-targets-iraq")
    assert campaign.mark == "campaign"
    counted = {edge.id: edge for edge in article_scene.edges}
    assert ["inferred" in counted[tooth.edge].forms for tooth in campaign.teeth] == [True] * 5 + [False]
    assert not edge(article_scene, f"{ROCKET}--counted_in--campaign-us-targets-iraq").drawn


def test_a_bracket_stands_for_no_line_that_somebody_disputes(small: Small) -> None:
    """Of four attacks of a campaign the undisputed one is a tooth; what is denied, doubted, our reading is a line."""
    scene = small(
        {"cid": {}},
        {f"raid{day}": {"when": f"2031-03-0{day}"} for day in range(1, 5)} | {"war": {"kind": "campaign"}},
        [
            ("raid1", "counted_in", "war", {}),
            ("raid2", "counted_in", "war", {"denied": True}),
            ("raid3", "counted_in", "war", {"basis": "quoted", "claimed_by": ["cid"], "stance": "doubts"}),
            ("raid4", "counted_in", "war", {"basis": "inferred_by_curator"}),
        ],
    )
    lines = {each.link: each for each in scene.edges}
    assert [tooth.edge for tooth in node(scene, "war").teeth] == [lines["raid1--counted_in--war"].id]
    assert [key for key, each in sorted(lines.items()) if each.drawn and not each.quiet] == [
        "raid2--counted_in--war",
        "raid3--counted_in--war",
        "raid4--counted_in--war",
    ]


def test_the_axis_stands_for_no_order_that_is_disputed_or_that_it_contradicts(small: Small) -> None:
    """That one incident preceded another is a line where that is denied, or where dates say otherwise."""
    scene = small(
        {},
        {f"raid{day}": {"when": f"2031-03-0{day}"} for day in range(1, 4)},
        [
            ("raid1", "preceded", "raid2", {}),
            ("raid1", "preceded", "raid3", {"denied": True}),
            ("raid3", "preceded", "raid2", {}),
        ],
    )
    assert {each.link: each.drawn for each in scene.edges} == {
        "raid1--preceded--raid2": False,
        "raid1--preceded--raid3": True,
        "raid3--preceded--raid2": True,
    }


def test_a_label_leaves_out_the_date_that_the_axis_shows(article_scene: Scene) -> None:
    """The label is the name without its date; the name itself stays whole."""
    rocket = node(article_scene, ROCKET)
    assert " ".join(rocket.label) == "Rocket near the US embassy"
    assert rocket.name == "Rocket near the US embassy, 19 May 2019"


def test_the_axis_says_each_year_once(article_scene: Scene) -> None:
    """Dates run from September 2018 to 20 May 2019, the year said where it changes."""
    labels = [tick.label for tick in article_scene.ground.ticks]
    assert labels[0] == "Sep 2018"
    assert labels[-2:] == ["19 May", "20 May"]
    assert [label for label in labels if "20" in label.split()[-1] and len(label.split()[-1]) == 4] == [
        "Sep 2018",
        "2 Feb 2019",
    ]


def test_the_order_of_the_nineteenth_of_may_is_an_allegation_with_its_reply(article_scene: Scene) -> None:
    """That Khazali ordered the rocket is said by DEBKA Weekly, and the militia's reply stands beside it."""
    ordered = edge(article_scene, f"qais-al-khazali--ordered--{ROCKET}")
    assert ordered.imputes
    assert ordered.hue == "attack"
    assert ordered.forms == ("own-voice", "disputed")
    assert ordered.short.startswith("DEBKA Weekly alleges, giving no source, that Qais al-Khazali ordered")
    assert " [¶4]. That this is Qais al-Khazali rests on this: DEBKA Weekly reports, on the word of" in ordered.short
    assert "presents words of Kata'ib Hezbollah as a denial" in ordered.short


def test_what_the_militia_is_accused_of_is_dotted_and_barred(article_scene: Scene) -> None:
    """The article only implies that Kata'ib Hezbollah did it, and reports a denial."""
    accused = edge(article_scene, f"kataib-hezbollah--attributed_attack--{ROCKET}")
    assert accused.forms == ("inferred", "disputed")
    assert accused.status == "contested"


def test_what_nobody_says_looks_like_no_accusation(article_scene: Scene, hostile_scene: Scene) -> None:
    """Two attacks are said to have harmed nothing, and six actors only deny: that is no voice and no hint."""
    unsaid = [each for each in article_scene.edges if "denied-only" in each.forms]
    harmed = [f"{ROCKET}--harmed--us-embassy-baghdad", "rockets-taji-2019-05-01--harmed--taji-complex"]
    assert [(each.link, each.forms, each.worth) for each in unsaid] == [
        (harmed[0], ("denied-only", "disputed"), "harmed (doubted)"),
        (harmed[1], ("denied-only", "disputed"), "harmed (denied)"),
    ]
    for each in unsaid:
        assert each.facets.form == each.forms
        assert each.sentences[-1].startswith("No source in this dataset says that the attack “")
    denying = [each for each in hostile_scene.edges if {claim.stance for claim in each.claims} == {"denies"}]
    assert [each.forms for each in denying] == [("denied-only", "disputed")] * 6
    assert {each.worth for each in denying} == {"accused of (denied)"}
    row = ("form", "denied-only", "only denied, doubted or commented on: nobody here says it")
    assert row in [(each.group, each.key, each.text) for each in hostile_scene.legend]


def test_no_allegation_is_worded_as_a_fact(article_scene: Scene, harbour_scene: Scene) -> None:
    """Every sentence of a line that imputes names who says it before what is said."""
    told = ("alleges", "reports", "implies", "Our reading", "denies", "doubts", "presents", "says", "replies", "citing")
    for scene in (article_scene, harbour_scene):
        for each in scene.edges:
            if each.imputes:
                assert any(word in each.short for word in told), each.short
                assert any(word in each.sentences[0] for word in told), each.sentences


def test_the_opening_quotes_attacks_first_and_then_command(article_scene: Scene) -> None:
    """At most five sentences: the accusations on the last dated attack, then who is said to command the accused."""
    says = article_scene.opening.says
    assert len(says) == 5
    links = [next(edge.link for edge in article_scene.edges if edge.id == said.edge) for said in says]
    assert links[0] == f"qais-al-khazali--ordered--{ROCKET}"
    assert "qassem-soleimani--commands--qais-al-khazali" in links
    assert says[0].firmness == "single-source, denied by implication"
    assert next(said.firmness for said in says if "leads Kata'ib" in said.text) == "single-source, unclear text"
    assert article_scene.opening.counts == "1 source · 1 origin · nothing corroborated"


def test_who_is_meant_is_told_once_and_then_pointed_to(article_scene: Scene) -> None:
    """On what it rests that Khazali is meant stands whole in the first sentence of the opening, and in no other."""
    texts = [said.text for said in article_scene.opening.says]
    assert [text.count("that Qais al-Khazali is the one meant") for text in texts] == [1, 0, 0, 0, 0]
    assert texts[4].endswith("That this is Qais al-Khazali rests on the same as above.")


def test_a_reply_is_said_once_and_then_pointed_to(small: Small) -> None:
    """The same reply against two accusations is not printed twice."""
    denial = {"stance": "denies", "basis": "quoted", "claimed_by": ["cid"]}
    opening = small(
        {"ann": {}, "ben": {}, "cid": {}},
        {"raid": {"when": "2031-03-01"}},
        [
            ("ann", "ordered", "raid", {}),
            ("ben", "ordered", "raid", {}),
            ("cid", "attributed_attack", "raid", {**denial, "answers": ["ann.ordered.raid", "ben.ordered.raid"]}),
        ],
    ).opening
    texts = [said.text for said in opening.says]
    assert [text.count("Cid denies that") for text in texts] == [1, 0]
    assert texts[1].endswith("The same reply stands against it.")


def test_gaps_are_computed(article_scene: Scene) -> None:
    """It is not said who made four attacks, nor that Soleimani or Iran ordered the rocket of 19 May."""
    gaps = {gap.text: gap.nodes for gap in article_scene.opening.gaps}
    assert len(gaps[SINGLY]) == 4
    chain = "That Iran or Qassem Soleimani, said to command Qais al-Khazali, ordered this:"
    assert gaps[chain] == (node(article_scene, ROCKET).id,)


def test_an_allegation_in_the_accused_s_own_words_is_no_answer(article_scene: Scene, small: Small) -> None:
    """Trump's threat is an allegation in his own words: of the other 30 two are answered, both by the militia."""
    assert "For 28 of 30 allegations no reply is recorded." in [gap.text for gap in article_scene.opening.gaps]
    own = {"basis": "quoted", "claimed_by": ["ann"]}
    links = [("ann", "threatened", "ben", own), ("ben", "threatened", "ann", {})]
    [gap] = small({"ann": {}, "ben": {}}, {}, links).opening.gaps
    assert gap.text == "For 1 of 1 allegation no reply is recorded."


def test_the_title_names_no_accused(article_scene: Scene) -> None:
    """The title is the dataset's own, and neutral."""
    assert "Khazali" not in article_scene.title
    assert article_scene.title


def test_who_thwarted_an_attack_is_not_among_its_attackers(article_scene: Scene) -> None:
    """The line from the Iraqi forces to the foiled attack has the hue of answers."""
    assert edge(article_scene, "iraqi-forces--thwarted--rocket-al-asad-2019-02-02").hue == "answer"


def test_an_empty_socket_and_what_was_only_expected_have_rows_of_the_legend(article_scene: Scene) -> None:
    """Nobody is named for four attacks that happened; two were stopped, and four were only planned or expected."""
    marks = [each.mark for each in article_scene.nodes]
    assert (marks.count("foiled"), marks.count("planned")) == (2, 4)
    named = [each.facets.named for each in article_scene.nodes]
    assert named.count(("none-named",)) == sum(each.socket for each in article_scene.nodes) == 4
    rows = {(row.group, row.key): row.text for row in article_scene.legend}
    assert rows["named", "none-named"] == "attack for which nobody is named: an empty socket"
    assert rows["mark", "planned"] == "attack only planned or expected"
    assert ("sign", "possible") in rows


def test_a_hidden_attack_for_which_nobody_is_named_has_a_socket_too(small: Small) -> None:
    """Of an attack that was only expected nobody can be named yet: it has none."""
    scene = small({"a": {}}, {"x1": {}, "x2": {"happened": "expected"}, "x3": {}}, [("a", "ordered", "x3", {})])
    assert {each.record: (each.socket, each.none_named) for each in scene.nodes if each.type == "incident"} == {
        "x1": (True, True),
        "x2": (False, True),
        "x3": (False, False),
    }


def test_silence_does_not_look_like_an_answer(article_scene: Scene) -> None:
    """That the US did not respond is grey, has a row of the legend for itself, and is not among the answers."""
    silent = [each for each in article_scene.edges if each.kind == "did_not_respond_to"]
    assert len(silent) == 5
    assert {(each.hue, each.facets.hue) for each in silent} == {("structure", ("silence",))}
    rows = {row.key: row.text for row in article_scene.legend if row.group == "hue"}
    assert rows["silence"] == "did not respond"


def test_every_unsafe_character_is_written_out(hostile_scene: Scene) -> None:
    """No control, bidi or invisible character of the data reaches the scene; isolates are ours, and closed."""
    found = [re.sub("\u2068([^\u2068\u2069]*)\u2069", r"\1", text) for text in texts(hostile_scene.to_dict())]
    assert not [text for text in found if UNSAFE.search(text)]
    assert any("\\x1b" in text for text in found)


@pytest.mark.parametrize("name", ["article_scene", "harbour_scene", "hostile_scene"])
def test_a_scene_fits_its_schema(name: str, request: pytest.FixtureRequest) -> None:
    """What the page's script is given is what the committed schema describes."""
    scene: Scene = request.getfixturevalue(name)
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.validate(json.loads(json.dumps(scene.to_dict())), schema)


def test_the_schema_is_up_to_date() -> None:
    """The committed schema is the one that the scene's types give."""
    made = TypeAdapter(Scene).json_schema(mode="serialization")
    committed = json.loads(SCHEMA.read_text(encoding="utf-8"))
    assert committed.pop("$schema").endswith("2020-12/schema")
    assert committed == made


def test_two_runs_with_different_hash_seeds_give_the_same_bytes() -> None:
    """Neither the order of sets nor a clock leaves a trace in the page."""
    code = (
        "import hashlib, sys; from pathlib import Path; from actorgraph.dataset import read_dataset;"
        "from actorgraph.graph import Questions; from actorgraph.views.scene import build_scene;"
        "from actorgraph.views.page import render_page;"
        "text = render_page(build_scene(Questions(read_dataset(Path(sys.argv[1])))));"
        "print(hashlib.sha256(text.encode()).hexdigest())"
    )
    made = {
        subprocess.run(
            [sys.executable, "-c", code, str(ROOT / "data")],
            check=True,
            capture_output=True,
            text=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(made) == 1


def test_without_attacks_the_chain_of_command_is_shown(small: Small) -> None:
    """A dataset of persons who command each other opens as a tree, the others hidden."""
    scene = small({"a": {}, "b": {}, "c": {}, "d": {}}, links=[("a", "commands", "b", {}), ("b", "commands", "c", {})])
    assert in_band(scene, "actors") == {"a", "b", "c"}
    assert node(scene, "a").y < node(scene, "b").y < node(scene, "c").y


def test_without_any_such_link_everybody_is_shown(small: Small) -> None:
    """Where nobody is accused, commanded or supported, all actors are shown."""
    assert in_band(small({"a": {}, "b": {}}), "actors") == {"a", "b"}


def test_a_selection_shows_nobody_without_a_line(harbour: Path) -> None:
    """Of a part of a dataset those actors are shown of whom it still tells something."""
    graph = load(harbour)
    assert in_band(build_scene(graph.known_by("2020")), "actors") == set()
    assert in_band(build_scene(graph.only(kinds="visited")), "actors") == set()
    assert in_band(build_scene(graph.only(kinds="attended")), "actors") == {
        "mara-dorvane",
        "osric-vane",
        "teodor-quill",
    }


def test_an_empty_dataset_gives_an_empty_scene(small: Small) -> None:
    """No records, no bands, and no failure."""
    scene = small({})
    assert scene.nodes == ()
    assert scene.ground.bands == ()
    assert scene.opening.says == ()


def test_only_web_addresses_become_links(small: Small) -> None:
    """A source's address is passed on if it is http or https, and dropped otherwise."""
    accused: Any = ({"a": {}}, {"x": {}}, [("a", "ordered", "x", {})])
    assert small(*accused, source={"url": "javascript:alert(1)"}).edges[0].claims[0].url == ""
    assert (
        small(*accused, source={"url": "https://paper.example/1"}).edges[0].claims[0].url == "https://paper.example/1"
    )


def test_a_vague_date_stands_in_the_pen_and_an_uncertain_day_says_so(small: Small) -> None:
    """A year alone has no place on the axis; one of two days stands at the first, and says that it is not certain."""
    scene = small(
        {},
        {
            "year": {"when": "2031"},
            "either": {"when": "[2031-05-01,2031-05-02]"},
            "day": {"when": "2031-05-03"},
            "month": {"when": "2031-06"},
        },
    )
    assert scene.ground.pen is not None
    assert node(scene, "year").x < scene.ground.pen
    assert [tick.label for tick in scene.ground.ticks] == ["1 or 2 May 2031", "3 May", "Jun"]
    assert node(scene, "either").remark == "none named (day?)"
    assert node(scene, "day").remark == "none named"


def test_a_tick_says_no_more_than_is_known(small: Small) -> None:
    """What is about a day, or uncertain, says so under the axis, unless something else is of just that day."""
    scene = small(
        {},
        {
            "about": {"when": "2031-03-14~"},
            "doubtful": {"when": "2031-04-08?"},
            "either": {"when": "[2031-05-20..2031-05-23]"},
            "same": {"when": "[2031-06-01,2031-06-02]"},
            "exact": {"when": "2031-06-01"},
        },
    )
    assert [tick.label for tick in scene.ground.ticks] == ["≈14 Mar 2031", "8 Apr?", "20–23 May", "1 Jun"]


def test_a_tick_spans_the_attacks_that_it_dates(article_scene: Scene) -> None:
    """Sep 2018 stands midway under the two attacks of which no more is known."""
    tick = article_scene.ground.ticks[0]
    dated = (node(article_scene, "rockets-basra-2018-09").x, node(article_scene, "rockets-embassy-2018-09").x)
    assert (tick.left, tick.right) == (min(dated), max(dated))
    assert tick.x == sum(dated) // 2


def test_an_attack_of_no_campaign_for_which_nobody_is_named_is_simply_unattributed(small: Small) -> None:
    """Nothing is said of a campaign where there is none."""
    texts = [gap.text for gap in small({}, {"x": {}}).opening.gaps]
    assert texts[0] == "Who carried out or ordered 1 attack:"


def test_a_site_is_what_somebody_says_was_aimed_at(small: Small) -> None:
    """What was only harmed, or is only denied to have been aimed at, is no site; what is said and denied is one."""
    places = {key: {"kind": "facility"} for key in ("mole", "quay", "ship", "tower")}
    links: list[tuple[str, str, str, dict[str, Any]]] = [
        ("raid", "targeted", "mole", {}),
        ("raid", "harmed", "quay", {}),
        ("raid", "targeted", "ship", {"stance": "denies"}),
        ("raid", "targeted", "tower", {"denied": True}),
    ]
    assert in_band(small(places, {"raid": {"when": "2031-05-19"}}, links), "sites") == {"mole", "tower"}
