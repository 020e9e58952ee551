"""The program's own guide and formats: each page shape has its own composition, in type that is
large enough, and every guide is laid out whole on all of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from infographic.content.guide.local import LocalGuide, in_every_language
from infographic.files import program_data
from infographic.geometry import MM_PER_PT
from infographic.layout.fit.fit import fit
from infographic.layout.part.context import main_text
from infographic.layout.part.detail import shown
from infographic.publish.offer import load
from infographic.text.typeset import typesetters

GUIDES = Path(__file__).parents[2] / "guides"
FOLDERS = [
    program_data(),
    program_data() / "starter",
    *sorted(folder for folder in GUIDES.iterdir() if folder.is_dir()),
]


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


@pytest.mark.slow
@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_guide_is_laid_out_on_every_page(folder: Path) -> None:
    content = load(folder)
    guides, theme = in_every_language(content.guide), content.theme
    for on in content.formats.values():
        layout = fit(guides, theme, on, *typesetters(theme, on, content.guide.names))
        for code, frame in layout.frames.items():
            shown_guide = shown(guides[code], on.detail)
            found = [each.paragraph for each in frame.walk() if each.paragraph]
            values = {each.words.value for each in found}
            for text in (*rule_titles(shown_guide), *step_texts(shown_guide)):
                assert text in values
            for each in found:
                assert each.size / MM_PER_PT >= on.smallest_size(each.style) - 1e-6


def rule_titles(guide: LocalGuide) -> list[str]:
    return [rule.title.value for rule in guide.rules.items] if guide.rules else []


def step_texts(guide: LocalGuide) -> list[str]:
    texts = [text for step in guide.steps for text in (step.title, step.text) if text]
    return [text.value for text in texts] + [
        tip.text.value for step in guide.steps for tip in step.tips
    ]
