"""All files that a guide is made of."""

from __future__ import annotations

from pathlib import Path

from infographic.content.load import Content
from infographic.history.guide_files import guide_files
from infographic.publish.offer import load
from infographic.publish.unchanged import fingerprint_of
from infographic.series.bundle import bundle_of
from tests.content.house_folder import HouseFolder
from tests.made_font import made_font

LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 3"><path d="M0 0H9V3H0Z"/></svg>'


def _housed(path: Path) -> HouseFolder:
    folder = HouseFolder(path)
    folder.files["../house.yaml"] = (
        "theme: talo\nprint: {condition: FOGRA52}\n"
        "logo: {file: logo.svg, alt: {fi: Kela, sv: FPA}}\n"
    )
    folder.files["../themes/talo.yaml"] = "based_on: kela\nfonts: {text: [Source Sans Pro, Kolta]}"
    folder.files["../fonts/Kolta.ttf"] = made_font()
    folder.files["../fonts/licences.yaml"] = "Kolta: oma\n"
    folder.files["../formats.yaml"] = "a4-portrait: {based_on: a4-portrait}\n"
    folder.files["../logo.svg"] = LOGO
    folder.files["formats.yaml"] = "based_on: house\n"
    folder.files["unnamed.svg"] = folder.files["notes.txt"] = "x"
    folder.write()
    return folder


def test_a_guide_is_made_of_its_own_files_and_those_of_its_house(tmp_path: Path) -> None:
    folder = _housed(tmp_path / "talo")
    expected = set(folder.files) - {"unnamed.svg", "notes.txt"}
    assert {str(path) for path in guide_files(folder.path)} == expected
    assert {str(path) for path in guide_files(folder.path, ["unnamed.svg"])} == {
        *expected,
        "unnamed.svg",
    }


def test_a_guide_of_a_house_is_the_same_where_its_bundle_is_unpacked(tmp_path: Path) -> None:
    folder = _housed(tmp_path / "talo")
    bundle = bundle_of(folder.path, ["unnamed.svg"])
    there = load(bundle.unpacked(tmp_path / "elsewhere" / "deep"))
    assert _said(there) == _said(load(folder.path))
    assert there.house == tmp_path / "elsewhere" / "deep"
    assert bundle.of_rows == {"guide/unnamed.svg"}
    before = bundle.fingerprint()
    (folder.house / "house.yaml").write_text("theme: talo\n")
    assert bundle_of(folder.path, []).fingerprint() != before


def _said(content: Content) -> tuple[object, ...]:
    logo = content.guide.logo
    assert logo is not None
    return (content.theme, dict(content.formats), logo.file.artworks)


def test_a_guide_has_changed_when_its_house_has(tmp_path: Path) -> None:
    folder = _housed(tmp_path / "talo")
    output = tmp_path / "output"
    before = fingerprint_of(folder.path, output)
    (folder.house / "toinen").mkdir()
    (folder.house / "toinen" / "guide.yaml").write_text("x")
    assert fingerprint_of(folder.path, output) == before
    for name, text in folder.files.items():
        if name.startswith("../"):
            path = folder.path / name
            data = path.read_bytes()
            path.write_bytes(data + b"\n")
            assert fingerprint_of(folder.path, output) != before, text
            path.write_bytes(data)
    assert fingerprint_of(folder.path, output) == before
