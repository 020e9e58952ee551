"""The program's own guide and formats: each page shape has its own composition, in type that is
large enough, and every guide is laid out whole on all of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from infographic.content.arrangement_names import REEL
from infographic.content.guide.local import in_every_language
from infographic.files import program_data
from infographic.geometry import MM_PER_PT
from infographic.layout.fit.fit import fit
from infographic.layout.part.context import main_text
from infographic.publish.offer import load
from infographic.scene import TextStyle
from infographic.text.typeset import typesetters

GUIDES = Path(__file__).parents[2] / "guides"
FOLDERS = [
    program_data(),
    program_data() / "starter",
    *sorted(folder for folder in GUIDES.iterdir() if folder.is_dir()),
]


@pytest.mark.parametrize(
    ("name", "composition", "points", "ratio"),
    [
        ("a4-landscape", "line", 10.0, 5.0),
        ("a4-portrait", "fall", 10.0, 5.0),
        ("a3-landscape", "film", 12.0, 5.0),
        ("slide", "triptych", 12.0, 4.0),
        ("square", "lanes", 24.0, 3.0),
        ("og-image", "triptych", 27.0, 1.8),
    ],
)
def test_every_page_shape_has_its_own_composition_under_a_large_title(
    name: str, composition: str, points: float, ratio: float
) -> None:
    content = load(program_data())
    on, theme = content.formats[name], content.theme
    guides = in_every_language(content.guide)
    layout = fit(guides, theme, on, *typesetters(theme, on, content.guide.names))
    assert layout.candidate.arrangement == REEL
    assert layout.candidate.composition == composition
    for frame in layout.frames.values():
        sizes = {each.name: each.paragraph.size for each in frame.walk() if each.paragraph}
        main = sizes[main_text(on)]
        assert main / MM_PER_PT >= points - 1e-6
        assert sizes[TextStyle.TITLE] >= ratio * main
        tip = sizes.get(TextStyle.TIP, on.smallest_size(TextStyle.TIP) * MM_PER_PT)
        assert tip >= 9 * MM_PER_PT - 1e-6
