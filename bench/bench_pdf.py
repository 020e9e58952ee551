"""How long the PDFs of the program's own guide take, and the checks on them: `make bench`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pytest

from infographic.content.guide.local import in_every_language
from infographic.content.load import Content
from infographic.files import program_data
from infographic.layout.fit.fit import fit
from infographic.paint.picture import paint
from infographic.publish.offer import load
from infographic.render.pdf.accessible_pdf import pdf
from infographic.render.pdf.check.accessible_check import check_pdf
from infographic.render.pdf.check.print_check import check_print_pdf
from infographic.render.pdf.print.print_pdf import print_pdf
from infographic.scene import Scene
from infographic.text.typeset import Typesetter

T = TypeVar("T")
Benchmark = Callable[..., T]  # pytest-benchmark's fixture: calls a function and times it


@pytest.fixture(scope="module")
def content() -> Content:
    return load(program_data())


@pytest.fixture(scope="module")
def scene(content: Content) -> Scene:
    page = content.formats["a4-landscape"]
    guides = in_every_language(content.guide)
    layout = fit(guides, content.theme, page, lambda scale: Typesetter(content.theme, page, scale))
    return paint(layout, guides.first, content.theme)


def test_pdf_with_its_checks(benchmark: Benchmark[bytes], scene: Scene) -> None:
    assert benchmark(pdf, scene)


def test_print_pdf_with_its_checks(
    benchmark: Benchmark[bytes], content: Content, scene: Scene
) -> None:
    assert benchmark(print_pdf, scene, content.theme.print_condition)


def test_checks_of_the_pdf(benchmark: Benchmark[object], scene: Scene) -> None:
    assert not benchmark(check_pdf, pdf(scene), scene)


def test_checks_of_the_print_pdf(
    benchmark: Benchmark[object], content: Content, scene: Scene
) -> None:
    condition = content.theme.print_condition
    assert not benchmark(check_print_pdf, print_pdf(scene, condition), scene, condition)
