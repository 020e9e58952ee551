"""The checks on the accessible PDF see what is wrong: each mutation of a good file is caught."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String

from infographic.geometry import Point
from infographic.render.pdf.accessible_pdf import pdf
from infographic.render.pdf.check.accessible_check import check_pdf
from infographic.scene import Group, Role, Scene, without_links
from tests.render.pdf.mutation import (
    Mutation,
    content_replaced,
    elements,
    fonts,
    mutated,
)
from tests.render.scenes import guide_scene, line, linked_scene, scene_of


@pytest.fixture(scope="module")
def scene() -> Scene:
    return guide_scene()


@pytest.fixture(scope="module")
def good(scene: Scene) -> bytes:
    return pdf(scene)


def test_a_good_file_has_no_problems(scene: Scene, good: bytes) -> None:
    assert check_pdf(good, scene) == ()


@pytest.mark.parametrize("space", ["\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"])
def test_words_of_a_heading_may_be_kept_together(space: str) -> None:
    title = Group(line(f"25{space}000 euroa", Point(10, 17), size=11.0), Role.TITLE)
    scene = scene_of((title,))
    assert check_pdf(pdf(scene), scene) == ()


def unchanged(document: Pdf) -> None:
    assert document.pages


def no_language(document: Pdf) -> None:
    del document.Root.Lang


def another_language(document: Pdf) -> None:
    document.Root.Lang = String("sv")


def no_language_of_a_text(document: Pdf) -> None:
    (swedish,) = [span for span in elements(document, "Span") if "/Lang" in span]
    del swedish.Lang


def no_title_in_the_window(document: Pdf) -> None:
    document.Root.ViewerPreferences = Dictionary()


def another_title(document: Pdf) -> None:
    with document.open_metadata(set_pikepdf_as_editor=False) as metadata:
        metadata["dc:title"] = "Nimetön"


def not_said_to_be_ua(document: Pdf) -> None:
    with document.open_metadata(set_pikepdf_as_editor=False) as metadata:
        del metadata["pdfuaid:part"]


def not_marked(document: Pdf) -> None:
    del document.Root.MarkInfo


def no_tree(document: Pdf) -> None:
    del document.Root.StructTreeRoot


def no_parent_tree(document: Pdf) -> None:
    del document.Root.StructTreeRoot.ParentTree


def parents_swapped(document: Pdf) -> None:
    parents = document.Root.StructTreeRoot.ParentTree.Nums[1]
    parents[0], parents[1] = parents[1], parents[0]


def no_alternative_text(document: Pdf) -> None:
    del elements(document, "Figure")[0].Alt


def another_alternative_text(document: Pdf) -> None:
    elements(document, "Figure")[-1].Alt = String("kuva")


def no_box_of_a_figure(document: Pdf) -> None:
    del elements(document, "Figure")[-1].A


def figure_is_a_paragraph(document: Pdf) -> None:
    elements(document, "Figure")[-1].S = Name.P


def text_is_an_artifact(document: Pdf) -> None:
    content_replaced(document, b"/Span << /MCID 0 >> BDC", b"/Artifact BMC")


def text_is_unmarked(document: Pdf) -> None:
    page = document.pages[0]
    before, _, after = page.Contents.read_bytes().partition(b"/Span << /MCID 0 >> BDC")
    page.Contents = document.make_stream(before + after.replace(b"EMC", b"", 1))


def shape_is_unmarked(document: Pdf) -> None:
    page = document.pages[0]
    before, _, after = page.Contents.read_bytes().partition(b"/Artifact BMC")
    page.Contents = document.make_stream(before + after.replace(b"EMC", b"", 1))


def wrong_order(document: Pdf) -> None:
    kids = document.Root.StructTreeRoot.K.K
    kids[0], kids[1] = kids[1], kids[0]


def lines_in_the_wrong_order(document: Pdf) -> None:
    kids = next(p for p in elements(document, "P") if len(p.K) == 2).K
    kids[0], kids[1] = kids[1], kids[0]


def text_twice(document: Pdf) -> None:
    elements(document, "H1")[0].K.append(0)


def text_left_out(document: Pdf) -> None:
    elements(document, "H1")[0].K = Array()


def heading_level_skipped(document: Pdf) -> None:
    elements(document, "H2")[0].S = Name.H4


def no_first_heading(document: Pdf) -> None:
    elements(document, "H1")[0].S = Name.P


def unknown_type(document: Pdf) -> None:
    elements(document, "H2")[0].S = Name.Chapter


def item_is_a_paragraph(document: Pdf) -> None:
    elements(document, "LI")[0].S = Name.P


def list_is_a_section(document: Pdf) -> None:
    elements(document, "L")[0].S = Name.Sect


def list_is_empty(document: Pdf) -> None:
    for item in elements(document, "L"):
        item.K = Array()


def no_outline(document: Pdf) -> None:
    del document.Root.Outlines


def outline_lacks_a_heading(document: Pdf) -> None:
    with document.open_outline() as outline:
        outline.root[0].children.pop()


def no_text_of_a_font(document: Pdf) -> None:
    del fonts(document)[0].ToUnicode


def wrong_text_of_a_letter(document: Pdf) -> None:
    for font in fonts(document):
        cmap = font.ToUnicode.read_bytes()
        font.ToUnicode = document.make_stream(cmap.replace(b"<0061>", b"<0062>"))


def no_text_of_a_letter(document: Pdf) -> None:
    for font in fonts(document):
        cmap = font.ToUnicode.read_bytes()
        font.ToUnicode = document.make_stream(cmap.replace(b"<61> <0061>", b""))


def font_is_not_embedded(document: Pdf) -> None:
    del fonts(document)[0].FontDescriptor.FontFile3


def font_is_no_subset(document: Pdf) -> None:
    fonts(document)[0].BaseFont = Name.SourceSansPro


MUTATIONS: list[tuple[Mutation, str]] = [
    (no_language, "it does not say that it is in “fi”"),
    (another_language, "it does not say that it is in “fi”"),
    (no_language_of_a_text, "“FPApåsvenska” is said to be in “fi”, not in “sv”"),
    (no_title_in_the_window, "windows would show the name of the file"),
    (another_title, "its title is not “Näin onnistut"),
    (not_said_to_be_ua, "it does not say that it is a PDF/UA-1"),
    (not_marked, "it does not say that it is tagged"),
    (no_tree, "it has no structure tree"),
    (no_parent_tree, "its parent tree does not lead"),
    (parents_swapped, "its parent tree does not lead"),
    (no_alternative_text, "a figure has no alternative text"),
    (another_alternative_text, "its figures are not those of the picture"),
    (no_box_of_a_figure, "the figure “Twitter: 4 tiliä, Facebook: 2” does not say where it is"),
    (figure_is_a_paragraph, "its figures are not those of the picture"),
    (text_is_an_artifact, "its structure tree reads “1Luotilit"),
    (text_is_unmarked, "something on the page is neither in the structure tree nor an artifact"),
    (shape_is_unmarked, "something on the page is neither in the structure tree nor an artifact"),
    (wrong_order, "its structure tree reads “1Luotilit"),
    (lines_in_the_wrong_order, "its structure tree reads “keaa5000"),
    (text_twice, "its structure tree does not hold every piece of content once"),
    (text_left_out, "its structure tree does not hold every piece of content once"),
    (heading_level_skipped, "a heading of level 4 follows one of level 1"),
    (no_first_heading, "a heading of level 2 follows one of level 0"),
    (unknown_type, "Chapter is no structure type that we use"),
    (item_is_a_paragraph, "L in its structure tree has P, LI"),
    (list_is_a_section, "LI in its structure tree stands in Sect"),
    (list_is_empty, "L in its structure tree has nothing"),
    (no_outline, "its outline is not that of its headings"),
    (outline_lacks_a_heading, "its outline is not that of its headings"),
    (no_text_of_a_font, "SourceSansPro-Regular do not say which text they are"),
    (wrong_text_of_a_letter, "its structure tree reads “b"),
    (no_text_of_a_letter, "SourceSansPro-Regular do not say which text they are"),
    (font_is_not_embedded, "SourceSansPro-Regular is not in the file"),
    (font_is_no_subset, "is there as a whole"),
]


@pytest.mark.parametrize(
    ("mutation", "what"), MUTATIONS, ids=lambda part: getattr(part, "__name__", "")
)
def test_a_mutation_is_caught(scene: Scene, good: bytes, mutation: Mutation, what: str) -> None:
    problems = check_pdf(mutated(good, mutation), scene)
    assert what in "\n".join(problem.what for problem in problems)
    assert {problem.item for problem in problems} == {"the PDF in “fi”"}


@pytest.fixture(scope="module")
def with_links() -> bytes:
    return pdf(linked_scene())


def no_annotations(document: Pdf) -> None:
    del document.pages[0].obj.Annots
    for link in elements(document, "Link"):
        link.K = Array([kid for kid in link.K if not isinstance(kid, Dictionary)])


def annotation_outside_the_tree(document: Pdf) -> None:
    link = elements(document, "Link")[1]
    link.K = Array(list(link.K)[:-1])


def annotation_not_on_the_page(document: Pdf) -> None:
    document.pages[0].obj.Annots.pop()


def annotation_without_words(document: Pdf) -> None:
    del document.pages[0].obj.Annots[0].Contents


def leads_elsewhere(document: Pdf) -> None:
    document.pages[0].obj.Annots[0].A.URI = String("https://example.com")


def leads_nowhere(document: Pdf) -> None:
    del document.pages[0].obj.Annots[-1].A


def beside_its_text(document: Pdf) -> None:
    document.pages[0].obj.Annots[0].Rect = Array([0, 0, 5, 5])


def on_one_of_two_lines(document: Pdf) -> None:
    annotations = document.pages[0].obj.Annots
    annotations[1].Rect = annotations[2].Rect


def not_led_back_to(document: Pdf) -> None:
    document.pages[0].obj.Annots[0].StructParent = 99


def link_is_a_span(document: Pdf) -> None:
    elements(document, "Link")[0].S = Name.Span


LINK_MUTATIONS: list[tuple[Mutation, str]] = [
    (no_annotations, "its links are not those of the picture, which are mailto:neuvonta@kela.fi,"),
    (annotation_outside_the_tree, "an annotation of the page is not in its structure tree"),
    (annotation_not_on_the_page, "an annotation of the page is not in its structure tree"),
    (annotation_without_words, "its links are not those of the picture"),
    (leads_elsewhere, "its links are not those of the picture"),
    (leads_nowhere, "its links are not those of the picture"),
    (beside_its_text, "the link to mailto:neuvonta@kela.fi is not where its text is"),
    (on_one_of_two_lines, "the link to https://www.kela.fi/pitk%C3%A4(osa)\\ is not where its"),
    (not_led_back_to, "its parent tree does not lead from every piece of content"),
    (link_is_a_span, "its links are not those of the picture"),
]


@pytest.mark.parametrize(
    ("mutation", "what"), LINK_MUTATIONS, ids=lambda part: getattr(part, "__name__", "")
)
def test_a_mutation_of_a_link_is_caught(with_links: bytes, mutation: Mutation, what: str) -> None:
    problems = check_pdf(mutated(with_links, mutation), linked_scene())
    assert what in "\n".join(problem.what for problem in problems)


def test_links_that_the_picture_has_not_are_caught(with_links: bytes) -> None:
    scene = linked_scene()
    plain = replace(scene, root=without_links(scene.root))
    what = "its links are not those of the picture, which are none"
    assert what in [problem.what for problem in check_pdf(with_links, plain)]


def test_writing_a_file_again_is_no_mutation(scene: Scene, good: bytes) -> None:
    assert check_pdf(mutated(good, unchanged), scene) == ()
