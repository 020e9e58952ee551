"""What a presentation is to who edits it: placeholders, layouts and their names."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.presentation import Presentation as OpenPresentation
from pptx.shapes.placeholder import LayoutPlaceholder, SlidePlaceholder
from pptx.slide import Slide

from infographic.files import program_data
from infographic.publish.offer import load
from infographic.publish.selection import Selection
from tests.publish.output_folder import built_from


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> OpenPresentation:
    folder = tmp_path_factory.mktemp("built")
    selection = Selection(["fi"], ["slide"], ["pptx"])
    assert built_from(load(program_data()), folder, selection).refused == ()
    (file,) = folder.glob("fi/*.pptx")
    return Presentation(str(file))


def held(slide: Slide) -> list[SlidePlaceholder]:
    return [shape for shape in slide.shapes if isinstance(shape, SlidePlaceholder)]


def of_layout(slide: Slide) -> Iterator[LayoutPlaceholder]:
    yield from (s for s in slide.slide_layout.shapes if isinstance(s, LayoutPlaceholder))


def number(shape: SlidePlaceholder | LayoutPlaceholder) -> int:
    index: int = shape.placeholder_format.idx
    return index


def test_each_slide_has_one_title_and_no_empty_placeholder(opened: OpenPresentation) -> None:
    for slide in opened.slides:
        types = [shape.placeholder_format.type for shape in held(slide)]
        assert types.count(PP_PLACEHOLDER.TITLE) == 1
        assert all(shape.text_frame.text.strip() for shape in held(slide))


def test_no_two_placeholders_of_a_slide_or_layout_have_one_number(
    opened: OpenPresentation,
) -> None:
    for slide in opened.slides:
        for shapes in (held(slide), [*of_layout(slide)]):
            numbers = [number(shape) for shape in shapes]
            assert len(numbers) == len(set(numbers))


def test_each_fills_one_of_its_layout_and_stands_where_that_does(
    opened: OpenPresentation,
) -> None:
    *others, _picture = opened.slides
    for slide in others:
        known = {number(shape): shape for shape in of_layout(slide)}
        for shape in held(slide):
            design = known[number(shape)]
            assert shape.placeholder_format.type == design.placeholder_format.type
            place = (shape.left, shape.top, shape.width, shape.height)
            assert place == (design.left, design.top, design.width, design.height)


def test_each_layout_has_a_name_of_its_own_and_is_used(opened: OpenPresentation) -> None:
    names = [layout.name for layout in opened.slide_layouts]
    assert len(names) == len(set(names))
    assert set(names) == {slide.slide_layout.name for slide in opened.slides}
