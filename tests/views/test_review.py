"""The sheet before publication as Markdown: read by a parser that is not ours, on friendly and hostile data."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from actorgraph import ActorGraph, load
from actorgraph.errors import ActorgraphError
from actorgraph.graph.answers import NotSaid
from actorgraph.views.review import review_markdown, review_page

HARMLESS = {"heading_open", "heading_close", "bullet_list_open", "bullet_list_close", "list_item_open"} | {
    "list_item_close",
    "paragraph_open",
    "paragraph_close",
    "inline",
    "text",
    "text_special",
    "softbreak",
}


def tokens(text: str) -> Iterator[Token]:
    """Yield all tokens of a Markdown text, those inside a line too."""
    for token in MarkdownIt("commonmark", {"html": True}).parse(text):
        yield token
        yield from token.children or ()


@pytest.mark.parametrize("folder", ["harbour", "hostile"])
def test_data_makes_no_markup(folder: str, request: pytest.FixtureRequest) -> None:
    """Nothing but headings, lists and text comes out: no tag, no link, no emphasis, no code."""
    text = review_markdown(load(request.getfixturevalue(folder)).review())
    assert {token.type for token in tokens(text)} <= HARMLESS


@pytest.mark.parametrize("name", ["+ plus", "- dash", "1. one", "2) two", "     code", "= a heading", "--- a rule"])
def test_a_line_begins_no_markup(name: str, harbour: Path) -> None:
    """A paper whose name could begin a list, a heading or code stays a name at the start of its sentences."""
    graph = load(harbour)
    paper = graph.dataset.sources["wire-2031-03-02"].model_copy(update={"publisher": name})
    renamed = ActorGraph(replace(graph.dataset, sources={**graph.dataset.sources, paper.id: paper}))
    found = list(tokens(review_markdown(renamed.review("dawn-brigade"))))
    assert {token.type for token in found} <= HARMLESS
    assert max(token.level for token in found if token.type == "list_item_open") == 1
    assert any(token.content.startswith(name.strip()) for token in found if token.type == "text")


def test_one_heading_for_each_accused(harbour: Path) -> None:
    """The headings of the second level are the accused, in the order of the answer."""
    answer = load(harbour).review()
    found = list(tokens(review_markdown(answer)))
    names = [
        found[place + 1].content
        for place, token in enumerate(found)
        if token.type == "heading_open" and token.tag == "h2"
    ]
    assert names == [sheet.name for sheet in answer.sheets]


def test_what_stands_on_a_sheet(harbour: Path) -> None:
    """A sheet tells the word, the reply, what is not said and what is left to do, in this order."""
    text = review_markdown(load(harbour).review("teodor-quill"))
    marks = [
        "Who says it:",
        "In reply:",
        "Said of Teodor Quill besides",
        "What no source here says",
        "To do",
        "Sources",
    ]
    assert sorted(marks, key=text.index) == marks
    assert text.startswith(
        "# Before publication: Teodor Quill\n\nEvery allegation below is the claim of a cited source."
    )
    assert "\n- Other names: Theodore Quill;" in text


def part(text: str, heading: str) -> list[str]:
    """Return the lines of a list under a heading of the third level, the first time it stands in a text."""
    below = text.partition(f"### {heading}\n")[2].partition("\n#")[0]
    return [line for line in below.splitlines() if line.startswith("- ")]


def test_what_is_left_to_do_is_told_by_numbers(harbour: Path) -> None:
    """Entries are numbered through the sheet, and what is left to do names them.

    Quill is said to lead the brigade (1, on two origins, and unanswered) and is accused of the night attack (2), of
    which he denies the order; that he gave one is only denied (3).
    """
    graph = load(harbour)
    text = review_markdown(graph.review("teodor-quill"))
    headings = [line.split(" (")[0] for line in text.splitlines() if line.startswith("#### ")]
    assert headings == ["#### 1. leads", "#### 2. accused of", "#### 3. ordered"]
    assert part(text, "To do") == [
        "- Ask Teodor Quill for a reply to 1; record it, or where and when it was looked for.",
        "- Print the reply with 2 and 3.",
        "- Look for a second, independent origin of 2.",
    ]
    assert part(review_markdown(graph.review("mara-ilvesh")), "To do") == ["- Do not repeat 1 and 2."]


def test_whose_reply_can_not_be_asked_for(harbour: Path) -> None:
    """Of those whom no source names nobody can be asked, and one unclear passage is one."""
    answer = load(harbour).review("mara-dorvane")
    [sheet] = answer.sheets
    log = tuple(each for each in sheet.accusations if each.link.kind == "incriminates")
    unnamed = replace(answer, sheets=(replace(sheet, standing="unnamed", accusations=log),))
    assert part(review_markdown(unnamed), "To do") == [
        "- Nobody can be asked for a reply to 1: no source here names who is meant by Mara Dorvane.",
        "- Read the passage under 1 again: its text is unclear.",
        "- Look for a second, independent origin of 1.",
    ]


def test_each_claim_is_told_with_its_id(harbour: Path) -> None:
    """Whoever cites a line finds the claim, and its source in the list."""
    for name in ("salt-brigade", "mara-dorvane", "harbour-blast"):
        answer = load(harbour).review(name)
        text = review_markdown(answer)
        for sheet in answer.sheets:
            assert [claim for each in sheet.accusations for claim in each.claims if f" ({claim})\n" not in text] == []
            assert [claim for also in sheet.also_said for claim in also.claims if claim not in text] == []
            assert [source.id for source in sheet.sources if f" ({source.id})\n" not in text] == []


def test_sources_are_cited(harbour: Path) -> None:
    """A source is cited with what it repeats, with its archived copy, and as not seen where it was not."""
    graph = load(harbour)
    sources = part(review_markdown(graph.review("mara-ilvesh")), "Sources")
    assert sources[2].startswith(
        "- Strait Reader (11 March 2031): “Follow the money (repost)”; web-page; repeats quay-"
    )
    assert sources[2].endswith("; repeats quay-notes as a whole (quay-mirror)")
    assert sources[3].endswith(
        "“Follow the money”; web-page; archived at https://archive.example/quay-notes (quay-notes)"
    )
    assert "“The Ring file”; intelligence-file; cited, not seen by us (ring-file)" in review_markdown(
        graph.review("Dorvane")
    )


def test_unclear_text_is_named_once(harbour: Path) -> None:
    """The row on unclear text holds the places alone, and the note that repeats the sentence is left out."""
    answer = load(harbour).review("Mara Dorvane")
    text = review_markdown(answer)
    assert "\nUnclear text:\n\n- Harbour Commission (30 June 2031) p. 20\n\nIn reply:" in text
    repeated = "The text is unclear here."
    assert any(repeated in claim.notes for each in answer.sheets[0].accusations for claim in each.whose_word)
    assert repeated not in text


def test_a_note_is_told_once(harbour: Path) -> None:
    """What the sentence quotes of our note is not told again after it; the rest is."""
    answer = load(harbour).review("hollow-circle")
    [sheet] = answer.sheets
    reply = replace(sheet.disputed[0].replies[0], sentence="S says it; in our note: “One” [¶1].", id="c")
    rows = []
    for note in ("Our note: One", "Our note: One. Two.", "Our note: Other."):
        accusation = replace(sheet.disputed[0], replies=(replace(reply, notes=(note,)),))
        text = review_markdown(replace(answer, sheets=(replace(sheet, disputed=(accusation,)),)))
        rows += [line for line in text.splitlines() if line.endswith("(c)")]
    said = "- S says it; in our note: “One” [¶1]."
    assert rows == [f"{said} (c)", f"{said} Our note: Two. (c)", f"{said} Our note: Other. (c)"]


def test_nothing_else_was_found(harbour: Path) -> None:
    """Where nothing is laid to those whom an accused is tied to, a sentence says so."""
    text = review_markdown(load(harbour).review("mara-ilvesh"))
    assert "laid to somebody tied to Mara Ilvesh and not to Mara Ilvesh.\n\n### To do" in text


def test_an_attack_in_a_campaign(harbour: Path) -> None:
    """What is said of a campaign is referred to by the number of its entry, and is not said of the attack."""
    answer = load(harbour).review("teodor-quill")
    [sheet] = answer.sheets
    counted = sheet.accusations[1].whose_word
    attack = NotSaid("raid", "No source says it.", counted, (sheet.accusations[1].link.id,))
    text = review_markdown(replace(answer, sheets=(replace(sheet, not_said=(attack,)),)))
    [line] = part(text, "What no source here says")
    assert line.startswith(f"- No source says it. It is counted in a campaign: {counted[0].sentence} (night-quill) ")
    assert line.endswith(" What is said of the campaign as a whole, under 2, is not said of this.")


def test_a_sheet_of_an_incident_begins_with_its_facts(harbour: Path) -> None:
    """First comes what and when it was, and the two days that two sources give; then who is accused."""
    text = review_markdown(load(harbour).review("refinery-fire"))
    facts = [line for line in text.partition("\n## ")[0].splitlines() if line.startswith("- ")]
    assert facts[0] == "- attack, about 14 March 2031 (refinery-fire)"
    assert [fact.rpartition(" ")[2] for fact in facts[1:3]] == ["(fire-day-courier)", "(fire-day-inquiry)"]
    assert facts[3:] == ["- Below stands only what concerns it, not all that is alleged of the accused."]


def test_no_list_where_the_incident_is_laid_to_the_accused(harbour: Path) -> None:
    """Of one incident it is told that nobody lays it to the accused, or nothing."""
    graph = load(harbour)
    assert "What no source here says" not in review_markdown(graph.review("refinery-fire"))
    assert review_markdown(graph.review("harbour-blast")).count("### What no source here says\n\n- No source") == 2


def test_nobody_is_accused(harbour: Path) -> None:
    """Where there is no sheet, one line says so."""
    graph = load(harbour)
    assert review_markdown(graph.review("Ada Fenwick")).endswith("\n\n- Nothing here is alleged of Ada Fenwick.\n")
    mole = review_markdown(graph.review("mole-sabotage"))
    assert mole.endswith("\n- Nobody is accused here of the attack “Sabotage of the old mole”.\n")


def test_a_place_stays_readable(harbour: Path) -> None:
    """Brackets round a place are no markup and stay as they are; others are made signs."""
    text = review_markdown(load(harbour).review("lior-petrash"))
    assert "[p. " in text
    assert "\\[p. " not in text


def test_the_ending_says_how_it_is_written(tmp_path: Path, harbour: Path) -> None:
    """A sheet is written under the ending it is asked for, and under no other."""
    graph = load(harbour)
    answer = graph.review("tarsk")
    assert graph.write_review(answer, tmp_path / "sheet.md").read_text(encoding="utf-8") == review_markdown(answer)
    assert graph.write_review(answer, tmp_path / "sheet.HTML").read_text(encoding="utf-8") == review_page(answer)
    with pytest.raises(ActorgraphError, match=r"\.md or \.html, not as 'sheet\.pdf'"):
        graph.write_review(answer, tmp_path / "sheet.pdf")
