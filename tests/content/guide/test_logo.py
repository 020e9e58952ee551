"""The logo in guide.yaml: which files are taken, and what is said of others."""

from __future__ import annotations

import os
from io import BytesIO

import pytest
from PIL import Image

from infographic.assets.artwork import Drawn, Pixels
from infographic.content.guide.local import LocalLogo, localise
from tests.content.guide_folder import GuideFolder, where

SVG = '<svg xmlns="http://www.w3.org/2000/svg"><rect width="20" height="10" fill="{}"/></svg>'


@pytest.fixture
def logos(folder: GuideFolder) -> GuideFolder:
    """The small guide with files for its logo, and on its lines 4 to 6 the logo."""
    png = BytesIO()
    Image.new("RGB", (600, 300)).save(png, "PNG")
    folder.files |= {
        "fi.svg": SVG.format("red"),
        "pictures/sv.SVG": SVG.format("blue"),
        "logo.png": png.getvalue(),
    }
    folder.change(
        "guide.yaml", "names:", "logo:\n  file: fi.svg\n  alt: {fi: Kela, sv: FPA}\nnames:"
    )
    return folder


def local(folder: GuideFolder, code: str) -> LocalLogo:
    logo = localise(folder.load().guide, code).logo
    assert logo is not None
    return logo


def colours(logo: LocalLogo) -> list[str]:
    assert isinstance(logo.artwork, Drawn)
    return list(logo.artwork.colours)


def test_one_file_serves_every_language(logos: GuideFolder) -> None:
    assert colours(local(logos, "fi")) == colours(local(logos, "sv")) == ["picture #ff0000"]
    assert (local(logos, "sv").alt.value, local(logos, "sv").clear_space) == ("FPA", 0.5)


def test_each_language_may_have_its_own(logos: GuideFolder) -> None:
    logos.change("guide.yaml", "file: fi.svg", "file: {fi: fi.svg, sv: pictures/sv.SVG}")
    assert colours(local(logos, "fi")) == ["picture #ff0000"]
    assert colours(local(logos, "sv")) == ["picture #0000ff"]


def test_a_png_is_taken_as_it_is(logos: GuideFolder) -> None:
    logos.change("guide.yaml", "file: fi.svg", "file: logo.png\n  clear_space: 0.25")
    logo = local(logos, "fi")
    assert isinstance(logo.artwork, Pixels)
    assert logo.artwork.png == logos.files["logo.png"]
    assert logo.clear_space == 0.25


MISTAKES = [
    ("fi.svg", "no.svg", "5:9", "no.svg: there is no such file in the guide's folder"),
    ("fi.svg", "../fi.svg", "5:9", "../fi.svg: the file is not in the guide's folder"),
    ("fi.svg", "/etc/fi.svg", "5:9", "/etc/fi.svg: the file is not in the guide's folder"),
    ("fi.svg", "guide.yaml", "5:9", "guide.yaml: expected a file of kind SVG or PNG"),
    ("fi.svg", "pictures", "5:9", "pictures: expected a file of kind SVG or PNG"),
    ("fi.svg", "folder.svg", "5:9", "folder.svg: a file was expected, but this is a folder"),
    ("fi.svg", "bad.svg", "5:9", "bad.svg: its <script> on line 1 is a script"),
    ("fi.svg", "large.svg", "5:9", "large.svg: the file is larger than 2 MB"),
    ("fi.svg", "{fi: fi.svg}", "5:9", "the text in “sv” is missing"),
    ("fi.svg", "{fi: fi.svg, sv: no.svg}", "5:26", "no.svg: there is no such file"),
    ("fi.svg", "{fi: a.svg, sv: fi.svg}", "5:14", "a.svg: there is no such file"),
    ("fi.svg", "[fi.svg]", "5:9", "expected one text, or one in each language, found a list"),
]


@pytest.mark.parametrize(("old", "new", "place", "what"), MISTAKES)
def test_a_file_that_cannot_be_taken_is_told_at_its_place(
    logos: GuideFolder, old: str, new: str, place: str, what: str
) -> None:
    logos.files |= {
        "folder.svg/a": "",
        "bad.svg": SVG.replace("/></svg>", "/><script/></svg>"),
        "large.svg": b" " * 2_000_001,
    }
    logos.change("guide.yaml", f"file: {old}", f"file: {new}")
    (problem,) = logos.problems()
    assert problem.what.startswith(what)
    assert problem.item == "logo, file"
    assert problem.hint
    assert where(problem) == f"guide.yaml:{place}"


def test_a_link_out_of_the_folder_is_no_way_out(logos: GuideFolder) -> None:
    logos.write()
    outside = logos.path.parent / "outside.svg"
    outside.write_text(SVG, encoding="utf-8")
    (logos.path / "inside.svg").symlink_to(outside)
    logos.change("guide.yaml", "file: fi.svg", "file: inside.svg")
    (problem,) = logos.problems()
    assert problem.what == "inside.svg: the file is not in the guide's folder"


def test_the_same_wrong_file_is_told_once(logos: GuideFolder) -> None:
    logos.change("guide.yaml", "file: fi.svg", "file: no.svg")
    assert len(logos.problems()) == 1


@pytest.mark.parametrize("kind", ["pipe", "device", "loop", "long"])
def test_only_files_are_read(logos: GuideFolder, kind: str) -> None:
    logos.write()
    name = "x" * 300 + ".svg" if kind == "long" else "odd.svg"
    odd = logos.path / "odd.svg"
    match kind:
        case "pipe":
            os.mkfifo(odd)
        case "device":
            odd.symlink_to("/dev/zero")
        case "loop":
            odd.symlink_to(odd)
    logos.change("guide.yaml", "file: fi.svg", f"file: {name}")
    (problem,) = logos.problems()
    assert problem.what.startswith(name)
    assert problem.hint


def test_what_is_wrong_is_told_with_the_words_of_the_file(logos: GuideFolder) -> None:
    logos.files["fi.svg"] = '<svg><rect width="{what}" height="1"/></svg>'
    (problem,) = logos.problems()
    assert problem.what == (
        "fi.svg: its <rect> on line 1 has “width” “{what}”, which is not understood"
    )
