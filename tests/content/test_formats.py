"""formats.yaml: sizes with units, limits, and what is said of mistakes."""

from __future__ import annotations

import pytest

from infographic.geometry import Rect
from infographic.scene import TextStyle
from tests.content.guide_folder import GuideFolder, where
from tests.content.mistake import assert_says

CARD = """\
card:
  size: [297 mm, 210 mm]
  bleed: 3 mm
  margin: 13 mm
  detail: full
  arrangements: [serpentine]
  smallest: {step_text: 9.5 pt, other: 7 pt}
  dpi: 300
  files: [svg, png]
"""


@pytest.fixture
def card(folder: GuideFolder) -> GuideFolder:
    folder.files["formats.yaml"] = CARD
    return folder


@pytest.mark.parametrize(
    ("written", "mm"),
    [("297 mm", 297), ("297mm", 297), ("29.7 cm", 297), ("2 in", 50.8), ("72 pt", 25.4)],
)
def test_lengths_in_every_unit(card: GuideFolder, written: str, mm: float) -> None:
    card.change("formats.yaml", "297 mm", written)
    card.change("formats.yaml", "13 mm", "0 mm")
    size = card.load().formats["card"].size
    assert (size.width, size.height) == pytest.approx((mm, 210))


def test_pixels_are_a_96th_of_an_inch(card: GuideFolder) -> None:
    card.change("formats.yaml", "other: 7 pt", "other: 26 px")
    assert card.load().formats["card"].smallest["other"] == pytest.approx(19.5)


def test_a_kind_of_text_without_a_size_of_its_own_has_that_of_others(card: GuideFolder) -> None:
    card_format = card.load().formats["card"]
    assert card_format.smallest_size(TextStyle.STEP_TEXT) == pytest.approx(9.5)
    assert card_format.smallest_size(TextStyle.FOOTER) == 7


def test_the_safe_area_is_the_page_within_its_margins(card: GuideFolder) -> None:
    card_format = card.load().formats["card"]
    assert card_format.trimmed == Rect(0, 0, 297, 210)
    assert card_format.safe_area == Rect(13, 13, 271, 184)


def test_what_is_written_is_what_is_built(card: GuideFolder) -> None:
    card_format = card.load().formats["card"]
    assert card_format.name == "card"
    assert (card_format.bleed, card_format.margin, card_format.dpi) == (3, 13, 300)
    assert card_format.detail == "full"
    assert card_format.arrangements == ("reel", "serpentine")
    assert card_format.files == ("svg", "png")


@pytest.mark.parametrize(
    ("written", "arrangements"),
    [
        ("  arrangements: [serpentine, grid]\n", ("reel", "serpentine", "grid")),
        ("  arrangements: [grid, reel]\n", ("grid", "reel")),
        ("  arrangements: [reel]\n", ("reel",)),
        ("", ("reel", "timeline", "grid")),
    ],
)
def test_every_page_has_the_reel_first_unless_it_says_where(
    card: GuideFolder, written: str, arrangements: tuple[str, ...]
) -> None:
    card.change("formats.yaml", "  arrangements: [serpentine]\n", written)
    assert card.load().formats["card"].arrangements == arrangements


def test_a_guide_that_names_an_arrangement_has_it_on_all_pages(card: GuideFolder) -> None:
    card.change("guide.yaml", "names:", "arrangement: stairs\nnames:")
    assert card.load().formats["card"].arrangements == ("stairs",)


MISTAKES = [
    (
        "297 mm",
        "297",
        "2:10",
        "size, item 1",
        "a length with its unit",
        "write for example  297 mm",
    ),
    ("9.5 pt", "'9,5 pt'", "7:25", "smallest, step text", "a length", "write for example  9.5 pt"),
    ("[297 mm, 210 mm]", "[297 mm]", "2:9", "size", "expected 2 lengths", "part them with commas"),
    (
        "[297 mm, 210 mm]",
        "297 mm",
        "2:9",
        "size",
        "expected a list",
        "write for example  [297 mm, …]",
    ),
    ("297 mm", "3000 mm", "2:10", "size, item 1", "from 10 mm to 2000 mm, found 3000 mm", "choose"),
    ("297 mm", "-1 mm", "2:10", "size, item 1", "from 10 mm to 2000 mm, found -1 mm", "choose a v"),
    ("13 mm", "105 mm", "4:11", "margin", "no room on the page", "write less than 105 mm"),
    ("bleed: 3 mm", "bleed: -3 mm", "3:10", "bleed", "from 0 mm to 20 mm, found -3 mm", "choose a"),
    ("bleed: 3 mm", "bleed: 30 mm", "3:10", "bleed", "from 0 mm to 20 mm", "choose a value"),
    ("dpi: 300", "dpi: 20", "8:8", "dpi", "a number from 30 to 1200, found 20", "choose a value"),
    ("dpi: 300", "dpi: 300,5", "8:8", "dpi", "a number from 30 to 1200", "after a point: 300.5"),
    ("full", "most", "5:11", "detail", "a level of detail, found “most”", "allowed are: full,"),
    ("serpentine", "serpent", "6:18", "arrangements, item 1", "found “serpent”", "did you mean “s"),
    ("[svg, png]", "[svg, svg]", "9:16", "files, item 2", "“svg” is given twice", "delete one"),
    ("[svg, png]", "[svg, pgn]", "9:16", "files, item 2", "found “pgn”", "did you mean “png”?"),
    ("[svg, png]", "[]", "9:10", "files", "expected at least one kind of file", "add one"),
    (", other: 7 pt", "", "7:13", "smallest", "“other” is missing", "add for example  other: 7 pt"),
    ("step_text:", "steptext:", "7:14", "smallest", "unknown key", "did you mean “step_text”?"),
    ("  bleed: 3 mm\n", "", "2:3", "", "“bleed” is missing", "add for example  bleed: 3 mm"),
    ("card:", "Card One:", "1:1", "", "found “Card One”", "write for example  card-one"),
]


@pytest.mark.parametrize(("old", "new", "place", "item", "what", "hint"), MISTAKES)
def test_one_mistake_is_one_message(
    card: GuideFolder, old: str, new: str, place: str, item: str, what: str, hint: str
) -> None:
    card.change("formats.yaml", old, new)

    (problem,) = card.problems()

    assert problem.item.removeprefix("format “card”").removeprefix(", ") == item
    assert_says(problem, f"formats.yaml:{place}", what, hint)


def test_a_png_of_too_many_pixels_in_all_is_refused(card: GuideFolder) -> None:
    card.change("formats.yaml", "297 mm", "1500 mm")
    card.change("formats.yaml", "210 mm", "1500 mm")

    (problem,) = card.problems()

    assert where(problem) == "formats.yaml:8:8"
    assert "314 million pixels" in problem.what
    assert problem.hint == "write at most 239"


def test_a_png_that_cannot_be_drawn_is_refused(card: GuideFolder) -> None:
    card.change("formats.yaml", "297 mm", "2000 mm")
    card.change("formats.yaml", "dpi: 300", "dpi: 1200")

    (problem,) = card.problems()

    assert where(problem) == "formats.yaml:8:8"
    assert "94488 pixels" in problem.what
    assert problem.hint == "write at most 381"


@pytest.mark.parametrize(
    ("old", "new", "hint"),
    [
        ("bleed: 3 mm", "bleed: 3", "write for example  3 mm"),
        ("bleed: 3 mm", "bleed: 3 metres", "write for example  3 mm"),
        ("bleed: 3 mm", "bleed: 300", "write for example  20 mm"),
        ("[297 mm,", "[5000,", "write for example  2000 mm"),
        ("[297 mm,", "[wide,", "write for example  2000 mm"),
        ("other: 7 pt", "other: 7 points", "write for example  7 pt"),
        ("other: 7 pt", "other: 0.5", "write for example  500 pt"),
    ],
)
def test_a_length_that_is_proposed_is_within_the_limits(
    card: GuideFolder, old: str, new: str, hint: str
) -> None:
    card.change("formats.yaml", old, new)
    (problem,) = card.problems()
    assert problem.hint.startswith(hint)


def test_the_most_dots_that_are_proposed_can_be_drawn(card: GuideFolder) -> None:
    card.change("formats.yaml", "[297 mm, 210 mm]", "[1999 mm, 30 mm]")
    card.change("formats.yaml", "dpi: 300", "dpi: 1200")
    (problem,) = card.problems()
    most = problem.hint.removeprefix("write at most ")
    card.change("formats.yaml", "dpi: 1200", f"dpi: {most}")
    assert card.load().formats["card"].dpi == float(most)
