"""The structure tree of a scene: its types, what is in them, and what is left out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from infographic.characters import SOFT_HYPHEN
from infographic.geometry import Point, Rect, circle, rectangle
from infographic.render.structure import structure_of
from infographic.render.structure_element import StructureElement
from infographic.scene import Group, Link, Node, Role, Shape, TextRun
from tests.render.scenes import guide_scene, line, linked_scene, scene_of

DOT = Shape(circle(Point(10, 10), 2), "deep")


def text(words: str, *, y: float = 10, language: str = "fi") -> TextRun:
    (run,) = line(words, Point(10, y), language=language)
    return run


def outline(element: StructureElement | int, depth: int = 0) -> str:
    """The types of a tree, indented; content as a dot."""
    if isinstance(element, int):
        return " " * depth + "·"
    inner = [outline(child, depth + 1) for child in element.children]
    return "\n".join([" " * depth + element.type, *inner])


def tree(*nodes: Node) -> str:
    return outline(structure_of(scene_of(nodes)).root)


STEP = """\
 L
  LI
   Lbl
    ·
   LBody
    H2
     ·
    P
     ·
     ·
    L
     LI
      Lbl
       Figure
        ·
      LBody
       P
        ·
        ·
"""


def test_a_guide_has_its_parts_in_order() -> None:
    found = outline(structure_of(guide_scene()).root)
    assert found.startswith("Document\n H1\n  ·\n" + STEP)
    rest = found[found.index(" BlockQuote") :]
    assert rest.startswith(
        " BlockQuote\n  P\n   ·\n   ·\n  P\n   ·\n H2\n  ·\n L\n  LI\n   LBody\n"
    )
    assert rest.endswith(" Figure\n  ·\n  Span\n   ·\n P\n  Span\n   ·")


def test_a_figure_before_the_label_of_an_item_is_read_in_its_body() -> None:
    figure = Group((DOT,), Role.FIGURE, "five people")
    label, body = Group((text("1"),), Role.LABEL), Group((text("a"),), Role.BODY)
    item = Group((figure, label, body), Role.LIST_ITEM)
    found = tree(Group((item,), Role.LIST))
    assert "LI\n   Lbl\n    ·\n   LBody\n    Figure\n" in found


def test_text_by_itself_is_a_paragraph() -> None:
    assert tree(text("a"), text("b")) == "Document\n P\n  ·\n  ·"


def test_shapes_outside_figures_are_artifacts() -> None:
    structure = structure_of(scene_of([Group((DOT, text("a"), DOT), Role.PARAGRAPH)]))
    assert structure.owners == (None, 1, None)


def test_decoration_is_an_artifact_with_its_text() -> None:
    structure = structure_of(scene_of([Group((DOT, text("a")), Role.DECORATION), text("b")]))
    assert structure.owners == (None, None, 2)
    assert outline(structure.root) == "Document\n P\n  ·"


def test_all_of_a_figure_is_one_piece_of_content_but_for_its_text() -> None:
    inner = Group((DOT,), Role.DECORATION)
    figure = Group((DOT, inner, text("4"), DOT), Role.FIGURE, "neljä")
    structure = structure_of(scene_of([figure]))
    assert structure.owners == (0, 0, 2, 0)
    (element,) = structure.root.children
    assert isinstance(element, StructureElement)
    assert element.alt == "neljä"
    assert outline(element) == "Figure\n ·\n Span\n  ·"


def test_a_figure_knows_its_box() -> None:
    shapes = (Shape(rectangle(Rect(5, 6, 10, 4)), "deep"), DOT)
    (figure,) = structure_of(scene_of([Group(shapes, Role.FIGURE, "a")])).root.children
    assert isinstance(figure, StructureElement)
    assert figure.box == Rect.between(5, 6, 15, 12)


@pytest.mark.parametrize(
    ("children", "owners"),
    [
        ((text("a"), DOT, text("b"), DOT), (0, 1, 2, 1)),
        ((DOT, text("a"), DOT), (0, 1, 0)),
        ((text("a"), text("b")), (0, 1)),
        ((DOT,), (0,)),
    ],
    ids=["a text first", "a shape first", "texts alone", "a shape alone"],
)
def test_the_shapes_of_a_figure_are_one_piece_of_content_and_no_text_is_part_of_it(
    children: tuple[Node, ...], owners: tuple[int, ...]
) -> None:
    structure = structure_of(scene_of([Group(children, Role.FIGURE, "a")]))
    assert structure.owners == owners
    pieces = [
        child
        for element in structure.elements()
        for child in element.children
        if isinstance(child, int)
    ]
    assert sorted(pieces) == sorted(set(owners))


def test_a_list_is_numbered_only_by_labels_of_text() -> None:
    def numbered(*label: Node) -> bool:
        item = Group((Group(label, Role.LABEL), Group((text("a"),), Role.BODY)), Role.LIST_ITEM)
        (found,) = structure_of(scene_of([Group((item,), Role.LIST)])).root.children
        assert isinstance(found, StructureElement)
        return found.numbered

    assert numbered(text("1"))
    assert not numbered(Group((DOT,), Role.FIGURE, "a"))
    assert not numbered(DOT)


def test_what_is_in_a_list_without_being_an_item_becomes_one() -> None:
    stray = Group((text("a"),), Role.PARAGRAPH)
    assert tree(Group((stray,), Role.LIST)) == "Document\n L\n  LI\n   LBody\n    P\n     ·"


def test_text_in_another_language_is_marked_with_it() -> None:
    spans = [
        element
        for element in structure_of(
            scene_of([Group((text("a"), text("b", language="sv")), Role.PARAGRAPH)])
        ).elements()
        if element.type == "Span"
    ]
    assert [span.language for span in spans] == ["sv"]


def test_groups_without_content_are_not_there() -> None:
    assert tree(Group((), Role.LIST), Group((DOT,), Role.PARAGRAPH)) == "Document"


class TestLinks:
    def test_are_within_their_text(self) -> None:
        found = outline(structure_of(linked_scene()).root)
        assert found == (
            "Document\n H1\n  ·\n"
            " P\n  ·\n  Link\n   ·\n  ·\n"
            " P\n  Link\n   ·\n   ·\n"
            " BlockQuote\n  P\n   Link\n    ·\n"
            " P\n  Link\n   Figure\n    ·\n   ·\n   ·"
        )

    def test_lead_somewhere_from_a_place_on_each_line(self) -> None:
        targets = [
            element.target
            for element in structure_of(linked_scene()).elements()
            if element.target is not None
        ]
        assert [target.link.url for target in targets] == [
            "mailto:neuvonta@kela.fi",
            "https://www.kela.fi/pitk%C3%A4(osa)\\",
            "https://fpa.fi",
            "https://kela.fi/opas",
        ]
        assert [len(target.areas) for target in targets] == [1, 2, 1, 1]
        assert targets[-1].areas[0].contains(Rect(20, 90, 44, 16))
        above, below = targets[1].areas
        assert above.y <= 47
        assert above.bottom >= 50.5
        assert below.y > above.y

    def test_are_read_as_words_of_their_own(self) -> None:
        """Also the texts in one, which are blocks elsewhere."""
        assert structure_of(linked_scene()).readings[1:] == (
            *("Kysy ", "neuvonta@kela.fi", " heti"),
            *("www.kela.fi/", "pitkä (osa)", "fpa.fi"),
            *("Koko opas ", "kela.fi/opas"),
        )

    def test_are_in_headings_and_their_outline(self) -> None:
        inner = Group((text("kela.fi"),), link=Link("https://kela.fi", "kela.fi"))
        structure = structure_of(scene_of([Group((text("Lue "), inner), Role.TITLE)]))
        assert outline(structure.root) == "Document\n H1\n  ·\n  Link\n   ·"
        assert [heading.text for heading in structure.headings] == ["Lue kela.fi"]

    def test_without_content_are_not_there(self) -> None:
        empty = Group((DOT,), link=Link("https://kela.fi", "kela.fi"))
        assert tree(empty) == "Document"


class TestReadings:
    @pytest.mark.parametrize(
        ("words", "line_end", "reading"),
        [
            ("sana", None, "sana "),
            ("vapaa-", None, "vapaa-"),
            ("sana", " ", "sana "),
            ("ja/", "", "ja/"),
            ("kat-", SOFT_HYPHEN, "kat" + SOFT_HYPHEN),
        ],
    )
    def test_of_a_line_that_ends(self, words: str, line_end: str | None, reading: str) -> None:
        runs = (replace(text(words), line_end=line_end), text("b", y=20))
        assert structure_of(scene_of([Group(runs)])).readings == (reading, "b")

    def test_of_two_runs_on_one_line_have_no_space_between(self) -> None:
        runs = (text("yö"), text("kahvi"))
        assert structure_of(scene_of([Group(runs)])).readings == ("yö", "kahvi")

    def test_of_two_paragraphs_have_none_either(self) -> None:
        groups = [Group((text(words, y=y),), Role.PARAGRAPH) for words, y in (("a", 10), ("b", 20))]
        assert structure_of(scene_of(groups)).readings == ("a", "b")


def test_headings_are_there_for_the_outline() -> None:
    headings = structure_of(guide_scene()).headings
    assert [(heading.level, heading.text) for heading in headings] == [
        (1, "Kelaa, miten"),
        (2, "Luo tilit"),
        (2, "Kuuntele"),
        (2, "Pelisäännöt"),
    ]
    assert headings[0].top == pytest.approx(17 - 11)
