import pytest

from actorgraph import ActorGraph
from actorgraph.graph.answers import ClaimAnswer, LinkAnswer, TimelineEntry

KHAZALI, SOLEIMANI, NASRALLAH = "qais-al-khazali", "qassem-soleimani", "hassan-nasrallah"
KATAIB, ASAIB, MILITIAS = "kataib-hezbollah", "asaib-ahl-al-haq", "iraqi-shiite-militias"
IN_BASRA, PARTIES, EMBASSY = "shiite-militias-basra", "pressing-parties", "us-embassy-baghdad"
ROCKET, TAJI, ASAD = "rocket-embassy-2019-05-19", "rockets-taji-2019-05-01", "rocket-al-asad-2019-02-02"
BASRA, VOLLEYS, DECEMBER = "rockets-basra-2018-09", "rockets-embassy-2018-09", "rockets-embassy-2018-12-27"
CAMPAIGN, GULF, FUTURE = "campaign-us-targets-iraq", "gulf-oil-attacks", "khazali-future-attacks"
LANGLEY, CLOSURE, ISRAEL_OPS = "langley-meeting-2019-04-09", "consulate-closure-2018-09-29", "operations-against-israel"
WARNED_OF, GRADS_READY = "iranian-attacks-warned-of", "iraqi-readiness-al-asad-2019-02-02"
ACCUSING = ("attributed_attack", "ordered", "instigated", "claimed_responsibility")
SIX = {"mike-pompeo", "john-bolton", "patrick-shanahan", "joseph-dunford", "gina-haspel", "dan-coats"}


def links(article: ActorGraph, *, kind: str = "", subject: str = "", object: str = "") -> list[LinkAnswer]:  # noqa: A002
    """Return the links of a kind with these ends; an end left out fits all."""
    return [
        link
        for link in article.links()
        if kind in ("", link.kind) and subject in ("", link.subject) and object in ("", link.object)
    ]


def attack(article: ActorGraph, key: str) -> TimelineEntry:
    """Return an incident's entry in the timeline."""
    return next(entry for entry in article.timeline(include_hypothetical=True) if entry.id == key)


def claim(article: ActorGraph, key: str) -> ClaimAnswer:
    """Return a claim by what its id has after the source."""
    return next(each for each in article.claims() if each.id == f"debka-{key}")


def values(article: ActorGraph, key: str, name: str) -> list[str | int]:
    """Return the values of an attribute of a record."""
    record = article.show(key).to_dict()
    return [attribute["value"] for attribute in record["attributes"] if attribute["name"] == name]


def test_path_from_soleimani_to_the_rocket(article: ActorGraph) -> None:
    """Soleimani is said to be Khazali's boss and to have instructed him, and Khazali to have ordered the rocket."""
    path, *_ = article.paths("Soleimani", ROCKET).paths
    assert path.nodes == (SOLEIMANI, KHAZALI, ROCKET)
    assert {link.kind for link in path.hops[0].links} == {"commands", "instructed"}
    assert [link.kind for link in path.hops[1].links] == ["ordered"]
    assert {link.status for hop in path.hops for link in hop.links} == {"single-source"}
    assert path.weakest_hops == (2,)
    assert path.weakest == "hop 2 (single-source, denied by implication)"
    assert path.passes_through == ()


def test_what_that_path_is_not(article: ActorGraph) -> None:
    """No source says that Soleimani did, ordered or controlled the rocket of 19 May, and the answer says so."""
    said = article.paths("Soleimani", ROCKET).not_said
    assert said.startswith("No source in this dataset says that Qassem Soleimani did, ordered or controlled the attack")


def test_soleimani_ordered_nothing(article: ActorGraph) -> None:
    """The article never says that Soleimani ordered, did or instigated an attack."""
    assert {link.kind for link in links(article, subject=SOLEIMANI)} == {"leads", "commands", "instructed"}
    assert not [link for link in links(article, subject=SOLEIMANI) if link.family == "attack"]


def test_what_soleimani_instructed(article: ActorGraph) -> None:
    """What he is said to have told Khazali is to spare the embassy and lives, and the sentence says that."""
    sentence = article.link(f"{SOLEIMANI}--instructed--{KHAZALI}").sentence
    assert "no damage" in sentence
    assert "no casualties" in sentence
    # The boss is not named in that sentence, and the injunction may be a standing one.
    assert "the text is unclear" in sentence


def test_soleimani_leads(article: ActorGraph) -> None:
    """Soleimani is called the chief of Al Qods, in passing and in the article's own voice.

    Whose Al Qods is, the article does not say: nothing ties it, or him, to Iran.
    """
    [link] = links(article, kind="leads", subject=SOLEIMANI)
    assert (link.object, link.status) == ("quds-force", "single-source")
    assert article.show("Al Qods").id == "quds-force"
    assert not [
        each
        for each in article.links()
        if {SOLEIMANI, "quds-force"} & {each.subject, each.object} and "iran" in (each.subject, each.object)
    ]


def test_soleimani_to_kataib_hezbollah(article: ActorGraph) -> None:
    """Between Soleimani and Kata'ib Hezbollah stands Khazali; no source says that Soleimani commands them."""
    answer = article.paths("Soleimani", "Kataib Hezbollah")
    assert answer.paths[0].nodes == (SOLEIMANI, KHAZALI, KATAIB)
    assert (
        answer.not_said == "No source in this dataset says that Qassem Soleimani leads or commands Kata'ib Hezbollah."
    )


def test_who_ordered_the_rocket(article: ActorGraph) -> None:
    """Khazali alone is said to have ordered the rocket; the article says it in its own voice and gives no source."""
    [link] = links(article, kind="ordered", object=ROCKET)
    assert link.subject == KHAZALI
    [claim] = [claim for claim in link.claims if claim.stance == "asserts"]
    assert (claim.basis, claim.voices, claim.at) == ("stated", (), "¶4")
    # That the man is Khazali rests on the paper's sources, who name him, and are cited for no order.
    assert claim.rests_on == ("debka-p4-sources-name-khazali",)
    assert "alleges, giving no source, that Qais al-Khazali ordered" in link.sentences[0]
    assert link.sentences[1].startswith("That this is Qais al-Khazali rests on this: DEBKA Weekly reports, on the word")


def test_what_the_sources_are_cited_for(article: ActorGraph) -> None:
    """The paper's unnamed sources give the man a name; that they accuse him themselves is implied at most."""
    [identity] = [each for each in article.actor(KHAZALI).attributes if each.name == "identity"]
    assert [(claim.id, claim.basis) for claim in identity.claims] == [("debka-p4-sources-name-khazali", "reported")]
    [accused] = links(article, kind="attributed_attack", subject=KHAZALI, object=CAMPAIGN)
    assert [claim.basis for claim in accused.claims if claim.voices == ("debka-sources",)] == ["inferred_by_source"]


def test_who_is_named_for_the_rocket(article: ActorGraph) -> None:
    """Khazali is named outright; his militia by the images it released; unknown parties in that militia's own tale.

    The article calls that tale a tall story, so that it doubts it itself.
    """
    named = {actor.id: actor.status for actor in attack(article, ROCKET).named}
    assert named == {KHAZALI: "single-source", KATAIB: "contested", PARTIES: "contested"}


def test_who_met_at_langley(article: ActorGraph) -> None:
    """Six officials met at Langley, and nobody else is named."""
    assert {link.subject for link in links(article, kind="attended", object=LANGLEY)} == SIX


def test_when_they_met(article: ActorGraph) -> None:
    """They met at seven in the morning on 9 April 2019, in secret, at Langley."""
    assert article.incident(LANGLEY).when == "2019-04-09"
    assert values(article, LANGLEY, "time") == ["7 am"]
    assert values(article, LANGLEY, "secrecy") == ["top secret"]
    assert [place.name for place in attack(article, LANGLEY).places] == ["Langley"]


def test_offices_of_the_six(article: ActorGraph) -> None:
    """Each of the six held an office on that day, and Shanahan's is worded as acting."""
    held = {link.subject: link for link in links(article, kind="holds_office")}
    assert set(held) >= SIX
    assert {claim.when for key in SIX for claim in held[key].claims} == {"2019-04-09"}
    assert "“Acting Defense Secretary”" in held["patrick-shanahan"].sentence


def test_why_they_met(article: ActorGraph) -> None:
    """Intelligence warnings, of a service not named, are said to have prompted the meeting.

    They went on after it, up to the rocket: only those that led to the meeting came before it.
    """
    [link] = links(article, kind="prompted", object=LANGLEY)
    assert link.subject == "intelligence-warnings"
    assert article.incident(link.subject).when == "/2019-05-19"
    whens = {claim.at: claim.when for claim in article.incident(link.subject).claims}
    assert whens == {"¶5": "/2019-05-19", "¶6": "[..2019-04-09]"}


def test_attacks_that_name_nobody(article: ActorGraph) -> None:
    """Nobody is named for the attacks of September and December 2018, nor for the one foiled in February."""
    nobody = {entry.id for entry in article.timeline(attacks=True) if entry.none_named}
    assert nobody == {BASRA, VOLLEYS, DECEMBER, ASAD}
    for key in nobody:
        alone, counted, *whole = article.incident(key).not_said
        assert alone == "No source in this dataset names anybody who did, ordered or claimed it by itself."
        assert counted.startswith("It is counted in a campaign: DEBKA Weekly")
        assert all(sentence.startswith("Of the campaign as a whole, not of this: DEBKA Weekly") for sentence in whole)
        assert [("Iran" in sentence, "Khazali" in sentence) for sentence in whole] == [(True, False), (False, True)]


def test_attacks_in_order(article: ActorGraph) -> None:
    """The attacks said to have been made or foiled, in the order of their dates; the one without a date is last."""
    entries = [(entry.id, entry.when) for entry in article.timeline(attacks=True)]
    assert entries == [
        (BASRA, "2018-09"),
        (VOLLEYS, "2018-09"),
        (DECEMBER, "2018-12-27"),
        (ASAD, "2019-02-02"),
        (TAJI, "2019-05-01"),
        (ROCKET, "2019-05-19"),
        (GULF, None),
    ]


def test_who_disputes_anything(article: ActorGraph) -> None:
    """The militia denies, by implication; Trump doubts that Iran threatens; the paper doubts the militia's tale.

    What Trump saw no sign of may be the attacks warned of: he names no author of theirs, so that the doubt is on them.
    And the paper says that the rockets of 1 May did no harm, and implies it of that of 19 May.
    """
    disputes = {(claim.voices, claim.stance, claim.home) for claim in article.claims() if claim.stance != "asserts"}
    blamed = f"{KATAIB}--attributed_attack--{ROCKET}"
    assert disputes == {
        ((KATAIB,), "denies", blamed),
        ((KATAIB,), "comments", blamed),
        ((KATAIB,), "denies", f"{KHAZALI}--ordered--{ROCKET}"),
        (("donald-trump",), "doubts", "iran--threatened--united-states"),
        (("donald-trump",), "doubts", WARNED_OF),
        ((), "doubts", f"{PARTIES}--attributed_attack--{ROCKET}"),
        ((), "doubts", f"{ROCKET}--targeted--{EMBASSY}"),
        ((), "denies", f"{ROCKET}--harmed--{EMBASSY}"),
        ((), "denies", f"{TAJI}--harmed--taji-complex"),
    }


def test_denied_by_implication_only(article: ActorGraph) -> None:
    """The statements are read as denials by the article; the words that it quotes deny nothing."""
    denials = [claim for claim in article.claims() if claim.stance == "denies" and claim.voices]
    assert len(denials) == 3
    for claim in denials:
        assert claim.reading == "unclear"
        assert (claim.basis, claim.at) == ("inferred_by_source", "¶14")
        assert "those words do not say so themselves" in claim.sentence


def test_which_accusation_is_answered(article: ActorGraph) -> None:
    """The statements reply to the charge that Khazali ordered the rocket, so they are shown with it.

    The deniability that the article ascribes to the militia chief comes in his militia's words, and in none of his.
    """
    link = article.link(f"{KHAZALI}--ordered--{ROCKET}")
    assert link.evidence.dispute == "denied by implication"
    assert [claim.voices for claim in link.claims if claim.stance == "denies"] == [(KATAIB,)]
    assert f"No response by {link.subject_name} is recorded" in link.sentence
    assert {claim.stance for claim in link.replies} == {"denies", "comments"}
    assert "Kata'ib Hezbollah replies, neither admitting nor denying it" in link.sentence


def test_the_militia_and_its_images(article: ActorGraph) -> None:
    """The militia is held to have incriminated itself by images, and the case against it is contested."""
    [link] = links(article, kind="incriminates")
    assert (link.object, link.claims[0].basis) == (KATAIB, "stated")
    [released] = links(article, kind="issued", object=link.subject)
    assert released.subject == KATAIB
    assert article.link(f"{KATAIB}--attributed_attack--{ROCKET}").status == "contested"
    # The tale of other parties is told as an answer to the images, too.
    assert link.evidence.dispute == "denied by implication"


def test_statements_of_the_militia(article: ActorGraph) -> None:
    """Kata'ib Hezbollah issued two statements and its images, from 20 May on."""
    issued = {link.object for link in links(article, kind="issued", subject=KATAIB)}
    assert {article.incident(key).when for key in issued} == {"2019-05-20", "[2019-05-20,2019-05-21]"}
    assert len(issued) == 3


@pytest.mark.parametrize("militia", [KATAIB, ASAIB])
def test_who_leads_the_two_militias(article: ActorGraph, militia: str) -> None:
    """Khazali is said to lead each of the two militias, and the text that says so is unclear."""
    [link] = links(article, kind="leads", object=militia)
    assert (link.subject, link.evidence.reading) == (KHAZALI, "unclear")
    assert "the text is unclear, and read so here" in link.sentence


def test_on_whose_word_he_leads_them(article: ActorGraph) -> None:
    """That he leads them is on the word of the paper's military and intelligence sources, whom it does not name."""
    [link] = links(article, kind="leads", object=ASAIB)
    assert link.claims[0].voices == ("debka-sources",)
    assert "(not named)" in link.sentence


def test_two_militias_are_two(article: ActorGraph) -> None:
    """The article speaks of the two militias in one breath; here they are two, and nothing makes one of the other."""
    assert KATAIB != ASAIB
    assert not [link for link in links(article, subject=KATAIB) if link.object == ASAIB]
    assert article.show("Asa’ib Ahi Al-Haq").id == ASAIB
    assert article.show("Kata’ib Hezballah").id == article.show("Hezballah Iraq").id == KATAIB


def test_arrest_without_an_agent(article: ActorGraph) -> None:
    """Two operatives were caught and arrested; by whom is not said, and nobody is invented."""
    around = [link for link in article.links() if "arrest-khazali-operatives" in (link.subject, link.object)]
    assert {(link.kind, link.subject, link.object) for link in around} == {
        ("affected", "arrest-khazali-operatives", "khazali-operatives"),
        # Told right after the rockets at Taji, and tied to them by nothing else.
        ("prompted", TAJI, "arrest-khazali-operatives"),
    }
    [prompted] = [link for link in around if link.kind == "prompted"]
    assert (prompted.status, prompted.evidence.reading) == ("inferred", "unclear")
    assert values(article, "arrest-khazali-operatives", "arrested") == [2]


def test_operatives_and_taji(article: ActorGraph) -> None:
    """That the two had a part in the rockets at Taji is implied by where they are told of, and no more."""
    named = {actor.id: actor.status for actor in attack(article, TAJI).named}
    assert named == {"khazali-operatives": "inferred", KHAZALI: "inferred"}
    for link in links(article, kind="attributed_attack", object=TAJI):
        assert link.evidence.reading == "unclear"


def test_what_went_unanswered(article: ActorGraph) -> None:
    """Washington is said not to have answered the rocket, Taji, the Gulf attacks, and the series as a whole."""
    unanswered = {(link.subject, link.object) for link in links(article, kind="did_not_respond_to")}
    assert {incident for _, incident in unanswered} == {ROCKET, TAJI, GULF, CAMPAIGN}
    assert {actor for actor, _ in unanswered} == {"united-states", "trump-administration"}


def test_what_was_answered(article: ActorGraph) -> None:
    """Trump's words after the rocket are an answer to it by implication only."""
    [link] = links(article, kind="responded_to", object=ROCKET)
    assert (link.subject, link.status) == ("donald-trump", "inferred")


def test_the_article_contradicts_itself_on_silence(article: ActorGraph) -> None:
    """The silence that is called perplexing stands beside the president's words that the article opens with."""
    silence = article.link(f"united-states--did_not_respond_to--{ROCKET}")
    answer = article.link(f"donald-trump--responded_to--{ROCKET}")
    assert "Donald Trump responded" in silence.sentence
    assert "the United States did not respond" in answer.sentence
    assert (silence.status, answer.status) == ("single-source", "inferred")
    for key in (TAJI, GULF):
        assert article.link(f"united-states--did_not_respond_to--{key}").evidence.other_record == ""


def test_whom_iran_backs(article: ActorGraph) -> None:
    """Iran is said to back the Shiite militias of Basra and to arm Iraqi ones, each as a body; no militia is named."""
    support = [link for link in article.links() if link.family == "support" and link.subject == "iran"]
    assert {(link.kind, link.object) for link in support} == {("backs", IN_BASRA), ("supplies_weapons_to", MILITIAS)}
    for link in support:
        assert "as a body, not of each" in link.sentence


def test_militias_called_iran_backed_and_militias_called_iraqi(article: ActorGraph) -> None:
    """The passage on Basra does not call its militias Iraqi, so that they stay apart; whether they are one is open."""
    assert article.show("Iran-backed Shiite militias").id == IN_BASRA
    judgement = article.dataset.judgements[f"{MILITIAS}--same_as--{IN_BASRA}"]
    assert judgement.judgement == "unsure"


def test_no_path_over_the_militias(article: ActorGraph) -> None:
    """Iran is not joined to an attack by way of militias as a body."""
    for key in (ROCKET, BASRA, VOLLEYS, DECEMBER, ASAD, TAJI):
        answer = article.paths("Iran", key, limit=20, max_hops=5)
        assert not [path for path in answer.paths if {MILITIAS, IN_BASRA, CAMPAIGN} & set(path.nodes)]
        assert answer.not_said.startswith("No source in this dataset says that Iran did")


def test_nothing_is_corroborated(article: ActorGraph) -> None:
    """One article is one origin, whoever it cites: nothing is corroborated."""
    stats = article.stats()
    assert (stats.sources, stats.origins) == (1, 1)
    assert "corroborated" not in stats.statuses
    assert {link.evidence.origins for link in article.links()} <= {0, 1}
    assert stats.summary == "1 source, 1 origin, nothing corroborated"


def test_foiled(article: ActorGraph) -> None:
    """The attack on Al-Asad in February was foiled, and is the only one that was."""
    assert {entry.id for entry in article.timeline() if entry.happened == "foiled"} == {ASAD}
    assert [target.name for target in attack(article, ASAD).targets] == ["Al-Asad Air Base"]


def test_who_foiled_it(article: ActorGraph) -> None:
    """That Iraqi forces foiled it is implied, not stated."""
    [link] = links(article, kind="thwarted")
    assert (link.subject, link.object, link.status) == ("iraqi-forces", ASAD, "inferred")


def test_grads_are_no_weapon_of_the_attack(article: ActorGraph) -> None:
    """The three Grads were held ready by Iraqi forces: the attackers are not said to have used any.

    What is planned is the fire; that they were held ready is told as a fact, and what the sentence means is unclear.
    """
    [link] = links(article, object="grad-122mm")
    assert link.subject != ASAD
    assert link.status == "hypothetical"
    [holding] = links(article, kind="carried_out", subject="iraqi-forces")
    assert (holding.object, holding.status) == (link.subject, "hypothetical") == (GRADS_READY, "hypothetical")
    ready = article.incident(GRADS_READY)
    assert ready.happened == "planned"
    [claim] = ready.claims
    assert (claim.basis, claim.reading) == ("stated", "unclear")
    assert "the firing is not" in " ".join(claim.notes)


def test_intercepted(article: ActorGraph) -> None:
    """The two rockets at Taji flew, were intercepted before doing harm, and yet were recovered, said to be new."""
    assert article.incident(TAJI).happened == "yes"
    assert values(article, TAJI, "outcome") == ["intercepted", "recovered"]
    assert values(article, TAJI, "condition-of-munitions") == ["new"]
    [harmed] = links(article, kind="harmed", subject=TAJI)
    assert (harmed.object, harmed.status) == ("taji-complex", "denied")
    # What they were kept from harming is told; that they were aimed at it follows from that.
    [targeted] = links(article, kind="targeted", subject=TAJI)
    assert (targeted.object, targeted.status) == ("taji-complex", "inferred")


def test_weapons(article: ActorGraph) -> None:
    """A 107mm rocket was identified at Taji; that it was a Katyusha on 19 May is the militia's own word."""
    assert "107mm rocket" in {weapon.name for weapon in attack(article, TAJI).weapons}
    assert article.link(f"{ROCKET}--used_weapon--katyusha-rocket").claims[0].voices == (KATAIB,)


def test_nobody_is_linked_by_being_counted(article: ActorGraph) -> None:
    """Khazali is said to lead the campaign; that makes him no author of the attacks that are counted in it."""
    for key in (BASRA, VOLLEYS, DECEMBER, ASAD):
        answer = article.paths(KHAZALI, key, limit=30, max_hops=5)
        assert not [path for path in answer.paths if CAMPAIGN in path.nodes]
        assert answer.not_said.startswith("No source in this dataset says that Qais al-Khazali did")
        asked = article.paths(KHAZALI, key, through=["campaigns", "non-bridging"], limit=30, max_hops=3)
        over = [path for path in asked.paths if CAMPAIGN in path.nodes]
        assert over
        assert all("a campaign: what is said of the whole" in " ".join(path.passes_through) for path in over)


def test_who_is_behind_the_campaign(article: ActorGraph) -> None:
    """Khazali is accused of the series of attacks, and Iran of instigating it."""
    accused = {(link.kind, link.subject) for link in links(article, object=CAMPAIGN) if link.kind in ACCUSING}
    assert accused == {("attributed_attack", KHAZALI), ("instigated", "iran")}
    # To spearhead it is said of him; to be its star is a picture.
    assert claim(article, "p4-khazali-spearheads").basis == "stated"
    star = claim(article, "p8-khazali-star")
    assert (star.basis, star.reading) == ("inferred_by_source", "unclear")


def test_what_the_campaign_is(article: ActorGraph) -> None:
    """Phrases of four paragraphs are read as one series; only that of paragraph 8 says itself what is meant."""
    readings = {claim.at: claim.reading for claim in article.incident(CAMPAIGN).claims}
    assert readings == {"¶4": "unclear", "¶5": "unclear", "¶8": "clear", "¶9": "unclear"}


def test_what_is_not_laid_to_iran(article: ActorGraph) -> None:
    """Nobody is named as the author of the attack that Pompeo warned of: whom the US would hit is said, and no more."""
    assert not [link for link in links(article, object="rocket-attack-pompeo-warned-of") if link.kind in ACCUSING]


def test_operations_against_israel(article: ActorGraph) -> None:
    """That Nasrallah and Khazali ran operations against Israel rests on an Israeli file that we have not seen."""
    accused = [link for link in links(article, object=ISRAEL_OPS) if link.kind in ACCUSING]
    assert {link.subject for link in accused} == {KHAZALI, NASRALLAH}
    for link in accused:
        assert {claim.voices for claim in link.claims} == {("israeli-intelligence-file",)}
        assert link.evidence.reading == "unclear"
        assert "(not seen by us)" in link.sentence
        # Who "the pair" are follows from the sentence before, and that sentence has a dangling beginning.
        assert {claim.rests_on for claim in link.claims} == {("debka-p8-sidekick",)}
    assert not article.dataset.sources["israeli-intelligence-file"].seen


def test_where_those_operations_were(article: ActorGraph) -> None:
    """Some were in the Golan, from across the borders of Syria and Lebanon."""
    assert {place.name for place in attack(article, ISRAEL_OPS).places} == {"Golan", "Lebanon", "Syria"}


def test_nasrallah(article: ActorGraph) -> None:
    """Nasrallah leads the Lebanese Hezbollah, whose organisation is said to have worked with both Iraqi militias."""
    assert [link.object for link in links(article, kind="leads", subject=NASRALLAH)] == ["hezbollah"]
    partners = {end for link in links(article, kind="operated_with") for end in (link.subject, link.object)}
    assert partners == {"hezbollah", KATAIB, ASAIB, NASRALLAH, KHAZALI}
    # "Their organizations": that one of them is Hezbollah rests on who leads it, the other on paragraph 4.
    for key, leads in (
        ("p8-tandem-asaib", "debka-p4-leads-asaib"),
        ("p8-tandem-kataib", "debka-p4-leads-hezballah-iraq"),
    ):
        assert set(claim(article, key).rests_on) == {leads, "debka-p8-nasrallah-leads"}


def test_expected_attacks(article: ActorGraph) -> None:
    """Specialists and US Central Command expect rocket attacks by Khazali on the US and Israel; none took place."""
    assert article.incident(FUTURE).happened == "expected"
    assert {link.object for link in links(article, kind="targeted", subject=FUTURE)} == {"united-states", "israel"}
    [link] = [link for link in links(article, object=FUTURE) if link.kind in ACCUSING]
    assert link.subject == KHAZALI
    assert set(link.claims[0].voices) == {"middle-east-intelligence-specialists", "us-centcom"}
    assert "is expected to" in link.sentence
    # The text may mean two bodies, or specialists in two places.
    assert link.evidence.reading == "unclear"
    heard = [claim for claim in article.claims() if "us-centcom" in claim.voices]
    assert {claim.reading for claim in heard} == {"unclear"}
    assert all("two bodies" in " ".join(claim.notes) for claim in heard)
    assert FUTURE not in {entry.id for entry in article.timeline()}


def test_iran_and_khazali(article: ActorGraph) -> None:
    """Khazali is called one of the militia chiefs under Tehran's command."""
    assert article.link(f"iran--commands--{KHAZALI}").status == "single-source"
    assert article.link("iran--commands--iraqi-shiite-militia-chiefs").imputes


def test_consulate(article: ActorGraph) -> None:
    """The US closed the consulate on 29 September 2018, after attacks and threats; that they caused it is not said."""
    assert article.incident(CLOSURE).when == "2018-09-29"
    around = {(link.kind, link.subject): link.status for link in links(article, object=CLOSURE)}
    assert around == {
        ("carried_out", "united-states"): "single-source",
        ("preceded", BASRA): "single-source",
        ("preceded", "threats-basra-2018"): "single-source",
        ("preceded", "sniping-basra-2018"): "single-source",
        # By telling of the closing after the rocket fire, and by no word.
        ("prompted", BASRA): "inferred",
    }


def test_what_was_fired_at_in_basra(article: ActorGraph) -> None:
    """The article gives neither place nor target for the two rounds of that month; both are implied, and unclear."""
    for kind, end in (("targeted", "us-consulate-basra"), ("took_place_in", "basra")):
        [link] = links(article, kind=kind, subject=BASRA)
        assert (link.object, link.status, link.evidence.reading) == (end, "inferred", "unclear")


def test_how_many_attacks(article: ActorGraph) -> None:
    """Seven are told of. Two of them are two bouts each, and may be one and the same; those in the Gulf are several.

    Fewest: one for both Septembers, December, February, May 1, May 19, and two in the Gulf.
    """
    told = article.stats().attacks
    assert (told.at_least, told.at_most, told.mentions) == (7, None, 7)
    assert {key: values(article, key, "attacks") for key in (BASRA, VOLLEYS, GULF)} == {
        BASRA: ["1..2"],
        VOLLEYS: ["1..2"],
        GULF: ["2.."],
    }
    judged = {key: each.judgement for key, each in article.dataset.judgements.items()}
    assert judged[f"{BASRA}--same_as--{VOLLEYS}"] == "unsure"
    assert judged[f"{ISRAEL_OPS}--same_as--tandem-operations-syria"] == "unsure"
    assert set(judged.values()) == {"unsure"}


def test_sniping_was_prepared(article: ActorGraph) -> None:
    """Militias are said to have prepared to snipe at the consulate's vehicles; that a shot fell is not said."""
    assert article.incident("sniping-basra-2018").happened == "planned"
    [link] = [link for link in links(article, object="sniping-basra-2018") if link.kind in ACCUSING]
    assert link.subject == IN_BASRA
    assert "were planning the planned attack" in link.sentence


def test_rocket_and_embassy(article: ActorGraph) -> None:
    """The rocket just missed, and was meant to: so whether it was aimed at the embassy is contested, by one voice."""
    targeted = article.link(f"{ROCKET}--targeted--{EMBASSY}")
    assert (targeted.status, targeted.evidence.reading) == ("contested", "unclear")
    assert {(claim.stance, claim.at, claim.basis) for claim in targeted.claims} == {
        ("asserts", "¶1", "inferred_by_source"),
        ("doubts", "¶4", "inferred_by_source"),
    }
    assert values(article, ROCKET, "outcome") == ["near miss"]
    assert values(article, ROCKET, "intended-outcome") == ["no damage to the embassy and no casualties"]


def test_when_the_rocket_fell(article: ActorGraph) -> None:
    """The opening sentence dates the declaration, which came after the rocket; only "Sunday's" dates the rocket."""
    whens = {claim.at: claim.when for claim in article.incident(ROCKET).claims}
    assert whens == {"¶1": "[..2019-05-19]", "¶4": "2019-05-19"}
    [link] = links(article, kind="preceded", subject=ROCKET)
    assert link.object == "trump-declaration-2019-05-19"


def test_pompeo(article: ActorGraph) -> None:
    """Pompeo flew to Baghdad on 8 May and warned Iraqi leaders of what the US would do, to Iran and to Iraq."""
    assert article.incident("pompeo-visit-2019-05-08").when == "2019-05-08"
    [warning] = links(article, kind="addressed_to", subject="pompeo-warning-2019-05-08")
    assert warning.object == "iraqi-leaders"
    threatened = links(article, kind="targeted", subject="us-retaliation-warned-of")
    assert {link.object for link in threatened} == {"iran", "iraq-government"}
    assert {link.status for link in threatened} == {"hypothetical"}
    # That he spoke the warning is read from what he was sent to say.
    assert warning.evidence.reading == "unclear"


def test_what_the_warning_was_about(article: ActorGraph) -> None:
    """A rocket attack on the embassy or on bases in Iraq or Syria would bring American retaliation; all of it if."""
    warned_of = "rocket-attack-pompeo-warned-of"
    of_it = [link for link in article.links() if warned_of in (link.subject, link.object)]
    assert {link.status for link in of_it} == {"hypothetical"}
    assert {link.object for link in of_it if link.kind == "targeted"} == {EMBASSY, "us-bases-iraq", "us-bases-syria"}
    [american] = links(article, kind="carried_out", object="us-retaliation-warned-of")
    assert (american.subject, american.status) == ("united-states", "hypothetical")


def test_the_talks_in_baghdad(article: ActorGraph) -> None:
    """Four hours of talks, on the day of the visit; that Iraqi leaders sat in them is implied."""
    assert values(article, "pompeo-talks-2019-05-08", "duration") == ["four hours"]
    present = {link.subject: link.status for link in links(article, kind="attended", object="pompeo-talks-2019-05-08")}
    assert present == {"mike-pompeo": "single-source", "iraqi-leaders": "inferred"}


def test_what_trump_saw_no_sign_of(article: ActorGraph) -> None:
    """He doubts an Iranian threat three times over, and what he leaves open stays open: a threat may be a danger."""
    [link] = links(article, kind="threatened", subject="iran", object="united-states")
    doubts = [claim for claim in link.claims if claim.stance == "doubts"]
    assert {claim.voices for claim in doubts} == {("donald-trump",)}
    assert [claim.reading for claim in doubts] == ["unclear"] * 3
    [answer] = [claim for claim in doubts if claim.answers]
    assert answer.answers == ("debka-p1-asked-of-threats",)


def test_two_senses_of_resistance(article: ActorGraph) -> None:
    """The militia's resistance is a body, in its own words; the Iranian president's is a course, and joins nobody."""
    around = {(link.kind, link.subject) for link in links(article, object="the-resistance")}
    assert around == {("member_of", KATAIB)}
    assert {link.evidence.reading for link in links(article, object="the-resistance")} == {"unclear"}


def test_a_claim_of_deniability_beside_images(article: ActorGraph) -> None:
    """The images are told of as against the statement of the same hour."""
    [link] = links(article, kind="contradicts", subject="kh-images-2019-05-20")
    assert (link.object, link.status) == ("kh-statement-2019-05-20", "inferred")


def test_talks(article: ActorGraph) -> None:
    """Trump is said to have offered Iran talks, and Rouhani to have refused them in his own words."""
    [offer], [refusal] = links(article, kind="offered_talks"), links(article, kind="refused_talks")
    assert (offer.subject, offer.object) == ("donald-trump", "iran")
    # Of his readiness the article tells in its own words; only what Iran would have to do first is quoted.
    assert {claim.basis for claim in offer.claims} == {"reported"}
    assert refusal.subject == "hassan-rouhani"
    assert refusal.claims[0].basis == "quoted"
    assert "quoting Hassan Rouhani" in refusal.sentence


def test_khazali_himself(article: ActorGraph) -> None:
    """Khazali is said to be 44, and to have been behind assaults on American and British troops for twelve years."""
    assert values(article, KHAZALI, "age") == [44]
    [assaults] = [link for link in links(article, subject=KHAZALI) if link.object == "assaults-us-uk-troops"]
    assert "giving no source" in assaults.sentence
    targets = {link.object for link in links(article, kind="targeted", subject="assaults-us-uk-troops")}
    assert targets == {"american-troops", "british-troops"}


def test_gulf(article: ActorGraph) -> None:
    """The attacks on oil targets in the Gulf are called Iranian, and have no date."""
    assert [(actor.id, actor.status) for actor in attack(article, GULF).named] == [("iran", "single-source")]
    assert article.link(f"iran--attributed_attack--{GULF}").evidence.reading == "unclear"
    assert attack(article, GULF).when_words == "no date given"


def test_embassy_guards(article: ActorGraph) -> None:
    """Before the volleys of September 2018 the embassy's guards clashed with assailants who are not named."""
    [link] = links(article, kind="clashed_with")
    assert {link.subject, link.object} == {"embassy-guards", "embassy-assailants"}
    assert article.actor("embassy-assailants").standing == "unnamed"
    # The word says that they attacked; that lays neither the clashes nor the volleys to anybody.
    assert not [link for link in links(article, subject="embassy-assailants") if link.kind in ACCUSING]


def test_only_the_article_speaks(article: ActorGraph) -> None:
    """Every claim is made by the one article, and none is our own reading of it."""
    assert {claim.source for claim in article.claims()} == {"debka-weekly-khazali"}
    assert "inferred_by_curator" not in {claim.basis for claim in article.claims()}


def test_what_was_said_is_in_our_words(article: ActorGraph) -> None:
    """Five statements have a content: in our words, so that none of them is given as a quotation."""
    contents = [
        attribute
        for incident in article.dataset.incidents.values()
        for attribute in incident.attributes
        if attribute.name == "content"
    ]
    assert {claim.basis for attribute in contents for claim in attribute.claims} == {"reported"}
    assert len(contents) == 5


@pytest.mark.parametrize(
    "kind",
    ["instructed", "threatened", "warned", "accused", "informed", "assessed", "offered_talks", "refused_talks"],
)
def test_what_the_words_were(article: ActorGraph, kind: str) -> None:
    """Each claim on words that say too little by their verb tells in a few words, at once, what they were about."""
    told = [claim for link in links(article, kind=kind) for claim in article.dataset.links[link.id].claims]
    assert told
    for each in told:
        first = each.note.split(". ")[0].rstrip(".")
        assert 3 < len(first.split()) < 20, each.id
        assert not first.startswith(("Read as", "Year", "Told as", "Implied")), each.id


def test_who_is_where_by_a_word(article: ActorGraph) -> None:
    """No sentence says in which country Baghdad and Taji are; and an adjective says no more than whose somebody is."""
    for subject, object_, reading in (
        ("baghdad", "iraq", "clear"),
        ("taji-complex", "iraq", "unclear"),
        ("hezbollah", "lebanon", "clear"),
        (MILITIAS, "iraq", "clear"),
        (KATAIB, "iraq", "unclear"),
        ("white-house-reporters", "white-house", "unclear"),
    ):
        [link] = links(article, kind="located_in", subject=subject, object=object_)
        assert (link.status, link.evidence.reading) == ("inferred", reading), subject


def test_who_the_chief_of_paragraph_14_is(article: ActorGraph) -> None:
    """He is not named there: that Khazali is meant rests on paragraph 8, and whose the militia is on "his" and 4."""
    for key in ("p14-khazali-chief", "p14-tehrans-militia-chief"):
        assert claim(article, key).rests_on == ("debka-p8-under-tehrans-command",)
    for key in ("p14-kh-motive", "p14-kh-deniability"):
        assert claim(article, key).rests_on == ("debka-p14-his-militia",)
    assert claim(article, "p14-his-militia").rests_on == ("debka-p4-leads-hezballah-iraq",)
