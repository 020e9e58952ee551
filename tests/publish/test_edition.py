"""Editions: which files a selection means, where they go, and what is none at all."""

from __future__ import annotations

import pytest

from infographic.errors import ContentError, Problem
from infographic.publish.edition import edition_of
from infographic.publish.file_kind import PAGE_KIND
from infographic.publish.job import FinishingJob, Job
from infographic.publish.manuscript import manuscript_of
from infographic.publish.offer import OFFER
from infographic.publish.report import PAGE
from infographic.publish.selection import Selection, UsageError
from tests.content.guide_folder import GuideFolder
from tests.publish.small_guide import CARD, STRIP, formats


def paths(folder: GuideFolder, selection: Selection) -> list[str]:
    edition = edition_of(manuscript_of(folder.load()), selection)
    return [str(artefact.path) for job in edition.wanted for artefact in job.artefacts]


def refused(folder: GuideFolder, selection: Selection) -> tuple[Problem, ...]:
    with pytest.raises(UsageError) as caught:
        edition_of(manuscript_of(folder.load()), selection)
    assert caught.value.exit_code == 2
    return caught.value.problems


def test_everything_that_formats_yaml_lists_is_made(folder: GuideFolder) -> None:
    assert paths(folder, Selection()) == [
        "fi/opas-card.svg",
        "fi/opas-card-live.svg",
        "fi/opas-card.png",
        "fi/opas-card.pdf",
        "sv/guide-card.svg",
        "sv/guide-card-live.svg",
        "sv/guide-card.png",
        "sv/guide-card.pdf",
        "fi/opas-strip.svg",
        "fi/opas-strip.png",
        "sv/guide-strip.svg",
        "sv/guide-strip.png",
    ]


def test_a_selection_chooses_languages_formats_and_kinds(folder: GuideFolder) -> None:
    assert paths(folder, Selection(["sv"], ["strip"])) == [
        "sv/guide-strip.svg",
        "sv/guide-strip.png",
    ]
    assert paths(folder, Selection(["fi"], kinds=["pdf"])) == ["fi/opas-card.pdf"]


def test_the_order_is_that_of_the_guide_and_not_of_the_selection(folder: GuideFolder) -> None:
    selection = Selection(["sv", "fi", "sv"], ["strip", "card"], ["png", "svg"])
    assert paths(folder, selection) == [
        "fi/opas-card.svg",
        "fi/opas-card.png",
        "sv/guide-card.svg",
        "sv/guide-card.png",
        "fi/opas-strip.svg",
        "fi/opas-strip.png",
        "sv/guide-strip.svg",
        "sv/guide-strip.png",
    ]


def test_every_name_that_does_not_exist_is_told_at_once(folder: GuideFolder) -> None:
    problems = refused(folder, Selection(["fin", "sv"], ["post"], ["gif"]))
    assert [(problem.what, problem.hint) for problem in problems] == [
        ("there is no language “fin”", "did you mean “fi”? the guide is in: fi, sv"),
        ("there is no format “post”", "the formats are: card, strip"),
        (
            "there is no kind of file “gif”",
            f"the kinds are: {', '.join((*OFFER.file_kinds, PAGE_KIND))}",
        ),
    ]


@pytest.mark.parametrize(
    ("kind", "meant"), [("PNG", "png"), ("pgn", "png"), ("live", "svg-live"), ("pdfs", "pdf")]
)
def test_the_nearest_name_is_offered(folder: GuideFolder, kind: str, meant: str) -> None:
    (problem,) = refused(folder, Selection(kinds=[kind]))
    assert problem.hint.startswith(f"did you mean “{meant}”? ")


@pytest.mark.parametrize("kinds", ["pdf,png", "pdf, png", "pdf,png,"])
def test_names_with_a_comma_are_told_to_be_given_one_by_one(
    folder: GuideFolder, kinds: str
) -> None:
    selection = Selection(["fi,sv"], ["card,strip"], [kinds])
    assert [problem.hint for problem in refused(folder, selection)] == [
        "give it once for each: --lang fi --lang sv",
        "give it once for each: --format card --format strip",
        "give it once for each: --file pdf --file png",
    ]


def test_the_beginning_of_a_name_is_near_it(folder: GuideFolder) -> None:
    folder.files["formats.yaml"] = formats(("a4-landscape", *CARD[1:]), ("b5", *STRIP[1:]))
    (problem,) = refused(folder, Selection(formats=["a4"]))
    assert problem.hint.startswith("did you mean “a4-landscape”? ")


def test_a_kind_that_no_chosen_format_makes_is_told(folder: GuideFolder) -> None:
    (problem,) = refused(folder, Selection(formats=["strip"], kinds=["pdf"]))
    assert problem.what == "formats.yaml lists no pdf for strip"
    assert problem.hint == "it lists strip: svg, png"


def test_two_formats_whose_files_have_one_name_are_refused(folder: GuideFolder) -> None:
    folder.files["formats.yaml"] = formats(CARD, ("card-live", *STRIP[1:]))
    with pytest.raises(ContentError) as caught:
        edition_of(manuscript_of(folder.load()), Selection(["fi"], ["card"], ["png"]))
    told = [(problem.item, problem.what) for problem in caught.value.problems]
    assert told == [
        (f"formats.yaml: format “{name}”", f"two kinds of file would be written to {path}")
        for name in ("card", "card-live")
        for path in ("fi/opas-card-live.svg", "sv/guide-card-live.svg")
    ]


def pages(folder: GuideFolder, selection: Selection) -> list[str]:
    """The web pages that are wanted."""
    edition = edition_of(manuscript_of(folder.load()), selection)
    artefacts = [artefact for job in edition.wanted_finishing for artefact in job.artefacts]
    return [str(artefact.path) for artefact in artefacts if artefact.kind == PAGE_KIND]


@pytest.mark.parametrize(
    ("selection", "wanted"),
    [
        (Selection(), ["index.html", "fi/index.html", "sv/index.html"]),
        (Selection(["sv"]), ["index.html", "sv/index.html"]),
        (Selection(kinds=["page"]), ["index.html", "fi/index.html", "sv/index.html"]),
        (Selection(formats=["card"]), []),
        (Selection(kinds=["pdf"]), []),
    ],
)
def test_the_page_is_of_all_formats_together(
    folder: GuideFolder, selection: Selection, wanted: list[str]
) -> None:
    assert pages(folder, selection) == wanted


def test_the_page_alone_needs_the_pictures_that_it_shows(folder: GuideFolder) -> None:
    assert paths(folder, Selection(["fi"], kinds=["page"])) == [
        "fi/opas-card.svg",
        "fi/opas-strip.svg",
    ]


def test_a_guide_without_pictures_for_screens_has_no_page(folder: GuideFolder) -> None:
    folder.files["formats.yaml"] = formats((*CARD[:2], "pdf"))
    assert pages(folder, Selection()) == []
    (problem,) = refused(folder, Selection(kinds=["page"]))
    assert problem.what == "the web page has no picture to show: formats.yaml lists no svg or png"


@pytest.mark.parametrize("kinds", [["page"], ["page", "svg"]])
def test_the_page_is_not_made_of_some_formats(folder: GuideFolder, kinds: list[str]) -> None:
    (problem,) = refused(folder, Selection(formats=["strip"], kinds=kinds))
    assert "of all formats together" in problem.what
    assert problem.hint == "leave out --format, or --file page"


def test_all_that_is_wanted_is_counted_and_has_a_fingerprint(folder: GuideFolder) -> None:
    edition = edition_of(manuscript_of(folder.load()), Selection(["sv"]))
    jobs: list[Job | FinishingJob] = [*edition.wanted, *edition.wanted_finishing]
    made = [artefact for job in jobs for artefact in job.artefacts]
    assert edition.size == len(made)
    assert edition.languages == ("sv",)
    assert all(edition.made_from[each.key] == each.made_from for each in made)
    assert {edition.job_of[str(each.path)] for each in made} == {"card", "strip", PAGE}
