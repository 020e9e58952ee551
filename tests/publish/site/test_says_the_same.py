"""Who reads a guide without seeing it hears the same, in the same order, on its page, in its PDF
and in the notes of its presentation; that it is a draft, each says where it may."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from infographic.content.guide.draft_keys import approvals_before
from infographic.content.guide.local import LocalGuide, in_every_language
from infographic.files import program_data
from infographic.publish.offer import load
from infographic.publish.selection import Selection
from tests.content.guide_folder import GuideFolder
from tests.publish.output_folder import built, built_from
from tests.publish.site.saying import add_what_it_lacks
from tests.publish.site.sayings import of_notes, of_page, of_pdf
from tests.publish.small_guide import formats
from tests.test_guides import GUIDES, NAMES

_KINDS = ("svg", "pdf", "pptx", "page")


def _assert_says_the_same(output: Path, guide: LocalGuide, picture: str, slides: str) -> None:
    folder = output / guide.language.code
    page = of_page(folder / "index.html", guide)
    assert page == of_pdf(folder / f"{guide.file_name}-{picture}.pdf", guide)
    assert page == of_notes(folder / f"{guide.file_name}-{slides}.pptx", guide)
    # Nothing has been left out that ought to be compared.
    assert page.count(guide.title.plain) == 1
    assert {step.title.plain for step in guide.steps} <= {*page}
    assert {tip.text.plain for step in guide.steps for tip in step.tips} <= {*page}
    assert {rule.title.plain for rule in (guide.rules.items if guide.rules else ())} <= {*page}
    assert {*(guide.chart.told if guide.chart else ())} <= {*page}


def test_a_small_guide_says_the_same_everywhere(folder: GuideFolder, output: Path) -> None:
    add_what_it_lacks(folder)
    folder.change("guide.yaml", ", draft: [sv]", "")
    folder.files["formats.yaml"] = formats(("card", "200 mm, 140 mm", "svg, pdf, pptx")) + (
        "  link: words\n"
    )
    assert built(folder, output).refused == ()
    for guide in in_every_language(folder.load().guide).values():
        _assert_says_the_same(output, guide, "card", "card")


@pytest.mark.slow
@pytest.mark.parametrize("name", [program_data().name, *NAMES])
def test_every_guide_says_the_same_everywhere(name: str, tmp_path: Path) -> None:
    content = load(program_data() if name == program_data().name else GUIDES / name)
    two = {name: content.formats[name] for name in ("a4-landscape", "slide")}
    content = replace(content, formats=two, approvals=approvals_before(content.guide))
    assert built_from(content, tmp_path, Selection(kinds=_KINDS)).refused == ()
    for guide in in_every_language(content.guide).values():
        _assert_says_the_same(tmp_path, guide, "a4-landscape", "slide")
