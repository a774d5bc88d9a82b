"""The page looks as it did when the committed pictures were drawn, but for what other letters and browsers change.

tools/picture.py draws them; after a change that is meant, run it, look at what differs, and commit them.
"""

import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

ROOT = Path(__file__).parents[4]
COMMITTED = ROOT / "tests" / "views" / "page" / "screenshots"
WRITTEN = ROOT / "build" / "screenshots"
NAMES = sorted(path.stem for path in COMMITTED.glob("*.png"))

Pixels = NDArray[np.float32]

SHIFT = 2
SMALL, LARGE = 8, 16
MOST = {SMALL: 24, LARGE: 14}
"""How far the mean colour of a square may be from what it was.

Letters that another machine smooths differently were off by 16 and 10, a mark that is not drawn by 50 and 24, a label
six pixels beside its place by 26 and 6.
"""
USUAL, MOST_UNUSUAL = 5, 0.02


def cells(pixels: Pixels, side: int) -> Pixels:
    """Return the mean colour of each square of so many pixels a side; what is left at the edges is not looked at."""
    rows, columns = pixels.shape[0] // side, pixels.shape[1] // side
    whole = pixels[: rows * side, : columns * side]
    means: Pixels = whole.reshape(rows, side, columns, side, 3).mean(axis=(1, 3))
    return means


def apart(old: Image.Image, new: Image.Image) -> dict[int, Pixels]:
    """Return for both sizes how far each square is from what it was, in the channel that differs most.

    A line of text may stand two pixels off: each square is compared with all so near it, and the nearest counts.
    """
    before, after = (np.asarray(image.convert("RGB"), dtype=np.float32) for image in (old, new))
    height, width = after.shape[:2]
    padded = np.pad(after, ((SHIFT, SHIFT), (SHIFT, SHIFT), (0, 0)), mode="edge")
    steps = range(2 * SHIFT + 1)
    moved = [padded[y : y + height, x : x + width] for y in steps for x in steps]
    return {
        side: np.min([np.abs(cells(before, side) - cells(each, side)).max(axis=2) for each in moved], axis=0)
        for side in MOST
    }


def differing(old: Image.Image, new: Image.Image) -> str:
    """Say what makes two pictures differ, or nothing: a small spot, a larger one, or a slight tint over much of it."""
    if old.size != new.size:
        return f"{old.size[0]} by {old.size[1]} pixels became {new.size[0]} by {new.size[1]}"
    found = apart(old, new)
    for side, most in MOST.items():
        row, column = np.unravel_index(found[side].argmax(), found[side].shape)
        if found[side].max() > most:
            return f"a spot near {column * side}, {row * side} is off by {found[side].max():.0f}; {most} would pass"
    share = float((found[LARGE] > USUAL).mean())
    return f"{share:.0%} of it is slightly off; {MOST_UNUSUAL:.0%} would pass" if share > MOST_UNUSUAL else ""


def marked(old: Image.Image, new: Image.Image) -> Image.Image:
    """Return the new picture, pale, with each small square in red that differs."""
    pale = Image.blend(new.convert("L").convert("RGB"), Image.new("RGB", new.size, "white"), 0.5)
    if old.size != new.size:
        return pale
    draw = ImageDraw.Draw(pale)
    for row, column in np.argwhere(apart(old, new)[SMALL] > USUAL):
        x, y = int(column) * SMALL, int(row) * SMALL
        draw.rectangle((x, y, x + SMALL - 1, y + SMALL - 1), outline="red")
    return pale


def has_font() -> bool:
    """Return whether the letters of the pictures are here."""
    if shutil.which("fc-list") is None:
        return False
    return bool(subprocess.run(["fc-list", ":family=DejaVu Sans"], capture_output=True, check=True).stdout)


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the pictures as they come out now."""
    if not has_font():
        pytest.skip("the pictures are drawn in DejaVu Sans, which is not here, or fc-list, which would tell")
    folder = tmp_path_factory.mktemp("pictures")
    subprocess.run([sys.executable, ROOT / "tools" / "picture.py", "--into", folder], check=True, capture_output=True)
    return folder


def test_every_picture_is_committed(drawn: Path) -> None:
    """The tool draws those that are compared, no more and no fewer."""
    assert sorted(path.stem for path in drawn.glob("*.png")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_is_as_it_was(drawn: Path, name: str) -> None:
    """Nothing is missing, moved, in another colour or over something else; if so, the new picture is kept."""
    old, new = Image.open(COMMITTED / f"{name}.png"), Image.open(drawn / f"{name}.png")
    found = differing(old, new)
    if found:
        WRITTEN.mkdir(parents=True, exist_ok=True)
        shutil.copy(drawn / f"{name}.png", WRITTEN)
        marked(old, new).save(WRITTEN / f"{name}-differs.png")
    assert found == "", f"see {WRITTEN / name}.png and {name}-differs.png; if that is meant, run tools/picture.py"


WHITE, BAND, RULE, INK, ATTACK, SUPPORT = "#FFFFFF", "#F5F7F9", "#D5DAE0", "#1B2330", "#C2570C", "#8E2BD0"


def drawing(
    *, band: str = BAND, panel: bool = True, mark: bool = True, line: str = ATTACK, label: tuple[int, int] = (300, 120)
) -> Image.Image:
    """Return an invented page: a band, a panel of text, a mark with a label, a line."""
    image = Image.new("RGB", (1280, 480), WHITE)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, 1280, 48), fill=INK)
    draw.rectangle((0, 250, 950, 400), fill=band)
    if panel:
        draw.line((952, 49, 952, 480), fill=RULE)
        for row in range(20):
            draw.text((970, 70 + 17 * row), "A source says that somebody did this [p. 1].", fill=INK, font_size=13)
    draw.line((300, 140, 620, 320), fill=line, width=2)
    if mark:
        draw.ellipse((280, 130, 300, 150), fill="#E6EEF7", outline=INK)
    draw.text(label, "Somebody Named", fill=INK, font_size=12)
    return image


def softened(image: Image.Image) -> Image.Image:
    """Return a picture as with letters that another machine has smoothed more."""
    return image.filter(ImageFilter.GaussianBlur(0.6))


@pytest.mark.parametrize("label", [(300, 120), (301, 120), (302, 122)])
def test_other_smoothing_and_a_step_of_two_pixels_pass(label: tuple[int, int]) -> None:
    """What another browser or font engine may change is no difference."""
    assert differing(drawing(), softened(drawing(label=label))) == ""


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"band": WHITE}, "of it is slightly off"),
        ({"panel": False}, "a spot near"),
        ({"mark": False}, "a spot near 280, 136"),
        ({"line": SUPPORT}, "a spot near"),
        ({"line": WHITE}, "a spot near"),
        ({"label": (300, 128)}, "a spot near"),
        ({"label": (306, 120)}, "a spot near"),
        ({"label": (400, 190)}, "a spot near"),
    ],
)
def test_what_is_missing_moved_or_in_another_colour_fails(changes: dict[str, object], said: str) -> None:
    """A pale band, a panel, a mark, a line or its colour, a label lower, beside its place, over the line."""
    assert said in differing(drawing(), softened(drawing(**changes)))  # type: ignore[arg-type]


def test_another_size_fails() -> None:
    """Pictures of different sizes are never the same."""
    assert differing(drawing(), drawing().crop((0, 0, 1280, 479))) == "1280 by 480 pixels became 1280 by 479"


def test_what_differs_is_marked_in_red() -> None:
    """The spot is easy to find in the picture that is kept."""
    found = np.asarray(marked(drawing(), drawing(mark=False)))
    red = np.argwhere((found == (255, 0, 0)).all(axis=2))
    assert red.min(axis=0).tolist() == [128, 280]
    assert red.max(axis=0).tolist() <= [159, 303]
