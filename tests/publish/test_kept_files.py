"""What did not change is not made again, and what an incremental build leaves is what a build from
nothing makes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from infographic.errors import RenderError
from infographic.files import is_as_written
from infographic.publish.build import Built, Plan, build
from infographic.publish.earlier_build import Reuse
from infographic.publish.edition import edition_of
from infographic.publish.file_check import file_faults
from infographic.publish.manuscript import Manuscript, manuscript_of
from infographic.publish.progress import Progress
from infographic.publish.report import Whole, read_report
from infographic.publish.selection import Selection
from infographic.publish.unchanged import fingerprint_of
from tests.content.guide_folder import GuideFolder
from tests.publish.output_folder import built, contents, made_anew, report
from tests.publish.small_guide import CARD, STRIP, formats, small_guide

# Who asks what the program is.
_MADE_WITH = ("drawn_from", "earlier_build", "picture_proof", "site.site_proof")
# What depends on what a build has taken over, and what it leaves of others.
_OF_THE_BUILD = ("kept", "earlier", "earlier_pages", "whole")


def paths(done: Built) -> set[str]:
    return {file.path for file in done.written}


def test_nothing_is_written_when_nothing_has_changed(folder: GuideFolder, output: Path) -> None:
    first = built(folder, output)
    before = contents(output)
    again = built(folder, output)
    assert (again.files, again.written) == (first.files, ())
    assert report(output)["kept"] == sorted(again.kept) == sorted(set(before) - {"report.json"})
    del before["report.json"]
    assert before.items() <= contents(output).items()


def test_a_third_build_does_not_even_write_the_report(folder: GuideFolder, output: Path) -> None:
    built(folder, output)
    built(folder, output)
    before = (output / "report.json").stat()
    built(folder, output)
    after = (output / "report.json").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_one_word_in_a_language_makes_the_files_of_that_language(
    folder: GuideFolder, output: Path
) -> None:
    first = built(folder, output)
    folder.change("steps.yaml", "Börja genast.", "Börja nu.")
    swedish = {path.path for path in first.files if path.path.startswith("sv/")}
    # The alternative text says what the picture shows, and not all that it says.
    assert paths(built(folder, output)) == swedish - {"sv/guide-alt.txt"}


def test_what_a_format_does_not_show_leaves_it_as_it_is(
    folder: GuideFolder, output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    card, strip = formats(CARD), formats(STRIP).replace("detail: full", "detail: headlines")
    folder.files["formats.yaml"] = card + strip
    built(folder, output)
    laid_out = _counted(monkeypatch)
    folder.change("steps.yaml", "Börja genast.", "Börja nu.")
    built(folder, output)
    assert laid_out == ["card"]


def test_what_only_the_page_says_leaves_all_pictures(
    folder: GuideFolder, output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    explained = "  explanation: {{ fi: {}, sv: Gör nu. }}\n  icon: star"
    folder.change("steps.yaml", "  icon: star", explained.format("Tee näin."))
    built(folder, output)
    laid_out = _counted(monkeypatch)
    folder.change("steps.yaml", "Tee näin.", "Tee toisin.")
    written = paths(built(folder, output))
    assert laid_out == []
    assert written == {
        "fi/index.html",
        *("fi/opas.txt", "fi/opas.md", "fi/opas-web.zip"),
    }


def test_another_alternative_text_is_another_picture(folder: GuideFolder, output: Path) -> None:
    """Also where what it tells of is not shown."""
    folder.files["formats.yaml"] = formats(STRIP).replace("detail: full", "detail: steps")
    built(folder, output)
    folder.change("rules.yaml", "fi: Kokeile.", "fi: Kokeile rohkeasti.")
    assert "fi/opas-strip.svg" in paths(built(folder, output))


def test_what_one_format_says_of_itself_makes_its_files_and_the_pages(
    folder: GuideFolder, output: Path
) -> None:
    built(folder, output)
    folder.files["formats.yaml"] = str(folder.files["formats.yaml"]).replace(
        "dpi: 40\n  files: [svg, png]", "dpi: 50\n  files: [svg, png]"
    )
    written = paths(built(folder, output))
    assert {"fi/opas-strip.png", "sv/guide-strip.png", "fi/page/thumbnail-strip.png"} <= written
    assert not {"fi/opas-card.png", "fi/opas-card.svg", "fi/page/thumbnail-card.png"} & written


@pytest.mark.parametrize(
    "path", ["fi/opas-card.svg", "fi/index.html", "sv/page/thumbnail-card.png"]
)
@pytest.mark.parametrize("spoil", [Path.unlink, lambda path: path.write_bytes(b"mine")])
def test_a_file_that_was_removed_or_changed_is_made_again(
    folder: GuideFolder, output: Path, path: str, spoil: Callable[[Path], object]
) -> None:
    built(folder, output)
    before = contents(output)
    spoil(output / path)
    assert paths(built(folder, output)) == {path}
    assert contents(output)[path] == before[path]


def test_all_is_made_again_when_that_is_asked_for(folder: GuideFolder, output: Path) -> None:
    built(folder, output)
    times = {path: (output / path).stat().st_mtime_ns for path in contents(output)}
    done = made_anew(folder, output)
    assert (done.kept, len(done.written)) == (frozenset(), len(times) - 1)
    assert all((output / path).stat().st_mtime_ns > times[path] for path in times)
    assert report(output)["kept"] == []


def test_all_is_laid_out_and_nothing_drawn_when_only_files_may_stay(
    folder: GuideFolder, output: Path
) -> None:
    built(folder, output)
    edition = edition_of(manuscript_of(folder.load()))
    done = build(edition, output, Progress(), Plan(Reuse.FILES))
    assert [layout.page.name for layout in done.layouts] == ["card", "strip"]
    assert done.written == ()


def test_another_program_makes_all_anew(
    folder: GuideFolder, output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built(folder, output)
    for module in _MADE_WITH:
        monkeypatch.setattr(f"infographic.publish.{module}.made_with", lambda: "another")
    laid_out = _counted(monkeypatch)
    done = built(folder, output)
    # They are drawn, and where their bytes are the same they stay.
    assert (laid_out, done.written) == (["card", "strip"], ())
    assert {entry["made_with"] for entry in report(output)["variants"]} == {"another"}


def test_a_build_in_parts_keeps_what_the_other_parts_made(
    folder: GuideFolder, output: Path
) -> None:
    built(folder, output, Selection(["fi"]))
    built(folder, output, Selection(["sv"]))
    assert paths(built(folder, output)) <= {"index.html", "fi/index.html", "sv/index.html"}


def test_pictures_of_two_programs_are_not_taken_for_those_of_one(
    folder: GuideFolder, output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        for module in _MADE_WITH:
            patch.setattr(f"infographic.publish.{module}.made_with", lambda: "older")
        built(folder, output, Selection(["fi"], ["card"], ["svg"]))
    built(folder, output, Selection(["fi"], ["card"], ["png"]))
    (variant,) = report(output)["variants"]
    assert variant["made_with"] == ""
    laid_out = _counted(monkeypatch)
    built(folder, output, Selection(["fi"], ["card"], ["svg"]))
    assert laid_out == ["card"]


def test_a_file_that_changes_while_others_are_made_ends_the_build(
    folder: GuideFolder, output: Path
) -> None:
    built(folder, output)
    folder.change("steps.yaml", "Börja genast.", "Börja nu.")
    before = contents(output)

    class Meddling(Progress):
        def draws(self, what: str) -> None:
            if what == "sv/guide-strip.svg":
                (output / "fi/opas-card.svg").write_bytes(b"mine")

    edition = edition_of(manuscript_of(folder.load()))
    with pytest.raises(RenderError, match=r"opas-card.svg.*has been changed or removed while"):
        build(edition, output, Meddling())
    assert contents(output) == {**before, "fi/opas-card.svg": b"mine"}


def test_a_check_looks_only_into_what_is_not_as_it_was_published(
    folder: GuideFolder, output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built(folder, output)
    edition = edition_of(manuscript_of(folder.load()))
    laid_out = _counted(monkeypatch)
    assert list(file_faults(edition, output, read_report(output))) == []
    assert laid_out == []
    (output / "fi/opas-card.svg").write_bytes(b"mine")
    (fault,) = file_faults(edition, output, read_report(output))
    assert (fault.item, laid_out) == (str(output / "fi/opas-card.svg"), ["card"])


def test_a_check_looks_at_each_file_once(
    folder: GuideFolder, output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built(folder, output)
    edition, old = edition_of(manuscript_of(folder.load())), read_report(output)
    looked_at: list[str] = []

    def noted(folder: Path, path: str, length: int, sha256: str) -> bool:
        looked_at.append(path)
        return is_as_written(folder, path, length, sha256)

    monkeypatch.setattr("infographic.publish.report.is_as_written", noted)
    assert list(file_faults(edition, output, old)) == []
    assert sorted(looked_at) == sorted(file.path for file in old.current_files)


def told_of_all(folder: GuideFolder, output: Path, selection: Selection, progress: Progress) -> Any:  # noqa: ANN401
    """What the report says of everything once this has been built."""
    edition = edition_of(manuscript_of(folder.load()), selection)
    whole = Whole(fingerprint_of(folder.path, output), 3)
    build(edition, output, progress, Plan(whole=whole))
    return report(output)["whole"]


def test_only_a_build_of_everything_says_so(folder: GuideFolder, output: Path) -> None:
    told = told_of_all(folder, output, Selection(), Progress())
    assert told["made_of"] == fingerprint_of(folder.path, output)
    assert told["drafts"] == 3
    assert told_of_all(folder, output, Selection(["fi"]), Progress()) is None
    folder.change("guide.yaml", "fi: opas", "fi: ohje")
    # For there are files under the old name.
    assert told_of_all(folder, output, Selection(), Progress()) is None


def test_nor_does_one_during_which_the_guide_has_changed(folder: GuideFolder, output: Path) -> None:
    folder.files["page/page.css"] = "h1 { margin: 1rem }"

    class Editing(Progress):
        def draws(self, what: str) -> None:
            if what == "fi/opas-card.svg":
                (folder.path / "page/page.css").write_text("h1 { margin: 7rem }")

    assert told_of_all(folder, output, Selection(), Editing()) is None
    assert b"margin: 7rem" in (output / "fi/index.html").read_bytes()
    built(folder, output)  # as it was before
    assert b"margin: 7rem" not in (output / "fi/index.html").read_bytes()


def test_what_is_approved_makes_the_pictures_anew_that_said_draft(
    folder: GuideFolder, output: Path
) -> None:
    built(folder, output)
    folder.change("guide.yaml", ", draft: [sv]", "")
    done = built(folder, output)
    drafts = {entry["language"]: entry["drafts"] for entry in report(output)["variants"]}
    assert drafts == {"fi": [], "sv": []}
    assert {"sv/guide-card.pdf", "sv/guide-card.svg", "sv/index.html"} <= paths(done)
    # The other language has not moved: nothing had made room for the word.
    assert not {path for path in paths(done) if path.startswith("fi/") and path.endswith(".svg")}


def test_which_text_awaits_approval_is_told_as_it_is_now(folder: GuideFolder, output: Path) -> None:
    built(folder, output)
    folder.change("guide.yaml", ", draft: [sv]", "")
    folder.change("guide.yaml", "sv: En bra guide", "sv: En bra guide, draft: [sv]")
    done = built(folder, output)
    drafts = {entry["language"]: entry["drafts"] for entry in report(output)["variants"]}
    assert drafts == {"fi": [], "sv": ["title"]}
    assert not {path for path in paths(done) if path.endswith((".svg", ".pdf"))}


def test_a_guide_that_asks_for_another_contrast_is_judged_again(
    folder: GuideFolder, output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built(folder, output)
    folder.change("guide.yaml", "languages:", "contrast: aa\nlanguages:")
    laid_out = _counted(monkeypatch)
    built(folder, output)
    assert laid_out == ["card", "strip"]
    assert {entry["contrast_level"] for entry in report(output)["variants"]} == {"aa"}


def _counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the formats that are laid out from now on."""
    names: list[str] = []
    lay_out = Manuscript.lay_out

    def counting(manuscript: Manuscript, page: Any) -> Any:  # noqa: ANN401
        names.append(page.name)
        return lay_out(manuscript, page)

    monkeypatch.setattr(Manuscript, "lay_out", counting)
    return names


# Edits of the guide, each to a value that may be that of before.
_WORDS = st.sampled_from(["Aloita heti.", "Aloita nyt, heti tänään.", "Heti!", "Aloita."])
_SWEDISH = st.sampled_from(["Börja genast.", "Börja nu, genast i dag.", "Nu!"])
_DPI = st.sampled_from(["40", "44"])
_SIZES = st.sampled_from([CARD[1], "170 mm, 110 mm"])
_KINDS = st.sampled_from([CARD[2], "svg, png", "svg, pdf, pdf-print"])
_DETAILS = st.sampled_from(["full", "summary", "headlines", "steps"])
_THEMES = st.sampled_from(["", "theme: aava\n"])
_ICONS = st.sampled_from(["rocket", "star", "leaf"])
_HARM = st.lists(st.tuples(st.integers(0, 60), st.sampled_from(["remove", "change"])), max_size=3)


@pytest.mark.slow
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    edits=st.lists(
        st.tuples(_WORDS, _SWEDISH, _DPI, _SIZES, _KINDS, _DETAILS, _THEMES, _ICONS, _HARM),
        min_size=2,
        max_size=3,
    )
)
def test_after_any_edit_the_folder_is_that_of_a_build_from_nothing(
    edits: list[tuple[str, str, str, str, str, str, str, str, list[tuple[int, str]]]],
) -> None:
    with TemporaryDirectory() as at:
        grown, new = Path(at, "grown"), Path(at, "new")
        for number, (*texts, harm) in enumerate(edits):
            folder = _edited(Path(at, "data"), *texts)
            _harm(grown, harm)
            built(folder, grown)
            made_anew(folder, new / str(number))
            assert _of_the_guide(grown) == _of_the_guide(new / str(number))


def _edited(
    path: Path,
    text: str,
    swedish: str,
    dpi: str,
    size: str,
    kinds: str,
    detail: str,
    theme: str,
    icon: str,
) -> GuideFolder:
    folder = small_guide(path)
    folder.change("steps.yaml", "Aloita heti.", json.dumps(text, ensure_ascii=False))
    folder.change("steps.yaml", "Börja genast.", json.dumps(swedish, ensure_ascii=False))
    folder.change("steps.yaml", "icon: star", f"icon: {icon}")
    folder.files["guide.yaml"] = theme + str(folder.files["guide.yaml"])
    card = formats((CARD[0], size, kinds)).replace("dpi: 40", f"dpi: {dpi}")
    strip = formats(STRIP).replace("detail: full", f"detail: {detail}")
    folder.files["formats.yaml"] = card + strip
    return folder


def _harm(output: Path, harm: list[tuple[int, str]]) -> None:
    """Remove or change some of the files, be it the report."""
    for which, how in harm:
        if files := sorted(path for path in output.rglob("*") if path.is_file()):
            path = files[which % len(files)]
            path.unlink() if how == "remove" else path.write_bytes(b"mine" + path.read_bytes())


def _of_the_guide(output: Path) -> tuple[dict[str, bytes], dict[str, Any]]:
    """The files of the guide as it is, and what the report says of them."""
    told, files = report(output), contents(output)
    entries = (*told["variants"], *told["pages"])
    listed = {file["path"] for entry in entries for file in entry["files"]}
    about = {key: value for key, value in told.items() if key not in _OF_THE_BUILD}
    return {path: files[path] for path in listed}, about
