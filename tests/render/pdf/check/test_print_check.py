"""The checks on the print PDF see what is wrong: each mutation of a good file is caught."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from infographic.geometry import Size
from infographic.render.pdf.check.print_check import check_print_pdf
from infographic.render.pdf.print.print_pdf import print_pdf
from infographic.scene import PrintCondition, Scene
from tests.render.pdf.mutation import (
    Mutation,
    content_added,
    content_replaced,
    fonts,
    mutated,
)
from tests.render.scenes import guide_scene

COATED = PrintCondition("FOGRA39", "Offset on coated paper", 300)


@pytest.fixture(scope="module")
def scene() -> Scene:
    return guide_scene()


@pytest.fixture(scope="module")
def good(scene: Scene) -> bytes:
    return print_pdf(scene, COATED)


def test_a_good_file_has_no_problems(scene: Scene, good: bytes) -> None:
    assert check_print_pdf(good, scene, COATED) == ()


def unchanged(document: Pdf) -> None:
    assert document.pages


def fill_in_rgb(document: Pdf) -> None:
    content_added(document, b"1 0 0 rg 10 10 9 9 re f")


def line_in_rgb(document: Pdf) -> None:
    content_added(document, b"1 0 0 RG 10 10 m 20 20 l S")


def fill_in_grey(document: Pdf) -> None:
    content_added(document, b"0.5 g 10 10 9 9 re f")


def _xobject(document: Pdf, thing: Stream) -> None:
    document.pages[0].Resources.XObject = Dictionary({"/x": document.make_indirect(thing)})
    content_added(document, b"/x Do")


def _form(document: Pdf, operators: bytes) -> Stream:
    form = document.make_stream(operators)
    form.update(Dictionary(Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 99, 99])))
    return form


def _image(document: Pdf, space: Object) -> Stream:
    image = document.make_stream(b"\x80" * 4)
    image.update(
        Dictionary(
            Type=Name.XObject,
            Subtype=Name.Image,
            Width=1,
            Height=1,
            BitsPerComponent=8,
            ColorSpace=space,
        )
    )
    return image


def form_in_rgb(document: Pdf) -> None:
    _xobject(document, _form(document, b"0 0 1 rg 0 0 9 9 re f"))


def form_in_rgb_that_is_not_drawn(document: Pdf) -> None:
    form = document.make_indirect(_form(document, b"0 0 1 rg 0 0 9 9 re f"))
    document.pages[0].Resources.XObject = Dictionary({"/x": form})


def pattern_in_rgb(document: Pdf) -> None:
    pattern = document.make_stream(b"0 0 1 rg 0 0 9 9 re f")
    pattern.update(Dictionary(PatternType=1, PaintType=1, BBox=Array([0, 0, 9, 9])))
    document.pages[0].Resources.Pattern = Dictionary({"/p": document.make_indirect(pattern)})
    content_added(document, b"/Pattern cs /p scn 10 10 9 9 re f")


def shading_in_rgb(document: Pdf) -> None:
    function = Dictionary(
        FunctionType=2, Domain=Array([0, 1]), C0=Array([0, 0, 0]), C1=Array([1, 1, 1]), N=1
    )
    shading = Dictionary(
        ShadingType=2, ColorSpace=Name.DeviceRGB, Coords=Array([0, 0, 9, 9]), Function=function
    )
    document.pages[0].Resources.Shading = Dictionary({"/s": document.make_indirect(shading)})
    content_added(document, b"/s sh")


def image_in_rgb(document: Pdf) -> None:
    _xobject(document, _image(document, Name.DeviceRGB))


def image_by_profile(document: Pdf) -> None:
    profile = document.make_stream(b"")
    profile.N = 3
    _xobject(document, _image(document, Array([Name.ICCBased, profile])))


def inline_image_in_rgb(document: Pdf) -> None:
    content_added(document, b"BI /W 1 /H 1 /BPC 8 /CS /RGB ID abc EI")


def colour_space_lab(document: Pdf) -> None:
    space = Array([Name.Lab, Dictionary(WhitePoint=Array([1, 1, 1]))])
    document.pages[0].Resources.ColorSpace["/lab"] = space
    content_added(document, b"/lab cs 50 0 0 sc 10 10 9 9 re f")


def masked_image(document: Pdf) -> None:
    image = _image(document, Name.DeviceCMYK)
    image.SMask = document.make_indirect(_image(document, Name.DeviceGray))
    _xobject(document, image)


def _state(document: Pdf, entries: Dictionary) -> None:
    document.pages[0].Resources.ExtGState["/mine"] = entries
    content_added(document, b"/mine gs")


def half_transparent(document: Pdf) -> None:
    _state(document, Dictionary(ca=0.5))


def blended(document: Pdf) -> None:
    _state(document, Dictionary(BM=Name.Multiply))


def soft_masked(document: Pdf) -> None:
    _state(document, Dictionary(SMask=Dictionary(S=Name.Luminosity)))


def page_is_a_transparency_group(document: Pdf) -> None:
    document.pages[0].obj.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK)


def form_is_a_transparency_group(document: Pdf) -> None:
    form = _form(document, b"")
    form.Group = Dictionary(S=Name.Transparency)
    _xobject(document, form)


def link(document: Pdf) -> None:
    document.pages[0].obj.Annots = Array([Dictionary(Subtype=Name.Link)])


def no_trim_box(document: Pdf) -> None:
    del document.pages[0].obj.TrimBox


def no_bleed_box(document: Pdf) -> None:
    del document.pages[0].obj.BleedBox


def _box_moved(document: Pdf, name: str, edge: int, millimetres: float) -> None:
    box = document.pages[0].obj[name]
    box[edge] = float(box[edge]) + millimetres * 72 / 25.4


def trim_a_fiftieth_of_a_millimetre_too_wide(document: Pdf) -> None:
    _box_moved(document, "/TrimBox", 2, 0.02)


def bleed_too_narrow(document: Pdf) -> None:
    _box_moved(document, "/BleedBox", 0, 1)


def bleed_off_the_sheet(document: Pdf) -> None:
    _box_moved(document, "/MediaBox", 3, -9)


def trim_outside_the_bleed(document: Pdf) -> None:
    _box_moved(document, "/TrimBox", 1, -4)


def hairline(document: Pdf) -> None:
    content_added(document, b"0 0 0 1 K 0.1 w 10 10 m 20 20 l S")


def hairline_by_scale(document: Pdf) -> None:
    content_added(document, b"0.1 0 0 0.1 0 0 cm 0 0 0 1 K 1 w 10 10 m 20 20 l S")


def black_text_knocks_out(document: Pdf) -> None:
    content_replaced(document, b"/overprint gs", b"/knock-out gs")


def overprint_mode_missing(document: Pdf) -> None:
    del document.pages[0].Resources.ExtGState["/overprint"].OPM


def too_much_ink(document: Pdf) -> None:
    content_added(document, b"1 1 1 0.5 k 10 10 9 9 re f")


def colour_of_no_token(document: Pdf) -> None:
    content_added(document, b"0.5 0.5 0 0 k 10 10 9 9 re f")


def no_output_intent(document: Pdf) -> None:
    del document.Root.OutputIntents


def another_condition(document: Pdf) -> None:
    document.Root.OutputIntents[0].OutputConditionIdentifier = String("FOGRA52")


def a_profile_of_someone_else(document: Pdf) -> None:
    document.Root.OutputIntents[0].DestOutputProfile = document.make_stream(b"profile")


def no_standard(document: Pdf) -> None:
    del document.docinfo["/GTS_PDFXVersion"]


def trapped_unknown(document: Pdf) -> None:
    del document.docinfo["/Trapped"]


def no_dates(document: Pdf) -> None:
    del document.docinfo["/ModDate"]


def font_is_not_embedded(document: Pdf) -> None:
    del fonts(document)[0].FontDescriptor.FontFile3


def text_is_lost(document: Pdf) -> None:
    content_replaced(document, b"/Span << /MCID 0 >> BDC", b"/Artifact BMC")


MUTATIONS: list[tuple[Mutation, str]] = [
    (fill_in_rgb, "something is painted in DeviceRGB"),
    (line_in_rgb, "something is painted in DeviceRGB"),
    (fill_in_grey, "something is painted in DeviceGray"),
    (form_in_rgb, "something is painted in DeviceRGB"),
    (form_in_rgb_that_is_not_drawn, "something is painted in DeviceRGB"),
    (pattern_in_rgb, "something is painted in DeviceRGB"),
    (shading_in_rgb, "it has colours in DeviceRGB"),
    (image_in_rgb, "it has colours in DeviceRGB"),
    (image_by_profile, "it has colours in ICCBased"),
    (inline_image_in_rgb, "something is painted in an image"),
    (colour_space_lab, "it has colours in Lab"),
    (masked_image, "something is masked"),
    (half_transparent, "something is half transparent"),
    (blended, "something is blended"),
    (soft_masked, "something is masked"),
    (page_is_a_transparency_group, "it has a transparency group"),
    (form_is_a_transparency_group, "it has a transparency group"),
    (link, "it has links or other annotations"),
    (no_trim_box, "it has no TrimBox"),
    (no_bleed_box, "it has no BleedBox"),
    (trim_a_fiftieth_of_a_millimetre_too_wide, "the trim is 254.02 × 127.00 mm"),
    (bleed_too_narrow, "the bleed is not 3 mm on every side"),
    (bleed_off_the_sheet, "the bleed reaches out of what is around it"),
    (trim_outside_the_bleed, "the trim reaches out of what is around it"),
    (hairline, "a line is only 0.10 pt wide"),
    (hairline_by_scale, "a line is only 0.10 pt wide"),
    (black_text_knocks_out, "some black text does not overprint"),
    (overprint_mode_missing, "some black text does not overprint"),
    (too_much_ink, "the colour 100 100 100 50 has more ink than the 300 % that FOGRA39 takes"),
    (colour_of_no_token, "the colour 50 50 0 0 is not in the palette"),
    (no_output_intent, "it does not say that it is to be printed by FOGRA39"),
    (another_condition, "it does not say that it is to be printed by FOGRA39"),
    (a_profile_of_someone_else, "its ICC profile is not that of the printing condition"),
    (no_standard, "it does not say that it is a PDF/X-1a:2003"),
    (trapped_unknown, "it does not say that it is not trapped"),
    (no_dates, "it lacks ModDate"),
    (font_is_not_embedded, "SourceSansPro-Regular is not in the file"),
    (text_is_lost, "its structure tree reads “1Luotilit"),
]


@pytest.mark.parametrize(
    ("mutation", "what"), MUTATIONS, ids=lambda part: getattr(part, "__name__", "")
)
def test_a_mutation_is_caught(scene: Scene, good: bytes, mutation: Mutation, what: str) -> None:
    problems = check_print_pdf(mutated(good, mutation), scene, COATED)
    assert what in "\n".join(problem.what for problem in problems)
    assert {problem.item for problem in problems} == {"the print PDF in “fi”"}


def test_writing_a_file_again_is_no_mutation(scene: Scene, good: bytes) -> None:
    assert check_print_pdf(mutated(good, unchanged), scene, COATED) == ()


def test_a_file_of_another_standard_or_page_is_caught(scene: Scene, good: bytes) -> None:
    profiled = replace(COATED, profile=b"profile")
    whats = [problem.what for problem in check_print_pdf(good, scene, profiled)]
    assert "it does not say that it is a PDF/X-4" in whats
    assert "its version of PDF is 1.4 and not 1.6" in whats
    larger = replace(scene, size=Size(260, 127))
    assert "the trim is 254.00 × 127.00 mm, not 260 × 127 mm" in [
        problem.what for problem in check_print_pdf(good, larger, COATED)
    ]
