"""The PowerPoint file, read back with python-pptx and part by part."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from PIL import Image
from pptx import Presentation
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as OpenPresentation
from pptx.shapes.autoshape import Shape
from pptx.shapes.base import BaseShape
from pptx.shapes.group import GroupShape
from pptx.shapes.picture import Picture as PictureShape
from pptx.slide import Slide
from pptx.util import Mm, Pt

from infographic.geometry import Point, Rect, Size, circle, polyline, rectangle
from infographic.render.pptx.presentation import pptx
from infographic.scene import Group, Node, Role, Stroke
from infographic.scene import Image as SceneImage
from infographic.scene import Shape as SceneShape
from tests.render.pptx.decks import (
    PICTURE,
    deck_of,
    file_of,
    full_deck,
    native,
    picture,
    step,
    text,
)
from tests.render.scenes import SIZE, full_scene, scene_of

SVG_BLIP = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}svgBlip"
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
CONTENT_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"


@pytest.fixture(scope="module")
def file() -> bytes:
    return file_of(full_deck())


@pytest.fixture(scope="module")
def opened(file: bytes) -> OpenPresentation:
    return Presentation(BytesIO(file))


def parts(file: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(file)) as package:
        return {name: package.read(name) for name in package.namelist()}


def everything(shapes: Iterable[BaseShape]) -> Iterator[BaseShape]:
    """All shapes in reading order, groups before what is in them."""
    for shape in shapes:
        yield shape
        yield from everything(getattr(shape, "shapes", ()))


def one(slide: Slide, name: str) -> BaseShape:
    (found,) = (shape for shape in everything(slide.shapes) if shape.name == name)
    return found


def only_slide(*nodes: Node) -> Slide:
    made = Presentation(BytesIO(file_of(deck_of(native(*nodes)))))
    slide: Slide = made.slides[0]
    return slide


def identity(shape: BaseShape) -> ElementTree.Element:
    element: ElementTree.Element = shape._element.xpath("./*/p:cNvPr")[0]
    return element


def alt(shape: BaseShape) -> str:
    return identity(shape).get("descr", "")


def words(shape: BaseShape) -> str:
    """The text in it; none in a picture or a group."""
    return shape.text_frame.text if isinstance(shape, Shape) else ""


def is_decorative(shape: BaseShape) -> bool:
    return any(mark.get("val") == "1" for mark in identity(shape).iter(DECORATIVE))


# What is read


def test_each_slide_has_a_title_placeholder_first(opened: OpenPresentation) -> None:
    for slide in opened.slides:
        first = slide.shapes[0]
        assert first.is_placeholder
        assert first.placeholder_format.type is not None
        assert slide.shapes.title is not None
        assert slide.shapes.title.shape_id == first.shape_id
    titles = [slide.shapes.title.text_frame.text for slide in opened.slides]
    assert titles == ["Kuva – alaotsikko", *["Otsikko & <muuta>"] * 3]


def test_shapes_come_in_reading_order(opened: OpenPresentation) -> None:
    read = [words(shape) for shape in everything(opened.slides[1].shapes)]
    assert [each for each in read if each] == ["Otsikko & <muuta>", "1", "Askel 1", "2", "Askel 2"]


def test_every_shape_says_something_or_adorns(opened: OpenPresentation) -> None:
    for slide in opened.slides:
        for shape in everything(slide.shapes):
            says = bool(alt(shape) or words(shape))
            assert says != is_decorative(shape), shape.name


def test_a_picture_has_an_alternative_text(opened: OpenPresentation) -> None:
    scene = scene_of([])
    image = opened.slides[0].shapes[1]
    assert alt(image) == f"Kuva – alaotsikko. {scene.description}"


def test_a_drawing_with_a_meaning_says_it(opened: OpenPresentation) -> None:
    assert alt(one(opened.slides[2], "Vinkki")) == "Vinkki"


def test_what_belongs_together_is_a_group_named_and_read_by_its_texts(
    opened: OpenPresentation,
) -> None:
    groups = [shape for shape in opened.slides[1].shapes if hasattr(shape, "shapes")]
    assert [group.name for group in groups] == ["1 Askel 1 Vinkki", "2 Askel 2 Vinkki"]
    assert [alt(group) for group in groups] == ["1 Askel 1 Vinkki", "2 Askel 2 Vinkki"]


def test_every_run_has_its_language(file: bytes) -> None:
    runs = 0
    for name, content in parts(file).items():
        if name.endswith(".xml"):
            for run in ElementTree.fromstring(content).iter(qn("a:r")):
                properties = run.find(qn("a:rPr"))
                assert properties is not None
                assert properties.get("lang") == "fi-FI"
                runs += 1
    assert runs == 18


def test_notes_are_written_paragraph_by_paragraph(opened: OpenPresentation) -> None:
    first, second, *_ = opened.slides
    assert first.notes_slide.notes_text_frame.text == "Muistiinpanot"
    notes = [each.text for each in second.notes_slide.notes_text_frame.paragraphs]
    assert notes == ["Yksi.", "", "Kaksi."]


# What is seen


def test_the_slide_has_the_size_of_the_deck(opened: OpenPresentation) -> None:
    assert opened.slide_width == Mm(SIZE.width)
    assert opened.slide_height == Mm(SIZE.height)
    assert opened.part._element.find(qn("p:sldSz")).get("type") is None


def test_a_picture_comes_as_svg_and_png_as_large_as_it_fits() -> None:
    deck = deck_of(picture(full_scene()), size=Size(400, 100))
    slide = Presentation(BytesIO(pptx(deck))).slides[0]
    image = slide.shapes[1]
    (blip,) = image._element.iter(qn("a:blip"))
    (svg,) = blip.iter(SVG_BLIP)
    drawing = slide.part.related_part(svg.get(qn("r:embed")))
    assert drawing.content_type == "image/svg+xml"
    assert ElementTree.fromstring(drawing.blob).tag == "{http://www.w3.org/2000/svg}svg"
    with Image.open(BytesIO(image.image.blob)) as pixels:
        assert pixels.size == (500, 250)
    assert (image.left, image.top) == (Mm(100), 0)
    assert (image.width, image.height) == (Mm(200), Mm(100))


def test_a_picture_of_pixels_stands_in_its_place_with_its_alternative_text() -> None:
    logo = Group((SceneImage(PICTURE.png, Rect(20, 50, 32, 18)),), Role.FIGURE, "Kela")
    image = one(only_slide(logo), "Kela")
    assert isinstance(image, PictureShape)
    assert (image.left, image.top, image.width, image.height) == (Mm(20), Mm(50), Mm(32), Mm(18))
    assert image.image.blob == PICTURE.png
    assert alt(image) == "Kela"
    assert not is_decorative(image)


def test_a_picture_among_shapes_is_read_with_them() -> None:
    image = SceneImage(PICTURE.png, Rect(20, 50, 32, 18))
    frame = SceneShape(rectangle(Rect(19, 49, 34, 20)), "pale")
    group = one(only_slide(Group((frame, image), Role.FIGURE, "Kela")), "Kela")
    assert isinstance(group, GroupShape)
    shape, drawn = everything(group.shapes)
    assert alt(group) == "Kela"
    assert isinstance(drawn, PictureShape)
    assert is_decorative(shape)
    assert is_decorative(drawn)


def test_a_figure_of_a_shape_and_a_text_loses_neither() -> None:
    sign, label = SceneShape(circle(Point(30, 60), 5), "warm"), text("Yksi", Rect(40, 57, 40, 6))
    group = one(only_slide(Group((sign, label), Role.FIGURE, "Yksi: 1")), "Yksi: 1")
    assert isinstance(group, GroupShape)
    assert [words(shape) for shape in everything(group.shapes)] == ["", "Yksi"]


def test_a_picture_before_the_title_is_on_the_layout_unless_it_says_something() -> None:
    image = SceneImage(PICTURE.png, Rect(20, 50, 32, 18))
    title = text("Otsikko", Rect(10, 8, 200, 12), role=Role.TITLE, size=9)
    saying = Group((image,), Role.FIGURE, "Kela")
    slide = replace(native(), scene=scene_of([Group((image,)), saying, title]))
    made = Presentation(BytesIO(file_of(deck_of(slide)))).slides[0]
    for shapes, name in ((made.slide_layout.shapes, ""), (made.shapes, "Kela")):
        assert [each.name for each in shapes if isinstance(each, PictureShape)] == [name]


def test_one_picture_on_two_slides_is_one_part() -> None:
    logo = Group((SceneImage(PICTURE.png, Rect(20, 50, 32, 18)),), Role.FIGURE, "Kela")
    file = file_of(deck_of(picture(), native(logo), native(logo)))
    assert [name for name in parts(file) if name.endswith(".png")] == ["ppt/media/image1.png"]


def test_a_text_has_the_frame_size_weight_and_colour_that_it_was_set_in() -> None:
    rect = Rect(20, 50, 80, 30)
    box = one(only_slide(text("Lihava teksti", rect, style="Bold", valign=0.5)), "Lihava teksti")
    assert isinstance(box, Shape)
    assert (box.left, box.top, box.width, box.height) == (Mm(20), Mm(50), Mm(80), Mm(30))
    (paragraph,) = box.text_frame.paragraphs
    (run,) = paragraph.runs
    assert run.font.size == Pt(14.1)  # 5 mm, cut off to a tenth
    assert run.font.bold
    assert paragraph.line_spacing == pytest.approx(Pt(5 * 1.2 / 25.4 * 72), abs=Pt(0.01))
    body = box._element.find(f".//{qn('a:bodyPr')}")
    assert {body.get(side) for side in ("lIns", "tIns", "rIns", "bIns")} == {"0"}
    assert (body.get("anchor"), body.get("wrap")) == ("ctr", "square")
    assert body.find(qn("a:noAutofit")) is not None


def test_lines_begin_where_the_picture_has_them() -> None:
    box = one(only_slide(text("Otsikko", Rect(20, 50, 80, 30))), "Otsikko")
    assert box._element.find(f".//{qn('a:pPr')}").get("algn") == "l"


def test_lines_in_the_middle_of_their_place_are_centred() -> None:
    box = one(only_slide(text("Otsikko", Rect(20, 50, 80, 30), halign=0.5)), "Otsikko")
    assert box._element.find(f".//{qn('a:pPr')}").get("algn") == "ctr"


def test_a_label_stands_in_the_middle_of_its_sign(opened: OpenPresentation) -> None:
    sign = one(opened.slides[2], "1")
    assert (sign.width, sign.height) == (Mm(10), Mm(10))
    body = sign._element.find(f".//{qn('a:bodyPr')}")
    assert (body.get("anchor"), body.get("wrap")) == ("ctr", "none")
    assert sign._element.find(f".//{qn('a:pPr')}").get("algn") == "ctr"


def test_what_is_beneath_the_title_is_on_the_layout_of_the_design(
    opened: OpenPresentation,
) -> None:
    names = [layout.name for layout in opened.slide_layouts]
    assert names == ["Kuva", "Design", "Toinen"]
    assert [slide.slide_layout.name for slide in opened.slides] == [
        "Kuva",
        "Design",
        "Design",
        "Toinen",
    ]
    band, title = opened.slide_layouts[1].shapes
    assert (band.left, band.top, band.height) == (0, 0, Mm(30))
    assert title.is_placeholder


def test_lines_have_the_width_dashes_and_ends_of_the_scene() -> None:
    path = polyline([Point(10, 60), Point(90, 70)])
    slide = only_slide(SceneShape(path, stroke=Stroke("deep", 2.0, (0, 3), "round")))
    (line,) = slide.shapes[1]._element.iter(qn("a:ln"))
    assert (line.get("w"), line.get("cap")) == (str(Mm(2)), "rnd")
    (dash,) = line.iter(qn("a:ds"))
    assert (dash.get("d"), dash.get("sp")) == ("0", "150000")
    assert slide.shapes[1]._element.find(f"{qn('p:spPr')}/{qn('a:noFill')}") is not None


# The palette


def test_colours_are_those_of_the_presentation(opened: OpenPresentation) -> None:
    xml = ElementTree.tostring(opened.slides[1].shapes._spTree, encoding="unicode")
    assert 'schemeClr val="tx1"' in xml
    assert 'schemeClr val="bg1"' in xml
    assert "srgbClr" not in xml


def test_the_theme_has_the_palette_and_the_font(file: bytes) -> None:
    theme = ElementTree.fromstring(parts(file)["ppt/theme/theme1.xml"])
    slots = next(theme.iter(qn("a:clrScheme")))
    colours = {slot.tag.partition("}")[2]: slot[0].get("val") for slot in slots}
    assert list(colours)[:4] == ["dk1", "lt1", "dk2", "lt2"]
    assert (colours["dk2"], colours["accent2"], colours["lt2"]) == ("003580", "FFC81E", "D6E8F6")
    assert len(colours) == 12
    assert {latin.get("typeface") for latin in theme.iter(qn("a:latin"))} == {"Arial"}


def test_a_colour_without_a_slot_is_among_the_further_ones() -> None:
    scheme = {**deck_of().scheme, "accent2": "deep"}
    deck = replace(deck_of(native(SceneShape(rectangle(Rect(0, 40, 9, 9)), "warm"))), scheme=scheme)
    file = file_of(deck)
    theme = ElementTree.fromstring(parts(file)["ppt/theme/theme1.xml"])
    (custom,) = theme.iter(qn("a:custClr"))
    assert (custom.get("name"), custom[0].get("val")) == ("warm", "FFC81E")
    slide = ElementTree.fromstring(parts(file)["ppt/slides/slide1.xml"])
    assert [each.get("val") for each in slide.iter(qn("a:srgbClr"))] == ["FFC81E"]


# The package


def test_only_parts_that_we_mean(file: bytes) -> None:
    kinds = {re.sub(r"\d+", "", name) for name in parts(file)}
    assert kinds == {
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/core.xml",
        "ppt/presentation.xml",
        "ppt/_rels/presentation.xml.rels",
        "ppt/theme/theme.xml",
        "ppt/slideMasters/slideMaster.xml",
        "ppt/slideMasters/_rels/slideMaster.xml.rels",
        "ppt/slideLayouts/slideLayout.xml",
        "ppt/slideLayouts/_rels/slideLayout.xml.rels",
        "ppt/notesMasters/notesMaster.xml",
        "ppt/notesMasters/_rels/notesMaster.xml.rels",
        "ppt/slides/slide.xml",
        "ppt/slides/_rels/slide.xml.rels",
        "ppt/notesSlides/notesSlide.xml",
        "ppt/notesSlides/_rels/notesSlide.xml.rels",
        "ppt/media/image.png",
        "ppt/media/picture.svg",
    }


def test_the_properties_are_those_of_the_guide_and_tell_no_person_day_or_program(
    file: bytes, opened: OpenPresentation
) -> None:
    properties, scene = opened.core_properties, scene_of([])
    assert (properties.title, properties.author) == (scene.title, scene.author)
    assert (properties.subject, properties.language) == (scene.description, "fi-FI")
    core = parts(file)["docProps/core.xml"].decode()
    for word in ("created", "modified", "lastModifiedBy", "Canny", "python"):
        assert word not in core
    whole = b"".join(content for name, content in parts(file).items() if ".png" not in name)
    assert b"Canny" not in whole
    assert not re.search(rb"201[0-9]-\d\d-\d\d", whole)
    assert b"en-US" not in whole


def test_a_description_longer_than_a_property_is_cut() -> None:
    deck = replace(full_deck(), description="Pitkä. " * 40)
    subject = Presentation(BytesIO(file_of(deck))).core_properties.subject
    assert len(subject) == 255
    assert subject.startswith("Pitkä. Pitkä. ")
    assert subject.endswith("…")


def test_no_two_shapes_of_a_part_share_an_id(file: bytes) -> None:
    for name, content in parts(file).items():
        if name.endswith(".xml"):
            ids = [e.get("id") for e in ElementTree.fromstring(content).iter(qn("p:cNvPr"))]
            assert len(ids) == len(set(ids)), name


def test_no_two_shapes_of_a_part_share_a_name_so_that_programs_know_them_again() -> None:
    dots = [SceneShape(circle(Point(20 + 9 * at, 60), 3), "warm") for at in range(3)]
    named = Group((*dots, Group((dots[0],), name="dot 2")), name="dot")
    package = parts(file_of(deck_of(native(named), native(named))))
    for number in (1, 2):
        slide = ElementTree.fromstring(package[f"ppt/slides/slide{number}.xml"])
        names = [each.get("name") for each in slide.iter(qn("p:cNvPr"))]
        assert len(set(names)) == len(names)
        assert {"dot", "dot 2", "dot 3"} <= set(names)


def test_slides_masters_and_layouts_have_ids_in_their_ranges(file: bytes) -> None:
    presentation = ElementTree.fromstring(parts(file)["ppt/presentation.xml"])
    slides = [int(e.get("id", "")) for e in presentation.iter(qn("p:sldId"))]
    assert len(set(slides)) == 4
    assert all(256 <= each < 2**31 for each in slides)
    master = ElementTree.fromstring(parts(file)["ppt/slideMasters/slideMaster1.xml"])
    layouts = [int(e.get("id", "")) for e in master.iter(qn("p:sldLayoutId"))]
    masters = [int(e.get("id", "")) for e in presentation.iter(qn("p:sldMasterId"))]
    assert len({*layouts, *masters}) == 4
    assert min(*layouts, *masters) >= 2**31


def test_every_relationship_leads_to_a_part_and_every_part_is_led_to(file: bytes) -> None:
    package = parts(file)
    reached = set()
    for name, content in package.items():
        if not name.endswith(".rels"):
            continue
        folder = posixpath.dirname(posixpath.dirname(name))
        ids = []
        for relation in ElementTree.fromstring(content):
            assert relation.get("TargetMode") != "External"
            target = relation.get("Target", "")
            path = target[1:] if target[0] == "/" else posixpath.join(folder, target)
            reached.add(posixpath.normpath(path))
            ids.append(relation.get("Id"))
        assert len(ids) == len(set(ids))
    content_parts = {name for name in package if not name.endswith(".rels") and name[0] != "["}
    assert reached == content_parts


def test_every_relationship_that_a_part_uses_is_its_own(file: bytes) -> None:
    package = parts(file)
    prefix = qn("r:id").removesuffix("id")
    for name, content in package.items():
        if name.endswith(".xml") and name.startswith("ppt/"):
            folder, _, base = name.rpartition("/")
            rels = package.get(f"{folder}/_rels/{base}.rels", b"<none/>")
            own = {relation.get("Id") for relation in ElementTree.fromstring(rels)}
            used = {
                value
                for element in ElementTree.fromstring(content).iter()
                for key, value in element.attrib.items()
                if key.startswith(prefix)
            }
            assert used <= own, name


def test_every_part_has_a_content_type(file: bytes) -> None:
    package = parts(file)
    types = ElementTree.fromstring(package["[Content_Types].xml"])
    defaults = {each.get("Extension") for each in types.iter(f"{CONTENT_TYPES}Default")}
    overrides = {each.get("PartName") for each in types.iter(f"{CONTENT_TYPES}Override")}
    assert overrides <= {f"/{name}" for name in package}
    for name in package:
        if name != "[Content_Types].xml":
            assert f"/{name}" in overrides or name.rpartition(".")[2] in defaults
    declared = {each.get("ContentType", "") for each in types}
    assert not any("macro" in each or "vba" in each for each in declared)


def test_the_same_deck_gives_the_same_bytes(file: bytes) -> None:
    assert file_of(full_deck()) == file
    with ZipFile(BytesIO(file)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_slide_without_a_title_still_opens() -> None:
    slide = replace(native(), scene=scene_of([step(1)]))
    made = Presentation(BytesIO(file_of(deck_of(slide)))).slides[0]
    assert made.shapes.title is not None
    assert made.shapes.title.text_frame.text == scene_of([]).title


@pytest.mark.parametrize("seconds", [0.0, -1e9, 4.4e9, 2e10], ids=["1970", "1938", "2109", "2603"])
def test_the_bytes_do_not_depend_on_the_clock(
    monkeypatch: pytest.MonkeyPatch, seconds: float
) -> None:
    expected = file_of(full_deck())
    monkeypatch.setattr("time.time", lambda: seconds)
    assert file_of(full_deck()) == expected
