"""Made presentations."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

from PIL import Image

from infographic.deck import Deck, NativeSlide, PictureSlide, Slot
from infographic.geometry import Point, Rect, Size, circle, polyline, rectangle
from infographic.render.pptx.presentation import assembled
from infographic.render.pptx.slide_picture import Picture
from infographic.scene import Group, Node, Role, Scene, Shape, Stroke, TextBlock
from tests.render.scenes import SIZE, line, scene_of

SCHEME: dict[Slot, str] = {
    "lt1": "white",
    "dk1": "ink",
    "lt2": "pale",
    "dk2": "deep",
    "accent1": "deep",
    "accent2": "warm",
    "accent3": "deep",
    "accent4": "deep",
    "accent5": "deep",
    "accent6": "deep",
    "hlink": "deep",
    "folHlink": "deep",
}


def _dot() -> bytes:
    file = BytesIO()
    Image.new("RGB", (16, 9), "navy").save(file, "PNG")
    return file.getvalue()


PICTURE = Picture(b'<svg xmlns="http://www.w3.org/2000/svg"/>', _dot())


def text(
    words: str,
    rect: Rect,
    *,
    role: Role = Role.PARAGRAPH,
    style: str = "Regular",
    size: float = 5.0,
    valign: float = 0.0,
    halign: float = 0.0,
) -> Group:
    """A paragraph that was set in a rectangle."""
    runs = line(words, Point(rect.x, rect.y + size), size, style=style)
    block = TextBlock(words, rect, size * 1.2, valign, halign=halign)
    return Group(runs, role, text_block=block)


def native(*nodes: Node, design: str = "Design", notes: str = "") -> NativeSlide:
    """A slide with a band, a title on it, and the nodes below."""
    band = Shape(rectangle(Rect(0, 0, SIZE.width, 30)), "deep")
    title = text("Otsikko & <muuta>", Rect(10, 8, 200, 12), role=Role.TITLE, style="Black", size=9)
    scene = scene_of([band, Group((title,)), *nodes])
    return NativeSlide(design, replace(scene, bleed=0.0), notes)


def step(number: int) -> Group:
    """An item with a sign, a label, an icon that says something, and a text."""
    x = 20.0 + 60 * number
    label = Group(
        (
            Shape(circle(Point(x, 50), 6), "white"),
            Shape(circle(Point(x, 50), 5), "warm"),
            text(str(number), Rect(x - 2, 47, 4, 6), style="Bold"),
        ),
        Role.LABEL,
        name="badge",
    )
    sign = Group((Shape(rectangle(Rect(x, 80, 4, 4)), "deep"),), Role.FIGURE, "Vinkki")
    return Group(
        (
            Shape(polyline([Point(x, 60), Point(x + 30, 60)]), stroke=Stroke("pale", 2.0)),
            label,
            text(f"Askel {number}", Rect(x, 65, 40, 6), style="Bold", valign=1.0),
            sign,
        ),
        Role.LIST_ITEM,
        name="step",
    )


def deck_of(*slides: PictureSlide | NativeSlide, size: Size = SIZE) -> Deck:
    scene = scene_of([])
    return Deck(
        size=size,
        dpi=50,
        language="fi-FI",
        title=scene.title,
        description=scene.description,
        author=scene.author,
        font="Arial",
        palette=scene.palette,
        scheme=SCHEME,
        slides=slides,
    )


def full_deck() -> Deck:
    return deck_of(
        picture(),
        native(step(1), step(2), notes="Yksi.\n\nKaksi."),
        native(step(1)),
        native(step(3), design="Toinen"),
    )


def picture(scene: Scene | None = None) -> PictureSlide:
    return PictureSlide("Kuva", "Kuva – alaotsikko", scene or scene_of([]), "Muistiinpanot")


def file_of(deck: Deck) -> bytes:
    """The file of a deck with a picture that takes no time to draw."""
    return assembled(deck, [PICTURE for slide in deck.slides if isinstance(slide, PictureSlide)])
