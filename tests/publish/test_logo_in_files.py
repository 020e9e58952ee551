"""A guide whose logo is a PNG that is partly transparent: it is whole in every kind of file."""

from __future__ import annotations

import re
import shutil
from base64 import b64decode
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pikepdf
import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from infographic.publish.edition import edition_of
from infographic.publish.manuscript import manuscript_of
from infographic.publish.offer import OFFER, load
from tests.content.guide_folder import GuideFolder
from tests.publish.output_folder import built, built_from, contents
from tests.publish.small_guide import formats

MOVING_HOUSE = Path(__file__).parents[1] / "guides" / "moving-house"


def logo() -> bytes:
    """Its left third is clear, the middle half so, and the right one opaque black."""
    picture = Image.new("RGBA", (600, 300), (0, 0, 0, 0))
    picture.paste((0, 0, 0, 128), (200, 0, 400, 300))
    picture.paste((0, 0, 0, 255), (400, 0, 600, 300))
    file = BytesIO()
    picture.save(file, "PNG")
    return file.getvalue()


@pytest.fixture
def branded(folder: GuideFolder) -> GuideFolder:
    folder.files["logo.png"] = logo()
    folder.change(
        "guide.yaml", "names:", "logo:\n  file: logo.png\n  alt: {fi: Kela, sv: FPA}\nnames:"
    )
    return folder


@pytest.mark.slow
def test_is_in_every_kind_of_file(branded: GuideFolder, output: Path) -> None:
    branded.files["formats.yaml"] = formats(("card", "160 mm, 110 mm", ", ".join(OFFER.file_kinds)))

    done = built(branded, output)

    assert done.refused == ()
    assert {each.kind for each in done.files} >= set(OFFER.file_kinds)
    files = contents(output)
    for name in ("opas-card.svg", "opas-card-live.svg"):
        assert files[f"fi/{name}"].count(b"data:image/png;base64,") == 1
    for name in ("opas-card.pdf", "opas-card-print.pdf"):
        assert len(pictures(files[f"fi/{name}"])) == 1


@pytest.mark.slow
def test_tells_nothing_of_its_maker(branded: GuideFolder, output: Path) -> None:
    secret = b"Maija Meikalainen"
    notes = PngInfo()
    notes.add_text("Author", secret.decode())
    notes.add_itxt("XML:com.adobe.xmp", f"<x>{secret.decode()}</x>")
    camera = Image.Exif()
    camera[0x013B] = secret.decode()
    with Image.open(BytesIO(logo())) as picture:
        file = BytesIO()
        picture.save(file, "PNG", pnginfo=notes, exif=camera)
    assert file.getvalue().count(secret) == 3
    branded.files["logo.png"] = file.getvalue()
    branded.files["formats.yaml"] = formats(("card", "160 mm, 110 mm", ", ".join(OFFER.file_kinds)))

    built(branded, output)

    for name, data in contents(output).items():
        assert not any(secret in part for part in unpacked(data)), name


def test_prints_in_the_ink_of_its_background(branded: GuideFolder, output: Path) -> None:
    branded.files["formats.yaml"] = formats(("card", "160 mm, 110 mm", "pdf-print"))
    built(branded, output)

    (inks,) = pictures(contents(output)["fi/opas-card-print.pdf"])

    row = inks[: 4 * 600]
    assert [tuple(row[4 * x : 4 * x + 4]) for x in (100, 300, 500)] == [
        (0, 0, 0, 0),
        (0, 0, 0, 128),
        (0, 0, 0, 255),
    ]


@pytest.mark.slow
def test_is_built_in_every_format_that_ships(tmp_path: Path) -> None:
    folder = tmp_path / "guide"
    shutil.copytree(MOVING_HOUSE, folder)
    (folder / "logo.png").write_bytes(logo())
    guide = (folder / "guide.yaml").read_text(encoding="utf-8")
    assert guide.count("logo.svg") == 2
    (folder / "guide.yaml").write_text(guide.replace("logo.svg", "logo.png"), encoding="utf-8")
    content = load(folder)

    done = built_from(content, tmp_path / "output")

    assert done.refused == ()
    assert len(done.files) == edition_of(manuscript_of(content)).size
    assert {each.kind for each in done.files} >= set(OFFER.file_kinds)
    assert {each.page.name for each in done.layouts} == set(content.formats)


def unpacked(data: bytes) -> Iterator[bytes]:
    """A file, what is packed or written in base 64 within it, and so on."""
    yield data
    if data.startswith(b"PK"):
        with ZipFile(BytesIO(data)) as package:
            for name in package.namelist():
                yield from unpacked(package.read(name))
    elif data.startswith(b"%PDF"):
        with pikepdf.open(BytesIO(data)) as document:
            for each in document.objects:
                if isinstance(each, pikepdf.Stream):
                    yield each.read_bytes()
    else:
        for found in re.findall(rb"base64,([A-Za-z0-9+/=]+)", data):
            yield b64decode(found)


def pictures(document: bytes) -> list[bytes]:
    """What each picture of pixels of the page is made of."""
    with pikepdf.open(BytesIO(document)) as opened:
        found = opened.pages[0].Resources.get("/XObject", pikepdf.Dictionary())
        return [each.read_bytes() for each in found.values() if each.Subtype == "/Image"]
