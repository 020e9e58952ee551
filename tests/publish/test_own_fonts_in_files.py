"""A guide with a font of its own, for letters that no installed font has: they are in every kind of
file, wherever the guide lies and whoever makes it."""

from __future__ import annotations

import re
import shutil
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pikepdf
import pytest
from fontTools.ttLib import TTFont
from pptx import Presentation

from infographic.publish.build import Plan, build
from infographic.publish.edition import EVERYTHING, edition_of
from infographic.publish.manuscript import manuscript_of
from infographic.publish.offer import OFFER, load
from infographic.publish.progress import Progress
from infographic.publish.unchanged import fingerprint_of
from infographic.render.web_font import web_font
from tests.content.guide_folder import GuideFolder
from tests.made_font import made_font
from tests.publish.output_folder import built, contents
from tests.publish.small_guide import formats

SKOLT = "Sääʹmǩiõll ǥu ʒi ǯa"
THEME = "based_on: kela\nfonts:\n  text: [Source Sans Pro, Kolta]\n"


@pytest.fixture(params=["ttf", "otf"])
def skolt(request: pytest.FixtureRequest, folder: GuideFolder) -> GuideFolder:
    folder.files["guide.yaml"] = str(folder.files["guide.yaml"]).replace("sv", "sms")
    for name in ("steps.yaml", "rules.yaml"):
        folder.files[name] = str(folder.files[name]).replace("sv:", "sms:")
    folder.change("guide.yaml", "languages:", "theme: kolta\nlanguages:")
    folder.change("steps.yaml", "Börja genast.", SKOLT)
    folder.files["themes/kolta.yaml"] = THEME
    folder.files[f"fonts/Kolta.{request.param}"] = made_font(is_cff=request.param == "otf")
    folder.files["fonts/licences.yaml"] = "Kolta: Kelan oma <i>lisenssi</i>\n"
    return folder


@pytest.mark.slow
def test_letters_of_an_own_font_are_in_every_kind_of_file(
    skolt: GuideFolder, output: Path, tmp_path: Path
) -> None:
    skolt.files["formats.yaml"] = formats(("card", "160 mm, 110 mm", ", ".join(OFFER.file_kinds)))
    done = built(skolt, output)
    assert done.refused == ()
    files = contents(output)

    for name in ("guide-card.pdf", "guide-card-print.pdf"):
        fonts = _fonts(files[f"sms/{name}"])
        assert any(font.endswith("+Kolta-Regular") for font in fonts), fonts
    live = files["sms/guide-card-live.svg"].decode()
    assert "ǥ" in "".join(ElementTree.fromstring(live).itertext())
    assert live.count("@font-face") >= 2
    page = files["sms/index.html"].decode()
    assert "Kelan oma &lt;i&gt;lisenssi&lt;/i&gt;" in page
    slides = Presentation(BytesIO(files["sms/guide-card.pptx"]))
    texts = [
        shape.text for slide in slides.slides for shape in slide.shapes if shape.has_text_frame
    ]
    assert any(SKOLT in text for text in texts)
    assert "Kelan oma &lt;i&gt;lisenssi" in files["sms/guide-card.svg"].decode()

    elsewhere = tmp_path / "elsewhere" / "ä b"
    shutil.copytree(skolt.path, elsewhere)
    edition = edition_of(manuscript_of(load(elsewhere)), EVERYTHING)
    build(edition, tmp_path / "again", Progress(), Plan(jobs=2))
    assert contents(tmp_path / "again") == files


def _fonts(pdf: bytes) -> list[str]:
    with pikepdf.open(BytesIO(pdf)) as document:
        fonts = document.pages[0].resources["/Font"]
        return [str(font.BaseFont) for font in fonts.values()]


def test_a_font_that_is_replaced_makes_its_files_anew(skolt: GuideFolder, output: Path) -> None:
    skolt.files["formats.yaml"] = formats(("card", "160 mm, 110 mm", "svg, png"))
    built(skolt, output)
    before, whole = contents(output), fingerprint_of(skolt.path, output)
    (name,) = (name for name in skolt.files if name.startswith("fonts/Kolta"))
    skolt.files[name] = made_font(letters="ǥʒǯǩ", is_cff=name.endswith("otf"))
    built(skolt, output)
    after = contents(output)
    assert fingerprint_of(skolt.path, output) != whole
    changed = {path for path, data in after.items() if before.get(path) != data}
    assert {"sms/guide-card.svg", "sms/guide-card.png"} <= changed
    assert "fi/opas-card.png" not in changed


def test_two_guides_with_other_fonts_of_one_name_are_drawn_each_in_its_own(
    skolt: GuideFolder, output: Path
) -> None:
    skolt.files["formats.yaml"] = formats(("card", "160 mm, 110 mm", "svg-live"))
    (name,) = (name for name in skolt.files if name.startswith("fonts/Kolta"))
    sizes = []
    for letters in (SKOLT, "ǥʒǯ"):
        skolt.files[name] = made_font(letters=letters, is_cff=name.endswith("otf"))
        built(skolt, output)
        live = contents(output)["sms/guide-card-live.svg"].decode()
        faces = re.findall(r"font-family:'([^']*)'[^}]*base64,([^)]*)", live)
        sizes.append(dict(faces))
    assert sizes[0].keys() != sizes[1].keys()


def test_the_web_font_is_a_subset(skolt: GuideFolder) -> None:
    (font,) = skolt.load().theme.own_fonts
    made = web_font(font, "ǥʒ")
    assert made.family.startswith("Infographic Text")
    with TTFont(BytesIO(made.woff2)) as opened:
        assert set(opened.getBestCmap()) == {ord("ǥ"), ord("ʒ")}
        assert opened["name"].getDebugName(0) == "Copyright 2026 Maija Fontti"
