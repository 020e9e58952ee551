"""The files of a guide by what they are for, and how it is with each."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from infographic.content.language.language import language
from infographic.publish.edition import Edition, edition_of
from infographic.publish.manuscript import manuscript_of
from infographic.publish.report import plain_entry
from infographic.publish.site.use import Use
from infographic.studio.fetching.fetch_page import FetchFile, FetchGroup, Readiness
from infographic.studio.fetching.maker import Fate, MakingState
from infographic.studio.fetching.rows import Files, Lying
from tests.content.guide_folder import GuideFolder
from tests.publish.small_guide import formats

NOTHING = MakingState()
PRINT = ("card", "148 mm, 105 mm", "svg, png, pdf")
SLIDE = ("slide", "160 mm, 90 mm", "png, pptx")


@pytest.fixture
def edition(tmp_path: Path) -> Edition:
    guide = GuideFolder(tmp_path / "opas")
    guide.files["formats.yaml"] = formats(PRINT, SLIDE)
    return edition_of(manuscript_of(guide.load()))


def files(
    edition: Edition,
    lying: dict[str, str] | None = None,
    making: MakingState = NOTHING,
    code: str = "fi",
) -> Files:
    """What there is when some files lie there, by their paths with what they were made from."""
    there = {
        path: (plain_entry("png", PurePosixPath(path), b"."), made_from)
        for path, made_from in (lying or {}).items()
    }
    return Files(edition, Lying(there), making, code, language("en").downloads)


def group(found: Files, use: Use) -> FetchGroup:
    return next(each for each in found.groups() if each.use is use)


def file(found: Files, ending: str) -> FetchFile:
    return next(
        each for group in found.groups() for each in group.files if each.path.endswith(ending)
    )


def test_each_file_stands_once_where_it_is_for(edition: Edition) -> None:
    found = files(edition)
    web = [each.path for each in group(found, Use.WEB).files]
    assert web == [
        "fi/index.html",
        "fi/opas-card.pdf",
        "fi/opas-card.svg",
        "fi/opas-card.png",
        "fi/opas.txt",
        "fi/opas.md",
        "fi/opas-alt.txt",
    ]
    archive = group(found, Use.WEB).archive
    assert archive is not None
    assert archive.path == "fi/opas-web.zip"
    slides = group(found, Use.PRESENTATION)
    assert [each.path for each in slides.files] == ["fi/opas-slide.pptx", "fi/opas-slide.png"]
    assert slides.main == slides.files[0]


def test_names_are_those_of_the_language_of_the_interface(edition: Edition) -> None:
    row = file(files(edition, code="sv"), "guide-card.pdf")
    assert (row.name, row.about) == ("Accessible PDF", "A6 landscape · PDF")


def test_a_file_is_ready_when_it_is_made_from_the_guide_as_it_is(edition: Edition) -> None:
    (made_from,) = {
        each.made_from
        for job in edition.jobs
        for each in job.artefacts
        if str(each.path) == "fi/opas-card.png"
    }
    found = files(edition, {"fi/opas-card.png": made_from, "fi/opas-card.pdf": "earlier"})
    assert file(found, "card.png").readiness is Readiness.READY
    assert file(found, "card.png").shot == "fi/opas-card.png"
    assert file(found, "card.pdf").readiness is Readiness.OLD
    assert file(found, "card.svg").readiness is Readiness.MISSING
    assert found.picture == "fi/opas-card.png"


def test_rows_say_what_is_drawn_what_waits_and_why_one_is_refused(edition: Edition) -> None:
    making = MakingState(Fate.RUNNING, now=("slide",), refused={"card": ("too long",)})
    found = files(edition, making=making)
    assert file(found, ".pptx").readiness is Readiness.DRAWN
    assert file(found, "index.html").readiness is Readiness.QUEUED
    refused = file(found, "card.pdf")
    assert (refused.readiness, refused.why) == (Readiness.REFUSED, ("too long",))


def test_drafts_are_counted_in_the_language(edition: Edition) -> None:
    assert [files(edition, code=code).drafts for code in ("fi", "sv")] == [0, 1]
    assert files(edition).is_draft
