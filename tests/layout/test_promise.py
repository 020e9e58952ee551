"""Whatever fits keeps the promise, and all else is refused with advice: on made guides with a
fake measurer, and on the real ones with real type."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import event, given, settings

from infographic.content.guide.local import LocalGuide, in_every_language
from infographic.content.page import Detail, PageFormat
from infographic.errors import LayoutError
from infographic.files import program_data
from infographic.layout.fit.empty_corner import empty_corner
from infographic.layout.fit.fit import fit
from infographic.layout.path import ARRANGEMENTS
from infographic.per_language import PerLanguage
from infographic.publish.offer import load
from infographic.text.measures import text_measures
from infographic.text.typeset import Paragraph, typesetters
from tests.fake import THEME, fixed_width_on, page
from tests.layout.made_guides import made_guides
from tests.layout.promise import assert_kept

GUIDES = Path(__file__).parent.parent / "guides"


def made_page(width: float, height: float, detail: Detail) -> PageFormat:
    return replace(page(width, height, smallest=2.5), detail=detail)


# As those that the program ships, for a measurer whose letters are a little larger.
PAGES = {
    "a4-landscape": made_page(297, 210, "full"),
    "a4-portrait": made_page(210, 297, "full"),
    "a3-landscape": made_page(420, 297, "full"),
    "slide": made_page(339, 190, "summary"),
    "square": made_page(286, 286, "headlines"),
    "og-image": made_page(318, 167, "steps"),
}


@pytest.mark.slow
@pytest.mark.parametrize("arrangement", ARRANGEMENTS)
@pytest.mark.parametrize("name", PAGES)
@settings(deadline=None, max_examples=12)
@given(guides=made_guides())
def test_whatever_fits_is_right_and_all_else_is_refused(
    name: str, arrangement: str, guides: PerLanguage[LocalGuide]
) -> None:
    on = replace(PAGES[name], arrangements=(arrangement,))
    try:
        layout = fit(guides, THEME, on, fixed_width_on(on))
    except LayoutError as error:
        event("refused")
        assert_says_what_to_change(error, set(guides))
        return
    event("laid out")
    assert_kept(layout, guides)


@pytest.mark.slow
@settings(deadline=None, max_examples=20)
@given(guides=made_guides())
def test_the_best_of_all_arrangements_is_right(guides: PerLanguage[LocalGuide]) -> None:
    on = replace(PAGES["a4-landscape"], arrangements=tuple(ARRANGEMENTS))
    try:
        layout = fit(guides, THEME, on, fixed_width_on(on))
    except LayoutError as error:
        assert_says_what_to_change(error, set(guides))
        return
    assert_kept(layout, guides)


def assert_says_what_to_change(error: LayoutError, languages: set[str], page: str = "made") -> None:
    """Item, language, page, by how much and what to do."""
    assert error.overruns
    for overrun, problem in zip(error.overruns, error.problems, strict=True):
        assert overrun.page == page
        assert overrun.item
        assert overrun.what
        assert overrun.hint
        assert overrun.language in languages | {""}
        assert overrun.millimetres > 0
        assert overrun.characters >= (0 if math.isinf(overrun.millimetres) else 1)
        assert overrun.hint in str(problem)


def real_guides() -> list[Path]:
    return [program_data(), *sorted(path for path in GUIDES.iterdir() if path.is_dir())]


@pytest.mark.slow
@pytest.mark.parametrize("folder", real_guides(), ids=lambda folder: folder.name)
@pytest.mark.parametrize("name", PAGES)
def test_real_guides_are_right_on_every_page(name: str, folder: Path) -> None:
    content = load(folder)
    on, theme = content.formats[name], content.theme
    guides = in_every_language(content.guide)
    layout = fit(guides, theme, on, *typesetters(theme, on, content.guide.names))
    assert_kept(layout, guides)
    for frame in layout.frames.values():
        assert_well_set([each.paragraph for each in frame.walk() if each.paragraph])
        if 5 <= len(content.guide.steps) <= 9:
            assert empty_corner(frame, on.safe_area) < 0.12 * on.safe_area.area


def assert_well_set(paragraphs: list[Paragraph]) -> None:
    """As a careful typesetter would: no line too wide, few words broken, and no heading."""
    found = text_measures(paragraphs)
    assert found.overfull_lines == 0
    assert found.headings_with_hyphens == ()
    assert found.shortest_stub is None or found.shortest_stub >= 3
    assert found.hyphen_share <= 0.04
