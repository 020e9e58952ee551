"""How long the web page of the program's own guide takes, when all that it leads to lies ready."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from bench.processor_time import processor_time
from infographic.publish.build import build
from infographic.publish.earlier_build import EarlierBuild
from infographic.publish.edition import edition_of
from infographic.publish.file_kind import PAGE_KIND
from infographic.publish.manuscript import manuscript_of
from infographic.publish.offer import load
from infographic.publish.progress import Progress
from infographic.publish.report import read_report
from infographic.publish.selection import Selection
from infographic.publish.shelf import shelf_of
from infographic.publish.site.beside import beside
from infographic.publish.site.guide_page import guide_page
from infographic.publish.site.html import page_html

pytestmark = pytest.mark.benchmark(timer=processor_time)


def test_page_in_one_language(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    manuscript = manuscript_of(load(Path("data")))
    build(edition_of(manuscript, Selection(kinds=[PAGE_KIND])), tmp_path, Progress())
    report = read_report(tmp_path)
    shelf = shelf_of(report, lambda path: (tmp_path / path).read_bytes(), EarlierBuild(tmp_path))

    files = beside(manuscript, "fi", shelf)

    def page() -> bytes:
        page = guide_page(manuscript, "fi", shelf, ("fi", "sv"), files)
        return page_html(page, manuscript.content)

    page()  # what is remembered from one page to the next
    html = benchmark(page)
    assert b"</html>" in html
