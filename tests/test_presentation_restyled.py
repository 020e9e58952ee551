"""A house's own theme in the file of a presentation: LibreOffice shows every slide in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import numpy as np
import pytest
from pptx import Presentation

from infographic.files import program_data
from infographic.publish.offer import load
from infographic.publish.selection import Selection
from tests.publish.output_folder import built_from
from tests.render.pictures import Pixels, output, pixels
from tests.test_presentation_in_office import FindProgram, Office

pytestmark = pytest.mark.slow

THEME = "ppt/theme/theme1.xml"
HOUSE = (0, 96, 64)
SERIF = "DejaVu Serif"


@pytest.fixture(scope="module")
def office(program: FindProgram, tmp_path_factory: pytest.TempPathFactory) -> Office:
    return Office(program("soffice"), tmp_path_factory.mktemp("office"))


@pytest.fixture(scope="module")
def presentation(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built")
    selection = Selection(["fi"], ["slide"], ["pptx"])
    assert built_from(load(program_data()), folder, selection).refused == ()
    (file,) = folder.glob("fi/*.pptx")
    return file


def restyled(file: Path, to: Path, changes: Mapping[str, str]) -> Path:
    """A copy of a presentation with other words in its theme, and in nothing else."""
    with ZipFile(file) as before, ZipFile(to, "w", ZIP_DEFLATED) as after:
        for name in before.namelist():
            content = before.read(name)
            if name == THEME:
                for old, new in changes.items():
                    assert old.encode() in content
                    content = content.replace(old.encode(), new.encode())
            after.writestr(name, content)
    return to


def pages(file: Path, office: Office, program: FindProgram) -> Iterator[Pixels]:
    """Each slide to be edited, as it is shown."""
    printed = office.export(file, "pdf", ".pdf")
    output(program("pdftoppm"), "-r", "48", "-png", printed, office.folder / file.stem)
    drawn = sorted(office.folder.glob(f"{file.stem}-*.png"))
    opened = Presentation(str(file))
    *_, last = opened.slides  # the picture
    for page, slide in zip(drawn, opened.slides, strict=True):
        if slide.slide_id != last.slide_id:
            yield pixels(page.read_bytes())


def share_of(page: Pixels, colour: tuple[int, int, int]) -> float:
    """The part of a page that has a colour, all but exactly."""
    off = np.abs(page[..., :3].astype(int) - np.array(colour)).max(axis=-1)
    return float((off <= 2).mean())


def test_another_colour_of_the_theme_is_that_of_every_slide(
    presentation: Path, office: Office, program: FindProgram, tmp_path: Path
) -> None:
    navy = load(program_data()).theme.colours["heading"]
    house = "{:02X}{:02X}{:02X}".format(*HOUSE)
    changed = restyled(presentation, tmp_path / "colour.pptx", {navy.hex[1:].upper(): house})
    before = list(pages(presentation, office, program))
    after = list(pages(changed, office, program))
    for old, new in zip(before, after, strict=True):
        assert share_of(old, navy.rgb) > 0.005
        assert share_of(new, navy.rgb) == 0.0
        assert share_of(new, HOUSE) == pytest.approx(share_of(old, navy.rgb), rel=0.01)


def test_another_font_of_the_theme_sets_every_text(
    presentation: Path, office: Office, program: FindProgram, tmp_path: Path
) -> None:
    fonts = {'typeface="Arial"': f'typeface="{SERIF}"'}
    changed = restyled(presentation, tmp_path / "font.pptx", fonts)
    printed = office.export(changed, "pdf", ".pdf")
    _, _, *listed = output(program("pdffonts"), printed).decode().splitlines()
    assert listed
    assert all("+DejaVuSerif" in line.split()[0] for line in listed)


def test_no_text_of_a_placeholder_has_a_font_or_size_of_its_own_but_labels(
    presentation: Path,
) -> None:
    """Labels stand before what they are labels of."""
    slides = Presentation(str(presentation)).slides
    for slide in slides:
        for held in slide.placeholders:
            last = held.text_frame.paragraphs[-1]
            assert [run.font.size for run in last.runs] == [None] * len(last.runs)
            assert [run.font.name for run in last.runs] == [None] * len(last.runs)
