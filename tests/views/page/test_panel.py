"""The panel: claims one by one, replies beside what they answer, two records at once, copies, print, and no script."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

Show = Callable[..., Any]

ROCKET = "rocket-embassy-2019-05-19"
ORDERED = f"qais-al-khazali--ordered--{ROCKET}"
CATCH = "() => { navigator.clipboard.writeText = async (text) => { window.copied = text; }; }"


def test_every_claim_has_a_card_of_its_own(show: Show) -> None:
    """A card says who says it, where, on whose word, and what it rests on; the line's sources stand below."""
    shown = show(hash_=f"#link={ORDERED}")
    cards = shown.page.locator("#panel-body .claim")
    assert cards.count() >= 2
    first = cards.first.inner_text()
    assert "DEBKA Weekly" in first
    assert "¶4" in first
    assert "in the source's own voice" in first
    assert "How Does Iraqi Militia Chief Khazali" in shown.text("#panel-body .cited")


def test_a_reply_stands_under_the_claim_it_answers(show: Show) -> None:
    """A denial follows the accusation that it names, as its reply, before the next accusation."""
    shown = show("harbour", hash_="")
    scene = shown.page.evaluate("JSON.parse(document.getElementById('scene-data').textContent).scene")
    link, claim, reply = next(
        (edge["link"], said["id"], other["id"])
        for edge in scene["edges"]
        for said in edge["claims"]
        for other in edge["claims"]
        if said["id"] in other["answers"] and other["stance"] != "asserts"
    )
    cards = show("harbour", hash_=f"#link={link}").page.locator("#panel-body .claim")
    order = [card.get_attribute("data-claim") for card in cards.all()]
    assert order.index(reply) == order.index(claim) + 1
    assert "reply" in (cards.nth(order.index(reply)).get_attribute("class") or "")


def test_a_claim_leads_to_the_very_card_that_it_rests_on(show: Show) -> None:
    """Following it opens the ledger where that claim stands, and the card there has the focus."""
    shown = show(hash_=f"#link={ORDERED}")
    shown.page.locator(".claim .note a").first.click()
    assert shown.page.evaluate("document.activeElement.dataset.claim || ''") != ""


def test_two_records_are_told_together(show: Show) -> None:
    """Of Soleimani and the rocket nothing is said; what comes near is told, and called not it."""
    shown = show(hash_=f"#pair=qassem-soleimani&pair={ROCKET}")
    panel = shown.text("#panel-body")
    assert "Whether anything ties them: not said." in panel
    assert "No source in this dataset says that Qassem Soleimani did, ordered or controlled" in panel
    assert "NEAREST TO IT, AND NOT IT" in panel.upper()
    shown.page.get_by_role("button", name="Paths between them").click()
    assert "Qassem Soleimani" in shown.text("#panel-path .ends-asked")


def test_two_records_are_told_from_a_menu(show: Show) -> None:
    """With one record chosen, another's menu tells what is said between the two, and so does a line between them."""
    shown = show(hash_="#record=qassem-soleimani")
    nodes = shown.page.evaluate("JSON.parse(document.getElementById('scene-data').textContent).scene.nodes")
    khazali = next(node["id"] for node in nodes if node["record"] == "qais-al-khazali")
    shown.page.locator(f'#view-map [data-stop="{khazali}"]').click(button="right")
    shown.page.get_by_role("menuitem", name="What is said between it and the chosen record").click()
    assert shown.text("#panel-body h2") == "Qassem Soleimani … Qais al-Khazali"
    told = shown.text("#panel-body")
    assert "Whether anything ties them: said" in told
    shown.page.locator("#panel-body .tie button.line").first.click()
    shown.page.get_by_role("button", name="All that is said of these two").click()
    assert shown.text("#panel-body .answer") in told


def test_each_quoted_line_is_called_by_a_name_of_its_own(show: Show) -> None:
    """Links that all read "evidence" tell a screen reader whose evidence they open."""
    links = show().page.locator(".said a")
    names = [link.get_attribute("aria-label") for link in links.all()]
    assert names[0] == "evidence: Qais al-Khazali – alleged: ordered – Rocket near the US embassy, 19 May 2019"
    assert len(set(names)) == len(names) == links.count()


def test_help_opens_at_its_heading(show: Show) -> None:
    """The key ? opens the keys, and the focus is on their heading, not on what switches them off."""
    page = show().page
    page.keyboard.press("?")
    assert page.evaluate("document.activeElement.id") == "help-title"
    page.keyboard.press("Space")
    assert page.locator("#letters").is_checked()


def test_evidence_is_copied_with_footnotes_and_sources(show: Show) -> None:
    """The text has the sentence, its status, a footnote for each claim, the source, the dataset and its digest."""
    shown = show(hash_=f"#link={ORDERED}")
    shown.page.evaluate(CATCH)
    shown.page.get_by_role("button", name="Copy as Markdown").click()
    text = shown.page.evaluate("window.copied")
    assert text.startswith("# Qais al-Khazali – alleged: ordered – Rocket near the US embassy")
    assert "ordered (alleged, single-source" in text
    assert "[^1]: debka-" in text
    assert "## Sources" in text
    assert "digest" in text
    assert shown.page.locator("#live").inner_text() == "Copied, with its footnotes and sources."


def test_filters_go_along_with_what_is_copied(show: Show) -> None:
    """A text that was copied under a filter says so."""
    shown = show(hash_="#record=qais-al-khazali&only.hue=command")
    shown.page.evaluate(CATCH)
    shown.page.get_by_role("button", name="Copy as Markdown").click()
    assert "- Filters in the page: colour “leads, commands, instructs”." in shown.page.evaluate("window.copied")


def test_without_a_clipboard_the_text_is_shown(show: Show) -> None:
    """Where the clipboard is forbidden the text stands in a dialog, selected, to be copied by hand."""
    shown = show(hash_=f"#link={ORDERED}")
    shown.page.evaluate("() => { navigator.clipboard.writeText = async () => { throw new Error('no'); }; }")
    shown.page.get_by_role("button", name="Copy as Markdown").click()
    area = shown.page.locator(".by-hand textarea")
    assert area.input_value().startswith("# Qais al-Khazali")
    assert shown.page.evaluate("document.querySelector('.by-hand textarea').selectionEnd") > 100
    shown.page.locator(".by-hand button").click()
    assert shown.page.locator(".by-hand").count() == 0


def test_nothing_is_folded_on_paper(show: Show) -> None:
    """What a click would open is open while it is printed, and closed again after."""
    shown = show(hash_="#record=rockets-basra-2018-09")
    folded = shown.page.locator("#panel-body details:not([open])")
    before = folded.count()
    assert before > 0
    shown.page.emulate_media(media="print")
    shown.settle()
    assert folded.count() == 0
    shown.page.emulate_media(media="screen")
    shown.settle()
    assert folded.count() == before


def test_what_is_printed_has_its_evidence(show: Show) -> None:
    """On paper every drawn line is told with numbered claims and sources; no button is printed, and it is light."""
    shown = show(color_scheme="dark")
    lines = int(shown.text("#showing").split(" and ")[1].split(" of ")[0])
    shown.page.emulate_media(media="print")
    shown.page.wait_for_selector("#appendix li")
    assert shown.page.locator("#appendix ul").first.is_visible()
    assert shown.page.locator("#appendix li em").count() == lines
    chapters = shown.page.locator("#text h3", has_text=re.compile("^(Alleged|Also said):")).all_text_contents()
    printed = shown.page.locator("#appendix h3", has_text=re.compile("^(Alleged|Also said):")).all_text_contents()
    assert printed == [each for each in chapters if each in printed], "one order, and the same words"
    assert "How Does Iraqi Militia Chief Khazali" in shown.text("#appendix")
    assert shown.page.locator("header button:visible, #sides:visible, .under button:visible").count() == 0
    assert shown.page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_the_page_is_readable_without_script(browser: Browser, files: dict[str, Path]) -> None:
    """Without script all stands as text under headings: first whose claims these are, then what is alleged."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(files["article"].as_uri())
    text = page.locator("body").inner_text()
    assert "The drawing needs script, which is off here." in text
    assert text.index("Every line is a claim by a cited source.") < text.upper().index("ALLEGED: ATTACKS")
    assert page.locator("#text li").count() > 300
    context.close()
