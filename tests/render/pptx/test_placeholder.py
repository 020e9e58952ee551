"""Placeholders: their place and look are the layout's, the slide has but what differs."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as OpenPresentation
from pptx.shapes.group import GroupShape
from pptx.shapes.placeholder import LayoutPlaceholder, SlidePlaceholder
from pptx.slide import Slide
from pptx.util import Mm, Pt

from infographic.deck import NativeSlide
from infographic.geometry import Point as ScenePoint
from infographic.geometry import Rect, circle, rectangle
from infographic.scene import (
    Group,
    Link,
    LinkedPart,
    Node,
    Placeholder,
    PlaceholderKind,
    Role,
    Shape,
)
from tests.render.pptx.decks import deck_of, file_of, native, text

SIGN = Shape(circle(ScenePoint(14, 65), 3), "warm")


def filling(kind: PlaceholderKind, index: int, *nodes: Node) -> Group:
    return Group(nodes, Role.PARAGRAPH, placeholder=Placeholder(kind, index))


def tip(words: str, index: int = 1, top: float = 60.0) -> Group:
    label = text("Aloittelijalle", Rect(20, top, 80, 6), style="Bold")
    return filling("body", index, label, text(words, Rect(20, top + 8, 80, 12)))


def opened(*slides: NativeSlide) -> OpenPresentation:
    return Presentation(BytesIO(file_of(deck_of(*slides))))


def only_slide(*nodes: Node) -> Slide:
    made: Slide = opened(native(*nodes)).slides[0]
    return made


def held(slide: Slide, index: int) -> SlidePlaceholder:
    found: SlidePlaceholder
    (found,) = (each for each in slide.placeholders if each.placeholder_format.idx == index)
    return found


def in_layout(slide: Slide) -> list[LayoutPlaceholder]:
    return [each for each in slide.slide_layout.shapes if isinstance(each, LayoutPlaceholder)]


def test_each_kind_is_a_placeholder_of_the_layout_and_of_the_slide() -> None:
    foot = filling("footer", 0, text("Kela", Rect(10, 115, 100, 5)))
    number = filling("number", 0, text("3", Rect(230, 115, 10, 5)))
    slide = only_slide(tip("Kiitä."), foot, number)
    kinds = [each.placeholder_format.type for each in slide.placeholders]
    assert kinds == [
        PP_PLACEHOLDER.TITLE,
        PP_PLACEHOLDER.BODY,
        PP_PLACEHOLDER.FOOTER,
        PP_PLACEHOLDER.SLIDE_NUMBER,
    ]
    numbers = [each.placeholder_format.idx for each in slide.placeholders]
    assert numbers == [each.placeholder_format.idx for each in in_layout(slide)]
    assert len(set(numbers)) == 4


def test_the_master_has_a_placeholder_of_each_kind() -> None:
    kinds = {each.placeholder_format.type for each in opened(native()).slide_master.placeholders}
    assert kinds == {
        PP_PLACEHOLDER.TITLE,
        PP_PLACEHOLDER.BODY,
        PP_PLACEHOLDER.FOOTER,
        PP_PLACEHOLDER.SLIDE_NUMBER,
    }


def test_place_and_look_are_those_of_the_layout() -> None:
    slide = only_slide(filling("body", 1, text("Kiitä.", Rect(20, 60, 80, 12), valign=1.0)))
    body = held(slide, 1)
    assert (body.left, body.top, body.width, body.height) == (Mm(20), Mm(60), Mm(80), Mm(12))
    assert body._element.spPr.xfrm is None
    (paragraph,) = body._element.iter(qn("a:p"))
    assert paragraph.find(qn("a:pPr")) is None
    (properties,) = paragraph.iter(qn("a:rPr"))
    assert (dict(properties.attrib), len(properties)) == ({"lang": "fi-FI"}, 0)
    _, design = in_layout(slide)
    (level,) = design._element.iter(qn("a:lvl1pPr"))
    assert level.find(f"{qn('a:lnSpc')}/{qn('a:spcPts')}").get("val") == "1701"
    defaults = level.find(qn("a:defRPr"))
    assert (defaults.get("sz"), defaults.get("b")) == ("1410", "0")
    assert defaults.find(f".//{qn('a:schemeClr')}").get("val") == "tx1"
    assert defaults.find(qn("a:latin")).get("typeface") == "+mn-lt"
    frame = next(design._element.iter(qn("a:bodyPr")))
    assert (frame.get("anchor"), frame.get("lIns")) == ("b", "0")
    assert frame.find(qn("a:noAutofit")) is not None


def test_texts_of_one_placeholder_are_its_paragraphs_and_say_what_differs() -> None:
    body = held(only_slide(tip("Kiitä.")), 1)
    label, words = body.text_frame.paragraphs
    assert (label.text, words.text) == ("Aloittelijalle", "Kiitä.")
    assert [label.runs[0].font.bold, words.runs[0].font.bold] == [True, None]
    assert label.space_before is None
    assert words.space_before == pytest.approx(Mm(2), abs=Pt(0.01))
    assert label.runs[0].font.size is None


def test_a_slide_that_has_its_text_elsewhere_than_its_layout_says_so() -> None:
    first, second = opened(native(tip("Kiitä.")), native(tip("Kysy.", top=80))).slides
    assert held(first, 1)._element.spPr.xfrm is None
    assert held(second, 1).top == Mm(80)


def test_a_layout_has_what_any_slide_of_its_design_fills() -> None:
    first, second = opened(native(tip("Kiitä.")), native(tip("Kysy.", 2))).slides
    assert [each.placeholder_format.idx for each in in_layout(first)] == [0, 1, 2]
    assert [each.placeholder_format.idx for each in first.placeholders] == [0, 1]
    assert [each.placeholder_format.idx for each in second.placeholders] == [0, 2]


def test_the_number_of_a_slide_is_counted_by_the_program() -> None:
    slide = only_slide(filling("number", 0, text("3", Rect(230, 115, 10, 5))))
    (field,) = slide.shapes._spTree.iter(qn("a:fld"))
    assert (field.get("type"), field.findtext(qn("a:t"))) == ("slidenum", "3")


def test_no_group_holds_a_placeholder_and_signs_beside_it_are_kept() -> None:
    ground = Shape(rectangle(Rect(8, 55, 100, 30)), "pale")
    item = Group((ground, SIGN, tip("Kiitä.")), Role.LIST_ITEM, name="tip")
    slide = only_slide(item)
    _, group, body = slide.shapes
    assert isinstance(group, GroupShape)
    assert len(group.shapes) == 2
    assert (group.name, body.is_placeholder) == ("tip", True)


def test_a_linked_text_keeps_its_colour() -> None:
    words = text("kela.fi", Rect(20, 60, 80, 12))
    assert words.text_block is not None
    link = LinkedPart(0, 7, Link("https://kela.fi/", "Kela"))
    block = replace(words.text_block, links=(link,))
    slide = only_slide(filling("body", 1, replace(words, text_block=block)))
    (properties,) = held(slide, 1)._element.iter(qn("a:rPr"))
    assert [child.tag for child in properties] == [qn("a:solidFill"), qn("a:hlinkClick")]
    assert slide.part.rels[properties[1].get(qn("r:id"))].target_ref == "https://kela.fi/"


def test_a_title_has_the_font_of_titles() -> None:
    title, *_ = in_layout(only_slide())
    (level,) = title._element.iter(qn("a:lvl1pPr"))
    assert level.find(f".//{qn('a:latin')}").get("typeface") == "+mj-lt"
