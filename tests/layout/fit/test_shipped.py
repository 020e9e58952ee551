"""The guide that the program ships: each page shape has its own composition, in type that is large
enough."""

from __future__ import annotations

import pytest

from infographic.content.guide.local import in_every_language
from infographic.files import program_data
from infographic.geometry import MM_PER_PT
from infographic.layout.fit.fit import fit
from infographic.layout.part.context import main_text
from infographic.publish.offer import load
from infographic.text.typeset import typesetters


@pytest.mark.parametrize(
    ("name", "composition", "points"),
    [
        ("a4-landscape", "line", 10.0),
        ("a4-portrait", "fall", 10.0),
        ("a3-landscape", "film", 12.0),
        ("slide", "triptych", 12.0),
        ("square", "lanes", 19.5),
    ],
)
def test_every_page_shape_has_its_own_composition(
    name: str, composition: str, points: float
) -> None:
    content = load(program_data())
    on, theme = content.formats[name], content.theme
    guides = in_every_language(content.guide)
    layout = fit(guides, theme, on, *typesetters(theme, on, content.guide.names))
    assert layout.candidate.composition == composition
    for frame in layout.frames.values():
        sizes = {
            each.paragraph.size
            for each in frame.walk()
            if each.name == main_text(on) and each.paragraph
        }
        assert min(sizes) / MM_PER_PT >= points - 1e-6
