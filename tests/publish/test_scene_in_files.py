"""A scene is named to those who do not see it where it says more than the text beside it; else it
is decoration, in every kind of file."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pikepdf
import pytest

from tests.content.guide_folder import GuideFolder
from tests.publish.output_folder import built, contents
from tests.publish.small_guide import formats

ALT = "Puhelimessa on kolme viestiä"
CNVPR = "{http://schemas.openxmlformats.org/presentationml/2006/main}cNvPr"
SCENE = f"  icon: rocket\n  scene: {{show: phone, alt: {{fi: {ALT}, sv: En telefon}}}}\n  title"


@pytest.fixture
def files(folder: GuideFolder, output: Path) -> dict[str, bytes]:
    """Those in Finnish: the first step says what its scene tells, the second does not."""
    folder.change("steps.yaml", "  icon: rocket\n  title", SCENE)
    folder.change("steps.yaml", "  icon: star\n", "  icon: star\n  scene: target\n")
    folder.files["formats.yaml"] = formats(("card", "160 mm, 110 mm", "svg, pdf, pptx"))
    assert built(folder, output).refused == ()
    return {Path(name).suffix: data for name, data in contents(output).items() if "opas" in name}


def test_in_svg(files: dict[str, bytes]) -> None:
    root = ElementTree.fromstring(files[".svg"])
    images = [each.get("aria-label") for each in root.iter() if each.get("role") == "img"]
    assert images.count(ALT) == 1
    assert not {"phone", "target"} & {*images}


def test_in_the_accessible_pdf(files: dict[str, bytes]) -> None:
    with pikepdf.open(BytesIO(files[".pdf"])) as document:
        tree = [*elements(document.Root.StructTreeRoot)]
    told = [str(each.Alt) for each in tree if each.get("/S") == "/Figure"]
    assert told.count(ALT) == 1
    assert {"phone", "target"}.isdisjoint(told)


def test_on_slides(files: dict[str, bytes]) -> None:
    """On that of all steps and on that of its own; what is told to nobody is marked as such."""
    with ZipFile(BytesIO(files[".pptx"])) as package:
        slides = [
            [*ElementTree.fromstring(package.read(f"ppt/slides/slide{number}.xml")).iter(CNVPR)]
            for number in range(2, 5)
        ]
    told = [[each.get("descr") for each in slide if each.get("descr")] for slide in slides]
    assert [sum(each == ALT for each in slide) for slide in told] == [1, 1, 0]
    assert all({"phone", "target"}.isdisjoint(slide) for slide in told)
    assert not [each.get("title") for slide in slides for each in slide if each.get("title")]


def elements(node: pikepdf.Object) -> Iterator[pikepdf.Object]:
    if isinstance(node, pikepdf.Array):
        for each in node:
            yield from elements(each)
    elif isinstance(node, pikepdf.Dictionary):
        yield node
        yield from elements(node.get("/K", pikepdf.Array()))
