"""Colours that can be told apart by everybody, and marks and forms that follow kind, basis and dispute."""

from itertools import combinations, product

import pytest

from actorgraph.graph.answers import ClaimAnswer, Evidence, LinkAnswer
from actorgraph.views.style import DARK, HUES, LIGHT, Palette, forms_of, hue_of, mark_of

THEMES = {"light": LIGHT, "dark": DARK}

# Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB.
SIGHTS = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
TOLD_APART = 20
"""CIE76 distance in Lab; about 2 is a just noticeable difference side by side."""


def linear(colour: str) -> tuple[float, ...]:
    """Return a colour as linear red, green and blue, 0 to 1."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return tuple(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)


def luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2."""
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of WCAG 2."""
    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def lab(colour: str, sight: str) -> tuple[float, float, float]:
    """Return a colour in Lab as somebody with that sight sees it."""
    seen = linear(colour)
    red, green, blue = (
        min(1.0, max(0.0, sum(factor * part for factor, part in zip(row, seen, strict=True)))) for row in SIGHTS[sight]
    )
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.0890
    fx, fy, fz = (part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def test_black_on_white_has_the_highest_contrast() -> None:
    """Black on white has a contrast of 21 to 1, which shows that the measure is right."""
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize(("theme", "hue"), [*product(THEMES, HUES)])
def test_every_line_stands_out_from_its_ground(theme: str, hue: str) -> None:
    """Every hue has a contrast of at least 3.2 to 1 on the ground of its theme."""
    palette = THEMES[theme]
    assert contrast(getattr(palette, hue), palette.background) >= 3.2


@pytest.mark.parametrize(("theme", "sight"), [*product(THEMES, SIGHTS)])
def test_hues_are_told_apart_by_every_kind_of_sight(theme: str, sight: str) -> None:
    """Any two hues differ clearly, also where red, green or blue is not seen."""
    palette = THEMES[theme]
    for first, second in combinations(HUES, 2):
        distance = sum(
            (a - b) ** 2
            for a, b in zip(lab(getattr(palette, first), sight), lab(getattr(palette, second), sight), strict=True)
        )
        assert distance**0.5 >= TOLD_APART, (first, second, distance**0.5)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_text_can_be_read_on_every_ground(palette: Palette) -> None:
    """Text and muted text have at least 4.5 to 1 on page, band and pen."""
    for ground in (palette.background, palette.band, palette.pen):
        assert contrast(palette.text, ground) >= 7
        assert contrast(palette.muted, ground) >= 4.5


@pytest.mark.parametrize(
    ("kind", "standing", "happened", "mark"),
    [
        ("person", "named", None, "person"),
        ("group", "named", None, "group"),
        ("group", "collective", None, "collective"),
        ("military", "named", None, "state"),
        ("facility", "collective", None, "site"),
        ("weapon", "type", None, "thing"),
        ("attack", None, "yes", "attack"),
        ("attack", None, "foiled", "foiled"),
        ("attack", None, "expected", "planned"),
        ("operation", None, "planned", "planned"),
        ("meeting", None, "yes", "words"),
    ],
)
def test_a_mark_says_what_a_record_is(kind: str, standing: str | None, happened: str | None, mark: str) -> None:
    """A mark follows from kind, standing and outcome alone."""
    assert mark_of(kind=kind, standing=standing, happened=happened) == mark


@pytest.mark.parametrize(
    ("kind", "family", "hue"),
    [
        ("commands", "command", "command"),
        ("member_of", "command", "structure"),
        ("instructed", "words", "command"),
        ("ordered", "attack", "attack"),
        ("backs", "support", "support"),
        ("allied_with", "tie", "support"),
        ("rival_of", "tie", "structure"),
        ("responded_to", "conduct", "answer"),
        ("located_in", "place", "structure"),
        ("invented_kind", "lineage", "structure"),
    ],
)
def test_a_hue_says_what_a_line_is_about(kind: str, family: str, hue: str) -> None:
    """A hue follows from the kind, else from its family."""
    assert hue_of(kind=kind, family=family) == hue


def test_who_stopped_an_attack_is_not_drawn_as_one_who_made_it() -> None:
    """Thwarting an attack never has the hue of attacks, for it would read as an accusation that nobody made."""
    assert hue_of(kind="thwarted", family="attack") == "answer"


def claim(basis: str, stance: str = "asserts", *, withdrawn: bool = False) -> ClaimAnswer:
    """Return a claim with a basis and a stance."""
    return ClaimAnswer(
        id=f"{basis}-{stance}",
        home="a--ordered--x",
        source="s1",
        source_label="Paper (1 May 2031)",
        at="p. 1",
        stance=stance,
        basis=basis,
        voices=(),
        voice_names=(),
        when=None,
        modality="actual",
        reading="clear",
        rests_on=(),
        answers=(),
        withdrawn=withdrawn,
        counts=not withdrawn,
        credibility=None,
        marking=None,
        sentence="Paper says so [p. 1].",
        notes=(),
    )


def link(*claims: ClaimAnswer, status: str = "single-source", **evidence: object) -> LinkAnswer:
    """Return an accusation with these claims."""
    usual = {
        "support": "stated",
        "origins": 1,
        "dispute": "none",
        "reading": "clear",
        "self_contradicted": (),
        "no_reply": True,
        "other_record": "",
    }
    return LinkAnswer(
        id="a--ordered--x",
        kind="ordered",
        label="ordered",
        inverse="ordered by",
        family="attack",
        subject="a",
        object="x",
        subject_name="A",
        object_name="X",
        status=status,
        time=None,
        imputes=True,
        evidence=Evidence(**{**usual, **evidence}),  # type: ignore[arg-type]
        sentence="Paper alleges that A ordered X [p. 1].",
        sentences=("Paper alleges that A ordered X [p. 1].",),
        claims=claims,
        replies=(),
        searches=(),
    )


def test_a_sources_own_voice_is_a_plain_line() -> None:
    """A claim in the source's own voice needs no mark."""
    assert forms_of(link(claim("stated"))) == ("own-voice",)


def test_another_persons_word_is_marked() -> None:
    """A line that stands only on another's word carries the quotation disc; one stated claim takes it off."""
    assert forms_of(link(claim("reported"), claim("quoted"))) == ("quoted",)
    assert forms_of(link(claim("reported"), claim("stated"))) == ("own-voice",)


def test_what_is_implied_is_dotted() -> None:
    """A line that is only implied, by the source or in our reading, is dotted."""
    assert forms_of(link(claim("inferred_by_source"), support="inferred")) == ("inferred",)
    assert forms_of(link(claim("inferred_by_curator"), support="none")) == ("inferred",)


def test_two_origins_make_a_broad_line() -> None:
    """Two independent origins outrank how each of them knows."""
    assert forms_of(link(claim("reported"), claim("stated"), origins=2)) == ("corroborated",)


def test_doubts_add_to_the_form() -> None:
    """Denied, unclear and conditional are each added to the basis."""
    denied = link(claim("quoted"), claim("stated", "denies"), dispute="denied", reading="unclear")
    assert forms_of(denied) == ("quoted", "disputed", "unclear")
    assert forms_of(link(claim("quoted"), status="hypothetical")) == ("quoted", "conditional")


def test_a_withdrawn_claim_gives_a_line_no_voice() -> None:
    """The form follows the claims that still stand."""
    assert forms_of(link(claim("stated", withdrawn=True), claim("reported"))) == ("quoted",)


@pytest.mark.parametrize(
    ("stance", "status", "forms"),
    [
        ("denies", "denied", ("denied-only", "disputed")),
        ("doubts", "doubted", ("denied-only", "disputed")),
        ("comments", "unsupported", ("denied-only",)),
    ],
)
def test_what_nobody_says_has_a_form_of_its_own(stance: str, status: str, forms: tuple[str, ...]) -> None:
    """What is only denied, doubted or commented on is in nobody's voice, be the denial in the source's own."""
    dispute = "none" if status == "unsupported" else status
    for basis in ("stated", "quoted", "inferred_by_source"):
        alone = link(claim(basis, stance), status=status, support="none", dispute=dispute)
        assert forms_of(alone) == forms
        withdrawn = link(claim("stated", withdrawn=True), claim(basis, stance), status=status, support="none")
        assert forms_of(withdrawn)[0] == "denied-only"


def test_an_accusation_above_which_a_denial_stands_keeps_its_basis() -> None:
    """What a source implies and somebody denies is implied; what would be, and is denied, is somebody's word."""
    implied = link(claim("inferred_by_source"), claim("quoted", "denies"), status="denied", support="inferred")
    assert forms_of(implied)[0] == "inferred"
    conditional = link(claim("quoted"), claim("stated", "denies"), status="denied", support="none")
    assert forms_of(conditional)[0] == "quoted"
