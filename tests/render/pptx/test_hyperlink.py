"""Links of slides and notes: in texts, on drawings, and on a picture."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from io import BytesIO

import pytest
from pptx import Presentation
from pptx.shapes.base import BaseShape
from pptx.slide import Slide
from pptx.text.text import TextFrame

from infographic.geometry import Rect, rectangle
from infographic.scene import Group, Link, LinkedPart, Node, Role, Shape
from tests.render.pptx.decks import deck_of, file_of, native, picture, text
from tests.render.scenes import linked_scene

URLS = [
    "https://kela.fi/?a=1&b='2'&c=%C3%A4",
    "mailto:neuvonta@xn--ty-gka.fi",
    f"https://kela.fi/{'a' * 140}",
    "http://kela.fi/a_(b)",
]


def slide_of(*nodes: Node) -> Slide:
    made: Slide = Presentation(BytesIO(file_of(deck_of(native(*nodes))))).slides[0]
    return made


def every(shapes: Iterable[BaseShape]) -> Iterator[BaseShape]:
    for shape in shapes:
        yield shape
        yield from every(getattr(shape, "shapes", ()))


def frames(slide: Slide) -> Iterator[TextFrame]:
    for shape in every(slide.shapes):
        frame = getattr(shape, "text_frame", None)
        if isinstance(frame, TextFrame):
            yield frame


def runs(frame: TextFrame) -> list[tuple[str, str | None]]:
    return [(run.text, run.hyperlink.address) for each in frame.paragraphs for run in each.runs]


def clicks(slide: Slide) -> list[str]:
    """Where the shapes of a slide lead."""
    return [
        slide.part.rels[click.rId].target_ref
        for click in slide.shapes.element.xpath(".//p:cNvPr/a:hlinkClick")
    ]


def linked_text(url: str, words: str = "Lue kela.fi heti") -> Group:
    group = text(words, Rect(10, 50, 90, 8))
    assert group.text_block is not None
    part = LinkedPart(4, 11, Link(url, "kela.fi"))
    return replace(group, text_block=replace(group.text_block, links=(part,)))


@pytest.mark.parametrize("url", URLS)
def test_an_address_in_a_text_is_a_run_of_its_own(url: str) -> None:
    (found,) = (frame for frame in frames(slide_of(linked_text(url))) if "kela" in frame.text)
    assert runs(found) == [("Lue ", None), ("kela.fi", url), (" heti", None)]
    look = {(run.font.size, run.font.bold) for run in found.paragraphs[0].runs}
    assert len(look) == 1


def test_a_link_keeps_the_colour_of_its_text() -> None:
    slide = slide_of(linked_text(URLS[0]))
    (click,) = slide.shapes.element.xpath(".//a:rPr/a:hlinkClick")
    assert [each.get("val") for each in click.iter() if each.tag.endswith("}hlinkClr")] == ["tx"]
    assert click.get("tooltip") == "kela.fi"
    assert click.getprevious().tag.endswith("}latin")  # as the schema has it


def test_of_a_link_as_a_whole_texts_and_drawings_lead_there() -> None:
    code = Group(
        (
            Shape(rectangle(Rect(10, 80, 20, 20)), "white"),
            Shape(rectangle(Rect(12, 82, 9, 9)), "ink"),
        ),
        Role.FIGURE,
        "Opas: kela.fi",
    )
    label = text("Koko opas", Rect(35, 80, 60, 8))
    whole = Group((code, label), link=Link(URLS[0], "Koko opas"))
    slide = slide_of(whole)
    assert clicks(slide) == [URLS[0]] * 2
    assert [("Koko opas", URLS[0])] in [runs(frame) for frame in frames(slide)]


def test_a_title_may_have_one() -> None:
    group = linked_text(URLS[0])
    titled = native()
    scene = replace(titled.scene, root=Group((replace(group, role=Role.TITLE),)))
    made = Presentation(BytesIO(file_of(deck_of(replace(titled, scene=scene))))).slides[0]
    assert made.shapes.title is not None
    assert runs(made.shapes.title.text_frame)[1] == ("kela.fi", URLS[0])


def test_on_a_picture_each_link_has_its_place() -> None:
    slide = Presentation(BytesIO(file_of(deck_of(picture(linked_scene()))))).slides[0]
    broken = "https://www.kela.fi/pitk%C3%A4(osa)\\"
    assert clicks(slide) == [
        "mailto:neuvonta@kela.fi",
        *[broken] * 2,
        "https://fpa.fi",
        "https://kela.fi/opas",
    ]
    *_, last = slide.shapes
    assert last._element.xpath("./p:nvSpPr/p:cNvPr")[0].get("descr").startswith("Koko opas: https")
    millimetres = [length / 36000 for length in (last.left, last.top)]
    assert millimetres == pytest.approx([20, 90], abs=0.01)
    assert last._element.xpath(".//a:alpha")[0].get("val") == "0"


def test_in_notes_an_address_is_one() -> None:
    notes = "Otsikko\n\nLue kela.fi.\nKoko opas\nhttps://kela.fi/a"
    links = tuple(
        LinkedPart(start, start + len(words), Link(url, words))
        for words, url in (("kela.fi", URLS[1]), ("https://kela.fi/a", URLS[0]))
        for start in [notes.index(words)]
    )
    slide = replace(native(), notes=notes, note_links=links)
    made = Presentation(BytesIO(file_of(deck_of(slide)))).slides[0].notes_slide
    assert made.notes_text_frame is not None
    assert made.notes_text_frame.text == notes
    assert [run for run in runs(made.notes_text_frame) if run[1]] == [
        ("kela.fi", URLS[1]),
        ("https://kela.fi/a", URLS[0]),
    ]
    assert {
        properties.get("lang") for properties in made.notes_text_frame._txBody.xpath(".//a:rPr")
    } == {"fi-FI"}
