"""`make review`: which pictures are on its page, and whether everyone can read it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image

from tests.test_guides import GUIDES, NAMES
from tools.last_release import NotThereError, Release
from tools.references import Change
from tools.review import (
    guide_folders,
    review_before,
    review_guide,
    review_references,
    with_before,
)
from tools.review_page import (
    Before,
    Changed,
    Guide,
    Picture,
    Refused,
    Review,
    Slide,
    Slides,
    page,
)

FIGURES = {
    "arrangement": "grid",
    "main_text_pt": 10.5,
    "lowest_contrast": 7.4,
    "empty_corner": 0.02,
    "free_space_mm": {"steps": 0.7, "quote": 8.5},
}
PICTURES = [
    Picture("opas", name, language, f"opas/{language}/a-{name}.svg", 1000, 500, FIGURES)
    for name in ("a4", "slide")
    for language in ("fi", "sv")
]
BEFORE = Before("0.2.0 (6d71c55)", "Beside each picture is that of 0.2.0.")
OPAS = Guide("opas", "Kelaa <ja> katso", "fi", PICTURES, [Refused("square", "too long\n→ cut")])
CHANGED = Changed("grid-slide", 0.0123, ("one.png", "two.png", "three.png"))


class Page(HTMLParser):
    """The elements of a page with their attributes and texts."""

    def __init__(
        self,
        guides: list[Guide],
        changed: list[Changed],
        before: Before = BEFORE,
        themes: Sequence[Guide] = (),
        scenes: str = "",
    ) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self.feed(page(Review(guides, changed, before, themes, scenes)).decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.text += data

    def all(self, tag: str) -> Iterator[dict[str, str]]:
        return (attributes for name, attributes in self.elements if name == tag)


@pytest.fixture
def read() -> Page:
    return Page([OPAS], [CHANGED])


def test_each_picture_is_there_in_four_ways(read: Page) -> None:
    for picture in PICTURES:
        shown = [each for each in read.all("img") if each["src"] == picture.source]
        assert [each["class"] for each in shown] == [
            *("full-colour", "full-colour", "greyscale", "deuteranopia")
        ]
        assert [each["width"] for each in shown] == ["1000", "250", "620", "620"]
    assert {each["id"] for each in read.all("filter")} == {"greyscale", "deuteranopia"}


def test_beside_each_picture_is_that_of_the_last_release_in_the_same_size_and_colours() -> None:
    old, new = "before/opas/a4-fi.svg", PICTURES[0].source
    read = Page([replace(OPAS, pictures=[replace(PICTURES[0], before=old)])], [])
    whole, *pairs = read.all("img")
    assert (whole["src"], whole["width"]) == (new, "1000")
    assert [(each["src"], each["width"], each["class"]) for each in pairs] == [
        (source, width, style)
        for width, style in (
            ("250", "full-colour"),
            ("620", "full-colour"),
            ("620", "greyscale"),
            ("620", "deuteranopia"),
        )
        for source in (new, old)
    ]
    assert "0.2.0 (6d71c55), greyscale" in read.text
    assert len({each["alt"] for each in read.all("img")}) == 9


def test_what_pictures_are_compared_with_is_told(read: Page) -> None:
    assert BEFORE.told in read.text
    assert BEFORE.name not in read.text  # for none of these pictures was there before


def test_figures_refusals_and_changes_are_told(read: Page) -> None:
    for text in ("10.5", "steps 0.7, quote 8.5", "square is refused", "too long\n→ cut", "1.2%"):
        assert text in read.text
    assert "Kelaa <ja> katso" in read.text
    assert {"one.png", "two.png", "three.png"} <= {each["src"] for each in read.all("img")}
    assert "Every picture is what its reference shows" in Page([OPAS], []).text


def test_slides_stand_small_beside_each_other_under_their_language() -> None:
    slides = [Slide(name, f"opas/slides-fi/{name}.svg") for name in ("Kansi", "Askel 1")]
    read = Page([replace(OPAS, pictures=[], decks=[Slides("fi", slides)])], [])
    assert "opas, presentation in “fi”" in read.text
    assert "2 Askel 1" in read.text
    shown = [(each["src"], each["height"]) for each in read.all("img")]
    assert shown == [(slide.source, "170") for slide in slides]


def test_the_guide_in_each_theme_and_the_sheet_of_scenes_come_first() -> None:
    theme = Guide("ilta", "Kelaa", "fi", [replace(PICTURES[0], guide="theme-ilta")], [])
    read = Page([OPAS], [], themes=[theme], scenes="scenes.png")
    first, second, *_ = read.all("img")
    assert (first["src"], first["height"]) == (PICTURES[0].source, "170")
    assert "ilta" in read.text
    assert second["src"] == "scenes.png"


def test_whoever_cannot_see_it_finds_the_way(read: Page) -> None:
    assert [each["lang"] for each in read.all("html")] == ["en"]
    assert [each["lang"] for each in read.all("span")] == ["fi"]
    alternatives = [each["alt"] for each in read.all("img")]
    assert all(alternatives)
    assert len(set(alternatives)) == len(alternatives)
    levels = [int(tag[1]) for tag, _ in read.elements if tag in ("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert all(each["scope"] for each in read.all("th"))


def test_links_lead_somewhere_and_nothing_comes_from_elsewhere(read: Page) -> None:
    ids = [attributes["id"] for _, attributes in read.elements if "id" in attributes]
    assert len(set(ids)) == len(ids)
    assert {each["href"] for each in read.all("a")} <= {f"#{name}" for name in ids}
    sources = [attributes["src"] for _, attributes in read.elements if "src" in attributes]
    assert not [source for source in sources if ":" in source or source.startswith("/")]


def test_the_guides_are_the_program_s_own_and_all_of_the_tests() -> None:
    assert [folder.name for folder in guide_folders()] == ["data", *NAMES]


@pytest.mark.slow
def test_a_guide_has_every_language_and_format_with_the_figures_of_its_report(
    tmp_path: Path,
) -> None:
    guide = review_guide(GUIDES / "first-aid", tmp_path)
    made = {(picture.format, picture.language) for picture in guide.pictures}
    formats = ("a4-landscape", "a4-portrait", "a3-landscape", "slide", "square")
    assert made == {(name, code) for name in formats for code in ("fi", "sv")}
    assert guide.refused == ()
    for picture in guide.pictures:
        assert (tmp_path / picture.source).read_bytes().startswith(b"<?xml")
        assert picture.figures.keys() >= {"lowest_contrast", "empty_corner", "drafts"}
    (square,) = {(each.width, each.height) for each in guide.pictures if each.format == "square"}
    assert square == pytest.approx((1080, 1080), abs=0.01)


def test_a_guide_with_mistakes_is_told_instead_of_shown(tmp_path: Path) -> None:
    (tmp_path / "bad").mkdir()
    guide = review_guide(tmp_path / "bad", tmp_path / "output")
    assert guide.pictures == ()
    assert "guide.yaml" in guide.refused[0].message
    assert "bad" in Page([guide], []).text


def test_changed_pictures_are_written_beside_the_page(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    black, white = Image.new("RGB", (8, 4)), Image.new("RGB", (8, 4), "white")
    change = Change("grid-slide", black, white, 1.0)
    monkeypatch.setattr("tools.review.drawn", lambda arrangement: arrangement)
    monkeypatch.setattr("tools.review.changes", lambda *_: [change])
    (changed,) = review_references("grid", tmp_path)
    assert (changed.name, changed.share) == ("grid-slide", 1.0)
    for source in changed.sources:
        with Image.open(tmp_path / source) as picture:
            assert picture.size == (8, 4)


class TestBefore:
    RELEASE = Release("0.2.0", "6d71c552db283cde086c1bf0baf67d221ec4e909")

    @pytest.fixture(autouse=True)
    def release(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("tools.review.last_release", lambda _: self.RELEASE)
        monkeypatch.setattr("tools.review.release_at", lambda _, name: Release("0.1.0", 40 * name))
        monkeypatch.setattr("tools.review.draw_release", lambda *_: None)

    def test_is_the_last_release(self, tmp_path: Path) -> None:
        before, folder = review_before("", tmp_path)
        assert before.name == "0.2.0 (6d71c55)"
        assert folder == tmp_path / "before-6d71c552db28"

    def test_is_what_is_asked_for(self, tmp_path: Path) -> None:
        before, folder = review_before("a", tmp_path)
        assert before.name == "0.1.0 (aaaaaaa)"
        assert folder == tmp_path / "before-aaaaaaaaaaaa"

    def test_is_nothing_where_the_history_lacks_it(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        def lacking(_: Path) -> Release:
            raise NotThereError("git is not installed")

        monkeypatch.setattr("tools.review.last_release", lacking)
        before, folder = review_before("", tmp_path)
        assert before.told == "There is nothing to compare with: git is not installed."
        assert folder is None

    def test_pictures_know_those_of_the_same_name(self, tmp_path: Path) -> None:
        (tmp_path / "before" / "opas").mkdir(parents=True)
        (tmp_path / "before" / "opas" / "slide-sv.svg").touch()
        guide = with_before(OPAS, tmp_path / "before", tmp_path)
        expected = ["", "", "", "before/opas/slide-sv.svg"]
        assert [picture.before for picture in guide.pictures] == expected
