"""A version is shown as it was, as far as today's program draws it."""

from __future__ import annotations

from pathlib import Path

from infographic.history.history import History
from infographic.studio.versions.earlier import EarlierGuides, earlier
from tests.publish.small_guide import small_guide

# White words on white paper.
PALE = """\
based_on: kela
colours:
  ink: {rgb: "#ffffff", cmyk: [0, 0, 0, 0]}
"""


def with_theme(text: str, folder: Path) -> Path:
    guide = small_guide(folder)
    guide.files["guide.yaml"] = f"theme: kela\n{guide.files['guide.yaml']!s}"
    guide.files["themes/kela.yaml"] = text
    guide.write()
    return folder


def test_a_guide_is_drawn_from_a_folder_that_is_gone() -> None:
    seen = list[Path]()

    def open_in(into: Path) -> Path:
        seen.append(into)
        small_guide(into).write()
        return into

    shown = earlier(open_in)
    assert not seen[0].exists()
    view, notes = shown.view("card", "fi")
    assert view.pictures["fi"].picture.svg.startswith("<svg")
    assert notes == ()


def test_a_theme_that_nothing_can_be_read_in_gives_way_to_todays() -> None:
    shown = earlier(lambda into: with_theme(PALE, into))
    view, notes = shown.view("card", "fi")
    assert view.problems == ()
    assert "fi" in view.pictures
    assert notes == ("the theme “kela” of then is refused today: today’s “kela” is shown",)


def test_what_is_wrong_with_a_version_is_told() -> None:
    def open_in(into: Path) -> Path:
        guide = small_guide(into)
        guide.files["steps.yaml"] = "- id: [\n"
        guide.write()
        return into

    shown = earlier(open_in)
    assert shown.content is None
    assert shown.problems


def test_what_was_looked_at_last_is_kept(history: History) -> None:
    known = EarlierGuides()
    newest, first = history.versions()
    kept = known.of(history, newest)
    assert known.of(history, first) is not kept
    assert known.of(history, newest) is kept
