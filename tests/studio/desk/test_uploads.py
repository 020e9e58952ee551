"""Pictures that are put into a guide's folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from infographic.catalogue import catalogue
from infographic.message import translated
from infographic.studio.desk.refusals import SaveError
from infographic.studio.desk.uploads import LOGO, SCENE, Purpose, UploadError, take_file

SVG = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">
<rect width="10" height="10" fill="#002d6e"/></svg>"""
OTHER = SVG.replace(b"002d6e", b"ffc20e")


def _png() -> bytes:
    from io import BytesIO

    from PIL import Image

    data = BytesIO()
    Image.new("RGB", (600, 300), "#002d6e").save(data, "png")
    return data.getvalue()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Logo FPA (ny) Åäö.SVG", "logo-fpa-ny-aao.svg"),
        ("../../etc/cron.d/logo.svg", "logo.svg"),
        ("C:\\kuvat\\logo.svg", "logo.svg"),
        ("/etc/passwd.svg", "passwd.svg"),
        (".svg", "logo.svg"),
        ("...svg", "logo.svg"),
        ("con.svg", "logo-con.svg"),
        ("логотип.svg", "logo.svg"),
        ("a\0b\n.svg", "a-b.svg"),
        ("x" * 5000 + ".svg", "x" * 60 + ".svg"),
    ],
)
def test_a_file_gets_a_safe_name_in_the_folder(tmp_path: Path, name: str, expected: str) -> None:
    assert take_file(tmp_path, name, SVG, LOGO) == expected
    assert [path.name for path in tmp_path.iterdir()] == [expected]
    assert (tmp_path / expected).read_bytes() == SVG


def test_no_other_file_is_overwritten_and_the_same_one_is_put_there_once(tmp_path: Path) -> None:
    outside = tmp_path.parent / "muu.svg"
    names = [take_file(tmp_path, "logo.svg", data, LOGO) for data in (SVG, OTHER, SVG, OTHER)]
    assert names == ["logo.svg", "logo-2.svg", "logo.svg", "logo-2.svg"]
    (tmp_path / "logo-3.svg").symlink_to(outside)
    third = SVG.replace(b"002d6e", b"f8734e")
    assert take_file(tmp_path, "logo.svg", third, LOGO) == "logo-4.svg"
    assert not outside.exists()


def test_png_is_taken_for_logos_only(tmp_path: Path) -> None:
    assert take_file(tmp_path, "logo.png", _png(), LOGO) == "logo.png"
    with pytest.raises(UploadError, match="expected a file of kind SVG\n"):
        take_file(tmp_path, "kuva.png", _png(), SCENE)
    assert take_file(tmp_path, "kuva.svg", SVG, SCENE) == "kuva.svg"


HEAD = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">'
BOMB = b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 12))


@pytest.mark.parametrize("purpose", [LOGO, SCENE], ids=lambda each: each.name)
@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"<script>alert(1)</script>", "ohjelmakoodia"),
        (b'<rect width="9" height="9" onclick="x()"/>', "ohjelmakoodia (onclick)"),
        (b'<a href="javascript:x()"><rect width="9" height="9"/></a>', "ohjelmakoodia (href)"),
        (b'<use href="https://example.org/a.svg#b"/>', "viittaa toiseen tiedostoon"),
        (b'<image href="https://example.org/a.png" width="9" height="9"/>', "pikselikuva"),
        (b"<style>@import url(https://example.org/a.css);</style>", "@import"),
        (b"<foreignObject/>", "verkkosivu piirroksen"),
        (b"<g/>" * 600_000, "enintään 2 Mt"),
        (b"<g/>" * 60_000, "yli 50000 elementti"),
        (b"<g>" * 30_000 + b"</g>" * 30_000, "elementti"),
        (b'<rect width="1e308" height="1e308"/>', "liian suuri"),
    ],
)
def test_a_hostile_drawing_is_refused_in_the_editors_language(
    tmp_path: Path, purpose: Purpose, data: bytes, told: str
) -> None:
    said = _refusal(tmp_path, HEAD + data + b"</svg>", purpose)
    assert told in said["fi"]
    assert len(set(said.values())) == 3


@pytest.mark.parametrize("purpose", [LOGO, SCENE], ids=lambda each: each.name)
@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"<!DOCTYPE svg [<!ENTITY a0 'ha'>" + BOMB + b"]>" + HEAD + b"</svg>", "entiteetin"),
        (b'<?xml-stylesheet href="https://example.org/a.css"?>' + SVG, "viittaa"),
        (_png(), "ei ole SVG vaan PNG"),
        (b"%PDF-1.7", "ei ole SVG vaan PDF"),
        (b"<html/>", "ei ole SVG"),
        (b"", "tyhjä"),
    ],
)
def test_what_is_called_svg_and_is_none_is_refused_likewise(
    tmp_path: Path, purpose: Purpose, data: bytes, told: str
) -> None:
    said = _refusal(tmp_path, data, purpose)
    assert told in said["fi"]
    assert len(set(said.values())) == 3


def _refusal(folder: Path, data: bytes, purpose: Purpose) -> dict[str, str]:
    """By language, why a file is not taken, of which nothing is left."""
    with pytest.raises(UploadError) as refused:
        take_file(folder, "Kelan Kuva.svg", data, purpose)
    assert not list(folder.iterdir())
    problem = refused.value.problems[0]
    assert "Kelan Kuva.svg" in problem.what
    languages = ("fi", "sv", "en")
    for words in (problem.what, problem.hint):
        said = {code: translated(words, catalogue(code)) for code in languages}
        assert len(set(said.values())) == len(languages), words
    return {code: translated(problem.what, catalogue(code)) for code in languages}


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("x.svg", SVG.replace(b"<rect", b"<script>x</script>\n<rect"), "<script> on line 2"),
        ("x.svg", SVG.replace(b"<rect", b'<rect onclick="x()"'), "<rect> on line 2 has a script"),
        ("x.svg", SVG.replace(b"<rect", b"<foreignObject/><rect"), "<foreignObject> on line 2"),
        ("x.svg", b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + SVG, "x.svg"),
        ("x.svg", b"<html>", "x.svg"),
        ("x.svg", b"", "x.svg"),
        ("x.png", SVG, "damaged, or no PNG"),
        ("x.gif", b"GIF89a", "expected a file of kind SVG or PNG"),
        ("x", SVG, "expected a file of kind SVG or PNG"),
        ("x.svg", SVG + b" " * 2_000_000, "has 2.0 MB; at most 2 MB"),
    ],
)
def test_what_the_program_would_not_draw_is_refused_in_words(
    tmp_path: Path, name: str, data: bytes, told: str
) -> None:
    with pytest.raises(UploadError) as refused:
        take_file(tmp_path, name, data, LOGO)
    assert told in str(refused.value)
    assert refused.value.problems[0].hint
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("call", ["open", "fsync"])
def test_a_disk_that_refuses_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    def refuse(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(f"infographic.studio.desk.uploads.os.{call}", refuse)
    with pytest.raises(SaveError, match="No space left"):
        take_file(tmp_path, "logo.svg", SVG, LOGO)
    monkeypatch.undo()
    assert not list(tmp_path.iterdir())
