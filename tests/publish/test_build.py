"""A build as a whole: what it writes, what it refuses, and what it never touches."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from infographic.errors import FontError, MachineError, Problem, RenderError
from infographic.files import program_data
from infographic.publish.build import build
from infographic.publish.edition import edition_of
from infographic.publish.file_kind import FILE_KINDS, PictureKind
from infographic.publish.job import FinishingJob, Job
from infographic.publish.judge.legibility import ContrastError
from infographic.publish.manuscript import manuscript_of
from infographic.publish.progress import Progress
from infographic.publish.report import PAGE
from infographic.publish.selection import Selection
from tests.content.guide_folder import GuideFolder
from tests.publish.output_folder import built, contents, made_anew, report
from tests.publish.small_guide import CARD, STRIP, formats

LONG = "Tämä pitkä teksti ei mahdu mihinkään. " * 120


def make_too_long(folder: GuideFolder) -> None:
    """Give a step a text that neither format takes."""
    text = formats(CARD, STRIP).replace("other: 3 pt", "step_text: 12 pt, other: 3 pt")
    folder.files["formats.yaml"] = text
    folder.change("steps.yaml", "Aloita heti.", LONG)


def test_every_file_is_written_and_reported_with_its_bytes(
    folder: GuideFolder, output: Path
) -> None:
    done = built(folder, output)

    files = contents(output)
    del files["report.json"]
    told = report(output)
    entries = [file for each in (*told["variants"], *told["pages"]) for file in each["files"]]
    assert sorted(files) == sorted(file.path for file in done.files)
    assert {file["path"]: (file["bytes"], file["sha256"]) for file in entries} == {
        path: (len(data), hashlib.sha256(data).hexdigest()) for path, data in files.items()
    }
    assert (done.refused, done.earlier) == ((), ())


def test_each_kind_of_file_is_what_its_name_says(folder: GuideFolder, output: Path) -> None:
    built(folder, output, Selection(["fi"], ["card"]))
    files = contents(output)
    assert files["fi/opas-card.png"].startswith(b"\x89PNG\r\n")
    assert files["fi/opas-card.pdf"].startswith(b"%PDF-")
    assert b"<text" not in files["fi/opas-card.svg"]
    assert b"<text" in files["fi/opas-card-live.svg"]


def test_dimensions_are_those_of_the_page_and_of_the_pixels(
    folder: GuideFolder, output: Path
) -> None:
    built(folder, output, Selection(["fi"], ["strip"]))
    (variant,) = report(output)["variants"]
    png, svg = sorted(variant["files"], key=lambda file: str(file["kind"]))
    assert (png["width_mm"], png["height_mm"]) == (90, 150)
    assert (png["width_px"], png["height_px"]) == (142, 236)  # 40 dots an inch
    assert "width_px" not in svg


def test_the_report_names_the_drafts_of_its_language(folder: GuideFolder, output: Path) -> None:
    built(folder, output)
    drafts = {
        (variant["language"], variant["format"]): variant["drafts"]
        for variant in report(output)["variants"]
    }
    assert drafts == {
        ("fi", "card"): [],
        ("fi", "strip"): [],
        ("sv", "card"): ["quote, text"],
        ("sv", "strip"): ["quote, text"],
    }


@pytest.mark.slow
@pytest.mark.usefixtures("all_is_made_anew")
def test_a_language_alone_looks_as_it_does_beside_the_others(
    folder: GuideFolder, tmp_path: Path
) -> None:
    folder.change("guide.yaml", "sv: En bra guide", "sv: En mycket lång titel på svenska")
    built(folder, tmp_path / "all")
    built(folder, tmp_path / "one", Selection(["fi"]))
    together = contents(tmp_path / "all")
    alone = contents(tmp_path / "one")
    for path in ("report.json", "index.html", "fi/index.html"):  # which lead to the others
        del alone[path]
    assert alone == {path: together[path] for path in alone}
    assert {f"fi/opas-{name}" for name in ("card.svg", "card.pdf", "strip.png")} <= set(alone)


@pytest.mark.slow
@pytest.mark.usefixtures("all_is_made_anew")
def test_a_second_build_gives_the_same_bytes(folder: GuideFolder, output: Path) -> None:
    built(folder, output)
    first = contents(output)
    made_anew(folder, output)
    assert contents(output) == first


@pytest.mark.slow
@pytest.mark.usefixtures("all_is_made_anew")
def test_a_build_in_parts_ends_in_the_report_of_the_whole(
    folder: GuideFolder, tmp_path: Path
) -> None:
    built(folder, tmp_path / "whole")
    for selection in (
        Selection(["sv"]),
        Selection(["fi"], ["strip"]),
        Selection(["fi"], kinds=["svg", "png"]),
        Selection(kinds=["svg-live", "pdf"]),
        Selection(kinds=["page"]),
    ):
        made_anew(folder, tmp_path / "parts", selection)
    assert contents(tmp_path / "parts") == contents(tmp_path / "whole")


def test_a_format_that_does_not_fit_is_refused_in_all_languages_and_the_others_are_written(
    folder: GuideFolder, output: Path
) -> None:
    built(folder, output)
    before = contents(output)
    folder.files["formats.yaml"] = formats(("card", "20 mm, 15 mm", CARD[2]), STRIP)
    folder.change("guide.yaml", "Hyvä opas", "Parempi opas")

    done = built(folder, output)

    (refusal,) = done.refused
    assert refusal.format == "card"
    assert refusal.error.problems
    after = contents(output)
    for path in ("fi/opas-card.svg", "sv/guide-card.svg", "fi/opas-card.png"):
        assert after[path] == before[path]
    assert after["fi/opas-strip.svg"] != before["fi/opas-strip.svg"]
    assert {variant["format"] for variant in report(output)["variants"]} == {"strip"}
    # The card's files are known to show the older content; the refusal tells of them.
    assert [len(variant["files"]) for variant in report(output)["earlier"]] == [4, 4]
    assert done.earlier == ()


def test_a_refused_format_names_those_that_show_as_much_and_would_take_it(
    folder: GuideFolder, output: Path
) -> None:
    small, large = ("small", "20 mm, 15 mm", "svg"), ("large", "400 mm, 300 mm", "svg")
    texts = formats(small, ("tiny", *small[1:]), CARD, large)
    folder.files["formats.yaml"] = texts + formats(("brief", *large[1:])).replace("full", "summary")
    refusals = built(folder, output, Selection(formats=["small", "large"])).refused
    assert [(each.format, each.takers) for each in refusals] == [("small", ("card", "large"))]


def test_a_theme_whose_text_is_hard_to_read_is_refused_and_its_files_stay(
    folder: GuideFolder, output: Path
) -> None:
    built(folder, output)
    before = contents(output)
    theme = (program_data() / "themes" / "kela.yaml").read_text(encoding="utf-8")
    folder.files["themes/pale.yaml"] = theme.replace('"#14213d", cmyk: [0, 0, 0, 100]', '"#777777"')
    folder.change("guide.yaml", "languages:", "theme: pale\nlanguages:")

    done = built(folder, output)

    assert [(each.format, each.takers) for each in done.refused] == [("card", ()), ("strip", ())]
    assert all(isinstance(each.error, ContrastError) for each in done.refused)
    assert contents(output) == before


def test_nothing_is_touched_when_every_format_is_refused(folder: GuideFolder, output: Path) -> None:
    built(folder, output)
    before = contents(output)
    make_too_long(folder)
    assert [refusal.format for refusal in built(folder, output).refused] == ["card", "strip"]
    assert contents(output) == before


@pytest.mark.parametrize(
    "other",
    [formats(("strip", STRIP[1], "pdf")), formats(STRIP).replace("full", "steps")],
    ids=["no picture", "a picture of titles"],
)
def test_a_page_stays_as_it_was_without_a_picture_of_the_whole_guide(
    folder: GuideFolder, output: Path, other: str
) -> None:
    folder.files["formats.yaml"] = formats(CARD) + other
    built(folder, output)
    page = (output / "fi/index.html").read_bytes()
    folder.files["formats.yaml"] = formats(("card", "20 mm, 15 mm", "svg")) + other
    folder.change("guide.yaml", "Hyvä opas", "Parempi opas")
    done = built(folder, output)
    assert [refusal.format for refusal in done.refused] == ["card", PAGE]
    assert "lacks its picture: card has not been made" in str(done.refused[1].error)
    assert {file.kind for file in done.files} <= {"pdf", "svg", "png"}
    assert (output / "fi/index.html").read_bytes() == page


def test_a_page_is_made_without_files_that_are_gone_and_they_are_named(
    folder: GuideFolder, output: Path
) -> None:
    built(folder, output)
    (output / "fi/opas-strip.svg").unlink()
    (output / "sv/guide-strip.svg").write_text("damaged")
    done = built(folder, output, Selection(formats=["card"], kinds=["svg"]))
    assert [file.path for file in done.lost] == ["fi/opas-strip.svg", "sv/guide-strip.svg"]
    assert built(folder, output).lost == ()


def test_a_refused_first_build_makes_no_folder(folder: GuideFolder, output: Path) -> None:
    make_too_long(folder)
    built(folder, output)
    assert not output.exists()


def test_a_character_without_a_glyph_stops_the_build_before_anything_is_written(
    folder: GuideFolder, output: Path
) -> None:
    built(folder, output)
    before = contents(output)
    folder.change("steps.yaml", "Aloita heti.", "Aloita heti ☃.")
    folder.change("guide.yaml", "sv: En bra guide", "sv: En 字 guide")
    with pytest.raises(FontError) as caught:
        built(folder, output)
    assert len(caught.value.problems) == 2
    assert contents(output) == before


@pytest.mark.parametrize(
    "error",
    [
        RenderError(Problem("the picture cannot be drawn")),
        MachineError(Problem("cairo is missing")),
        KeyboardInterrupt(),
        ZeroDivisionError(),
    ],
    ids=lambda error: type(error).__name__,
)
def test_a_renderer_that_fails_half_way_leaves_the_old_files_and_no_others(
    folder: GuideFolder, output: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    built(folder, output)
    before = contents(output)
    folder.change("guide.yaml", "Hyvä opas", "Parempi opas")
    monkeypatch.setitem(FILE_KINDS, "pdf", PictureKind("pdf", ".pdf", (), _failing(error)))
    with pytest.raises(type(error)):
        built(folder, output)
    assert contents(output) == before


def test_progress_counts_every_file_also_those_that_are_refused(
    folder: GuideFolder, output: Path
) -> None:
    folder.files["formats.yaml"] = formats(("card", "20 mm, 15 mm", CARD[2]), STRIP)
    progress = Counting()
    build(edition_of(manuscript_of(folder.load())), output, progress)
    assert progress.expected == progress.counted > 12
    assert progress.parts[:3] == ["card", "strip", "fi/opas-strip.svg"]


def test_every_stage_is_timed(folder: GuideFolder, output: Path) -> None:
    progress = Progress()
    edition = edition_of(manuscript_of(folder.load()))
    build(edition, output, progress)
    jobs: list[Job | FinishingJob] = [*edition.wanted, *edition.wanted_finishing]
    kinds = {artefact.kind for job in jobs for artefact in job.artefacts}
    stages = {"load", "layout", "paint", "contrast", "files and report", *kinds}
    assert set(progress.seconds) == stages
    assert min(progress.seconds.values()) > 0


class Counting(Progress):
    def __init__(self) -> None:
        super().__init__()
        self.expected = self.counted = 0
        self.parts: list[str] = []

    def begins(self, files: int) -> None:
        self.expected = files

    def draws(self, what: str) -> None:
        self.parts.append(what)

    def drew(self, files: int) -> None:
        self.counted += files


def _failing(error: BaseException) -> Callable[..., bytes]:
    def render(*_: object) -> bytes:
        raise error

    return render
