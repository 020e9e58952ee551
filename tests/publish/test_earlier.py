"""Files of earlier builds: which of them are told to be old."""

from __future__ import annotations

from pathlib import Path

import pytest

from infographic.publish.offer import OFFER
from infographic.publish.selection import Selection
from tests.content.guide_folder import GuideFolder
from tests.publish.output_folder import built, contents, report
from tests.publish.small_guide import small_guide


@pytest.mark.slow
def test_old_files_under_a_name_that_is_no_longer_used_stay_and_are_reported(
    folder: GuideFolder, output: Path
) -> None:
    built(folder, output, Selection(formats=["strip"]))
    before = contents(output)
    folder.change("guide.yaml", "fi: opas", "fi: ohje")

    done = built(folder, output)

    old = ["fi/opas-strip.png", "fi/opas-strip.svg"]
    assert done.earlier == ()  # no build of this guide writes them
    assert [file.path for file in done.unmade] == old
    (variant,) = report(output)["earlier"]
    assert [file["path"] for file in variant["files"]] == old
    after = contents(output)
    assert all(after[path] == before[path] for path in old)
    for path in old:
        (output / path).unlink()
    assert built(folder, output).unmade == ()
    assert report(output)["earlier"] == []


def test_another_guides_files_in_the_same_folder_are_not_old(
    folder: GuideFolder, output: Path, tmp_path: Path
) -> None:
    built(folder, output)
    other = small_guide(tmp_path / "other")
    other.change("guide.yaml", "{fi: opas, sv: guide}", "{fi: toinen, sv: annan}")
    done = built(other, output)
    assert done.earlier == ()
    # Of which is only said that the other guide does not make them.
    unmade = {file.path for file in done.unmade if file.kind in OFFER.file_kinds}
    assert len(unmade) == 12


def test_a_changed_text_makes_the_other_languages_files_old(
    folder: GuideFolder, output: Path
) -> None:
    built(folder, output, Selection(formats=["strip"]))
    folder.change("guide.yaml", "Hyvä opas", "Parempi opas")
    done = built(folder, output, Selection(["fi"], ["strip"]))
    assert [file.path for file in done.earlier] == ["sv/guide-strip.png", "sv/guide-strip.svg"]


def test_they_are_no_longer_old_when_the_change_is_taken_back(
    folder: GuideFolder, output: Path
) -> None:
    built(folder, output)
    folder.change("guide.yaml", "Hyvä opas", "Parempi opas")
    earlier = {file.path for file in built(folder, output, Selection(["fi"])).earlier}
    assert {"sv/guide-card.svg", "sv/guide-strip.png", "sv/index.html"} <= earlier
    assert not any(path.startswith("fi/") for path in earlier)
    folder.change("guide.yaml", "Parempi opas", "Hyvä opas")
    assert built(folder, output, Selection(["fi"])).earlier == ()
    assert len(report(output)["variants"]) == 4
    assert len(report(output)["pages"]) == 2


def test_a_comment_in_the_content_makes_nothing_old(folder: GuideFolder, output: Path) -> None:
    built(folder, output)
    folder.change("steps.yaml", "- id: aloita", "# A note to ourselves.\n- id:   aloita")
    assert built(folder, output, Selection(["fi"])).earlier == ()
